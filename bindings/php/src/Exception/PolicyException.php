<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Exception;

use UnexpectedValueException;

/**
 * The policy pack has mistakes; details list them.
 */
final class PolicyException extends UnexpectedValueException implements XfcaseException
{
    use Facts;
}
