#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# What a clerk types: who acts, the words of a command and their help, figures compared in columns.
. "$SRC/tests/cli/lib.shinc"
office
unset XFCASE_ACTOR
for line in 'register --unit 青石镇 --form 来信 --title 示例' \
    'office open_contact --unit 青石镇 --official 高某文 --phone 0100-1'; do
    # shellcheck disable=SC2086 # the words of the line are the arguments
    expect 2 x $line
    has err '--actor'
    has err 'XFCASE_ACTOR'
done
# said once for all that follows, by name or by code
XFCASE_ACTOR=高某文
export XFCASE_ACTOR
expect 0 x --json register --unit 青石镇 --number W1 --form 来信 --title 示例 --at 2026-11-02
expect 0 x show W1
has out '科员高某文　登记信访事项'
expect 0 x --json register --unit 青石镇 --number W2 --form 走访 --title 示例二 --at 2026-10-05
expect 0 x --json register --unit 青石镇 --number W3 --form 走访 --title 示例三 --at 2026-11-03
expect 0 x options W1
unset XFCASE_ACTOR

# the words that were typed stand in the usage line, and in the example
# words COMMAND: those that its help lists
words() {
    x "$@" --help | sed -n 's/^  \([a-z][a-z-]*\)  .*/\1/p'
}
x duty --help | grep -q "^  plan  *[^ a-z]" || fail "words without what they do"
for words in $(for of in duty drive 'drive resource' reception; do
    # shellcheck disable=SC2086
    words $of | sed "s/^/$of /; s/ /+/g"
done); do
    words=$(printf '%s' "$words" | tr + ' ')
    case $words in # these list records of a kind, as `records` does
    *' series' | *' members' | *' shares') continue ;;
    esac
    # shellcheck disable=SC2086
    expect 0 x $words --help
    grep -q "^用法：xfcase $words " out || fail "another usage line: $words"
    grep -q "^示例：xfcase $words " out || fail "another example: $words"
    # shellcheck disable=SC2086
    expect 0 x --lang en $words --help
    grep -q "^usage: xfcase $words " out || fail "another usage line: $words"
done
# what every command takes may stand before the word, whatever it is; who knows no word is told which there are
then='--known-at 2199-01-01T00:00'
for place in "duty $then list" "$then duty list" "duty --known-at=2199-01-01T00:00 --json list"; do
    # shellcheck disable=SC2086
    expect 2 x $place
    has err '尚未到来'
done
for of in 'duty:list、missed、open' 'drive:resource，或专项行动的编号' 'drive resource:promise、give' \
    'reception:register、keep' 'template:list、write' 'route:case、propose' 'calendar:check、count' \
    'policy:list、show' 'reported:list、put' 'records:专项行动' 'letter W1:受理告知书'; do
    # shellcheck disable=SC2086
    expect 2 x ${of%%:*} foo
    has err "${of#*:}"
done
expect 2 x foo
has err '可用：init、import'
expect 2 x duty --unit 青石镇 report 2
has err '写在各选项之前'
# an axis of figures is called by the part of its name that is its alone
expect 0 x --json stats --from 2026-11-01 --until 2026-11-30 --rows 形式 --columns 月 --figures 人次
has out '"rows":{"code":"form"'
has out '"columns":{"code":"month"'
expect 2 x stats --from 2026-11-01 --until 2026-11-30 --rows 年度季度
expect 0 x due --help
has out '用法：xfcase due [选项 …]'
expect 2 x duty hold 1 2 --actor 高某文
expect 2 x duty list surplus

# walks alone: one in October, one in November
expect 0 x stats --from 2026-11-01 --until 2026-11-30 --rows 责任单位 --columns 信访形式 --figures 批次 --compare
has out '信访形式：走访'
sed -n '/信访形式：走访/,/^$/p' out | sed 's/  */ /g' >walks
has walks '合计 1 1 +0 +0.0% 0 +1 -'
sed -n '/信访形式：来信/,/^$/p' out | sed 's/  */ /g' >letters
has letters '合计 1 0 +1 - 0 +1 -'
sed -n '/信访形式：合计/,/^$/p' out | sed 's/  */ /g' >both
has both '合计 2 1 +1 +100.0% 0 +2 -'
expect 0 x verify
