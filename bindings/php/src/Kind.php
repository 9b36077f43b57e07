<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * The kind of matter (信访工作条例 Art. 29-31).
 *
 * The values are the text codes that stores and exports carry.
 */
enum Kind: string
{
    use Coded;

    private const WHICH = XF_ENUM_KIND;

    /** 申诉求决 */
    case Claim = 'claim';
    /** 建议意见 */
    case Suggestion = 'suggestion';
    /** 检举控告 */
    case Report = 'report';
}
