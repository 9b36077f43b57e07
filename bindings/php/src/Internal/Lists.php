<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Internal;

use DateTimeInterface;
use Xfcase\CaseList;
use Xfcase\DeadlineList;
use Xfcase\DocketList;
use Xfcase\DueList;
use Xfcase\EntryList;
use Xfcase\FiringList;
use Xfcase\Native\xf_iter;
use Xfcase\Native\xf_store;
use Xfcase\HitList;
use Xfcase\NoticeList;
use Xfcase\OfficialList;
use Xfcase\PendingList;
use Xfcase\Raise;
use Xfcase\Record;
use Xfcase\RecordKind;
use Xfcase\RecordList;
use Xfcase\State;
use Xfcase\UnitList;

/**
 * The lists of a store, read lazily; what is not given does not restrict.
 *
 * unit: cases and deadlines of this responsible unit, notices to it. official: lead, team head or
 * handler; notices to this official. openOnly: cases that have not ended, deadlines that run, notices
 * not acknowledged. from, until: received, due, created or happened at this instant or later, and
 * before that one. after: go on after this id or number. limit: how many at most.
 *
 * @internal the lists are methods of Store
 */
trait Lists
{
    /** Lists cases, by id. */
    public function cases(
        ?string $unit = null,
        ?string $official = null,
        ?State $state = null,
        bool $openOnly = false,
        ?DateTimeInterface $from = null,
        ?DateTimeInterface $until = null,
        ?int $after = null,
        ?int $limit = null,
        ?int $caseId = null,
        ?string $category = null,
    ): CaseList {
        return new CaseList($this, xf_case_list(...), self::query(get_defined_vars()));
    }

    /** Lists cases as a register (台账) shows them, by id: one walk over the store. */
    public function dockets(
        ?string $unit = null,
        ?string $official = null,
        ?State $state = null,
        bool $openOnly = false,
        ?DateTimeInterface $from = null,
        ?DateTimeInterface $until = null,
        ?int $after = null,
        ?int $limit = null,
        ?int $caseId = null,
        ?string $category = null,
    ): DocketList {
        return new DocketList($this, xf_docket_list(...), self::query(get_defined_vars()));
    }

    /** Lists journal entries of cases, case by case; of the cases that cases() would list. */
    public function traces(
        ?string $unit = null,
        ?string $official = null,
        ?State $state = null,
        bool $openOnly = false,
        ?DateTimeInterface $from = null,
        ?DateTimeInterface $until = null,
        ?int $after = null,
        ?int $limit = null,
        ?int $caseId = null,
    ): EntryList {
        return new EntryList($this, xf_trace_list(...), self::query(get_defined_vars()));
    }

    /** Lists deadlines, by id. */
    public function deadlines(
        ?int $caseId = null,
        ?string $rule = null,
        ?string $unit = null,
        ?string $official = null,
        ?State $state = null,
        bool $openOnly = false,
        ?DateTimeInterface $from = null,
        ?DateTimeInterface $until = null,
        ?int $after = null,
        ?int $limit = null,
    ): DeadlineList {
        return new DeadlineList($this, xf_deadline_list(...), self::query(get_defined_vars()));
    }

    /** The due board: deadlines that run, the earliest due first, paused ones last. */
    public function due(
        ?string $unit = null,
        ?string $official = null,
        ?string $rule = null,
        ?State $state = null,
        ?DateTimeInterface $from = null,
        ?DateTimeInterface $until = null,
        ?int $limit = null,
        ?int $caseId = null,
        bool $openOnly = false,
    ): DueList {
        return new DueList($this, xf_due_list(...), self::query(get_defined_vars()));
    }

    /**
     * What is still owed, the earliest first: the deadlines of due(), and among them duties, hand-outs, steps
     * of their chains, receptions, warnings, rounds of screening and resources.
     */
    public function pending(
        ?string $unit = null,
        ?string $official = null,
        ?string $rule = null,
        ?DateTimeInterface $from = null,
        ?DateTimeInterface $until = null,
        ?int $limit = null,
        ?int $caseId = null,
    ): PendingList {
        return new PendingList($this, xf_pending_list(...), self::query(get_defined_vars()));
    }

    /** Lists notices, by id. */
    public function notices(
        ?int $caseId = null,
        ?string $unit = null,
        ?string $official = null,
        ?string $rule = null,
        ?Raise $raises = null,
        bool $openOnly = false,
        ?DateTimeInterface $from = null,
        ?DateTimeInterface $until = null,
        ?int $after = null,
        ?int $limit = null,
    ): NoticeList {
        return new NoticeList($this, xf_notice_list(...), self::query(get_defined_vars()));
    }

    /** Lists rungs that fired, by planned time. */
    public function firings(
        ?int $caseId = null,
        ?Raise $raises = null,
        ?DateTimeInterface $from = null,
        ?DateTimeInterface $until = null,
        ?int $limit = null,
    ): FiringList {
        return new FiringList($this, xf_firing_list(...), self::query(get_defined_vars()));
    }

    /**
     * Cases whose texts have all words of text, the best first: title, matter, claims, answers and
     * resolution work. after: the case of the hit to go on behind.
     */
    public function search(
        string $text,
        ?string $unit = null,
        ?string $official = null,
        ?State $state = null,
        bool $openOnly = false,
        ?DateTimeInterface $from = null,
        ?DateTimeInterface $until = null,
        ?int $after = null,
        ?int $limit = null,
    ): HitList {
        return new HitList($this, static fn ($store, $query) => xf_search_list($store, $text, $query), self::query(
            array_diff_key(get_defined_vars(), ['text' => true]),
        ));
    }

    /** Lists units, by id. */
    public function units(
        ?string $unit = null,
        ?int $limit = null,
    ): UnitList {
        return new UnitList($this, xf_unit_list(...), self::query(get_defined_vars()));
    }

    /** Lists posts of officials, by id and first day. */
    public function officials(
        ?string $unit = null,
        ?string $official = null,
        ?int $limit = null,
    ): OfficialList {
        return new OfficialList($this, xf_official_list(...), self::query(get_defined_vars()));
    }

    /** Lists journal entries, by number. */
    public function journal(
        ?int $caseId = null,
        ?DateTimeInterface $from = null,
        ?DateTimeInterface $until = null,
        ?int $after = null,
        ?int $limit = null,
    ): EntryList {
        return new EntryList($this, xf_entry_list(...), self::query(get_defined_vars()));
    }

    /** Lists records of the office of one kind, by id; what they have no field for is refused. */
    public function records(
        RecordKind $kind,
        Record|int|null $of = null,
        ?int $caseId = null,
        ?string $unit = null,
        ?string $official = null,
        bool $openOnly = false,
        ?DateTimeInterface $from = null,
        ?DateTimeInterface $until = null,
        ?int $after = null,
        ?int $limit = null,
        ?string $category = null,
    ): RecordList {
        $members = self::query(array_diff_key(get_defined_vars(), ['kind' => true]));
        $open = static fn (xf_store $store, array $query): xf_iter => xf_record_list($store, $query['kind'], $query['members']);

        return new RecordList($this, $open, ['kind' => $kind->number(), 'members' => $members]);
    }

    /**
     * @param array<string, mixed> $given
     *
     * @return array<string, mixed>
     */
    private static function query(array $given): array
    {
        return Facts::of($given, ['from', 'until']);
    }
}
