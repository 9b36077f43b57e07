<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Countable;
use Xfcase\Internal\Rows;

/**
 * Records of the office of one kind, by id.
 *
 * @extends Rows<Record>
 */
final class RecordList extends Rows implements Countable
{
    public function current(): ?Record
    {
        return parent::current();
    }

    public function first(): ?Record
    {
        return parent::first();
    }

    /** How many there are now. */
    public function count(): int
    {
        return xf_record_count($this->store->native(), $this->query['kind'], $this->query['members']);
    }

    protected function read(): ?Record
    {
        $handle = xf_record_next($this->iter);

        return $handle === null ? null : Record::of($handle, $this->store);
    }
}
