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
     * @param string $name when a case is registered, several with 、 between are several: what else is said is of the first
     * @param string $phone '' when not given
     * @param string $address where to serve; '' when not given
     * @param bool $representative speaks for a joint petition; no more than five do
     * @param string $idNumber by GB 11643; what is read is masked
     * @param string $household where the household is registered
     * @param string $residence where the person lives
     * @param string $capacity 身份: worker, retired, villager …
     * @param string $workplace the unit to which the person belongs
     * @param int $number in its case, by which it is corrected; not read when one is registered
     */
    public function __construct(
        public string $name,
        public string $phone = '',
        public string $address = '',
        public bool $representative = false,
        public string $idNumber = '',
        public string $household = '',
        public string $residence = '',
        public string $capacity = '',
        public string $workplace = '',
        public int $number = 0,
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
                xf_case_petitioner_id_number($handle, $i),
                xf_case_petitioner_household($handle, $i),
                xf_case_petitioner_residence($handle, $i),
                xf_case_petitioner_capacity($handle, $i),
                xf_case_petitioner_workplace($handle, $i),
                xf_case_petitioner_number($handle, $i),
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
            $given['id_number'] = $given['idNumber'];
            unset($given['idNumber'], $given['number']);
        }
        if (is_bool($given['representative'] ?? null)) {
            $given['representative'] = $given['representative'] ? 1 : 0;
        }

        return $given;
    }
}
