#!/bin/sh
# install.sh <build folder>: installs to a prefix of its own, moves that elsewhere, and builds and
# runs a small host against it: with pkg-config and with find_package, shared and static.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cc=${CC:-cc}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

say() { printf '%s\n' "$*"; }
# quietly <command>: its output only when it fails
quietly() { "$@" >"$work/log" 2>&1 || { cat "$work/log"; say "failed: $*"; exit 1; }; }

quietly cmake --install "$1" --prefix "$work/first"
# Whoever unpacks a package elsewhere finds everything all the same.
prefix=$work/second
mv "$work/first" "$prefix"
libdir=$(dirname "$(find "$prefix" -name libxfcase.a)")
PKG_CONFIG_PATH=$libdir/pkgconfig
export PKG_CONFIG_PATH

[ "$(pkg-config --modversion xfcase)" = "$(sed -n \
    's/^project(xfcase VERSION \([0-9.]*\).*/\1/p' "$here/../../CMakeLists.txt")" ]

say 'pkg-config, shared'
# shellcheck disable=SC2046 # flags are words
quietly $cc -o "$work/shared" "$here/host.c" $(pkg-config --cflags --libs xfcase) -Wl,-rpath,"$libdir"
quietly "$work/shared"
ldd "$work/shared" | grep -q 'libxfcase\.so\.[0-9.]* ' || { say 'not linked shared'; exit 1; }

say 'pkg-config, static'
# shellcheck disable=SC2046
quietly $cc -o "$work/static" "$here/host.c" $(pkg-config --static --cflags --libs xfcase |
    sed 's/-lxfcase/-l:libxfcase.a/')
quietly "$work/static"
if ldd "$work/static" | grep libxfcase; then say 'not linked static'; exit 1; fi

say 'find_package'
quietly cmake -S "$here/project" -B "$work/project" -DCMAKE_PREFIX_PATH="$prefix" -DCMAKE_C_COMPILER="$cc"
quietly cmake --build "$work/project"
quietly "$work/project/shared"
quietly "$work/project/archive"
ldd "$work/project/shared" | grep -q libxfcase || { say 'not linked shared'; exit 1; }
if ldd "$work/project/archive" | grep libxfcase; then say 'not linked static'; exit 1; fi

if [ -f "$libdir/pkgconfig/xfcase-office.pc" ]; then
    say 'office: pkg-config, shared and static'
    # shellcheck disable=SC2046
    quietly $cc -o "$work/office" "$here/office.c" $(pkg-config --cflags --libs xfcase-office) -Wl,-rpath,"$libdir"
    quietly "$work/office" "$work/ledger.csv"
    # shellcheck disable=SC2046
    quietly $cc -o "$work/office-static" "$here/office.c" $(pkg-config --static --cflags --libs xfcase-office |
        sed 's/-lxfcase-office/-l:libxfcase-office.a/; s/-lxfcase /-l:libxfcase.a /; s/-lxfcase$/-l:libxfcase.a/')
    quietly "$work/office-static" "$work/ledger.csv"
    if ldd "$work/office-static" | grep libxfcase; then say 'office: not linked static'; exit 1; fi

    say 'office: find_package(xfcase COMPONENTS office)'
    quietly cmake -S "$here/office" -B "$work/office-project" -DCMAKE_PREFIX_PATH="$prefix" -DCMAKE_C_COMPILER="$cc"
    quietly cmake --build "$work/office-project"
    quietly "$work/office-project/shared" "$work/ledger.csv"
    quietly "$work/office-project/archive" "$work/ledger.csv"
    ldd "$work/office-project/shared" | grep -q libxfcase-office || { say 'office: not linked shared'; exit 1; }
    if ldd "$work/office-project/archive" | grep libxfcase; then say 'office: not linked static'; exit 1; fi
    # the first library links none of the second's
    if ldd "$libdir"/libxfcase.so | grep -E 'xlsxwriter|ical|libzip|libxml2'; then exit 1; fi
    umbrellas=.
else
    # a host that needs it is told that it is not there
    if cmake -S "$here/office" -B "$work/office-project" -DCMAKE_PREFIX_PATH="$prefix" >"$work/log" 2>&1; then
        say 'found a component that was not built'
        exit 1
    fi
    umbrellas='. -not -path ./xfcase-office*'
fi

# Nothing of the machine that built it stays in the files that hosts read.
if grep -rn "$work/first" "$prefix" --include='*.pc' --include='*.cmake'; then exit 1; fi
# Every header came along.
# shellcheck disable=SC2086
(cd "$here/../../include" && find $umbrellas -name '*.h' | sort) >"$work/headers"
(cd "$prefix/include" && find . -name '*.h' | sort) | diff "$work/headers" -
