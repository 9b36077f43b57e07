/* SPDX-License-Identifier: Apache-2.0 */
/* A journal entry as one line for a timeline, made from a table of patterns.
 *
 * In a pattern {name} is a fact of the act, {table.field} one of the first row of that table in the
 * entry; {:enum table.field} gives the name of a text code, {:rule table.field} the title of a rule,
 * {:changes changes} what a correction changed; {other_case} is the number of that case. A
 * part in [brackets] is left out when one of its facts was not given. Officials and units are called as
 * they were on the day of the entry: a line says the same when posts change (called.c). */
#include "report/sentence_p.h"

#include <string.h>

static const struct sentence {
    const char *kind;
    xfi_bi pattern;
} sentences[] = {
    {"register",
     {"登记信访事项[ {cases.number}][：{cases.title}]",
      "registered[ {cases.number}][: {cases.title}]"}},
    {"accept", {"受理[：{text}]", "accepted[: {text}]"}},
    {"decline",
     {"不予受理[（{:refusal refusal}）][：{reason}][，告知向{competent_body}提出]",
      "declined[ ({:refusal refusal})][: {reason}][, to be brought to {competent_body}]"}},
    {"transfer", {"转送{unit}[：{reason}]", "transferred to {unit}[: {reason}]"}},
    {"hand_over", {"交办{unit}[：{reason}]", "handed over to {unit}[: {reason}]"}},
    {"refer", {"导入法定途径{channel}[：{reason}]", "referred to {channel}[: {reason}]"}},
    {"return",
     {"异议退回[{cases.unit}][，经{approver}同意][：{reason}]",
      "returned with objection[ to {cases.unit}][, agreed by {approver}][: {reason}]"}},
    {"assign_lead",
     {"确定{official}为包案领导[：{reason}]", "made {official} the lead[: {reason}]"}},
    {"assign_handler",
     {"确定{official}为承办人[：{reason}]", "made {official} the handler[: {reason}]"}},
    {"assign_team_head",
     {"确定{official}为化解工作小组组长[：{reason}]",
      "made {official} the head of the team[: {reason}]"}},
    {"investigate", {"调查核实：{text}", "investigated: {text}"}},
    {"hold_hearing",
     {"听证开始[，{date}结束][：{text}]", "began a hearing[ that ended on {date}][: {text}]"}},
    {"end_hearing", {"听证结束[：{text}]", "ended the hearing[: {text}]"}},
    {"extend",
     {"延长办理期限{days}日[，经{approver}批准][：{reason}]",
      "extended by {days} days[, approved by {approver}][: {reason}]"}},
    {"answer",
     {"答复[（{:outcome outcome}）][：{text}]", "answered[ ({:outcome outcome})][: {text}]"}},
    {"serve", {"送达[{document}][：{text}]", "served[ {document}][: {text}]"}},
    {"request_review",
     {"信访人向{cases.review_unit}申请复查[：{text}][（逾期受理理由：{reason}）]",
      "review requested from {cases.review_unit}[: {text}][ (admitted late: {reason})]"}},
    {"decide_review",
     {"复查决定[（{:outcome outcome}）][：{text}]",
      "decided the review[ ({:outcome outcome})][: {text}]"}},
    {"request_recheck",
     {"信访人向{cases.recheck_unit}申请复核[：{text}][（逾期受理理由：{reason}）]",
      "recheck requested from {cases.recheck_unit}[: {text}][ (admitted late: {reason})]"}},
    {"decide_recheck",
     {"复核决定[（{:outcome outcome}）][：{text}]",
      "decided the recheck[ ({:outcome outcome})][: {text}]"}},
    {"terminate", {"终结[：{text}]", "terminated[: {text}]"}},
    {"conclude",
     {"办结[（信访人{:satisfaction satisfaction}）][：{text}]",
      "concluded[ (the petitioner: {:satisfaction satisfaction})][: {text}]"}},
    {"withdraw", {"信访人撤回[：{reason}]", "withdrawn[: {reason}]"}},
    {"void_registration",
     {"作废误登的事项[，在信访事项{other_case}中办理][，经{approver}同意][：{reason}]",
      "void: registered by mistake[, the matter goes on in case {other_case}][, agreed by "
      "{approver}][: {reason}]"}},
    {"merge",
     {"并入信访事项{other_case}[：{reason}]", "merged into case {other_case}[: {reason}]"}},
    {"unmerge",
     {"撤销并案，不再并入信访事项{other_case}[：{reason}]",
      "undid the merger into case {other_case}[: {reason}]"}},
    {"reopen",
     {"重新办理[（第{cases.cycle}轮）][：{reason}]",
      "reopened[ (cycle {cases.cycle})][: {reason}]"}},
    {"archive", {"归档[：{text}]", "archived[: {text}]"}},
    {"supervise",
     {"督办[（{:ground ground}）][：{reason}]", "supervised[ ({:ground ground})][: {reason}]"}},
    {"lift_supervision", {"撤销督办[：{reason}]", "lifted the supervision[: {reason}]"}},
    {"feedback", {"督办反馈[：{text}]", "gave feedback[: {text}]"}},
    {"propose", {"提出改进工作建议[：{text}]", "proposed an improvement[: {text}]"}},
    {"respond", {"反馈改进工作建议[：{text}]", "responded to the proposal[: {text}]"}},
    {"report_visit", {"报告群体来访[：{text}]", "reported a collective visit[: {text}]"}},
    {"arrive",
     {"[{official}]到场[：{text}][（{reason}）]",
      "arrival on the spot[ of {official}][: {text}][ ({reason})]"}},
    {"to_ordinary",
     {"简易程序转为普通程序[：{reason}]", "turned to the ordinary procedure[: {reason}]"}},
    {"move_policy",
     {"改按规则版本{policy_version}办理[：{reason}]",
      "moved to policy version {policy_version}[: {reason}]"}},
    {"release",
     {"信访事项{other_case}撤销并案，另行办理[：{reason}]",
      "released case {other_case}, which goes on by itself[: {reason}]"}},
    {"absorb",
     {"信访事项{other_case}并入本事项[：{reason}]", "absorbed case {other_case}[: {reason}]"}},
    {"add_claim", {"登记诉求：{text}", "recorded a claim: {text}"}},
    {"assess_claim",
     {"认定诉求{item}：{:assessment assessment}（依据：{basis}）[：{reason}]",
      "assessed claim {item}: {:assessment assessment} (basis: {basis})[: {reason}]"}},
    {"answer_claim",
     {"答复诉求{item}（{:outcome outcome}）：{text}",
      "answered claim {item} ({:outcome outcome}): {text}"}},
    {"take_measure",
     {"开展化解工作（{:measure measure}）：{text}", "began ({:measure measure}): {text}"}},
    {"finish_measure", {"化解工作{item}完成：{text}", "finished measure {item}: {text}"}},
    {"direct",
     {"包案领导定向：{text}[，责任人{official}][，{date}前办结][，{report_date}报告]",
      "the lead decided: {text}[, responsible {official}][, to be closed by {date}][, reported on "
      "{report_date}]"}},
    {"except_item",
     {"清单例外（{:check check}）：{reason}", "excepted ({:check check}): {reason}"}},
    {"find_cause",
     {"以往未化解原因（{:cause cause}）：{text}",
      "earlier handling failed ({:cause cause}): {text}"}},
    {"object", {"提出管辖异议：{reason}", "objected to its responsibility: {reason}"}},
    {"decide_objection", {"裁定由{unit}负责：{reason}", "made {unit} responsible: {reason}"}},
    {"criticise",
     {"通报批评{unit}：{reason}[，经{approver}批准]",
      "criticised {unit}: {reason}[, approved by {approver}]"}},
    {"check_result",
     {"审核验收（{:outcome outcome}）：{text}", "checked the result ({:outcome outcome}): {text}"}},
    {"follow_up",
     {"回访（{:satisfaction satisfaction}）：{text}",
      "followed up ({:satisfaction satisfaction}): {text}"}},
    {"rebound",
     {"反弹，重新办理[（第{cases.cycle}轮）]：{reason}",
      "rebound[ (cycle {cases.cycle})]: {reason}"}},
    {"record_channel", {"法定途径结果：{text}", "result of the statutory channel: {text}"}},
    {"report_up", {"向{unit}上报结果：{text}", "reported the result to {unit}: {text}"}},
    {"attach", {"登记附件“{name}”[：{text}]", "attached “{name}”[: {text}]"}},
    {"check_file",
     {"核对附件{item}[（内容已变动，现摘要{attachment.found_digest}）]",
      "checked attachment {item}[ (its content was changed, digest now "
      "{attachment.found_digest})]"}},
    {"add_member", {"增加小组成员{official}[：{text}]", "added {official} to the team[: {text}]"}},
    {"remove_member",
     {"小组成员{official}调出：{reason}", "took {official} out of the team: {reason}"}},
    {"assign_part",
     {"分派{unit}任务：{text}（{date}前）", "gave {unit} its part: {text} (by {date})"}},
    {"finish_part", {"任务{item}完成：{text}", "finished part {item}: {text}"}},
    {"move_part", {"任务{item}期限改为{date}：{reason}", "moved part {item} to {date}: {reason}"}},
    {"succeed",
     {"{former}已撤销，由{unit}继续办理，期限不重新计算[：{reason}]",
      "{former} was dissolved: {unit} goes on, the periods run on[: {reason}]"}},
    {"drop_part", {"撤销任务{item}：{reason}", "dropped part {item}: {reason}"}},
    {"mark_key", {"列为重点事项：{reason}", "marked as a key case: {reason}"}},
    {"unmark_key", {"不再列为重点事项：{reason}", "no key case any more: {reason}"}},
    {"record_lesson", {"总结经验教训：{text}", "recorded a lesson: {text}"}},
    {"report_to_lead", {"向包案领导报告：{text}", "reported to the lead: {text}"}},
    {"fail_measure", {"化解工作{item}未达成：{text}", "measure {item} failed: {text}"}},
    {"correct",
     {"更正、补充登记[：{:changes changes}][（理由：{reason}）]",
      "corrected the registration[: {:changes changes}][ (because: {reason})]"}},
    {"correct_petitioner",
     {"更正第{item}名信访人的信息[：{:changes changes}][（理由：{reason}）]",
      "corrected petitioner {item}[: {:changes changes}][ (because: {reason})]"}},
    {"add_petitioner",
     {"补登信访人[（理由：{reason}）]", "added a petitioner[ (because: {reason})]"}},
    {"remove_petitioner",
     {"撤销误登的第{item}名信访人[（{:changes changes}）]：{reason}",
      "removed petitioner {item}[ ({:changes changes})]: {reason}"}},
    {"issue_code", {"发放查询码", "issued a query code"}},
    {"reveal", {"查看个人信息：{reason}", "saw personal data: {reason}"}},
    {"fire",
     {"[{:raise "
      "firing.raises}][（{:ground "
      "ground}）]触发[（{:rule notice.rule}）][，通知{notice.official}][（{notice."
      "unit}）]",
      "[{:raise firing.raises} ][({:ground ground}) ]fired[ ({:rule notice.rule})][, told "
      "{notice.official}][ ({notice.unit})]"}},
    {"lapse_lead",
     {"包案领导{official}离任，不再包案", "{official} left office and leads the case no longer"}},
    {"find_repeat",
     {"重新认定初次、重复[：重复信访事项{other_case}]",
      "found anew whether it is repeated[: it repeats case {other_case}]"}},
    {"recompute", {"重算时限[：{reason}]", "recomputed the deadlines[: {reason}]"}},
    {"unit", {"维护单位{unit.id}", "put unit {unit.id}"}},
    {"official",
     {"维护工作人员{official.id}[（{official.unit}）]",
      "put official {official.id}[ ({official.unit})]"}},
    {"calendar", {"载入放假安排", "loaded a calendar notice"}},
    {"policy",
     {"载入规则包{policy_doc.id}[ {policy_doc.version}]",
      "added policy pack {policy_doc.id}[ {policy_doc.version}]"}},
    {"routing", {"载入分派表", "loaded a routing sheet"}},
    {"reported",
     {"上报数据[#{reported.id}][（{reported.source}）][：{reported.reason}]",
      "reported a figure[ #{reported.id}][ ({reported.source})][: {reported.reason}]"}},
    {"setting", {"更改设置[{setting.key}]", "changed the setting[ {setting.key}]"}},
    {"make_duties", {"生成职责日程", "made occurrences of a duty ahead"}},
    {"fire_duty",
     {"职责提醒[：{notice.title}][，通知{notice.official}]",
      "reminded of a duty[: {notice.title}][, told {notice.official}]"}},
    {"lapse_duty",
     {"承担人离任，定期职责终止[#{id}]", "a duty lapsed: its official left the post[: #{id}]"}},
    {"end_hand_out",
     {"信访事项已经终了，不再接收交办[#{id}]",
      "the case has ended: a hand-out is not to be taken up any more[: #{id}]"}},
    {"owe_hand_out",
     {"信访事项恢复办理，交办须重新接收[#{id}]",
      "the case goes on: a hand-out is to be taken up again[: #{id}]"}},
    {"measure_drive", {"核对专项行动进度[#{id}]", "measured a drive[: #{id}]"}},
    {"remind_warning", {"预警逾期未反馈提醒[#{id}]", "a warning is not answered[: #{id}]"}},
    {"remind_reception", {"接访事项逾期提醒[#{id}]", "a reception is overdue[: #{id}]"}},
    {"remind_screening", {"排查逾期提醒[#{id}]", "a round of screening is overdue[: #{id}]"}},
    {"miss_duty", {"职责逾期未办[#{id}]", "a duty was missed[: #{id}]"}},
    {"recompute_duty", {"重算职责日期[：{text}]", "recomputed days of a duty[: {text}]"}},
    {"issue_letter",
     {"制发文书[“{:letter letter.kind}”][ {letter.number}][，代替{letter.replaces}][：{reason}]",
      "issued a letter[: {:letter letter.kind}][, {letter.number}][, in place of {letter.replaces}]"
      "[ ({reason})]"}},
    {"issue_duty_letter",
     {"制发文书[“{:letter letter.kind}”][ {letter.number}][，代替{letter.replaces}][：{reason}]",
      "issued a document[: {:letter letter.kind}][, {letter.number}][, in place of "
      "{letter.replaces}][ ({reason})]"}},
    {"acknowledge", {"确认送出提醒[#{notice.id}]", "acknowledged notice[ #{notice.id}]"}},
};

