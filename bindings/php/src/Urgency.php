<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * How soon something is to be done about a matter.
 *
 * The values are the text codes that stores and exports carry.
 */
enum Urgency: string
{
    use Coded;

    private const WHICH = XF_ENUM_URGENCY;

    case None = 'none';
    /** 一般 */
    case Ordinary = 'ordinary';
    /** 较急 */
    case Soon = 'soon';
    /** 紧急 */
    case AtOnce = 'at_once';
}
