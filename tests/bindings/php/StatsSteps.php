<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Tests;

use Xfcase\Date;
use Xfcase\Exception\XfcaseException;
use Xfcase\Figure;
use Xfcase\StatsBy;

/**
 * The steps of a scenario that count, and that state what was counted elsewhere.
 */
trait StatsSteps
{
    /**
     * @param array<string, mixed> $step
     * @param array<string, mixed> $expect
     */
    private function stats(array $step, array $expect): void
    {
        $given = $step['stats'];
        $table = $this->store->stats(
            Date::parse($given['from']),
            Date::parse($given['to']),
            rows: StatsBy::from($given['rows'] ?? 'none'),
            columns: StatsBy::from($given['columns'] ?? 'none'),
            figures: array_map(Figure::from(...), $given['figures'] ?? []),
            unit: $given['unit'] ?? null,
            subtree: (bool) ($given['subtree'] ?? false),
            compare: (bool) ($given['compare'] ?? false),
        );
        $this->paths('', $expect['at'] ?? [], $table);
        foreach ($expect['rows'] ?? [] as $code => $members) {
            $rows = array_filter($table['row_items'], static fn (array $row): bool => $row['code'] === (string) $code);
            $this->paths((string) $code, $members, array_values($rows)[0] ?? []);
        }
    }

    /**
     * @param array<string, mixed> $given
     * @param array<string, mixed> $expect
     */
    private function account(array $given, array $expect): void
    {
        $account = $this->store->account(
            Date::parse($given['from']),
            Date::parse($given['to']),
            unit: $given['unit'] ?? null,
            subtree: (bool) ($given['subtree'] ?? false),
        );
        $this->paths('', $expect['at'] ?? [], $account);
    }

    /**
     * @param array<string, mixed> $step
     * @param array<string, mixed> $expect
     */
    private function work(array $step, array $expect): void
    {
        $given = $step['work'];
        $work = $this->store->work(
            Date::parse($given['from']),
            Date::parse($given['to']),
            unit: $given['unit'] ?? null,
            subtree: (bool) ($given['subtree'] ?? false),
        );
        $topics = array_column($work['topics'], null, 'code');
        foreach ($expect['topics'] ?? [] as $code => $parts) {
            foreach ($parts as $which => $members) {
                [$division, $item] = array_pad(explode('/', $which, 2), 2, '');
                $items = array_column($topics[$code]['by'], null, 'code')[$division]['items'] ?? [];
                $of = $which === 'total' ? $topics[$code]['total'] : array_column($items, null, 'code')[$item] ?? [];
                $this->members("$code $which", $members, $of);
            }
        }
    }

    /**
     * @param array<string, mixed> $expected path => value
     * @param array<mixed> $actual
     */
    private function paths(string $where, array $expected, array $actual): void
    {
        foreach ($expected as $path => $value) {
            $at = $actual;
            foreach (array_slice(explode('/', $path), 1) as $name) {
                $at = $at[$name] ?? null;
            }
            $this->members($where, [$path => $value], [$path => $at]);
        }
    }

    /**
     * @param array<string, mixed> $step
     * @param array<string, mixed> $expect
     */
    private function reportFigure(array $step, array $expect): void
    {
        $given = $step['report_figure'];
        $failure = null;
        try {
            $this->store->reportFigure(
                $step['as'],
                $given['unit'],
                Date::parse($given['from']),
                Date::parse($given['to']),
                $given['source'],
                by: StatsBy::from($given['by'] ?? 'none'),
                value: $given['value'] ?? null,
                batches: $given['batches'] ?? null,
                persons: $given['persons'] ?? null,
            );
        } catch (XfcaseException $failure) {
            $this->checkFailure($expect, $failure);
        }
        if ($failure === null) {
            $this->checkSuccess($expect);
        }
    }
}
