<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use DateTimeImmutable;
use JsonSerializable;
use Xfcase\Internal\Snapshot;
use Xfcase\Internal\Time;

/**
 * A rung of a ladder (预警督办梯级) that fired, or that would.
 */
final readonly class Firing implements JsonSerializable
{
    use Snapshot;

    /** The deadline. */
    public ?int $deadlineId;
    /** The case; null when it is about a record of the office. */
    public ?int $caseId;
    /** The turn of the deadline. */
    public int $turn;
    /** The id of the rung. */
    public string $rung;
    /** 0 the first time, then the repetition. */
    public int $rep;
    /** When it was, or is, due to fire. */
    public ?DateTimeImmutable $plannedAt;
    /** When it fired; null in a forecast. */
    public ?DateTimeImmutable $firedAt;
    /** Whether the sweep came late. */
    public bool $late;
    /** What it raises; null for what is missed. */
    public ?Raise $raises;
    /** The statutory ground of a supervision. */
    public ?Ground $ground;
    /** In a forecast: it is no rung, a duty or a step of its chain would be missed then. */
    public bool $missed;
    /** In a forecast: the rule of the deadline, of the duty or of the step of its chain. */
    public string $rule;
    /** In a forecast: what kind of record of the office it is about; null for a case. */
    public ?RecordKind $record;
    /** In a forecast: that record; null also for one that the sweep would only make until then. */
    public ?int $recordId;
    /** In a forecast: whom the rung names; null for what is missed. */
    public ?Target $target;
    /** In a forecast: the id of the unit that would be told; of what would be missed, whose it is. */
    public string $unit;
    /** In a forecast: the id of the official who would be told; of what would be missed, who does it. */
    public string $official;
    /** The id of the unit whose it is. */
    public string $dutyUnit;
    /** The id of the official whose it is, in a forecast; "" when the unit owes it as such. */
    public string $dutyOfficial;
    /** In a forecast: the date around which the rung stands. */
    public ?DateTimeImmutable $dueDate;

    private Native\xf_firing $handle;

    /** @internal */
    public static function of(Native\xf_firing $handle, Store $store): self
    {
        $made = self::blank();
        $made->handle = $handle;
        $made->store = $store;

        return $made;
    }

    private function read(string $name): mixed
    {
        return match ($name) {
            'deadlineId' => xf_firing_deadline_id($this->handle) ?: null,
            'caseId' => xf_firing_case_id($this->handle) ?: null,
            'turn' => xf_firing_turn($this->handle),
            'rung' => xf_firing_rung($this->handle),
            'rep' => xf_firing_rep($this->handle),
            'plannedAt' => Time::moment(xf_firing_planned_at($this->handle)),
            'firedAt' => Time::moment(xf_firing_fired_at($this->handle)),
            'late' => xf_firing_late($this->handle) === 1,
            'raises' => Raise::given(xf_firing_raises($this->handle)),
            'ground' => Ground::given(xf_firing_ground($this->handle)),
            'missed' => xf_firing_missed($this->handle) === 1,
            'rule' => xf_firing_rule($this->handle),
            'record' => RecordKind::given(xf_firing_record($this->handle)),
            'recordId' => xf_firing_record_id($this->handle) ?: null,
            'target' => Target::given(xf_firing_target($this->handle)),
            'unit' => xf_firing_unit($this->handle),
            'official' => xf_firing_official($this->handle),
            'dutyUnit' => xf_firing_duty_unit($this->handle),
            'dutyOfficial' => xf_firing_duty_official($this->handle),
            'dueDate' => Time::day(xf_firing_due_date($this->handle)),
            default => $this->undefined($name),
        };
    }

    /** In a forecast, the name of the record of the office that it is about. */
    public function title(Lang $lang = Lang::Zh): string
    {
        return xf_firing_title($this->handle, $lang->number());
    }

    /** The snapshot as one JSON object: text codes, ISO dates; what is not given is absent. */
    public function toJson(): string
    {
        return xf_firing_json($this->handle);
    }
}
