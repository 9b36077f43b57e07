<?php

use Xfcase\Example\View;

/** @var \Xfcase\Example\Desk $desk @var list<array{light: string, deadline: \Xfcase\Deadline, days: int|null}> $rows */
$lights = ['red' => $desk->say('红', 'red'), 'yellow' => $desk->say('黄', 'yellow'), 'green' => $desk->say('绿', 'green')];
?>
<h1><?= View::e($title) ?></h1>
<form method="get" action="/" class="filter">
<label><?= $desk->say('责任单位', 'Unit') ?>
<select name="unit">
<option value=""><?= $desk->say('全部', 'all') ?></option>
<?php foreach ($units as $one) { ?>
<option value="<?= View::e($one->id) ?>"<?= $one->id === $unit ? ' selected' : '' ?>><?= View::e($one->name) ?></option>
<?php } ?>
</select></label>
<label><?= $desk->say('包案领导、组长或承办人', 'Lead, team head or handler') ?>
<select name="official">
<option value=""><?= $desk->say('全部', 'all') ?></option>
<?php foreach ($desk->officials() as $one) { ?>
<option value="<?= View::e($one->id) ?>"<?= $one->id === $official ? ' selected' : '' ?>><?= View::e($one->name) ?>（<?= View::e($one->id) ?>）</option>
<?php } ?>
</select></label>
<button><?= $desk->say('筛选', 'Show') ?></button>
<p class="counts">
<?php foreach ($lights as $light => $name) { ?>
<span class="light <?= $light ?>"><?= View::e($name) ?></span> <?= View::e($counts[$light]) ?>
<?php } ?>
</p>
</form>
<table class="board">
<thead><tr>
<th scope="col"><?= $desk->say('灯', 'Light') ?></th>
<th scope="col"><?= $desk->say('届满', 'Due') ?></th>
<th scope="col" class="number"><?= $desk->say('剩余', 'Left') ?></th>
<th scope="col"><?= $desk->say('编号', 'Number') ?></th>
<th scope="col"><?= $desk->say('事项', 'Matter') ?></th>
<th scope="col"><?= $desk->say('时限', 'Deadline') ?></th>
<th scope="col"><?= $desk->say('责任单位', 'Unit') ?></th>
<th scope="col"><?= $desk->say('包案领导', 'Lead') ?></th>
</tr></thead>
<tbody>
<?php foreach ($rows as $row) { $deadline = $row['deadline']; $case = $deadline->case(); ?>
<tr>
<td><span class="light <?= $row['light'] ?>"><?= View::e($lights[$row['light']]) ?></span></td>
<td class="date"><?= View::e($row['days'] === null ? $desk->say('中止', 'paused') : View::date($deadline->dueAt)) ?></td>
<td class="number"><?= View::e($row['days'] === null ? '' : ($row['days'] < 0
    ? $desk->say('逾期' . -$row['days'] . '日', -$row['days'] . ' d late') : $desk->say($row['days'] . '日', $row['days'] . ' d'))) ?></td>
<td><a href="/case/<?= View::e($case->id) ?>"><?= View::e($case->number) ?></a></td>
<td><?= View::e($case->title) ?></td>
<td><?= View::e($deadline->title($desk->lang)) ?></td>
<td><?= View::e($case->unit) ?></td>
<td><?= View::e($desk->nameOf($case->lead)) ?></td>
</tr>
<?php } ?>
</tbody>
</table>
<?php if ($rows === []) { ?><p><?= $desk->say('没有到期事项', 'nothing is due') ?></p><?php } ?>
<nav class="pages">
<?php foreach (['‹' => $page - 1, '›' => $page + 1] as $sign => $to) { if ($to >= 1 && $to <= $pages) { ?>
<a href="?<?= View::e(http_build_query(['unit' => $unit, 'official' => $official, 'page' => $to])) ?>"><?= $sign ?></a>
<?php } } ?>
<?= View::e($desk->say("第{$page}页，共{$pages}页", "page $page of $pages")) ?>
</nav>
