<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Internal;

use DateTimeInterface;
use Xfcase\Level;
use Xfcase\CaseFile;
use Xfcase\Lang;
use Xfcase\Letter;
use Xfcase\ReceptionKind;
use Xfcase\Record;

/**
 * Receptions (接访、下访、约访), contact points (工作网络) and letters (文书). Each step gives the record as it
 * then stands.
 *
 * @internal the steps are methods of Store
 */
trait StepsOfFront
{
    /** Issues a letter: it gets its number, and number, template and digest are on record. */
    public function issueLetter(
        string $actor,
        CaseFile|int $caseId,
        Letter $code,
        string $document,
        string $digest,
        Record|int|null $of = null,
        ?string $name = null,
        ?string $version = null,
        ?string $reason = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_letter_issue(...), get_defined_vars());
    }

    /** Issues a document of a duty, as the notice or the report of a visiting day, as issueLetter() does of a case. */
    public function issueDutyLetter(
        string $actor,
        Record|int $of,
        Letter $code,
        string $document,
        string $digest,
        ?string $name = null,
        ?string $version = null,
        ?string $reason = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_letter_duty_issue(...), get_defined_vars());
    }

    /** Registers a template of an office; a placeholder that its kind of letter does not know is refused. */
    public function addTemplate(
        string $actor,
        string $name,
        string $version,
        Letter $code,
        string $digest,
        string $text,
        string $unit,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_letter_add_template(...), get_defined_vars());
    }

    /** Takes a template out of use. */
    public function retireTemplate(
        string $actor,
        Record|int $id,
        ?DateTimeInterface $until = null,
        ?string $reason = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_letter_retire_template(...), get_defined_vars());
    }

    /** Records that a leader received visitors. */
    public function receive(
        string $actor,
        string $official,
        string $unit,
        ReceptionKind $code,
        string $text,
        ?int $persons = null,
        ?string $place = null,
        ?DateTimeInterface $date = null,
        ?string $name = null,
        ?string $category = null,
        ?string $area = null,
        ?string $visitor = null,
        ?string $phone = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_reception_receive(...), get_defined_vars());
    }

    /** Names a further official who takes part in a joint reception. */
    public function joinReception(
        string $actor,
        Record|int $of,
        string $official,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_reception_join(...), get_defined_vars());
    }

    /** The matter was settled at once. */
    public function settleReception(
        string $actor,
        Record|int $id,
        string $text,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_reception_settle(...), get_defined_vars());
    }

    /** The matter becomes a case at once: registered by the same decision as xf_case_register(), in the same transaction. */
    public function registerReception(
        string $actor,
        string $name,
        Record|int|null $id = null,
        ?string $concernedOfficial = null,
        ?string $concernedUnit = null,
        ?string $official = null,
        ?string $unit = null,
        ?ReceptionKind $code = null,
        ?string $text = null,
        ?int $persons = null,
        ?string $place = null,
        ?DateTimeInterface $date = null,
        ?string $visitor = null,
        ?string $phone = null,
        ?string $category = null,
        ?string $area = null,
        ?Level $level = null,
        ?string $field = null,
        ?string $interest = null,
        ?string $origin = null,
        ?DateTimeInterface $happenedOn = null,
        ?string $contact = null,
        ?string $outlook = null,
        ?string $history = null,
        ?string $address = null,
        ?string $idNumber = null,
        ?string $household = null,
        ?string $residence = null,
        ?string $capacity = null,
        ?string $workplace = null,
        bool $flag = false,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_reception_register(...), get_defined_vars());
    }

    /** The matter goes to the competent unit at once: it is registered as by xf_reception_register() and transferred there; one that is a case already is only transferred. */
    public function transferReception(
        string $actor,
        string $toUnit,
        Record|int|null $id = null,
        ?string $name = null,
        ?string $reason = null,
        ?string $concernedOfficial = null,
        ?string $concernedUnit = null,
        ?string $official = null,
        ?string $unit = null,
        ?ReceptionKind $code = null,
        ?string $text = null,
        ?int $persons = null,
        ?string $place = null,
        ?DateTimeInterface $date = null,
        ?string $visitor = null,
        ?string $phone = null,
        ?string $category = null,
        ?string $area = null,
        ?Level $level = null,
        ?string $field = null,
        ?string $interest = null,
        ?string $origin = null,
        ?DateTimeInterface $happenedOn = null,
        ?string $contact = null,
        ?string $outlook = null,
        ?string $history = null,
        ?string $address = null,
        ?string $idNumber = null,
        ?string $household = null,
        ?string $residence = null,
        ?string $capacity = null,
        ?string $workplace = null,
        bool $flag = false,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_reception_transfer(...), get_defined_vars());
    }

    /** The matter belongs to a case that there is. */
    public function linkReception(
        string $actor,
        Record|int $id,
        CaseFile|int $caseId,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_reception_link(...), get_defined_vars());
    }

    /** What exceeds the powers of the unit goes to the next level with an escort. */
    public function escort(
        string $actor,
        Record|int $id,
        string $official,
        string $toUnit,
        ?DateTimeInterface $date = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_reception_escort(...), get_defined_vars());
    }

    /** What came of an escort. */
    public function endEscort(
        string $actor,
        Record|int $id,
        string $text,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_reception_end_escort(...), get_defined_vars());
    }

    /** Plans the day of a follow-up (回访). */
    public function planFollowUp(
        string $actor,
        Record|int $id,
        DateTimeInterface $date,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_reception_plan_follow_up(...), get_defined_vars());
    }

    /** What came of a follow-up. */
    public function endFollowUp(
        string $actor,
        Record|int $id,
        string $text,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_reception_end_follow_up(...), get_defined_vars());
    }

    /** Gives a reception with who was received in full, whoever reads; the journal says who asked and why. */
    public function revealReception(
        string $actor,
        Record|int $id,
        string $reason,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_reception_reveal(...), get_defined_vars());
    }

    /** Names the department that keeps the one register of receptions of a unit and all below it. */
    public function keepRegister(
        string $actor,
        string $unit,
        string $toUnit,
        ?DateTimeInterface $from = null,
        ?string $document = null,
        ?string $text = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_reception_keep_register(...), get_defined_vars());
    }

    /** Ends the keeping of a register. */
    public function endRegister(
        string $actor,
        Record|int $id,
        string $reason,
        ?DateTimeInterface $until = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_reception_end_register(...), get_defined_vars());
    }

    /** The register that receptions at a unit stand in, today or on a day; NotFoundException: nobody keeps one. */
    public function registerOf(string $unit, ?DateTimeInterface $day = null): Record
    {
        return Record::of(xf_reception_register_of($this->handle, $unit, Time::date($day) ?? 0), $this);
    }

    /** Names who is to be reached at a unit. */
    public function openContact(
        string $actor,
        string $unit,
        string $official,
        string $phone,
        ?string $text = null,
        ?DateTimeInterface $from = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_contact_open(...), get_defined_vars());
    }

    /** Ends a contact point. */
    public function closeContact(
        string $actor,
        Record|int $id,
        ?DateTimeInterface $until = null,
        ?string $reason = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_contact_close(...), get_defined_vars());
    }

    /**
     * The register of receptions in figures: in all, and what each leader received and owed from $from to before
     * $until.
     *
     * @return array{total: array<string, int|null>, leaders: list<array<string, int|string|null>>}
     */
    public function receptionSummary(
        ?string $unit = null,
        ?string $official = null,
        ?DateTimeInterface $from = null,
        ?DateTimeInterface $until = null,
    ): array {
        $text = (string) xf_reception_summary($this->handle, self::query(get_defined_vars()));

        return json_decode($text, true, 512, JSON_THROW_ON_ERROR);
    }

    /**
     * The facts of a letter about a case, by the codes of Placeholder.
     *
     * @return array<string, string>
     */
    public function letterFacts(Letter $kind, CaseFile|int $case, Lang $lang = Lang::Zh): array
    {
        $id = $case instanceof CaseFile ? $case->id : $case;
        $text = (string) xf_letter_facts($this->handle, $kind->number(), $id, $lang->number());

        return json_decode($text, true, 512, JSON_THROW_ON_ERROR);
    }
}
