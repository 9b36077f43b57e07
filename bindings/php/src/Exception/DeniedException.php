<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Exception;

use DomainException;

/**
 * This official may not do it.
 */
final class DeniedException extends DomainException implements XfcaseException
{
    use Facts;
}
