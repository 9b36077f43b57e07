#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Recurring duties: the calendar of what is coming, what was missed, the steps.
. "$SRC/tests/cli/lib.shinc"
office
at() {
    now=$1
    shift
    x duty "$@"
}
expect 0 at 2026-09-01T09:00 open visiting_day --actor 青石镇-承办一 --unit 青石镇 --official 青石镇-承办一 --from 2026-10-01
grep -q '^已生成至  *2026-11-02' out || fail 'not made until 2 November'
expect 0 at 2026-09-01T09:00 series
has out '职责代码：领导下访日'
# 5 October 2026 is a day off: the visit is on the 8th, the report still by Friday of that week
expect 0 at 2026-09-01T09:00
has out '2026-10-08 周四'
has out '2026-10-09 周五'
has out '联系下访地'
expect 0 at 2026-09-01T09:00 list --until 2026-09-30
has out '2026-09-28 周一'
hasnot out '2026-10-08'
expect 0 at 2026-09-01T09:00 missed
hasnot out '2026-09-28'
expect 0 at 2026-09-01T09:00 --lang en list
has out 'Thu'
now=2026-09-01T09:00
expect 0 x forecast --until 2026-10-09T09:00
has out '联系下访地'
has out '逾期未办'
has out '高某文'
# who takes part, where it is, who owes what, and the notice made of it
expect 1 at 2026-09-02T09:00 plan 1 --actor 青石镇-承办一 --place 示例村 --lead 高某文 --text 自带证件
has err 'duty.lead_not_leading'
expect 0 at 2026-09-02T09:00 plan 1 --actor 青石镇-承办一 --place 示例村 --lead 孙某成 --text 自带证件
has out '示例村'
expect 0 at 2026-09-02T09:00 join 1 --actor 青石镇-承办一 --unit 青石镇 --official 高某文 --text 记录
expect 1 at 2026-09-02T09:00 join 1 --actor 青石镇-承办一 --unit 青石镇 --official 高某文
has err 'duty.joined_already'
expect 0 at 2026-09-02T09:00 members --of 1
has out '高某文'
expect 0 at 2026-09-02T09:00 notice 1
has out '下访地点'
has out '示例村'
expect 0 at 2026-09-02T09:00 notice 1 --to notice.txt --actor 青石镇-承办一
grep -q '下访领导：孙某成' notice.txt || fail 'no leader in the notice'
grep -q '青石镇访公〔2026〕1号' notice.txt || fail 'no number in the notice'
has out '青石镇访公〔2026〕1号'
expect 1 at 2026-09-02T09:05 notice 1 --to notice.txt --actor 青石镇-承办一
has err 'letter.twice'
expect 0 at 2026-09-02T09:05 notice 1 --to notice.txt --actor 青石镇-承办一 --reason 原件遗失
has out '代替青石镇访公〔2026〕1号'
expect 0 x records letter --of 1
has out '青石镇访公〔2026〕2号'
expect 1 at 2026-09-02T09:00 report 1
has err 'duty.not_held'
expect 2 at 2026-09-02T09:00 notice
expect 0 at 2026-09-02T09:00 share 1 --actor 青石镇-承办一 --code report --unit 青石镇 --official 高某文
expect 0 at 2026-09-02T09:00 shares --of 1
has out '高某文'
expect 0 at 2026-09-28T10:00 fulfil 1 --actor 青石镇-承办一 --document 联系函
grep -q '^状态  *已完成' out || fail 'not done'
expect 1 at 2026-09-28T10:00 fulfil 1 --actor 青石镇-承办一
has err 'duty.closed'
expect 1 at 2026-09-28T10:00 move 1 --actor 青石镇-承办一 --date 2026-10-09 --reason 会议 --approver 青石镇-承办一
has err 'duty.needs_principal'
now=2026-10-09T10:00
expect 0 x sweep
expect 0 at 2026-10-09T10:00 missed
has out '公示'
has out '逾期未办'
expect 1 at 2026-10-09T10:00 hold 1 --actor 青石镇-承办一 --text 接待2批 --date 2026-09-30
has err 'duty.too_early'
has err '2026-10-01'
expect 0 at 2026-10-09T10:00 hold 1 --actor 青石镇-承办一 --text 接待2批 --date 2026-10-08 --persons 4
grep -q '^实际开展日期  *2026-10-08' out || fail 'not held on the 8th'
expect 0 at 2026-10-09T10:00 report 1 --to report.docx --actor 青石镇-承办一
test -s report.docx || fail 'no report'
expect 0 at 2026-10-09T10:00 --lang en report 1
has out 'nobody came that day'
expect 0 at 2026-10-09T10:00 generate --actor 青石镇-承办一 --until 2027-01-31
has out '生成1项'
expect 0 at 2026-10-09T10:00 generate --actor 青石镇-承办一 --until 2027-01-31
has out '生成0项'
expect 0 x --json duty list --from 2026-11-01 --until 2026-11-30
has out '"record":"duty_step"'
expect 0 at 2026-10-09T10:00 call meeting --actor 青石镇-承办一 --unit 青石镇 --date 2026-10-12 --time 14:30 --name 会商
has out '2026-10-12 14:30'
expect 0 x due # the board has it too
grep -q '^黄  2026-10-12  余3日（2个工作日）  *职责 .*会商 ' out || fail 'no meeting on the board'
has out '2026-10-10 提醒（承办人）' # the working day before, a Saturday that is worked
grep -q '^红  2026-09-30  逾期9日（2个工作日）  职责环节 .*公示' out || fail 'no step on the board'
expect 0 x --json due
has out '"kind":"duty_step"'
expect 0 x due --rule 不定期会议
has out '会商'
hasnot out '公示'
expect 0 x due --rule visiting_day.announce
has out '公示'
hasnot out '会商'
expect 3 x due --rule visiting_day.nothing
has err '没有这个时限规则、定期职责或者环节'
expect 0 at 2026-10-09T10:00 end 1 --actor 青石镇-承办一 --reason 调整
grep -q '^未结束  *否' out || fail 'still open'
expect 2 at 2026-10-09T10:00 dance
expect 2 at 2026-10-09T10:00 list --from someday
expect 2 at 2026-10-09T10:00 generate --actor 青石镇-承办一
expect 0 x notices
has out '《领导下访日（2026年10月）：公示领导、时间、地点和要求》（责任单位：示例县青石镇，责任人：高某文）期限届满日为2026-09-30'
expect 0 x --lang en notices
has out 'Public notice'
expect 0 x verify
