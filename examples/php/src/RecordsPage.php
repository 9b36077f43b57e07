<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Example;

use Xfcase\DutyKind;
use Xfcase\DutyState;
use Xfcase\Exception\NotFoundException;
use Xfcase\Received;
use Xfcase\ReceptionKind;
use Xfcase\Record;
use Xfcase\RecordKind;
use Xfcase\Store;

/**
 * Records of the office as tables: what is owed when, who received whom, which drives run.
 */
final class RecordsPage
{
    /** The pages that there are, and the fields that they show. */
    public const PAGES = [
        'duty' => ['date', 'name', 'kind', 'unit', 'official', 'state', 'place', 'text'],
        'reception' => ['date', 'name', 'kind', 'unit', 'official', 'persons', 'result', 'case_id'],
        'drive' => ['name', 'unit', 'from', 'until', 'target_earlier', 'target_new', 'open', 'result'],
    ];

    public function __construct(
        private readonly Store $store,
        private readonly Desk $desk,
        private readonly View $view,
    ) {
    }

    /** @return array<string, string> the pages by their address */
    public static function menu(Desk $desk): array
    {
        return [
            'duty' => $desk->say('定期职责', 'Duties'),
            'reception' => $desk->say('接访', 'Receptions'),
            'drive' => $desk->say('专项行动', 'Drives'),
        ];
    }

    public function show(string $page): void
    {
        $kind = RecordKind::from($page);
        $rows = array_map($this->cells(...), iterator_to_array($this->store->records($kind), false));
        $this->view->show('records', [
            'title' => self::menu($this->desk)[$page],
            'heads' => array_map(fn (string $field): string =>
                $kind->fieldLabel($field, $this->desk->lang) ?? $field, self::PAGES[$page]),
            'rows' => array_reverse($rows),
        ]);
    }

    /** @return list<array{text: string, case: int}> */
    private function cells(Record $record): array
    {
        return array_map(fn (string $field): array => [
            'text' => $this->cell($record, $field),
            'case' => $field === 'case_id' ? $record->number($field) : 0,
        ], self::PAGES[$record->kind->value]);
    }

    private function cell(Record $record, string $field): string
    {
        $lang = $this->desk->lang;
        $code = $record->text($field);

        return match ($field) {
            'date', 'from', 'until' => View::date($record->day($field)),
            'persons', 'target_earlier', 'target_new' => (string) ($record->number($field) ?: ''),
            'open' => $record->flag($field) ? $this->desk->say('进行中', 'under way') : $this->desk->say('已结束', 'closed'),
            'official' => $this->desk->nameOf($code),
            'state' => DutyState::from($code)->label($lang),
            'kind' => ($record->kind === RecordKind::Duty ? DutyKind::from($code) : ReceptionKind::from($code))
                ->label($lang),
            'result' => $record->kind === RecordKind::Reception && $record->day('void_on') !== null
                ? $this->desk->say('作废', 'void')
                : Received::tryFrom($code)?->label($lang) ?? $code,
            'case_id' => $this->numberOf($record->number($field)),
            default => $code,
        };
    }

    private function numberOf(int $case): string
    {
        try {
            return $case === 0 ? '' : $this->store->case($case)->number;
        } catch (NotFoundException) {
            return '';
        }
    }
}
