<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * Where a case stands in its legal life.
 *
 * The values are the text codes that stores and exports carry.
 */
enum State: string
{
    use Coded;

    private const WHICH = XF_ENUM_STATE;

    /** not registered */
    case None = 'none';
    /** 已登记, waits for acceptance */
    case Registered = 'registered';
    /** 已转送交办, waits at the receiving unit */
    case Forwarded = 'forwarded';
    /** 已导入法定途径 */
    case Referred = 'referred';
    /** 不予受理 */
    case Declined = 'declined';
    /** 办理中 */
    case Handling = 'handling';
    /** 已答复, not served yet */
    case Answered = 'answered';
    /** 已送达, the window for review runs */
    case Served = 'served';
    /** 复查中 */
    case Reviewing = 'reviewing';
    /** 已复查, not served yet */
    case Reviewed = 'reviewed';
    /** 复查已送达, the window for recheck runs */
    case ReviewServed = 'review_served';
    /** 复核中 */
    case Rechecking = 'rechecking';
    /** 已复核, not served yet */
    case Rechecked = 'rechecked';
    /** 复核已送达 */
    case RecheckServed = 'recheck_served';
    /** 办结 */
    case Concluded = 'concluded';
    /** 终结 */
    case Terminated = 'terminated';
    /** 已撤回 */
    case Withdrawn = 'withdrawn';
    /** 已并案 */
    case Merged = 'merged';
    /** 已归档 */
    case Archived = 'archived';
    /** 已作废: registered by mistake, in no figure */
    case Void = 'void';
}
