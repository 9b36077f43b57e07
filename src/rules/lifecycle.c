/* SPDX-License-Identifier: Apache-2.0 */
/* The legal life of a case as one constant table, and what each act is made of. Which act may follow
 * which is law (信访工作条例 Art. 22-36, see mission L.1-L.3); how many days is policy. */
#include "rules/rules_p.h"

#include <string.h>

#define S(state) (1U << (unsigned)XF_STATE_##state)

enum {
    DESK = S(REGISTERED) | S(FORWARDED),
    WORK = S(HANDLING) | S(REVIEWING) | S(RECHECKING),
    FINAL = S(REFERRED) | S(DECLINED) | S(CONCLUDED) | S(TERMINATED) | S(WITHDRAWN) | S(MERGED) |
            S(ARCHIVED),
    ENDED = FINAL | S(VOID), /* nothing is done with what is void */
    LIVE = DESK | WORK | S(ANSWERED) | S(SERVED) | S(REVIEWED) | S(REVIEW_SERVED) | S(RECHECKED) |
           S(RECHECK_SERVED),
    HANDLED = LIVE & ~DESK /* accepted, not ended */
};

/* `to` XF_STATE_NONE: the state stays. */
static const struct {
    xf_act_kind act;
    unsigned from;
    xf_state to;
} transitions[] = {
    {XF_ACT_REGISTER, S(NONE), XF_STATE_REGISTERED},
    {XF_ACT_ACCEPT, DESK, XF_STATE_HANDLING},
    {XF_ACT_DECLINE, DESK, XF_STATE_DECLINED},
    {XF_ACT_TRANSFER, DESK, XF_STATE_FORWARDED},
    {XF_ACT_HAND_OVER, DESK, XF_STATE_FORWARDED},
    {XF_ACT_REFER, DESK | S(HANDLING), XF_STATE_REFERRED},
    {XF_ACT_RETURN, S(FORWARDED), XF_STATE_REGISTERED},
    {XF_ACT_ASSIGN_LEAD, LIVE, XF_STATE_NONE},
    {XF_ACT_ASSIGN_HANDLER, LIVE, XF_STATE_NONE},
    {XF_ACT_ASSIGN_TEAM_HEAD, LIVE, XF_STATE_NONE},
    {XF_ACT_INVESTIGATE, WORK, XF_STATE_NONE},
    {XF_ACT_HOLD_HEARING, WORK, XF_STATE_NONE},
    {XF_ACT_END_HEARING, WORK, XF_STATE_NONE},
    {XF_ACT_EXTEND, S(HANDLING), XF_STATE_NONE},
    {XF_ACT_ANSWER, S(HANDLING), XF_STATE_ANSWERED},
    {XF_ACT_SERVE, S(ANSWERED), XF_STATE_SERVED},
    {XF_ACT_SERVE, S(REVIEWED), XF_STATE_REVIEW_SERVED},
    {XF_ACT_SERVE, S(RECHECKED), XF_STATE_RECHECK_SERVED},
    {XF_ACT_REQUEST_REVIEW, S(SERVED), XF_STATE_REVIEWING},
    {XF_ACT_DECIDE_REVIEW, S(REVIEWING), XF_STATE_REVIEWED},
    {XF_ACT_REQUEST_RECHECK, S(REVIEW_SERVED), XF_STATE_RECHECKING},
    {XF_ACT_DECIDE_RECHECK, S(RECHECKING), XF_STATE_RECHECKED},
    {XF_ACT_TERMINATE, S(RECHECK_SERVED), XF_STATE_TERMINATED},
    {XF_ACT_CONCLUDE, S(SERVED) | S(REVIEW_SERVED) | S(RECHECK_SERVED), XF_STATE_CONCLUDED},
    {XF_ACT_VOID_REGISTRATION, S(REGISTERED), XF_STATE_VOID},
    {XF_ACT_WITHDRAW, DESK | WORK | S(ANSWERED), XF_STATE_WITHDRAWN},
    {XF_ACT_MERGE, DESK | S(HANDLING), XF_STATE_MERGED},
    {XF_ACT_REOPEN, S(DECLINED) | S(REFERRED) | S(WITHDRAWN), XF_STATE_REGISTERED},
    {XF_ACT_REOPEN, S(CONCLUDED) | S(REVIEW_SERVED) | S(RECHECK_SERVED) | S(ARCHIVED),
     XF_STATE_HANDLING},
    {XF_ACT_ARCHIVE, FINAL & ~S(ARCHIVED), XF_STATE_ARCHIVED},
    {XF_ACT_SUPERVISE, LIVE, XF_STATE_NONE},
    {XF_ACT_FEEDBACK, LIVE, XF_STATE_NONE},
    {XF_ACT_PROPOSE, LIVE, XF_STATE_NONE},
    {XF_ACT_RESPOND, LIVE, XF_STATE_NONE},
    {XF_ACT_REPORT_VISIT, LIVE, XF_STATE_NONE},
    {XF_ACT_ARRIVE, LIVE, XF_STATE_NONE},
    {XF_ACT_TO_ORDINARY, S(HANDLING), XF_STATE_NONE},
    {XF_ACT_MOVE_POLICY, LIVE, XF_STATE_NONE},
    {XF_ACT_ABSORB, DESK | S(HANDLING), XF_STATE_NONE},
    {XF_ACT_ADD_CLAIM, DESK | S(HANDLING), XF_STATE_NONE},
    {XF_ACT_ASSESS_CLAIM, S(HANDLING), XF_STATE_NONE},
    {XF_ACT_ANSWER_CLAIM, S(HANDLING), XF_STATE_NONE},
    {XF_ACT_TAKE_MEASURE, HANDLED, XF_STATE_NONE},
    {XF_ACT_FINISH_MEASURE, HANDLED, XF_STATE_NONE},
    {XF_ACT_DIRECT, LIVE, XF_STATE_NONE},
    {XF_ACT_EXCEPT_ITEM, LIVE | S(CONCLUDED), XF_STATE_NONE},
    {XF_ACT_FIND_CAUSE, HANDLED, XF_STATE_NONE},
    {XF_ACT_OBJECT, S(FORWARDED), XF_STATE_NONE},
    {XF_ACT_DECIDE_OBJECTION, S(FORWARDED), XF_STATE_FORWARDED},
    {XF_ACT_CRITICISE, LIVE | S(CONCLUDED), XF_STATE_NONE},
    {XF_ACT_CHECK_RESULT, S(CONCLUDED), XF_STATE_NONE},
    {XF_ACT_FOLLOW_UP, S(CONCLUDED) | S(TERMINATED) | S(ARCHIVED), XF_STATE_NONE},
    {XF_ACT_REBOUND, S(CONCLUDED) | S(ARCHIVED), XF_STATE_HANDLING},
    {XF_ACT_RECORD_CHANNEL, S(REFERRED), XF_STATE_NONE},
    {XF_ACT_REPORT_UP, S(CONCLUDED) | S(TERMINATED), XF_STATE_NONE},
    {XF_ACT_ISSUE_CODE, LIVE | FINAL, XF_STATE_NONE},
    {XF_ACT_REVEAL, LIVE | FINAL, XF_STATE_NONE},
    {XF_ACT_ATTACH, LIVE | FINAL, XF_STATE_NONE},
    {XF_ACT_CHECK_FILE, LIVE | FINAL, XF_STATE_NONE},
    {XF_ACT_ADD_MEMBER, LIVE, XF_STATE_NONE},
    {XF_ACT_REMOVE_MEMBER, LIVE, XF_STATE_NONE},
    {XF_ACT_ASSIGN_PART, HANDLED, XF_STATE_NONE},
    {XF_ACT_FINISH_PART, HANDLED, XF_STATE_NONE},
    {XF_ACT_MOVE_PART, HANDLED, XF_STATE_NONE},
    {XF_ACT_DROP_PART, HANDLED, XF_STATE_NONE},
    {XF_ACT_SUCCEED, LIVE | S(CONCLUDED) | S(TERMINATED), XF_STATE_NONE},
    {XF_ACT_MARK_KEY, LIVE, XF_STATE_NONE},
    {XF_ACT_UNMARK_KEY, LIVE, XF_STATE_NONE},
    {XF_ACT_RECORD_LESSON, HANDLED | S(CONCLUDED) | S(TERMINATED) | S(ARCHIVED), XF_STATE_NONE},
    {XF_ACT_FAIL_MEASURE, HANDLED, XF_STATE_NONE},
    {XF_ACT_REPORT_TO_LEAD, LIVE | S(CONCLUDED) | S(TERMINATED) | S(ARCHIVED), XF_STATE_NONE},
    {XF_ACT_LIFT_SUPERVISION, LIVE, XF_STATE_NONE},
    {XF_ACT_UNMERGE, S(MERGED) | S(ARCHIVED), XF_STATE_NONE}, /* to that in which it was merged */
    {XF_ACT_RELEASE, (LIVE | FINAL) & ~S(MERGED), XF_STATE_NONE},
    {XF_ACT_CORRECT, (LIVE | FINAL) & ~S(ARCHIVED), XF_STATE_NONE},
    {XF_ACT_CORRECT_PETITIONER, (LIVE | FINAL) & ~S(ARCHIVED), XF_STATE_NONE},
    {XF_ACT_ADD_PETITIONER, (LIVE | FINAL) & ~S(ARCHIVED), XF_STATE_NONE},
    {XF_ACT_REMOVE_PETITIONER, (LIVE | FINAL) & ~S(ARCHIVED), XF_STATE_NONE},
};

