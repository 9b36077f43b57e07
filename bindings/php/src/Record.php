<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use DateTimeImmutable;
use JsonSerializable;
use Xfcase\Internal\Snapshot;
use Xfcase\Internal\Time;

/**
 * A record of the office: a body, a meeting, a drive … Its fields are those of jsonSerialize().
 */
final readonly class Record implements JsonSerializable
{
    use Snapshot;

    /** What it is. */
    public RecordKind $kind;
    /** Its id, unique among those of its kind. */
    public int $id;

    private Native\xf_record $handle;

    /** @internal */
    public static function of(Native\xf_record $handle, Store $store): self
    {
        $made = self::blank();
        $made->handle = $handle;
        $made->store = $store;

        return $made;
    }

    private function read(string $name): mixed
    {
        return match ($name) {
            'kind' => RecordKind::ofNumber(xf_record_kind_of($this->handle)),
            'id' => xf_record_id($this->handle),
            default => $this->undefined($name),
        };
    }

    /** A text, or a text code; "" when it is not given. With a language: in that, where the library words it. */
    public function text(string $field, ?Lang $lang = null): string
    {
        return (string) ($lang === null
            ? xf_record_text($this->handle, $field)
            : xf_record_text_in($this->handle, $field, $lang->number()));
    }

    /** A number, or the id of something; 0 when it is not given. */
    public function number(string $field): int
    {
        return xf_record_number($this->handle, $field);
    }

    /** Yes or no. */
    public function flag(string $field): bool
    {
        return $this->number($field) !== 0;
    }

    /** A date; null when it is not given. */
    public function day(string $field): ?DateTimeImmutable
    {
        return Time::day($this->number($field));
    }

    /** An instant; null when it is not given. */
    public function moment(string $field): ?DateTimeImmutable
    {
        return Time::moment($this->number($field));
    }

    /** The record as one JSON object: text codes, ISO dates; what is not given is absent. */
    public function toJson(): string
    {
        return xf_record_json($this->handle);
    }
}
