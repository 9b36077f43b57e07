#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# What is due, what fires, who is told; verify, backup, export, calendar, policy.
. "$SRC/tests/cli/lib.shinc"
office
expect 0 x register --unit 青石镇 --actor 青石镇-承办一 --number R1 --form 来信 --title 逾期的 --at 2026-08-03
expect 0 x do accept R1 --actor 青石镇-承办一 --at 2026-08-04 # 60 days: 3 October, rolled to 8 October
expect 0 x register --unit 青石镇 --actor 青石镇-承办一 --number R2 --form 来信 --title 不急的 --at 2026-11-18
expect 0 x due
has out '红  2026-10-08  逾期43日'
has out '绿  2026-12-03' # 15 days after 18 November
has out '红1  黄0  绿1'
! grep -q "$(printf '\033')" out || fail 'no colour off a terminal'
grep '青石镇信' out | sed 's/青石镇信.*//' >before.txt # what stands before the number is as wide in each row
while IFS= read -r line; do printf '%s|' "$line" | LC_ALL=C.UTF-8 wc -L; done <before.txt | sort -u >widths
[ "$(grep -c '' widths)" -eq 1 ] || fail 'the columns are not aligned'
# a window (权利期间) is due as long as it can be used; once it has run out nobody owes anything
expect 0 x register --unit 青石镇 --actor 青石镇-承办一 --number R3 --form 来信 --title 已送达的 --at 2026-03-02
expect 0 x do accept R3 --actor 青石镇-承办一 --at 2026-03-03
expect 0 x do answer R3 --actor 青石镇-承办一 --text 意见 --findings 事实 --reason 理由 --basis 依据 --outcome 支持 --at 2026-03-10
expect 0 x do serve R3 --actor 青石镇-承办一 --at 2026-03-11
expect 0 x --now 2026-04-10T09:00 due # 30 days after 11 March: until the end of 10 April
has out '2026-04-10'
expect 0 x due
hasnot out '2026-04-10'
expect 0 x due --limit 1
has out '逾期43日'
has out '红1  黄0  绿1（列出前1项）'
expect 0 x do conclude R3 --actor 青石镇-承办一 --at 2026-05-06
expect 0 x due --within 0
hasnot out 'R2'
has out '红1  黄0  绿0'
expect 0 x due --unit 白河镇
has out '红0  黄0  绿0'
expect 0 x --lang en due
has out 'days late'

expect 0 x forecast --until 2026-11-20T10:00
has out '办理并书面答复'
expect 0 x sweep --dry-run
expect 0 x --json sweep --dry-run
wc -l <out >forecast.count
expect 0 x notices
[ ! -s out ] || fail 'a dry run wrote notices'
expect 0 x sweep
has out "触发$(tr -d ' ' <forecast.count)次"
expect 0 x sweep
has out '触发0次'
expect 0 x notices
has out '红牌预警'
expect 0 x notices --by-superior
has out '李某兴'
expect 0 x notices --lease office --limit 1
number=$(sed 's/^#\([0-9]*\).*/\1/' out)
expect 4 x notices --lease other --ack "$number"
expect 0 x notices --lease office --ack "$number"
expect 0 x notices
hasnot out "#$number "

expect 0 x verify
has out '核验一致'
expect 0 x backup copy.xfc
expect 4 x backup copy.xfc
expect 0 "$XFCASE" --store copy.xfc verify
expect 2 x export --output "$XFCASE_STORE"
expect 2 x export --output ./store.xfc
expect 0 x verify
expect 0 x export --output cases.csv
has cases.csv '信访编号,本单位编号'
expect 6 x export --output no/such/folder.csv
[ ! -e no ] || fail 'a half file'
expect 0 x export --what deadlines --format jsonl
has out '"rule":"handle"'
if command -v sqlite3 >/dev/null; then
    sqlite3 copy.xfc "UPDATE cases SET title = '改过' WHERE host_number = 'R1'"
    expect 5 "$XFCASE" --store copy.xfc verify
    has err '"field":"title"'
    expect 0 "$XFCASE" --store copy.xfc verify --rebuild
    sqlite3 copy.xfc "UPDATE journal SET actor = '别人' WHERE seq = 5"
    expect 5 "$XFCASE" --store copy.xfc verify
    has err '"seq":5'
fi

printf 'date,kind,name\n2026-11-25,off,示例节\n' >festival.csv
expect 0 x calendar load festival.csv --actor host --unit 青石镇
expect 0 x calendar check 2026-11-25 --unit 青石镇
has out '休息日'
has out '示例节'
expect 0 x calendar check 2026-11-25
hasnot out '休息日'
expect 2 x calendar load festival.csv --actor host --unit 没有的镇
has err '没有的镇'
expect 0 x calendar state
has out '2026-12-24'
has out '现应载入2027年的通知'
expect 0 x sweep
has err '现应载入2027年的通知'
expect 0 "$XFCASE" --now 2026-06-01T10:00 --lang en calendar state
has out 'next comes the notice of 2027'

# by the calendar: from the 17th, half past two, to the 20th; the report says the same
expect 0 x register --unit 青石镇 --actor 青石镇-承办一 --number R4 --form 走访 --persons 7 --title 多人来访 --at 2026-11-17T14:00
expect 0 x do report_visit R4 --actor 青石镇-承办一 --text 示例 --at 2026-11-17T14:05 # on the spot in 30 minutes
expect 0 x due
has out '红  2026-11-17 14:35  逾期3日 '
expect 0 x report
has out '2026-11-17  群体来访到场处置  逾期3日'

unset XFCASE_STORE
expect 0 x calendar count 2026-03-02 60 day
has out '2026-05-06'
expect 0 x calendar check 2026-02-14
has out '工作日'
expect 0 x calendar check 2027-10-01
has out '暂定'
expect 2 x calendar count 2026-03-02 many day
expect 0 x policy list
has out 'xinfang-2022@1'
expect 0 x policy show
sed 's/"amount": 60/"amount": 0/' out >wrong.json
expect 2 x policy check wrong.json
has err 'wrong.json'
has err '/deadlines/'
has err '"line":'
