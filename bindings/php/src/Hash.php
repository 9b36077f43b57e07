<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

/**
 * The hash of a store's journal.
 */
enum Hash: string
{
    /** GB/T 32905 */
    case Sm3 = 'sm3';
    /** FIPS 180-4 */
    case Sha256 = 'sha256';

    /** @internal */
    public function number(): int
    {
        return match ($this) {
            self::Sm3 => XF_HASH_SM3,
            self::Sha256 => XF_HASH_SHA256,
        };
    }
}
