<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Tests;

use Xfcase\CaseFile;
use Xfcase\Exception\InvalidException;
use Xfcase\Exception\NotFoundException;
use Xfcase\Form;
use Xfcase\Lang;
use Xfcase\Likeness;
use Xfcase\Part;
use Xfcase\Petitioner;
use Xfcase\State;

final class SearchTest extends Desk
{
    private function put(string $title, ?string $phone = null, ?string $matter = null): CaseFile
    {
        return $this->store->register(
            actor: 'handler',
            unit: 'bureau',
            form: Form::Letter,
            title: $title,
            petitioners: $phone === null ? [] : [new Petitioner('示例甲', phone: $phone)],
            matter: $matter,
        );
    }

    public function testHitsSayWhereTheWordsStand(): void
    {
        $case = $this->put('反映征地补偿', matter: '村里征地，补偿款未发放');
        $this->put('电梯停运');
        $hit = $this->store->search('款未')->first();
        self::assertNotNull($hit);
        self::assertSame([$case->id, $case->number, 'bureau'], [$hit->caseId, $hit->number, $hit->unit]);
        self::assertSame([Part::Matter, State::Registered], [$hit->part, $hit->state]);
        self::assertSame(['村里征地，补偿', '款未', '发放'], [$hit->before, $hit->found, $hit->after]);
        self::assertSame('matter', $hit->jsonSerialize()['part']);
        self::assertCount(1, iterator_to_array($this->store->search('征地 发放')));
        self::assertNull($this->store->search('示例甲')->first());
        $this->thrown(InvalidException::class, fn () => $this->store->search('，'));
        $this->thrown(NotFoundException::class, fn () => $this->store->search('征地', after: 99));
    }

    public function testRepeatedCasesSayWhy(): void
    {
        $first = $this->put('反映征地补偿', '13800000001');
        $second = $this->put('征地补偿', '+86 138 0000 0001');
        self::assertNull($first->repeatOf);
        self::assertSame($first->id, $second->repeatOf);
        $match = $this->store->similar($second)->first();
        self::assertNotNull($match);
        self::assertSame([$first->id, 93, 1, 75], [$match->caseId, $match->score, $match->people, $match->text]);
        self::assertSame([Likeness::Phone, Likeness::Text], $match->likenesses);
        self::assertSame('1名信访人相同（电话相同）；内容相似（75%）', $match->reason());
        self::assertStringContainsString('the same telephone', $match->reason(Lang::En));
        self::assertTrue($match->jsonSerialize()['phone']);
        $review = $this->store->reviewSimilar();
        self::assertSame(2, $review['compared']);
        self::assertSame([$first->id, $second->id], array_column($review['groups'][0]['cases'], 'case'));
        $this->store->tellApart('handler', $first, $second->id, '两块地（示例）');
        self::assertNull($this->store->similar($first->id)->first());
        self::assertSame([], $this->store->reviewSimilar()['groups']);
    }
}
