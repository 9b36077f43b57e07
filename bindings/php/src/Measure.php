<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * A piece of resolution work (化解措施).
 *
 * The values are the text codes that stores and exports carry.
 */
enum Measure: string
{
    use Coded;

    private const WHICH = XF_ENUM_MEASURE;

    case None = 'none';
    /** what was asked for is done */
    case Resolve = 'resolve';
    /** 救助帮扶, with amount and source */
    case Relief = 'relief';
    /** 教育疏导 */
    case Explanation = 'explanation';
    /** 心理疏导 */
    case Counselling = 'counselling';
    /** 人民调解 */
    case Mediation = 'mediation';
    /** 法律援助 */
    case LegalAid = 'legal_aid';
    /** 协调会 */
    case Coordination = 'coordination';
    /** 与信访人见面 */
    case Meeting = 'meeting';
    /** one of the seven ones */
    case HandoverMeeting = 'handover_meeting';
    /** what is done for the resolution, with a responsible official */
    case SupportPlan = 'support_plan';
    /** 移送主管机关 */
    case Referral = 'referral';
    /** 固定证据 */
    case Evidence = 'evidence';
    /** 息访协议 */
    case Agreement = 'agreement';
    /** 已给予的支持 */
    case Support = 'support';
    /** 案情会商 */
    case CaseMeeting = 'case_meeting';
    /** 阅卷 */
    case FileReview = 'file_review';
    /** becomes a standing measure */
    case Lesson = 'lesson';
    /** 听取各方意见 */
    case HearSides = 'hear_sides';
}
