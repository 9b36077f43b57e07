/* SPDX-License-Identifier: Apache-2.0 */
/* Letters: every built-in one as text and as DOCX, what is missing, what is no fact. Templates of an office's
 * own are made and read by tests/bindings/python/test_letters.py. */
#include "office/documents.h"

#include <jansson.h>

static const char good[] =
    "{\"number\":\"示例信〔2026〕1号\",\"date\":\"2026年3月5日\",\"unit\":\"示例县信访局\","
    "\"case_number\":\"示信〔2026〕7号\",\"title\":\"反映道路破损\",\"received_on\":"
    "\"2026年3月2日\","
    "\"accepted_on\":\"2026年3月5日\",\"accepting_unit\":\"本单位\",\"form\":\"来信\",\"case_"
    "unit\":\"示例镇\",\"信访人\":"
    "\"示例甲\","
    "\"due_date\":\"2026年5月6日\",\"law\":\"《信访工作条例》第二十三条\"}";

static char *filled(const char *folder, xf_letter_kind kind, const char *facts, const char *name)
{
    const char *path = in_folder(folder, name);
    OK(xf_template_fill(kind, NULL, facts, path, XF_DOCUMENT_BY_NAME, NULL));
    char *text = slurp(path, NULL);
    assert_int_equal(unlink(path), 0);
    return text;
}

static void test_an_acceptance_word_by_word(void **unused)
{
    (void)unused;
    char folder[64];
    make_folder(folder);
    char *text = filled(folder, XF_LETTER_ACCEPTANCE, good, "a.txt");
    assert_string_equal(
        text,
        "　　　　　　　　　　　　　信访事项受理告知书\n\n"
        "　　　　　　　　　　　　示例信〔2026〕1号\n\n"
        "示例甲：\n"
        "　　您于2026年3月2日提出的“反映道路破损”（信访编号：示信〔2026〕7号）收悉。\n"
        "　　经审查，该事项属于本单位职责范围。根据《信访工作条例》第二十三条的规定，本单位决定于20"
        "26年3月5日"
        "予以受理。\n"
        "　　责任单位：示例镇。\n"
        "　　根据《信访工作条例》第三十四条的规定，本单位将于2026年5月6日前书面答复您。情况复杂确需"
        "延长的，"
        "将依法办理延期手续，并告知您延期理由。\n"
        "　　您可凭信访编号和查询码查询办理进度。\n"
        "　　特此告知。\n\n"
        "　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　示例县信访局\n"
        "　　　　　　　　　　　　　　　　　　　　　　　　　　　2026年3月5日\n");
    free(text);
    remove_folder(folder);
}

/* "<code>" for each fact that letters of the kind never lack, and for the others when they are asked for. */
static char *facts_for(xf_letter_kind kind, bool all, const char *without)
{
    json_t *facts = json_object();
    char codes[1024];
    assert_true(snprintf(codes, sizeof codes, "%s", xf_letter_placeholders(kind)) < 1024);
    for (char *code = strtok(codes, " "); code != NULL; code = strtok(NULL, " ")) {
        char value[80];
        char *mark = strchr(code, '!');
        if (mark != NULL) {
            *mark = '\0';
        }
        assert_true(snprintf(value, sizeof value, "<%s>", code) < 80);
        if ((all || mark != NULL) && (without == NULL || strcmp(code, without) != 0)) {
            assert_int_equal(json_object_set_new(facts, code, json_string(value)), 0);
        }
    }
    char *text = json_dumps(facts, 0);
    json_decref(facts);
    return text;
}

