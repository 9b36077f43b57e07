<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Internal;

use DateTimeInterface;
use Xfcase\Record;
use Xfcase\ScreeningOccasion;
use Xfcase\Urgency;

/**
 * The steps of screening (排查). Each step gives the record as it then stands.
 *
 * @internal the steps are methods of Store
 */
trait StepsOfScreening
{
    /** Begins a round of screening; flag: bottom-up (自下而上). */
    public function beginScreening(
        string $actor,
        string $name,
        string $unit,
        ScreeningOccasion $code,
        ?DateTimeInterface $from = null,
        ?DateTimeInterface $until = null,
        bool $flag = false,
        Record|int|null $of = null,
        ?string $official = null,
        ?string $text = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_screening_begin(...), $actor, $at, $dryRun, [
            'name' => $name,
            'unit' => $unit,
            'code' => $code,
            'from' => $from,
            'until' => $until,
            'flag' => $flag,
            'of' => $of,
            'official' => $official,
            'text' => $text,
            'document' => $document,
        ]);
    }

    /** Ends a round, once something has become of every finding. */
    public function endScreening(
        string $actor,
        Record|int $id,
        ?string $text = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_screening_end(...), $actor, $at, $dryRun, [
            'id' => $id,
            'text' => $text,
        ]);
    }

    /** Records a finding: the matter, no names. */
    public function recordFinding(
        string $actor,
        Record|int $of,
        string $text,
        Urgency $code,
        ?string $unit = null,
        ?string $area = null,
        ?string $place = null,
        ?string $category = null,
        ?int $persons = null,
        ?string $toUnit = null,
        ?DateTimeInterface $date = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_screening_find(...), $actor, $at, $dryRun, [
            'of' => $of,
            'text' => $text,
            'code' => $code,
            'unit' => $unit,
            'area' => $area,
            'place' => $place,
            'category' => $category,
            'persons' => $persons,
            'to_unit' => $toUnit,
            'date' => $date,
        ]);
    }

    /** Registers a case from a finding, in one transaction. */
    public function registerFinding(
        string $actor,
        Record|int $id,
        string $name,
        ?string $unit = null,
        ?string $reason = null,
        ?string $concernedOfficial = null,
        ?string $concernedUnit = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_screening_register(...), $actor, $at, $dryRun, [
            'id' => $id,
            'name' => $name,
            'unit' => $unit,
            'reason' => $reason,
            'concerned_official' => $concernedOfficial,
            'concerned_unit' => $concernedUnit,
        ]);
    }

    /** Closes a finding that is no matter for petition work. */
    public function dismissFinding(
        string $actor,
        Record|int $id,
        string $reason,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_screening_dismiss(...), $actor, $at, $dryRun, [
            'id' => $id,
            'reason' => $reason,
        ]);
    }
}
