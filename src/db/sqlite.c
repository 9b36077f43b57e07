/* SPDX-License-Identifier: Apache-2.0 */
/* The SQLite driver: the only file that knows its header. */
#include "db/driver_p.h"

#include <errno.h>
#include <sqlite3.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>

/* ---- errors -------------------------------------------------------------------------------------------- */

static const struct {
    int code; /* extended codes stand before their primary one */
    xf_status status;
    xfi_bi text;
} causes[] = {
    {SQLITE_CONSTRAINT_PRIMARYKEY, XF_E_EXISTS, {"记录已存在", "the row is there already"}},
    {SQLITE_CONSTRAINT_UNIQUE, XF_E_EXISTS, {"记录已存在", "the row is there already"}},
    {SQLITE_CONSTRAINT, XF_E_CORRUPT, {"违反存储约束", "a constraint of the store is violated"}},
    {SQLITE_BUSY, XF_E_BUSY, {"案件库正被占用", "another process holds the store"}},
    {SQLITE_LOCKED, XF_E_BUSY, {"案件库正被占用", "another process holds the store"}},
    {SQLITE_READONLY,
     XF_E_READ_ONLY,
     {"案件库以只读方式打开", "the store is open for reading only"}},
    {SQLITE_CORRUPT, XF_E_CORRUPT, {"案件库文件已损坏", "the file is damaged"}},
    {SQLITE_NOTADB, XF_E_CORRUPT, {"该文件不是案件库", "the file is no store"}},
    {SQLITE_NOMEM, XF_E_NO_MEMORY, {"内存不足", "out of memory"}},
    {SQLITE_FULL, XF_E_IO, {"磁盘空间不足", "the disk is full"}},
    {SQLITE_IOERR, XF_E_IO, {"读写失败", "reading or writing failed"}},
    {SQLITE_CANTOPEN, XF_E_IO, {"文件无法打开", "the file cannot be opened"}},
    {SQLITE_PERM, XF_E_IO, {"没有权限", "no permission"}},
    {SQLITE_AUTH, XF_E_IO, {"没有权限", "no permission"}},
    {SQLITE_TOOBIG, XF_E_INVALID, {"内容过大", "a value is too large"}},
    {SQLITE_INTERRUPT, XF_E_IO, {"操作被中断", "the operation was interrupted"}},
};

static xf_status failure(int code, const char *detail, xfi_error *err)
{
    for (size_t i = 0; i < sizeof causes / sizeof *causes; i++) {
        if (causes[i].code == code || causes[i].code == (code & 0xFF)) {
            return causes[i].status == XF_E_NO_MEMORY
                       ? xfi_error_no_memory(err)
                       : xfi_error_set(err, causes[i].status, NULL, "%s%.0s（%s）", "%.0s%s (%s)",
                                       causes[i].text.zh, causes[i].text.en, detail);
        }
    }
    return xfi_error_set(err, XF_E_INTERNAL, NULL, "数据库引擎报错：%s", "the engine says: %s",
                         detail);
}

static xf_status failed(sqlite3 *link, int code, xfi_error *err)
{
    int extended = link == NULL ? code : sqlite3_extended_errcode(link);
    return failure((extended & 0xFF) == (code & 0xFF) ? extended : code,
                   link == NULL ? sqlite3_errstr(code) : sqlite3_errmsg(link), err);
}

static xf_status checked(sqlite3 *link, int code, xfi_error *err)
{
    return code == SQLITE_OK ? XF_OK : failed(link, code, err);
}

/* ---- connection ------------------------------------------------------------------------------------------ */

static xf_status db_exec(void *link, const char *sql, xfi_error *err)
{
    return checked(link, sqlite3_exec(link, sql, NULL, NULL, NULL), err);
}

static xf_status one_value(sqlite3 *link, const char *sql, int64_t *out, xfi_error *err)
{
    sqlite3_stmt *stmt = NULL;
    *out = 0;
    XFI_TRY(checked(link, sqlite3_prepare_v2(link, sql, -1, &stmt, NULL), err));
    int code = sqlite3_step(stmt);
    if (code == SQLITE_ROW) {
        *out = sqlite3_column_int64(stmt, 0);
    }
    xf_status status = code == SQLITE_ROW ? XF_OK : failed(link, code, err);
    (void)sqlite3_finalize(stmt);
    return status;
}

