<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use DateTimeInterface;
use Xfcase\Internal\Time;

/**
 * Routing (分派): who receives a matter, who assists and who leads. Proposals only: the pack's tables
 * with the host's own sheet over them.
 */
final readonly class Routing
{
    /** @internal */
    public function __construct(private Store $store)
    {
    }

    /**
     * Loads the host's own sheet, which takes the place of the one before. A PolicyException lists
     * every mistake, each with its line and path.
     */
    public function load(string $actor, string $sheet, ?string $name = null): void
    {
        xf_route_load($this->store->native(), $actor, $sheet, $name);
    }

    /**
     * Categories, fields, areas, routes, roles and charges that are in force.
     *
     * @return array<string, list<array<string, mixed>>>
     */
    public function table(Lang $lang = Lang::Zh): array
    {
        return self::read(xf_route_table($this->store->native(), $lang->number()));
    }

    /**
     * Who should receive a matter that is not registered yet: unit, duty, rule, assist, leader, leaders,
     * what was considered with the reason, and which facts are missing. The unit is null when nothing
     * can be proposed.
     *
     * @return array<string, mixed>
     */
    public function propose(
        ?string $category = null,
        ?string $area = null,
        ?string $field = null,
        ?string $title = null,
        ?string $matter = null,
        Kind $kind = Kind::Claim,
        Level $level = Level::None,
        ?string $concernedUnit = null,
        ?string $concernedOfficial = null,
        ?DateTimeInterface $day = null,
        Lang $lang = Lang::Zh,
    ): array {
        return self::read($this->ofFacts(get_defined_vars(), $lang, Format::Json));
    }

    /** The same as text for people. */
    public function explain(
        ?string $category = null,
        ?string $area = null,
        ?string $field = null,
        ?string $title = null,
        ?string $matter = null,
        Kind $kind = Kind::Claim,
        Level $level = Level::None,
        ?string $concernedUnit = null,
        ?string $concernedOfficial = null,
        ?DateTimeInterface $day = null,
        Lang $lang = Lang::Zh,
    ): string {
        return $this->ofFacts(get_defined_vars(), $lang, Format::Text);
    }

    /**
     * Who should receive a registered case.
     *
     * @return array<string, mixed>
     */
    public function proposeCase(CaseFile|int $case, Lang $lang = Lang::Zh): array
    {
        return self::read($this->ofCase($case, $lang, Format::Json));
    }

    /** The same as text for people. */
    public function explainCase(CaseFile|int $case, Lang $lang = Lang::Zh): string
    {
        return $this->ofCase($case, $lang, Format::Text);
    }

    /**
     * Who answers for an area or a unit on a day (分片包干), the nearest first.
     *
     * @return list<array<string, mixed>>
     */
    public function leaders(
        ?string $area = null,
        ?string $unit = null,
        ?DateTimeInterface $day = null,
        Lang $lang = Lang::Zh,
    ): array {
        $date = $day === null ? 0 : Time::date($day);

        return self::read(xf_route_leaders($this->store->native(), $area, $unit, $date, $lang->number()));
    }

    /** @param array<string, mixed> $facts the arguments of propose() by name */
    private function ofFacts(array $facts, Lang $lang, Format $format): string
    {
        $day = $facts['day'];

        return (string) xf_route_propose($this->store->native(), [
            'category' => $facts['category'],
            'area' => $facts['area'],
            'field' => $facts['field'],
            'title' => $facts['title'],
            'matter' => $facts['matter'],
            'kind' => $facts['kind']->number(),
            'level' => $facts['level']->number(),
            'concerned_unit' => $facts['concernedUnit'],
            'concerned_official' => $facts['concernedOfficial'],
            'date' => $day === null ? 0 : Time::date($day),
        ], $lang->number(), $format->number());
    }

    private function ofCase(CaseFile|int $case, Lang $lang, Format $format): string
    {
        $id = $case instanceof CaseFile ? $case->id : $case;

        return (string) xf_route_propose_case($this->store->native(), $id, $lang->number(), $format->number());
    }

    /** @return array<mixed> */
    private static function read(?string $json): array
    {
        return json_decode((string) $json, true, 512, JSON_THROW_ON_ERROR);
    }
}
