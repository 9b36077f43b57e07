<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Example;

use DateTimeImmutable;
use Xfcase\Deadline;
use Xfcase\Mark;
use Xfcase\Store;

/**
 * The case list in traffic-light order: red, yellow, green; within a colour by due date.
 */
final class Board
{
    private const ROWS = 20;
    private const SOON_DAYS = 7;

    public function __construct(
        private readonly Store $store,
        private readonly Desk $desk,
        private readonly View $view,
    ) {
    }

    public function show(): void
    {
        $unit = (string) ($_GET['unit'] ?? '');
        $official = (string) ($_GET['official'] ?? '');
        $rows = $this->rows($unit === '' ? null : $unit, $official === '' ? null : $official);
        $pages = max(1, (int) ceil(count($rows) / self::ROWS));
        $page = min(max(1, (int) ($_GET['page'] ?? 1)), $pages);
        $this->view->show('board', [
            'title' => $this->desk->say('到期一览', 'Due board'),
            'rows' => array_slice($rows, ($page - 1) * self::ROWS, self::ROWS),
            'counts' => array_count_values(array_column($rows, 'light')) + ['red' => 0, 'yellow' => 0, 'green' => 0],
            'page' => $page,
            'pages' => $pages,
            'unit' => $unit,
            'official' => $official,
            'units' => iterator_to_array($this->store->units()),
        ]);
    }

    /**
     * One row per case: its most urgent deadline.
     *
     * @return list<array{light: string, deadline: Deadline, days: int|null}>
     */
    private function rows(?string $unit, ?string $official): array
    {
        $today = $this->store->now()->setTime(0, 0);
        $rows = [];
        foreach ($this->store->due(unit: $unit, official: $official) as $deadline) {
            if ($deadline->window) {
                continue; // the petitioner's opportunity is nobody's duty here
            }
            $row = $this->row($deadline, $today);
            $known = $rows[$deadline->caseId] ?? null;
            if ($known === null || self::rank($row) < self::rank($known)) {
                $rows[$deadline->caseId] = $row;
            }
        }
        usort($rows, static fn (array $a, array $b): int => self::rank($a) <=> self::rank($b));

        return $rows;
    }

    /** @return array{light: string, deadline: Deadline, days: int|null} */
    private function row(Deadline $deadline, DateTimeImmutable $today): array
    {
        $due = $deadline->dueAt;
        $days = $due === null ? null : (int) $today->diff($due->setTime(0, 0))->format('%r%a');
        $light = match (true) {
            $deadline->mark === Mark::Red, $days !== null && $days < 0 => 'red',
            $deadline->mark === Mark::Yellow, $days !== null && $days <= self::SOON_DAYS => 'yellow',
            default => 'green',
        };

        return ['light' => $light, 'deadline' => $deadline, 'days' => $days];
    }

    /**
     * @param array{light: string, deadline: Deadline, days: int|null} $row
     * @return array{int, int, int}
     */
    private static function rank(array $row): array
    {
        $lights = ['red' => 0, 'yellow' => 1, 'green' => 2];

        return [$lights[$row['light']], $row['days'] ?? PHP_INT_MAX, $row['deadline']->id];
    }
}
