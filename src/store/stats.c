/* SPDX-License-Identifier: Apache-2.0 */
/* Tables of figures as SQL: one statement for each thing that is counted (cases, duties, the days of
 * answers), grouped by up to two dimensions. A dimension is one row of a table; r is the case, d its
 * detail, u its responsible unit, q a deadline. */
#include "store/store_p.h"

#include <string.h>

/* ---- dimensions --------------------------------------------------------------------------------------- */

#define RANK(level)                                                                                \
    "(CASE " level " WHEN 'township' THEN 1 WHEN 'county' THEN 2 WHEN 'city' THEN 3"               \
    " WHEN 'province' THEN 4 WHEN 'nation' THEN 5 ELSE 0 END)"

#define DETAIL " LEFT JOIN detail d ON d.case_id = r.id"
#define UNIT " LEFT JOIN unit u ON u.id = r.unit"
/* of several claims that say the same, the first */
#define CLAIM(alias, column)                                                                       \
    " LEFT JOIN claim " alias " ON " alias ".case_id = r.id AND NOT EXISTS (SELECT 1 FROM claim o" \
    " WHERE o.case_id = " alias ".case_id AND o." column " = " alias "." column                    \
    " AND o.n < " alias ".n)"

typedef struct dimension {
    xf_stats_by by;
    const char *of_case; /* NULL: by time */
    const char *of_duty; /* NULL: as for cases */
    const char *joins[2];
    bool many;
} dimension;

/* A "?" is the number of people from which a case is a collective one. */
static const dimension dimensions[] = {
    {XF_STATS_BY_LEVEL, "coalesce(d.level, 'none')", NULL, {DETAIL}, false},
    {XF_STATS_BY_FORM, "r.form", NULL, {NULL}, false},
    {XF_STATS_BY_FIELD, "coalesce(d.field, '')", NULL, {DETAIL}, false},
    {XF_STATS_BY_CATEGORY, "coalesce(r.category, '')", NULL, {NULL}, false},
    {XF_STATS_BY_AREA, "coalesce(r.area, '')", NULL, {NULL}, false},
    {XF_STATS_BY_UNIT, "coalesce(r.unit, '')", "coalesce(q.duty_unit, '')", {NULL}, false},
    {XF_STATS_BY_LEAD, "coalesce(r.lead, '')", "coalesce(q.duty_lead, '')", {NULL}, false},
    {XF_STATS_BY_SIZE,
     "CASE WHEN r.persons >= ? THEN 'collective' ELSE 'individual' END",
     NULL,
     {NULL},
     false},
    {XF_STATS_BY_REPEAT,
     "CASE WHEN r.repeat_of IS NOT NULL THEN 'repeated' ELSE 'first' END",
     NULL,
     {NULL},
     false},
    {XF_STATS_BY_SKIP,
     "CASE WHEN r.form = 'visit' AND " RANK("u.level") " > 0 AND " RANK("d.level") " > " RANK(
         "u.level") " + 1 THEN 'skipped' ELSE 'in_order' END",
     NULL,
     {DETAIL, UNIT},
     false},
    {XF_STATS_BY_ASSESSMENT,
     "coalesce(m.assessment, 'none')",
     NULL,
     {CLAIM("m", "assessment")},
     true},
    {XF_STATS_BY_CLAIM_ANSWER, "coalesce(w.outcome, 'none')", NULL, {CLAIM("w", "outcome")}, true},
    {XF_STATS_BY_OUTCOME, "r.outcome", NULL, {NULL}, false},
    {XF_STATS_BY_INTEREST, "coalesce(d.interest, '')", NULL, {DETAIL}, false},
    {XF_STATS_BY_DISCOVERY, "coalesce(d.discovery, 'brought')", NULL, {DETAIL}, false},
    {XF_STATS_BY_KIND, "r.kind", NULL, {NULL}, false},
    {XF_STATS_BY_STATE, "r.state", NULL, {NULL}, false},
    {XF_STATS_BY_SATISFACTION, "r.satisfaction", NULL, {NULL}, false},
    {XF_STATS_BY_MONTH, NULL, NULL, {NULL}, false},
    {XF_STATS_BY_QUARTER, NULL, NULL, {NULL}, false},
    {XF_STATS_BY_YEAR, NULL, NULL, {NULL}, false},
};

