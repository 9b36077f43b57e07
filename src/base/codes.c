/* SPDX-License-Identifier: Apache-2.0 */
/* The text codes of every public enumeration: what stores, journals, packs and exports carry. */
#include "base/codes_p.h"

#include <string.h>

static const xfi_code state_rows[] = {
    {XF_STATE_NONE, "none", "未登记", "not registered"},
    {XF_STATE_REGISTERED, "registered", "已登记", "registered"},
    {XF_STATE_FORWARDED, "forwarded", "已转送交办", "forwarded"},
    {XF_STATE_REFERRED, "referred", "已导入法定途径", "referred to a statutory channel"},
    {XF_STATE_DECLINED, "declined", "不予受理", "declined"},
    {XF_STATE_HANDLING, "handling", "办理中", "being handled"},
    {XF_STATE_ANSWERED, "answered", "已答复", "answered"},
    {XF_STATE_SERVED, "served", "已送达", "answer served"},
    {XF_STATE_REVIEWING, "reviewing", "复查中", "under review"},
    {XF_STATE_REVIEWED, "reviewed", "已复查", "review decided"},
    {XF_STATE_REVIEW_SERVED, "review_served", "复查意见已送达", "review opinion served"},
    {XF_STATE_RECHECKING, "rechecking", "复核中", "under recheck"},
    {XF_STATE_RECHECKED, "rechecked", "已复核", "recheck decided"},
    {XF_STATE_RECHECK_SERVED, "recheck_served", "复核意见已送达", "recheck opinion served"},
    {XF_STATE_CONCLUDED, "concluded", "已办结", "concluded"},
    {XF_STATE_TERMINATED, "terminated", "已终结", "terminated"},
    {XF_STATE_WITHDRAWN, "withdrawn", "已撤回", "withdrawn"},
    {XF_STATE_MERGED, "merged", "已并案", "merged"},
    {XF_STATE_ARCHIVED, "archived", "已归档", "archived"},
    {XF_STATE_VOID, "void", "已作废", "void"},
};
static const xfi_code act_rows[] = {
    {XF_ACT_NONE, "none", "无", "none"},
    {XF_ACT_REGISTER, "register", "登记", "register"},
    {XF_ACT_ACCEPT, "accept", "受理", "accept"},
    {XF_ACT_DECLINE, "decline", "不予受理", "decline"},
    {XF_ACT_TRANSFER, "transfer", "转送", "transfer"},
    {XF_ACT_HAND_OVER, "hand_over", "交办", "hand over"},
    {XF_ACT_REFER, "refer", "导入法定途径", "refer to a statutory channel"},
    {XF_ACT_RETURN, "return", "异议退回", "return with objection"},
    {XF_ACT_ASSIGN_LEAD, "assign_lead", "确定包案领导", "assign the lead"},
    {XF_ACT_ASSIGN_HANDLER, "assign_handler", "确定承办人", "assign the handler"},
    {XF_ACT_ASSIGN_TEAM_HEAD, "assign_team_head", "确定化解小组组长", "assign the team head"},
    {XF_ACT_INVESTIGATE, "investigate", "调查核实", "record investigation"},
    {XF_ACT_HOLD_HEARING, "hold_hearing", "听证开始", "hold a hearing"},
    {XF_ACT_END_HEARING, "end_hearing", "听证结束", "end the hearing"},
    {XF_ACT_EXTEND, "extend", "延长办理期限", "extend"},
    {XF_ACT_ANSWER, "answer", "答复", "answer"},
    {XF_ACT_SERVE, "serve", "送达", "serve"},
    {XF_ACT_REQUEST_REVIEW, "request_review", "申请复查", "request review"},
    {XF_ACT_DECIDE_REVIEW, "decide_review", "复查决定", "decide the review"},
    {XF_ACT_REQUEST_RECHECK, "request_recheck", "申请复核", "request recheck"},
    {XF_ACT_DECIDE_RECHECK, "decide_recheck", "复核决定", "decide the recheck"},
    {XF_ACT_TERMINATE, "terminate", "终结", "terminate"},
    {XF_ACT_CONCLUDE, "conclude", "办结", "conclude"},
    {XF_ACT_WITHDRAW, "withdraw", "撤回", "withdraw"},
    {XF_ACT_MERGE, "merge", "并案", "merge"},
    {XF_ACT_REOPEN, "reopen", "重新办理", "reopen"},
    {XF_ACT_ARCHIVE, "archive", "归档", "archive"},
    {XF_ACT_SUPERVISE, "supervise", "督办", "supervise"},
    {XF_ACT_FEEDBACK, "feedback", "督办反馈", "give feedback"},
    {XF_ACT_PROPOSE, "propose", "提出改进建议", "propose an improvement"},
    {XF_ACT_RESPOND, "respond", "反馈改进建议", "respond to the proposal"},
    {XF_ACT_REPORT_VISIT, "report_visit", "报告群体来访", "report a collective visit"},
    {XF_ACT_ARRIVE, "arrive", "到场", "arrive on the spot"},
    {XF_ACT_TO_ORDINARY, "to_ordinary", "转普通程序", "turn to the ordinary procedure"},
    {XF_ACT_MOVE_POLICY, "move_policy", "变更适用规则", "move to another policy"},
    {XF_ACT_ABSORB, "absorb", "并入", "absorb a merged case"},
    {XF_ACT_FIRE, "fire", "触发预警督办", "fire a rung"},
    {XF_ACT_RECOMPUTE, "recompute", "重算时限", "recompute deadlines"},
    {XF_ACT_ADD_CLAIM, "add_claim", "登记诉求", "add a claim"},
    {XF_ACT_ASSESS_CLAIM, "assess_claim", "认定诉求性质", "assess a claim"},
    {XF_ACT_ANSWER_CLAIM, "answer_claim", "逐项答复诉求", "answer a claim"},
    {XF_ACT_TAKE_MEASURE, "take_measure", "开展化解工作", "take a measure"},
    {XF_ACT_FINISH_MEASURE, "finish_measure", "化解工作完成", "finish a measure"},
    {XF_ACT_DIRECT, "direct", "包案领导五定", "decide as the lead"},
    {XF_ACT_EXCEPT_ITEM, "except_item", "清单例外", "except a checklist item"},
    {XF_ACT_FIND_CAUSE, "find_cause", "查明以往未化解原因", "find why handling failed"},
    {XF_ACT_OBJECT, "object", "提出管辖异议", "object to responsibility"},
    {XF_ACT_DECIDE_OBJECTION, "decide_objection", "裁定管辖", "decide the objection"},
    {XF_ACT_CRITICISE, "criticise", "通报批评", "notice of criticism"},
    {XF_ACT_CHECK_RESULT, "check_result", "审核验收", "check the result"},
    {XF_ACT_FOLLOW_UP, "follow_up", "回访", "follow up"},
    {XF_ACT_REBOUND, "rebound", "反弹", "rebound"},
    {XF_ACT_RECORD_CHANNEL, "record_channel", "记录法定途径结果",
     "record the result of the channel"},
    {XF_ACT_REPORT_UP, "report_up", "上报办理结果", "report the result upward"},
    {XF_ACT_ISSUE_CODE, "issue_code", "发放查询码", "issue a query code"},
    {XF_ACT_REVEAL, "reveal", "查看个人信息", "see personal data"},
    {XF_ACT_ATTACH, "attach", "登记附件", "attach a file"},
    {XF_ACT_CHECK_FILE, "check_file", "核对附件", "check an attached file"},
    {XF_ACT_ADD_MEMBER, "add_member", "增加小组成员", "add a member to the team"},
    {XF_ACT_REMOVE_MEMBER, "remove_member", "调出小组成员", "remove a member of the team"},
    {XF_ACT_ASSIGN_PART, "assign_part", "分派主办协办任务", "assign a unit its part"},
    {XF_ACT_FINISH_PART, "finish_part", "主办协办任务完成", "finish a part"},
    {XF_ACT_MOVE_PART, "move_part", "变更任务期限", "move the date of a part"},
    {XF_ACT_DROP_PART, "drop_part", "撤销任务", "drop a part"},
    {XF_ACT_MARK_KEY, "mark_key", "列为重点事项", "mark as a key case"},
    {XF_ACT_UNMARK_KEY, "unmark_key", "不再列为重点事项", "no key case any more"},
    {XF_ACT_RECORD_LESSON, "record_lesson", "总结经验教训", "record a lesson"},
    {XF_ACT_FAIL_MEASURE, "fail_measure", "化解工作未达成", "record that a measure failed"},
    {XF_ACT_LAPSE_LEAD, "lapse_lead", "包案领导离任", "the lead left office"},
    {XF_ACT_REPORT_TO_LEAD, "report_to_lead", "向包案领导报告", "report to the lead"},
    {XF_ACT_CORRECT, "correct", "更正、补充登记", "complete or correct the registration"},
    {XF_ACT_CORRECT_PETITIONER, "correct_petitioner", "更正信访人信息", "correct a petitioner"},
    {XF_ACT_ADD_PETITIONER, "add_petitioner", "补登信访人", "add a petitioner"},
    {XF_ACT_REMOVE_PETITIONER, "remove_petitioner", "撤销误登的信访人",
     "remove a petitioner entered by mistake"},
    {XF_ACT_UNMERGE, "unmerge", "撤销并案", "undo the merger"},
    {XF_ACT_RELEASE, "release", "撤销并入", "release a merged case"},
    {XF_ACT_LIFT_SUPERVISION, "lift_supervision", "撤销督办", "lift a supervision"},
    {XF_ACT_FIND_REPEAT, "find_repeat", "重新认定初次或重复",
     "find anew whether it is a first or a repeated one"},
    {XF_ACT_SUCCEED, "succeed", "承继办理（原单位已撤销）", "go on for a unit that was dissolved"},
    {XF_ACT_VOID_REGISTRATION, "void_registration", "作废误登的信访事项", "void the registration"},
};
static const xfi_code deadline_state_rows[] = {
    {XF_DEADLINE_OPEN, "open", "计时中", "open"},
    {XF_DEADLINE_PAUSED, "paused", "中止", "paused"},
    {XF_DEADLINE_FULFILLED, "fulfilled", "已履行", "fulfilled"},
    {XF_DEADLINE_CANCELLED, "cancelled", "已取消", "cancelled"},
    {XF_DEADLINE_LAPSED, "lapsed", "已届满", "lapsed"},
};
static const xfi_code count_rows[] = {
    {XF_COUNT_DAY, "day", "日", "day"},
    {XF_COUNT_WORKDAY, "workday", "工作日", "working day"},
    {XF_COUNT_HOUR, "hour", "小时", "hour"},
    {XF_COUNT_MINUTE, "minute", "分钟", "minute"},
};
static const xfi_code roll_rows[] = {
    {XF_ROLL_NONE, "none", "不顺延", "none"},
    {XF_ROLL_NEXT_WORKDAY, "next_workday", "顺延至下一工作日", "next working day"},
    {XF_ROLL_PREV_WORKDAY, "prev_workday", "提前至上一工作日", "working day before"},
};
static const xfi_code target_rows[] = {
    {XF_TARGET_NONE, "none", "无", "none"},
    {XF_TARGET_HANDLER, "handler", "承办人", "handler"},
    {XF_TARGET_TEAM_HEAD, "team_head", "化解小组组长", "team head"},
    {XF_TARGET_LEAD, "lead", "包案领导", "lead"},
    {XF_TARGET_PRINCIPAL, "principal", "主要负责人", "principal"},
    {XF_TARGET_SUPERIOR, "superior", "上级", "superior"},
    {XF_TARGET_PETITIONER, "petitioner", "信访人", "petitioner"},
    {XF_TARGET_UNIT, "unit", "单位", "unit"},
};
static const xfi_code raise_rows[] = {
    {XF_RAISE_NONE, "none", "无", "none"},
    {XF_RAISE_REMINDER, "reminder", "提醒", "reminder"},
    {XF_RAISE_YELLOW, "yellow", "黄牌预警", "yellow mark"},
    {XF_RAISE_RED, "red", "红牌预警", "red mark"},
    {XF_RAISE_SUPERVISION, "supervision", "督办", "supervision"},
    {XF_RAISE_REPORT, "report", "上报", "report upward"},
    {XF_RAISE_INFORM, "inform", "告知信访人", "inform the petitioner"},
};
static const xfi_code mark_rows[] = {
    {XF_MARK_NONE, "none", "无", "none"},
    {XF_MARK_YELLOW, "yellow", "黄", "yellow"},
    {XF_MARK_RED, "red", "红", "red"},
};
static const xfi_code form_rows[] = {
    {XF_FORM_NONE, "none", "未填", "not given"}, {XF_FORM_LETTER, "letter", "来信", "letter"},
    {XF_FORM_VISIT, "visit", "走访", "visit"},   {XF_FORM_ONLINE, "online", "网上", "online"},
    {XF_FORM_CALL, "call", "来电", "call"},
};
static const xfi_code kind_rows[] = {
    {XF_KIND_CLAIM, "claim", "申诉求决", "claim"},
    {XF_KIND_SUGGESTION, "suggestion", "建议意见", "suggestion"},
    {XF_KIND_REPORT, "report", "检举控告", "report against an official"},
};
static const xfi_code intake_rows[] = {
    {XF_INTAKE_BY_UNIT, "by_unit", "按登记单位", "by the registering unit"},
    {XF_INTAKE_DIRECT, "direct", "直接提出", "brought directly"},
    {XF_INTAKE_DEPARTMENT, "department", "信访部门收到", "received by a petition department"},
};
static const xfi_code procedure_rows[] = {
    {XF_PROCEDURE_ORDINARY, "ordinary", "普通程序", "ordinary"},
    {XF_PROCEDURE_SIMPLE, "simple", "简易办理", "simple"},
};
static const xfi_code outcome_rows[] = {
    {XF_OUTCOME_NONE, "none", "无", "none"},
    {XF_OUTCOME_SUPPORT, "support", "支持", "support"},
    {XF_OUTCOME_EXPLAIN, "explain", "解释说明", "explain"},
    {XF_OUTCOME_NOT_SUPPORT, "not_support", "不予支持", "not support"},
    {XF_OUTCOME_UPHOLD, "uphold", "维持", "uphold"},
    {XF_OUTCOME_CHANGE, "change", "变更", "change"},
    {XF_OUTCOME_REVOKE, "revoke", "撤销", "revoke"},
    {XF_OUTCOME_PASS, "pass", "合格", "pass"},
    {XF_OUTCOME_FAIL, "fail", "不合格", "fail"},
};
static const xfi_code level_rows[] = {
    {XF_LEVEL_NONE, "none", "未填", "not given"},
    {XF_LEVEL_TOWNSHIP, "township", "乡镇（街道）", "township"},
    {XF_LEVEL_COUNTY, "county", "县（区）", "county"},
    {XF_LEVEL_CITY, "city", "市", "city"},
    {XF_LEVEL_PROVINCE, "province", "省", "province"},
    {XF_LEVEL_NATION, "nation", "中央", "nation"},
};
static const xfi_code unit_role_rows[] = {
    {XF_UNIT_ROLE_ORGAN, "organ", "机关单位", "organ"},
    {XF_UNIT_ROLE_DEPARTMENT, "department", "信访部门", "petition department"},
};
static const xfi_code assessment_rows[] = {
    {XF_ASSESSMENT_NONE, "none", "未认定", "not assessed"},
    {XF_ASSESSMENT_REASONABLE, "reasonable", "诉求合理", "reasonable"},
    {XF_ASSESSMENT_HARDSHIP, "hardship", "生活困难", "hardship without policy basis"},
    {XF_ASSESSMENT_UNREASONABLE, "unreasonable", "诉求不合理", "unreasonable or excessive"},
    {XF_ASSESSMENT_UNLAWFUL, "unlawful", "行为涉嫌违法", "conduct to be referred"},
};
static const xfi_code measure_rows[] = {
    {XF_MEASURE_NONE, "none", "无", "none"},
    {XF_MEASURE_RESOLVE, "resolve", "解决诉求", "resolving the claim"},
    {XF_MEASURE_RELIEF, "relief", "困难救助", "relief"},
    {XF_MEASURE_EXPLANATION, "explanation", "教育疏导", "explanation and persuasion"},
    {XF_MEASURE_COUNSELLING, "counselling", "心理疏导", "counselling"},
    {XF_MEASURE_MEDIATION, "mediation", "人民调解", "mediation"},
    {XF_MEASURE_LEGAL_AID, "legal_aid", "法律援助", "legal aid"},
    {XF_MEASURE_COORDINATION, "coordination", "协调会", "coordination meeting"},
    {XF_MEASURE_MEETING, "meeting", "与信访人见面", "meeting with the petitioner"},
    {XF_MEASURE_HANDOVER_MEETING, "handover_meeting", "交办协调会", "hand-over meeting"},
    {XF_MEASURE_SUPPORT_PLAN, "support_plan", "稳控化解方案", "support-and-safety plan"},
    {XF_MEASURE_REFERRAL, "referral", "移送主管机关", "referral to the competent authority"},
    {XF_MEASURE_EVIDENCE, "evidence", "固定证据", "securing evidence"},
    {XF_MEASURE_AGREEMENT, "agreement", "息访协议", "settlement agreement"},
    {XF_MEASURE_SUPPORT, "support", "已给予的支持", "support already given"},
    {XF_MEASURE_CASE_MEETING, "case_meeting", "案情会商", "case meeting"},
    {XF_MEASURE_FILE_REVIEW, "file_review", "阅卷", "file review"},
    {XF_MEASURE_LESSON, "lesson", "经验教训", "lesson"},
    {XF_MEASURE_HEAR_SIDES, "hear_sides", "听取各方意见", "hearing all sides"},
};
static const xfi_code satisfaction_rows[] = {
    {XF_SATISFACTION_NONE, "none", "未评价", "not given"},
    {XF_SATISFACTION_SATISFIED, "satisfied", "满意", "satisfied"},
    {XF_SATISFACTION_BASICALLY, "basically", "基本满意", "basically satisfied"},
    {XF_SATISFACTION_DISSATISFIED, "dissatisfied", "不满意", "dissatisfied"},
};
static const xfi_code cause_rows[] = {
    {XF_CAUSE_NONE, "none", "未查明", "not found"},
    {XF_CAUSE_POLICY, "policy", "政策原因", "policy"},
    {XF_CAUSE_SUBSTANCE, "substance", "实体原因", "substance"},
    {XF_CAUSE_PROCEDURE, "procedure", "程序原因", "procedure"},
};
static const xfi_code check_rows[] = {
    {XF_CHECK_NONE, "none", "无", "none"},
    {XF_CHECK_CASE, "case", "一个案件", "one case"},
    {XF_CHECK_LEAD, "lead", "一名包案领导", "one lead"},
    {XF_CHECK_TEAM, "team", "一个化解班子", "one team"},
    {XF_CHECK_HANDOVER_MEETING, "handover_meeting", "一次交办协调会", "one hand-over meeting"},
    {XF_CHECK_PLAN, "plan", "一套稳控化解方案", "one support-and-safety plan"},
    {XF_CHECK_DEADLINE, "deadline", "一个化解时限", "one deadline"},
    {XF_CHECK_MEETING, "meeting", "一次与信访人见面", "one meeting with the petitioner"},
    {XF_CHECK_NO_POLICY_DEBT, "no_policy_debt", "无政策欠账", "no debt of policy"},
    {XF_CHECK_NO_PROCEDURE_DEBT, "no_procedure_debt", "无程序欠账", "no debt of procedure"},
    {XF_CHECK_NO_CARE_DEBT, "no_care_debt", "无帮扶欠账", "no debt of care"},
    {XF_CHECK_FILE_REVIEW, "file_review", "查阅案卷", "the files were read"},
    {XF_CHECK_EVIDENCE, "evidence", "调查取证", "evidence was taken"},
    {XF_CHECK_SIDES, "sides", "听取各方意见", "all sides were heard"},
    {XF_CHECK_CASE_MEETING, "case_meeting", "召开案情会商", "the case meeting was held"},
    {XF_CHECK_CAUSE, "cause", "查明以往未化解原因", "why earlier handling failed"},
    {XF_CHECK_PARTS, "parts", "主办协办任务全部完成", "every part is done"},
    {XF_CHECK_AGREEMENTS, "agreements", "息访协议已履行", "every agreement is fulfilled"},
    {XF_CHECK_PLAN_OFFICIAL, "plan_official", "仍有争议的，方案责任人已明确",
     "where the dispute goes on, somebody answers for the plan"},
    {XF_CHECK_FILES, "files", "附件核对无变动", "no attachment was changed"},
    {XF_CHECK_REPORTED_UP, "reported_up", "结果已上报", "the result was reported upward"},
    {XF_CHECK_REPORTED_BUREAU, "reported_bureau", "已通报信访部门",
     "the petition department was told"},
    {XF_CHECK_FOLLOWED_UP, "followed_up", "已回访", "the petitioner was visited"},
    {XF_CHECK_LESSONS, "lessons", "已总结经验教训", "lessons are on record"},
};
static const xfi_code discovery_rows[] = {
    {XF_DISCOVERY_BROUGHT, "brought", "群众反映", "brought by the petitioner"},
    {XF_DISCOVERY_HANDED_DOWN, "handed_down", "上级交办", "handed down from above"},
    {XF_DISCOVERY_SCREENING, "screening", "排查发现", "found by screening"},
};
static const xfi_code ground_rows[] = {
    {XF_GROUND_NONE, "none", "未写明", "not given"},
    {XF_GROUND_NOT_ACCEPTED, "not_accepted", "应受理不受理", "not accepted as ruled"},
    {XF_GROUND_NOT_CONCLUDED, "not_concluded", "未按期办结", "not concluded in time"},
    {XF_GROUND_NO_FEEDBACK, "no_feedback", "未反馈结果", "no feedback"},
    {XF_GROUND_WRONG_PROCEDURE, "wrong_procedure", "违反程序", "wrong procedure"},
    {XF_GROUND_BUCK_PASSING, "buck_passing", "推诿", "passing the buck"},
    {XF_GROUND_PERFUNCTORY, "perfunctory", "敷衍", "perfunctory handling"},
    {XF_GROUND_FALSE, "false", "弄虚作假", "false handling"},
    {XF_GROUND_OPINION_REFUSED, "opinion_refused", "拒不执行意见",
     "refusing to carry out the opinion"},
};
static const xfi_code refusal_rows[] = {
    {XF_REFUSAL_NONE, "none", "未写明", "not given"},
    {XF_REFUSAL_OTHER_ORGAN, "other_organ", "属于其他机关、单位职权范围",
     "within another organ's powers"},
    {XF_REFUSAL_STATUTORY_CHANNEL, "statutory_channel",
     "已经或者依法应当通过诉讼、仲裁、行政复议等法定途径解决",
     "for litigation, arbitration, reconsideration or another statutory channel"},
    {XF_REFUSAL_HANDLED_ALREADY, "handled_already",
     "已受理、正在办理或者已终结，以同一事实和理由重复提出",
     "accepted, being handled or terminated: the same facts and reasons again"},
    {XF_REFUSAL_OTHER, "other", "其他", "other"},
};
static const xfi_code part_rows[] = {
    {XF_PART_NONE, "none", "无", "none"},
    {XF_PART_TITLE, "title", "标题", "title"},
    {XF_PART_MATTER, "matter", "内容", "matter"},
    {XF_PART_CLAIM, "claim", "诉求", "claim"},
    {XF_PART_ANSWER, "answer", "答复", "answer"},
    {XF_PART_MEASURE, "measure", "化解工作", "resolution work"},
};
static const xfi_code likeness_rows[] = {
    {XF_LIKENESS_NONE, "none", "无", "none"},
    {XF_LIKENESS_IDENTITY, "identity", "身份号码相同", "the same identity number"},
    {XF_LIKENESS_PHONE, "phone", "电话相同", "the same telephone"},
    {XF_LIKENESS_NAME_AND_HOME, "name_and_home", "姓名和住址相同", "the same name and home"},
    {XF_LIKENESS_TEXT, "text", "内容相似", "a similar matter"},
    {XF_LIKENESS_NAME_AND_UNIT, "name_and_unit", "姓名相同且单位或者属地相同",
     "the same name in one unit or area"},
};
static const xfi_code relief_rows[] = {
    {XF_RELIEF_NONE, "none", "未写明", "not given"},
    {XF_RELIEF_LIVING_ALLOWANCE, "living_allowance", "最低生活保障", "subsistence allowance"},
    {XF_RELIEF_TEMPORARY, "temporary", "临时救助", "temporary relief"},
    {XF_RELIEF_MEDICAL, "medical", "医疗救助", "medical relief"},
    {XF_RELIEF_HOUSING, "housing", "住房补贴", "housing subsidy"},
    {XF_RELIEF_EMPLOYMENT, "employment", "就业帮扶", "help with employment"},
    {XF_RELIEF_EDUCATION, "education", "助学", "help with education"},
    {XF_RELIEF_JUDICIAL, "judicial", "司法救助", "judicial relief"},
    {XF_RELIEF_COMPENSATION, "compensation", "补偿", "compensation"},
    {XF_RELIEF_IN_KIND, "in_kind", "实物帮扶", "help in kind"},
    {XF_RELIEF_OTHER, "other", "其他", "other"},
};
static const xfi_code fund_rows[] = {
    {XF_FUND_NONE, "none", "未写明", "not given"},
    {XF_FUND_GOVERNMENT, "government", "政府救助", "government"},
    {XF_FUND_SOCIAL, "social", "社会救济", "social relief"},
    {XF_FUND_MUTUAL, "mutual", "民间互助", "mutual aid"},
};
static const xfi_code means_rows[] = {
    {XF_MEANS_NONE, "none", "未写明", "not given"},
    {XF_MEANS_POLICY, "policy", "政策", "policy"},
    {XF_MEANS_ECONOMIC, "economic", "经济", "economic"},
    {XF_MEANS_LEGAL, "legal", "法律", "legal"},
    {XF_MEANS_ADMINISTRATIVE, "administrative", "行政", "administrative"},
};
static const xfi_code role_rows[] = {
    {XF_ROLE_NONE, "none", "无", "none"},
    {XF_ROLE_HOST, "host", "主办", "host"},
    {XF_ROLE_ASSIST, "assist", "协办", "assisting"},
};

