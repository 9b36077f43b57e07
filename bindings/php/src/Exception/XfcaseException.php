<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Exception;

use Throwable;
use Xfcase\Lang;
use Xfcase\Status;

/**
 * What every failure of the library is.
 *
 * @property-read Status $status what the call came to
 * @property-read string $rule the stable id of the rule that refused, '' when none was involved
 * @property-read string $field the argument that is wrong, '' when it is no matter of one
 * @property-read string $basisZh the article, '' when no law was involved
 * @property-read string $basisEn the same in English
 * @property-read string $textZh what went wrong, for people
 * @property-read string $textEn the same in English
 * @property-read array<mixed> $details facts for programs, [] when there are none
 */
interface XfcaseException extends Throwable
{
    /** The article on which a refusal rests. */
    public function basis(Lang $lang = Lang::Zh): string;

    /** What went wrong, for people. */
    public function text(Lang $lang = Lang::Zh): string;
}