static const dimension *dimension_of(xf_stats_by by)
{
    for (size_t i = 0; i < sizeof dimensions / sizeof *dimensions; i++) {
        if (dimensions[i].by == by) {
            return &dimensions[i];
        }
    }
    return NULL;
}

bool xfi_stats_many(xf_stats_by by)
{
    const dimension *one = dimension_of(by);
    return one != NULL && one->many;
}

/* ---- parts of a statement -------------------------------------------------------------------------------- */

static const char *basis_column(xf_stats_basis basis)
{
    static const char *const columns[] = {
        "r.received_at", "coalesce(r.first_accepted_at, r.accepted_at)",
        "coalesce(r.first_answered_at, r.answered_at)", "coalesce(r.first_closed_at, r.closed_at)"};
    return columns[basis];
}

/* What lies in the period: a date of the case, or the day on which it came back. */
static const char *date_of(const xfi_stats_ask *ask, xfi_stats_part part)
{
    return part == XFI_STATS_REBOUNDED ? "j.at" : basis_column(ask->basis);
}

static bool of_duties(xfi_stats_part part)
{
    return part == XFI_STATS_DUTIES || part == XFI_STATS_DAYS;
}

static void add_time(const xfi_stats_ask *ask, xfi_stats_part part, xfi_sql *sql)
{
    xfi_sql_puts(sql, "CASE");
    for (size_t i = 0; i < ask->bucket_count; i++) {
        xfi_buf_printf(&sql->text, " WHEN %s < %lld THEN '%s'", date_of(ask, part),
                       (long long)ask->buckets[i].until, ask->buckets[i].code);
    }
    xfi_sql_puts(sql, " ELSE '' END");
}

static void add_dimension(const xfi_stats_ask *ask, xf_stats_by by, xfi_stats_part part,
                          xfi_sql *sql)
{
    const dimension *one = dimension_of(by);
    if (one == NULL) {
        xfi_sql_puts(sql, "''");
        return;
    }
    if (one->of_case == NULL) {
        add_time(ask, part, sql);
        return;
    }
    bool of_duty = of_duties(part) && one->of_duty != NULL;
    const char *text = of_duty ? one->of_duty : one->of_case;
    xfi_sql_puts(sql, text);
    if (strchr(text, '?') != NULL) {
        xfi_sql_number(sql, ask->collective);
    }
}

static void add_joins(const xfi_stats_ask *ask, xfi_sql *sql)
{
    const dimension *asked[] = {dimension_of(ask->rows), dimension_of(ask->columns)};
    const char *done[4] = {NULL};
    size_t count = 0;
    for (size_t i = 0; i < 2; i++) {
        for (size_t k = 0; asked[i] != NULL && k < 2 && asked[i]->joins[k] != NULL; k++) {
            bool there = false;
            for (size_t j = 0; j < count; j++) {
                there = there || strcmp(done[j], asked[i]->joins[k]) == 0;
            }
            if (!there) {
                done[count++] = asked[i]->joins[k];
                xfi_sql_puts(sql, asked[i]->joins[k]);
            }
        }
    }
}

/* The due date passed before it was fulfilled or ended. */
static void add_passed(const xfi_stats_ask *ask, xfi_sql *sql)
{
    xfi_sql_puts(sql, "(q.due_at IS NOT NULL AND q.due_at < coalesce(q.closed_at, ?))");
    xfi_sql_number(sql, ask->now);
}

