#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Files that are no ledgers: a clear message, no crash, nothing half-imported.
. "$SRC/tests/cli/lib.shinc"
office
head='编号,收到日期,登记单位,经办人,信访形式,标题'
row='2026-03-05,青石镇,青石镇-承办一,来信'
# one bad row never takes a good one with it
printf '%s\nG1,%s,"没有结束的引号\nG2,%s,好的二\n' "$head" "$row" "$row" >quote.csv
expect 1 x import quote.csv
has err 'quote.csv:2: 引号未闭合'
has out '导入1，已有0，退回1'
has quote.csv.rejects.csv '"""没有结束的引号",2,'
printf '%s\nG3,%s,"吞掉\nG4,%s,好的四\nG5,%s,"好的""五"""\n' "$head" "$row" "$row" "$row" >swallow.csv
expect 1 x import swallow.csv
has err 'swallow.csv:2: 引号后有多余内容'
has out '导入2，已有0，退回1'
printf '%s\nG6,%s,"引号"之后\n' "$head" "$row" >after.csv
expect 1 x import after.csv
has err '引号后有多余内容'
printf '%s\nG7,%s,含\000空字符\nG8,%s,好的八\n' "$head" "$row" "$row" >nul.csv
expect 1 x import nul.csv
has err 'nul.csv:2: 含有无法识别的字符'
has out '导入1，已有0，退回1'
printf '%s\nG9,%s,\377\376\nG10,%s,好的十\n' "$head" "$row" "$row" >bytes.csv
expect 1 x import bytes.csv
has err 'bytes.csv:2: 含有无法识别的字符'
has out '导入1，已有0，退回1'
{
    printf '%s\nG11,%s,好的十一\n' "$head" "$row" | iconv -f UTF-8 -t GB18030
    printf 'G12,2026-03-05,\377,\377,\377,\377\n'
} >gb.csv
expect 1 x import gb.csv
has err 'gb.csv:3: 含有无法识别的字符'
has out '导入1，已有0，退回1'
expect 0 x export --output taken.csv
for title in 好的二 好的四 '好的""五""' 好的八 好的十 好的十一; do
    has taken.csv "$title"
done
expect 2 x import --encoding no-such-encoding gb.csv
has err '编码'
cp taken.csv before.csv

# what would command a terminal is not taken, and does not reach it in the message
printf '%s\nG20,%s,\033[31m红\n' "$head" "$row" >escape.csv
expect 1 x import escape.csv
! grep -q "$(printf '\033')" err || fail 'an escape sequence came through'
# and what a spreadsheet would run is text in an export
printf '%s\nG22,%s,=1+cmd\n' "$head" "$row" >formula.csv
expect 0 x import formula.csv
expect 0 x export --output before.csv
has before.csv ",'=1+cmd,"

: >empty.csv
expect 2 x import empty.csv
has err '没有表头'
expect 3 x import missing.csv
printf '%s\n' "$head" >only.csv
expect 0 x import only.csv
awk -v h="$head" -v r="$row" 'BEGIN { print h; printf "G1,%s,", r; for (i = 0; i < 1000000; i++) printf "a"; print "" }' >huge.csv
expect 1 x import huge.csv
has err 'title'
awk -v h="$head" -v r="$row" 'BEGIN { print h; printf "G1,%s,示例", r; for (i = 0; i < 100; i++) printf ",x"; print "" }' >wide.csv
expect 1 x import wide.csv
awk -v h="$head" 'BEGIN { print h ",标题"; print "G1,2026-03-05,青石镇,青石镇-承办一,来信,甲,乙" }' >double.csv
expect 2 x import double.csv
has err '列名重复'
expect 0 x export --output after-all.csv
cmp before.csv after-all.csv
