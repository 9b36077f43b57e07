/* SPDX-License-Identifier: Apache-2.0 */
/** @file xfcase-office.h
 * The whole of libxfcase-office: ledgers, reports, event logs, calendars and letters as files that
 * other programs open. It stands on libxfcase and knows it from outside only.
 */
#ifndef XFCASE_OFFICE_H
#define XFCASE_OFFICE_H

#include "xfcase-office/agenda.h"
#include "xfcase-office/document.h"
#include "xfcase-office/eventlog.h"
#include "xfcase-office/ledger.h"
#include "xfcase-office/report.h"
#include "xfcase-office/template.h"
#include <xfcase.h>

#endif
