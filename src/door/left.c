/* SPDX-License-Identifier: Apache-2.0 */
/* The open records of the office that name a unit: what it leaves behind when it is dissolved is among them. */
#include "door/door.h"

/* The case that a record belongs to, and the round that a finding is of. */
static xf_status look_around(xf_store *store, const xfi_record *record, xfi_arena *arena,
                             xfi_left *left, xfi_error *err)
{
    const xfi_field *field = xfi_model_field(record, "case_id");
    const xf_id id = field == NULL ? 0 : xfi_model_number(field, left->row);
    xfi_case *of = xfi_arena_alloc(arena, sizeof *of);
    xfi_screening *round = xfi_arena_alloc(arena, sizeof *round);
    bool found = false;
    if (of == NULL || round == NULL) {
        return xfi_error_no_memory(err);
    }
    if (id != 0) {
        XFI_TRY(xfi_store_case(store->inner, id, arena, of, &found, err));
        left->of = found ? of : NULL;
    }
    if (left->kind == XF_RECORD_FINDING) {
        XFI_TRY(xfi_store_office(store->inner, &xfi_screening_record,
                                 ((const xfi_screening_finding *)left->row)->of, arena, round,
                                 &found, err));
        left->round = found ? round : NULL;
    }
    return XF_OK;
}

static xf_status add(xf_store *store, const char *unit, xf_record_kind kind, xfi_arena *arena,
                     xfi_left **all, size_t *count, xfi_error *err)
{
    const xfi_record *record = xfi_model_office(kind);
    xfi_select select = {.unit = unit, .open_only = true};
    void *rows = NULL;
    size_t more = 0;
    xfi_calendar_format(xfi_door_today(store), select.day);
    XFI_TRY(xfi_store_collect(store->inner, record, &select, arena, &rows, &more, err));
    xfi_left *grown = xfi_arena_alloc(arena, (*count + more + 1) * sizeof *grown);
    if (grown == NULL) {
        return xfi_error_no_memory(err);
    }
    for (size_t i = 0; i < *count; i++) {
        grown[i] = (*all)[i];
    }
    for (size_t i = 0; i < more; i++) {
        xfi_left *one = &grown[*count + i];
        *one = (xfi_left){.kind = kind, .row = (const char *)rows + i * record->size};
        XFI_TRY(look_around(store, record, arena, one, err));
    }
    *all = grown;
    *count += more;
    return XF_OK;
}

xf_status xfi_door_left(xf_store *store, const char *unit, xfi_arena *arena, const xfi_left **out,
                        size_t *count, xfi_error *err)
{
    xfi_left *all = NULL;
    *count = 0;
    for (size_t i = 0; xfi_succession_kinds[i] != XF_RECORD_NONE; i++) {
        XFI_TRY(add(store, unit, xfi_succession_kinds[i], arena, &all, count, err));
    }
    *out = all;
    return XF_OK;
}
