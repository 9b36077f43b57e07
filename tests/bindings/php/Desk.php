<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Tests;

use DateTimeImmutable;
use PHPUnit\Framework\TestCase;
use Throwable;
use Xfcase\CaseFile;
use Xfcase\Date;
use Xfcase\Form;
use Xfcase\Level;
use Xfcase\Store;
use Xfcase\UnitRole;

/**
 * A store with a county, its petition department and a bureau.
 */
abstract class Desk extends TestCase
{
    /** What a script of its own loads first. */
    protected const LAYER = __DIR__ . '/../../../bindings/php/autoload.php';

    protected Store $store;
    private string $folder = '';

    protected function setUp(): void
    {
        $this->store = self::people(Store::openMemory());
    }

    protected function tearDown(): void
    {
        unset($this->store);
        chdir(__DIR__);
        if ($this->folder !== '') {
            array_map(unlink(...), glob($this->folder . '/*') ?: []);
            rmdir($this->folder);
        }
    }

    /** A file of this test's own. */
    protected function path(string $name = 'cases.xf'): string
    {
        return $this->folder() . '/' . $name;
    }

    /** A folder of this test's own. */
    protected function folder(): string
    {
        if ($this->folder === '') {
            $this->folder = sys_get_temp_dir() . '/xfcase-php-' . getmypid() . '-' . bin2hex(random_bytes(4));
            mkdir($this->folder);
        }

        return $this->folder;
    }

    /**
     * The command that starts PHP as it was started here.
     *
     * @param list<string> $args
     * @return list<string>
     */
    protected static function command(array $args): array
    {
        $flags = getenv('XFCASE_PHP_FLAGS') ?: self::fail('XFCASE_PHP_FLAGS says how PHP finds the extension');

        return [PHP_BINARY, ...explode(' ', $flags), ...$args];
    }

    /**
     * What a script prints that runs in a process of its own.
     *
     * @param list<string> $args
     */
    protected function php(array $args): string
    {
        $log = $this->path('log');
        $process = proc_open(self::command($args), [1 => ['file', $log, 'w'], 2 => ['redirect', 1]], $pipes);
        self::assertIsResource($process);
        $code = proc_close($process);
        $said = (string) file_get_contents($log);
        self::assertSame(0, $code, $said);

        return $said;
    }

    protected static function time(string $text): DateTimeImmutable
    {
        return Date::parseTime($text);
    }

    protected static function people(Store $store): Store
    {
        $store->setNow(self::time('2026-03-02T10:00'));
        $store->putUnit('host', id: 'county', name: '某县人民政府', level: Level::County);
        $store->putUnit(
            'host',
            id: 'petition',
            name: '某县信访局',
            kind: UnitRole::Department,
            level: Level::County,
            superior: 'county',
        );
        $store->putUnit('host', id: 'bureau', name: '某县甲局', level: Level::Township, superior: 'county');
        $store->putOfficial('host', id: 'governor', name: '县主要负责人', unit: 'county', principal: true);
        $store->putOfficial('host', id: 'chief', name: '信访局主要负责人', unit: 'petition', principal: true);
        $store->putOfficial('host', id: 'head', name: '甲局主要负责人', unit: 'bureau', principal: true);
        $store->putOfficial('host', id: 'lead', name: '甲局包案领导', unit: 'bureau', leader: true);
        $store->putOfficial('host', id: 'handler', name: '甲局承办人', unit: 'bureau');

        return $store;
    }

    protected function registered(?Store $store = null, string $title = '反映村内道路多年未修的问题'): CaseFile
    {
        return ($store ?? $this->store)->register(
            actor: 'handler',
            unit: 'bureau',
            form: Form::Visit,
            title: $title,
            petitioners: [['name' => '信访人甲', 'phone' => '00000000000', 'representative' => true]],
        );
    }

    protected function accepted(?Store $store = null): CaseFile
    {
        $case = $this->registered($store)->assignHandler(actor: 'head', official: 'handler');

        return $case->accept(actor: 'handler');
    }

    /**
     * What the function throws.
     *
     * @template T of Throwable
     * @param class-string<T> $kind
     * @return T
     */
    protected function thrown(string $kind, callable $function): Throwable
    {
        try {
            $function();
        } catch (Throwable $thrown) {
            self::assertInstanceOf($kind, $thrown, get_class($thrown) . ': ' . $thrown->getMessage());

            return $thrown;
        }
        self::fail("$kind expected");
    }
}
