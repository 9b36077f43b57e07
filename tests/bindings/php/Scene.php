<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Tests;

use DateTimeImmutable;
use PHPUnit\Framework\Assert;
use ReflectionMethod;
use Xfcase\Act;
use Xfcase\Assessment;
use Xfcase\CaseFile;
use Xfcase\Cause;
use Xfcase\Check;
use Xfcase\Date;
use Xfcase\Discovery;
use Xfcase\Exception\ConflictException;
use Xfcase\Exception\DeniedException;
use Xfcase\Exception\InvalidException;
use Xfcase\Exception\PolicyException;
use Xfcase\Exception\RefusedException;
use Xfcase\Exception\XfcaseException;
use Xfcase\Form;
use Xfcase\Format;
use Xfcase\Fund;
use Xfcase\Ground;
use Xfcase\Intake;
use Xfcase\Kind;
use Xfcase\Lang;
use Xfcase\Letter;
use Xfcase\Level;
use Xfcase\Means;
use Xfcase\Measure;
use Xfcase\Outcome;
use Xfcase\Policy;
use Xfcase\Procedure;
use Xfcase\Record;
use Xfcase\RecordKind;
use Xfcase\Relief;
use Xfcase\Satisfaction;
use Xfcase\Step;
use Xfcase\Store;
use Xfcase\UnitRole;

/**
 * A scenario under way, as tests/scenario/README.md says.
 */
final class Scene
{
    use StatsSteps;

    private const CODES = [
        'form' => Form::class,
        'intake' => Intake::class,
        'procedure' => Procedure::class,
        'outcome' => Outcome::class,
        'level' => Level::class,
        'discovery' => Discovery::class,
        'ground' => Ground::class,
        'assessment' => Assessment::class,
        'measure' => Measure::class,
        'satisfaction' => Satisfaction::class,
        'cause' => Cause::class,
        'check' => Check::class,
        'relief' => Relief::class,
        'fund' => Fund::class,
        'means' => Means::class,
    ];
    private const DATES = ['valid_from', 'valid_to', 'absent_from', 'absent_to', 'date', 'report_date', 'happened_on'];
    private const FLAGS = ['satisfied', 'principal', 'leader'];
    private const FAILURES = [
        'refused' => RefusedException::class,
        'denied' => DeniedException::class,
        'invalid' => InvalidException::class,
        'conflict' => ConflictException::class,
    ];

    /** @var array<string, mixed> */
    private readonly array $doc;
    /** @var array<string, int> name in the file => id */
    private array $cases = [];
    /** @var array<string, int> name in the file => id of a record of the office */
    private array $named = [];
    private Store $store;
    private int $step = 0;
    private int $lastCase = 0;
    private int $lastNotice = 0;

    public function __construct(private readonly string $path)
    {
        $this->doc = json_decode((string) file_get_contents($path), true, 512, JSON_THROW_ON_ERROR);
    }

    /** The hash that the file names. */
    public function journal(): string
    {
        return $this->doc['journal'];
    }

    public function play(): string
    {
        $this->store = Store::openMemory(
            policy: isset($this->doc['policy']) ? $this->policy($this->doc['policy']) : null,
            now: self::clock($this->doc['steps'][0]),
        );
        foreach ($this->doc['units'] ?? [] as $members) {
            $this->putUnit($members);
        }
        foreach ($this->doc['officials'] ?? [] as $members) {
            $this->putOfficial($members);
        }
        foreach ($this->doc['steps'] as $this->step => $step) {
            $this->playStep($step, $step['expect'] ?? []);
        }
        $this->checkEnd();

        return $this->store->head()->hash;
    }

    /**
     * What a step takes for now; null: it leaves the clock as it is.
     *
     * @param array<string, mixed> $step
     */
    private static function clock(array $step): ?DateTimeImmutable
    {
        foreach (['now', 'sweep', 'at'] as $member) {
            if (is_string($step[$member] ?? null)) {
                return Date::parseTime($step[$member]);
            }
        }

        return null;
    }