/* ---- facts ------------------------------------------------------------------------------------------- */

typedef struct entry_facts {
    const json_t *act, *rows;
    const char *kind;
    bool readable; /* the payload is what the library writes */
    xf_lang lang;
    const xfi_called *called;
} entry_facts;

/* The changed members of the first row of a table. */
static const json_t *row_of(const json_t *rows, const char *table, size_t len)
{
    for (size_t i = 0; i < json_array_size(rows); i++) {
        const json_t *row = json_array_get(rows, i);
        const char *name = json_string_value(json_array_get(row, 0));
        if (name != NULL && strlen(name) == len && memcmp(name, table, len) == 0) {
            return json_array_get(row, 1);
        }
    }
    return NULL;
}

static const json_t *look_up(const entry_facts *facts, const char *name)
{
    const char *dot = strchr(name, '.');
    return dot == NULL ? json_object_get(facts->act, name)
                       : json_object_get(row_of(facts->rows, name, (size_t)(dot - name)), dot + 1);
}

/* False when the fact was not given. */
static bool add_plain(const entry_facts *facts, const char *name, const json_t *value, xfi_buf *out)
{
    if (json_is_integer(value) && strcmp(name, "other_case") == 0) {
        xfi_called_case(facts->called, json_integer_value(value), out);
        return true;
    }
    if (json_is_integer(value)) {
        xfi_buf_printf(out, "%" JSON_INTEGER_FORMAT, json_integer_value(value));
        return true;
    }
    const char *text = json_string_value(value);
    xfi_called_add(facts->called, name, xfi_or_empty(text), facts->lang, out);
    return !xfi_blank(text);
}

