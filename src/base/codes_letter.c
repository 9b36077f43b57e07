/* SPDX-License-Identifier: Apache-2.0 */
/* The text codes of letters, what stands in them, and of receptions. */
#include "base/codes_p.h"

#include <xfcase/letter.h>
#include <xfcase/reception.h>

static const xfi_code letter_rows[] = {
    {XF_LETTER_NONE, "none", "无", "none"},
    {XF_LETTER_ACCEPTANCE, "acceptance", "受理告知书", "notice of acceptance"},
    {XF_LETTER_NON_ACCEPTANCE, "non_acceptance", "不予受理告知书", "notice of non-acceptance"},
    {XF_LETTER_TRANSFER, "transfer", "转送函", "letter of transfer"},
    {XF_LETTER_HAND_OVER, "hand_over", "交办函", "letter of hand-over"},
    {XF_LETTER_FORWARDING, "forwarding", "转送交办告知书", "notice of where the matter went"},
    {XF_LETTER_REFERRAL, "referral", "依法分类处理告知书", "notice of the statutory channel"},
    {XF_LETTER_EXTENSION, "extension", "延期办理告知书", "notice of extension"},
    {XF_LETTER_ANSWER, "answer", "信访处理意见书", "written opinion"},
    {XF_LETTER_REVIEW, "review", "复查意见书", "review opinion"},
    {XF_LETTER_RECHECK, "recheck", "复核意见书", "recheck opinion"},
    {XF_LETTER_SUPERVISION, "supervision", "督办通知书", "notice of supervision"},
    {XF_LETTER_IMPROVEMENT, "improvement", "改进工作建议书", "improvement proposal"},
};
static const xfi_code placeholder_rows[] = {
    {XF_PLACEHOLDER_NONE, "none", "无", "none"},
    {XF_PLACEHOLDER_NUMBER, "number", "文号", "number of the letter"},
    {XF_PLACEHOLDER_DATE, "date", "成文日期", "date of the letter"},
    {XF_PLACEHOLDER_UNIT, "unit", "发文单位", "unit that writes"},
    {XF_PLACEHOLDER_CONTACT, "contact", "联系人", "whom to ask"},
    {XF_PLACEHOLDER_PHONE, "phone", "联系电话", "telephone"},
    {XF_PLACEHOLDER_TO_UNIT, "to_unit", "受送单位", "unit that it goes to"},
    {XF_PLACEHOLDER_PETITIONERS, "petitioners", "信访人", "petitioners"},
    {XF_PLACEHOLDER_CASE_NUMBER, "case_number", "信访编号", "number of the case"},
    {XF_PLACEHOLDER_CASE_UNIT, "case_unit", "责任单位", "responsible unit"},
    {XF_PLACEHOLDER_TITLE, "title", "信访事项", "matter in one line"},
    {XF_PLACEHOLDER_MATTER, "matter", "主要内容", "what it is about"},
    {XF_PLACEHOLDER_FORM, "form", "信访形式", "form"},
    {XF_PLACEHOLDER_RECEIVED_ON, "received_on", "收到日期", "day of receipt"},
    {XF_PLACEHOLDER_ACCEPTED_ON, "accepted_on", "受理日期", "day of acceptance"},
    {XF_PLACEHOLDER_DECIDED_ON, "decided_on", "作出日期", "day of the decision"},
    {XF_PLACEHOLDER_REQUESTED_ON, "requested_on", "申请日期", "day of the request"},
    {XF_PLACEHOLDER_CLAIMS, "claims", "诉求", "claims"},
    {XF_PLACEHOLDER_FINDINGS, "findings", "查明事实", "facts as found"},
    {XF_PLACEHOLDER_OUTCOME, "outcome", "结论", "outcome"},
    {XF_PLACEHOLDER_DECISION, "decision", "意见内容", "the opinion"},
    {XF_PLACEHOLDER_REASONS, "reasons", "理由", "reasons"},
    {XF_PLACEHOLDER_BASIS, "basis", "依据", "basis of the opinion"},
    {XF_PLACEHOLDER_LAW, "law", "程序依据", "article of the procedure"},
    {XF_PLACEHOLDER_DUE_DATE, "due_date", "办理期限", "due date"},
    {XF_PLACEHOLDER_FEEDBACK_DUE, "feedback_due", "反馈期限", "feedback is due"},
    {XF_PLACEHOLDER_DAYS, "days", "延长天数", "days of the extension"},
    {XF_PLACEHOLDER_APPROVER, "approver", "批准人", "who approved"},
    {XF_PLACEHOLDER_CHANNEL, "channel", "法定途径", "statutory channel"},
    {XF_PLACEHOLDER_GROUND, "ground", "督办事由", "ground of supervision"},
    {XF_PLACEHOLDER_DEMAND, "demand", "督办要求", "what is demanded"},
    {XF_PLACEHOLDER_PROPOSAL, "proposal", "改进建议", "what is proposed"},
    {XF_PLACEHOLDER_REVIEW_UNIT, "review_unit", "复查机关", "who reviews"},
    {XF_PLACEHOLDER_RECHECK_UNIT, "recheck_unit", "复核机关", "who rechecks"},
    {XF_PLACEHOLDER_APPEAL_PERIOD, "appeal_period", "申请期限", "period for the request"},
    {XF_PLACEHOLDER_APPEAL_UNTIL, "appeal_until", "申请截止日", "last day for the request"},
    {XF_PLACEHOLDER_EARLIER_UNIT, "earlier_unit", "原办理机关", "unit of the earlier opinion"},
    {XF_PLACEHOLDER_EARLIER_NUMBER, "earlier_number", "原意见文号",
     "number of the earlier opinion"},
    {XF_PLACEHOLDER_EARLIER_DATE, "earlier_date", "原意见日期", "day of the earlier opinion"},
    {XF_PLACEHOLDER_HANDLER, "handler", "承办人", "handler"},
    {XF_PLACEHOLDER_REFUSAL, "refusal", "不予受理情形", "ground of non-acceptance"},
    {XF_PLACEHOLDER_COMPETENT_BODY, "competent_body", "有权处理机关",
     "where the petitioner is to turn"},
};
static const xfi_code reception_rows[] = {
    {XF_RECEPTION_NONE, "none", "无", "none"},
    {XF_RECEPTION_DUTY, "duty", "定点接访", "on a duty day"},
    {XF_RECEPTION_FIELD, "field", "带案下访", "visit to the place"},
    {XF_RECEPTION_APPOINTMENT, "appointment", "预约接访", "by appointment"},
    {XF_RECEPTION_JOINT, "joint", "联合接访", "joint reception"},
};
static const xfi_code received_rows[] = {
    {XF_RECEIVED_NONE, "none", "待处理", "open"},
    {XF_RECEIVED_SETTLED, "settled", "当场办结", "settled at once"},
    {XF_RECEIVED_REGISTERED, "registered", "立案登记", "registered as a case"},
    {XF_RECEIVED_TRANSFERRED, "transferred", "当场转送", "transferred at once"},
    {XF_RECEIVED_LINKED, "linked", "并入已有事项", "linked to a case"},
};

const xfi_codes xfi_letter_codes[] = {
    ROWS(XF_ENUM_LETTER, letter),
    ROWS(XF_ENUM_PLACEHOLDER, placeholder),
    ROWS(XF_ENUM_RECEPTION, reception),
    ROWS(XF_ENUM_RECEIVED, received),
};
const size_t xfi_letter_codes_count = sizeof xfi_letter_codes / sizeof *xfi_letter_codes;