xf_state xfi_rules_next_state(xf_act_kind act, xf_state from)
{
    for (size_t i = 0; i < sizeof transitions / sizeof *transitions; i++) {
        if (transitions[i].act == act && (transitions[i].from >> (unsigned)from & 1U) != 0) {
            return transitions[i].to == XF_STATE_NONE ? from : transitions[i].to;
        }
    }
    return XF_STATE_NONE;
}

bool xfi_rules_is_final(xf_state state)
{
    return ((unsigned)ENDED >> (unsigned)state & 1U) != 0;
}

/* ---- what each act reads, and the article it rests on ------------------------------------------------- */

#define R22(article_zh, article_en)                                                                \
    {                                                                                              \
        "《信访工作条例》" article_zh, "Regulations on Petition Work, " article_en                 \
    }
#define OFFICE                                                                                     \
    {                                                                                              \
        "案件管理规则", "case management rule"                                                     \
    }
#define FILES                                                                                      \
    {                                                                                              \
        "案卷管理规则（附件）", "rule on case files: attachments"                                  \
    }
#define TEAM                                                                                       \
    {                                                                                              \
        "“七个一”（一个化解工作小组）", "the seven ones: one resolution team"                      \
    }
#define PARTS                                                                                      \
    {                                                                                              \
        "主办协办规则", "rule on host and assisting units"                                         \
    }