static const xfi_code stats_by_rows[] = {
    {XF_STATS_BY_NONE, "none", "合计", "total"},
    {XF_STATS_BY_LEVEL, "level", "到访层级", "level turned to"},
    {XF_STATS_BY_FORM, "form", "信访形式", "form"},
    {XF_STATS_BY_FIELD, "field", "领域", "field"},
    {XF_STATS_BY_CATEGORY, "category", "内容分类", "category"},
    {XF_STATS_BY_AREA, "area", "属地区域", "area"},
    {XF_STATS_BY_UNIT, "unit", "责任单位", "responsible unit"},
    {XF_STATS_BY_LEAD, "lead", "包案领导", "lead"},
    {XF_STATS_BY_SIZE, "size", "个体或集体", "individual or collective"},
    {XF_STATS_BY_REPEAT, "repeat", "初次或重复", "first or repeated"},
    {XF_STATS_BY_SKIP, "skip", "逐级或越级", "level-skipping"},
    {XF_STATS_BY_ASSESSMENT, "assessment", "诉求性质", "assessment of claims"},
    {XF_STATS_BY_CLAIM_ANSWER, "claim_answer", "诉求答复", "answer to claims"},
    {XF_STATS_BY_OUTCOME, "outcome", "处理意见", "opinion"},
    {XF_STATS_BY_INTEREST, "interest", "利益群体", "group of interest"},
    {XF_STATS_BY_DISCOVERY, "discovery", "来源", "how it came to be known"},
    {XF_STATS_BY_KIND, "kind", "事项类别", "kind of matter"},
    {XF_STATS_BY_STATE, "state", "办理状态", "state"},
    {XF_STATS_BY_SATISFACTION, "satisfaction", "满意度评价", "satisfaction"},
    {XF_STATS_BY_MONTH, "month", "月份", "month"},
    {XF_STATS_BY_QUARTER, "quarter", "季度", "quarter"},
    {XF_STATS_BY_YEAR, "year", "年度", "year"},
};
static const xfi_code figure_rows[] = {
    {XF_FIGURE_NONE, "none", "无", "none"},
    {XF_FIGURE_BATCHES, "batches", "批次", "batches"},
    {XF_FIGURE_PERSONS, "persons", "人次", "person-visits"},
    {XF_FIGURE_ENDED, "ended", "办结率", "ended"},
    {XF_FIGURE_SATISFACTION, "satisfaction", "满意率", "satisfied"},
    {XF_FIGURE_REBOUNDS, "rebounds", "反弹", "rebounds"},
    {XF_FIGURE_ACCEPTED, "accepted", "按期受理率", "accepted in time"},
    {XF_FIGURE_ANSWERED, "answered", "按期答复率", "answered in time"},
    {XF_FIGURE_OVERDUE, "overdue", "超期", "overdue"},
    {XF_FIGURE_DAYS, "days", "办理天数", "days to the answer"},
    {XF_FIGURE_REBOUNDED, "rebounded", "本期反弹", "rebounds in the period"},
};
static const xfi_code stats_basis_rows[] = {
    {XF_STATS_BASIS_RECEIVED, "received", "收到", "received"},
    {XF_STATS_BASIS_ACCEPTED, "accepted", "受理", "accepted"},
    {XF_STATS_BASIS_ANSWERED, "answered", "答复", "answered"},
    {XF_STATS_BASIS_CLOSED, "closed", "结案", "closed"},
};
static const xfi_code trait_rows[] = {
    {XF_TRAIT_NONE, "none", "无", "none"},
    {XF_TRAIT_INDIVIDUAL, "individual", "个体（各形式）", "individual"},
    {XF_TRAIT_COLLECTIVE, "collective", "集体（各形式）", "collective"},
    {XF_TRAIT_FIRST, "first", "初次", "first"},
    {XF_TRAIT_REPEATED, "repeated", "重复", "repeated"},
    {XF_TRAIT_IN_ORDER, "in_order", "逐级", "in order"},
    {XF_TRAIT_SKIPPED, "skipped", "越级", "level-skipping"},
};

