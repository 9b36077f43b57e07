<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * What became of a reception.
 *
 * The values are the text codes that stores and exports carry.
 */
enum Received: string
{
    use Coded;

    private const WHICH = XF_ENUM_RECEIVED;

    case None = 'none';
    /** 当场办结 */
    case Settled = 'settled';
    /** 立案登记 */
    case Registered = 'registered';
    /** 当场转送 */
    case Transferred = 'transferred';
    /** 并入已有事项 */
    case Linked = 'linked';
}
