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
    /** The case. */
    public int $caseId;
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
    /** What it raises. */
    public Raise $raises;
    /** The statutory ground of a supervision. */
    public ?Ground $ground;

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
            'caseId' => xf_firing_case_id($this->handle),
            'turn' => xf_firing_turn($this->handle),
            'rung' => xf_firing_rung($this->handle),
            'rep' => xf_firing_rep($this->handle),
            'plannedAt' => Time::moment(xf_firing_planned_at($this->handle)),
            'firedAt' => Time::moment(xf_firing_fired_at($this->handle)),
            'late' => xf_firing_late($this->handle) === 1,
            'raises' => Raise::ofNumber(xf_firing_raises($this->handle)),
            'ground' => Ground::given(xf_firing_ground($this->handle)),
            default => $this->undefined($name),
        };
    }

    /** The snapshot as one JSON object: text codes, ISO dates; what is not given is absent. */
    public function toJson(): string
    {
        return xf_firing_json($this->handle);
    }
}