static xf_status harden(sqlite3 *link, xfi_error *err)
{
    static const struct {
        int option, value;
    } options[] = {
        {SQLITE_DBCONFIG_DEFENSIVE, 1},
        {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        {SQLITE_DBCONFIG_DQS_DML, 0},
        {SQLITE_DBCONFIG_DQS_DDL, 0},
    };
    for (size_t i = 0; i < sizeof options / sizeof *options; i++) {
        XFI_TRY(
            checked(link, sqlite3_db_config(link, options[i].option, options[i].value, NULL), err));
    }
    return XF_OK;
}

static xf_status configure(sqlite3 *link, const xfi_db_config *config, xfi_error *err)
{
    XFI_TRY(checked(link, sqlite3_busy_timeout(link, config->busy_ms), err));
    XFI_TRY(checked(link, sqlite3_extended_result_codes(link, 1), err));
    XFI_TRY(harden(link, err));
    XFI_TRY(db_exec(link,
                    "PRAGMA foreign_keys=ON; PRAGMA cache_size=-65536; PRAGMA mmap_size=0;"
                    "PRAGMA temp_store=MEMORY",
                    err));
    if (config->mode == XFI_DB_READ_ONLY) {
        return db_exec(link, "PRAGMA query_only=ON", err);
    }
    /* EXTRA is FULL once the write-ahead log is in use; before, while the file is being made, it
     * also keeps a finished journal from coming back after a power failure */
    return db_exec(link, config->durable ? "PRAGMA synchronous=EXTRA" : "PRAGMA synchronous=NORMAL",
                   err);
}

/* Reading the header tells at once whether the file is a database at all. */
static xf_status look(sqlite3 *link, xfi_error *err)
{
    return db_exec(link, "PRAGMA schema_version", err);
}

/* Asked of the engine after its own attempt. Never look at the file beside it: closing a file drops
 * every lock that the process holds on it, and another process would take its log away. */
static bool no_such_file(sqlite3 *link, int code)
{
    int cause = sqlite3_system_errno(link);
    return (code & 0xFF) == SQLITE_CANTOPEN && (cause == ENOENT || cause == ENOTDIR);
}

/* The engine would make a private database of these, which ends with the connection. */
static bool names_no_file(const char *path)
{
    return xfi_blank(path) || strcmp(path, ":memory:") == 0;
}

/* The engine keeps one table of open files and their locks for the process. A child inherits it while
 * the locks stay the parent's: what the child opened would be locked by nobody, and the parent could
 * take its log away. So a process that was forked while files were open opens none. */
static atomic_llong files_open;
static atomic_llong files_owner; /* the process that counts in files_open */

static xf_status count_file(xfi_error *err)
{
    long long process = xfi_platform_process();
    if (atomic_load(&files_open) > 0 && atomic_load(&files_owner) != process) {
        return xfi_error_set(err, XF_E_CLOSED, "path",
                             "本进程派生时父进程开着案件库：须先关闭案件库再派生进程",
                             "this process was forked while a store was open: close stores before "
                             "a fork");
    }
    atomic_store(&files_owner, process);
    atomic_fetch_add(&files_open, 1);
    return XF_OK;
}

static void end_link(sqlite3 *link, bool file)
{
    (void)sqlite3_close_v2(link);
    if (file) {
        atomic_fetch_sub(&files_open, 1);
    }
}

static bool is_file(sqlite3 *link)
{
    const char *name = sqlite3_db_filename(link, "main");
    return name != NULL && *name != '\0';
}

static xf_status open_failed(sqlite3 *link, bool file, xf_status status, xfi_error *err)
{
    end_link(link, file);
    if (err != NULL && err->field == NULL && (status == XF_E_IO || status == XF_E_CORRUPT)) {
        err->field = xfi_strdup("path"); /* without memory the text must do */
    }
    return status;
}

static xf_status db_open(const char *path, const xfi_db_config *config, void **out, xfi_error *err)
{
    static const int flags[] = {
        [XFI_DB_READ_WRITE] = SQLITE_OPEN_READWRITE,
        [XFI_DB_CREATE] = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
        [XFI_DB_READ_ONLY] = SQLITE_OPEN_READONLY,
        [XFI_DB_MEMORY] = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY,
    };
    bool must_exist = config->mode == XFI_DB_READ_WRITE || config->mode == XFI_DB_READ_ONLY;
    *out = NULL;
    if (config->mode != XFI_DB_MEMORY && names_no_file(path)) {
        return xfi_error_set(err, XF_E_INVALID, "path", "路径不是文件名",
                             "the path is no file name");
    }
    bool file = config->mode != XFI_DB_MEMORY;
    if (file) {
        XFI_TRY(count_file(err));
    }
    sqlite3 *link = NULL;
    errno = 0; /* not every failure of the engine to open has a cause of the system's */
    /* NOMUTEX: one store is used by one thread at a time; cursors freed by other threads are only
     * listed there and finalised by the owner */
    int code = sqlite3_open_v2(config->mode == XFI_DB_MEMORY ? ":memory:" : path, &link,
                               flags[config->mode] | SQLITE_OPEN_NOMUTEX, NULL);
    if (must_exist && no_such_file(link, code)) {
        end_link(link, file);
        return xfi_error_set(err, XF_E_NOT_FOUND, "path", "没有这个案件库文件：%s",
                             "there is no store file: %s", path);
    }
    xf_status status = checked(link, code, err);
    if (status == XF_OK) {
        status = configure(link, config, err);
    }
    if (status == XF_OK) {
        status = look(link, err);
    }
    if (status != XF_OK) {
        return open_failed(link, file, status, err);
    }
    *out = link;
    return XF_OK;
}

/* The engine does not wait when another connection is just making or converting the same file, so
 * the waiting is done here, for as long as for any other lock. */
static xf_status write_ahead(sqlite3 *link, xfi_error *err)
{
    enum { PAUSE_MS = 5 };
    int64_t limit;
    XFI_TRY(one_value(link, "PRAGMA busy_timeout", &limit, err));
    (void)sqlite3_busy_timeout(link, 0);
    int code = sqlite3_exec(link, "PRAGMA journal_mode=WAL", NULL, NULL, NULL);
    for (int64_t waited = 0; (code & 0xFF) == SQLITE_BUSY && waited < limit;) {
        waited += sqlite3_sleep(PAUSE_MS);
        code = sqlite3_exec(link, "PRAGMA journal_mode=WAL", NULL, NULL, NULL);
    }
    xf_status status = checked(link, code, err);
    (void)sqlite3_busy_timeout(link, (int)limit);
    return status;
}

static xf_status db_settle(void *link, xfi_error *err)
{
    if (sqlite3_db_readonly(link, "main") != 0) {
        return XF_OK;
    }
    XFI_TRY(write_ahead(link, err));
    return db_exec(link, "PRAGMA wal_autocheckpoint=4000", err);
}

static void db_close(void *link)
{
    end_link(link, is_file(link));
}

static bool db_in_transaction(void *link)
{
    return sqlite3_get_autocommit(link) == 0;
}

static void db_rollback(void *link)
{
    if (db_in_transaction(link)) {
        (void)sqlite3_exec(link, "ROLLBACK", NULL, NULL, NULL);
    }
}

/* ---- statements ---------------------------------------------------------------------------------------------- */

static xf_status db_prepare(void *link, const char *sql, void **plan, xfi_error *err)
{
    sqlite3_stmt *stmt = NULL;
    int code = sqlite3_prepare_v3(link, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL);
    *plan = stmt;
    return checked(link, code, err);
}

static void db_finalize(void *plan)
{
    (void)sqlite3_finalize(plan);
}

static void db_reset(void *plan)
{
    (void)sqlite3_reset(plan);
    (void)sqlite3_clear_bindings(plan);
}

static bool bind_int(void *plan, int index, int64_t value)
{
    return sqlite3_bind_int64(plan, index + 1, value) == SQLITE_OK;
}

static bool bind_text(void *plan, int index, const char *text)
{
    return sqlite3_bind_text(plan, index + 1, text, -1, SQLITE_STATIC) == SQLITE_OK;
}

static xf_status db_step(void *link, void *plan, bool *row, xfi_error *err)
{
    int code = sqlite3_step(plan);
    *row = code == SQLITE_ROW;
    return code == SQLITE_ROW || code == SQLITE_DONE ? XF_OK : failed(link, code, err);
}

static int64_t column_int(void *plan, int column)
{
    return sqlite3_column_int64(plan, column);
}

static bool column_null(void *plan, int column)
{
    return sqlite3_column_type(plan, column) == SQLITE_NULL;
}

static const char *column_text(void *plan, int column)
{
    return (const char *)sqlite3_column_text(plan, column);
}

static int64_t db_changes(void *link)
{
    return sqlite3_changes64(link);
}

/* ---- pragmas with one value -------------------------------------------------------------------------------------- */

static xf_status db_format(void *link, int64_t *application, int64_t *version, xfi_error *err)
{
    XFI_TRY(one_value(link, "PRAGMA application_id", application, err));
    return one_value(link, "PRAGMA user_version", version, err);
}

static xf_status db_set_format(void *link, int64_t application, int64_t version, xfi_error *err)
{
    char sql[96];
    (void)snprintf(sql, sizeof sql, "PRAGMA application_id=%lld; PRAGMA user_version=%lld",
                   (long long)application, (long long)version);
    return db_exec(link, sql, err);
}

/* ---- backup and check ------------------------------------------------------------------------------------------------ */

static xf_status copy_pages(sqlite3 *to, sqlite3 *from, xfi_db_progress_fn progress, void *userdata,
                            xfi_error *err)
{
    enum { PAGES = 256 };
    sqlite3_backup *backup = sqlite3_backup_init(to, "main", from, "main");
    if (backup == NULL) {
        return failed(to, sqlite3_errcode(to), err);
    }
    int code;
    bool stopped = false;
    do { /* a busy step has waited for busy_ms already */
        code = sqlite3_backup_step(backup, PAGES);
        stopped = (code == SQLITE_OK || code == SQLITE_DONE) && progress != NULL &&
                  progress(sqlite3_backup_remaining(backup), sqlite3_backup_pagecount(backup),
                           userdata) != 0;
    } while (code == SQLITE_OK && !stopped);
    (void)sqlite3_backup_finish(backup);
    if (stopped) { /* also after the last page */
        return xfi_error_set(err, XF_E_CALLBACK, NULL, "备份被中止", "the copy was stopped");
    }
    return code == SQLITE_DONE ? XF_OK : failure(code, sqlite3_errstr(code), err);
}

/* A copy begins again whenever another connection has written, so it is made within one read
 * transaction: it ends however much others write, and shows one moment. */
static xf_status copy_snapshot(sqlite3 *to, sqlite3 *from, xfi_db_progress_fn progress,
                               void *userdata, xfi_error *err)
{
    if (sqlite3_txn_state(from, "main") == SQLITE_TXN_WRITE) {
        return xfi_error_set(err, XF_E_BUSY, NULL, "事务尚未结束，不能备份",
                             "a transaction is open: end it before a copy is made");
    }
    bool own = !db_in_transaction(from);
    if (own) {
        XFI_TRY(db_exec(from, "BEGIN", err));
    }
    xf_status status = db_exec(from, "SELECT count(*) FROM sqlite_schema", err);
    if (status == XF_OK) {
        status = copy_pages(to, from, progress, userdata, err);
    }
    if (own) {
        db_rollback(from);
    }
    return status;
}

/* Makes the file, so that nothing that bears the name already is written to or removed later. */
static xf_status make_file(const char *path, xfi_error *err)
{
    FILE *file = fopen(path, "wbx");
    if (file == NULL) {
        return errno == EEXIST ? xfi_error_set(err, XF_E_EXISTS, "path", "文件已存在：%s",
                                               "the file is there already: %s", path)
                               : xfi_error_set(err, XF_E_IO, "path", "文件无法创建：%s",
                                               "the file cannot be made: %s", path);
    }
    (void)fclose(file);
    return XF_OK;
}

/* What the engine keeps beside a database while it writes. */
static const char *const beside[] = {"-journal", "-wal", "-shm"};

/* The engine leaves its journal where the disk is full. */
static void forget_copy(const char *path)
{
    xfi_buf name = {0};
    (void)remove(path);
    for (size_t i = 0; i < sizeof beside / sizeof *beside; i++) {
        xfi_buf_reset(&name);
        xfi_buf_puts(&name, path);
        xfi_buf_puts(&name, beside[i]);
        (void)(name.failed ? 0 : remove(name.data));
    }
    xfi_buf_free(&name);
}

/* A copy that bears the name of such a file would be taken for it. The file itself is not opened: to
 * close it again would drop its locks. */
static xf_status check_name(const char *path, xfi_error *err)
{
    sqlite3_vfs *files = sqlite3_vfs_find(NULL);
    size_t len = strlen(path);
    int there = 0;
    for (size_t i = 0; i < sizeof beside / sizeof *beside; i++) {
        size_t end = strlen(beside[i]);
        if (len > end && strcmp(path + len - end, beside[i]) == 0) {
            xfi_buf name = {0};
            xfi_buf_add(&name, path, len - end);
            (void)files->xAccess(files, xfi_buf_text(&name), SQLITE_ACCESS_EXISTS, &there);
            xfi_buf_free(&name);
        }
    }
    return there == 0 ? XF_OK
                      : xfi_error_set(err, XF_E_INVALID, "path",
                                      "备份不能以案件库的工作文件（-wal、-shm、-journal）为名",
                                      "a copy must not be called like what belongs to a store "
                                      "(-wal, -shm, -journal)");
}

static xf_status db_backup(void *link, const char *path, xfi_db_progress_fn progress,
                           void *userdata, xfi_error *err)
{
    XFI_TRY(check_name(path, err));
    XFI_TRY(make_file(path, err));
    sqlite3 *to = NULL;
    int code = sqlite3_open_v2(path, &to, SQLITE_OPEN_READWRITE, NULL);
    xf_status status = checked(to, code, err);
    if (status == XF_OK) {
        /* FULL would not do: a journal that comes back after a power failure empties the copy */
        status = db_exec(to, "PRAGMA synchronous=EXTRA", err);
    }
    if (status == XF_OK) {
        status = copy_snapshot(to, link, progress, userdata, err);
    }
    code = sqlite3_close(to);
    if (status == XF_OK) {
        status = checked(NULL, code, err);
    }
    if (status != XF_OK) {
        forget_copy(path);
    }
    return status;
}

static xf_status first_finding(sqlite3 *link, const char *sql, const char *fine, xfi_error *err)
{
    sqlite3_stmt *stmt = NULL;
    XFI_TRY(checked(link, sqlite3_prepare_v2(link, sql, -1, &stmt, NULL), err));
    int code = sqlite3_step(stmt);
    const char *text = code == SQLITE_ROW ? column_text(stmt, 0) : fine;
    xf_status status = XF_OK;
    if (code != SQLITE_ROW && code != SQLITE_DONE) {
        status = failed(link, code, err);
    } else if (!xfi_same(text, fine)) {
        status = xfi_error_set(err, XF_E_CORRUPT, NULL, "文件检查发现：%s",
                               "the file check found: %s", xfi_or_empty(text));
    }
    (void)sqlite3_finalize(stmt);
    return status;
}

static xf_status db_check(void *link, xfi_error *err)
{
    XFI_TRY(first_finding(link, "PRAGMA integrity_check(1)", "ok", err));
    return first_finding(link, "PRAGMA foreign_key_check", "", err);
}

const xfi_db_driver xfi_db_sqlite = {
    .open = db_open,
    .settle = db_settle,
    .close = db_close,
    .exec = db_exec,
    .begin = "BEGIN",
    .begin_write = "BEGIN IMMEDIATE",
    .commit = "COMMIT",
    .rollback = db_rollback,
    .in_transaction = db_in_transaction,
    .prepare = db_prepare,
    .finalize = db_finalize,
    .reset = db_reset,
    .bind_int = bind_int,
    .bind_text = bind_text,
    .step = db_step,
    .column_int = column_int,
    .column_null = column_null,
    .column_text = column_text,
    .changes = db_changes,
    .format = db_format,
    .set_format = db_set_format,
    .backup = db_backup,
    .check = db_check,
};
