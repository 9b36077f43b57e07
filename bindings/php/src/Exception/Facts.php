<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Exception;

use Xfcase\Lang;
use Xfcase\Status;

/**
 * What is known of a failure. The message is the Chinese text, the code the number of the status.
 *
 * @internal
 */
trait Facts
{
    /** What the call came to. */
    public readonly Status $status;

    /**
     * @param string $rule the stable id of the rule that refused, '' when none was involved
     * @param string $field the argument that is wrong, '' when it is no matter of one
     * @param string $basisZh the article, '' when no law was involved
     * @param string $basisEn the same in English
     * @param string $textZh what went wrong, for people
     * @param string $textEn the same in English
     * @param array<mixed> $details facts for programs, [] when there are none
     */
    public function __construct(
        int $number,
        public readonly string $rule = '',
        public readonly string $field = '',
        public readonly string $basisZh = '',
        public readonly string $basisEn = '',
        public readonly string $textZh = '',
        public readonly string $textEn = '',
        public readonly array $details = [],
    ) {
        parent::__construct($textZh, $number);
        $this->status = Status::ofNumber($number);
        $this->pointToCaller();
    }

    /** The article on which a refusal rests. */
    public function basis(Lang $lang = Lang::Zh): string
    {
        return $lang === Lang::Zh ? $this->basisZh : $this->basisEn;
    }

    /** What went wrong, for people. */
    public function text(Lang $lang = Lang::Zh): string
    {
        return $lang === Lang::Zh ? $this->textZh : $this->textEn;
    }

    /** File and line are those of the host's own call, not of this package. */
    private function pointToCaller(): void
    {
        foreach ($this->getTrace() as $frame) {
            if (isset($frame['file'], $frame['line']) && !str_starts_with($frame['file'], dirname(__DIR__) . '/')) {
                $this->file = $frame['file'];
                $this->line = $frame['line'];

                return;
            }
        }
    }
}
