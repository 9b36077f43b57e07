<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * A kind of relief or support (救助帮扶种类).
 *
 * The values are the text codes that stores and exports carry.
 */
enum Relief: string
{
    use Coded;

    private const WHICH = XF_ENUM_RELIEF;

    case None = 'none';
    /** 最低生活保障 */
    case LivingAllowance = 'living_allowance';
    /** 临时救助 */
    case Temporary = 'temporary';
    /** 医疗救助 */
    case Medical = 'medical';
    /** 住房补贴 */
    case Housing = 'housing';
    /** 就业帮扶 */
    case Employment = 'employment';
    /** 助学 */
    case Education = 'education';
    /** 司法救助 */
    case Judicial = 'judicial';
    /** 补偿 */
    case Compensation = 'compensation';
    /** 实物帮扶 */
    case InKind = 'in_kind';
    /** 其他 */
    case Other = 'other';
}
