#!/bin/sh
# circles.sh <list of "room object-file">: the files of a room call each other one way. A file is
# understood with those below it, and none of them leads back.
set -eu
export LC_ALL=C
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
while read -r room object; do
    objdump -t "$object" | awk -v room="$room" -v object="$object" '
        BEGIN { n = split(object, part, "/"); file = room "/" part[n]; sub(/\.o$/, "", file) }
        $1 ~ /^0/ && /\*UND\*/ { print "calls", file, $NF }
        $1 ~ /^[0-9a-f]+$/ && !/\*UND\*/ && substr($0, length($1) + 2, 1) ~ /[gu]/ { print "has", file, $NF }'
done <"$1" >"$work/names"
awk '$1 == "has" { of[$3] = $2; next }
    $1 == "calls" && $3 in of && of[$3] != $2 { print $2, of[$3] }' \
    "$work/names" "$work/names" | sort -u >"$work/calls"
[ -s "$work/calls" ] || { echo "no calls were found"; exit 1; }
if ! tsort "$work/calls" >/dev/null 2>"$work/loops"; then
    echo "files that call each other in a circle; put what they share into a file below them:"
    sed 's/^tsort: //; /input contains a loop/d' "$work/loops"
    exit 1
fi
