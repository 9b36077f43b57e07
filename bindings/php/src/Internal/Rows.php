<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Internal;

use Closure;
use Iterator;
use LogicException;
use Xfcase\Native\xf_iter;
use Xfcase\Native\xf_store;
use Xfcase\Store;

/**
 * A list that is read row by row. Reading it again asks the store again.
 *
 * @internal
 * @template T of object
 * @implements Iterator<int, T>
 */
abstract class Rows implements Iterator
{
    use Sealed;

    protected xf_iter $iter;
    private ?object $row = null;
    private int $at = -1;

    /**
     * @internal
     * @param Closure(xf_store, array<string, mixed>): xf_iter $open
     * @param array<string, mixed> $query
     * @param bool $once opening it again would be another list
     */
    final public function __construct(
        protected readonly Store $store,
        private readonly Closure $open,
        protected readonly array $query = [],
        private readonly bool $once = false,
    ) {
        $this->iter = $open($store->native(), $query);
    }

    /** @return T|null */
    abstract protected function read(): ?object;

    public function rewind(): void
    {
        if ($this->at > 0 || ($this->at === 0 && $this->row === null)) {
            if ($this->once) {
                throw new LogicException('What was given out once is read once');
            }
            $this->iter = ($this->open)($this->store->native(), $this->query);
            $this->at = -1;
        }
        if ($this->at === -1) {
            $this->next();
        }
    }

    public function next(): void
    {
        $this->row = null;
        $this->row = $this->read();
        $this->at++;
    }

    public function valid(): bool
    {
        return $this->row !== null;
    }

    public function key(): int
    {
        return $this->at;
    }

    /** @return T|null null past the end */
    public function current(): ?object
    {
        if ($this->at === -1) {
            $this->next();
        }

        return $this->row;
    }

    /** @return T|null the first row */
    public function first(): ?object
    {
        $this->rewind();

        return $this->row;
    }
}
