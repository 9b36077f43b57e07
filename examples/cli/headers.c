/* SPDX-License-Identifier: Apache-2.0 */
/* Columns of a ledger that nothing is taken from, and files that are no ledgers at all. */
#include "ledger.h"

#include <stdlib.h>
#include <string.h>

enum { LONGEST = 32 /* characters of a header that are compared */ };

/* ---- what is nearly the same ------------------------------------------------------------------------------ */

/* The characters of a header but blanks and stars; how many. */
static size_t characters(const char *text, uint32_t out[LONGEST])
{
    size_t count = 0;
    for (const unsigned char *s = (const unsigned char *)text; *s != '\0' && count < LONGEST;) {
        size_t len = *s < 0x80 ? 1 : *s < 0xE0 ? 2 : *s < 0xF0 ? 3 : 4;
        uint32_t c = 0;
        for (size_t i = 0; i < len && *s != '\0'; i++) {
            c = c << 8U | *s++;
        }
        if (c != ' ' && c != '*' && c != 0xE38080) { /* U+3000 as its bytes */
            out[count++] = c;
        }
    }
    return count;
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* How many characters must be put in, taken out or changed (Levenshtein). */
static size_t distance(const uint32_t *a, size_t a_len, const uint32_t *b, size_t b_len)
{
    size_t row[LONGEST + 1];
    for (size_t k = 0; k <= b_len; k++) {
        row[k] = k;
    }
    for (size_t i = 1; i <= a_len; i++) {
        size_t corner = row[0];
        row[0] = i;
        for (size_t k = 1; k <= b_len; k++) {
            size_t changed = corner + (a[i - 1] == b[k - 1] ? 0 : 1);
            corner = row[k];
            row[k] = least(changed, least(row[k], row[k - 1]) + 1);
        }
    }
    return row[b_len];
}

/* How far a header is from one that is known; more than LONGEST: it is another word. A longer name of the
 * same thing (电话号码) has all of it in it, a slip one character. */
static size_t far_from(const char *header, const char *known)
{
    uint32_t a[LONGEST];
    uint32_t b[LONGEST];
    size_t a_len = characters(header, a);
    size_t b_len = characters(known, b);
    size_t apart = distance(a, a_len, b, b_len);
    bool within = apart == (a_len > b_len ? a_len - b_len : b_len - a_len);
    bool slip = apart <= 1 && least(a_len, b_len) >= 2;
    return slip || (within && apart <= 2 && least(a_len, b_len) >= 2) ? apart : LONGEST + 1;
}

/* The known header, of a field that has no column yet, that is nearest; NULL: none is near. */
static const char *nearest(const ledger *l, const char *header)
{
    const char *found = NULL;
    size_t best = LONGEST + 1;
    for (size_t i = 0; i < l->field_count; i++) {
        const ledger_field *field = &l->fields[i];
        for (size_t k = 0; l->column_of[i] < 0 && k < LEDGER_HEADERS; k++) {
            const char *known = field->headers[k];
            size_t apart = known == NULL ? LONGEST + 1 : far_from(header, known);
            found = apart < best ? known : found;
            best = least(apart, best);
        }
    }
    return found;
}

/* ---- columns that are not used ------------------------------------------------------------------------------ */

static bool is_used(const ledger *l, size_t column)
{
    for (size_t i = 0; i < l->field_count; i++) {
        if (l->column_of[i] == (int)column) {
            return true;
        }
    }
    return false;
}

/* The running number says nothing, and what a reject file added is for people. */
static bool is_nothing(const char *header)
{
    return *header == '\0' || strcmp(header, "序号") == 0 || rejects_column(header);
}

static void name_unused(const ledger *l, char *out, size_t size)
{
    size_t used = 0;
    out[0] = '\0';
    for (size_t i = 0; i < l->columns && used < size; i++) {
        if (is_used(l, i) || is_nothing(l->header[i])) {
            continue;
        }
        const char *near = nearest(l, l->header[i]);
        used += (size_t)snprintf(
            out + used, size - used, "%s%.200s%s%s%s", used == 0 ? "" : cli_say(l->c, "、", ", "),
            l->header[i], near == NULL ? "" : cli_say(l->c, "（是否为“", " (did you mean “"),
            near == NULL ? "" : near, near == NULL ? "" : cli_say(l->c, "”？）", "”?)"));
    }
}

void ledger_tell_unused(const ledger *l)
{
    char names[4096];
    name_unused(l, names, sizeof names);
    if (names[0] == '\0') {
        return;
    }
    if (l->c->json) {
        json_t *all =
            json_pack("{s:s, s:s, s:s+}", "file", l->path, "what", "columns", "text",
                      cli_say(l->c, "未使用的列：", "columns that are not used: "), names);
        (void)json_dumpf(all, stderr, JSON_COMPACT);
        (void)fputc('\n', stderr);
        json_decref(all);
        return;
    }
    (void)fprintf(stderr, "%s: %s", l->path,
                  cli_say(l->c, "未使用的列：", "columns that are not used: "));
    cli_text(stderr, names);
    (void)fputc('\n', stderr);
}

/* ---- files that are no ledgers ------------------------------------------------------------------------------ */

const ledger_fault *ledger_sort_of_file(const char *data, size_t size)
{
    static const struct {
        const char *begin;
        ledger_fault is;
    } sorts[] = {
        {"PK\x03\x04",
         {"这是 Excel 工作簿（.xlsx）或者压缩文件，不是 CSV：请在表格软件中另存为“CSV "
          "UTF-8（逗号分隔）”",
          "this is an Excel workbook (.xlsx) or an archive, no CSV: save it as “CSV UTF-8 (comma "
          "delimited)” in the spreadsheet program"}},
        {"\xD0\xCF\x11\xE0",
         {"这是旧版 Excel 工作簿（.xls），不是 CSV：请在表格软件中另存为“CSV UTF-8（逗号分隔）”",
          "this is an old Excel workbook (.xls), no CSV: save it as “CSV UTF-8 (comma "
          "delimited)” in the spreadsheet program"}},
        {"%PDF", {"这是 PDF 文件，不是 CSV", "this is a PDF, no CSV"}},
        {"\xFF\xFE",
         {"这是 UTF-16 文本（Excel 的“Unicode 文本”）：请另存为“CSV UTF-8（逗号分隔）”",
          "this is UTF-16 (“Unicode text” of Excel): save it as “CSV UTF-8 (comma delimited)”"}},
        {"\xFE\xFF",
         {"这是 UTF-16 文本（Excel 的“Unicode 文本”）：请另存为“CSV UTF-8（逗号分隔）”",
          "this is UTF-16 (“Unicode text” of Excel): save it as “CSV UTF-8 (comma delimited)”"}},
    };
    for (size_t i = 0; i < sizeof sorts / sizeof *sorts; i++) {
        size_t len = strlen(sorts[i].begin);
        if (size >= len && memcmp(data, sorts[i].begin, len) == 0) {
            return &sorts[i].is;
        }
    }
    return NULL;
}

const ledger_fault *ledger_separator(const char *header)
{
    static const struct {
        const char *mark;
        ledger_fault is;
    } marks[] = {
        {"\t",
         {"各列以制表符分隔，应为英文逗号：请另存为“CSV UTF-8（逗号分隔）”",
          "the columns are separated by tabs, not commas: save it as “CSV UTF-8 (comma "
          "delimited)”"}},
        {";",
         {"各列以分号分隔，应为英文逗号：请另存为“CSV UTF-8（逗号分隔）”",
          "the columns are separated by semicolons, not commas: save it as “CSV UTF-8 (comma "
          "delimited)”"}},
        {"；",
         {"各列以分号分隔，应为英文逗号：请另存为“CSV UTF-8（逗号分隔）”",
          "the columns are separated by semicolons, not commas: save it as “CSV UTF-8 (comma "
          "delimited)”"}},
        {"，",
         {"各列以中文逗号分隔，应为英文逗号：请另存为“CSV UTF-8（逗号分隔）”",
          "the columns are separated by Chinese commas: save it as “CSV UTF-8 (comma "
          "delimited)”"}},
    };
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (strstr(header, marks[i].mark) != NULL) {
            return &marks[i].is;
        }
    }
    return NULL;
}
