<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use DateTimeImmutable;
use JsonSerializable;
use Xfcase\Internal\Snapshot;
use Xfcase\Internal\Time;

/**
 * A case that may belong together with another one. The score, from 1 to 100, says how much speaks
 * for looking at both together.
 */
final readonly class Likely implements JsonSerializable
{
    use Snapshot;

    /** The other case. */
    public int $caseId;
    /** Its number. */
    public string $number;
    /** Its title. */
    public string $title;
    /** The unit responsible for it. */
    public string $unit;
    /** Where it stands. */
    public State $state;
    /** When it was received. */
    public ?DateTimeImmutable $receivedAt;
    /** How much speaks for looking at both together, from 1 to 100. */
    public int $score;
    /** How many petitioners are the same. */
    public int $people;
    /** How similar the texts are, in percent. */
    public int $text;
    /** @var list<Likeness> what both have in common */
    public array $likenesses;

    private Native\xf_match $handle;

    /** @internal */
    public static function of(Native\xf_match $handle, Store $store): self
    {
        $made = self::blank();
        $made->handle = $handle;
        $made->store = $store;

        return $made;
    }

    private function read(string $name): mixed
    {
        return match ($name) {
            'caseId' => xf_match_case_id($this->handle),
            'number' => xf_match_number($this->handle),
            'title' => xf_match_title($this->handle),
            'unit' => xf_match_unit($this->handle),
            'state' => State::ofNumber(xf_match_state($this->handle)),
            'receivedAt' => Time::moment(xf_match_received_at($this->handle)),
            'score' => xf_match_score($this->handle),
            'people' => xf_match_people($this->handle),
            'text' => xf_match_text($this->handle),
            'likenesses' => array_values(array_filter(
                Likeness::cases(),
                fn (Likeness $kind): bool => xf_match_has($this->handle, $kind->number()) === 1,
            )),
            default => $this->undefined($name),
        };
    }

    /** Why the case is proposed, as a sentence. */
    public function reason(Lang $lang = Lang::Zh): string
    {
        return (string) xf_match_reason($this->handle, $lang->number());
    }

    /** The snapshot as one JSON object: text codes, ISO dates; what is not given is absent. */
    public function toJson(): string
    {
        return xf_match_json($this->handle);
    }
}
