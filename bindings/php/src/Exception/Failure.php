<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Exception;

use Throwable;

/**
 * Makes the exception of a failure; the extension calls it.
 *
 * @internal
 */
final class Failure
{
    /** The kind of exception of every status that is a failure. */
    private const KINDS = [
        XF_E_INVALID => InvalidException::class,
        XF_E_NOT_FOUND => NotFoundException::class,
        XF_E_EXISTS => ExistsException::class,
        XF_E_REFUSED => RefusedException::class,
        XF_E_DENIED => DeniedException::class,
        XF_E_CONFLICT => ConflictException::class,
        XF_E_BUSY => BusyException::class,
        XF_E_CLOSED => ClosedException::class,
        XF_E_READ_ONLY => ReadOnlyException::class,
        XF_E_VERSION => VersionException::class,
        XF_E_POLICY => PolicyException::class,
        XF_E_CORRUPT => CorruptException::class,
        XF_E_IO => IoException::class,
        XF_E_NO_MEMORY => NoMemoryException::class,
        XF_E_CALLBACK => CallbackException::class,
        XF_E_INTERNAL => InternalException::class,
    ];

    public static function of(
        int $status,
        string $name,
        string $rule,
        string $field,
        string $basisZh,
        string $basisEn,
        string $textZh,
        string $textEn,
        string $details,
    ): Throwable {
        $kind = self::KINDS[$status] ?? InternalException::class;
        $facts = $details === '' ? [] : json_decode($details, true);

        return new $kind(
            $status,
            $rule,
            $field,
            $basisZh,
            $basisEn,
            $textZh,
            $textEn,
            is_array($facts) ? $facts : [$facts],
        );
    }

    /** @return class-string<XfcaseException>|null null for no failure */
    public static function kind(int $status): ?string
    {
        return self::KINDS[$status] ?? null;
    }
}
