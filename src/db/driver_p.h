/* SPDX-License-Identifier: Apache-2.0 */
/* What a database engine offers to db.c: one table of functions per engine. */
#ifndef XFI_DB_DRIVER_P_H
#define XFI_DB_DRIVER_P_H

#include "db/db.h"

/* `link` is the engine's connection, `plan` its prepared statement. */
typedef struct xfi_db_driver {
    xf_status (*open)(const char *path, const xfi_db_config *config, void **link, xfi_error *err);
    xf_status (*settle)(void *link, xfi_error *err);
    void (*close)(void *link);
    xf_status (*exec)(void *link, const char *sql, xfi_error *err);
    const char *begin, *begin_write, *commit; /* statements */
    void (*rollback)(void *link);
    bool (*in_transaction)(void *link);
    xf_status (*prepare)(void *link, const char *sql, void **plan, xfi_error *err);
    void (*finalize)(void *plan);
    void (*reset)(void *plan);
    bool (*bind_int)(void *plan, int index, int64_t value);
    bool (*bind_text)(void *plan, int index, const char *text);
    xf_status (*step)(void *link, void *plan, bool *row, xfi_error *err);
    int64_t (*column_int)(void *plan, int column);
    bool (*column_null)(void *plan, int column);
    const char *(*column_text)(void *plan, int column);
    int64_t (*changes)(void *link);
    xf_status (*format)(void *link, int64_t *application, int64_t *version, xfi_error *err);
    xf_status (*set_format)(void *link, int64_t application, int64_t version, xfi_error *err);
    xf_status (*backup)(void *link, const char *path, xfi_db_progress_fn step, void *userdata,
                        xfi_error *err);
    xf_status (*check)(void *link, xfi_error *err);
} xfi_db_driver;

extern const xfi_db_driver xfi_db_sqlite;

#endif
