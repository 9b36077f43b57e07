<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Countable;
use Xfcase\Internal\Rows;

/**
 * The due board: running deadlines, the earliest due first, paused ones last.
 *
 * @extends Rows<Deadline>
 */
final class DueList extends Rows implements Countable
{
    /** How many rows the list gives; the store counts them. */
    public function count(): int
    {
        return xf_due_count($this->store->native(), $this->query);
    }

    public function current(): ?Deadline
    {
        return parent::current();
    }

    public function first(): ?Deadline
    {
        return parent::first();
    }

    protected function read(): ?Deadline
    {
        $handle = xf_deadline_next($this->iter);

        return $handle === null ? null : Deadline::of($handle, $this->store);
    }
}
