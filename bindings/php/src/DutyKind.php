<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * What a recurring duty is.
 *
 * The values are the text codes that stores and exports carry.
 */
enum DutyKind: string
{
    use Coded;

    private const WHICH = XF_ENUM_DUTY_KIND;

    case None = 'none';
    /** 会议 */
    case Meeting = 'meeting';
    /** 下访 */
    case Visit = 'visit';
    /** 接访 */
    case Reception = 'reception';
    /** 调研排查 */
    case Screening = 'screening';
    /** 报告 */
    case Report = 'report';
    /** 任务 */
    case Task = 'task';
    /** 案卷梳理: files are looked through for what was brought again. */
    case Review = 'review';
}
