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
for words in 'duty open' 'duty hold' 'duty call' 'drive resource promise' 'reception keep' 'duty list' \
    'duty missed' 'duty generate' 'drive resource' 'reception register'; do
    # shellcheck disable=SC2086
    expect 0 x $words --help
    grep -q "^用法：xfcase $words " out || fail "another usage line: $words"
    grep -q "^示例：xfcase $words " out || fail "another example: $words"
    # shellcheck disable=SC2086
    expect 0 x --lang en $words --help
    grep -q "^usage: xfcase $words " out || fail "another usage line: $words"
done
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
