/* SPDX-License-Identifier: Apache-2.0 */
/* What the guards ask: each function is one question to (act, case file, units, pack). */
#include "rules/guards_p.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static const char *joined(xfi_deciding *d, const char *a, const char *b, const char *c,
                          const char *e)
{
    size_t size = strlen(a) + strlen(b) + strlen(c) + strlen(e) + 1;
    char *text = xfi_arena_alloc(d->arena, size);
    if (text == NULL) {
        xfi_rules_fail(d, XF_E_NO_MEMORY);
        return NULL;
    }
    (void)snprintf(text, size, "%s%s%s%s", a, b, c, e);
    return text;
}

/* ---- who ------------------------------------------------------------------------------------------------ */

bool xfi_rules_holds_actor_in_office(const xfi_asking *s)
{
    return s->d->actor != NULL ||
           xfi_rules_object(s, "办理人“%s”在该日期不在任", "“%s” holds no post on that date",
                            xfi_or_empty(s->d->act->actor));
}

bool xfi_rules_holds_actor_not_concerned(const xfi_asking *s)
{
    const xfi_deciding *d = s->d;
    const xfi_case *row = &d->after->row;
    bool person =
        !xfi_blank(row->concerned_official) && xfi_same(row->concerned_official, d->act->actor);
    return !person &&
           (d->actor == NULL || !xfi_rules_concerned(d->world->org, row, d->actor, d->date));
}

/* Units that assist finish their own part, answer for it and bring their own papers. */
static bool actor_has_part(const xfi_asking *s)
{
    xf_act_kind kind = s->d->act->kind;
    bool open_to_them = kind == XF_ACT_FINISH_PART || kind == XF_ACT_FEEDBACK ||
                        kind == XF_ACT_ATTACH || kind == XF_ACT_CHECK_FILE;
    for (size_t i = 0; open_to_them && i < s->d->after->part_count; i++) {
        const xfi_part *part = &s->d->after->parts[i];
        if (part->dropped_at == 0 && part->cycle == s->d->after->row.cycle &&
            xfi_rules_above(s->d->world->org, s->d->actor->unit, part->unit)) {
            return true;
        }
    }
    return false;
}

/* Who registered the case knows best what was written down wrongly; not so its people, whom he may see
 * no longer once it was passed on. */
static bool actor_registered(const xfi_asking *s)
{
    return s->d->act->kind == XF_ACT_CORRECT &&
           xfi_rules_acts_for(s->d->world->org, s->d->actor->unit,
                              s->d->after->row.registered_unit);
}

bool xfi_rules_holds_actor_competent(const xfi_asking *s)
{
    const xfi_deciding *d = s->d;
    const char *unit = xfi_rules_competent_unit(&d->after->row);
    return xfi_rules_above(d->world->org, d->actor->unit, unit) || actor_has_part(s) ||
           actor_registered(s) ||
           xfi_rules_department_does(d->world->org, d->act->kind, d->actor->unit, unit) ||
           xfi_rules_object(s, "办理人所在单位“%s”既不是责任单位“%s”，也不是其上级",
                            "the unit “%s” is neither the responsible unit “%s” nor above it",
                            xfi_or_empty(d->actor->unit), xfi_or_empty(unit));
}

bool xfi_rules_holds_actor_may_supervise(const xfi_asking *s)
{
    const xfi_org *org = s->d->world->org;
    const char *unit = xfi_rules_competent_unit(&s->d->after->row);
    const xfi_unit *own = xfi_rules_unit(org, s->d->actor->unit);
    bool department = own != NULL && own->kind == XF_UNIT_ROLE_DEPARTMENT;
    return department ||
           (xfi_rules_above(org, s->d->actor->unit, unit) && !xfi_same(s->d->actor->unit, unit));
}

/* ---- when ------------------------------------------------------------------------------------------------- */

static void time_text(const xfi_asking *s, xf_time at, char out[XFI_TIME_TEXT])
{
    xfi_calendar_format_time(at, s->d->policy->zone, out);
}

