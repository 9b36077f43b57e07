/* SPDX-License-Identifier: Apache-2.0 */
/* The numbers of a topic by unit, official, kind and item, and how they are written. */
#include "report/focus_p.h"
#include "report/work_p.h"

#include <stdio.h>
#include <string.h>

/* ---- adding ---------------------------------------------------------------------------------------------- */

static xf_status grow(xfi_work_table *table, xfi_work_by by, xfi_error *err)
{
    size_t count = table->by[by].count;
    size_t room = table->by[by].room == 0 ? 16 : 2 * table->by[by].room;
    xfi_work_item *items = xfi_arena_alloc(table->arena, room * sizeof *items);
    if (items == NULL) {
        return xfi_error_no_memory(err);
    }
    if (count > 0) {
        memcpy(items, table->by[by].items, count * sizeof *items);
    }
    table->by[by].items = items;
    table->by[by].room = room;
    return XF_OK;
}

static xf_status insert(xfi_work_table *table, xfi_work_by by, size_t at, const char *code,
                        xfi_error *err)
{
    if (table->by[by].count == table->by[by].room) {
        XFI_TRY(grow(table, by, err));
    }
    xfi_work_item *items = table->by[by].items;
    memmove(&items[at + 1], &items[at], (table->by[by].count - at) * sizeof *items);
    items[at] = (xfi_work_item){.code = xfi_arena_dup(table->arena, code)};
    table->by[by].count++;
    return items[at].code == NULL ? xfi_error_no_memory(err) : XF_OK;
}

static xf_status numbers_of(xfi_work_table *table, xfi_work_by by, const char *code, int64_t **out,
                            xfi_error *err)
{
    size_t low = 0;
    size_t high = table->by[by].count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strcmp(table->by[by].items[middle].code, code) < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (low == table->by[by].count || strcmp(table->by[by].items[low].code, code) != 0) {
        XFI_TRY(insert(table, by, low, code, err));
    }
    *out = table->by[by].items[low].n;
    return XF_OK;
}

static void add(int64_t *to, const int64_t *from, size_t first)
{
    for (size_t i = first; i < XFI_WORK_NUMBERS; i++) {
        to[i] += from[i - first];
    }
}

xf_status xfi_work_add(xfi_work_table *table, const xfi_work_row *row, size_t first, bool in_total,
                       xfi_error *err)
{
    for (int by = 0; by < XFI_WORK_BYS; by++) {
        int64_t *numbers;
        if (xfi_blank(row->by[by])) {
            continue;
        }
        XFI_TRY(numbers_of(table, (xfi_work_by)by, row->by[by], &numbers, err));
        add(numbers, row->n, first);
    }
    if (in_total) {
        add(table->total, row->n, first);
    }
    return XF_OK;
}

/* ---- names ----------------------------------------------------------------------------------------------- */

enum { NAME_MAX = 256 };

/* "duty" or "duty/step" by the titles of the pack in force; the code where it has none such. */
static const char *item_name(const xfi_work *work, const char *code, char out[NAME_MAX])
{
    const xf_policy *policy = NULL;
    char duty[XFI_REPORT_ID_MAX + 1];
    const char *slash = strchr(code, '/');
    size_t len = slash == NULL ? strlen(code) : (size_t)(slash - code);
    xfi_error err = {0};
    if (len > XFI_REPORT_ID_MAX ||
        xfi_door_policy(work->store, NULL, NULL, &policy, &err) != XF_OK) {
        return code;
    }
    memcpy(duty, code, len);
    duty[len] = '\0';
    const xfi_duty_rule *rule = xfi_policy_duty(policy, duty);
    const xfi_duty_link *link =
        rule == NULL || slash == NULL ? NULL : xfi_policy_link(rule, slash + 1);
    if (rule == NULL || (slash != NULL && link == NULL)) {
        return code;
    }
    const char *title = xfi_bi_get(rule->title, work->question.lang);
    static const xfi_bi mark = {"：", ": "};
    (void)snprintf(out, NAME_MAX, "%s%s%s", title,
                   link == NULL ? "" : xfi_bi_get(mark, work->question.lang),
                   link == NULL ? "" : xfi_bi_get(link->title, work->question.lang));
    return out;
}

