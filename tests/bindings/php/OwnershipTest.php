<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Tests;

use Error;
use Fiber;
use stdClass;
use Throwable;
use TypeError;
use Xfcase\CaseFile;
use Xfcase\Exception\BusyException;
use Xfcase\Exception\ClosedException;
use Xfcase\Notice;
use Xfcase\Options;
use Xfcase\Policy;
use Xfcase\State;
use Xfcase\Store;

/**
 * Who lives how long: whatever dies first, nothing is used after its end.
 */
final class OwnershipTest extends Desk
{
    public function testClosingFromACallback(): void
    {
        $this->accepted();
        $this->store->setNow(self::time('2026-05-20T12:00'));
        $this->store->sweep();
        $this->thrown(BusyException::class, fn () => $this->store->deliver('a', fn () => $this->store->close()));
        $this->store->setNow($this->store->now()->modify('+6 minutes'));
        $this->thrown(Error::class, fn () => $this->store->deliver('a', fn () => xf_store_free($this->store->native())));
        $this->store->setNow($this->store->now()->modify('+6 minutes'));
        $lost = null;
        $count = $this->store->deliver('a', function (Notice $notice) use (&$lost): void {
            $lost = $notice;
        });
        self::assertGreaterThan(0, $count);
        self::assertNotSame('', $lost?->rung);
    }

    public function testTheNoticeOfACallbackEndsWithIt(): void
    {
        $this->accepted();
        $this->store->setNow(self::time('2026-05-20T12:00'));
        $this->store->sweep();
        $kept = null;
        xf_notice_deliver($this->store->native(), 'a', function (object $notice) use (&$kept): int {
            $kept = $notice;

            return 0;
        });
        $this->thrown(Error::class, fn () => xf_notice_id($kept));
    }

    public function testAFiberInACallback(): void
    {
        $fiber = new Fiber(fn () => $this->store->backup($this->path('copy'), function (): void {
            Fiber::suspend('in');
        }));
        self::assertSame('in', $fiber->start());
        while (!$fiber->isTerminated()) {
            $fiber->resume();
        }
        self::assertFileExists($this->path('copy'));
        $left = new Fiber(fn () => $this->store->backup($this->path('left'), function (): void {
            Fiber::suspend();
        }));
        $left->start();
        unset($left);
        self::assertFileDoesNotExist($this->path('left'));
    }

    public function testACaseOutlivesItsStore(): void
    {
        $store = self::people(Store::openMemory());
        $case = $this->accepted($store);
        $list = $store->cases();
        $due = $store->due();
        unset($store);
        self::assertSame($case->title, $list->first()?->title);
        self::assertCount(1, $due);
        $due->first()?->case()->investigate(actor: 'handler', text: '现场查看。');
        unset($case, $list);
        self::assertNotNull($due->first());
    }

    public function testAnyOrderOfDying(): void
    {
        $orders = [];
        foreach (['store', 'case', 'list', 'row'] as $a) {
            foreach (['store', 'case', 'list', 'row'] as $b) {
                $orders[] = array_unique([$a, $b, 'row', 'list', 'store', 'case']);
            }
        }
        foreach ($orders as $order) {
            $all = ['store' => self::people(Store::openMemory())];
            $all['case'] = $this->accepted($all['store']);
            $all['list'] = $all['store']->journal();
            $all['row'] = $all['list']->first();
            foreach ($order as $name) {
                unset($all[$name]);
            }
            self::assertSame([], $all);
        }
        foreach ([['s', 'c', 'i'], ['i', 's', 'c'], ['c', 'i', 's'], ['s', 'i', 'c']] as $order) {
            $all = ['s' => xf_store_open('', ['mode' => XF_OPEN_MEMORY])];
            $all['i'] = xf_entry_list($all['s'], null);
            $all['c'] = xf_entry_next($all['i']);
            foreach ($order as $name) {
                unset($all[$name]);
            }
            self::assertSame([], $all);
        }
    }

    public function testAListLeftHalfWay(): void
    {
        $store = self::people(Store::open($this->path()));
        for ($i = 0; $i < 5; $i++) {
            $this->registered($store);
        }
        foreach ($store->cases() as $at => $case) {
            $store->case($case->id)->accept(actor: 'handler');
            if ($at === 1) {
                break;
            }
        }
        $list = $store->cases();
        $list->rewind();
        $list->next();
        $store->close();
        $this->thrown(ClosedException::class, function () use ($list): void {
            while ($list->valid()) {
                $list->next();
            }
        });
        self::assertFalse($list->valid());
    }

