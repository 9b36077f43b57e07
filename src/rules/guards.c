/* SPDX-License-Identifier: Apache-2.0 */
/* What may stand in the way of an act, as one table in the order in which it is asked. */
#include "rules/rules_p.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* What a guard says beyond its table row: numbers and dates of this very case. */
typedef struct saying {
    xfi_deciding *d;
    xfi_objection *out;
} saying;

static char *say(xfi_deciding *d, const char *format, va_list args)
{
    va_list again;
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, again);
    va_end(again);
    char *text = len < 0 ? NULL : xfi_arena_alloc(d->arena, (size_t)len + 1);
    if (text == NULL) {
        xfi_rules_fail(d, XF_E_NO_MEMORY);
        return NULL;
    }
    (void)vsnprintf(text, (size_t)len + 1, format, args);
    return text;
}

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

/* Both texts read the same arguments. Always false: something stands in the way. */
__attribute__((format(printf, 2, 4), format(printf, 3, 4))) static bool
object(const saying *s, const char *zh, const char *en, ...)
{
    va_list args;
    va_start(args, en);
    s->out->text.zh = say(s->d, zh, args);
    va_end(args);
    va_start(args, en);
    s->out->text.en = say(s->d, en, args);
    va_end(args);
    return false;
}

/* ---- who ------------------------------------------------------------------------------------------------ */

static bool actor_in_office(const saying *s)
{
    return s->d->actor != NULL ||
           object(s, "办理人“%s”在该日期不在任", "“%s” holds no post on that date",
                  xfi_or_empty(s->d->act->actor));
}

static bool actor_not_concerned(const saying *s)
{
    return !xfi_rules_concerned(&s->d->after->row, s->d->actor);
}

static bool actor_competent(const saying *s)
{
    const char *unit = xfi_rules_competent_unit(&s->d->after->row);
    return xfi_rules_above(s->d->world->org, s->d->actor->unit, unit) ||
           object(s, "办理人所在单位“%s”既不是责任单位“%s”，也不是其上级",
                  "the unit “%s” is neither the responsible unit “%s” nor above it",
                  xfi_or_empty(s->d->actor->unit), xfi_or_empty(unit));
}

static bool actor_may_supervise(const saying *s)
{
    const xfi_org *org = s->d->world->org;
    const char *unit = xfi_rules_competent_unit(&s->d->after->row);
    const xfi_unit *own = xfi_rules_unit(org, s->d->actor->unit);
    bool department = own != NULL && own->kind == XF_UNIT_ROLE_DEPARTMENT;
    return department ||
           (xfi_rules_above(org, s->d->actor->unit, unit) && !xfi_same(s->d->actor->unit, unit));
}

/* ---- when ------------------------------------------------------------------------------------------------- */

static void time_text(const saying *s, xf_time at, char out[XFI_TIME_TEXT])
{
    xfi_calendar_format_time(at, s->d->policy->zone, out);
}

static bool not_in_future(const saying *s)
{
    return s->d->act->at <= s->d->act->recorded_at;
}

static bool not_before_last(const saying *s)
{
    char last[XFI_TIME_TEXT];
    xf_time last_at = s->d->after->row.last_at;
    time_text(s, last_at, last);
    return s->d->act->at >= last_at ||
           object(s, "早于该事项上一动作的时间（%s）", "it lies before the last act (%s)", last);
}

/* ---- state ---------------------------------------------------------------------------------------------------- */

static bool not_terminated(const saying *s)
{
    const xfi_case *row = &s->d->after->row;
    return row->state != XF_STATE_TERMINATED && row->ended_as != XF_STATE_TERMINATED;
}

static bool state_allows(const saying *s)
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

static bool no_open_hearing(const saying *s)
{
    return s->d->after->row.hearing_at == 0;
}

static bool open_hearing(const saying *s)
{
    return s->d->after->row.hearing_at != 0;
}

