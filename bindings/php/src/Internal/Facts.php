<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Internal;

use BackedEnum;
use DateTimeInterface;
use Xfcase\CaseFile;
use Xfcase\Record;

/**
 * The arguments of a method as members of a struct of the library: each act, step and list hands over what
 * it was given, and its parameters are named as the members are.
 *
 * @internal
 */
final class Facts
{
    /**
     * @param array<string, mixed> $given by the names of parameters
     * @param list<string> $instants which of the times are instants; the others are days
     * @param bool $coded the library reads enumerations here by their text codes, not by their numbers
     *
     * @return array<string, mixed>
     */
    public static function of(array $given, array $instants = ['at'], bool $coded = false): array
    {
        $members = [];
        foreach ($given as $name => $value) {
            $members[self::member($name)] = match (true) {
                $value instanceof Record, $value instanceof CaseFile => $value->id,
                $value instanceof BackedEnum => $coded ? $value->value : $value->number(),
                $value instanceof DateTimeInterface => in_array($name, $instants, true)
                    ? Time::given($value)
                    : Time::date($value),
                is_bool($value) => $value ? 1 : 0,
                default => $value,
            };
        }

        return $members;
    }

    /** caseId is case_id. */
    private static function member(string $name): string
    {
        static $known = [];

        return $known[$name] ??= strtolower((string) preg_replace('/[A-Z]/', '_$0', $name));
    }
}
