<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Tests;

use ArgumentCountError;
use DateTimeImmutable;
use Error;
use Exception;
use LogicException;
use ReflectionClass;
use ReflectionException;
use ReflectionExtension;
use RuntimeException;
use stdClass;
use Throwable;
use TypeError;
use ValueError;
use Xfcase\Calendar;
use Xfcase\CaseFile;
use Xfcase\Date;
use Xfcase\Exception\InvalidException;
use Xfcase\Exception\XfcaseException;
use Xfcase\Form;
use Xfcase\Store;

/**
 * Whatever a script does, it gets an exception and no crash.
 */
final class HostileTest extends Desk
{
    /** @return iterable<string, array{class-string}> */
    public function handles(): iterable
    {
        foreach ((new ReflectionExtension('xfcase'))->getClasses() as $class) {
            if ($class->getNamespaceName() === 'Xfcase\\Native') {
                yield $class->getShortName() => [$class->name];
            }
        }
    }

    /** @dataProvider handles */
    public function testHandlesAreNotMadeByScripts(string $class): void
    {
        $this->thrown(Error::class, fn () => new $class());
        $this->thrown(Throwable::class, fn () => unserialize(sprintf('O:%d:"%s":0:{}', strlen($class), $class)));
        $this->thrown(Throwable::class, fn () => unserialize(sprintf('C:%d:"%s":0:{}', strlen($class), $class)));
        $this->thrown(ReflectionException::class, fn () => (new ReflectionClass($class))->newInstanceWithoutConstructor());
        $this->thrown(Error::class, fn () => (new ReflectionClass($class))->newInstance());
        self::assertTrue((new ReflectionClass($class))->isFinal());
    }

    public function testHandlesAreNotCopied(): void
    {
        $handle = $this->store->native();
        $this->thrown(Error::class, fn () => clone $handle);
        $this->thrown(Exception::class, fn () => serialize($handle));
        $this->thrown(Error::class, function () use ($handle): void {
            $handle->x = 1;
        });
        self::assertFalse($handle == Store::openMemory()->native());
        self::assertSame([], (array) $handle);
    }

    /** The generator leaves classes of its own behind; nobody gets an object of one. */
    public function testWhatTheGeneratorLeaves(): void
    {
        $left = 0;
        foreach ((new ReflectionExtension('xfcase'))->getClasses() as $class) {
            if ($class->getNamespaceName() !== 'Xfcase\\Native') {
                $this->thrown(Error::class, fn () => $class->newInstance());
                $this->thrown(Error::class, fn () => $class->newInstanceWithoutConstructor());
                $this->thrown(Error::class, fn () => unserialize(sprintf('O:%d:"%s":0:{}', strlen($class->name), $class->name)));
                $left++;
            }
        }
        self::assertGreaterThan(0, $left);
    }

    /** @return iterable<string, array{class-string}> */
    public function classes(): iterable
    {
        foreach (glob(dirname(__DIR__, 3) . '/bindings/php/src/*.php') ?: [] as $path) {
            $class = 'Xfcase\\' . basename($path, '.php');
            if (class_exists($class) && method_exists($class, '__serialize')) {
                yield $class => [$class];
            }
        }
    }

    /** @dataProvider classes */
    public function testObjectsOfTheLayerAreNotCopied(string $class): void
    {
        self::assertTrue((new ReflectionClass($class))->isFinal());
        self::assertFalse((new ReflectionClass($class))->isCloneable());
        $this->thrown(LogicException::class, fn () => unserialize(sprintf('O:%d:"%s":0:{}', strlen($class), $class)));
        $this->thrown(Error::class, fn () => new $class());
        $hollow = (new ReflectionClass($class))->newInstanceWithoutConstructor();
        $this->thrown(LogicException::class, fn () => serialize($hollow));
        foreach ((new ReflectionClass($class))->getMethods() as $method) {
            if ($method->isPublic() && !$method->isStatic() && $method->getNumberOfRequiredParameters() === 0 && !$method->isConstructor()) {
                try {
                    $method->invoke($hollow);
                } catch (Throwable $thrown) {
                    self::assertNotSame('', $thrown->getMessage());
                }
            }
        }
    }

