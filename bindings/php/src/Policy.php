<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Sealed;

/**
 * A policy pack: the numbers by which cases run. It never changes.
 */
final readonly class Policy
{
    use Sealed;

    public string $id;
    public string $version;

    private function __construct(private Native\xf_policy $handle)
    {
        $this->id = xf_policy_id($handle);
        $this->version = xf_policy_version($handle);
    }

    /** @internal */
    public static function of(Native\xf_policy $handle): self
    {
        return new self($handle);
    }

    /** "xinfang-2022", the limits of 《信访工作条例》. */
    public static function builtIn(): self
    {
        return new self(xf_policy_open());
    }

    /**
     * Loads a pack from JSON; of a bad one the details of the exception list every mistake.
     *
     * @param string|null $name the name of the file, shown in mistakes
     * @throws Exception\PolicyException
     */
    public static function load(string $json, ?string $name = null): self
    {
        return new self(xf_policy_load($json, $name));
    }

    public function title(Lang $lang = Lang::Zh): string
    {
        return xf_policy_title($this->handle, $lang->number());
    }

    /** The JSON text that it was loaded from. */
    public function text(): string
    {
        return xf_policy_text($this->handle);
    }

    /** From how many people on a visit is a collective one (群体来访). */
    public function collective(): int
    {
        return xf_policy_collective($this->handle);
    }

    /** @return list<string> the ids of its deadline rules */
    public function rules(): array
    {
        $rules = [];
        for ($i = 0, $count = xf_policy_rule_count($this->handle); $i < $count; $i++) {
            $rules[] = xf_policy_rule_id($this->handle, $i);
        }

        return $rules;
    }

    /** The title of a deadline rule, '' when there is none. */
    public function ruleTitle(string $rule, Lang $lang = Lang::Zh): string
    {
        return xf_policy_rule_title($this->handle, $rule, $lang->number());
    }

    /** The article on which a deadline rule rests, '' when there is none. */
    public function ruleBasis(string $rule, Lang $lang = Lang::Zh): string
    {
        return xf_policy_rule_basis($this->handle, $rule, $lang->number());
    }

    /** @return list<string> the ids of its recurring duties (定期职责) */
    public function duties(): array
    {
        $duties = [];
        for ($i = 0, $count = xf_policy_duty_count($this->handle); $i < $count; $i++) {
            $duties[] = xf_policy_duty_id($this->handle, $i);
        }

        return $duties;
    }

    /** The title of a recurring duty, '' when there is none. */
    public function dutyTitle(string $duty, Lang $lang = Lang::Zh): string
    {
        return xf_policy_duty_title($this->handle, $duty, $lang->number());
    }

    /** The article on which a recurring duty rests, '' when there is none. */
    public function dutyBasis(string $duty, Lang $lang = Lang::Zh): string
    {
        return xf_policy_duty_basis($this->handle, $duty, $lang->number());
    }

    /** @internal */
    public function native(): Native\xf_policy
    {
        return $this->handle;
    }
}
