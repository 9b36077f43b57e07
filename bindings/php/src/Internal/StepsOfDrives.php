<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Internal;

use DateTimeInterface;
use Xfcase\CaseFile;
use Xfcase\DriveCohort;
use Xfcase\DriveSource;
use Xfcase\Lang;
use Xfcase\Record;
use Xfcase\Resource;

/**
 * The steps of drives (专项行动), and their progress. Each step gives the record as it then stands.
 *
 * @internal the steps are methods of Store
 */
trait StepsOfDrives
{
    /** Opens a drive. */
    public function openDrive(
        string $actor,
        string $name,
        string $unit,
        DateTimeInterface $from,
        DateTimeInterface $until,
        Record|int|null $of = null,
        ?string $document = null,
        ?string $text = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_drive_open(...), get_defined_vars());
    }

    /** Sets what share of the cases of one cohort is to be resolved, in percent. */
    public function setDriveTarget(
        string $actor,
        Record|int $id,
        DriveCohort $code,
        int $count,
        ?string $reason = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_drive_set_target(...), get_defined_vars());
    }

    /** Plans a phase of a drive; flag: it ends only with all seven ones (七个一) of every case. */
    public function planPhase(
        string $actor,
        Record|int $of,
        string $name,
        DateTimeInterface $from,
        DateTimeInterface $until,
        ?string $text = null,
        bool $flag = false,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_drive_plan_phase(...), get_defined_vars());
    }

    /** Ends a phase; what lacks of the seven ones is refused by case and item. */
    public function endPhase(
        string $actor,
        Record|int $id,
        ?string $text = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_drive_end_phase(...), get_defined_vars());
    }

    /** Sets what a unit owes in a phase, by when; gives the duty. */
    public function setPhaseDuty(
        string $actor,
        Record|int $of,
        string $unit,
        DateTimeInterface $date,
        string $name,
        ?string $code = null,
        ?string $official = null,
        ?string $lead = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_drive_set_duty(...), get_defined_vars());
    }

    /** Takes a case into a drive; date: since when the matter is unresolved. */
    public function enterDriveCase(
        string $actor,
        Record|int $of,
        CaseFile|int $caseId,
        DriveSource $code,
        ?DateTimeInterface $date = null,
        ?string $text = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_drive_enter(...), get_defined_vars());
    }

    /** Hands a case out by line (unit) and area (to_unit). */
    public function handOutDriveCase(
        string $actor,
        Record|int $id,
        string $unit,
        ?string $toUnit = null,
        ?string $area = null,
        ?string $official = null,
        ?string $reason = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_drive_hand_out(...), get_defined_vars());
    }

    /**
     * Takes a case out of a drive that does not belong there, with the approval of who answers for the drive;
     * the document is the consent of whoever handed the case down.
     */
    public function dropDriveCase(
        string $actor,
        Record|int $id,
        string $reason,
        string $approver,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_drive_drop(...), get_defined_vars());
    }

    /** Closes a drive, once all its phases have ended. */
    public function closeDrive(
        string $actor,
        Record|int $id,
        ?string $text = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_drive_close(...), get_defined_vars());
    }

    /** Records what a unit promises for a drive: money as an amount in fen, people and equipment as a count. */
    public function promiseResource(
        string $actor,
        Record|int $of,
        Resource $code,
        string $unit,
        string $official,
        ?int $amount = null,
        ?int $count = null,
        ?string $measure = null,
        ?string $text = null,
        ?DateTimeInterface $date = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_drive_promise(...), get_defined_vars());
    }

    /** Records that of what was promised something was given; parts add up. */
    public function giveResource(
        string $actor,
        Record|int $of,
        ?int $amount = null,
        ?int $count = null,
        ?DateTimeInterface $date = null,
        ?string $official = null,
        ?string $text = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_drive_give(...), get_defined_vars());
    }

    /** Takes back what was promised and not given yet. */
    public function withdrawResource(
        string $actor,
        Record|int $id,
        string $reason,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_drive_withdraw(...), get_defined_vars());
    }

    /**
     * The progress of a drive at the end of a day, past or to come; null is today.
     *
     * @return array<string, mixed> the members are those of docs/office.md
     */
    public function driveProgress(Record|int $drive, ?DateTimeInterface $day = null, Lang $lang = Lang::Zh): array
    {
        $id = $drive instanceof Record ? $drive->id : $drive;
        $text = xf_drive_progress($this->handle, $id, Time::date($day) ?? 0, $lang->number());

        return json_decode((string) $text, true, 512, JSON_THROW_ON_ERROR);
    }

    /** The written material of a drive, with the figures of that day. */
    public function driveMaterial(Record|int $drive, ?DateTimeInterface $day = null, Lang $lang = Lang::Zh): string
    {
        $id = $drive instanceof Record ? $drive->id : $drive;

        return (string) xf_drive_material($this->handle, $id, Time::date($day) ?? 0, $lang->number());
    }
}
