/* SPDX-License-Identifier: Apache-2.0 */
/* The ledger of cases. The host's number makes an import repeatable: what is there is passed over. */
#include "ledger.h"

#include <ctype.h>
#include <string.h>

enum { BATCH = 200 };

static const ledger_field fields[] = {
    {"host_number", {"编号", "登记编号", "信访编号"}, true},
    {"received", {"收到日期", "登记日期", "来访日期", "信访日期", "日期"}, true},
    {"unit", {"登记单位", "责任单位", "单位"}, true},
    {"actor", {"经办人", "登记人"}, false},
    {"form", {"信访形式", "形式"}, true},
    {"kind", {"事项类别", "类别"}, false},
    {"title", {"标题", "事项", "信访事项", "主题"}, true},
    {"matter", {"内容", "主要内容", "反映问题"}, false},
    {"category", {"分类", "内容分类", "领域"}, false},
    {"area", {"区域", "属地", "片区"}, false},
    {"persons", {"人数"}, false},
    {"petitioners", {"信访人", "姓名"}, false},
    {"representatives", {"代表", "信访代表"}, false},
    {"phone", {"电话", "联系电话"}, false},
    {"address", {"地址", "住址"}, false},
    {"procedure", {"程序", "办理程序"}, false},
    {"intake", {"来源", "收件方式"}, false},
    {"concerned_official", {"被反映人"}, false},
    {"concerned_unit", {"被反映单位"}, false},
    {"id_number", {"身份证号"}, false},
    {"household", {"户籍地"}, false},
    {"residence", {"居住地"}, false},
    {"capacity", {"身份"}, false},
    {"workplace", {"所在单位"}, false},
    {"discovery", {"线索来源"}, false},
    {"level", {"到访层级"}, false},
    {"field", {"所属领域"}, false},
    {"interest", {"利益群体"}, false},
    {"origin", {"起因"}, false},
    {"happened_on", {"发生日期"}, false},
    {"place", {"发生地点"}, false},
    {"contact", {"串联情况"}, false},
    {"outlook", {"发展趋势"}, false},
    {"history", {"前期办理情况"}, false},
    {"new_fact", {"新的事实"}, false},
};

size_t ledger_people(const char *representatives, const char *others, xf_petitioner_args out[2])
{
    size_t count = 0;
    for (int i = 0; i < 2; i++) {
        const char *names = i == 0 ? representatives : others;
        out[i] = (xf_petitioner_args)XF_PETITIONER_ARGS_INIT;
        if (names != NULL && *names != '\0') {
            out[count].name = names;
            out[count].representative = i == 0 ? 1 : 0;
            count++;
        }
    }
    return count;
}

static bool read_code(ledger *l, const char *field, xf_enum which, int *out)
{
    const char *text = ledger_get(l, field);
    *out = *text == '\0' ? 0 : ledger_code(which, text);
    if (*out < 0) {
        ledger_reject(l, field, ledger_unknown(l->c, which));
    }
    return *out >= 0;
}

static bool read_codes(ledger *l, xf_register_args *args)
{
    int form;
    int kind;
    int procedure;
    int intake;
    int discovery;
    int level;
    if (!read_code(l, "form", XF_ENUM_FORM, &form) || !read_code(l, "kind", XF_ENUM_KIND, &kind) ||
        !read_code(l, "procedure", XF_ENUM_PROCEDURE, &procedure) ||
        !read_code(l, "intake", XF_ENUM_INTAKE, &intake) ||
        !read_code(l, "discovery", XF_ENUM_DISCOVERY, &discovery) ||
        !read_code(l, "level", XF_ENUM_LEVEL, &level)) {
        return false;
    }
    args->form = (xf_form)form;
    args->kind = (xf_kind)kind;
    args->procedure = (xf_procedure)procedure;
    args->intake = (xf_intake)intake;
    args->discovery = (xf_discovery)discovery;
    args->level = (xf_level)level;
    return true;
}

