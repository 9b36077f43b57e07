<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * A figure of a cell.
 *
 * The values are the text codes that stores and exports carry.
 */
enum Figure: string
{
    use Coded;

    private const WHICH = XF_ENUM_FIGURE;

    case None = 'none';
    /** 批次 */
    case Batches = 'batches';
    /** 人次 */
    case Persons = 'persons';
    /** 办结率 */
    case Ended = 'ended';
    /** 满意率 */
    case Satisfaction = 'satisfaction';
    /** 反弹 */
    case Rebounds = 'rebounds';
    /** 按期受理率 */
    case Accepted = 'accepted';
    /** 按期答复率 */
    case Answered = 'answered';
    /** 超期 */
    case Overdue = 'overdue';
    /** 办理天数 */
    case Days = 'days';
    /** 本期反弹 */
    case Rebounded = 'rebounded';
}
