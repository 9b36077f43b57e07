<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * The form in which a matter was brought.
 *
 * The values are the text codes that stores and exports carry.
 */
enum Form: string
{
    use Coded;

    private const WHICH = XF_ENUM_FORM;

    case None = 'none';
    /** 来信 */
    case Letter = 'letter';
    /** 走访 */
    case Visit = 'visit';
    /** 网上 */
    case Online = 'online';
    /** 来电 */
    case Call = 'call';
}
