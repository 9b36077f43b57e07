/* SPDX-License-Identifier: Apache-2.0 */
/* The register of receptions in figures: what each leader received, and the days that each one owed. */
#include "store/store_p.h"

#include <string.h>

/* ---- the statement ---------------------------------------------------------------------------------------- */

#define SHARED                                                                                     \
    "r.date AS date, r.kind AS kind, r.persons AS persons, r.result AS result,"                    \
    " r.escort AS escort, r.open AS open"
#define OF_KIND(kind) ", coalesce(sum(CASE WHEN f.kind = '" kind "' THEN 1 ELSE 0 END), 0)"
#define OF_RESULT(result) ", coalesce(sum(CASE WHEN f.result = '" result "' THEN 1 ELSE 0 END), 0)"
/* in the order of xfi_received_figure; rows of duties have no date */
static const char figures[] = ", count(DISTINCT f.date), count(f.date)" OF_KIND("duty")
    OF_KIND("field") OF_KIND("appointment")
        OF_KIND("joint") ", coalesce(sum(f.persons), 0)"
                         ", coalesce(sum(CASE WHEN f.persons = 0 AND f.date IS NOT NULL THEN 1 "
                         "ELSE 0 END), 0)" OF_RESULT("settled") OF_RESULT("registered")
                             OF_RESULT("transferred")
                                 OF_RESULT("linked") ", count(f.escort), coalesce(sum(f.open), 0), "
                                                     "coalesce(sum(f.required), 0)"
                                                     ", coalesce(sum(f.done), 0)";

static void add_official(const xfi_select *select, const char *column, xfi_sql *sql)
{
    if (select->official != NULL) {
        xfi_buf_printf(&sql->text, " AND %s = ?", column);
        xfi_sql_text(sql, select->official);
    }
}

static void add_period(const xfi_select *select, xfi_sql *sql)
{
    if (select->from_day[0] != '\0') {
        xfi_sql_puts(sql, " AND r.date >= ?");
        xfi_sql_text(sql, select->from_day);
    }
    if (select->until_day[0] != '\0') {
        xfi_sql_puts(sql, " AND r.date <= ?");
        xfi_sql_text(sql, select->until_day);
    }
}

#define OF_CASE XFI_CASE_SINCE("reception", "r.id", "r.case_id")
static void add_seal(const xfi_store *store, xfi_sql *sql)
{
    if (xfi_reader_persons(store) != NULL) {
        xfi_sql_puts(sql, " AND " XFI_NOT_ABOUT_PERSON(OF_CASE));
        xfi_sql_text(sql, xfi_reader_persons(store));
    }
    if (xfi_reader_unit(store) != NULL) {
        xfi_sql_puts(sql, " AND " XFI_NOT_ABOUT_UNIT(OF_CASE));
        xfi_sql_text(sql, xfi_reader_unit(store));
    }
}

/* Each reception for each official who took part. */
static void add_parts(const xfi_store *store, const xfi_select *select, xfi_sql *sql)
{
    xfi_sql_puts(sql, "WITH part AS (SELECT r.id AS id, r.official AS official, " SHARED
                      " FROM reception r WHERE r.void_on IS NULL");
    add_official(select, "r.official", sql);
    xfi_sql_of_unit(sql, "r.unit", select->unit, true);
    add_period(select, sql);
    add_seal(store, sql);
    xfi_sql_puts(sql, " UNION ALL SELECT r.id, m.official, " SHARED
                      " FROM reception_member m JOIN reception r ON r.id = m.\"of\""
                      " WHERE r.void_on IS NULL");
    add_official(select, "m.official", sql);
    xfi_sql_of_unit(sql, "m.unit", select->unit, true);
    add_period(select, sql);
    add_seal(store, sql);
    xfi_sql_puts(sql, ")");
}

typedef struct span {
    char last[XFI_DATE_TEXT];  /* of the period, today at most */
    char month[XFI_DATE_TEXT]; /* the first day of the month that it begins in; "": open */
} span;

