<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Exception;

use RuntimeException;

/**
 * A newer library wrote the store, or it needs an unknown feature.
 */
final class VersionException extends RuntimeException implements XfcaseException
{
    use Facts;
}
