<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Closure;
use DateTimeImmutable;
use DateTimeInterface;
use JsonSerializable;
use Xfcase\Internal\ActsOfClosing;
use Xfcase\Internal\ActsOfHandling;
use Xfcase\Internal\ActsOfIntake;
use Xfcase\Internal\ActsOfRegistration;
use Xfcase\Internal\ActsOfResolution;
use Xfcase\Internal\ActsOfReview;
use Xfcase\Internal\ActsOfSupervision;
use Xfcase\Internal\ActsOfTeam;
use Xfcase\Internal\Facts;
use Xfcase\Internal\Snapshot;
use Xfcase\Internal\Time;

/**
 * A petition case (信访事项) as it stood when it was read.
 *
 * Its properties never change; an act gives the case as it then stands.
 */
final readonly class CaseFile implements JsonSerializable
{
    use ActsOfClosing;
    use ActsOfHandling;
    use ActsOfIntake;
    use ActsOfRegistration;
    use ActsOfResolution;
    use ActsOfReview;
    use ActsOfSupervision;
    use ActsOfTeam;
    use Snapshot;

    /** The number by which the store knows the case. */
    public int $id;
    /** The case number (信访编号) by the pattern of the policy. */
    public string $number;
    /** The host's own number of the case. */
    public string $hostNumber;
    /** The id of the policy pack under which the case runs. */
    public string $policy;
    /** The version of that policy pack. */
    public string $policyVersion;
    /** Where the case stands. */
    public State $state;
    /** The state in which it was merged; null where it is not merged. */
    public ?State $mergedFrom;
    /** The final state that the case reached, kept when it is archived. */
    public ?State $endedAs;
    /** How many journal entries touched the case; acts may say which revision they saw. */
    public int $revision;
    /** 1, and one more with each reopening. */
    public int $cycle;
    /** The id of the responsible unit. */
    public string $unit;
    /** The id of the unit that registered the case and numbered it. */
    public string $registeredUnit;
    /** The id of the unit that transferred or handed it over. */
    public string $sender;
    /** Whether it was handed over with report-back (交办). */
    public bool $reportBack;
    /** How often it was passed on or back. */
    public int $transfers;
    /** The id of the lead (包案领导). */
    public string $lead;
    /** The id of the head of the resolution team. */
    public string $teamHead;
    /** The id of the handler (承办人). */
    public string $handler;
    /** The id of the reviewing unit. */
    public string $reviewUnit;
    /** The id of the rechecking unit. */
    public string $recheckUnit;
    /** The form in which the matter was brought. */
    public Form $form;
    /** The kind of matter. */
    public Kind $kind;
    /** How it reached the registering unit. */
    public Intake $intake;
    /** The procedure under which it runs. */
    public Procedure $procedure;
    /** One line that says what it is about. */
    public string $title;
    /** The matter in the words of the register. */
    public string $matter;
    /** The category code of the host. */
    public string $category;

    /** The code of the area that the matter belongs to (属地). */
    public string $area;
    /** How many people bring it. */
    public int $persons;
    /** The id of the official whom the matter is about. */
    public string $concernedOfficial;
    /** The id of the unit that the matter is about. */
    public string $concernedUnit;
    /** The statutory channel it was referred to. */
    public string $channel;
    /** When it was received. */
    public ?DateTimeImmutable $receivedAt;
    /** When it was accepted, in this cycle. */
    public ?DateTimeImmutable $acceptedAt;
    /** When the answer was given, in this cycle. */
    public ?DateTimeImmutable $answeredAt;
    /** When the latest opinion was served. */
    public ?DateTimeImmutable $servedAt;
    /** Since when a hearing is open; null when none is. */
    public ?DateTimeImmutable $hearingAt;
    /** When it reached a final state. */
    public ?DateTimeImmutable $closedAt;
    /** The date of the last act; no act may be dated before it. */
    public ?DateTimeImmutable $lastAt;
    /** What the answer says. */
    public ?Outcome $outcome;
    /** What the review opinion says. */
    public ?Outcome $reviewOutcome;
    /** What the recheck opinion says. */
    public ?Outcome $recheckOutcome;
    /** What the petitioner said last in this cycle, when the case was concluded or followed up. */
    public Satisfaction $satisfaction;
    /** The case that it was merged into. */
    public ?int $mergedInto;
    /** The latest earlier case of the same people and matter, by all that is entered; null: a first one. */
    public ?int $repeatOf;
    /** The highest mark of its open deadlines. */
    public Mark $mark;
    /**
     * Who brings it; empty in a snapshot that came from a list, see refresh().
     *
     * @var list<Petitioner>
     */
    public array $petitioners;

    private Native\xf_case $handle;

    /** @internal */
    public static function of(Native\xf_case $handle, Store $store): self
    {
        $made = self::blank();
        $made->handle = $handle;
        $made->store = $store;

        return $made;
    }

    private function read(string $name): mixed
    {
        return match ($name) {
            'id' => xf_case_id($this->handle),
            'number' => xf_case_number($this->handle),
            'hostNumber' => xf_case_host_number($this->handle),
            'policy' => xf_case_policy($this->handle),
            'policyVersion' => xf_case_policy_version($this->handle),
            'state' => State::ofNumber(xf_case_state($this->handle)),
            'mergedFrom' => State::given(xf_case_merged_from($this->handle)),
            'endedAs' => State::given(xf_case_ended_as($this->handle)),
            'revision' => xf_case_revision($this->handle),
            'cycle' => xf_case_cycle($this->handle),
            'unit' => xf_case_unit($this->handle),
            'registeredUnit' => xf_case_registered_unit($this->handle),
            'sender' => xf_case_sender($this->handle),
            'reportBack' => xf_case_report_back($this->handle) === 1,
            'transfers' => xf_case_transfers($this->handle),
            'lead' => xf_case_lead($this->handle),
            'teamHead' => xf_case_team_head($this->handle),
            'handler' => xf_case_handler($this->handle),
            'reviewUnit' => xf_case_review_unit($this->handle),
            'recheckUnit' => xf_case_recheck_unit($this->handle),
            'form' => Form::ofNumber(xf_case_form($this->handle)),
            'kind' => Kind::ofNumber(xf_case_kind($this->handle)),
            'intake' => Intake::ofNumber(xf_case_intake($this->handle)),
            'procedure' => Procedure::ofNumber(xf_case_procedure($this->handle)),
            'title' => xf_case_title($this->handle),
            'matter' => xf_case_matter($this->handle),
            'category' => xf_case_category($this->handle),
            'area' => xf_case_area($this->handle),
            'persons' => xf_case_persons($this->handle),
            'concernedOfficial' => xf_case_concerned_official($this->handle),
            'concernedUnit' => xf_case_concerned_unit($this->handle),
            'channel' => xf_case_channel($this->handle),
            'receivedAt' => Time::moment(xf_case_received_at($this->handle)),
            'acceptedAt' => Time::moment(xf_case_accepted_at($this->handle)),
            'answeredAt' => Time::moment(xf_case_answered_at($this->handle)),
            'servedAt' => Time::moment(xf_case_served_at($this->handle)),
            'hearingAt' => Time::moment(xf_case_hearing_at($this->handle)),
            'closedAt' => Time::moment(xf_case_closed_at($this->handle)),
            'lastAt' => Time::moment(xf_case_last_at($this->handle)),
            'outcome' => Outcome::given(xf_case_outcome($this->handle)),
            'reviewOutcome' => Outcome::given(xf_case_review_outcome($this->handle)),
            'recheckOutcome' => Outcome::given(xf_case_recheck_outcome($this->handle)),
            'satisfaction' => Satisfaction::ofNumber(xf_case_satisfaction($this->handle)),
            'mergedInto' => xf_case_merged_into($this->handle) ?: null,
            'repeatOf' => xf_case_repeat_of($this->handle) ?: null,
            'mark' => Mark::ofNumber(xf_case_mark($this->handle)),
            'petitioners' => Petitioner::all($this->handle),
            default => $this->undefined($name),
        };
    }

    /**
     * Does the act of a kind, for hosts that are driven by data; the same as the method of that name.
     */
    public function do(
        Act $act,
        string $actor,
        ?string $reason = null,
        ?string $text = null,
        ?string $document = null,
        ?string $unit = null,
        ?string $official = null,
        ?string $approver = null,
        ?int $days = null,
        int|CaseFile|null $otherCase = null,
        ?Outcome $outcome = null,
        ?string $channel = null,
        ?string $policyVersion = null,
        ?int $item = null,
        ?Assessment $assessment = null,
        ?Measure $measure = null,
        ?string $basis = null,
        ?int $amount = null,
        ?string $source = null,
        ?DateTimeInterface $date = null,
        ?DateTimeInterface $reportDate = null,
        ?Satisfaction $satisfaction = null,
        ?Cause $cause = null,
        ?Check $check = null,
        ?Ground $ground = null,
        ?Relief $relief = null,
        ?Fund $fund = null,
        ?Means $means = null,
        ?string $name = null,
        ?string $mediaType = null,
        ?int $bytes = null,
        ?string $digest = null,
        ?int $persons = null,
        ?string $title = null,
        ?string $matter = null,
        ?string $category = null,
        ?string $area = null,
        ?Form $form = null,
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
        ?string $phone = null,
        ?string $address = null,
        ?bool $representative = null,
        ?string $idNumber = null,
        ?string $household = null,
        ?string $residence = null,
        ?string $capacity = null,
        ?string $workplace = null,
        ?string $clear = null,
        ?string $former = null,
        ?Refusal $refusal = null,
        ?string $competentBody = null,
        ?string $findings = null,
        ?DateTimeInterface $at = null,
        ?int $revision = null,
        bool $dryRun = false,
    ): self {
        $verb = static fn (Native\xf_store $store, int $id, array $args): Native\xf_case
            => xf_case_do($store, $id, $act->number(), $args);

        return $this->act($verb, array_diff_key(get_defined_vars(), ['act' => true, 'verb' => true]));
    }

    /** The case as it stands now, with its petitioners. */
    public function refresh(): self
    {
        return $this->store->case($this->id);
    }

    /**
     * The whole file as it stands now: the case, its claims, measures, units and clocks.
     *
     * @return array<string, mixed>
     */
    public function file(): array
    {
        return json_decode((string) xf_case_file($this->store->native(), $this->id), true, 512, JSON_THROW_ON_ERROR);
    }

    /**
     * The seven ones (七个一) and closing: each item there, missing or excepted.
     *
     * @return list<array<string, string>>
     */
    public function checklist(Lang $lang = Lang::Zh): array
    {
        $text = (string) xf_case_checklist($this->store->native(), $this->id, $lang->number());

        return json_decode($text, true, 512, JSON_THROW_ON_ERROR);
    }

    /** Issues a query code for the petitioner; nobody can read it again. */
    public function issueCode(string $actor): string
    {
        return (string) xf_inquiry_issue($this->store->native(), $this->id, $actor);
    }

    /** What an official may do now, or at an instant, and for each other act why not. */
    public function options(string $actor, ?DateTimeInterface $at = null): Options
    {
        return new Options(
            xf_case_options($this->store->native(), $this->id, $actor, Time::given($at) ?? 0),
        );
    }

    /** Its deadlines, by id. */
    public function deadlines(?string $rule = null, bool $openOnly = false): DeadlineList
    {
        return $this->store->deadlines(caseId: $this->id, rule: $rule, openOnly: $openOnly);
    }

    /** Its notices, by id. */
    public function notices(?Raise $raises = null, bool $openOnly = false): NoticeList
    {
        return $this->store->notices(caseId: $this->id, raises: $raises, openOnly: $openOnly);
    }

    /** What happened to it, by number. */
    public function timeline(): EntryList
    {
        return $this->store->journal(caseId: $this->id);
    }

    /**
     * @param Closure(Native\xf_store, int, array<string, mixed>): Native\xf_case $verb
     * @param array<string, mixed> $given to the method of the act
     */
    private function act(Closure $verb, array $given): self
    {
        $given['revision'] ??= $this->revision;

        return self::of($verb($this->store->native(), $this->id, Facts::of($given)), $this->store);
    }

    /** The snapshot as one JSON object: text codes, ISO dates; what is not given is absent. */
    public function toJson(): string
    {
        return xf_case_json($this->handle);
    }
}