#define KEY_CASES                                                                                  \
    {                                                                                              \
        "包案规则（重点事项由主要负责人包案）", "rule on leads: the principal leads a key case"    \
    }

#define PERSON "phone address representative id_number household residence capacity workplace"
#define PIPL                                                                                       \
    {                                                                                              \
        "《个人信息保护法》第八条、第四十六条", "Personal Information Protection Law, Art. 8, 46"  \
    }

static const struct act_row {
    xf_act_kind act;
    const char *fields; /* of xf_act; a required one with "!" behind it */
    xfi_bi basis;
} acts[] = {
    {XF_ACT_REGISTER, "", R22("第二十二条、第二十三条", "Art. 22, 23")},
    {XF_ACT_ACCEPT, "text document", R22("第二十二条、第二十三条", "Art. 22, 23")},
    {XF_ACT_DECLINE, "reason! refusal! competent_body basis document",
     R22("第二十三条", "Art. 23")},
    {XF_ACT_TRANSFER, "unit! reason document", R22("第二十二条", "Art. 22")},
    {XF_ACT_HAND_OVER, "unit! reason document", R22("第二十二条", "Art. 22")},
    {XF_ACT_REFER, "channel! reason document", R22("第三十一条", "Art. 31")},
    {XF_ACT_RETURN, "reason! approver! document", R22("第二十三条", "Art. 23")},
    {XF_ACT_ASSIGN_LEAD,
     "official! reason",
     {"包案规则（班子成员包案，重点和人数多的由主要负责人包案）",
      "rule on leads: members of the leading body; the principal for key and many-people cases"}},
    {XF_ACT_ASSIGN_HANDLER, "official! reason", OFFICE},
    {XF_ACT_ASSIGN_TEAM_HEAD, "official! reason", OFFICE},
    {XF_ACT_INVESTIGATE, "text! document", R22("第三十一条", "Art. 31")},
    {XF_ACT_HOLD_HEARING, "text date document", R22("第三十一条、第三十六条", "Art. 31, 36")},
    {XF_ACT_END_HEARING, "text document", R22("第三十六条", "Art. 36")},
    {XF_ACT_EXTEND, "days! approver! reason! document", R22("第三十四条", "Art. 34")},
    {XF_ACT_ANSWER, "outcome! text! findings reason! basis document",
     R22("第三十二条、第三十四条", "Art. 32, 34")},
    {XF_ACT_SERVE, "text document", R22("第三十五条、第三十六条", "Art. 35, 36")},
    {XF_ACT_REQUEST_REVIEW, "unit text reason document", R22("第三十五条", "Art. 35")},
    {XF_ACT_DECIDE_REVIEW, "outcome! text! findings reason! basis! document",
     R22("第三十五条", "Art. 35")},
    {XF_ACT_REQUEST_RECHECK, "unit text reason document", R22("第三十六条", "Art. 36")},
    {XF_ACT_DECIDE_RECHECK, "outcome! text! findings reason! basis! document",
     R22("第三十六条", "Art. 36")},
    {XF_ACT_TERMINATE, "text document", R22("第三十六条", "Art. 36")},
    {XF_ACT_CONCLUDE, "satisfaction text document", R22("第三十四条、第三十五条", "Art. 34, 35")},
    {XF_ACT_WITHDRAW, "reason! document", OFFICE},
    {XF_ACT_VOID_REGISTRATION,
     "reason! other_case approver document",
     {"登记更正规则（误登的作废留痕，不删除）",
      "rule on corrections: what was entered by mistake is void and stays on record"}},
    {XF_ACT_MERGE, "other_case! reason!", OFFICE},
    {XF_ACT_UNMERGE, "reason! document", OFFICE},
    {XF_ACT_RELEASE, "other_case! reason", OFFICE},
    {XF_ACT_REOPEN, "reason! document", OFFICE},
    {XF_ACT_ARCHIVE, "text document", OFFICE},
    {XF_ACT_SUPERVISE, "ground! reason! text document", R22("第五章", "chapter 5")},
    {XF_ACT_FEEDBACK, "text! document", R22("第五章", "chapter 5")},
    {XF_ACT_LIFT_SUPERVISION, "reason! document", R22("第五章", "chapter 5")},
    {XF_ACT_PROPOSE, "text! reason document",
     R22("第三十六条（条号待核）", "Art. 36 (article to be confirmed)")},
    {XF_ACT_RESPOND, "text! document",
     R22("第三十六条（条号待核）", "Art. 36 (article to be confirmed)")},
    {XF_ACT_REPORT_VISIT,
     "persons text",
     {"群体来访处置规则（30分钟到场）", "rule on collective visits"}},
    {XF_ACT_ARRIVE,
     "official reason text",
     {"群体来访处置规则（30分钟到场，5人以上主要负责人到场）", "rule on collective visits"}},
    {XF_ACT_TO_ORDINARY,
     "reason!",
     {"信访事项简易办理办法（试行）", "trial rules on simple handling"}},
    {XF_ACT_MOVE_POLICY, "policy_version! reason!", OFFICE},
    {XF_ACT_ABSORB, "other_case! reason", OFFICE},
    {XF_ACT_ADD_CLAIM,
     "text!",
     {"《信访工作条例》第三十一条", "Regulations on Petition Work, Art. 31"}},
    {XF_ACT_ASSESS_CLAIM,
     "item! assessment! basis! reason text",
     {"《信访工作条例》第二十八条、第三十一条", "Regulations on Petition Work, Art. 28, 31"}},
    {XF_ACT_ANSWER_CLAIM,
     "item! outcome! text! basis document",
     {"《信访工作条例》第三十二条", "Regulations on Petition Work, Art. 32"}},
    {XF_ACT_TAKE_MEASURE,
     "measure! text! item official unit date amount source relief fund means basis document",
     {"《信访工作条例》第二十八条、第三十一条", "Regulations on Petition Work, Art. 28, 31"}},
    {XF_ACT_FINISH_MEASURE,
     "item! text! date document",
     {"《信访工作条例》第二十八条、第三十一条", "Regulations on Petition Work, Art. 28, 31"}},
    {XF_ACT_DIRECT,
     "text! official! date! report_date!",
     {"包案规则（定方向、定责任人、定承办人、定办结日、定报告日）",
      "rule on leads: five decisions"}},
    {XF_ACT_REPORT_TO_LEAD,
     "text! document",
     {"包案规则（定报告日：按期向包案领导报告）", "rule on leads: reports by the day they fix"}},
    {XF_ACT_EXCEPT_ITEM,
     "check! reason!",
     {"“七个一”和办结清单", "checklists of the seven ones and of closing"}},
    {XF_ACT_FIND_CAUSE,
     "cause! text!",
     {"《信访工作条例》第二十八条、第三十一条", "Regulations on Petition Work, Art. 28, 31"}},
    {XF_ACT_OBJECT,
     "reason! document",
     {"《信访工作条例》第二十三条、第二十四条", "Regulations on Petition Work, Art. 23, 24"}},
    {XF_ACT_DECIDE_OBJECTION,
     "unit! reason! document",
     {"《信访工作条例》第二十四条", "Regulations on Petition Work, Art. 24"}},
    {XF_ACT_CRITICISE,
     "unit! reason! approver! document",
     {"《信访工作条例》第五章", "Regulations on Petition Work, chapter 5"}},
    {XF_ACT_CHECK_RESULT, "outcome! text! document", {"审核验收规则", "rule on acceptance checks"}},
    {XF_ACT_FOLLOW_UP, "satisfaction! text! document", {"回访规则", "rule on follow-up visits"}},
    {XF_ACT_REBOUND, "reason! document", {"反弹事项重新办理规则", "rule on rebounds"}},
    {XF_ACT_RECORD_CHANNEL,
     "text! document",
     {"《信访工作条例》第三十一条", "Regulations on Petition Work, Art. 31"}},
    {XF_ACT_REPORT_UP,
     "unit! text! document",
     {"《信访工作条例》第二十二条", "Regulations on Petition Work, Art. 22"}},
    {XF_ACT_ISSUE_CODE, "text!", R22("第二十三条", "Art. 23")},
    {XF_ACT_ATTACH, "name! media_type! bytes! digest! text item reason", FILES},
    {XF_ACT_CHECK_FILE, "item! bytes! digest!", FILES},
    {XF_ACT_ADD_MEMBER, "official! text", TEAM},
    {XF_ACT_REMOVE_MEMBER, "official! reason!", TEAM},
    {XF_ACT_ASSIGN_PART, "unit! text! date! official document", PARTS},
    {XF_ACT_FINISH_PART, "item! text! document", PARTS},
    {XF_ACT_MOVE_PART, "item! date! reason!", PARTS},
    {XF_ACT_DROP_PART, "item! reason!", PARTS},
    {XF_ACT_SUCCEED, "unit! former reason document", XFI_UNIT_GONE_BASIS},
    {XF_ACT_MARK_KEY, "reason!", KEY_CASES},
    {XF_ACT_UNMARK_KEY, "reason!", KEY_CASES},
    {XF_ACT_RECORD_LESSON,
     "text! cause document",
     {"善后规则（总结经验教训）", "rule on what follows closing: lessons"}},
    {XF_ACT_FAIL_MEASURE, "item! text! date document",
     R22("第二十八条、第三十三条", "Art. 28, 33")},
    {XF_ACT_REVEAL,
     "reason!",
     {"《个人信息保护法》第六条、第五十一条", "Personal Information Protection Law, Art. 6, 51"}},
    {XF_ACT_CORRECT,
     "title matter category area form persons date level discovery field interest origin "
     "happened_on "
     "place contact outlook history clear reason document",
     R22("第二十二条、第二十三条", "Art. 22, 23")},
    {XF_ACT_CORRECT_PETITIONER, "item! name " PERSON " clear reason document", PIPL},
    {XF_ACT_ADD_PETITIONER, "name! " PERSON " reason document", PIPL},
    {XF_ACT_REMOVE_PETITIONER, "item! reason! persons document", PIPL},
};

