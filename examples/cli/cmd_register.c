/* SPDX-License-Identifier: Apache-2.0 */
/* One case, registered by hand. */
#include "ledger.h"

typedef struct register_texts {
    const char *at, *actor, *unit, *number, *form, *kind, *intake, *procedure;
    const char *title, *matter, *category, *area, *persons;
    const char *petitioner, *representatives, *phone, *address;
    const char *concerned_official, *concerned_unit;
    const char *id_number, *household, *residence, *capacity, *workplace;
    const char *discovery, *level, *field, *interest, *origin, *happened_on, *place, *contact,
        *outlook, *history, *follows, *new_fact;
    bool dry_run;
} register_texts;

/* The value of an enumeration, 0 when it is not given; -1: unknown, told. */
static int read_code(const cli *c, const char *option, xf_enum which, const char *text)
{
    int value = text == NULL ? 0 : ledger_choice(which, text);
    if (value < 0) {
        (void)cli_tell_field(c, option, ledger_unknown(c, which));
    }
    return value;
}

static int read_codes(const cli *c, const register_texts *t, xf_register_args *args)
{
    int form = read_code(c, "form", XF_ENUM_FORM, t->form);
    int kind = read_code(c, "kind", XF_ENUM_KIND, t->kind);
    int intake = read_code(c, "intake", XF_ENUM_INTAKE, t->intake);
    int procedure = read_code(c, "procedure", XF_ENUM_PROCEDURE, t->procedure);
    int discovery = read_code(c, "discovery", XF_ENUM_DISCOVERY, t->discovery);
    int level = read_code(c, "level", XF_ENUM_LEVEL, t->level);
    if (form < 0 || kind < 0 || intake < 0 || procedure < 0 || discovery < 0 || level < 0) {
        return EXIT_USAGE;
    }
    args->form = (xf_form)form;
    args->kind = (xf_kind)kind;
    args->intake = (xf_intake)intake;
    args->procedure = (xf_procedure)procedure;
    args->discovery = (xf_discovery)discovery;
    args->level = (xf_level)level;
    return -1;
}

static void read_people(const register_texts *t, xf_petitioner_args who[2], xf_register_args *args)
{
    args->petitioners = who;
    args->petitioner_count = ledger_people(t->representatives, t->petitioner, who);
    who[0].phone = t->phone;
    who[0].address = t->address;
    who[0].id_number = t->id_number;
    who[0].household = t->household;
    who[0].residence = t->residence;
    who[0].capacity = t->capacity;
    who[0].workplace = t->workplace;
}

static int read_detail(const cli *c, const register_texts *t, xf_register_args *args)
{
    if (t->happened_on != NULL && !cli_read_date(t->happened_on, &args->happened_on)) {
        return cli_usage(c, "--happened-on 不是日期", "--happened-on is no date");
    }
    args->field = t->field;
    args->interest = t->interest;
    args->origin = t->origin;
    args->place = t->place;
    args->contact = t->contact;
    args->outlook = t->outlook;
    args->history = t->history;
    args->new_fact = t->new_fact;
    return -1;
}

static int read_register(const cli *c, const register_texts *t, xf_petitioner_args who[2],
                         xf_register_args *args)
{
    int64_t persons = 0;
    if (t->at != NULL && !cli_read_time(t->at, &args->at)) {
        return cli_usage(c, "--at 不是时间", "--at is no time");
    }
    if (t->persons != NULL && !cli_number(t->persons, 1, 1000000, &persons)) {
        return cli_usage(c, "--persons 不是人数", "--persons is no number of people");
    }
    args->actor = t->actor;
    args->unit = t->unit;
    args->host_number = t->number;
    args->title = t->title;
    args->matter = t->matter;
    args->category = t->category;
    args->area = t->area;
    args->concerned_official = t->concerned_official;
    args->concerned_unit = t->concerned_unit;
    args->persons = (int32_t)persons;
    args->dry_run = t->dry_run ? 1 : 0;
    read_people(t, who, args);
    int code = read_codes(c, t, args);
    return code == -1 ? read_detail(c, t, args) : code;
}

