<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * What a body is.
 *
 * The values are the text codes that stores and exports carry.
 */
enum BodyKind: string
{
    use Coded;

    private const WHICH = XF_ENUM_BODY_KIND;

    case None = 'none';
    /** 领导小组 */
    case LeadingGroup = 'leading_group';
    /** 联席会议 */
    case JointConference = 'joint_conference';
    /** 工作专班 */
    case TaskForce = 'task_force';
}
