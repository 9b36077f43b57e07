/* SPDX-License-Identifier: Apache-2.0 */
/* Who holds which post on a date, and whom a rung reaches when it climbs. */
#include "rules/rules_p.h"

#include <stdio.h>
#include <string.h>

enum { MAX_CLIMB = 16 }; /* levels; deeper trees are a circle in the host's data */

const xfi_unit *xfi_rules_unit(const xfi_org *org, const char *id)
{
    return xfi_model_unit(org, id);
}

bool xfi_rules_holds_on(xf_date from, xf_date until, bool open, xf_date day)
{
    return from <= day && (until == 0 || day < until || (open && day == until));
}

bool xfi_rules_has_ended(xf_date until, bool open, xf_date day)
{
    return !open || (until != 0 && until < day);
}

bool xfi_rules_stands(const xfi_unit *unit, xf_date date)
{
    return unit != NULL && unit->valid_from <= date &&
           (unit->valid_to == 0 || date <= unit->valid_to);
}

xfi_unit_gone xfi_rules_unit_gone(const xfi_org *org, const char *id, xf_date date)
{
    xfi_unit_gone gone = {.yes = false};
    char day[XFI_DATE_TEXT];
    const xfi_unit *unit = xfi_blank(id) ? NULL : xfi_rules_unit(org, id);
    if (unit == NULL || xfi_rules_stands(unit, date)) {
        return gone;
    }
    bool before = date < unit->valid_from;
    gone.yes = true;
    xfi_calendar_format(before ? unit->valid_from : unit->valid_to, day);
    (void)snprintf(gone.zh, sizeof gone.zh,
                   before ? "单位“%s”自%s起设立，此前不得交其办理"
                          : "单位“%s”存续至%s，此后由继续行使其职权的单位办理",
                   id, day);
    (void)snprintf(gone.en, sizeof gone.en,
                   before ? "the unit “%s” exists from %s on: it is given nothing before"
                          : "the unit “%s” existed until %s: whoever goes on with its powers is "
                            "given this",
                   id, day);
    return gone;
}

xf_status xfi_rules_check_unit(const xfi_org *org, const char *id, xf_date date, const char *field,
                               xfi_error *err)
{
    const xfi_unit_gone gone = xfi_rules_unit_gone(org, id, date);
    return !gone.yes
               ? XF_OK
               : xfi_error_refuse(err, XF_E_REFUSED, "unit.not_standing",
                                  (xfi_bi)XFI_UNIT_GONE_BASIS, field, (xfi_bi){gone.zh, gone.en});
}

const xf_calendar *xfi_rules_calendar(const xfi_world *world, const char *unit)
{
    const xfi_region *region =
        xfi_model_region(world->org, world->regions, world->region_count, unit);
    return region == NULL ? world->calendar : region->calendar;
}

static bool in_post(const xfi_official *post, xf_date date)
{
    return post->valid_from <= date && (post->valid_to == 0 || date <= post->valid_to);
}

bool xfi_rules_absent(const xfi_official *post, xf_date date)
{
    return post->absent_from != 0 && post->absent_from <= date &&
           (post->absent_to == 0 || date <= post->absent_to);
}

/* The first row with this id; rows are sorted by id and first day. */
static size_t first_post(const xfi_org *org, const char *id)
{
    size_t low = 0;
    size_t high = org->official_count;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (strcmp(org->officials[mid].id, id) < 0) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    return low;
}

const xfi_official *xfi_rules_post(const xfi_org *org, const char *id, xf_date date)
{
    if (xfi_blank(id)) {
        return NULL;
    }
    for (size_t i = first_post(org, id); i < org->official_count; i++) {
        if (strcmp(org->officials[i].id, id) != 0) {
            break;
        }
        if (in_post(&org->officials[i], date)) {
            return &org->officials[i];
        }
    }
    return NULL;
}

const xfi_official *xfi_rules_principal(const xfi_org *org, const char *unit, xf_date date)
{
    for (size_t i = 0; i < org->official_count; i++) {
        const xfi_official *post = &org->officials[i];
        if (post->principal && in_post(post, date) && xfi_same(post->unit, unit)) {
            return post;
        }
    }
    return NULL;
}

