<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * How a matter came to be known.
 *
 * The values are the text codes that stores and exports carry.
 */
enum Discovery: string
{
    use Coded;

    private const WHICH = XF_ENUM_DISCOVERY;

    /** 群众反映 */
    case Brought = 'brought';
    /** 上级交办 */
    case HandedDown = 'handed_down';
    /** 排查发现 */
    case Screening = 'screening';
}
