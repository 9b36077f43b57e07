<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Documents;

use Xfcase\Lang;

/**
 * Templates of letters (文书): built in, or made by an office in its word processor.
 */
final class Template
{
    use Built;

    /**
     * The letters that have a built-in template, and their names.
     *
     * @return array<string, string>
     */
    public static function letters(Lang $lang = Lang::Zh): array
    {
        self::needed();
        $letters = [];
        for ($index = 0; ($letter = xf_template_letter($index)) !== null; $index++) {
            $letters[$letter] = (string) xf_template_name($letter, $lang->number());
        }

        return $letters;
    }

    /**
     * The facts that a template may name; with a letter those of its built-in template.
     *
     * @return list<array{name: string, zh: string, en: string}>
     */
    public static function fields(?string $letter = null): array
    {
        self::needed();

        return json_decode((string) xf_template_fields($letter), true, 8, JSON_THROW_ON_ERROR);
    }

    /** Writes a built-in template as a DOCX with its placeholders, for an office to begin with. */
    public static function write(string $letter, string $path): void
    {
        self::needed();
        xf_template_write($letter, $path);
    }

    /**
     * Checks a template (DOCX) of the office. An InvalidException names the placeholder that nobody knows.
     *
     * @return list<string> the names of the facts that it needs
     */
    public static function check(string $source): array
    {
        self::needed();

        return json_decode((string) xf_template_check($source), true, 8, JSON_THROW_ON_ERROR);
    }

    /**
     * Fills a template: the letter as DOCX or text.
     *
     * @param array<string, mixed> $facts by name, nested by the dots in names, or by Chinese name; what is
     *     missing is an InvalidException that names it
     * @param string|null $letter the built-in template; null with a source
     * @param string|null $source a template of the office (DOCX)
     * @return string the SM3 digest of the file
     */
    public static function fill(
        array $facts,
        string $path,
        ?string $letter = null,
        ?string $source = null,
        Document $document = Document::ByName,
    ): string {
        self::needed();
        $json = json_encode($facts, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_FORCE_OBJECT);

        return (string) xf_template_fill($letter, $source, $json, $path, $document->number());
    }
}
