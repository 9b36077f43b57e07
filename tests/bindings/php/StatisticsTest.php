<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Tests;

use DateTimeImmutable;
use Xfcase\Exception\ExistsException;
use Xfcase\Exception\InvalidException;
use Xfcase\Exception\ReadOnlyException;
use Xfcase\Figure;
use Xfcase\StatsBy;
use Xfcase\Store;

/** What is counted is held against the journal in the tests of the package for Python. */
final class StatisticsTest extends Desk
{
    public function testATableAndTheCasesBehindIt(): void
    {
        $store = self::people(Store::open($this->path()));
        $this->registered($store);
        $now = $store->now();
        $year = [new DateTimeImmutable($now->format('Y-01-01')), new DateTimeImmutable($now->format('Y-12-31'))];
        $table = $store->stats(...$year, rows: StatsBy::Unit, figures: [Figure::Batches, Figure::Days], compare: true);
        self::assertSame(1, $table['total']['batches']);
        self::assertSame(0, $table['total']['before']['batches']);
        self::assertSame(100.0, (float) $table['row_items'][0]['total']['share']['batches']);
        $code = $table['row_items'][0]['code'];
        self::assertCount(1, iterator_to_array($store->statsCases(...$year, rows: StatsBy::Unit, row: $code)));
        self::assertCount(0, iterator_to_array($store->statsCases(...$year, rows: StatsBy::Unit, row: 'nobody')));
        self::assertSame([], $store->account(...$year)['passed_on']);
    }

    /** Two cases, a second apart: as known at the second one's instant there is one, and nothing can be written. */
    public function testAsKnownThen(): void
    {
        $store = self::people(Store::open($this->path()));
        $this->registered($store);
        $then = $store->now()->modify('+1 second');
        $store->setNow($then);
        $this->registered($store);
        $known = $store->asKnown($then);
        self::assertNull($store->knownAt());
        self::assertEquals($then, $known->knownAt());
        self::assertEquals($then, $known->now());
        $store->close();
        self::assertSame(1, $known->cases()->count());
        $this->thrown(ReadOnlyException::class, fn () => $this->registered($known));
        $known->close();
    }

    public function testWhatAnOfficeStated(): void
    {
        $store = self::people(Store::open($this->path()));
        $this->registered($store);
        $unit = $store->stats(
            new DateTimeImmutable('1971-01-01'),
            new DateTimeImmutable('2100-12-31'),
            rows: StatsBy::Unit,
        )['row_items'][0]['code'];
        $months = [new DateTimeImmutable('2026-01-01'), new DateTimeImmutable('2026-11-30')];
        $state = static fn (?int $batches, ?int $persons, StatsBy $by = StatsBy::None, ?string $value = null): int =>
            $store->reportFigure('host', $unit, ...$months, source: '示例分析', by: $by, value: $value, batches: $batches, persons: $persons);
        $id = $state(30, 80);
        $state(null, 1, StatsBy::Level, 'nation');
        $this->thrown(ExistsException::class, fn () => $state(31, 80));
        $this->thrown(InvalidException::class, fn () => $state(null, null, StatsBy::Level, 'city'));
        $table = $store->stats(...$months, rows: StatsBy::Level, unit: $unit);
        self::assertSame(30, $table['reported']['batches']);
        $capital = array_column($table['row_items'], 'reported', 'code')['nation'];
        self::assertNull($capital['batches']);
        self::assertSame(1, $capital['persons']);
        $store->withdrawFigure($id, actor: 'host', reason: '示例');
        self::assertCount(1, $store->reportedFigures($unit));
    }
}