static bool add_rule(const entry_facts *facts, const json_t *value, xfi_buf *out)
{
    const char *rule = json_string_value(value);
    xfi_buf_puts(out, xfi_called_rule(facts->called, rule, facts->lang));
    return !xfi_blank(rule);
}

static bool add_code(const entry_facts *facts, const char *which, const json_t *value, xfi_buf *out)
{
    static const struct {
        const char *name;
        xf_enum which;
    } enums[] = {
        {"outcome", XF_ENUM_OUTCOME},
        {"raise", XF_ENUM_RAISE},
        {"assessment", XF_ENUM_ASSESSMENT},
        {"measure", XF_ENUM_MEASURE},
        {"satisfaction", XF_ENUM_SATISFACTION},
        {"cause", XF_ENUM_CAUSE},
        {"check", XF_ENUM_CHECK},
        {"ground", XF_ENUM_GROUND},
        {"letter", XF_ENUM_LETTER},
    };
    const xfi_code *code = NULL;
    for (size_t i = 0; i < sizeof enums / sizeof *enums; i++) {
        if (strcmp(enums[i].name, which) == 0) {
            code = xfi_code_by_text(enums[i].which, json_string_value(value));
        }
    }
    if (code == NULL || code->value == 0) {
        return false;
    }
    xfi_buf_puts(out, facts->lang == XF_LANG_EN ? code->en : code->zh);
    return true;
}

