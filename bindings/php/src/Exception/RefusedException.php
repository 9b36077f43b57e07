<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Exception;

use DomainException;

/**
 * The law or the policy does not allow the act; rule and basis are named.
 */
final class RefusedException extends DomainException implements XfcaseException
{
    use Facts;
}
