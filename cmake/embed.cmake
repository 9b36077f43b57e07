# Writes the C file of xfcase_embed(); runs at build time as `cmake -P`.
# Decimal or hexadecimal makes no difference to the compiler; an array is used because a string
# literal may have no more than 4095 bytes in C11.
file(READ ${INPUT} hex HEX)
string(LENGTH "${hex}" digits)
math(EXPR size "${digits} / 2")
string(REGEX REPLACE "(..)" "0x\\1," bytes "${hex}")
string(REPEAT "0x..," 16 line)
string(REGEX REPLACE "(${line})" "\\1\n" bytes "${bytes}")
get_filename_component(name ${INPUT} NAME)
file(WRITE ${OUTPUT} "/* Made from ${name} by the build. */
#include <stddef.h>

extern const unsigned char ${SYMBOL}[];
extern const size_t ${SYMBOL}_len;

const unsigned char ${SYMBOL}[] = {
${bytes}0x00};
const size_t ${SYMBOL}_len = ${size};
")