static const char *or_null(const char *text)
{
    return *text == '\0' ? NULL : text;
}

static bool read_detail(ledger *l, xf_register_args *args)
{
    const char *day = ledger_get(l, "happened_on");
    if (*day != '\0' && !cli_read_date(day, &args->happened_on)) {
        ledger_reject(l, "happened_on", cli_say(l->c, "不是日期", "this is no date"));
        return false;
    }
    args->interest = or_null(ledger_get(l, "interest"));
    args->origin = or_null(ledger_get(l, "origin"));
    args->place = or_null(ledger_get(l, "place"));
    args->contact = or_null(ledger_get(l, "contact"));
    args->outlook = or_null(ledger_get(l, "outlook"));
    args->history = or_null(ledger_get(l, "history"));
    args->new_fact = or_null(ledger_get(l, "new_fact"));
    return true;
}

/* Units, officials and codes of the pack, each by its name or its code. */
static bool read_names(ledger *l, const char *actor, xf_register_args *args)
{
    if (!ledger_named(l, "actor", &args->actor) || !ledger_named(l, "unit", &args->unit) ||
        !ledger_named(l, "category", &args->category) || !ledger_named(l, "area", &args->area) ||
        !ledger_named(l, "field", &args->field) ||
        !ledger_named(l, "concerned_official", &args->concerned_official) ||
        !ledger_named(l, "concerned_unit", &args->concerned_unit)) {
        return false;
    }
    args->actor = args->actor == NULL ? ledger_actor(l, actor) : args->actor;
    return args->actor != NULL;
}

static bool read_row(ledger *l, const char *actor, xf_petitioner_args who[2],
                     xf_register_args *args)
{
    const char *persons = ledger_get(l, "persons");
    int64_t number = 0;
    if (*ledger_get(l, "host_number") == '\0') {
        ledger_reject(
            l, "host_number",
            cli_say(
                l->c, "缺少编号：没有编号就无法避免重复导入",
                "a number is required: without it nothing keeps a row from being imported twice"));
        return false;
    }
    if (!cli_read_time(ledger_get(l, "received"), &args->at)) {
        ledger_reject(l, "received", cli_say(l->c, "不是日期", "this is no date"));
        return false;
    }
    if (*persons != '\0' && !cli_number(persons, 1, 1000000, &number)) {
        ledger_reject(l, "persons",
                      cli_say(l->c, "不是人数：至少1人；不写则按姓名计",
                              "this is no number of people: one at least; left empty, the names "
                              "are counted"));
        return false;
    }
    args->persons = (int32_t)number;
    args->host_number = ledger_get(l, "host_number");
    args->title = ledger_get(l, "title");
    args->matter = or_null(ledger_get(l, "matter"));
    if (!read_names(l, actor, args) || !read_codes(l, args) || !read_detail(l, args)) {
        return false;
    }
    args->petitioners = who;
    args->petitioner_count =
        ledger_people(ledger_get(l, "representatives"), ledger_get(l, "petitioners"), who);
    who[0].phone = or_null(ledger_get(l, "phone"));
    who[0].address = or_null(ledger_get(l, "address"));
    who[0].id_number = or_null(ledger_get(l, "id_number"));
    who[0].household = or_null(ledger_get(l, "household"));
    who[0].residence = or_null(ledger_get(l, "residence"));
    who[0].capacity = or_null(ledger_get(l, "capacity"));
    who[0].workplace = or_null(ledger_get(l, "workplace"));
    return true;
}

/* A case with this number is there. Where title or day are others, it is another matter, which must not vanish;
 * what else differs is told, and nothing is changed: corrections are acts, with who and why. */
