<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Example;

/**
 * Pages from templates. A template prints nothing but through e().
 */
final class View
{
    public function __construct(private readonly string $folder, public readonly Desk $desk)
    {
    }

    /** @param array<string, mixed> $facts what the template knows by name */
    public function show(string $template, array $facts): void
    {
        $view = $this;
        $desk = $this->desk;
        $page = (static function () use ($template, $facts, $view, $desk): string {
            extract($facts, EXTR_SKIP);
            ob_start();
            require $view->folder . "/$template.php";

            return (string) ob_get_clean();
        })();
        require $this->folder . '/frame.php';
    }

    public static function e(string|int|null $text): string
    {
        return htmlspecialchars((string) $text, ENT_QUOTES | ENT_SUBSTITUTE | ENT_HTML5, 'UTF-8');
    }

    public static function date(?\DateTimeInterface $at, string $format = 'Y-m-d'): string
    {
        return $at === null ? '' : $at->format($format);
    }
}
