/* SPDX-License-Identifier: Apache-2.0 */
/* Acts that complete or correct a registration. */
#include "api/run_p.h"

#include <xfcase/act_registration.h>

XFI_API_VERB(correct, XF_ACT_CORRECT)
XFI_API_VERB(correct_petitioner, XF_ACT_CORRECT_PETITIONER)
XFI_API_VERB(add_petitioner, XF_ACT_ADD_PETITIONER)
XFI_API_VERB(remove_petitioner, XF_ACT_REMOVE_PETITIONER)
