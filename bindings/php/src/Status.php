<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Exception\Failure;
use Xfcase\Exception\XfcaseException;

/**
 * What a call came to; every one but Ok is an exception of its own.
 */
enum Status: string
{
    case Ok = 'XF_OK';
    case Invalid = 'XF_E_INVALID';
    case NotFound = 'XF_E_NOT_FOUND';
    case Exists = 'XF_E_EXISTS';
    case Refused = 'XF_E_REFUSED';
    case Denied = 'XF_E_DENIED';
    case Conflict = 'XF_E_CONFLICT';
    case Busy = 'XF_E_BUSY';
    case Closed = 'XF_E_CLOSED';
    case ReadOnly = 'XF_E_READ_ONLY';
    case Version = 'XF_E_VERSION';
    case Policy = 'XF_E_POLICY';
    case Corrupt = 'XF_E_CORRUPT';
    case Io = 'XF_E_IO';
    case NoMemory = 'XF_E_NO_MEMORY';
    case Callback = 'XF_E_CALLBACK';
    case Internal = 'XF_E_INTERNAL';

    public static function ofNumber(int $number): self
    {
        return self::tryFrom(xf_status_name($number)) ?? self::Internal;
    }

    public function number(): int
    {
        return constant($this->value);
    }

    /** What it means in general. */
    public function text(Lang $lang = Lang::Zh): string
    {
        return xf_status_text($this->number(), $lang->number());
    }

    /** @return class-string<XfcaseException>|null null for Ok */
    public function exception(): ?string
    {
        return Failure::kind($this->number());
    }
}
