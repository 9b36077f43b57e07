<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Rows;

/**
 * Rungs that fired, or that would,, by planned time.
 *
 * @extends Rows<Firing>
 */
final class FiringList extends Rows
{
    public function current(): ?Firing
    {
        return parent::current();
    }

    public function first(): ?Firing
    {
        return parent::first();
    }

    protected function read(): ?Firing
    {
        $handle = xf_firing_next($this->iter);

        return $handle === null ? null : Firing::of($handle, $this->store);
    }
}