static void read_days(const xfi_select *select, xf_date today, span *out)
{
    xfi_calendar_format(today, out->last);
    if (select->until_day[0] != '\0' && strcmp(select->until_day, out->last) < 0) {
        memcpy(out->last, select->until_day, sizeof out->last);
    }
    memcpy(out->month, select->from_day, sizeof out->month);
    if (out->month[0] != '\0') {
        memcpy(out->month + strlen("2026-03-"), "01", sizeof "01");
    }
}

/* The days that were owed in the months that the period touches, and how many of them there were. */
static void add_owed(const xfi_select *select, const span *days, xfi_sql *sql)
{
    xfi_sql_puts(sql, " UNION ALL SELECT r.official, NULL, NULL, 0, NULL, NULL, 0, r.required,"
                      " r.done FROM duty r WHERE r.required > 0 AND r.state <> 'cancelled'"
                      " AND r.period <= ?");
    xfi_sql_text(sql, days->last);
    if (days->month[0] != '\0') {
        xfi_sql_puts(sql, " AND r.period >= ?");
        xfi_sql_text(sql, days->month);
    }
    add_official(select, "r.official", sql);
    xfi_sql_of_unit(sql, "r.unit", select->unit, true);
}

#define OF_PARTS " date, kind, persons, result, escort, open, 0 AS required, 0 AS done"

static void write_total(const xfi_store *store, const xfi_select *select, const span *days,
                        xfi_sql *sql)
{
    add_parts(store, select, sql);
    xfi_sql_puts(sql, " SELECT NULL, NULL");
    xfi_sql_puts(sql, figures);
    xfi_sql_puts(sql,
                 " FROM (SELECT NULL AS official," OF_PARTS
                 " FROM (SELECT DISTINCT id, date, kind, persons, result, escort, open FROM part)");
    add_owed(select, days, sql);
    xfi_sql_puts(sql, ") f");
}

static void write_leaders(const xfi_store *store, const xfi_select *select, const span *days,
                          xfi_sql *sql)
{
    add_parts(store, select, sql);
    xfi_sql_puts(sql, " SELECT f.official, (SELECT o.unit FROM official o WHERE o.id = f.official"
                      " AND o.valid_from <= ? ORDER BY o.valid_from DESC LIMIT 1)");
    xfi_sql_text(sql, days->last);
    xfi_sql_puts(sql, figures);
    xfi_sql_puts(sql, " FROM (SELECT official," OF_PARTS " FROM part");
    add_owed(select, days, sql);
    xfi_sql_puts(sql, ") f GROUP BY f.official ORDER BY f.official");
}

/* ---- its rows ---------------------------------------------------------------------------------------------- */

static xf_status read_all(xfi_stmt *stmt, xfi_each_received each, void *userdata, xfi_error *err)
{
    for (;;) {
        bool found;
        XFI_TRY(xfi_db_step(stmt, &found, err));
        if (!found) {
            return XF_OK;
        }
        xfi_received row = {.official = xfi_db_text(stmt, 0), .unit = xfi_db_text(stmt, 1)};
        for (int i = 0; i < XFI_RECEIVED_FIGURES; i++) {
            row.figures[i] = xfi_db_int(stmt, 2 + i);
        }
        each(&row, userdata);
    }
}

xf_status xfi_store_receptions(xfi_store *store, const xfi_select *select, xf_date today,
                               bool total, xfi_each_received each, void *userdata, xfi_error *err)
{
    span days;
    xfi_sql sql = {0};
    xfi_stmt *stmt = NULL;
    xfi_cursors_renew(store);
    read_days(select, today, &days);
    (total ? write_total : write_leaders)(store, select, &days, &sql);
    xf_status status = xfi_sql_prepare(&sql, store->db, &stmt, err);
    if (status == XF_OK) {
        status = read_all(stmt, each, userdata, err);
        xfi_db_done(stmt);
    }
    xfi_sql_free(&sql);
    return status;
}
