<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Countable;
use Xfcase\Internal\Rows;

/**
 * What is still owed, the earliest due first, paused deadlines last.
 *
 * @extends Rows<Pending>
 */
final class PendingList extends Rows implements Countable
{
    /** How many rows the list gives; the store counts them. */
    public function count(): int
    {
        return xf_pending_count($this->store->native(), $this->query);
    }

    public function current(): ?Pending
    {
        return parent::current();
    }

    public function first(): ?Pending
    {
        return parent::first();
    }

    protected function read(): ?Pending
    {
        $handle = xf_pending_next($this->iter);

        return $handle === null ? null : Pending::of($handle, $this->store);
    }
}
