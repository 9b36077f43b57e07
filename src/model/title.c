/* SPDX-License-Identifier: Apache-2.0 */
/* What people call the fields of records, steps and acts. One name serves all of one meaning; where a
 * record, a step or an act means something narrower, it has a line of its own. */
#include "model/model.h"
#include "model/office.h"

#include <string.h>

typedef struct title {
    const char *of, *field; /* `of`: the text code of the record, step or act */
    xfi_bi title;
} title;

/* One title a line. */
/* clang-format off */

static const title common[] = {
    {"", "amount", {"金额（分）", "amount in fen"}},
    {"", "answer", {"反馈内容", "answer"}},
    {"", "answered_on", {"反馈日期", "answered on"}},
    {"", "approver", {"批准人", "approved by"}},
    {"", "area", {"属地（片区）", "area"}},
    {"", "area_unit", {"属地责任单位", "unit in charge of the area"}},
    {"", "assessment", {"诉求性质", "assessment"}},
    {"", "at", {"时间", "time"}},
    {"", "basis", {"依据", "basis"}},
    {"", "behind", {"连续未达标次数", "times behind in a row"}},
    {"", "body", {"所属机构", "body"}},
    {"", "bottom_up", {"自下而上", "bottom-up"}},
    {"", "bytes", {"附件字节数", "bytes"}},
    {"", "case_id", {"信访事项", "case"}},
    {"", "category", {"内容分类", "category"}},
    {"", "cause", {"以往未化解的原因", "cause"}},
    {"", "channel", {"法定途径", "channel"}},
    {"", "check", {"清单项目", "item of the checklist"}},
    {"", "closed_on", {"结束日期", "closed on"}},
    {"", "code", {"类别", "kind"}},
    {"", "cohort", {"类型", "cohort"}},
    {"", "concerned_official", {"被反映的人员", "official concerned"}},
    {"", "concerned_unit", {"被反映的单位", "unit concerned"}},
    {"", "count", {"数目", "number"}},
    {"", "date", {"日期", "date"}},
    {"", "days", {"天数", "days"}},
    {"", "decided_on", {"处理日期", "decided on"}},
    {"", "digest", {"摘要（SM3）", "SM3 digest"}},
    {"", "document", {"文号", "document"}},
    {"", "done", {"已完成次数", "done"}},
    {"", "done_on", {"完成日期", "done on"}},
    {"", "due_at", {"截止时间", "due"}},
    {"", "due_date", {"反馈期限", "due date"}},
    {"", "duty", {"职责代码", "duty"}},
    {"", "ended_on", {"实际结束", "ended on"}},
    {"", "entered_on", {"纳入日期", "entered on"}},
    {"", "escort", {"陪同人员", "escort"}},
    {"", "escort_on", {"陪同日期", "escorted on"}},
    {"", "escort_result", {"陪同结果", "result of the escort"}},
    {"", "escort_unit", {"移送单位", "escorted to"}},
    {"", "flag", {"是否（1为是）", "1: yes"}},
    {"", "follow_up_on", {"约定回访日期", "follow-up planned for"}},
    {"", "follow_up_result", {"回访结果", "result of the follow-up"}},
    {"", "follow_ups", {"跟踪次数", "follow-ups"}},
    {"", "followed_up_on", {"实际回访日期", "followed up on"}},
    {"", "found_on", {"发现日期", "found on"}},
    {"", "from", {"开始日期", "first day"}},
    {"", "fund", {"救助来源性质", "kind of fund"}},
    {"", "ground", {"督办事由", "ground"}},
    {"", "hand_outs", {"交办次数", "times handed out"}},
    {"", "handed_out_on", {"交办日期", "handed out on"}},
    {"", "held_on", {"实际开展日期", "held on"}},
    {"", "id", {"编号", "id"}},
    {"", "issued_on", {"发出日期", "issued on"}},
    {"", "item", {"第几项", "item"}},
    {"", "kind", {"类别", "kind"}},
    {"", "late", {"逾期", "late"}},
    {"", "lead", {"分管领导", "leader in charge"}},
    {"", "left_on", {"移出日期", "left on"}},
    {"", "line_unit", {"主管责任单位", "unit in charge of the line"}},
    {"", "made_until", {"已生成至", "made until"}},
    {"", "mark", {"亮牌", "mark"}},
    {"", "means", {"手段（政策、经济、法律、行政）", "means"}},
    {"", "measure", {"化解措施", "measure"}},
    {"", "measure_on", {"下次考核日期", "measured next on"}},
    {"", "media_type", {"媒体类型", "media type"}},
    {"", "moved", {"已改期", "moved"}},
    {"", "name", {"名称", "name"}},
    {"", "next", {"下一步工作", "what is next"}},
    {"", "next_fire_at", {"下次提醒时间", "next reminder"}},
    {"", "number", {"文号", "number"}},
    {"", "occasion", {"排查类型", "occasion"}},
    {"", "of", {"所属记录编号", "belongs to"}},
    {"", "official", {"人员", "official"}},
    {"", "open", {"未结束", "open"}},
    {"", "opened_at", {"设定时间", "opened at"}},
    {"", "other_case", {"另一信访事项", "other case"}},
    {"", "outcome", {"结论", "outcome"}},
    {"", "period", {"所属期间", "period"}},
    {"", "persons", {"人数", "people"}},
    {"", "phone", {"电话", "telephone"}},
    {"", "place", {"地点", "place"}},
    {"", "policy_version", {"规则版本", "version of the pack"}},
    {"", "post", {"职务", "post"}},
    {"", "proposed_unit", {"建议承办单位", "proposed unit"}},
    {"", "provisional", {"日期暂定", "provisional"}},
    {"", "reason", {"理由", "reason"}},
    {"", "relief", {"救助种类", "kind of relief"}},
    {"", "report_date", {"报告日期", "report date"}},
    {"", "required", {"应完成次数", "required"}},
    {"", "result", {"结果", "result"}},
    {"", "rule_date", {"按规定日期", "date by rule"}},
    {"", "said", {"答复内容", "what was said"}},
    {"", "satisfaction", {"满意程度", "satisfaction"}},
    {"", "satisfied", {"信访人是否满意", "satisfied"}},
    {"", "seq", {"序号", "serial number"}},
    {"", "sequence", {"变更次数", "changes"}},
    {"", "seven_ones", {"须七个一齐备", "needs the seven ones"}},
    {"", "since", {"问题起始日期", "unresolved since"}},
    {"", "source", {"来源", "source"}},
    {"", "start_at", {"起算时间", "counted from"}},
    {"", "state", {"状态", "state"}},
    {"", "step", {"环节代码", "step"}},
    {"", "summary", {"处理情况", "what came of it"}},
    {"", "target_earlier", {"往年积案目标（%）", "target, earlier (%)"}},
    {"", "target_new", {"今年新增目标（%）", "target, new (%)"}},
    {"", "text", {"内容", "text"}},
    {"", "time", {"时刻（如 14:30）", "time of day, as 14:30"}},
    {"", "to_unit", {"对方单位", "to the unit"}},
    {"", "told", {"已催办级数", "levels told"}},
    {"", "turn", {"期限轮次", "turn"}},
    {"", "unit", {"单位", "unit"}},
    {"", "until", {"结束日期", "last day"}},
    {"", "urgency", {"紧急程度", "urgency"}},
    {"", "version", {"版本", "version"}},
    {"", "visitor", {"来访人", "visitor"}},
    {"", "warning", {"预警通报编号", "warning"}},
    {"", "year", {"年度", "year"}},
};

