<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Rows;

/**
 * Entries of the journal, by number.
 *
 * @extends Rows<Entry>
 */
final class EntryList extends Rows
{
    public function current(): ?Entry
    {
        return parent::current();
    }

    public function first(): ?Entry
    {
        return parent::first();
    }

    protected function read(): ?Entry
    {
        $handle = xf_entry_next($this->iter);

        return $handle === null ? null : Entry::of($handle, $this->store);
    }
}
