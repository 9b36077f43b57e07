<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase\Example;

use DateTimeImmutable;
use Xfcase\Act;
use Xfcase\Assessment;
use Xfcase\CaseFile;
use Xfcase\Cause;
use Xfcase\Check;
use Xfcase\Exception\ConflictException;
use Xfcase\Exception\NotFoundException;
use Xfcase\Exception\XfcaseException;
use Xfcase\Fund;
use Xfcase\Ground;
use Xfcase\Refusal;
use Xfcase\Lang;
use Xfcase\Library;
use Xfcase\Means;
use Xfcase\Measure;
use Xfcase\Outcome;
use Xfcase\Relief;
use Xfcase\Satisfaction;
use Xfcase\Store;

/**
 * One case: its facts, deadlines and timeline, and the permitted acts as buttons.
 */
final class CasePage
{
    /** Fields that are chosen from a list. */
    public const CHOICES = [
        'outcome' => Outcome::class,
        'assessment' => Assessment::class,
        'measure' => Measure::class,
        'satisfaction' => Satisfaction::class,
        'cause' => Cause::class,
        'check' => Check::class,
        'ground' => Ground::class,
        'refusal' => Refusal::class,
        'relief' => Relief::class,
        'fund' => Fund::class,
        'means' => Means::class,
    ];
    public const NUMBERS = ['days', 'item', 'amount'];
    public const DAYS = ['date', 'reportDate'];
    /** Said by a file that is sent along. */
    public const OF_FILES = ['name' => true, 'mediaType' => true, 'bytes' => true, 'digest' => true];

    public function __construct(
        private readonly Store $store,
        private readonly Desk $desk,
        private readonly View $view,
    ) {
    }

    public function run(int $id, bool $post): void
    {
        try {
            $case = $this->store->case($id);
        } catch (NotFoundException $none) {
            Http::fail($this->view, 404, $none->text($this->desk->lang));

            return;
        }
        $failure = $post ? $this->act($case) : null;
        if ($post && $failure === null) {
            Http::redirect("/case/$id");

            return;
        }
        $this->show($case, $failure);
    }

    /** Does what the form says; what stands in the way is given back. */
    private function act(CaseFile $case): ?XfcaseException
    {
        $act = Act::tryFrom((string) ($_POST['act'] ?? ''));
        $option = $act === null ? null : $case->options($this->desk->official())->of($act);
        if ($option === null) {
            return null;
        }
        try {
            $case->do($act, $this->desk->official(), ...$this->facts(array_keys($option->fields)),
                revision: (int) ($_POST['revision'] ?? 0));
        } catch (XfcaseException $failure) {
            http_response_code($failure instanceof ConflictException ? 409 : 422);

            return $failure;
        }

        return null;
    }

    /** What people call an argument of an act. */
    public static function label(Act $act, string $name, Lang $lang): string
    {
        $field = strtolower((string) preg_replace('/[A-Z]/', '_$0', $name));

        return $act->fieldLabel($field, $lang) ?? $field;
    }

    /**
     * What the library keeps of a file; the content stays with the host, here under its digest.
     *
     * @return array{name: string, mediaType: string, bytes: int, digest: string}|array{}
     */
    private static function file(): array
    {
        $sent = $_FILES['file'] ?? null;
        if (!is_array($sent) || $sent['error'] !== UPLOAD_ERR_OK || !is_uploaded_file($sent['tmp_name'])) {
            return []; // the library says what is missing
        }
        $content = (string) file_get_contents($sent['tmp_name']);
        $digest = Library::digest($content);
        if (getenv('XFCASE_FILES') !== false) {
            move_uploaded_file($sent['tmp_name'], getenv('XFCASE_FILES') . "/$digest");
        }

        return [
            'name' => basename((string) $sent['name']),
            'mediaType' => (string) (new \finfo(FILEINFO_MIME_TYPE))->buffer($content),
            'bytes' => strlen($content),
            'digest' => $digest,
        ];
    }

    /** What is not a date is none: the library says that one is missing. */
    private static function day(string $given): ?DateTimeImmutable
    {
        $day = DateTimeImmutable::createFromFormat('!Y-m-d', $given);

        return $day === false ? null : $day;
    }

    /**
     * The fields that the act reads, as the form sent them.
     *
     * @param list<string> $names
     * @return array<string, mixed>
     */
    private function facts(array $names): array
    {
        $facts = in_array('digest', $names, true)
            ? array_intersect_key(self::file(), array_flip($names)) : [];
        foreach (array_diff($names, array_keys(self::OF_FILES)) as $name) {
            $given = trim((string) ($_POST[$name] ?? ''));
            $facts[$name] = match (true) {
                in_array($name, self::NUMBERS, true) => (int) $given,
                in_array($name, self::DAYS, true) => self::day($given),
                $name === 'otherCase' => $given === '' ? null : $this->numberOf($given),
                default => self::textOrChoice($name, $given),
            };
        }

        return $facts;
    }

    private static function textOrChoice(string $name, string $given): mixed
    {
        if (isset(self::CHOICES[$name])) {
            return self::CHOICES[$name]::tryFrom($given);
        }

        return $given === '' ? null : $given;
    }

    private function numberOf(string $number): int
    {
        try {
            return $this->store->find($number)->id;
        } catch (NotFoundException) {
            return PHP_INT_MAX; // no case has it: the library says so, with the field
        }
    }

    private function show(CaseFile $case, ?XfcaseException $failure): void
    {
        $options = iterator_to_array($case->options($this->desk->official()));
        $chosen = Act::tryFrom((string) ($_POST['act'] ?? $_GET['act'] ?? ''));
        $this->view->show('case', [
            'title' => $case->number,
            'case' => $case,
            'deadlines' => iterator_to_array($case->deadlines()),
            'entries' => array_reverse(iterator_to_array($case->timeline())),
            'allowed' => array_filter($options, static fn ($option): bool => $option->allowed),
            'refused' => array_filter($options, static fn ($option): bool => !$option->allowed),
            'chosen' => $chosen === null ? null : $case->options($this->desk->official())->of($chosen),
            'failure' => $failure,
        ]);
    }
}
