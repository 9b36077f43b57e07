#!/bin/sh
# The main job on the example ledger: import two years, sweep, and look at what an office looks at.
# Usage: sh demo.sh PATH-OF-xfcase [STORE]
set -eu
xfcase=${1:?path of the xfcase command}
data=$(dirname "$0")/data
work=$(mktemp -d "${TMPDIR:-/tmp}/xfcase-demo.XXXXXX")
XFCASE_STORE=${2:-$work/示例案件库.xfc}
export XFCASE_STORE
today=2026-11-20T10:00

title() {
    printf '\n━━ %s\n' "$1"
}
run() {
    "$xfcase" --now "$today" "$@"
}
# Rows that the law refuses are part of the example: they go to the reject file with rule and article.
import() {
    run import "$@" 2>"$work/messages.txt" || [ $? -eq 1 ]
}

title "一、新建案件库，导入单位、人员与两本台账（UTF-8 与 GB18030）"
run init
import --units "$data/units.csv" --officials "$data/officials.csv" "$data/cases.csv"
import "$data/cases-gb18030.csv"

title "二、按时间重放办理动作；依规不予办理的退回并注明条款"
import --acts "$data/acts.csv" --rejects "$work/退回动作.csv"
sed -n 's/^.*acts\.csv:\([0-9]*\): /  第\1行 /; s/（[^（）]*）〕/〕/; 1,4p' "$work/messages.txt"
echo "  ……全部退回见 $work/退回动作.csv"

title "三、处理到 2026-11-20：触发到时的提醒、黄牌、红牌、督办、上报"
run sweep
run sweep

title "四、到期一览（前15项）"
run due --limit 15

title "五、升级督办按上级汇总"
run notices --by-superior

title "六、一件事项的经过：示例0011（复查、复核、终结）"
run show 示例0011

title "七、一个时限逐步说明：示例0008（延长办理期限）"
run explain 示例0008 handle

title "八、此人现在能办什么、为何不能：示例0239"
handler=$(run show 示例0239 | awk '$1 == "承办人" { print $2 }')
run options 示例0239 --actor "$handler"

title "九、今后两周将触发的预警（前5项）"
run forecast --until 2026-12-04 --limit 5

# How far an office comes with one step: what it says is shown when the step is the point.
step() {
    run office "$@" >"$work/step.txt" || { cat "$work/step.txt"; exit 1; }
}
who=县信访局-承办一
unit=县信访局

title "十、检索与重复信访（只提建议，由工作人员决定）"
run search 征地补偿 --from 2026-01-01 --limit 3
run similar 示例0157 --limit 2

title "十一、接访：领导接待三人，当场登记为信访事项"
step register_reception --actor $who --unit $unit --official 县信访局-主要负责人 --code 定点接访 --persons 3 \
    --name 反映东关社区电梯停运（示例） --text 电梯停运两个月（示例） --visitor 甲某某
run reception

title "十二、排查：一条发现登记为事项，一条发出预警通报"
step begin_screening --actor $who --unit $unit --name 元旦前排查 --code 重要时段前排查 --from 2026-11-16
step record_finding --actor $who --of 1 --code 较急 --text 工业园两家企业欠薪苗头（示例） --persons 20
step record_finding --actor $who --of 1 --code 较急 --text 新塘村灌溉渠损坏（示例） --persons 6
step issue_warning --actor $who --unit $unit --to-unit 县人社局 --of 1 --date 2026-11-27 --text 请核查工业园欠薪苗头（示例）
step register_finding --actor $who --id 2 --name 反映新塘村灌溉渠损坏（示例）
run screen 1
run screen --warnings

title "十三、专项行动：往年积案化解进展"
step open_drive --actor $who --unit $unit --name 信访积案化解专项行动（示例） --from 2026-03-02 --until 2026-12-31
step set_drive_target --actor $who --id 1 --code 往年积案 --count 90
for case in 示例0173 示例0179 示例0193; do
    step enter_drive_case --actor $who --of 1 --case $case --code 自行排查 --date 2025-09-01
done
step enter_drive_case --actor $who --of 1 --case 示例0194 --code 上级交办
# one of them is answered and served to a petitioner who is satisfied: it counts as resolved
handler=$(run show 示例0173 | awk '$1 == "承办人" { print $2 }')
run do answer 示例0173 --actor "$handler" --outcome 支持 --text 问题已全部解决（示例） --findings 经现场查看属实（示例） \
    --reason 反映的情况属实（示例） --basis 《信访工作条例》第二十八条 >"$work/step.txt"
run do serve 示例0173 --actor "$handler" >"$work/step.txt"
run do conclude 示例0173 --actor "$handler" --satisfaction 满意 >"$work/step.txt"
run drive 1

title "十四、定期职责：下访日及其环节、接访日、月末会（补录十月、十一月的）"
town=青石镇-承办一
step open_duty --actor $town --at 2026-09-28T09:00 --unit 青石镇 --official $town --lead 青石镇-主要负责人 \
    --code visiting_day --from 2026-10-01
step open_duty --actor $town --at 2026-09-28T09:10 --unit 青石镇 --official 青石镇-主要负责人 --code reception_day --from 2026-10-01
step open_duty --actor $town --at 2026-09-28T09:20 --unit 青石镇 --official $town --code month_meeting --from 2026-10-01
# the visit of November: where it is and who takes part, its chain, what was received
step plan_duty --actor $town --at 2026-10-20T09:00 --id 2 --place 示例村 --text 自带证件（示例）
step join_duty --actor $town --at 2026-10-20T09:10 --of 2 --unit 青石镇 --official 青石镇-分管领导 --text 督办
step fulfil_duty_step --actor $town --at 2026-10-22T10:00 --id 5 --document 联系函（示例）
step fulfil_duty_step --actor $town --at 2026-10-28T10:00 --id 6 --document 公示（示例）
step receive --actor $town --at 2026-11-02T10:00 --unit 青石镇 --official 青石镇-主要负责人 --code 带案下访 --persons 2 \
    --name 反映村道路灯不亮（示例） --text 路灯不亮（示例） --place 示例村
step hold_duty --actor $town --at 2026-11-02T17:00 --id 2 --text 接待一批两人（示例） --persons 2
step fulfil_duty_step --actor $town --at 2026-11-05T11:00 --id 7
run sweep
run duty list --unit 青石镇 --until 2026-12-31
run duty report 2

title "十五、统计与责任：本年与上期、上年同期相比；十月超期了哪些"
run stats --from 2026-01-01 --until 2026-10-31 --rows 到访层级 --figures 批次,人次
run stats --from 2026-01-01 --until 2026-10-31 --rows 信访形式 --figures 人次,按期答复率 --compare
run account --from 2026-10-01 --until 2026-10-31 | sed -n '1,5p'

title "十六、核验日志与数据"
run verify

title "十七、台账、统计报告、日历与日志"
if run ledger --views >"$work/views.txt" 2>&1; then
    run ledger --xlsx "$work/台账.xlsx"
    run report --from 2026-01-01 --html "$work/统计报告.html"
    run export --what ics --output "$work/到期日历.ics"
    run export --what xes --output "$work/办理日志.xes"
else
    cat "$work/views.txt"
fi
printf '\n案件库：%s\n' "$XFCASE_STORE"
