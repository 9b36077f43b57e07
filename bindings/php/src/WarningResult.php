<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * What came of what was warned of.
 *
 * The values are the text codes that stores and exports carry.
 */
enum WarningResult: string
{
    use Coded;

    private const WHICH = XF_ENUM_WARNING_RESULT;

    case None = 'none';
    /** 隐患已化解 */
    case Resolved = 'resolved';
    /** 转为信访事项 */
    case BecameCase = 'became_case';
    /** 仍发生集体访 */
    case CollectiveVisit = 'collective_visit';
    /** 经核实不存在 */
    case Unfounded = 'unfounded';
}
