/* SPDX-License-Identifier: Apache-2.0 */
#include <xfcase/version.h>

#define TEXT_OF(number) #number
#define TEXT(number) TEXT_OF(number)

const char *xf_version_text(void)
{
    return TEXT(XF_VERSION_MAJOR) "." TEXT(XF_VERSION_MINOR) "." TEXT(XF_VERSION_PATCH);
}

int xf_version_number(void)
{
    return XF_VERSION_MAJOR * 10000 + XF_VERSION_MINOR * 100 + XF_VERSION_PATCH;
}