    public function testEndedHandles(): void
    {
        $case = xf_case_read($this->store->native(), $this->registered()->id);
        xf_case_free($case);
        $this->thrown(Error::class, fn () => xf_case_id($case));
        $this->thrown(Error::class, fn () => xf_case_free($case));
        $this->thrown(TypeError::class, fn () => CaseFile::of(new stdClass(), $this->store));
        $this->thrown(TypeError::class, fn () => new Options(new stdClass()));
        $this->thrown(Error::class, fn () => CaseFile::of($case, $this->store)->title);
        $policy = xf_policy_open();
        $held = Policy::of($policy);
        xf_policy_free($policy);
        $this->thrown(Error::class, fn () => Store::openMemory(policy: $held));
    }

    public function testFibersEndInAnyOrder(): void
    {
        $stores = [];
        $fibers = [];
        foreach ([0, 1] as $i) {
            $stores[$i] = $this->told(self::people(Store::openMemory()));
            $fibers[$i] = new Fiber(static fn () => $stores[$i]->deliver('a', static function (): void {
                Fiber::suspend();
            }));
            $fibers[$i]->start();
        }
        while (!$fibers[0]->isTerminated()) {
            $fibers[0]->resume();
        }
        $this->thrown(Error::class, fn () => xf_store_free($stores[1]->native()));
        while (!$fibers[1]->isTerminated()) {
            $fibers[1]->resume();
        }
        xf_store_free($stores[1]->native());
        self::assertGreaterThan(0, $fibers[0]->getReturn());
        self::assertSame($fibers[0]->getReturn(), $fibers[1]->getReturn());
    }

    /** A store with notices to deliver. */
    private function told(Store $store): Store
    {
        $this->accepted($store);
        $store->setNow(self::time('2026-05-20T12:00'));
        $store->sweep();

        return $store;
    }

    /** @requires extension pcntl */
    public function testAStoreStaysWithItsProcess(): void
    {
        $store = self::people(Store::open($this->path()));
        $case = $this->registered($store);
        $list = $store->cases();
        $said = $this->inChild(function () use ($store, $case, $list): array {
            return [
                $case->title,
                $this->thrown(ClosedException::class, fn () => $store->case($case->id))->textEn,
                $this->thrown(ClosedException::class, fn () => $case->accept(actor: 'handler'))->textEn,
                $this->thrown(ClosedException::class, fn () => iterator_to_array($list))->textEn,
                count(self::people(Store::openMemory())->cases()),
                $this->thrown(Error::class, fn () => Store::open($this->path()))->getMessage(),
            ];
        });
        self::assertSame($case->title, array_shift($said));
        self::assertStringContainsString('forked while a store was open', array_pop($said));
        self::assertSame(0, array_pop($said));
        foreach ($said as $message) {
            self::assertStringContainsString('opened by the parent process', $message);
        }
        $case->accept(actor: 'handler');
        self::assertCount(1, $store->cases());
        $store->verify();
    }

    /** @requires extension pcntl */
    public function testAChildThatDropsItsCopyLeavesTheFileAlone(): void
    {
        $store = self::people(Store::open($this->path()));
        $said = $this->inChild(function () use (&$store): string {
            $store = null;

            return $this->thrown(Error::class, fn () => Store::open($this->path('other')))->getMessage();
        });
        self::assertStringContainsString('forked while a store was open', $said);
        $this->registered($store);
        self::assertFileExists($this->path() . '-wal');
        $store->verify();
    }

    /** @requires extension pcntl */
    public function testAChildOpensItsOwnStore(): void
    {
        $store = self::people(Store::open($this->path()));
        $case = $this->registered($store);
        $this->store->close();
        $store->close();
        $state = $this->inChild(fn () => Store::open($this->path())->case($case->id)->accept(actor: 'handler')->state);
        self::assertSame(State::Handling, $state);
        self::assertSame(State::Handling, Store::open($this->path())->case($case->id)->state);
    }

    /** What the function gives in a forked process. */
    private function inChild(callable $function): mixed
    {
        $said = $this->path('said');
        $child = pcntl_fork();
        if ($child === 0) {
            try {
                $result = $function();
            } catch (Throwable $thrown) {
                $result = (string) $thrown;
            }
            file_put_contents($said, serialize($result));
            // Nothing of the tests themselves goes on in the child.
            posix_kill(getmypid(), SIGKILL);
        }
        pcntl_waitpid($child, $status);

        return unserialize((string) file_get_contents($said));
    }
}