static const xfi_codes tables[] = {
    ROWS(XF_ENUM_STATE, state),
    ROWS(XF_ENUM_ACT, act),
    ROWS(XF_ENUM_DEADLINE_STATE, deadline_state),
    ROWS(XF_ENUM_COUNT, count),
    ROWS(XF_ENUM_ROLL, roll),
    ROWS(XF_ENUM_TARGET, target),
    ROWS(XF_ENUM_RAISE, raise),
    ROWS(XF_ENUM_MARK, mark),
    ROWS(XF_ENUM_FORM, form),
    ROWS(XF_ENUM_KIND, kind),
    ROWS(XF_ENUM_INTAKE, intake),
    ROWS(XF_ENUM_PROCEDURE, procedure),
    ROWS(XF_ENUM_OUTCOME, outcome),
    ROWS(XF_ENUM_LEVEL, level),
    ROWS(XF_ENUM_UNIT_ROLE, unit_role),
    ROWS(XF_ENUM_ASSESSMENT, assessment),
    ROWS(XF_ENUM_MEASURE, measure),
    ROWS(XF_ENUM_SATISFACTION, satisfaction),
    ROWS(XF_ENUM_CAUSE, cause),
    ROWS(XF_ENUM_CHECK, check),
    ROWS(XF_ENUM_DISCOVERY, discovery),
    ROWS(XF_ENUM_GROUND, ground),
    ROWS(XF_ENUM_REFUSAL, refusal),
    ROWS(XF_ENUM_PART, part),
    ROWS(XF_ENUM_LIKENESS, likeness),
    ROWS(XF_ENUM_STATS_BY, stats_by),
    ROWS(XF_ENUM_FIGURE, figure),
    ROWS(XF_ENUM_STATS_BASIS, stats_basis),
    ROWS(XF_ENUM_TRAIT, trait),
    ROWS(XF_ENUM_RELIEF, relief),
    ROWS(XF_ENUM_FUND, fund),
    ROWS(XF_ENUM_MEANS, means),
    ROWS(XF_ENUM_ROLE, role),
};

