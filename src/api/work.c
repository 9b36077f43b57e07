/* SPDX-License-Identifier: Apache-2.0 */
/* The verbs of the work on one case. */
#include "api/run_p.h"

#include <xfcase/work.h>

XFI_API_VERB(add_claim, XF_ACT_ADD_CLAIM)
XFI_API_VERB(assess_claim, XF_ACT_ASSESS_CLAIM)
XFI_API_VERB(answer_claim, XF_ACT_ANSWER_CLAIM)
XFI_API_VERB(take_measure, XF_ACT_TAKE_MEASURE)
XFI_API_VERB(finish_measure, XF_ACT_FINISH_MEASURE)
XFI_API_VERB(direct, XF_ACT_DIRECT)
XFI_API_VERB(except_item, XF_ACT_EXCEPT_ITEM)
XFI_API_VERB(find_cause, XF_ACT_FIND_CAUSE)
XFI_API_VERB(check_result, XF_ACT_CHECK_RESULT)
XFI_API_VERB(follow_up, XF_ACT_FOLLOW_UP)
XFI_API_VERB(report_up, XF_ACT_REPORT_UP)
XFI_API_VERB(fail_measure, XF_ACT_FAIL_MEASURE)
XFI_API_VERB(record_lesson, XF_ACT_RECORD_LESSON)
XFI_API_VERB(add_member, XF_ACT_ADD_MEMBER)
XFI_API_VERB(remove_member, XF_ACT_REMOVE_MEMBER)
XFI_API_VERB(assign_part, XF_ACT_ASSIGN_PART)
XFI_API_VERB(finish_part, XF_ACT_FINISH_PART)
XFI_API_VERB(move_part, XF_ACT_MOVE_PART)
XFI_API_VERB(drop_part, XF_ACT_DROP_PART)
XFI_API_VERB(mark_key, XF_ACT_MARK_KEY)
XFI_API_VERB(unmark_key, XF_ACT_UNMARK_KEY)
XFI_API_VERB(attach, XF_ACT_ATTACH)
XFI_API_VERB(check_file, XF_ACT_CHECK_FILE)
