<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * Where an occurrence of a duty, or a step of its chain, stands.
 *
 * The values are the text codes that stores and exports carry.
 */
enum DutyState: string
{
    use Coded;

    private const WHICH = XF_ENUM_DUTY_STATE;

    case None = 'none';
    /** 待办 */
    case Planned = 'planned';
    /** 已完成 */
    case Done = 'done';
    /** 逾期未办 */
    case Missed = 'missed';
    /** 已取消 */
    case Cancelled = 'cancelled';
}
