<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * What two cases have in common.
 *
 * The values are the text codes that stores and exports carry.
 */
enum Likeness: string
{
    use Coded;

    private const WHICH = XF_ENUM_LIKENESS;

    case None = 'none';
    /** 身份号码相同 */
    case Identity = 'identity';
    /** 电话相同 */
    case Phone = 'phone';
    /** 姓名和住址相同 */
    case NameAndHome = 'name_and_home';
    /** 内容相似 */
    case Text = 'text';
    /** 姓名相同且单位或者属地相同, beside a similar matter */
    case NameAndUnit = 'name_and_unit';
}
