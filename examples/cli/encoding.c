/* SPDX-License-Identifier: Apache-2.0 */
/* Files as spreadsheets save them: UTF-8 with or without byte order mark, or GB18030. */
#include "ledger.h"

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>

static char *read_all(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    char *data = NULL;
    size_t len = 0;
    size_t cap = 0;
    if (file == NULL) {
        return NULL;
    }
    for (size_t got = 1; got > 0;) {
        if (cap - len < 65536) {
            cap = cap == 0 ? 262144 : cap * 2;
            char *more = realloc(data, cap + 1);
            if (more == NULL) {
                free(data);
                (void)fclose(file);
                return NULL;
            }
            data = more;
        }
        got = fread(data + len, 1, cap - len, file);
        len += got;
    }
    bool failed = ferror(file) != 0;
    (void)fclose(file);
    if (failed) {
        free(data);
        return NULL;
    }
    data[len] = '\0';
    *size = len;
    return data;
}

/* A converted copy; NULL when the text is not in that encoding. */
static char *convert(const char *from, char *data, size_t size, size_t *out_size)
{
    iconv_t cd = iconv_open("UTF-8", from);
    if (cd == (iconv_t)-1) {
        return NULL;
    }
    size_t room = size * 3 + 4;
    char *out = malloc(room + 1);
    char *to = out;
    size_t left = room;
    size_t result = out == NULL ? (size_t)-1 : iconv(cd, &data, &size, &to, &left);
    (void)iconv_close(cd);
    if (result == (size_t)-1 || size != 0) {
        free(out);
        return NULL;
    }
    *to = '\0';
    *out_size = (size_t)(to - out);
    return out;
}

char *ledger_read_file(const cli *c, const char *path, const char *encoding, size_t *size)
{
    size_t raw_size = 0;
    char *raw = read_all(path, &raw_size);
    if (raw == NULL) {
        (void)fprintf(stderr, "xfcase: %s: %s\n", path, strerror(errno));
        return NULL;
    }
    size_t mark = raw_size >= 3 && memcmp(raw, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    char *text = convert(encoding != NULL ? encoding : "UTF-8", raw + mark, raw_size - mark, size);
    if (text == NULL && encoding == NULL) {
        text = convert("GB18030", raw, raw_size, size);
    }
    free(raw);
    if (text == NULL) {
        (void)fprintf(stderr, "xfcase: %s: %s\n", path,
                      cli_say(c, "编码无法识别，请用 --encoding 指明",
                              "unknown encoding: name it with --encoding"));
    } else if (memchr(text, '\0', *size) != NULL) {
        (void)fprintf(
            stderr, "xfcase: %s: %s\n", path,
            cli_say(c, "含有空字符，不是文本文件", "it holds NUL characters and is no text"));
        free(text);
        return NULL;
    }
    return text;
}
