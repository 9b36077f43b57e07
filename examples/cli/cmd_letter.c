/* SPDX-License-Identifier: Apache-2.0 */
/* Letters of a case: their facts, and a letter that is filled, numbered and put on record at once. */
#include "documents.h"
#include "ledger.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int document_facts(const cli *c, xf_text *text)
{
    const char *name;
    json_t *value;
    json_t *facts = cli_json_load(text);
    if (c->json) {
        return cli_json(facts);
    }
    json_object_foreach(facts, name, value)
    {
        cli_pad(
            stdout,
            xf_code_name(XF_ENUM_PLACEHOLDER, xf_code_value(XF_ENUM_PLACEHOLDER, name), c->lang),
            c->lang == XF_LANG_EN ? 28 : 14);
        cli_text(stdout, json_string_value(value));
        (void)putchar('\n');
    }
    json_decref(facts);
    return EXIT_OK;
}

#ifdef XFCASE_OFFICE

/* The template on record that is this file, byte for byte. */
static int find_template(const cli *c, document_letter *one)
{
    xf_text *digest = NULL;
    xf_iter *list = NULL;
    xf_record *record = NULL;
    xf_query query = XF_QUERY_INIT;
    query.open_only = 1;
    int code = one->template_file == NULL ? -1 : document_digest(c, one->template_file, &digest);
    if (code != -1 || digest == NULL) {
        return code;
    }
    xf_status status = xf_record_list(c->store, XF_RECORD_LETTER_TEMPLATE, &query, &list);
    while (status == XF_OK && (status = xf_record_next(list, &record)) == XF_OK && record != NULL) {
        bool same =
            strcmp(xf_record_text(record, "digest"), xf_text_get(digest)) == 0 &&
            strcmp(xf_record_text(record, "kind"), xf_code_of(XF_ENUM_LETTER, (int)one->kind)) == 0;
        if (same) {
            one->template_id = xf_record_id(record);
            (void)snprintf(one->form, sizeof one->form, "%s", xf_record_text(record, "name"));
            (void)snprintf(one->version, sizeof one->version, "%s",
                           xf_record_text(record, "version"));
        }
        xf_record_free(record);
    }
    xf_iter_free(list);
    xf_text_free(digest);
    return status == XF_OK ? -1 : cli_fail(c, one->template_file);
}

/* The number that the facts gave stands in the document, so both are of one transaction. */
static xf_status fill_and_issue(const cli *c, const document_letter *one, xf_record **out)
{
    xf_text *facts = NULL;
    xf_text *digest = NULL;
    const bool of_duty = one->duty != 0;
    const bool on_record = one->template_id != 0;
    xf_status status =
        of_duty ? xf_letter_duty_facts(c->store, one->kind, one->duty, XF_LANG_ZH, &facts)
                : xf_letter_facts(c->store, one->kind, one->case_id, XF_LANG_ZH, &facts);
    if (status == XF_OK) {
        status = xf_template_fill(one->kind, one->template_file, xf_text_get(facts), one->draft,
                                  xf_document_of(one->path), &digest);
    }
    if (status == XF_OK) {
        json_t *members = cli_json_load(facts);
        facts = NULL;
        xf_office_act act = XF_OFFICE_ACT_INIT;
        act.actor = one->actor;
        act.case_id = one->case_id;
        act.code = xf_code_of(XF_ENUM_LETTER, (int)one->kind);
        act.document = json_string_value(json_object_get(members, "number"));
        act.digest = xf_text_get(digest);
        act.of = of_duty ? one->duty : one->template_id;
        act.reason = one->reason;
        act.name = !on_record ? (one->template_file == NULL ? "built-in" : one->template_file)
                   : of_duty  ? one->form
                              : NULL;
        act.version = of_duty && on_record ? one->version : NULL;
        status = of_duty ? xf_letter_duty_issue(c->store, &act, out)
                         : xf_letter_issue(c->store, &act, out);
        json_decref(members);
        if (status != XF_OK) {
            (void)remove(one->draft);
        }
    }
    xf_text_free(digest);
    xf_text_free(facts);
    return status;
}

