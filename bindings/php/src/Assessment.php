<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * How one claim of a case is assessed (诉求性质认定).
 *
 * The values are the text codes that stores and exports carry.
 */
enum Assessment: string
{
    use Coded;

    private const WHICH = XF_ENUM_ASSESSMENT;

    case None = 'none';
    /** 诉求合理: to be solved */
    case Reasonable = 'reasonable';
    /** 基本属实、无政策依据而确有困难: to be helped */
    case Hardship = 'hardship';
    /** 诉求不合理或过高: to be explained */
    case Unreasonable = 'unreasonable';
    /** 行为涉嫌违法: to be referred */
    case Unlawful = 'unlawful';
}
