<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Internal;

use DateTimeInterface;
use Xfcase\Assessment;
use Xfcase\Cause;
use Xfcase\Fund;
use Xfcase\Means;
use Xfcase\Measure;
use Xfcase\Outcome;
use Xfcase\Relief;

/**
 * The acts of resolution: claims, measures, causes and what the lead directs. Each gives the case as
 * it then stands; this one stays as it was.
 *
 * An argument that the law requires and that is missing is a refusal with its article.
 *
 * @internal the acts are methods of CaseFile
 */
trait ActsOfResolution
{
    /**
     * Records one claim (诉求) of a mixed petition; claims are numbered from 1.
     *
     * Reads text (required).
     *
     * Basis: 《信访工作条例》第三十一条
     */
    public function addClaim(
        string $actor,
        ?string $text = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_add_claim(...), get_defined_vars());
    }

    /**
     * Assesses one claim by itself (认定诉求性质).
     *
     * Reads item, assessment and basis (required), reason (required to change an assessment), text.
     *
     * Basis: 《信访工作条例》第二十八条、第三十一条
     */
    public function assessClaim(
        string $actor,
        ?int $item = null,
        ?Assessment $assessment = null,
        ?string $basis = null,
        ?string $reason = null,
        ?string $text = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_assess_claim(...), get_defined_vars());
    }

    /**
     * Says what the opinion says on one claim; the answer of the case must cover every claim.
     *
     * Reads item, outcome (support, explain or not_support) and text (required), basis, document.
     *
     * Basis: 《信访工作条例》第三十二条
     */
    public function answerClaim(
        string $actor,
        ?int $item = null,
        ?Outcome $outcome = null,
        ?string $text = null,
        ?string $basis = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_answer_claim(...), get_defined_vars());
    }

    /**
     * Begins a piece of resolution work (化解措施): who, when, for which claim; measures are numbered from 1.
     *
     * Reads measure and text (required), item (the claim it is for), official (required for a
     * support-and-safety plan), unit, date (planned; of an agreement: by when it is to be fulfilled,
     * required), amount in fen, source, relief and fund (all four required for relief), means, basis
     * (by default that of the claim's assessment), document.
     *
     * Basis: 《信访工作条例》第二十八条、第三十一条
     */
    public function takeMeasure(
        string $actor,
        ?Measure $measure = null,
        ?string $text = null,
        ?int $item = null,
        ?string $official = null,
        ?string $unit = null,
        ?DateTimeInterface $date = null,
        ?int $amount = null,
        ?string $source = null,
        ?Relief $relief = null,
        ?Fund $fund = null,
        ?Means $means = null,
        ?string $basis = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_take_measure(...), get_defined_vars());
    }

    /**
     * Records the outcome of a piece of resolution work.
     *
     * Reads item (number of the measure) and text (required), date (done or paid on), document.
     *
     * Basis: 《信访工作条例》第二十八条、第三十一条
     */
    public function finishMeasure(
        string $actor,
        ?int $item = null,
        ?string $text = null,
        ?DateTimeInterface $date = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_finish_measure(...), get_defined_vars());
    }

    /**
     * Records that a piece of resolution work ended without what it was to bring about (未达成): a
     * mediation that failed, an agreement that was not kept. It fulfils no claim.
     *
     * Reads item (number of the measure) and text (required), date, document.
     *
     * Basis: 《信访工作条例》第二十八条、第三十三条
     */
    public function failMeasure(
        string $actor,
        ?int $item = null,
        ?string $text = null,
        ?DateTimeInterface $date = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_fail_measure(...), get_defined_vars());
    }

    /**
     * Records why earlier handling failed: policy, substance or procedure.
     *
     * Reads cause and text (required).
     *
     * Basis: 《信访工作条例》第二十八条、第三十一条
     */
    public function findCause(
        string $actor,
        ?Cause $cause = null,
        ?string $text = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_find_cause(...), get_defined_vars());
    }

    /**
     * Records a lesson of the case (经验教训) and, with its document, the standing measure that it became.
     *
     * Reads text (required), cause, document. Also after the case has ended.
     *
     * Basis: plan rules 2.8, 6.4
     */
    public function recordLesson(
        string $actor,
        ?string $text = null,
        ?Cause $cause = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_record_lesson(...), get_defined_vars());
    }

    /**
     * The lead's decisions (五定): direction, responsible official, closing date, reporting date; the handler is
     * assigned beside them.
     *
     * Reads text (the direction), official, date and report_date (all required). Only the lead may do it. Both
     * days are deadlines with ladders of their own, owed by the responsible official. Fixed anew, a day that has
     * not passed moves; one that has passed stays on record as missed. While the law's period for the answer runs,
     * the closing date lies within it.
     *
     * Basis: 包案规则（定方向、定责任人、定承办人、定办结日、定报告日）
     */
    public function direct(
        string $actor,
        ?string $text = null,
        ?string $official = null,
        ?DateTimeInterface $date = null,
        ?DateTimeInterface $reportDate = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_direct(...), get_defined_vars());
    }

    /**
     * Reports to the lead of the case, as owed by the reporting date that the lead fixed.
     *
     * Reads text (required), document. Also after the case has been closed: the report stays owed.
     *
     * Basis: 包案规则（定报告日：按期向包案领导报告）
     */
    public function reportToLead(
        string $actor,
        ?string $text = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_report_to_lead(...), get_defined_vars());
    }
}
