<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Internal;

use DateTimeInterface;
use Xfcase\Outcome;

/**
 * The acts of answer and review. Each gives the case as
 * it then stands; this one stays as it was.
 *
 * An argument that the law requires and that is missing is a refusal with its article.
 *
 * @internal the acts are methods of CaseFile
 */
trait ActsOfReview
{
    /**
     * Gives the written opinion (信访处理意见书).
     *
     * Reads outcome (required: support, explain or not_support), text, reason (both required),
     * basis (required unless each claim was assessed with one), findings (the facts; required unless an
     * investigation is on record), document.
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
        ?string $findings = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_answer(...), get_defined_vars());
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
        return $this->act(xf_case_serve(...), get_defined_vars());
    }

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
        return $this->act(xf_case_request_review(...), get_defined_vars());
    }

    /**
     * Decides the review.
     *
     * Reads outcome (required: uphold, change or revoke), text, reason, basis (all required), findings,
     * document.
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
        ?string $findings = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_decide_review(...), get_defined_vars());
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
        return $this->act(xf_case_request_recheck(...), get_defined_vars());
    }

    /**
     * Decides the recheck.
     *
     * Reads outcome (required: uphold, change or revoke), text, reason, basis (all required), findings,
     * document.
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
        ?string $findings = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_decide_recheck(...), get_defined_vars());
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
        return $this->act(xf_case_terminate(...), get_defined_vars());
    }
}
