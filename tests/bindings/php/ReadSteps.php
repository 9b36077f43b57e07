<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Tests;

use DateTimeImmutable;
use PHPUnit\Framework\Assert;
use Xfcase\Act;
use Xfcase\Date;
use Xfcase\Format;
use Xfcase\Lang;

/**
 * Steps of a scenario that read: what may be done, deadlines, the file, lists.
 */
trait ReadSteps
{
    /**
     * @param array<string, mixed> $step
     * @param array<string, mixed> $expect
     */
    private function options(array $step, array $expect): void
    {
        $case = $this->store->case($this->caseNamed($step['case'] ?? null));
        $options = $case->options($step['options'], $this->time($step['at'] ?? null));
        $allowed = array_map(static fn (Act $act): string => $act->value, $options->allowed());
        $refused = [];
        foreach ($options as $option) {
            if (!$option->allowed) {
                $refused[$option->act->value] = $option->rule;
            }
        }
        if (isset($expect['allowed'])) {
            $this->same('allowed', $expect['allowed'], $allowed);
        }
        $this->same('missing from the options', [], array_values(array_diff($expect['includes'] ?? [], $allowed)));
        $this->members('not', $expect['not'] ?? [], $refused);
    }

    /**
     * @param array<string, mixed> $step
     * @param array<string, mixed> $expect
     */
    private function explain(array $step, array $expect): void
    {
        $latest = null;
        foreach ($this->store->deadlines(caseId: $this->caseNamed($step['case'] ?? null), rule: $step['explain']) as $one) {
            $latest = $one;
        }
        $text = $latest?->explain() ?? '';
        json_decode((string) $latest?->explain(Lang::Zh, Format::Json), true, 512, JSON_THROW_ON_ERROR);
        foreach ($expect['contains'] ?? [] as $part) {
            Assert::assertStringContainsString($part, $text);
        }
    }

    /**
     * @param array<string, mixed> $step
     * @param array<string, mixed> $expect
     */
    private function timeline(array $step, array $expect): void
    {
        $kinds = [];
        foreach ($this->store->case($this->caseNamed($step['timeline']))->timeline() as $entry) {
            $kinds[] = $entry->kind;
            $name = $entry->actor === 'system' ? '系统' : $entry->actor;
            foreach ($this->store->officials(official: $entry->actor) as $official) {
                $name = $official->name;
            }
            Assert::assertStringContainsString($name, $entry->text());
        }
        $this->same('kinds', $expect['kinds'] ?? [], $kinds);
    }

    /**
     * @param array<string, mixed> $step
     * @param array<string, mixed> $expect
     */
    private function search(array $step, array $expect): void
    {
        $hits = [];
        foreach ($this->store->search($step['search']) as $hit) {
            $hits[] = array_search($hit->caseId, $this->cases, true) . ":{$hit->part->value}:$hit->found";
        }
        $this->same('hits', $expect['hits'], $hits);
    }

    /**
     * @param array<string, mixed> $step
     * @param array<string, mixed> $expect
     */
    private function similar(array $step, array $expect): void
    {
        $matches = [];
        foreach ($this->store->similar($this->cases[$step['similar']]) as $match) {
            $kinds = implode(',', array_map(static fn ($kind): string => $kind->value, $match->likenesses));
            $matches[] = array_search($match->caseId, $this->cases, true) . ":$match->score:$kinds";
        }
        $this->same('matches', $expect['matches'], $matches);
    }

    /** @param array<string, mixed> $expect */
    private function due(array $expect): void
    {
        $rules = [];
        foreach ($this->store->due() as $deadline) {
            $rules[] = array_search($deadline->caseId, $this->cases, true) . ':' . $deadline->rule;
        }
        $this->same('rules', $expect['rules'] ?? [], $rules);
    }

