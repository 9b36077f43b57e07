/* SPDX-License-Identifier: Apache-2.0 */
/* What a list asks for as SQL, by one table: a row per kind of list, a column per member. */
#include "store/store_p.h"

#include <string.h>

/* ---- members of xfi_select ------------------------------------------------------------------------------- */

typedef struct member {
    const char *name, *text; /* text NULL: a number */
    int64_t number;
    bool set;
} member;

static member number_member(const char *name, int64_t number)
{
    return (member){name, NULL, number, number != 0};
}

static member text_member(const char *name, const char *text)
{
    return (member){name, text, 0, !xfi_blank(text)};
}

static member code_member(const char *name, xf_enum which, int value)
{
    return (member){name, xfi_code_text(which, value), 0, value != 0};
}

static void read_members(const xfi_store *store, const xfi_listing *listing,
                         const xfi_select *select, member out[XFI_SELECT_MEMBERS])
{
    out[BY_ID] = number_member("id", select->id);
    out[BY_CASE] = number_member("case_id", select->case_id);
    out[BY_DEADLINE] = number_member("deadline_id", select->deadline_id);
    out[BY_UNIT] = text_member("unit", select->unit);
    out[BY_OFFICIAL] = text_member("official", select->official);
    out[BY_STATE] = code_member("state", XF_ENUM_STATE, select->state);
    out[BY_RULE] = text_member("rule", select->rule);
    out[BY_RAISES] = code_member("raises", XF_ENUM_RAISE, (int)select->raises);
    out[BY_OPEN] = number_member("open_only", select->open_only ? 1 : 0);
    out[BY_FROM] = number_member("from", select->from);
    out[BY_UNTIL] = number_member("until", select->until);
    out[BY_AFTER] = number_member("after", select->after);
    out[BY_OF] = number_member("of", select->of);
    out[BY_CATEGORY] = text_member("category", select->category);
    out[SEALED_PERSON] = text_member("reader", xfi_reader_persons(store));
    out[SEALED_UNIT] = text_member("reader", xfi_reader_unit(store));
    out[BY_FROM_DAY] = text_member("from", select->from_day);
    out[BY_UNTIL_DAY] = text_member("until", select->until_day);
    out[BY_STANDING] = number_member("standing_at", select->standing_at);
    if (listing->where[BY_FROM_DAY] != NULL) {
        out[BY_FROM].set = out[BY_UNTIL].set = false;
    }
}

const xfi_listing *xfi_select_listing(const xfi_record *record, const xfi_joined *with)
{
    for (size_t i = 0; i < xfi_listing_count; i++) {
        if (xfi_listings[i].record == record && xfi_listings[i].with == with) {
            return &xfi_listings[i];
        }
    }
    return NULL;
}

/* ---- SQL -------------------------------------------------------------------------------------------------- */

static size_t order_count(const xfi_listing *listing)
{
    size_t count = 0;
    while (count < XFI_SELECT_ORDER && listing->order[count].sql != NULL) {
        count++;
    }
    return count;
}

static void add_order(const xfi_listing *listing, xfi_buf *out)
{
    for (size_t i = 0; i < order_count(listing); i++) {
        xfi_buf_puts(out, i == 0 ? "" : ", ");
        xfi_buf_puts(out, listing->order[i].sql);
    }
}

static void add_columns(const xfi_listing *listing, xfi_buf *out)
{
    if (listing->record == NULL) {
        xfi_buf_puts(out, xfi_journal_columns);
    } else {
        xfi_tables_columns(listing->record, "r.", out);
    }
    for (const xfi_joined *one = listing->with; one != NULL && one->record != NULL; one++) {
        xfi_buf_puts(out, ", ");
        xfi_tables_columns(one->record, one->prefix, out);
    }
    xfi_buf_puts(out, ", ");
    add_order(listing, out);
}

int xfi_select_width(const xfi_listing *listing)
{
    enum { ENTRY_COLUMNS = 9 };
    size_t width = listing->record == NULL ? ENTRY_COLUMNS : listing->record->count;
    for (const xfi_joined *one = listing->with; one != NULL && one->record != NULL; one++) {
        width += one->record->count;
    }
    return (int)width;
}

static void add_behind(const xfi_listing *listing, xfi_buf *out)
{
    xfi_buf_puts(out, "(");
    add_order(listing, out);
    xfi_buf_puts(out, ") > (");
    for (size_t i = 0; i < order_count(listing); i++) {
        xfi_buf_puts(out, i == 0 ? "?" : ", ?");
    }
    xfi_buf_puts(out, ")");
}

/* The engine knows one kind of parameter. */
static void add_condition(const char *where, xfi_buf *out)
{
    for (const char *at = where; *at != '\0';) {
        size_t plain = strcspn(at, "$");
        xfi_buf_add(out, at, plain);
        at += plain;
        if (*at == '$') {
            xfi_buf_puts(out, "?");
            at++;
        }
    }
}

