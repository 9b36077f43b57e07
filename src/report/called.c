/* SPDX-License-Identifier: Apache-2.0 */
/* What units, officials and rules are called in a line of the journal: names, and the id only where
 * nobody has that name. */
#include "report/sentence_p.h"

#include <string.h>

xfi_called xfi_called_by(const xf_policy *policy, const xfi_org *org, const char *other,
                         const xfi_entry *entry)
{
    xfi_called called = {policy, org, other, xfi_calendar_date_of(entry->at, XFI_CALLED_ZONE),
                         NULL};
    const xfi_official *actor =
        org == NULL ? NULL : xfi_model_person(org, entry->actor, called.date);
    called.actor_unit = actor == NULL ? NULL : actor->unit;
    return called;
}

static const char *unit_name(const xfi_called *called, const char *id)
{
    const xfi_unit *unit = called->org == NULL ? NULL : xfi_model_unit(called->org, id);
    return unit == NULL || xfi_blank(unit->name) ? id : unit->name;
}

/* Unit, post and name, as officials are named in Chinese; in English the name comes first. */
static void add_official(const xfi_called *called, const char *id, bool with_unit, xf_lang lang,
                         xfi_buf *out)
{
    const xfi_official *post =
        called->org == NULL ? NULL : xfi_model_person(called->org, id, called->date);
    if (post == NULL || xfi_blank(post->name)) {
        xfi_buf_puts(out, id);
        return;
    }
    const char *unit = with_unit ? unit_name(called, xfi_or_empty(post->unit)) : "";
    const char *rank = xfi_or_empty(post->rank);
    if (lang == XF_LANG_ZH) {
        xfi_buf_printf(out, "%s%s%s", unit, rank, post->name);
    } else if (*unit == '\0' && *rank == '\0') {
        xfi_buf_puts(out, post->name);
    } else {
        xfi_buf_printf(out, "%s (%s%s%s)", post->name, unit,
                       *unit == '\0' || *rank == '\0' ? "" : ", ", rank);
    }
}

void xfi_called_actor(const xfi_called *called, const char *id, xf_lang lang, xfi_buf *out)
{
    if (xfi_same(id, "system")) {
        xfi_buf_puts(out, lang == XF_LANG_EN ? "system" : "系统");
        return;
    }
    add_official(called, xfi_or_empty(id), true, lang, out);
}

void xfi_called_case(const xfi_called *called, int64_t id, xfi_buf *out)
{
    if (called->other != NULL) {
        xfi_buf_puts(out, called->other);
    } else {
        xfi_buf_printf(out, "#%lld", (long long)id);
    }
}

static void add_other(const xfi_called *called, const char *id, xf_lang lang, xfi_buf *out)
{
    const xfi_official *post =
        called->org == NULL ? NULL : xfi_model_person(called->org, id, called->date);
    bool elsewhere =
        post != NULL && called->actor_unit != NULL && !xfi_same(post->unit, called->actor_unit);
    add_official(called, id, elsewhere, lang, out);
}

static void add_unit(const xfi_called *called, const char *id, xf_lang lang, xfi_buf *out)
{
    (void)lang;
    xfi_buf_puts(out, unit_name(called, id));
}

void xfi_called_add(const xfi_called *called, const char *fact, const char *value, xf_lang lang,
                    xfi_buf *out)
{
    static const struct {
        const char *fact; /* alone, or as a member of a row */
        void (*add)(const xfi_called *called, const char *id, xf_lang lang, xfi_buf *out);
    } named[] = {
        {"official", add_other},
        {"approver", add_other},
        {"official.id", add_other},
        {"unit", add_unit},
        {"former", add_unit},
        {"cases.unit", add_unit},
        {"cases.review_unit", add_unit},
        {"unit.id", add_unit},
        {"notice.unit", add_unit},
        {"cases.recheck_unit", add_unit},
        {"official.unit", add_unit},
        {"notice.official", add_other},
    };
    for (size_t i = 0; i < sizeof named / sizeof *named; i++) {
        if (strcmp(named[i].fact, fact) == 0) {
            named[i].add(called, value, lang, out);
            return;
        }
    }
    xfi_buf_puts(out, value);
}

const char *xfi_called_rule(const xfi_called *called, const char *rule, xf_lang lang)
{
    if (rule == NULL) {
        return lang == XF_LANG_EN ? "due date" : "期限";
    }
    const xfi_rule *known = called->policy == NULL ? NULL : xfi_policy_rule(called->policy, rule);
    return known == NULL ? rule : xfi_bi_get(known->title, lang);
}
