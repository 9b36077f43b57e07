/* SPDX-License-Identifier: Apache-2.0 */
/* The names behind the ids of units and officials and behind codes, read once: sorted tables. */
#include "office/office.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

typedef struct name {
    char *id, *text;
    char *unit;       /* of a post; of a unit: the one above, NULL: none */
    xf_date from, to; /* of a post; 0: open */
    size_t order;     /* of reading: the latest post has the name that counts */
} name;

typedef struct table {
    name *rows;
    size_t count, cap;
} table;

struct xfi_names {
    table units, officials, codes[XFI_NAMED];
};

static char *copy(const char *text)
{
    size_t size = strlen(text) + 1;
    char *made = malloc(size);
    return made == NULL ? NULL : memcpy(made, text, size);
}

static xf_status add(table *to, const char *id, const char *text, name **out)
{
    if (to->count == to->cap) {
        size_t cap = to->cap == 0 ? 64 : to->cap * 2;
        name *rows = realloc(to->rows, cap * sizeof *rows);
        if (rows == NULL) {
            return xfi_doc_no_memory();
        }
        to->rows = rows;
        to->cap = cap;
    }
    name *row = &to->rows[to->count];
    *row = (name){.id = copy(id), .text = copy(text), .order = to->count};
    *out = row;
    to->count++;
    return row->id == NULL || row->text == NULL ? xfi_doc_no_memory() : XF_OK;
}

static int compare(const void *a, const void *b)
{
    const name *one = a;
    const name *two = b;
    int order = strcmp(one->id, two->id);
    return order != 0 ? order : one->order < two->order ? -1 : 1;
}

static void sort(table *of)
{
    if (of->count > 0) {
        qsort(of->rows, of->count, sizeof *of->rows, compare);
    }
}

static xf_status add_unit(table *to, const xf_unit *one)
{
    const char *above = xf_unit_superior(one);
    name *row = NULL;
    XFI_TRY(add(to, xf_unit_id(one), xf_unit_name(one), &row));
    if (row == NULL || xfi_blank(above)) {
        return row == NULL ? xfi_doc_no_memory() : XF_OK;
    }
    row->unit = copy(above);
    return row->unit == NULL ? xfi_doc_no_memory() : XF_OK;
}

static xf_status read_units(xf_store *store, table *to)
{
    xf_iter *iter = NULL;
    xf_unit *unit = NULL;
    xf_status status = xf_unit_list(store, NULL, &iter);
    while (status == XF_OK && (status = xf_unit_next(iter, &unit)) == XF_OK && unit != NULL) {
        status = add_unit(to, unit);
        xf_unit_free(unit);
    }
    xf_iter_free(iter);
    return status;
}

static xf_status add_post(table *to, const xf_official *one)
{
    name *row = NULL;
    XFI_TRY(add(to, xf_official_id(one), xf_official_name(one), &row));
    if (row == NULL) {
        return xfi_doc_no_memory();
    }
    row->unit = copy(xf_official_unit(one));
    row->from = xf_official_valid_from(one);
    row->to = xf_official_valid_to(one);
    return row->unit == NULL ? xfi_doc_no_memory() : XF_OK;
}

static xf_status read_officials(xf_store *store, table *to)
{
    xf_iter *iter = NULL;
    xf_official *one = NULL;
    xf_status status = xf_official_list(store, NULL, &iter);
    while (status == XF_OK && (status = xf_official_next(iter, &one)) == XF_OK && one != NULL) {
        status = add_post(to, one);
        xf_official_free(one);
    }
    xf_iter_free(iter);
    return status;
}

/* The host's rows come before the pack's and stand for them: of one code the first row counts. */
static xf_status add_codes(table *to, const json_t *rows)
{
    for (size_t i = json_array_size(rows); i > 0; i--) {
        const json_t *row = json_array_get(rows, i - 1);
        const char *code = json_string_value(json_object_get(row, "code"));
        const char *text = json_string_value(json_object_get(row, "name"));
        name *made;
        if (code != NULL && text != NULL) {
            XFI_TRY(add(to, code, text, &made));
        }
    }
    sort(to);
    return XF_OK;
}

xf_status xfi_names_read_codes(xfi_names *names, xf_store *store, xf_lang lang)
{
    static const char *const keys[] = {[XFI_NAMED_CATEGORY] = "categories",
                                       [XFI_NAMED_FIELD] = "fields",
                                       [XFI_NAMED_AREA] = "areas"};
    xf_text *text = NULL;
    XFI_TRY(xf_route_table(store, lang, &text));
    json_t *tables = json_loads(xf_text_get(text), 0, NULL);
    xf_text_free(text);
    xf_status status = tables == NULL ? xfi_doc_no_memory() : XF_OK;
    for (size_t i = 0; status == XF_OK && i < XFI_NAMED; i++) {
        status = add_codes(&names->codes[i], json_object_get(tables, keys[i]));
    }
    json_decref(tables);
    return status;
}

xf_status xfi_names_read(xf_store *store, xfi_names **out)
{
    *out = calloc(1, sizeof **out);
    if (*out == NULL) {
        return xfi_doc_no_memory();
    }
    xf_status status = read_units(store, &(*out)->units);
    if (status == XF_OK) {
        status = read_officials(store, &(*out)->officials);
    }
    if (status != XF_OK) {
        xfi_names_free(*out);
        *out = NULL;
        return status;
    }
    sort(&(*out)->units);
    sort(&(*out)->officials);
    return XF_OK;
}

/* The number of rows up to the last one with this id. */
static size_t upper(const table *in, const char *id)
{
    size_t low = 0;
    size_t high = in->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strcmp(in->rows[middle].id, id) <= 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

static const name *row_of(const table *in, const char *id)
{
    size_t end = upper(in, id);
    return end > 0 && strcmp(in->rows[end - 1].id, id) == 0 ? &in->rows[end - 1] : NULL;
}

static const char *find(const table *in, const char *id)
{
    const name *row = row_of(in, id);
    return row != NULL && !xfi_blank(row->text) ? row->text : id;
}

const char *xfi_names_unit(const xfi_names *names, const char *id)
{
    return find(&names->units, id);
}

bool xfi_names_within(const xfi_names *names, const char *id, const char *top)
{
    const char *at = id;
    for (size_t i = 0; at != NULL && i <= names->units.count; i++) {
        if (strcmp(at, top) == 0) {
            return true;
        }
        const name *row = row_of(&names->units, at);
        at = row == NULL ? NULL : row->unit;
    }
    return false;
}

const char *xfi_names_official(const xfi_names *names, const char *id)
{
    return find(&names->officials, id);
}

const char *xfi_names_code(const xfi_names *names, xfi_named which, const char *code)
{
    return find(&names->codes[which], code);
}

const char *xfi_names_unit_of(const xfi_names *names, const char *id, xf_date day)
{
    const table *in = &names->officials;
    for (size_t i = upper(in, id); i > 0 && strcmp(in->rows[i - 1].id, id) == 0; i--) {
        const name *post = &in->rows[i - 1];
        if (post->from <= day && (post->to == 0 || day <= post->to)) {
            return post->unit;
        }
    }
    return "";
}

static void free_table(table *of)
{
    for (size_t i = 0; i < of->count; i++) {
        free(of->rows[i].id);
        free(of->rows[i].text);
        free(of->rows[i].unit);
    }
    free(of->rows);
}

void xfi_names_free(xfi_names *names)
{
    if (names != NULL) {
        free_table(&names->units);
        free_table(&names->officials);
        for (size_t i = 0; i < XFI_NAMED; i++) {
            free_table(&names->codes[i]);
        }
        free(names);
    }
}
