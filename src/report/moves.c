/* SPDX-License-Identifier: Apache-2.0 */
/* Cases that were passed on (推诿): which units had them, how often in the period, and how often they
 * came back to one that had had them. */
#include "report/account_p.h"

/* One case on its way through the units. */
typedef struct way {
    xf_id case_id;
    const char *number;
    const char **path;
    size_t count, room;
    int64_t times, back;
    bool concerns;
} way;

static xf_status step(xfi_account *a, way *w, const char *unit, xfi_error *err)
{
    if (w->count == w->room) {
        size_t room = w->room == 0 ? 8 : 2 * w->room;
        const char **path = xfi_arena_alloc(a->arena, room * sizeof *path);
        if (path == NULL) {
            return xfi_error_no_memory(err);
        }
        for (size_t i = 0; i < w->count; i++) {
            path[i] = w->path[i];
        }
        w->path = path;
        w->room = room;
    }
    w->path[w->count++] = unit;
    return XF_OK;
}

static bool had_it(const way *w, const char *unit)
{
    for (size_t i = 0; i < w->count; i++) {
        if (xfi_same(w->path[i], unit)) {
            return true;
        }
    }
    return false;
}

static xf_status move(xfi_account *a, way *w, const xfi_entry *entry, const char *unit,
                      xfi_error *err)
{
    if (entry->at >= a->ask.from) {
        const char *from = w->path[w->count - 1];
        bool mine = xfi_question_concerns(a->question, from);
        w->times++;
        w->back += had_it(w, unit) ? 1 : 0;
        w->concerns = w->concerns || mine;
        if (mine) {
            XFI_TRY(xfi_tally_add(&a->units, from, XFI_TALLY_PASSED_ON, a->arena, err));
        }
    }
    return step(a, w, unit, err);
}

static void write_way(const xfi_account *a, const way *w)
{
    if (!w->concerns || (w->times < 2 && w->back == 0)) {
        return;
    }
    xfi_json_open(a->json, NULL, '{');
    xfi_json_int(a->json, "case", w->case_id);
    xfi_json_text(a->json, "number", w->number);
    xfi_json_int(a->json, "times", w->times);
    xfi_json_int(a->json, "back", w->back);
    xfi_json_open(a->json, "path", '[');
    for (size_t i = 0; i < w->count; i++) {
        xfi_question_unit(a->question, NULL, w->path[i], a->json);
    }
    xfi_json_close(a->json, ']');
    xfi_json_close(a->json, '}');
}

static xf_status take(xfi_account *a, way *w, const xfi_account_entry *one, xfi_error *err)
{
    json_t *payload = json_loads(one->entry.payload, 0, NULL);
    const char *unit = xfi_account_fact(a, payload, "cases", "unit");
    json_decref(payload);
    if (one->entry.case_id != w->case_id) {
        write_way(a, w);
        *w = (way){.case_id = one->entry.case_id, .number = one->number};
        XFI_TRY(step(a, w, one->first_unit, err));
    }
    /* a decision that leaves the case where it is moves nothing */
    return unit == NULL ? XF_OK : move(a, w, &one->entry, unit, err);
}

xf_status xfi_account_moves(xfi_account *a, xfi_error *err)
{
    xfi_account_entry *entries;
    size_t count;
    way w = {0};
    XFI_TRY(
        xfi_store_account_entries(a->store->inner, &a->ask, true, a->arena, &entries, &count, err));
    xfi_json_open(a->json, "passed_on", '[');
    for (size_t i = 0; i < count; i++) {
        XFI_TRY(take(a, &w, &entries[i], err));
    }
    write_way(a, &w);
    xfi_json_close(a->json, ']');
    return XF_OK;
}
