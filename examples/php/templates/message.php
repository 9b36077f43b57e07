<?php

use Xfcase\Example\View;

/** @var string $text */
?>
<p class="failure" role="alert"><?= View::e($text) ?></p>
