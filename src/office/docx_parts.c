/* SPDX-License-Identifier: Apache-2.0 */
/* A DOCX as parts in memory. What comes from outside is looked at hard: a template is a small file that
 * fetches nothing and runs nothing. */
#include "office/template_p.h"

#include <stdlib.h>
#include <string.h>
#include <zip.h>

enum { PARTS_MAX = 1000, WHOLE_MAX = 64 << 20, NAME_LONGEST = 200 };

static xf_status refused(const char *zh, const char *en, const char *what)
{
    return xfi_doc_fail(XF_E_INVALID, "source", "模板不可用：%s%.0s（%.100s）",
                        "the template cannot be used: %.0s%s (%.100s)", zh, en, what);
}

void xfi_docx_free(xfi_docx *docx)
{
    for (size_t i = 0; i < docx->count; i++) {
        free(docx->parts[i].name);
        free(docx->parts[i].data);
    }
    free(docx->parts);
    *docx = (xfi_docx){NULL, 0};
}

static xfi_part *new_part(xfi_docx *docx, const char *name, size_t len)
{
    xfi_part *parts = realloc(docx->parts, (docx->count + 1) * sizeof *parts);
    if (parts == NULL) {
        return NULL;
    }
    docx->parts = parts;
    xfi_part *part = &parts[docx->count];
    size_t size = strlen(name) + 1;
    *part = (xfi_part){malloc(size), malloc(len + 1), len};
    docx->count++; /* freed with the rest */
    if (part->name == NULL || part->data == NULL) {
        return NULL;
    }
    memcpy(part->name, name, size);
    part->data[len] = '\0';
    return part;
}

xf_status xfi_docx_add(xfi_docx *docx, const char *name, const char *data, size_t len)
{
    xfi_part *part = new_part(docx, name, len);
    if (part == NULL) {
        return xfi_doc_no_memory();
    }
    memcpy(part->data, data, len);
    return XF_OK;
}

/* ---- reading ------------------------------------------------------------------------------------------------- */

static bool is_good_name(const xfi_docx *docx, const char *name)
{
    size_t len = strlen(name);
    if (len == 0 || len > NAME_LONGEST || name[0] == '/' || strchr(name, '\\') != NULL ||
        strstr(name, "..") != NULL) {
        return false;
    }
    for (size_t i = 0; i < docx->count; i++) {
        if (strcmp(docx->parts[i].name, name) == 0) {
            return false;
        }
    }
    return true;
}

static bool has_macros(const char *name)
{
    return strstr(name, "vbaProject") != NULL || strstr(name, "vbaData") != NULL ||
           strstr(name, "activeX") != NULL || strstr(name, "embeddings/") != NULL;
}

/* No more than it said, and no less. */
static xf_status read_part(zip_t *zip, zip_uint64_t index, xfi_docx *docx, const zip_stat_t *about)
{
    char beyond;
    xfi_part *part = new_part(docx, about->name, (size_t)about->size);
    if (part == NULL) {
        return xfi_doc_no_memory();
    }
    zip_file_t *from = zip_fopen_index(zip, index, 0);
    bool whole = from != NULL &&
                 zip_fread(from, part->data, about->size) == (zip_int64_t)about->size &&
                 zip_fread(from, &beyond, 1) == 0;
    if (from != NULL) {
        (void)zip_fclose(from);
    }
    return whole ? XF_OK : refused("部件读不出来", "a part cannot be read", about->name);
}

static xf_status read_entry(zip_t *zip, zip_uint64_t index, xfi_docx *docx, size_t *left)
{
    enum { NEEDED = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_ENCRYPTION_METHOD };
    zip_stat_t about;
    zip_stat_init(&about);
    if (zip_stat_index(zip, index, 0, &about) != 0 || (about.valid & NEEDED) != NEEDED) {
        return refused("部件读不出来", "a part cannot be read", "?");
    }
    size_t len = strlen(about.name);
    if (len > 0 && about.name[len - 1] == '/') {
        return XF_OK; /* a folder is no part */
    }
    if (!is_good_name(docx, about.name)) {
        return refused("部件名称无效或重复", "a part's name is wrong or comes twice", about.name);
    }
    if (has_macros(about.name)) {
        return refused("含有宏或嵌入对象", "it has macros or embedded objects", about.name);
    }
    if (about.encryption_method != ZIP_EM_NONE) {
        return refused("文件已加密", "it is encrypted", about.name);
    }
    if (about.size > *left) {
        return refused("文件过大", "it is too large", about.name);
    }
    *left -= (size_t)about.size;
    return read_part(zip, index, docx, &about);
}

