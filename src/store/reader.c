/* SPDX-License-Identifier: Apache-2.0 */
/* Who reads. Material of a report against an official is never disclosed to the person or the unit
 * reported (信访工作条例, chapters 4 and 5): for them such a case is not there. */
#include "store/store_p.h"

#include <stdio.h>

void xfi_store_set_reader(xfi_store *store, const char *official, const char *unit)
{
    xfi_cursors_park(store);
    (void)snprintf(store->reader, sizeof store->reader, "%s", xfi_or_empty(official));
    (void)snprintf(store->reader_unit, sizeof store->reader_unit, "%s", xfi_or_empty(unit));
}

const char *xfi_store_reader(const xfi_store *store)
{
    return xfi_reader_official(store);
}

bool xfi_store_has_reader(const xfi_store *store)
{
    return !store->lifted && store->reader[0] != '\0';
}

bool xfi_store_lift(xfi_store *store, bool lifted)
{
    bool before = store->lifted;
    store->lifted = lifted;
    return before;
}

const char *xfi_reader_official(const xfi_store *store)
{
    return store->lifted || store->reader[0] == '\0' ? NULL : store->reader;
}

const char *xfi_reader_unit(const xfi_store *store)
{
    return store->lifted || store->reader_unit[0] == '\0' ? NULL : store->reader_unit;
}

static xf_status stands_under(xfi_store *store, const char *unit, const char *over, bool *out,
                              xfi_error *err)
{
    static const char sql[] =
        "SELECT count(*) FROM unit u WHERE u.id = ? AND u.id IN " XFI_UNITS_ABOVE;
    xfi_stmt *stmt;
    int64_t count = 0;
    XFI_TRY(xfi_db_prepare(store->db, sql, &stmt, err));
    xfi_db_bind_text(stmt, 0, over);
    xfi_db_bind_text(stmt, 1, unit);
    xf_status status = xfi_rows_number(stmt, &count, err);
    *out = count > 0;
    return status;
}

xf_status xfi_reader_sees(xfi_store *store, const xfi_case *row, bool *out, xfi_error *err)
{
    const char *official = xfi_reader_official(store);
    const char *unit = xfi_reader_unit(store);
    bool under = false;
    if (row->kind == XF_KIND_REPORT && unit != NULL && !xfi_blank(row->concerned_unit)) {
        XFI_TRY(stands_under(store, unit, row->concerned_unit, &under, err));
    }
    bool person = official != NULL && xfi_same(row->concerned_official, official);
    *out = row->kind != XF_KIND_REPORT || !(person || under);
    return XF_OK;
}
