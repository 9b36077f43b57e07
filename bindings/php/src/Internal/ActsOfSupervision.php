<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Internal;

use DateTimeInterface;
use Xfcase\Ground;

/**
 * The acts of supervision and of collective visits. Each gives the case as
 * it then stands; this one stays as it was.
 *
 * An argument that the law requires and that is missing is a refusal with its article.
 *
 * @internal the acts are methods of CaseFile
 */
trait ActsOfSupervision
{
    /**
     * Supervises the case (督办): a formal demand with its own feedback deadline.
     *
     * Reads ground and reason (required), document, text. Only a petition department or a unit above may do it.
     *
     * Basis: 《信访工作条例》第五章
     */
    public function supervise(
        string $actor,
        ?Ground $ground = null,
        ?string $reason = null,
        ?string $document = null,
        ?string $text = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_supervise(...), get_defined_vars());
    }

    /**
     * Gives the feedback that supervision demands (督办反馈).
     *
     * Reads text (required), document.
     *
     * Basis: 《信访工作条例》第五章
     */
    public function feedback(
        string $actor,
        ?string $text = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_feedback(...), get_defined_vars());
    }

    /**
     * Lifts the supervision that waits for feedback (撤销督办): none is owed any more.
     *
     * Reads reason (required), document. Whoever began it, that unit, or a unit above does this.
     *
     * Basis: 《信访工作条例》第五章
     */
    public function liftSupervision(
        string $actor,
        ?string $reason = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_lift_supervision(...), get_defined_vars());
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
        return $this->act(xf_case_criticise(...), get_defined_vars());
    }

    /**
     * Makes an improvement proposal (改进工作建议).
     *
     * Reads text (required), document, reason.
     *
     * Basis: 《信访工作条例》第三十六条
     */
    public function propose(
        string $actor,
        ?string $text = null,
        ?string $document = null,
        ?string $reason = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_propose(...), get_defined_vars());
    }

    /**
     * Answers the improvement proposal in writing.
     *
     * Reads text (required), document.
     *
     * Basis: 《信访工作条例》第三十六条
     */
    public function respond(
        string $actor,
        ?string $text = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_respond(...), get_defined_vars());
    }

    /**
     * Reports a collective visit (群体来访); the 30 minutes begin.
     *
     * Reads persons (who came; by default as many as are registered, or as were reported before), text.
     * Reported again with more people it tells the principal as soon as there are five; fewer are refused until
     * somebody arrived.
     *
     * Basis: plan rule 2.4
     */
    public function reportVisit(
        string $actor,
        ?string $text = null,
        ?int $persons = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_report_visit(...), get_defined_vars());
    }

    /**
     * Records the arrival on the spot (到场).
     *
     * Reads official, text.
     *
     * Basis: plan rule 2.4
     */
    public function arrive(
        string $actor,
        ?string $official = null,
        ?string $reason = null,
        ?string $text = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_arrive(...), get_defined_vars());
    }
}
