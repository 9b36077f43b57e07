<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Example;

/**
 * What belongs to the protocol: headers, the token of forms, answers without a page.
 */
final class Http
{
    public function __construct(private readonly Desk $desk)
    {
    }

    /** Nothing from elsewhere, no scripts, no frames. */
    public static function headers(): void
    {
        header("Content-Security-Policy: default-src 'none'; style-src 'self'; form-action 'self'; "
            . "base-uri 'none'; frame-ancestors 'none'");
        header('X-Content-Type-Options: nosniff');
        header('Referrer-Policy: no-referrer');
        header('Cache-Control: no-store');
    }

    /** Whether the form that was sent is one of ours (CSRF). */
    public function tokenFits(): bool
    {
        return hash_equals($this->desk->token(), (string) ($_POST['token'] ?? ''));
    }

    /** After every post a get, so that going back and loading again do nothing twice. */
    public static function redirect(string $path): void
    {
        header("Location: $path", true, 303);
    }

    public static function fail(View $view, int $status, string $text): void
    {
        http_response_code($status);
        $view->show('message', ['title' => (string) $status, 'text' => $text]);
    }
}
