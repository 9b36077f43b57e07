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
use Xfcase\Exception\RefusedException;
use Xfcase\Exception\XfcaseException;
use Xfcase\Form;
use Xfcase\Fund;
use Xfcase\Ground;
use Xfcase\Refusal;
use Xfcase\Intake;
use Xfcase\Kind;
use Xfcase\Level;
use Xfcase\Means;
use Xfcase\Measure;
use Xfcase\Outcome;
use Xfcase\Policy;
use Xfcase\Procedure;
use Xfcase\Relief;
use Xfcase\Satisfaction;
use Xfcase\Store;
use Xfcase\UnitRole;

/**
 * A scenario under way, as tests/scenario/README.md says.
 */
final class Scene
{
    use OfficeSteps;
    use ReadSteps;
    use RouteSteps;
    use StatsSteps;

    private const CODES = [
        'form' => Form::class,
        'intake' => Intake::class,
        'procedure' => Procedure::class,
        'outcome' => Outcome::class,
        'level' => Level::class,
        'discovery' => Discovery::class,
        'ground' => Ground::class,
        'refusal' => Refusal::class,
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
    private const FLAGS = ['principal', 'leader'];
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
            $this->playAsKnown($step);
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
     * A step with known_at is played with the store as known then.
     *
     * @param array<string, mixed> $step
     */
    private function playAsKnown(array $step): void
    {
        $store = $this->store;
        if (isset($step['known_at'])) {
            $this->store = $store->asKnown(Date::parseTime($step['known_at']));
        }
        $this->playStep($step, $step['expect'] ?? []);
        $this->store = $store;
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
            isset($step['pending']) => $this->pending($step['pending'], $expect),
            isset($step['search']) => $this->search($step, $expect),
            isset($step['similar']) => $this->similar($step, $expect),
            isset($step['stats']) => $this->stats($step, $expect),
            isset($step['account']) => $this->account($step['account'], $expect),
            isset($step['work']) => $this->work($step, $expect),
            isset($step['report_figure']) => $this->reportFigure($step, $expect),
            isset($step['office']) => $this->office($step, $expect),
            isset($step['records']) => $this->records($step, $expect),
            isset($step['letter']) => $this->letter($step, $expect),
            isset($step['receptions']) => $this->receptions($step, $expect),
            isset($step['routing']) => $this->routing($step, $expect),
            isset($step['progress']) => $this->progress($step, $expect),
            isset($step['material']) => $this->material($step, $expect),
            isset($step['left']) => $this->left($step, $expect),
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
            $args += ['at' => Date::parseTime($step['at'])];
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
            $moved = $this->store->loadCalendar($step['as'] ?? 'host', $text, $step['of'] ?? null);
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
