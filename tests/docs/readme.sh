#!/bin/sh
# The C example of both READMEs is the program that is compiled, and it says what it should.
set -eu
for readme in "$SRC/README.md" "$SRC/README.zh-CN.md"; do
    awk '/^```c$/ { inside = 1; next } /^```$/ { inside = 0 } inside' "$readme" |
        cmp - "$SRC/examples/c/first_steps.c"
done
"$FIRST_STEPS" | grep -q 'extend.too_long'
"$FIRST_STEPS" | grep -q '最多30日'