bool xfi_rules_holds_not_in_future(const xfi_asking *s)
{
    return s->d->act->at <= s->d->act->recorded_at;
}

bool xfi_rules_holds_not_before_last(const xfi_asking *s)
{
    char last[XFI_TIME_TEXT];
    xf_time last_at = s->d->after->row.last_at;
    if (s->d->act->at >= last_at) {
        return true;
    }
    time_text(s, last_at, last);
    return xfi_rules_object(s, "早于该事项上一动作的时间（%s）", "it lies before the last act (%s)",
                            last);
}

/* ---- state ---------------------------------------------------------------------------------------------------- */

bool xfi_rules_holds_not_terminated(const xfi_asking *s)
{
    const xfi_case *row = &s->d->after->row;
    return row->state != XF_STATE_TERMINATED && row->ended_as != XF_STATE_TERMINATED;
}

bool xfi_rules_holds_state_allows(const xfi_asking *s)
{
    xf_state state = s->d->after->row.state;
    if (xfi_rules_next_state(s->d->act->kind, state) != XF_STATE_NONE) {
        return true;
    }
    const xfi_code *now = xfi_code_by_value(XF_ENUM_STATE, (int)state);
    const xfi_code *what = xfi_code_by_value(XF_ENUM_ACT, (int)s->d->act->kind);
    if (now != NULL && what != NULL) {
        s->out->text.en =
            joined(s->d, "the case stands at: ", now->en, "; now one cannot: ", what->en);
        s->out->text.zh = joined(s->d, "当前状态为“", now->zh, "”，不能办理：", what->zh);
    }
    return false;
}

/* Nor one under way then that was entered when it was over. */
bool xfi_rules_holds_no_open_hearing(const xfi_asking *s)
{
    const xfi_casefile *file = s->d->after;
    for (size_t i = 0; i < file->pause_count; i++) {
        const xfi_pause *one = &file->pauses[i];
        if (one->cause == XF_ACT_HOLD_HEARING && one->from_at <= s->d->act->at &&
            s->d->act->at < one->until_at) {
            return false;
        }
    }
    return file->row.hearing_at == 0;
}

bool xfi_rules_holds_hearing_over(const xfi_asking *s)
{
    const xfi_act *act = s->d->act;
    const xf_date today = xfi_calendar_date_of(act->recorded_at, s->d->policy->zone);
    return act->date == 0 || (act->date >= s->d->date && act->date <= today);
}

bool xfi_rules_holds_open_hearing(const xfi_asking *s)
{
    return s->d->after->row.hearing_at != 0;
}

bool xfi_rules_holds_something_to_fulfil(const xfi_asking *s)
{
    return xfi_rules_fulfilled_by(s->d, s->d->act->kind) != NULL;
}

bool xfi_rules_holds_procedure_simple(const xfi_asking *s)
{
    return s->d->after->row.procedure == XF_PROCEDURE_SIMPLE;
}

bool xfi_rules_holds_revoked_before_reopening(const xfi_asking *s)
{
    const xfi_case *row = &s->d->after->row;
    return (row->state != XF_STATE_REVIEW_SERVED || row->review_outcome == XF_OUTCOME_REVOKE) &&
           (row->state != XF_STATE_RECHECK_SERVED || row->recheck_outcome == XF_OUTCOME_REVOKE);
}

bool xfi_rules_holds_archived_as_concluded(const xfi_asking *s)
{
    const xfi_case *row = &s->d->after->row;
    return row->state != XF_STATE_ARCHIVED || row->ended_as == XF_STATE_CONCLUDED;
}

/* The petitioner's window must have ended, or the petitioner be satisfied. */
bool xfi_rules_holds_window_over(const xfi_asking *s)
{
    char until[XFI_DATE_TEXT];
    bool satisfied = s->d->act->satisfaction == XF_SATISFACTION_SATISFIED;
    for (size_t i = 0; i < s->d->after->deadline_count && !satisfied; i++) {
        const xfi_deadline *deadline = &s->d->after->deadlines[i];
        if (xfi_rules_running(deadline) && deadline->window && s->d->act->at <= deadline->due_at) {
            xfi_calendar_format(deadline->due_date, until);
            return xfi_rules_object(
                s, "信访人申请复查（复核）的期限至%s，期满前须信访人表示满意方可办结",
                "the petitioner may ask for review until %s; before that only a satisfied "
                "petitioner's case can be concluded",
                until);
        }
    }
    return true;
}