static bool something_to_fulfil(const saying *s)
{
    return xfi_rules_fulfilled_by(s->d, s->d->act->kind) != NULL;
}

static bool procedure_simple(const saying *s)
{
    return s->d->after->row.procedure == XF_PROCEDURE_SIMPLE;
}

static bool revoked_before_reopening(const saying *s)
{
    const xfi_case *row = &s->d->after->row;
    return (row->state != XF_STATE_REVIEW_SERVED || row->review_outcome == XF_OUTCOME_REVOKE) &&
           (row->state != XF_STATE_RECHECK_SERVED || row->recheck_outcome == XF_OUTCOME_REVOKE);
}

static bool archived_as_concluded(const saying *s)
{
    const xfi_case *row = &s->d->after->row;
    return row->state != XF_STATE_ARCHIVED || row->ended_as == XF_STATE_CONCLUDED;
}

/* The petitioner's window must have ended, or the petitioner be satisfied. */
static bool window_over(const saying *s)
{
    char until[XFI_DATE_TEXT];
    for (size_t i = 0; i < s->d->after->deadline_count && !s->d->act->satisfied; i++) {
        const xfi_deadline *deadline = &s->d->after->deadlines[i];
        if (xfi_rules_running(deadline) && deadline->window && s->d->act->at <= deadline->due_at) {
            xfi_calendar_format(deadline->due_date, until);
            return object(
                s, "信访人申请复查（复核）的期限至%s，期满前须信访人表示满意方可办结",
                "the petitioner may ask for review until %s; before that only a satisfied "
                "petitioner's case can be concluded",
                until);
        }
    }
    return true;
}

/* ---- extension (Art. 34) ------------------------------------------------------------------------------------- */

const xfi_deadline *xfi_rules_extendable(const xfi_deciding *d)
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

static const xfi_extension *extension(const saying *s)
{
    return &xfi_policy_rule(s->d->policy, xfi_rules_extendable(s->d)->rule)->extension;
}

static bool extendable(const saying *s)
{
    return xfi_rules_extendable(s->d) != NULL;
}

static bool extended_in_time(const saying *s)
{
    char due[XFI_DATE_TEXT];
    const xfi_deadline *deadline = xfi_rules_extendable(s->d);
    xfi_calendar_format(deadline->due_date, due);
    return deadline->due_at == 0 || s->d->act->at <= deadline->due_at ||
           object(s, "办理期限已于%s届满，期满后不得延长",
                  "the period ended on %s; it cannot be extended afterwards", due);
}

static bool extended_not_too_often(const saying *s)
{
    s->out->basis = extension(s)->basis;
    return xfi_rules_extendable(s->d)->extensions < extension(s)->max_times;
}

static bool extended_not_too_long(const saying *s)
{
    int32_t had = xfi_rules_extendable(s->d)->extended;
    s->out->basis = extension(s)->basis;
    return (s->d->act->days > 0 && s->d->act->days <= extension(s)->max_total - had) ||
           object(s, "延长期限最多%d日，本次申请%d日", "at most %d days, asked for %d",
                  (int)(extension(s)->max_total - had), (int)s->d->act->days);
}

static bool approved_as_required(const saying *s)
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

static bool fields_complete(const saying *s)
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
    return object(s, "缺少必填内容：%s", "this is required: %s", missing);
}

static bool window_open_or_reasoned(const saying *s)
{
    const xfi_deadline *window = xfi_rules_fulfilled_by(s->d, s->d->act->kind);
    if (window == NULL || !window->window || window->due_at == 0 ||
        s->d->act->at <= window->due_at) {
        return true;
    }
    if (s->d->act->kind != XF_ACT_RETURN && !xfi_blank(s->d->act->reason)) {
        return true; /* admitted late, with the reason on record */
    }
    char until[XFI_DATE_TEXT];
    xfi_calendar_format(window->due_date, until);
    return object(s, "期限已于%s届满", "the period ended on %s", until);
}

