#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The ledger as a file: whole or not at all, in both languages.
. "$SRC/tests/cli/lib.shinc"
office
expect 0 x import "$data/cases.csv"
if ! x ledger --views >out 2>err; then
    has err 'libxfcase-office'
    exit 0 # the command was built without it, and says so
fi
has out '到期看板'
expect 0 x ledger --csv all.csv
[ "$(grep -c '' all.csv)" -eq "$(x export | grep -c '')" ] || fail 'not as many rows as cases'
expect 0 x ledger --lang en --csv due.csv --view due
has due.csv 'Days left'
expect 0 x ledger --xlsx all.xlsx
has out 'all.xlsx'
expect 0 x ledger --jsonl one.jsonl --json --from 2025-02-01 --until 2025-02-28
has out '"file":"one.jsonl"'
hasnot one.jsonl '"received":"2025-01'
hasnot one.jsonl '"received":"2025-03'
has one.jsonl '"received":"2025-02'
# who comes, in what capacity and from where; views are named in either language
expect 0 x register --unit 青石镇 --actor 青石镇-承办一 --form 来信 --title 反映加班工资（示例） --petitioner 甲某 --capacity 务工人员 --workplace 某示例厂
expect 0 x ledger --csv who.csv --view 在办
has who.csv ',甲某,务工人员,某示例厂,反映加班工资（示例）,'
expect 0 x ledger --csv who.csv --view 在办 --reader 青石镇-承办一
hasnot who.csv '某示例厂'
hasnot who.csv '务工人员'
expect 0 x ledger --lang en --csv sheet.csv --view 接待登记
has sheet.csv 'Leaders'
expect 2 x ledger --csv sheet.csv --view 定期职责 --category 示例
has err 'duties'
expect 2 x ledger
expect 2 x ledger --csv a.csv --xlsx a.xlsx
expect 2 x ledger --csv a.csv --view nowhere
has err 'nowhere'
expect 2 x ledger --csv a.csv --from soon
expect 2 x ledger --csv "$XFCASE_STORE"
expect 2 x ledger --csv "$XFCASE_STORE-wal"
has err '不予覆盖'
expect 2 x ledger --csv -
has err './-'
expect 2 x export --output -
expect 2 x backup -
[ ! -e ./- ] || fail 'a file is called -'
expect 6 x ledger --csv gone/a.csv
expect 0 x export --what xes --output log.xes
has log.xes '<trace>'
expect 0 x export --what ics --output a.ics --unit 青石镇
has a.ics 'END:VCALENDAR'
expect 2 x export --what ics
expect 3 x export --what ics --output b.ics --unit 无此单位
expect 2 x export --unit 青石镇
expect 0 x report --from 2025-01-01 --html r.html
has r.html '月度走势'
expect 0 x report --from 2025-01-01 --until 2025-12-31
has out '按期答复率'
expect 0 x report --json
has out '"format": 1'
expect 0 x report --data r.json --lang en
has r.json 'By month'
expect 2 x report --html a.html --text a.txt
expect 2 x report --from later
expect 3 x report --unit 无此单位
expect 0 x template list
has out '受理告知书'
expect 0 x template write 受理告知书 t.docx
expect 0 x template check acceptance t.docx
has out '程序依据'
hasnot out '"law"'
expect 0 x --json template check acceptance t.docx
has out '"law"'
expect 2 x template check transfer t.docx
has err '受理单位'
printf '{"文号": "示例〔2026〕1号"}' >facts.json
expect 2 x template fill acceptance l.txt --facts facts.json
has err '成文日期'
[ ! -e l.txt ] || fail 'a letter with blanks was written'
printf '{"number":"1","date":"2","unit":"3","case_number":"4","title":"5","law":"6","petitioners":"7","received_on":"8","accepted_on":"9","accepting_unit":"11","due_date":"10"}' >facts.json
expect 0 x template fill acceptance l.txt --facts facts.json
has l.txt '受理告知书'
expect 2 x template write 无此文书 u.docx
expect 2 x template
# as known then: what a copy of then gives, whatever was entered since
now=2026-11-21T10:00
expect 0 x backup copy.xfc
now=2026-11-23T10:00
expect 0 x register --actor 青石镇-承办一 --unit 青石镇 --form visit --title 迟录入 --at 2026-11-20T09:00
known='--known-at 2026-11-21T10:00'
for what in 'ledger --csv' 'report --text' 'export --output'; do
    expect 0 x $what now.out
    expect 0 x $known $what then.out
    expect 0 "$XFCASE" --store copy.xfc --now 2026-11-21T10:00 $what copy.out
    sed '/^截至 .* 所知$/d' then.out >said.out # only the report says so
    cmp -s said.out copy.out || fail "$what is not what it was then"
    ! cmp -s then.out now.out || fail "$what does not see what was entered since"
    rm now.out then.out copy.out
done
expect 0 x $known due
expect 6 x $known register --actor 青石镇-承办一 --unit 青石镇 --form visit --title 示例
has err '只能读取'
expect 0 x verify
[ ! -e a.csv ] || fail 'a file was left'