/* ---- extension (Art. 34) ------------------------------------------------------------------------------------- */

static const xfi_deadline *extendable(const xfi_deciding *d)
{
    for (size_t i = 0; i < d->after->deadline_count; i++) {
        const xfi_deadline *deadline = &d->after->deadlines[i];
        const xfi_rule *rule = xfi_policy_rule(d->policy, deadline->rule);
        if (xfi_rules_running(deadline) && rule != NULL && rule->extension.max_total > 0) {
            return deadline;
        }
    }
    return NULL;
}

static const xfi_extension *extension(const xfi_asking *s)
{
    return &xfi_policy_rule(s->d->policy, extendable(s->d)->rule)->extension;
}

bool xfi_rules_holds_extendable(const xfi_asking *s)
{
    return extendable(s->d) != NULL;
}

bool xfi_rules_holds_extended_in_time(const xfi_asking *s)
{
    char due[XFI_DATE_TEXT];
    const xfi_deadline *deadline = extendable(s->d);
    xfi_calendar_format(deadline->due_date, due);
    return deadline->due_at == 0 || s->d->act->at <= deadline->due_at ||
           xfi_rules_object(s, "办理期限已于%s届满，期满后不得延长",
                            "the period ended on %s; it cannot be extended afterwards", due);
}

bool xfi_rules_holds_extended_not_too_often(const xfi_asking *s)
{
    s->out->basis = extension(s)->basis;
    return extendable(s->d)->extensions < extension(s)->max_times;
}

bool xfi_rules_holds_extended_not_too_long(const xfi_asking *s)
{
    int32_t had = extendable(s->d)->extended;
    s->out->basis = extension(s)->basis;
    return (s->d->act->days > 0 && s->d->act->days <= extension(s)->max_total - had) ||
           xfi_rules_object(s, "延长期限最多%d日，本次申请%d日", "at most %d days, asked for %d",
                            (int)(extension(s)->max_total - had), (int)s->d->act->days);
}

bool xfi_rules_holds_approved_as_required(const xfi_asking *s)
{
    const xfi_deciding *d = s->d;
    const xfi_official *post = xfi_rules_post(d->world->org, d->act->approver, d->date);
    s->out->basis = extension(s)->basis;
    if (extension(s)->approver == XF_TARGET_LEAD) {
        return post != NULL && xfi_same(d->act->approver, d->after->row.lead);
    }
    return post != NULL && post->principal &&
           xfi_same(post->unit, xfi_rules_competent_unit(&d->after->row));
}

/* ---- arguments ---------------------------------------------------------------------------------------------------- */

bool xfi_rules_holds_fields_complete(const xfi_asking *s)
{
    const char *missing = xfi_rules_missing_field(s->d->act);
    if (missing == NULL) {
        return true;
    }
    char *rule = xfi_arena_alloc(s->d->arena, 64);
    if (rule != NULL) {
        (void)snprintf(rule, 64, "%s.needs_%s", xfi_code_text(XF_ENUM_ACT, (int)s->d->act->kind),
                       missing);
        s->out->rule = rule;
    }
    s->out->field = missing;
    const char *act = xfi_code_text(XF_ENUM_ACT, (int)s->d->act->kind);
    const xfi_bi *title = xfi_model_title(XFI_TITLES_OF_ACTS, act, missing);
    /* both texts read both; "%.0s" reads the Chinese title and says nothing */
    return xfi_rules_object(s, "缺少必填内容：%s（%s）", "this is required: %s%.0s", missing,
                            title == NULL ? missing : title->zh);
}