static const struct act_row *act_row(xf_act_kind act)
{
    for (size_t i = 0; i < sizeof acts / sizeof *acts; i++) {
        if (acts[i].act == act) {
            return &acts[i];
        }
    }
    return NULL;
}

xfi_bi xfi_rules_act_basis(xf_act_kind act)
{
    const struct act_row *row = act_row(act);
    return row == NULL ? (xfi_bi){"", ""} : row->basis;
}

bool xfi_rules_is_verb(xf_act_kind act)
{
    return act != XF_ACT_REGISTER && act != XF_ACT_ABSORB && act != XF_ACT_RELEASE &&
           act != XF_ACT_ISSUE_CODE && act_row(act) != NULL;
}

bool xfi_rules_is_correction(xf_act_kind act)
{
    return act == XF_ACT_CORRECT || act == XF_ACT_CORRECT_PETITIONER ||
           act == XF_ACT_ADD_PETITIONER || act == XF_ACT_REMOVE_PETITIONER;
}

bool xfi_rules_is_beside(xf_act_kind act)
{
    return act == XF_ACT_REVEAL || act == XF_ACT_ISSUE_CODE || act == XF_ACT_CHECK_FILE ||
           act == XF_ACT_FIND_REPEAT || xfi_rules_is_correction(act);
}

