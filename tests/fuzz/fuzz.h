/* SPDX-License-Identifier: Apache-2.0 */
/* What the fuzz targets share. They speak to the public interface alone. */
#ifndef XFCASE_FUZZ_H
#define XFCASE_FUZZ_H

#include <xfcase.h>

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A property that must hold for every input; a fuzzer takes the abort for a finding. */
#define FUZZ_HOLDS(condition)                                                                      \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            const xf_error *fuzz_error = xf_error_last();                                          \
            (void)fprintf(stderr, "%s:%d: %s does not hold (%s %s %s)\n", __FILE__, __LINE__,      \
                          #condition, xf_status_name(xf_error_status(fuzz_error)),                 \
                          xf_error_rule(fuzz_error), xf_error_text(fuzz_error, XF_LANG_EN));       \
            abort();                                                                               \
        }                                                                                          \
    } while (0)

#endif
