<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Documents;

/**
 * The form of a document.
 */
enum Document: string
{
    /** by the ending of the file's name */
    case ByName = 'by_name';
    /** a spreadsheet (Office Open XML) */
    case Xlsx = 'xlsx';
    /** comma-separated values, UTF-8 with a byte order mark */
    case Csv = 'csv';
    /** a JSON object per line */
    case Jsonl = 'jsonl';
    /** one page that needs nothing else */
    case Html = 'html';
    /** UTF-8 text */
    case Text = 'text';
    /** one JSON object */
    case Json = 'json';
    /** a text document (Office Open XML) */
    case Docx = 'docx';

    /** The form that a file's name stands for. */
    public static function of(string $path): self
    {
        $number = xf_document_of($path);
        foreach (self::cases() as $case) {
            if ($case->number() === $number) {
                return $case;
            }
        }

        return self::ByName;
    }

    /** @internal */
    public function number(): int
    {
        return match ($this) {
            self::ByName => XF_DOCUMENT_BY_NAME,
            self::Xlsx => XF_DOCUMENT_XLSX,
            self::Csv => XF_DOCUMENT_CSV,
            self::Jsonl => XF_DOCUMENT_JSONL,
            self::Html => XF_DOCUMENT_HTML,
            self::Text => XF_DOCUMENT_TEXT,
            self::Json => XF_DOCUMENT_JSON,
            self::Docx => XF_DOCUMENT_DOCX,
        };
    }
}
