<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use DateTimeImmutable;
use JsonSerializable;
use Xfcase\Internal\Snapshot;
use Xfcase\Internal\Time;

/**
 * A row of the register (台账): a case with the elements of its registration, its first petitioner as
 * the reader may see it, and the duty that is due first.
 */
final readonly class Docket implements JsonSerializable
{
    use Snapshot;

    /** The case, without its petitioners. */
    public CaseFile $case;
    /** The running duty that is due first; where none runs, the petitioner's window. */
    public ?Deadline $deadline;
    /** How the matter came to be known (来源). */
    public Discovery $discovery;
    /** The highest level that the petitioner turned to (到访层级). */
    public Level $level;
    /** The field of the matter (领域), a code of the host. */
    public string $field;
    /** The group of interest, as a property of the case (利益群体). */
    public string $interest;
    /** What it began with (起因). */
    public string $origin;
    /** When it began. */
    public ?DateTimeImmutable $happenedOn;
    /** Where it began (发生地点). */
    public string $place;
    /** The name of the first petitioner, masked where a reader is set. */
    public string $petitioner;
    /**
     * The names of all petitioners that are named, masked where a reader is set.
     *
     * @var list<string>
     */
    public array $petitioners;
    /** The phone number of the first petitioner, masked where a reader is set. */
    public string $phone;
    /** Where the first petitioner lives, masked where a reader is set. */
    public string $residence;
    /** In what capacity the first petitioner comes (身份), masked where a reader is set. */
    public string $capacity;
    /** The unit to which the first petitioner belongs (所在单位), masked where a reader is set. */
    public string $workplace;
    /**
     * How each claim was assessed, in order.
     *
     * @var list<Assessment>
     */
    public array $assessments;
    /**
     * The kind of each measure, in order, and whether it brought about what it was to.
     *
     * @var list<array{Measure, bool}>
     */
    public array $measures;

    private Native\xf_docket $handle;

    /** @internal */
    public static function of(Native\xf_docket $handle, Store $store): self
    {
        $made = self::blank();
        $made->handle = $handle;
        $made->store = $store;

        return $made;
    }

    private function read(string $name): mixed
    {
        return match ($name) {
            'case' => CaseFile::of(xf_docket_case($this->handle), $this->store),
            'deadline' => $this->next(),
            'discovery' => Discovery::ofNumber(xf_docket_discovery($this->handle)),
            'level' => Level::ofNumber(xf_docket_level($this->handle)),
            'field' => xf_docket_field($this->handle),
            'interest' => xf_docket_interest($this->handle),
            'origin' => xf_docket_origin($this->handle),
            'happenedOn' => Time::day(xf_docket_happened_on($this->handle)),
            'place' => xf_docket_place($this->handle),
            'petitioner' => xf_docket_petitioner($this->handle),
            'petitioners' => $this->named(),
            'phone' => xf_docket_phone($this->handle),
            'residence' => xf_docket_residence($this->handle),
            'capacity' => xf_docket_capacity($this->handle),
            'workplace' => xf_docket_workplace($this->handle),
            'assessments' => $this->claims(),
            'measures' => $this->taken(),
            default => $this->undefined($name),
        };
    }

    /** @return list<Assessment> */
    private function claims(): array
    {
        $all = [];
        for ($i = 0, $count = xf_docket_claim_count($this->handle); $i < $count; $i++) {
            $all[] = Assessment::ofNumber(xf_docket_claim_assessment($this->handle, $i));
        }

        return $all;
    }

    /** @return list<array{Measure, bool}> */
    private function taken(): array
    {
        $all = [];
        for ($i = 0, $count = xf_docket_measure_count($this->handle); $i < $count; $i++) {
            $kind = Measure::ofNumber(xf_docket_measure_kind($this->handle, $i));
            $all[] = [$kind, xf_docket_measure_done($this->handle, $i) === 1];
        }

        return $all;
    }

    /** @return list<string> */
    private function named(): array
    {
        $all = [];
        for ($i = 0, $count = xf_docket_petitioner_count($this->handle); $i < $count; $i++) {
            $all[] = xf_docket_petitioner_name($this->handle, $i);
        }

        return $all;
    }

    private function next(): ?Deadline
    {
        $handle = xf_docket_deadline($this->handle);

        return $handle === null ? null : Deadline::of($handle, $this->store);
    }

    /** The row as one JSON object: the case, and detail, petitioner and deadline for what there is. */
    public function toJson(): string
    {
        return xf_docket_json($this->handle);
    }
}
