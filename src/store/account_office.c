/* SPDX-License-Identifier: Apache-2.0 */
/* What an account is made from beside the cases: recurring duties, the steps of their chains, warnings, promises,
 * follow-ups and findings that passed, and the supervisions that the ladders raised by themselves. */
#include "model/drive.h"
#include "model/front.h"
#include "model/screening.h"
#include "store/store_p.h"

/* ---- what passed ---------------------------------------------------------------------------------------- */

static void add_seal(const xfi_store *store, xfi_sql *sql, const char *person, const char *unit)
{
    if (xfi_reader_persons(store) != NULL) {
        xfi_sql_puts(sql, person);
        xfi_sql_text(sql, xfi_reader_persons(store));
    }
    if (xfi_reader_unit(store) != NULL) {
        xfi_sql_puts(sql, unit);
        xfi_sql_text(sql, xfi_reader_unit(store));
    }
}

#define AND_UNSEALED(store, sql, id)                                                               \
    add_seal(store, sql, " AND " XFI_NOT_ABOUT_PERSON(id), " AND " XFI_NOT_ABOUT_UNIT(id))

static void add_due_at(const xfi_account_ask *ask, xfi_sql *sql)
{
    xfi_sql_puts(sql, " WHERE r.due_at >= ? AND r.due_at < ?"
                      " AND (r.late = 1 OR (r.open = 1 AND r.due_at < ?))");
    xfi_sql_number(sql, ask->from);
    xfi_sql_number(sql, ask->until);
    xfi_sql_number(sql, ask->now);
}

/* What is due on a day, done on another: by then, or still owed. What was taken back before it was due is not
 * owed; what is void was never there. */
typedef struct dated {
    const xfi_record *record;
    const char *from, *due, *late, *unit; /* `late` asks for today */
    const char *person, *concerned;       /* the conditions of its seal; NULL: none */
} dated;

#define SEALS(id) " AND " XFI_NOT_ABOUT_PERSON(id), " AND " XFI_NOT_ABOUT_UNIT(id)

static const dated dateds[] = {
    {&xfi_warning_record, "warning r", "r.due_date",
     "r.void_on IS NULL AND (r.late = 1 OR (r.answered_on IS NULL AND r.due_date < ?))",
     "r.to_unit", SEALS(XFI_CASE_SINCE("warning", "r.id", "r.case_id"))},
    {&xfi_reception_record, "reception r", "r.follow_up_on",
     "r.void_on IS NULL AND (r.followed_up_on > r.follow_up_on"
     " OR (r.followed_up_on IS NULL AND r.follow_up_on < ?))",
     /* what was to come when the unit was dissolved is owed by whoever goes on for it */
     "CASE WHEN r.follow_up_on < r.succeeded_on THEN r.unit ELSE coalesce(r.successor, r.unit) END",
     SEALS(XFI_CASE_SINCE("reception", "r.id", "r.case_id"))},
    {&xfi_resource_record, "resource r", "r.due_date",
     "(r.withdrawn_on > r.due_date"
     " OR (r.withdrawn_on IS NULL AND r.open = 0 AND r.given_on > r.due_date)"
     " OR (r.open = 1 AND r.due_date < ?))",
     "r.unit", NULL, NULL},
    {&xfi_finding_record, "finding r JOIN screening g ON g.id = r.\"of\"", "g.until",
     "r.void_on IS NULL AND (r.decided_on > g.until OR (r.open = 1 AND g.until < ?))", "r.unit",
     SEALS(XFI_CASE_SINCE("finding", "r.id", XFI_FINDING_CASE))},
};

static const dated *dated_of(const xfi_record *record)
{
    for (size_t i = 0; i < sizeof dateds / sizeof *dateds; i++) {
        if (dateds[i].record == record) {
            return &dateds[i];
        }
    }
    return NULL;
}

static void add_due_date(const xfi_account_days *days, const dated *of, xfi_sql *sql)
{
    xfi_buf_printf(&sql->text, " FROM %s WHERE %s >= ? AND %s <= ? AND %s", of->from, of->due,
                   of->due, of->late);
    xfi_sql_text(sql, days->first);
    xfi_sql_text(sql, days->last);
    xfi_sql_text(sql, days->today);
}

xf_status xfi_store_late_office(xfi_store *store, const xfi_account_ask *ask,
                                const xfi_account_days *days, const xfi_record *record,
                                xfi_arena *arena, void **out, size_t *count, xfi_error *err)
{
    const dated *of = dated_of(record);
    xfi_sql sql = {0};
    *out = NULL;
    *count = 0;
    xfi_sql_puts(&sql, "SELECT ");
    xfi_tables_columns(record, "r.", &sql.text);
    if (of != NULL) {
        add_due_date(days, of, &sql);
        xfi_sql_of_unit(&sql, of->unit, ask->unit, ask->subtree);
        if (of->person != NULL) {
            add_seal(store, &sql, of->person, of->concerned);
        }
    } else {
        xfi_buf_printf(&sql.text, " FROM %s r", record->table);
        add_due_at(ask, &sql);
        /* a day that counts has none */
        xfi_sql_puts(&sql, record == &xfi_duty_step_record ? " AND r.step IS NOT NULL" : "");
        xfi_sql_of_unit(&sql, "r.unit", ask->unit, ask->subtree);
        AND_UNSEALED(store, &sql, "r.case_id");
    }
    xfi_sql_puts(&sql, " ORDER BY r.id");
    xf_status status = xfi_sql_collect(&sql, store->db, record, arena, out, count, err);
    return status;
}

