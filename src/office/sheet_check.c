/* SPDX-License-Identifier: Apache-2.0 */
/* Reads a workbook back. The library that writes it does not tell when one of its temporary files
 * could not be written (a full disk): the sheet then ends early, and the workbook opens all the same. */
#include "office/ledger_p.h"

#include <string.h>
#include <zip.h>

enum { CHUNK = 1 << 16, TAIL = 16 };

static const char row_tag[] = "<row ";
static const char end_tag[] = "</worksheet>";

/* Counts the rows of a part; what ends a chunk is kept for the next, so that no tag is cut. */
typedef struct scan {
    char data[TAIL + CHUNK + 1];
    size_t kept;
    uint32_t rows;
} scan;

static void look(scan *s, size_t read)
{
    size_t len = s->kept + read;
    size_t tag = sizeof row_tag - 1;
    const char *at = s->data;
    s->data[len] = '\0';
    for (;;) {
        at = strstr(at, row_tag);
        if (at == NULL) {
            break;
        }
        s->rows++;
        at += tag;
    }
    /* as much as could hide the beginning of a tag, or the end of the sheet */
    size_t keep = len < TAIL ? len : TAIL;
    memmove(s->data, s->data + len - keep, keep);
    s->data[keep] = '\0';
    for (at = s->data; (at = strstr(at, row_tag)) != NULL; at += tag) {
        s->rows--; /* it will be seen again */
    }
    s->kept = keep;
}

static bool read_part(zip_file_t *part, scan *s)
{
    zip_int64_t read;
    while ((read = zip_fread(part, s->data + s->kept, CHUNK)) > 0) {
        look(s, (size_t)read);
    }
    for (const char *at = s->data; (at = strstr(at, row_tag)) != NULL; at++) {
        s->rows++;
    }
    size_t tail = sizeof end_tag - 1;
    return read == 0 && s->kept >= tail && memcmp(s->data + s->kept - tail, end_tag, tail) == 0;
}

static bool is_whole(zip_t *book, size_t number, uint32_t rows)
{
    char name[48];
    scan s = {.kept = 0};
    (void)snprintf(name, sizeof name, "xl/worksheets/sheet%zu.xml", number);
    zip_file_t *part = zip_fopen(book, name, 0);
    bool whole = part != NULL && read_part(part, &s) && s.rows == rows;
    if (part != NULL) {
        (void)zip_fclose(part);
    }
    return whole;
}

xf_status xfi_xlsx_check(const char *path, const uint32_t *rows, size_t count)
{
    int error = 0;
    zip_t *book = zip_open(path, ZIP_RDONLY, &error);
    bool whole = book != NULL;
    for (size_t i = 0; whole && i < count; i++) {
        whole = is_whole(book, i + 1, rows[i]);
    }
    if (book != NULL) {
        zip_discard(book);
    }
    if (whole) {
        return XF_OK;
    }
    return xfi_doc_fail(XF_E_IO, "path", "电子表格没有写完整（磁盘可能已满）",
                        "the spreadsheet is not whole; the disk may be full");
}