static void tell_there(ledger *l, xf_store *store, xf_id there, const xf_register_args *args)
{
    char differences[4096];
    char text[4300];
    bool other;
    if (!ledger_differs(l, store, there, args, &other, differences, sizeof differences)) {
        l->there++;
        return;
    }
    (void)snprintf(text, sizeof text, "%s%s",
                   other ? cli_say(l->c, "此编号已有事项，标题或收到日期与本行不同：",
                                   "a case with this number is there, with another title or date: ")
                         : cli_say(l->c, "已有，与登记不同（登记 → 本行，未更改）：",
                                   "there, and registered otherwise (register → row, unchanged): "),
                   differences);
    if (other) {
        ledger_reject(l, "host_number", text);
        return;
    }
    l->there++;
    l->differing++;
    ledger_note(l, "host_number", text);
}

/* 等30余人 is no fewer than 30, and the register says 30. */
static void tell_least(ledger *l, const xf_register_args *args)
{
    char text[160];
    for (size_t i = 0; args->persons == 0 && i < args->petitioner_count; i++) {
        int32_t count = xf_names_count(args->petitioners[i].name);
        if (count < 0) {
            (void)snprintf(
                text, sizeof text,
                cli_say(l->c, "按至少%d人登记：姓名栏写的是“余”“多”或者“几”",
                        "registered as %d people, which is the least that the names say"),
                -count);
            ledger_note(l, ledger_header(l, "persons") != NULL ? "persons" : "petitioners", text);
        }
    }
}

/* xf1 and XF1 may be two matters: both are registered, and it is said. */
static void tell_other_case(ledger *l, xf_store *store, const char *number)
{
    char other[300];
    char text[500];
    xf_id id;
    for (int upper = 0; upper <= 1 && strlen(number) < sizeof other; upper++) {
        size_t i = 0;
        for (; number[i] != '\0'; i++) {
            unsigned char one = (unsigned char)number[i];
            other[i] = (char)(upper == 1 ? toupper(one) : tolower(one));
        }
        other[i] = '\0';
        if (strcmp(other, number) != 0 && xf_case_find(store, NULL, other, &id) == XF_OK) {
            (void)snprintf(text, sizeof text,
                           cli_say(l->c, "已登记；另有编号“%s”的事项，仅大小写不同",
                                   "registered; there is a case “%s”, which differs in capitals "
                                   "only"),
                           other);
            ledger_note(l, "host_number", text);
            return;
        }
    }
}

static void register_row(ledger *l, xf_store *store, const xf_register_args *args)
{
    xf_id there;
    if (xf_case_find(store, NULL, args->host_number, &there) == XF_OK) {
        tell_there(l, store, there, args);
    } else if (xf_case_register(store, args, NULL) == XF_OK) {
        l->done++;
        tell_least(l, args);
        tell_other_case(l, store, args->host_number);
    } else {
        ledger_reject_last_error(l);
    }
}

static void import_row(ledger *l, xf_store *store, const char *actor)
{
    xf_register_args args = XF_REGISTER_ARGS_INIT;
    xf_petitioner_args who[2];
    if (read_row(l, actor, who, &args)) {
        register_row(l, store, &args);
    }
}

static int import_rows(cli *c, const import_options *o, ledger *l)
{
    int in_batch = 0;
    int code = -1;
    while (code == -1 && ledger_next(l)) {
        if (in_batch == 0 && xf_store_begin(c->store) != XF_OK) {
            return cli_fail(c, l->path);
        }
        import_row(l, c->store, o->actor);
        in_batch++;
        if (in_batch == BATCH) { /* what is committed stays: a killed import goes on from there */
            code = ledger_commit(l, c->store);
            in_batch = 0;
        }
        ledger_progress(l, (size_t)(l->csv.at - l->text), l->text_size);
    }
    return in_batch > 0 ? ledger_commit(l, c->store) : code;
}

int import_cases(cli *c, const import_options *o)
{
    ledger l;
    int code = ledger_open(&l, c, o, o->cases, o->map, fields, sizeof fields / sizeof *fields);
    if (code == -1) {
        code = import_rows(c, o, &l);
    }
    return ledger_finish(&l, code, "事项", "cases");
}
