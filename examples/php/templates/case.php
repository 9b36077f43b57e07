<?php

use Xfcase\ClockState;
use Xfcase\Example\CasePage;
use Xfcase\Example\View;
use Xfcase\Exception\ConflictException;

/** @var \Xfcase\Example\Desk $desk @var \Xfcase\CaseFile $case */
$lang = $desk->lang;
$people = implode('、', array_map(static fn ($one): string => $one->name, $case->petitioners));
$facts = [
    [$desk->say('状态', 'State'), $case->state->label($lang)],
    [$desk->say('形式', 'Form'), $case->form->label($lang)],
    [$desk->say('收到', 'Received'), View::date($case->receivedAt)],
    [$desk->say('受理', 'Accepted'), View::date($case->acceptedAt)],
    [$desk->say('责任单位', 'Unit'), $case->unit],
    [$desk->say('包案领导', 'Lead'), $desk->nameOf($case->lead)],
    [$desk->say('承办人', 'Handler'), $desk->nameOf($case->handler)],
    [$desk->say('信访人', 'Petitioners'), $people === '' ? $desk->say('未署名', 'anonymous') : "{$people}（{$case->persons}）"],
];
$sent = static fn (string $name): string => trim((string) ($_POST[$name] ?? ''));
?>
<h1><?= View::e($case->title) ?> <small><?= View::e($case->number) ?></small></h1>
<?php if ($failure !== null) { ?>
<section class="failure" role="alert">
<p><strong><?= View::e($failure->text($lang)) ?></strong></p>
<?php if ($failure->basis($lang) !== '') { ?><p><?= $desk->say('依据：', 'Basis: ') ?><?= View::e($failure->basis($lang)) ?></p><?php } ?>
<?php if ($failure instanceof ConflictException) { ?>
<ul><?php foreach ($failure->details as $one) { ?><li><?= View::e(substr($one['at'], 0, 16)) ?> <?= View::e($desk->nameOf($one['actor'])) ?> <?= View::e(\Xfcase\Act::tryFrom($one['kind'])?->label($lang) ?? $one['kind']) ?></li><?php } ?></ul>
<?php } ?>
</section>
<?php } ?>
<div class="columns">
<section>
<dl class="facts">
<?php foreach ($facts as [$name, $value]) { ?><div><dt><?= View::e($name) ?></dt><dd><?= View::e($value) ?></dd></div><?php } ?>
</dl>
<?php if ($case->matter !== '') { ?><p class="matter"><?= View::e($case->matter) ?></p><?php } ?>
<h2><?= $desk->say('时限', 'Deadlines') ?></h2>
<?php foreach ($deadlines as $deadline) { $open = $deadline->state === ClockState::Open; ?>
<details<?= $open && !$deadline->window ? ' open' : '' ?>>
<summary><?= View::e($deadline->title($lang)) ?>
<span class="state"><?= View::e($deadline->state->label($lang)) ?></span>
<b><?= View::e(View::date($deadline->dueDate) ?: View::date($deadline->dueAt, 'Y-m-d H:i')) ?></b></summary>
<pre><?= View::e($deadline->explain($lang)) ?></pre>
</details>
<?php } ?>
</section>
<section>
<h2><?= $desk->say('可以办理', 'What may be done') ?></h2>
<p class="acts">
<?php foreach ($allowed as $option) { ?>
<a class="button<?= $chosen?->act === $option->act ? ' chosen' : '' ?>" id="act-<?= View::e($option->act->value) ?>" href="?act=<?= View::e($option->act->value) ?>#form"><?= View::e($option->act->label($lang)) ?></a>
<?php } ?>
<?php if ($allowed === []) { ?><?= $desk->say('当前人员对本事项没有可以办理的动作', 'nothing, for whom is signed in') ?><?php } ?>
</p>
<?php if ($chosen !== null) { ?>
<form method="post" action="/case/<?= View::e($case->id) ?>" id="form" class="act" enctype="multipart/form-data">
<h3><?= View::e($chosen->act->label($lang)) ?></h3>
<?php if (!$chosen->allowed) { ?><p class="why"><?= View::e($chosen->text($lang)) ?>〔<?= View::e($chosen->basis($lang)) ?>〕</p><?php } ?>
<input type="hidden" name="token" value="<?= View::e($desk->token()) ?>">
<input type="hidden" name="act" value="<?= View::e($chosen->act->value) ?>">
<input type="hidden" name="revision" value="<?= View::e($case->revision) ?>">
<?php if (isset($chosen->fields['digest'])) { ?>
<label for="f-file"><?= $desk->say('文件', 'File') ?> <em><?= $desk->say('必填', 'required') ?></em></label>
<input type="file" id="f-file" name="file">
<?php } ?>
<?php foreach (array_diff_key($chosen->fields, CasePage::OF_FILES) as $name => $required) { ?>
<label for="f-<?= View::e($name) ?>"><?= View::e(CasePage::label($chosen->act, $name, $lang)) ?><?php if ($required) { ?> <em><?= $desk->say('必填', 'required') ?></em><?php } ?></label>
<?php if ($name === 'reason' || $name === 'text') { ?>
<textarea id="f-<?= View::e($name) ?>" name="<?= View::e($name) ?>" rows="3"><?= View::e($sent($name)) ?></textarea>
<?php } elseif (isset(CasePage::CHOICES[$name])) { ?>
<select id="f-<?= View::e($name) ?>" name="<?= View::e($name) ?>"><option value=""></option>
<?php foreach (CasePage::CHOICES[$name]::cases() as $one) { if ($one->value !== 'none') { ?><option value="<?= View::e($one->value) ?>"<?= $sent($name) === $one->value ? ' selected' : '' ?>><?= View::e($one->label($lang)) ?></option><?php } } ?>
</select>
<?php } elseif ($name === 'official' || $name === 'approver') { ?>
<select id="f-<?= View::e($name) ?>" name="<?= View::e($name) ?>"><option value=""></option>
<?php foreach ($desk->officials() as $one) { ?><option value="<?= View::e($one->id) ?>"<?= $sent($name) === $one->id ? ' selected' : '' ?>><?= View::e("{$one->name}（{$one->id}）") ?></option><?php } ?>
</select>
<?php } else { ?>
<input id="f-<?= View::e($name) ?>" name="<?= View::e($name) ?>"<?= in_array($name, CasePage::NUMBERS, true) ? ' inputmode="numeric"' : '' ?><?= in_array($name, CasePage::DAYS, true) ? ' type="date"' : '' ?> value="<?= View::e($sent($name)) ?>">
<?php } } ?>
<button class="do"><?= View::e($desk->say('确认办理：', 'Do it: ')) ?><?= View::e($chosen->act->label($lang)) ?></button>
</form>
<?php } ?>
<details class="refused">
<summary><?= $desk->say('现在不能办理的，以及为什么', 'What may not be done now, and why') ?></summary>
<ul>
<?php foreach ($refused as $option) { ?><li><b><?= View::e($option->act->label($lang)) ?></b> <?= View::e($option->text($lang)) ?><?php if ($option->basis($lang) !== '') { ?>〔<?= View::e($option->basis($lang)) ?>〕<?php } ?></li><?php } ?>
</ul>
</details>
<h2><?= $desk->say('经过', 'Timeline') ?></h2>
<ol class="timeline">
<?php foreach ($entries as $entry) { ?><li><?= View::e($entry->text($lang)) ?></li><?php } ?>
</ol>
</section>
</div>
