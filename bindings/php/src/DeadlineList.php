<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Rows;

/**
 * Deadlines, by id.
 *
 * @extends Rows<Deadline>
 */
final class DeadlineList extends Rows
{
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
