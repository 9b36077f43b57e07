/* SPDX-License-Identifier: Apache-2.0 */
/* Numbers of letters, and the register of receptions in figures. */
#include "store/store_p.h"

xf_status xfi_store_letter_next(xfi_store *store, const char *unit, int kind, int year,
                                int64_t *out, xfi_error *err)
{
    static const char sql[] = "SELECT coalesce(max(seq), 0) + 1 FROM letter"
                              " WHERE unit = ? AND kind = ? AND year = ?";
    xfi_stmt *stmt;
    xfi_cursors_park(store);
    XFI_TRY(xfi_db_prepare(store->db, sql, &stmt, err));
    xfi_db_bind_text(stmt, 0, unit);
    xfi_db_bind_text(stmt, 1, xfi_code_text(XF_ENUM_LETTER, kind));
    xfi_db_bind_int(stmt, 2, year);
    return xfi_rows_number(stmt, out, err);
}

xf_status xfi_store_register_next(xfi_store *store, const char *unit, int year, int64_t *out,
                                  xfi_error *err)
{
    static const char sql[] = "SELECT coalesce(max(seq), 0) + 1 FROM reception"
                              " WHERE register_unit = ? AND year = ?";
    xfi_stmt *stmt;
    xfi_cursors_park(store);
    XFI_TRY(xfi_db_prepare(store->db, sql, &stmt, err));
    xfi_db_bind_text(stmt, 0, unit);
    xfi_db_bind_int(stmt, 1, year);
    return xfi_rows_number(stmt, out, err);
}

/* ---- the register ---------------------------------------------------------------------------------------- */

/* Each reception for each official who took part. */
#define RECEIVED                                                                                   \
    "SELECT r.official AS official, r.unit AS unit, r.date AS date, r.persons AS persons,"         \
    " r.result AS result, r.open AS open, r.at AS at, r.case_id AS case_id FROM reception r"       \
    " UNION ALL SELECT m.official, m.unit, r.date, r.persons, r.result, r.open, r.at, r.case_id"   \
    " FROM reception_member m JOIN reception r ON r.id = m.\"of\""
#define COUNTED(result) "sum(CASE WHEN s.result = '" result "' THEN 1 ELSE 0 END)"

static const char summary_sql[] =
    "SELECT s.official, s.unit, count(DISTINCT s.date), count(*), sum(s.persons)"
    ", " COUNTED("settled") ", " COUNTED("registered") ", " COUNTED("transferred") ", " COUNTED(
        "linked") ", sum(s.open) FROM (" RECEIVED ") s"
                  " WHERE (? IS NULL OR s.unit = ?) AND (? IS NULL OR s.official = ?)"
                  " AND s.at >= ? AND s.at < ? AND " XFI_UNSEALED(
                      "s.case_id") " GROUP BY s.official, s.unit ORDER BY s.official, s.unit";

xf_status xfi_store_receptions(xfi_store *store, const xfi_select *select,
                               void (*each)(const xfi_received *row, void *userdata),
                               void *userdata, xfi_error *err)
{
    xfi_stmt *stmt;
    xfi_cursors_park(store);
    XFI_TRY(xfi_db_prepare(store->db, summary_sql, &stmt, err));
    xfi_db_bind_text(stmt, 0, select->unit);
    xfi_db_bind_text(stmt, 1, select->unit);
    xfi_db_bind_text(stmt, 2, select->official);
    xfi_db_bind_text(stmt, 3, select->official);
    xfi_db_bind_int(stmt, 4, select->from);
    xfi_db_bind_int(stmt, 5, select->until == 0 ? INT64_MAX : select->until);
    xfi_db_bind_text(stmt, 6, xfi_reader_official(store));
    xfi_db_bind_text(stmt, 7, xfi_reader_unit(store));
    xf_status status = XF_OK;
    for (bool found = true; status == XF_OK && found;) {
        status = xfi_db_step(stmt, &found, err);
        if (status == XF_OK && found) {
            xfi_received row = {.official = xfi_db_text(stmt, 0), .unit = xfi_db_text(stmt, 1)};
            for (int i = 0; i < XFI_RECEIVED_FIGURES; i++) {
                row.figures[i] = xfi_db_int(stmt, 2 + i);
            }
            each(&row, userdata);
        }
    }
    xfi_db_done(stmt);
    return status;
}