bool xfi_rules_holds_window_open_or_reasoned(const xfi_asking *s)
{
    const xfi_deadline *window = xfi_rules_fulfilled_by(s->d, s->d->act->kind);
    if (window == NULL || !window->window || window->due_at == 0 ||
        s->d->act->at <= window->due_at) {
        return true;
    }
    bool back = s->d->act->kind == XF_ACT_RETURN;
    if (back && s->d->after->row.objected_at != 0) {
        return true; /* objected in time; the sender agreed afterwards */
    }
    if (!back && !xfi_blank(s->d->act->reason)) {
        return true; /* admitted late, with the reason on record */
    }
    char until[XFI_DATE_TEXT];
    xfi_calendar_format(window->due_date, until);
    return xfi_rules_object(s, "期限已于%s届满", "the period ended on %s", until);
}

bool xfi_rules_holds_unit_known(const xfi_asking *s)
{
    return xfi_blank(s->d->act->unit) ||
           xfi_rules_unit(s->d->world->org, s->d->act->unit) != NULL ||
           xfi_rules_object(s, "没有单位“%s”", "there is no unit “%s”", s->d->act->unit);
}

/* Where the case, or the work, goes: papers that go back go to who sent them, an appeal to the unit
 * above where none is named. */
static const char *goes_to(const xfi_deciding *d)
{
    const xfi_case *row = &d->after->row;
    if (!xfi_blank(d->act->unit)) {
        return d->act->unit;
    }
    switch (d->act->kind) {
    case XF_ACT_RETURN:
        return row->sender;
    case XF_ACT_REQUEST_REVIEW:
        return xfi_rules_superior(d->world->org, row->unit);
    case XF_ACT_REQUEST_RECHECK:
        return xfi_rules_superior(d->world->org, row->review_unit);
    default:
        return NULL;
    }
}

bool xfi_rules_holds_unit_stands(const xfi_asking *s)
{
    const xfi_unit_gone gone = xfi_rules_unit_gone(s->d->world->org, goes_to(s->d), s->d->date);
    /* both texts read both; "%.0s" reads one and says nothing */
    return !gone.yes || xfi_rules_object(s, "%s%.0s", "%.0s%s", gone.zh, gone.en);
}

bool xfi_rules_holds_unit_differs(const xfi_asking *s)
{
    return !xfi_same(s->d->act->unit, s->d->after->row.unit);
}

bool xfi_rules_holds_unit_not_concerned(const xfi_asking *s)
{
    return !xfi_rules_reaches_concerned(s->d->world->org, &s->d->after->row, s->d->act->unit,
                                        s->d->date);
}

/* Review goes one level above the unit that handled, recheck one above the reviewing unit. */
bool xfi_rules_holds_appeal_goes_above(const xfi_asking *s)
{
    const xfi_org *org = s->d->world->org;
    const xfi_case *row = &s->d->after->row;
    bool review = s->d->act->kind == XF_ACT_REQUEST_REVIEW;
    const char *below = review ? row->unit : row->review_unit;
    if (xfi_blank(s->d->act->unit)) {
        return xfi_rules_superior(org, below) != NULL ||
               xfi_rules_object(s, "“%s”没有上一级单位，请指明复查（复核）机关",
                                "“%s” has no unit above it; name the one that decides",
                                xfi_or_empty(below));
    }
    const xfi_unit *to = xfi_rules_unit(org, s->d->act->unit);
    const xfi_unit *from = xfi_rules_unit(org, below);
    bool level = from != NULL && to->level != XF_LEVEL_NONE && from->level != XF_LEVEL_NONE &&
                 (int)to->level == (int)from->level + 1;
    return level || xfi_same(xfi_rules_superior(org, below), s->d->act->unit);
}

bool xfi_rules_holds_official_in_office(const xfi_asking *s)
{
    return xfi_blank(s->d->act->official) ||
           xfi_rules_post(s->d->world->org, s->d->act->official, s->d->date) != NULL ||
           xfi_rules_object(s, "“%s”在该日期不在任", "“%s” holds no post on that date",
                            s->d->act->official);
}