static const char *name_of(const xfi_work *work, const xfi_work_division *division,
                           const char *code, char out[NAME_MAX])
{
    const xf_lang lang = work->question.lang;
    switch (division->by) {
    case XFI_WORK_BY_UNIT:
        return xfi_door_dimension_name(&work->question.names, lang, XF_STATS_BY_UNIT, code);
    case XFI_WORK_BY_OFFICIAL:
        return xfi_door_dimension_name(&work->question.names, lang, XF_STATS_BY_LEAD, code);
    case XFI_WORK_BY_ITEM:
        return item_name(work, code, out);
    default:
        break;
    }
    if (division->codes == (xf_enum)0) {
        return xfi_focus_name(code, lang);
    }
    const xfi_code *row = xfi_code_by_text(division->codes, code);
    return row == NULL ? code : xfi_bi_get((xfi_bi){row->zh, row->en}, lang);
}

/* Kinds stand in the order of their enumeration, all else by code. */
static int rank_of(const xfi_work_division *division, const char *code)
{
    if (division->by != XFI_WORK_BY_KIND) {
        return 0;
    }
    if (division->codes == (xf_enum)0) {
        return xfi_focus_rank(code);
    }
    const xfi_code *row = xfi_code_by_text(division->codes, code);
    return row == NULL ? 0 : row->value;
}

/* ---- writing ------------------------------------------------------------------------------------------------ */

static void write_numbers(const xfi_work *work, const xfi_work_topic *topic, const int64_t *numbers)
{
    for (size_t i = 0; topic->figures[i].code != NULL; i++) {
        xfi_json_int(work->json, topic->figures[i].code, numbers[i]);
    }
}

static void write_named(const xfi_work *work, const char *code, const char *name)
{
    xfi_json_open(work->json, NULL, '{');
    xfi_json_text(work->json, "code", code);
    xfi_json_text(work->json, "name", name);
}

/* Lists are short where their order is not that of the codes. */
static const xfi_work_item *next_item(const xfi_work_division *division,
                                      const xfi_work_table *table, const xfi_work_item *after)
{
    const xfi_work_item *best = NULL;
    for (size_t i = 0; i < table->by[division->by].count; i++) {
        const xfi_work_item *one = &table->by[division->by].items[i];
        int rank = rank_of(division, one->code);
        bool behind = after == NULL || rank > rank_of(division, after->code) ||
                      (rank == rank_of(division, after->code) && one > after);
        if (behind && (best == NULL || rank < rank_of(division, best->code))) {
            best = one;
        }
    }
    return best;
}

static void write_division(const xfi_work *work, const xfi_work_topic *topic,
                           const xfi_work_division *division, const xfi_work_table *table)
{
    char name[NAME_MAX];
    bool in_order = division->by != XFI_WORK_BY_KIND;
    const xfi_work_item *items = table->by[division->by].items;
    const xfi_work_item *one = NULL;
    write_named(work, division->code, xfi_bi_get(division->name, work->question.lang));
    xfi_json_open(work->json, "items", '[');
    for (size_t i = 0; i < table->by[division->by].count; i++) {
        one = in_order ? &items[i] : next_item(division, table, one);
        write_named(work, one->code, name_of(work, division, one->code, name));
        write_numbers(work, topic, one->n);
        xfi_json_close(work->json, '}');
    }
    xfi_json_close(work->json, ']');
    xfi_json_close(work->json, '}');
}

void xfi_work_topic_json(const xfi_work *work, const xfi_work_topic *topic,
                         const xfi_work_table *table)
{
    const xf_lang lang = work->question.lang;
    write_named(work, topic->code, xfi_bi_get(topic->name, lang));
    xfi_json_text(work->json, "counts", xfi_bi_get(topic->counts, lang));
    xfi_json_open(work->json, "figures", '[');
    for (size_t i = 0; topic->figures[i].code != NULL; i++) {
        write_named(work, topic->figures[i].code, xfi_bi_get(topic->figures[i].name, lang));
        xfi_json_close(work->json, '}');
    }
    xfi_json_close(work->json, ']');
    xfi_json_open(work->json, "total", '{');
    write_numbers(work, topic, table->total);
    xfi_json_close(work->json, '}');
    xfi_json_open(work->json, "by", '[');
    for (size_t i = 0; topic->divisions[i].code != NULL; i++) {
        write_division(work, topic, &topic->divisions[i], table);
    }
    xfi_json_close(work->json, ']');
    xfi_json_close(work->json, '}');
}
