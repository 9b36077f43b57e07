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

title "十、核验日志与数据"
run verify

title "十一、台账、统计报告、日历与日志"
if run ledger --views >"$work/views.txt" 2>&1; then
    run ledger --xlsx "$work/台账.xlsx"
    run report --from 2026-01-01 --html "$work/统计报告.html"
    run export --what ics --output "$work/到期日历.ics"
    run export --what xes --output "$work/办理日志.xes"
else
    cat "$work/views.txt"
fi
printf '\n案件库：%s\n' "$XFCASE_STORE"
