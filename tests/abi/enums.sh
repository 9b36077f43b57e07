#!/bin/sh
# enums.sh <source folder> [update]: enumerators are only ever appended. tests/abi/enums.txt lists
# each with its value; a line of it that the headers contradict is a break of the binary interface,
# an enumerator without a line is to be appended (`enums.sh . update` does it).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$1"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C
list=tests/abi/enums.txt
failed=0

awk -f "$here/../strip.awk" -f "$here/headers.awk" include/*/*.h |
    sed -n 's/^enum //p' >"$work/headers"
sed '/^#/d' "$list" >"$work/list"

awk -v list="$list" '
    NR == FNR { value[$1] = $2; next }
    !($1 in value) { printf "%s: %s %s is gone from the headers\n", list, $1, $2; bad = 1; next }
    value[$1] != $2 { printf "%s: %s was %s and is %s\n", list, $1, $2, value[$1]; bad = 1 }
    END { exit bad }' "$work/headers" "$work/list" || failed=1
awk 'NR == FNR { known[$1] = 1; next } !($1 in known)' "$work/list" "$work/headers" >"$work/new"
if [ "${2:-}" = update ]; then
    cat "$work/new" >>"$list"
elif [ -s "$work/new" ]; then
    sed "s|\$|: append this line to $list|" "$work/new"
    failed=1
fi

# What the compiler makes of it.
{
    for umbrella in include/*.h; do echo "#include <${umbrella#include/}>"; done
    awk '{ printf "_Static_assert(%s == %s, \"%s\");\n", $1, $2, $1 }' "$work/list"
} >"$work/values.c"
${CC:-cc} -std=c11 -Iinclude -fsyntax-only "$work/values.c" || failed=1
[ -s "$work/headers" ] || { echo "no enumerator found: the check itself is broken"; failed=1; }
exit $failed
