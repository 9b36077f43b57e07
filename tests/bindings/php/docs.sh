#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# docs.sh <php> <build>: the package is installed, and the first script of docs/php.md runs with it as it
# stands there.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
DESTDIR=$folder cmake --install "$2" --component php >"$folder/log" || { cat "$folder/log"; exit 1; }
extension=$(find "$folder" -name xfcase.so)
layer=$(dirname "$(dirname "$(find "$folder" -name autoload.php)")")

awk '/^## A first script/ { here = 1 } here && /^```$/ { exit } inside { print } here && /^```php$/ { inside = 1 }' \
    "$SRC/docs/php.md" >"$folder/first.php"
"$1" -d "extension=$extension" -d "include_path=$layer" "$folder/first.php" >"$folder/said"
cat "$folder/said"
head -1 "$folder/said" | grep -q '〔2026〕0001号 办理中$'
# 60 days from 2 March end on 1 May, a holiday until the 5th.
grep -q '^办理并书面答复 2026-05-06 .*第三十四条' "$folder/said"
grep -q '^extend.too_long: .*第三十四条' "$folder/said"
grep -q '^可以 ' "$folder/said"

# Every class that the document names is there.
for name in $(grep -o '`[A-Za-z]*Exception`' "$SRC/docs/php.md" | tr -d '`' | sort -u); do
    "$1" -d "extension=$extension" -d "include_path=$layer" \
        -r 'require "Xfcase/autoload.php"; exit(interface_exists($argv[1]) || class_exists($argv[1]) ? 0 : 1);' \
        "Xfcase\\Exception\\$name" || { echo "docs/php.md: there is no $name"; exit 1; }
done
