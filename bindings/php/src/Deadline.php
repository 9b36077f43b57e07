<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use DateTimeImmutable;
use JsonSerializable;
use Xfcase\Internal\Snapshot;
use Xfcase\Internal\Time;

/**
 * A deadline (时限) as it stood when it was read.
 */
final readonly class Deadline implements JsonSerializable
{
    use Snapshot;

    /** The number by which the store knows the deadline. */
    public int $id;
    /** The case it belongs to. */
    public int $caseId;
    /** The id of its rule in the policy pack, as "handle". */
    public string $rule;
    /** The cycle of the case in which it was opened. */
    public int $cycle;
    /** Where it stands. */
    public ClockState $state;
    /** Whether it is an opportunity (of the petitioner, or to object) and no duty. */
    public bool $window;
    /** One more with each change of the due date; rungs fire once per turn. */
    public int $turn;
    /** The instant of the event from which it counts. */
    public ?DateTimeImmutable $startAt;
    /** The day of the event, itself not counted. */
    public ?DateTimeImmutable $startDate;
    /** The length without extension. */
    public int $amount;
    /** The unit in which it is counted. */
    public Count $unit;
    /** What becomes of a last day that is not a working day. */
    public Roll $roll;
    /** By how much it was extended in all. */
    public int $extended;
    /** How often it was extended. */
    public int $extensions;
    /** How many counted units pauses took out. */
    public int $paused;
    /** The last day before rolling. */
    public ?DateTimeImmutable $lastDate;
    /** The due date; none while it is paused, and none for hours and minutes. */
    public ?DateTimeImmutable $dueDate;
    /** The last instant that is in time; none while it is paused. */
    public ?DateTimeImmutable $dueAt;
    /** Whether a coming holiday notice may change the due date. */
    public bool $provisional;
    /** When its next rung fires; null when none is left. */
    public ?DateTimeImmutable $nextFireAt;
    /** The highest mark that its rungs raised. */
    public Mark $mark;
    /** When it was opened. */
    public ?DateTimeImmutable $openedAt;
    /** When it was closed. */
    public ?DateTimeImmutable $closedAt;
    /** The act that opened it. */
    public Act $openedBy;
    /** The act that closed it. */
    public ?Act $closedBy;
    /** Whether it was fulfilled late, or was found overdue. */
    public bool $late;
    /** The id of the unit whose duty it is. */
    public string $dutyUnit;
    /** The id of the unit that owes it by now, where the one whose duty it was missed it and was dissolved since. */
    public string $successor;
    /** Who demanded the feedback of a supervision; "" where a ladder did. */
    public string $begunBy;
    /** The unit that demanded it, or to which the ladder raised it. */
    public string $begunUnit;
    /** From when it counts by itself, where it runs from the earlier start of a merged case. */
    public ?DateTimeImmutable $ownStartAt;
    /** The id of the unit that owes it by now: the successor, else the unit whose duty it is. */
    public string $owedBy;
    /** The id of the official whose duty it was, the last time before it was past due or closed. */
    public string $dutyOfficial;
    /** The id of the lead, likewise. */
    public string $dutyLead;
    /** The part or the measure of the case that it is for; null: the case itself. */
    public ?int $item;

    private Native\xf_deadline $handle;

    /** @internal */
    public static function of(Native\xf_deadline $handle, Store $store): self
    {
        $made = self::blank();
        $made->handle = $handle;
        $made->store = $store;

        return $made;
    }

    private function read(string $name): mixed
    {
        return match ($name) {
            'id' => xf_deadline_id($this->handle),
            'caseId' => xf_deadline_case_id($this->handle),
            'rule' => xf_deadline_rule($this->handle),
            'cycle' => xf_deadline_cycle($this->handle),
            'state' => ClockState::ofNumber(xf_deadline_state($this->handle)),
            'window' => xf_deadline_window($this->handle) === 1,
            'turn' => xf_deadline_turn($this->handle),
            'startAt' => Time::moment(xf_deadline_start_at($this->handle)),
            'startDate' => Time::day(xf_deadline_start_date($this->handle)),
            'amount' => xf_deadline_amount($this->handle),
            'unit' => Count::ofNumber(xf_deadline_unit($this->handle)),
            'roll' => Roll::ofNumber(xf_deadline_roll($this->handle)),
            'extended' => xf_deadline_extended($this->handle),
            'extensions' => xf_deadline_extensions($this->handle),
            'paused' => xf_deadline_paused($this->handle),
            'lastDate' => Time::day(xf_deadline_last_date($this->handle)),
            'dueDate' => Time::day(xf_deadline_due_date($this->handle)),
            'dueAt' => Time::moment(xf_deadline_due_at($this->handle)),
            'provisional' => xf_deadline_provisional($this->handle) === 1,
            'nextFireAt' => Time::moment(xf_deadline_next_fire_at($this->handle)),
            'mark' => Mark::ofNumber(xf_deadline_mark($this->handle)),
            'openedAt' => Time::moment(xf_deadline_opened_at($this->handle)),
            'closedAt' => Time::moment(xf_deadline_closed_at($this->handle)),
            'openedBy' => Act::ofNumber(xf_deadline_opened_by($this->handle)),
            'closedBy' => Act::given(xf_deadline_closed_by($this->handle)),
            'late' => xf_deadline_late($this->handle) === 1,
            'dutyUnit' => xf_deadline_duty_unit($this->handle),
            'successor' => xf_deadline_successor($this->handle),
            'begunBy' => xf_deadline_begun_by($this->handle),
            'begunUnit' => xf_deadline_begun_unit($this->handle),
            'ownStartAt' => Time::moment(xf_deadline_own_start_at($this->handle)),
            'owedBy' => xf_deadline_owed_by($this->handle),
            'dutyOfficial' => xf_deadline_duty_official($this->handle),
            'dutyLead' => xf_deadline_duty_lead($this->handle),
            'item' => xf_deadline_item($this->handle) ?: null,
            default => $this->undefined($name),
        };
    }

    /** The title of its rule. */
    public function title(Lang $lang = Lang::Zh): string
    {
        return xf_deadline_title($this->handle, $lang->number());
    }

    /** The article on which its rule rests. */
    public function basis(Lang $lang = Lang::Zh): string
    {
        return xf_deadline_basis($this->handle, $lang->number());
    }

    /** Each step from the event to the due date, with its basis, and the history. */
    public function explain(Lang $lang = Lang::Zh, Format $format = Format::Text): string
    {
        return xf_deadline_explain($this->store->native(), $this->id, $lang->number(), $format->number());
    }

    /** The case it belongs to; from the due board without another look into the store. */
    public function case(): CaseFile
    {
        try {
            return CaseFile::of(xf_deadline_case($this->handle), $this->store);
        } catch (Exception\NotFoundException) {
            return $this->store->case($this->caseId);
        }
    }

    /** The snapshot as one JSON object: text codes, ISO dates; what is not given is absent. */
    public function toJson(): string
    {
        return xf_deadline_json($this->handle);
    }
}
