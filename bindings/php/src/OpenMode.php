<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

/**
 * How a store is opened.
 */
enum OpenMode: string
{
    /** open, or create when there is none */
    case Create = 'create';
    /** the file must be there */
    case Existing = 'existing';
    /** nothing can be written */
    case ReadOnly = 'read_only';
    /** a private store in memory; the path is ignored */
    case Memory = 'memory';

    /** @internal */
    public function number(): int
    {
        return match ($this) {
            self::Create => XF_OPEN_CREATE,
            self::Existing => XF_OPEN_EXISTING,
            self::ReadOnly => XF_OPEN_READ_ONLY,
            self::Memory => XF_OPEN_MEMORY,
        };
    }
}
