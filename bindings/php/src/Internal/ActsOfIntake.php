<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Internal;

use DateTimeInterface;

/**
 * The acts of the first steps with a case. Each gives the case as it then stands; this one stays as it was.
 *
 * An argument that the law requires and that is missing is a refusal with its article.
 *
 * @internal the acts are methods of CaseFile
 */
trait ActsOfIntake
{
    /**
     * Accepts the case (受理).
     *
     * Fulfils the 15 days and starts the 60. Reads text, document.
     *
     * Basis: 《信访工作条例》第二十二条、第二十三条
     */
    public function accept(
        string $actor,
        ?string $text = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_accept(...), $actor, $at, $revision, $dryRun, [
            'text' => $text,
            'document' => $document,
        ]);
    }

    /**
     * Declines the case (不予受理) with reasons.
     *
     * Reads reason (required), document, basis.
     *
     * Basis: 《信访工作条例》第二十三条
     */
    public function decline(
        string $actor,
        ?string $reason = null,
        ?string $document = null,
        ?string $basis = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_decline(...), $actor, $at, $revision, $dryRun, [
            'reason' => $reason,
            'document' => $document,
            'basis' => $basis,
        ]);
    }

    /**
     * Transfers the case (转送) to the competent unit.
     *
     * Reads unit (required), reason, document.
     *
     * Basis: 《信访工作条例》第二十二条
     */
    public function transfer(
        string $actor,
        ?string $unit = null,
        ?string $reason = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_transfer(...), $actor, $at, $revision, $dryRun, [
            'unit' => $unit,
            'reason' => $reason,
            'document' => $document,
        ]);
    }

    /**
     * Hands the case over (交办), with report-back.
     *
     * Reads unit (required), reason, document.
     *
     * Basis: 《信访工作条例》第二十二条
     */
    public function handOver(
        string $actor,
        ?string $unit = null,
        ?string $reason = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_hand_over(...), $actor, $at, $revision, $dryRun, [
            'unit' => $unit,
            'reason' => $reason,
            'document' => $document,
        ]);
    }

    /**
     * Refers the matter to the statutory channel (导入法定途径); the clocks end.
     *
     * Reads channel (required), reason, document.
     *
     * Basis: 《信访工作条例》第三十一条
     */
    public function refer(
        string $actor,
        ?string $channel = null,
        ?string $reason = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_refer(...), $actor, $at, $revision, $dryRun, [
            'channel' => $channel,
            'reason' => $reason,
            'document' => $document,
        ]);
    }

    /**
     * Returns a transferred case to its sender with an objection (异议退回).
     *
     * Reads reason (required), approver (required: an official in office of the sender or of a unit
     * above it, who checked the objection and agreed), document. Within 5 working days; later only
     * where object() was in time.
     *
     * Basis: 《信访工作条例》第二十三条
     */
    public function return(
        string $actor,
        ?string $reason = null,
        ?string $approver = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_return(...), $actor, $at, $revision, $dryRun, [
            'reason' => $reason,
            'approver' => $approver,
            'document' => $document,
        ]);
    }

    /**
     * Turns the simple procedure into the ordinary one; the 60 days count from acceptance.
     *
     * Reads reason (required).
     *
     * Basis: 简易办理办法（2016 试行）
     */
    public function toOrdinary(
        string $actor,
        ?string $reason = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_to_ordinary(...), $actor, $at, $revision, $dryRun, [
            'reason' => $reason,
        ]);
    }

    /**
     * Moves the case to another version of its policy pack; open deadlines are computed anew.
     *
     * Reads policyVersion (required), reason (required).
     *
     * Basis: design: a case keeps its version
     */
    public function movePolicy(
        string $actor,
        ?string $policyVersion = null,
        ?string $reason = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_move_policy(...), $actor, $at, $revision, $dryRun, [
            'policy_version' => $policyVersion,
            'reason' => $reason,
        ]);
    }
}
