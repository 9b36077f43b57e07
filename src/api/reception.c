/* SPDX-License-Identifier: Apache-2.0 */
#include "api/office_p.h"

#include <xfcase/reception.h>

OFFICE_VERB(xf_reception_receive, XF_OFFICE_RECEIVE)
OFFICE_VERB(xf_reception_join, XF_OFFICE_JOIN_RECEPTION)
OFFICE_VERB(xf_reception_settle, XF_OFFICE_SETTLE_RECEPTION)
OFFICE_VERB(xf_reception_register, XF_OFFICE_REGISTER_RECEPTION)
OFFICE_VERB(xf_reception_transfer, XF_OFFICE_TRANSFER_RECEPTION)
OFFICE_VERB(xf_reception_link, XF_OFFICE_LINK_RECEPTION)
OFFICE_VERB(xf_reception_escort, XF_OFFICE_ESCORT)
OFFICE_VERB(xf_reception_end_escort, XF_OFFICE_END_ESCORT)
OFFICE_VERB(xf_reception_plan_follow_up, XF_OFFICE_PLAN_FOLLOW_UP)
OFFICE_VERB(xf_reception_end_follow_up, XF_OFFICE_END_FOLLOW_UP)
OFFICE_VERB(xf_reception_reveal, XF_OFFICE_REVEAL_RECEPTION)
OFFICE_VERB(xf_reception_keep_register, XF_OFFICE_KEEP_REGISTER)
OFFICE_VERB(xf_reception_end_register, XF_OFFICE_END_REGISTER)