    /** @return iterable<string, array{mixed}> */
    public function values(): iterable
    {
        yield 'null' => [null];
        yield 'true' => [true];
        yield 'float' => [1.5];
        yield 'NAN' => [NAN];
        yield 'text' => ['1'];
        yield 'NUL' => ["a\0b"];
        yield 'bad UTF-8' => ["\xff\xfe"];
        yield 'array' => [[]];
        yield 'object' => [new stdClass()];
        yield 'huge' => [PHP_INT_MAX];
        yield 'lowest' => [PHP_INT_MIN];
        yield 'function' => [static fn () => null];
        yield 'long text' => [str_repeat('长', 100000)];
        yield 'text object' => [new class () {
            public function __toString(): string
            {
                return 'handler';
            }
        }];
    }

    /**
     * Every function of the extension with every such value in every place.
     *
     * @dataProvider values
     */
    public function testEveryFunctionWithAnything(mixed $value): void
    {
        $good = $this->goodArguments();
        $calls = 0;
        chdir($this->folder());
        foreach ((new ReflectionExtension('xfcase'))->getFunctions() as $function) {
            $name = $function->name;
            if ($name === 'xf_host_set_allocator' || str_ends_with($name, '_free')) {
                continue;
            }
            $count = $function->getNumberOfParameters();
            $subject = $this->subject($name);
            for ($place = 0; $place < $count; $place++) {
                foreach ($good as $other) {
                    $args = array_fill(0, $count, $other);
                    $args[0] = $subject ?? $args[0];
                    $args[$place] = $value;
                    try {
                        $name(...$args);
                    } catch (TypeError | ValueError | XfcaseException | Error) {
                    }
                    $calls++;
                }
            }
            try {
                $name(...array_fill(0, $count + 1, $value));
                self::fail("$name takes too many arguments");
            } catch (ArgumentCountError) {
            }
        }
        self::assertGreaterThan(1000, $calls);
        $this->store->rollback();
        // What is no text is no path: only these two were files.
        self::assertSame([], array_values(array_diff(glob('*') ?: [], ['1', 'handler'])));
    }

    /** Every function takes one kind of handle in its first place, and no other. */
    public function testHandlesOfAnotherKind(): void
    {
        $handles = $this->oneOfEach();
        self::assertCount(iterator_count($this->handles()), $handles);
        foreach ((new ReflectionExtension('xfcase'))->getFunctions() as $function) {
            if (preg_match('/_(free|close)$/', $function->name) === 1 || $function->getNumberOfParameters() === 0) {
                continue;
            }
            $taken = [];
            foreach ($handles as $kind => $handle) {
                try {
                    ($function->name)($handle, ...array_fill(0, $function->getNumberOfParameters() - 1, null));
                    $taken[] = $kind;
                } catch (TypeError $wrong) {
                    // The first place was right if it is another one that is wrong.
                    if (!str_contains($wrong->getMessage(), '#1')) {
                        $taken[] = $kind;
                    }
                } catch (XfcaseException) {
                    $taken[] = $kind;
                }
            }
            self::assertLessThanOrEqual(1, count($taken), "$function->name takes " . implode(', ', $taken));
        }
        $this->store->rollback();
    }

    /** @return array<string, object> */
    private function oneOfEach(): array
    {
        $case = $this->accepted();
        $this->store->setNow(self::time('2026-05-20T12:00'));
        $this->store->sweep();
        $store = $this->store->native();
        $lists = [
            'deadline' => xf_deadline_next(xf_deadline_list($store, null)),
            'docket' => xf_docket_next(xf_docket_list($store, null)),
            'pending' => xf_pending_next(xf_pending_list($store, null)),
            'notice' => xf_notice_next(xf_notice_list($store, null)),
            'firing' => xf_firing_next(xf_firing_list($store, null)),
            'match' => $this->match(),
            'hit' => xf_hit_next(xf_search_list($store, $case->title, null)),
            'entry' => xf_entry_next(xf_entry_list($store, null)),
            'unit' => xf_unit_next(xf_unit_list($store, null)),
            'official' => xf_official_next(xf_official_list($store, null)),
        ];

        return $lists + [
            'store' => $store,
            'iter' => xf_case_list($store, null),
            'case' => xf_case_read($store, $case->id),
            'options' => xf_case_options($store, $case->id, 'handler', 0),
            'calendar' => xf_calendar_open(),
            'policy' => xf_policy_open(),
            'record' => xf_body_set_up($store, ['actor' => 'handler', 'name' => '示例', 'unit' => 'bureau', 'code' => 'task_force']),
            'error' => xf_error_last(),
        ];
    }

