<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Internal;

use DateTimeInterface;
use Xfcase\CaseFile;
use Xfcase\Check;
use Xfcase\Outcome;
use Xfcase\Satisfaction;

/**
 * The acts of closing, and of coming back after it. Each gives the case as
 * it then stands; this one stays as it was.
 *
 * An argument that the law requires and that is missing is a refusal with its article.
 *
 * @internal the acts are methods of CaseFile
 */
trait ActsOfClosing
{
    /**
     * Concludes the case (办结): the petitioner is satisfied, or the window for review has ended.
     *
     * Reads satisfaction (what the petitioner says of the handling), text, document.
     *
     * Basis: 《信访工作条例》第三十四条、第三十五条
     */
    public function conclude(
        string $actor,
        ?Satisfaction $satisfaction = null,
        ?string $text = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_conclude(...), get_defined_vars());
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
        return $this->act(xf_case_withdraw(...), get_defined_vars());
    }

    /**
     * Voids a case that was registered by mistake (作废误登的信访事项: entered twice, the wrong paper, a test).
     *
     * Reads reason (required), otherCase, approver, document. Only before anything was decided on it, by whoever
     * registered it, the principal of the unit, or a unit above; and only where a live case of the same people is
     * named in which the matter goes on, or somebody of a unit above agrees.
     *
     * Basis: plan rule 2.1
     */
    public function voidRegistration(
        string $actor,
        ?string $reason = null,
        int|CaseFile|null $otherCase = null,
        ?string $approver = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_void_registration(...), get_defined_vars());
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
        return $this->act(xf_case_merge(...), get_defined_vars());
    }

    /**
     * Undoes a merger that was a mistake (撤销并案): the case goes on by itself, and its deadlines run as they ran.
     *
     * Reads reason (required), document.
     */
    public function unmerge(
        string $actor,
        ?string $reason = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_unmerge(...), get_defined_vars());
    }

    /**
     * Records why an item of a checklist does not apply to this case (例外).
     *
     * Reads check and reason (required).
     *
     * Basis: “七个一”和办结清单
     */
    public function exceptItem(
        string $actor,
        ?Check $check = null,
        ?string $reason = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_except_item(...), get_defined_vars());
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
        return $this->act(xf_case_check_result(...), get_defined_vars());
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
        return $this->act(xf_case_report_up(...), get_defined_vars());
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
        return $this->act(xf_case_follow_up(...), get_defined_vars());
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
        return $this->act(xf_case_archive(...), get_defined_vars());
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
        return $this->act(xf_case_reopen(...), get_defined_vars());
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
        return $this->act(xf_case_rebound(...), get_defined_vars());
    }
}
