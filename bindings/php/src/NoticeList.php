<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Rows;

/**
 * Notices, by id.
 *
 * @extends Rows<Notice>
 */
final class NoticeList extends Rows
{
    public function current(): ?Notice
    {
        return parent::current();
    }

    public function first(): ?Notice
    {
        return parent::first();
    }

    protected function read(): ?Notice
    {
        $handle = xf_notice_next($this->iter);

        return $handle === null ? null : Notice::of($handle, $this->store);
    }
}
