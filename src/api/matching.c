/* SPDX-License-Identifier: Apache-2.0 */
/* Which cases belong together with one, and why: candidates by the keys of people and by the rarer words
 * of the texts, each compared as a whole. */
#include "api/likeness_p.h"

#include <stdlib.h>
#include <string.h>

enum {
    BY_TEXT = 50, /* cases that are compared because of their texts */
    MISSES = 20   /* in a row: those that follow promise even less */
};

/* ---- comparing --------------------------------------------------------------------------------------------- */

typedef struct comparing {
    xf_store *store;
    xfi_at_hand at_hand;
    xfi_case row; /* of the case */
    xfi_matter matter;
    xfi_petitioner *people;
    size_t people_count;
    xfi_shared *shared; /* by case, the latest first */
    size_t shared_count;
    xf_id *alike;
    size_t alike_count;
    xf_id *apart;
    size_t apart_count;
    int least;
    bool alike_at_all; /* the last one, be it less than `least` */
    xfi_arena *arena;  /* of what is given */
    xfi_arena scratch;
    xfi_match *out;
    size_t count;
} comparing;

static bool is_left_out(const comparing *c, const xfi_subject *other)
{
    return other->id == c->row.id || other->ended_as == XF_STATE_VOID ||
           other->merged_into == c->row.id || c->row.merged_into == other->id ||
           xfi_api_is_among(c->apart, c->apart_count, other->id);
}

/* The same people say one thing with many titles; of others only the whole counts, unless there is
 * no more than a title: 拖欠工资 alone stands over many matters. */
static int likeness_of_texts(const xfi_matter *a, const xfi_subject *b, bool same_people)
{
    int title = xfi_gram_likeness(&a->title, &b->title_pairs);
    int whole = xfi_gram_likeness(&a->whole, &b->whole_pairs);
    if (same_people) {
        return title > whole ? title : whole;
    }
    return a->told && b->told ? whole : title;
}

static bool has(unsigned kinds, xf_likeness kind)
{
    return (kinds >> (unsigned)kind & 1U) != 0;
}

static xf_status add(comparing *c, const xfi_subject *other, const xfi_shared *shared,
                     const xfi_alike *what, xfi_error *err)
{
    unsigned kinds = what->kinds;
    xfi_match *match = &c->out[c->count];
    *match = (xfi_match){
        .case_id = other->id,
        .number = xfi_arena_dup(c->arena, xfi_or_empty(other->number)),
        .title = xfi_arena_dup(c->arena, xfi_or_empty(other->title)),
        .unit = xfi_arena_dup(c->arena, xfi_or_empty(other->unit)),
        .state = other->state,
        .received_at = other->received_at,
        .score = xfi_rules_likeness(what),
        .identity = has(kinds, XF_LIKENESS_IDENTITY),
        .phone = has(kinds, XF_LIKENESS_PHONE),
        .name_and_home = has(kinds, XF_LIKENESS_NAME_AND_HOME),
        .name_and_unit = has(kinds, XF_LIKENESS_NAME_AND_UNIT),
        .people = shared == NULL ? 0 : shared->people,
        .text = what->text,
        .title_alone = what->title_alone,
    };
    if (match->number == NULL || match->title == NULL || match->unit == NULL) {
        return xfi_error_no_memory(err);
    }
    c->count += match->score >= c->least ? 1 : 0;
    return XF_OK;
}

static bool in_one_place(const xfi_case *a, const xfi_subject *b)
{
    return xfi_same(a->unit, b->unit) || xfi_same(a->registered_unit, b->registered_unit) ||
           (!xfi_blank(a->area) && xfi_same(a->area, b->area));
}

/* Whoever gave neither number nor home may be known by the name, where the matter is alike and brought to
 * the same unit or area: a name alone stands for many. */
static xf_status add_namesake(comparing *c, const xfi_subject *other, xfi_alike *what,
                              xfi_error *err)
{
    xfi_petitioner *people;
    size_t count;
    bool same = false;
    if (what->kinds != 0 || !xfi_rules_alike_text(what->text) || !in_one_place(&c->row, other)) {
        return XF_OK;
    }
    XFI_TRY(xfi_api_petitioners(c->store, other->id, &c->scratch, &people, &count, err));
    for (size_t i = 0; i < c->people_count && !same; i++) {
        for (size_t k = 0; k < count && !same; k++) {
            XFI_TRY(xfi_store_same_name(&c->people[i], &people[k], &same, err));
        }
    }
    what->kinds |= same ? 1U << (unsigned)XF_LIKENESS_NAME_AND_UNIT : 0;
    return XF_OK;
}

static xf_status compare(comparing *c, xf_id id, const xfi_shared *shared, xfi_error *err)
{
    const xfi_subject *other;
    xfi_arena_reset(&c->scratch);
    XFI_TRY(xfi_api_subject(c->store, c->at_hand.subjects, id, &c->scratch, &other, err));
    if (!other->seen || is_left_out(c, other)) {
        return XF_OK;
    }
    xfi_alike what = {shared == NULL ? 0 : shared->kinds,
                      likeness_of_texts(&c->matter, other, shared != NULL),
                      shared == NULL && !(c->matter.told && other->told)};
    XFI_TRY(add_namesake(c, other, &what, err));
    c->alike_at_all = xfi_rules_likeness(&what) > 0;
    return c->alike_at_all ? add(c, other, shared, &what, err) : XF_OK;
}

