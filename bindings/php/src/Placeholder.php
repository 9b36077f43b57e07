<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * What a template of a letter may name.
 *
 * The values are the text codes that stores and exports carry.
 */
enum Placeholder: string
{
    use Coded;

    private const WHICH = XF_ENUM_PLACEHOLDER;

    case None = 'none';
    /** 文号 */
    case Number = 'number';
    /** 成文日期 */
    case Date = 'date';
    /** 发文单位 */
    case Unit = 'unit';
    /** 联系人 */
    case Contact = 'contact';
    /** 联系电话 */
    case Phone = 'phone';
    /** 受送单位 */
    case ToUnit = 'to_unit';
    /** 信访人 */
    case Petitioners = 'petitioners';
    /** 信访编号 */
    case CaseNumber = 'case_number';
    /** 责任单位 */
    case CaseUnit = 'case_unit';
    /** 信访事项 */
    case Title = 'title';
    /** 主要内容 */
    case Matter = 'matter';
    /** 信访形式 */
    case Form = 'form';
    /** 收到日期 */
    case ReceivedOn = 'received_on';
    /** 受理日期 */
    case AcceptedOn = 'accepted_on';
    /** 作出日期 */
    case DecidedOn = 'decided_on';
    /** 申请日期 */
    case RequestedOn = 'requested_on';
    /** 诉求 */
    case Claims = 'claims';
    /** 查明事实 */
    case Findings = 'findings';
    /** 结论 */
    case Outcome = 'outcome';
    /** 意见内容 */
    case Decision = 'decision';
    /** 理由 */
    case Reasons = 'reasons';
    /** 依据 */
    case Basis = 'basis';
    /** 程序依据 */
    case Law = 'law';
    /** 办理期限 */
    case DueDate = 'due_date';
    /** 反馈期限 */
    case FeedbackDue = 'feedback_due';
    /** 延长天数 */
    case Days = 'days';
    /** 批准人 */
    case Approver = 'approver';
    /** 法定途径 */
    case Channel = 'channel';
    /** 督办事由 */
    case Ground = 'ground';
    /** 督办要求 */
    case Demand = 'demand';
    /** 改进建议 */
    case Proposal = 'proposal';
    /** 复查机关 */
    case ReviewUnit = 'review_unit';
    /** 复核机关 */
    case RecheckUnit = 'recheck_unit';
    /** 申请期限 */
    case AppealPeriod = 'appeal_period';
    /** 申请截止日 */
    case AppealUntil = 'appeal_until';
    /** 原办理机关 */
    case EarlierUnit = 'earlier_unit';
    /** 原意见文号 */
    case EarlierNumber = 'earlier_number';
    /** 原意见日期 */
    case EarlierDate = 'earlier_date';
    /** 承办人 */
    case Handler = 'handler';
    /** 不予受理情形 */
    case Refusal = 'refusal';
    /** 有权处理机关 */
    case CompetentBody = 'competent_body';
    /** 作出单位 */
    case ActingUnit = 'acting_unit';
    /** 受理单位 */
    case AcceptingUnit = 'accepting_unit';
    /** 工作名称 */
    case Subject = 'subject';
    /** 下访日期 */
    case VisitDate = 'visit_date';
    /** 下访时间 */
    case VisitTime = 'visit_time';
    /** 下访地点 */
    case Place = 'place';
    /** 下访领导 */
    case Leader = 'leader';
    /** 参加人员 */
    case Participants = 'participants';
    /** 有关要求 */
    case Requirements = 'requirements';
    /** 变更说明 */
    case Changes = 'changes';
    /** 实际开展日期 */
    case HeldOn = 'held_on';
    /** 接待数量 */
    case Figures = 'figures';
    /** 接待事项 */
    case Receptions = 'receptions';
    /** 形成的信访事项 */
    case Cases = 'cases';
    /** 尚待办理 */
    case Owed = 'owed';
    /** 纪要 */
    case Minutes = 'minutes';
    /** 下一步工作 */
    case Next = 'next';
}
