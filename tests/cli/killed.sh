#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# An import that is killed is resumed by running it again: the same cases as without the accident.
. "$SRC/tests/cli/lib.shinc"
awk 'BEGIN { print "编号,收到日期,登记单位,经办人,信访形式,标题"
    for (i = 1; i <= 8000; i++) printf "K%d,2026-03-05,青石镇,青石镇-承办一,来信,示例%d\n", i, i }' >big.csv
office
expect 0 x import big.csv
expect 0 x export --output whole.csv
for delay in 0.05 0.15; do
    rm -f "$XFCASE_STORE"*
    office
    "$XFCASE" --now "$now" import big.csv >/dev/null 2>&1 &
    child=$!
    sleep "$delay"
    kill -9 "$child" 2>/dev/null || :
    wait "$child" 2>/dev/null || :
    expect 0 x verify
    expect 0 x import big.csv
    expect 0 x export --output resumed.csv
    cmp whole.csv resumed.csv
done
