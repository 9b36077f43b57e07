<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Rows;

/**
 * Posts of officials, by id and first day.
 *
 * @extends Rows<Official>
 */
final class OfficialList extends Rows
{
    public function current(): ?Official
    {
        return parent::current();
    }

    public function first(): ?Official
    {
        return parent::first();
    }

    protected function read(): ?Official
    {
        $handle = xf_official_next($this->iter);

        return $handle === null ? null : Official::of($handle, $this->store);
    }
}
