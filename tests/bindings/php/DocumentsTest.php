<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Tests;

use Xfcase\Exception\CallbackException;
use Xfcase\Exception\InvalidException;
use Xfcase\Letter;
use Xfcase\Level;
use Xfcase\Placeholder;
use Xfcase\Documents\Agenda;
use Xfcase\Documents\Document;
use Xfcase\Documents\EventLog;
use Xfcase\Documents\Ledger;
use Xfcase\Documents\Report;
use Xfcase\Documents\Template;
use Xfcase\Store;

final class DocumentsTest extends Desk
{
    protected function setUp(): void
    {
        if (!function_exists('xf_ledger_write')) {
            self::markTestSkipped('built without libxfcase-office');
        }
        parent::setUp();
    }

    public function testALedger(): void
    {
        $store = self::people(Store::openMemory(now: self::time('2026-03-02T09:00')));
        $case = $this->registered($store);
        self::assertSame('到期看板', Ledger::views()['due']);
        self::assertSame(Document::Xlsx, Document::of('台账.xlsx'));
        self::assertSame(Document::ByName, Document::of('台账'));
        $path = $this->folder() . '/l.jsonl';
        Ledger::write($store, $path);
        $row = json_decode((string) file_get_contents($path), true, 8, JSON_THROW_ON_ERROR);
        self::assertSame($case->number, $row['number']);
        Ledger::write($store, $this->folder() . '/l.xlsx', views: ['all', 'due']);
        self::assertSame('PK', substr((string) file_get_contents($this->folder() . '/l.xlsx'), 0, 2));
        $calls = [];
        Ledger::write($store, $path, progress: function (int $left, int $total) use (&$calls): void {
            $calls[] = [$left, $total];
        });
        self::assertSame([[0, 1]], $calls);
        $this->thrown(CallbackException::class, fn () => Ledger::write($store, $path, progress: fn () => false));
        $wrong = $this->thrown(InvalidException::class, fn () => Ledger::write($store, $path, views: ['nowhere']));
        self::assertSame('views', $wrong->field);
        self::assertFileDoesNotExist($path . '.partial');
    }

    public function testAnEventLogAndAnAgenda(): void
    {
        $store = self::people(Store::openMemory(now: self::time('2026-03-02T09:00')));
        $case = $this->registered($store);
        $path = $this->folder() . '/log.xes';
        EventLog::write($store, $path);
        $log = simplexml_load_file($path);
        self::assertNotFalse($log);
        self::assertSame($case->number, (string) $log->trace[0]->string[0]['value']);
        self::assertCount(count(iterator_to_array($store->traces(caseId: $case->id), false)), $log->trace[0]->event);
        Agenda::write($store, $this->folder() . '/a.ics');
        $text = (string) file_get_contents($this->folder() . '/a.ics');
        self::assertStringContainsString('BEGIN:VEVENT', $text);
        Agenda::write($store, $this->folder() . '/a.ics', todo: true, alarms: false);
        $text = (string) file_get_contents($this->folder() . '/a.ics');
        self::assertStringContainsString('BEGIN:VTODO', $text);
        self::assertStringNotContainsString('VALARM', $text);
        $this->thrown(CallbackException::class, fn () => Agenda::write($store, $path, progress: fn () => false));
    }

    public function testAReport(): void
    {
        $store = self::people(Store::openMemory(now: self::time('2026-03-02T09:00')));
        $this->registered($store);
        $path = $this->folder() . '/r.json';
        Report::write($store, $path, title: '示例');
        $report = json_decode((string) file_get_contents($path), true, 32, JSON_THROW_ON_ERROR);
        self::assertSame('示例', $report['title']);
        self::assertSame(['from' => '2026-03-01', 'to' => '2026-03-02'], $report['period']);
        self::assertSame(1, $report['sections'][0]['table']['total']['batches']);
        $wrong = $this->thrown(InvalidException::class, fn () => Report::write($store, $path, overdue: -1));
        self::assertSame('overdue', $wrong->field);
    }

    public function testLetters(): void
    {
        $source = $this->folder() . '/t.docx';
        Template::write(Letter::Acceptance, $source);
        $facts = [];
        foreach (Template::check(Letter::Acceptance, $source) as $code) {
            $facts[$code] = '〔' . Placeholder::from($code)->label() . '〕';
        }
        $path = $this->folder() . '/l.txt';
        $digest = Template::fill(Letter::Acceptance, $facts, $path);
        self::assertStringContainsString('〔文号〕', (string) file_get_contents($path));
        self::assertSame($digest, Template::fill(Letter::Acceptance, $facts, $path));
        unset($facts['due_date']);
        $wrong = $this->thrown(
            InvalidException::class,
            fn () => Template::fill(Letter::Acceptance, $facts, $path, source: $source),
        );
        self::assertSame('due_date', $wrong->field);
    }

    public function testTheRegister(): void
    {
        $store = self::people(Store::openMemory(now: self::time('2026-03-02T09:00')));
        $case = $this->registered($store);
        $rows = $store->dockets();
        self::assertCount(1, $rows);
        $row = $rows->first();
        self::assertSame($case->number, $row->case->number);
        self::assertSame(Level::None, $row->level);
        self::assertSame('', $row->field);
        self::assertSame('', $row->capacity . $row->workplace);
        self::assertSame(['信访人甲'], $row->petitioners);
        self::assertSame(5, $store->policy()->collective());
        self::assertSame([], $row->assessments);
        self::assertSame([], $row->measures);
        self::assertSame($case->id, $row->deadline?->caseId);
        self::assertSame($case->number, $row->jsonSerialize()['case']['number']);
    }
}