static const title of_records[] = {
    {"body", "text", {"职责", "task"}},
    {"duty", "text", {"纪要", "minutes"}},
    {"duty", "at", {"开始时间", "begins at"}},
    {"duty_series", "until", {"最后日期", "last day"}},
    {"drive", "text", {"任务要求", "task"}},
    {"finding", "text", {"发现的问题", "matter"}},
    {"finding", "outcome", {"处理", "outcome"}},
    {"letter", "name", {"模板", "template"}},
    {"letter", "kind", {"文书种类", "kind of letter"}},
    {"letter", "official", {"制发人", "issued by"}},
    {"letter", "version", {"模板版本", "version of the template"}},
    {"letter_template", "kind", {"文书种类", "kind of letter"}},
    {"letter_template", "text", {"用到的要素", "placeholders"}},
    {"letter_template", "open", {"在用", "in use"}},
    {"reception", "kind", {"接待方式", "kind of reception"}},
    {"reception", "name", {"事由", "matter"}},
    {"reception", "official", {"接访领导", "received by"}},
    {"reception", "to_unit", {"转送单位", "transferred to"}},
    {"warning", "text", {"预警内容", "warning"}},
    {"warning", "to_unit", {"被预警单位", "unit warned"}},
    {"warning_follow_up", "text", {"跟踪情况", "what was done"}},
};

