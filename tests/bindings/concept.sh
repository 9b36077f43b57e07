#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# concept.sh <swig> <cc> <source> <python|php> <include flag>...: a function whose types fit no concept does not compile.
set -eu
swig=$1 cc=$2 source=$3 language=$4
shift 4
work=$(mktemp -d "${TMPDIR:-/tmp}/xfcase-concept.XXXXXX")
trap 'rm -rf "$work"' EXIT INT TERM

[ "$language" = php ] || layer=-noproxy
# try NAME DECLARATION FLAG…: whether the module compiles with one more function
try() {
    name=$1 declaration=$2
    shift 2
    printf '%%include "xfcase.i"\n%%{ %s %%}\n%s\n' "$declaration" "$declaration" >"$work/$name.i"
    "$swig" "-$language" ${layer:-} -DSWIGWORDSIZE64 -w314 -I"$source/include" -I"$source/bindings/swig" \
        -outdir "$work" -o "$work/$name.c" "$work/$name.i"
    "$cc" -std=gnu11 -fsyntax-only -w -I"$source/include" -I"$source/bindings/swig" "$@" "$work/$name.c" 2>"$work/said"
}
try fits 'int64_t xf_fits(int32_t number, const char *text);' "$@" || {
    cat "$work/said"
    exit 1
}
for declaration in 'void xf_odd(float *values);' 'double xf_odd(int32_t number);' 'void xf_odd(char **texts);' \
    'struct tm *xf_odd(void);'; do
    ! try odd "$declaration" "$@" || {
        echo "compiled: $declaration"
        exit 1
    }
    grep -q 'no concept fits' "$work/said" || {
        cat "$work/said"
        exit 1
    }
done
