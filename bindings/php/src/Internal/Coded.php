<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Internal;

use ValueError;
use Xfcase\Lang;

/**
 * An enumeration whose values are the library's text codes.
 *
 * @internal
 */
trait Coded
{
    /** @internal */
    public static function ofNumber(int $number): self
    {
        static $cases = [];

        return $cases[$number] ??= self::from(
            xf_code_of(self::WHICH, $number) ?? throw new ValueError("No code has the number $number"),
        );
    }

    /** @internal null for the number of what is not given */
    public static function given(int $number): ?self
    {
        return $number === 0 ? null : self::ofNumber($number);
    }

    /** @internal */
    public function number(): int
    {
        static $numbers = [];

        return $numbers[$this->value] ??= xf_code_value(self::WHICH, $this->value);
    }

    /** @return array<string, bool> */
    private static function fieldList(?string $fields): array
    {
        $list = [];
        foreach (array_filter(explode(' ', (string) $fields)) as $field) {
            $list[rtrim($field, '!')] = str_ends_with($field, '!');
        }

        return $list;
    }

    /** The name for people. */
    public function label(Lang $lang = Lang::Zh): string
    {
        return (string) xf_code_name(self::WHICH, $this->number(), $lang->number());
    }
}
