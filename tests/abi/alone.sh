#!/bin/sh
# alone.sh <source folder>: every public header compiles by itself, as C11 and as C++17, with every
# compiler that is here.
set -eu
cd "$1"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
tried=0
strict='-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror -fsyntax-only -Iinclude'

# try <compiler> <language> <options>
try() {
    command -v "$1" >/dev/null || return 0
    tried=$((tried + 1))
    for header in include/*.h include/*/*.h; do
        # Twice: the second time the guard must hold.
        printf '#include <%s>\n#include <%s>\nextern int planted;\n' "${header#include/}" "${header#include/}" \
            >"$work/alone.$2"
        # shellcheck disable=SC2086 # options are words
        "$1" $3 $strict "$work/alone.$2" || { echo "$header: $1 $3"; failed=1; }
    done
}
try gcc c '-std=c11 -Wc++-compat'
try clang c '-std=c11 -Wc++-compat'
try g++ cc -std=c++17
try clang++ cc -std=c++17
[ $tried -ge 2 ] || { echo "no compilers found"; failed=1; }
exit $failed
