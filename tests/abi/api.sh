#!/bin/sh
# api.sh <source folder> [<name> [<shared library>]]: one list of functions, four times: what the library
# exports, what src/<name>.map names, what the headers include/<name>/ declare, what they document by the
# template. The name is xfcase unless given.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$1"
name=${2:-xfcase}
library=${3:-}
map=src/$name.map
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C
failed=0

awk -f "$here/../strip.awk" -f "$here/headers.awk" "include/$name.h" include/"$name"/*.h >"$work/found"
if sed -n 's/^bad //p' "$work/found" | grep .; then failed=1; fi
awk '$1 == "function" { print $2 }' "$work/found" | sort >"$work/headers"
sed -n 's/^[[:space:]]*\(xf_[a-z_0-9]*\);.*/\1/p' "$map" | sort >"$work/map"
if ! grep -q 'local: *\*;\|^ *\*;' "$map"; then
    echo "$map: everything else must be local"
    failed=1
fi

# same <what> <file> <what> <file>
same() {
    comm -23 "$2" "$4" | sed "s|\$|: in $1, not in $3|" >"$work/odd"
    comm -13 "$2" "$4" | sed "s|\$|: in $3, not in $1|" >>"$work/odd"
    uniq -d "$2" | sed "s|\$|: twice in $1|" >>"$work/odd"
    if [ -s "$work/odd" ]; then
        cat "$work/odd"
        failed=1
    fi
}
same 'the headers' "$work/headers" "$map" "$work/map"
if [ -n "$library" ]; then
    # The version node itself is a symbol too.
    nm -D --defined-only "$library" | awk '$2 != "A" { sub(/@.*/, "", $3); print $3 }' |
        sort >"$work/library"
    same 'the shared library' "$work/library" "$map" "$work/map"
fi

# The umbrella includes every header.
for header in include/"$name"/*.h; do
    grep -q "\"${header#include/}\"" "include/$name.h" || {
        echo "include/$name.h: does not include ${header#include/}"
        failed=1
    }
done

# The headers speak of the version that the build makes.
version=$(sed -n 's/^project(xfcase VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
written=$(awk '/define XF_VERSION_(MAJOR|MINOR|PATCH)/ { v = v "." $3 } END { print substr(v, 2) }' \
    include/xfcase/version.h)
[ "$version" = "$written" ] || { echo "version.h says $written, CMakeLists.txt $version"; failed=1; }

[ -s "$work/headers" ] || { echo "no function found: the check itself is broken"; failed=1; }
exit $failed
