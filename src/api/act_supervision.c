/* SPDX-License-Identifier: Apache-2.0 */
/* Acts of supervision. */
#include "api/run_p.h"

#include <xfcase/act_supervision.h>

XFI_API_VERB(supervise, XF_ACT_SUPERVISE)
XFI_API_VERB(feedback, XF_ACT_FEEDBACK)
XFI_API_VERB(lift_supervision, XF_ACT_LIFT_SUPERVISION)
XFI_API_VERB(criticise, XF_ACT_CRITICISE)
XFI_API_VERB(propose, XF_ACT_PROPOSE)
XFI_API_VERB(respond, XF_ACT_RESPOND)
XFI_API_VERB(report_visit, XF_ACT_REPORT_VISIT)
XFI_API_VERB(arrive, XF_ACT_ARRIVE)
