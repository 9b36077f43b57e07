/* SPDX-License-Identifier: Apache-2.0 */
/* A template of an office that is a text file: UTF-8, with placeholders as in a DOCX. */
#include "office/template_p.h"

#include <stdio.h>
#include <string.h>

enum { TEXT_MAX = 1 << 20 };

static xf_status refused(const char *zh, const char *en)
{
    return xfi_doc_fail(XF_E_INVALID, "source", "模板不可用：%s%.0s",
                        "the template cannot be used: %.0s%s", zh, en);
}

static xf_status open_source(const char *source, FILE **out)
{
    *out = fopen(source, "rb");
    return *out != NULL ? XF_OK
                        : xfi_doc_fail(XF_E_IO, "source", "无法读取模板 %.200s",
                                       "the template %.200s cannot be read", source);
}

xf_status xfi_template_is_text(const char *source, bool *out)
{
    char begin[2] = "";
    FILE *file;
    XFI_TRY(open_source(source, &file));
    size_t len = fread(begin, 1, sizeof begin, file);
    (void)fclose(file);
    *out = len > 0 && !(len == sizeof begin && memcmp(begin, "PK", sizeof begin) == 0);
    return XF_OK;
}

/* UTF-8, which jansson holds to the letter, without what no letter can hold. */
static bool is_text(const char *text, size_t len)
{
    json_t *held = json_stringn(text, len);
    bool good = held != NULL && strlen(text) == len;
    json_decref(held);
    for (const char *at = text; good && *at != '\0'; at++) {
        good = (unsigned char)*at >= 0x20 || *at == '\n' || *at == '\r' || *at == '\t';
    }
    return good;
}

static xf_status read_source(const char *source, xfi_str *out)
{
    char block[4096];
    FILE *file;
    XFI_TRY(open_source(source, &file));
    for (size_t got = sizeof block; got == sizeof block && out->len <= TEXT_MAX;) {
        got = fread(block, 1, sizeof block, file);
        xfi_str_bytes(out, block, got);
    }
    bool broken = ferror(file) != 0;
    (void)fclose(file);
    if (out->failed) {
        return xfi_doc_no_memory();
    }
    if (broken) {
        return xfi_doc_fail(XF_E_IO, "source", "无法读取模板 %.200s",
                            "the template %.200s cannot be read", source);
    }
    if (out->len > TEXT_MAX) {
        return refused("文本超过 1 MiB", "the text is larger than 1 MiB");
    }
    return is_text(xfi_str_get(out), out->len)
               ? XF_OK
               : refused("既不是 DOCX，也不是 UTF-8 文本", "it is neither a DOCX nor UTF-8 text");
}

/* Where the line at `at` ends, behind its line end; a placeholder goes on over line ends. */
static const char *line_end(const char *at)
{
    const char *end = strchr(at, '\n');
    size_t from = 0;
    size_t to = 0;
    while (end != NULL && xfi_holder_next(at, &from, &to) && at + from < end) {
        end = at + to > end ? strchr(at + to, '\n') : end;
        from = to;
    }
    return end == NULL ? at + strlen(at) : end + 1;
}

/* A line of which an optional fact is missing is left out. */
static xf_status fill_lines(xfi_filling *filling, const char *at, xfi_str *out)
{
    xfi_str line = {0};
    xf_status status = XF_OK;
    while (status == XF_OK && *at != '\0') {
        const char *end = line_end(at);
        xfi_str_reset(&line);
        xfi_str_bytes(&line, at, (size_t)(end - at));
        if (line.failed) {
            status = xfi_doc_no_memory();
        } else if (!xfi_holder_left_out(filling, xfi_str_get(&line))) {
            status = xfi_holder_expand(filling, xfi_str_get(&line), out);
        }
        at = end;
    }
    xfi_str_free(&line);
    return status;
}

xf_status xfi_template_text_fill(const char *source, xfi_filling *filling, xfi_str *text)
{
    xfi_str read = {0};
    xfi_str filled = {0};
    xf_status status = read_source(source, &read);
    const char *at = xfi_str_get(&read);
    at += strncmp(at, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    if (status == XF_OK) {
        status = xfi_holder_closed(at);
    }
    if (status == XF_OK) {
        status = fill_lines(filling, at, text == NULL ? &filled : text);
    }
    if (status == XF_OK) {
        status = xfi_filling_result(filling);
    }
    bool failed = filled.failed || (text != NULL && text->failed);
    xfi_str_free(&read);
    xfi_str_free(&filled);
    return status == XF_OK && failed ? xfi_doc_no_memory() : status;
}
