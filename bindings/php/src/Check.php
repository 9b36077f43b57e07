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
}
