<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use DateTimeImmutable;
use JsonSerializable;
use Xfcase\Internal\Snapshot;
use Xfcase\Internal\Time;

/**
 * A notice (提醒) as it stood when it was read.
 */
final readonly class Notice implements JsonSerializable
{
    use Snapshot;

    /** The number by which the store knows the notice. */
    public int $id;
    /** The case; null when it is about a record of the office. */
    public ?int $caseId;
    /** The deadline; null when it is about none. */
    public ?int $deadlineId;
    /** The id of the deadline's rule. */
    public string $rule;
    /** The turn of the deadline. */
    public int $turn;
    /** The id of the rung. */
    public string $rung;
    /** 0 the first time, then the repetition. */
    public int $rep;
    /** What the rung raises. */
    public Raise $raises;
    /** The statutory ground of a supervision. */
    public ?Ground $ground;
    /** Whom the rung names. */
    public Target $target;
    /** How many units above, for XF_TARGET_SUPERIOR. */
    public int $level;
    /** The id of the unit it goes to. */
    public string $unit;
    /** The id of the official it goes to; "" when nobody could be found and the unit as such is told. */
    public string $official;
    /** The id of the unit whose it is. */
    public string $dutyUnit;
    /** The id of the official whose it is; "" when the unit owes it as such. */
    public string $dutyOfficial;
    /** Who was passed over and why, as a JSON array of objects with target, unit, official and why. */
    public string $skipped;
    /** Whether the sweep came late. */
    public bool $late;
    /** When it was due to fire. */
    public ?DateTimeImmutable $plannedAt;
    /** When it fired. */
    public ?DateTimeImmutable $createdAt;
    /** When the host acknowledged the delivery. */
    public ?DateTimeImmutable $ackedAt;
    /** The due date of the deadline at that time. */
    public ?DateTimeImmutable $dueDate;
    /** The reason that the petitioner is to be told, for XF_RAISE_INFORM. */
    public string $reason;
    /** What kind of record of the office it is about; null for a case. */
    public ?RecordKind $record;
    /** That record. */
    public ?int $recordId;

    private Native\xf_notice $handle;

    /** @internal */
    public static function of(Native\xf_notice $handle, Store $store): self
    {
        $made = self::blank();
        $made->handle = $handle;
        $made->store = $store;

        return $made;
    }

    private function read(string $name): mixed
    {
        return match ($name) {
            'id' => xf_notice_id($this->handle),
            'caseId' => xf_notice_case_id($this->handle) ?: null,
            'deadlineId' => xf_notice_deadline_id($this->handle) ?: null,
            'rule' => xf_notice_rule($this->handle),
            'turn' => xf_notice_turn($this->handle),
            'rung' => xf_notice_rung($this->handle),
            'rep' => xf_notice_rep($this->handle),
            'raises' => Raise::ofNumber(xf_notice_raises($this->handle)),
            'ground' => Ground::given(xf_notice_ground($this->handle)),
            'target' => Target::ofNumber(xf_notice_target($this->handle)),
            'level' => xf_notice_level($this->handle),
            'unit' => xf_notice_unit($this->handle),
            'official' => xf_notice_official($this->handle),
            'dutyUnit' => xf_notice_duty_unit($this->handle),
            'dutyOfficial' => xf_notice_duty_official($this->handle),
            'skipped' => xf_notice_skipped($this->handle),
            'late' => xf_notice_late($this->handle) === 1,
            'plannedAt' => Time::moment(xf_notice_planned_at($this->handle)),
            'createdAt' => Time::moment(xf_notice_created_at($this->handle)),
            'ackedAt' => Time::moment(xf_notice_acked_at($this->handle)),
            'dueDate' => Time::day(xf_notice_due_date($this->handle)),
            'reason' => xf_notice_reason($this->handle),
            'record' => RecordKind::given(xf_notice_record($this->handle)),
            'recordId' => xf_notice_record_id($this->handle) ?: null,
            default => $this->undefined($name),
        };
    }

    /** A message that a host can send as it is. */
    public function text(Lang $lang = Lang::Zh): string
    {
        return xf_notice_text($this->store->native(), $this->handle, $lang->number());
    }

    /** The name of the record of the office that it is about. */
    public function title(Lang $lang = Lang::Zh): string
    {
        return xf_notice_title($this->handle, $lang->number());
    }

    /** Says that it was delivered; it is not given out again. */
    public function acknowledge(string $owner): void
    {
        $this->store->acknowledge($this, $owner);
    }

    /** The snapshot as one JSON object: text codes, ISO dates; what is not given is absent. */
    public function toJson(): string
    {
        return xf_notice_json($this->handle);
    }
}
