/* SPDX-License-Identifier: Apache-2.0 */
/* Files that are whole or not there: written to PATH.partial, flushed to the disk, renamed. The
 * partial file is locked while it is written, so that two exports to one target do not mix, and what
 * an export that was killed left behind is written over by the next. */
#define _DEFAULT_SOURCE /* flock, NOLINT(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp) */
#include "office/office.h"

#include <errno.h>
#include <fcntl.h>
#include <libxml/xmlstring.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FLUSH_AT = 1 << 16, PATH_MOST = 4096 };

static xf_status failed(int error)
{
    return xfi_doc_fail(XF_E_IO, "path", "文件写入失败：%s", "the file could not be written: %s",
                        strerror(error));
}

/* What the engine keeps beside a database that is open: it is lost with it. */
static const char *const beside[] = {"-wal", "-shm", "-journal"};

static bool is_there(const char *path, const char *end)
{
    char name[PATH_MOST + 16];
    struct stat there;
    int len = snprintf(name, sizeof name, "%s%s", path, end);
    return len > 0 && (size_t)len < sizeof name && lstat(name, &there) == 0;
}

/* A database is never written over, be it the store itself. One that is open is told by what is beside
 * it: to open and close it would drop the locks that this process holds on it. */
static bool is_database(const char *path)
{
    static const char magic[] = "SQLite format 3";
    char head[sizeof magic] = "";
    if (is_there(path, "") && (is_there(path, beside[0]) || is_there(path, beside[1]))) {
        return true;
    }
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    bool is = fd >= 0 && read(fd, head, sizeof head) == (ssize_t)sizeof head &&
              memcmp(head, magic, sizeof magic) == 0;
    if (fd >= 0) {
        (void)close(fd);
    }
    return is;
}

static bool is_beside(const char *path)
{
    char name[PATH_MOST + 1];
    size_t len = strlen(path);
    for (size_t i = 0; i < sizeof beside / sizeof *beside; i++) {
        size_t end = strlen(beside[i]);
        if (len > end && strcmp(path + len - end, beside[i]) == 0) {
            memcpy(name, path, len - end);
            name[len - end] = '\0';
            return is_database(name);
        }
    }
    return false;
}

/* `real` is the file that the name leads to. */
static xf_status check_database(const char *path, const char *real)
{
    if (is_database(real)) {
        return xfi_doc_fail(XF_E_INVALID, "path", "目标是数据库文件，不予覆盖",
                            "the target is a database and is not written over");
    }
    return !is_beside(path) && !is_beside(real)
               ? XF_OK
               : xfi_doc_fail(XF_E_INVALID, "path",
                              "目标是数据库的工作文件（-wal、-shm、-journal），不予覆盖",
                              "the target belongs to a database (-wal, -shm, -journal) and is not "
                              "written over");
}

static xf_status check_path(const char *path)
{
    struct stat there;
    XFI_TRY(xfi_doc_need(path, "path"));
    if (*path == '\0' || strlen(path) > PATH_MOST || xmlCheckUTF8((const xmlChar *)path) == 0) {
        return xfi_doc_fail(XF_E_INVALID, "path", "文件名无效", "no file name");
    }
    if (strcmp(path, "-") == 0) { /* elsewhere this is the standard output: no file is meant */
        return xfi_doc_fail(XF_E_INVALID, "path", "须为文件名；名为“-”的文件请写作 ./-",
                            "a file name is needed; a file that is called “-” is ./-");
    }
    if (stat(path, &there) == 0 && !S_ISREG(there.st_mode)) {
        return xfi_doc_fail(XF_E_INVALID, "path", "目标不是普通文件",
                            "the target is no regular file");
    }
    char *real = realpath(path, NULL);
    xf_status status = check_database(path, real == NULL ? path : real);
    free(real);
    return status;
}

/* Whether the name still stands for the file that was locked. */
static bool is_same(int fd, const char *path)
{
    struct stat opened;
    struct stat named;
    return fstat(fd, &opened) == 0 && lstat(path, &named) == 0 && opened.st_dev == named.st_dev &&
           opened.st_ino == named.st_ino;
}

