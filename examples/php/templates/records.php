<?php

use Xfcase\Example\View;

/** @var \Xfcase\Example\Desk $desk @var list<string> $heads @var list<list<array{text: string, case: int}>> $rows */
?>
<h1><?= View::e($title) ?></h1>
<?php if ($rows === []) { ?><p><?= $desk->say('没有记录', 'nothing is on record') ?></p><?php } else { ?>
<table class="board">
<thead><tr><?php foreach ($heads as $head) { ?><th scope="col"><?= View::e($head) ?></th><?php } ?></tr></thead>
<tbody>
<?php foreach ($rows as $cells) { ?>
<tr><?php foreach ($cells as $cell) { ?><td><?php if ($cell['case'] !== 0 && $cell['text'] !== '') { ?><a href="/case/<?= View::e($cell['case']) ?>"><?= View::e($cell['text']) ?></a><?php } else { ?><?= View::e($cell['text']) ?><?php } ?></td><?php } ?></tr>
<?php } ?>
</tbody>
</table>
<?php } ?>
