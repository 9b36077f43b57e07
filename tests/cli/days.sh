#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# --from and --until are days, and both belong to what is asked, whatever the command.
. "$SRC/tests/cli/lib.shinc"
office
who=青石镇-承办一
for day in 03 04 05; do
    expect 0 x register --unit 青石镇 --actor $who --number "D$day" --form 走访 --title "示例$day" --at "2026-03-$day 17:30"
    expect 0 x --now "2026-03-$day 18:00" office receive --actor $who --unit 青石镇 --official $who --code duty --name "接待$day" \
        --text 示例 --persons 1
done
# whole FILE LABEL: what came back is the case of the 4th alone
whole() {
    has "$1" "示例04"
    hasnot "$1" "示例03"
    hasnot "$1" "示例05"
}
one='--from 2026-03-04 --until 2026-03-04'
expect 0 x search 示例 $one
whole out
expect 0 x stats $one --cases
whole out
expect 0 x similar --review $one
has out '比对1件'
if x ledger --views >/dev/null 2>&1; then
    expect 0 x ledger --csv l.csv $one
    whole l.csv
    expect 0 x report $one
    has out '2026-03-04'
fi
expect 0 x --json reception $one
has out '"receptions":1,'
expect 0 x reported put --actor $who --unit 青石镇 $one --source 示例 --batches 4
expect 0 x reported list $one
has out '2026-03-04'
expect 0 x reported list --from 2026-03-05 --until 2026-03-31
hasnot out '2026-03-04'
expect 0 x duty call meeting --actor $who --unit 青石镇 --date 2026-11-24 --time 14:30 --name 会商
expect 0 x duty list --from 2026-11-24 --until 2026-11-24
has out '会商'
expect 0 x duty list --until 2026-11-23
hasnot out '会商'
# 15 days after 3 March ended on the 18th: the warnings of a day are of that whole day
expect 0 "$XFCASE" --now 2026-03-06T10:00 --json forecast --until 2026-03-19
cp out day.jsonl
expect 0 "$XFCASE" --now 2026-03-06T10:00 --json forecast --until '2026-03-19 23:59'
cmp out day.jsonl
expect 0 "$XFCASE" --now 2026-03-06T10:00 --json forecast --until '2026-03-19 00:00'
[ "$(grep -c '' <out)" -lt "$(grep -c '' <day.jsonl)" ] || fail 'nothing fires on 19 March'
for command in 'search 示例' stats reported reception 'duty list' 'screen --warnings'; do
    expect 2 x $command --from 2026-03-05 --until 2026-03-04
    has err '--until'
    expect 2 x $command --from 2026-03-05 --until 2026-02-30
done
# what is to come, and what is less than nothing: said in both languages, and nothing is written
refused() { # CHINESE ENGLISH command…
    zh=$1
    en=$2
    shift 2
    expect 2 x "$@"
    has err "$zh"
    expect 2 x --lang en "$@"
    has err "$en"
}
if x ledger --views >/dev/null 2>&1; then
    refused '开始日期晚于今天' 'it begins after today' report --from 2026-11-21 --html future.html
    [ ! -e future.html ] || fail 'a report of days to come'
    expect 0 x report --from 2026-11-20
fi
refused '--batches: 须为不小于0的整数' '--batches: a whole number from 0 on' \
    reported put --actor $who --unit 青石镇 $one --source 示例 --batches -2
refused 'count: 须为不小于0的整数' 'count: a whole number from 0 on' office promise_resource --actor $who --of 1 --count -4
refused '不是人数' 'no number of people' register --actor $who --unit 青石镇 --form 来信 --title 示例 --persons -3
refused '须为不小于0的整数' 'a whole number from 0 on' due --limit -1
refused '须为不小于0的整数' 'a whole number from 0 on' due --within -1
expect 0 x reported list $one
[ "$(grep -c '' <out)" -eq 1 ] || fail 'one figure was reported'
