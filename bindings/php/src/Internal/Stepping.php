<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Internal;

use BackedEnum;
use Closure;
use DateTimeInterface;
use Xfcase\CaseFile;
use Xfcase\Native\xf_record;
use Xfcase\Native\xf_store;
use Xfcase\Record;
use Xfcase\Step;

/**
 * How a step of the office is taken.
 *
 * @internal
 */
trait Stepping
{
    /** Any step by its code, with the arguments of its own method: for forms and scripts. */
    public function do(Step $step, string $actor, mixed ...$facts): Record
    {
        $name = lcfirst(str_replace('_', '', ucwords($step->value, '_')));

        return $this->$name($actor, ...$facts);
    }

    /**
     * @param Closure(xf_store, array<string, mixed>): ?xf_record $verb
     * @param array<string, mixed> $facts
     */
    private function step(Closure $verb, string $actor, ?DateTimeInterface $at, bool $dryRun, array $facts): Record
    {
        $act = ['actor' => $actor, 'at' => Time::given($at), 'dry_run' => $dryRun ? 1 : 0];
        foreach ($facts as $name => $value) {
            $act[$name] = match (true) {
                $value instanceof Record, $value instanceof CaseFile => $value->id,
                $value instanceof BackedEnum => $value->value,
                $value instanceof DateTimeInterface => Time::date($value),
                is_bool($value) => $value ? 1 : 0,
                default => $value,
            };
        }

        return Record::of($verb($this->handle, $act), $this);
    }
}
