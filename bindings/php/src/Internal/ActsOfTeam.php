<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Internal;

use DateTimeInterface;

/**
 * The acts of the team: its members, the parts of units, and key cases. Each gives the case as
 * it then stands; this one stays as it was.
 *
 * An argument that the law requires and that is missing is a refusal with its article.
 *
 * @internal the acts are methods of CaseFile
 */
trait ActsOfTeam
{
    /**
     * Adds a member to the resolution team (化解工作小组成员).
     *
     * Reads official (required), text (the duty).
     *
     * Basis: plan rule 1.4
     */
    public function addMember(
        string $actor,
        ?string $official = null,
        ?string $text = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_add_member(...), get_defined_vars());
    }

    /**
     * Takes a member out of the resolution team.
     *
     * Reads official and reason (required).
     *
     * Basis: plan rule 1.4
     */
    public function removeMember(
        string $actor,
        ?string $official = null,
        ?string $reason = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_remove_member(...), get_defined_vars());
    }

    /**
     * Gives a unit its own part of the case, with a date (主办、协办任务); parts are numbered from 1.
     *
     * Reads unit, text and date (required), official, document. A part of the responsible unit is that of the
     * host, any other that of an assisting unit. The part is told to the principal of the unit at once; a
     * late one climbs from there.
     *
     * Basis: plan rule 3.2 (主办协办)
     */
    public function assignPart(
        string $actor,
        ?string $unit = null,
        ?string $text = null,
        ?DateTimeInterface $date = null,
        ?string $official = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_assign_part(...), get_defined_vars());
    }

    /**
     * Records that a part is done; the unit whose part it is does this itself.
     *
     * Reads item (number of the part) and text (required), document.
     *
     * Basis: plan rule 3.2 (主办协办)
     */
    public function finishPart(
        string $actor,
        ?int $item = null,
        ?string $text = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_finish_part(...), get_defined_vars());
    }

    /**
     * Sets another date for a part, before the first one has passed.
     *
     * Reads item, date and reason (required).
     *
     * Basis: plan rule 3.2 (主办协办)
     */
    public function movePart(
        string $actor,
        ?int $item = null,
        ?DateTimeInterface $date = null,
        ?string $reason = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_move_part(...), get_defined_vars());
    }

    /**
     * Drops a part that is not needed any more.
     *
     * Reads item and reason (required).
     *
     * Basis: plan rule 3.2 (主办协办)
     */
    public function dropPart(
        string $actor,
        ?int $item = null,
        ?string $reason = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_drop_part(...), get_defined_vars());
    }

    /**
     * Marks a key case (重点事项): it is led by the principal.
     *
     * Reads reason (required). A principal, a member of a leading body or somebody from above decides.
     *
     * Basis: plan rule 3.1
     */
    public function markKey(
        string $actor,
        ?string $reason = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_mark_key(...), get_defined_vars());
    }

    /**
     * Ends that the case is a key case.
     *
     * Reads reason (required).
     *
     * Basis: plan rule 3.1
     */
    public function unmarkKey(
        string $actor,
        ?string $reason = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_unmark_key(...), get_defined_vars());
    }
}