/* A list refuses what its rows do not have: to ignore it would give more than was asked for. */
static xf_status add_conditions(const xfi_listing *listing, const member *members, bool behind,
                                const char *joint, xfi_buf *out, xfi_error *err)
{
    if (listing->always != NULL) {
        xfi_buf_printf(out, "%s%s", joint, listing->always);
        joint = " AND ";
    }
    for (size_t i = 0; i < XFI_SELECT_MEMBERS; i++) {
        if (!members[i].set) {
            continue;
        }
        if (listing->where[i] == NULL && i >= SEALED_PERSON) {
            continue;
        }
        if (listing->where[i] == NULL) {
            return xfi_error_set(err, XF_E_INVALID, members[i].name, "此列表不能按 %s 筛选",
                                 "this list cannot be restricted by %s", members[i].name);
        }
        xfi_buf_puts(out, joint);
        add_condition(listing->where[i], out);
        joint = " AND ";
    }
    if (behind) {
        xfi_buf_puts(out, joint);
        add_behind(listing, out);
    }
    return XF_OK;
}

static int bind_members(const xfi_listing *listing, const member *members, const char *day,
                        xfi_stmt *stmt, int index)
{
    for (size_t i = 0; i < XFI_SELECT_MEMBERS; i++) {
        bool asked = members[i].set && listing->where[i] != NULL;
        const char *at = asked ? strpbrk(listing->where[i], "?$") : NULL;
        for (; at != NULL; at = strpbrk(at + 1, "?$")) {
            if (*at == '$') {
                xfi_db_bind_text(stmt, index++, day);
            } else if (members[i].text != NULL) {
                xfi_db_bind_text(stmt, index++, members[i].text);
            } else {
                xfi_db_bind_int(stmt, index++, members[i].number);
            }
        }
    }
    return index;
}

static int bind_place(const xfi_listing *listing, const xfi_place *place, xfi_stmt *stmt, int index)
{
    for (size_t i = 0; place != NULL && i < order_count(listing); i++) {
        if (listing->order[i].is_text) {
            xfi_db_bind_text(stmt, index++, place->texts[i]);
        } else {
            xfi_db_bind_int(stmt, index++, place->numbers[i]);
        }
    }
    return index;
}

static xf_status build(const xfi_listing *listing, const member *members, const xfi_select *select,
                       bool behind, xfi_buf *sql, xfi_error *err)
{
    xfi_buf_puts(sql, "SELECT ");
    add_columns(listing, sql);
    xfi_buf_printf(sql, " FROM %s", listing->from);
    XFI_TRY(add_conditions(listing, members, behind, " WHERE ", sql, err));
    xfi_buf_puts(sql, " ORDER BY ");
    add_order(listing, sql);
    xfi_buf_puts(sql, select->limit > 0 ? " LIMIT ?" : "");
    return sql->failed ? xfi_error_no_memory(err) : XF_OK;
}

xf_status xfi_select_prepare(xfi_store *store, const xfi_listing *listing, const xfi_select *select,
                             const xfi_place *place, xfi_stmt **out, xfi_error *err)
{
    member members[XFI_SELECT_MEMBERS];
    xfi_buf sql = {0};
    *out = NULL;
    read_members(store, listing, select, members);
    xf_status status = build(listing, members, select, place != NULL, &sql, err);
    if (status == XF_OK) {
        status = xfi_db_prepare_once(store->db, xfi_buf_text(&sql), out, err);
    }
    xfi_buf_free(&sql);
    if (status == XF_OK) {
        int index =
            bind_place(listing, place, *out, bind_members(listing, members, select->day, *out, 0));
        if (select->limit > 0) {
            xfi_db_bind_int(*out, index, select->limit);
        }
    }
    return status;
}

/* ---- the same conditions in other statements ------------------------------------------------------------ */

static void read_case_members(const xfi_store *store, const xfi_select *select,
                              member out[XFI_SELECT_MEMBERS])
{
    read_members(store, xfi_select_listing(&xfi_case_record, NULL), select, out);
    out[BY_AFTER].set = false;
}

xf_status xfi_select_cases_where(const xfi_store *store, const xfi_select *select, xfi_buf *sql,
                                 xfi_error *err)
{
    member members[XFI_SELECT_MEMBERS];
    read_case_members(store, select, members);
    return add_conditions(xfi_select_listing(&xfi_case_record, false), members, false, " AND ", sql,
                          err);
}

int xfi_select_cases_bind(const xfi_store *store, const xfi_select *select, xfi_stmt *stmt,
                          int index)
{
    member members[XFI_SELECT_MEMBERS];
    read_case_members(store, select, members);
    return bind_members(xfi_select_listing(&xfi_case_record, false), members, select->day, stmt,
                        index);
}

xf_status xfi_select_count(xfi_store *store, const xfi_listing *listing, const xfi_select *select,
                           xfi_buf *sql, int64_t *out, xfi_error *err)
{
    member members[XFI_SELECT_MEMBERS];
    xfi_stmt *stmt;
    read_members(store, listing, select, members);
    xfi_buf_printf(sql, "SELECT count(*) FROM %s", listing->from);
    XFI_TRY(add_conditions(listing, members, false, " WHERE ", sql, err));
    if (sql->failed) {
        return xfi_error_no_memory(err);
    }
    XFI_TRY(xfi_db_prepare_once(store->db, xfi_buf_text(sql), &stmt, err));
    (void)bind_members(listing, members, select->day, stmt, 0);
    XFI_TRY(xfi_rows_number(stmt, out, err));
    if (select->limit > 0 && *out > select->limit) {
        *out = select->limit;
    }
    return XF_OK;
}
