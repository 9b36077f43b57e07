<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Tests;

use RuntimeException;
use Xfcase\Act;
use Xfcase\Exception\BusyException;
use Xfcase\Exception\CallbackException;
use Xfcase\Exception\ClosedException;
use Xfcase\Exception\CorruptException;
use Xfcase\Exception\ExistsException;
use Xfcase\Exception\InvalidException;
use Xfcase\Exception\NotFoundException;
use Xfcase\Exception\ReadOnlyException;
use Xfcase\Exception\XfcaseException;
use Xfcase\Hash;
use Xfcase\Lang;
use Xfcase\Library;
use Xfcase\OpenMode;
use Xfcase\RecordKind;
use Xfcase\Step;
use Xfcase\Store;

final class StoreTest extends Desk
{
    public function testAFileIsThereAgain(): void
    {
        $store = self::people(Store::open($this->path()));
        $number = $this->registered($store)->number;
        $head = $store->head();
        $store->close();
        $again = Store::open($this->path(), OpenMode::Existing);
        self::assertSame($number, $again->find(number: $number)->number);
        self::assertEquals($head, $again->head());
        $again->check();
        $verified = $again->verify();
        self::assertSame($head->seq, $verified->entries);
        self::assertGreaterThan(5, $verified->rows);
        $again->rebuild();
    }

    public function testWhatOpeningRefuses(): void
    {
        $this->thrown(NotFoundException::class, fn () => Store::open($this->path(), OpenMode::Existing));
        file_put_contents($this->path('text'), str_repeat('no store ', 1000));
        $this->thrown(CorruptException::class, fn () => Store::open($this->path('text')));
        $this->thrown(InvalidException::class, fn () => Store::open(''));
        $wrong = $this->thrown(InvalidException::class, fn () => Store::open($this->path(), busyMs: -1));
        self::assertSame('busy_ms', $wrong->field);
    }

    public function testReadOnly(): void
    {
        $writer = self::people(Store::open($this->path()));
        $case = $this->registered($writer);
        $reader = Store::open($this->path(), OpenMode::ReadOnly);
        self::assertSame($case->title, $reader->case($case->id)->title);
        $this->thrown(ReadOnlyException::class, fn () => $reader->case($case->id)->accept(actor: 'handler'));
    }

    public function testHashes(): void
    {
        self::assertSame(64, strlen(Store::openMemory(Hash::Sha256)->head()->hash));
        self::assertNotSame(Store::openMemory(Hash::Sha256)->head()->hash, Store::openMemory(Hash::Sm3)->head()->hash);
    }

    public function testClosing(): void
    {
        $case = $this->registered();
        $list = $this->store->cases();
        $this->store->close();
        $this->store->close();
        self::assertSame(1, $case->revision);
        $this->thrown(ClosedException::class, fn () => $case->accept(actor: 'handler'));
        $this->thrown(ClosedException::class, fn () => $case->refresh());
        $this->thrown(ClosedException::class, fn () => iterator_to_array($list));
        $this->thrown(ClosedException::class, fn () => $this->store->now());
        $this->thrown(ClosedException::class, fn () => $this->store->cases());
    }

    public function testTheClock(): void
    {
        $this->store->setNow(self::time('2026-05-01T12:34:56')->modify('+789 milliseconds'));
        self::assertSame('2026-05-01T12:34:56.789+08:00', $this->store->now()->format('Y-m-d\TH:i:s.vP'));
        $this->store->setNow(null);
        self::assertEqualsWithDelta(time(), $this->store->now()->getTimestamp(), 5);
    }

    public function testATransactionIsCommittedAsOne(): void
    {
        $number = $this->store->transaction(function (Store $store): string {
            $case = $this->registered($store);

            return $case->accept(actor: 'handler')->number;
        });
        self::assertSame($number, $this->store->find(number: $number)->number);
    }

    public function testATransactionThatThrowsNeverWas(): void
    {
        $head = $this->store->head();
        $own = new RuntimeException('mine');
        $thrown = $this->thrown(RuntimeException::class, fn () => $this->store->transaction(function () use ($own): void {
            $this->registered();
            throw $own;
        }));
        self::assertSame($own, $thrown);
        self::assertEquals($head, $this->store->head());
    }

    public function testTransactionsDoNotNest(): void
    {
        $this->store->transaction(function (): void {
            $this->registered();
            $this->thrown(ExistsException::class, fn () => $this->store->transaction(fn () => null));
        });
        self::assertCount(1, $this->store->cases());
        $this->store->begin();
        $this->registered();
        $this->store->rollback();
        $this->store->rollback();
        self::assertCount(1, $this->store->cases());
        $this->thrown(NotFoundException::class, fn () => $this->store->commit());
    }

    public function testARefusalInATransactionLeavesItOpen(): void
    {
        $this->store->begin();
        $case = $this->registered();
        $this->thrown(XfcaseException::class, fn () => $case->serve(actor: 'handler'));
        $this->store->commit();
        self::assertCount(1, $this->store->cases());
    }

    public function testAnotherProcessHoldsTheStore(): void
    {
        $one = self::people(Store::open($this->path()));
        $two = Store::open($this->path(), busyMs: 10);
        $one->begin();
        $this->thrown(BusyException::class, fn () => $two->begin());
        $one->rollback();
    }

    public function testBackup(): void
    {
        $store = self::people(Store::open($this->path()));
        $this->registered($store);
        $calls = 0;
        $store->backup($this->path('copy'), function (int $left, int $total) use (&$calls): void {
            $calls++;
        });
        self::assertGreaterThan(0, $calls);
        self::assertEquals($store->head(), Store::open($this->path('copy'))->head());
        $this->thrown(ExistsException::class, fn () => $store->backup($this->path('copy')));
        $this->thrown(CallbackException::class, fn () => $store->backup($this->path('no'), fn (): bool => false));
        self::assertFileDoesNotExist($this->path('no'));
    }

    public function testTheVersion(): void
    {
        self::assertMatchesRegularExpression('/^\d+\.\d+\.\d+$/', Library::version());
        [$major, $minor, $patch] = array_map(intval(...), explode('.', Library::version()));
        self::assertSame($major * 10000 + $minor * 100 + $patch, Library::versionNumber());
    }

    public function testFormsKnowTheNamesOfFields(): void
    {
        self::assertSame(
            ['days' => true, 'approver' => true, 'reason' => true, 'document' => false],
            Act::Extend->fields(),
        );
        self::assertSame('延长天数', Act::Extend->fieldLabel('days'));
        self::assertNull(Act::Extend->fieldLabel('unit'));
        self::assertTrue(Step::JoinBody->fields()['official']);
        self::assertSame('post', Step::JoinBody->fieldLabel('code', Lang::En));
        self::assertSame('组长', Step::JoinBody->codes()['head']);
        self::assertSame([], Step::MoveDuty->codes());
        self::assertSame('人员', RecordKind::BodyMember->fieldLabel('official'));
        self::assertNull(RecordKind::BodyMember->fieldLabel('place'));
        self::assertSame('副组长', RecordKind::BodyMember->valueLabel('post', 'deputy'));
        self::assertSame('甲', RecordKind::BodyMember->valueLabel('official', '甲'));
    }
}
