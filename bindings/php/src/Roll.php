<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * What becomes of a last day that is not a working day.
 *
 * The values are the text codes that stores and exports carry.
 */
enum Roll: string
{
    use Coded;

    private const WHICH = XF_ENUM_ROLL;

    /** it stays */
    case None = 'none';
    /** the next working day (民法典 Art. 203) */
    case NextWorkday = 'next_workday';
    /** the working day before */
    case PrevWorkday = 'prev_workday';
}
