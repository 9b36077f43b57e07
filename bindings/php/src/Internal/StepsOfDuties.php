<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Internal;

use DateTimeInterface;
use Xfcase\Lang;
use Xfcase\Letter;
use Xfcase\Record;

/**
 * The steps of recurring duties (定期职责). Each gives the record as it then stands.
 *
 * @internal the steps are methods of Store
 */
trait StepsOfDuties
{
    /** Opens a series of a duty of the pack for a unit; its first occurrences are made at once. */
    public function openDuty(
        string $actor,
        string $code,
        string $unit,
        ?string $official = null,
        ?string $lead = null,
        ?string $name = null,
        Record|int|null $of = null,
        ?DateTimeInterface $from = null,
        ?DateTimeInterface $until = null,
        ?string $document = null,
        ?string $text = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_duty_open(...), get_defined_vars());
    }

    /** Ends a series; what was planned after its last day is cancelled. */
    public function endDuty(
        string $actor,
        Record|int $id,
        string $reason,
        ?DateTimeInterface $until = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_duty_end(...), get_defined_vars());
    }

    /** Makes the occurrences of a series until a day; what is there already stays. */
    public function generateDuties(
        string $actor,
        Record|int $id,
        DateTimeInterface $until,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_duty_generate(...), get_defined_vars());
    }

    /**
     * Records that an occurrence took place; where days are counted, one day of them.
     *
     * reason: of a reception day without a reception on record, why there is none.
     */
    public function holdDuty(
        string $actor,
        Record|int $id,
        ?string $text = null,
        ?string $next = null,
        ?DateTimeInterface $date = null,
        ?string $place = null,
        ?int $persons = null,
        ?int $count = null,
        ?string $document = null,
        ?string $reason = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_duty_hold(...), get_defined_vars());
    }

    /** Records that a step of the chain around a day was done. */
    public function fulfilDutyStep(
        string $actor,
        Record|int $id,
        ?DateTimeInterface $date = null,
        ?string $text = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_duty_fulfil(...), get_defined_vars());
    }

    /**
     * Moves one occurrence to another day, which a principal approves; its chain moves along.
     *
     * flag: an exception, on a day off or outside the month or quarter that it stands for.
     */
    public function moveDuty(
        string $actor,
        Record|int $id,
        DateTimeInterface $date,
        string $reason,
        string $approver,
        ?string $time = null,
        bool $flag = false,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_duty_move(...), get_defined_vars());
    }

    /** Cancels one occurrence and its chain, which a principal approves. */
    public function cancelDuty(
        string $actor,
        Record|int $id,
        string $reason,
        string $approver,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_duty_cancel(...), get_defined_vars());
    }

    /** Calls what does not recur: an ad-hoc meeting, a progress report that is owed. */
    public function callDuty(
        string $actor,
        string $code,
        string $unit,
        DateTimeInterface $date,
        ?string $name = null,
        ?string $time = null,
        ?string $place = null,
        ?string $official = null,
        ?string $lead = null,
        ?int $caseId = null,
        ?string $reason = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_duty_call(...), get_defined_vars());
    }

    /** Says ahead when, where and with whom an occurrence is to be; what the public was told is told again. */
    public function planDuty(
        string $actor,
        Record|int $id,
        ?string $place = null,
        ?string $time = null,
        ?string $lead = null,
        ?string $text = null,
        ?string $reason = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_duty_plan(...), get_defined_vars());
    }

    /** Names who takes part in an occurrence: an official of a unit, or so many people of it. */
    public function joinDuty(
        string $actor,
        Record|int $of,
        string $unit,
        ?string $official = null,
        ?int $persons = null,
        ?string $text = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_duty_join(...), get_defined_vars());
    }

    /** Names who does not take part any more. */
    public function leaveDuty(
        string $actor,
        Record|int $id,
        string $reason,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_duty_leave(...), get_defined_vars());
    }

    /** Names who owes a step of the chain (code), for all occurrences of a series. */
    public function shareDuty(
        string $actor,
        Record|int $of,
        string $code,
        string $unit,
        ?string $official = null,
        ?string $text = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_duty_share(...), get_defined_vars());
    }

    /** Gives one planned step of a chain to another unit or official; gives the new step. */
    public function assignDutyStep(
        string $actor,
        Record|int $of,
        string $unit,
        string $reason,
        ?string $official = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_duty_assign(...), get_defined_vars());
    }

    /**
     * The facts of the public notice (Letter::VisitNotice) or the written report (VisitReport) of an
     * occurrence, by the codes of Placeholder; Documents\Template makes the document of them.
     *
     * @return array<string, string>
     */
    public function dutyFacts(Letter $kind, Record|int $duty, Lang $lang = Lang::Zh): array
    {
        $id = $duty instanceof Record ? $duty->id : $duty;
        $text = (string) xf_letter_duty_facts($this->handle, $kind->number(), $id, $lang->number());

        return json_decode($text, true, 512, JSON_THROW_ON_ERROR);
    }
}
