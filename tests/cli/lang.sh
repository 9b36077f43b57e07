#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# With --lang en nothing Chinese is said but what stands in the data: here the data are English.
. "$SRC/tests/cli/lib.shinc"
printf 'id,name,kind,level,superior\ncity,City,organ,city,\ntown,Town,organ,township,city\n' >units.csv
printf 'id,name,unit,rank,principal\nann,Ann,town,clerk,\nbob,Bob,town,mayor,yes\nzoe,Zoe,city,mayor,yes\n' >officials.csv
e() {
    "$XFCASE" --now "$now" --lang en "$@"
}
# ascii: reads a file of ours, with its byte-order mark and line ends, and shows what is no ASCII in it
ascii() {
    ! tr -d '\r' | sed 's/^\xEF\xBB\xBF//; s/[信访公报]*〔[0-9]*〕[0-9]*号//g; s/[“”]//g' | LC_ALL=C grep -n '[^ -~]'
}
# english CODE COMMAND…: expects the code, and no byte beyond ASCII but typographic ones
english() {
    expect "$@"
    cat out err | sed 's/[信访公报]*〔[0-9]*〕[0-9]*号//g; s/[“”’…—–→·×√]//g' >said
    ! LC_ALL=C grep -n '[^ -~	]' said >&2 || fail "not English: $*"
}
english 0 e init
english 0 e import --units units.csv --officials officials.csv
english 0 e register --unit town --actor ann --number E1 --form letter --title 'A late one' --at 2026-08-03
english 0 e do accept E1 --actor ann --at 2026-08-04
english 0 e register --unit town --actor ann --number E2 --form visit --title 'A new one' --at 2026-11-02
english 0 e do accept E2 --actor ann --at 2026-11-03
english 0 e do extend E2 --actor ann --days 10 --approver bob --reason 'an expert is heard' --at 2026-11-10
english 1 e do extend E2 --actor ann --days 10 --approver bob --reason 'again' --at 2026-11-11
english 1 e do extend E2 --actor ann --days 31 --approver bob --reason 'again'
english 1 e do serve E2 --actor ann
english 1 e do accept E2 --actor nobody
english 4 e do investigate E2 --actor ann --text x --revision 1
english 2 e do fly E2 --actor ann
english 2 e do accept E2 --actor ann --days x
english 3 e show none
english 3 e explain E2 none
english 0 e show E1
english 0 e show E2
english 0 e due
english 0 e explain E1
english 0 e explain E2 handle
english 0 e options E2 --actor ann
awk '/^  / { if (!match($0, /^  [A-Za-z][^_]*[a-z]  +[a-z_]+( |$)/)) { print; bad = 1 } } END { exit bad }' out ||
    fail 'name and code of an act run together'
