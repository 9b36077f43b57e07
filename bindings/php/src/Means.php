<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * By what means a piece of resolution work is done (手段).
 *
 * The values are the text codes that stores and exports carry.
 */
enum Means: string
{
    use Coded;

    private const WHICH = XF_ENUM_MEANS;

    case None = 'none';
    /** 政策 */
    case Policy = 'policy';
    /** 经济 */
    case Economic = 'economic';
    /** 法律 */
    case Legal = 'legal';
    /** 行政 */
    case Administrative = 'administrative';
}
