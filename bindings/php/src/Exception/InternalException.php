<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Exception;

use RuntimeException;

/**
 * A defect of the library.
 */
final class InternalException extends RuntimeException implements XfcaseException
{
    use Facts;
}
