<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use DateTimeImmutable;
use DateTimeInterface;
use ValueError;
use Xfcase\Internal\Time;

/**
 * Civil dates and instants in the zone of China. A date is midnight there; of what a host gives as a
 * date only year, month and day count, as they are written in it.
 */
final class Date
{
    private function __construct()
    {
    }

    /** @throws ValueError when there is no such day of 1970 to 2199 */
    public static function of(int $year, int $month, int $day): DateTimeImmutable
    {
        return Time::day(xf_date_make($year, $month, $day))
            ?? throw new ValueError("$year-$month-$day is no date of 1970 to 2199");
    }

    /** Reads "2026-03-05". */
    public static function parse(string $text): DateTimeImmutable
    {
        return Time::day(xf_date_parse($text));
    }

    /** Writes "2026-03-05". */
    public static function format(DateTimeInterface $date): string
    {
        return xf_date_format(Time::date($date));
    }

    /** 1 (Monday) to 7 (Sunday). */
    public static function weekday(DateTimeInterface $date): int
    {
        return xf_date_weekday(Time::date($date));
    }

    /** Days since 1969-12-31: differences of dates are differences of days. */
    public static function number(DateTimeInterface $date): int
    {
        return Time::date($date);
    }

    /** The date of an instant in China. */
    public static function ofTime(DateTimeInterface $at): DateTimeImmutable
    {
        return Time::day(xf_date_of_time(Time::given($at)))
            ?? throw new ValueError('The instant is out of range');
    }

    /** An instant of a day, minutes after its midnight. */
    public static function time(DateTimeInterface $date, int $minute = 0): DateTimeImmutable
    {
        return Time::moment(xf_time_make(Time::date($date), $minute))
            ?? throw new ValueError("A day has no minute $minute");
    }

    /** Reads "2026-03-05T09:00:00+08:00"; seconds, zone and time of day may be missing. */
    public static function parseTime(string $text): DateTimeImmutable
    {
        return Time::moment(xf_time_parse($text))
            ?? throw new ValueError('1970-01-01T00:00:00Z stands for no instant');
    }

    /** Writes "2026-03-05T09:00:00+08:00". */
    public static function formatTime(DateTimeInterface $at): string
    {
        return xf_time_format(Time::given($at));
    }
}
