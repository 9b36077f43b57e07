<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * What a unit is among those that work on one case.
 *
 * The values are the text codes that stores and exports carry.
 */
enum Role: string
{
    use Coded;

    private const WHICH = XF_ENUM_ROLE;

    case None = 'none';
    /** 主办: the responsible unit */
    case Host = 'host';
    /** 协办 */
    case Assist = 'assist';
}