enum { NAME_MAX_BYTES = 64 };

/* `at` stands on '{'; returns behind '}'. *given becomes false when the fact is missing. */
static const char *add_fact(const entry_facts *facts, const char *at, bool *given, xfi_buf *out)
{
    char name[NAME_MAX_BYTES];
    size_t len = strcspn(++at, "}");
    size_t kept = len < sizeof name ? len : sizeof name - 1;
    memcpy(name, at, kept);
    name[kept] = '\0';
    char *space = name[0] == ':' ? strchr(name, ' ') : NULL;
    bool found;
    if (space == NULL) {
        found = add_plain(facts, name, look_up(facts, name), out);
    } else if (strncmp(name, ":rule ", sizeof ":rule " - 1) == 0) {
        found = add_rule(facts, look_up(facts, space + 1), out);
    } else if (strncmp(name, ":changes ", sizeof ":changes " - 1) == 0) {
        const char *changes = json_string_value(look_up(facts, space + 1));
        found = xfi_changes_add(facts->kind, changes, facts->lang, out);
    } else {
        *space = '\0';
        found = add_code(facts, name + 1, look_up(facts, space + 1), out);
    }
    *given = *given && found;
    at += len;
    return *at == '}' ? at + 1 : at;
}

/* `at` stands on '['; returns behind ']'. */
static const char *add_part(const entry_facts *facts, const char *at, xfi_buf *out)
{
    size_t before = out->len;
    bool given = true;
    for (at++; *at != '\0' && *at != ']';) {
        if (*at == '{') {
            at = add_fact(facts, at, &given, out);
        } else {
            xfi_buf_add(out, at++, 1);
        }
    }
    if (!given && out->data != NULL) {
        out->len = before;
        out->data[before] = '\0';
    }
    return *at == ']' ? at + 1 : at;
}

