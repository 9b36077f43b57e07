<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Exception;

use RuntimeException;

/**
 * The file could not be read or written.
 */
final class IoException extends RuntimeException implements XfcaseException
{
    use Facts;
}
