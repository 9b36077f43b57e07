/* SPDX-License-Identifier: Apache-2.0 */
/* Records of the office as people read them: fields and codes by name, in the order of the library. */
#include "cli.h"
#include "ledger.h"

#include <stdlib.h>
#include <string.h>

/* What the library keeps for itself: when it will look again, and the like; and what it words in English,
 * which stands in place of the Chinese. --json has it. */
static bool is_inner(const char *field)
{
    static const char *const inner[] = {"next_fire_at", "start_at", "turn",      "opened_at",
                                        "told",         "name_en",  "reason_en", "title_en"};
    for (size_t i = 0; i < sizeof inner / sizeof *inner; i++) {
        if (strcmp(inner[i], field) == 0) {
            return true;
        }
    }
    return false;
}

void cli_case_number(const cli *c, int64_t id, char *out, size_t size)
{
    xf_case *file = NULL;
    bool found = xf_case_read(c->store, (xf_id)id, &file) == XF_OK;
    (void)snprintf(out, size, found ? "%s" : "%.0s%lld", found ? xf_case_number(file) : "",
                   (long long)id);
    xf_case_free(file);
}

static void value_text(const cli *c, xf_record_kind kind, const char *field, const json_t *value,
                       char *out, size_t size)
{
    const char *text = json_string_value(value);
    xf_enum which = xf_record_field_codes(kind, field);
    xf_time at = 0;
    if (json_is_boolean(value)) {
        (void)snprintf(out, size, "%s",
                       json_is_true(value) ? cli_say(c, "是", "yes") : cli_say(c, "否", "no"));
    } else if (strcmp(field, "case_id") == 0 || strcmp(field, "other_case") == 0) {
        cli_case_number(c, json_integer_value(value), out, size);
    } else if (text == NULL) {
        (void)snprintf(out, size, "%lld", (long long)json_integer_value(value));
    } else if (which != (xf_enum)0) {
        (void)snprintf(out, size, "%s", xf_code_name(which, xf_code_value(which, text), c->lang));
    } else if (strlen(text) > 10 && text[10] == 'T' && xf_time_parse(text, &at) == XF_OK) {
        char shown[20];
        cli_time(at, shown);
        (void)snprintf(out, size, "%s", shown);
    } else {
        (void)snprintf(out, size, "%s", cli_name_in(c, field, text));
    }
}

/* In English, where the library words it. */
static const json_t *worded(const cli *c, const json_t *row, const char *field, const json_t *value)
{
    char beside[40];
    (void)snprintf(beside, sizeof beside, "%s_en", field);
    const json_t *english = c->lang == XF_LANG_EN ? json_object_get(row, beside) : NULL;
    return english == NULL ? value : english;
}

static void print_field(const cli *c, const char *title, const char *shown, bool block, bool first)
{
    if (block) {
        cli_pad(stdout, title, c->lang == XF_LANG_EN ? 26 : 18);
        cli_text(stdout, shown);
        (void)putchar('\n');
        return;
    }
    (void)printf("%s%s%s", first ? "" : "  ", title, cli_say(c, "：", ": "));
    cli_text(stdout, shown);
}

int cli_record(const cli *c, const xf_record *record, bool block)
{
    enum { LONG = 2000 };
    xf_text *text = NULL;
    const char *field;
    const json_t *value;
    xf_record_kind kind = xf_record_kind_of(record);
    bool first = true;
    if (xf_record_json(record, &text) != XF_OK) {
        return cli_fail(c, "record");
    }
    json_t *row = cli_json_load(text);
    if (c->json) {
        return cli_json(row);
    }
    json_object_foreach(row, field, value)
    {
        char shown[LONG];
        if (is_inner(field)) {
            continue;
        }
        const char *title = xf_record_field_name(kind, field, c->lang);
        value_text(c, kind, field, worded(c, row, field, value), shown, sizeof shown);
        print_field(c, title == NULL ? field : title, shown, block, first);
        first = false;
    }
    (void)fputs(block ? "" : "\n", stdout);
    json_decref(row);
    return EXIT_OK;
}

/* ---- records --------------------------------------------------------------------------------------------- */

static int list_kinds(const cli *c)
{
    for (size_t i = 0;; i++) {
        int value = xf_code_at(XF_ENUM_RECORD, i);
        if (value < 0) {
            return EXIT_OK;
        }
        if (value > 0) {
            (void)printf("%s  %s\n", xf_code_of(XF_ENUM_RECORD, value),
                         xf_code_name(XF_ENUM_RECORD, value, c->lang));
        }
    }
}

static int list_records(cli *c, xf_record_kind kind, const xf_query *query)
{
    xf_iter *iter = NULL;
    xf_record *record = NULL;
    int code = EXIT_OK;
    xf_status status = xf_record_list(c->store, kind, query, &iter);
    while (code == EXIT_OK && status == XF_OK &&
           (status = xf_record_next(iter, &record)) == XF_OK && record != NULL) {
        code = cli_record(c, record, false);
        xf_record_free(record);
    }
    xf_iter_free(iter);
    return status == XF_OK ? code : cli_fail(c, "records");
}

int cmd_records(cli *c, int argc, char **argv)
{
    xf_query query = XF_QUERY_INIT;
    const char *of = NULL;
    bool open = false;
    int rest;
    const cli_option options[] = {
        {"unit", &query.unit, NULL, "单位", "of this unit"},
        {"official", &query.official, NULL, "人员", "of this official"},
        {"of", &of, NULL, "所属的记录", "that belong to this record"},
        {"open", NULL, &open, "只列未结束的", "only what has not ended"},
    };
    int code = cli_parse(c, cli_command_named("records"), options, sizeof options / sizeof *options,
                         argc, argv, &rest);
    if (code == -1 && of != NULL && !cli_number(of, 1, INT64_MAX, &query.of)) {
        code = cli_tell_field(c, "of", cli_say(c, "须为编号", "an id is expected"));
    }
    if (code == -1 && rest == argc) {
        return list_kinds(c);
    }
    int kind = code == -1 ? ledger_choice(XF_ENUM_RECORD, argv[rest]) : 0;
    if (code == -1 && (kind <= 0 || argc - rest != 1)) {
        code = cli_tell(c, EXIT_USAGE, argv[rest], ledger_unknown(c, XF_ENUM_RECORD));
    }
    code = code == -1 ? cli_open(c, XF_OPEN_READ_ONLY) : code;
    if (code != -1) {
        return code;
    }
    query.open_only = open ? 1 : 0;
    return list_records(c, (xf_record_kind)kind, &query);
}