/* The duty was fulfilled, or can no longer be in time. */
static void add_decided(const xfi_stats_ask *ask, const xfi_rule_ids *rules, xfi_sql *sql)
{
    xfi_sql_puts(sql, "(");
    xfi_sql_rules(sql, "q.rule", rules);
    xfi_sql_puts(sql, " AND (q.state = 'fulfilled' OR ");
    add_passed(ask, sql);
    xfi_sql_puts(sql, "))");
}

static void add_in_time(const xfi_rule_ids *rules, xfi_sql *sql)
{
    xfi_sql_puts(sql, "(");
    xfi_sql_rules(sql, "q.rule", rules);
    xfi_sql_puts(sql, " AND q.state = 'fulfilled'"
                      " AND (q.due_at IS NULL OR q.due_at >= q.closed_at))");
}

static void add_sum(xfi_sql *sql, bool asked, const char *condition)
{
    if (asked) {
        xfi_buf_printf(&sql->text, ", sum(CASE WHEN %s THEN 1 ELSE 0 END)", condition);
    } else {
        xfi_sql_puts(sql, ", 0");
    }
}

static bool has(int64_t figures, xf_figure figure)
{
    return (figures >> figure & 1) != 0;
}

static void add_case_numbers(int64_t figures, xfi_sql *sql)
{
    xfi_sql_puts(sql, ", count(*), sum(r.persons)");
    add_sum(sql, has(figures, XF_FIGURE_ENDED), "r.ended_as <> 'none'");
    add_sum(sql, has(figures, XF_FIGURE_SATISFACTION), "r.satisfaction <> 'none'");
    add_sum(sql, has(figures, XF_FIGURE_SATISFACTION),
            "r.satisfaction IN ('satisfied', 'basically')");
    xfi_sql_puts(sql, has(figures, XF_FIGURE_REBOUNDS) ? ", sum(r.rebounds)" : ", 0");
}

static void begin_sum(xfi_sql *sql)
{
    xfi_sql_puts(sql, ", sum(CASE WHEN ");
}

static void end_sum(xfi_sql *sql)
{
    xfi_sql_puts(sql, " THEN 1 ELSE 0 END)");
}

static void add_duty_numbers(const xfi_stats_ask *ask, xfi_sql *sql)
{
    const xfi_rule_ids *const rules[] = {&ask->intake, &ask->answers};
    for (size_t i = 0; i < 2; i++) {
        begin_sum(sql);
        add_decided(ask, rules[i], sql);
        end_sum(sql);
        begin_sum(sql);
        add_in_time(rules[i], sql);
        end_sum(sql);
    }
    begin_sum(sql);
    add_passed(ask, sql);
    end_sum(sql);
}

/* Civil days from the start of the period to the answer, in the zone of the pack. */
static void add_days(const xfi_stats_ask *ask, xfi_sql *sql)
{
    enum { MINUTE_MS = 60000 };
    long long shift = (long long)ask->zone * MINUTE_MS;
    xfi_buf_printf(&sql->text,
                   ", (q.closed_at + %lld) / 86400000 - (q.start_at + %lld) / 86400000, count(*)",
                   shift, shift);
}

static void add_source(const xfi_store *store, const xfi_stats_ask *ask, xfi_stats_part part,
                       xfi_sql *sql)
{
    const char *date = date_of(ask, part);
    bool duties = of_duties(part);
    xfi_sql_puts(sql, duties ? " FROM cases r JOIN deadline q ON q.case_id = r.id"
                      : part == XFI_STATS_REBOUNDED
                          ? " FROM cases r JOIN journal j ON j.case_id = r.id"
                          : " FROM cases r");
    add_joins(ask, sql);
    xfi_buf_printf(&sql->text, " WHERE %s >= ? AND %s < ? AND " XFI_NOT_VOID("r"), date, date);
    xfi_sql_number(sql, ask->from);
    xfi_sql_number(sql, ask->until);
    xfi_sql_of_unit(sql, duties ? "q.duty_unit" : "r.unit", ask->unit, ask->subtree);
    xfi_sql_unsealed(sql, store);
    xfi_sql_puts(sql, duties ? " AND q.\"window\" = 0" : "");
    if (part == XFI_STATS_REBOUNDED) {
        xfi_sql_puts(sql, " AND " XFI_ACCOUNT_INDEXED("j") " AND j.kind = 'rebound'");
    }
    if (part == XFI_STATS_DAYS) {
        xfi_sql_puts(sql, " AND q.state = 'fulfilled' AND ");
        xfi_sql_rules(sql, "q.rule", &ask->answers);
    }
}

