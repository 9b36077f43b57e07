#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Tables of figures, the cases behind them, reported figures, accounts.
. "$SRC/tests/cli/lib.shinc"
office
for who in 甲 乙; do
    expect 0 "$XFCASE" --now 2026-03-02T10:00 register --actor 青石镇-承办一 --unit 青石镇 --form visit --persons 6 \
        --level city --title 示例"$who"
done
expect 0 "$XFCASE" --now 2026-03-03T10:00 register --actor 青石镇-承办一 --unit 青石镇 --form letter --title 示例丙
year="--from 2026-01-01 --until 2026-11-30"

# 3 batches, 13 person-visits; two of three by visit
expect 0 x stats $year --rows form
has out '走访'
has out '66.7%'
expect 0 x --json stats $year --rows form --figures batches,persons,accepted
has out '"total":{"batches":3,"persons":13,'
expect 0 x --lang en stats $year --rows level --columns form
has out 'visit'
expect 0 x stats $year --rows size --cases --row collective
has out '示例甲'
hasnot out '示例丙'
expect 0 x --json stats $year --known-at 2026-03-03T00:00
has out '"batches":2'
expect 3 x stats $year --known-at 2000-01-01T00:00
has err '此前没有任何录入'
expect 2 x stats $year --known-at 2199-01-01T00:00
has err '尚未到来'
expect 2 x stats $year --known-at soon
# by name as well as by code; a rate says of how many; days say which number is which
expect 0 x stats $year --rows 信访形式 --figures 批次,人次,按期受理率,办理天数
has out '（平均/中位/90%）'
has out '0.0% (0/3)'
expect 2 x stats $year --rows 月亮
has err '可用：'
# every name in the tables of the document is taken as its code is; so are names of values
pairs() { # HEADING: "code name" of each dimension or figure of the section, one a line
    sed -n "/^## $1\$/,/^## /p" "$SRC/docs/statistics.md" | grep '^| `' | while IFS='|' read -r none codes names rest; do
        names=$(printf '%s' "$names" | sed 's/ //g; s/、/ /g')
        for code in $(printf '%s' "$codes" | tr -d '`'); do
            printf '%s %s\n' "$code" "${names%% *}"
            names=${names#* }
        done
    done
}
pairs Dimensions >dimensions
pairs Figures >numbers
[ "$(wc -l <dimensions)" -eq 21 ] && [ "$(wc -l <numbers)" -eq 10 ] || fail "the tables of docs/statistics.md"
while read -r which name; do
    expect 0 x --json stats $year --rows "$name"
    has out "\"rows\":{\"code\":\"$which\""
done <dimensions
expect 0 x --json stats $year --rows form --figures "$(cut -d ' ' -f 1 numbers | tr '\n' ',' | sed 's/,$//')"
mv out by_code
expect 0 x --json stats $year --rows form --figures "$(cut -d ' ' -f 2 numbers | tr '\n' ',' | sed 's/,$//')"
cmp -s out by_code || fail 'names of figures'
expect 0 x stats $year --rows 个体或集体 --cases --row 集体
has out '示例甲'
hasnot out '示例丙'
expect 0 x stats $year --rows 到访层级 --columns 责任单位 --cases --row 市 --column 青石镇
has out '示例乙'
expect 2 x stats $year --rows form --cases --row 飞行
has err '走访'
# what there was before, by how much it changed, in numbers and in percent: 2 visits of 12 people in March,
# one in February
expect 0 "$XFCASE" --now 2026-02-10T10:00 register --actor 青石镇-承办一 --unit 青石镇 --form visit --persons 4 --title 示例丁
expect 0 "$XFCASE" --now 2025-03-10T10:00 register --actor 青石镇-承办一 --unit 青石镇 --form visit --persons 24 --title 示例戊
expect 0 x stats --from 2026-03-01 --until 2026-03-31 --rows form --compare --figures batches,persons,accepted
has out '上期 2026-02-01–2026-02-28  上年同期 2025-03-01–2025-03-31'
sed 's/  */ /g' out >line
has line '走访 2 1 +1 +100.0% 1 +1 +100.0%'
has line '走访 12 4 +8 +200.0% 24 -12 -50.0%'
has line '按期受理率 本期 上期 增减 上年同期 增减'

# what is wrong is said
expect 2 x stats --from 2026-01-01
expect 2 x stats $year --rows moon
expect 2 x stats $year --columns form
has err '行'
expect 3 x stats $year --unit nowhere
expect 2 x stats $year --figures batches,luck
expect 2 x stats --from 2026-12-01 --until 2026-01-01

# what the office stated stands beside what was counted
state="reported put --actor 青石镇-承办一 --unit 青石镇 $year --source 年度分析"
expect 0 x $state --batches 30 --persons 80
expect 0 x $state --by 到访层级 --value 中央 --persons 1
expect 4 x $state --by level --value nation --persons 2
expect 2 x $state --by level --value province
expect 0 x stats $year --unit 青石镇 --rows level
has out '30/80'
has out '-/1'
expect 0 x reported --unit 青石镇
has out '年度分析'
expect 0 x reported withdraw --actor 青石镇-承办一 --id 2 --reason 示例
expect 0 x reported
hasnot out '中央'

# nobody accepted them: 15 days from 2 and 3 March; nor was a lead named for the two of many people
expect 0 x account --from 2026-03-01 --until 2026-03-31
has out '2026-03-17'
has out '青石镇'
expect 0 x --json account --from 2026-03-01 --until 2026-03-31
has out '"late":5,"open":5'
expect 0 x --json account --from 2026-01-01 --until 2026-01-31
has out '"late":[],"office":[],"raised":[]'

# what the office did: one reception; of the three cases of March two are of many people and need a lead
expect 0 "$XFCASE" --now 2026-03-04T10:00 office receive --actor 青石镇-承办一 --unit 青石镇 --official 青石镇-主要负责人 \
    --code 定点接访 --persons 3 --text 示例
expect 0 x stats --work --from 2026-03-01 --until 2026-03-31
has out '【接访下访】批次 1，人次 3，待处理 1，未了结 1'
has out '  接访方式　定点接访：批次 1，人次 3'
has out '【预警通报】无'
has out '收到事项 3，未办结无包案 3，应当包案 2，应包未包 2'
expect 0 x --lang en stats --work --from 2026-03-01 --until 2026-03-31 --unit 青石镇 --subtree
has out '[Receptions] batches 1, persons 3'
expect 0 x --json stats --work --from 2026-04-01 --until 2026-04-30
has out '"total":{"batches":0,"persons":0,'
expect 2 x stats --work --from 2026-03-01 --until 2026-03-31 --rows form
has err '--work'
expect 3 x stats --work --from 2026-03-01 --until 2026-03-31 --unit nowhere
# the sweep supervised by itself; a warning that was to be answered by 10 March and was not
expect 0 "$XFCASE" --now 2026-03-02T09:00 office issue_warning --actor 县信访局-承办一 --unit 县信访局 \
    --to-unit 青石镇 --name 示例预警 --text 示例 --date 2026-03-10
# nor was the follow-up made that was planned for that day
expect 0 "$XFCASE" --now 2026-03-05T09:00 office plan_follow_up --actor 青石镇-承办一 --id 1 --date 2026-03-10
expect 0 "$XFCASE" --now 2026-03-23T09:00 sweep
expect 0 x account --from 2026-03-01 --until 2026-03-31
has out '示例预警'
has out '接待登记 #1'
has out '自动'
expect 0 x --json account --from 2026-03-01 --until 2026-03-31 --unit 青石镇
has out '"warnings":1,"follow_ups":1,"resources":0,"findings":0,"office_open":2'
expect 0 x verify
