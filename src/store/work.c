/* SPDX-License-Identifier: Apache-2.0 */
/* The work of the office as SQL: a row of the table is one statement that counts rows of one kind whose
 * day or instant lies in the period, grouped by what they are divided by. r is the row that is counted. */
#include "store/store_p.h"

#include <string.h>

#define COUNT(condition) "sum(CASE WHEN " condition " THEN 1 ELSE 0 END)"
#define SEALED(id) .sealed = {XFI_NOT_ABOUT_PERSON(id), XFI_NOT_ABOUT_UNIT(id)}

/* what was entered by mistake is in no figure */
#define STANDS "r.void_on IS NULL"
#define CASE_STANDS                                                                                \
    " AND NOT EXISTS (SELECT 1 FROM cases v WHERE v.id = r.case_id AND v.ended_as = 'void')"

/* what was lifted was demanded by mistake, by whatever the ladder did */
#define NOT_LIFTED                                                                                 \
    " AND NOT EXISTS (SELECT 1 FROM deadline l WHERE l.case_id = r.case_id"                        \
    " AND l.closed_by = 'lift_supervision' AND l.opened_at <= r.fired_at"                          \
    " AND l.closed_at >= r.fired_at)"

/* ---- receptions ----------------------------------------------------------------------------------------- */

#define RECEIVED                                                                                   \
    "count(*)", "sum(r.persons)", COUNT("r.result = 'settled'"), COUNT("r.result = 'registered'"), \
        COUNT("r.result = 'transferred'"), COUNT("r.result = 'linked'"),                           \
        COUNT("r.result = 'none'"), COUNT("r.escort IS NOT NULL"),                                 \
        COUNT("r.followed_up_on IS NOT NULL"), "sum(r.open)", COUNT("r.persons = 0")
#define OF_RECEPTION                                                                               \
    SEALED(XFI_CASE_SINCE("reception", "r.id", "r.case_id")), .period = "r.date", .day = true,     \
                                                              .always = STANDS
/* each reception for each official who took part, or for each unit of which somebody did: that once */
#define TAKEN_PART(what, once)                                                                     \
    "(SELECT n." what " AS who, n.unit AS of_unit, n.* FROM reception n UNION ALL"                 \
    " SELECT m." what ", m.unit, n.* FROM reception n JOIN reception_member m"                     \
    " ON m.\"of\" = n.id" once ") r"
#define ONCE                                                                                       \
    " AND m.unit <> n.unit AND NOT EXISTS (SELECT 1 FROM reception_member e"                       \
    " WHERE e.\"of\" = m.\"of\" AND e.unit = m.unit AND e.id < m.id)"

/* ---- duties ---------------------------------------------------------------------------------------------- */

/* owed = in time + late + missed + to come; what was cancelled is not owed */
#define DUTY_STANDINGS                                                                             \
    COUNT("r.state <> 'cancelled'"), COUNT("r.state = 'done' AND r.late = 0"),                     \
        COUNT("r.state = 'done' AND r.late = 1"), COUNT("r.open = 1 AND r.due_at < ?"),            \
        COUNT("r.open = 1 AND r.due_at >= ?"), COUNT("r.state = 'cancelled'")
#define OF_DUTY SEALED("r.case_id"), .period = "r.due_at", .unit = "r.unit"

/* ---- what is owed to a supervision ------------------------------------------------------------------------- */

#define PASSED "(r.due_at IS NOT NULL AND r.due_at < coalesce(r.closed_at, ?))"
#define RUNS "r.state IN ('open', 'paused')"
#define FEEDBACK_STANDINGS                                                                         \
    COUNT("r.state = 'fulfilled' OR " RUNS " OR " PASSED),                                         \
        COUNT("r.state = 'fulfilled' AND (r.due_at IS NULL OR r.due_at >= r.closed_at)"),          \
        COUNT("r.state = 'fulfilled' AND r.due_at < r.closed_at"),                                 \
        COUNT("r.state <> 'fulfilled' AND " PASSED), COUNT(RUNS " AND NOT " PASSED)