static void add_pattern(const entry_facts *facts, const char *at, xfi_buf *out)
{
    bool given = true;
    while (*at != '\0') {
        if (*at == '[') {
            at = add_part(facts, at, out);
        } else if (*at == '{') {
            at = add_fact(facts, at, &given, out);
        } else {
            xfi_buf_add(out, at++, 1);
        }
    }
}

/* ---- the line ------------------------------------------------------------------------------------------ */

/* Where the entry set due dates: "; handling until 2026-05-06". */
static void add_due_dates(const entry_facts *facts, xfi_buf *out)
{
    for (size_t i = 0; i < json_array_size(facts->rows); i++) {
        const json_t *row = json_array_get(facts->rows, i);
        const char *table = json_string_value(json_array_get(row, 0));
        const json_t *members = json_array_get(row, 1);
        const char *due = json_string_value(json_object_get(members, "due_date"));
        const char *rule = json_string_value(json_object_get(members, "rule"));
        if (table == NULL || strcmp(table, "deadline") != 0 || xfi_blank(due)) {
            continue;
        }
        xfi_buf_puts(out, facts->lang == XF_LANG_EN ? "; " : "；");
        xfi_buf_puts(out, xfi_called_rule(facts->called, rule, facts->lang));
        xfi_buf_puts(out, facts->lang == XF_LANG_EN ? " until " : "至");
        xfi_buf_puts(out, due);
    }
}