/* Only what divides is grouped by; a total alone is one group. */
static void add_groups(const xfi_stats_ask *ask, xfi_stats_part part, xfi_sql *sql)
{
    const bool grouped[] = {ask->rows != XF_STATS_BY_NONE, ask->columns != XF_STATS_BY_NONE,
                            part == XFI_STATS_DAYS};
    for (int pass = 0; pass < 2; pass++) {
        const char *joint = pass == 0 ? " GROUP BY " : " ORDER BY ";
        for (int i = 0; i < 3; i++) {
            if (grouped[i]) {
                xfi_buf_printf(&sql->text, "%s%d", joint, i + 1);
                joint = ", ";
            }
        }
    }
}

static void write_table(const xfi_store *store, const xfi_stats_ask *ask, xfi_stats_part part,
                        int64_t figures, xfi_sql *sql)
{
    xfi_sql_puts(sql, "SELECT ");
    add_dimension(ask, ask->rows, part, sql);
    xfi_sql_puts(sql, ", ");
    add_dimension(ask, ask->columns, part, sql);
    if (part == XFI_STATS_CASES) {
        add_case_numbers(figures, sql);
    } else if (part == XFI_STATS_DUTIES) {
        add_duty_numbers(ask, sql);
    } else if (part == XFI_STATS_DAYS) {
        add_days(ask, sql);
    } else {
        xfi_sql_puts(sql, ", count(*)");
    }
    add_source(store, ask, part, sql);
    add_groups(ask, part, sql);
}

/* ---- tables ------------------------------------------------------------------------------------------------- */

static xf_status read_groups(xfi_stmt *stmt, xfi_stats_part part, xfi_stats_fn fn, void *userdata,
                             xfi_error *err)
{
    static const int numbers[XFI_STATS_PARTS] = {6, 5, 2, 1};
    for (;;) {
        bool found;
        xfi_stats_row row = {0};
        XFI_TRY(xfi_db_step(stmt, &found, err));
        if (!found) {
            return XF_OK;
        }
        row.row = xfi_or_empty(xfi_db_text(stmt, 0));
        row.column = xfi_or_empty(xfi_db_text(stmt, 1));
        for (int i = 0; i < numbers[part]; i++) {
            row.n[i] = xfi_db_int(stmt, 2 + i);
        }
        XFI_TRY(fn(&row, userdata, err));
    }
}

xf_status xfi_store_stats(xfi_store *store, const xfi_stats_ask *ask, xfi_stats_part part,
                          int64_t figures, xfi_stats_fn fn, void *userdata, xfi_error *err)
{
    xfi_sql sql = {0};
    xfi_stmt *stmt = NULL;
    write_table(store, ask, part, figures, &sql);
    xf_status status = xfi_sql_prepare(&sql, store->db, &stmt, err);
    if (status == XF_OK) {
        status = read_groups(stmt, part, fn, userdata, err);
    }
    xfi_db_done(stmt);
    xfi_sql_free(&sql);
    return status;
}

/* ---- the cases behind a figure ----------------------------------------------------------------------------- */

static xfi_stats_part part_of(xf_figure figure)
{
    return figure == XF_FIGURE_DAYS        ? XFI_STATS_DAYS
           : figure == XF_FIGURE_REBOUNDED ? XFI_STATS_REBOUNDED
           : figure == XF_FIGURE_ACCEPTED || figure == XF_FIGURE_ANSWERED ||
                   figure == XF_FIGURE_OVERDUE
               ? XFI_STATS_DUTIES
               : XFI_STATS_CASES;
}

