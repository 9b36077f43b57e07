#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# With --json every command says JSON and nothing else, whatever stands in names and titles.
. "$SRC/tests/cli/lib.shinc"
command -v python3 >/dev/null || exit 0
# json CODE COMMAND…: keeps what it said; each line of all that must be one JSON value
json() {
    expect "$@"
    cat out err >>said.jsonl
}
# member EXPRESSION VALUE: of the last line
member() {
    got=$(python3 -c 'import json, sys
value = json.loads(sys.stdin.readlines()[-1])
print(eval(sys.argv[1], {"v": value}))' "$1" <out)
    [ "$got" = "$2" ] || fail "$1 is “$got”, not “$2”"
}
json 0 x --json init
json 0 x --json import --units "$data/units.csv" --officials "$data/officials.csv"
member 'v["what"], v["done"]' "('officials', 46)"
json 0 x --json register --unit 青石镇 --actor 青石镇-承办一 --number J1 --form 来信 --at 2026-08-03 \
    --title '引号"与反斜线\' --petitioner '张某甲；李某乙' --representatives 王某丙 --phone 0000
member 'v["title"]' '引号"与反斜线\'
json 0 x --json do accept J1 --actor 青石镇-承办一 --at 2026-08-04
member 'v["state"]' handling
json 0 x --json show J1
member 'v["case"]["state"], len(v["deadlines"]), [e["kind"] for e in v["timeline"]]' \
    "('handling', 2, ['register', 'accept'])"
member '[(p["name"], p["phone"], p["representative"]) for p in v["petitioners"]]' \
    "[('王某丙', '0000', True), ('张某甲', '', False), ('李某乙', '', False)]"
json 0 x --json due
# 60 days after 4 August end on Saturday 3 October, in the holiday that ends on the 7th
member 'v["light"], v["days_left"], v["deadline"]["due_date"]' "('red', -43, '2026-10-08')"
json 0 x --json forecast --until 2026-12-01
json 0 x --json sweep
json 0 x --json notices
json 0 x --json notices --by-superior
member 'sorted(v) == sorted(["unit", "official", "yellow", "red", "supervision", "report"])' True
json 0 x --json explain J1
json 0 x --json options J1 --actor 青石镇-承办一
member '[o["rule"] for o in v if o["act"] == "serve"]' "['state.not_now']"
for what in cases deadlines journal; do
    json 0 x --json export --what $what
done
json 0 x --json verify
json 0 x --json backup 'copy "1".xfc'
json 0 x --json calendar check 2026-10-01
member 'v["workday"]' False
json 0 x --json calendar count 2026-03-02 60 day
member 'v["due"]' 2026-05-06
json 0 x --json policy list
member '[r["id"] for r in v["rules"]][0]' register
expect 0 x --json policy show # the pack as it was written, over many lines
python3 -m json.tool <out >/dev/null || fail 'the pack is no JSON'
json 1 x --json do extend J1 --actor 青石镇-承办一 --days 31 --approver 青石镇-主要负责人 --reason 示例
cp err out
member 'v["status"], v["rule"]' "('XF_E_REFUSED', 'extend.after_due')"
# whatever is wrong, the library's or the command's: a status and a text, and the field where one is at fault
for wrong in 'duty foo:-' 'fly:-' 'due --within:within' 'due --nonsense:nonsense' 'stats --from 2026-01-01:-' \
    'stats --from 2026-01-01 --until 2026-02-01 --rows 月亮:rows' 'show none:number' \
    'register --unit 青石镇 --actor 青石镇-承办一 --form 来信 --title x --level 星球:level' \
    'do answer J1 --actor 青石镇-承办一 --outcome 星球:outcome' 'export --from 2026-13-01:from'; do
    # shellcheck disable=SC2086
    x --json ${wrong%:*} >out 2>err && fail "done: $wrong"
    cat out err >>said.jsonl
    printf '%s ' "${wrong##*:}" | cat - err >>wrong.txt
done
python3 -c 'import json, sys
for line in sys.stdin:
    field, text = line.split(" ", 1)
    value = json.loads(text)
    if value["status"][:5] != "XF_E_" or not value["text"] or value.get("field", "-") != field:
        sys.exit("another shape: " + line)' <wrong.txt
python3 -c 'import json, sys
for number, line in enumerate(sys.stdin, 1):
    try:
        json.loads(line)
    except ValueError:
        sys.exit("line %d is no JSON: %s" % (number, line))' <said.jsonl
