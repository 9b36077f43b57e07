/* SPDX-License-Identifier: Apache-2.0 */
/** @file types.h
 * Handles, identifiers and times that all headers share.
 */
#ifndef XFCASE_TYPES_H
#define XFCASE_TYPES_H

#include "enums.h"
#include "export.h"

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A store: one file of petition cases and the connection to it. */
typedef struct xf_store xf_store;
/** A working calendar: constant once made, readable from any thread. */
typedef struct xf_calendar xf_calendar;
/** A policy pack: constant once loaded, readable from any thread. */
typedef struct xf_policy xf_policy;
/** A snapshot of one case (信访事项). */
typedef struct xf_case xf_case;
/** A snapshot of one row of the register (台账): a case with what a ledger shows of it. */
typedef struct xf_docket xf_docket;
/** A snapshot of one deadline (时限). */
typedef struct xf_deadline xf_deadline;
/** A snapshot of what somebody still owes: a deadline of a case, or a duty of the office (待办). */
typedef struct xf_pending xf_pending;
/** A snapshot of one notice (提醒). */
typedef struct xf_notice xf_notice;
/** A snapshot of one journal entry. */
typedef struct xf_entry xf_entry;
/** A snapshot of one firing of a ladder's rung (预警督办梯级). */
typedef struct xf_firing xf_firing;
/** A snapshot of one unit (单位). */
typedef struct xf_unit xf_unit;
/** A snapshot of one post of an official (工作人员). */
typedef struct xf_official xf_official;
/** What is kept of an office beside its cases, as it stood when it was read. */
typedef struct xf_record xf_record;
/** A snapshot of what a search found in one case. */
typedef struct xf_hit xf_hit;
/** A snapshot of a case that may belong together with another one. */
typedef struct xf_match xf_match;
/** A list that is read row by row. */
typedef struct xf_iter xf_iter;
/** What an official may do now with a case, and why not the other acts. */
typedef struct xf_options xf_options;
/** A text that the library made and the caller owns. */
typedef struct xf_text xf_text;
/** The facts of an act; act.h has its members. */
typedef struct xf_act xf_act;
/** What a list asks for; query.h has its members. */
typedef struct xf_query xf_query;

/** The number by which the store knows a case, a deadline or a notice; 0 is none. */
typedef int64_t xf_id;

/** An instant: milliseconds since 1970-01-01T00:00:00Z; 0 is "not given". */
typedef int64_t xf_time;

/**
 * A civil date: days since 1969-12-31, so that 1970-01-01 is 1 and 2199-12-31 is 84006; 0 is "no
 * date". Differences of dates are differences of days.
 */
typedef int32_t xf_date;

/** The first date that the library can hold, 1970-01-01. */
#define XF_DATE_MIN 1
/** The last date that the library can hold, 2199-12-31. */
#define XF_DATE_MAX 84006

/** Called during a long run with the work left and the work in all; non-zero stops the run. */
typedef int (*xf_progress_fn)(int64_t left, int64_t total, void *userdata);

/** Language of a text. */
typedef enum xf_lang {
    XF_LANG_ZH = 0, /**< Chinese, the default */
    XF_LANG_EN = 1  /**< English */
} xf_lang;

/** Form of a generated text. */
typedef enum xf_format {
    XF_FORMAT_TEXT = 0, /**< for people */
    XF_FORMAT_JSON = 1  /**< for programs */
} xf_format;

#ifdef __cplusplus
}
#endif

#endif
