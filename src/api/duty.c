/* SPDX-License-Identifier: Apache-2.0 */
#include "api/office_p.h"

#include <xfcase/duty.h>

OFFICE_VERB(xf_duty_open, XF_OFFICE_OPEN_DUTY)
OFFICE_VERB(xf_duty_end, XF_OFFICE_END_DUTY)
OFFICE_VERB(xf_duty_generate, XF_OFFICE_GENERATE_DUTIES)
OFFICE_VERB(xf_duty_hold, XF_OFFICE_HOLD_DUTY)
OFFICE_VERB(xf_duty_fulfil, XF_OFFICE_FULFIL_DUTY_STEP)
OFFICE_VERB(xf_duty_move, XF_OFFICE_MOVE_DUTY)
OFFICE_VERB(xf_duty_cancel, XF_OFFICE_CANCEL_DUTY)
OFFICE_VERB(xf_duty_call, XF_OFFICE_CALL_DUTY)