static void add_figure(const xfi_stats_ask *ask, xf_figure figure, xfi_sql *sql)
{
    if (figure == XF_FIGURE_SATISFACTION) {
        xfi_sql_puts(sql, " AND r.satisfaction <> 'none'");
    } else if (figure == XF_FIGURE_REBOUNDS) {
        xfi_sql_puts(sql, " AND r.rebounds > 0");
    } else if (figure == XF_FIGURE_ACCEPTED || figure == XF_FIGURE_ANSWERED) {
        xfi_sql_puts(sql, " AND ");
        add_decided(ask, figure == XF_FIGURE_ACCEPTED ? &ask->intake : &ask->answers, sql);
    } else if (figure == XF_FIGURE_OVERDUE) {
        xfi_sql_puts(sql, " AND ");
        add_passed(ask, sql);
    }
}

static void add_value(const xfi_stats_ask *ask, xf_stats_by by, xfi_stats_part part,
                      const char *value, xfi_sql *sql)
{
    if (value != NULL) {
        xfi_sql_puts(sql, " AND ");
        add_dimension(ask, by, part, sql);
        xfi_sql_puts(sql, " = ?");
        xfi_sql_text(sql, value);
    }
}

static xf_status collect_ids(xfi_stmt *stmt, xfi_arena *arena, xf_id **out, size_t *count,
                             xfi_error *err)
{
    size_t room = 0;
    for (;;) {
        bool found;
        XFI_TRY(xfi_db_step(stmt, &found, err));
        if (!found) {
            return XF_OK;
        }
        if (*count == room) {
            room = room == 0 ? 64 : 2 * room;
            xf_id *more = xfi_arena_alloc(arena, room * sizeof *more);
            if (more == NULL) {
                return xfi_error_no_memory(err);
            }
            if (*count > 0) {
                memcpy(more, *out, *count * sizeof *more);
            }
            *out = more;
        }
        (*out)[(*count)++] = xfi_db_int(stmt, 0);
    }
}

xf_status xfi_store_stats_cases(xfi_store *store, const xfi_stats_ask *ask, const char *row,
                                const char *column, xf_figure figure, xfi_arena *arena, xf_id **out,
                                size_t *count, xfi_error *err)
{
    xfi_sql sql = {0};
    xfi_stmt *stmt = NULL;
    xfi_stats_part part = part_of(figure);
    *out = NULL;
    *count = 0;
    xfi_sql_puts(&sql, "SELECT DISTINCT r.id");
    add_source(store, ask, part, &sql);
    add_figure(ask, figure, &sql);
    add_value(ask, ask->rows, part, row, &sql);
    add_value(ask, ask->columns, part, column, &sql);
    xfi_sql_puts(&sql, " ORDER BY r.id");
    xf_status status = xfi_sql_prepare(&sql, store->db, &stmt, err);
    if (status == XF_OK) {
        status = collect_ids(stmt, arena, out, count, err);
    }
    xfi_db_done(stmt);
    xfi_sql_free(&sql);
    return status;
}

/* ---- reported figures ----------------------------------------------------------------------------------------- */

xf_status xfi_store_reported(xfi_store *store, const char *unit, xfi_arena *arena,
                             xfi_reported **out, size_t *count, xfi_error *err)
{
    xfi_sql sql = {0};
    void *rows = NULL;
    *out = NULL;
    *count = 0;
    xfi_sql_puts(&sql, "SELECT ");
    xfi_tables_columns(&xfi_reported_record, "r.", &sql.text);
    xfi_sql_puts(&sql, " FROM reported r WHERE r.withdrawn = 0");
    xfi_sql_of_unit(&sql, "r.unit", unit, false);
    xfi_sql_puts(&sql, " ORDER BY r.id");
    xf_status status =
        xfi_sql_collect(&sql, store->db, &xfi_reported_record, arena, &rows, count, err);
    *out = rows;
    return status;
}
