/* SPDX-License-Identifier: Apache-2.0 */
/* The version of the reference data, by which caches of it know that they are old. */
#include "store/store_p.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char version_sql[] = "SELECT value FROM meta WHERE key = 'ref_version'";
static const char touch_sql[] = "UPDATE meta SET value = ? WHERE key = 'ref_version'";

xf_status xfi_store_reference_version(xfi_store *store, int64_t *out, xfi_error *err)
{
    xfi_stmt *stmt;
    bool row;
    *out = store->reference;
    if (store->reference_known) {
        return XF_OK;
    }
    XFI_TRY(xfi_db_prepare(store->db, version_sql, &stmt, err));
    xf_status status = xfi_db_step(stmt, &row, err);
    if (status == XF_OK && row) {
        *out = strtoll(xfi_or_empty(xfi_db_text(stmt, 0)), NULL, 10);
    }
    xfi_db_done(stmt);
    store->reference = *out;
    store->reference_known = status == XF_OK && xfi_db_in_transaction(store->db);
    return status;
}

/* The version is taken from the hash of the entry, not counted: a count would come back with other
 * data behind it when a transaction is undone, and mislead whoever keyed a cache by it. */
static int64_t version_of(const char *hash)
{
    char digits[16];
    memcpy(digits, hash, sizeof digits - 1);
    digits[sizeof digits - 1] = '\0';
    return strtoll(digits, NULL, 16);
}

xf_status xfi_store_touch_reference(xfi_store *store, const char *hash, xfi_error *err)
{
    char text[24] = "";
    int64_t version;
    xfi_stmt *stmt;
    if (hash != NULL) {
        version = version_of(hash);
    } else {
        XFI_TRY(xfi_store_reference_version(store, &version, err));
        version++;
    }
    store->reference_known = false;
    (void)snprintf(text, sizeof text, "%" PRId64, version);
    XFI_TRY(xfi_db_prepare(store->db, touch_sql, &stmt, err));
    xfi_db_bind_text(stmt, 0, text);
    return xfi_db_run(stmt, err);
}
