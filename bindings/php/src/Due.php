<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use DateTimeImmutable;

/**
 * The last day of a period.
 */
final readonly class Due
{
    /** @param bool $provisional a coming holiday notice may change it */
    public function __construct(
        public DateTimeImmutable $date,
        public bool $provisional,
    ) {
    }
}
