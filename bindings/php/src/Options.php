<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use ArrayIterator;
use Countable;
use IteratorAggregate;
use Xfcase\Internal\Sealed;

/**
 * What an official may do now with a case, and why not the other acts.
 *
 * @implements IteratorAggregate<int, Option>
 */
final class Options implements Countable, IteratorAggregate
{
    use Sealed;

    /** @var list<Option> */
    private readonly array $options;

    /** @internal */
    public function __construct(Native\xf_options $handle)
    {
        $options = [];
        for ($i = 0, $count = xf_options_count($handle); $i < $count; $i++) {
            $options[] = new Option(
                Act::ofNumber(xf_options_act($handle, $i)),
                xf_options_allowed($handle, $i) === 1,
                xf_options_rule($handle, $i),
                xf_options_basis($handle, $i, XF_LANG_ZH),
                xf_options_basis($handle, $i, XF_LANG_EN),
                xf_options_text($handle, $i, XF_LANG_ZH),
                xf_options_text($handle, $i, XF_LANG_EN),
                self::fields(xf_options_fields($handle, $i)),
            );
        }
        $this->options = $options;
    }

    /** @return ArrayIterator<int, Option> */
    public function getIterator(): ArrayIterator
    {
        return new ArrayIterator($this->options);
    }

    public function count(): int
    {
        return count($this->options);
    }

    /** @return list<Act> the acts that may be done */
    public function allowed(): array
    {
        $acts = [];
        foreach ($this->options as $option) {
            if ($option->allowed) {
                $acts[] = $option->act;
            }
        }

        return $acts;
    }

    /** What is said of an act; null for one that is no choice of anybody. */
    public function of(Act $act): ?Option
    {
        foreach ($this->options as $option) {
            if ($option->act === $act) {
                return $option;
            }
        }

        return null;
    }

    /** @return array<string, bool> */
    private static function fields(string $names): array
    {
        $fields = [];
        foreach ($names === '' ? [] : explode(' ', $names) as $name) {
            $words = explode('_', rtrim($name, '!'));
            $fields[array_shift($words) . implode('', array_map('ucfirst', $words))] = str_ends_with($name, '!');
        }

        return $fields;
    }
}
