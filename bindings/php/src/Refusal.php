<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * On what ground a matter is not accepted.
 *
 * The values are the text codes that stores and exports carry.
 */
enum Refusal: string
{
    use Coded;

    private const WHICH = XF_ENUM_REFUSAL;

    case None = 'none';
    /** 属于其他机关、单位职权范围 */
    case OtherOrgan = 'other_organ';
    /** 已经或者依法应当通过诉讼、仲裁、行政复议等法定途径解决 */
    case StatutoryChannel = 'statutory_channel';
    /** 已受理、正在办理或者已终结，以同一事实和理由重复提出 */
    case HandledAlready = 'handled_already';
    /** 其他 */
    case Other = 'other';
}
