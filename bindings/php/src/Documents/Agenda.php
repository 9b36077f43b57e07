<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Documents;

use DateTimeInterface;
use Xfcase\Internal\Time;
use Xfcase\Lang;
use Xfcase\Store;

/**
 * Due dates as an iCalendar file (RFC 5545) that updates what a calendar has of them.
 */
final class Agenda
{
    use Built;

    /**
     * Writes an agenda.
     *
     * @param string|null $unit of this responsible unit
     * @param string|null $official of this lead, team head or handler
     * @param DateTimeInterface|null $from what ended before this day is left out; null: thirty days before now
     * @param DateTimeInterface|null $until the last day; null: without an end
     * @param bool $todo tasks (VTODO) instead of events (VEVENT)
     * @param (callable(int $left, int $total): mixed)|null $progress false stops the run
     */
    public static function write(
        Store $store,
        string $path,
        Lang $lang = Lang::Zh,
        ?string $unit = null,
        ?string $official = null,
        ?DateTimeInterface $from = null,
        ?DateTimeInterface $until = null,
        bool $todo = false,
        bool $alarms = true,
        ?callable $progress = null,
    ): void {
        self::needed();
        xf_agenda_write($store->native(), $path, [
            'lang' => $lang->number(),
            'unit' => $unit,
            'official' => $official,
            'from' => Time::date($from),
            'until' => Time::date($until),
            'todo' => $todo ? 1 : 0,
            'no_alarms' => $alarms ? 0 : 1,
        ], Store::watched($progress));
    }
}
