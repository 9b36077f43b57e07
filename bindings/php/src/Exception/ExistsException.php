<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Exception;

use RuntimeException;

/**
 * It is there already.
 */
final class ExistsException extends RuntimeException implements XfcaseException
{
    use Facts;
}
