<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Tests;

use Error;
use Xfcase\Act;
use Xfcase\Assessment;
use Xfcase\CaseFile;
use Xfcase\Exception\ConflictException;
use Xfcase\Exception\DeniedException;
use Xfcase\Exception\ExistsException;
use Xfcase\Exception\InvalidException;
use Xfcase\Exception\NotFoundException;
use Xfcase\Exception\RefusedException;
use Xfcase\Exception\XfcaseException;
use Xfcase\Form;
use Xfcase\Intake;
use Xfcase\Kind;
use Xfcase\Lang;
use Xfcase\Mark;
use Xfcase\Outcome;
use Xfcase\Petitioner;
use Xfcase\Procedure;
use Xfcase\Satisfaction;
use Xfcase\State;

final class CaseFileTest extends Desk
{
    public function testWhatWasRegisteredCanBeRead(): void
    {
        $given = $this->store->register(
            actor: 'handler',
            unit: 'bureau',
            form: Form::Letter,
            title: '反映征地补偿',
            petitioners: [
                new Petitioner('甲', phone: '000', address: '某村一组', representative: true),
                ['name' => '乙'],
            ],
            matter: '补偿款未到位。',
            category: 'land',
            area: 'east',
            hostNumber: 'OA-1',
            persons: 7,
            at: self::time('2026-03-02T09:30:00'),
        );
        $case = $this->store->find(hostNumber: 'OA-1');
        self::assertSame($given->id, $case->id);
        self::assertSame($given->number, $this->store->find(number: $case->number)->number);
        self::assertSame('反映征地补偿', $case->title);
        self::assertSame('补偿款未到位。', $case->matter);
        self::assertSame('land', $case->category);
        self::assertSame('east', $case->area);
        self::assertSame(7, $case->persons);
        self::assertSame(State::Registered, $case->state);
        self::assertSame(Form::Letter, $case->form);
        self::assertSame(Kind::Claim, $case->kind);
        self::assertSame(Intake::Direct, $case->intake);
        self::assertSame(Procedure::Ordinary, $case->procedure);
        self::assertSame(Mark::None, $case->mark);
        self::assertNull($case->endedAs);
        self::assertNull($case->acceptedAt);
        self::assertNull($case->mergedInto);
        self::assertSame('', $case->lead);
        self::assertSame('2026-03-02T09:30:00.000+08:00', $case->receivedAt?->format('Y-m-d\TH:i:s.vP'));
        self::assertSame('Asia/Shanghai', $case->receivedAt->getTimezone()->getName());
        self::assertEquals(
            [new Petitioner('甲', '000', '某村一组', true, number: 1), new Petitioner('乙', number: 2)],
            $case->petitioners,
        );
        self::assertSame('xinfang-2022', $case->policy);
        self::assertSame('1', $case->policyVersion);
    }

    public function testEveryPropertyCanBeReadAndIsKept(): void
    {
        $case = $this->accepted();
        $all = $case->__debugInfo();
        self::assertGreaterThan(40, count($all));
        foreach ($all as $name => $value) {
            self::assertSame($value, $case->$name, $name);
            self::assertSame($value !== null, isset($case->$name), $name);
        }
        self::assertFalse(isset($case->handle));
        self::assertFalse(isset($case->store));
        self::assertFalse(isset($case->nothing));
    }

    public function testAnActGivesTheNextCaseAndLeavesThisOne(): void
    {
        $before = $this->registered();
        $after = $before->accept(actor: 'handler', document: '受〔2026〕1号');
        self::assertSame(State::Registered, $before->state);
        self::assertSame(State::Handling, $after->state);
        self::assertSame($before->revision + 1, $after->revision);
        self::assertSame(State::Handling, $before->refresh()->state);
    }

    public function testARefusalNamesRuleAndArticle(): void
    {
        $case = $this->accepted();
        $refused = $this->thrown(RefusedException::class, fn () => $case->extend(
            actor: 'handler',
            days: 31,
            approver: 'head',
            reason: '情况复杂',
        ));
        self::assertSame('extend.too_long', $refused->rule);
        self::assertSame('days', $refused->field);
        self::assertStringContainsString('第三十四条', $refused->basisZh);
        self::assertStringContainsString('第三十四条', $refused->basis());
        self::assertSame($refused->basisEn, $refused->basis(Lang::En));
        self::assertSame($refused->textZh, $refused->getMessage());
        self::assertSame($refused->textEn, $refused->text(Lang::En));
        self::assertSame(__FILE__, $refused->getFile());
        self::assertSame($case->revision, $case->refresh()->revision);
    }

