<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Example;

use Xfcase\Lang;
use Xfcase\Official;
use Xfcase\Store;

/**
 * Who sits before the screen, and in which language.
 *
 * A stand-in: in an OA the login says who it is.
 */
final class Desk
{
    public readonly Lang $lang;
    /** @var array<string, Official> */
    private array $officials = [];

    public function __construct(Store $store)
    {
        foreach ($store->officials() as $official) {
            $this->officials[$official->id] = $official;
        }
        if (isset($_GET['lang'])) {
            $_SESSION['lang'] = $_GET['lang'] === 'en' ? 'en' : 'zh';
        }
        $this->lang = ($_SESSION['lang'] ?? 'zh') === 'en' ? Lang::En : Lang::Zh;
        $_SESSION['token'] ??= bin2hex(random_bytes(32));
    }

    public function sit(string $official): void
    {
        if (isset($this->officials[$official])) {
            $_SESSION['official'] = $official;
            session_regenerate_id(true);
        }
    }

    public function official(): string
    {
        return (string) ($_SESSION['official'] ?? array_key_first($this->officials) ?? '');
    }

    /** @return array<string, Official> */
    public function officials(): array
    {
        return $this->officials;
    }

    /** The name of an official for people; the id of one who is not there. */
    public function nameOf(string $id): string
    {
        return ($this->officials[$id] ?? null)?->name ?? $id;
    }

    public function token(): string
    {
        return (string) $_SESSION['token'];
    }

    public function say(string $zh, string $en): string
    {
        return $this->lang === Lang::Zh ? $zh : $en;
    }
}
