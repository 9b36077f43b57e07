<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * Why earlier handling failed.
 *
 * The values are the text codes that stores and exports carry.
 */
enum Cause: string
{
    use Coded;

    private const WHICH = XF_ENUM_CAUSE;

    case None = 'none';
    /** 政策原因 */
    case Policy = 'policy';
    /** 实体原因 */
    case Substance = 'substance';
    /** 程序原因 */
    case Procedure = 'procedure';
}
