<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use DateTimeImmutable;
use JsonSerializable;
use Xfcase\Internal\Snapshot;
use Xfcase\Internal\Time;

/**
 * What somebody still owes (待办): a deadline of a case, or a duty of the office, as the due board shows it.
 */
final readonly class Pending implements JsonSerializable
{
    use Snapshot;

    /** What is owed. */
    public PendingKind $kind;
    /** The deadline of a case; null: it is of the office. */
    public ?int $deadlineId;
    /** What record of the office owes it; null: it is a deadline. */
    public ?RecordKind $record;
    /** That record. */
    public ?int $recordId;
    /** The record that it belongs to, as the occurrence of a step. */
    public ?int $of;
    /** The case that it is about. */
    public ?int $caseId;
    /** The rule of the deadline, of the duty or of the step of its chain. */
    public string $rule;
    /** The id of the unit that owes it. */
    public string $unit;
    /** The id of the official whose it is. */
    public string $official;
    /** The id of the lead of the case, or of the leader in charge of the duty. */
    public string $lead;
    /** The last day in time; null while it is paused, and for hours and minutes. */
    public ?DateTimeImmutable $dueDate;
    /** The last instant in time; null while it is paused. */
    public ?DateTimeImmutable $dueAt;
    /** How many days are left by the calendar; below 0: overdue. */
    public int $daysLeft;
    /** Whether it is an opportunity and no duty. */
    public bool $window;
    /** Whether it is paused. */
    public bool $paused;
    /** Whether a coming holiday notice may change the due date. */
    public bool $provisional;
    /** The highest mark that its rungs raised. */
    public Mark $mark;
    /** When the next rung of its ladder fires. */
    public ?DateTimeImmutable $nextAt;
    /** The id of that rung. */
    public string $nextRung;
    /** What that rung raises. */
    public ?Raise $nextRaises;
    /** Whom that rung tells. */
    public ?Target $nextTarget;
    /** The deadline with its case; null: it is of the office. */
    public ?Deadline $deadline;

    private Native\xf_pending $handle;

    /** @internal */
    public static function of(Native\xf_pending $handle, Store $store): self
    {
        $made = self::blank();
        $made->handle = $handle;
        $made->store = $store;

        return $made;
    }

    private function read(string $name): mixed
    {
        return match ($name) {
            'kind' => PendingKind::ofNumber(xf_pending_kind_of($this->handle)),
            'deadlineId' => xf_pending_deadline_id($this->handle) ?: null,
            'record' => RecordKind::given(xf_pending_record($this->handle)),
            'recordId' => xf_pending_record_id($this->handle) ?: null,
            'of' => xf_pending_of($this->handle) ?: null,
            'caseId' => xf_pending_case_id($this->handle) ?: null,
            'rule' => xf_pending_rule($this->handle),
            'unit' => xf_pending_unit($this->handle),
            'official' => xf_pending_official($this->handle),
            'lead' => xf_pending_lead($this->handle),
            'dueDate' => Time::day(xf_pending_due_date($this->handle)),
            'dueAt' => Time::moment(xf_pending_due_at($this->handle)),
            'daysLeft' => xf_pending_days_left($this->handle),
            'window' => xf_pending_window($this->handle) === 1,
            'paused' => xf_pending_paused($this->handle) === 1,
            'provisional' => xf_pending_provisional($this->handle) === 1,
            'mark' => Mark::ofNumber(xf_pending_mark($this->handle)),
            'nextAt' => Time::moment(xf_pending_next_at($this->handle)),
            'nextRung' => xf_pending_next_rung($this->handle),
            'nextRaises' => Raise::given(xf_pending_next_raises($this->handle)),
            'nextTarget' => Target::given(xf_pending_next_target($this->handle)),
            'deadline' => $this->itself(),
            default => $this->undefined($name),
        };
    }

    private function itself(): ?Deadline
    {
        $handle = xf_pending_deadline($this->handle);

        return $handle === null ? null : Deadline::of($handle, $this->store);
    }

    /** The title of the rule of a deadline, or what a duty is called. */
    public function title(Lang $lang = Lang::Zh): string
    {
        return xf_pending_title($this->handle, $lang->number());
    }

    /** The snapshot as one JSON object: text codes, ISO dates; what is not given is absent. */
    public function toJson(): string
    {
        return xf_pending_json($this->handle);
    }
}
