<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

/**
 * Language of a text.
 */
enum Lang: string
{
    /** Chinese, the default */
    case Zh = 'zh';
    /** English */
    case En = 'en';

    /** @internal */
    public function number(): int
    {
        return match ($this) {
            self::Zh => XF_LANG_ZH,
            self::En => XF_LANG_EN,
        };
    }
}
