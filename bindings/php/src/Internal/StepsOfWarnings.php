<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Internal;

use DateTimeInterface;
use Xfcase\CaseFile;
use Xfcase\Lang;
use Xfcase\Record;
use Xfcase\WarningResult;

/**
 * The steps of warnings (预警通报), and what came of them. Each step gives the record as it then stands.
 *
 * @internal the steps are methods of Store
 */
trait StepsOfWarnings
{
    /** Issues a warning to a unit; date: to be answered by. */
    public function issueWarning(
        string $actor,
        string $unit,
        string $toUnit,
        string $text,
        DateTimeInterface $date,
        ?string $name = null,
        Record|int|null $of = null,
        ?string $category = null,
        ?string $area = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_warning_issue(...), get_defined_vars());
    }

    /** Records what the warned unit answers. */
    public function answerWarning(
        string $actor,
        Record|int $id,
        string $text,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_warning_answer(...), get_defined_vars());
    }

    /** Records what was done, or seen to be done, after a warning. */
    public function followWarning(
        string $actor,
        Record|int $of,
        string $text,
        ?DateTimeInterface $date = null,
        ?string $official = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_warning_follow(...), get_defined_vars());
    }

    /** Closes a warning that was answered, with what came of it. */
    public function closeWarning(
        string $actor,
        Record|int $id,
        WarningResult $code,
        CaseFile|int|null $caseId = null,
        ?string $text = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_warning_close(...), get_defined_vars());
    }

    /**
     * What was warned of from the first day to the last, and what came of it.
     *
     * @return array<string, mixed> the members are those of docs/office.md
     */
    public function warningOutcomes(
        ?string $unit = null,
        ?DateTimeInterface $from = null,
        ?DateTimeInterface $until = null,
        Lang $lang = Lang::Zh,
    ): array {
        $days = [Time::date($from) ?? 0, Time::date($until) ?? 0];
        $text = xf_warning_outcomes($this->handle, $unit, $days[0], $days[1], $lang->number());

        return json_decode((string) $text, true, 512, JSON_THROW_ON_ERROR);
    }
}
