/* SPDX-License-Identifier: Apache-2.0 */
/* Steps of the office by their code, and records as lists: what forms and scripts use. Nouns that
 * clerks work with every day have commands of their own. */
#include "cli.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

typedef enum field_kind { TEXT, ID, CASE, DATE, NUMBER, AMOUNT } field_kind;

/* One option per field of a step. */
static const struct field {
    const char *name;
    field_kind kind;
    size_t offset;
    const char *zh, *en;
} fields[] = {
    {"id", ID, offsetof(xf_office_act, id), "要更改的记录", "the record that is changed"},
    {"of", ID, offsetof(xf_office_act, of), "所属的记录", "the record it belongs to"},
    {"case", CASE, offsetof(xf_office_act, case_id), "信访事项", "a case"},
    {"code", TEXT, offsetof(xf_office_act, code), "类别代码", "the code of what it is"},
    {"name", TEXT, offsetof(xf_office_act, name), "名称", "its name"},
    {"text", TEXT, offsetof(xf_office_act, text), "内容", "what was said, found or decided"},
    {"reason", TEXT, offsetof(xf_office_act, reason), "理由", "why"},
    {"document", TEXT, offsetof(xf_office_act, document), "文号", "number of the paper"},
    {"basis", TEXT, offsetof(xf_office_act, basis), "依据", "the law or policy it rests on"},
    {"unit", TEXT, offsetof(xf_office_act, unit), "单位", "the unit"},
    {"to-unit", TEXT, offsetof(xf_office_act, to_unit), "对方单位", "another unit"},
    {"official", TEXT, offsetof(xf_office_act, official), "人员", "an official"},
    {"approver", TEXT, offsetof(xf_office_act, approver), "批准人", "who approved it"},
    {"category", TEXT, offsetof(xf_office_act, category), "内容分类", "category of the matter"},
    {"area", TEXT, offsetof(xf_office_act, area), "区域", "an area"},
    {"place", TEXT, offsetof(xf_office_act, place), "地点", "where"},
    {"from", DATE, offsetof(xf_office_act, from), "开始日期", "the first day"},
    {"until", DATE, offsetof(xf_office_act, until), "结束日期", "the last day"},
    {"date", DATE, offsetof(xf_office_act, date), "日期", "a day"},
    {"persons", NUMBER, offsetof(xf_office_act, persons), "人数", "number of people"},
    {"count", NUMBER, offsetof(xf_office_act, count), "数目", "a number"},
    {"amount", AMOUNT, offsetof(xf_office_act, amount), "金额（分）", "money, in fen"},
    {"measure", TEXT, offsetof(xf_office_act, measure), "计量单位", "what is counted, as 人, 台"},
    {"flag", NUMBER, offsetof(xf_office_act, flag), "1 为是", "1: yes"},
    {"lead", TEXT, offsetof(xf_office_act, lead), "分管领导", "the leader in charge"},
    {"next", TEXT, offsetof(xf_office_act, next), "下一步工作", "what is next"},
    {"time", TEXT, offsetof(xf_office_act, time), "时刻，如 14:30", "time of day, as 14:30"},
    {"other-case", CASE, offsetof(xf_office_act, other_case), "另一信访事项", "another case"},
    {"visitor", TEXT, offsetof(xf_office_act, visitor), "来访人", "who was received"},
    {"phone", TEXT, offsetof(xf_office_act, phone), "电话", "a telephone number"},
    {"version", TEXT, offsetof(xf_office_act, version), "版本", "the version of what `name` names"},
    {"digest", TEXT, offsetof(xf_office_act, digest), "文书摘要（SM3）",
     "SM3 digest of a finished document, in hexadecimal"},
    {"concerned-official", TEXT, offsetof(xf_office_act, concerned_official), "被反映的人员",
     "the official whom a report is about"},
    {"concerned-unit", TEXT, offsetof(xf_office_act, concerned_unit), "被反映的单位",
     "the unit that a report is about"},
};

enum { FIELDS = sizeof fields / sizeof *fields, OWN = 3 };

static bool put(cli *c, const struct field *field, const char *text, xf_office_act *act)
{
    char *at = (char *)act + field->offset;
    int64_t number = 0;
    switch (field->kind) {
    case TEXT:
        memcpy(at, &text, sizeof text);
        return true;
    case DATE:
        return cli_read_date(text, (xf_date *)(void *)at);
    case NUMBER:
        if (!cli_number(text, 0, INT32_MAX, &number)) {
            return false;
        }
        *(int32_t *)(void *)at = (int32_t)number;
        return true;
    case CASE:
        return cli_find_case(c, text, (xf_id *)(void *)at) == -1;
    default:
        return cli_number(text, 0, INT64_MAX, (int64_t *)(void *)at);
    }
}

/* ---- printing --------------------------------------------------------------------------------------- */

