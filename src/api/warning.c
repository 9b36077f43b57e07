/* SPDX-License-Identifier: Apache-2.0 */
#include "api/office_p.h"

#include <xfcase/warning.h>

OFFICE_VERB(xf_warning_issue, XF_OFFICE_ISSUE_WARNING)
OFFICE_VERB(xf_warning_answer, XF_OFFICE_ANSWER_WARNING)
OFFICE_VERB(xf_warning_follow, XF_OFFICE_FOLLOW_WARNING)
OFFICE_VERB(xf_warning_close, XF_OFFICE_CLOSE_WARNING)
