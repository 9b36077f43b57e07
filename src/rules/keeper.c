/* SPDX-License-Identifier: Apache-2.0 */
/* Who may change what all others are judged by, and for which units. Nobody gives a post in his own unit but
 * its principal, nor in one above or beside: by another name he would read what is sealed from his own. */
#include "rules/rules_p.h"

typedef struct keeper {
    const xfi_org *org;
    const xfi_official *post;
    const xfi_unit *own;
    const char
        *body; /* the unit that a petition department belongs to; NULL: the post is in none */
    bool top;  /* the post is in a unit at the top */
} keeper;

static bool find_keeper(const xfi_org *org, const char *actor, xf_date date, keeper *k)
{
    *k = (keeper){.org = org, .post = xfi_rules_post(org, actor, date)};
    k->own = k->post == NULL ? NULL : xfi_rules_unit(org, k->post->unit);
    if (k->own == NULL || !xfi_rules_stands(k->own, date)) {
        return false;
    }
    k->top = xfi_blank(k->own->superior);
    const char *place = xfi_rules_place(org, k->own->id);
    k->body = xfi_same(place, k->own->id) ? NULL : place;
    return true;
}

static bool at_top(const keeper *k)
{
    return k->top || (k->body != NULL && xfi_rules_superior(k->org, k->body) == NULL);
}

/* His own unit or one below it, of a principal and of whoever is at the top. */
static bool leads(const keeper *k, const char *unit)
{
    return (k->post->principal || k->top) && xfi_rules_above(k->org, k->own->id, unit);
}

/* A petition department's, in the body it belongs to or below. */
static bool serves(const keeper *k, const char *unit)
{
    return k->body != NULL && xfi_rules_above(k->org, k->body, unit);
}

static bool keeps_calendar(const keeper *k, const char *unit)
{
    return leads(k, unit) || (at_top(k) && serves(k, unit));
}

static bool lower(const keeper *k, const char *unit)
{
    const xfi_unit *row = xfi_rules_unit(k->org, unit);
    return row != NULL && row->level != XF_LEVEL_NONE && row->level < k->own->level;
}

static bool keeps_post(const keeper *k, const char *unit)
{
    const bool own = xfi_same(unit, k->own->id);
    return (leads(k, unit) && (k->post->principal || !own)) ||
           (serves(k, unit) && lower(k, unit) && !own);
}

/* Not the row of the unit itself, nor of the body: whoever is above changes that; at the top nobody is. A
 * petition department sets no other level, by which its own reach is measured. */
static bool keeps_unit(const keeper *k, const xfi_unit *before, const xfi_unit *row)
{
    const bool own = xfi_same(row->id, k->own->id);
    if (own && k->top) {
        return xfi_blank(row->superior);
    }
    if (xfi_blank(row->superior) || own || xfi_same(row->id, k->body)) {
        return false;
    }
    return (leads(k, row->superior) && (before == NULL || leads(k, row->id))) ||
           (serves(k, row->superior) &&
            (before == NULL || (serves(k, row->id) && before->level == row->level)));
}

bool xfi_rules_keeps_reference(const xfi_org *org, const char *actor, xf_date date,
                               const xfi_kept *what)
{
    keeper k;
    if (!find_keeper(org, actor, date, &k)) {
        return false;
    }
    if (what->unit != NULL) {
        return keeps_unit(&k, what->unit_before, what->unit);
    }
    if (what->post != NULL) {
        return keeps_post(&k, what->post->unit) &&
               (what->post_before == NULL || keeps_post(&k, what->post_before->unit));
    }
    return xfi_blank(what->calendar_of) ? at_top(&k) : keeps_calendar(&k, what->calendar_of);
}