static int tell_issued(const cli *c, const document_letter *one, const xf_record *record)
{
    const char *replaces = xf_record_text(record, "replaces");
    if (rename(one->draft, one->path) != 0) { /* it is on record: its document must not be lost */
        return cli_tell(c, EXIT_IO, one->draft,
                        cli_say(c, "已制发，但文件未能改名", "issued, but not to be renamed"));
    }
    (void)printf("%s  %s  ", xf_record_text(record, "number"), xf_record_text(record, "digest"));
    if (*replaces != '\0') {
        (void)printf(cli_say(c, "代替%s  ", "in place of %s  "), replaces);
    }
    return document_written(c, one->path, XF_OK);
}

int document_issue(const cli *c, document_letter *one)
{
    xf_record *record = NULL;
    int found = find_template(c, one);
    if (found != -1) {
        return found;
    }
    int len = snprintf(one->draft, sizeof one->draft, "%s.draft", one->path);
    if (len < 0 || (size_t)len >= sizeof one->draft) {
        return cli_tell(c, EXIT_IO, one->path, cli_say(c, "路径过长", "the path is too long"));
    }
    if (xf_store_begin(c->store) != XF_OK) {
        return cli_fail(c, one->path);
    }
    if (fill_and_issue(c, one, &record) != XF_OK) {
        int code = cli_fail(c, one->path);
        return xf_store_rollback(c->store) == XF_OK ? code : cli_fail(c, one->path);
    }
    int code =
        xf_store_commit(c->store) == XF_OK ? tell_issued(c, one, record) : cli_fail(c, one->path);
    xf_record_free(record);
    return code;
}

#endif

static int tell(const cli *c, xf_letter_kind kind, xf_id id)
{
    xf_text *text = NULL;
    if (xf_letter_facts(c->store, kind, id, c->lang, &text) != XF_OK) {
        return cli_fail(c, "letter");
    }
    return document_facts(c, text);
}

int cmd_letter(cli *c, int argc, char **argv)
{
    const char *actor = NULL;
    const char *source = NULL;
    const char *to = NULL;
    const char *reason = NULL;
    xf_id id = 0;
    int rest;
    const cli_option options[] = {
        {"to", &to, NULL, "填写并制发：文件（.docx 或 .txt）",
         "fill and issue: the file (.docx, .txt)"},
        {"template", &source, NULL, "本单位的模板（默认：内置模板）",
         "a template of the office (default: the built-in one)"},
        {"actor", &actor, NULL, "制发人", "the official who issues it"},
        {"reason", &reason, NULL, "已制发过的：更正或重新制发的理由",
         "of one that was issued already: why it is corrected or issued again"},
    };
    int code = cli_parse(c, cli_command_named("letter"), options, sizeof options / sizeof *options,
                         argc, argv, &rest);
    if (code != -1) {
        return code;
    }
    int kind = argc - rest == 2 ? ledger_choice(XF_ENUM_LETTER, argv[rest + 1]) : -1;
    if (argc - rest == 2 && kind <= 0) {
        return cli_tell(c, EXIT_USAGE, argv[rest + 1], ledger_unknown(c, XF_ENUM_LETTER));
    }
    if (kind <= 0) {
        return cli_usage(
            c, "用法：xfcase letter 事项 文书 [--to 文件 --actor 人员]，文书见 template list",
            "usage: xfcase letter CASE LETTER [--to FILE --actor WHO], for letters see "
            "template list");
    }
    code = cli_open(c, to == NULL ? XF_OPEN_READ_ONLY : XF_OPEN_EXISTING);
    code = code == -1 ? cli_find_case(c, argv[rest], &id) : code;
    if (code != -1) {
        return code;
    }
    if (to == NULL) {
        return tell(c, (xf_letter_kind)kind, id);
    }
#ifdef XFCASE_OFFICE
    document_letter one = {.kind = (xf_letter_kind)kind,
                           .case_id = id,
                           .actor = actor,
                           .template_file = source,
                           .path = to,
                           .reason = reason};
    code = document_new(c, to);
    return code == -1 ? document_issue(c, &one) : code;
#else
    return document_missing(c, "letter", argc, argv);
#endif
}
