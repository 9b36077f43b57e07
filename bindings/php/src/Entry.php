<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use DateTimeImmutable;
use JsonSerializable;
use Xfcase\Internal\Snapshot;
use Xfcase\Internal\Time;

/**
 * An entry of the journal.
 */
final readonly class Entry implements JsonSerializable
{
    use Snapshot;

    /** The number of the entry, from 1 without gaps. */
    public int $seq;
    /** When it happened. */
    public ?DateTimeImmutable $at;
    /** When it was entered. */
    public ?DateTimeImmutable $recordedAt;
    /** Who did it: the id of an official, or "system". */
    public string $actor;
    /** What it was: the text code of an act, or "unit", "official", "calendar", "policy", "setting", "acknowledge". */
    public string $kind;
    /** The case, 0 when it concerns none. */
    public ?int $caseId;
    /** The revision of the case after it. */
    public int $revision;
    /** The facts of the act and the rows it changed, as JSON. */
    public string $payload;
    /** The hash of the entry over the one before, in hexadecimal. */
    public string $hash;

    private Native\xf_entry $handle;

    /** @internal */
    public static function of(Native\xf_entry $handle, Store $store): self
    {
        $made = self::blank();
        $made->handle = $handle;
        $made->store = $store;

        return $made;
    }

    private function read(string $name): mixed
    {
        return match ($name) {
            'seq' => xf_entry_seq($this->handle),
            'at' => Time::moment(xf_entry_at($this->handle)),
            'recordedAt' => Time::moment(xf_entry_recorded_at($this->handle)),
            'actor' => xf_entry_actor($this->handle),
            'kind' => xf_entry_kind($this->handle),
            'caseId' => xf_entry_case_id($this->handle) ?: null,
            'revision' => xf_entry_revision($this->handle),
            'payload' => xf_entry_payload($this->handle),
            'hash' => xf_entry_hash($this->handle),
            default => $this->undefined($name),
        };
    }

    /** One line that says what the entry did, for a timeline. */
    public function text(Lang $lang = Lang::Zh): string
    {
        return xf_entry_text($this->handle, $lang->number());
    }

    /** The snapshot as one JSON object: text codes, ISO dates; what is not given is absent. */
    public function toJson(): string
    {
        return xf_entry_json($this->handle);
    }
}
