/* SPDX-License-Identifier: Apache-2.0 */
/* Reported figures (上报数据) as they are drawn: in a table of their own beside what was counted, for a row
 * that was only reported has a computed cell of zeros that would read as if nothing had happened. */
#include "office/report_p.h"

#include <string.h>

/* ---- apart ------------------------------------------------------------------------------------------------------ */

static bool is_zero(json_t *cell)
{
    const char *key;
    json_t *value;
    json_object_foreach(cell, key, value)
    {
        bool counts = strcmp(key, "share") != 0 && strcmp(key, "change") != 0;
        if (counts && (json_integer_value(value) != 0 || !is_zero(value))) {
            return false;
        }
    }
    return true;
}

static bool keep(json_t *list, const char *name, json_t *reported)
{
    json_t *made = json_pack("{s:s, s:O}", "name", name, "reported", reported);
    return json_array_append_new(list, made) == 0;
}

static bool part(json_t *section, xf_lang lang)
{
    const json_t *table = json_object_get(section, "table");
    json_t *items = json_object_get(table, "row_items");
    json_t *total = json_object_get(table, "reported");
    json_t *list = json_array();
    size_t i = 0;
    bool whole = json_object_set_new(section, "reported", list) == 0;
    while (whole && i < json_array_size(items)) {
        json_t *item = json_array_get(items, i);
        json_t *reported = json_object_get(item, "reported");
        whole = reported == NULL || keep(list, xfi_report_get(item, "name"), reported);
        if (reported != NULL && is_zero(json_object_get(item, "total"))) {
            whole = json_array_remove(items, i) == 0 && whole;
        } else {
            i++;
        }
    }
    /* the total stands under the rows that it is the total of, and in the summary */
    bool of_all = json_is_null(json_object_get(table, "rows"));
    if (whole && total != NULL && (of_all || json_array_size(list) > 0)) {
        whole = keep(list, xfi_say(lang, "合计", "total"), total);
    }
    bool counted = of_all ? total == NULL || !is_zero(json_object_get(table, "total"))
                          : json_array_size(items) > 0;
    return whole && json_object_set_new(section, "counted", json_boolean(counted)) == 0;
}

bool xfi_report_part_reported(json_t *report, xf_lang lang)
{
    size_t i;
    json_t *section;
    json_array_foreach(json_object_get(report, "sections"), i, section)
    {
        if (!part(section, lang)) {
            return false;
        }
    }
    return true;
}

const char *xfi_report_nothing_counted(xf_lang lang)
{
    return xfi_say(lang, "本期没有登记的事项，只有上报数据。",
                   "No case of this period is registered; there are reported figures only.");
}

/* ---- drawn ------------------------------------------------------------------------------------------------------ */

static const struct {
    const char *member, *zh, *en;
    bool share;
} columns[] = {
    {"batches", "上报批次", "batches reported", false},
    {"batches", "占比", "share", true},
    {"persons", "上报人次", "persons reported", false},
    {"persons", "占比", "share", true},
    {"source", "来源", "source", false},
};

const char *xfi_report_stated_head(size_t column, xf_lang lang)
{
    return column < sizeof columns / sizeof *columns
               ? xfi_say(lang, columns[column].zh, columns[column].en)
               : NULL;
}

void xfi_report_stated_cell(xfi_str *out, const json_t *row, size_t column, xf_lang lang)
{
    const json_t *reported = json_object_get(row, "reported");
    const char *member = columns[column].member;
    const json_t *value = json_object_get(
        columns[column].share ? json_object_get(reported, "share") : reported, member);
    xfi_str_reset(out);
    if (json_is_integer(value)) {
        xfi_str_printf(out, "%lld", (long long)json_integer_value(value));
    } else if (json_is_real(value)) {
        xfi_str_printf(out, "%.1f%%", json_real_value(value));
    } else if (json_is_string(value)) {
        xfi_str_puts(out, json_string_value(value));
    } else {
        xfi_str_puts(out, columns[column].share ? "—" : xfi_say(lang, "未报", "not reported"));
    }
}