    /**
     * @param array<string, mixed> $step
     * @param array<string, mixed> $expect
     */
    private function file(array $step, array $expect): void
    {
        $case = $this->store->case($this->caseNamed($step['file']));
        $file = $case->file();
        foreach (['claims', 'measures', 'parts', 'members', 'attachments', 'exceptions'] as $kind) {
            if (isset($expect[$kind])) {
                $this->same("number of $kind", count($expect[$kind]), count($file[$kind]));
                foreach ($expect[$kind] as $i => $members) {
                    $this->members($kind, $members, $kind === 'claims' ? $file[$kind][$i]['claim'] : $file[$kind][$i]);
                }
            }
        }
        $this->members('checklist', $expect['checklist'] ?? [], array_column($case->checklist(), 'state', 'check'));
    }

    /** @param array<string, mixed> $expect */
    private function focus(array $expect): void
    {
        $found = [];
        foreach ($this->store->focus() as $one) {
            $found[array_search($one['case'], $this->cases, true)] = array_column($one['reasons'], 'reason');
        }
        $this->same('reasons', $expect['reasons'] ?? [], $found);
    }

    /**
     * @param array<string, mixed> $step
     * @param array<string, mixed> $expect
     */
    private function progress(array $step, array $expect): void
    {
        $found = $this->store->driveProgress($this->named[$step['progress']], $this->day($step, 'date'));
        $figures = array_column($found['cohorts'], null, 'code') + ['total' => $found['total']];
        foreach ($figures as $which => $one) {
            $laid = ['resolved' => $one['resolved']['count'], 'rate' => $one['resolved']['rate'],
                'standing' => $one['standing']['code'] ?? null,
                'expected' => $one['expected']['count'] ?? null] + $one;
            $this->members($which, $expect[$which] ?? [], $laid);
        }
        $this->members('progress', $expect['progress'] ?? [], $found);
        if (isset($expect['late'])) {
            $late = array_map(fn (array $one): string => (string) array_search($one['case'], $this->cases, true), $found['late']);
            $this->same('late', $expect['late'], $late);
        }
        foreach (array_intersect(['resources', 'phases'], array_keys($expect)) as $which) {
            $this->same("number of $which", count($expect[$which]), count($found[$which]));
            foreach ($expect[$which] as $i => $wanted) {
                $this->members($which, $wanted, ['standing' => $found[$which][$i]['standing']['code']] + $found[$which][$i]);
            }
        }
    }

    /**
     * @param array<string, mixed> $step
     * @param array<string, mixed> $expect
     */
    private function material(array $step, array $expect): void
    {
        $said = $this->store->driveMaterial($this->named[$step['material']], $this->day($step, 'date'));
        foreach ($expect['contains'] ?? [] as $part) {
            Assert::assertStringContainsString($part, $said);
        }
        foreach ($expect['lacks'] ?? [] as $part) {
            Assert::assertStringNotContainsString($part, $said);
        }
    }

    /**
     * @param array<string, mixed> $asked
     * @param array<string, mixed> $expect
     */
    private function outcomes(array $asked, array $expect): void
    {
        $found = $this->store->warningOutcomes($asked['unit'] ?? null, $this->day($asked, 'from'), $this->day($asked, 'until'));
        $this->members('outcomes', $expect['totals'] ?? [], $found);
        $this->members('results', $expect['results'] ?? [], array_column($found['results'], 'count', 'code'));
        if (isset($expect['rows'])) {
            $this->same('rows', count($expect['rows']), count($found['warnings']));
            foreach ($expect['rows'] as $i => $wanted) {
                $this->members('rows', $wanted, $found['warnings'][$i]);
            }
        }
    }

    /**
     * @param array<string, mixed> $step
     * @param array<string, mixed> $expect
     */
    private function left(array $step, array $expect): void
    {
        $open = [];
        foreach ($this->store->leftOpen(is_string($step['left']) ? $step['left'] : null) as $of) {
            foreach ($of['open'] as $one) {
                $open[] = sprintf('%s:%s:%d%s', $of['unit']['code'], $one['kind']['code'], $one['id'], $one['late'] ? '!' : '');
            }
        }
        $this->same('open', $expect['open'], $open);
    }

    /** @param array<string, mixed> $step */
    private function day(array $step, string $member): ?DateTimeImmutable
    {
        return isset($step[$member]) ? Date::parse($step[$member]) : null;
    }
}
