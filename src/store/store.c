/* SPDX-License-Identifier: Apache-2.0 */
/* A store as a whole: opening, transactions, the file. */
#include "store/store_p.h"

static xf_status open_parts(const char *path, const xfi_store_config *config, xfi_store *store,
                            xfi_error *err)
{
    xfi_hash_kind hash = XFI_HASH_SM3;
    store->mode = config->db.mode;
    store->desk = xfi_desk_new();
    if (store->desk == NULL) {
        return xfi_error_no_memory(err);
    }
    XFI_TRY(xfi_db_open(path, &config->db, &store->db, err));
    XFI_TRY(xfi_format_open(store->db, store->mode, config->hash, err));
    XFI_TRY(xfi_format_meta(store->db, &hash, store->salt, err));
    XFI_TRY(xfi_db_settle(store->db, err));
    XFI_TRY(xfi_hasher_open(hash, &store->hasher, err));
    return xfi_tables_make(&store->tables, err);
}

xf_status xfi_store_open(const char *path, const xfi_store_config *config, xfi_store **out,
                         xfi_error *err)
{
    *out = NULL;
    xfi_store *store = xfi_alloc(sizeof *store);
    if (store == NULL) {
        return xfi_error_no_memory(err);
    }
    xf_status status = open_parts(path, config, store, err);
    if (status != XF_OK) {
        xfi_store_close(store);
        return status;
    }
    *out = store;
    return XF_OK;
}

void xfi_store_close(xfi_store *store)
{
    if (store == NULL) {
        return;
    }
    if (store->desk != NULL) {
        xfi_cursors_detach(store);
    }
    if (store->db != NULL) {
        xfi_db_rollback(store->db);
    }
    xfi_db_close(store->db);
    xfi_hasher_free(store->hasher);
    xfi_tables_free(&store->tables);
    xfi_roster_unref(store->roster);
    xfi_index_free(&store->index);
    xfi_buf_free(&store->payload);
    xfi_buf_free(&store->scratch);
    xfi_free(store);
}

/* ---- transactions ------------------------------------------------------------------------------------ */

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

/* ---- the file ------------------------------------------------------------------------------------------ */

xf_status xfi_store_backup(xfi_store *store, const char *path, xfi_db_progress_fn step,
                           void *userdata, xfi_error *err)
{
    return xfi_db_backup(store->db, path, step, userdata, err);
}

xf_status xfi_store_check(xfi_store *store, xfi_error *err)
{
    return xfi_db_check(store->db, err);
}
