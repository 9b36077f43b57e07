/* SPDX-License-Identifier: Apache-2.0 */
#include "api/office_p.h"

#include <xfcase/contact.h>

OFFICE_VERB(xf_contact_open, XF_OFFICE_OPEN_CONTACT)
OFFICE_VERB(xf_contact_close, XF_OFFICE_CLOSE_CONTACT)
