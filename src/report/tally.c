/* SPDX-License-Identifier: Apache-2.0 */
/* The sums of an account by unit and by lead. */
#include "report/account_p.h"

#include <string.h>

static xf_status grow(xfi_tallies *list, xfi_arena *arena, xfi_error *err)
{
    size_t room = list->room == 0 ? 16 : 2 * list->room;
    xfi_tally *items = xfi_arena_alloc(arena, room * sizeof *items);
    if (items == NULL) {
        return xfi_error_no_memory(err);
    }
    if (list->count > 0) {
        memcpy(items, list->items, list->count * sizeof *items);
    }
    list->items = items;
    list->room = room;
    return XF_OK;
}

xf_status xfi_tally_add(xfi_tallies *list, const char *code, xfi_tally_what what, xfi_arena *arena,
                        xfi_error *err)
{
    size_t low = 0;
    size_t high = list->count;
    if (xfi_blank(code)) {
        return XF_OK;
    }
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strcmp(list->items[middle].code, code) < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (low == list->count || strcmp(list->items[low].code, code) != 0) {
        if (list->count == list->room) {
            XFI_TRY(grow(list, arena, err));
        }
        memmove(&list->items[low + 1], &list->items[low],
                (list->count - low) * sizeof *list->items);
        list->items[low] = (xfi_tally){.code = code};
        list->count++;
    }
    list->items[low].n[what]++;
    return XF_OK;
}

void xfi_tally_json(const xfi_question *question, const char *key, xf_stats_by by,
                    const xfi_tallies *list, xfi_tally_what last, xfi_json *json)
{
    static const char *const names[XFI_TALLY_COUNT] = {
        "late",       "open",     "reminder",    "yellow",     "red",      "supervision",
        "report",     "duties",   "steps",       "phases",     "warnings", "follow_ups",
        "resources",  "findings", "office_open", "supervised", "raised",   "proposed",
        "criticised", "owed",     "owed_late",   "passed_on"};
    xfi_json_open(json, key, '[');
    for (size_t i = 0; i < list->count; i++) {
        const xfi_tally *one = &list->items[i];
        xfi_json_open(json, NULL, '{');
        xfi_json_text(json, "code", one->code);
        xfi_json_text(json, "name",
                      xfi_door_dimension_name(&question->names, question->lang, by, one->code));
        for (int k = 0; k <= (int)last; k++) {
            xfi_json_int(json, names[k], one->n[k]);
        }
        xfi_json_close(json, '}');
    }
    xfi_json_close(json, ']');
}
