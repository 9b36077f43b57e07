<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Internal;

use DateTimeInterface;
use Xfcase\Level;
use Xfcase\CaseFile;
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
        return $this->step(xf_screening_begin(...), get_defined_vars());
    }

    /** Ends a round, once something has become of every finding. */
    public function endScreening(
        string $actor,
        Record|int $id,
        ?string $text = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_screening_end(...), get_defined_vars());
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
        return $this->step(xf_screening_find(...), get_defined_vars());
    }

    /** Registers a case from a finding, in one transaction. */
    public function registerFinding(
        string $actor,
        Record|int $id,
        string $name,
        ?string $unit = null,
        ?string $category = null,
        ?string $area = null,
        ?string $reason = null,
        ?string $concernedOfficial = null,
        ?string $concernedUnit = null,
        ?Level $level = null,
        ?string $field = null,
        ?string $interest = null,
        ?string $origin = null,
        ?DateTimeInterface $happenedOn = null,
        ?string $contact = null,
        ?string $outlook = null,
        ?string $history = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_screening_register(...), get_defined_vars());
    }

    /** Notes that a finding is a case that is registered already; nothing is registered twice. */
    public function linkFinding(
        string $actor,
        Record|int $id,
        CaseFile|int $caseId,
        ?string $reason = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_screening_link(...), get_defined_vars());
    }

    /** Closes a finding that is no matter for petition work. */
    public function dismissFinding(
        string $actor,
        Record|int $id,
        string $reason,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_screening_dismiss(...), get_defined_vars());
    }
}
