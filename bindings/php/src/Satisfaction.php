<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * What the petitioner said at a follow-up visit (回访).
 *
 * The values are the text codes that stores and exports carry.
 */
enum Satisfaction: string
{
    use Coded;

    private const WHICH = XF_ENUM_SATISFACTION;

    case None = 'none';
    /** 满意 */
    case Satisfied = 'satisfied';
    /** 基本满意 */
    case Basically = 'basically';
    /** 不满意 */
    case Dissatisfied = 'dissatisfied';
}
