/* SPDX-License-Identifier: Apache-2.0 */
/* The values of dimensions: their names and their order. */
#include "door/door.h"

#include <string.h>

typedef struct dimension {
    xf_stats_by by;
    xf_enum codes;
    int least, most; /* values of the enumeration that belong to it; most 0: all */
} dimension;

static const dimension coded[] = {
    {XF_STATS_BY_LEVEL, XF_ENUM_LEVEL, 0, 0},
    {XF_STATS_BY_FORM, XF_ENUM_FORM, 0, 0},
    {XF_STATS_BY_SIZE, XF_ENUM_TRAIT, XF_TRAIT_INDIVIDUAL, XF_TRAIT_COLLECTIVE},
    {XF_STATS_BY_REPEAT, XF_ENUM_TRAIT, XF_TRAIT_FIRST, XF_TRAIT_REPEATED},
    {XF_STATS_BY_SKIP, XF_ENUM_TRAIT, XF_TRAIT_IN_ORDER, XF_TRAIT_SKIPPED},
    {XF_STATS_BY_ASSESSMENT, XF_ENUM_ASSESSMENT, 0, 0},
    {XF_STATS_BY_CLAIM_ANSWER, XF_ENUM_OUTCOME, 0, 0},
    {XF_STATS_BY_OUTCOME, XF_ENUM_OUTCOME, 0, 0},
    {XF_STATS_BY_DISCOVERY, XF_ENUM_DISCOVERY, 0, 0},
    {XF_STATS_BY_KIND, XF_ENUM_KIND, 0, 0},
    {XF_STATS_BY_STATE, XF_ENUM_STATE, 0, 0},
    {XF_STATS_BY_SATISFACTION, XF_ENUM_SATISFACTION, 0, 0},
};

static const dimension *coded_as(xf_stats_by by)
{
    for (size_t i = 0; i < sizeof coded / sizeof *coded; i++) {
        if (coded[i].by == by) {
            return &coded[i];
        }
    }
    return NULL;
}

static const char *unit_name(const xfi_org *org, const char *id)
{
    for (size_t i = 0; i < org->unit_count; i++) {
        if (xfi_same(org->units[i].id, id)) {
            return org->units[i].name;
        }
    }
    return NULL;
}

/* The posts of an official stand in order of time: the last one has the name of now. */
static const char *official_name(const xfi_org *org, const char *id)
{
    const char *name = NULL;
    for (size_t i = 0; i < org->official_count; i++) {
        if (xfi_same(org->officials[i].id, id)) {
            name = org->officials[i].name;
        }
    }
    return name;
}

/* The table of a host or of a pack that a dimension's codes stand in; NULL: there is none. */
static const xfi_nodes *nodes_of(const xfi_routing *from, xf_stats_by by)
{
    if (from == NULL) {
        return NULL;
    }
    return by == XF_STATS_BY_CATEGORY ? &from->categories
           : by == XF_STATS_BY_FIELD  ? &from->fields
           : by == XF_STATS_BY_AREA   ? &from->areas
                                      : NULL;
}

/* A host's code stands for the pack's. */
static const char *listed_name(const xfi_naming *names, xf_lang lang, xf_stats_by by,
                               const char *code)
{
    const xfi_routing *const layers[] = {names->own, names->pack};
    for (size_t i = 0; i < sizeof layers / sizeof *layers; i++) {
        const xfi_nodes *nodes = nodes_of(layers[i], by);
        const xfi_node *node = nodes == NULL ? NULL : xfi_policy_node(nodes, code);
        if (node != NULL) {
            return xfi_bi_get(node->name, lang);
        }
    }
    return NULL;
}

xf_status xfi_door_naming(xf_store *store, xfi_naming *out, xfi_error *err)
{
    const xf_policy *pack;
    XFI_TRY(xfi_store_org(store->inner, &out->org, err));
    XFI_TRY(xfi_door_routing(store, &out->own, err));
    XFI_TRY(xfi_door_policy(store, NULL, NULL, &pack, err));
    out->pack = &pack->routing;
    return XF_OK;
}

const char *xfi_door_dimension_name(const xfi_naming *names, xf_lang lang, xf_stats_by by,
                                    const char *code)
{
    const dimension *one = coded_as(by);
    const xfi_code *row = one == NULL ? NULL : xfi_code_by_text(one->codes, code);
    const char *name = NULL;
    if (row != NULL) {
        return xfi_bi_get((xfi_bi){row->zh, row->en}, lang);
    }
    if (xfi_blank(code)) {
        bool whole = by == XF_STATS_BY_NONE;
        return xfi_bi_get(whole ? (xfi_bi){"合计", "total"} : (xfi_bi){"未填", "not given"}, lang);
    }
    if (by == XF_STATS_BY_UNIT) {
        name = unit_name(names->org, code);
    } else if (by == XF_STATS_BY_LEAD) {
        name = official_name(names->org, code);
    } else {
        name = listed_name(names, lang, by, code);
    }
    return xfi_blank(name) ? code : name;
}

int xfi_door_dimension_order(xf_stats_by by, const char *a, const char *b)
{
    const dimension *one = coded_as(by);
    const xfi_code *x = one == NULL ? NULL : xfi_code_by_text(one->codes, a);
    const xfi_code *y = one == NULL ? NULL : xfi_code_by_text(one->codes, b);
    if (x != NULL && y != NULL) {
        return x->value < y->value ? -1 : x->value > y->value;
    }
    return xfi_blank(a) || xfi_blank(b) ? (int)xfi_blank(a) - (int)xfi_blank(b) : strcmp(a, b);
}

bool xfi_door_dimension_takes(xf_stats_by by, const char *code)
{
    const dimension *one = coded_as(by);
    if (by == XF_STATS_BY_NONE || one == NULL) {
        return by == XF_STATS_BY_NONE ? xfi_blank(code) : !xfi_blank(code);
    }
    const xfi_code *row = xfi_code_by_text(one->codes, code);
    return row != NULL && (one->most == 0 || (row->value >= one->least && row->value <= one->most));
}