static const title of_steps[] = {
    {"add_template", "name", {"模板名称", "name of the template"}},
    {"add_template", "code", {"文书种类", "kind of letter"}},
    {"add_template", "text", {"用到的要素，以空格分隔", "its placeholders, with blanks between"}},
    {"add_template", "digest", {"模板文件摘要（SM3）", "SM3 digest of the template"}},
    {"answer_warning", "id", {"预警通报编号", "the warning"}},
    {"answer_warning", "text", {"反馈内容", "the answer"}},
    {"begin_screening", "code", {"排查类型", "occasion"}},
    {"begin_screening", "flag", {"1：自下而上", "1: bottom-up"}},
    {"begin_screening", "of", {"专项行动编号", "the drive"}},
    {"call_duty", "code", {"会议或报告代码", "the duty of the pack"}},
    {"cancel_duty", "id", {"职责事项编号", "the occurrence"}},
    {"close_warning", "code", {"结果", "result"}},
    {"close_warning", "id", {"预警通报编号", "the warning"}},
    {"end_duty", "id", {"定期职责编号", "the series"}},
    {"end_phase", "id", {"阶段编号", "the phase"}},
    {"end_screening", "id", {"排查编号", "the screening"}},
    {"enter_drive_case", "code", {"来源", "source"}},
    {"enter_drive_case", "date", {"问题起始日期", "unresolved since"}},
    {"enter_drive_case", "of", {"专项行动编号", "the drive"}},
    {"escort", "official", {"陪同人员", "who escorts"}},
    {"escort", "to_unit", {"上级单位", "the unit above"}},
    {"follow_warning", "of", {"预警通报编号", "the warning"}},
    {"fulfil_duty_step", "date", {"完成日期", "done on"}},
    {"fulfil_duty_step", "id", {"职责环节编号", "the step of the chain"}},
    {"generate_duties", "id", {"定期职责编号", "the series"}},
    {"generate_duties", "until", {"生成至哪天", "make them until"}},
    {"hand_out_drive_case", "id", {"专项行动事项编号", "the case of the drive"}},
    {"hand_out_drive_case", "to_unit", {"属地责任单位", "unit in charge of the area"}},
    {"hand_out_drive_case", "unit", {"主管责任单位", "unit in charge of the line"}},
    {"hold_duty", "date", {"实际开展日期", "held on"}},
    {"hold_duty", "id", {"职责事项编号", "the occurrence"}},
    {"hold_duty", "text", {"纪要", "minutes"}},
    {"issue_letter", "code", {"文书种类", "kind of letter"}},
    {"issue_letter", "digest", {"文书摘要（SM3）", "SM3 digest of the document"}},
    {"issue_letter", "name", {"模板名称", "name of the template"}},
    {"issue_letter", "of", {"文书模板编号", "the registered template"}},
    {"issue_warning", "date", {"反馈期限", "to be answered by"}},
    {"issue_warning", "of", {"排查发现编号", "the finding"}},
    {"issue_warning", "text", {"预警内容", "the warning"}},
    {"issue_warning", "to_unit", {"被预警单位", "the unit that is warned"}},
    {"join_body", "code", {"职务", "post"}},
    {"join_body", "of", {"机构编号", "the body"}},
    {"move_duty", "date", {"改到哪天", "the new day"}},
    {"move_duty", "id", {"职责事项编号", "the occurrence"}},
    {"open_contact", "phone", {"办公电话", "telephone of the office"}},
    {"open_drive", "of", {"领导机构编号", "the body that leads it"}},
    {"open_duty", "code", {"定期职责代码", "the duty of the pack"}},
    {"open_duty", "of", {"机构编号", "the body"}},
    {"plan_follow_up", "date", {"约定回访日期", "the day of the follow-up"}},
    {"plan_phase", "flag", {"1：须七个一齐备才能结束", "1: ends only with the seven ones"}},
    {"plan_phase", "of", {"专项行动编号", "the drive"}},
    {"receive", "code", {"接待方式", "kind of reception"}},
    {"receive", "name", {"事由", "the matter in short"}},
    {"receive", "official", {"接访领导", "who received"}},
    {"record_finding", "code", {"紧急程度", "urgency"}},
    {"record_finding", "date", {"发现日期", "found on"}},
    {"record_finding", "of", {"排查编号", "the screening"}},
    {"record_finding", "text", {"发现的问题", "what was found"}},
    {"record_finding", "to_unit", {"建议承办单位", "the unit that should handle it"}},
    {"register_finding", "name", {"事项标题", "title of the case"}},
    {"register_reception", "id", {"已有接待登记的编号", "a reception on record"}},
    {"register_reception", "code", {"接待方式", "kind of reception"}},
    {"register_reception", "name", {"事项标题", "title of the case"}},
    {"register_reception", "official", {"接访领导", "who received"}},
    {"set_drive_target", "code", {"类型", "cohort"}},
    {"set_drive_target", "count", {"目标（百分比）", "target in percent"}},
    {"set_drive_target", "id", {"专项行动编号", "the drive"}},
    {"set_up_body", "code", {"机构性质", "kind of body"}},
    {"set_up_body", "text", {"职责", "its task"}},
    {"settle_reception", "text", {"答复内容", "what was said and done"}},
    {"transfer_reception", "code", {"接待方式", "kind of reception"}},
    {"transfer_reception", "id", {"已有接待登记的编号", "a reception on record"}},
    {"transfer_reception", "name", {"事项标题", "title of the case"}},
    {"transfer_reception", "official", {"接访领导", "who received"}},
    {"transfer_reception", "to_unit", {"转送单位", "the competent unit"}},
};