    private function match(): object
    {
        $first = $this->accepted();
        $this->accepted();

        return xf_match_next(xf_similar_list($this->store->native(), $first->id, 0));
    }

    public function testListsOfAnotherKind(): void
    {
        $this->accepted();
        foreach (['case', 'docket', 'deadline', 'due', 'pending', 'unit', 'official', 'entry'] as $list) {
            foreach (['case', 'docket', 'deadline', 'pending', 'notice', 'firing', 'hit', 'match', 'unit', 'official', 'entry'] as $row) {
                $iter = "xf_{$list}_list"($this->store->native(), null);
                if ($row === $list || [$list, $row] === ['due', 'deadline']) {
                    self::assertNotNull("xf_{$row}_next"($iter));
                } else {
                    $this->thrown(InvalidException::class, fn () => "xf_{$row}_next"($iter));
                }
            }
        }
    }

    /** @return list<mixed> */
    private function goodArguments(): array
    {
        return [1, 'handler', null, [], ['actor' => 'handler'], xf_calendar_open(), static fn () => 0];
    }

    private function subject(string $function): ?object
    {
        return match (explode('_', $function)[1]) {
            'store', 'unit', 'official', 'due' => $this->store->native(),
            'calendar' => xf_calendar_open(),
            'policy' => xf_policy_open(),
            'case' => str_contains($function, 'list') ? $this->store->native() : $this->nativeCase(),
            default => null,
        };
    }

    private function nativeCase(): object
    {
        return xf_case_read($this->store->native(), $this->registered()->id);
    }

    public function testWrongTypesInTheLayer(): void
    {
        $case = $this->registered();
        foreach ([null, 1, 1.5, true, [], new stdClass()] as $value) {
            $this->thrown(TypeError::class, fn () => $case->accept(actor: $value));
        }
        foreach (['1', 1.5, true, [], null] as $value) {
            $this->thrown(TypeError::class, fn () => $this->store->case($value));
        }
        $text = new class () {
            public function __toString(): string
            {
                return 'handler';
            }
        };
        $this->thrown(TypeError::class, fn () => $case->accept(actor: $text));
        $this->thrown(TypeError::class, fn () => $this->register(['name' => $text]));
        $this->thrown(TypeError::class, fn () => $this->register(['name' => 5]));
        $this->thrown(TypeError::class, fn () => $this->register('甲'));
        $this->thrown(ValueError::class, fn () => $this->register(['nom' => '甲']));
        $this->thrown(ValueError::class, fn () => $this->register(['甲']));
        $this->thrown(ValueError::class, fn () => $this->register(['name' => "a\0b"]));
        $this->thrown(InvalidException::class, fn () => $this->register(['name' => "\xc3\x28"]));
        $this->thrown(Error::class, fn () => $case->accept(actor: 'handler', nothing: 1));
    }

    private function register(mixed $petitioner): CaseFile
    {
        return $this->store->register(
            actor: 'handler',
            unit: 'bureau',
            form: Form::Letter,
            title: '题',
            petitioners: [$petitioner],
        );
    }

    public function testTexts(): void
    {
        $case = $this->registered();
        $this->thrown(ValueError::class, fn () => $case->accept(actor: "handler\0"));
        $this->thrown(InvalidException::class, fn () => $case->accept(actor: "\xff"));
        $this->thrown(InvalidException::class, fn () => $case->accept(actor: ''));
        $this->thrown(XfcaseException::class, fn () => $case->accept(actor: "a\nb"));
        $this->thrown(XfcaseException::class, fn () => $case->investigate(actor: 'handler', text: str_repeat('长', 1000000)));
        $this->thrown(ValueError::class, fn () => Store::open("/tmp/a\0b"));
    }

