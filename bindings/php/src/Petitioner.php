<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

/**
 * Who brings a matter.
 */
final readonly class Petitioner
{
    /**
     * @param string $phone '' when not given
     * @param string $address where to serve; '' when not given
     * @param bool $representative speaks for a joint petition; no more than five do
     */
    public function __construct(
        public string $name,
        public string $phone = '',
        public string $address = '',
        public bool $representative = false,
    ) {
    }

    /**
     * @internal
     * @return list<self>
     */
    public static function all(Native\xf_case $handle): array
    {
        $all = [];
        for ($i = 0, $count = xf_case_petitioner_count($handle); $i < $count; $i++) {
            $all[] = new self(
                xf_case_petitioner_name($handle, $i),
                xf_case_petitioner_phone($handle, $i),
                xf_case_petitioner_address($handle, $i),
                xf_case_petitioner_representative($handle, $i) === 1,
            );
        }

        return $all;
    }

    /**
     * @internal
     * @param self|array<string, mixed> $given
     * @return array<string, mixed>
     */
    public static function argsOf(self|array $given): array
    {
        if ($given instanceof self) {
            $given = get_object_vars($given);
        }
        if (is_bool($given['representative'] ?? null)) {
            $given['representative'] = $given['representative'] ? 1 : 0;
        }

        return $given;
    }
}
