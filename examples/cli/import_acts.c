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
    {"satisfied", {"是否满意"}, false},
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
    {"title", {"事项名称"}, false},
    {"matter", {"反映事项"}, false},
    {"category", {"内容分类"}, false},
    {"area", {"属地"}, false},
    {"form", {"信访形式"}, false},
    {"level", {"到访层级"}, false},
    {"discovery", {"线索来源"}, false},
    {"field", {"领域"}, false},
    {"interest", {"利益群体"}, false},
    {"origin", {"起因"}, false},
    {"happened_on", {"发生日期"}, false},
    {"place", {"发生地点"}, false},
    {"contact", {"串联情况"}, false},
    {"outlook", {"发展趋势"}, false},
    {"history", {"前期办理情况"}, false},
    {"phone", {"电话"}, false},
    {"address", {"地址"}, false},
    {"representative", {"是否代表"}, false},
    {"id_number", {"身份证号"}, false},
    {"household", {"户籍地"}, false},
    {"residence", {"居住地"}, false},
    {"capacity", {"身份"}, false},
    {"workplace", {"所在单位"}, false},
    {"clear", {"清空项目"}, false},
    {"former", {"已撤销的单位", "原单位"}, false},
    {"refusal", {"不予受理情形"}, false},
    {"competent_body", {"有权处理机关"}, false},
    {"findings", {"查明事实"}, false},
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
static bool same_words(const xf_act *row, xf_act_kind kind, const xf_entry *entry)
{
    const struct {
        const char *name, *text;
    } words[] = {{"reason", row->reason},
                 {"text", row->text},
                 {"document", row->document},
                 {"official", row->official}};
    bool told = kind >= XF_ACT_CORRECT && kind <= XF_ACT_REMOVE_PETITIONER; /* what it changed */
    json_t *payload = json_loads(xf_entry_payload(entry), 0, NULL);
    const json_t *act = json_object_get(payload, "act");
    bool same = payload != NULL;
    for (size_t i = 0; i < sizeof words / sizeof *words && same; i++) {
        const char *had = json_string_value(json_object_get(act, words[i].name));
        same = (told && strcmp(words[i].name, "text") == 0) ||
               strcmp(words[i].text == NULL ? "" : words[i].text, had == NULL ? "" : had) == 0;
    }
    json_decref(payload);
    return same;
}

static bool is_there(xf_store *store, xf_id id, xf_act_kind kind, const xf_act *row)
{
    xf_query query = XF_QUERY_INIT;
    xf_iter *iter = NULL;
    xf_entry *entry = NULL;
    bool found = false;
    query.case_id = id;
    query.from = row->at;
    query.until = row->at + 1;
    if (xf_entry_list(store, &query, &iter) == XF_OK) {
        while (!found && xf_entry_next(iter, &entry) == XF_OK && entry != NULL) {
            found = strcmp(xf_entry_kind(entry), xf_code_of(XF_ENUM_ACT, (int)kind)) == 0 &&
                    same_words(row, kind, entry);
            xf_entry_free(entry);
        }
    }
    xf_iter_free(iter);
    return found;
}

/* The cells by name; of a row with 是否满意 and without 满意程度, the former says the latter. */
static void read_texts(const ledger *l, act_texts *texts)
{
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        const char **text = act_text(texts, fields[i].name);
        if (text != NULL) {
            *text = ledger_get(l, fields[i].name);
        }
    }
    if (*texts->satisfaction == '\0') {
        texts->satisfaction = ledger_get(l, "satisfied");
    }
}

/* Whether 是否满意 and 满意程度 of a row say otherwise. */
static bool is_contrary(const ledger *l, const xf_act *act)
{
    int32_t yes = 0;
    const char *said = ledger_get(l, "satisfied");
    bool content = act->satisfaction != XF_SATISFACTION_DISSATISFIED;
    return *said != '\0' && ledger_yes_no(said, &yes) && (yes != 0) != content;
}

/* Codes in place of the names that cells have; false, and the row is rejected, where they fail. */
static bool read_names(ledger *l, act_texts *texts, const char *default_actor)
{
    static const char *const named[] = {"actor",  "official", "approver", "unit",
                                        "former", "category", "area",     "field"};
    for (size_t i = 0; i < sizeof named / sizeof *named; i++) {
        if (!ledger_named(l, named[i], act_text(texts, named[i]))) {
            return false;
        }
    }
    texts->actor = texts->actor == NULL ? ledger_actor(l, default_actor) : texts->actor;
    return texts->actor != NULL;
}

static void do_row(ledger *l, cli *c, const char *default_actor)
{
    act_texts texts = {.at = NULL};
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
    read_texts(l, &texts);
    if (!read_names(l, &texts, default_actor)) {
        return;
    }
    if (!act_read(c, &texts, &act, &field, &why)) {
        ledger_reject(l, field, why);
    } else if (is_contrary(l, &act)) {
        ledger_reject(l, "satisfied",
                      cli_say(l->c, "与满意程度不一致", "this contradicts the satisfaction"));
    } else if (is_there(c->store, id, kind, &act)) {
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
