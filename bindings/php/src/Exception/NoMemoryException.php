<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Exception;

use RuntimeException;

/**
 * No memory.
 */
final class NoMemoryException extends RuntimeException implements XfcaseException
{
    use Facts;
}
