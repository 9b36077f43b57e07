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
    int failed = ferror(file) != 0 ? errno : 0;
    (void)fclose(file);
    if (failed != 0) {
        free(data);
        errno = failed;
        return NULL;
    }
    data[len] = '\0';
    *size = len;
    return data;
}

/* A converted copy; NULL when the text is not in that encoding. With `mend`, what cannot be read
 * becomes U+FFFD, and only the rows that hold it are lost. */
static char *convert(const char *from, char *data, size_t size, bool mend, size_t *out_size)
{
    iconv_t cd = iconv_open("UTF-8", from);
    if (cd == (iconv_t)-1) {
        return NULL;
    }
    size_t room = size * 3 + 4;
    char *out = malloc(room + 1);
    char *to = out;
    size_t left = room;
    bool good = out != NULL;
    while (good && iconv(cd, &data, &size, &to, &left) == (size_t)-1) {
        good = mend && size > 0 && left >= 3;
        if (good) {
            memcpy(to, LEDGER_UNREADABLE, 3);
            to += 3;
            left -= 3;
            data++;
            size--;
        }
    }
    (void)iconv_close(cd);
    if (!good) {
        free(out);
        return NULL;
    }
    *to = '\0';
    *out_size = (size_t)(to - out);
    return out;
}

/* Whether the header is Chinese in UTF-8: then a bad byte further on is damage, not GB18030. */
static bool header_is_utf8(char *data, size_t size)
{
    char *end = memchr(data, '\n', size);
    size_t len = end == NULL ? size : (size_t)(end - data);
    size_t converted = 0;
    char *text = convert("UTF-8", data, len, false, &converted);
    bool chinese = false;
    for (size_t i = 0; text != NULL && i < converted; i++) {
        chinese = chinese || (unsigned char)text[i] >= 0x80;
    }
    free(text);
    return chinese;
}

/* UTF-8 if it is that, else GB18030; damaged text is mended in the likelier of the two. */
static char *guess(char *data, size_t size, bool marked, bool mend, size_t *out_size)
{
    char *text = convert("UTF-8", data, size, false, out_size);
    bool utf8 = marked || header_is_utf8(data, size);
    if (text == NULL && !utf8) {
        text = convert("GB18030", data, size, false, out_size);
    }
    if (text == NULL && mend) {
        text = convert(utf8 ? "UTF-8" : "GB18030", data, size, true, out_size);
    }
    return text;
}

int ledger_read_bytes(const cli *c, const char *path, char **out, size_t *size)
{
    *out = read_all(path, size);
    if (*out == NULL) {
        int why = errno;
        return cli_tell(c, why == ENOENT ? EXIT_NOT_FOUND : EXIT_IO, path, strerror(why));
    }
    return -1;
}

int ledger_read_file(const cli *c, const char *path, const char *encoding, bool mend, char **out,
                     size_t *size)
{
    size_t raw_size = 0;
    char *raw = NULL;
    *out = NULL;
    int code = ledger_read_bytes(c, path, &raw, &raw_size);
    if (code != -1) {
        return code;
    }
    const ledger_fault *other = encoding == NULL ? ledger_sort_of_file(raw, raw_size) : NULL;
    if (other != NULL) {
        free(raw);
        return cli_tell(c, EXIT_USAGE, path, cli_say(c, other->zh, other->en));
    }
    size_t mark = raw_size >= 3 && memcmp(raw, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    char *text = encoding != NULL ? convert(encoding, raw + mark, raw_size - mark, mend, size)
                                  : guess(raw + mark, raw_size - mark, mark > 0, mend, size);
    free(raw);
    if (text == NULL) {
        return cli_tell(c, EXIT_USAGE, path,
                        cli_say(c, "编码无法识别，请用 --encoding 指明",
                                "unknown encoding: name it with --encoding"));
    }
    for (char *nul = text;
         mend && (nul = memchr(nul, '\0', *size - (size_t)(nul - text))) != NULL;) {
        *nul = LEDGER_NUL;
    }
    *out = text;
    return -1;
}
