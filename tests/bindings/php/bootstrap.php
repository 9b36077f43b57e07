<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

// Counted from the first call on, for the tests that ask what is left.
xf_host_set_allocator(1);

if (getenv('XFCASE_PHP_JIT') && !(opcache_get_status(false)['jit']['on'] ?? false)) {
    throw new RuntimeException('This run is to be compiled to machine code, and is not');
}

require dirname(__DIR__, 3) . '/bindings/php/autoload.php';
require __DIR__ . '/Desk.php';
require __DIR__ . '/OfficeSteps.php';
require __DIR__ . '/ReadSteps.php';
require __DIR__ . '/RouteSteps.php';
require __DIR__ . '/StatsSteps.php';
