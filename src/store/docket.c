/* SPDX-License-Identifier: Apache-2.0 */
/* What a row of the register tells of claims and measures: of each only what it is. */
#include "store/store_p.h"

static xf_status read_claims(xfi_store *store, xf_id case_id, xfi_docket_work *out, size_t cap,
                             xfi_error *err)
{
    static const char sql[] = "SELECT assessment FROM claim WHERE case_id = ? ORDER BY n";
    xfi_stmt *stmt;
    bool found = true;
    XFI_TRY(xfi_db_prepare(store->db, sql, &stmt, err));
    xfi_db_bind_int(stmt, 0, case_id);
    xf_status status = XF_OK;
    while (status == XF_OK && found && out->claim_count < cap) {
        status = xfi_db_step(stmt, &found, err);
        if (status == XF_OK && found) {
            const xfi_code *code = xfi_code_by_text(XF_ENUM_ASSESSMENT, xfi_db_text(stmt, 0));
            out->claims[out->claim_count++] = code == NULL ? 0 : code->value;
        }
    }
    xfi_db_done(stmt);
    return status;
}

static xf_status read_measures(xfi_store *store, xf_id case_id, xfi_docket_work *out, size_t cap,
                               xfi_error *err)
{
    static const char sql[] =
        "SELECT measure, CASE WHEN done_at IS NULL OR failed = 1 THEN 0 ELSE 1"
        " END FROM measure WHERE case_id = ? ORDER BY n";
    xfi_stmt *stmt;
    bool found = true;
    XFI_TRY(xfi_db_prepare(store->db, sql, &stmt, err));
    xfi_db_bind_int(stmt, 0, case_id);
    xf_status status = XF_OK;
    while (status == XF_OK && found && out->measure_count < cap) {
        status = xfi_db_step(stmt, &found, err);
        if (status == XF_OK && found) {
            const xfi_code *code = xfi_code_by_text(XF_ENUM_MEASURE, xfi_db_text(stmt, 0));
            out->measures[out->measure_count++] = (xfi_docket_measure){
                .measure = code == NULL ? 0 : code->value, .done = xfi_db_int(stmt, 1) != 0};
        }
    }
    xfi_db_done(stmt);
    return status;
}

xf_status xfi_store_docket_work(xfi_store *store, const xfi_case *row, xfi_arena *arena,
                                xfi_docket_work *out, xfi_error *err)
{
    size_t claims = row->claims > 0 ? (size_t)row->claims : 0;
    size_t measures = row->measures > 0 ? (size_t)row->measures : 0;
    *out = (xfi_docket_work){.claim_count = 0};
    if (claims > 0) {
        out->claims = xfi_arena_alloc(arena, claims * sizeof *out->claims);
        XFI_TRY(out->claims == NULL ? xfi_error_no_memory(err)
                                    : read_claims(store, row->id, out, claims, err));
    }
    if (measures > 0) {
        out->measures = xfi_arena_alloc(arena, measures * sizeof *out->measures);
        XFI_TRY(out->measures == NULL ? xfi_error_no_memory(err)
                                      : read_measures(store, row->id, out, measures, err));
    }
    return XF_OK;
}
