<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * What a rung raises.
 *
 * The values are the text codes that stores and exports carry.
 */
enum Raise: string
{
    use Coded;

    private const WHICH = XF_ENUM_RAISE;

    case None = 'none';
    /** 提醒 */
    case Reminder = 'reminder';
    /** 黄牌预警 */
    case Yellow = 'yellow';
    /** 红牌预警 */
    case Red = 'red';
    /** 督办, with its own feedback deadline */
    case Supervision = 'supervision';
    /** 上报 */
    case Report = 'report';
    /** 告知信访人 */
    case Inform = 'inform';
}
