<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

/**
 * The last entry of a journal; kept elsewhere, it proves later that none was cut off.
 */
final readonly class Head
{
    public function __construct(
        public int $seq,
        public string $hash,
    ) {
    }
}
