<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

// For hosts without composer.
spl_autoload_register(static function (string $class): void {
    if (str_starts_with($class, 'Xfcase\\')) {
        $file = __DIR__ . '/src/' . strtr(substr($class, 7), '\\', '/') . '.php';
        if (is_file($file)) {
            require $file;
        }
    }
});
