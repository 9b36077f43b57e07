<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Internal;

use DateTimeInterface;
use Xfcase\Discovery;
use Xfcase\Form;
use Xfcase\Level;

/**
 * The acts that complete or correct what was registered (更正、补充登记). Each gives the case as
 * it then stands; this one stays as it was.
 *
 * An argument that the law requires and that is missing is a refusal with its article.
 *
 * @internal the acts are methods of CaseFile
 */
trait ActsOfRegistration
{
    /**
     * Completes or corrects the registration of the case.
     *
     * Reads title, matter, category, area, form, persons, date (the day of receipt), level, discovery, field,
     * interest, origin, happened_on, place, contact, outlook, history; clear names those that become empty; reason,
     * required where something that was given changes; document. By the responsible or the registering unit, or one
     * above.
     *
     * Basis: 《信访工作条例》第二十二条、第二十三条
     */
    public function correct(
        string $actor,
        ?string $title = null,
        ?string $matter = null,
        ?string $category = null,
        ?string $area = null,
        ?Form $form = null,
        ?int $persons = null,
        ?DateTimeInterface $date = null,
        ?Level $level = null,
        ?Discovery $discovery = null,
        ?string $field = null,
        ?string $interest = null,
        ?string $origin = null,
        ?DateTimeInterface $happenedOn = null,
        ?string $place = null,
        ?string $contact = null,
        ?string $outlook = null,
        ?string $history = null,
        ?string $clear = null,
        ?string $reason = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_correct(...), get_defined_vars());
    }

    /**
     * Completes or corrects what is known of a petitioner.
     *
     * Reads item (required, the number of the petitioner), name, phone, address, representative, id_number, household,
     * residence, capacity, workplace; clear; reason, required where something that was given changes; document.
     *
     * Basis: 《个人信息保护法》第八条、第四十六条
     */
    public function correctPetitioner(
        string $actor,
        ?int $item = null,
        ?string $name = null,
        ?string $phone = null,
        ?string $address = null,
        ?bool $representative = null,
        ?string $idNumber = null,
        ?string $household = null,
        ?string $residence = null,
        ?string $capacity = null,
        ?string $workplace = null,
        ?string $clear = null,
        ?string $reason = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_correct_petitioner(...), get_defined_vars());
    }

    /**
     * Adds a petitioner who was not named.
     *
     * Reads name (required), phone, address, representative, id_number, household, residence, capacity,
     * workplace, reason, document.
     *
     * Basis: 《个人信息保护法》第八条
     */
    public function addPetitioner(
        string $actor,
        ?string $name = null,
        ?string $phone = null,
        ?string $address = null,
        ?bool $representative = null,
        ?string $idNumber = null,
        ?string $household = null,
        ?string $residence = null,
        ?string $capacity = null,
        ?string $workplace = null,
        ?string $reason = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_add_petitioner(...), get_defined_vars());
    }

    /**
     * Removes a petitioner who was entered by mistake.
     *
     * Reads item and reason (required), persons (how many bring it without him), document.
     *
     * Basis: 《个人信息保护法》第八条
     */
    public function removePetitioner(
        string $actor,
        ?int $item = null,
        ?string $reason = null,
        ?int $persons = null,
        ?string $document = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        return $this->act(xf_case_remove_petitioner(...), get_defined_vars());
    }
}