static const title of_acts[] = {
    {"", "text", {"说明", "what was found, said or decided"}},
    {"", "name", {"附件名称", "name of the file"}},
    {"", "digest", {"附件摘要", "SM3 digest of the file"}},
    {"", "source", {"资金来源", "where the money comes from"}},
    {"", "other_case", {"另一事项", "other case"}},
    {"extend", "days", {"延长天数", "days of extension"}},
    {"assign_handler", "official", {"承办人", "handler"}},
    {"assign_lead", "official", {"包案领导", "lead"}},
    {"assign_team_head", "official", {"工作小组组长", "head of the team"}},
    {"transfer", "unit", {"转送单位", "unit it is transferred to"}},
    {"hand_over", "unit", {"交办单位", "unit it is handed over to"}},
    {"merge", "other_case", {"并入哪一事项", "case it is merged into"}},
    {"direct", "date", {"办结日期", "to be closed on"}},
    {"assign_part", "date", {"期限", "due on"}},
    {"assign_part", "unit", {"协办单位", "assisting unit"}},
};

/* clang-format on */

static const struct table {
    xfi_titles which;
    const title *rows;
    size_t count;
} tables[] = {
    {XFI_TITLES_OF_RECORDS, of_records, sizeof of_records / sizeof *of_records},
    {XFI_TITLES_OF_STEPS, of_steps, sizeof of_steps / sizeof *of_steps},
    {XFI_TITLES_OF_ACTS, of_acts, sizeof of_acts / sizeof *of_acts},
};

static const xfi_bi *find(const title *rows, size_t count, const char *of, const char *field)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(rows[i].field, field) == 0 && strcmp(rows[i].of, of) == 0) {
            return &rows[i].title;
        }
    }
    return NULL;
}

const xfi_bi *xfi_model_title(xfi_titles which, const char *of, const char *field)
{
    const xfi_bi *found = NULL;
    for (size_t i = 0; i < sizeof tables / sizeof *tables && found == NULL; i++) {
        if (tables[i].which == which) {
            found = find(tables[i].rows, tables[i].count, of, field);
            found = found == NULL ? find(tables[i].rows, tables[i].count, "", field) : found;
        }
    }
    return found == NULL ? find(common, sizeof common / sizeof *common, "", field) : found;
}
