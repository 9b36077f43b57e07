<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * What a unit is in the petition procedure.
 *
 * The values are the text codes that stores and exports carry.
 */
enum UnitRole: string
{
    use Coded;

    private const WHICH = XF_ENUM_UNIT_ROLE;

    /** 机关单位: handles matters */
    case Organ = 'organ';
    /** 信访部门: receives, transfers, supervises */
    case Department = 'department';
}
