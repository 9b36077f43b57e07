<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Documents;

use DateTimeInterface;
use Xfcase\Internal\Time;
use Xfcase\Lang;
use Xfcase\Store;

/**
 * The journal as an event log in XES (IEEE 1849): a trace per case, an event per entry.
 */
final class EventLog
{
    use Built;

    /**
     * Writes an event log.
     *
     * @param string|null $unit cases of this responsible unit
     * @param string|null $official cases of this lead, team head or handler
     * @param DateTimeInterface|null $from cases received at this instant or later
     * @param DateTimeInterface|null $until cases received before it
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
        ?callable $progress = null,
    ): void {
        self::needed();
        xf_eventlog_write($store->native(), $path, [
            'lang' => $lang->number(),
            'unit' => $unit,
            'official' => $official,
            'from' => Time::given($from),
            'until' => Time::given($until),
        ], Store::watched($progress));
    }
}