bool xfi_rules_holds_official_not_concerned(const xfi_asking *s)
{
    const xfi_official *post = xfi_rules_post(s->d->world->org, s->d->act->official, s->d->date);
    return post == NULL ||
           !xfi_rules_concerned(s->d->world->org, &s->d->after->row, post, s->d->date);
}

bool xfi_rules_holds_lead_not_silently_replaced(const xfi_asking *s)
{
    const char *lead = s->d->after->row.lead;
    return xfi_blank(lead) || !xfi_blank(s->d->act->reason) ||
           xfi_rules_object(s, "已有包案领导“%s”，更换须说明理由",
                            "“%s” leads the case; replacing needs a reason", lead);
}

bool xfi_rules_holds_not_the_same_lead(const xfi_asking *s)
{
    return !xfi_same(s->d->after->row.lead, s->d->act->official);
}

bool xfi_rules_holds_outcome_fits(const xfi_asking *s)
{
    static const struct {
        xf_act_kind act;
        xf_outcome from, to;
    } fitting[] = {
        {XF_ACT_ANSWER, XF_OUTCOME_SUPPORT, XF_OUTCOME_NOT_SUPPORT},
        {XF_ACT_ANSWER_CLAIM, XF_OUTCOME_SUPPORT, XF_OUTCOME_NOT_SUPPORT},
        {XF_ACT_DECIDE_REVIEW, XF_OUTCOME_UPHOLD, XF_OUTCOME_REVOKE},
        {XF_ACT_DECIDE_RECHECK, XF_OUTCOME_UPHOLD, XF_OUTCOME_REVOKE},
        {XF_ACT_CHECK_RESULT, XF_OUTCOME_PASS, XF_OUTCOME_FAIL},
    };
    xf_outcome outcome = s->d->act->outcome;
    for (size_t i = 0; i < sizeof fitting / sizeof *fitting; i++) {
        if (fitting[i].act == s->d->act->kind) {
            return fitting[i].from <= outcome && outcome <= fitting[i].to;
        }
    }
    return true;
}

bool xfi_rules_holds_merged_into_another(const xfi_asking *s)
{
    return s->d->act->other_case != s->d->after->row.id;
}

bool xfi_rules_holds_other_case_linkable(const xfi_asking *s)
{
    const xfi_casefile *other = s->d->world->other;
    return other == NULL || xfi_rules_may_be_linked(&s->d->after->row, &other->row);
}

bool xfi_rules_holds_other_case_runs(const xfi_asking *s)
{
    const xfi_casefile *other = s->d->world->other;
    return other == NULL || xfi_rules_next_state(XF_ACT_ABSORB, other->row.state) != XF_STATE_NONE;
}

bool xfi_rules_holds_other_case_as_far(const xfi_asking *s)
{
    const xfi_casefile *other = s->d->world->other;
    return other == NULL || s->d->after->row.state != XF_STATE_HANDLING ||
           other->row.state == XF_STATE_HANDLING;
}

bool xfi_rules_holds_ended_by_merger(const xfi_asking *s)
{
    const xfi_case *row = &s->d->world->file->row;
    return row->state != XF_STATE_ARCHIVED || row->ended_as == XF_STATE_MERGED;
}

bool xfi_rules_holds_other_not_merged(const xfi_asking *s)
{
    const xfi_casefile *other = s->d->world->other;
    return other == NULL || other->row.ended_as != XF_STATE_MERGED;
}

bool xfi_rules_holds_policy_differs(const xfi_asking *s)
{
    return !xfi_same(s->d->act->policy_version, s->d->after->row.policy_version);
}

/* "Where to turn": who is not competent says who is. */
bool xfi_rules_holds_petitioner_told_where(const xfi_asking *s)
{
    xf_refusal ground = s->d->act->refusal;
    return !xfi_blank(s->d->act->competent_body) ||
           (ground != XF_REFUSAL_OTHER_ORGAN && ground != XF_REFUSAL_STATUTORY_CHANNEL);
}
