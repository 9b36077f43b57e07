/* SPDX-License-Identifier: Apache-2.0 */
/* What of a registration may be corrected, and what may become empty; by the names that people use. */
#include "rules/correct_p.h"

#include <string.h>

static const xfi_fact of_case[] = {{"title", true}, {"matter", false}, {"category", false},
                                   {"area", false}, {"persons", true}, {"form", true}};
static const xfi_fact of_detail[] = {
    {"level", false},   {"discovery", false},   {"field", false}, {"interest", false},
    {"origin", false},  {"happened_on", false}, {"place", false}, {"contact", false},
    {"outlook", false}, {"history", false}};
static const xfi_fact of_person[] = {
    {"name", true},       {"phone", false},     {"address", false},   {"representative", false},
    {"id_number", false}, {"household", false}, {"residence", false}, {"capacity", false},
    {"workplace", false}};

#define FACTS(table)                                                                               \
    {                                                                                              \
        table, sizeof(table) / sizeof *(table)                                                     \
    }

const xfi_facts xfi_facts_of_case = FACTS(of_case);
const xfi_facts xfi_facts_of_detail = FACTS(of_detail);
const xfi_facts xfi_facts_of_person = FACTS(of_person);

static xfi_bi title_of(const xfi_correcting *c, const char *name)
{
    const char *act = xfi_code_text(XF_ENUM_ACT, (int)c->act->kind);
    const xfi_bi *title = xfi_model_title(XFI_TITLES_OF_ACTS, act, name);
    return title == NULL ? (xfi_bi){name, name} : *title;
}

/* A field is called by its name, or as people call it: 来源（线索） also 来源. */
static bool is_called(const xfi_correcting *c, const char *name, const char *word, size_t len)
{
    const char *title = title_of(c, name).zh;
    const char *note = strstr(title, "（");
    size_t whole = strlen(title);
    size_t brief = note == NULL ? whole : (size_t)(note - title);
    return (strlen(name) == len && memcmp(name, word, len) == 0) ||
           (whole == len && memcmp(title, word, len) == 0) ||
           (brief == len && memcmp(title, word, len) == 0);
}

typedef struct words {
    const char *rest, *at, *end;
} words;

/* The next one of a list with blanks or commas between; NULL: there is none. */
static const char *next_word(words *list, size_t *len)
{
    while (list->at == list->end) {
        size_t run = 0;
        list->at = xfi_name_next(&list->rest, &run);
        if (list->at == NULL) {
            return NULL;
        }
        list->end = list->at + run;
    }
    const char *word = list->at;
    while (list->at < list->end && *list->at != ' ') {
        list->at++;
    }
    *len = (size_t)(list->at - word);
    while (list->at < list->end && *list->at == ' ') {
        list->at++;
    }
    return word;
}

bool xfi_correct_clears(const xfi_correcting *c, const char *name)
{
    words list = {.rest = xfi_or_empty(c->act->clear)};
    size_t len = 0;
    bool found = false;
    for (const char *word; !found && (word = next_word(&list, &len)) != NULL;) {
        found = is_called(c, name, word, len);
    }
    return found;
}

/* The tables of what an act corrects. */
static size_t tables_of(const xfi_correcting *c, const xfi_facts *out[2])
{
    bool person = c->act->kind != XF_ACT_CORRECT;
    out[0] = person ? &xfi_facts_of_person : &xfi_facts_of_case;
    out[1] = person ? NULL : &xfi_facts_of_detail;
    return person ? 1 : 2;
}

/* Whether a word calls something that may become empty; NULL: `all` gets what may, by name and code, in Chinese
 * and English. */
static bool may_clear(const xfi_correcting *c, const char *word, size_t len, xfi_buf all[2])
{
    const xfi_facts *tables[2];
    size_t count = tables_of(c, tables);
    for (size_t t = 0; t < count; t++) {
        for (size_t i = 0; i < tables[t]->count; i++) {
            const xfi_fact *one = &tables[t]->rows[i];
            if (one->needed) {
                continue;
            }
            if (word != NULL && is_called(c, one->name, word, len)) {
                return true;
            }
            if (word == NULL) {
                xfi_bi title = title_of(c, one->name);
                xfi_buf_printf(&all[0], "%s%s %s", all[0].len > 0 ? "、" : "", title.zh, one->name);
                xfi_buf_printf(&all[1], "%s%s (%s)", all[1].len > 0 ? ", " : "", one->name,
                               title.en);
            }
        }
    }
    return false;
}

static xf_status cannot_clear(const xfi_correcting *c, const char *word, size_t len, xfi_error *err)
{
    xfi_buf all[2] = {{0}, {0}};
    (void)may_clear(c, NULL, 0, all);
    bool failed = all[0].failed || all[1].failed;
    xf_status status =
        failed ? xfi_error_no_memory(err)
               : xfi_error_set(err, XF_E_INVALID, "clear",
                               "“%.*s”不是可以清空的登记内容；可以清空：%s%.0s",
                               "“%.*s” is nothing of a registration that may become empty; "
                               "these may: %.0s%s",
                               (int)len, word, xfi_buf_text(&all[0]), xfi_buf_text(&all[1]));
    xfi_buf_free(&all[0]);
    xfi_buf_free(&all[1]);
    return status;
}

xf_status xfi_correct_check_clear(const xfi_correcting *c, xfi_error *err)
{
    words list = {.rest = xfi_or_empty(c->act->clear)};
    size_t len = 0;
    for (const char *word; (word = next_word(&list, &len)) != NULL;) {
        if (!may_clear(c, word, len, NULL)) {
            return cannot_clear(c, word, len, err);
        }
    }
    return XF_OK;
}
