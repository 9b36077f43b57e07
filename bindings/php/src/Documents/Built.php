<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Documents;

use LogicException;

/**
 * @internal
 */
trait Built
{
    /** The extension may have been built without the second library. */
    private static function needed(): void
    {
        if (!function_exists('xf_ledger_write')) {
            throw new LogicException('The extension xfcase was built without libxfcase-office.');
        }
    }

    private function __construct()
    {
    }
}
