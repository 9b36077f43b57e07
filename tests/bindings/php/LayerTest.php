<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Tests;

use ReflectionClass;
use ReflectionEnum;
use ReflectionMethod;
use Xfcase\CaseFile;
use Xfcase\Exception\Failure;
use Xfcase\Internal\Coded;
use Xfcase\Lang;
use Xfcase\Library;
use Xfcase\Status;
use Xfcase\Step;
use Xfcase\Store;

/**
 * The layer has all that the library has, and nothing else.
 */
final class LayerTest extends Desk
{
    private const SOURCE = __DIR__ . '/../../../bindings/php/src';
    /** What the layer needs not: handles end by themselves, failures come as exceptions. */
    private const NOT_CALLED = '/_free$|^xf_error_|^xf_status_at$|^xf_live_bytes$|^xf_host_set_allocator$|^xf_office_do$'
        . '|^xf_date_(year|month|day)$/';
    private const OF_EVERY_ACT = ['actor', 'at', 'revision', 'dryRun'];

    private static function source(): string
    {
        $files = [...glob(self::SOURCE . '/*.php') ?: [], ...glob(self::SOURCE . '/*/*.php') ?: []];

        return implode("\n", array_map(file_get_contents(...), $files));
    }

    public function testEveryFunctionIsCalled(): void
    {
        preg_match_all('/\bxf_\w+(?=\()/', self::source(), $calls);
        $there = array_filter(
            get_extension_funcs('xfcase') ?: [],
            static fn (string $name): bool => preg_match(self::NOT_CALLED, $name) === 0,
        );
        $called = array_values(array_unique($calls[0]));
        sort($called);
        sort($there);
        self::assertSame($there, $called);
    }

    /** @return iterable<string, array{class-string}> */
    public function enums(): iterable
    {
        foreach (glob(self::SOURCE . '/*.php') ?: [] as $path) {
            $class = 'Xfcase\\' . basename($path, '.php');
            if (enum_exists($class) && in_array(Coded::class, class_uses($class), true)) {
                yield $class => [$class];
            }
        }
    }

    /** @dataProvider enums */
    public function testEveryCodeIsACase(string $class): void
    {
        $which = (new ReflectionEnum($class))->getConstant('WHICH');
        $cases = [];
        foreach ($class::cases() as $case) {
            $cases[$case->number()] = $case->value;
            self::assertSame($case, $class::ofNumber($case->number()));
            self::assertNotSame('', $case->label());
            self::assertNotSame('', $case->label(Lang::En));
        }
        $codes = [];
        foreach ($this->numbers($which) as $number) {
            $codes[$number] = xf_code_of($which, $number);
        }
        self::assertSame($codes, $cases);
    }

    public function testEveryEnumerationIsThere(): void
    {
        $constants = get_defined_constants(true)['xfcase'];
        $theirs = array_filter($constants, static fn (string $name): bool => str_starts_with($name, 'XF_ENUM_'), ARRAY_FILTER_USE_KEY);
        $ours = array_map(
            static fn (array $enum): int => (new ReflectionEnum($enum[0]))->getConstant('WHICH'),
            array_values(iterator_to_array($this->enums())),
        );
        sort($theirs);
        sort($ours);
        self::assertSame($theirs, $ours);
    }

    public function testEveryStatusIsAnExceptionOfItsOwn(): void
    {
        $kinds = [];
        for ($i = 0; ($status = xf_status_at($i)) !== 1; $i++) {
            self::assertSame(xf_status_name($status), Status::ofNumber($status)->value);
            if ($status !== XF_OK) {
                $kinds[] = Failure::kind($status);
            }
        }
        self::assertCount(count(Status::cases()) - 1, array_unique($kinds));
        self::assertNotContains(null, $kinds);
    }

    public function testEveryActTakesWhatItReads(): void
    {
        $all = [];
        $given = [];
        foreach ($this->registered()->options('handler') as $option) {
            $name = lcfirst(str_replace('_', '', ucwords($option->act->value, '_')));
            $all[$name] = array_keys($option->fields);
            foreach ((new ReflectionMethod(CaseFile::class, $name))->getParameters() as $parameter) {
                $given[$name][] = $parameter->name;
            }
            $given[$name] = array_values(array_diff($given[$name], self::OF_EVERY_ACT));
            sort($all[$name]);
            sort($given[$name]);
        }
        self::assertGreaterThan(30, count($all));
        self::assertSame($all, $given);
    }

    public function testEveryStepTakesWhatItReads(): void
    {
        foreach (Step::cases() as $step) {
            $fields = xf_office_fields($step->number());
            if ($fields === null) {
                continue;
            }
            $takes = [];
            foreach ((new ReflectionMethod(Store::class, self::camel($step->value)))->getParameters() as $parameter) {
                $takes[$parameter->name] = !$parameter->isOptional();
            }
            $reads = [];
            foreach (explode(' ', $fields) as $field) {
                $reads[self::camel(rtrim($field, '!'))] = str_ends_with($field, '!');
            }
            $takes = array_diff_key($takes, array_flip(['actor', 'at', 'dryRun']));
            ksort($takes);
            ksort($reads);
            self::assertSame($reads, $takes, $step->value);
        }
        self::assertGreaterThan(3, count(Step::cases()));
    }

    private static function camel(string $code): string
    {
        return lcfirst(str_replace('_', '', ucwords($code, '_')));
    }

    public function testExtensionAndLayerBelongTogether(): void
    {
        $composer = json_decode((string) file_get_contents(self::SOURCE . '/../composer.json'), true, 512, JSON_THROW_ON_ERROR);
        self::assertSame(Library::version(), phpversion('xfcase'));
        self::assertSame(Library::version(), $composer['version']);
        self::assertSame(Library::version(), $composer['require']['ext-xfcase']);
    }

    public function testWhatHostsSeeIsFinalAndReadOnly(): void
    {
        foreach (glob(self::SOURCE . '/*.php') ?: [] as $path) {
            $class = new ReflectionClass('Xfcase\\' . basename($path, '.php'));
            self::assertTrue($class->isFinal(), $class->name);
            foreach ($class->getProperties() as $property) {
                self::assertTrue($property->isReadOnly() || !$property->isPublic(), "$class->name::$property->name");
            }
        }
        self::assertTrue((new ReflectionClass(Store::class))->isReadOnly());
    }

    /** @return list<int> */
    private function numbers(int $which): array
    {
        $numbers = [];
        for ($i = 0; ($number = xf_code_at($which, $i)) !== -1; $i++) {
            $numbers[] = $number;
        }

        return $numbers;
    }
}
