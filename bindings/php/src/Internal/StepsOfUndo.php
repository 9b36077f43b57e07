<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Internal;

use DateTimeInterface;
use Xfcase\Record;

/**
 * Mistakes of the office taken back: void (作废), corrected or owed again. Each gives the record as it then stands.
 *
 * @internal the steps are methods of Store
 */
trait StepsOfUndo
{
    /** Voids a reception that was entered by mistake. */
    public function voidReception(
        string $actor,
        Record|int $id,
        string $reason,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_undo_reception(...), get_defined_vars());
    }

    /** Voids a finding that was entered by mistake. */
    public function voidFinding(
        string $actor,
        Record|int $id,
        string $reason,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_undo_finding(...), get_defined_vars());
    }

    /** Voids a warning that was issued by mistake; nobody has answered it yet. */
    public function voidWarning(
        string $actor,
        Record|int $id,
        string $reason,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_undo_warning(...), get_defined_vars());
    }

    /** Takes back that two cases were told apart. */
    public function voidApart(
        string $actor,
        Record|int $id,
        string $reason,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_undo_tell_apart(...), get_defined_vars());
    }

    /** Voids what was entered by mistake as given of a promised resource. */
    public function voidGiven(
        string $actor,
        Record|int $id,
        string $reason,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_undo_given(...), get_defined_vars());
    }

    /** Corrects what was entered as given of a promised resource. */
    public function correctGiven(
        string $actor,
        Record|int $id,
        string $reason,
        ?int $amount = null,
        ?int $count = null,
        ?DateTimeInterface $date = null,
        ?string $official = null,
        ?string $text = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_undo_correct_given(...), get_defined_vars());
    }

    /** Takes back that an occurrence was held or cancelled: it is owed again. */
    public function reopenDuty(
        string $actor,
        Record|int $id,
        string $reason,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_undo_duty(...), get_defined_vars());
    }

    /** Takes back that a step was fulfilled, or that a day counted. */
    public function reopenDutyStep(
        string $actor,
        Record|int $id,
        string $reason,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_undo_duty_step(...), get_defined_vars());
    }
}
