<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * A step in the work of an office that is no act on one case.
 *
 * The values are the text codes that stores and exports carry.
 */
enum Step: string
{
    use Coded;

    private const WHICH = XF_ENUM_OFFICE;

    case None = 'none';
    /** 成立机构 */
    case SetUpBody = 'set_up_body';
    /** 撤销机构 */
    case DissolveBody = 'dissolve_body';
    /** 增补机构成员 */
    case JoinBody = 'join_body';
    /** 成员退出机构 */
    case LeaveBody = 'leave_body';
    /** 设定定期职责 */
    case OpenDuty = 'open_duty';
    /** 停止定期职责 */
    case EndDuty = 'end_duty';
    /** 生成职责日程 */
    case GenerateDuties = 'generate_duties';
    /** 召开（开展） */
    case HoldDuty = 'hold_duty';
    /** 完成环节 */
    case FulfilDutyStep = 'fulfil_duty_step';
    /** 改期 */
    case MoveDuty = 'move_duty';
    /** 取消 */
    case CancelDuty = 'cancel_duty';
    /** 召集不定期事项 */
    case CallDuty = 'call_duty';
    /** 认定非同一事项 */
    case TellApart = 'tell_apart';
}
