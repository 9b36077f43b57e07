<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * Which date of a case must lie in the period.
 *
 * The values are the text codes that stores and exports carry.
 */
enum StatsBasis: string
{
    use Coded;

    private const WHICH = XF_ENUM_STATS_BASIS;

    /** 收到 */
    case Received = 'received';
    /** 受理 */
    case Accepted = 'accepted';
    /** 答复 */
    case Answered = 'answered';
    /** 结案 */
    case Closed = 'closed';
}
