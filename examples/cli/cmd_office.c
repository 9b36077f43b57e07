/* SPDX-License-Identifier: Apache-2.0 */
/* Steps of the office by their code: what forms and scripts use. Nouns that clerks work with every day
 * have commands of their own. */
#include "cli.h"
#include "ledger.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

typedef enum field_kind { TEXT, ID, CASE, DATE, NUMBER, AMOUNT, LEVEL } field_kind;

/* One option per field of a step; what they mean says the library. */
static const struct field {
    const char *option, *name;
    field_kind kind;
    size_t offset;
} fields[] = {
    {"id", "id", ID, offsetof(xf_office_act, id)},
    {"of", "of", ID, offsetof(xf_office_act, of)},
    {"case", "case_id", CASE, offsetof(xf_office_act, case_id)},
    {"code", "code", TEXT, offsetof(xf_office_act, code)},
    {"name", "name", TEXT, offsetof(xf_office_act, name)},
    {"text", "text", TEXT, offsetof(xf_office_act, text)},
    {"reason", "reason", TEXT, offsetof(xf_office_act, reason)},
    {"document", "document", TEXT, offsetof(xf_office_act, document)},
    {"basis", "basis", TEXT, offsetof(xf_office_act, basis)},
    {"unit", "unit", TEXT, offsetof(xf_office_act, unit)},
    {"to-unit", "to_unit", TEXT, offsetof(xf_office_act, to_unit)},
    {"official", "official", TEXT, offsetof(xf_office_act, official)},
    {"approver", "approver", TEXT, offsetof(xf_office_act, approver)},
    {"category", "category", TEXT, offsetof(xf_office_act, category)},
    {"area", "area", TEXT, offsetof(xf_office_act, area)},
    {"place", "place", TEXT, offsetof(xf_office_act, place)},
    {"from", "from", DATE, offsetof(xf_office_act, from)},
    {"until", "until", DATE, offsetof(xf_office_act, until)},
    {"date", "date", DATE, offsetof(xf_office_act, date)},
    {"persons", "persons", NUMBER, offsetof(xf_office_act, persons)},
    {"count", "count", NUMBER, offsetof(xf_office_act, count)},
    {"amount", "amount", AMOUNT, offsetof(xf_office_act, amount)},
    {"measure", "measure", TEXT, offsetof(xf_office_act, measure)},
    {"flag", "flag", NUMBER, offsetof(xf_office_act, flag)},
    {"lead", "lead", TEXT, offsetof(xf_office_act, lead)},
    {"next", "next", TEXT, offsetof(xf_office_act, next)},
    {"time", "time", TEXT, offsetof(xf_office_act, time)},
    {"other-case", "other_case", CASE, offsetof(xf_office_act, other_case)},
    {"visitor", "visitor", TEXT, offsetof(xf_office_act, visitor)},
    {"phone", "phone", TEXT, offsetof(xf_office_act, phone)},
    {"version", "version", TEXT, offsetof(xf_office_act, version)},
    {"digest", "digest", TEXT, offsetof(xf_office_act, digest)},
    {"concerned-official", "concerned_official", TEXT, offsetof(xf_office_act, concerned_official)},
    {"concerned-unit", "concerned_unit", TEXT, offsetof(xf_office_act, concerned_unit)},
    {"level", "level", LEVEL, offsetof(xf_office_act, level)},
    {"field", "field", TEXT, offsetof(xf_office_act, field)},
    {"interest", "interest", TEXT, offsetof(xf_office_act, interest)},
    {"origin", "origin", TEXT, offsetof(xf_office_act, origin)},
    {"happened-on", "happened_on", DATE, offsetof(xf_office_act, happened_on)},
    {"contact", "contact", TEXT, offsetof(xf_office_act, contact)},
    {"outlook", "outlook", TEXT, offsetof(xf_office_act, outlook)},
    {"history", "history", TEXT, offsetof(xf_office_act, history)},
    {"address", "address", TEXT, offsetof(xf_office_act, address)},
    {"id-number", "id_number", TEXT, offsetof(xf_office_act, id_number)},
    {"household", "household", TEXT, offsetof(xf_office_act, household)},
    {"residence", "residence", TEXT, offsetof(xf_office_act, residence)},
    {"capacity", "capacity", TEXT, offsetof(xf_office_act, capacity)},
    {"workplace", "workplace", TEXT, offsetof(xf_office_act, workplace)},
};

enum { FIELDS = sizeof fields / sizeof *fields, OWN = 3 };

/* Given by code or by name; NULL: it is neither. */
static const char *level_code(const char *text)
{
    int value = ledger_choice(XF_ENUM_LEVEL, text);
    return value < 0 ? NULL : xf_code_of(XF_ENUM_LEVEL, value);
}

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
    case LEVEL:
        text = level_code(text);
        memcpy(at, &text, sizeof text);
        return text != NULL;
    case CASE:
        return cli_find_case(c, text, (xf_id *)(void *)at) == -1;
    default:
        return cli_number(text, 0, INT64_MAX, (int64_t *)(void *)at);
    }
}

