<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use JsonSerializable;
use Xfcase\Internal\Snapshot;

/**
 * A case whose texts have the words that were searched, and where they stand. before, found and after
 * are one piece of the text; what is a petitioner's is asterisks.
 */
final readonly class Hit implements JsonSerializable
{
    use Snapshot;

    /** The case. */
    public int $caseId;
    /** Its number. */
    public string $number;
    /** Its title. */
    public string $title;
    /** The responsible unit. */
    public string $unit;
    /** Where it stands. */
    public State $state;
    /** The part in which the words stand. */
    public Part $part;
    /** What stands before them. */
    public string $before;
    /** The words as they stand there. */
    public string $found;
    /** What stands behind them. */
    public string $after;

    private Native\xf_hit $handle;

    /** @internal */
    public static function of(Native\xf_hit $handle, Store $store): self
    {
        $made = self::blank();
        $made->handle = $handle;
        $made->store = $store;

        return $made;
    }

    private function read(string $name): mixed
    {
        return match ($name) {
            'caseId' => xf_hit_case_id($this->handle),
            'number' => xf_hit_number($this->handle),
            'title' => xf_hit_title($this->handle),
            'unit' => xf_hit_unit($this->handle),
            'state' => State::ofNumber(xf_hit_state($this->handle)),
            'part' => Part::ofNumber(xf_hit_part($this->handle)),
            'before' => xf_hit_before($this->handle),
            'found' => xf_hit_found($this->handle),
            'after' => xf_hit_after($this->handle),
            default => $this->undefined($name),
        };
    }

    /** The snapshot as one JSON object: text codes; what is not given is absent. */
    public function toJson(): string
    {
        return xf_hit_json($this->handle);
    }
}
