<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * An item of the checklists: the seven ones (七个一) and closing (办结清单).
 *
 * The values are the text codes that stores and exports carry.
 */
enum Check: string
{
    use Coded;

    private const WHICH = XF_ENUM_CHECK;

    case None = 'none';
    /** the case itself */
    case Case = 'case';
    /** 一名包案领导 */
    case Lead = 'lead';
    /** a head of the resolution team */
    case Team = 'team';
    /** 一次交办协调会 */
    case HandoverMeeting = 'handover_meeting';
    /** 一套稳控化解方案 */
    case Plan = 'plan';
    /** the closing date that the lead set, or a statutory period */
    case Deadline = 'deadline';
    /** 一次与信访人见面 */
    case Meeting = 'meeting';
    /** every reasonable claim is resolved */
    case NoPolicyDebt = 'no_policy_debt';
    /** the opinion was given and served */
    case NoProcedureDebt = 'no_procedure_debt';
    /** every hardship was relieved */
    case NoCareDebt = 'no_care_debt';
    /** investigation: the files were read */
    case FileReview = 'file_review';
    /** investigation: evidence was taken */
    case Evidence = 'evidence';
    /** investigation: all sides were heard */
    case Sides = 'sides';
    /** investigation: the case meeting was held */
    case CaseMeeting = 'case_meeting';
    /** investigation: why earlier handling failed */
    case Cause = 'cause';
    /** every part of host and assisting units is done */
    case Parts = 'parts';
    /** every settlement agreement is fulfilled */
    case Agreements = 'agreements';
    /** where the dispute goes on: who answers for the plan */
    case PlanOfficial = 'plan_official';
    /** no attachment was changed */
    case Files = 'files';
    /** the result was reported upward */
    case ReportedUp = 'reported_up';
    /** the petition department was told of the result */
    case ReportedBureau = 'reported_bureau';
    /** the petitioner was visited after closing */
    case FollowedUp = 'followed_up';
    /** lessons are on record */
    case Lessons = 'lessons';
}
