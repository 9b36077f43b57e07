#!/bin/sh
# homes.sh <source folder> <list of "room object-file">: a function declared in noun.h is defined in
# a file noun.c of src/api, src/report or src/office, so that it is found without searching.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$1"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C

awk -f "$here/../strip.awk" -f "$here/headers.awk" include/*/*.h >"$work/found"
while read -r room object; do
    nm -g --defined-only "$object" | awk -v room="$room" -v file="$(basename "$object" .c.o)" \
        '$2 == "T" && $3 ~ /^xf_/ { print "home", $3, file, room }'
done <"$2" >"$work/homes"
awk '
    $1 == "function" { header[$2] = $3 }
    $1 == "home" && ($2 in header) && header[$2] != $3 {
        printf "src/%s/%s.c: %s belongs into %s.c, as it is declared in %s.h\n", $4, $3, $2,
               header[$2], header[$2]
        bad = 1
    }
    $1 == "home" && ($2 in seen) { printf "%s is defined twice\n", $2; bad = 1 }
    $1 == "home" { seen[$2] = 1; count++ }
    END { if (count == 0) { print "no definition found"; bad = 1 } exit bad }' \
    "$work/found" "$work/homes"
