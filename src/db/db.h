/* SPDX-License-Identifier: Apache-2.0 */
/* What the room db offers: a tiny SQL driver interface. A second engine is one more file with one
 * more xfi_db_driver; nothing outside this room knows which engine runs. */
#ifndef XFI_DB_H
#define XFI_DB_H

#include "base/base.h"

typedef struct xfi_db xfi_db;
typedef struct xfi_stmt xfi_stmt;

typedef enum xfi_db_mode {
    XFI_DB_READ_WRITE = 0, /* the file must exist */
    XFI_DB_CREATE = 1,     /* open or create */
    XFI_DB_READ_ONLY = 2,
    XFI_DB_MEMORY = 3 /* private, in memory; the path is ignored */
} xfi_db_mode;

typedef struct xfi_db_config {
    xfi_db_mode mode;
    int busy_ms;  /* how long to wait for another process's lock */
    bool durable; /* true: every commit reaches the disk (synchronous FULL); false: NORMAL */
} xfi_db_config;

xf_status xfi_db_open(const char *path, const xfi_db_config *config, xfi_db **out, xfi_error *err);
/* What the engine wants once the file is known to be ours (write-ahead logging); the open alone
 * changes nothing in it. */
xf_status xfi_db_settle(xfi_db *db, xfi_error *err);
/* Ends every statement too: one that is still out is gone with the connection and must not even be
 * handed back. NULL is nothing to do. */
void xfi_db_close(xfi_db *db);

/* Runs statements without results: schema, pragmas of the engine are the driver's own matter. */
xf_status xfi_db_exec(xfi_db *db, const char *sql, xfi_error *err);

/* Write transactions take the write lock at once (IMMEDIATE); XF_E_BUSY after busy_ms. */
xf_status xfi_db_begin(xfi_db *db, bool write, xfi_error *err);
xf_status xfi_db_commit(xfi_db *db, xfi_error *err);
void xfi_db_rollback(xfi_db *db); /* nothing to do outside a transaction; never fails */
bool xfi_db_in_transaction(const xfi_db *db);

/* The prepared statement of a SQL text, kept for the life of the connection and found again by the
 * address of the text (SQL texts are string constants). It comes reset with bindings cleared. A
 * statement that is still being stepped is not handed out twice: a second one is prepared. */
xf_status xfi_db_prepare(xfi_db *db, const char *sql, xfi_stmt **out, xfi_error *err);
/* The same for a text that was put together: it is copied, and found again by what it says. Of those
 * that were handed back the last few are kept. */
xf_status xfi_db_prepare_once(xfi_db *db, const char *sql, xfi_stmt **out, xfi_error *err);

/* Parameters and columns count from 0. A failure to bind sticks and comes out of the next step.
 * Text is not copied: it must live until xfi_db_done(). NULL text binds SQL NULL. */
void xfi_db_bind_int(xfi_stmt *stmt, int index, int64_t value);
void xfi_db_bind_text(xfi_stmt *stmt, int index, const char *text);
void xfi_db_bind_null(xfi_stmt *stmt, int index);

/* One row: *row says whether there was one. */
xf_status xfi_db_step(xfi_stmt *stmt, bool *row, xfi_error *err);
/* Steps a statement that gives no rows and hands it back. */
xf_status xfi_db_run(xfi_stmt *stmt, xfi_error *err);
void xfi_db_done(xfi_stmt *stmt); /* hands the statement back; NULL is nothing to do */

int64_t xfi_db_int(xfi_stmt *stmt, int column);
bool xfi_db_is_null(xfi_stmt *stmt, int column);
/* Borrowed until the next step; NULL for SQL NULL. */
const char *xfi_db_text(xfi_stmt *stmt, int column);

int64_t xfi_db_changes(xfi_db *db); /* rows of the last insert, update or delete */
/* Application id and schema version, kept outside any table so that they can be read before the
 * schema is known. Set inside a transaction. A fresh database has 0 and 0. */
xf_status xfi_db_format(xfi_db *db, int64_t *application, int64_t *version, xfi_error *err);
xf_status xfi_db_set_format(xfi_db *db, int64_t application, int64_t version, xfi_error *err);
/* Copies the whole database into a new file while others read and write. `step` (may be NULL) is
 * called with pages left and pages in all and stops the copy by returning non-zero. */
typedef int (*xfi_db_progress_fn)(int64_t left, int64_t total, void *userdata);
xf_status xfi_db_backup(xfi_db *db, const char *path, xfi_db_progress_fn step, void *userdata,
                        xfi_error *err);
/* The engine's own check of the file; XF_E_CORRUPT with its first finding. */
xf_status xfi_db_check(xfi_db *db, xfi_error *err);

#endif
