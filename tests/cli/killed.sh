#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# An import that is killed is resumed by running it again: the very journal, hash by hash, that an
# undisturbed import would have written.
. "$SRC/tests/cli/lib.shinc"
awk 'BEGIN { print "编号,收到日期,登记单位,经办人,信访形式,标题"
    for (i = 1; i <= 6000; i++) printf "K%d,2026-03-05,青石镇,青石镇-承办一,来信,示例%d\n", i, i }' >cases.csv
awk 'BEGIN { print "编号,时间,动作,经办人,说明"
    for (i = 1; i <= 3000; i++) {
        printf "K%d,2026-03-06,受理,青石镇-承办一,\n", i
        printf "K%d,2026-03-07,调查核实,青石镇-承办一,第一次\n", i
        printf "K%d,2026-03-07,调查核实,青石镇-承办一,第二次\n", i
    } }' >acts.csv
office
expect 0 x backup base.xfc

entries() {
    x export --what journal | grep -c ''
}
written() {
    wc -c <"$XFCASE_STORE-wal" 2>/dev/null || echo 0
}
fresh() {
    rm -f "$XFCASE_STORE"*
    cp "$1" "$XFCASE_STORE"
}
# interrupted FROM ENTRIES LEDGER…: kills the import as soon as it has written something; again
# when it was done before the signal came.
interrupted() {
    from=$1 whole=$2
    shift 2
    for try in 1 2 3 4 5 6 7 8 9 10; do
        fresh "$from"
        before=$(entries)
        "$XFCASE" --now "$now" import "$@" >/dev/null 2>&1 &
        child=$!
        while [ "$(written)" -lt 100000 ] && kill -0 "$child" 2>/dev/null; do :; done
        kill -9 "$child" 2>/dev/null || :
        wait "$child" 2>/dev/null || :
        expect 0 x verify
        [ "$(entries)" -le "$before" ] || [ "$(entries)" -ge "$whole" ] || return 0
    done
    fail "no import could be interrupted in $try tries"
}

fresh base.xfc
expect 0 x import cases.csv
expect 0 x export --what journal --format jsonl --output whole.jsonl
interrupted base.xfc "$(entries)" cases.csv
expect 0 x import cases.csv
hasnot out '已有0' # a part of it was there
expect 0 x export --what journal --format jsonl --output resumed.jsonl
cmp whole.jsonl resumed.jsonl
expect 0 x backup registered.xfc

fresh registered.xfc
expect 0 x import --acts acts.csv
expect 0 x export --what journal --format jsonl --output whole.jsonl
interrupted registered.xfc "$(entries)" --acts acts.csv
expect 0 x import --acts acts.csv
hasnot out '已有0'
expect 0 x export --what journal --format jsonl --output resumed.jsonl
cmp whole.jsonl resumed.jsonl
expect 0 x verify

# a full disk is no fault of the rows: the import stops, nothing goes to the reject file, and it is
# resumed like any other
fresh base.xfc
size=$(wc -c <"$XFCASE_STORE")
got=0
(
    trap '' XFSZ
    ulimit -f $((size / 512 + 2000))
    x import cases.csv >out 2>err
) || got=$?
[ "$got" -eq 6 ] || fail "exit code $got, expected 6 of a full disk"
[ ! -e cases.csv.rejects.csv ] || fail 'rows were blamed for the disk'
expect 0 x verify
expect 0 x import cases.csv
entries >count
fresh registered.xfc
[ "$(entries)" -eq "$(cat count)" ] || fail 'not the same cases as without the accident'
