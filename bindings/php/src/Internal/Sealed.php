<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Internal;

use LogicException;

/**
 * An object that stands for something of the library: it has no copies and no text form.
 *
 * @internal
 */
trait Sealed
{
    private function __clone()
    {
    }

    /** @return never */
    public function __serialize(): array
    {
        throw new LogicException(self::class . ' cannot be serialized');
    }

    /**
     * @param array<mixed> $data
     * @return never
     */
    public function __unserialize(array $data): void
    {
        throw new LogicException(self::class . ' cannot be unserialized');
    }
}
