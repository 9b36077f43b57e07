<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

/**
 * What a sweep did.
 */
final readonly class SweepResult
{
    /**
     * @param int $fired rungs that fired
     * @param int $late of these, how many late
     * @param int $notices notices written
     * @param int $supervisions supervisions raised
     * @param int $missed duties and steps of their chain that were marked as missed
     * @param int $made occurrences of duties that were made ahead
     */
    public function __construct(
        public int $fired,
        public int $late,
        public int $notices,
        public int $supervisions,
        public int $missed,
        public int $made,
    ) {
    }
}
