<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Internal;

use DateTimeInterface;
use Xfcase\CaseFile;
use Xfcase\Outcome;

/**
 * The acts of review, recheck and the end of a case. Each gives the case as it then stands; this one stays as it was.
 *
 * An argument that the law requires and that is missing is a refusal with its article.
 *
 * @internal the acts are methods of CaseFile
 */
trait ActsOfReview
{
    /**
     * Records the petitioner's request for review (复查).
     *
     * Reads unit (the reviewing unit; by default the one above), text, reason (required when the
     * window has ended: why it is admitted), document.
     *
     * Basis: 《信访工作条例》第三十五条
     */
    public function requestReview(
        string $actor,
        ?string $unit = null,
        ?string $text = null,
        ?string $reason = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_request_review(...), $actor, $at, $revision, $dryRun, [
            'unit' => $unit,
            'text' => $text,
            'reason' => $reason,
            'document' => $document,
        ]);
    }

    /**
     * Decides the review.
     *
     * Reads outcome (required: uphold, change or revoke), text (required), document, reason, basis.
     *
     * Basis: 《信访工作条例》第三十五条
     */
    public function decideReview(
        string $actor,
        ?Outcome $outcome = null,
        ?string $text = null,
        ?string $document = null,
        ?string $reason = null,
        ?string $basis = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_decide_review(...), $actor, $at, $revision, $dryRun, [
            'outcome' => $outcome?->number(),
            'text' => $text,
            'document' => $document,
            'reason' => $reason,
            'basis' => $basis,
        ]);
    }

    /**
     * Records the petitioner's request for recheck (复核).
     *
     * Reads unit (by default the one above the reviewing unit), text, reason (required when the window
     * has ended), document.
     *
     * Basis: 《信访工作条例》第三十六条
     */
    public function requestRecheck(
        string $actor,
        ?string $unit = null,
        ?string $text = null,
        ?string $reason = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_request_recheck(...), $actor, $at, $revision, $dryRun, [
            'unit' => $unit,
            'text' => $text,
            'reason' => $reason,
            'document' => $document,
        ]);
    }

    /**
     * Decides the recheck.
     *
     * Reads outcome (required: uphold, change or revoke), text (required), document, reason, basis.
     *
     * Basis: 《信访工作条例》第三十六条
     */
    public function decideRecheck(
        string $actor,
        ?Outcome $outcome = null,
        ?string $text = null,
        ?string $document = null,
        ?string $reason = null,
        ?string $basis = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_decide_recheck(...), $actor, $at, $revision, $dryRun, [
            'outcome' => $outcome?->number(),
            'text' => $text,
            'document' => $document,
            'reason' => $reason,
            'basis' => $basis,
        ]);
    }

    /**
     * Terminates the case (终结) after the recheck: the same facts and reasons are not accepted again.
     *
     * Reads text, document.
     *
     * Basis: 《信访工作条例》第三十六条
     */
    public function terminate(
        string $actor,
        ?string $text = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_terminate(...), $actor, $at, $revision, $dryRun, [
            'text' => $text,
            'document' => $document,
        ]);
    }

    /**
     * Concludes the case (办结): the petitioner is satisfied, or the window for review has ended.
     *
     * Reads satisfied, text, document.
     *
     * Basis: 《信访工作条例》第三十四条、第三十五条
     */
    public function conclude(
        string $actor,
        bool $satisfied = false,
        ?string $text = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_conclude(...), $actor, $at, $revision, $dryRun, [
            'satisfied' => $satisfied ? 1 : 0,
            'text' => $text,
            'document' => $document,
        ]);
    }

    /**
     * Records that the petitioner withdrew the matter (撤回).
     *
     * Reads reason (required), document.
     *
     * Basis: plan rule L.2
     */
    public function withdraw(
        string $actor,
        ?string $reason = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_withdraw(...), $actor, $at, $revision, $dryRun, [
            'reason' => $reason,
            'document' => $document,
        ]);
    }

    /**
     * Merges the case into another (并案), which keeps the earlier clock.
     *
     * Reads otherCase (required), reason (required).
     *
     * Basis: plan rule 2.9
     */
    public function merge(
        string $actor,
        int|CaseFile|null $otherCase = null,
        ?string $reason = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_merge(...), $actor, $at, $revision, $dryRun, [
            'other_case' => $otherCase instanceof CaseFile ? $otherCase->id : $otherCase,
            'reason' => $reason,
        ]);
    }

    /**
     * Reopens the case (重新办理) as a new cycle with its own clocks; what was late stays late.
     *
     * Reads reason (required), document.
     *
     * Basis: plan rule 1.6
     */
    public function reopen(
        string $actor,
        ?string $reason = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_reopen(...), $actor, $at, $revision, $dryRun, [
            'reason' => $reason,
            'document' => $document,
        ]);
    }

    /**
     * Archives a case that has ended (归档).
     *
     * Reads text, document.
     *
     * Basis: plan rule 2.9
     */
    public function archive(
        string $actor,
        ?string $text = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_archive(...), $actor, $at, $revision, $dryRun, [
            'text' => $text,
            'document' => $document,
        ]);
    }
}
