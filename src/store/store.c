/* SPDX-License-Identifier: Apache-2.0 */
/* A store as a whole: opening, the file. */
#include "store/store_p.h"

#include <stdio.h>

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
    xfi_buf_free(&store->reader_sealed);
    xfi_free(store);
}

xf_status xfi_store_set_reader(xfi_store *store, const char *official, const char *unit,
                               const char *sealed, xfi_error *err)
{
    xfi_buf persons = {0};
    xfi_buf_puts(&persons, xfi_or_empty(sealed));
    if (persons.failed) {
        xfi_buf_free(&persons);
        return xfi_error_no_memory(err);
    }
    xfi_cursors_park(store);
    xfi_buf_free(&store->reader_sealed);
    store->reader_sealed = persons;
    (void)snprintf(store->reader, sizeof store->reader, "%s", xfi_or_empty(official));
    (void)snprintf(store->reader_unit, sizeof store->reader_unit, "%s", xfi_or_empty(unit));
    return XF_OK;
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
