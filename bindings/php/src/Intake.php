<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * How a matter reached the registering unit.
 *
 * The values are the text codes that stores and exports carry.
 */
enum Intake: string
{
    use Coded;

    private const WHICH = XF_ENUM_INTAKE;

    /** follows from the kind of the registering unit */
    case ByUnit = 'by_unit';
    /** brought directly to the organ (Art. 23) */
    case Direct = 'direct';
    /** received by a petition department (Art. 22) */
    case Department = 'department';
}
