/* SPDX-License-Identifier: Apache-2.0 */
/* The text codes of what is kept of an office beside its cases. */
#include "base/codes_p.h"

#include <xfcase/body.h>
#include <xfcase/duty.h>
#include <xfcase/record.h>

static const xfi_code record_rows[] = {
    {XF_RECORD_NONE, "none", "无", "none"},
    {XF_RECORD_BODY, "body", "工作机构", "body"},
    {XF_RECORD_BODY_MEMBER, "body_member", "机构成员", "member of a body"},
    {XF_RECORD_DUTY_SERIES, "duty_series", "定期职责", "recurring duty"},
    {XF_RECORD_DUTY, "duty", "职责事项", "occurrence of a duty"},
    {XF_RECORD_DUTY_STEP, "duty_step", "职责环节", "step of a duty"},
    {XF_RECORD_DRIVE, "drive", "专项行动", "drive"},
    {XF_RECORD_DRIVE_PHASE, "drive_phase", "专项行动阶段", "phase of a drive"},
    {XF_RECORD_DRIVE_CASE, "drive_case", "专项行动事项", "case of a drive"},
    {XF_RECORD_SCREENING, "screening", "排查", "screening"},
    {XF_RECORD_FINDING, "finding", "排查发现", "finding"},
    {XF_RECORD_WARNING, "warning", "预警通报", "warning"},
    {XF_RECORD_WARNING_FOLLOW_UP, "warning_follow_up", "预警跟踪", "follow-up of a warning"},
    {XF_RECORD_RESOURCE, "resource", "承诺保障资源", "promised resource"},
    {XF_RECORD_RESOURCE_GIVEN, "resource_given", "到位资源", "given resource"},
    {XF_RECORD_LETTER, "letter", "文书", "letter"},
    {XF_RECORD_LETTER_TEMPLATE, "letter_template", "文书模板", "template of letters"},
    {XF_RECORD_RECEPTION, "reception", "接待登记", "reception"},
    {XF_RECORD_RECEPTION_MEMBER, "reception_member", "联合接访人员", "member of a joint reception"},
    {XF_RECORD_CONTACT, "contact", "工作网络联络点", "contact point"},
    {XF_RECORD_APART, "apart", "非同一事项", "no repeated case"},
};
static const xfi_code office_rows[] = {
    {XF_OFFICE_NONE, "none", "无", "none"},
    {XF_OFFICE_SET_UP_BODY, "set_up_body", "成立机构", "set up a body"},
    {XF_OFFICE_DISSOLVE_BODY, "dissolve_body", "撤销机构", "dissolve a body"},
    {XF_OFFICE_JOIN_BODY, "join_body", "增补机构成员", "join a body"},
    {XF_OFFICE_LEAVE_BODY, "leave_body", "成员退出机构", "leave a body"},
    {XF_OFFICE_OPEN_DUTY, "open_duty", "设定定期职责", "open a recurring duty"},
    {XF_OFFICE_END_DUTY, "end_duty", "停止定期职责", "end a recurring duty"},
    {XF_OFFICE_GENERATE_DUTIES, "generate_duties", "生成职责日程", "make occurrences ahead"},
    {XF_OFFICE_HOLD_DUTY, "hold_duty", "召开（开展）", "hold"},
    {XF_OFFICE_FULFIL_DUTY_STEP, "fulfil_duty_step", "完成环节", "fulfil a step of the chain"},
    {XF_OFFICE_MOVE_DUTY, "move_duty", "改期", "move to another day"},
    {XF_OFFICE_CANCEL_DUTY, "cancel_duty", "取消", "cancel"},
    {XF_OFFICE_CALL_DUTY, "call_duty", "召集不定期事项", "call what does not recur"},
    {XF_OFFICE_OPEN_DRIVE, "open_drive", "启动专项行动", "open a drive"},
    {XF_OFFICE_SET_DRIVE_TARGET, "set_drive_target", "确定化解目标", "set a target of a drive"},
    {XF_OFFICE_PLAN_PHASE, "plan_phase", "安排阶段", "plan a phase"},
    {XF_OFFICE_END_PHASE, "end_phase", "阶段结束", "end a phase"},
    {XF_OFFICE_ENTER_DRIVE_CASE, "enter_drive_case", "事项纳入专项行动",
     "take a case into a drive"},
    {XF_OFFICE_HAND_OUT_DRIVE_CASE, "hand_out_drive_case", "分线分片交办",
     "hand out a case of a drive"},
    {XF_OFFICE_DROP_DRIVE_CASE, "drop_drive_case", "事项移出专项行动",
     "take a case out of a drive"},
    {XF_OFFICE_CLOSE_DRIVE, "close_drive", "结束专项行动", "close a drive"},
    {XF_OFFICE_BEGIN_SCREENING, "begin_screening", "开展排查", "begin a screening"},
    {XF_OFFICE_END_SCREENING, "end_screening", "排查结束", "end a screening"},
    {XF_OFFICE_RECORD_FINDING, "record_finding", "登记排查发现", "record a finding"},
    {XF_OFFICE_REGISTER_FINDING, "register_finding", "排查发现登记为信访事项",
     "register a case from a finding"},
    {XF_OFFICE_DISMISS_FINDING, "dismiss_finding", "排查发现不构成信访事项", "dismiss a finding"},
    {XF_OFFICE_PROMISE_RESOURCE, "promise_resource", "承诺保障资源", "promise a resource"},
    {XF_OFFICE_GIVE_RESOURCE, "give_resource", "资源到位", "give a resource"},
    {XF_OFFICE_WITHDRAW_RESOURCE, "withdraw_resource", "撤回未到位的资源", "withdraw a resource"},
    {XF_OFFICE_SET_PHASE_DUTY, "set_phase_duty", "布置阶段任务", "set a duty of a phase"},
    {XF_OFFICE_ISSUE_WARNING, "issue_warning", "发出预警通报", "issue a warning"},
    {XF_OFFICE_ANSWER_WARNING, "answer_warning", "反馈预警通报", "answer a warning"},
    {XF_OFFICE_FOLLOW_WARNING, "follow_warning", "预警跟踪督办", "follow up a warning"},
    {XF_OFFICE_CLOSE_WARNING, "close_warning", "办结预警通报", "close a warning"},
    {XF_OFFICE_ISSUE_LETTER, "issue_letter", "制发文书", "issue a letter"},
    {XF_OFFICE_ADD_TEMPLATE, "add_template", "登记文书模板", "register a template"},
    {XF_OFFICE_RETIRE_TEMPLATE, "retire_template", "停用文书模板", "retire a template"},
    {XF_OFFICE_RECEIVE, "receive", "接待登记", "receive visitors"},
    {XF_OFFICE_JOIN_RECEPTION, "join_reception", "参加联合接访", "join a reception"},
    {XF_OFFICE_SETTLE_RECEPTION, "settle_reception", "接访当场办结", "settle at a reception"},
    {XF_OFFICE_REGISTER_RECEPTION, "register_reception", "接访立案登记",
     "register a case from a reception"},
    {XF_OFFICE_TRANSFER_RECEPTION, "transfer_reception", "接访当场转送",
     "transfer the matter of a reception"},
    {XF_OFFICE_LINK_RECEPTION, "link_reception", "接访并入已有事项", "link a reception to a case"},
    {XF_OFFICE_ESCORT, "escort", "陪同移送上级", "escort to the next level"},
    {XF_OFFICE_END_ESCORT, "end_escort", "陪同结果", "end an escort"},
    {XF_OFFICE_PLAN_FOLLOW_UP, "plan_follow_up", "约定回访", "plan a follow-up"},
    {XF_OFFICE_END_FOLLOW_UP, "end_follow_up", "回访结果", "end a follow-up"},
    {XF_OFFICE_REVEAL_RECEPTION, "reveal_reception", "查看来访人信息", "reveal who was received"},
    {XF_OFFICE_OPEN_CONTACT, "open_contact", "设立联络点", "open a contact point"},
    {XF_OFFICE_CLOSE_CONTACT, "close_contact", "撤销联络点", "close a contact point"},
    {XF_OFFICE_TELL_APART, "tell_apart", "认定非同一事项", "tell two cases apart"},
};
static const xfi_code body_kind_rows[] = {
    {XF_BODY_KIND_NONE, "none", "无", "none"},
    {XF_BODY_KIND_LEADING_GROUP, "leading_group", "领导小组", "leading group"},
    {XF_BODY_KIND_JOINT_CONFERENCE, "joint_conference", "联席会议", "joint conference"},
    {XF_BODY_KIND_TASK_FORCE, "task_force", "工作专班", "task force"},
};
static const xfi_code body_post_rows[] = {
    {XF_BODY_POST_NONE, "none", "无", "none"},
    {XF_BODY_POST_HEAD, "head", "组长", "head"},
    {XF_BODY_POST_DEPUTY, "deputy", "副组长", "deputy head"},
    {XF_BODY_POST_MEMBER, "member", "成员", "member"},
    {XF_BODY_POST_OFFICE_HEAD, "office_head", "办公室主任", "head of the office"},
    {XF_BODY_POST_OFFICE, "office", "办公室成员", "member of the office"},
};