#define OF_FEEDBACK                                                                                \
    SEALED("r.case_id"),                                                                           \
        .from = "deadline r", .period = "r.opened_at", .unit = "r.duty_unit",                      \
        .always = "r.opened_by IN (" XFI_RAISED_BY ") AND r.\"window\" = 0"                        \
                  " AND coalesce(r.closed_by, 'none') <> 'lift_supervision'" CASE_STANDS,          \
        .by = {[XFI_WORK_BY_UNIT] = "r.duty_unit", [XFI_WORK_BY_OFFICIAL] = "r.duty_lead"}

/* ---- warnings ------------------------------------------------------------------------------------------------ */

#define ANSWERED "r.answered_on IS NOT NULL"
#define WARNED                                                                                     \
    "count(*)", COUNT(ANSWERED " OR r.due_date < ?"), COUNT(ANSWERED " AND r.late = 0"),           \
        COUNT("r.late = 1"), COUNT("r.answered_on IS NULL AND r.due_date < ?"),                    \
        COUNT("r.answered_on IS NULL AND r.due_date >= ?"), COUNT("r.follow_ups > 0"),             \
        "sum(r.open)", COUNT("r.open = 0 AND r.result = 'resolved'"),                              \
        COUNT("r.open = 0 AND r.result = 'became_case'"),                                          \
        COUNT("r.open = 0 AND r.result = 'collective_visit'"),                                     \
        COUNT("r.open = 0 AND r.result = 'unfounded'")
#define OF_WARNING                                                                                 \
    SEALED(XFI_CASE_SINCE("warning", "r.id", "r.case_id")),                                        \
        .from = "warning r", .period = "r.issued_on", .day = true, .always = STANDS

typedef struct part {
    const char *by[XFI_WORK_BYS]; /* NULL: not divided so */
    const char *from;
    const char *period;  /* what lies in the period: an instant, or a day */
    bool day;            /* a "?" of the numbers is the day, or the instant, that is now */
    const char *always;  /* NULL: nothing more */
    const char *unit;    /* whose it is */
    const char *unit_in; /* what its condition stands in, without the last bracket; NULL: nothing */
    const char *sealed[2]; /* by whom it must not be counted; NULL: it belongs to no case */
    const char *numbers[XFI_WORK_NUMBERS];
} part;

