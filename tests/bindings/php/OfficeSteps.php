<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Tests;

use ReflectionMethod;
use Xfcase\Date;
use Xfcase\Exception\XfcaseException;
use Xfcase\Letter;
use Xfcase\Pending;
use Xfcase\Record;
use Xfcase\RecordKind;
use Xfcase\Step;

/**
 * Steps of a scenario in the work of the office: records, receptions, letters.
 */
trait OfficeSteps
{
    /**
     * @param array<string, mixed> $step
     * @param array<string, mixed> $expect
     */
    private function letter(array $step, array $expect): void
    {
        $before = $this->store->head()->seq;
        $facts = null;
        try {
            $kind = Letter::from($step['letter']);
            $facts = isset($step['duty'])
                ? $this->store->dutyFacts($kind, $step['duty'])
                : $this->store->letterFacts($kind, $this->cases[$step['case']]);
        } catch (XfcaseException $failure) {
            $this->checkFailure($expect, $failure);
        }
        if ($facts !== null) {
            $this->checkSuccess($expect);
            $this->members('facts', $expect['facts'] ?? [], $facts);
            $this->same('facts', [], array_values(array_intersect($expect['without'] ?? [], array_keys($facts))));
        }
        $this->same('the journal after telling facts', $before, $this->store->head()->seq);
    }

    /**
     * @param array<string, mixed> $step
     * @param array<string, mixed> $expect
     */
    private function receptions(array $step, array $expect): void
    {
        $query = $step['receptions'];
        $found = $this->store->receptionSummary(
            $query['unit'] ?? null,
            $query['official'] ?? null,
            $this->time($query['from'] ?? null),
            $this->time($query['until'] ?? null),
        );
        $this->members('total', $expect['total'], $found['total']);
        $this->same('leaders', count($expect['leaders']), count($found['leaders']));
        foreach ($found['leaders'] as $i => $row) {
            $this->members('leaders', $expect['leaders'][$i], $row);
        }
    }

    /**
     * @param array<string, mixed> $step
     * @param array<string, mixed> $expect
     */
    private function office(array $step, array $expect): void
    {
        $kind = Step::from($step['office']);
        $name = lcfirst(str_replace('_', '', ucwords($kind->value, '_')));
        $method = new ReflectionMethod($this->store, $name);
        $args = ['actor' => $step['as'], 'at' => $this->time($step['at'] ?? null)];
        foreach ($step['args'] ?? [] as $field => $value) {
            $args[lcfirst(str_replace('_', '', ucwords($field, '_')))] = match (true) {
                in_array($field, ['id', 'of'], true) => $this->named[$value] ?? $value,
                in_array($field, ['case_id', 'other_case'], true) => $this->cases[$value] ?? $value,
                in_array($field, ['from', 'until', 'date', 'happened_on'], true) => Date::parse($value),
                $field === 'flag' => (bool) $value,
                default => $value,
            };
        }
        foreach ($method->getParameters() as $parameter) {
            $type = ltrim((string) $parameter->getType(), '?');
            if (enum_exists($type) && is_string($args[$parameter->name] ?? null)) {
                $args[$parameter->name] = $type::from($args[$parameter->name]);
            }
            if (!$parameter->isOptional() && !array_key_exists($parameter->name, $args)) {
                $type = (string) $parameter->getType();
                $args[$parameter->name] = $type === 'string' ? '' : (enum_exists($type) ? $type::from('none') : 0);
            }
        }
        $before = $this->store->head()->seq;
        $made = null;
        try {
            $this->store->$name(...$args, dryRun: true);
            $this->same('the journal after a dry run', $before, $this->store->head()->seq);
            $made = $this->store->do($kind, ...$args);
        } catch (XfcaseException $failure) {
            $this->checkFailure($expect, $failure);
            $this->same('the journal after a refusal', $before, $this->store->head()->seq);
        }
        if ($made !== null) {
            $this->checkSuccess($expect);
            $this->members('record', $expect['record'] ?? [], $made->jsonSerialize());
            if (isset($step['record'])) {
                $this->named[$step['record']] = $made->id;
            }
            if (isset($step['case'])) { // the one that the step registered
                $this->cases[$step['case']] = $made->number('case_id');
            }
        }
    }

    /**
     * @param array<string, mixed> $step
     * @param array<string, mixed> $expect
     */
    private function records(array $step, array $expect): void
    {
        $query = $step['query'] ?? [];
        $list = $this->store->records(
            RecordKind::from($step['records']),
            of: isset($query['of']) ? $this->named[$query['of']] ?? $query['of'] : null,
            caseId: isset($query['case_id']) ? $this->cases[$query['case_id']] : null,
            unit: $query['unit'] ?? null,
            official: $query['official'] ?? null,
            openOnly: (bool) ($query['open_only'] ?? false),
            category: $query['category'] ?? null,
            from: $this->time($query['from'] ?? null),
            until: $this->time($query['until'] ?? null),
        );
        $rows = array_map(static fn (Record $one): array => $one->jsonSerialize(), iterator_to_array($list));
        $this->same('rows', count($expect['rows']), count($rows));
        $this->same('counted rows', count($rows), $list->count());
        foreach ($rows as $i => $row) {
            $this->members('rows', $expect['rows'][$i], $row);
        }
    }

    /**
     * @param array<string, mixed> $query
     * @param array<string, mixed> $expect
     */
    private function pending(array $query, array $expect): void
    {
        $list = $this->store->pending(
            caseId: isset($query['case_id']) ? $this->cases[$query['case_id']] : null,
            unit: $query['unit'] ?? null,
            official: $query['official'] ?? null,
            rule: $query['rule'] ?? null,
            from: $this->time($query['from'] ?? null),
            until: $this->time($query['until'] ?? null),
        );
        $rows = array_map(static fn (Pending $one): array => $one->jsonSerialize(), iterator_to_array($list));
        $this->same('rows', count($expect['rows']), count($rows));
        $this->same('counted rows', count($rows), $list->count());
        foreach ($rows as $i => $row) {
            $this->members('rows', $expect['rows'][$i], $row);
        }
    }
}