/* Between opening and locking another export may have renamed the file to its target. */
static xf_status lock_partial(xfi_file *file)
{
    for (;;) {
        file->fd = open(file->partial, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0666);
        if (file->fd < 0) {
            return failed(errno);
        }
        if (flock(file->fd, LOCK_EX | LOCK_NB) != 0) {
            int error = errno;
            (void)close(file->fd);
            file->fd = -1;
            return error == EWOULDBLOCK ? xfi_doc_fail(XF_E_BUSY, "path", "另一导出正在写入此文件",
                                                       "another export is writing this file")
                                        : failed(error);
        }
        if (is_same(file->fd, file->partial)) {
            break;
        }
        (void)close(file->fd);
    }
    return ftruncate(file->fd, 0) == 0 ? XF_OK : failed(errno);
}

/* Who could not read the file that is replaced cannot read the new one either. */
static xf_status keep_rights(const xfi_file *file)
{
    struct stat there;
    if (stat(file->path, &there) != 0) {
        return XF_OK;
    }
    return fchmod(file->fd, there.st_mode & (mode_t)0777) == 0 ? XF_OK : failed(errno);
}

static void forget(xfi_file *file)
{
    if (file->fd >= 0) {
        (void)close(file->fd);
    }
    xfi_str_free(&file->data);
    free(file->path);
    free(file->partial);
    *file = (xfi_file){.fd = -1};
}

xf_status xfi_file_open(xfi_file *file, const char *path)
{
    *file = (xfi_file){.fd = -1};
    XFI_TRY(check_path(path));
    size_t len = strlen(path);
    file->path = malloc(len + 1);
    file->partial = malloc(len + sizeof ".partial");
    if (file->path == NULL || file->partial == NULL) {
        forget(file);
        return xfi_doc_no_memory();
    }
    memcpy(file->path, path, len + 1);
    memcpy(file->partial, path, len);
    memcpy(file->partial + len, ".partial", sizeof ".partial");
    xf_status status = lock_partial(file);
    status = status == XF_OK ? keep_rights(file) : status;
    if (status != XF_OK) {
        if (file->fd >= 0) {
            (void)unlink(file->partial);
        }
        forget(file);
    }
    return status;
}

static void flush(xfi_file *file)
{
    const char *at = xfi_str_get(&file->data);
    size_t left = file->failed == 0 ? file->data.len : 0;
    while (left > 0) {
        ssize_t put = write(file->fd, at, left);
        if (put < 0 && errno != EINTR) {
            file->failed = errno;
            break;
        }
        at += put > 0 ? put : 0;
        left -= put > 0 ? (size_t)put : 0;
    }
    xfi_str_reset(&file->data);
}

void xfi_file_bytes(xfi_file *file, const char *bytes, size_t len)
{
    xfi_str_bytes(&file->data, bytes, len);
    if (file->data.len >= FLUSH_AT) {
        flush(file);
    }
}

/* The new name itself reaches the disk with its folder. */
static void sync_folder(const char *path)
{
    char folder[PATH_MOST + 2] = ".";
    const char *slash = strrchr(path, '/');
    if (slash != NULL) {
        size_t len = slash == path ? 1 : (size_t)(slash - path);
        memcpy(folder, path, len);
        folder[len] = '\0';
    }
    int fd = open(folder, O_RDONLY | O_CLOEXEC);
    if (fd >= 0) {
        (void)fsync(fd); /* some file systems cannot */
        (void)close(fd);
    }
}

static xf_status put_in_place(xfi_file *file)
{
    flush(file);
    if (file->data.failed) {
        return xfi_doc_no_memory();
    }
    if (file->failed != 0) {
        return failed(file->failed);
    }
    if (fsync(file->fd) != 0 || rename(file->partial, file->path) != 0) {
        return failed(errno);
    }
    sync_folder(file->path);
    return xf_error_set(XF_OK, NULL, NULL, NULL, NULL);
}

xf_status xfi_file_close(xfi_file *file, xf_status status)
{
    if (file->fd < 0) {
        return status;
    }
    if (status == XF_OK) {
        status = put_in_place(file);
    }
    if (status != XF_OK) {
        (void)unlink(file->partial);
    }
    forget(file);
    return status;
}