static bool unit_known(const saying *s)
{
    return xfi_blank(s->d->act->unit) ||
           xfi_rules_unit(s->d->world->org, s->d->act->unit) != NULL ||
           object(s, "没有单位“%s”", "there is no unit “%s”", s->d->act->unit);
}

static bool unit_differs(const saying *s)
{
    return !xfi_same(s->d->act->unit, s->d->after->row.unit);
}

static bool unit_not_concerned(const saying *s)
{
    const xfi_case *row = &s->d->after->row;
    return xfi_blank(row->concerned_unit) || !xfi_same(s->d->act->unit, row->concerned_unit);
}

/* Review goes one level above the unit that handled, recheck one above the reviewing unit. */
static bool appeal_goes_above(const saying *s)
{
    const xfi_org *org = s->d->world->org;
    const xfi_case *row = &s->d->after->row;
    bool review = s->d->act->kind == XF_ACT_REQUEST_REVIEW;
    const char *below = review ? row->unit : row->review_unit;
    if (xfi_blank(s->d->act->unit)) {
        return xfi_rules_superior(org, below) != NULL ||
               object(s, "“%s”没有上一级单位，请指明复查（复核）机关",
                      "“%s” has no unit above it; name the one that decides", xfi_or_empty(below));
    }
    const xfi_unit *to = xfi_rules_unit(org, s->d->act->unit);
    const xfi_unit *from = xfi_rules_unit(org, below);
    bool level = from != NULL && to->level != XF_LEVEL_NONE && from->level != XF_LEVEL_NONE &&
                 (int)to->level == (int)from->level + 1;
    return level || xfi_same(xfi_rules_superior(org, below), s->d->act->unit);
}

static bool official_in_office(const saying *s)
{
    return xfi_blank(s->d->act->official) ||
           xfi_rules_post(s->d->world->org, s->d->act->official, s->d->date) != NULL ||
           object(s, "“%s”在该日期不在任", "“%s” holds no post on that date", s->d->act->official);
}

static bool official_not_concerned(const saying *s)
{
    const xfi_official *post = xfi_rules_post(s->d->world->org, s->d->act->official, s->d->date);
    return post == NULL || !xfi_rules_concerned(&s->d->after->row, post);
}

static bool lead_not_silently_replaced(const saying *s)
{
    const char *lead = s->d->after->row.lead;
    return xfi_blank(lead) || !xfi_blank(s->d->act->reason) ||
           object(s, "已有包案领导“%s”，更换须说明理由",
                  "“%s” leads the case; replacing needs a reason", lead);
}

static bool not_the_same_lead(const saying *s)
{
    return !xfi_same(s->d->after->row.lead, s->d->act->official);
}

static bool outcome_fits(const saying *s)
{
    bool answer = s->d->act->outcome <= XF_OUTCOME_NOT_SUPPORT;
    return answer == (s->d->act->kind == XF_ACT_ANSWER);
}

static bool merged_into_another(const saying *s)
{
    return s->d->act->other_case != s->d->after->row.id;
}

static bool other_case_runs(const saying *s)
{
    const xfi_casefile *other = s->d->world->other;
    return other == NULL || xfi_rules_next_state(XF_ACT_ABSORB, other->row.state) != XF_STATE_NONE;
}

static bool other_case_as_far(const saying *s)
{
    const xfi_casefile *other = s->d->world->other;
    return other == NULL || s->d->after->row.state != XF_STATE_HANDLING ||
           other->row.state == XF_STATE_HANDLING;
}

static bool policy_differs(const saying *s)
{
    return !xfi_same(s->d->act->policy_version, s->d->after->row.policy_version);
}

/* ---- the table ------------------------------------------------------------------------------------------------------- */

