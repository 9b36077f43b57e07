<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Exception;

use RuntimeException;

/**
 * The case changed since it was read; details say what happened.
 */
final class ConflictException extends RuntimeException implements XfcaseException
{
    use Facts;
}
