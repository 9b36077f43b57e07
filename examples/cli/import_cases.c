/* SPDX-License-Identifier: Apache-2.0 */
/* The ledger of cases. The host's number makes an import repeatable: what is there is passed over. */
#include "ledger.h"

#include <string.h>

enum { BATCH = 200, PEOPLE_MAX = 200 };

static const ledger_field fields[] = {
    {"host_number", {"编号", "登记编号", "序号", "信访编号"}, true},
    {"received", {"收到日期", "登记日期", "来访日期", "信访日期", "日期"}, true},
    {"unit", {"登记单位", "责任单位", "单位"}, true},
    {"actor", {"经办人", "登记人"}, false},
    {"form", {"信访形式", "形式"}, true},
    {"kind", {"事项类别", "类别"}, false},
    {"title", {"标题", "事项", "信访事项", "主题"}, true},
    {"matter", {"内容", "主要内容", "反映问题"}, false},
    {"category", {"分类", "内容分类", "领域"}, false},
    {"persons", {"人数"}, false},
    {"petitioners", {"信访人", "姓名"}, false},
    {"representatives", {"代表", "信访代表"}, false},
    {"phone", {"电话", "联系电话"}, false},
    {"address", {"地址", "住址"}, false},
    {"procedure", {"程序", "办理程序"}, false},
    {"intake", {"来源", "收件方式"}, false},
    {"concerned_official", {"被反映人"}, false},
    {"concerned_unit", {"被反映单位"}, false},
};

typedef struct people {
    xf_petitioner_args items[PEOPLE_MAX];
    size_t count;
} people;

/* Cuts names out of the cell in place; they are separated as people separate names. */
static bool add_names(ledger *l, const char *field, bool representative, people *out)
{
    static const char *const marks[] = {"；", "、", "，", ";", ","};
    char *at = (char *)(uintptr_t)ledger_get(l, field);
    while (*at != '\0') {
        char *end = at + strlen(at);
        size_t skip = 0;
        for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
            char *mark = strstr(at, marks[i]);
            if (mark != NULL && mark < end) {
                end = mark;
                skip = strlen(marks[i]);
            }
        }
        bool last = *end == '\0';
        *end = '\0';
        if (*at != '\0') {
            if (out->count == PEOPLE_MAX) {
                ledger_reject(l, field, cli_say(l->c, "所列人数过多", "too many names"));
                return false;
            }
            out->items[out->count++] = (xf_petitioner_args){sizeof(xf_petitioner_args), at, NULL,
                                                            NULL, representative ? 1 : 0};
        }
        at = last ? end : end + skip;
    }
    return true;
}

static bool read_code(ledger *l, const char *field, xf_enum which, int *out)
{
    const char *text = ledger_get(l, field);
    *out = *text == '\0' ? 0 : ledger_code(which, text);
    if (*out < 0) {
        ledger_reject(l, field, cli_say(l->c, "取值未知", "the value is unknown"));
    }
    return *out >= 0;
}

static bool read_codes(ledger *l, xf_register_args *args)
{
    int form;
    int kind;
    int procedure;
    int intake;
    if (!read_code(l, "form", XF_ENUM_FORM, &form) || !read_code(l, "kind", XF_ENUM_KIND, &kind) ||
        !read_code(l, "procedure", XF_ENUM_PROCEDURE, &procedure) ||
        !read_code(l, "intake", XF_ENUM_INTAKE, &intake)) {
        return false;
    }
    args->form = (xf_form)form;
    args->kind = (xf_kind)kind;
    args->procedure = (xf_procedure)procedure;
    args->intake = (xf_intake)intake;
    return true;
}

static const char *or_null(const char *text)
{
    return *text == '\0' ? NULL : text;
}

static bool read_row(ledger *l, const char *actor, people *who, xf_register_args *args)
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
    if (*persons != '\0' && !cli_number(persons, 0, 1000000, &number)) {
        ledger_reject(l, "persons", cli_say(l->c, "不是人数", "this is no number of people"));
        return false;
    }
    args->persons = (int32_t)number;
    args->host_number = ledger_get(l, "host_number");
    args->actor = *ledger_get(l, "actor") != '\0' ? ledger_get(l, "actor") : actor;
    args->unit = ledger_get(l, "unit");
    args->title = ledger_get(l, "title");
    args->matter = or_null(ledger_get(l, "matter"));
    args->category = or_null(ledger_get(l, "category"));
    args->concerned_official = or_null(ledger_get(l, "concerned_official"));
    args->concerned_unit = or_null(ledger_get(l, "concerned_unit"));
    if (!read_codes(l, args) || !add_names(l, "representatives", true, who) ||
        !add_names(l, "petitioners", false, who)) {
        return false;
    }
    if (who->count > 0) {
        who->items[0].phone = or_null(ledger_get(l, "phone"));
        who->items[0].address = or_null(ledger_get(l, "address"));
    }
    args->petitioners = who->items;
    args->petitioner_count = who->count;
    return true;
}

static void register_row(ledger *l, xf_store *store, const char *actor)
{
    xf_register_args args = XF_REGISTER_ARGS_INIT;
    people who = {.count = 0};
    xf_id there;
    if (!read_row(l, actor, &who, &args)) {
        return;
    }
    if (xf_case_find(store, NULL, args.host_number, &there) == XF_OK) {
        l->there++;
    } else if (xf_case_register(store, &args, NULL) == XF_OK) {
        l->done++;
    } else {
        ledger_reject_last_error(l);
    }
}

static int import_rows(cli *c, const import_options *o, ledger *l)
{
    int in_batch = 0;
    while (ledger_next(l)) {
        if (in_batch == 0 && xf_store_begin(c->store) != XF_OK) {
            return cli_fail(c, l->path);
        }
        register_row(l, c->store, o->actor);
        in_batch++;
        /* what is committed stays: a killed import goes on where it was */
        if (in_batch == BATCH && xf_store_commit(c->store) != XF_OK) {
            return cli_fail(c, l->path);
        }
        in_batch = in_batch == BATCH ? 0 : in_batch;
        ledger_progress(l, false);
    }
    return in_batch > 0 && xf_store_commit(c->store) != XF_OK ? cli_fail(c, l->path) : -1;
}

int import_cases(cli *c, const import_options *o)
{
    ledger l;
    int code =
        ledger_open(&l, c, o->cases, o->encoding, o->map, fields, sizeof fields / sizeof *fields);
    l.reject_path = o->rejects;
    if (code == -1) {
        code = import_rows(c, o, &l);
    }
    if (code == -1) {
        ledger_summary(&l, "事项", "cases");
        code = l.rejected > 0 ? EXIT_REFUSED : EXIT_OK;
    }
    ledger_close(&l);
    return code;
}
