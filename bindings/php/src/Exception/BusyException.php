<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Exception;

use RuntimeException;

/**
 * Another process held the store for too long.
 */
final class BusyException extends RuntimeException implements XfcaseException
{
    use Facts;
}
