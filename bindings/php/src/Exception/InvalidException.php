<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Exception;

use InvalidArgumentException;

/**
 * An argument is wrong; the field is named.
 */
final class InvalidException extends InvalidArgumentException implements XfcaseException
{
    use Facts;
}