english 0 e forecast --until 2026-12-31
english 0 e sweep --dry-run
english 0 e sweep
english 0 e notices
english 0 e notices --by-superior
# the office: what it owes, has done and is told, by every command that shows it
on() {
    when=$1
    shift
    expect 0 "$XFCASE" --now "$when" --lang en "$@"
}
on 2026-09-01T09:00 duty open visiting_day --actor ann --unit town --official ann --lead bob
on 2026-09-01T09:10 duty open month_meeting --actor ann --unit town --official ann
on 2026-09-01T09:20 duty open reception_day --actor ann --unit town --official bob
on 2026-09-01T09:30 duty open quarter_screening --actor ann --unit town --official ann
on 2026-09-10T09:00 duty plan 1 --actor ann --place Village
on 2026-09-10T09:10 duty join 1 --actor ann --unit town --official bob --persons 3
on 2026-09-20T09:00 duty fulfil 1 --actor ann
on 2026-09-21T09:00 duty plan 1 --actor ann --place Hall --reason rain
on 2026-09-22T09:00 duty cancel 1 --actor ann --approver bob --reason flood
on 2026-09-22T09:10 duty reopen 1 --actor ann --reason mistake
on 2026-09-22T09:20 duty share 1 --actor ann --code report --unit town --official bob
on 2026-10-08T10:00 office receive --actor ann --unit town --official bob --code field --persons 1 --name Lamp --text 'no light'
on 2026-10-08T17:00 duty hold 1 --actor ann --text held --persons 1
on 2026-10-20T09:00 office issue_warning --actor zoe --unit city --to-unit town --date 2026-10-27 --name Warning --text wages
on 2026-10-20T09:10 office begin_screening --actor ann --unit town --name Round --code periodic
on 2026-10-20T09:20 office record_finding --actor ann --of 1 --code at_once --text wages --persons 20
on 2026-10-21T09:00 office open_drive --actor zoe --unit city --name Drive --from 2026-10-22 --until 2026-12-31
on 2026-10-21T09:05 office plan_phase --actor zoe --of 1 --name First --from 2026-10-22 --until 2026-11-30
on 2026-10-21T09:06 office set_phase_duty --actor zoe --of 1 --unit town --name Lists --date 2026-11-10
on 2026-10-21T09:07 office enter_drive_case --actor zoe --of 1 --case E1 --code handed_down
on 2026-10-21T09:09 drive resource promise 1 --actor ann --unit town --official bob --code people --count 1 --measure x --date 2026-11-01 --text drivers
english 0 e sweep
period='--from 2026-01-01 --until 2026-11-20'
for line in 'duty --all' 'duty missed' 'duty members' 'duty shares' 'duty notice 1' 'duty report 1' 'records duty' \
    'records duty_step' 'drive' 'drive 1' 'drive 1 --material' 'drive resource 1' 'screen' 'screen 1' 'screen --warnings' \
    'reception' "stats $period --rows form --columns month --compare" "stats $period --work" "account $period" due \
    notices 'forecast --until 2027-01-31' "report $period" 'search late' 'similar --review' 'missing --all' 'focus --all' \
    'calendar state' 'calendar check 2026-10-01' 'explain E1 handle' 'route propose --title land' 'policy list'; do
    case $line in report*) x ledger --views >/dev/null 2>&1 || continue ;; esac
    # shellcheck disable=SC2086
    english 0 e $line
done
expect 0 e duty --all
has out 'Public notice (2nd time)'
expect 0 e duty notice 1
has out 'Bob (mayor), 3 people in all'
expect 0 e duty report 1
has out '1 group, 1 person'
expect 0 e calendar check 2026-10-01
has out "National Day"
for what in cases deadlines; do
    expect 0 e export --what $what
    ascii <out >&2 || fail "export of $what is not English"
done
english 0 e verify
english 0 e calendar count 2026-03-02 60 day
english 0 e calendar check 2027-03-02
english 2 e calendar check never
english 2 e policy fly
english 0 e policy list
english 2 e due --within
english 2 e due --nonsense
english 2 e fly
english 3 e import none.csv
printf 'host_number,received,unit,form,title\nE3,2026-03-05,town,letter\n' >short.csv
english 1 e import short.csv --rejects short.rejects
printf 'host_number,received,unit,form,title\nE3,2026-03-05,town,letter,"open\n' >open.csv
english 1 e import open.csv --rejects open.rejects
printf 'host_number,received,unit,form,title\nE3,2026-03-05,town,"letter"x,t\n' >after.csv
english 1 e import after.csv --rejects after.rejects
printf 'host_number,received,unit,form,title\nE3,2026-02-30,town,letter,t\nE4,2026-03-05,none,letter,t\nE5,2026-03-05,town,fax,t\n,2026-03-05,town,letter,t\nE6,2026-03-05,town,letter,\n' >bad.csv
english 1 e import bad.csv --rejects bad.rejects
for file in *.rejects; do
    ascii <"$file" >&2 || fail "$file is not English"
done
english 2 e import --map 'x=y' bad.csv
printf 'a,b\n' >columns.csv
english 2 e import columns.csv
: >empty.csv
english 2 e import empty.csv
