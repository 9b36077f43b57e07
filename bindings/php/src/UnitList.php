<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Rows;

/**
 * Units, by id.
 *
 * @extends Rows<Unit>
 */
final class UnitList extends Rows
{
    public function current(): ?Unit
    {
        return parent::current();
    }

    public function first(): ?Unit
    {
        return parent::first();
    }

    protected function read(): ?Unit
    {
        $handle = xf_unit_next($this->iter);

        return $handle === null ? null : Unit::of($handle, $this->store);
    }
}
