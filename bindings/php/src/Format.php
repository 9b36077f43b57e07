<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

/**
 * Form of a generated text.
 */
enum Format: string
{
    /** for people */
    case Text = 'text';
    /** for programs */
    case Json = 'json';

    /** @internal */
    public function number(): int
    {
        return match ($this) {
            self::Text => XF_FORMAT_TEXT,
            self::Json => XF_FORMAT_JSON,
        };
    }
}
