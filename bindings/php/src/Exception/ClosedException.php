<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Exception;

use LogicException;

/**
 * The store was closed.
 */
final class ClosedException extends LogicException implements XfcaseException
{
    use Facts;
}
