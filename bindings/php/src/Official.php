<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use DateTimeImmutable;
use JsonSerializable;
use Xfcase\Internal\Snapshot;
use Xfcase\Internal\Time;

/**
 * A post of an official (工作人员).
 */
final readonly class Official implements JsonSerializable
{
    use Snapshot;

    /** The id of the official, given by the host. */
    public string $id;
    /** The name. */
    public string $name;
    /** The id of the unit. */
    public string $unit;
    /** The rank as the host writes it. */
    public string $rank;
    /** Whether this is the principal (主要负责人) of the unit. */
    public bool $principal;
    /** Whether this is a member of the unit's leading body (班子成员). */
    public bool $leader;
    /** The first day in this post; null: always. */
    public ?DateTimeImmutable $validFrom;
    /** The last day in this post; null: still. */
    public ?DateTimeImmutable $validTo;
    /** The first day of an absence. */
    public ?DateTimeImmutable $absentFrom;
    /** The last day of that absence. */
    public ?DateTimeImmutable $absentTo;

    private Native\xf_official $handle;

    /** @internal */
    public static function of(Native\xf_official $handle, Store $store): self
    {
        $made = self::blank();
        $made->handle = $handle;
        $made->store = $store;

        return $made;
    }

    private function read(string $name): mixed
    {
        return match ($name) {
            'id' => xf_official_id($this->handle),
            'name' => xf_official_name($this->handle),
            'unit' => xf_official_unit($this->handle),
            'rank' => xf_official_rank($this->handle),
            'principal' => xf_official_principal($this->handle) === 1,
            'leader' => xf_official_leader($this->handle) === 1,
            'validFrom' => Time::day(xf_official_valid_from($this->handle)),
            'validTo' => Time::day(xf_official_valid_to($this->handle)),
            'absentFrom' => Time::day(xf_official_absent_from($this->handle)),
            'absentTo' => Time::day(xf_official_absent_to($this->handle)),
            default => $this->undefined($name),
        };
    }

    /** The snapshot as one JSON object: text codes, ISO dates; what is not given is absent. */
    public function toJson(): string
    {
        return xf_official_json($this->handle);
    }
}
