<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Internal;

use Closure;
use DateTimeImmutable;
use DateTimeInterface;
use Xfcase\FiringList;
use Xfcase\Native\xf_notice;
use Xfcase\Native\xf_store;
use Xfcase\Notice;
use Xfcase\NoticeList;
use Xfcase\SweepResult;

/**
 * What a store fires and whom it tells.
 *
 * @internal these are methods of Store
 */
trait Notifying
{
    /**
     * Fires every rung that is due, once, in order of time; what comes late is marked late.
     *
     * @param DateTimeInterface|null $now until when; null is now
     * @param (callable(int $left, int $total): mixed)|null $progress called after each step; false stops
     */
    public function sweep(?DateTimeInterface $now = null, ?callable $progress = null): SweepResult
    {
        return new SweepResult(...xf_store_sweep($this->handle, Time::given($now) ?? 0, self::watched($progress)));
    }

    /** When the next rung fires; null when none waits. */
    public function nextDue(): ?DateTimeImmutable
    {
        return Time::moment(xf_store_next_due($this->handle));
    }

    /**
     * What would fire until then if nobody did anything; writes nothing.
     *
     * @param int $limit how many at most; 0 is 100000
     */
    public function forecast(DateTimeInterface $until, int $limit = 0): FiringList
    {
        $at = Time::given($until);

        return new FiringList(
            $this,
            static fn (xf_store $store): object => xf_store_forecast($store, $at, $limit),
        );
    }

    public function notice(int $id): Notice
    {
        return Notice::of(xf_notice_read($this->handle, $id), $this);
    }

    /**
     * Takes notices that nobody else holds, to deliver them; what is not acknowledged by then is given
     * out again.
     *
     * @param string $owner who delivers; processes that share a name share their leases
     * @param DateTimeInterface|null $until when the lease ends; null is five minutes from now
     * @param int $limit how many at most, 1 to 10000
     */
    public function leaseNotices(string $owner, ?DateTimeInterface $until = null, int $limit = 100): NoticeList
    {
        $at = Time::given($until) ?? 0;

        return new NoticeList(
            $this,
            static fn (xf_store $store): object => xf_notice_lease($store, $owner, $at, $limit),
            once: true,
        );
    }

    /** Says that a notice was delivered; it is not given out again. */
    public function acknowledge(Notice|int $notice, string $owner): void
    {
        xf_notice_acknowledge($this->handle, $notice instanceof Notice ? $notice->id : $notice, $owner);
    }

    /**
     * Hands every waiting notice to a function, one after the other, and acknowledges those it took.
     *
     * @param callable(Notice): mixed $take false leaves the notice and stops the run
     * @return int how many were acknowledged
     */
    public function deliver(string $owner, callable $take): int
    {
        return xf_notice_deliver(
            $this->handle,
            $owner,
            // The function may keep the notice, so it gets one of its own.
            fn (xf_notice $notice): int => $take($this->notice(xf_notice_id($notice))) === false ? 1 : 0,
        );
    }

    /** @internal */
    public static function watched(?callable $progress): ?Closure
    {
        return $progress === null
            ? null
            : static fn (int $left, int $total): int => $progress($left, $total) === false ? 1 : 0;
    }
}
