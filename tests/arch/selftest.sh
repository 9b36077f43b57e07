#!/bin/sh
# selftest.sh <source folder>: plants one offence at a time in a copy of the source; the check must
# name every one of them. A check that cannot fail is worth nothing.
set -eu
src=$1
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

# plant <expected text> <file> <line> [<file> <line>]: each line becomes the last one of its file.
plant() {
    rm -rf "$work/copy"
    mkdir -p "$work/copy/tests/arch" "$work/copy/tests/api" "$work/copy/examples/c"
    cp -R "$src/include" "$src/src" "$work/copy/"
    cp "$src/tests/arch/rooms.txt" "$work/copy/tests/arch/"
    mkdir -p "$(dirname "$work/copy/$2")"
    printf '%s\n' "$3" >>"$work/copy/$2"
    if [ $# -gt 3 ]; then printf '%s\n' "$5" >>"$work/copy/$4"; fi
    if sh "$here/check.sh" "$work/copy" >"$work/out" 2>&1; then
        echo "not noticed at all: $2: $3"
        failed=1
    elif ! grep -F "$2:" "$work/out" | grep -qF -- "$1"; then
        echo "not named: $2: $3 ($1)"
        failed=1
    fi
}

plant 'may not know room store' src/base/planted.c '#include "store/store.h"'
plant 'may not know room db' src/api/planted.c '#include "db/db.h"'
plant 'may not know room report' src/api/planted.c '#include "report/report.h"'
plant 'private header of another room' src/policy/planted.c '#include "base/planted_p.h"'
plant 'write the include as' src/base/planted.c '#include "base.h"'
plant 'there is no room' src/base/planted.c '#include "cellar/cellar.h"'
plant 'is not in' src/cellar/planted.c 'int planted;'
plant 'outside header' src/store/planted.c '#include <sqlite3.h>'
plant 'outside header' src/db/planted.c '  #  include <sqlite3.h>'
plant 'outside header' src/policy/planted.c '#include <jansson.h>'
plant 'outside header' src/base/planted.c '#include <unistd.h>'
plant 'may not know room store' src/office/planted.c '#include "store/store.h"'
plant 'outside header' src/base/planted.c '#include <xfcase-office/ledger.h>'
plant 'a header of xfcase-office may include' include/xfcase-office/planted.h '#include <xfcase/case.h>'
plant 'outside header' src/rules/planted.c '#include <time.h>'
plant 'there is no file' src/base/planted.c '#include "base/nothing.h"'
plant 'does not call printf()' src/base/planted.c 'void f(void) { printf ("x"); }'
plant 'does not call abort()' src/db/planted.c 'void f(void) { /* " */ abort(); }'
plant 'does not use stderr' src/db/planted.c 'void *f(void) { return stderr; }'
plant 'a public header may include' include/xfcase/planted.h '#include "calendar.h"'
plant 'a public header may include' include/xfcase/planted.h '#include <stdio.h>'
plant 'sees the public headers only' examples/c/planted.c '#include "base/base.h"'
plant 'sees the public headers only' tests/api/planted.c '#include "../../src/base/base.h"'
plant 'a host writes' tests/api/planted.c '#include "xfcase/types.h"'
plant 'may not use store' src/base/CMakeLists.txt 'xfcase_room(base USES store)'
plant 'not the row of' src/rules/CMakeLists.txt 'xfcase_room(rules USES base)'

plant 'include each other' src/base/a_p.h '#include "base/b_p.h"' src/base/b_p.h '#include "base/a_p.h"'

# And what must not be taken for an offence.
rm -rf "$work/copy"
mkdir -p "$work/copy/tests/arch" "$work/copy/src/base" "$work/copy/include/xfcase"
grep "^base " "$src/tests/arch/rooms.txt" >"$work/copy/tests/arch/rooms.txt"
echo >"$work/copy/include/xfcase/types.h"
echo >"$work/copy/src/base/base.h"
cat >"$work/copy/src/base/clean.c" <<'END'
/* #include "store/store.h"
#include "store/store.h" and abort() in a comment are words. */
#include "base/base.h"
#include <jansson.h>
#include <string.h>
#include <xfcase/types.h>
const char *planted = "abort() \" printf(1)"; /* exit(1) */
void f(void) { snprintf(0, 0, "x"); x.printf(1); xfi_buf_puts(0, 0); }
END
if ! sh "$here/check.sh" "$work/copy"; then
    echo "the check refuses clean code"
    failed=1
fi

# The same for the check of the compiled rooms: object <room> <expected or nothing> <code>.
object() {
    printf '%s\n' "$3" >"$work/planted.c"
    ${CC:-cc} -c -o "$work/planted.o" "$work/planted.c"
    echo "$1 $work/planted.o" >"$work/objects"
    if sh "$here/globals.sh" "$work/objects" >"$work/out"; then found=; else found=$(cat "$work/out"); fi
    case $found in
    *"$2"*) [ -n "$2" ] || [ -z "$found" ] || { echo "refused: $3: $found"; failed=1; } ;;
    *) echo "not noticed in an object: $3"; failed=1 ;;
    esac
}
object base 'planted is a writable global' 'static int planted; int *xfi_f(void) { return &planted; }'
object base 'planted.' 'int *xfi_f(void) { static int planted = 1; return &planted; }'
object base 'only the room door' 'static _Thread_local int t; int *xfi_f(void) { return &t; }'
object base 'may not define xf_f' 'int xf_f(void) { return 1; }'
object api 'may not define helper' 'int helper(void) { return 1; }'
object api '' 'static const char *const t[] = {"a"}; const char *xf_f(void) { return t[0]; }'
object door '' 'static _Thread_local int t; int *xfi_f(void) { return &t; }'
object base '' 'static int host_realloc; int *xfi_f(void) { return &host_realloc; }'
exit $failed
