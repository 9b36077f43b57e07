<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Rows;

/**
 * Cases that may belong together with another one, by score.
 *
 * @extends Rows<Likely>
 */
final class MatchList extends Rows
{
    public function current(): ?Likely
    {
        return parent::current();
    }

    public function first(): ?Likely
    {
        return parent::first();
    }

    protected function read(): ?Likely
    {
        $handle = xf_match_next($this->iter);

        return $handle === null ? null : Likely::of($handle, $this->store);
    }
}
