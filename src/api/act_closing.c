/* SPDX-License-Identifier: Apache-2.0 */
/* Acts of closing. */
#include "api/run_p.h"

#include <xfcase/act_closing.h>

XFI_API_VERB(conclude, XF_ACT_CONCLUDE)
XFI_API_VERB(withdraw, XF_ACT_WITHDRAW)
XFI_API_VERB(void_registration, XF_ACT_VOID_REGISTRATION)
XFI_API_VERB(merge, XF_ACT_MERGE)
XFI_API_VERB(unmerge, XF_ACT_UNMERGE)
XFI_API_VERB(except_item, XF_ACT_EXCEPT_ITEM)
XFI_API_VERB(check_result, XF_ACT_CHECK_RESULT)
XFI_API_VERB(report_up, XF_ACT_REPORT_UP)
XFI_API_VERB(follow_up, XF_ACT_FOLLOW_UP)
XFI_API_VERB(archive, XF_ACT_ARCHIVE)
XFI_API_VERB(reopen, XF_ACT_REOPEN)
XFI_API_VERB(rebound, XF_ACT_REBOUND)
