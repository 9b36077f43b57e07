<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Rows;

/**
 * What a search found, the best first.
 *
 * @extends Rows<Hit>
 */
final class HitList extends Rows
{
    public function current(): ?Hit
    {
        return parent::current();
    }

    public function first(): ?Hit
    {
        return parent::first();
    }

    protected function read(): ?Hit
    {
        $handle = xf_hit_next($this->iter);

        return $handle === null ? null : Hit::of($handle, $this->store);
    }
}
