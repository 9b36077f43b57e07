/* SPDX-License-Identifier: Apache-2.0 */
/* What somebody writes who links the installed library for the first time. */
#include <stdio.h>
#include <xfcase.h>

int main(void)
{
    int known =
        xf_version_number() == XF_VERSION_MAJOR * 10000 + XF_VERSION_MINOR * 100 + XF_VERSION_PATCH;
    printf("libxfcase %s\n", xf_version_text());
    return known ? 0 : 1;
}
