#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# run.sh BUILD [PORT]: a store with the example ledger, and the module on PHP's own server.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
build=$(cd "${1:?use: run.sh BUILD-FOLDER [PORT]}" && pwd)
port=${2:-8080}
work=$(mktemp -d "${TMPDIR:-/tmp}/xfcase-php.XXXXXX")
trap 'rm -rf "$work"' EXIT INT TERM
XFCASE_STORE=$work/示例.xfc
XFCASE_NOW=2026-11-20T10:00:00+08:00
export XFCASE_STORE XFCASE_NOW
xfcase() {
    "$build/examples/cli/xfcase" --now 2026-11-20T10:00 "$@"
}
data=$here/../data
xfcase init
xfcase import --units "$data/units.csv" --officials "$data/officials.csv" "$data/cases.csv"
# Some acts of the example are refused: that is part of it.
xfcase import --acts "$data/acts.csv" --rejects "$work/rejects.csv" 2>/dev/null || [ $? -eq 1 ]
xfcase sweep
echo "http://127.0.0.1:$port/"
php -d extension="$build/bindings/php/xfcase.so" -S "127.0.0.1:$port" -t "$here/public" "$here/public/index.php"
