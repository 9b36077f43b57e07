<?php

use Xfcase\Example\View;

/** @var View $view @var \Xfcase\Example\Desk $desk @var string $page @var array<string, mixed> $facts */
?>
<!DOCTYPE html>
<html lang="<?= $desk->say('zh-CN', 'en') ?>">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title><?= View::e($facts['title']) ?> · <?= $desk->say('信访事项', 'Petition cases') ?></title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header>
<a class="home" href="/"><?= $desk->say('信访事项办理', 'Petition cases') ?></a>
<nav><?php foreach (\Xfcase\Example\RecordsPage::menu($desk) as $address => $name) { ?><a href="/<?= View::e($address) ?>"><?= View::e($name) ?></a> <?php } ?></nav>
<form method="post" action="/desk" class="desk">
<input type="hidden" name="token" value="<?= View::e($desk->token()) ?>">
<label for="desk"><?= $desk->say('当前人员（演示用，实际由 OA 登录确定）', 'Signed in (a stand-in for the OA’s login)') ?></label>
<select id="desk" name="official">
<?php foreach ($desk->officials() as $official) { ?>
<option value="<?= View::e($official->id) ?>"<?= $official->id === $desk->official() ? ' selected' : '' ?>><?= View::e("{$official->name}（{$official->id}）") ?></option>
<?php } ?>
</select>
<button><?= $desk->say('切换', 'Change') ?></button>
</form>
<a class="lang" href="?lang=<?= $desk->say('en', 'zh') ?>"><?= $desk->say('English', '中文') ?></a>
</header>
<main>
<?= $page ?>
</main>
</body>
</html>
