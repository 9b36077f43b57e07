/* SPDX-License-Identifier: Apache-2.0 */
/** @file xfcase.h
 * The whole of libxfcase.
 */
#ifndef XFCASE_H
#define XFCASE_H

#include "xfcase/account.h"
#include "xfcase/act.h"
#include "xfcase/body.h"
#include "xfcase/calendar.h"
#include "xfcase/case.h"
#include "xfcase/contact.h"
#include "xfcase/deadline.h"
#include "xfcase/digest.h"
#include "xfcase/docket.h"
#include "xfcase/drive.h"
#include "xfcase/duty.h"
#include "xfcase/error.h"
#include "xfcase/export.h"
#include "xfcase/focus.h"
#include "xfcase/host.h"
#include "xfcase/inquiry.h"
#include "xfcase/journal.h"
#include "xfcase/ladder.h"
#include "xfcase/letter.h"
#include "xfcase/notice.h"
#include "xfcase/official.h"
#include "xfcase/policy.h"
#include "xfcase/query.h"
#include "xfcase/reception.h"
#include "xfcase/record.h"
#include "xfcase/reported.h"
#include "xfcase/route.h"
#include "xfcase/screening.h"
#include "xfcase/search.h"
#include "xfcase/similar.h"
#include "xfcase/stats.h"
#include "xfcase/store.h"
#include "xfcase/types.h"
#include "xfcase/version.h"
#include "xfcase/warning.h"
#include "xfcase/work.h"

#endif
