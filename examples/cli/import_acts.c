/* SPDX-License-Identifier: Apache-2.0 */
/* The ledger of acts, replayed in the order of time. An act that the case's journal has already (same
 * kind, same instant, same words) is passed over, so that an import can be repeated or resumed. */
#include "actargs.h"
#include "ledger.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

enum { BATCH = 200 };

static const ledger_field fields[] = {
    {"case", {"编号", "登记编号", "信访编号"}, true},
    {"at", {"时间", "日期", "办理时间"}, true},
    {"act", {"动作", "办理动作"}, true},
    {"actor", {"经办人", "办理人"}, false},
    {"reason", {"理由", "原因"}, false},
    {"text", {"说明", "内容", "意见"}, false},
    {"document", {"文号", "文书编号"}, false},
    {"unit", {"单位", "接收单位"}, false},
    {"official", {"人员", "责任人"}, false},
    {"approver", {"批准人"}, false},
    {"days", {"天数", "延长天数"}, false},
    {"other", {"并入编号"}, false},
    {"outcome", {"结论"}, false},
    {"satisfied", {"是否满意"}, false},
    {"channel", {"法定途径"}, false},
    {"policy_version", {"规则版本"}, false},
    {"item", {"序号"}, false},
    {"assessment", {"诉求性质"}, false},
    {"measure", {"化解措施"}, false},
    {"basis", {"依据"}, false},
    {"amount", {"金额（分）"}, false},
    {"source", {"资金来源"}, false},
    {"date", {"办结日期"}, false},
    {"report_date", {"报告日期"}, false},
    {"satisfaction", {"满意程度"}, false},
    {"cause", {"未化解原因"}, false},
    {"check", {"清单项目"}, false},
    {"ground", {"督办事由"}, false},
    {"relief", {"救助种类"}, false},
    {"fund", {"救助来源性质"}, false},
    {"means", {"手段"}, false},
    {"name", {"附件名称"}, false},
    {"media_type", {"媒体类型"}, false},
    {"bytes", {"附件字节数"}, false},
    {"digest", {"附件摘要"}, false},
    {"persons", {"人数", "到访人数"}, false},
};

typedef struct act_row {
    xf_time at;
    int line;
    size_t order;
    char **cells;
} act_row;

typedef struct act_rows {
    act_row *items;
    size_t count, cap;
} act_rows;

static bool keep(act_rows *rows, const ledger *l, xf_time at)
{
    if (rows->count == rows->cap) {
        size_t cap = rows->cap == 0 ? 1024 : rows->cap * 2;
        act_row *items = realloc(rows->items, cap * sizeof *items);
        if (items == NULL) {
            return false;
        }
        rows->items = items;
        rows->cap = cap;
    }
    char **cells = malloc(l->columns * sizeof *cells);
    if (cells == NULL) {
        return false;
    }
    memcpy(cells, l->csv.cells, l->columns * sizeof *cells);
    rows->items[rows->count] = (act_row){at, l->csv.line, rows->count, cells};
    rows->count++;
    return true;
}

static int by_time(const void *a, const void *b)
{
    const act_row *x = a;
    const act_row *y = b;
    if (x->at != y->at) {
        return x->at < y->at ? -1 : 1;
    }
    return (x->order > y->order) - (x->order < y->order);
}

static int read_rows(ledger *l, act_rows *rows)
{
    while (ledger_next(l)) {
        xf_time at;
        if (!cli_read_time(ledger_get(l, "at"), &at)) {
            ledger_reject(l, "at", cli_say(l->c, "不是日期", "this is no date"));
        } else if (!keep(rows, l, at)) {
            return EXIT_IO;
        }
    }
    if (rows->count > 0) {
        qsort(rows->items, rows->count, sizeof *rows->items, by_time);
    }
    return -1;
}

/* Two investigations of one day are two acts where the ledger has dates only: the words tell. */
static bool same_words(const ledger *l, const xf_entry *entry)
{
    static const char *const words[] = {"reason", "text", "document", "official"};
    json_t *payload = json_loads(xf_entry_payload(entry), 0, NULL);
    const json_t *act = json_object_get(payload, "act");
    bool same = payload != NULL;
    for (size_t i = 0; i < sizeof words / sizeof *words && same; i++) {
        const char *had = json_string_value(json_object_get(act, words[i]));
        same = strcmp(ledger_get(l, words[i]), had == NULL ? "" : had) == 0;
    }
    json_decref(payload);
    return same;
}

