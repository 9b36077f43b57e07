<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use DateTimeImmutable;
use DateTimeInterface;
use SensitiveParameter;
use Throwable;
use Xfcase\Internal\Lists;
use Xfcase\Internal\Notifying;
use Xfcase\Internal\Sealed;
use Xfcase\Internal\Stepping;
use Xfcase\Internal\StepsOfBodies;
use Xfcase\Internal\StepsOfDuties;
use Xfcase\Internal\StepsOfFront;
use Xfcase\Internal\Statistics;
use Xfcase\Internal\StepsOfRepeated;
use Xfcase\Internal\StepsOfDrives;
use Xfcase\Internal\StepsOfScreening;
use Xfcase\Internal\StepsOfSuccession;
use Xfcase\Internal\StepsOfUndo;
use Xfcase\Internal\StepsOfWarnings;
use Xfcase\Internal\Time;

/**
 * A store: one file of petition cases and the connection to it. It closes with its last reference;
 * cases and lists keep one.
 */
final readonly class Store
{
    use Lists;
    use Notifying;
    use Sealed;
    use Stepping;
    use StepsOfBodies;
    use StepsOfDuties;
    use StepsOfFront;
    use Statistics;
    use StepsOfRepeated;
    use StepsOfDrives;
    use StepsOfScreening;
    use StepsOfSuccession;
    use StepsOfUndo;
    use StepsOfWarnings;

    private function __construct(private Native\xf_store $handle)
    {
    }

    /**
     * Opens a store, or creates one.
     *
     * @param int $busyMs how long to wait for another process; 0 is 5000, at most 600000
     * @param bool $relaxed a power failure may lose the last commits, never the order
     * @param Hash $hash of a store that is created; an existing one keeps its own
     * @param Policy|null $policy the pack of a store that is created; null is the built-in one
     * @param DateTimeInterface|null $now what the store takes for now, see setNow()
     */
    public static function open(
        string $path,
        OpenMode $mode = OpenMode::Create,
        int $busyMs = 0,
        bool $relaxed = false,
        Hash $hash = Hash::Sm3,
        ?Policy $policy = null,
        ?DateTimeInterface $now = null,
    ): self {
        return new self(xf_store_open($path, [
            'mode' => $mode->number(),
            'busy_ms' => $busyMs,
            'relaxed' => $relaxed ? 1 : 0,
            'hash' => $hash->number(),
            'policy' => $policy?->native(),
            'now' => Time::given($now),
        ]));
    }

    /** A private store in memory, for trials and tests. */
    public static function openMemory(
        Hash $hash = Hash::Sm3,
        ?Policy $policy = null,
        ?DateTimeInterface $now = null,
    ): self {
        return self::open('', OpenMode::Memory, hash: $hash, policy: $policy, now: $now);
    }

    /** Releases the file and its locks at once. Closing twice is fine. */
    public function close(): void
    {
        xf_store_close($this->handle);
    }

    /** What the store takes for now. */
    public function now(): DateTimeImmutable
    {
        return Time::moment(xf_store_now($this->handle)) ?? new DateTimeImmutable();
    }

    /** Sets the clock of the store, for trials and tests; null goes back to the system's. */
    public function setNow(?DateTimeInterface $now): void
    {
        xf_store_set_now($this->handle, Time::given($now) ?? 0);
    }

    /**
     * What was known at an instant: a store of its own that can only be read, with its clock there.
     *
     * All that reads a store reads it. It is held in memory, lives on without this one and has its reader for good.
     */
    public function asKnown(DateTimeInterface $at): self
    {
        return new self(xf_store_as_known($this->handle, Time::given($at) ?? 0));
    }

    /** The instant of a store that asKnown() gave; null of any other. */
    public function knownAt(): ?DateTimeImmutable
    {
        return Time::moment(xf_store_known_at($this->handle));
    }

    /**
     * Several acts as one: committed when the function returns, given up when it throws.
     *
     * @template T
     * @param callable(self): T $work
     * @return T
     */
    public function transaction(callable $work): mixed
    {
        $this->begin();
        try {
            $result = $work($this);
            $this->commit();
        } catch (Throwable $failure) {
            xf_store_rollback($this->handle);
            throw $failure;
        }

        return $result;
    }

    /** Begins a transaction; the write lock is taken at once. */
    public function begin(): void
    {
        xf_store_begin($this->handle);
    }

    public function commit(): void
    {
        xf_store_commit($this->handle);
    }

    /** Gives the transaction up; fine without one. */
    public function rollback(): void
    {
        xf_store_rollback($this->handle);
    }

    /**
     * Registers a case (登记): gives it a number and starts the first clock.
     *
     * @param string $unit the unit that received it, and is responsible for now
     * @param string $title one line, at most 300 bytes
     * @param list<Petitioner|array{name: string, phone?: ?string, address?: ?string, representative?: bool}> $petitioners
     *     none: anonymous
     * @param string|null $hostNumber the host's own number, unique
     * @param Intake $intake by default it follows from the kind of the unit
     * @param int $persons how many people bring it; 0 is the number of petitioners
     * @param string|null $concernedOfficial the official whom a report is about
     * @param string|null $concernedUnit the unit that a report is about
     * @param DateTimeInterface|null $at when it was received; null is now
     * @param bool $dryRun decide, answer, write nothing
     */
    public function register(
        string $actor,
        string $unit,
        Form $form,
        string $title,
        #[SensitiveParameter]
        array $petitioners = [],
        #[SensitiveParameter]
        ?string $matter = null,
        ?string $category = null,
        ?string $area = null,
        ?string $hostNumber = null,
        Kind $kind = Kind::Claim,
        Intake $intake = Intake::ByUnit,
        Procedure $procedure = Procedure::Ordinary,
        int $persons = 0,
        ?string $concernedOfficial = null,
        ?string $concernedUnit = null,
        Discovery $discovery = Discovery::Brought,
        ?Level $level = null,
        ?string $field = null,
        ?string $interest = null,
        ?string $origin = null,
        ?DateTimeInterface $happenedOn = null,
        ?string $place = null,
        ?string $contact = null,
        ?string $outlook = null,
        ?string $history = null,
        int|CaseFile|null $follows = null,
        ?string $newFact = null,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): CaseFile {
        return CaseFile::of(xf_case_register($this->handle, [
            'at' => Time::given($at),
            'actor' => $actor,
            'unit' => $unit,
            'host_number' => $hostNumber,
            'form' => $form->number(),
            'kind' => $kind->number(),
            'intake' => $intake->number(),
            'procedure' => $procedure->number(),
            'title' => $title,
            'matter' => $matter,
            'category' => $category,
            'area' => $area,
            'persons' => $persons,
            'concerned_official' => $concernedOfficial,
            'concerned_unit' => $concernedUnit,
            'petitioners' => array_map(Petitioner::argsOf(...), $petitioners),
            'discovery' => $discovery->number(),
            'level' => $level?->number(),
            'field' => $field,
            'interest' => $interest,
            'origin' => $origin,
            'happened_on' => Time::date($happenedOn),
            'place' => $place,
            'contact' => $contact,
            'outlook' => $outlook,
            'history' => $history,
            'follows' => $follows instanceof CaseFile ? $follows->id : $follows,
            'new_fact' => $newFact,
            'dry_run' => $dryRun ? 1 : 0,
        ]), $this);
    }

    /** A case with its petitioners. */
    public function case(int $id): CaseFile
    {
        return CaseFile::of(xf_case_read($this->handle, $id), $this);
    }

    /** A case by its number or by the host's. */
    public function find(?string $number = null, ?string $hostNumber = null): CaseFile
    {
        return $this->case(xf_case_find($this->handle, $number, $hostNumber));
    }

    public function deadline(int $id): Deadline
    {
        return Deadline::of(xf_deadline_read($this->handle, $id), $this);
    }

    /** A record of the office. */
    public function record(RecordKind $kind, int $id): Record
    {
        return Record::of(xf_record_read($this->handle, $kind->number(), $id), $this);
    }

    /**
     * The elements of registration that cases lack; only cases that lack something.
     *
     * @return list<array<string, mixed>>
     */
    public function missing(
        ?int $caseId = null,
        ?string $unit = null,
        ?string $official = null,
        bool $openOnly = false,
        int $after = 0,
        int $limit = 0,
        Lang $lang = Lang::Zh,
    ): array {
        $text = (string) xf_case_missing($this->handle, [
            'case_id' => $caseId,
            'unit' => $unit,
            'official' => $official,
            'open_only' => $openOnly ? 1 : 0,
            'after' => $after,
            'limit' => $limit,
        ], $lang->number());

        return json_decode($text, true, 512, JSON_THROW_ON_ERROR);
    }

    /**
     * The focus list: matters still disputed, raised by many, key, typical; each with its reasons.
     *
     * @return list<array<string, mixed>>
     */
    public function focus(
        ?int $caseId = null,
        ?string $unit = null,
        ?string $official = null,
        bool $openOnly = false,
        int $after = 0,
        int $limit = 0,
        Lang $lang = Lang::Zh,
    ): array {
        $text = (string) xf_case_focus($this->handle, [
            'case_id' => $caseId,
            'unit' => $unit,
            'official' => $official,
            'open_only' => $openOnly ? 1 : 0,
            'after' => $after,
            'limit' => $limit,
        ], $lang->number());

        return json_decode($text, true, 512, JSON_THROW_ON_ERROR);
    }

    /**
     * What a petitioner sees with number and code: state, dates and what comes next.
     *
     * @return array<string, mixed>
     */
    public function inquire(string $number, #[SensitiveParameter] string $code, Lang $lang = Lang::Zh): array
    {
        $text = (string) xf_inquiry_ask($this->handle, $number, $code, $lang->number());

        return json_decode($text, true, 512, JSON_THROW_ON_ERROR);
    }

    /**
     * Says who reads: reports against this official or its unit are not there, and personal data is
     * masked. null: the host itself reads.
     */
    public function setReader(?string $official): void
    {
        xf_store_set_reader($this->handle, $official ?? '');
    }

    /** Adds a unit, or updates the one with the same id. */
    public function putUnit(
        string $actor,
        string $id,
        string $name,
        UnitRole $kind = UnitRole::Organ,
        Level $level = Level::None,
        ?string $superior = null,
        ?DateTimeInterface $validFrom = null,
        ?DateTimeInterface $validTo = null,
        ?string $shortName = null,
    ): void {
        xf_unit_put($this->handle, $actor, [
            'id' => $id,
            'name' => $name,
            'kind' => $kind->number(),
            'level' => $level->number(),
            'superior' => $superior,
            'valid_from' => Time::date($validFrom),
            'valid_to' => Time::date($validTo),
            'short_name' => $shortName,
        ]);
    }

    /**
     * Adds a post of an official, or updates the one with the same id and first day.
     *
     * @param bool $principal the principal (主要负责人) of the unit
     * @param DateTimeInterface|null $absentTo the last day of the absence; null until further notice
     * @param bool $leader a member of the unit's leading body (班子成员)
     */
    public function putOfficial(
        string $actor,
        string $id,
        string $name,
        string $unit,
        ?string $rank = null,
        bool $principal = false,
        ?DateTimeInterface $validFrom = null,
        ?DateTimeInterface $validTo = null,
        ?DateTimeInterface $absentFrom = null,
        ?DateTimeInterface $absentTo = null,
        bool $leader = false,
    ): void {
        xf_official_put($this->handle, $actor, [
            'id' => $id,
            'name' => $name,
            'unit' => $unit,
            'rank' => $rank,
            'principal' => $principal ? 1 : 0,
            'valid_from' => Time::date($validFrom),
            'valid_to' => Time::date($validTo),
            'absent_from' => Time::date($absentFrom),
            'absent_to' => Time::date($absentTo),
            'leader' => $leader ? 1 : 0,
        ]);
    }

    /** Who receives a matter, who assists and who leads (分派). */
    public function routing(): Routing
    {
        return new Routing($this);
    }

    /**
     * Loads a holiday notice, or own closed days, CSV or JSON, and recomputes the open deadlines that
     * it touches.
     *
     * @param ?string $unit the days are those of this unit and all under it (holidays of an autonomous area)
     * @return int how many deadlines changed
     */
    public function loadCalendar(string $actor, string $text, ?string $unit = null): int
    {
        return xf_store_load_calendar($this->handle, $actor, $unit, $text);
    }

    /** The calendar by which the store counts, or by which a unit does. */
    public function calendar(?string $unit = null): Calendar
    {
        return Calendar::of(xf_store_calendar($this->handle, $unit));
    }

    /**
     * How long the holiday notices last; "due" is true when somebody must load the next one.
     *
     * @return array<string, mixed>
     */
    public function calendarState(Lang $lang = Lang::Zh): array
    {
        return json_decode((string) xf_store_calendar_state($this->handle, $lang->number()), true, 512, JSON_THROW_ON_ERROR);
    }

    /** Adds a policy pack and makes it the one for new cases. */
    public function addPolicy(string $actor, Policy $policy): void
    {
        xf_store_add_policy($this->handle, $actor, $policy->native());
    }

    /** A policy pack of the store; by default the one for new cases. */
    public function policy(?string $id = null, ?string $version = null): Policy
    {
        return Policy::of(xf_store_policy($this->handle, $id, $version));
    }

    /**
     * Copies the whole store into a new file while others go on working.
     *
     * @param (callable(int $left, int $total): mixed)|null $progress false stops the copy
     */
    public function backup(string $path, ?callable $progress = null): void
    {
        xf_store_backup($this->handle, $path, self::watched($progress));
    }

    /** Lets the database engine check the file. */
    public function check(): void
    {
        xf_store_check($this->handle);
    }

    /** Checks the hash chain of the journal, and that every row follows from the journal. */
    public function verify(): Verified
    {
        return new Verified(...xf_store_verify($this->handle));
    }

    /** Makes all rows anew from the journal. */
    public function rebuild(): void
    {
        xf_store_rebuild($this->handle);
    }

    /** The last journal entry; kept elsewhere, it proves later that none was cut off. */
    public function head(): Head
    {
        return new Head(...xf_store_head($this->handle));
    }

    /** @internal */
    public function native(): Native\xf_store
    {
        return $this->handle;
    }
}
