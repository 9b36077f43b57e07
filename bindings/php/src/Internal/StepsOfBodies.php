<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Internal;

use DateTimeInterface;
use Xfcase\BodyKind;
use Xfcase\BodyPost;
use Xfcase\Record;

/**
 * The steps of bodies (领导小组、联席会议、工作专班). Each gives the record as it then stands.
 *
 * @internal the steps are methods of Store
 */
trait StepsOfBodies
{
    /** Sets up a body at a unit. */
    public function setUpBody(
        string $actor,
        string $name,
        string $unit,
        BodyKind $code,
        ?DateTimeInterface $from = null,
        ?string $document = null,
        ?string $text = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_body_set_up(...), get_defined_vars());
    }

    /** Dissolves a body; who still belongs to it leaves with it. */
    public function dissolveBody(
        string $actor,
        Record|int $id,
        ?DateTimeInterface $until = null,
        ?string $document = null,
        ?string $reason = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_body_dissolve(...), get_defined_vars());
    }

    /** Makes an official a member of a body. */
    public function joinBody(
        string $actor,
        Record|int $of,
        string $official,
        BodyPost $code,
        ?DateTimeInterface $from = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_body_join(...), get_defined_vars());
    }

    /** Ends a membership. */
    public function leaveBody(
        string $actor,
        Record|int $id,
        ?DateTimeInterface $until = null,
        ?string $document = null,
        ?string $reason = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_body_leave(...), get_defined_vars());
    }
}
