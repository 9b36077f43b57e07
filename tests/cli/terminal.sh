#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# What differs on a terminal: colour and the progress bar, and neither anywhere else.
. "$SRC/tests/cli/lib.shinc"
command -v script >/dev/null || exit 0 # util-linux; every Debian has it
escape=$(printf '\033')
office
expect 0 x register --unit 青石镇 --actor 青石镇-承办一 --number T1 --form 来信 --title 逾期的 --at 2026-08-03
expect 0 x do accept T1 --actor 青石镇-承办一 --at 2026-08-04

# terminal COMMAND: runs it with a terminal of its own, for input and output
terminal() {
    script -qec "$1" typescript >out 2>&1 </dev/null
}
terminal "'$XFCASE' --now $now due"
has out "$escape[31m红"
NO_COLOR=1 terminal "NO_COLOR=1 '$XFCASE' --now $now due"
! grep -q "$escape" out || fail 'NO_COLOR was not heard'
has out '红  2026-10-08'
expect 0 x due
! grep -q "$escape" out || fail 'colour off a terminal'

awk 'BEGIN { print "编号,收到日期,登记单位,经办人,信访形式,标题"
    for (i = 1; i <= 1500; i++) printf "P%d,2026-03-05,青石镇,青石镇-承办一,来信,示例%d\n", i, i }' >long.csv
head -n 151 long.csv >short.csv
terminal "'$XFCASE' --now $now import short.csv"
! grep -qF '[##' out || fail 'a bar for a short ledger'
terminal "'$XFCASE' --now $now import long.csv"
has out '[####'
has out '导入1350，已有150，退回0'
sed 's/^P/Q/' long.csv >other.csv
expect 0 x import other.csv
[ ! -s err ] || fail 'a bar off a terminal'