/* Every kind has a built-in letter, which needs no more than such letters never lack. */
static void test_every_letter(void **unused)
{
    (void)unused;
    char folder[64];
    size_t kinds = 0;
    make_folder(folder);
    for (size_t i = 0; xf_code_at(XF_ENUM_LETTER, i) >= 0; i++) {
        xf_letter_kind kind = (xf_letter_kind)xf_code_at(XF_ENUM_LETTER, i);
        if (kind == XF_LETTER_NONE) {
            continue;
        }
        char *least = facts_for(kind, false, NULL);
        char *most = facts_for(kind, true, NULL);
        bool of_duty = kind == XF_LETTER_VISIT_NOTICE || kind == XF_LETTER_VISIT_REPORT;
        const char *named = of_duty ? "subject" : "title";
        char *without = facts_for(kind, true, named);
        char *short_one = filled(folder, kind, least, "l.txt");
        char *long_one = filled(folder, kind, most, "l.txt");
        assert_null(strstr(short_one, "{{"));
        assert_null(strstr(long_one, "{{"));
        static const char *const said[2][6] = {
            {"<number>", "<unit>", "<date>", "<title>", "<law>", "<case_number>"},
            {"<number>", "<unit>", "<date>", "<subject>", "<visit_date>"}};
        for (size_t n = 0; n < 6 && said[of_duty][n] != NULL; n++) {
            assert_non_null(strstr(short_one, said[of_duty][n]));
        }
        assert_true(strlen(long_one) >= strlen(short_one));
        GIVES(XF_E_INVALID, xf_template_fill(kind, NULL, without, in_folder(folder, "l.docx"),
                                             XF_DOCUMENT_BY_NAME, NULL));
        assert_string_equal(last_field(), named);
        free(short_one);
        free(long_one);
        free(least);
        free(most);
        free(without);
        kinds++;
    }
    assert_int_equal(kinds, 14);
    remove_folder(folder);
}

static void test_paragraphs_that_are_optional(void **unused)
{
    (void)unused;
    char folder[64];
    make_folder(folder);
    char *facts = facts_for(XF_LETTER_ACCEPTANCE, true, NULL);
    char *text = filled(folder, XF_LETTER_ACCEPTANCE, facts, "l.txt");
    assert_non_null(strstr(text, "联系人：<contact>，联系电话：<phone>。\n"));
    free(text);
    free(facts);
    facts = facts_for(XF_LETTER_ACCEPTANCE, true, "phone");
    text = filled(folder, XF_LETTER_ACCEPTANCE, facts, "l.txt");
    assert_null(strstr(text, "联系"));
    free(text);
    free(facts);
    remove_folder(folder);
}

/* "Other" is no ground that could be told: the reasons stand alone. */
static void test_a_notice_without_a_ground(void **unused)
{
    (void)unused;
    char folder[64];
    make_folder(folder);
    char *facts = facts_for(XF_LETTER_NON_ACCEPTANCE, true, "refusal");
    char *text = filled(folder, XF_LETTER_NON_ACCEPTANCE, facts, "l.txt");
    assert_null(strstr(text, "该事项。"));
    assert_null(strstr(text, "经审查"));
    assert_non_null(strstr(text, "决定对该事项不予受理。理由如下：\n　　<reasons>\n"));
    free(text);
    free(facts);
    facts = facts_for(XF_LETTER_NON_ACCEPTANCE, true, NULL);
    text = filled(folder, XF_LETTER_NON_ACCEPTANCE, facts, "l.txt");
    assert_non_null(strstr(text, "经审查，该事项<refusal>。\n"));
    free(text);
    free(facts);
    remove_folder(folder);
}

static void test_the_same_bytes_and_their_digest(void **unused)
{
    (void)unused;
    char folder[64];
    make_folder(folder);
    const char *path = in_folder(folder, "l.docx");
    xf_text *digests[2] = {NULL, NULL};
    char *bytes[2];
    size_t sizes[2];
    for (size_t i = 0; i < 2; i++) {
        (void)setenv("TZ", i == 0 ? "UTC" : "Asia/Tokyo", 1);
        OK(xf_template_fill(XF_LETTER_ACCEPTANCE, NULL, good, path, XF_DOCUMENT_DOCX, &digests[i]));
        bytes[i] = slurp(path, &sizes[i]);
        assert_int_equal(unlink(path), 0);
    }
    assert_int_equal(sizes[0], sizes[1]);
    assert_memory_equal(bytes[0], bytes[1], sizes[0]);
    assert_string_equal(xf_text_get(digests[0]), xf_text_get(digests[1]));
    assert_int_equal(xf_text_size(digests[0]), 64);
    for (size_t i = 0; i < 2; i++) {
        xf_text_free(digests[i]);
        free(bytes[i]);
    }
    remove_folder(folder);
}

