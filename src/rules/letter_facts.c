/* SPDX-License-Identifier: Apache-2.0 */
/* The facts of letters: one small function each, over what is on record. What a function leaves empty
 * is not known. */
#include "rules/letter_p.h"

#include <string.h>

/* ---- looking up ------------------------------------------------------------------------------------------ */

static xf_date day_of(const xfi_letter_telling *t, xf_time at)
{
    return at == 0 ? 0 : xfi_calendar_date_of(at, t->from->policy->zone);
}

static const xfi_official *post_of(const xfi_letter_telling *t, const char *id, xf_time at)
{
    return xfi_rules_post(t->from->org, id, day_of(t, at));
}

/* The last deadline of the cycle whose rule says so. */
const xfi_deadline *xfi_letter_deadline(const xfi_letter_telling *t, xf_act_kind act,
                                        xfi_qualifier qualifier, bool opened)
{
    const xfi_event event = {act, qualifier};
    for (size_t i = t->from->deadline_count; i > 0; i--) {
        const xfi_deadline *one = &t->from->deadlines[i - 1];
        const xfi_rule *rule = xfi_policy_rule(t->from->policy, one->rule);
        if (rule != NULL && !xfi_policy_sets(rule) && one->cycle == t->row->cycle &&
            xfi_policy_event_in(opened ? &rule->opens : &rule->fulfils, event)) {
            return one;
        }
    }
    return NULL;
}

/* The opinion that is disputed: by which act, in which letter, of which unit. */
static xf_act_kind earlier_act(const xfi_letter_telling *t)
{
    return t->rule->kind == XF_LETTER_REVIEW ? XF_ACT_ANSWER : XF_ACT_DECIDE_REVIEW;
}

/* ---- writing --------------------------------------------------------------------------------------------- */

static void put(xfi_buf *out, const char *text)
{
    xfi_buf_puts(out, xfi_or_empty(text));
}

static void put_code(const xfi_letter_telling *t, xf_enum which, int value, xfi_buf *out)
{
    const xfi_code *code = value == 0 ? NULL : xfi_code_by_value(which, value);
    put(out, code == NULL ? NULL : t->lang == XF_LANG_EN ? code->en : code->zh);
}

static void put_date(const xfi_letter_telling *t, xf_date date, xfi_buf *out)
{
    static const char *const months[] = {"January",   "February", "March",    "April",
                                         "May",       "June",     "July",     "August",
                                         "September", "October",  "November", "December"};
    if (date == 0) {
        return;
    }
    xfi_civil civil = xfi_calendar_civil(date);
    if (t->lang == XF_LANG_EN) {
        xfi_buf_printf(out, "%d %s %d", civil.day, months[civil.month - 1], civil.year);
    } else {
        xfi_buf_printf(out, "%d年%d月%d日", civil.year, civil.month, civil.day);
    }
}

static void put_unit(const xfi_letter_telling *t, const char *id, xfi_buf *out)
{
    const xfi_unit *unit = xfi_rules_unit(t->from->org, id);
    put(out, unit == NULL ? NULL : unit->name);
}

static void put_name(const xfi_letter_telling *t, const char *id, xf_time at, xfi_buf *out)
{
    const xfi_official *post = post_of(t, id, at);
    put(out, post == NULL ? NULL : post->name);
}

static void put_due(const xfi_letter_telling *t, xf_act_kind act, xfi_buf *out)
{
    const xfi_deadline *one = xfi_letter_deadline(t, act, XFI_Q_ANY, false);
    put_date(t, one == NULL ? 0 : one->due_date, out);
}

/* ---- one fact each --------------------------------------------------------------------------------------- */

#define FACT(name) static void fact_##name(const xfi_letter_telling *t, xfi_buf *out)
#define OF_ACT(name, member)                                                                       \
    FACT(name)                                                                                     \
    {                                                                                              \
        put(out, t->told == NULL ? NULL : t->told->act.member);                                    \
    }

OF_ACT(decision, text)
OF_ACT(demand, text)
OF_ACT(proposal, text)
OF_ACT(competent_body, competent_body)
OF_ACT(reasons, reason)
OF_ACT(findings, findings)

FACT(number)
{
    xfi_error ignored = {0};
    if (t->told != NULL) {
        (void)xfi_rules_letter_number(t->from, t->rule, out, &ignored);
    }
    xfi_error_clear(&ignored);
}
FACT(date)
{
    put_date(t, t->date, out);
}
FACT(unit)
{
    put_unit(t, xfi_rules_letter_unit(t->from, t->rule), out);
}

