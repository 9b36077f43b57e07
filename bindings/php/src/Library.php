<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

/**
 * The library that is running.
 */
final class Library
{
    private function __construct()
    {
    }

    /** As "0.1.0". */
    public static function version(): string
    {
        return xf_version_text();
    }

    /** major * 10000 + minor * 100 + patch. */
    public static function versionNumber(): int
    {
        return xf_version_number();
    }

    /** The SM3 of a file's content, as attach() and checkFile() of a case take it. */
    public static function digest(string $content): string
    {
        return (string) xf_digest_of($content);
    }

    /**
     * How many people a text of names speaks of, as registration counts them: negative when there may be
     * more than that (等30余人), 0 when it is not certain.
     */
    public static function namesCount(string $names): int
    {
        return xf_names_count($names);
    }
}
