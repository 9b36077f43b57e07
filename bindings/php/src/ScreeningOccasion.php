<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * On what occasion a round of screening is held.
 *
 * The values are the text codes that stores and exports carry.
 */
enum ScreeningOccasion: string
{
    use Coded;

    private const WHICH = XF_ENUM_SCREENING_OCCASION;

    case None = 'none';
    /** 经常性排查 */
    case Periodic = 'periodic';
    /** 重要时段前排查 */
    case BeforePeriod = 'before_period';
    /** 专项排查 */
    case Drive = 'drive';
}
