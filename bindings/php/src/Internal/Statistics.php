<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Internal;

use DateTimeInterface;
use Xfcase\CaseList;
use Xfcase\Figure;
use Xfcase\Lang;
use Xfcase\StatsBasis;
use Xfcase\StatsBy;

/**
 * What a store counts; docs/statistics.md says what, and what the results look like.
 *
 * @internal these are methods of Store
 */
trait Statistics
{
    /**
     * A table of figures over the days from one to another, both included.
     *
     * @param list<Figure> $figures none: batches and person-visits
     * @param bool $compare with the period before and the year before
     * @return array<string, mixed>
     */
    public function stats(
        DateTimeInterface $from,
        DateTimeInterface $to,
        StatsBy $rows = StatsBy::None,
        StatsBy $columns = StatsBy::None,
        array $figures = [],
        ?string $unit = null,
        bool $subtree = false,
        StatsBasis $basis = StatsBasis::Received,
        bool $compare = false,
        Lang $lang = Lang::Zh,
    ): array {
        $set = 0;
        foreach ($figures as $figure) {
            $set |= 1 << $figure->number();
        }
        $args = self::statsArgs($from, $to, $rows, $columns, $unit, $subtree, $basis);
        $args += ['figures' => $set, 'compare' => $compare ? 1 : 0];

        return self::decoded(xf_stats_compute($this->handle, $args, $lang->number()));
    }

    /**
     * The cases behind a figure of such a table, by id.
     *
     * @param string|null $row the code of a row; null: the total over all rows
     * @param string|null $column the code of a column; null: the total over all columns
     */
    public function statsCases(
        DateTimeInterface $from,
        DateTimeInterface $to,
        Figure $figure = Figure::Batches,
        StatsBy $rows = StatsBy::None,
        ?string $row = null,
        StatsBy $columns = StatsBy::None,
        ?string $column = null,
        ?string $unit = null,
        bool $subtree = false,
        StatsBasis $basis = StatsBasis::Received,
    ): CaseList {
        $args = self::statsArgs($from, $to, $rows, $columns, $unit, $subtree, $basis);

        return new CaseList(
            $this,
            static fn ($store, array $args) => xf_stats_cases($store, $args, $row, $column, $figure->number()),
            $args,
        );
    }

    /**
     * What was late, whose it was then, what was raised and what came of it, which cases were passed on.
     *
     * @return array<string, mixed>
     */
    public function account(
        DateTimeInterface $from,
        DateTimeInterface $to,
        ?string $unit = null,
        bool $subtree = false,
        Lang $lang = Lang::Zh,
    ): array {
        return self::decoded(xf_account_compute($this->handle, [
            'from' => Time::date($from),
            'to' => Time::date($to),
            'unit' => $unit,
            'subtree' => $subtree ? 1 : 0,
        ], $lang->number()));
    }

    /**
     * What the office did, topic by topic: receptions, duties, screening, warnings, supervision, the focus
     * list, who leads.
     *
     * @return array<string, mixed>
     */
    public function work(
        DateTimeInterface $from,
        DateTimeInterface $to,
        ?string $unit = null,
        bool $subtree = false,
        Lang $lang = Lang::Zh,
    ): array {
        return self::decoded(xf_work_compute($this->handle, [
            'from' => Time::date($from),
            'to' => Time::date($to),
            'unit' => $unit,
            'subtree' => $subtree ? 1 : 0,
        ], $lang->number()));
    }

    /**
     * Enters what an office stated, or corrects it by its id and with a reason; gives the id.
     *
     * @param int|null $batches null: the source gives no number of batches
     * @param int|null $persons null: the source gives no number of person-visits
     */
    public function reportFigure(
        string $actor,
        string $unit,
        DateTimeInterface $from,
        DateTimeInterface $to,
        string $source,
        StatsBy $by = StatsBy::None,
        ?string $value = null,
        ?int $batches = null,
        ?int $persons = null,
        int $id = 0,
        ?string $reason = null,
    ): int {
        return xf_reported_put($this->handle, $actor, [
            'id' => $id,
            'unit' => $unit,
            'from' => Time::date($from),
            'to' => Time::date($to),
            'by' => $by->number(),
            'value' => $value,
            'batches' => $batches ?? 0,
            'persons' => $persons ?? 0,
            'has_batches' => $batches === null ? 0 : 1,
            'has_persons' => $persons === null ? 0 : 1,
            'source' => $source,
            'reason' => $reason,
        ]);
    }

    /** Withdraws a reported figure; it stays in the journal. */
    public function withdrawFigure(int $id, string $actor, string $reason): void
    {
        xf_reported_withdraw($this->handle, $actor, $id, $reason);
    }

    /**
     * The reported figures that stand, whose periods touch the days from one to another.
     *
     * @return list<array<string, mixed>>
     */
    public function reportedFigures(
        ?string $unit = null,
        ?DateTimeInterface $from = null,
        ?DateTimeInterface $to = null,
        Lang $lang = Lang::Zh,
    ): array {
        return self::decoded(
            xf_reported_list($this->handle, $unit, Time::date($from) ?? 0, Time::date($to) ?? 0, $lang->number()),
        );
    }

    /** @return array<string, mixed> */
    private static function statsArgs(
        DateTimeInterface $from,
        DateTimeInterface $to,
        StatsBy $rows,
        StatsBy $columns,
        ?string $unit,
        bool $subtree,
        StatsBasis $basis,
    ): array {
        return [
            'from' => Time::date($from),
            'to' => Time::date($to),
            'basis' => $basis->number(),
            'unit' => $unit,
            'subtree' => $subtree ? 1 : 0,
            'rows' => $rows->number(),
            'columns' => $columns->number(),
        ];
    }

    private static function decoded(?string $text): array
    {
        return json_decode((string) $text, true, 512, JSON_THROW_ON_ERROR);
    }
}