static int register_case(cli *c, const register_texts *t)
{
    xf_petitioner_args who[2];
    xf_register_args args = XF_REGISTER_ARGS_INIT;
    xf_case *file = NULL;
    int code = cli_open(c, XF_OPEN_EXISTING);
    code = code == -1 ? read_register(c, t, who, &args) : code;
    if (code == -1 && t->follows != NULL) {
        code = cli_find_case(c, t->follows, &args.follows);
    }
    if (code == -1) {
        code = xf_case_register(c->store, &args, &file) == XF_OK ? cli_case_line(c, file)
                                                                 : cli_fail(c, "register");
    }
    xf_case_free(file);
    return code;
}

int cmd_register(cli *c, int argc, char **argv)
{
    register_texts t = {.dry_run = false};
    int rest;
    const cli_option options[] = {
        {"at", &t.at, NULL, "收到时间（默认现在）", "when it was received (default: now)"},
        {"actor", &t.actor, NULL, "登记人", "who registers it"},
        {"unit", &t.unit, NULL, "登记单位", "the unit that received it"},
        {"number", &t.number, NULL, "本单位编号", "the host's own number"},
        {"form", &t.form, NULL, "来信、走访、网上、来电", "letter, visit, online, call"},
        {"kind", &t.kind, NULL, "申诉求决、建议意见、检举控告", "claim, suggestion, report"},
        {"intake", &t.intake, NULL, "收件方式（默认依登记单位）",
         "direct or department (default: by the unit)"},
        {"procedure", &t.procedure, NULL, "普通程序或简易办理", "ordinary or simple"},
        {"title", &t.title, NULL, "事项名称", "one line that says what it is about"},
        {"matter", &t.matter, NULL, "主要内容", "the matter"},
        {"category", &t.category, NULL, "内容分类", "category"},
        {"area", &t.area, NULL, "属地区域", "the area that the matter belongs to"},
        {"persons", &t.persons, NULL, "人数", "how many people"},
        {"petitioner", &t.petitioner, NULL, "信访人，多人以；或、分开",
         "the petitioners, separated by ;"},
        {"representatives", &t.representatives, NULL, "信访代表，同上",
         "those who speak for them, likewise"},
        {"phone", &t.phone, NULL, "第一人的电话", "telephone of the first one"},
        {"address", &t.address, NULL, "第一人的地址", "address of the first one"},
        {"concerned-official", &t.concerned_official, NULL, "被反映人", "whom a report is about"},
        {"concerned-unit", &t.concerned_unit, NULL, "被反映单位", "the unit a report is about"},
        {"id-number", &t.id_number, NULL, "第一人的公民身份号码",
         "identity number of the first one"},
        {"household", &t.household, NULL, "第一人的户籍地", "where its household is registered"},
        {"residence", &t.residence, NULL, "第一人的居住地", "where it lives"},
        {"capacity", &t.capacity, NULL, "第一人的身份", "in what capacity it comes"},
        {"workplace", &t.workplace, NULL, "第一人的所在单位", "the unit to which it belongs"},
        {"discovery", &t.discovery, NULL, "来源", "how the matter came to be known"},
        {"level", &t.level, NULL, "到访层级", "the highest level that the petitioner turned to"},
        {"field", &t.field, NULL, "领域", "the field of the matter"},
        {"interest", &t.interest, NULL, "利益群体", "a group of interest"},
        {"origin", &t.origin, NULL, "起因", "what it began with"},
        {"happened-on", &t.happened_on, NULL, "发生日期", "when it began"},
        {"place", &t.place, NULL, "发生地点", "where"},
        {"contact", &t.contact, NULL, "串联情况",
         "contact among the petitioners of a joint petition"},
        {"outlook", &t.outlook, NULL, "发展趋势", "the expected development"},
        {"history", &t.history, NULL, "前期办理情况", "the handling so far"},
        {"follows", &t.follows, NULL, "关联事项", "the earlier case on the same matter"},
        {"new-fact", &t.new_fact, NULL, "新的事实", "what is new since it was terminated"},
        {"dry-run", NULL, &t.dry_run, "只试算，不写入", "decide only, write nothing"},
    };
    int code = cli_parse(c, cli_command_named("register"), options,
                         sizeof options / sizeof *options, argc, argv, &rest);
    if (code == -1 && rest < argc) {
        code = cli_usage(c, "register 只用选项，见 --help", "register takes options only");
    }
    return code == -1 ? register_case(c, &t) : code;
}
