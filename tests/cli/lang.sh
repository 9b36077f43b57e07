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
    ! tr -d '\r' | sed 's/^\xEF\xBB\xBF//; s/信〔[0-9]*〕[0-9]*号//g; s/[“”]//g' | LC_ALL=C grep -n '[^ -~]'
}
# english CODE COMMAND…: expects the code, and no byte beyond ASCII but typographic ones
english() {
    expect "$@"
    cat out err | sed 's/国庆节//g; s/信〔[0-9]*〕[0-9]*号//g; s/[“”’…—–→·×√]//g' >said
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