    public function testNumbers(): void
    {
        foreach ([PHP_INT_MAX, PHP_INT_MIN, -1, 0] as $id) {
            $this->thrown(XfcaseException::class, fn () => $this->store->case($id));
            $this->thrown(XfcaseException::class, fn () => $this->store->deadline($id));
            $this->thrown(XfcaseException::class, fn () => $this->store->notice($id));
        }
        $case = $this->accepted();
        foreach ([PHP_INT_MAX, PHP_INT_MIN] as $days) {
            $this->thrown(ValueError::class, fn () => $case->extend(actor: 'handler', days: $days));
        }
        $this->thrown(XfcaseException::class, fn () => $case->extend(actor: 'handler', days: -5, approver: 'head', reason: '因'));
        $this->thrown(InvalidException::class, fn () => $this->store->cases(limit: -1));
        $this->thrown(InvalidException::class, fn () => $this->store->cases(after: PHP_INT_MIN));
        $this->thrown(XfcaseException::class, fn () => $case->accept(actor: 'handler', revision: -1));
        $this->thrown(ValueError::class, fn () => Calendar::builtIn()->addWorkdays(Date::of(2026, 3, 2), PHP_INT_MAX));
        $this->thrown(InvalidException::class, fn () => Calendar::builtIn()->addWorkdays(Date::of(2026, 3, 2), 2000000000));
    }

    public function testInstants(): void
    {
        $case = $this->registered();
        foreach (['@0', '@-1', '9999-12-31', '-0044-03-15', '@99999999999999'] as $text) {
            $this->thrown(Throwable::class, fn () => $case->accept(actor: 'handler', at: new DateTimeImmutable($text)));
            $this->thrown(Throwable::class, fn () => $this->store->setNow(new DateTimeImmutable($text)));
        }
        $this->thrown(ValueError::class, fn () => Date::number(new DateTimeImmutable('1969-12-31')));
        $this->thrown(ValueError::class, fn () => Date::of(2026, 2, 30));
    }

    public function testACallbackWithAnotherAnswer(): void
    {
        $copy = $this->path('copy');
        foreach (['1', 1.5, [], new stdClass(), true] as $answer) {
            $this->thrown(TypeError::class, fn () => xf_store_backup($this->store->native(), $copy, fn () => $answer));
            self::assertFileDoesNotExist($copy);
        }
        $this->thrown(ValueError::class, fn () => xf_store_backup($this->store->native(), $copy, fn () => PHP_INT_MAX));
        $this->thrown(ArgumentCountError::class, fn () => $this->store->backup($copy, fn ($a, $b, $c) => null));
        $this->thrown(TypeError::class, fn () => xf_store_backup($this->store->native(), $copy, 'no_such_function'));
    }

    public function testRecursion(): void
    {
        $this->accepted();
        $this->store->setNow(self::time('2026-05-20T12:00'));
        $this->store->sweep();
        $depth = 0;
        $this->store->deliver('a', $again = function () use (&$again, &$depth): void {
            if (++$depth < 20) {
                $this->store->deliver("owner$depth", $again);
                $this->registered();
                $this->store->sweep();
            }
        });
        self::assertGreaterThan(0, $depth);
        $this->store->verify();
    }

    public function testAnExceptionWhileOneIsUnderWay(): void
    {
        $own = new RuntimeException('own');
        $thrown = $this->thrown(RuntimeException::class, fn () => $this->store->transaction(function () use ($own): void {
            try {
                $this->store->case(99);
            } finally {
                throw $own;
            }
        }));
        self::assertSame($own, $thrown);
        self::assertInstanceOf(XfcaseException::class, $own->getPrevious());
    }

    public function testTheAllocatorChangesBeforeAllElse(): void
    {
        foreach ([0, 1] as $counting) {
            $this->thrown(Error::class, fn () => xf_host_set_allocator($counting));
        }
        foreach ([2, -1, '1', null, 'malloc'] as $wrong) {
            $this->thrown(Error::class, fn () => xf_host_set_allocator($wrong));
        }
    }

    public function testPathsObeyTheHost(): void
    {
        $store = self::people(Store::open($this->path()));
        $script = 'require $argv[1]; try { Xfcase\Store::open($argv[2]); echo "open"; }'
            . ' catch (ValueError $e) { echo $e->getMessage(); }';
        $said = [];
        foreach ([dirname(__DIR__, 3), dirname(__DIR__, 3) . PATH_SEPARATOR . $this->folder()] as $allowed) {
            $said[] = $this->php(['-d', "open_basedir=$allowed", '-r', $script, '--', self::LAYER, $this->path()]);
        }
        self::assertStringContainsString('is outside of open_basedir', $said[0]);
        self::assertSame('open', $said[1]);
        $store->verify();
    }
}
