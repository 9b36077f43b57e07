/* SPDX-License-Identifier: Apache-2.0 */
/* A folder per test program, and connections that must open. */
#ifndef DB_SUPPORT_H
#define DB_SUPPORT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "db/db.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define UNUSED __attribute__((unused))

static char dir[64];

static UNUSED const char *in_dir(const char *name)
{
    static char path[4][128];
    static int next;
    next = (next + 1) % 4;
    (void)snprintf(path[next], sizeof path[next], "%s/%s", dir, name);
    return path[next];
}

static UNUSED int make_dir(void **state)
{
    (void)state;
    (void)strcpy(dir, "/tmp/xfcase-db.XXXXXX");
    return mkdtemp(dir) == NULL ? -1 : 0;
}

static UNUSED int remove_dir(void **state)
{
    char command[128];
    (void)state;
    (void)snprintf(command, sizeof command, "rm -rf '%s'", dir);
    return system(command) == 0 ? 0 : -1;
}

static UNUSED xfi_db *opened(const char *path, xfi_db_mode mode)
{
    xfi_db_config config = {mode, 2000, false};
    xfi_db *db = NULL;
    xfi_error err = {0};
    if (xfi_db_open(path, &config, &db, &err) != XF_OK || xfi_db_settle(db, &err) != XF_OK) {
        fail_msg("%s: %s", xfi_or_empty(path), xfi_or_empty(err.text_en));
    }
    return db;
}

static UNUSED void does(xfi_db *db, const char *sql)
{
    xfi_error err = {0};
    if (xfi_db_exec(db, sql, &err) != XF_OK) {
        fail_msg("%s: %s", sql, err.text_en);
    }
}

static UNUSED int64_t number(xfi_db *db, const char *sql)
{
    xfi_stmt *stmt;
    bool row;
    assert_int_equal(xfi_db_prepare_once(db, sql, &stmt, NULL), XF_OK);
    assert_int_equal(xfi_db_step(stmt, &row, NULL), XF_OK);
    assert_true(row);
    int64_t value = xfi_db_int(stmt, 0);
    xfi_db_done(stmt);
    return value;
}

static UNUSED bool exists(const char *path)
{
    struct stat info;
    return lstat(path, &info) == 0;
}

#endif
