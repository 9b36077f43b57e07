/* SPDX-License-Identifier: Apache-2.0 */
/* The statements of each table, made from its fields. Names are quoted: one is a word of SQL. */
#include "store/store_p.h"

#include <string.h>

void xfi_tables_columns(const xfi_record *record, const char *prefix, xfi_buf *out)
{
    for (size_t i = 0; i < record->count; i++) { /* with each list, so no printf */
        xfi_buf_puts(out, i == 0 ? "" : ", ");
        xfi_buf_puts(out, prefix);
        xfi_buf_puts(out, "\"");
        xfi_buf_puts(out, record->fields[i].name);
        xfi_buf_puts(out, "\"");
    }
}

/* "a" = ? AND "b" = ?, or with another joint; `fields` says which. */
static void add_pairs(const xfi_record *record, const xfi_fields *fields, const char *joint,
                      xfi_buf *out)
{
    const char *before = "";
    for (size_t i = 0; i < record->count; i++) {
        if (xfi_fields_has(fields, i)) {
            xfi_buf_printf(out, "%s\"%s\" = ?", before, record->fields[i].name);
            before = joint;
        }
    }
}

static void add_keys(const xfi_record *record, xfi_buf *out)
{
    const xfi_fields keys = {{((uint64_t)1 << record->keys) - 1}};
    add_pairs(record, &keys, " AND ", out);
}

static const char *keep(xfi_tables *tables, xfi_buf *buf)
{
    const char *text =
        buf->failed ? NULL : xfi_arena_copy(&tables->arena, xfi_buf_text(buf), buf->len);
    xfi_buf_reset(buf);
    return text;
}

static void add_insert(const xfi_record *record, xfi_buf *buf)
{
    xfi_buf_printf(buf, "INSERT INTO %s (", record->table);
    xfi_tables_columns(record, "", buf);
    xfi_buf_puts(buf, ") VALUES (");
    for (size_t i = 0; i < record->count; i++) {
        xfi_buf_puts(buf, i == 0 ? "?" : ", ?");
    }
    xfi_buf_puts(buf, ")");
}

static void add_by_key(const xfi_record *record, xfi_buf *buf)
{
    xfi_buf_puts(buf, "SELECT ");
    xfi_tables_columns(record, "", buf);
    xfi_buf_printf(buf, " FROM %s WHERE ", record->table);
    add_keys(record, buf);
}

static void add_all(const xfi_record *record, xfi_buf *buf)
{
    xfi_buf_puts(buf, "SELECT ");
    xfi_tables_columns(record, "", buf);
    xfi_buf_printf(buf, " FROM %s ORDER BY ", record->table);
    for (size_t i = 0; i < record->keys; i++) {
        xfi_buf_printf(buf, "%s\"%s\"", i == 0 ? "" : ", ", record->fields[i].name);
    }
}

static void add_clear(const xfi_record *record, xfi_buf *buf)
{
    xfi_buf_printf(buf, "DELETE FROM %s", record->table);
}

xf_status xfi_tables_prepare(xfi_tables *tables, xfi_db *db, xfi_table *table, int which,
                             xfi_stmt **out, xfi_error *err)
{
    static void (*const forms[XFI_TABLE_SQLS])(const xfi_record *record, xfi_buf *buf) = {
        [XFI_TABLE_INSERT] = add_insert,
        [XFI_TABLE_BY_KEY] = add_by_key,
        [XFI_TABLE_ALL] = add_all,
        [XFI_TABLE_CLEAR] = add_clear,
    };
    if (table->sql[which] == NULL) {
        xfi_buf buf = {0};
        forms[which](table->record, &buf);
        table->sql[which] = keep(tables, &buf);
        xfi_buf_free(&buf);
    }
    return table->sql[which] == NULL ? xfi_error_no_memory(err)
                                     : xfi_db_prepare(db, table->sql[which], out, err);
}

xf_status xfi_tables_make(xfi_tables *tables, xfi_error *err)
{
    tables->of = xfi_arena_alloc(&tables->arena, xfi_model_table_count * sizeof *tables->of);
    if (tables->of == NULL) {
        return xfi_error_no_memory(err);
    }
    for (size_t i = 0; i < xfi_model_table_count; i++) {
        tables->of[i].record = xfi_model_tables[i];
    }
    return XF_OK;
}

void xfi_tables_free(xfi_tables *tables)
{
    xfi_arena_free(&tables->arena);
}

xfi_table *xfi_tables_of(xfi_tables *tables, const xfi_record *record)
{
    for (size_t i = 0; i < xfi_model_table_count; i++) {
        if (tables->of[i].record == record) {
            return &tables->of[i];
        }
    }
    return NULL;
}

/* The last place is kept for the update of all fields. */
static bool fields_are_all(const xfi_table *table, const xfi_fields *fields)
{
    for (size_t i = table->record->keys; i < table->record->count; i++) {
        if (!xfi_fields_has(fields, i)) {
            return false;
        }
    }
    return true;
}

const char *xfi_tables_update(xfi_tables *tables, xfi_table *table, const xfi_fields *fields)
{
    for (size_t i = 0; i < table->update_count; i++) {
        if (memcmp(&table->updates[i].fields, fields, sizeof *fields) == 0) {
            return table->updates[i].sql;
        }
    }
    if (table->update_count == XFI_STORE_UPDATES - (fields_are_all(table, fields) ? 0 : 1)) {
        return NULL;
    }
    xfi_buf buf = {0};
    xfi_buf_printf(&buf, "UPDATE %s SET ", table->record->table);
    add_pairs(table->record, fields, ", ", &buf);
    xfi_buf_puts(&buf, " WHERE ");
    add_keys(table->record, &buf);
    const char *sql = keep(tables, &buf);
    xfi_buf_free(&buf);
    if (sql != NULL) {
        table->updates[table->update_count].fields = *fields;
        table->updates[table->update_count++].sql = sql;
    }
    return sql;
}

const char *xfi_tables_select(xfi_tables *tables, const xfi_record *record, const char *rest)
{
    xfi_select_text *texts = tables->selects;
    for (size_t i = 0; i < tables->select_count; i++) {
        if (texts[i].rest == rest) {
            return texts[i].sql;
        }
    }
    if (tables->select_count == XFI_STORE_SELECTS) {
        return NULL;
    }
    xfi_buf buf = {0};
    xfi_buf_puts(&buf, "SELECT ");
    xfi_tables_columns(record, "r.", &buf);
    xfi_buf_printf(&buf, " FROM %s", rest);
    const char *sql = keep(tables, &buf);
    xfi_buf_free(&buf);
    if (sql != NULL) {
        texts[tables->select_count++] = (xfi_select_text){rest, sql};
    }
    return sql;
}
