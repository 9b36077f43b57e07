<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * A kind of letter (文书).
 *
 * The values are the text codes that stores and exports carry.
 */
enum Letter: string
{
    use Coded;

    private const WHICH = XF_ENUM_LETTER;

    case None = 'none';
    /** 受理告知书 */
    case Acceptance = 'acceptance';
    /** 不予受理告知书 */
    case NonAcceptance = 'non_acceptance';
    /** 转送函 */
    case Transfer = 'transfer';
    /** 交办函 */
    case HandOver = 'hand_over';
    /** 转送交办告知书 */
    case Forwarding = 'forwarding';
    /** 依法分类处理告知书 */
    case Referral = 'referral';
    /** 延期办理告知书 */
    case Extension = 'extension';
    /** 信访处理意见书 */
    case Answer = 'answer';
    /** 复查意见书 */
    case Review = 'review';
    /** 复核意见书 */
    case Recheck = 'recheck';
    /** 督办通知书 */
    case Supervision = 'supervision';
    /** 改进工作建议书 */
    case Improvement = 'improvement';
    /** 下访公示 */
    case VisitNotice = 'visit_notice';
    /** 下访情况报告 */
    case VisitReport = 'visit_report';

    /**
     * What its templates may name, by text code; true for what no such letter goes without.
     *
     * @return array<string, bool>
     */
    public function placeholders(): array
    {
        $there = [];
        foreach (array_filter(explode(' ', (string) xf_letter_placeholders($this->number()))) as $word) {
            $there[rtrim($word, '!')] = str_ends_with($word, '!');
        }

        return $there;
    }
}
