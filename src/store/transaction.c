/* SPDX-License-Identifier: Apache-2.0 */
/* Transactions: each begins without open statements, and ends with the index written. */
#include "store/store_p.h"

xf_status xfi_store_begin(xfi_store *store, bool write, xfi_error *err)
{
    if (xfi_db_in_transaction(store->db)) {
        return xfi_error_set(err, XF_E_EXISTS, NULL, "已有未结束的事务", "a transaction is open");
    }
    if (write && store->known_at != 0) {
        return xfi_error_set(err, XF_E_READ_ONLY, NULL, "此为某一时点所知情况的案件库，只能读取",
                             "the store shows what was known at an instant: it can only be read");
    }
    if (write && store->mode == XFI_DB_READ_ONLY) {
        return xfi_error_set(err, XF_E_READ_ONLY, NULL, "案件库以只读方式打开",
                             "the store is open for reading only");
    }
    /* an open statement would hold its snapshot: after another process's commit nothing could be
     * written on top of it */
    xfi_cursors_park(store);
    store->reference_known = false;
    XFI_TRY(xfi_db_begin(store->db, write, err));
    if (!write) {
        return XF_OK;
    }
    store->writing = true;
    store->torn = XF_OK;
    xf_status status = xfi_store_head(store, &store->head_seq, store->head_hash, err);
    if (status != XF_OK) {
        xfi_store_rollback(store);
    }
    return status;
}

xf_status xfi_store_commit(xfi_store *store, xfi_error *err)
{
    xf_status status = store->torn;
    xfi_cursors_park(store);
    if (status != XF_OK) {
        xfi_error_set(err, status, NULL, "事务中有写入失败，只能撤销",
                      "a write of the transaction failed, it can only be undone");
    } else {
        store->reference_known = false;
        status = xfi_waiting_settle(store, err);
        status = status == XF_OK ? xfi_db_commit(store->db, err) : status;
    }
    if (status != XF_OK) {
        xfi_store_rollback(store);
    }
    store->writing = false;
    return status;
}

void xfi_store_rollback(xfi_store *store)
{
    xfi_cursors_park(store);
    xfi_waiting_drop(store);
    store->reference_known = false;
    xfi_db_rollback(store->db);
    store->writing = false;
    store->torn = XF_OK;
}

bool xfi_store_in_transaction(const xfi_store *store)
{
    return xfi_db_in_transaction(store->db);
}

xf_status xfi_store_enter(xfi_store *store, bool write, bool *own, xfi_error *err)
{
    *own = !xfi_db_in_transaction(store->db);
    if (!*own && write && !store->writing) {
        return xfi_error_set(err, XF_E_READ_ONLY, NULL, "该事务只用于读取",
                             "the transaction is for reading only");
    }
    return *own ? xfi_store_begin(store, write, err) : XF_OK;
}

xf_status xfi_store_leave(xfi_store *store, bool own, xf_status status, xfi_error *err)
{
    if (!own) {
        return status;
    }
    if (status == XF_OK) {
        return xfi_store_commit(store, err);
    }
    xfi_store_rollback(store);
    return status;
}
