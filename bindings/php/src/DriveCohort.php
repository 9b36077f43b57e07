<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * Since when the matter of a case in a drive is unresolved.
 *
 * The values are the text codes that stores and exports carry.
 */
enum DriveCohort: string
{
    use Coded;

    private const WHICH = XF_ENUM_DRIVE_COHORT;

    case None = 'none';
    /** 往年积案 */
    case Earlier = 'earlier';
    /** 今年新增 */
    case New = 'new';
}
