#!/bin/sh
# check.sh <source folder>: prints what breaks the room table and fails when anything does.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$1"
# Bytes, so that every awk counts alike.
export LC_ALL=C
failed=0
# shellcheck disable=SC2046 # no name in the tree has a blank
awk -f "$here/../strip.awk" -f "$here/check.awk" -v table=tests/arch/rooms.txt tests/arch/rooms.txt \
    $(find include src examples bindings tests \( -name '*.[ch]' -o -path 'src/*/CMakeLists.txt' \) \
        -type f 2>/dev/null | sort) || failed=1
# The build skips a folder without code; the finished library has none.
for room in $(awk '/^[a-z]/ { print $1 }' tests/arch/rooms.txt); do
    set -- src/"$room"/*.c
    [ -f "$1" ] || { echo "src/$room: a room without code"; failed=1; }
done
exit $failed
