<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * What somebody is in a body.
 *
 * The values are the text codes that stores and exports carry.
 */
enum BodyPost: string
{
    use Coded;

    private const WHICH = XF_ENUM_BODY_POST;

    case None = 'none';
    /** 组长 */
    case Head = 'head';
    /** 副组长 */
    case Deputy = 'deputy';
    /** 成员 */
    case Member = 'member';
    /** 办公室主任 */
    case OfficeHead = 'office_head';
    /** 办公室成员 */
    case Office = 'office';
}
