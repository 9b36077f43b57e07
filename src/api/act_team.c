/* SPDX-License-Identifier: Apache-2.0 */
/* Acts of the team. */
#include "api/run_p.h"

#include <xfcase/act_team.h>

XFI_API_VERB(add_member, XF_ACT_ADD_MEMBER)
XFI_API_VERB(remove_member, XF_ACT_REMOVE_MEMBER)
XFI_API_VERB(assign_part, XF_ACT_ASSIGN_PART)
XFI_API_VERB(finish_part, XF_ACT_FINISH_PART)
XFI_API_VERB(move_part, XF_ACT_MOVE_PART)
XFI_API_VERB(drop_part, XF_ACT_DROP_PART)
XFI_API_VERB(mark_key, XF_ACT_MARK_KEY)
XFI_API_VERB(unmark_key, XF_ACT_UNMARK_KEY)
