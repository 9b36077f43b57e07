<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * The values of the dimensions size, repeat and skip.
 *
 * The values are the text codes that stores and exports carry.
 */
enum CaseTrait: string
{
    use Coded;

    private const WHICH = XF_ENUM_TRAIT;

    case None = 'none';
    /** 个体 */
    case Individual = 'individual';
    /** 集体 */
    case Collective = 'collective';
    /** 初次 */
    case First = 'first';
    /** 重复 */
    case Repeated = 'repeated';
    /** 逐级 */
    case InOrder = 'in_order';
    /** 越级 */
    case Skipped = 'skipped';
}
