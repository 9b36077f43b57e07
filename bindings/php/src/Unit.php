<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use DateTimeImmutable;
use JsonSerializable;
use Xfcase\Internal\Snapshot;
use Xfcase\Internal\Time;

/**
 * A unit (单位).
 */
final readonly class Unit implements JsonSerializable
{
    use Snapshot;

    /** The id of the unit, given by the host. */
    public string $id;
    /** Its name. */
    public string $name;
    /** What it is in the petition procedure. */
    public UnitRole $kind;
    /** Its level. */
    public Level $level;
    /** The id of the unit above it, "" at the top. */
    public string $superior;
    /** From when it exists; null: always. */
    public ?DateTimeImmutable $validFrom;
    /** The last day on which it exists; null: still. */
    public ?DateTimeImmutable $validTo;
    /** The short name (机关代字) that stands for it in numbers, "": the id does. */
    public string $shortName;

    private Native\xf_unit $handle;

    /** @internal */
    public static function of(Native\xf_unit $handle, Store $store): self
    {
        $made = self::blank();
        $made->handle = $handle;
        $made->store = $store;

        return $made;
    }

    private function read(string $name): mixed
    {
        return match ($name) {
            'id' => xf_unit_id($this->handle),
            'name' => xf_unit_name($this->handle),
            'kind' => UnitRole::ofNumber(xf_unit_kind($this->handle)),
            'level' => Level::ofNumber(xf_unit_level($this->handle)),
            'superior' => xf_unit_superior($this->handle),
            'validFrom' => Time::day(xf_unit_valid_from($this->handle)),
            'validTo' => Time::day(xf_unit_valid_to($this->handle)),
            'shortName' => xf_unit_short_name($this->handle),
            default => $this->undefined($name),
        };
    }

    /** The snapshot as one JSON object: text codes, ISO dates; what is not given is absent. */
    public function toJson(): string
    {
        return xf_unit_json($this->handle);
    }
}
