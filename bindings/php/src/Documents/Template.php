<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Documents;

use Xfcase\Letter;

/**
 * Templates of letters (文书): built in, or made by an office in its word processor.
 */
final class Template
{
    use Built;

    /** Writes a built-in template as a DOCX with its placeholders, for an office to begin with. */
    public static function write(Letter $kind, string $path): void
    {
        self::needed();
        xf_template_write($kind->number(), $path);
    }

    /**
     * Checks a template (DOCX) of the office. An InvalidException names the placeholder that such letters do not know.
     *
     * @return list<string> the codes of the facts that it needs
     */
    public static function check(Letter $kind, string $source): array
    {
        self::needed();

        return json_decode((string) xf_template_check($kind->number(), $source), true, 8, JSON_THROW_ON_ERROR);
    }

    /**
     * Fills a template: the letter as DOCX or text.
     *
     * @param array<string, mixed> $facts by code or by Chinese name; what is missing is an InvalidException
     *     that names it
     * @param string|null $source a template of the office (DOCX); null: the built-in one
     * @return string the SM3 digest of the file
     */
    public static function fill(
        Letter $kind,
        array $facts,
        string $path,
        ?string $source = null,
        Document $document = Document::ByName,
    ): string {
        self::needed();
        $json = json_encode($facts, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_FORCE_OBJECT);

        return (string) xf_template_fill($kind->number(), $source, $json, $path, $document->number());
    }
}
