/* SPDX-License-Identifier: Apache-2.0 */
/* The lists that are offered: each is a cursor on one listing. */
#include "store/store_p.h"

xf_status xfi_select_statement(xfi_store *store, const xfi_record *record, const xfi_select *select,
                               xfi_stmt **out, xfi_error *err)
{
    const xfi_listing *listing = xfi_select_listing(record, NULL);
    *out = NULL;
    if (listing == NULL) {
        return xfi_error_set(err, XF_E_INTERNAL, "record", "没有这种列表", "there is no such list");
    }
    xfi_cursors_renew(store);
    return xfi_select_prepare(store, listing, select, NULL, out, err);
}

static xf_status open_cursor(xfi_store *store, const xfi_listing *listing, const xfi_select *select,
                             xfi_cursor **out, xfi_error *err)
{
    *out = NULL;
    if (listing == NULL) {
        return xfi_error_set(err, XF_E_INTERNAL, "record", "没有这种列表", "there is no such list");
    }
    return xfi_cursor_new(store, listing, select, out, err);
}

xf_status xfi_store_select(xfi_store *store, const xfi_record *record, const xfi_select *select,
                           xfi_cursor **out, xfi_error *err)
{
    return open_cursor(store, xfi_select_listing(record, NULL), select, out, err);
}

xf_status xfi_store_select_due(xfi_store *store, const xfi_select *select, xfi_cursor **out,
                               xfi_error *err)
{
    return open_cursor(store, xfi_select_listing(&xfi_deadline_record, xfi_with_case), select, out,
                       err);
}

xf_status xfi_store_select_register(xfi_store *store, const xfi_select *select, xfi_cursor **out,
                                    xfi_error *err)
{
    return open_cursor(store, xfi_select_listing(&xfi_case_record, xfi_with_register), select, out,
                       err);
}

xf_status xfi_store_select_traces(xfi_store *store, const xfi_select *select, xfi_cursor **out,
                                  xfi_error *err)
{
    return open_cursor(store, &xfi_traces, select, out, err);
}

xf_status xfi_store_select_entries(xfi_store *store, const xfi_select *select, xfi_cursor **out,
                                   xfi_error *err)
{
    return open_cursor(store, xfi_select_listing(NULL, NULL), select, out, err);
}

xf_status xfi_store_count(xfi_store *store, const xfi_record *record, const xfi_select *select,
                          int64_t *out, xfi_error *err)
{
    const xfi_listing *listing = xfi_select_listing(record, NULL);
    xfi_buf sql = {0};
    *out = 0;
    xfi_cursors_renew(store);
    xf_status status = listing == NULL ? xfi_error_set(err, XF_E_INTERNAL, "record", "没有这种列表",
                                                       "there is no such list")
                                       : xfi_select_count(store, listing, select, &sql, out, err);
    xfi_buf_free(&sql);
    return status;
}