    public function testAMissingArgumentIsARefusalWithItsArticle(): void
    {
        $case = $this->accepted();
        $refused = $this->thrown(RefusedException::class, fn () => $case->extend(actor: 'handler', days: 20));
        self::assertStringStartsWith('extend.needs_', $refused->rule);
        self::assertNotSame('', $refused->basisZh);
    }

    public function testAnActThatBreaksInBetweenIsAConflict(): void
    {
        $mine = $this->registered();
        $mine->accept(actor: 'handler');
        $conflict = $this->thrown(ConflictException::class, fn () => $mine->accept(actor: 'handler'));
        self::assertNotSame([], $conflict->details);
        $this->thrown(RefusedException::class, fn () => $mine->accept(actor: 'handler', revision: 0));
    }

    public function testADryRunWritesNothing(): void
    {
        $case = $this->registered();
        $head = $this->store->head();
        self::assertSame(State::Handling, $case->accept(actor: 'handler', dryRun: true)->state);
        self::assertSame(State::Registered, $case->refresh()->state);
        self::assertEquals($head, $this->store->head());
    }

    public function testActsByKind(): void
    {
        $case = $this->registered()->do(Act::Accept, actor: 'handler');
        self::assertSame(State::Handling, $case->state);
        $this->thrown(InvalidException::class, fn () => $case->do(Act::Register, actor: 'handler'));
        $wrong = $this->thrown(InvalidException::class, fn () => $case->do(Act::Investigate, actor: 'handler', days: 3));
        self::assertSame('days', $wrong->field);
    }

    public function testAWholeLife(): void
    {
        $case = $this->accepted();
        $case = $case->assignLead(actor: 'head', official: 'lead');
        self::assertSame('lead', $case->lead);
        $case = $case->investigate(actor: 'handler', text: '现场查看。');
        $this->store->setNow(self::time('2026-04-28T09:00'));
        $case = $case->extend(
            actor: 'handler',
            days: 20,
            approver: 'head',
            reason: '需要鉴定',
            at: self::time('2026-04-28T09:00'),
        );
        $case = $case->answer(actor: 'handler', outcome: Outcome::Support, text: '予以支持。', reason: '情况属实', basis: '示例办法', findings: '现场查看属实');
        self::assertSame(Outcome::Support, $case->outcome);
        $case = $case->serve(actor: 'handler');
        $case = $case->conclude(actor: 'handler', satisfaction: Satisfaction::Satisfied);
        self::assertSame(Satisfaction::Satisfied, $case->satisfaction);
        $case = $case->archive(actor: 'handler');
        self::assertSame(State::Archived, $case->state);
        self::assertSame(State::Concluded, $case->endedAs);
        $this->store->verify();
    }

    public function testPetitionersAreNotInTraces(): void
    {
        $before = ini_set('zend.exception_ignore_args', '0');
        $thrown = $this->thrown(XfcaseException::class, fn () => $this->store->register(
            actor: 'nobody',
            unit: 'bureau',
            form: Form::Letter,
            title: '题',
            petitioners: [new Petitioner('信访人丙', phone: '11111111111')],
            matter: '家里的事',
        ));
        ini_set('zend.exception_ignore_args', (string) $before);
        $trace = print_r(array_column(array_slice($thrown->getTrace(), 0, 3), 'args'), true);
        self::assertStringContainsString('nobody', $trace);
        foreach (['信访人丙', '11111111111', '家里的事'] as $secret) {
            self::assertStringNotContainsString($secret, $trace);
        }
    }

    public function testMergingTakesTheCaseItself(): void
    {
        $first = $this->accepted();
        $second = $this->accepted();
        $merged = $second->merge(actor: 'handler', otherCase: $first, reason: '同一事项');
        self::assertSame($first->id, $merged->mergedInto);
    }

    public function testWhoMayNot(): void
    {
        $case = $this->accepted();
        $this->thrown(DeniedException::class, fn () => $case->supervise(actor: 'handler', reason: '催办'));
    }

    public function testWhatIsNotThere(): void
    {
        $this->thrown(NotFoundException::class, fn () => $this->store->case(99));
        $this->thrown(NotFoundException::class, fn () => $this->store->find(number: '无'));
        $this->thrown(InvalidException::class, fn () => $this->store->find());
        $this->store->register(actor: 'handler', unit: 'bureau', form: Form::Call, title: '一', hostNumber: 'X');
        $this->thrown(ExistsException::class, fn () => $this->store->register(
            actor: 'handler',
            unit: 'bureau',
            form: Form::Call,
            title: '二',
            hostNumber: 'X',
        ));
    }

