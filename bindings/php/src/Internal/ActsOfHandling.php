<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Internal;

use DateTimeInterface;

/**
 * The acts of handling: who works on the case, what is investigated, and within which time. Each gives the case as
 * it then stands; this one stays as it was.
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
        return $this->act(xf_case_assign_lead(...), get_defined_vars());
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
        return $this->act(xf_case_assign_handler(...), get_defined_vars());
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
        return $this->act(xf_case_assign_team_head(...), get_defined_vars());
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
        return $this->act(xf_case_investigate(...), get_defined_vars());
    }

    /**
     * Begins a public hearing (听证).
     *
     * Reads text, date, document. Where the policy says so the clock stands until it ends. A hearing that is entered
     * when it was over has the day on which it ended (date).
     *
     * Basis: 《信访工作条例》第三十一条、第三十六条
     */
    public function holdHearing(
        string $actor,
        ?string $text = null,
        ?DateTimeInterface $date = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_hold_hearing(...), get_defined_vars());
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
        return $this->act(xf_case_end_hearing(...), get_defined_vars());
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
        return $this->act(xf_case_extend(...), get_defined_vars());
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
        return $this->act(xf_case_to_ordinary(...), get_defined_vars());
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
        return $this->act(xf_case_move_policy(...), get_defined_vars());
    }

    /**
     * Puts a file of the host on record (附件) by name, media type, size and SM3 digest; its content stays
     * with the host. Attachments are numbered from 1.
     *
     * Reads name, media_type, bytes and digest (required), text, item and reason (both: the attachment that it
     * takes the place of, and why).
     *
     * Basis: 《信访工作条例》第二十一条
     */
    public function attach(
        string $actor,
        ?string $name = null,
        ?string $mediaType = null,
        ?int $bytes = null,
        ?string $digest = null,
        ?string $text = null,
        ?int $item = null,
        ?string $reason = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_attach(...), get_defined_vars());
    }

    /**
     * Compares an attachment with what the host has now: another size or digest marks it as changed, the
     * content of before clears the mark.
     *
     * Reads item, bytes and digest (required).
     *
     * Basis: 《信访工作条例》第二十一条
     */
    public function checkFile(
        string $actor,
        ?int $item = null,
        ?int $bytes = null,
        ?string $digest = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_check_file(...), get_defined_vars());
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
        return $this->act(xf_case_reveal(...), get_defined_vars());
    }
}
