/* SPDX-License-Identifier: Apache-2.0 */
/* Acts of answer and review. */
#include "api/run_p.h"

#include <xfcase/act_review.h>

XFI_API_VERB(answer, XF_ACT_ANSWER)
XFI_API_VERB(serve, XF_ACT_SERVE)
XFI_API_VERB(request_review, XF_ACT_REQUEST_REVIEW)
XFI_API_VERB(decide_review, XF_ACT_DECIDE_REVIEW)
XFI_API_VERB(request_recheck, XF_ACT_REQUEST_RECHECK)
XFI_API_VERB(decide_recheck, XF_ACT_DECIDE_RECHECK)
XFI_API_VERB(terminate, XF_ACT_TERMINATE)