#define B(act) XFI_ACT_BIT(XF_ACT_##act)
#define ANY_ACT (~(B(FIRE) | B(RECOMPUTE)))
#define ON_THE_CASE (ANY_ACT & ~B(REGISTER)) /* acts on a case that is there */
#define FROM_ABOVE (B(SUPERVISE) | B(PROPOSE))
#define ASSIGNING (B(ASSIGN_LEAD) | B(ASSIGN_HANDLER) | B(ASSIGN_TEAM_HEAD))
#define PASSING_ON (B(TRANSFER) | B(HAND_OVER))
#define APPEALS (B(REQUEST_REVIEW) | B(REQUEST_RECHECK))
#define DECISIONS (B(ANSWER) | B(DECIDE_REVIEW) | B(DECIDE_RECHECK))

#define R22(zh, en)                                                                                \
    {                                                                                              \
        "《信访工作条例》" zh, "Regulations on Petition Work, " en                                 \
    }
#define R22_REPORT R22("第四章、第五章（条号待核）", "chapters 4, 5 (article to be confirmed)")
#define OFFICE                                                                                     \
    {                                                                                              \
        "案件管理规则", "case management rule"                                                     \
    }
#define OF_ACT                                                                                     \
    {                                                                                              \
        NULL, NULL                                                                                 \
    }
#define OWN                                                                                        \
    {                                                                                              \
        NULL, NULL                                                                                 \
    }

