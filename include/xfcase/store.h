/* SPDX-License-Identifier: Apache-2.0 */
/** @file store.h
 * A store: one file with petition cases, their journal, and the reference data they need. Its packs and calendars
 * are in reference.h.
 */
#ifndef XFCASE_STORE_H
#define XFCASE_STORE_H

#include "error.h"
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/** How a store is opened. */
typedef enum xf_open_mode {
    XF_OPEN_CREATE = 0,    /**< open, or create when there is none */
    XF_OPEN_EXISTING = 1,  /**< the file must be there */
    XF_OPEN_READ_ONLY = 2, /**< nothing can be written */
    XF_OPEN_MEMORY = 3     /**< a private store in memory; the path is ignored */
} xf_open_mode;

/** The hash of a store's journal. */
typedef enum xf_hash {
    XF_HASH_SM3 = 0,   /**< GB/T 32905 */
    XF_HASH_SHA256 = 1 /**< FIPS 180-4 */
} xf_hash;

/** How a store is opened; zero of every field is the safe default. */
typedef struct xf_store_config {
    size_t size;       /**< sizeof(xf_store_config) */
    xf_open_mode mode; /**< open, create, read only, in memory */
    int32_t busy_ms;   /**< how long to wait for another process; 0 is 5000, at most 600000 */
    int32_t relaxed; /**< 1: a power failure may lose the last commits, never the order; 0: none */
    xf_hash hash;    /**< of a store that is created; an existing one keeps its own */
    const xf_policy *policy; /**< the pack of a store that is created; NULL is the built-in one */
    xf_time now; /**< what the store takes for now, see xf_store_set_now(); 0: the system clock */
} xf_store_config;

/** Initialises an xf_store_config. */
#define XF_STORE_CONFIG_INIT                                                                       \
    {                                                                                              \
        sizeof(xf_store_config), XF_OPEN_CREATE, 0, 0, XF_HASH_SM3, NULL, 0                        \
    }

/**
 * Opens a store, or creates one.
 *
 * One handle is used by one thread at a time; several handles and several processes may work on
 * one file. A handle belongs to the process that opened it: after a fork() it is XF_E_CLOSED in the
 * child, which may free it, and goes on in the parent. A process that was forked while a file was
 * open cannot open files of its own: close stores before a fork, or start another program.
 *
 * @param path the file, UTF-8.
 * @param config how to open it; NULL is XF_STORE_CONFIG_INIT.
 * @param out receives the store, NULL on failure.
 * @return XF_OK; XF_E_INVALID; XF_E_NOT_FOUND; XF_E_VERSION when a newer library wrote it (the file
 * stays untouched); XF_E_CORRUPT when it is no store; XF_E_IO; XF_E_CLOSED in a child that was forked
 * while stores were open.
 * @par Ownership
 * The caller frees it with xf_store_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_store_open(const char *path, const xf_store_config *config,
                                          xf_store **out);

/**
 * Releases the file and its locks at once, even while lists of the store still live.
 *
 * Later calls with the store give XF_E_CLOSED. An open transaction is rolled back. Closing twice
 * is fine.
 *
 * @param store the store.
 * @return XF_OK; XF_E_INVALID; XF_E_BUSY from within a function that the store itself called.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_store_close(xf_store *store);

/**
 * Closes a store where that was not done, and drops the caller's reference.
 *
 * Lists that still live may be freed before or after it.
 *
 * @param store the store; NULL is nothing to do.
 * @par Ownership
 * The handle ends here.
 * @since 0.1
 */
XF_API void xf_store_free(xf_store *store);