static bool has_part(const xfi_docx *docx, const char *name)
{
    for (size_t i = 0; i < docx->count; i++) {
        if (strcmp(docx->parts[i].name, name) == 0) {
            return true;
        }
    }
    return false;
}

static xf_status read_all(zip_t *zip, xfi_docx *docx)
{
    size_t left = WHOLE_MAX;
    zip_int64_t count = zip_get_num_entries(zip, 0);
    if (count <= 0 || count > PARTS_MAX) {
        return refused("部件过多或没有部件", "too many parts, or none", "");
    }
    for (zip_int64_t i = 0; i < count; i++) {
        XFI_TRY(read_entry(zip, (zip_uint64_t)i, docx, &left));
    }
    if (!has_part(docx, "[Content_Types].xml") || !has_part(docx, "word/document.xml")) {
        return refused("不是 DOCX 文件", "it is no DOCX", "word/document.xml");
    }
    return XF_OK;
}

xf_status xfi_docx_read(xfi_docx *docx, const char *source)
{
    int error = 0;
    *docx = (xfi_docx){NULL, 0};
    zip_t *zip = zip_open(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    if (zip == NULL) {
        zip_error_t why;
        zip_error_init_with_code(&why, error);
        xf_status status =
            error == ZIP_ER_NOENT || error == ZIP_ER_OPEN || error == ZIP_ER_READ
                ? xfi_doc_fail(XF_E_IO, "source", "模板读不出来：%s",
                               "the template cannot be read: %s", zip_error_strerror(&why))
                : refused("不是 DOCX 文件", "it is no DOCX", zip_error_strerror(&why));
        zip_error_fini(&why);
        return status;
    }
    xf_status status = read_all(zip, docx);
    zip_discard(zip);
    if (status != XF_OK) {
        xfi_docx_free(docx);
    }
    return status;
}

/* ---- packing --------------------------------------------------------------------------------------------------- */

static bool pack_part(zip_t *zip, const xfi_part *part)
{
    enum { FIRST_DAY = 33 }; /* 1980-01-01 as containers write it */
    zip_source_t *source = zip_source_buffer(zip, part->data, part->len, 0);
    if (source == NULL) {
        return false;
    }
    zip_int64_t index = zip_file_add(zip, part->name, source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    return zip_set_file_compression(zip, (zip_uint64_t)index, ZIP_CM_STORE, 0) == 0 &&
           zip_file_set_dostime(zip, (zip_uint64_t)index, 0, FIRST_DAY, 0) == 0 &&
           zip_file_set_external_attributes(zip, (zip_uint64_t)index, 0, ZIP_OPSYS_DOS, 0) == 0;
}

static bool take_bytes(zip_source_t *made, xfi_str *out)
{
    char chunk[4096];
    zip_int64_t read;
    if (zip_source_open(made) != 0) {
        return false;
    }
    while ((read = zip_source_read(made, chunk, sizeof chunk)) > 0) {
        xfi_str_bytes(out, chunk, (size_t)read);
    }
    (void)zip_source_close(made);
    return read == 0 && !out->failed;
}

xf_status xfi_docx_pack(const xfi_docx *docx, xfi_str *out)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *made = zip_source_buffer_create(NULL, 0, 0, &error);
    zip_t *zip = made == NULL ? NULL : zip_open_from_source(made, ZIP_TRUNCATE, &error);
    if (zip == NULL) {
        zip_source_free(made);
        zip_error_fini(&error);
        return xfi_doc_no_memory();
    }
    zip_source_keep(made); /* closing would drop it */
    bool whole = true;
    for (size_t i = 0; whole && i < docx->count; i++) {
        whole = pack_part(zip, &docx->parts[i]);
    }
    whole = whole && zip_close(zip) == 0;
    if (!whole) {
        zip_discard(zip);
    }
    whole = whole && take_bytes(made, out);
    zip_source_free(made);
    zip_error_fini(&error);
    return whole ? XF_OK : xfi_doc_no_memory();
}
