<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * Traffic-light mark of a deadline or a case.
 *
 * The values are the text codes that stores and exports carry.
 */
enum Mark: string
{
    use Coded;

    private const WHICH = XF_ENUM_MARK;

    case None = 'none';
    /** 黄 */
    case Yellow = 'yellow';
    /** 红 */
    case Red = 'red';
}
