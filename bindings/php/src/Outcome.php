<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * What an opinion says.
 *
 * The values are the text codes that stores and exports carry.
 */
enum Outcome: string
{
    use Coded;

    private const WHICH = XF_ENUM_OUTCOME;

    case None = 'none';
    /** 支持 */
    case Support = 'support';
    /** 解释说明: reasonable, without legal basis */
    case Explain = 'explain';
    /** 不予支持 */
    case NotSupport = 'not_support';
    /** 维持, of a review or recheck */
    case Uphold = 'uphold';
    /** 变更, of a review or recheck */
    case Change = 'change';
    /** 撤销, of a review or recheck */
    case Revoke = 'revoke';
    /** check: 验收合格 */
    case Pass = 'pass';
    /** check: 验收不合格 */
    case Fail = 'fail';
}
