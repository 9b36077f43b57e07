<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * What the rows or the columns of a table of figures are.
 *
 * The values are the text codes that stores and exports carry.
 */
enum StatsBy: string
{
    use Coded;

    private const WHICH = XF_ENUM_STATS_BY;

    /** 合计 */
    case None = 'none';
    /** 到访层级 */
    case Level = 'level';
    /** 信访形式 */
    case Form = 'form';
    /** 领域 */
    case Field = 'field';
    /** 内容分类 */
    case Category = 'category';
    /** 地区 */
    case Area = 'area';
    /** 责任单位 */
    case Unit = 'unit';
    /** 包案领导 */
    case Lead = 'lead';
    /** 个体或集体 */
    case Size = 'size';
    /** 初次或重复 */
    case Repeat = 'repeat';
    /** 逐级或越级 */
    case Skip = 'skip';
    /** 诉求性质 */
    case Assessment = 'assessment';
    /** 诉求答复 */
    case ClaimAnswer = 'claim_answer';
    /** 处理意见 */
    case Outcome = 'outcome';
    /** 利益群体 */
    case Interest = 'interest';
    /** 来源 */
    case Discovery = 'discovery';
    /** 事项类别 */
    case Kind = 'kind';
    /** 办理状态 */
    case State = 'state';
    /** 满意度评价 */
    case Satisfaction = 'satisfaction';
    /** 月份 */
    case Month = 'month';
    /** 季度 */
    case Quarter = 'quarter';
    /** 年度 */
    case Year = 'year';
}
