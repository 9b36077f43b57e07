/* SPDX-License-Identifier: Apache-2.0 */
/* Records in and out of rows, driven by their field tables. */
#include "store/store_p.h"

#include <string.h>

typedef char date_text[XFI_DATE_TEXT];

/* ---- in ------------------------------------------------------------------------------------------------ */

/* Empty text is NULL, but in a key it is "": a key is never NULL. */
static void bind_text(xfi_stmt *stmt, int index, const xfi_field *field, const char *text)
{
    if (xfi_blank(text)) {
        text = field->key ? "" : NULL;
    }
    xfi_db_bind_text(stmt, index, text);
}

/* `date` must live as long as the binding. */
static void bind_field(xfi_stmt *stmt, int index, const xfi_field *field, const void *row,
                       date_text date)
{
    if (field->type == XFI_F_TEXT) {
        bind_text(stmt, index, field, xfi_model_text(field, row));
        return;
    }
    int64_t number = xfi_model_number(field, row);
    if (field->type == XFI_F_CODE) {
        bind_text(stmt, index, field, xfi_code_text(field->codes, (int)number));
    } else if (field->type == XFI_F_DATE) {
        xfi_calendar_format((xf_date)number, date);
        bind_text(stmt, index, field, date);
    } else if (number == 0 && (field->type == XFI_F_REF || field->type == XFI_F_TIME)) {
        xfi_db_bind_null(stmt, index);
    } else {
        xfi_db_bind_int(stmt, index, number);
    }
}

/* Binds the given fields and then the keys. */
static void bind_fields(xfi_stmt *stmt, const xfi_record *record, const xfi_fields *fields,
                        bool keys, const void *row, date_text *dates)
{
    int index = 0;
    for (size_t i = 0; i < record->count; i++) {
        if (xfi_fields_has(fields, i)) {
            bind_field(stmt, index++, &record->fields[i], row, dates[i]);
        }
    }
    for (size_t i = 0; keys && i < record->keys; i++) {
        bind_field(stmt, index++, &record->fields[i], row, dates[i]);
    }
}

static void add_field(xfi_fields *fields, size_t i)
{
    fields->words[i / 64] |= (uint64_t)1 << (i % 64);
}

/* False when nothing differs. */
static bool differing(const xfi_record *record, const void *before, const void *after,
                      xfi_fields *out)
{
    bool any = false;
    *out = (xfi_fields){{0}};
    for (size_t i = record->keys; i < record->count; i++) {
        if (!xfi_model_same(&record->fields[i], before, after)) {
            add_field(out, i);
            any = true;
        }
    }
    return any;
}

static xf_status missing(const xfi_record *record, xfi_error *err)
{
    return xfi_error_set(err, XF_E_CORRUPT, record->table, "表 %s 中没有要更改的行",
                         "table %s does not have the row to change", record->table);
}

static xfi_fields fields_from(const xfi_record *record, size_t first)
{
    xfi_fields fields = {{0}};
    for (size_t i = first; i < record->count; i++) {
        add_field(&fields, i);
    }
    return fields;
}

/* Only what differs is set: setting a column means work for each index that has it. */
static xf_status update(xfi_tables *tables, xfi_table *table, xfi_db *db, const void *before,
                        const void *after, xfi_error *err)
{
    const xfi_record *record = table->record;
    date_text dates[XFI_STORE_FIELDS];
    xfi_stmt *stmt;
    xfi_fields fields;
    if (!differing(record, before, after, &fields)) {
        return XF_OK;
    }
    const char *sql = xfi_tables_update(tables, table, &fields);
    if (sql == NULL) { /* no more room: one for all of them serves as well */
        fields = fields_from(record, record->keys);
        sql = xfi_tables_update(tables, table, &fields);
    }
    if (sql == NULL) {
        return xfi_error_no_memory(err);
    }
    XFI_TRY(xfi_db_prepare(db, sql, &stmt, err));
    bind_fields(stmt, record, &fields, true, after, dates);
    XFI_TRY(xfi_db_run(stmt, err));
    return xfi_db_changes(db) == 1 ? XF_OK : missing(record, err);
}

xf_status xfi_rows_write(xfi_tables *tables, xfi_db *db, const xfi_record *record,
                         const void *before, const void *after, xfi_error *err)
{
    xfi_table *table = xfi_tables_of(tables, record);
    if (table == NULL) {
        return missing(record, err);
    }
    if (before != NULL) {
        return update(tables, table, db, before, after, err);
    }
    date_text dates[XFI_STORE_FIELDS];
    xfi_stmt *stmt;
    XFI_TRY(xfi_tables_prepare(tables, db, table, XFI_TABLE_INSERT, &stmt, err));
    const xfi_fields fields = fields_from(record, 0);
    bind_fields(stmt, record, &fields, false, after, dates);
    return xfi_db_run(stmt, err);
}

/* ---- out ----------------------------------------------------------------------------------------------- */

