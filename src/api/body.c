/* SPDX-License-Identifier: Apache-2.0 */
#include "api/office_p.h"

#include <xfcase/body.h>

OFFICE_VERB(xf_body_set_up, XF_OFFICE_SET_UP_BODY)
OFFICE_VERB(xf_body_dissolve, XF_OFFICE_DISSOLVE_BODY)
OFFICE_VERB(xf_body_join, XF_OFFICE_JOIN_BODY)
OFFICE_VERB(xf_body_leave, XF_OFFICE_LEAVE_BODY)
