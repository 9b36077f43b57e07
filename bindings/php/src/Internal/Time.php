<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Internal;

use DateTimeImmutable;
use DateTimeInterface;
use DateTimeZone;
use ValueError;

/**
 * Instants and dates as the library counts them, and as PHP does.
 *
 * @internal
 */
final class Time
{
    public static function zone(): DateTimeZone
    {
        static $zone = null;

        return $zone ??= new DateTimeZone('Asia/Shanghai');
    }

    /** Milliseconds since 1970. What is finer is cut off. */
    public static function given(?DateTimeInterface $at): ?int
    {
        if ($at === null) {
            return null;
        }

        return $at->getTimestamp() * 1000 + (int) $at->format('v')
            ?: throw new ValueError('1970-01-01T00:00:00Z stands for no instant');
    }

    public static function moment(int $at): ?DateTimeImmutable
    {
        if ($at === 0) {
            return null;
        }
        $moment = (new DateTimeImmutable('@' . intdiv($at, 1000)))->setTimezone(self::zone());
        $rest = $at % 1000;

        return $rest === 0 ? $moment : $moment->modify("+$rest milliseconds");
    }

    /** The day that is written in it, whatever its zone. */
    public static function date(?DateTimeInterface $date): ?int
    {
        if ($date === null) {
            return null;
        }

        return xf_date_make((int) $date->format('Y'), (int) $date->format('n'), (int) $date->format('j'))
            ?: throw new ValueError($date->format('Y-m-d') . ' is no date of 1970 to 2199');
    }

    /** Midnight of that day. */
    public static function day(int $date): ?DateTimeImmutable
    {
        return $date === 0 ? null : new DateTimeImmutable(xf_date_format($date), self::zone());
    }
}
