#!/bin/sh
# selftest.sh <source folder>: plants one offence at a time; the checks of this folder must name it.
set -eu
src=$1
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

fresh() {
    rm -rf "$work/copy"
    mkdir -p "$work/copy/src" "$work/copy/tests/abi"
    cp -R "$src/include" "$src/CMakeLists.txt" "$work/copy/"
    cp "$src/src/xfcase.map" "$work/copy/src/"
    cp "$here/enums.txt" "$work/copy/tests/abi/"
}

# noticed <script> <expected text>
noticed() {
    if sh "$here/$1" "$work/copy" >"$work/out" 2>&1 || ! grep -qF -- "$2" "$work/out"; then
        echo "$1 did not say: $2"
        failed=1
    fi
}

# Headers: <expected text> <declaration with its comment>
refused() {
    fresh
    printf '%b\n' "$2" >"$work/copy/include/xfcase/planted.h"
    noticed api.sh "planted.h:$(grep -c . "$work/copy/include/xfcase/planted.h"): $1"
}
one='/**\n * Does a thing.\n *\n'
refused 'xf_a_b has no documentation comment' 'XF_API void xf_a_b(void);'
refused 'a public function without XF_API' "$one * @since 0.1\n */\nvoid xf_a_b(void);"
refused 'xf_a_b: no @since' "$one */\nXF_API void xf_a_b(void);"
refused 'xf_a_b: no @return' "$one * @since 0.1\n */\nXF_API int xf_a_b(void);"
refused 'xf_a_b: no @param two' \
    "$one * @param one x.\n * @since 0.1\n */\nXF_API void xf_a_b(int one,\n int two);"
refused 'xf_a_b: @param one expected, not two' \
    "$one * @param two x.\n * @param one x.\n * @since 0.1\n */\nXF_API void xf_a_b(int one, int two);"
refused 'xf_a_b: no @param fn' "$one * @since 0.1\n */\nXF_API void xf_a_b(int (*fn)(int, int));"
refused 'xf_a_b: there is no parameter x' \
    "$one * @param x x.\n * @since 0.1\n */\nXF_API void xf_a_b(void);"
refused 'xf_a_b: @return is out of order' \
    "$one * @since 0.1\n * @return x.\n */\nXF_API int xf_a_b(void);"
refused 'xf_a_b: @note is not in the template' \
    "$one * @note x.\n * @since 0.1\n */\nXF_API void xf_a_b(void);"
refused 'xf_a_b: a handle changes hands' \
    "typedef struct xf_h xf_h;\n$one * @param out x.\n * @since 0.1\n */\nXF_API void xf_a_b(xf_h **out);"
refused 'xf_a_b: begin with one sentence' '/**\n * @since 0.1\n */\nXF_API void xf_a_b(void);'
refused 'bit-fields stay out' 'struct xf_s {\n    unsigned a : 3;'
refused 'variable arguments' 'XF_API void xf_a_b(int a, ...);'
refused 'a macro with arguments' '#define XF_A(x) (x)'
refused 'an enumerator needs a value written out' 'enum xf_e { XF_Q = 1, XF_R };'

# The lists.
fresh
sed -i.bak '/xf_version_text/d' "$work/copy/src/xfcase.map"
noticed api.sh 'xf_version_text: in the headers, not in src/xfcase.map'
fresh
sed -i.bak 's/xf_version_text/xf_version_tale/' "$work/copy/include/xfcase/version.h"
noticed api.sh 'xf_version_text: in src/xfcase.map, not in the headers'
fresh
sed -i.bak 's/XF_E_BUSY = -7/XF_E_BUSY = -70/' "$work/copy/include/xfcase/error.h"
noticed enums.sh 'XF_E_BUSY was -7 and is -70'
fresh
sed -i.bak '/XF_E_BUSY = -7/d' "$work/copy/include/xfcase/error.h"
noticed enums.sh 'XF_E_BUSY -7 is gone'
fresh
sed -i.bak '/XF_E_BUSY -7/d' "$work/copy/tests/abi/enums.txt"
noticed enums.sh 'XF_E_BUSY -7: append'
fresh
sed -i.bak 's/^#include "export.h"//' "$work/copy/include/xfcase/version.h"
noticed alone.sh 'include/xfcase/version.h: '
fresh
sed -i.bak 's/^#ifndef XFCASE_TYPES_H//; s/^#endif$//' "$work/copy/include/xfcase/types.h"
noticed alone.sh 'include/xfcase/types.h: '

# A definition in the wrong file.
fresh
echo 'const char *xf_version_text(void) { return 0; }' >"$work/tale.c"
${CC:-cc} -c -o "$work/tale.c.o" "$work/tale.c"
echo "api $work/tale.c.o" >"$work/objects"
if sh "$here/homes.sh" "$work/copy" "$work/objects" >"$work/out" 2>&1 ||
    ! grep -q 'src/api/tale.c: xf_version_text belongs into version.c' "$work/out"; then
    echo "homes.sh did not notice a definition in the wrong file"
    failed=1
fi
exit $failed
