/* SPDX-License-Identifier: Apache-2.0 */
/* What the documents about a visiting day are computed from. */
#include "api/letter_p.h"
#include "store/texts.h"

static xf_status read_duty(xf_store *store, xf_id id, xfi_visit_source *out, xfi_error *err)
{
    xfi_arena *arena = &store->arena;
    xfi_duty *duty = xfi_arena_alloc(arena, sizeof *duty);
    bool found = false;
    void *rows = NULL;
    if (duty == NULL) {
        return xfi_error_no_memory(err);
    }
    XFI_TRY(xfi_store_office(store->inner, &xfi_duty_record, id, arena, duty, &found, err));
    if (!found) {
        return xfi_error_set(err, XF_E_NOT_FOUND, "id", "没有编号为 %lld 的职责事项",
                             "there is no occurrence of a duty %lld", (long long)id);
    }
    out->duty = duty;
    XFI_TRY(xfi_store_office_of(store->inner, &xfi_duty_step_record, id, arena, &rows,
                                &out->step_count, err));
    out->steps = rows;
    XFI_TRY(xfi_store_office_of(store->inner, &xfi_duty_member_record, id, arena, &rows,
                                &out->member_count, err));
    out->members = rows;
    return XF_OK;
}

/* The document is read far beyond the register: who came is blanked in all that it tells, whoever makes it. */
static xf_status unname(xf_store *store, xfi_reception *one, xfi_casefile *file, xfi_duty *duty,
                        xfi_error *err)
{
    xfi_arena *arena = &store->arena;
    xfi_writings texts = {0};
    const char **const of[] = {&one->name,       &one->text,  &one->said,
                               &file->row.title, &duty->text, &duty->next};
    for (size_t i = 0; i < sizeof of / sizeof *of; i++) {
        XFI_TRY(xfi_writings_add(&texts, of[i], arena, err));
    }
    XFI_TRY(xfi_store_blank_person(one->visitor, one->phone, &texts, arena, err));
    return one->case_id == 0 ? XF_OK
                             : xfi_store_blank(store->inner, one->case_id, &texts, arena, err);
}

/* Those of the day that the reader may know of, and the cases that came of them. */
static xf_status read_received(xf_store *store, xfi_visit_source *out, xfi_error *err)
{
    xfi_arena *arena = &store->arena;
    xfi_select select = {.id = 0};
    xfi_duty *duty = xfi_arena_alloc(arena, sizeof *duty);
    void *rows = NULL;
    if (out->duty->held_on == 0) {
        return XF_OK;
    }
    xfi_calendar_format(out->duty->held_on, select.from_day);
    xfi_calendar_format(out->duty->held_on, select.until_day);
    XFI_TRY(xfi_store_collect(store->inner, &xfi_reception_record, &select, arena, &rows,
                              &out->reception_count, err));
    xfi_reception *receptions = rows;
    xfi_casefile *files = xfi_arena_alloc(arena, (out->reception_count + 1) * sizeof *files);
    if (files == NULL || duty == NULL) {
        return xfi_error_no_memory(err);
    }
    *duty = *out->duty;
    for (size_t i = 0; i < out->reception_count; i++) {
        bool received = xfi_rules_visit_received(out, &receptions[i], NULL);
        if (received && receptions[i].case_id != 0) {
            XFI_TRY(xfi_store_load(store->inner, receptions[i].case_id, arena, &files[i], err));
        }
        XFI_TRY(received ? unname(store, &receptions[i], &files[i], duty, err) : XF_OK);
    }
    out->duty = duty;
    out->receptions = receptions;
    out->files = files;
    return XF_OK;
}

/* The next number, and what was issued about the duty so far. */
static xf_status read_letters(xf_store *store, const xfi_letter_rule *rule, xfi_visit_source *out,
                              xfi_error *err)
{
    const int year = xfi_calendar_civil(out->today).year;
    xfi_buf number = {0};
    void *rows = NULL;
    XFI_TRY(xfi_store_office_of(store->inner, &xfi_letter_record, out->duty->id, &store->arena,
                                &rows, &out->letter_count, err));
    out->letters = rows;
    XFI_TRY(xfi_store_letter_next(store->inner, out->duty->unit, (int)rule->kind, year, &out->seq,
                                  err));
    xf_status status = xfi_rules_visit_number(out, rule, &number, err);
    if (status == XF_OK) {
        status = xfi_store_letter_numbered(store->inner, xfi_buf_text(&number), &out->taken, err);
    }
    xfi_buf_free(&number);
    return status;
}

xf_status xfi_api_duty_letter_source(xf_store *store, const xfi_letter_rule *rule, xf_id id,
                                     xf_time at, xfi_visit_source *out, xfi_error *err)
{
    const xfi_select all = {.id = 0}; /* who the contact was on the day of the document */
    void *rows = NULL;
    XFI_TRY(xfi_door_policy(store, NULL, NULL, &out->policy, err));
    XFI_TRY(xfi_store_org(store->inner, &out->org, err));
    out->today = xfi_calendar_date_of(at, out->policy->zone);
    XFI_TRY(read_duty(store, id, out, err));
    XFI_TRY(read_letters(store, rule, out, err));
    XFI_TRY(read_received(store, out, err));
    XFI_TRY(xfi_store_collect(store->inner, &xfi_contact_record, &all, &store->arena, &rows,
                              &out->contact_count, err));
    out->contacts = rows;
    return XF_OK;
}
