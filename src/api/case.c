/* SPDX-License-Identifier: Apache-2.0 */
/* Reading cases, and what a snapshot tells. */
#include "api/getter_p.h"
#include "api/run_p.h"

#include <xfcase/case.h>

static xf_status read_case(xf_store *store, xf_id id, xf_case **out, xfi_error *err)
{
    xfi_casefile file;
    xfi_petitioner *people;
    size_t count;
    xfi_arena_reset(&store->arena);
    XFI_TRY(xfi_store_load(store->inner, id, &store->arena, &file, err));
    XFI_TRY(xfi_api_petitioners(store, id, &store->arena, &people, &count, err));
    XFI_TRY(xfi_door_mask(store, people, count, &store->arena, err));
    XFI_TRY(xfi_door_blank_case(store, &file.row, &store->arena, err));
    return xfi_door_case_new(&file.row, people, count, out, err);
}

xf_status xf_case_read(xf_store *store, xf_id id, xf_case **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    xf_status status = xfi_door_store(store, &err);
    if (status == XF_OK) {
        status = xfi_door_need(out, "out", &err);
    }
    if (status == XF_OK) {
        status = xfi_door_begin(store, false, &err);
    }
    if (status == XF_OK) {
        status = xfi_door_end(store, read_case(store, id, out, &err), &err);
    }
    return xfi_door_publish(&err, status);
}

/* A number is typed in either width; the library's own may have wide signs in it, the host's is kept narrow. */
static xf_status find_as_typed(xf_store *store, const char *number, const char *host_number,
                               xf_id *out, xfi_error *err)
{
    bool own = !xfi_blank(number);
    xfi_arena arena = {0};
    const char *narrow = xfi_half_width(&arena, own ? number : host_number);
    xf_status status = narrow == NULL ? xfi_error_no_memory(err) : XF_OK;
    *out = 0;
    if (status == XF_OK && own) {
        status = xfi_store_find(store->inner, number, NULL, out, err);
    }
    if (status == XF_OK && *out == 0) {
        status = xfi_store_find(store->inner, own ? narrow : NULL, own ? NULL : narrow, out, err);
    }
    xfi_arena_free(&arena);
    return status;
}

static xf_status find(xf_store *store, const char *number, const char *host_number, xf_id *out,
                      xfi_error *err)
{
    XFI_TRY(xfi_door_store(store, err));
    XFI_TRY(xfi_door_need(out, "out", err));
    XFI_TRY(xfi_door_check_text(number, "number", XFI_API_NAME_MAX, false, err));
    XFI_TRY(xfi_door_check_text(host_number, "host_number", XFI_API_NAME_MAX, false, err));
    if (xfi_blank(number) == xfi_blank(host_number)) {
        return xfi_error_set(err, XF_E_INVALID, "number", "须给出两种编号之一",
                             "one of the two numbers is expected");
    }
    XFI_TRY(find_as_typed(store, number, host_number, out, err));
    return *out != 0 ? XF_OK
                     : xfi_error_set(err, XF_E_NOT_FOUND, "number", "没有编号为“%s”的信访事项",
                                     "there is no case with the number “%s”",
                                     xfi_blank(number) ? host_number : number);
}

xf_status xf_case_find(xf_store *store, const char *number, const char *host_number, xf_id *out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = 0;
    }
    return xfi_door_publish(&err, find(store, number, host_number, out, &err));
}

/* ---- what a snapshot tells ---------------------------------------------------------------------------------------- */

GETTER(case, id, xf_id)
GETTER_TEXT(case, number)
GETTER_TEXT(case, host_number)
GETTER_TEXT(case, policy)
GETTER_TEXT(case, policy_version)
GETTER(case, state, xf_state)
GETTER(case, ended_as, xf_state)
GETTER(case, revision, int64_t)
GETTER(case, cycle, int32_t)
GETTER_BOOL(case, report_back)
GETTER(case, transfers, int32_t)
GETTER(case, form, xf_form)
GETTER(case, kind, xf_kind)
GETTER(case, intake, xf_intake)
GETTER(case, procedure, xf_procedure)
GETTER_TEXT(case, title)
GETTER_TEXT(case, matter)
GETTER_TEXT(case, category)
GETTER_TEXT(case, area)
GETTER(case, persons, int32_t)
GETTER_TEXT(case, channel)
GETTER(case, received_at, xf_time)
GETTER(case, accepted_at, xf_time)
GETTER(case, answered_at, xf_time)
GETTER(case, served_at, xf_time)
GETTER(case, hearing_at, xf_time)
GETTER(case, closed_at, xf_time)
GETTER(case, last_at, xf_time)
GETTER(case, outcome, xf_outcome)
GETTER(case, review_outcome, xf_outcome)
GETTER(case, recheck_outcome, xf_outcome)
GETTER(case, satisfaction, xf_satisfaction)
GETTER(case, merged_into, xf_id)
GETTER(case, merged_from, xf_state)
GETTER(case, repeat_of, xf_id)
GETTER(case, mark, xf_mark)

SNAPSHOT_END(case)
