/* SPDX-License-Identifier: Apache-2.0 */
/* A row whose number is registered already: where the two differ, field by field. */
#include "ledger.h"

#include <string.h>

typedef struct differing {
    const ledger *l;
    const json_t *row; /* of the register */
    char *out;
    size_t size, used;
} differing;

/* What of a row is compared, and where the register keeps it. What was not given is not compared. */
static const struct {
    const char *field, *in, *member;
    xf_enum codes; /* 0: text */
    bool date;
} compared[] = {
    {"unit", "case", "registered_unit", 0, false},
    {"form", "case", "form", XF_ENUM_FORM, false},
    {"kind", "case", "kind", XF_ENUM_KIND, false},
    {"title", "case", "title", 0, false},
    {"matter", "case", "matter", 0, false},
    {"category", "case", "category", 0, false},
    {"area", "case", "area", 0, false},
    {"concerned_official", "case", "concerned_official", 0, false},
    {"concerned_unit", "case", "concerned_unit", 0, false},
    {"discovery", "detail", "discovery", XF_ENUM_DISCOVERY, false},
    {"level", "detail", "level", XF_ENUM_LEVEL, false},
    {"field", "detail", "field", 0, false},
    {"interest", "detail", "interest", 0, false},
    {"origin", "detail", "origin", 0, false},
    {"happened_on", "detail", "happened_on", 0, true},
    {"place", "detail", "place", 0, false},
    {"contact", "detail", "contact", 0, false},
    {"outlook", "detail", "outlook", 0, false},
    {"history", "detail", "history", 0, false},
    {"new_fact", "detail", "new_fact", 0, false},
    {"phone", "petitioner", "phone", 0, false},
    {"address", "petitioner", "address", 0, false},
    {"household", "petitioner", "household", 0, false},
    {"residence", "petitioner", "residence", 0, false},
    {"capacity", "petitioner", "capacity", 0, false},
    {"workplace", "petitioner", "workplace", 0, false},
};

static const char *or_none(const cli *c, const char *text)
{
    return text == NULL || *text == '\0' ? cli_say(c, "（无）", "(none)") : text;
}

/* "标题 甲事 → 乙事": as it is registered, and as the row says it. */
static void add(differing *d, const char *field, const char *is, const char *row)
{
    const cli *c = d->l->c;
    const char *header = ledger_header(d->l, field);
    if (d->used < d->size) {
        d->used +=
            (size_t)snprintf(d->out + d->used, d->size - d->used, "%s%s %.300s → %.300s",
                             d->used == 0 ? "" : cli_say(c, "；", "; "),
                             header == NULL ? field : header, or_none(c, is), or_none(c, row));
    }
}

/* A reader sees them masked: nothing is to be learnt from comparing them. */
static bool is_masked(const char *text)
{
    return strstr(text, "***") != NULL;
}

static void compare_one(differing *d, size_t i)
{
    const json_t *of = json_object_get(d->row, compared[i].in);
    const char *is = json_string_value(json_object_get(of, compared[i].member));
    const char *row = ledger_get(d->l, compared[i].field);
    char day[11];
    xf_date date = 0;
    if (*row == '\0' || (is != NULL && is_masked(is))) {
        return;
    }
    if (compared[i].codes != 0) {
        int value = ledger_code(compared[i].codes, row);
        int there = is == NULL ? 0 : xf_code_value(compared[i].codes, is);
        if (value != there) {
            xf_lang lang = d->l->c->lang;
            add(d, compared[i].field, xf_code_name(compared[i].codes, there, lang),
                value < 0 ? row : xf_code_name(compared[i].codes, value, lang));
        }
        return;
    }
    if (compared[i].codes == 0 && !compared[i].date) {
        char all[64];
        bool known;
        const char *code;
        size_t count =
            cli_called_in(d->l->c, compared[i].field, row, &code, &known, all, sizeof all);
        row = count == 1 ? code : row;
    }
    if (compared[i].date && cli_read_date(row, &date)) {
        cli_date(date, day);
        row = day;
    }
    if (strcmp(is == NULL ? "" : is, row) != 0) {
        add(d, compared[i].field, is, row);
    }
}

/* "示例甲、示例乙" */
static void names_of(const xf_case *file, char *out, size_t size)
{
    size_t used = 0;
    out[0] = '\0';
    for (size_t i = 0; i < xf_case_petitioner_count(file) && used < size; i++) {
        used += (size_t)snprintf(out + used, size - used, "%s%s", i == 0 ? "" : "、",
                                 xf_case_petitioner_name(file, i));
    }
}

/* Names are taken apart and people counted by the library: as if the row were registered now. */
static void compare_people(differing *d, xf_store *store, const xf_case *is,
                           const xf_register_args *args)
{
    xf_register_args as_new = *args;
    xf_case *would = NULL;
    char there[1000];
    char here[1000];
    char numbers[2][16];
    as_new.host_number = NULL;
    as_new.dry_run = 1;
    if (args->petitioner_count == 0 && args->persons == 0) {
        return;
    }
    if (xf_case_register(store, &as_new, &would) != XF_OK) {
        return;
    }
    names_of(is, there, sizeof there);
    names_of(would, here, sizeof here);
    if (args->petitioner_count > 0 && !is_masked(there) && strcmp(there, here) != 0) {
        add(d, "petitioners", there, here);
    }
    if (xf_case_persons(is) != xf_case_persons(would)) {
        (void)snprintf(numbers[0], sizeof numbers[0], "%d", (int)xf_case_persons(is));
        (void)snprintf(numbers[1], sizeof numbers[1], "%d", (int)xf_case_persons(would));
        add(d, "persons", numbers[0], numbers[1]);
    }
    xf_case_free(would);
}

static void compare_received(differing *d, const xf_case *is, xf_time at)
{
    char there[20];
    char here[20];
    if (xf_case_received_at(is) != at) {
        cli_time(xf_case_received_at(is), there);
        cli_time(at, here);
        add(d, "received", there, here);
    }
}

/* The row of the register as JSON, NULL: it cannot be read. */
static json_t *docket_json(xf_store *store, xf_id id)
{
    xf_query query = XF_QUERY_INIT;
    xf_iter *iter = NULL;
    xf_docket *docket = NULL;
    xf_text *text = NULL;
    query.case_id = id;
    bool read = xf_docket_list(store, &query, &iter) == XF_OK &&
                xf_docket_next(iter, &docket) == XF_OK && docket != NULL &&
                xf_docket_json(docket, &text) == XF_OK;
    xf_docket_free(docket);
    xf_iter_free(iter);
    return read ? cli_json_load(text) : NULL;
}

bool ledger_differs(const ledger *l, xf_store *store, xf_id id, const xf_register_args *args,
                    bool *other, char *out, size_t size)
{
    differing d = {.l = l, .out = out, .size = size};
    xf_case *is = NULL;
    out[0] = '\0';
    *other = false;
    if (xf_case_read(store, id, &is) != XF_OK) {
        return false;
    }
    json_t *row = docket_json(store, id);
    d.row = row;
    *other = xf_case_received_at(is) != args->at || strcmp(xf_case_title(is), args->title) != 0;
    compare_received(&d, is, args->at);
    for (size_t i = 0; i < sizeof compared / sizeof *compared; i++) {
        compare_one(&d, i);
    }
    compare_people(&d, store, is, args);
    json_decref(row);
    xf_case_free(is);
    return d.used > 0;
}
