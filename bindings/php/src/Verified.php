<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

/**
 * How much of a store was checked and found in order.
 */
final readonly class Verified
{
    public function __construct(
        public int $entries,
        public int $rows,
    ) {
    }
}
