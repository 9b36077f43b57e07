<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Internal;

use DateTimeInterface;
use Xfcase\Refusal;

/**
 * The acts of intake: who is responsible, and whether the matter is taken up. Each gives the case as
 * it then stands; this one stays as it was.
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
        return $this->act(xf_case_accept(...), get_defined_vars());
    }

    /**
     * Declines the case (不予受理) with reasons.
     *
     * Reads reason (required), refusal (required: the ground), competentBody (required where another organ is
     * competent or a statutory channel is open: where the petitioner is to turn), document, basis.
     *
     * Basis: 《信访工作条例》第二十三条
     */
    public function decline(
        string $actor,
        ?string $reason = null,
        ?Refusal $refusal = null,
        ?string $competentBody = null,
        ?string $document = null,
        ?string $basis = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_decline(...), get_defined_vars());
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
        return $this->act(xf_case_transfer(...), get_defined_vars());
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
        return $this->act(xf_case_hand_over(...), get_defined_vars());
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
        return $this->act(xf_case_return(...), get_defined_vars());
    }

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
        return $this->act(xf_case_object(...), get_defined_vars());
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
        return $this->act(xf_case_decide_objection(...), get_defined_vars());
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
        return $this->act(xf_case_refer(...), get_defined_vars());
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
        return $this->act(xf_case_record_channel(...), get_defined_vars());
    }

    /**
     * Gives what a dissolved unit had in the case to the unit that goes on with its powers (承继办理).
     *
     * Reads unit (required: who goes on), former (the unit that was dissolved; without it the one whose
     * turn it was), reason, document. The periods run on, and what was past due stays what the old unit
     * missed. By a unit above, or by a petition department.
     *
     * Basis: 《信访工作条例》第二十四条
     */
    public function succeed(
        string $actor,
        ?string $unit = null,
        ?string $former = null,
        ?string $reason = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_succeed(...), get_defined_vars());
    }
}
