<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Internal;

use DateTimeInterface;
use Xfcase\Outcome;

/**
 * The acts of the handling of a case. Each gives the case as it then stands; this one stays as it was.
 *
 * An argument that the law requires and that is missing is a refusal with its article.
 *
 * @internal the acts are methods of CaseFile
 */
trait ActsOfHandling
{
    /**
     * Names the lead (包案领导); there is exactly one at a time.
     *
     * Reads official (required), reason (required to replace one).
     *
     * Basis: plan rule 5.3
     */
    public function assignLead(
        string $actor,
        ?string $official = null,
        ?string $reason = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_assign_lead(...), $actor, $at, $revision, $dryRun, [
            'official' => $official,
            'reason' => $reason,
        ]);
    }

    /**
     * Names the handler (承办人).
     *
     * Reads official (required), reason.
     *
     * Basis: plan rule 5.3
     */
    public function assignHandler(
        string $actor,
        ?string $official = null,
        ?string $reason = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_assign_handler(...), $actor, $at, $revision, $dryRun, [
            'official' => $official,
            'reason' => $reason,
        ]);
    }

    /**
     * Names the head of the resolution team (化解工作小组组长).
     *
     * Reads official (required), reason.
     *
     * Basis: plan rule 1.4
     */
    public function assignTeamHead(
        string $actor,
        ?string $official = null,
        ?string $reason = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_assign_team_head(...), $actor, $at, $revision, $dryRun, [
            'official' => $official,
            'reason' => $reason,
        ]);
    }

    /**
     * Records an investigation (调查核实).
     *
     * Reads text (required), document.
     *
     * Basis: 《信访工作条例》第三十一条
     */
    public function investigate(
        string $actor,
        ?string $text = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_investigate(...), $actor, $at, $revision, $dryRun, [
            'text' => $text,
            'document' => $document,
        ]);
    }

    /**
     * Begins a public hearing (听证).
     *
     * Reads text, document. Where the policy says so the clock stands until it ends.
     *
     * Basis: 《信访工作条例》第三十一条、第三十六条
     */
    public function holdHearing(
        string $actor,
        ?string $text = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_hold_hearing(...), $actor, $at, $revision, $dryRun, [
            'text' => $text,
            'document' => $document,
        ]);
    }

    /**
     * Ends the public hearing.
     *
     * Reads text, document.
     *
     * Basis: 《信访工作条例》第三十六条
     */
    public function endHearing(
        string $actor,
        ?string $text = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_end_hearing(...), $actor, $at, $revision, $dryRun, [
            'text' => $text,
            'document' => $document,
        ]);
    }

    /**
     * Extends the handling period.
     *
     * Reads days (required, at most 30 in all), approver (required: the principal), reason (required,
     * told to the petitioner), document. Once, and not after the due date.
     *
     * Basis: 《信访工作条例》第三十四条
     */
    public function extend(
        string $actor,
        ?int $days = null,
        ?string $approver = null,
        ?string $reason = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_extend(...), $actor, $at, $revision, $dryRun, [
            'days' => $days,
            'approver' => $approver,
            'reason' => $reason,
            'document' => $document,
        ]);
    }

    /**
     * Gives the written opinion (信访处理意见书).
     *
     * Reads outcome (required: support, explain or not_support), text (required), document, reason, basis.
     *
     * Basis: 《信访工作条例》第三十二条、第三十四条
     */
    public function answer(
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
        return $this->act(xf_case_answer(...), $actor, $at, $revision, $dryRun, [
            'outcome' => $outcome?->number(),
            'text' => $text,
            'document' => $document,
            'reason' => $reason,
            'basis' => $basis,
        ]);
    }

    /**
     * Records on which day the opinion was served (送达): the answer, the review or the recheck
     * opinion.
     *
     * Reads document, text.
     *
     * Basis: 《信访工作条例》第三十五条、第三十六条
     */
    public function serve(
        string $actor,
        ?string $document = null,
        ?string $text = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_serve(...), $actor, $at, $revision, $dryRun, [
            'document' => $document,
            'text' => $text,
        ]);
    }
}
