<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Documents;

use DateTimeInterface;
use Xfcase\Internal\Time;
use Xfcase\Lang;
use Xfcase\Store;

/**
 * The periodic report: figures, shares, trends, how units handled their cases, what is overdue.
 */
final class Report
{
    use Built;

    /**
     * Writes a report: one page with charts that needs nothing else, text, or data.
     *
     * @param Document $document Html, Text or Json; by default what the file's name says
     * @param DateTimeInterface|null $from the first day; null: the first of the month
     * @param DateTimeInterface|null $to the last day; null: today
     * @param string|null $unit of this responsible unit and those below it
     * @param int $overdue how many overdue duties are listed at most; 0: 200
     * @param (callable(int $left, int $total): mixed)|null $progress false stops the run
     */
    public static function write(
        Store $store,
        string $path,
        Document $document = Document::ByName,
        ?DateTimeInterface $from = null,
        ?DateTimeInterface $to = null,
        ?string $unit = null,
        Lang $lang = Lang::Zh,
        ?string $title = null,
        int $overdue = 0,
        ?callable $progress = null,
    ): void {
        self::needed();
        xf_report_write($store->native(), $path, [
            'document' => $document->number(),
            'from' => Time::date($from),
            'to' => Time::date($to),
            'unit' => $unit,
            'lang' => $lang->number(),
            'title' => $title,
            'overdue' => $overdue,
        ], Store::watched($progress));
    }
}