    /**
     * @param array<string, mixed> $step
     * @param array<string, mixed> $expect
     */
    private function playStep(array $step, array $expect): void
    {
        $now = self::clock($step);
        if ($now !== null) {
            $this->store->setNow($now);
        }
        match (true) {
            isset($step['do']) && $step['do'] === 'register' => $this->register($step, $expect),
            isset($step['do']) => $this->act($step, $expect),
            isset($step['sweep']) => $this->sweep($step, $expect),
            isset($step['calendar']) => $this->calendar($step, $expect),
            isset($step['add_policy']) => $this->store->addPolicy('host', $this->policy($step['add_policy'])),
            isset($step['unit']) => $this->putUnit($step['unit']),
            isset($step['official']) => $this->putOfficial($step['official']),
            isset($step['options']) => $this->options($step, $expect),
            isset($step['explain']) => $this->explain($step, $expect),
            isset($step['timeline']) => $this->timeline($step, $expect),
            isset($step['due']) => $this->due($expect),
            isset($step['search']) => $this->search($step, $expect),
            isset($step['similar']) => $this->similar($step, $expect),
            isset($step['stats']) => $this->stats($step, $expect),
            isset($step['report_figure']) => $this->reportFigure($step, $expect),
            isset($step['office']) => $this->office($step, $expect),
            isset($step['records']) => $this->records($step, $expect),
            isset($step['letter']) => $this->letter($step, $expect),
            isset($step['receptions']) => $this->receptions($step, $expect),
            isset($step['routing']) => $this->routing($step, $expect),
            isset($step['progress']) => $this->progress($step, $expect),
            isset($step['material']) => $this->material($step, $expect),
            isset($step['outcomes']) => $this->outcomes($step['outcomes'], $expect),
            isset($step['route']) => $this->route($step, $expect),
            isset($step['leaders']) => $this->leaders($step, $expect),
            isset($step['file']) => $this->file($step, $expect),
            isset($step['focus']) => $this->focus($expect),
            default => $this->fail('does nothing that is known'),
        };
        $this->checkNotices($expect);
    }

    private function fail(string $why): never
    {
        $step = json_encode($this->doc['steps'][$this->step] ?? null, JSON_UNESCAPED_UNICODE);
        Assert::fail(basename($this->path) . ', step ' . ($this->step + 1) . ": $why\n$step");
    }

    // ---- what a file says, as arguments ----------------------------------------------------------

    /**
     * @param array<string, mixed> $members
     * @return array<string, mixed> by the names of parameters
     */
    private function args(array $members): array
    {
        $args = [];
        foreach ($members as $name => $value) {
            $value = match (true) {
                isset(self::CODES[$name]) => self::CODES[$name]::from($value),
                in_array($name, self::DATES, true) => Date::parse($value),
                in_array($name, self::FLAGS, true) => (bool) $value,
                $name === 'at' => Date::parseTime($value),
                $name === 'other_case' || $name === 'follows' => is_string($value) ? $this->cases[$value] : $value,
                default => $value,
            };
            $args[lcfirst(str_replace('_', '', ucwords($name, '_')))] = $value;
        }

        return $args;
    }

    /** @param array<string, mixed> $members */
    private function putUnit(array $members): void
    {
        $args = $this->args($members);
        if (isset($args['kind'])) {
            $args['kind'] = UnitRole::from($args['kind']);
        }
        $this->store->putUnit('host', ...$args);
    }

    /** @param array<string, mixed> $members */
    private function putOfficial(array $members): void
    {
        $this->store->putOfficial('host', ...$this->args($members));
    }

    /** @param array<string, mixed> $spec */
    private function policy(array $spec): Policy
    {
        $pack = json_decode(Policy::builtIn()->text(), false, 512, JSON_THROW_ON_ERROR);
        $pack->version = $spec['version'];
        foreach ($spec['changes'] ?? [] as $path => $value) {
            $names = explode('/', $path);
            $last = array_pop($names);
            $at = $pack;
            foreach ($names as $name) {
                $at = is_array($at)
                    ? array_values(array_filter($at, static fn (object $one): bool => $one->id === $name))[0]
                    : $at->$name;
            }
            $at->$last = json_decode((string) json_encode($value));
        }
        $flags = JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_LINE_TERMINATORS;

        return Policy::load(json_encode($pack, $flags | JSON_THROW_ON_ERROR), $this->path);
    }

