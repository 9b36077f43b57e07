<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * What is still owed.
 *
 * The values are the text codes that stores and exports carry.
 */
enum PendingKind: string
{
    use Coded;

    private const WHICH = XF_ENUM_PENDING;

    case None = 'none';
    /** 办理时限 of a case */
    case Deadline = 'deadline';
    /** 职责 */
    case Duty = 'duty';
    /** 交办接收 */
    case HandOut = 'hand_out';
    /** 职责环节 */
    case DutyStep = 'duty_step';
    /** 接访处理结果 */
    case Reception = 'reception';
    /** 陪同移送结果 */
    case Escort = 'escort';
    /** 约定回访 */
    case FollowUp = 'follow_up';
    /** 预警反馈 */
    case Warning = 'warning';
    /** 排查 */
    case Screening = 'screening';
    /** 承诺资源 */
    case Resource = 'resource';
}
