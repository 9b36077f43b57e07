/* SPDX-License-Identifier: Apache-2.0 */
#include "api/office_p.h"

#include <xfcase/screening.h>

OFFICE_VERB(xf_screening_begin, XF_OFFICE_BEGIN_SCREENING)
OFFICE_VERB(xf_screening_end, XF_OFFICE_END_SCREENING)
OFFICE_VERB(xf_screening_find, XF_OFFICE_RECORD_FINDING)
OFFICE_VERB(xf_screening_link, XF_OFFICE_LINK_FINDING)
OFFICE_VERB(xf_screening_register, XF_OFFICE_REGISTER_FINDING)
OFFICE_VERB(xf_screening_dismiss, XF_OFFICE_DISMISS_FINDING)
