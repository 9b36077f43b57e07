<?php

// SPDX-License-Identifier: Apache-2.0
//
// The one entry of the module. As a router of PHP's own server it also lets the style sheet through.

declare(strict_types=1);

namespace Xfcase\Example;

use Xfcase\OpenMode;
use Xfcase\Store;

$path = (string) parse_url((string) $_SERVER['REQUEST_URI'], PHP_URL_PATH);
if (PHP_SAPI === 'cli-server' && $path === '/style.css') {
    return false;
}

$root = dirname(__DIR__);
require dirname($root, 2) . '/bindings/php/autoload.php';
foreach (['Http', 'View', 'Desk', 'Board', 'CasePage', 'RecordsPage'] as $class) {
    require "$root/src/$class.php";
}

session_start(['cookie_httponly' => true, 'cookie_samesite' => 'Strict', 'use_strict_mode' => true]);
Http::headers();

// The host's configuration; the time is set for trying out only.
$store = Store::open((string) getenv('XFCASE_STORE'), OpenMode::Existing);
if (getenv('XFCASE_NOW') !== false) {
    $store->setNow(new \DateTimeImmutable((string) getenv('XFCASE_NOW')));
}

$desk = new Desk($store);
// The library shows what this official may see: nobody reads what was reported about them.
$store->setReader($desk->official());
$view = new View("$root/templates", $desk);
$http = new Http($desk);
$post = $_SERVER['REQUEST_METHOD'] === 'POST';

if ($post && !$http->tokenFits()) {
    Http::fail($view, 403, $desk->say('表单已失效，请重新打开页面', 'the form is no longer valid: open the page again'));
} elseif ($path === '/' && !$post) {
    (new Board($store, $desk, $view))->show();
} elseif ($path === '/desk' && $post) {
    $desk->sit((string) ($_POST['official'] ?? ''));
    Http::redirect('/');
} elseif (!$post && isset(RecordsPage::PAGES[substr($path, 1)])) {
    (new RecordsPage($store, $desk, $view))->show(substr($path, 1));
} elseif (preg_match('#^/case/(\d{1,12})$#', $path, $found) === 1) {
    (new CasePage($store, $desk, $view))->run((int) $found[1], $post);
} else {
    Http::fail($view, 404, $desk->say('没有这个页面', 'there is no such page'));
}
