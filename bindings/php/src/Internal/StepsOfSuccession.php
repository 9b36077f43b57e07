<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Internal;

use DateTimeInterface;
use Xfcase\Lang;
use Xfcase\Record;
use Xfcase\RecordKind;

/**
 * Units that were dissolved (单位撤销): what they left open, and who goes on with it.
 *
 * @internal these are methods of Store
 */
trait StepsOfSuccession
{
    /** Gives what a dissolved unit left open in the work of the office to the one that goes on. */
    public function succeedUnit(
        string $actor,
        string $unit,
        string $toUnit,
        ?RecordKind $code = null,
        Record|int|null $of = null,
        ?string $official = null,
        ?string $lead = null,
        ?string $document = null,
        ?string $reason = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_succession_pass(...), get_defined_vars());
    }

    /**
     * All that is still open with a dissolved unit, or with each that there is: cases and the work of the office.
     *
     * @return list<array<string, mixed>> the members are those of docs/office.md
     */
    public function leftOpen(?string $unit = null, Lang $lang = Lang::Zh): array
    {
        $text = xf_succession_left($this->handle, $unit, $lang->number());

        return json_decode((string) $text, true, 512, JSON_THROW_ON_ERROR);
    }
}
