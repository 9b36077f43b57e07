<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Exception;

use LogicException;

/**
 * The store was opened for reading.
 */
final class ReadOnlyException extends LogicException implements XfcaseException
{
    use Facts;
}
