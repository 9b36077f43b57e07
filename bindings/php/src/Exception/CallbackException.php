<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Exception;

use RuntimeException;

/**
 * A function of the host stopped the run.
 */
final class CallbackException extends RuntimeException implements XfcaseException
{
    use Facts;
}