    private function time(?string $text): ?DateTimeImmutable
    {
        return $text === null ? null : Date::parseTime($text);
    }

    private function caseNamed(?string $name): int
    {
        return $name === null ? $this->lastCase : $this->cases[$name] ?? $this->fail("no case is named $name");
    }

    // ---- steps -----------------------------------------------------------------------------------

    /**
     * @param array<string, mixed> $step
     * @param array<string, mixed> $expect
     */
    private function register(array $step, array $expect): void
    {
        $args = $this->args($step['args'] ?? []) + ['unit' => '', 'form' => Form::None, 'title' => ''];
        if (isset($args['kind'])) {
            $args['kind'] = Kind::from($args['kind']);
        }
        if (isset($step['at'])) {
            $args['at'] = Date::parseTime($step['at']);
        }
        $before = $this->store->head()->seq;
        $case = null;
        try {
            $case = $this->store->register($step['as'] ?? '', ...$args);
        } catch (XfcaseException $failure) {
            $this->checkFailure($expect, $failure);
            $this->same('the journal after a refusal', $before, $this->store->head()->seq);
        }
        if ($case !== null) {
            $this->checkSuccess($expect);
            $this->lastCase = $case->id;
            if (isset($step['case'])) {
                $this->cases[$step['case']] = $case->id;
            }
            $this->checkCase($expect, $case->id);
        }
    }

    /**
     * @param array<string, mixed> $step
     * @param array<string, mixed> $expect
     */
    private function act(array $step, array $expect): void
    {
        $act = Act::from($step['do']);
        $case = $this->store->case($this->caseNamed($step['case'] ?? null));
        $args = $this->args($step['args'] ?? [])
            + ['at' => $this->time($step['at'] ?? null), 'actor' => $step['as'] ?? '', 'revision' => $step['revision'] ?? 0];
        $before = $this->store->head()->seq;
        [$trial, $tried] = $this->attempt(static fn (): CaseFile => $case->do($act, ...$args, dryRun: true));
        $listed = $case->options($args['actor'], $args['at'])->of($act)?->allowed;
        $this->same('the journal after a dry run', $before, $this->store->head()->seq);
        [$made, $failure] = $this->attempt(fn (): CaseFile => $this->do($case, $act, $args));
        $this->same('the failure of the dry run', $failure === null ? null : $failure::class, $tried === null ? null : $tried::class);
        if ($failure !== null) {
            $this->checkFailure($expect, $failure);
            $this->same('the journal after a refusal', $before, $this->store->head()->seq);
        } else {
            $this->checkSuccess($expect);
            $this->same('that the act is among the options', true, $listed);
            $row = $this->store->case($case->id);
            $this->same('the case after a dry run', self::bare($row), self::bare($trial));
            $this->same('the case that the act gave', self::bare($row), self::bare($made));
        }
        $this->checkCase($expect, $case->id);
    }

    /**
     * By the act's own method; by do() with arguments that it does not read.
     *
     * @param array<string, mixed> $args
     */
    private function do(CaseFile $case, Act $act, array $args): CaseFile
    {
        $name = lcfirst(str_replace('_', '', ucwords($act->value, '_')));
        $reads = [];
        foreach ((new ReflectionMethod($case, $name))->getParameters() as $parameter) {
            $reads[$parameter->name] = true;
        }

        return array_diff_key($args, $reads) === [] ? $case->$name(...$args) : $case->do($act, ...$args);
    }

    /** @return array{?CaseFile, ?XfcaseException} */
    private function attempt(callable $function): array
    {
        try {
            return [$function(), null];
        } catch (XfcaseException $failure) {
            return [null, $failure];
        }
    }

