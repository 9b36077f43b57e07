/* SPDX-License-Identifier: Apache-2.0 */
/* Which files are stores, of which version, and with which features. */
#include "store/store_p.h"

#include <stdio.h>
#include <string.h>

/* What this library understands beyond the version. None so far. */
static const char *const known_features[] = {NULL};

static const struct {
    xfi_hash_kind kind;
    const char *name;
} hashes[] = {{XFI_HASH_SM3, "sm3"}, {XFI_HASH_SHA256, "sha256"}};

static xf_status no_store(xfi_error *err)
{
    return xfi_error_set(err, XF_E_CORRUPT, "path", "该文件不是案件库", "the file is not a store");
}

static xf_status read_format(xfi_db *db, int64_t *version, bool *empty, xfi_error *err)
{
    int64_t application;
    int64_t tables;
    xfi_stmt *stmt;
    *empty = false;
    XFI_TRY(xfi_db_format(db, &application, version, err));
    if (application == XFI_STORE_APPLICATION && *version > 0) {
        return XF_OK;
    }
    XFI_TRY(xfi_db_prepare(db, xfi_schema_is_empty, &stmt, err));
    XFI_TRY(xfi_rows_number(stmt, &tables, err));
    *empty = application == 0 && *version == 0 && tables == 0;
    return *empty ? XF_OK : no_store(err);
}

static xf_status put_meta(xfi_db *db, xfi_hash_kind hash, xfi_error *err)
{
    static const char sql[] = "INSERT INTO meta (key, value) VALUES ('hash', ?), ('salt', ?)";
    char salt[XFI_SECRET_SALT];
    xfi_stmt *stmt;
    XFI_TRY(xfi_secret_salt(salt, err));
    XFI_TRY(xfi_db_prepare(db, sql, &stmt, err));
    xfi_db_bind_text(stmt, 0, hashes[hash == XFI_HASH_SHA256 ? 1 : 0].name);
    xfi_db_bind_text(stmt, 1, salt);
    return xfi_db_run(stmt, err);
}

static xf_status run_part(xfi_db *db, const char *const *sql, xfi_error *err)
{
    for (; *sql != NULL; sql++) {
        XFI_TRY(xfi_db_exec(db, *sql, err));
    }
    return XF_OK;
}

/* Looks again inside the write transaction: another process may have done the same. */
static xf_status migrate(xfi_db *db, xfi_hash_kind hash, xfi_error *err)
{
    int64_t from;
    bool empty;
    XFI_TRY(read_format(db, &from, &empty, err));
    for (int64_t at = from; at < XFI_STORE_VERSION; at++) {
        for (const char *const *const *part = xfi_schema_steps[at]; *part != NULL; part++) {
            XFI_TRY(run_part(db, *part, err));
        }
    }
    if (from == 0) {
        XFI_TRY(put_meta(db, hash, err));
    }
    return from < XFI_STORE_VERSION
               ? xfi_db_set_format(db, XFI_STORE_APPLICATION, XFI_STORE_VERSION, err)
               : XF_OK;
}

static xf_status migrate_at_once(xfi_db *db, xfi_hash_kind hash, xfi_error *err)
{
    XFI_TRY(xfi_db_begin(db, true, err));
    xf_status status = migrate(db, hash, err);
    if (status != XF_OK) {
        xfi_db_rollback(db);
        return status;
    }
    return xfi_db_commit(db, err);
}

xf_status xfi_format_open(xfi_db *db, xfi_db_mode mode, xfi_hash_kind hash, xfi_error *err)
{
    int64_t version;
    bool empty;
    XFI_TRY(read_format(db, &version, &empty, err));
    if (version > XFI_STORE_VERSION) {
        return xfi_error_set(err, XF_E_VERSION, "path", "案件库版本 %d 比本库支持的 %d 新",
                             "the store has version %d, this library knows up to %d", (int)version,
                             (int)XFI_STORE_VERSION);
    }
    if (empty && mode != XFI_DB_CREATE && mode != XFI_DB_MEMORY) {
        return no_store(err);
    }
    if (version < XFI_STORE_VERSION && mode == XFI_DB_READ_ONLY) {
        return xfi_error_set(err, XF_E_READ_ONLY, "path", "旧版案件库须先以可写方式打开一次",
                             "a store of an older version must once be opened for writing");
    }
    return version < XFI_STORE_VERSION ? migrate_at_once(db, hash, err) : XF_OK;
}

/* ---- meta ------------------------------------------------------------------------------------------------ */

static bool is_known(const char *feature)
{
    for (const char *const *known = known_features; *known != NULL; known++) {
        if (strcmp(*known, feature) == 0) {
            return true;
        }
    }
    return false;
}

static xf_status check_features(const char *text, xfi_error *err)
{
    json_t *list = json_loads(xfi_or_empty(text), 0, NULL);
    xf_status status = json_is_array(list) ? XF_OK : no_store(err);
    for (size_t i = 0; status == XF_OK && i < json_array_size(list); i++) {
        const char *feature = json_string_value(json_array_get(list, i));
        if (feature == NULL || !is_known(feature)) {
            status = xfi_error_set(err, XF_E_VERSION, "path", "案件库使用了本库不支持的特性 %s",
                                   "the store needs the feature %s, unknown to this library",
                                   xfi_or_empty(feature));
        }
    }
    json_decref(list);
    return status;
}

static xf_status read_hash(const char *name, xfi_hash_kind *out, xfi_error *err)
{
    for (size_t i = 0; i < sizeof hashes / sizeof *hashes; i++) {
        if (strcmp(hashes[i].name, name) == 0) {
            *out = hashes[i].kind;
            return XF_OK;
        }
    }
    return xfi_error_set(err, XF_E_VERSION, "path", "案件库使用了不支持的哈希算法 %s",
                         "the store uses the unknown hash algorithm %s", name);
}

xf_status xfi_format_meta(xfi_db *db, xfi_hash_kind *hash, char salt[XFI_SECRET_SALT],
                          xfi_error *err)
{
    static const char sql[] = "SELECT (SELECT value FROM meta WHERE key = 'features'),"
                              " (SELECT value FROM meta WHERE key = 'hash'),"
                              " (SELECT value FROM meta WHERE key = 'salt')";
    xfi_stmt *stmt;
    bool row;
    XFI_TRY(xfi_db_prepare(db, sql, &stmt, err));
    xf_status status = xfi_db_step(stmt, &row, err);
    if (status == XF_OK) {
        status = check_features(xfi_db_text(stmt, 0), err);
    }
    if (status == XF_OK) {
        status = read_hash(xfi_or_empty(xfi_db_text(stmt, 1)), hash, err);
        (void)snprintf(salt, XFI_SECRET_SALT, "%s", xfi_or_empty(xfi_db_text(stmt, 2)));
    }
    xfi_db_done(stmt);
    return status;
}
