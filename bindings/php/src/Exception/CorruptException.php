<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Exception;

use UnexpectedValueException;

/**
 * Stored data contradict themselves.
 */
final class CorruptException extends UnexpectedValueException implements XfcaseException
{
    use Facts;
}
