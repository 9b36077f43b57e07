/* SPDX-License-Identifier: Apache-2.0 */
#include "api/office_p.h"

#include <xfcase/drive.h>

OFFICE_VERB(xf_drive_open, XF_OFFICE_OPEN_DRIVE)
OFFICE_VERB(xf_drive_set_target, XF_OFFICE_SET_DRIVE_TARGET)
OFFICE_VERB(xf_drive_plan_phase, XF_OFFICE_PLAN_PHASE)
OFFICE_VERB(xf_drive_end_phase, XF_OFFICE_END_PHASE)
OFFICE_VERB(xf_drive_enter, XF_OFFICE_ENTER_DRIVE_CASE)
OFFICE_VERB(xf_drive_hand_out, XF_OFFICE_HAND_OUT_DRIVE_CASE)
OFFICE_VERB(xf_drive_drop, XF_OFFICE_DROP_DRIVE_CASE)
OFFICE_VERB(xf_drive_set_duty, XF_OFFICE_SET_PHASE_DUTY)
OFFICE_VERB(xf_drive_close, XF_OFFICE_CLOSE_DRIVE)
OFFICE_VERB(xf_drive_promise, XF_OFFICE_PROMISE_RESOURCE)
OFFICE_VERB(xf_drive_give, XF_OFFICE_GIVE_RESOURCE)
OFFICE_VERB(xf_drive_withdraw, XF_OFFICE_WITHDRAW_RESOURCE)
