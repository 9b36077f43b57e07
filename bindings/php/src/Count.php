<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * The unit in which a period is counted.
 *
 * The values are the text codes that stores and exports carry.
 */
enum Count: string
{
    use Coded;

    private const WHICH = XF_ENUM_COUNT;

    /** 日, a calendar day */
    case Day = 'day';
    /** 工作日 by the State Council's notices */
    case Workday = 'workday';
    /** 小时, running from the instant */
    case Hour = 'hour';
    /** 分钟, running from the instant */
    case Minute = 'minute';
}
