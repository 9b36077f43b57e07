/* SPDX-License-Identifier: Apache-2.0 */
#include "api/office_p.h"

#include <xfcase/succession.h>

OFFICE_VERB(xf_succession_pass, XF_OFFICE_SUCCEED_UNIT)