static const xfi_code duty_kind_rows[] = {
    {XF_DUTY_KIND_NONE, "none", "无", "none"},
    {XF_DUTY_KIND_MEETING, "meeting", "会议", "meeting"},
    {XF_DUTY_KIND_VISIT, "visit", "下访", "visit"},
    {XF_DUTY_KIND_RECEPTION, "reception", "接访", "reception"},
    {XF_DUTY_KIND_SCREENING, "screening", "调研排查", "screening"},
    {XF_DUTY_KIND_REPORT, "report", "报告", "report"},
    {XF_DUTY_KIND_TASK, "task", "任务", "task"},
};
static const xfi_code duty_state_rows[] = {
    {XF_DUTY_STATE_NONE, "none", "无", "none"},
    {XF_DUTY_STATE_PLANNED, "planned", "待办", "planned"},
    {XF_DUTY_STATE_DONE, "done", "已完成", "done"},
    {XF_DUTY_STATE_MISSED, "missed", "逾期未办", "missed"},
    {XF_DUTY_STATE_CANCELLED, "cancelled", "已取消", "cancelled"},
};

const xfi_codes xfi_office_codes[] = {
    ROWS(XF_ENUM_RECORD, record),       ROWS(XF_ENUM_OFFICE, office),
    ROWS(XF_ENUM_BODY_KIND, body_kind), ROWS(XF_ENUM_BODY_POST, body_post),
    ROWS(XF_ENUM_DUTY_KIND, duty_kind), ROWS(XF_ENUM_DUTY_STATE, duty_state),
};
const size_t xfi_office_codes_count = sizeof xfi_office_codes / sizeof *xfi_office_codes;
