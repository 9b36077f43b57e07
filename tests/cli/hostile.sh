#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Files that are no ledgers: a clear message, no crash, nothing half-imported.
. "$SRC/tests/cli/lib.shinc"
office
head='编号,收到日期,登记单位,经办人,信访形式,标题'
row='2026-03-05,青石镇,青石镇-承办一,来信'
expect 0 x export --output before.csv

printf '%s\nG1,%s,"没有结束的引号\nG2,%s,示例\n' "$head" "$row" "$row" >quote.csv
expect 1 x import quote.csv
has err '引号未闭合'
printf '%s\nG1,%s,"引号"之后\n' "$head" "$row" >after.csv
expect 1 x import after.csv
has err '引号后有多余内容'
printf '%s\nG1,%s,含\000空字符\n' "$head" "$row" >nul.csv
expect 6 x import nul.csv
has err '空字符'
printf '%s\nG1,%s,\377\376\n' "$head" "$row" >bytes.csv
expect 6 x import bytes.csv
has err '编码'
: >empty.csv
expect 2 x import empty.csv
has err '没有表头'
expect 6 x import missing.csv
printf '%s\n' "$head" >only.csv
expect 0 x import only.csv
awk -v h="$head" -v r="$row" 'BEGIN { print h; printf "G1,%s,", r; for (i = 0; i < 1000000; i++) printf "a"; print "" }' >huge.csv
expect 1 x import huge.csv
has err 'title'
awk -v h="$head" -v r="$row" 'BEGIN { print h; printf "G1,%s,示例", r; for (i = 0; i < 100; i++) printf ",x"; print "" }' >wide.csv
expect 1 x import wide.csv
expect 0 x export --output after-all.csv
cmp before.csv after-all.csv
