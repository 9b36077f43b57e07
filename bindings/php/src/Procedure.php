<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * The procedure under which a case runs.
 *
 * The values are the text codes that stores and exports carry.
 */
enum Procedure: string
{
    use Coded;

    private const WHICH = XF_ENUM_PROCEDURE;

    /** 普通程序 */
    case Ordinary = 'ordinary';
    /** 简易办理 */
    case Simple = 'simple';
}