static const struct guard {
    const char *rule;
    const char *field;
    uint64_t acts;
    bool args; /* it needs the act's arguments */
    xf_status status;
    xfi_bi basis; /* OF_ACT: that of the act */
    xfi_bi text;  /* OWN: said by the guard */
    bool (*holds)(const saying *s);
} guards[] = {
    {"reopen.terminated",
     "",
     B(REOPEN),
     false,
     XF_E_REFUSED,
     R22("第三十六条", "Art. 36"),
     {"已终结的事项，同一事实和理由不再受理；有新事实的另行登记并关联",
      "the case is terminated: the same facts and reasons are not accepted again; new facts open a "
      "new case linked to it"},
     not_terminated},
    {"state.not_now", "", ANY_ACT, false, XF_E_REFUSED, OF_ACT, OWN, state_allows},
    {"actor.not_in_office", "actor", ANY_ACT, false, XF_E_DENIED, OFFICE, OWN, actor_in_office},
    {"actor.concerned",
     "actor",
     ANY_ACT,
     false,
     XF_E_DENIED,
     R22_REPORT,
     {"被检举控告的人员及其单位不得办理本事项", "who is reported against may not act on the case"},
     actor_not_concerned},
    {"actor.not_competent", "actor", ANY_ACT & ~FROM_ABOVE, false, XF_E_DENIED, OFFICE, OWN,
     actor_competent},
    {"actor.not_above",
     "actor",
     FROM_ABOVE,
     false,
     XF_E_DENIED,
     OF_ACT,
     {"须由信访部门或责任单位的上级提出",
      "only a petition department or a unit above the responsible one may do this"},
     actor_may_supervise},
    {"time.future",
     "at",
     ANY_ACT,
     false,
     XF_E_REFUSED,
     OFFICE,
     {"动作时间不得晚于当前时间", "an act cannot lie in the future"},
     not_in_future},
    {"time.before_last_act", "at", ON_THE_CASE, false, XF_E_REFUSED, OFFICE, OWN, not_before_last},
    {"hearing.open",
     "",
     DECISIONS | B(REFER) | B(MERGE),
     false,
     XF_E_REFUSED,
     R22("第三十一条、第三十六条", "Art. 31, 36"),
     {"听证尚未结束", "the hearing has not ended"},
     no_open_hearing},
    {"hearing.already_open",
     "",
     B(HOLD_HEARING),
     false,
     XF_E_REFUSED,
     OF_ACT,
     {"听证已在进行", "a hearing is under way already"},
     no_open_hearing},
    {"hearing.none",
     "",
     B(END_HEARING),
     false,
     XF_E_REFUSED,
     OF_ACT,
     {"没有正在进行的听证", "no hearing is under way"},
     open_hearing},
    {"feedback.not_asked",
     "",
     B(FEEDBACK),
     false,
     XF_E_REFUSED,
     OF_ACT,
     {"没有待反馈的督办", "no supervision waits for feedback"},
     something_to_fulfil},
    {"respond.not_asked",
     "",
     B(RESPOND),
     false,
     XF_E_REFUSED,
     OF_ACT,
     {"没有待反馈的改进工作建议", "no improvement proposal waits for an answer"},
     something_to_fulfil},
    {"arrive.not_reported",
     "",
     B(ARRIVE),
     false,
     XF_E_REFUSED,
     OF_ACT,
     {"没有待到场处置的群体来访", "no collective visit was reported"},
     something_to_fulfil},
    {"to_ordinary.not_simple",
     "",
     B(TO_ORDINARY),
     false,
     XF_E_REFUSED,
     OF_ACT,
     {"该事项并非简易办理", "the case does not run under the simple procedure"},
     procedure_simple},
    {"reopen.not_revoked",
     "",
     B(REOPEN),
     false,
     XF_E_REFUSED,
     R22("第三十五条、第三十六条", "Art. 35, 36"),
     {"复查（复核）意见未撤销原意见，不能重新办理",
      "the review or recheck did not revoke the opinion"},
     revoked_before_reopening},
    {"reopen.archived",
     "",
     B(REOPEN),
     false,
     XF_E_REFUSED,
     OF_ACT,
     {"只有以办结归档的事项可以重新办理", "only a case archived as concluded can be reopened"},
     archived_as_concluded},
    {"extend.not_extendable",
     "",
     B(EXTEND),
     false,
     XF_E_REFUSED,
     OF_ACT,
     {"该事项没有可以延长的期限", "the case has no period that may be extended"},
     extendable},
    {"extend.after_due", "at", B(EXTEND), false, XF_E_REFUSED, OF_ACT, OWN, extended_in_time},
    {"extend.twice",
     "",
     B(EXTEND),
     false,
     XF_E_REFUSED,
     OF_ACT,
     {"该期限已经延长过，不得再次延长", "the period was extended before and cannot be again"},
     extended_not_too_often},
    {"act.needs_field", "", ANY_ACT, true, XF_E_REFUSED, OF_ACT, OWN, fields_complete},
    {"extend.too_long", "days", B(EXTEND), true, XF_E_REFUSED, OF_ACT, OWN, extended_not_too_long},
    {"extend.not_principal",
     "approver",
     B(EXTEND),
     true,
     XF_E_REFUSED,
     OF_ACT,
     {"延长期限须经责任单位在任主要负责人批准",
      "an extension needs the approval of the principal in office of the responsible unit"},
     approved_as_required},
    {"unit.unknown", "unit", ANY_ACT, true, XF_E_INVALID, OFFICE, OWN, unit_known},
    {"transfer.same_unit",
     "unit",
     PASSING_ON,
     true,
     XF_E_REFUSED,
     OF_ACT,
     {"接收单位就是现责任单位", "the receiver is the responsible unit already"},
     unit_differs},
    {"transfer.concerned",
     "unit",
     PASSING_ON,
     true,
     XF_E_REFUSED,
     R22_REPORT,
     {"不得将检举控告材料转送被检举控告的单位",
      "a report is never passed to the unit that it is about"},
     unit_not_concerned},
    {"return.too_late", "at", B(RETURN), true, XF_E_REFUSED, OF_ACT, OWN, window_open_or_reasoned},
    {"review.window_ended", "at", B(REQUEST_REVIEW), true, XF_E_REFUSED, OF_ACT, OWN,
     window_open_or_reasoned},
    {"recheck.window_ended", "at", B(REQUEST_RECHECK), true, XF_E_REFUSED, OF_ACT, OWN,
     window_open_or_reasoned},
    {"appeal.not_above",
     "unit",
     APPEALS,
     true,
     XF_E_REFUSED,
     OF_ACT,
     {"复查（复核）须由上一级单位办理", "it goes to the unit one level above"},
     appeal_goes_above},
    {"official.not_in_office", "official", ASSIGNING | B(ARRIVE), true, XF_E_REFUSED, OFFICE, OWN,
     official_in_office},
    {"official.concerned",
     "official",
     ASSIGNING,
     true,
     XF_E_REFUSED,
     R22_REPORT,
     {"被检举控告的人员及其单位不得承办本事项", "who is reported against may not be put in charge"},
     official_not_concerned},
    {"lead.same",
     "official",
     B(ASSIGN_LEAD),
     true,
     XF_E_REFUSED,
     OF_ACT,
     {"该领导已是本事项的包案领导", "this official leads the case already"},
     not_the_same_lead},
    {"lead.only_one", "reason", B(ASSIGN_LEAD), true, XF_E_REFUSED, OF_ACT, OWN,
     lead_not_silently_replaced},
    {"outcome.does_not_fit",
     "outcome",
     DECISIONS,
     true,
     XF_E_INVALID,
     OF_ACT,
     {"答复用“支持、解释说明、不予支持”，复查复核用“维持、变更、撤销”",
      "an answer supports, explains or does not support; a review upholds, changes or revokes"},
     outcome_fits},
    {"conclude.window_open", "satisfied", B(CONCLUDE), true, XF_E_REFUSED, OF_ACT, OWN,
     window_over},
    {"merge.itself",
     "other_case",
     B(MERGE),
     true,
     XF_E_INVALID,
     OF_ACT,
     {"不能并入自身", "a case cannot be merged into itself"},
     merged_into_another},
    {"merge.other_ended",
     "other_case",
     B(MERGE),
     true,
     XF_E_REFUSED,
     OF_ACT,
     {"目标事项的状态不能并入", "the other case cannot take another one in its state"},
     other_case_runs},
    {"merge.other_behind",
     "other_case",
     B(MERGE),
     true,
     XF_E_REFUSED,
     OF_ACT,
     {"本事项已受理，目标事项须先受理", "this case is accepted: the other one must be, first"},
     other_case_as_far},
    {"policy.same",
     "policy_version",
     B(MOVE_POLICY),
     true,
     XF_E_REFUSED,
     OF_ACT,
     {"该事项已适用此版本", "the case runs under this version already"},
     policy_differs},
};