xfi_past xfi_rules_past(xf_act_kind kind)
{
    return kind == XF_ACT_MERGE || kind == XF_ACT_ABSORB || kind == XF_ACT_UNMERGE ||
                   kind == XF_ACT_RELEASE || kind == XF_ACT_MOVE_POLICY ||
                   kind == XF_ACT_VOID_REGISTRATION
               ? XFI_PAST_BETWEEN
           : xfi_rules_is_beside(kind) || !xfi_rules_is_verb(kind) ? XFI_PAST_LAID
                                                                   : XFI_PAST_DECIDED;
}

const char *xfi_rules_word(const char *fields, const char *word)
{
    size_t len = strlen(word);
    for (const char *at = strstr(fields, word); at != NULL; at = strstr(at + 1, word)) {
        bool starts = at == fields || at[-1] == ' ';
        if (starts && (at[len] == ' ' || at[len] == '!' || at[len] == '\0')) {
            return at + len;
        }
    }
    return NULL;
}

bool xfi_rules_reads(const char *fields, const char *field)
{
    return xfi_rules_word(fields, field) != NULL;
}

static bool requires(const struct act_row *row, const char *field)
{
    const char *end = xfi_rules_word(row->fields, field);
    return end != NULL && *end == '!';
}

static bool field_set(const xfi_field *field, const xfi_act *act)
{
    static const xfi_act nothing;
    return !xfi_model_same(field, act, &nothing);
}

