<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * Where a deadline stands.
 *
 * The values are the text codes that stores and exports carry.
 */
enum ClockState: string
{
    use Coded;

    private const WHICH = XF_ENUM_DEADLINE_STATE;

    /** 计时中 */
    case Open = 'open';
    /** 中止: it has no due date until it resumes */
    case Paused = 'paused';
    /** 已履行, in time or late */
    case Fulfilled = 'fulfilled';
    /** 已取消 */
    case Cancelled = 'cancelled';
    /** 已届满: a petitioner's window ended unused */
    case Lapsed = 'lapsed';
}
