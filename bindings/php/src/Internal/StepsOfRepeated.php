<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Internal;

use DateTimeInterface;
use Xfcase\CaseFile;
use Xfcase\Lang;
use Xfcase\MatchList;
use Xfcase\Record;
use Xfcase\State;

/**
 * Repeated cases (重复信访): the library proposes and says why, an official decides.
 *
 * @internal these are methods of Store
 */
trait StepsOfRepeated
{
    /**
     * Cases that may belong together with a case, by score: the same people or the same matter,
     * across time and units.
     */
    public function similar(CaseFile|int $case, int $limit = 0): MatchList
    {
        $id = $case instanceof CaseFile ? $case->id : $case;

        return new MatchList($this, static fn ($store) => xf_similar_list($store, $id, $limit));
    }

    /**
     * Groups of cases that may belong together, with at least one of those named: for the quarterly
     * review of the files.
     *
     * @param int $least links with at least this score; 0 is 60
     * @return array<string, mixed>
     */
    public function reviewSimilar(
        ?string $unit = null,
        ?string $official = null,
        ?State $state = null,
        bool $openOnly = false,
        ?DateTimeInterface $from = null,
        ?DateTimeInterface $until = null,
        ?int $after = null,
        ?int $limit = null,
        int $least = 0,
        Lang $lang = Lang::Zh,
    ): array {
        $text = (string) xf_similar_review($this->handle, self::query(
            array_diff_key(get_defined_vars(), ['least' => true, 'lang' => true]),
        ), $least, $lang->number());

        return json_decode($text, true, 512, JSON_THROW_ON_ERROR);
    }

    /** Records that two cases are not the same matter: they are not proposed any more. */
    public function tellApart(
        string $actor,
        CaseFile|int $caseId,
        CaseFile|int $otherCase,
        string $reason,
        ?DateTimeInterface $at = null,
        bool $dryRun = false,
    ): Record {
        return $this->step(xf_similar_tell_apart(...), get_defined_vars());
    }
}
