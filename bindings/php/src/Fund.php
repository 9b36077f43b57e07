<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * Who gives relief: the kind of its source.
 *
 * The values are the text codes that stores and exports carry.
 */
enum Fund: string
{
    use Coded;

    private const WHICH = XF_ENUM_FUND;

    case None = 'none';
    /** 政府救助 */
    case Government = 'government';
    /** 社会救济 */
    case Social = 'social';
    /** 民间互助 */
    case Mutual = 'mutual';
}
