/* SPDX-License-Identifier: Apache-2.0 */
/* What all engines share: the connection, and the prepared statements it keeps. */
#include "db/db.h"
#include "db/driver_p.h"

#include <string.h>

struct xfi_stmt {
    xfi_db *db;
    const char *sql; /* NULL: its text was put together */
    char *text;      /* of such a statement */
    uint64_t hash;   /* of that text */
    void *plan;
    xfi_stmt *next; /* in the list of those in use, or idle */
    bool busy;
    bool bind_failed;
};

enum {
    SLOTS = 256, /* a power of two, several times the statements of the store */
    IDLE = 16    /* statements put together that wait to be asked for again */
};

struct xfi_db {
    const xfi_db_driver *driver;
    void *link;
    xfi_stmt *slots[SLOTS]; /* kept statements by the address of their text */
    size_t kept;
    xfi_stmt *once; /* those put together that are in use */
    xfi_stmt *idle; /* and those that were: the last one first */
};

xf_status xfi_db_open(const char *path, const xfi_db_config *config, xfi_db **out, xfi_error *err)
{
    *out = NULL;
    xfi_db *db = xfi_alloc(sizeof *db);
    if (db == NULL) {
        return xfi_error_no_memory(err);
    }
    db->driver = &xfi_db_sqlite;
    xf_status status = db->driver->open(path, config, &db->link, err);
    if (status != XF_OK) {
        xfi_free(db);
        return status;
    }
    *out = db;
    return XF_OK;
}

xf_status xfi_db_settle(xfi_db *db, xfi_error *err)
{
    return db->driver->settle(db->link, err);
}

static void finalize(xfi_stmt *stmt)
{
    stmt->db->driver->finalize(stmt->plan);
    xfi_free(stmt->text);
    xfi_free(stmt);
}

static void finalize_all(xfi_stmt **list)
{
    while (*list != NULL) {
        xfi_stmt *stmt = *list;
        *list = stmt->next;
        finalize(stmt);
    }
}

void xfi_db_close(xfi_db *db)
{
    if (db == NULL) {
        return;
    }
    for (size_t i = 0; i < SLOTS; i++) {
        if (db->slots[i] != NULL) {
            finalize(db->slots[i]);
        }
    }
    finalize_all(&db->once);
    finalize_all(&db->idle);
    db->driver->close(db->link);
    xfi_free(db);
}

xf_status xfi_db_exec(xfi_db *db, const char *sql, xfi_error *err)
{
    return db->driver->exec(db->link, sql, err);
}

/* ---- statements ----------------------------------------------------------------------------------------- */

static xf_status prepare(xfi_db *db, const char *sql, bool kept, xfi_stmt **out, xfi_error *err)
{
    *out = NULL;
    xfi_stmt *stmt = xfi_alloc(sizeof *stmt);
    if (stmt == NULL) {
        return xfi_error_no_memory(err);
    }
    stmt->db = db;
    stmt->sql = kept ? sql : NULL;
    stmt->text = kept ? NULL : xfi_strdup(sql);
    xf_status status = kept || stmt->text != NULL
                           ? db->driver->prepare(db->link, sql, &stmt->plan, err)
                           : xfi_error_no_memory(err);
    if (status != XF_OK) {
        xfi_free(stmt->text);
        xfi_free(stmt);
        return status;
    }
    stmt->busy = true;
    *out = stmt;
    return XF_OK;
}

static size_t slot_of(const xfi_db *db, const char *sql)
{
    size_t slot = ((uintptr_t)sql >> 3U) * 0x9E3779B1U % SLOTS;
    while (db->slots[slot] != NULL && db->slots[slot]->sql != sql) {
        slot = (slot + 1) % SLOTS;
    }
    return slot;
}

/* FNV-1a */
static uint64_t hash_of(const char *sql)
{
    uint64_t hash = UINT64_C(0xCBF29CE484222325);
    for (; *sql != '\0'; sql++) {
        hash = (hash ^ (unsigned char)*sql) * UINT64_C(0x100000001B3);
    }
    return hash;
}

/* Out of those that are idle; NULL: there is none of this text. */
static xfi_stmt *take_idle(xfi_db *db, const char *sql, uint64_t hash)
{
    for (xfi_stmt **at = &db->idle; *at != NULL; at = &(*at)->next) {
        xfi_stmt *stmt = *at;
        if (stmt->hash == hash && strcmp(stmt->text, sql) == 0) {
            *at = stmt->next;
            stmt->busy = true;
            stmt->bind_failed = false;
            return stmt;
        }
    }
    return NULL;
}

xf_status xfi_db_prepare_once(xfi_db *db, const char *sql, xfi_stmt **out, xfi_error *err)
{
    uint64_t hash = hash_of(sql);
    *out = take_idle(db, sql, hash);
    if (*out == NULL) {
        XFI_TRY(prepare(db, sql, false, out, err));
        (*out)->hash = hash;
    }
    (*out)->next = db->once;
    db->once = *out;
    return XF_OK;
}

