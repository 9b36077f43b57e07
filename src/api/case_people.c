/* SPDX-License-Identifier: Apache-2.0 */
#include "api/getter_p.h"

#include <xfcase/case_people.h>

GETTER_TEXT(case, unit)
GETTER_TEXT(case, registered_unit)
GETTER_TEXT(case, sender)
GETTER_TEXT(case, lead)
GETTER_TEXT(case, team_head)
GETTER_TEXT(case, handler)
GETTER_TEXT(case, review_unit)
GETTER_TEXT(case, recheck_unit)
GETTER_TEXT(case, concerned_official)
GETTER_TEXT(case, concerned_unit)
