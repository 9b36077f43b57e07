<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

/**
 * Whether an official may do an act now, and if not why.
 */
final readonly class Option
{
    /**
     * @internal
     * @param string $rule the id of the rule that is in the way, '' when the act may be done
     * @param array<string, bool> $fields which arguments the act reads, true for required ones
     */
    public function __construct(
        public Act $act,
        public bool $allowed,
        public string $rule,
        public string $basisZh,
        public string $basisEn,
        public string $textZh,
        public string $textEn,
        public array $fields,
    ) {
    }

    /** The legal basis of that rule. */
    public function basis(Lang $lang = Lang::Zh): string
    {
        return $lang === Lang::Zh ? $this->basisZh : $this->basisEn;
    }

    /** Why the act may not be done. */
    public function text(Lang $lang = Lang::Zh): string
    {
        return $lang === Lang::Zh ? $this->textZh : $this->textEn;
    }
}