static const xfi_contact *contact_of(const xfi_letter_telling *t)
{
    const char *unit = xfi_rules_letter_unit(t->from, t->rule);
    for (size_t i = 0; unit != NULL && i < t->from->contact_count; i++) {
        const xfi_contact *one = &t->from->contacts[i];
        if (xfi_same(one->unit, unit) &&
            xfi_rules_holds_on(one->from, one->until, one->open, t->date)) {
            return one;
        }
    }
    return NULL;
}

FACT(contact)
{
    const xfi_contact *contact = contact_of(t);
    put_name(t, contact == NULL ? t->row->handler : contact->official, t->from->at, out);
}
FACT(phone)
{
    const xfi_contact *contact = contact_of(t);
    put(out, contact == NULL ? NULL : contact->phone);
}
/* Of the day of the act, as the papers that were sent then. */
FACT(to_unit)
{
    xf_time at = t->told == NULL ? t->from->at : t->told->act.at;
    bool moved = t->told != NULL && !xfi_blank(t->told->act.unit);
    put_unit(t, moved ? t->told->act.unit : xfi_letter_unit_then(t->from, "unit", at), out);
}

/* In the words of the unit that writes: itself, or the one whose powers it goes on with. */
static void put_self(const xfi_letter_telling *t, const char *unit, xfi_buf *out)
{
    bool english = t->lang == XF_LANG_EN;
    bool appeal = t->rule->kind == XF_LETTER_REVIEW || t->rule->kind == XF_LETTER_RECHECK;
    const char *self = english ? "this unit" : appeal ? "本机关" : "本单位";
    if (xfi_same(unit, xfi_rules_letter_unit(t->from, t->rule))) {
        put(out, self);
        return;
    }
    put(out, english ? "the former " : "原");
    put_unit(t, unit, out);
    xfi_buf_printf(out,
                   english ? " (dissolved; %s goes on with its powers)"
                           : "（已撤销，由%s继续行使其职权）",
                   self);
}

FACT(acting_unit)
{
    put_self(t, xfi_letter_acting_unit(t->from, t->rule), out);
}
FACT(accepting_unit)
{
    put_self(t, xfi_letter_unit_then(t->from, "unit", t->row->accepted_at), out);
}
FACT(petitioners)
{
    for (size_t i = 0; i < t->from->people_count; i++) {
        put(out, i == 0 ? "" : t->lang == XF_LANG_EN ? ", " : "、");
        put(out, t->from->people[i].name);
    }
}
FACT(case_number)
{
    put(out, t->row->number);
}
FACT(case_unit)
{
    put_unit(t, t->row->unit, out);
}
FACT(title)
{
    put(out, t->row->title);
}
FACT(matter)
{
    put(out, t->row->matter);
}
FACT(form)
{
    put_code(t, XF_ENUM_FORM, (int)t->row->form, out);
}
FACT(received_on)
{
    put_date(t, day_of(t, t->row->received_at), out);
}
FACT(accepted_on)
{
    put_date(t, day_of(t, t->row->accepted_at), out);
}
FACT(decided_on)
{
    put_date(t, t->told == NULL ? 0 : day_of(t, t->told->act.at), out);
}
FACT(requested_on)
{
    const xfi_letter_act *request =
        xfi_letter_last(t->from, t->rule->kind == XF_LETTER_REVIEW ? XF_ACT_REQUEST_REVIEW
                                                                   : XF_ACT_REQUEST_RECHECK);
    put_date(t, request == NULL ? 0 : day_of(t, request->act.at), out);
}

static void put_claim(const xfi_letter_telling *t, const xfi_claim *claim, xfi_buf *out)
{
    xfi_buf_printf(out, "%s%d. %s", claim->n == 1 ? "" : "\n", (int)claim->n,
                   xfi_or_empty(claim->text));
    if (t->rule->kind == XF_LETTER_ANSWER && claim->outcome != XF_OUTCOME_NONE) {
        put(out, t->lang == XF_LANG_EN ? ": " : "：");
        put_code(t, XF_ENUM_OUTCOME, (int)claim->outcome, out);
        put(out, xfi_blank(claim->answer) ? "" : t->lang == XF_LANG_EN ? ". " : "。");
        put(out, claim->answer);
    }
}

FACT(claims)
{
    for (size_t i = 0; i < t->from->file->claim_count; i++) {
        put_claim(t, &t->from->file->claims[i], out);
    }
    if (t->from->file->claim_count == 0) {
        put(out, xfi_blank(t->row->matter) ? t->row->title : t->row->matter);
    }
}
FACT(outcome)
{
    put_code(t, XF_ENUM_OUTCOME, t->told == NULL ? 0 : (int)t->told->act.outcome, out);
}

