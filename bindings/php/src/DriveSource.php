<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * How a case came into a drive.
 *
 * The values are the text codes that stores and exports carry.
 */
enum DriveSource: string
{
    use Coded;

    private const WHICH = XF_ENUM_DRIVE_SOURCE;

    case None = 'none';
    /** 上级交办 */
    case HandedDown = 'handed_down';
    /** 自行排查 */
    case Screening = 'screening';
}