/* False for what the field cannot hold. */
static bool number_from(const xfi_field *field, xfi_stmt *stmt, int column, int64_t *out)
{
    *out = 0;
    if (field->type == XFI_F_CODE) {
        const char *text = xfi_db_text(stmt, column);
        const xfi_code *code = xfi_code_by_text(field->codes, text);
        *out = code == NULL ? 0 : code->value;
        return code != NULL || xfi_blank(text);
    }
    if (field->type == XFI_F_DATE) {
        const char *text = xfi_db_text(stmt, column);
        xf_date date = 0;
        bool ok = xfi_blank(text) || xfi_calendar_parse(text, &date);
        *out = date;
        return ok;
    }
    *out = xfi_db_int(stmt, column);
    if (field->type == XFI_F_BOOL) {
        return *out == 0 || *out == 1;
    }
    return field->type != XFI_F_I32 || (*out >= INT32_MIN && *out <= INT32_MAX);
}

xf_status xfi_rows_read(const xfi_record *record, xfi_stmt *stmt, int first, xfi_arena *arena,
                        void *row, xfi_error *err)
{
    for (size_t i = 0; i < record->count; i++) {
        const xfi_field *field = &record->fields[i];
        int column = first + (int)i;
        if (field->type == XFI_F_TEXT) {
            const char *text = xfi_db_text(stmt, column);
            const char *copy = xfi_arena_dup(arena, text);
            if (copy == NULL && (text != NULL || !xfi_db_is_null(stmt, column))) {
                return xfi_error_no_memory(err);
            }
            xfi_model_set_text(field, row, copy);
            continue;
        }
        int64_t number;
        if (!number_from(field, stmt, column, &number)) {
            return xfi_error_set(err, XF_E_CORRUPT, field->name, "表 %s 的字段 %s 内容无效",
                                 "table %s, field %s: no such value", record->table, field->name);
        }
        xfi_model_set_number(field, row, number);
    }
    return XF_OK;
}

xf_status xfi_rows_find(xfi_tables *tables, xfi_db *db, const xfi_record *record, const void *key,
                        xfi_arena *arena, void *row, bool *found, xfi_error *err)
{
    date_text dates[XFI_STORE_FIELDS];
    xfi_stmt *stmt;
    *found = false;
    XFI_TRY(xfi_tables_prepare(tables, db, xfi_tables_of(tables, record), XFI_TABLE_BY_KEY, &stmt,
                               err));
    const xfi_fields none = {{0}};
    bind_fields(stmt, record, &none, true, key, dates);
    xf_status status = xfi_db_step(stmt, found, err);
    if (status == XF_OK && *found) {
        status = xfi_rows_read(record, stmt, 0, arena, row, err);
    }
    xfi_db_done(stmt);
    return status;
}

/* Makes room for one more row; the old array stays behind in the arena. */
static void *grow(xfi_arena *arena, void *rows, size_t count, size_t size)
{
    if (count != 0 && (count < 4 || (count & (count - 1)) != 0)) {
        return rows;
    }
    void *more = xfi_arena_alloc(arena, (count == 0 ? 4 : 2 * count) * size);
    if (more != NULL && count > 0) {
        memcpy(more, rows, count * size);
    }
    return more;
}

static xf_status collect(const xfi_record *record, xfi_stmt *stmt, xfi_arena *arena, void **out,
                         size_t *count, xfi_error *err)
{
    for (;;) {
        bool row;
        XFI_TRY(xfi_db_step(stmt, &row, err));
        if (!row) {
            return XF_OK;
        }
        *out = grow(arena, *out, *count, record->size);
        if (*out == NULL) {
            return xfi_error_no_memory(err);
        }
        void *at = (char *)*out + *count * record->size;
        XFI_TRY(xfi_rows_read(record, stmt, 0, arena, at, err));
        ++*count;
    }
}

xf_status xfi_rows_collect(const xfi_record *record, xfi_stmt *stmt, xfi_arena *arena, void **out,
                           size_t *count, xfi_error *err)
{
    *out = NULL;
    *count = 0;
    xf_status status = collect(record, stmt, arena, out, count, err);
    xfi_db_done(stmt);
    return status;
}

int xfi_rows_compare(const xfi_record *record, const void *a, const void *b)
{
    for (size_t i = 0; i < record->keys; i++) {
        const xfi_field *field = &record->fields[i];
        if (field->type == XFI_F_TEXT) {
            int order = strcmp(xfi_or_empty(xfi_model_text(field, a)),
                               xfi_or_empty(xfi_model_text(field, b)));
            if (order != 0) {
                return order;
            }
            continue;
        }
        int64_t x = xfi_model_number(field, a);
        int64_t y = xfi_model_number(field, b);
        if (x != y) {
            return x < y ? -1 : 1;
        }
    }
    return 0;
}

xf_status xfi_rows_number(xfi_stmt *stmt, int64_t *out, xfi_error *err)
{
    bool row;
    *out = 0;
    xf_status status = xfi_db_step(stmt, &row, err);
    if (status == XF_OK && row) {
        *out = xfi_db_int(stmt, 0);
    }
    xfi_db_done(stmt);
    return status;
}