/* ---- the list of steps --------------------------------------------------------------------------------- */

/* "名称！ 单位！ 内容": the fields of a step as people call them. */
static void print_fields(const cli *c, xf_office_kind kind)
{
    const char *reads = xf_office_fields(kind);
    for (size_t i = 0; i < FIELDS; i++) {
        const char *title = xf_office_field_name(kind, fields[i].name, c->lang);
        if (title != NULL) {
            (void)printf("    --%-18s %s%s\n", fields[i].option,
                         cli_required(c, reads, fields[i].name), title);
        }
    }
}

static int list_steps(const cli *c)
{
    for (size_t i = 0;; i++) {
        int value = xf_code_at(XF_ENUM_OFFICE, i);
        if (value < 0) {
            return EXIT_OK;
        }
        const char *reads = xf_office_fields((xf_office_kind)value);
        if (reads != NULL && c->json) {
            (void)cli_json(json_pack("{s:s, s:s, s:s}", "step", xf_code_of(XF_ENUM_OFFICE, value),
                                     "name", xf_code_name(XF_ENUM_OFFICE, value, c->lang), "fields",
                                     reads));
        } else if (reads != NULL) {
            (void)printf("%s  %s\n", xf_code_of(XF_ENUM_OFFICE, value),
                         xf_code_name(XF_ENUM_OFFICE, value, c->lang));
            print_fields(c, (xf_office_kind)value);
        }
    }
}

/* ---- office -------------------------------------------------------------------------------------------- */

/* The code of the step's enumeration, given by code or by name. */
static int read_code(const cli *c, xf_office_kind kind, const char *text, const char **out)
{
    xf_enum which = xf_office_codes(kind);
    if (kind == XF_OFFICE_OPEN_DUTY || kind == XF_OFFICE_CALL_DUTY) {
        *out = text;
        return cli_code(c, CLI_DUTY, out);
    }
    int value = which == (xf_enum)0 ? 0 : ledger_choice(which, text);
    if (value < 0) {
        return cli_tell_field(c, "--code", ledger_unknown(c, which));
    }
    *out = which == (xf_enum)0 ? text : xf_code_of(which, value);
    return -1;
}

static int read_fields(cli *c, xf_office_kind kind, const char *const *texts, xf_office_act *act)
{
    static const char *const wants[][2] = {
        [TEXT] = {"", ""},
        [ID] = {"须为编号", "a number is needed, the id of a record"},
        [CASE] = {"没有这个信访事项", "there is no such case"},
        [DATE] = {"须为日期，例：2026-03-05", "a date is needed: 2026-03-05"},
        [NUMBER] = {"须为不小于0的整数", "a whole number from 0 on is needed"},
        [AMOUNT] = {"须为不小于0的整数，以分为单位", "a whole number is needed, in fen"},
        [LEVEL] = {"没有这个层级", "there is no such level"},
    };
    for (size_t i = 0; i < FIELDS; i++) {
        if (texts[i] != NULL && !put(c, &fields[i], texts[i], act)) {
            return cli_tell_field(c, fields[i].option,
                                  cli_say(c, wants[fields[i].kind][0], wants[fields[i].kind][1]));
        }
    }
    return act->code == NULL ? -1 : read_code(c, kind, act->code, &act->code);
}

static int step_kind(const char *text)
{
    char code[64];
    (void)snprintf(code, sizeof code, "%s", text);
    for (char *at = code; *at != '\0'; at++) {
        *at = *at == '-' ? '_' : *at;
    }
    return ledger_code(XF_ENUM_OFFICE, code);
}

static int take(cli *c, xf_office_kind kind, const char *at, const char *const *texts,
                xf_office_act *act)
{
    xf_record *record = NULL;
    int code = cli_open(c, XF_OPEN_EXISTING);
    code = code == -1 ? read_fields(c, kind, texts, act) : code;
    if (code == -1 && at != NULL && !cli_read_time(at, &act->at)) {
        code = cli_tell(
            c, EXIT_USAGE, "at",
            cli_say(c, "须为时间，例：2026-03-05 14:30", "a time is needed: 2026-03-05 14:30"));
    }
    if (code != -1) {
        return code;
    }
    if (xf_office_do(c->store, kind, act, &record) != XF_OK) {
        return cli_fail(c, xf_code_name(XF_ENUM_OFFICE, (int)kind, c->lang));
    }
    code = cli_record(c, record, true);
    xf_record_free(record);
    return code;
}

