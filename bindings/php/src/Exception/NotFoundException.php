<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Exception;

use OutOfBoundsException;

/**
 * There is no such thing.
 */
final class NotFoundException extends OutOfBoundsException implements XfcaseException
{
    use Facts;
}