bool xfi_rules_permitted(xfi_deciding *d, bool with_args, xfi_objection *out)
{
    saying s = {d, out};
    for (size_t i = 0; i < sizeof guards / sizeof *guards; i++) {
        const struct guard *guard = &guards[i];
        if ((guard->acts & XFI_ACT_BIT(d->act->kind)) == 0 || (guard->args && !with_args)) {
            continue;
        }
        *out = (xfi_objection){guard->rule, guard->field, guard->status, guard->basis, guard->text};
        if (guard->holds(&s)) {
            continue;
        }
        if (out->basis.zh == NULL) {
            out->basis = xfi_rules_act_basis(d->act->kind);
        }
        return false;
    }
    return true;
}

const xfi_deadline *xfi_rules_fulfilled_by(const xfi_deciding *d, xf_act_kind act)
{
    for (size_t i = 0; i < d->after->deadline_count; i++) {
        const xfi_deadline *deadline = &d->after->deadlines[i];
        const xfi_rule *rule = xfi_policy_rule(d->policy, deadline->rule);
        if (xfi_rules_running(deadline) && rule != NULL &&
            xfi_policy_event_in(&rule->fulfils, (xfi_event){act, XFI_Q_ANY})) {
            return deadline;
        }
    }
    return NULL;
}
