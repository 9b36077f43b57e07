<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Tests;

use LogicException;
use RuntimeException;
use TypeError;
use Xfcase\Exception\CallbackException;
use Xfcase\Exception\ConflictException;
use Xfcase\Exception\NotFoundException;
use Xfcase\Lang;
use Xfcase\Notice;
use Xfcase\Raise;
use Xfcase\RecordKind;
use Xfcase\Target;

/**
 * The ladder: sweeps, forecasts, firings and notices.
 */
final class LadderTest extends Desk
{
    protected function setUp(): void
    {
        parent::setUp();
        $this->accepted();
    }

    private function swept(): void
    {
        $this->store->setNow(self::time('2026-05-20T12:00'));
        $this->store->sweep();
    }

    public function testASweepFiresOnce(): void
    {
        $this->store->setNow(self::time('2026-05-20T12:00'));
        $result = $this->store->sweep(progress: fn (int $left, int $fired): bool => $fired >= 0);
        self::assertGreaterThan(0, $result->fired);
        self::assertSame($result->notices, iterator_count($this->store->notices()));
        self::assertSame($result->fired, iterator_count($this->store->firings()));
        self::assertSame(0, $this->store->sweep()->fired);
    }

    public function testTheForecastIsWhatThenFires(): void
    {
        $planned = [];
        $list = $this->store->forecast(self::time('2026-05-20T12:00'));
        foreach ($list as $firing) {
            self::assertNull($firing->firedAt);
            $planned[] = [$firing->caseId, $firing->rung, $firing->plannedAt?->format('c')];
        }
        self::assertNotSame([], $planned);
        self::assertSame($planned[0][2], $this->store->nextDue()?->format('c'));
        self::assertCount(1, iterator_to_array($this->store->forecast(self::time('2027-01-01'), limit: 1)));
        $this->store->setNow(self::time($planned[0][2]));
        $this->store->sweep();
        $fired = $this->store->firings()->first();
        self::assertSame($planned[0], [$fired?->caseId, $fired?->rung, $fired?->plannedAt?->format('c')]);
        self::assertEquals($this->store->now(), $fired?->firedAt);
        self::assertNotNull($fired->deadlineId);
        self::assertFalse($fired->late);
    }

    public function testTheForecastIsOfDutiesToo(): void
    {
        $this->store->setNow(self::time('2026-09-01T09:00'));
        $this->store->openDuty(actor: 'handler', code: 'month_meeting', unit: 'bureau', official: 'handler');
        $told = [];
        foreach ($this->store->forecast(self::time('2026-10-09T09:00')) as $one) {
            if ($one->record === RecordKind::Duty) {
                self::assertNull($one->caseId);
                self::assertSame('月末汇报会（2026年9月）', $one->title());
                self::assertSame('Month-end reporting meeting (2026-09)', $one->title(Lang::En));
                self::assertSame('2026-09-30', $one->dueDate?->format('Y-m-d'));
                $told[] = [$one->plannedAt?->format('Y-m-d H:i'), $one->rung, $one->missed, $one->official,
                    $one->target, $one->raises];
            }
        }
        self::assertSame([
            ['2026-09-24 09:00', 'remind', false, 'handler', Target::Handler, Raise::Reminder],
            ['2026-10-01 00:00', '', true, 'handler', null, null],
            ['2026-10-08 09:00', 'red', false, 'head', Target::Principal, Raise::Red],
        ], $told);
    }

    public function testANotice(): void
    {
        $this->swept();
        $notice = $this->store->notices()->first();
        self::assertInstanceOf(Notice::class, $notice);
        foreach ($notice->__debugInfo() as $name => $value) {
            self::assertSame($value, $notice->$name);
        }
        self::assertInstanceOf(Raise::class, $notice->raises);
        self::assertInstanceOf(Target::class, $notice->target);
        self::assertSame(['bureau', 'handler'], [$notice->dutyUnit, $notice->dutyOfficial]);
        self::assertSame('00:00', $notice->dueDate?->format('H:i'));
        self::assertNull($notice->ackedAt);
        self::assertNotSame($notice->text(), $notice->text(Lang::En));
        self::assertSame($notice->id, $this->store->notice($notice->id)->id);
        self::assertSame($notice->id, json_decode($notice->toJson())->id);
        $this->thrown(ConflictException::class, fn () => $notice->acknowledge('mailer'));
        iterator_to_array($this->store->leaseNotices('mailer'));
        $notice->acknowledge('mailer');
        $notice->acknowledge('mailer');
        self::assertNotNull($this->store->notice($notice->id)->ackedAt);
        $this->thrown(NotFoundException::class, fn () => $this->store->acknowledge(9999, 'mailer'));
    }

    public function testALeaseIsForOne(): void
    {
        $this->swept();
        $leased = iterator_to_array($list = $this->store->leaseNotices('one', limit: 2));
        self::assertCount(2, $leased);
        $this->thrown(LogicException::class, fn () => iterator_to_array($list));
        $ids = array_map(static fn (Notice $notice): int => $notice->id, $leased);
        foreach ($this->store->leaseNotices('two', limit: 10000) as $notice) {
            self::assertNotContains($notice->id, $ids);
        }
        $this->thrown(ConflictException::class, fn () => $leased[0]->acknowledge('two'));
    }

    public function testDelivery(): void
    {
        $this->swept();
        $kept = [];
        $count = $this->store->deliver('mailer', function (Notice $notice) use (&$kept): void {
            self::assertNotSame('', $notice->text());
            $kept[] = $notice;
        });
        self::assertSame(iterator_count($this->store->notices()), $count);
        self::assertCount($count, $kept);
        self::assertNotSame('', $kept[0]->rung . $kept[0]->text());
        self::assertSame(0, $this->store->deliver('mailer', fn () => self::fail('again')));
        self::assertSame([], iterator_to_array($this->store->notices(openOnly: true)));
    }

    public function testADeliveryThatStops(): void
    {
        $this->swept();
        $taken = 0;
        $take = function () use (&$taken): bool {
            return ++$taken < 3;
        };
        $this->thrown(CallbackException::class, fn () => $this->store->deliver('mailer', $take));
        self::assertSame(3, $taken);
        $all = iterator_count($this->store->notices());
        $this->store->setNow($this->store->now()->modify('+6 minutes'));
        self::assertSame($all - 2, $this->store->deliver('mailer', fn () => true));
    }

    public function testAnExceptionOfTheHostComesOutUnchanged(): void
    {
        $this->swept();
        $own = new RuntimeException('smtp');
        $thrown = $this->thrown(RuntimeException::class, fn () => $this->store->deliver('mailer', fn () => throw $own));
        self::assertSame($own, $thrown);
        self::assertNull($own->getPrevious());
        $this->store->setNow($this->store->now()->modify('+6 minutes'));
        self::assertGreaterThan(0, $this->store->deliver('mailer', fn () => null));
    }

    public function testTheFunctionMayUseTheStore(): void
    {
        $this->swept();
        $seen = [];
        $this->store->deliver('mailer', function (Notice $notice) use (&$seen): void {
            $case = $this->store->case($notice->caseId);
            $seen[] = $case->title;
            foreach ($this->store->due() as $deadline) {
                $seen[] = $deadline->rule;
            }
            $this->thrown(TypeError::class, fn () => xf_case_read($this->store->native(), '1'));
        });
        self::assertNotSame([], $seen);
        $this->store->verify();
    }
}
