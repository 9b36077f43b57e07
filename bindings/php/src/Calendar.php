<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use DateTimeImmutable;
use DateTimeInterface;
use Xfcase\Internal\Sealed;
use Xfcase\Internal\Time;

/**
 * A working calendar; it never changes.
 */
final readonly class Calendar
{
    use Sealed;

    private function __construct(private Native\xf_calendar $handle)
    {
    }

    /** @internal */
    public static function of(Native\xf_calendar $handle): self
    {
        return new self($handle);
    }

    /** The State Council's holiday notices from 2007 on. */
    public static function builtIn(): self
    {
        return new self(xf_calendar_open());
    }

    /** A new calendar: this one with a notice, CSV or JSON, laid over it. */
    public function load(string $text): self
    {
        return new self(xf_calendar_load($this->handle, $text));
    }

    public function isWorkday(DateTimeInterface $date): bool
    {
        return xf_calendar_is_workday($this->handle, Time::date($date)) === 1;
    }

    /** Whether no notice covers the date yet. */
    public function isProvisional(DateTimeInterface $date): bool
    {
        return xf_calendar_is_provisional($this->handle, Time::date($date)) === 1;
    }

    /** The name of the holiday, '' for an ordinary day. */
    public function dayName(DateTimeInterface $date, Lang $lang = Lang::Zh): string
    {
        return xf_calendar_day_name($this->handle, Time::date($date), $lang->number());
    }

    /** The last date that is not provisional. */
    public function firmUntil(): ?DateTimeImmutable
    {
        return Time::day(xf_calendar_firm_until($this->handle));
    }

    /** The n-th working day after a date, or before it. */
    public function addWorkdays(DateTimeInterface $date, int $days): DateTimeImmutable
    {
        return Time::day(xf_calendar_add_workdays($this->handle, Time::date($date), $days));
    }

    /** The number of working days after one date up to another, the latter included. */
    public function workdaysBetween(DateTimeInterface $from, DateTimeInterface $to): int
    {
        return xf_calendar_workdays_between($this->handle, Time::date($from), Time::date($to));
    }

    /** Moves a date that is not a working day. */
    public function roll(DateTimeInterface $date, Roll $roll): DateTimeImmutable
    {
        return Time::day(xf_calendar_roll($this->handle, Time::date($date), $roll->number()));
    }

    /** The last day of a period; the day of the event is not counted. */
    public function count(
        DateTimeInterface $start,
        int $amount,
        Count $unit = Count::Day,
        Roll $roll = Roll::None,
    ): Due {
        [$date, $provisional] = xf_calendar_count($this->handle, [
            'start' => Time::date($start),
            'amount' => $amount,
            'unit' => $unit->number(),
            'roll' => $roll->number(),
        ]);

        return new Due(Time::day($date), $provisional === 1);
    }

    /** Explains when a period of a policy would end, before there is a case. */
    public function explainRule(
        Policy $policy,
        string $rule,
        DateTimeInterface $start,
        int $extended = 0,
        Lang $lang = Lang::Zh,
        Format $format = Format::Text,
    ): string {
        return xf_deadline_explain_rule(
            $policy->native(),
            $this->handle,
            $rule,
            Time::given($start),
            $extended,
            $lang->number(),
            $format->number(),
        );
    }
}