    /** @return array<string, mixed> an act need not read the petitioners */
    private static function bare(CaseFile $case): array
    {
        return array_diff_key($case->jsonSerialize(), ['petitioners' => 0]);
    }

    /**
     * @param array<string, mixed> $step
     * @param array<string, mixed> $expect
     */
    private function sweep(array $step, array $expect): void
    {
        $until = Date::parseTime($step['sweep']);
        $result = $this->store->sweep($until);
        foreach (['fired', 'late', 'supervisions', 'missed', 'made'] as $name) {
            if (isset($expect[$name])) {
                $this->same($name, $expect[$name], $result->$name);
            }
        }
        $again = $this->store->sweep($until);
        $this->same('a second sweep', 0, $again->fired + $again->notices);
        if (isset($expect['case']) || isset($expect['deadlines'])) {
            $this->checkCase($expect, $this->caseNamed($step['case'] ?? null));
        }
    }

    /**
     * @param array<string, mixed> $step
     * @param array<string, mixed> $expect
     */
    private function calendar(array $step, array $expect): void
    {
        $text = is_string($step['calendar'])
            ? $step['calendar']
            : (string) json_encode($step['calendar'], JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
        try {
            $moved = $this->store->loadCalendar('host', $text, $step['of'] ?? null);
        } catch (XfcaseException $failure) {
            $this->checkFailure($expect, $failure);

            return;
        }
        $this->checkSuccess($expect);
        if (isset($expect['moved'])) {
            $this->same('moved', $expect['moved'], $moved);
        }
        if ($this->cases !== []) {
            $this->checkCase($expect, $this->caseNamed($step['case'] ?? null));
        }
    }

    /**
     * @param array<string, mixed> $step
     * @param array<string, mixed> $expect
     */
    private function options(array $step, array $expect): void
    {
        $case = $this->store->case($this->caseNamed($step['case'] ?? null));
        $options = $case->options($step['options'], $this->time($step['at'] ?? null));
        $allowed = array_map(static fn (Act $act): string => $act->value, $options->allowed());
        $refused = [];
        foreach ($options as $option) {
            if (!$option->allowed) {
                $refused[$option->act->value] = $option->rule;
            }
        }
        if (isset($expect['allowed'])) {
            $this->same('allowed', $expect['allowed'], $allowed);
        }
        $this->same('missing from the options', [], array_values(array_diff($expect['includes'] ?? [], $allowed)));
        $this->members('not', $expect['not'] ?? [], $refused);
    }

    /**
     * @param array<string, mixed> $step
     * @param array<string, mixed> $expect
     */
    private function explain(array $step, array $expect): void
    {
        $latest = null;
        foreach ($this->store->deadlines(caseId: $this->caseNamed($step['case'] ?? null), rule: $step['explain']) as $one) {
            $latest = $one;
        }
        $text = $latest?->explain() ?? '';
        json_decode((string) $latest?->explain(Lang::Zh, Format::Json), true, 512, JSON_THROW_ON_ERROR);
        foreach ($expect['contains'] ?? [] as $part) {
            Assert::assertStringContainsString($part, $text);
        }
    }

    /**
     * @param array<string, mixed> $step
     * @param array<string, mixed> $expect
     */
    private function timeline(array $step, array $expect): void
    {
        $kinds = [];
        foreach ($this->store->case($this->caseNamed($step['timeline']))->timeline() as $entry) {
            $kinds[] = $entry->kind;
            Assert::assertStringContainsString($entry->actor, $entry->text());
        }
        $this->same('kinds', $expect['kinds'] ?? [], $kinds);
    }

    /**
     * @param array<string, mixed> $step
     * @param array<string, mixed> $expect
     */
    private function search(array $step, array $expect): void
    {
        $hits = [];
        foreach ($this->store->search($step['search']) as $hit) {
            $hits[] = array_search($hit->caseId, $this->cases, true) . ":{$hit->part->value}:$hit->found";
        }
        $this->same('hits', $expect['hits'], $hits);
    }

    /**
     * @param array<string, mixed> $step
     * @param array<string, mixed> $expect
     */
    private function letter(array $step, array $expect): void
    {
        $before = $this->store->head()->seq;
        $facts = null;
        try {
            $facts = $this->store->letterFacts(Letter::from($step['letter']), $this->cases[$step['case']]);
        } catch (XfcaseException $failure) {
            $this->checkFailure($expect, $failure);
        }
        if ($facts !== null) {
            $this->checkSuccess($expect);
            $this->members('facts', $expect['facts'] ?? [], $facts);
            $this->same('facts', [], array_values(array_intersect($expect['without'] ?? [], array_keys($facts))));
        }
        $this->same('the journal after telling facts', $before, $this->store->head()->seq);
    }

    /**
     * @param array<string, mixed> $step
     * @param array<string, mixed> $expect
     */
    private function receptions(array $step, array $expect): void
    {
        $query = $step['receptions'];
        $rows = $this->store->receptionSummary(
            $query['unit'] ?? null,
            $query['official'] ?? null,
            $this->time($query['from'] ?? null),
            $this->time($query['until'] ?? null),
        );
        $this->same('rows', count($expect['rows']), count($rows));
        foreach ($rows as $i => $row) {
            $this->members('rows', $expect['rows'][$i], $row);
        }
    }

    /**
     * @param array<string, mixed> $step
     * @param array<string, mixed> $expect
     */
    private function similar(array $step, array $expect): void
    {
        $matches = [];
        foreach ($this->store->similar($this->cases[$step['similar']]) as $match) {
            $kinds = implode(',', array_map(static fn ($kind): string => $kind->value, $match->likenesses));
            $matches[] = array_search($match->caseId, $this->cases, true) . ":$match->score:$kinds";
        }
        $this->same('matches', $expect['matches'], $matches);
    }

    /** @param array<string, mixed> $expect */
    private function due(array $expect): void
    {
        $rules = [];
        foreach ($this->store->due() as $deadline) {
            $rules[] = array_search($deadline->caseId, $this->cases, true) . ':' . $deadline->rule;
        }
        $this->same('rules', $expect['rules'] ?? [], $rules);
    }

    /**
     * @param array<string, mixed> $step
     * @param array<string, mixed> $expect
     */
    private function office(array $step, array $expect): void
    {
        $kind = Step::from($step['office']);
        $name = lcfirst(str_replace('_', '', ucwords($kind->value, '_')));
        $method = new ReflectionMethod($this->store, $name);
        $args = ['actor' => $step['as'], 'at' => $this->time($step['at'] ?? null)];
        foreach ($step['args'] ?? [] as $field => $value) {
            $args[lcfirst(str_replace('_', '', ucwords($field, '_')))] = match (true) {
                in_array($field, ['id', 'of'], true) => $this->named[$value] ?? $value,
                in_array($field, ['case_id', 'other_case'], true) => $this->cases[$value] ?? $value,
                in_array($field, ['from', 'until', 'date'], true) => Date::parse($value),
                $field === 'flag' => (bool) $value,
                default => $value,
            };
        }
        foreach ($method->getParameters() as $parameter) {
            $type = ltrim((string) $parameter->getType(), '?');
            if ($parameter->name === 'code' && enum_exists($type) && is_string($args['code'] ?? null)) {
                $args['code'] = $type::from($args['code']);
            }
            if (!$parameter->isOptional() && !array_key_exists($parameter->name, $args)) {
                $type = (string) $parameter->getType();
                $args[$parameter->name] = $type === 'string' ? '' : (enum_exists($type) ? $type::from('none') : 0);
            }
        }
        $before = $this->store->head()->seq;
        $made = null;
        try {
            $this->store->$name(...$args, dryRun: true);
            $this->same('the journal after a dry run', $before, $this->store->head()->seq);
            $made = $this->store->do($kind, ...$args);
        } catch (XfcaseException $failure) {
            $this->checkFailure($expect, $failure);
            $this->same('the journal after a refusal', $before, $this->store->head()->seq);
        }
        if ($made !== null) {
            $this->checkSuccess($expect);
            $this->members('record', $expect['record'] ?? [], $made->jsonSerialize());
            if (isset($step['record'])) {
                $this->named[$step['record']] = $made->id;
            }
            if (isset($step['case'])) { // the one that the step registered
                $this->cases[$step['case']] = $made->number('case_id');
            }
        }
    }

    /**
     * @param array<string, mixed> $step
     * @param array<string, mixed> $expect
     */
    private function records(array $step, array $expect): void
    {
        $query = $step['query'] ?? [];
        $list = $this->store->records(
            RecordKind::from($step['records']),
            of: isset($query['of']) ? $this->named[$query['of']] ?? $query['of'] : null,
            caseId: isset($query['case_id']) ? $this->cases[$query['case_id']] : null,
            unit: $query['unit'] ?? null,
            official: $query['official'] ?? null,
            openOnly: (bool) ($query['open_only'] ?? false),
            from: $this->time($query['from'] ?? null),
            until: $this->time($query['until'] ?? null),
        );
        $rows = array_map(static fn (Record $one): array => $one->jsonSerialize(), iterator_to_array($list));
        $this->same('rows', count($expect['rows']), count($rows));
        $this->same('counted rows', count($rows), $list->count());
        foreach ($rows as $i => $row) {
            $this->members('rows', $expect['rows'][$i], $row);
        }
    }

    /**
     * @param array<string, mixed> $step
     * @param array<string, mixed> $expect
     */
    private function routing(array $step, array $expect): void
    {
        $before = $this->store->head()->seq;
        $flags = JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES;
        try {
            $this->store->routing()->load('host', (string) json_encode($step['routing'], $flags));
            $this->same('that the sheet has mistakes', false, isset($expect['mistakes']));
        } catch (PolicyException $failure) {
            $this->same('mistakes', $expect['mistakes'] ?? null, array_column($failure->details, 'path'));
            $this->same('the journal after a refusal', $before, $this->store->head()->seq);
        }
    }

    /**
     * @param array<string, mixed> $step
     * @param array<string, mixed> $expect
     */
    private function route(array $step, array $expect): void
    {
        $routing = $this->store->routing();
        $said = '';
        if ($step['route'] === true) {
            $case = $this->caseNamed($step['case'] ?? null);
            $found = $routing->proposeCase($case);
            $said = $routing->explainCase($case);
        } else {
            $args = $this->args($step['route']);
            if (isset($args['kind'])) {
                $args['kind'] = Kind::from($args['kind']);
            }
            if (isset($args['date'])) {
                $args['day'] = $args['date'];
                unset($args['date']);
            }
            try {
                $found = $routing->propose(...$args);
            } catch (XfcaseException $failure) {
                $this->checkFailure($expect, $failure);

                return;
            }
            $this->checkSuccess($expect);
            $said = $routing->explain(...$args);
        }
        $found['assist'] = self::proposed($found['assist'], 'unit');
        $found['considered'] = array_column($found['considered'], 'result', 'rule');
        foreach (['unit', 'duty', 'rule', 'leader', 'missing', 'assist', 'considered'] as $name) {
            if (array_key_exists($name, $expect)) {
                $this->same($name, $expect[$name], $found[$name] ?? null);
            }
        }
        foreach ($expect['contains'] ?? [] as $part) {
            Assert::assertStringContainsString($part, $said);
        }
    }

    /**
     * @param array<string, mixed> $step
     * @param array<string, mixed> $expect
     */
    private function leaders(array $step, array $expect): void
    {
        $of = $step['leaders'];
        $found = $this->store->routing()->leaders($of['area'] ?? null, $of['unit'] ?? null, Date::parse($of['date']));
        $this->same('officials', $expect['officials'], self::proposed($found, 'official'));
    }

    /**
     * @param list<array<string, mixed>> $rows
     * @return list<string>
     */
    private static function proposed(array $rows, string $member): array
    {
        $usable = array_filter($rows, static fn (array $one): bool => $one['result'] === 'proposed');

        return array_values(array_column($usable, $member));
    }

    /**
     * @param array<string, mixed> $step
     * @param array<string, mixed> $expect
     */
    private function file(array $step, array $expect): void
    {
        $case = $this->store->case($this->caseNamed($step['file']));
        $file = $case->file();
        foreach (['claims', 'measures', 'parts', 'members', 'attachments', 'exceptions'] as $kind) {
            if (isset($expect[$kind])) {
                $this->same("number of $kind", count($expect[$kind]), count($file[$kind]));
                foreach ($expect[$kind] as $i => $members) {
                    $this->members($kind, $members, $kind === 'claims' ? $file[$kind][$i]['claim'] : $file[$kind][$i]);
                }
            }
        }
        $this->members('checklist', $expect['checklist'] ?? [], array_column($case->checklist(), 'state', 'check'));
    }

    /** @param array<string, mixed> $expect */
    private function focus(array $expect): void
    {
        $found = [];
        foreach ($this->store->focus() as $one) {
            $found[array_search($one['case'], $this->cases, true)] = array_column($one['reasons'], 'reason');
        }
        $this->same('reasons', $expect['reasons'] ?? [], $found);
    }

    /**
     * @param array<string, mixed> $step
     * @param array<string, mixed> $expect
     */
    private function progress(array $step, array $expect): void
    {
        $found = $this->store->driveProgress($this->named[$step['progress']], $this->day($step, 'date'));
        $figures = array_column($found['cohorts'], null, 'code') + ['total' => $found['total']];
        foreach ($figures as $which => $one) {
            $laid = ['resolved' => $one['resolved']['count'], 'rate' => $one['resolved']['rate'],
                'standing' => $one['standing']['code'] ?? null,
                'expected' => $one['expected']['count'] ?? null] + $one;
            $this->members($which, $expect[$which] ?? [], $laid);
        }
        $this->members('progress', $expect['progress'] ?? [], $found);
        if (isset($expect['late'])) {
            $late = array_map(fn (array $one): string => (string) array_search($one['case'], $this->cases, true), $found['late']);
            $this->same('late', $expect['late'], $late);
        }
        foreach (array_intersect(['resources'], array_keys($expect)) as $which) {
            $this->same("number of $which", count($expect[$which]), count($found[$which]));
            foreach ($expect[$which] as $i => $wanted) {
                $this->members($which, $wanted, ['standing' => $found[$which][$i]['standing']['code']] + $found[$which][$i]);
            }
        }
    }

    /**
     * @param array<string, mixed> $step
     * @param array<string, mixed> $expect
     */
    private function material(array $step, array $expect): void
    {
        $said = $this->store->driveMaterial($this->named[$step['material']], $this->day($step, 'date'));
        foreach ($expect['contains'] ?? [] as $part) {
            Assert::assertStringContainsString($part, $said);
        }
        foreach ($expect['lacks'] ?? [] as $part) {
            Assert::assertStringNotContainsString($part, $said);
        }
    }

    /**
     * @param array<string, mixed> $asked
     * @param array<string, mixed> $expect
     */
    private function outcomes(array $asked, array $expect): void
    {
        $found = $this->store->warningOutcomes($asked['unit'] ?? null, $this->day($asked, 'from'), $this->day($asked, 'until'));
        $this->members('outcomes', $expect['totals'] ?? [], $found);
        $this->members('results', $expect['results'] ?? [], array_column($found['results'], 'count', 'code'));
        if (isset($expect['rows'])) {
            $this->same('rows', count($expect['rows']), count($found['warnings']));
            foreach ($expect['rows'] as $i => $wanted) {
                $this->members('rows', $wanted, $found['warnings'][$i]);
            }
        }
    }

    /** @param array<string, mixed> $step */
    private function day(array $step, string $member): ?DateTimeImmutable
    {
        return isset($step[$member]) ? Date::parse($step[$member]) : null;
    }

    // ---- checks ----------------------------------------------------------------------------------

    /** @param array<string, mixed> $expect */
    private function checkSuccess(array $expect): void
    {
        $failures = array_intersect_key($expect, self::FAILURES);
        $this->same('the expected failure', [], $failures);
    }

    /** @param array<string, mixed> $expect */
    private function checkFailure(array $expect, XfcaseException $failure): void
    {
        $named = array_intersect_key($expect, self::FAILURES);
        $kind = array_key_first($named);
        if ($kind === null || !$failure instanceof (self::FAILURES[$kind])) {
            $this->fail($failure::class . ", rule $failure->rule, field $failure->field: $failure->textEn");
        }
        if (is_string($named[$kind])) {
            $this->same('in the way', $named[$kind], $kind === 'invalid' ? $failure->field : $failure->rule);
        }
        if (isset($expect['basis_contains'])) {
            Assert::assertStringContainsString($expect['basis_contains'], $failure->basisZh);
        }
        Assert::assertNotSame('', $failure->textZh);
        Assert::assertNotSame('', $failure->textEn);
    }

    /** @param array<string, mixed> $expect */
    private function checkCase(array $expect, int $id): void
    {
        $case = $this->store->case($id);
        $deadlines = [];
        $running = [];
        foreach ($case->deadlines() as $deadline) {
            $deadlines[$deadline->rule] = $deadline->jsonSerialize();
            if (in_array($deadline->state->value, ['open', 'paused'], true)) {
                $running[] = $deadline->rule;
            }
        }
        if (isset($expect['state'])) {
            $this->same('state', $expect['state'], $case->state->value);
        }
        $this->members('case', $expect['case'] ?? [], $case->jsonSerialize());
        foreach ($expect['deadlines'] ?? [] as $rule => $members) {
            $this->same("a deadline $rule", $members !== null, isset($deadlines[$rule]));
            $this->members($rule, $members ?? [], $deadlines[$rule] ?? []);
        }
        if (isset($expect['open'])) {
            sort($running);
            $this->same('open', $expect['open'], $running);
        }
    }

    /** @param array<string, mixed> $expect */
    private function checkNotices(array $expect): void
    {
        $notices = [];
        foreach ($this->store->notices(after: $this->lastNotice) as $notice) {
            $this->lastNotice = $notice->id;
            $notices[] = $notice->jsonSerialize();
        }
        if (isset($expect['notices'])) {
            $this->same('the number of notices', count($expect['notices']), count($notices));
            foreach ($expect['notices'] as $i => $members) {
                $this->members('notice ' . ($i + 1), $members, $notices[$i]);
            }
        }
    }

    private function checkEnd(): void
    {
        $before = $this->everything();
        $verified = $this->store->verify();
        $this->store->rebuild();
        $this->same('the rows after rebuilding', $before, $this->everything());
        $this->store->verify();
        $this->same('the entries verified', $this->store->head()->seq, $verified->entries);
    }

    /** @return list<mixed> */
    private function everything(): array
    {
        $all = [];
        foreach ($this->cases as $id) {
            $case = $this->store->case($id);
            $all[] = $case->jsonSerialize();
            foreach ($case->deadlines() as $deadline) {
                $all[] = $deadline->jsonSerialize();
            }
        }

        return $all;
    }

    /**
     * @param array<string, mixed> $expected
     * @param array<string, mixed> $actual
     */
    private function members(string $where, array $expected, array $actual): void
    {
        foreach (array_diff_key($expected, ['why' => 0]) as $name => $value) {
            $this->same("$where.$name", $value, $actual[$name] ?? null);
        }
    }

    private function same(string $what, mixed $expected, mixed $actual): void
    {
        $nothing = [null, false, 0, ''];
        $alike = $expected === $actual
            || ($expected === true && $actual === 1)
            || (in_array($expected, $nothing, true) && in_array($actual, $nothing, true))
            || (is_array($expected) && $expected == $actual);
        if (!$alike) {
            $this->fail("$what is " . json_encode($actual, JSON_UNESCAPED_UNICODE)
                . ', expected ' . json_encode($expected, JSON_UNESCAPED_UNICODE));
        }
        Assert::assertTrue($alike);
    }
}
