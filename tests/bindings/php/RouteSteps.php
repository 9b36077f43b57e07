<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Tests;

use PHPUnit\Framework\Assert;
use Xfcase\Date;
use Xfcase\Exception\PolicyException;
use Xfcase\Exception\XfcaseException;
use Xfcase\Kind;

/**
 * Steps of a scenario about who receives a matter, and who leads.
 */
trait RouteSteps
{
    /**
     * @param array<string, mixed> $step
     * @param array<string, mixed> $expect
     */
    private function routing(array $step, array $expect): void
    {
        $before = $this->store->head()->seq;
        $flags = JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES;
        try {
            $this->store->routing()->load('host', (string) json_encode($step['routing'], $flags));
            $this->same('that the sheet has mistakes', false, isset($expect['mistakes']));
        } catch (PolicyException $failure) {
            $this->same('mistakes', $expect['mistakes'] ?? null, array_column($failure->details, 'path'));
            $this->same('the journal after a refusal', $before, $this->store->head()->seq);
        }
    }

    /**
     * @param array<string, mixed> $step
     * @param array<string, mixed> $expect
     */
    private function route(array $step, array $expect): void
    {
        $routing = $this->store->routing();
        $said = '';
        if ($step['route'] === true) {
            $case = $this->caseNamed($step['case'] ?? null);
            $found = $routing->proposeCase($case);
            $said = $routing->explainCase($case);
        } else {
            $args = $this->args($step['route']);
            if (isset($args['kind'])) {
                $args['kind'] = Kind::from($args['kind']);
            }
            if (isset($args['date'])) {
                $args['day'] = $args['date'];
                unset($args['date']);
            }
            try {
                $found = $routing->propose(...$args);
            } catch (XfcaseException $failure) {
                $this->checkFailure($expect, $failure);

                return;
            }
            $this->checkSuccess($expect);
            $said = $routing->explain(...$args);
        }
        $found['assist'] = self::proposed($found['assist'], 'unit');
        $found['considered'] = array_column($found['considered'], 'result', 'rule');
        foreach (['unit', 'duty', 'rule', 'leader', 'missing', 'assist', 'considered'] as $name) {
            if (array_key_exists($name, $expect)) {
                $this->same($name, $expect[$name], $found[$name] ?? null);
            }
        }
        foreach ($expect['contains'] ?? [] as $part) {
            Assert::assertStringContainsString($part, $said);
        }
    }

    /**
     * @param array<string, mixed> $step
     * @param array<string, mixed> $expect
     */
    private function leaders(array $step, array $expect): void
    {
        $of = $step['leaders'];
        $found = $this->store->routing()->leaders($of['area'] ?? null, $of['unit'] ?? null, Date::parse($of['date']));
        $this->same('officials', $expect['officials'], self::proposed($found, 'official'));
    }

    /**
     * @param list<array<string, mixed>> $rows
     * @return list<string>
     */
    private static function proposed(array $rows, string $member): array
    {
        $usable = array_filter($rows, static fn (array $one): bool => $one['result'] === 'proposed');

        return array_values(array_column($usable, $member));
    }
}