static int by_score(const void *a, const void *b)
{
    const xfi_match *x = a;
    const xfi_match *y = b;
    if (x->score != y->score) {
        return x->score < y->score ? 1 : -1;
    }
    return x->case_id < y->case_id ? 1 : x->case_id > y->case_id ? -1 : 0;
}

static xf_status compare_all(comparing *c, xfi_error *err)
{
    c->out = xfi_arena_alloc(c->arena, (c->shared_count + c->alike_count + 1) * sizeof *c->out);
    if (c->out == NULL) {
        return xfi_error_no_memory(err);
    }
    for (size_t i = 0; i < c->shared_count; i++) {
        XFI_TRY(compare(c, c->shared[i].case_id, &c->shared[i], err));
    }
    int misses = 0;
    for (size_t i = 0; i < c->alike_count && misses < MISSES; i++) {
        bool known = false;
        for (size_t k = 0; k < c->shared_count && !known; k++) {
            known = c->shared[k].case_id == c->alike[i];
        }
        c->alike_at_all = known;
        if (!known) {
            XFI_TRY(compare(c, c->alike[i], NULL, err));
        }
        misses = c->alike_at_all ? 0 : misses + 1;
    }
    if (c->count > 0) {
        qsort(c->out, c->count, sizeof *c->out, by_score);
    }
    return XF_OK;
}

static xf_status candidates(comparing *c, xf_id id, xfi_error *err)
{
    bool found;
    xfi_store *inner = c->store->inner;
    XFI_TRY(xfi_store_case(inner, id, c->arena, &c->row, &found, err));
    if (!found) {
        return xfi_error_set(err, XF_E_NOT_FOUND, "case", "没有编号为 %lld 的信访事项",
                             "there is no case %lld", (long long)id);
    }
    if (c->row.ended_as == XF_STATE_VOID) { /* it belongs together with none */
        return XF_OK;
    }
    XFI_TRY(xfi_api_matter(c->store, id, XFI_AS_WRITTEN | XFI_AS_COMPARED, c->arena, &c->matter,
                           NULL, err));
    XFI_TRY(xfi_api_petitioners(c->store, id, c->arena, &c->people, &c->people_count, err));
    XFI_TRY(xfi_store_same_people(inner, c->people, c->people_count, id, c->arena, &c->shared,
                                  &c->shared_count, err));
    XFI_TRY(xfi_store_like_texts(inner, c->at_hand.pairs, id, &c->matter.written_title,
                                 &c->matter.written, BY_TEXT, c->arena, &c->alike, &c->alike_count,
                                 err));
    return xfi_store_told_apart(inner, id, c->arena, &c->apart, &c->apart_count, err);
}

xf_status xfi_api_matches(xf_store *store, xfi_at_hand at_hand, xf_id case_id, int least,
                          xfi_arena *arena, const xfi_match **out, size_t *count, xfi_error *err)
{
    comparing c = {.store = store, .at_hand = at_hand, .least = least, .arena = arena};
    xf_status status = candidates(&c, case_id, err);
    if (status == XF_OK) {
        status = compare_all(&c, err);
    }
    xfi_arena_free(&c.scratch);
    *out = c.out;
    *count = c.count;
    return status;
}

/* ---- why ----------------------------------------------------------------------------------------------------- */

bool xfi_api_match_has(const xfi_match *row, xf_likeness kind)
{
    switch (kind) {
    case XF_LIKENESS_IDENTITY:
        return row->identity;
    case XF_LIKENESS_PHONE:
        return row->phone;
    case XF_LIKENESS_NAME_AND_HOME:
        return row->name_and_home;
    case XF_LIKENESS_NAME_AND_UNIT:
        return row->name_and_unit;
    case XF_LIKENESS_TEXT:
        return xfi_rules_alike_text(row->text);
    default:
        return false;
    }
}

void xfi_api_match_reason(const xfi_match *match, xf_lang lang, xfi_buf *out)
{
    bool en = lang == XF_LANG_EN;
    const char *joint = "";
    if (match->people > 0) {
        xfi_buf_printf(out, en ? "%d petitioner%s the same (" : "%d名信访人相同%.0s（",
                       (int)match->people, xfi_plural(match->people));
        for (int kind = XF_LIKENESS_IDENTITY; kind <= XF_LIKENESS_NAME_AND_HOME; kind++) {
            const xfi_code *code = xfi_code_by_value(XF_ENUM_LIKENESS, kind);
            if (xfi_api_match_has(match, (xf_likeness)kind)) {
                xfi_buf_printf(out, "%s%s", joint, en ? code->en : code->zh);
                joint = en ? ", " : "、";
            }
        }
        xfi_buf_puts(out, en ? ")" : "）");
    }
    if (match->name_and_unit) {
        const xfi_code *code = xfi_code_by_value(XF_ENUM_LIKENESS, XF_LIKENESS_NAME_AND_UNIT);
        xfi_buf_printf(out, en ? "%s; " : "%s；", en ? code->en : code->zh);
    }
    if (xfi_api_match_has(match, XF_LIKENESS_TEXT)) {
        const char *what = match->title_alone ? (en ? "a similar title and no more" : "仅标题相似")
                           : en               ? "a similar matter"
                                              : "内容相似";
        xfi_buf_printf(out, en ? "%s%s (%d%%)" : "%s%s（%d%%）",
                       match->people == 0 ? ""
                       : en               ? "; "
                                          : "；",
                       what, (int)match->text);
    }
}
