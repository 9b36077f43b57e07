<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * The part of a case file in which words were found.
 *
 * The values are the text codes that stores and exports carry.
 */
enum Part: string
{
    use Coded;

    private const WHICH = XF_ENUM_PART;

    case None = 'none';
    /** 标题 */
    case Title = 'title';
    /** 内容 */
    case Matter = 'matter';
    /** 诉求 */
    case Claim = 'claim';
    /** 答复 */
    case Answer = 'answer';
    /** 化解工作 */
    case Measure = 'measure';
}
