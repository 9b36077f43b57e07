/* SPDX-License-Identifier: Apache-2.0 */
#include "api/office_p.h"

#include <xfcase/undo.h>

OFFICE_VERB(xf_undo_reception, XF_OFFICE_VOID_RECEPTION)
OFFICE_VERB(xf_undo_finding, XF_OFFICE_VOID_FINDING)
OFFICE_VERB(xf_undo_warning, XF_OFFICE_VOID_WARNING)
OFFICE_VERB(xf_undo_tell_apart, XF_OFFICE_VOID_APART)
OFFICE_VERB(xf_undo_given, XF_OFFICE_VOID_GIVEN)
OFFICE_VERB(xf_undo_correct_given, XF_OFFICE_CORRECT_GIVEN)
OFFICE_VERB(xf_undo_duty, XF_OFFICE_REOPEN_DUTY)
OFFICE_VERB(xf_undo_duty_step, XF_OFFICE_REOPEN_DUTY_STEP)
