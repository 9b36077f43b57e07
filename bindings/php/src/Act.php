<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * A step somebody takes with a case.
 *
 * The values are the text codes that stores and exports carry.
 */
enum Act: string
{
    use Coded;

    private const WHICH = XF_ENUM_ACT;

    case None = 'none';
    /** 登记 */
    case Register = 'register';
    /** 受理 */
    case Accept = 'accept';
    /** 不予受理 */
    case Decline = 'decline';
    /** 转送 */
    case Transfer = 'transfer';
    /** 交办, with report-back */
    case HandOver = 'hand_over';
    /** 导入法定途径 */
    case Refer = 'refer';
    /** 异议退回 */
    case Return = 'return';
    /** 确定包案领导 */
    case AssignLead = 'assign_lead';
    /** 确定承办人 */
    case AssignHandler = 'assign_handler';
    /** 确定化解工作小组组长 */
    case AssignTeamHead = 'assign_team_head';
    /** 调查核实 */
    case Investigate = 'investigate';
    /** 听证开始 */
    case HoldHearing = 'hold_hearing';
    /** 听证结束 */
    case EndHearing = 'end_hearing';
    /** 延长办理期限 */
    case Extend = 'extend';
    /** 答复 */
    case Answer = 'answer';
    /** 送达 */
    case Serve = 'serve';
    /** 申请复查 */
    case RequestReview = 'request_review';
    /** 复查决定 */
    case DecideReview = 'decide_review';
    /** 申请复核 */
    case RequestRecheck = 'request_recheck';
    /** 复核决定 */
    case DecideRecheck = 'decide_recheck';
    /** 终结 */
    case Terminate = 'terminate';
    /** 办结 */
    case Conclude = 'conclude';
    /** 撤回 */
    case Withdraw = 'withdraw';
    /** 并案 */
    case Merge = 'merge';
    /** 重新办理 */
    case Reopen = 'reopen';
    /** 归档 */
    case Archive = 'archive';
    /** 督办 */
    case Supervise = 'supervise';
    /** 督办反馈 */
    case Feedback = 'feedback';
    /** 提出改进工作建议 */
    case Propose = 'propose';
    /** 反馈改进建议 */
    case Respond = 'respond';
    /** 报告群体来访 */
    case ReportVisit = 'report_visit';
    /** 到场 */
    case Arrive = 'arrive';
    /** 简易程序转普通程序 */
    case ToOrdinary = 'to_ordinary';
    /** 变更适用规则版本 */
    case MovePolicy = 'move_policy';
    /** 并入他案: written by the library into the case merged into */
    case Absorb = 'absorb';
    /** 触发预警: written by the sweep */
    case Fire = 'fire';
    /** 重算时限: written when a calendar notice is loaded */
    case Recompute = 'recompute';
    /** 登记诉求 */
    case AddClaim = 'add_claim';
    /** 认定诉求性质 */
    case AssessClaim = 'assess_claim';
    /** 逐项答复诉求 */
    case AnswerClaim = 'answer_claim';
    /** 开展化解工作 */
    case TakeMeasure = 'take_measure';
    /** 化解工作完成 */
    case FinishMeasure = 'finish_measure';
    /** 包案领导五定 */
    case Direct = 'direct';
    /** 清单例外 */
    case ExceptItem = 'except_item';
    /** 查明以往未化解原因 */
    case FindCause = 'find_cause';
    /** 提出管辖异议 */
    case Object = 'object';
    /** 裁定管辖 */
    case DecideObjection = 'decide_objection';
    /** 通报批评 */
    case Criticise = 'criticise';
    /** 审核验收 */
    case CheckResult = 'check_result';
    /** 回访 */
    case FollowUp = 'follow_up';
    /** 反弹 */
    case Rebound = 'rebound';
    /** 记录法定途径结果 */
    case RecordChannel = 'record_channel';
    /** 上报办理结果 */
    case ReportUp = 'report_up';
    /** 发放查询码: by CaseFile::issueCode() */
    case IssueCode = 'issue_code';
    /** 查看个人信息 */
    case Reveal = 'reveal';
    /** 登记附件 */
    case Attach = 'attach';
    /** 核对附件 */
    case CheckFile = 'check_file';
    /** 增加小组成员 */
    case AddMember = 'add_member';
    /** 调出小组成员 */
    case RemoveMember = 'remove_member';
    /** 分派主办协办任务 */
    case AssignPart = 'assign_part';
    /** 主办协办任务完成 */
    case FinishPart = 'finish_part';
    /** 变更任务期限 */
    case MovePart = 'move_part';
    /** 撤销任务 */
    case DropPart = 'drop_part';
    /** 列为重点事项 */
    case MarkKey = 'mark_key';
    /** 不再列为重点事项 */
    case UnmarkKey = 'unmark_key';
    /** 总结经验教训 */
    case RecordLesson = 'record_lesson';
    /** 化解工作未达成 */
    case FailMeasure = 'fail_measure';
    /** 包案领导离任, by the sweep. */
    case LapseLead = 'lapse_lead';
    /** 向包案领导报告 */
    case ReportToLead = 'report_to_lead';
    /** 更正、补充登记 */
    case Correct = 'correct';
    /** 更正信访人信息 */
    case CorrectPetitioner = 'correct_petitioner';
    /** 补登信访人 */
    case AddPetitioner = 'add_petitioner';
    /** 撤销误登的信访人 */
    case RemovePetitioner = 'remove_petitioner';
    /** 撤销并案 */
    case Unmerge = 'unmerge';
    /** 撤销并入 */
    case Release = 'release';
    /** 撤销督办 */
    case LiftSupervision = 'lift_supervision';
    /** 重新认定初次或重复, by the library. */
    case FindRepeat = 'find_repeat';
    /** 承继办理（原单位已撤销） */
    case Succeed = 'succeed';
    /** 作废误登的信访事项 */
    case VoidRegistration = 'void_registration';

    /**
     * The arguments that the act reads, by the names of the library: true for required ones.
     *
     * @return array<string, bool>
     */
    public function fields(): array
    {
        return self::fieldList(xf_act_fields($this->number()));
    }

    /** What people call an argument of the act; null when the act does not read it. */
    public function fieldLabel(string $field, Lang $lang = Lang::Zh): ?string
    {
        return xf_act_field_name($this->number(), $field, $lang->number());
    }
}
