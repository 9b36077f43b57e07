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
OFFICE_VERB(xf_duty_plan, XF_OFFICE_PLAN_DUTY)
OFFICE_VERB(xf_duty_join, XF_OFFICE_JOIN_DUTY)
OFFICE_VERB(xf_duty_leave, XF_OFFICE_LEAVE_DUTY)
OFFICE_VERB(xf_duty_share, XF_OFFICE_SHARE_DUTY)
OFFICE_VERB(xf_duty_assign, XF_OFFICE_ASSIGN_DUTY_STEP)