static const part parts[XFI_WORK_PARTS] = {
    /* of a unit where somebody of it took part */
    [XFI_WORK_RECEPTIONS] = {OF_RECEPTION, .by = {[XFI_WORK_BY_KIND] = "r.kind"},
                             .from = "reception r", .unit = "p.unit",
                             .unit_in = "EXISTS (SELECT 1 FROM (SELECT r.unit AS unit UNION ALL"
                                        " SELECT m.unit FROM reception_member m"
                                        " WHERE m.\"of\" = r.id) p WHERE 1 = 1",
                             .numbers = {RECEIVED}},
    [XFI_WORK_UNITS_RECEIVED] = {OF_RECEPTION, .by = {[XFI_WORK_BY_UNIT] = "r.of_unit"},
                                 .from = TAKEN_PART("unit", ONCE), .unit = "r.of_unit",
                                 .numbers = {RECEIVED}},
    [XFI_WORK_LEADERS_RECEIVED] = {OF_RECEPTION, .by = {[XFI_WORK_BY_OFFICIAL] = "r.who"},
                                   .from = TAKEN_PART("official", ""), .unit = "r.of_unit",
                                   .numbers = {RECEIVED}},
    [XFI_WORK_RECEPTION_DAYS] =
        {OF_DUTY, .by = {[XFI_WORK_BY_UNIT] = "r.unit", [XFI_WORK_BY_OFFICIAL] = "r.official"},
         .from = "duty r", .always = "r.kind = 'reception'",
         .numbers = {DUTY_STANDINGS,
                     "sum(CASE WHEN r.state <> 'cancelled'"
                     " THEN r.required ELSE 0 END)",
                     "sum(r.done)",
                     /* a day that is held without a reception on record says why */
                     "sum((SELECT count(*) FROM duty_step e WHERE e.\"of\" = r.id"
                     " AND e.step IS NULL AND e.state = 'done' AND e.persons = 0 AND e.reason IS "
                     "NOT NULL))"}},
    [XFI_WORK_DUTIES] = {OF_DUTY,
                         .by = {[XFI_WORK_BY_UNIT] = "r.unit",
                                [XFI_WORK_BY_OFFICIAL] = "r.official",
                                [XFI_WORK_BY_KIND] = "r.kind",
                                [XFI_WORK_BY_ITEM] = "r.duty"},
                         .from = "duty r", .always = "r.kind <> 'reception'",
                         .numbers = {DUTY_STANDINGS, "sum(r.moved)",
                                     COUNT("r.state = 'done' AND r.text IS NOT NULL")}},
    /* a step without an id in the pack is a day that counts */
    [XFI_WORK_STEPS] = {OF_DUTY,
                        .by = {[XFI_WORK_BY_UNIT] = "r.unit",
                               [XFI_WORK_BY_OFFICIAL] = "r.official",
                               [XFI_WORK_BY_ITEM] = "r.duty || '/' || r.step"},
                        .from = "duty_step r", .always = "r.step IS NOT NULL",
                        .numbers = {DUTY_STANDINGS}},
    [XFI_WORK_ROUNDS] = {.by = {[XFI_WORK_BY_UNIT] = "r.unit", [XFI_WORK_BY_KIND] = "r.occasion"},
                         .from = "screening r",
                         .period = "r.\"from\"",
                         .day = true,
                         .unit = "r.unit",
                         .numbers = {"count(*)", COUNT("r.open = 0")}},
    [XFI_WORK_FINDINGS] = {SEALED(XFI_CASE_SINCE("finding", "r.id", XFI_FINDING_CASE)),
                           .by = {[XFI_WORK_BY_UNIT] = "r.unit", [XFI_WORK_BY_KIND] = "s.occasion"},
                           .from = "finding r JOIN screening s ON s.id = r.\"of\"",
                           .period = "r.found_on", .day = true, .always = STANDS, .unit = "r.unit",
                           .numbers = {"count(*)", COUNT("r.outcome = 'case'"),
                                       COUNT("r.outcome = 'warning'"),
                                       COUNT("r.outcome = 'no_matter'"), "sum(r.open)"}},
    [XFI_WORK_ISSUED] = {OF_WARNING, .by = {[XFI_WORK_BY_UNIT] = "r.unit"}, .unit = "r.unit",
                         .numbers = {"count(*)"}},
    [XFI_WORK_WARNED] = {OF_WARNING, .by = {[XFI_WORK_BY_UNIT] = "r.to_unit"}, .unit = "r.to_unit",
                         .numbers = {WARNED}},
    [XFI_WORK_RAISED] = {SEALED("r.case_id"),
                         .by = {[XFI_WORK_BY_UNIT] = "r.duty_unit",
                                [XFI_WORK_BY_OFFICIAL] = "q.duty_lead",
                                [XFI_WORK_BY_KIND] = "coalesce(r.ground, 'none')"},
                         .from = "firing r JOIN deadline q ON q.id = r.deadline_id",
                         .period = "r.fired_at",
                         .always =
                             "r.raises = 'supervision' AND r.carried = 0" CASE_STANDS NOT_LIFTED,
                         .unit = "r.duty_unit", .numbers = {"count(*)"}},
    [XFI_WORK_FEEDBACK] = {OF_FEEDBACK, .numbers = {FEEDBACK_STANDINGS}},
    [XFI_WORK_RESPONSES] = {OF_FEEDBACK, .numbers = {FEEDBACK_STANDINGS}},
};

/* ---- a statement ------------------------------------------------------------------------------------------------ */

/* The days of the question as text, as long as the statement. */
typedef struct days {
    char first[XFI_DATE_TEXT], last[XFI_DATE_TEXT], today[XFI_DATE_TEXT];
} days;

static void add_now(const part *p, const xfi_work_ask *ask, const days *on, const char *text,
                    xfi_sql *sql)
{
    for (const char *at = strchr(text, '?'); at != NULL; at = strchr(at + 1, '?')) {
        if (p->day) {
            xfi_sql_text(sql, on->today);
        } else {
            xfi_sql_number(sql, ask->now);
        }
    }
}

static void add_columns(const part *p, const xfi_work_ask *ask, const days *on, xfi_sql *sql)
{
    for (int i = 0; i < XFI_WORK_BYS; i++) {
        xfi_sql_puts(sql, i == 0 ? "SELECT " : ", ");
        xfi_sql_puts(sql, p->by[i] == NULL ? "''" : p->by[i]);
    }
    for (size_t i = 0; i < XFI_WORK_NUMBERS && p->numbers[i] != NULL; i++) {
        xfi_sql_puts(sql, ", ");
        xfi_sql_puts(sql, p->numbers[i]);
        add_now(p, ask, on, p->numbers[i], sql);
    }
}

