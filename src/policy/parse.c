/* SPDX-License-Identifier: Apache-2.0 */
/* The text of a pack or a sheet as JSON; where it is none, in which line. */
#include "policy/read_p.h"

#include <string.h>

enum { TEXT_MAX = 1024 * 1024 };

static void note_at_line(xfi_mistakes *list, int line, const char *found, xfi_bi expected)
{
    xfi_policy_mistake(list, "", found, "%s%.0s", "%.0s%s", expected.zh, expected.en);
    if (list->count > 0) {
        list->items[list->count - 1].line = line;
    }
}

/* The line of the first byte that is not UTF-8: a file from an old editor is GBK. */
static int line_of_bad_utf8(const char *text, size_t len)
{
    int line = 1;
    while (len > 0) {
        const char *end = memchr(text, '\n', len);
        size_t row = end == NULL ? len : (size_t)(end - text) + 1;
        if (!xfi_utf8_valid(text, row)) {
            break;
        }
        line++;
        text += row;
        len -= row;
    }
    return line;
}

/* jansson cuts its messages at a fixed length, perhaps inside a character. */
static void cut_to_valid(char *text)
{
    size_t len = strlen(text);
    while (len > 0 && !xfi_utf8_valid(text, len)) {
        len--;
    }
    text[len] = '\0';
}

json_t *xfi_policy_parse(const char *text, size_t len, xfi_mistakes *list)
{
    if (len > TEXT_MAX) {
        note_at_line(list, 1, "> 1 MiB", (xfi_bi){"至多 1 MiB 的文件", "a file of 1 MiB at most"});
        return NULL;
    }
    if (!xfi_utf8_valid(text, len)) {
        note_at_line(list, line_of_bad_utf8(text, len), "…",
                     (xfi_bi){"UTF-8 编码且不含 NUL 的文字（文件可能是 GBK 编码）",
                              "text in UTF-8 without NUL (the file may be in GBK)"});
        return NULL;
    }
    json_error_t error;
    json_t *root = json_loadb(text, len, JSON_REJECT_DUPLICATES, &error);
    if (root == NULL && json_error_code(&error) == json_error_out_of_memory) {
        list->failed = true;
    } else if (root == NULL) {
        cut_to_valid(error.text);
        note_at_line(
            list, error.line < 1 ? 1 : error.line, error.text,
            (xfi_bi){"合乎 JSON 语法且键不重复的文字", "well-formed JSON without double keys"});
    }
    return root;
}

void xfi_policy_skip_mark(const char **text, size_t *len)
{
    if (*len >= 3 && memcmp(*text, "\xEF\xBB\xBF", 3) == 0) {
        *text += 3;
        *len -= 3;
    }
}
