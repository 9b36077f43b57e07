<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Documents;

use DateTimeInterface;
use Xfcase\Internal\Time;
use Xfcase\Lang;
use Xfcase\Store;

/**
 * The office ledger (台账): views of a store as a spreadsheet, CSV or JSON lines. It shows what the
 * store's reader may see, and is written whole or not at all.
 */
final class Ledger
{
    use Built;

    /**
     * The views and their names.
     *
     * @return array<string, string>
     */
    public static function views(Lang $lang = Lang::Zh): array
    {
        self::needed();
        $views = [];
        for ($index = 0; ($view = xf_ledger_view($index)) !== null; $index++) {
            $views[$view] = (string) xf_ledger_view_name($view, $lang->number());
        }

        return $views;
    }

    /**
     * Writes a ledger.
     *
     * @param Document $document Xlsx, Csv or Jsonl; by default what the file's name says
     * @param list<string> $views none: all of them in a spreadsheet, "all" in the other forms
     * @param string|null $unit cases of this responsible unit
     * @param string|null $official cases of this lead, team head or handler
     * @param DateTimeInterface|null $from cases received at this instant or later
     * @param DateTimeInterface|null $until cases received before it
     * @param (callable(int $left, int $total): mixed)|null $progress false stops the run
     */
    public static function write(
        Store $store,
        string $path,
        Document $document = Document::ByName,
        array $views = [],
        Lang $lang = Lang::Zh,
        ?string $unit = null,
        ?string $official = null,
        ?DateTimeInterface $from = null,
        ?DateTimeInterface $until = null,
        ?callable $progress = null,
        ?string $category = null,
    ): void {
        self::needed();
        xf_ledger_write($store->native(), $path, [
            'document' => $document->number(),
            'views' => $views === [] ? null : implode(',', $views),
            'lang' => $lang->number(),
            'unit' => $unit,
            'official' => $official,
            'from' => Time::given($from),
            'until' => Time::given($until),
            'category' => $category,
        ], Store::watched($progress));
    }
}
