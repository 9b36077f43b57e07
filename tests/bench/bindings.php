<?php

// SPDX-License-Identifier: Apache-2.0
//
// The same work as bench_acts and bench_rows, from PHP.
//
//   bindings.php acts <file> durable|relaxed <cases>
//   bindings.php rows <file>

declare(strict_types=1);

use Xfcase\Form;
use Xfcase\Level;
use Xfcase\OpenMode;
use Xfcase\Outcome;
use Xfcase\Petitioner;
use Xfcase\Store;

require dirname(__DIR__, 2) . '/bindings/php/autoload.php';

const TITLE = '反映村内道路多年未修、雨天无法通行的问题';
const MATTER = '信访人反映其所在村的道路自建成后一直未修，雨天积水，老人和学生出行困难，'
    . '曾多次向村委会提出，要求明确维修时间并答复。';
const ANSWER = '经核实，反映的情况属实，现决定将该路段列入本年度维修计划，九月底前完工。';

function office(Store $store): void
{
    $store->setNow(new DateTimeImmutable('2026-03-02T09:00:00+08:00'));
    $store->putUnit('host', 'county', '某县人民政府', level: Level::County);
    $store->putUnit('host', 'bureau', '某局', level: Level::Township, superior: 'county');
    foreach (['governor' => 'county', 'head' => 'bureau', 'clerk' => 'bureau'] as $id => $unit) {
        $store->putOfficial('host', $id, $id, $unit, principal: $id !== 'clerk');
    }
}

function oneCase(Store $store): void
{
    $people = [new Petitioner('某甲', '00000000000', '某村一组一号')];
    $store->register('clerk', 'bureau', Form::Visit, TITLE, $people, MATTER, 'construction')
        ->accept('clerk')
        ->assignHandler('clerk', 'clerk')
        ->answer('clerk', Outcome::Support, ANSWER, reason: ANSWER, basis: '示例', findings: '示例');
}

function acts(string $path, string $durability, string $cases): void
{
    $store = Store::open($path, relaxed: $durability === 'relaxed');
    office($store);
    $begun = hrtime(true);
    for ($i = 0; $i < (int) $cases; $i++) {
        oneCase($store);
    }
    printf("acts_per_second\t%f\n", 4 * (int) $cases / ((hrtime(true) - $begun) / 1e9));
}

function rows(string $path): void
{
    $store = Store::open($path, OpenMode::ReadOnly);
    $begun = hrtime(true);
    $count = 0;
    foreach ($store->cases() as $case) {
        [$case->id, $case->number, $case->title, $case->unit, $case->state, $case->receivedAt];
        $count++;
    }
    printf("rows\t%d\nrows_per_second\t%f\n", $count, $count / ((hrtime(true) - $begun) / 1e9));
}

array_shift($argv);
array_shift($argv)(...$argv);
