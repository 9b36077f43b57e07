<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Tests;

use Xfcase\Form;
use Xfcase\Store;

/**
 * One process that serves many requests, as under php-fpm: none leaves anything to the next.
 */
final class ServerTest extends Desk
{
    private const ROUNDS = 5;
    /** What a request does, and what it then says. */
    private const REQUESTS = [
        'register' => '',
        'leave a list' => '',
        'leave a transaction' => '',
        'leave a cycle' => '',
        'fail' => 'Uncaught Xfcase\Exception\NotFoundException',
        'throw in a function' => 'Uncaught RuntimeException: host',
        'exit in a function' => 'left',
        'run out of memory in a function' => 'Allowed memory size',
        'die in a function' => 'Fatal error: dead',
        'die in a function of a function' => 'Fatal error: dead',
    ];

    /** @var resource */
    private $server;
    private string $address;
    private int $number = 0;

    protected function setUp(): void
    {
        parent::setUp();
        $store = Store::open($this->path());
        $store->setNow(self::time('2026-03-02T10:00'));
        $store->putUnit('host', id: 'town', name: '示例镇');
        $store->putOfficial('host', id: 'clerk', name: '示例', unit: 'town', principal: true);
        // Enough notices for every request to deliver one.
        foreach (range(1, 3) as $i) {
            $case = $store->register(actor: 'clerk', unit: 'town', form: Form::Letter, title: '示例');
            $case->accept(actor: 'clerk');
        }
        $store->setNow(self::time('2026-06-01T12:00'));
        $store->sweep();
        self::assertGreaterThan(self::ROUNDS, iterator_count($store->notices(openOnly: true)));
        $store->close();
        $this->start();
    }

    private function start(): void
    {
        $free = stream_socket_server('tcp://127.0.0.1:0');
        $this->address = (string) stream_socket_get_name($free, false);
        fclose($free);
        $this->server = proc_open(
            self::command([
                ...['-d', 'display_errors=1', '-d', 'html_errors=0', '-d', 'memory_limit=64M'],
                ...['-S', $this->address, __DIR__ . '/request.php'],
            ]),
            [1 => ['file', $this->path('server.log'), 'w'], 2 => ['redirect', 1]],
            $pipes,
            null,
            ['FILE' => $this->path()] + getenv(),
        );
        for ($i = 0; $i < 200 && !@fsockopen('tcp://' . $this->address); $i++) {
            usleep(50000);
        }
    }

    protected function tearDown(): void
    {
        proc_terminate($this->server);
        proc_close($this->server);
        parent::tearDown();
    }

    /** @return array{string, array<string, string>} body and headers */
    private function ask(string $do): array
    {
        $query = http_build_query(['do' => $do, 'number' => ++$this->number]);
        $body = file_get_contents("http://$this->address/?$query", false, stream_context_create([
            'http' => ['ignore_errors' => true, 'timeout' => 30],
        ]));
        self::assertIsString($body, (string) file_get_contents($this->path('server.log')));
        $headers = [];
        foreach ($http_response_header as $line) {
            [$name, $value] = explode(': ', $line, 2) + [1 => ''];
            $headers[$name] = $value;
        }

        return [$body, $headers];
    }

    public function testNoRequestLeavesAnythingBehind(): void
    {
        $process = $this->ask('verify')[1]['X-Process'];
        for ($round = 0; $round < self::ROUNDS; $round++) {
            foreach (self::REQUESTS as $do => $says) {
                [$body, $headers] = $this->ask($do);
                $says === '' ? self::assertSame('', $body, $do) : self::assertStringContainsString($says, $body, $do);
                self::assertSame('0', $headers['X-Left'], "left before: $do");
                self::assertSame($process, $headers['X-Process'], $do);
            }
        }
        [$body, $headers] = $this->ask('verify');
        self::assertSame(3 + self::ROUNDS . ' whole', $body);
        self::assertSame('0', $headers['X-Left']);
        self::assertSame($process, $headers['X-Process']);
        $files = array_map(basename(...), glob($this->folder() . '/*') ?: []);
        self::assertSame(['cases.xf', 'server.log'], $files);
    }
}