xf_status xfi_db_prepare(xfi_db *db, const char *sql, xfi_stmt **out, xfi_error *err)
{
    size_t slot = slot_of(db, sql);
    xfi_stmt *kept = db->slots[slot];
    if (kept == NULL && db->kept < SLOTS - SLOTS / 4) {
        XFI_TRY(prepare(db, sql, true, out, err));
        db->slots[slot] = *out;
        db->kept++;
        return XF_OK;
    }
    if (kept == NULL || kept->busy) {
        return xfi_db_prepare_once(db, sql, out, err);
    }
    kept->busy = true;
    kept->bind_failed = false;
    *out = kept;
    return XF_OK;
}

/* Keeps it for the next time; the one that was used longest ago makes room. */
static void lay_by(xfi_stmt *stmt)
{
    xfi_stmt *last = stmt;
    stmt->busy = false;
    stmt->next = stmt->db->idle;
    stmt->db->idle = stmt;
    for (size_t i = 1; i < IDLE && last->next != NULL; i++) {
        last = last->next;
    }
    finalize_all(&last->next);
}

void xfi_db_done(xfi_stmt *stmt)
{
    if (stmt == NULL) {
        return;
    }
    stmt->db->driver->reset(stmt->plan);
    if (stmt->sql != NULL) {
        stmt->busy = false;
        return;
    }
    xfi_stmt **at = &stmt->db->once;
    while (*at != stmt) {
        at = &(*at)->next;
    }
    *at = stmt->next;
    lay_by(stmt);
}

void xfi_db_bind_int(xfi_stmt *stmt, int index, int64_t value)
{
    stmt->bind_failed = !stmt->db->driver->bind_int(stmt->plan, index, value) || stmt->bind_failed;
}

void xfi_db_bind_text(xfi_stmt *stmt, int index, const char *text)
{
    stmt->bind_failed = !stmt->db->driver->bind_text(stmt->plan, index, text) || stmt->bind_failed;
}

void xfi_db_bind_null(xfi_stmt *stmt, int index)
{
    xfi_db_bind_text(stmt, index, NULL);
}

xf_status xfi_db_step(xfi_stmt *stmt, bool *row, xfi_error *err)
{
    *row = false;
    if (stmt->bind_failed) {
        return xfi_error_set(err, XF_E_INTERNAL, NULL, "语句参数绑定失败",
                             "a parameter could not be bound");
    }
    return stmt->db->driver->step(stmt->db->link, stmt->plan, row, err);
}

xf_status xfi_db_run(xfi_stmt *stmt, xfi_error *err)
{
    bool row;
    xf_status status = xfi_db_step(stmt, &row, err);
    xfi_db_done(stmt);
    return status;
}

int64_t xfi_db_int(xfi_stmt *stmt, int column)
{
    return stmt->db->driver->column_int(stmt->plan, column);
}

bool xfi_db_is_null(xfi_stmt *stmt, int column)
{
    return stmt->db->driver->column_null(stmt->plan, column);
}

const char *xfi_db_text(xfi_stmt *stmt, int column)
{
    return stmt->db->driver->column_text(stmt->plan, column);
}

/* ---- transactions --------------------------------------------------------------------------------------- */

static xf_status run_kept(xfi_db *db, const char *sql, xfi_error *err)
{
    xfi_stmt *stmt;
    XFI_TRY(xfi_db_prepare(db, sql, &stmt, err));
    return xfi_db_run(stmt, err);
}

xf_status xfi_db_begin(xfi_db *db, bool write, xfi_error *err)
{
    return run_kept(db, write ? db->driver->begin_write : db->driver->begin, err);
}

xf_status xfi_db_commit(xfi_db *db, xfi_error *err)
{
    xf_status status = run_kept(db, db->driver->commit, err);
    if (status != XF_OK) {
        db->driver->rollback(db->link);
    }
    return status;
}

void xfi_db_rollback(xfi_db *db)
{
    if (db->driver->in_transaction(db->link)) {
        db->driver->rollback(db->link);
    }
}

bool xfi_db_in_transaction(const xfi_db *db)
{
    return db->driver->in_transaction(db->link);
}

/* ---- the rest is the engine's ------------------------------------------------------------------------------- */

int64_t xfi_db_changes(xfi_db *db)
{
    return db->driver->changes(db->link);
}

xf_status xfi_db_format(xfi_db *db, int64_t *application, int64_t *version, xfi_error *err)
{
    return db->driver->format(db->link, application, version, err);
}

xf_status xfi_db_set_format(xfi_db *db, int64_t application, int64_t version, xfi_error *err)
{
    return db->driver->set_format(db->link, application, version, err);
}

xf_status xfi_db_backup(xfi_db *db, const char *path, xfi_db_progress_fn step, void *userdata,
                        xfi_error *err)
{
    return db->driver->backup(db->link, path, step, userdata, err);
}

xf_status xfi_db_check(xfi_db *db, xfi_error *err)
{
    return db->driver->check(db->link, err);
}