static void test_what_is_wrong(void **unused)
{
    (void)unused;
    char folder[64];
    make_folder(folder);
    const char *path = in_folder(folder, "l.docx");
    enum { A = XF_LETTER_ACCEPTANCE };
    const struct {
        int kind;
        const char *source, *facts, *path;
        xf_document document;
        const char *field;
    } wrong[] = {
        {A, NULL, "[]", path, XF_DOCUMENT_DOCX, "facts"},
        {A, NULL, "{", path, XF_DOCUMENT_DOCX, "facts"},
        {A, NULL, "{\"a\":1,\"a\":2}", path, XF_DOCUMENT_DOCX, "facts"},
        {A, NULL, NULL, path, XF_DOCUMENT_DOCX, "facts"},
        {A, NULL, "{\"number\":[]}", path, XF_DOCUMENT_DOCX, "number"},
        {A, NULL, "{\"number\":\"\\u0007\"}", path, XF_DOCUMENT_DOCX, "number"},
        {A, NULL, "{\"number\":\"\"}", path, XF_DOCUMENT_TEXT, "number"},
        {A, NULL, "{\"number\":\" \\t\\n　\"}", path, XF_DOCUMENT_TEXT, "number"}, /* blanks */
        {0, NULL, good, path, XF_DOCUMENT_DOCX, "kind"},
        {99, NULL, good, path, XF_DOCUMENT_DOCX, "kind"},
        {A, NULL, good, NULL, XF_DOCUMENT_DOCX, "path"},
        {A, NULL, good, path, XF_DOCUMENT_CSV, "document"},
        {A, NULL, good, folder, XF_DOCUMENT_BY_NAME, "document"},
        {A, folder, good, path, XF_DOCUMENT_DOCX, "source"},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        xf_text *digest = NULL;
        xf_status status =
            xf_template_fill((xf_letter_kind)wrong[i].kind, wrong[i].source, wrong[i].facts,
                             wrong[i].path, wrong[i].document, &digest);
        assert_true(status == XF_E_INVALID || status == XF_E_IO);
        assert_string_equal(last_field(), wrong[i].field);
        assert_null(digest);
    }
    GIVES(XF_E_IO, xf_template_fill(XF_LETTER_ANSWER, in_folder(folder, "gone.docx"), good, path,
                                    XF_DOCUMENT_DOCX, NULL));
    xf_text *out = NULL;
    GIVES(XF_E_INVALID, xf_template_check(XF_LETTER_NONE, path, &out));
    GIVES(XF_E_INVALID, xf_template_check(XF_LETTER_ANSWER, NULL, &out));
    GIVES(XF_E_INVALID, xf_template_check(XF_LETTER_ANSWER, "x", NULL));
    GIVES(XF_E_INVALID, xf_template_write(XF_LETTER_NONE, path));
    GIVES(XF_E_INVALID, xf_template_write(XF_LETTER_ANSWER, NULL));
    remove_folder(folder); /* nothing was written */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_an_acceptance_word_by_word),
        cmocka_unit_test(test_every_letter),
        cmocka_unit_test(test_paragraphs_that_are_optional),
        cmocka_unit_test(test_a_notice_without_a_ground),
        cmocka_unit_test(test_the_same_bytes_and_their_digest),
        cmocka_unit_test(test_what_is_wrong),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