static int print_record(const cli *c, xf_record *record)
{
    xf_text *text = NULL;
    const char *name;
    json_t *value;
    if (xf_record_json(record, &text) != XF_OK) {
        return cli_fail(c, "record");
    }
    json_t *row = cli_json_load(text);
    if (c->json) {
        return cli_json(row);
    }
    json_object_foreach(row, name, value)
    {
        char *shown = json_is_string(value) ? NULL : json_dumps(value, JSON_ENCODE_ANY);
        (void)printf("%s%s=", strcmp(name, "id") == 0 ? "" : "  ", name);
        cli_text(stdout, json_is_string(value) ? json_string_value(value) : shown);
        free(shown);
    }
    (void)putchar('\n');
    json_decref(row);
    return EXIT_OK;
}

static int list_steps(const cli *c)
{
    for (size_t i = 0;; i++) {
        int value = xf_code_at(XF_ENUM_OFFICE, i);
        if (value < 0) {
            return EXIT_OK;
        }
        const char *reads = xf_office_fields((xf_office_kind)value);
        if (reads != NULL) {
            (void)printf("%s  %s\n    %s\n", xf_code_of(XF_ENUM_OFFICE, value),
                         xf_code_name(XF_ENUM_OFFICE, value, c->lang), reads);
        }
    }
}

/* ---- office -------------------------------------------------------------------------------------------- */

static int read_fields(cli *c, const char *const *texts, xf_office_act *act)
{
    for (size_t i = 0; i < FIELDS; i++) {
        if (texts[i] != NULL && !put(c, &fields[i], texts[i], act)) {
            return cli_tell(c, EXIT_USAGE, fields[i].name,
                            cli_say(c, "这个值不合格式", "this value does not fit"));
        }
    }
    return -1;
}

static int step_kind(const char *text)
{
    char code[64];
    (void)snprintf(code, sizeof code, "%s", text);
    for (char *at = code; *at != '\0'; at++) {
        *at = *at == '-' ? '_' : *at;
    }
    return xf_code_value(XF_ENUM_OFFICE, code);
}

static int take(cli *c, const char *step, const char *at, const char *const *texts,
                xf_office_act *act)
{
    xf_record *record = NULL;
    int kind = step_kind(step);
    int code = kind <= 0 ? cli_tell(c, EXIT_USAGE, step,
                                    cli_say(c, "没有这项工作，见 xfcase office",
                                            "no such step, see xfcase office"))
                         : cli_open(c, XF_OPEN_EXISTING);
    code = code == -1 ? read_fields(c, texts, act) : code;
    if (code == -1 && at != NULL && !cli_read_time(at, &act->at)) {
        code = cli_tell(c, EXIT_USAGE, "at", cli_say(c, "时间有误", "this is no time"));
    }
    if (code != -1) {
        return code;
    }
    if (xf_office_do(c->store, (xf_office_kind)kind, act, &record) != XF_OK) {
        return cli_fail(c, step);
    }
    code = print_record(c, record);
    xf_record_free(record);
    return code;
}

int cmd_office(cli *c, int argc, char **argv)
{
    xf_office_act act = XF_OFFICE_ACT_INIT;
    const char *texts[FIELDS] = {NULL};
    const char *at = NULL;
    bool dry_run = false;
    int rest;
    cli_option options[FIELDS + OWN] = {
        {"actor", &act.actor, NULL, "办理人", "the official who acts"},
        {"at", &at, NULL, "何时（默认现在）", "when it happened (default: now)"},
        {"dry-run", NULL, &dry_run, "只判断，不写入", "decide and write nothing"},
    };
    for (size_t i = 0; i < FIELDS; i++) {
        options[OWN + i] =
            (cli_option){fields[i].name, &texts[i], NULL, fields[i].zh, fields[i].en};
    }
    int code = cli_parse(c, cli_command_named("office"), options, FIELDS + OWN, argc, argv, &rest);
    if (code != -1) {
        return code;
    }
    if (rest == argc) {
        return list_steps(c);
    }
    if (argc - rest != 1) {
        return cli_usage(c, "用法：xfcase office 工作 --actor 人员 …",
                         "usage: xfcase office STEP --actor WHO …");
    }
    act.dry_run = dry_run ? 1 : 0;
    return take(c, argv[rest], at, texts, &act);
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
        code = print_record(c, record);
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
        code = cli_tell(c, EXIT_USAGE, "of", cli_say(c, "须为编号", "an id is expected"));
    }
    if (code == -1 && rest == argc) {
        return list_kinds(c);
    }
    int kind = code == -1 ? xf_code_value(XF_ENUM_RECORD, argv[rest]) : 0;
    if (code == -1 && (kind <= 0 || argc - rest != 1)) {
        code = cli_tell(c, EXIT_USAGE, argv[rest],
                        cli_say(c, "没有这种记录，见 xfcase records",
                                "no such kind of records, see xfcase records"));
    }
    code = code == -1 ? cli_open(c, XF_OPEN_READ_ONLY) : code;
    if (code != -1) {
        return code;
    }
    query.open_only = open ? 1 : 0;
    return list_records(c, (xf_record_kind)kind, &query);
}