const char *xfi_rules_missing_field(const xfi_act *act)
{
    const struct act_row *row = act_row(act->kind);
    for (size_t i = 0; row != NULL && i < xfi_act_record.count; i++) {
        const xfi_field *field = &xfi_act_record.fields[i];
        if (requires(row, field->name) && !field_set(field, act)) {
            return field->name;
        }
    }
    return NULL;
}

const char *xfi_rules_stray_field(const xfi_act *act)
{
    const struct act_row *row = act_row(act->kind);
    for (size_t i = 0; row != NULL && i < xfi_act_record.count; i++) {
        const xfi_field *field = &xfi_act_record.fields[i];
        if (field_set(field, act) && xfi_rules_word(row->fields, field->name) == NULL) {
            return field->name;
        }
    }
    return NULL;
}

const char *xfi_rules_act_fields(xf_act_kind act)
{
    const struct act_row *row = act_row(act);
    return row == NULL ? NULL : row->fields;
}

static xfi_qualifier register_qualifier(const xfi_case *row)
{
    if (row->procedure == XF_PROCEDURE_SIMPLE) {
        return XFI_Q_SIMPLE;
    }
    return row->intake == XF_INTAKE_DEPARTMENT ? XFI_Q_DEPARTMENT : XFI_Q_DIRECT;
}

