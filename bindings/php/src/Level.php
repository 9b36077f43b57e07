<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * Level of a unit in the state's structure.
 *
 * The values are the text codes that stores and exports carry.
 */
enum Level: string
{
    use Coded;

    private const WHICH = XF_ENUM_LEVEL;

    case None = 'none';
    /** 乡镇街道 */
    case Township = 'township';
    /** 县区 */
    case County = 'county';
    /** 市 */
    case City = 'city';
    /** 省 */
    case Province = 'province';
    /** 中央 */
    case Nation = 'nation';
}
