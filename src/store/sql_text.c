/* SPDX-License-Identifier: Apache-2.0 */
/* A statement put together from parts that bring their parameters with them. */
#include "store/store_p.h"

#include <string.h>

void xfi_sql_number(xfi_sql *sql, int64_t number)
{
    if (sql->count == XFI_SQL_VALUES) {
        sql->text.failed = true;
        return;
    }
    sql->values[sql->count].text = NULL;
    sql->values[sql->count++].number = number;
}

void xfi_sql_text(xfi_sql *sql, const char *text)
{
    xfi_sql_number(sql, 0);
    if (!sql->text.failed) {
        sql->values[sql->count - 1].text = text;
    }
}

void xfi_sql_puts(xfi_sql *sql, const char *text)
{
    xfi_buf_puts(&sql->text, text);
}

xf_status xfi_sql_prepare(xfi_sql *sql, xfi_db *db, xfi_stmt **out, xfi_error *err)
{
    *out = NULL;
    if (sql->text.failed) {
        return xfi_error_no_memory(err);
    }
    XFI_TRY(xfi_db_prepare_once(db, xfi_buf_text(&sql->text), out, err));
    for (size_t i = 0; i < sql->count; i++) {
        if (sql->values[i].text != NULL) {
            xfi_db_bind_text(*out, (int)i, sql->values[i].text);
        } else {
            xfi_db_bind_int(*out, (int)i, sql->values[i].number);
        }
    }
    return XF_OK;
}

xf_status xfi_sql_collect(xfi_sql *sql, xfi_db *db, const xfi_record *record, xfi_arena *arena,
                          void **out, size_t *count, xfi_error *err)
{
    xfi_stmt *stmt;
    xf_status status = xfi_sql_prepare(sql, db, &stmt, err);
    if (status == XF_OK) {
        status = xfi_rows_collect(record, stmt, arena, out, count, err);
    }
    xfi_sql_free(sql);
    return status;
}

void xfi_sql_free(xfi_sql *sql)
{
    xfi_buf_free(&sql->text);
}

void xfi_sql_of_unit(xfi_sql *sql, const char *column, const char *unit, bool subtree)
{
    if (unit == NULL) {
        return;
    }
    if (subtree) {
        /* coalesce: the period leads, not the index by unit, which holds cases of all times */
        xfi_buf_printf(&sql->text,
                       " AND coalesce(%s, '') IN (WITH RECURSIVE below (id) AS (SELECT ? UNION"
                       " SELECT b.id FROM unit b JOIN below ON b.superior = below.id)"
                       " SELECT id FROM below)",
                       column);
    } else {
        xfi_buf_printf(&sql->text, " AND coalesce(%s, '') = ?", column);
    }
    xfi_sql_text(sql, unit);
}

void xfi_sql_rules(xfi_sql *sql, const char *column, const xfi_rule_ids *rules)
{
    xfi_buf_printf(&sql->text, "%s IN (", column);
    for (size_t i = 0; i < rules->count; i++) {
        xfi_sql_puts(sql, i == 0 ? "?" : ", ?");
        xfi_sql_text(sql, rules->items[i]);
    }
    xfi_sql_puts(sql, ")");
}

void xfi_sql_unsealed(xfi_sql *sql, const xfi_store *store)
{
    const char *persons = xfi_reader_persons(store);
    const char *unit = xfi_reader_unit(store);
    if (persons != NULL) {
        xfi_sql_puts(sql, " AND (r.kind <> 'report' OR NOT " XFI_NAMES(
                              "coalesce(r.concerned_official, '')") ")");
        xfi_sql_text(sql, persons);
    }
    if (unit != NULL) {
        xfi_sql_puts(
            sql,
            " AND (r.kind <> 'report' OR coalesce(r.concerned_unit, '') NOT IN " XFI_UNITS_ABOVE
            ")");
        xfi_sql_text(sql, unit);
    }
    if (persons != NULL && store->known_at != 0) {
        xfi_sql_puts(sql, " AND " XFI_UNSEALED("r.id"));
        xfi_sql_text(sql, persons);
        xfi_sql_text(sql, unit);
    }
}