const char *xfi_rules_superior(const xfi_org *org, const char *unit)
{
    const xfi_unit *row = xfi_rules_unit(org, unit);
    return row == NULL || xfi_blank(row->superior) ? NULL : row->superior;
}

bool xfi_rules_above(const xfi_org *org, const char *upper, const char *lower)
{
    for (int i = 0; i < MAX_CLIMB && lower != NULL; i++) {
        if (xfi_same(upper, lower)) {
            return true;
        }
        lower = xfi_rules_superior(org, lower);
    }
    return false;
}

const char *xfi_rules_competent_unit(const xfi_case *row)
{
    switch (row->state) {
    case XF_STATE_REVIEWING:
    case XF_STATE_REVIEWED:
        return row->review_unit;
    case XF_STATE_RECHECKING:
    case XF_STATE_RECHECKED:
        return row->recheck_unit;
    default:
        return row->unit;
    }
}

static bool unit_concerned(const xfi_org *org, const xfi_case *row, const char *unit)
{
    return !xfi_blank(row->concerned_unit) && xfi_rules_above(org, row->concerned_unit, unit);
}

/* By this post somebody leads the unit on that day, itself or from above. */
static bool leads_unit(const xfi_org *org, const xfi_official *post, const char *unit, xf_date date)
{
    return post->principal && in_post(post, date) && xfi_rules_above(org, post->unit, unit);
}

bool xfi_rules_reaches_concerned(const xfi_org *org, const xfi_case *row, const char *unit,
                                 xf_date date)
{
    const char *official = row->concerned_official;
    bool led = false;
    for (size_t i = xfi_blank(official) ? org->official_count : first_post(org, official);
         i < org->official_count && xfi_same(org->officials[i].id, official) && !led; i++) {
        led = leads_unit(org, &org->officials[i], unit, date);
    }
    return led || unit_concerned(org, row, unit);
}

bool xfi_rules_concerned(const xfi_org *org, const xfi_case *row, const xfi_official *post,
                         xf_date date)
{
    bool person =
        !xfi_blank(row->concerned_official) && xfi_same(row->concerned_official, post->id);
    return person || xfi_rules_reaches_concerned(org, row, post->unit, date);
}

xf_status xfi_rules_sealed_for(const xfi_org *org, const char *official, xf_date date,
                               const char **unit, xfi_buf *out, xfi_error *err)
{
    const xfi_official *post = xfi_rules_post(org, official, date);
    *unit = post == NULL ? NULL : post->unit;
    if (post == NULL) {
        return XF_OK;
    }
    xfi_buf_printf(out, "\n%s\n", post->id);
    for (size_t i = 0; i < org->official_count; i++) {
        if (leads_unit(org, &org->officials[i], post->unit, date)) {
            xfi_buf_printf(out, "%s\n", org->officials[i].id);
        }
    }
    return out->failed ? xfi_error_no_memory(err) : XF_OK;
}

/* ---- climbing ------------------------------------------------------------------------------------------ */

typedef struct climb {
    const xfi_org *org;
    const xfi_case *row;
    const char *duty_unit, *duty_official;
    bool fixed; /* the lead said who answers for it */
    xf_date date;
    xfi_buf said; /* who was passed over, as JSON */
    xfi_json json;
} climb;

static void pass_over(climb *c, xf_target target, const char *unit, const char *official,
                      const char *why)
{
    if (c->said.len == 0) {
        c->json.buf = &c->said;
        xfi_json_open(&c->json, NULL, '[');
    }
    xfi_json_open(&c->json, NULL, '{');
    xfi_json_text(&c->json, "target", xfi_code_text(XF_ENUM_TARGET, (int)target));
    xfi_json_text(&c->json, "unit", xfi_or_empty(unit));
    xfi_json_text(&c->json, "official", xfi_or_empty(official));
    xfi_json_text(&c->json, "why", why);
    xfi_json_close(&c->json, '}');
}

