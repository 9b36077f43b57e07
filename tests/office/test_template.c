/* SPDX-License-Identifier: Apache-2.0 */
/* Letters: every built-in one as text and as DOCX, what is missing, what is no fact. Templates of an office's
 * own are made and read by tests/bindings/python/test_letters.py. */
#include "office/documents.h"

#include <jansson.h>

static const char good[] =
    "{\"letter\":{\"number\":\"示例信〔2026〕1号\",\"date\":\"2026-03-05\",\"unit\":"
    "\"示例县信访局\","
    "\"contact\":\"示例乙\",\"phone\":\"0000-0000000\"},\"case\":{\"number\":\"示信〔2026〕7号\","
    "\"title\":\"反映道路破损\",\"received\":\"2026-03-02T09:00:00+08:00\",\"accepted\":\"2026-03-"
    "05\","
    "\"form\":\"来信\",\"unit\":\"示例镇\"},\"信访人\":\"示例甲\",\"due\":\"2026-05-06\"}";

static char *filled(const char *folder, const char *letter, const char *facts, const char *name)
{
    const char *path = in_folder(folder, name);
    OK(xf_template_fill(letter, NULL, facts, path, XF_DOCUMENT_BY_NAME, NULL));
    char *text = slurp(path, NULL);
    assert_int_equal(unlink(path), 0);
    return text;
}

static void test_an_acceptance_word_by_word(void **unused)
{
    (void)unused;
    char folder[64];
    make_folder(folder);
    char *text = filled(folder, "acceptance", good, "a.txt");
    assert_string_equal(
        text,
        "　　　　　　　　　　　　　信访事项受理告知书\n\n"
        "　　　　　　　　　　　　示例信〔2026〕1号\n\n"
        "示例甲：\n"
        "　　您于2026年3月2日以来信方式提出的“反映道路破损”（信访编号：示信〔2026〕7号）收悉。\n"
        "　　经审查，该事项属于本单位职责范围。根据《信访工作条例》第二十三条的规定，本单位决定于20"
        "26年3月5日"
        "予以受理，由示例镇办理。\n"
        "　　根据《信访工作条例》第三十四条的规定，本单位将于2026年5月6日前书面答复您。情况复杂确需"
        "延长的，"
        "将依法办理延期手续，并告知您延期理由。\n"
        "　　您可凭信访编号和查询码查询办理进度。联系人：示例乙，联系电话：0000-0000000。\n"
        "　　特此告知。\n\n"
        "　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　示例县信访局\n"
        "　　　　　　　　　　　　　　　　　　　　　　　　　　　2026年3月5日\n");
    free(text);
    remove_folder(folder);
}

/* Facts for all that a letter names, "<name>". */
static char *facts_for(const char *letter, const char *without)
{
    xf_text *fields = NULL;
    json_error_t error;
    OK(xf_template_fields(letter, &fields));
    json_t *list = json_loads(xf_text_get(fields), 0, &error);
    json_t *facts = json_object();
    assert_true(json_array_size(list) > 5);
    for (size_t i = 0; i < json_array_size(list); i++) {
        const char *name = json_string_value(json_object_get(json_array_get(list, i), "name"));
        char value[80];
        assert_true(snprintf(value, sizeof value, "<%s>", name) < 80);
        if (without == NULL || strcmp(name, without) != 0) {
            assert_int_equal(json_object_set_new(facts, name, json_string(value)), 0);
        }
    }
    char *text = json_dumps(facts, 0);
    json_decref(facts);
    json_decref(list);
    xf_text_free(fields);
    return text;
}

