/* SPDX-License-Identifier: Apache-2.0 */
/* Acts of resolution. */
#include "api/run_p.h"

#include <xfcase/act_resolution.h>

XFI_API_VERB(add_claim, XF_ACT_ADD_CLAIM)
XFI_API_VERB(assess_claim, XF_ACT_ASSESS_CLAIM)
XFI_API_VERB(answer_claim, XF_ACT_ANSWER_CLAIM)
XFI_API_VERB(take_measure, XF_ACT_TAKE_MEASURE)
XFI_API_VERB(finish_measure, XF_ACT_FINISH_MEASURE)
XFI_API_VERB(fail_measure, XF_ACT_FAIL_MEASURE)
XFI_API_VERB(find_cause, XF_ACT_FIND_CAUSE)
XFI_API_VERB(record_lesson, XF_ACT_RECORD_LESSON)
XFI_API_VERB(direct, XF_ACT_DIRECT)
XFI_API_VERB(report_to_lead, XF_ACT_REPORT_TO_LEAD)
