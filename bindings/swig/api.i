/* SPDX-License-Identifier: Apache-2.0 */
/* Every type of the public interface and the concept that it is. No language is named here. */
%include <stdint.i>

#if defined(SWIGPYTHON) || defined(SWIGPHP)
/* What follows overrides this: a type that nobody thought of stops the build. */
XF_NO_CONCEPT

/* Handles. A snapshot is read through a const pointer and ended by its _free(). */
XF_SNAPSHOT(xf_calendar)
XF_SNAPSHOT(xf_policy)
XF_SNAPSHOT(xf_case)
XF_SNAPSHOT(xf_docket)
XF_SNAPSHOT(xf_deadline)
XF_SNAPSHOT(xf_pending)
XF_SNAPSHOT(xf_notice)
XF_SNAPSHOT(xf_entry)
XF_SNAPSHOT(xf_firing)
XF_SNAPSHOT(xf_hit)
XF_SNAPSHOT(xf_match)
XF_SNAPSHOT(xf_unit)
XF_SNAPSHOT(xf_official)
XF_SNAPSHOT(xf_options)
XF_SNAPSHOT(xf_record)
XF_SNAPSHOT(xf_error)

/* These two work on the file: a call with one may take long. */
XF_LIVE(xf_store)
XF_LIVE(xf_iter)

/* Texts. What is named path is a file, and the call may take long. */
XF_TEXT
XF_PATH(const char *path)
XF_BYTES(const char *text, size_t size)
XF_MADE_TEXT(xf_text)
XF_BUFFER(char *out, size_t capacity)

/* Numbers. */
XF_NUMBER(int)
XF_NUMBER(int32_t)
XF_NUMBER(int64_t)
XF_NUMBER(size_t)
XF_ENUM

/* Structs that the host fills, given as keywords; fields.h has their members. */
XF_ARGS(xf_act)
XF_ARGS(xf_period)
XF_ARGS(xf_query)
XF_ARGS(xf_office_act)
XF_ARGS(xf_store_config)
XF_ARGS(xf_register_args)
XF_ARGS(xf_unit_args)
XF_ARGS(xf_official_args)
XF_ARGS(xf_route_facts)
XF_ARGS(xf_stats_args)
XF_ARGS(xf_account_args)
XF_ARGS(xf_work_args)
XF_ARGS(xf_reported_args)
/* A part of xf_register_args. */
%ignore xf_petitioner_args;

#ifdef XFCASE_OFFICE
XF_ARGS(xf_ledger_args)
XF_ARGS(xf_eventlog_args)
XF_ARGS(xf_agenda_args)
XF_ARGS(xf_report_args)
XF_PATH(const char *source)
#endif

/* Structs that the library fills. */
XF_RESULT(xf_sweep_result)

/* Functions of the host, for the length of the call. */
XF_PROGRESS(xf_progress_fn progress, void *userdata)
XF_DELIVERY(xf_notice_fn fn, void *userdata)
/* No script can be an allocator: 1 counts the live bytes, 0 goes back to the C library. */
XF_ALLOCATOR(xf_realloc_fn fn, void *userdata)

XF_STATUS
/* This one asks for a status and does not fail with it. */
XF_PLAIN_STATUS(xf_error_status)

/* Ends of live handles: their parameter has a name of its own here, before the headers say it
 * again. */
void xf_store_free(xf_store *END);
void xf_iter_free(xf_iter *END);
#endif

%include "xfcase/export.h"
%include "xfcase/version.h"
%include "xfcase/enums.h"
%include "xfcase/types.h"
%include "xfcase/codes.h"
%include "xfcase/text.h"
%include "xfcase/error.h"
%include "xfcase/host.h"
%include "xfcase/calendar.h"
%include "xfcase/policy.h"
%include "xfcase/store.h"
%include "xfcase/reference.h"
%include "xfcase/known.h"
%include "xfcase/official.h"
%include "xfcase/register.h"
%include "xfcase/case.h"
%include "xfcase/case_people.h"
%include "xfcase/petitioner.h"
%include "xfcase/casefile.h"
%include "xfcase/act.h"
%include "xfcase/act_intake.h"
%include "xfcase/act_handling.h"
%include "xfcase/act_resolution.h"
%include "xfcase/act_registration.h"
%include "xfcase/act_team.h"
%include "xfcase/act_review.h"
%include "xfcase/act_closing.h"
%include "xfcase/act_supervision.h"
%include "xfcase/options.h"
%include "xfcase/docket.h"
%include "xfcase/deadline.h"
%include "xfcase/ladder.h"
%include "xfcase/notice.h"
%include "xfcase/query.h"
%include "xfcase/record.h"
%include "xfcase/pending.h"
%include "xfcase/body.h"
%include "xfcase/duty.h"
%include "xfcase/letter.h"
%include "xfcase/drive.h"
%include "xfcase/screening.h"
%include "xfcase/succession.h"
%include "xfcase/undo.h"
%include "xfcase/warning.h"
%include "xfcase/work.h"
%include "xfcase/reception.h"
%include "xfcase/contact.h"
%include "xfcase/search.h"
%include "xfcase/stats.h"
%include "xfcase/reported.h"
%include "xfcase/similar.h"
%include "xfcase/account.h"
%include "xfcase/focus.h"
%include "xfcase/digest.h"
%include "xfcase/inquiry.h"
%include "xfcase/route.h"
%include "xfcase/journal.h"
/* The second library is part of the same module, where it was built. */
#ifdef XFCASE_OFFICE
%include "xfcase-office/document.h"
%include "xfcase-office/ledger.h"
%include "xfcase-office/eventlog.h"
%include "xfcase-office/agenda.h"
%include "xfcase-office/template.h"
%include "xfcase-office/report.h"
#endif