/* The options of one step: those that it reads, as the library says. */
static size_t step_options(const cli *c, xf_office_kind kind, const char **texts,
                           cli_option *options, char (*said)[LEDGER_CHOICES])
{
    const char *reads = xf_office_fields(kind);
    size_t count = 0;
    for (size_t i = 0; i < FIELDS; i++) {
        const char *title = xf_office_field_name(kind, fields[i].name, c->lang);
        if (title == NULL) {
            continue;
        }
        bool coded = strcmp(fields[i].name, "code") == 0 && xf_office_codes(kind) != (xf_enum)0;
        (void)snprintf(said[i], sizeof said[i], "%s%s%s%s", cli_required(c, reads, fields[i].name),
                       title, coded ? cli_say(c, "：", ": ") : "",
                       coded ? ledger_choices(c, xf_office_codes(kind)) : "");
        options[count++] = (cli_option){fields[i].option, &texts[i], NULL, said[i], said[i]};
    }
    return count;
}

/* A line with all that the step requires: "xfcase office join_body --actor 人员 --of 机构编号". */
static void step_example(const cli *c, xf_office_kind kind, char *out, size_t size)
{
    const char *reads = xf_office_fields(kind);
    int used = snprintf(out, size, "xfcase %s%s --actor %s", c->as == NULL ? "office " : c->as,
                        c->as == NULL ? xf_code_of(XF_ENUM_OFFICE, (int)kind) : "",
                        cli_say(c, "人员", "WHO"));
    for (size_t i = 0; i < FIELDS && used > 0 && (size_t)used < size; i++) {
        if (*cli_required(c, reads, fields[i].name) != '\0') {
            used += snprintf(out + used, size - (size_t)used,
                             c->lang == XF_LANG_EN ? " --%s '%s'" : " --%s %s", fields[i].option,
                             xf_office_field_name(kind, fields[i].name, c->lang));
        }
    }
}

/* What stands behind the words: the step itself, or what it is about. */
static void step_usage(const cli *c, const char *step, char *out, size_t size)
{
    bool coded = c->subject != NULL && strcmp(c->subject, "--code") == 0;
    const char *subject = c->subject == NULL ? ""
                          : coded            ? cli_say(c, "职责 ", "DUTY ")
                                             : cli_say(c, "编号 ", "ID ");
    (void)snprintf(out, size, "%s%s%s", c->as == NULL ? step : subject, c->as == NULL ? " " : "",
                   cli_say(c, "[选项 …]", "[options …]"));
}

/* What every step has. */
typedef struct step_args {
    xf_office_act act;
    const char *at;
    bool dry_run;
    cli_option options[FIELDS + OWN];
} step_args;

static int one_step(cli *c, const char *word, step_args *args, int argc, char **argv)
{
    const char *texts[FIELDS] = {NULL};
    char said[FIELDS][LEDGER_CHOICES];
    int rest;
    int value = step_kind(word);
    if (value <= 0 || xf_office_fields((xf_office_kind)value) == NULL) {
        return cli_tell(
            c, EXIT_USAGE, word,
            cli_say(c, "没有这项工作，见 xfcase office", "no such step, see xfcase office"));
    }
    const char *name = xf_code_name(XF_ENUM_OFFICE, value, c->lang);
    const char *step = xf_code_of(XF_ENUM_OFFICE, value);
    char example[400];
    step_example(c, (xf_office_kind)value, example, sizeof example);
    char usage[80];
    step_usage(c, step, usage, sizeof usage);
    const cli_command command = {
        c->as == NULL ? "office" : c->as, cmd_office, usage, usage, name, name, example};
    size_t count = step_options(c, (xf_office_kind)value, texts, args->options + OWN, said);
    int code = cli_parse(c, &command, args->options, OWN + count, argc, argv, &rest);
    if (code == -1 && argc - rest > 1) {
        code = cli_usage(c, "有多余的参数，见 --help", "too many arguments, see --help");
    }
    args->act.dry_run = args->dry_run ? 1 : 0;
    return code == -1 ? take(c, (xf_office_kind)value, args->at, texts, &args->act) : code;
}

int cmd_office(cli *c, int argc, char **argv)
{
    step_args args = {.act = XF_OFFICE_ACT_INIT};
    const cli_option own[OWN] = {
        {"actor", &args.act.actor, NULL, "（必填）办理人", "(required) the official who acts"},
        {"at", &args.at, NULL, "何时（默认现在）", "when it happened (default: now)"},
        {"dry-run", NULL, &args.dry_run, "只判断，不写入", "decide and write nothing"},
    };
    int rest;
    const char *word = cli_first_word(argc, argv, own, OWN);
    if (word != NULL) {
        memcpy(args.options, own, sizeof own);
        return one_step(c, word, &args, argc, argv);
    }
    int code = cli_parse(c, cli_command_named("office"), NULL, 0, argc, argv, &rest);
    return code == -1 ? list_steps(c) : code;
}