/* That of the act, else of the claims it answers. */
FACT(basis)
{
    put(out, t->told == NULL ? NULL : t->told->act.basis);
    bool answers = t->told != NULL && t->rule->kind == XF_LETTER_ANSWER && out->len == 0;
    for (size_t i = 0; answers && i < t->from->file->claim_count; i++) {
        const char *basis = t->from->file->claims[i].basis;
        if (!xfi_blank(basis) && strstr(xfi_buf_text(out), basis) == NULL) {
            put(out, out->len == 0 ? "" : t->lang == XF_LANG_EN ? "; " : "；");
            put(out, basis);
        }
    }
}
/* An article that is still to be confirmed is not cited to others: then the law is named alone. */
FACT(law)
{
    bool english = t->lang == XF_LANG_EN;
    const char *basis = xfi_bi_get(xfi_rules_act_basis(t->rule->act), t->lang);
    const char *article = NULL;
    if (strstr(basis, english ? "to be confirmed" : "条号待核") != NULL) {
        article = strstr(basis, english ? ", " : "第");
    }
    int all = (int)(article == NULL ? strlen(basis) : (size_t)(article - basis));
    xfi_buf_printf(out, "%.*s", all, basis);
}

/* An acceptance tells the period that began with it: an extension is a decision of its own, with a letter
 * of its own and a reason (Art. 34). */
FACT(due_date)
{
    if (t->rule->kind == XF_LETTER_ACCEPTANCE && t->from->promised != 0) {
        put_date(t, t->from->promised, out);
        return;
    }
    put_due(t, XF_ACT_ANSWER, out);
}
FACT(feedback_due)
{
    put_due(t, t->rule->kind == XF_LETTER_IMPROVEMENT ? XF_ACT_RESPOND : XF_ACT_FEEDBACK, out);
}
FACT(days)
{
    if (t->told != NULL && t->told->act.days > 0) {
        xfi_buf_printf(out, "%d", (int)t->told->act.days);
    }
}
FACT(approver)
{
    if (t->told != NULL) {
        put_name(t, t->told->act.approver, t->told->act.at, out);
    }
}
FACT(channel)
{
    put(out, t->told == NULL ? NULL : t->told->act.channel);
}
FACT(ground)
{
    put_code(t, XF_ENUM_GROUND, t->told == NULL ? 0 : (int)t->told->act.ground, out);
}
/* "Other" says nothing to whom it is told: then the reasons stand alone. */
FACT(refusal)
{
    xf_refusal ground = t->told == NULL ? XF_REFUSAL_NONE : t->told->act.refusal;
    put_code(t, XF_ENUM_REFUSAL, ground == XF_REFUSAL_OTHER ? 0 : (int)ground, out);
}
FACT(review_unit)
{
    put_unit(t, xfi_rules_superior(t->from->org, t->row->unit), out);
}
FACT(recheck_unit)
{
    put_unit(t, xfi_rules_superior(t->from->org, t->row->review_unit), out);
}

/* The window that serving this opinion opens. */
static const xfi_rule *window(const xfi_letter_telling *t)
{
    const xfi_event served = {XF_ACT_SERVE,
                              t->rule->kind == XF_LETTER_ANSWER ? XFI_Q_ANSWER : XFI_Q_REVIEW};
    for (size_t i = 0; i < t->from->policy->rule_count; i++) {
        const xfi_rule *rule = &t->from->policy->rules[i];
        if (rule->kind == XFI_RULE_WINDOW && xfi_policy_event_in(&rule->opens, served)) {
            return rule;
        }
    }
    return NULL;
}

FACT(appeal_period)
{
    const xfi_rule *rule = window(t);
    if (rule != NULL) {
        xfi_buf_printf(out, t->lang == XF_LANG_EN ? "%d " : "%d", (int)rule->amount);
        const xfi_code *unit = xfi_code_by_value(XF_ENUM_COUNT, (int)rule->unit);
        put(out, t->lang == XF_LANG_EN ? unit->en : unit->zh);
        put(out, t->lang == XF_LANG_EN && rule->amount != 1 ? "s" : "");
    }
}
FACT(appeal_until)
{
    const xfi_deadline *one = xfi_letter_deadline(
        t, XF_ACT_SERVE, t->rule->kind == XF_LETTER_ANSWER ? XFI_Q_ANSWER : XFI_Q_REVIEW, true);
    const xfi_rule *rule = window(t);
    put_date(t, one == NULL || rule == NULL || !xfi_same(rule->id, one->rule) ? 0 : one->due_date,
             out);
}
FACT(earlier_unit)
{
    const xfi_letter_act *opinion = xfi_letter_last(t->from, earlier_act(t));
    const char *field = t->rule->kind == XF_LETTER_REVIEW ? "unit" : "review_unit";
    put_unit(t, xfi_letter_unit_then(t->from, field, opinion == NULL ? INT64_MAX : opinion->act.at),
             out);
}

