<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Countable;
use Xfcase\Internal\Rows;

/**
 * The register: cases by id.
 *
 * @extends Rows<Docket>
 */
final class DocketList extends Rows implements Countable
{
    /** How many rows the list gives; the store counts them. */
    public function count(): int
    {
        return xf_case_count($this->store->native(), $this->query);
    }

    public function current(): ?Docket
    {
        return parent::current();
    }

    public function first(): ?Docket
    {
        return parent::first();
    }

    protected function read(): ?Docket
    {
        $handle = xf_docket_next($this->iter);

        return $handle === null ? null : Docket::of($handle, $this->store);
    }
}
