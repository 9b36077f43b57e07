/* SPDX-License-Identifier: Apache-2.0 */
/* Acts of handling. */
#include "api/run_p.h"

#include <xfcase/act_handling.h>

XFI_API_VERB(assign_lead, XF_ACT_ASSIGN_LEAD)
XFI_API_VERB(assign_handler, XF_ACT_ASSIGN_HANDLER)
XFI_API_VERB(assign_team_head, XF_ACT_ASSIGN_TEAM_HEAD)
XFI_API_VERB(investigate, XF_ACT_INVESTIGATE)
XFI_API_VERB(hold_hearing, XF_ACT_HOLD_HEARING)
XFI_API_VERB(end_hearing, XF_ACT_END_HEARING)
XFI_API_VERB(extend, XF_ACT_EXTEND)
XFI_API_VERB(to_ordinary, XF_ACT_TO_ORDINARY)
XFI_API_VERB(move_policy, XF_ACT_MOVE_POLICY)
XFI_API_VERB(attach, XF_ACT_ATTACH)
XFI_API_VERB(check_file, XF_ACT_CHECK_FILE)
XFI_API_VERB(reveal, XF_ACT_REVEAL)