/* That of the letter that was issued after the opinion, else of the paper named with it. */
FACT(earlier_number)
{
    const xfi_letter_act *opinion = xfi_letter_last(t->from, earlier_act(t));
    int kind = t->rule->kind == XF_LETTER_REVIEW ? XF_LETTER_ANSWER : XF_LETTER_REVIEW;
    for (size_t i = t->from->letter_count; opinion != NULL && i > 0; i--) {
        const xfi_letter *one = &t->from->letters[i - 1];
        if (one->kind == kind && one->at >= opinion->act.at) {
            put(out, one->number);
            return;
        }
    }
    put(out, opinion == NULL ? NULL : opinion->act.document);
}
FACT(earlier_date)
{
    const xfi_letter_act *opinion = xfi_letter_last(t->from, earlier_act(t));
    put_date(t, opinion == NULL ? 0 : day_of(t, opinion->act.at), out);
}
FACT(handler)
{
    put_name(t, t->row->handler, t->from->at, out);
}

typedef void (*fact_fn)(const xfi_letter_telling *t, xfi_buf *out);
static const fact_fn facts[] = {
    [XF_PLACEHOLDER_NUMBER] = fact_number,
    [XF_PLACEHOLDER_DATE] = fact_date,
    [XF_PLACEHOLDER_UNIT] = fact_unit,
    [XF_PLACEHOLDER_CONTACT] = fact_contact,
    [XF_PLACEHOLDER_PHONE] = fact_phone,
    [XF_PLACEHOLDER_TO_UNIT] = fact_to_unit,
    [XF_PLACEHOLDER_PETITIONERS] = fact_petitioners,
    [XF_PLACEHOLDER_CASE_NUMBER] = fact_case_number,
    [XF_PLACEHOLDER_CASE_UNIT] = fact_case_unit,
    [XF_PLACEHOLDER_TITLE] = fact_title,
    [XF_PLACEHOLDER_MATTER] = fact_matter,
    [XF_PLACEHOLDER_FORM] = fact_form,
    [XF_PLACEHOLDER_RECEIVED_ON] = fact_received_on,
    [XF_PLACEHOLDER_ACCEPTED_ON] = fact_accepted_on,
    [XF_PLACEHOLDER_DECIDED_ON] = fact_decided_on,
    [XF_PLACEHOLDER_REQUESTED_ON] = fact_requested_on,
    [XF_PLACEHOLDER_CLAIMS] = fact_claims,
    [XF_PLACEHOLDER_FINDINGS] = fact_findings,
    [XF_PLACEHOLDER_OUTCOME] = fact_outcome,
    [XF_PLACEHOLDER_DECISION] = fact_decision,
    [XF_PLACEHOLDER_REASONS] = fact_reasons,
    [XF_PLACEHOLDER_BASIS] = fact_basis,
    [XF_PLACEHOLDER_LAW] = fact_law,
    [XF_PLACEHOLDER_DUE_DATE] = fact_due_date,
    [XF_PLACEHOLDER_FEEDBACK_DUE] = fact_feedback_due,
    [XF_PLACEHOLDER_DAYS] = fact_days,
    [XF_PLACEHOLDER_APPROVER] = fact_approver,
    [XF_PLACEHOLDER_CHANNEL] = fact_channel,
    [XF_PLACEHOLDER_GROUND] = fact_ground,
    [XF_PLACEHOLDER_DEMAND] = fact_demand,
    [XF_PLACEHOLDER_PROPOSAL] = fact_proposal,
    [XF_PLACEHOLDER_REVIEW_UNIT] = fact_review_unit,
    [XF_PLACEHOLDER_RECHECK_UNIT] = fact_recheck_unit,
    [XF_PLACEHOLDER_APPEAL_PERIOD] = fact_appeal_period,
    [XF_PLACEHOLDER_APPEAL_UNTIL] = fact_appeal_until,
    [XF_PLACEHOLDER_EARLIER_UNIT] = fact_earlier_unit,
    [XF_PLACEHOLDER_EARLIER_NUMBER] = fact_earlier_number,
    [XF_PLACEHOLDER_EARLIER_DATE] = fact_earlier_date,
    [XF_PLACEHOLDER_HANDLER] = fact_handler,
    [XF_PLACEHOLDER_REFUSAL] = fact_refusal,
    [XF_PLACEHOLDER_COMPETENT_BODY] = fact_competent_body,
    [XF_PLACEHOLDER_ACTING_UNIT] = fact_acting_unit,
    [XF_PLACEHOLDER_ACCEPTING_UNIT] = fact_accepting_unit,
};

void xfi_letter_fact(const xfi_letter_telling *t, int placeholder, xfi_buf *out)
{
    facts[placeholder](t, out);
}