    public function testJson(): void
    {
        $case = $this->accepted();
        $json = json_decode($case->toJson(), true, 512, JSON_THROW_ON_ERROR);
        self::assertSame('handling', $json['state']);
        self::assertSame($json, $case->jsonSerialize());
        self::assertStringContainsString('handling', (string) json_encode(['case' => $case]));
    }

    public function testThePropertiesAreReadOnly(): void
    {
        $case = $this->registered();
        foreach (['title', 'nothing', 'handle'] as $name) {
            $this->thrown(Error::class, function () use ($case, $name): void {
                $case->$name = 'x';
            });
        }
        self::assertSame('反映村内道路多年未修的问题', $case->title);
        $this->thrown(Error::class, function () use ($case): void {
            $case->title = 'x';
        });
        $this->thrown(Error::class, function () use ($case): void {
            unset($case->title);
        });
        $this->thrown(Error::class, fn () => $case->nothing);
    }

    public function testItsOwnLists(): void
    {
        $case = $this->accepted();
        self::assertSame(['register', 'assign_handler', 'accept'], array_map(
            static fn ($entry): string => $entry->kind,
            iterator_to_array($case->timeline()),
        ));
        foreach ($case->deadlines(openOnly: true) as $deadline) {
            self::assertSame($case->id, $deadline->caseId);
        }
        self::assertSame([], iterator_to_array($case->notices()));
        self::assertInstanceOf(CaseFile::class, $case->deadlines()->first()?->case());
    }

    public function testAPropertyMayBeAskedForWhetherItIsThere(): void
    {
        $id = $this->store->register('handler', 'bureau', Form::Letter, '反映停水')->id;
        $case = $this->store->case($id);
        self::assertSame('反映停水', $case->title ?? '没有');
        self::assertSame('反映停水', $case->title ?? '没有');
        self::assertSame('没有', $case->acceptedAt ?? '没有');
        self::assertTrue(isset($case->number));
        self::assertFalse(isset($case->nothing));
        self::assertNull($case->acceptedAt);
    }

    public function testTheWorkOnACase(): void
    {
        $case = $this->accepted()
            ->addClaim('handler', '补发补助（示例）')
            ->assessClaim('handler', item: 1, assessment: Assessment::Reasonable, basis: '示例办法');
        $refused = $this->thrown(RefusedException::class, fn () => $case->answer('handler', Outcome::Support, '支持（示例）', reason: '示例'));
        self::assertSame('answer.claim_open', $refused->rule);
        $file = $case->file();
        self::assertFalse($file['claims'][0]['fulfilled']);
        self::assertSame([], $file['measures']);
        $states = array_column($case->checklist(), 'state', 'check');
        self::assertSame(['there', 'missing'], [$states['case'], $states['meeting']]);
        $lacking = $this->store->missing(caseId: $case->id);
        self::assertSame([$case->id], array_column($lacking, 'case'));
        self::assertContains('origin', array_column($lacking[0]['missing'], 'element'));
    }

    public function testIdentityNumbersAreMasked(): void
    {
        $case = $this->store->register('handler', 'bureau', Form::Letter, '示例', [new Petitioner('示例甲', idNumber: '000000190001010017')]);
        self::assertMatchesRegularExpression('/^000000\*{11}[0-9X]$/', $case->petitioners[0]->idNumber);
        $this->thrown(InvalidException::class, fn () => $this->store->register('handler', 'bureau', Form::Letter, '示例', [
            new Petitioner('示例甲', idNumber: '000000190001010010'),
        ]));
    }

    public function testWhatAPetitionerSees(): void
    {
        $case = $this->accepted();
        $seen = $this->store->inquire($case->number, $case->issueCode('handler'));
        self::assertSame('handling', $seen['state']);
        $denied = $this->thrown(DeniedException::class, fn () => $this->store->inquire($case->number, 'AAAAAAAAAA'));
        self::assertSame('inquiry.wrong', $denied->rule);
    }

    public function testWhoReads(): void
    {
        $report = $this->store->register(
            'handler',
            'bureau',
            Form::Letter,
            '示例',
            [new Petitioner('示例甲', '00012345678')],
            kind: Kind::Report,
            concernedOfficial: 'lead', // one who leads no unit: a report about a principal is not registered there
        );
        $this->store->setReader('lead');
        $this->thrown(NotFoundException::class, fn () => $this->store->case($report->id));
        $this->store->setReader('handler');
        self::assertSame('000***78', $this->store->case($report->id)->petitioners[0]->phone);
        $seen = $this->store->case($report->id)->reveal('handler', '电话告知（示例）');
        self::assertSame('00012345678', $seen->petitioners[0]->phone);
        $this->store->setReader(null);
        self::assertSame('00012345678', $report->refresh()->petitioners[0]->phone);
    }
}
