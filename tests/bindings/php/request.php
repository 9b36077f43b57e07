<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

// One request of ServerTest, to a process that has served others: first what they left behind, then
// what the test asks for. FILE is the store.

use Xfcase\Form;
use Xfcase\Store;

xf_host_set_allocator(1);
// A call resets the last error, which is remembered on purpose.
xf_date_parse('2026-03-02');
header('X-Left: ' . xf_live_bytes());
header('X-Process: ' . getmypid());

require_once dirname(__DIR__, 3) . '/bindings/php/autoload.php';

$store = Store::open((string) getenv('FILE'), busyMs: 100);
$deliver = static fn (callable $take): int => $store->deliver('server', $take);
// Every request can deliver: what an earlier one leased is free again.
$store->setNow((new DateTimeImmutable('2026-06-01T12:00+08:00'))->modify('+' . (int) $_GET['number'] . ' hours'));
$kept = [];

switch ($_GET['do']) {
    case 'register':
        $kept[] = $store->register(actor: 'clerk', unit: 'town', form: Form::Letter, title: '示例');
        break;
    case 'leave a list':
        $kept[] = $store->journal();
        $kept[0]->first();
        break;
    case 'leave a transaction':
        $store->begin();
        $kept[] = $store->register(actor: 'clerk', unit: 'town', form: Form::Letter, title: '不应留下');
        break;
    case 'leave a cycle':
        $kept[] = $cycle = new stdClass();
        $cycle->store = $store;
        $cycle->list = $store->cases();
        $cycle->list->first();
        $cycle->self = $cycle;
        break;
    case 'fail':
        $store->case(999999);
        break;
    case 'throw in a function':
        $deliver(static fn () => throw new RuntimeException('host'));
        break;
    case 'exit in a function':
        $deliver(static function () use (&$kept): never {
            exit('left');
        });
        break;
    case 'run out of memory in a function':
        $deliver(static fn () => str_repeat('x', 1 << 30));
        break;
    case 'die in a function':
        $deliver(static fn () => trigger_error('dead', E_USER_ERROR));
        break;
    case 'die in a function of a function':
        $die = static fn () => trigger_error('dead', E_USER_ERROR);
        $deliver(static fn () => $store->backup(getenv('FILE') . '.copy', $die));
        break;
    case 'verify':
        echo count($store->cases()), ' ', $store->verify()->entries > 0 ? 'whole' : 'empty';
        break;
}
