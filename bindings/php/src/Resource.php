<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * What is promised for a drive.
 *
 * The values are the text codes that stores and exports carry.
 */
enum Resource: string
{
    use Coded;

    private const WHICH = XF_ENUM_RESOURCE;

    case None = 'none';
    /** 人力 */
    case People = 'people';
    /** 物力 */
    case Equipment = 'equipment';
    /** 财力 */
    case Money = 'money';
    /** 其他 */
    case Other = 'other';
}
