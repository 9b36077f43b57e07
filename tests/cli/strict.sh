#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# What is not understood is never passed over: surplus words, unknown units and rules, empty settings.
. "$SRC/tests/cli/lib.shinc"
office
expect 0 x register --unit 青石镇 --actor 青石镇-承办一 --number S1 --form 来信 --title 示例 --at 2026-11-02
expect 0 x export --what journal --format jsonl --output before.jsonl
for line in 'init surplus' 'register surplus' 'show S1 surplus' 'do accept S1 surplus' 'due surplus' \
    'sweep surplus' 'notices surplus' 'explain S1 accept surplus' 'options S1 surplus' \
    'forecast --until 2026-12-01 surplus' 'export surplus' 'verify surplus' 'backup a.xfc surplus' \
    'calendar check 2026-03-02 surplus' 'policy list surplus' 'policy show surplus' \
    'import a.csv surplus'; do
    # shellcheck disable=SC2086 # the words of the line are the arguments
    expect 2 x $line
    [ ! -s out ] || fail "something on stdout: $line"
    [ -s err ] || fail "no word on stderr: $line"
done
[ ! -e a.xfc ] || fail 'a copy was made all the same'

# a unit that does not exist has nothing due: that answer would hide a slip of the pen
for line in 'due --unit 青石' 'due --official 青石镇-承办' 'due --rule handel' \
    'notices --unit 青石' 'notices --official 青石镇-承办'; do
    # shellcheck disable=SC2086
    expect 3 x $line
    [ ! -s out ] || fail "something on stdout: $line"
done
expect 0 x due --unit 青石镇 --official 青石镇-承办一 --rule handle
expect 0 x notices --unit 青石镇 --official 青石镇-承办一
for value in -1 1.5 x '' 99999999999; do
    expect 2 x due --within "$value"
    expect 2 x due --limit "$value"
    expect 2 x notices --limit "$value"
    [ "$value" = 99999999999 ] || expect 2 x notices --ack "$value"
done
for value in 2026-02-30 2026-13-01 tomorrow '' 2026-03-05T25:00; do
    expect 2 x forecast --until "$value"
    expect 2 x do accept S1 --actor 青石镇-承办一 --at "${value:-none}"
done
expect 0 x export --what journal --format jsonl --output after.jsonl
cmp before.jsonl after.jsonl

# an empty variable is none
expect 2 env XFCASE_STORE= "$XFCASE" due
expect 0 env XFCASE_STORE= "$XFCASE" calendar check 2026-03-02
expect 0 env XFCASE_STORE= "$XFCASE" policy list

# with --json a wrong use is told as an object too
for line in 'due --within x' 'due --nonsense' 'fly' 'show' 'show 没有' 'do fly S1' 'do extend S1 --days x' \
    'init' 'forecast' 'backup' 'export --what x' 'import none.csv' '--lang fr due' 'due --unit 青石'; do
    # shellcheck disable=SC2086
    "$XFCASE" --json $line >out 2>err && fail "taken: $line"
    [ ! -s out ] || fail "something on stdout: $line"
    case $(cat err) in
    '{'*'"text":'*'}') ;;
    *) fail "no object: $line: $(cat err)" ;;
    esac
done
