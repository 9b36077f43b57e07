<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * What became of a finding.
 *
 * The values are the text codes that stores and exports carry.
 */
enum FindingOutcome: string
{
    use Coded;

    private const WHICH = XF_ENUM_FINDING_OUTCOME;

    case None = 'none';
    /** 登记为信访事项 */
    case Case = 'case';
    /** 发出预警 */
    case Warning = 'warning';
    /** 不构成信访事项 */
    case NoMatter = 'no_matter';
}
