<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * Whom a rung tells.
 *
 * The values are the text codes that stores and exports carry.
 */
enum Target: string
{
    use Coded;

    private const WHICH = XF_ENUM_TARGET;

    case None = 'none';
    /** 承办人 */
    case Handler = 'handler';
    /** 化解工作小组组长 */
    case TeamHead = 'team_head';
    /** 包案领导 */
    case Lead = 'lead';
    /** 主要负责人 of the responsible unit */
    case Principal = 'principal';
    /** 上级 at a level above the responsible unit */
    case Superior = 'superior';
    /** 信访人, told by the handler */
    case Petitioner = 'petitioner';
    /** the unit as such, when no official could be found */
    case Unit = 'unit';
}
