<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * How visitors are received.
 *
 * The values are the text codes that stores and exports carry.
 */
enum ReceptionKind: string
{
    use Coded;

    private const WHICH = XF_ENUM_RECEPTION;

    case None = 'none';
    /** 定点接访 */
    case Duty = 'duty';
    /** 带案下访 */
    case Field = 'field';
    /** 预约接访 */
    case Appointment = 'appointment';
    /** 联合接访 */
    case Joint = 'joint';
}
