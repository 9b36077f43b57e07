#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# concept.sh <swig> <cc> <source> <python|php> <include flag>...: a function whose types fit no concept does not compile.
set -eu
swig=$1 cc=$2 source=$3 language=$4
shift 4
work=$(mktemp -d "${TMPDIR:-/tmp}/xfcase-concept.XXXXXX")
trap 'rm -rf "$work"' EXIT INT TERM

[ "$language" = php ] || layer=-noproxy
# The module with a function more that fits and four that do not. Together, for the module is long and the compiler names each.
declarations='int64_t xf_fits(int32_t number, const char *text); void xf_a(float *values); double xf_b(int32_t number);
    void xf_c(char **texts); struct tm *xf_d(void);'
printf '%%include "xfcase.i"\n%%{ %s %%}\n%s\n' "$declarations" "$declarations" >"$work/odd.i"
"$swig" "-$language" ${layer:-} -DSWIGWORDSIZE64 -w314 -I"$source/include" -I"$source/bindings/swig" \
    -outdir "$work" -o "$work/odd.c" "$work/odd.i"
! LC_ALL=C "$cc" -std=gnu11 -fsyntax-only -w -I"$source/include" -I"$source/bindings/swig" "$@" "$work/odd.c" 2>"$work/said" || {
    echo "compiled: types that no concept fits"
    exit 1
}
for odd in 'parameter: float * values' 'result: double' 'parameter: char ** texts' 'result: struct tm *'; do
    grep -qF "no concept fits this $odd\"" "$work/said" || {
        echo "not named: $odd"
        cat "$work/said"
        exit 1
    }
done
[ "$(grep -c 'error:' "$work/said")" = 4 ] || {
    cat "$work/said"
    exit 1
}