static void add_period(const part *p, const xfi_work_ask *ask, const days *on, xfi_sql *sql)
{
    xfi_buf_printf(&sql->text, " FROM %s WHERE %s >= ? AND %s %s ?", p->from, p->period, p->period,
                   p->day ? "<=" : "<");
    if (p->day) {
        xfi_sql_text(sql, on->first);
        xfi_sql_text(sql, on->last);
    } else {
        xfi_sql_number(sql, ask->from);
        xfi_sql_number(sql, ask->until);
    }
}

static void add_unit(const part *p, const xfi_work_ask *ask, xfi_sql *sql)
{
    bool within = p->unit_in != NULL && ask->unit != NULL;
    if (within) {
        xfi_buf_printf(&sql->text, " AND %s", p->unit_in);
    }
    xfi_sql_of_unit(sql, p->unit, ask->unit, ask->subtree);
    xfi_sql_puts(sql, within ? ")" : "");
}

static void add_sealed(const xfi_store *store, const part *p, xfi_sql *sql)
{
    const char *const readers[] = {xfi_reader_persons(store), xfi_reader_unit(store)};
    for (size_t i = 0; i < 2; i++) {
        if (p->sealed[i] != NULL && readers[i] != NULL) {
            xfi_buf_printf(&sql->text, " AND %s", p->sealed[i]);
            xfi_sql_text(sql, readers[i]);
        }
    }
}

static void add_groups(const part *p, xfi_sql *sql)
{
    const char *joint = " GROUP BY ";
    for (int i = 0; i < XFI_WORK_BYS; i++) {
        if (p->by[i] != NULL) {
            xfi_buf_printf(&sql->text, "%s%d", joint, i + 1);
            joint = ", ";
        }
    }
}

static void write_part(const xfi_store *store, const xfi_work_ask *ask, xfi_work_part which,
                       const days *on, xfi_sql *sql)
{
    const part *p = &parts[which];
    add_columns(p, ask, on, sql);
    add_period(p, ask, on, sql);
    if (p->always != NULL) {
        xfi_buf_printf(&sql->text, " AND %s", p->always);
    }
    if (which == XFI_WORK_FEEDBACK || which == XFI_WORK_RESPONSES) {
        xfi_sql_puts(sql, " AND ");
        xfi_sql_rules(sql, "r.rule", which == XFI_WORK_FEEDBACK ? &ask->feedback : &ask->responses);
    }
    add_unit(p, ask, sql);
    add_sealed(store, p, sql);
    add_groups(p, sql);
}

static xf_status read_rows(xfi_stmt *stmt, const part *p, xfi_work_fn fn, void *userdata,
                           xfi_error *err)
{
    for (;;) {
        bool found;
        xfi_work_row row = {0};
        XFI_TRY(xfi_db_step(stmt, &found, err));
        if (!found) {
            return XF_OK;
        }
        for (int i = 0; i < XFI_WORK_BYS; i++) {
            row.by[i] = xfi_or_empty(xfi_db_text(stmt, i));
        }
        for (int i = 0; i < XFI_WORK_NUMBERS && p->numbers[i] != NULL; i++) {
            row.n[i] = xfi_db_int(stmt, XFI_WORK_BYS + i);
        }
        XFI_TRY(fn(&row, userdata, err));
    }
}

xf_status xfi_store_work(xfi_store *store, const xfi_work_ask *ask, xfi_work_part which,
                         xfi_work_fn fn, void *userdata, xfi_error *err)
{
    xfi_sql sql = {0};
    xfi_stmt *stmt = NULL;
    days on;
    xfi_calendar_format(ask->first, on.first);
    xfi_calendar_format(ask->last, on.last);
    xfi_calendar_format(ask->today, on.today);
    write_part(store, ask, which, &on, &sql);
    xf_status status = xfi_sql_prepare(&sql, store->db, &stmt, err);
    if (status == XF_OK) {
        status = read_rows(stmt, &parts[which], fn, userdata, err);
    }
    xfi_db_done(stmt);
    xfi_sql_free(&sql);
    return status;
}