xf_status xfi_store_raised_office(xfi_store *store, const char *record, xf_id id, xfi_arena *arena,
                                  xfi_notice **out, size_t *count, xfi_error *err)
{
    xfi_sql sql = {0};
    void *rows = NULL;
    *out = NULL;
    *count = 0;
    xfi_sql_puts(&sql, "SELECT ");
    xfi_tables_columns(&xfi_notice_record, "r.", &sql.text);
    xfi_sql_puts(&sql, " FROM notice r WHERE r.record = ? AND r.record_id = ?"
                       " AND r.raises NOT IN ('none', 'inform') ORDER BY r.id");
    xfi_sql_text(&sql, record);
    xfi_sql_number(&sql, id);
    xf_status status =
        xfi_sql_collect(&sql, store->db, &xfi_notice_record, arena, &rows, count, err);
    *out = rows;
    return status;
}

/* ---- who held a post of the body that leads a drive -------------------------------------------------------- */

xf_status xfi_store_phase_holder(xfi_store *store, xf_id phase, const char *post, const char *day,
                                 xfi_arena *arena, const char **out, xfi_error *err)
{
    static const char sql[] =
        "SELECT m.official FROM drive_phase p JOIN drive v ON v.id = p.\"of\""
        " JOIN body_member m ON m.\"of\" = v.body WHERE p.id = ? AND m.post = ?"
        " AND coalesce(m.\"from\", '') <= ? AND coalesce(m.until, '9') >= ? ORDER BY m.id LIMIT 1";
    xfi_stmt *stmt;
    bool found;
    *out = NULL;
    XFI_TRY(xfi_db_prepare(store->db, sql, &stmt, err));
    xfi_db_bind_int(stmt, 0, phase);
    xfi_db_bind_text(stmt, 1, post);
    xfi_db_bind_text(stmt, 2, day);
    xfi_db_bind_text(stmt, 3, day);
    xf_status status = xfi_db_step(stmt, &found, err);
    if (status == XF_OK && found) {
        *out = xfi_arena_dup(arena, xfi_or_empty(xfi_db_text(stmt, 0)));
        status = *out == NULL ? xfi_error_no_memory(err) : XF_OK;
    }
    xfi_db_done(stmt);
    return status;
}

/* ---- what the ladders raised by themselves ------------------------------------------------------------------- */

static const char swept_from[] =
    ", coalesce(c.number, ''), coalesce(f.duty_unit, d.unit, s.unit, w.to_unit, '')"
    " FROM notice n LEFT JOIN cases c ON c.id = n.case_id"
    " LEFT JOIN firing f ON f.deadline_id = n.deadline_id AND f.turn = n.turn AND f.rung = n.rung"
    " AND f.rep = n.rep"
    " LEFT JOIN duty d ON n.record = 'duty' AND d.id = n.record_id"
    " LEFT JOIN duty_step s ON n.record = 'duty_step' AND s.id = n.record_id"
    " LEFT JOIN warning w ON n.record = 'warning' AND w.id = n.record_id"
    " WHERE n.raises = 'supervision' AND n.created_at >= ? AND n.created_at < ?"
    " AND (c.id IS NULL OR " XFI_NOT_VOID("c") ")";

static xf_status read_swept(xfi_stmt *stmt, xfi_arena *arena, xfi_swept *one, xfi_error *err)
{
    int width = (int)xfi_notice_record.count;
    *one = (xfi_swept){.number = NULL};
    XFI_TRY(xfi_rows_read(&xfi_notice_record, stmt, 0, arena, &one->notice, err));
    one->number = xfi_arena_dup(arena, xfi_or_empty(xfi_db_text(stmt, width)));
    one->unit = xfi_arena_dup(arena, xfi_or_empty(xfi_db_text(stmt, width + 1)));
    return one->number == NULL || one->unit == NULL ? xfi_error_no_memory(err) : XF_OK;
}

static xf_status each_swept(xfi_stmt *stmt, xfi_arena *arena, xfi_swept **out, size_t *count,
                            xfi_error *err)
{
    for (;;) {
        bool found;
        XFI_TRY(xfi_db_step(stmt, &found, err));
        if (!found) {
            return XF_OK;
        }
        *out = xfi_account_grow(arena, *out, *count, sizeof **out);
        if (*out == NULL) {
            return xfi_error_no_memory(err);
        }
        XFI_TRY(read_swept(stmt, arena, &(*out)[*count], err));
        ++*count;
    }
}

xf_status xfi_store_swept(xfi_store *store, const xfi_account_ask *ask, xfi_arena *arena,
                          xfi_swept **out, size_t *count, xfi_error *err)
{
    xfi_sql sql = {0};
    xfi_stmt *stmt = NULL;
    *out = NULL;
    *count = 0;
    xfi_sql_puts(&sql, "SELECT ");
    xfi_tables_columns(&xfi_notice_record, "n.", &sql.text);
    xfi_sql_puts(&sql, swept_from);
    xfi_sql_number(&sql, ask->from);
    xfi_sql_number(&sql, ask->until);
    AND_UNSEALED(store, &sql, XFI_NOTICE_CASE("n."));
    xfi_sql_puts(&sql, " ORDER BY n.created_at, n.id");
    xf_status status = xfi_sql_prepare(&sql, store->db, &stmt, err);
    if (status == XF_OK) {
        status = each_swept(stmt, arena, out, count, err);
    }
    xfi_db_done(stmt);
    xfi_sql_free(&sql);
    return status;
}
