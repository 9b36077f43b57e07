#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Help, wrong use, and a notice that moves provisional dates.
. "$SRC/tests/cli/lib.shinc"
for command in $(x --help | sed -n 's/^  \([a-z]*\)  .*/\1/p'); do
    expect 0 x "$command" --help
    has out "xfcase $command"
    has out '--json'
    grep -q "^示例：xfcase $command" out || fail "no example of $command"
    hasnot out ' CASE'
    expect 0 x --lang en "$command" --help
    has out 'usage:'
    expect 2 x "$command" --no-such-option
    has "$SRC/docs/cli.md" "\`$command"
done
expect 0 "$XFCASE" --help
expect 2 "$XFCASE"
expect 2 x fly
expect 2 x --lang fr due
expect 3 x due # no store yet
office
expect 4 x init
expect 0 "$XFCASE" --version
has out "$(sed -n 's/.*VERSION \([0-9.]*\).*/xfcase \1/p' "$SRC/CMakeLists.txt" | tail -n 1)"
expect 2 x due --within
has err 'xfcase: --within: 此选项须带内容'
expect 2 x register --unit 青石镇 --actor 青石镇-承办一 --form 来访 --title 示例
has err 'xfcase: form: 取值未知，可用：来信（letter）；走访（visit）；网上（online）；来电（call）'
expect 2 x due --nonsense
has err 'xfcase: --nonsense: 没有这个选项'
expect 6 sh -c '"$1" export >/dev/full' sh "$XFCASE"
has err '输出没有写完'
expect 2 x --now never due
printf 'no store' >text.xfc
expect 5 "$XFCASE" --store text.xfc due

expect 0 x register --unit 青石镇 --actor 青石镇-承办一 --number P1 --form 来信 --title 示例 --at 2026-11-19
expect 2 x --lang en do answer P1 --actor 青石镇-承办一 --outcome no --text 示例
has err 'xfcase: outcome: the value is unknown; there are: support (support); explain (explain); not support (not_support); uphold (uphold)'
expect 2 x do correct P1 --actor 青石镇-承办一 --persons 0 --reason 示例
has err 'persons: 应为1至1000000的整数'
expect 1 x do decline P1 --actor 青石镇-承办一
has err '缺少必填内容：reason（理由）'
expect 0 x do accept P1 --actor 青石镇-承办一 # 60 days after 20 November: 19 January 2027, a Tuesday
expect 0 x show P1
has out '2027-01-19'
has out '暂定'
printf '#notice,2027\ndate,kind,name\n2027-01-01,off,元旦\n2027-01-19,off,示例\n' >notice.csv
expect 0 x calendar load notice.csv --actor host
has out '1个时限因此变动'
expect 0 x show P1
has out '2027-01-20'
hasnot out '暂定'
expect 0 x export --what journal
has out '2027-01-19 → 2027-01-20'
expect 0 x calendar load notice.csv --actor host
has out '0个时限'
expect 0 x verify

sh "$data/make.sh" fresh
for file in units.csv officials.csv cases.csv cases-gb18030.csv acts.csv; do
    cmp "fresh/$file" "$data/$file"
done
TMPDIR=$work sh "$SRC/examples/demo.sh" "$XFCASE" >demo.txt
has demo.txt '核验一致'
has demo.txt '案件库：'
# each part of the story shows something of its own
for said in '标题：反映' '1名信访人相同（姓名和住址相同）' '赵某兴    示例县信访局  —         —       1         1     1     0     0     0     3' '发出预警' \
    '往年积案  3     1     33.3%' '领导下访日（2026年12月）：公示' '个百分点' '台账.xlsx' '统计报告.html'; do
    case $said in
    *.xlsx | *.html) x ledger --views >/dev/null 2>&1 || continue ;;
    esac
    has demo.txt "$said"
done
# figures of the example differ in every way that a table can be cut: no dimension has one row only
XFCASE_STORE=$(sed -n 's/^案件库：//p' demo.txt)
for by in level form field category repeat size skip state unit; do
    expect 0 x --json stats --from 2025-01-01 --until 2026-11-20 --rows $by --figures batches
    [ "$(grep -o '"batches":[1-9]' out | grep -c '')" -ge 3 ] || fail "nothing to tell apart by $by"
done
if x ledger --views >/dev/null 2>&1; then
    for view in 接待登记 duties warnings; do # each sheet shows something
        expect 0 x ledger --csv sheet.csv --view $view
        [ "$(grep -c '' sheet.csv)" -ge 2 ] || fail "nothing on the sheet $view"
    done
fi
XFCASE_STORE=$work/store.xfc

# who speaks for the others is one of them, and no second person
expect 0 x register --unit 青石镇 --actor 青石镇-承办一 --number P9 --form 来信 --title 示例 --persons 2 \
    --petitioner '示例甲；示例乙' --representatives 示例甲 --at 2026-11-19
expect 0 x show P9
has out '信访代表      1. 示例甲'
hasnot out '信访人        1. 示例甲'
has out '信访人        2. 示例乙'