/**
 * Says who reads: from now on this handle shows what this official may see.
 *
 * A report against an official (检举控告) is not there for whom it is about, for the unit it is about or
 * that is led by whom it is about (主要负责人) and for those that stand under such a unit: in no list, count, notice, forecast, timeline or export, and not
 * by its number. What the office recorded before it was a report (a reception, a finding, a warning) is
 * not there either, with all its entries in the journal. Personal data of petitioners is masked, in snapshots and in the journal's payloads; see xf_case_reveal(). Sweeps and
 * recomputations go over all cases whoever reads. Without a reader the host itself reads, and sees
 * everything but identity numbers.
 *
 * The post, and who leads the unit and those above it, are looked up when this is called.
 *
 * @param store the store.
 * @param official an official who holds a post now; NULL or "": the host itself.
 * @return XF_OK; XF_E_INVALID, XF_E_CLOSED; XF_E_NOT_FOUND when the official holds no post now.
 * @par Basis
 * 《信访工作条例》第四章、第五章（条号待核）
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_store_set_reader(xf_store *store, const char *official);

/**
 * Sets the clock of a store, for trials and tests.
 *
 * @param store the store.
 * @param now the instant that the store takes for now; 0 goes back to the system clock.
 * @return XF_OK, XF_E_INVALID or XF_E_CLOSED.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_store_set_now(xf_store *store, xf_time now);

/**
 * What the store takes for now.
 *
 * @param store the store.
 * @param out receives the instant.
 * @return XF_OK, XF_E_INVALID or XF_E_CLOSED.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_store_now(xf_store *store, xf_time *out);

/**
 * Begins a transaction, so that several acts are committed as one.
 *
 * The write lock is taken at once. Without it each act is a transaction of its own. A refused act
 * inside it changes nothing and leaves it open.
 * A write that fails half-way (XF_E_IO, XF_E_NO_MEMORY) gives it up: until it is ended, further acts
 * and the commit give the same failure.
 *
 * @param store the store.
 * @return XF_OK; XF_E_BUSY when another process held the lock for too long; XF_E_EXISTS when one
 * is open.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_store_begin(xf_store *store);

/**
 * Commits the transaction.
 *
 * What was acknowledged is on the disk when this returns (see xf_store_config.relaxed).
 *
 * @param store the store.
 * @return XF_OK; XF_E_NOT_FOUND without a transaction; after any failure nothing of it happened.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_store_commit(xf_store *store);

/**
 * Gives the transaction up: nothing of it happened.
 *
 * @param store the store.
 * @return XF_OK, also without a transaction.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_store_rollback(xf_store *store);

/**
 * Copies the whole store into a new file while others go on working.
 *
 * @param store the store.
 * @param path the new file; it must not exist.
 * @param progress called now and then; may be NULL. Non-zero stops the copy.
 * @param userdata passed to progress.
 * @return XF_OK; XF_E_EXISTS; XF_E_BUSY inside a transaction; XF_E_CALLBACK when progress stopped
 * it; XF_E_IO. On failure no half file stays.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_store_backup(xf_store *store, const char *path,
                                            xf_progress_fn progress, void *userdata);

/**
 * Lets the database engine check the file.
 *
 * @param store the store.
 * @return XF_OK, or XF_E_CORRUPT with the first finding.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_store_check(xf_store *store);

/**
 * Checks the hash chain of the journal, and that every row follows from the journal.
 *
 * On XF_E_CORRUPT xf_error_details() is a JSON object with seq (the first broken entry), or table,
 * key and field (the first row that does not follow).
 *
 * @param store the store.
 * @param entries receives how many entries were checked; may be NULL.
 * @param rows receives how many rows were compared; may be NULL.
 * @return XF_OK or XF_E_CORRUPT.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_store_verify(xf_store *store, int64_t *entries, int64_t *rows);

/**
 * Makes all rows anew from the journal, in one transaction.
 *
 * @param store the store.
 * @return XF_OK; XF_E_CORRUPT when the chain is broken, and nothing changed.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_store_rebuild(xf_store *store);

/**
 * The number and the hash of the last journal entry; keep them elsewhere to prove later that none
 * was cut off.
 *
 * @param store the store.
 * @param seq receives the number, 0 for an empty journal.
 * @param hash receives the hash in hexadecimal; may be NULL.
 * @return XF_OK.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_store_head(xf_store *store, int64_t *seq, xf_text **hash);

#ifdef __cplusplus
}
#endif

#endif