static xf_measure measure_kind(const xfi_act *act, const xfi_casefile *file)
{
    const xfi_measure *measure =
        act->kind == XF_ACT_TAKE_MEASURE ? NULL : xfi_rules_measure(file, act->item);
    return measure == NULL ? act->measure : measure->measure;
}

xfi_event xfi_rules_event(const xfi_act *what, xf_state from, const xfi_casefile *file)
{
    xf_act_kind act = what->kind;
    const xfi_case *row = &file->row;
    xf_state to = row->state;
    xfi_event event = {act, XFI_Q_ANY};
    if (act == XF_ACT_REGISTER) {
        event.qualifier = register_qualifier(row);
    } else if (act == XF_ACT_ACCEPT) {
        event.qualifier = row->procedure == XF_PROCEDURE_SIMPLE ? XFI_Q_SIMPLE : XFI_Q_ORDINARY;
    } else if (act == XF_ACT_SERVE) {
        event.qualifier = from == XF_STATE_ANSWERED   ? XFI_Q_ANSWER
                          : from == XF_STATE_REVIEWED ? XFI_Q_REVIEW
                                                      : XFI_Q_RECHECK;
    } else if (act == XF_ACT_DECIDE_OBJECTION) {
        event.act = XF_ACT_TRANSFER; /* it reaches its unit as if transferred anew */
    } else if (act == XF_ACT_REOPEN || act == XF_ACT_REBOUND) {
        event.act = XF_ACT_REOPEN; /* a rebound is a reopening that is counted */
        event.qualifier = to == XF_STATE_HANDLING ? XFI_Q_TO_HANDLING : XFI_Q_TO_REGISTERED;
    } else if ((act == XF_ACT_TAKE_MEASURE || act == XF_ACT_FINISH_MEASURE ||
                act == XF_ACT_FAIL_MEASURE) &&
               measure_kind(what, file) == XF_MEASURE_AGREEMENT) {
        event.qualifier = XFI_Q_AGREEMENT;
    }
    return event;
}
