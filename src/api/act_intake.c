/* SPDX-License-Identifier: Apache-2.0 */
/* Acts of intake. */
#include "api/run_p.h"

#include <xfcase/act_intake.h>

XFI_API_VERB(accept, XF_ACT_ACCEPT)
XFI_API_VERB(decline, XF_ACT_DECLINE)
XFI_API_VERB(transfer, XF_ACT_TRANSFER)
XFI_API_VERB(hand_over, XF_ACT_HAND_OVER)
XFI_API_VERB(return, XF_ACT_RETURN)
XFI_API_VERB(object, XF_ACT_OBJECT)
XFI_API_VERB(decide_objection, XF_ACT_DECIDE_OBJECTION)
XFI_API_VERB(refer, XF_ACT_REFER)
XFI_API_VERB(record_channel, XF_ACT_RECORD_CHANNEL)
XFI_API_VERB(succeed, XF_ACT_SUCCEED)
