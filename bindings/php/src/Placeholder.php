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
    /** 落款日期 */
    case Date = 'date';
    /** 发文单位 */
    case Unit = 'unit';
    /** 发文单位联系电话 */
    case UnitPhone = 'unit_phone';
    /** 主送单位 */
    case ToUnit = 'to_unit';
    /** 信访人 */
    case Petitioners = 'petitioners';
    /** 信访事项编号 */
    case CaseNumber = 'case_number';
    /** 事由 */
    case Title = 'title';
    /** 反映的事项 */
    case Matter = 'matter';
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
    /** 查明的事实 */
    case Findings = 'findings';
    /** 处理结果 */
    case Outcome = 'outcome';
    /** 意见内容 */
    case Decision = 'decision';
    /** 理由 */
    case Reasons = 'reasons';
    /** 依据 */
    case Basis = 'basis';
    /** 程序依据 */
    case Law = 'law';
    /** 期限届满日 */
    case DueDate = 'due_date';
    /** 延长天数 */
    case Days = 'days';
    /** 批准人 */
    case Approver = 'approver';
    /** 法定途径 */
    case Channel = 'channel';
    /** 督办情形 */
    case Ground = 'ground';
    /** 复查、复核机关 */
    case AppealUnit = 'appeal_unit';
    /** 申请期限 */
    case AppealPeriod = 'appeal_period';
    /** 申请截止日 */
    case AppealUntil = 'appeal_until';
    /** 原办理、复查机关 */
    case EarlierUnit = 'earlier_unit';
    /** 原意见书文号 */
    case EarlierNumber = 'earlier_number';
    /** 原意见日期 */
    case EarlierDate = 'earlier_date';
    /** 承办人 */
    case Handler = 'handler';
}
