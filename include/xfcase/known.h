/* SPDX-License-Identifier: Apache-2.0 */
/** @file known.h
 * As known then: a store as it would have answered at an earlier instant, before what was entered since.
 */
#ifndef XFCASE_KNOWN_H
#define XFCASE_KNOWN_H

#include "error.h"
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Gives what a store held at an instant, as a store of its own that can only be read.
 *
 * Everything that reads a store reads this one: lists, cases, records, statistics, accounts, ledgers,
 * reports, exports, the journal. It holds what had been entered before the instant, with the units,
 * officials, calendars and packs of then, and its clock stands at the instant until another is set.
 * Every write is XF_E_READ_ONLY. Its reader is the one that the origin has, for good
 * (xf_store_set_reader() is XF_E_READ_ONLY), and sealed is what is sealed now: what became a report
 * against an official only later is not there either for whom it is about.
 *
 * The journal is run once more up to the instant and kept in memory with its rows: it costs about what
 * xf_store_verify() does, and as much memory as a file of that time had bytes. Within a transaction what it wrote counts
 * as entered. Leases of notices and wrong query codes are no part of the journal and not there.
 *
 * @param store the store.
 * @param at the instant, not later than what the store takes for now.
 * @param out receives the store as known then, NULL on failure.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND when nothing had been entered before;
 * XF_E_CORRUPT when the journal's chain is broken.
 * @par Ownership
 * The caller frees it with xf_store_free(). It lives on when its origin is closed or freed.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_store_as_known(xf_store *store, xf_time at, xf_store **out);

/**
 * The instant of a store as known then.
 *
 * @param store the store.
 * @param out receives the instant; 0: it is no such store.
 * @return XF_OK, XF_E_INVALID or XF_E_CLOSED.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_store_known_at(xf_store *store, xf_time *out);

#ifdef __cplusplus
}
#endif

#endif