static const xfi_codes *in_table(const xfi_codes *table, size_t count, xf_enum which)
{
    for (size_t i = 0; i < count; i++) {
        if (table[i].which == which) {
            return &table[i];
        }
    }
    return NULL;
}

const xfi_codes *xfi_codes_of(xf_enum which)
{
    const struct {
        const xfi_codes *rows;
        size_t count;
    } all[] = {
        {tables, sizeof tables / sizeof *tables},
        {xfi_office_codes, xfi_office_codes_count},
        {xfi_letter_codes, xfi_letter_codes_count},
        {xfi_drive_codes, xfi_drive_codes_count},
    };
    const xfi_codes *found = NULL;
    for (size_t t = 0; found == NULL && t < sizeof all / sizeof *all; t++) {
        found = in_table(all[t].rows, all[t].count, which);
    }
    return found;
}

const xfi_code *xfi_code_by_value(xf_enum which, int value)
{
    const xfi_codes *codes = xfi_codes_of(which);
    for (size_t i = 0; codes != NULL && i < codes->count; i++) {
        if (codes->rows[i].value == value) {
            return &codes->rows[i];
        }
    }
    return NULL;
}

const xfi_code *xfi_code_by_text(xf_enum which, const char *code)
{
    const xfi_codes *codes = code == NULL ? NULL : xfi_codes_of(which);
    for (size_t i = 0; codes != NULL && i < codes->count; i++) {
        if (strcmp(codes->rows[i].code, code) == 0) {
            return &codes->rows[i];
        }
    }
    return NULL;
}

const char *xfi_code_text(xf_enum which, int value)
{
    const xfi_code *row = xfi_code_by_value(which, value);
    return row == NULL ? "" : row->code;
}