/* What steps of the office say, behind their name. */
static const xfi_bi step_facts = {"[“{name}”][ {official}][：{text}][（{reason}）]",
                                  "[ “{name}”][ {official}][: {text}][ ({reason})]"};

static void add_what(const xfi_entry *entry, const entry_facts *facts, xfi_buf *out)
{
    const char *kind = xfi_or_empty(entry->kind);
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++) {
        if (facts->readable && strcmp(sentences[i].kind, kind) == 0) {
            add_pattern(facts, xfi_bi_get(sentences[i].pattern, facts->lang), out);
            return;
        }
    }
    const xfi_code *code = xfi_code_by_text(XF_ENUM_ACT, kind);
    const xfi_code *step = xfi_code_by_text(XF_ENUM_OFFICE, kind);
    code = code == NULL ? step : code;
    const char *name = code == NULL ? NULL : facts->lang == XF_LANG_EN ? code->en : code->zh;
    if (name != NULL && step != NULL && facts->lang == XF_LANG_EN) {
        (void)xfi_said_in_past(name, out);
    } else {
        xfi_buf_puts(out, name == NULL ? kind : name);
    }
    if (step != NULL && facts->readable) {
        add_pattern(facts, facts->lang == XF_LANG_EN ? step_facts.en : step_facts.zh, out);
    }
}

xf_status xfi_report_sentence(const xfi_entry *entry, const xf_policy *policy, const xfi_org *org,
                              const char *other, xf_lang lang, xfi_buf *out, xfi_error *err)
{
    enum { DAY = 10, CLOCK = 11, MINUTES = 5 }; /* "2026-03-05T09:00:00+08:00" */
    char time[XFI_TIME_TEXT];
    json_t *payload = json_loads(xfi_or_empty(entry->payload), JSON_DECODE_ANY, NULL);
    const xfi_called called = xfi_called_by(policy, org, other, entry);
    entry_facts facts = {json_object_get(payload, "act"),
                         json_object_get(payload, "rows"),
                         xfi_or_empty(entry->kind),
                         json_is_object(payload),
                         lang,
                         &called};
    xfi_calendar_format_time(entry->at, XFI_CALLED_ZONE, time);
    if (strlen(time) > CLOCK + MINUTES) {
        xfi_buf_add(out, time, DAY);
        xfi_buf_add(out, " ", 1);
        xfi_buf_add(out, time + CLOCK, MINUTES);
        xfi_buf_add(out, " ", 1);
    }
    xfi_called_actor(&called, entry->actor, lang, out);
    xfi_buf_puts(out, lang == XF_LANG_EN ? " " : "　");
    add_what(entry, &facts, out);
    add_due_dates(&facts, out);
    json_decref(payload);
    return out->failed ? xfi_error_no_memory(err) : XF_OK;
}