/* The post when it can be told; otherwise it is passed over and the reason noted. */
static const xfi_official *usable(climb *c, xf_target target, const char *unit, const char *id,
                                  const xfi_official *post)
{
    const char *why = NULL;
    const xfi_unit *of = xfi_rules_unit(c->org, post == NULL ? unit : post->unit);
    if ((post != NULL || xfi_blank(id)) && of != NULL && !xfi_rules_stands(of, c->date)) {
        why = "no_unit"; /* whoever was its principal is not told any more */
    } else if (post == NULL) {
        why = xfi_blank(id) ? "missing" : "left";
    } else if (xfi_rules_absent(post, c->date)) {
        why = "absent";
    } else if (xfi_rules_concerned(c->org, c->row, post, c->date)) {
        why = "concerned";
    }
    if (why == NULL) {
        return post;
    }
    pass_over(c, target, unit, post == NULL ? id : post->id, why);
    return NULL;
}

static const xfi_official *in_unit(climb *c, xf_target target)
{
    const char *id = target == XF_TARGET_HANDLER     ? c->row->handler
                     : target == XF_TARGET_TEAM_HEAD ? c->row->team_head
                                                     : c->row->lead;
    /* handler and lead answer for the case's own unit, not for a reviewing or assisting one */
    if (!xfi_same(c->duty_unit, c->row->unit) || (c->fixed && target == XF_TARGET_HANDLER)) {
        id = target == XF_TARGET_HANDLER ? c->duty_official : NULL;
    }
    const xfi_official *post = xfi_rules_post(c->org, id, c->date);
    return usable(c, target, c->duty_unit, id, post);
}

static const xfi_official *leads(climb *c, xf_target target, const char *unit)
{
    return usable(c, target, unit, NULL, xfi_rules_principal(c->org, unit, c->date));
}

/* From `level` units above *unit upwards; *unit becomes the unit reached. Where the tree ends below
 * that level, its top is told. */
static const xfi_official *superiors(climb *c, int32_t level, const char **unit)
{
    for (int32_t up = 1; up < MAX_CLIMB; up++) {
        const char *above = xfi_rules_superior(c->org, *unit);
        if (above == NULL) {
            pass_over(c, XF_TARGET_SUPERIOR, *unit, NULL, "no_superior");
            return up > 1 && up <= level ? leads(c, XF_TARGET_SUPERIOR, *unit) : NULL;
        }
        *unit = above;
        const xfi_official *found = up >= level ? leads(c, XF_TARGET_SUPERIOR, above) : NULL;
        if (found != NULL) {
            return found;
        }
    }
    return NULL;
}

xfi_addressee xfi_rules_address(const xfi_org *org, const xfi_case *row,
                                const xfi_deadline *deadline, xf_target target, int32_t level,
                                xf_date date, xfi_arena *arena)
{
    const char *duty_unit = xfi_rules_owes(deadline);
    climb c = {.org = org,
               .row = row,
               .duty_unit = duty_unit,
               .duty_official = deadline->duty_official,
               .fixed = deadline->opened_by == XF_ACT_DIRECT,
               .date = date};
    xfi_addressee to = {duty_unit, NULL, target, NULL};
    const xfi_official *found = NULL;
    int step = (int)(target == XF_TARGET_PETITIONER ? XF_TARGET_HANDLER : target);
    for (; step < (int)XF_TARGET_PRINCIPAL && found == NULL; step++) {
        found = in_unit(&c, (xf_target)step);
    }
    if (found == NULL && step == (int)XF_TARGET_PRINCIPAL) {
        found = leads(&c, XF_TARGET_PRINCIPAL, duty_unit);
    }
    const char *unit = duty_unit;
    int32_t from_level = step > (int)XF_TARGET_PRINCIPAL ? level : 1;
    if (found == NULL) {
        found = superiors(&c, from_level, &unit);
    }
    to.unit = found == NULL ? unit : found->unit;
    to.official = found == NULL ? NULL : found->id;
    if (c.said.len > 0) {
        xfi_json_close(&c.json, ']');
        to.skipped = c.said.failed ? NULL : xfi_arena_dup(arena, c.said.data);
    }
    xfi_buf_free(&c.said);
    return to;
}

bool xfi_rules_may_be_linked(const xfi_case *row, const xfi_case *earlier)
{
    return row->kind == XF_KIND_REPORT || earlier->kind == XF_KIND_REPORT
               ? row->kind == earlier->kind &&
                     xfi_same(row->concerned_official, earlier->concerned_official) &&
                     xfi_same(row->concerned_unit, earlier->concerned_unit)
               : true;
}
