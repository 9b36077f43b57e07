<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Internal;

use Error;
use ReflectionClass;
use ReflectionProperty;
use Xfcase\Store;

/**
 * A record that keeps the library's snapshot and reads a property when it is first used, so that a
 * list of many costs only what is looked at.
 *
 * The properties are taken away from a blank object once; PHP then asks __get() for each of them,
 * which fills it for good. Every record is a copy of the blank one.
 *
 * @internal
 */
trait Snapshot
{
    use Sealed;

    private readonly Store $store;

    private function __construct()
    {
    }

    private static function blank(): self
    {
        static $blank = null;
        if ($blank === null) {
            $blank = new self();
            foreach (self::names() as $name) {
                unset($blank->$name);
            }
        }

        return clone $blank;
    }

    /** @return list<string> */
    private static function names(): array
    {
        $properties = (new ReflectionClass(self::class))->getProperties(ReflectionProperty::IS_PUBLIC);

        return array_map(static fn (ReflectionProperty $property): string => $property->name, $properties);
    }

    /** What the library says of a property. */
    abstract private function read(string $name): mixed;

    public function __get(string $name): mixed
    {
        return $this->$name = $this->read($name);
    }

    /** Fills nothing: with `??` PHP asks this first, and then __get() all the same. */
    public function __isset(string $name): bool
    {
        return in_array($name, self::names(), true) && $this->read($name) !== null;
    }

    private function undefined(string $name): never
    {
        throw new Error('There is no property ' . self::class . "::\$$name");
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        return json_decode($this->toJson(), true, 512, JSON_THROW_ON_ERROR);
    }

    /** @return array<string, mixed> */
    public function __debugInfo(): array
    {
        $all = [];
        foreach (self::names() as $name) {
            $all[$name] = $this->$name;
        }

        return $all;
    }
}
