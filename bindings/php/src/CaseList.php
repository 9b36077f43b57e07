<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Countable;
use Xfcase\Internal\Rows;

/**
 * Cases, by id.
 *
 * @extends Rows<CaseFile>
 */
final class CaseList extends Rows implements Countable
{
    /** How many rows the list gives; the store counts them. */
    public function count(): int
    {
        return xf_case_count($this->store->native(), $this->query);
    }

    public function current(): ?CaseFile
    {
        return parent::current();
    }

    public function first(): ?CaseFile
    {
        return parent::first();
    }

    protected function read(): ?CaseFile
    {
        $handle = xf_case_next($this->iter);

        return $handle === null ? null : CaseFile::of($handle, $this->store);
    }
}
