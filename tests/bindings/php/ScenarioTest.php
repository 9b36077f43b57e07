<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Tests;

use PHPUnit\Framework\TestCase;

require_once __DIR__ . '/Scene.php';

/**
 * Every scenario of tests/scenario, which the C library's own tests play too.
 */
final class ScenarioTest extends TestCase
{
    /** @return iterable<string, array{string}> */
    public function scenarios(): iterable
    {
        foreach (glob(dirname(__DIR__, 2) . '/scenario/*.json') ?: [] as $path) {
            yield basename($path, '.json') => [$path];
        }
    }

    /** @dataProvider scenarios */
    public function testScenario(string $path): void
    {
        $scene = new Scene($path);
        self::assertSame($scene->journal(), $scene->play(), 'the journal ends differently than from C');
    }
}
