<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * On what ground a case is supervised.
 *
 * The values are the text codes that stores and exports carry.
 */
enum Ground: string
{
    use Coded;

    private const WHICH = XF_ENUM_GROUND;

    case None = 'none';
    /** 应受理不受理 */
    case NotAccepted = 'not_accepted';
    /** 未按期办结 */
    case NotConcluded = 'not_concluded';
    /** 未反馈结果 */
    case NoFeedback = 'no_feedback';
    /** 违反程序 */
    case WrongProcedure = 'wrong_procedure';
    /** 推诿 */
    case BuckPassing = 'buck_passing';
    /** 敷衍 */
    case Perfunctory = 'perfunctory';
    /** 弄虚作假 */
    case False = 'false';
    /** 拒不执行意见 */
    case OpinionRefused = 'opinion_refused';
}