static void test_every_letter(void **unused)
{
    (void)unused;
    static const char *const letters[] = {"acceptance", "non_acceptance", "transfer",
                                          "extension",  "answer",         "review",
                                          "recheck",    "supervision",    "improvement"};
    char folder[64];
    make_folder(folder);
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++) {
        assert_string_equal(xf_template_letter(i), letters[i]);
        assert_non_null(xf_template_name(letters[i], XF_LANG_ZH));
        char *facts = facts_for(letters[i], NULL);
        char *text = filled(folder, letters[i], facts, "l.txt");
        assert_null(strstr(text, "{{"));
        assert_non_null(strstr(text, "<letter.number>"));
        assert_non_null(strstr(text, "<letter.unit>"));
        assert_non_null(strstr(text, "<letter.date>")); /* no date: left as it is */
        assert_non_null(strstr(text, "<case.title>"));
        free(text);
        free(facts);
        facts = facts_for(letters[i], "case.title");
        GIVES(XF_E_INVALID, xf_template_fill(letters[i], NULL, facts, in_folder(folder, "l.docx"),
                                             XF_DOCUMENT_BY_NAME, NULL));
        assert_string_equal(last_field(), "case.title");
        free(facts);
    }
    assert_null(xf_template_letter(sizeof letters / sizeof *letters));
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
        OK(xf_template_fill("acceptance", NULL, good, path, XF_DOCUMENT_DOCX, &digests[i]));
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
    const struct {
        const char *letter, *source, *facts, *path;
        xf_document document;
        const char *field;
    } wrong[] = {
        {"acceptance", NULL, "[]", path, XF_DOCUMENT_DOCX, "facts"},
        {"acceptance", NULL, "{", path, XF_DOCUMENT_DOCX, "facts"},
        {"acceptance", NULL, "{\"a\":1,\"a\":2}", path, XF_DOCUMENT_DOCX, "facts"},
        {"acceptance", NULL, NULL, path, XF_DOCUMENT_DOCX, "facts"},
        {"acceptance", NULL, "{\"letter.number\":[]}", path, XF_DOCUMENT_DOCX, "letter.number"},
        {"acceptance", NULL, "{\"letter.number\":\"\\u0007\"}", path, XF_DOCUMENT_DOCX,
         "letter.number"},
        {"acceptance", NULL, "{\"letter.number\":\"\"}", path, XF_DOCUMENT_TEXT, "letter.number"},
        {"nothing", NULL, good, path, XF_DOCUMENT_DOCX, "letter"},
        {NULL, NULL, good, path, XF_DOCUMENT_DOCX, "letter"},
        {"acceptance", NULL, good, NULL, XF_DOCUMENT_DOCX, "path"},
        {"acceptance", NULL, good, path, XF_DOCUMENT_CSV, "document"},
        {"acceptance", NULL, good, folder, XF_DOCUMENT_BY_NAME, "document"},
        {NULL, folder, good, path, XF_DOCUMENT_DOCX, "source"},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        xf_text *digest = NULL;
        xf_status status = xf_template_fill(wrong[i].letter, wrong[i].source, wrong[i].facts,
                                            wrong[i].path, wrong[i].document, &digest);
        assert_true(status == XF_E_INVALID || status == XF_E_IO);
        assert_string_equal(last_field(), wrong[i].field);
        assert_null(digest);
    }
    GIVES(XF_E_IO, xf_template_fill(NULL, in_folder(folder, "gone.docx"), good, path,
                                    XF_DOCUMENT_DOCX, NULL));
    GIVES(XF_E_INVALID, xf_template_fields("nothing", NULL));
    xf_text *out = NULL;
    GIVES(XF_E_INVALID, xf_template_fields("nothing", &out));
    GIVES(XF_E_INVALID, xf_template_check(NULL, &out));
    GIVES(XF_E_INVALID, xf_template_check("x", NULL));
    GIVES(XF_E_INVALID, xf_template_write("nothing", path));
    GIVES(XF_E_INVALID, xf_template_write("answer", NULL));
    assert_null(xf_template_name("nothing", XF_LANG_ZH));
    assert_null(xf_template_name(NULL, XF_LANG_ZH));
    remove_folder(folder); /* nothing was written */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_an_acceptance_word_by_word),
        cmocka_unit_test(test_every_letter),
        cmocka_unit_test(test_the_same_bytes_and_their_digest),
        cmocka_unit_test(test_what_is_wrong),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