static bool is_there(const ledger *l, xf_store *store, xf_id id, xf_act_kind kind, xf_time at)
{
    xf_query query = XF_QUERY_INIT;
    xf_iter *iter = NULL;
    xf_entry *entry = NULL;
    bool found = false;
    query.case_id = id;
    query.from = at;
    query.until = at + 1;
    if (xf_entry_list(store, &query, &iter) == XF_OK) {
        while (!found && xf_entry_next(iter, &entry) == XF_OK && entry != NULL) {
            found = strcmp(xf_entry_kind(entry), xf_code_of(XF_ENUM_ACT, (int)kind)) == 0 &&
                    same_words(l, entry);
            xf_entry_free(entry);
        }
    }
    xf_iter_free(iter);
    return found;
}

static void do_row(ledger *l, cli *c, const char *default_actor)
{
    act_texts texts = {
        ledger_get(l, "at"),       ledger_get(l, "actor"),          ledger_get(l, "reason"),
        ledger_get(l, "text"),     ledger_get(l, "document"),       ledger_get(l, "unit"),
        ledger_get(l, "official"), ledger_get(l, "approver"),       ledger_get(l, "days"),
        ledger_get(l, "other"),    ledger_get(l, "outcome"),        ledger_get(l, "satisfied"),
        ledger_get(l, "channel"),  ledger_get(l, "policy_version"), NULL,
        ledger_get(l, "item"),     ledger_get(l, "assessment"),     ledger_get(l, "measure"),
        ledger_get(l, "basis"),    ledger_get(l, "amount"),         ledger_get(l, "source"),
        ledger_get(l, "date"),     ledger_get(l, "report_date"),    ledger_get(l, "satisfaction"),
        ledger_get(l, "cause"),    ledger_get(l, "check"),          ledger_get(l, "ground"),
        ledger_get(l, "relief"),   ledger_get(l, "fund"),           ledger_get(l, "means"),
        ledger_get(l, "name"),     ledger_get(l, "media_type"),     ledger_get(l, "bytes"),
        ledger_get(l, "digest"),   ledger_get(l, "persons")};
    xf_act act;
    xf_id id;
    const char *field, *why;
    xf_act_kind kind = act_kind(ledger_get(l, "act"));
    if (kind == XF_ACT_NONE) {
        ledger_reject(l, "act", cli_say(l->c, "没有这个动作", "there is no such act"));
        return;
    }
    if (xf_case_find(c->store, NULL, ledger_get(l, "case"), &id) != XF_OK &&
        xf_case_find(c->store, ledger_get(l, "case"), NULL, &id) != XF_OK) {
        ledger_reject(l, "case",
                      cli_say(l->c, "没有这个编号的事项", "there is no case with this number"));
        return;
    }
    if (*texts.actor == '\0') {
        texts.actor = default_actor;
    }
    if (!act_read(c, &texts, &act, &field, &why)) {
        ledger_reject(l, field, why);
    } else if (is_there(l, c->store, id, kind, act.at)) {
        l->there++;
    } else if (xf_case_do(c->store, id, kind, &act, NULL) == XF_OK) {
        l->done++;
    } else {
        ledger_reject_last_error(l);
    }
}

static int do_rows(cli *c, const import_options *o, ledger *l, const act_rows *rows)
{
    int code = -1;
    for (size_t i = 0; i < rows->count && code == -1; i++) {
        if (i % BATCH == 0 && xf_store_begin(c->store) != XF_OK) {
            return cli_fail(c, l->path);
        }
        l->csv.line = rows->items[i].line;
        l->csv.count = l->columns;
        memcpy(l->csv.cells, rows->items[i].cells, l->columns * sizeof(char *));
        do_row(l, c, o->actor);
        ledger_progress(l, i, rows->count);
        if (i + 1 == rows->count || (i + 1) % BATCH == 0 || l->broken != 0) {
            code = ledger_commit(l, c->store);
        }
    }
    return code;
}

int import_acts(cli *c, const import_options *o)
{
    ledger l;
    act_rows rows = {NULL, 0, 0};
    int code = ledger_open(&l, c, o, o->acts, o->cases == NULL ? o->map : NULL, fields,
                           sizeof fields / sizeof *fields);
    if (code == -1) {
        code = read_rows(&l, &rows);
    }
    if (code == -1) {
        code = do_rows(c, o, &l, &rows);
    }
    for (size_t i = 0; i < rows.count; i++) {
        free(rows.items[i].cells);
    }
    free(rows.items);
    return ledger_finish(&l, code, "动作", "acts");
}
