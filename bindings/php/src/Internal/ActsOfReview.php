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
        return $this->acted(xf_case_request_review($this->store->native(), $this->id, [
            'actor' => $actor,
            'unit' => $unit,
            'text' => $text,
            'reason' => $reason,
            'document' => $document,
            'at' => Time::given($at),
            'revision' => $revision ?? $this->revision,
            'dry_run' => $dryRun ? 1 : 0,
        ]));
    }

    /**
     * Decides the review.
     *
     * Reads outcome (required: uphold, change or revoke), text (required), document.
     *
     * Basis: 《信访工作条例》第三十五条
     */
    public function decideReview(
        string $actor,
        ?Outcome $outcome = null,
        ?string $text = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->acted(xf_case_decide_review($this->store->native(), $this->id, [
            'actor' => $actor,
            'outcome' => $outcome?->number(),
            'text' => $text,
            'document' => $document,
            'at' => Time::given($at),
            'revision' => $revision ?? $this->revision,
            'dry_run' => $dryRun ? 1 : 0,
        ]));
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
        return $this->acted(xf_case_request_recheck($this->store->native(), $this->id, [
            'actor' => $actor,
            'unit' => $unit,
            'text' => $text,
            'reason' => $reason,
            'document' => $document,
            'at' => Time::given($at),
            'revision' => $revision ?? $this->revision,
            'dry_run' => $dryRun ? 1 : 0,
        ]));
    }

    /**
     * Decides the recheck.
     *
     * Reads outcome (required: uphold, change or revoke), text (required), document.
     *
     * Basis: 《信访工作条例》第三十六条
     */
    public function decideRecheck(
        string $actor,
        ?Outcome $outcome = null,
        ?string $text = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->acted(xf_case_decide_recheck($this->store->native(), $this->id, [
            'actor' => $actor,
            'outcome' => $outcome?->number(),
            'text' => $text,
            'document' => $document,
            'at' => Time::given($at),
            'revision' => $revision ?? $this->revision,
            'dry_run' => $dryRun ? 1 : 0,
        ]));
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
        return $this->acted(xf_case_terminate($this->store->native(), $this->id, [
            'actor' => $actor,
            'text' => $text,
            'document' => $document,
            'at' => Time::given($at),
            'revision' => $revision ?? $this->revision,
            'dry_run' => $dryRun ? 1 : 0,
        ]));
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
        return $this->acted(xf_case_conclude($this->store->native(), $this->id, [
            'actor' => $actor,
            'satisfied' => $satisfied ? 1 : 0,
            'text' => $text,
            'document' => $document,
            'at' => Time::given($at),
            'revision' => $revision ?? $this->revision,
            'dry_run' => $dryRun ? 1 : 0,
        ]));
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
        return $this->acted(xf_case_withdraw($this->store->native(), $this->id, [
            'actor' => $actor,
            'reason' => $reason,
            'document' => $document,
            'at' => Time::given($at),
            'revision' => $revision ?? $this->revision,
            'dry_run' => $dryRun ? 1 : 0,
        ]));
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
        return $this->acted(xf_case_merge($this->store->native(), $this->id, [
            'actor' => $actor,
            'other_case' => $otherCase instanceof CaseFile ? $otherCase->id : $otherCase,
            'reason' => $reason,
            'at' => Time::given($at),
            'revision' => $revision ?? $this->revision,
            'dry_run' => $dryRun ? 1 : 0,
        ]));
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
        return $this->acted(xf_case_reopen($this->store->native(), $this->id, [
            'actor' => $actor,
            'reason' => $reason,
            'document' => $document,
            'at' => Time::given($at),
            'revision' => $revision ?? $this->revision,
            'dry_run' => $dryRun ? 1 : 0,
        ]));
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
        return $this->acted(xf_case_archive($this->store->native(), $this->id, [
            'actor' => $actor,
            'text' => $text,
            'document' => $document,
            'at' => Time::given($at),
            'revision' => $revision ?? $this->revision,
            'dry_run' => $dryRun ? 1 : 0,
        ]));
    }
}
