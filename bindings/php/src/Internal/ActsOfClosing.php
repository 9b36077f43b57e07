<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Internal;

use DateTimeInterface;
use Xfcase\Outcome;
use Xfcase\Satisfaction;

/**
 * The acts on responsibility, closing and what comes after. Each gives the case as it then stands; this one stays as it was.
 *
 * An argument that the law requires and that is missing is a refusal with its article.
 *
 * @internal the acts are methods of CaseFile
 */
trait ActsOfClosing
{
    /**
     * The receiving unit objects to its responsibility (管辖异议); the common superior decides.
     *
     * Reads reason (required), document. Within 5 working days of the transfer.
     *
     * Basis: 《信访工作条例》第二十三条、第二十四条
     */
    public function object(
        string $actor,
        ?string $reason = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_object(...), $actor, $at, $revision, $dryRun, [
            'reason' => $reason,
            'document' => $document,
        ]);
    }

    /**
     * The common superior names the responsible unit (指定管辖); the clocks of a transfer start anew.
     *
     * Reads unit and reason (required), document.
     *
     * Basis: 《信访工作条例》第二十四条
     */
    public function decideObjection(
        string $actor,
        ?string $unit = null,
        ?string $reason = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_decide_objection(...), $actor, $at, $revision, $dryRun, [
            'unit' => $unit,
            'reason' => $reason,
            'document' => $document,
        ]);
    }

    /**
     * Records a notice of criticism (通报批评) of a unit.
     *
     * Reads unit, reason and approver (required: the principal of a unit above), document.
     *
     * Basis: 《信访工作条例》第五章
     */
    public function criticise(
        string $actor,
        ?string $unit = null,
        ?string $reason = null,
        ?string $approver = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_criticise(...), $actor, $at, $revision, $dryRun, [
            'unit' => $unit,
            'reason' => $reason,
            'approver' => $approver,
            'document' => $document,
        ]);
    }

    /**
     * The acceptance check (审核验收) of what is called resolved, by somebody who did not handle it.
     *
     * Reads outcome (pass or fail) and text (required), document.
     *
     * Basis: 审核验收规则
     */
    public function checkResult(
        string $actor,
        ?Outcome $outcome = null,
        ?string $text = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_check_result(...), $actor, $at, $revision, $dryRun, [
            'outcome' => $outcome?->number(),
            'text' => $text,
            'document' => $document,
        ]);
    }

    /**
     * Records a follow-up visit (回访) and what the petitioner said of the result.
     *
     * Reads satisfaction and text (required), document.
     *
     * Basis: 回访规则
     */
    public function followUp(
        string $actor,
        ?Satisfaction $satisfaction = null,
        ?string $text = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_follow_up(...), $actor, $at, $revision, $dryRun, [
            'satisfaction' => $satisfaction?->number(),
            'text' => $text,
            'document' => $document,
        ]);
    }

    /**
     * The matter comes back after it was called resolved (反弹): a new cycle with its own clocks, counted.
     *
     * Reads reason (required), document.
     *
     * Basis: 反弹事项重新办理规则
     */
    public function rebound(
        string $actor,
        ?string $reason = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_rebound(...), $actor, $at, $revision, $dryRun, [
            'reason' => $reason,
            'document' => $document,
        ]);
    }

    /**
     * Records what came of the statutory channel (法定途径结果).
     *
     * Reads text (required), document.
     *
     * Basis: 《信访工作条例》第三十一条
     */
    public function recordChannel(
        string $actor,
        ?string $text = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_record_channel(...), $actor, $at, $revision, $dryRun, [
            'text' => $text,
            'document' => $document,
        ]);
    }

    /**
     * Records that the result was reported upward (上报办理结果).
     *
     * Reads unit (to whom) and text (required), document.
     *
     * Basis: 《信访工作条例》第二十二条
     */
    public function reportUp(
        string $actor,
        ?string $unit = null,
        ?string $text = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_report_up(...), $actor, $at, $revision, $dryRun, [
            'unit' => $unit,
            'text' => $text,
            'document' => $document,
        ]);
    }

    /**
     * Gives the case with the personal data of its petitioners (查看个人信息); that somebody read it,
     * and why, goes into the journal.
     *
     * Reads reason (required).
     *
     * Basis: 《个人信息保护法》第六条、第五十一条
     */
    public function reveal(
        string $actor,
        ?string $reason = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_reveal(...), $actor, $at, $revision, $dryRun, [
            'reason' => $reason,
        ]);
    }
}
