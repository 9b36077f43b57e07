<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Internal;

use Closure;
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
     * @param array<string, mixed> $given to the method of the step
     */
    private function step(Closure $verb, array $given): Record
    {
        return Record::of($verb($this->handle, Facts::of($given, coded: true)), $this);
    }
}
