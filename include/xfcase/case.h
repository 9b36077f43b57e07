/* SPDX-License-Identifier: Apache-2.0 */
/** @file case.h
 * A petition case (信访事项): registering, reading, and what a snapshot tells. A snapshot is
 * immutable, owns its texts, outlives the store and may be read from any thread.
 */
#ifndef XFCASE_CASE_H
#define XFCASE_CASE_H

#include "error.h"
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/** One petitioner of a case to register. */
typedef struct xf_petitioner_args {
    size_t size;            /**< sizeof(xf_petitioner_args) */
    const char *name;       /**< the name, required */
    const char *phone;      /**< a phone number; NULL: not given */
    const char *address;    /**< where to serve; NULL: not given */
    int32_t representative; /**< 1: speaks for a joint petition; no more than five */
    const char *id_number;  /**< 18 characters by GB 11643, its check digit must hold; NULL: none */
    const char *household;  /**< where the household is registered (户籍地) */
    const char *residence;  /**< where the person lives (居住地) */
} xf_petitioner_args;

/** Initialises an xf_petitioner_args. */
#define XF_PETITIONER_ARGS_INIT                                                                    \
    {                                                                                              \
        sizeof(xf_petitioner_args), NULL, NULL, NULL, 0, NULL, NULL, NULL                          \
    }

/** A case to register; zero of every optional field is the safe default. */
typedef struct xf_register_args {
    size_t size;             /**< sizeof(xf_register_args) */
    xf_time at;              /**< when it was received; 0 is now */
    const char *actor;       /**< the official who registers it */
    const char *unit;        /**< the unit that received it, and is responsible for now */
    const char *host_number; /**< the host's own number, unique; NULL: none */
    xf_form form;            /**< letter, visit, online, call; required */
    xf_kind kind;            /**< claim, suggestion, report */
    xf_intake intake;        /**< XF_INTAKE_BY_UNIT: follows from the kind of the unit */
    xf_procedure procedure;  /**< ordinary or simple */
    const char *title;       /**< one line, 1 to 300 bytes, required */
    const char *matter;      /**< what it is about, up to 64 KiB */
    const char *category;    /**< the host's category code */
    const char *area; /**< the area that the matter belongs to, a code of the host (属地) */
    int32_t persons;  /**< how many people bring it; 0 is the number of petitioners, at least 1 */
    const char *concerned_official;        /**< the official whom a report is about */
    const char *concerned_unit;            /**< the unit that a report is about */
    const xf_petitioner_args *petitioners; /**< petitioner_count of them */
    size_t petitioner_count;               /**< 0: anonymous */
    int32_t dry_run;                       /**< 1: decide, answer, write nothing */
    xf_discovery discovery;                /**< how the matter came to be known (来源) */
    xf_level level;       /**< the highest level that the petitioner turned to (到访层级) */
    const char *field;    /**< the field of the matter, a code of the host (领域) */
    const char *interest; /**< a group of interest, as a property of the case (利益群体) */
    const char *origin;   /**< what it began with (起因) */
    xf_date happened_on;  /**< when it began (发生日期) */
    const char *place;    /**< where (发生地点) */
    const char *contact;  /**< contact among the petitioners of a joint petition (串联情况) */
    const char *outlook;  /**< the expected development (发展趋势) */
    const char *history;  /**< the handling so far (前期办理情况) */
    xf_id follows;        /**< the earlier case on the same matter (关联事项) */
    const char *new_fact; /**< what is new since it was terminated (新的事实) */
} xf_register_args;

/** Initialises an xf_register_args. */
#define XF_REGISTER_ARGS_INIT                                                                      \
    {                                                                                              \
        sizeof(xf_register_args), 0, NULL, NULL, NULL, XF_FORM_NONE, XF_KIND_CLAIM,                \
            XF_INTAKE_BY_UNIT, XF_PROCEDURE_ORDINARY, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, \
            0, 0, XF_DISCOVERY_BROUGHT, XF_LEVEL_NONE, NULL, NULL, NULL, 0, NULL, NULL, NULL,      \
            NULL, 0, NULL                                                                          \
    }

/**
 * Registers a case (登记): gives it a number and starts the first clock.
 *
 * @param store the store.
 * @param args the case.
 * @param out receives the case as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_REFUSED with rule and article; XF_E_EXISTS when
 * the host's number is taken.
 * @par Ownership
 * The caller frees the snapshot with xf_case_free().
 * @par Basis
 * 《信访工作条例》第二十二条、第二十三条; no more than five representatives: 第二十条.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_register(xf_store *store, const xf_register_args *args,
                                             xf_case **out);

/**
 * Reads a case with its petitioners.
 *
 * @param store the store.
 * @param id the case.
 * @param out receives the snapshot, NULL on failure.
 * @return XF_OK or XF_E_NOT_FOUND.
 * @par Ownership
 * The caller frees the snapshot with xf_case_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_read(xf_store *store, xf_id id, xf_case **out);

/**
 * The whole file of a case as one JSON object: the case with all its fields, its claims (诉求, each
 * with "fulfilled"), its resolution work (化解措施), the parts of units (主办协办任务), the members of
 * its team (化解工作小组), its attachments (附件), its exceptions (例外), its running deadlines and the
 * pauses of this cycle. Petitioners' data is not in it.
 *
 * @param store the store.
 * @param id the case.
 * @param out receives {"case":{…},"claims":[{"claim":{…},"fulfilled":true}…],"measures":[…],
 * "parts":[…],"members":[…],"attachments":[…],"exceptions":[…],"deadlines":[…],"pauses":[…]}, NULL on
 * failure.
 * @return XF_OK or XF_E_NOT_FOUND.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_file(xf_store *store, xf_id id, xf_text **out);

/**
 * The checklists of a case: the seven ones (七个一), the investigation (集中调查), closing (办结清单) and
 * what follows closing (善后), each item as there, missing, or excepted with its reason.
 *
 * @param store the store.
 * @param id the case.
 * @param lang the language of the names.
 * @param out receives [{"check","list":"seven_ones"|"investigation"|"closing"|
 * "after_closing","name","state":"there"|"missing"|
 * "excepted","reason"}…], NULL on failure.
 * @return XF_OK, XF_E_INVALID or XF_E_NOT_FOUND.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_checklist(xf_store *store, xf_id id, xf_lang lang,
                                              xf_text **out);

/**
 * Finds a case by its number or by the host's.
 *
 * @param store the store.
 * @param number the case number; NULL: look for the other.
 * @param host_number the host's number; NULL: look for the other.
 * @param out receives the id, 0 on failure.
 * @return XF_OK or XF_E_NOT_FOUND.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_find(xf_store *store, const char *number,
                                         const char *host_number, xf_id *out);

/**
 * The number by which the store knows the case.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the id, 0 when there is none.
 * @since 0.1
 */
XF_API xf_id xf_case_id(const xf_case *case_);

/**
 * The case number (信访编号) by the pattern of the policy.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_number(const xf_case *case_);

/**
 * The host's own number of the case.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_host_number(const xf_case *case_);

/**
 * The id of the policy pack under which the case runs.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_policy(const xf_case *case_);

/**
 * The version of that policy pack.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_policy_version(const xf_case *case_);

/**
 * Where the case stands.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the value.
 * @since 0.1
 */
XF_API xf_state xf_case_state(const xf_case *case_);

/**
 * The final state that the case reached, kept when it is archived.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the value.
 * @since 0.1
 */
XF_API xf_state xf_case_ended_as(const xf_case *case_);

/**
 * How many journal entries touched the case; acts may say which revision they saw.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the number.
 * @since 0.1
 */
XF_API int64_t xf_case_revision(const xf_case *case_);

/**
 * 1, and one more with each reopening.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the number.
 * @since 0.1
 */
XF_API int32_t xf_case_cycle(const xf_case *case_);

/**
 * The id of the responsible unit.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_unit(const xf_case *case_);

/**
 * The id of the unit that registered the case and numbered it.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_registered_unit(const xf_case *case_);

/**
 * The id of the unit that transferred or handed it over.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_sender(const xf_case *case_);

/**
 * Whether it was handed over with report-back (交办).
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return 1 or 0.
 * @since 0.1
 */
XF_API int xf_case_report_back(const xf_case *case_);

/**
 * How often it was passed on or back.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the number.
 * @since 0.1
 */
XF_API int32_t xf_case_transfers(const xf_case *case_);

/**
 * The id of the lead (包案领导).
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_lead(const xf_case *case_);

/**
 * The id of the head of the resolution team.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_team_head(const xf_case *case_);

/**
 * The id of the handler (承办人).
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_handler(const xf_case *case_);

/**
 * The id of the reviewing unit.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_review_unit(const xf_case *case_);

/**
 * The id of the rechecking unit.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_recheck_unit(const xf_case *case_);

/**
 * The form in which the matter was brought.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the value.
 * @since 0.1
 */
XF_API xf_form xf_case_form(const xf_case *case_);

/**
 * The kind of matter.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the value.
 * @since 0.1
 */
XF_API xf_kind xf_case_kind(const xf_case *case_);

/**
 * How it reached the registering unit.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the value.
 * @since 0.1
 */
XF_API xf_intake xf_case_intake(const xf_case *case_);

/**
 * The procedure under which it runs.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the value.
 * @since 0.1
 */
XF_API xf_procedure xf_case_procedure(const xf_case *case_);

/**
 * One line that says what it is about.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_title(const xf_case *case_);

/**
 * The matter in the words of the register.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_matter(const xf_case *case_);

/**
 * The category code of the host.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_category(const xf_case *case_);

/**
 * The code of the area that the matter belongs to (属地).
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_area(const xf_case *case_);

/**
 * How many people bring it.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the number.
 * @since 0.1
 */
XF_API int32_t xf_case_persons(const xf_case *case_);

/**
 * The id of the official whom the matter is about.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_concerned_official(const xf_case *case_);

/**
 * The id of the unit that the matter is about.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_concerned_unit(const xf_case *case_);

/**
 * The statutory channel it was referred to.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_channel(const xf_case *case_);

/**
 * When it was received.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the instant, 0 when there is none.
 * @since 0.1
 */
XF_API xf_time xf_case_received_at(const xf_case *case_);

/**
 * When it was accepted, in this cycle.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the instant, 0 when there is none.
 * @since 0.1
 */
XF_API xf_time xf_case_accepted_at(const xf_case *case_);

/**
 * When the answer was given, in this cycle.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the instant, 0 when there is none.
 * @since 0.1
 */
XF_API xf_time xf_case_answered_at(const xf_case *case_);

/**
 * When the latest opinion was served.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the instant, 0 when there is none.
 * @since 0.1
 */
XF_API xf_time xf_case_served_at(const xf_case *case_);

/**
 * Since when a hearing is open; 0 when none is.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the instant, 0 when there is none.
 * @since 0.1
 */
XF_API xf_time xf_case_hearing_at(const xf_case *case_);

/**
 * When it reached a final state.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the instant, 0 when there is none.
 * @since 0.1
 */
XF_API xf_time xf_case_closed_at(const xf_case *case_);

/**
 * The date of the last act; no act may be dated before it.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the instant, 0 when there is none.
 * @since 0.1
 */
XF_API xf_time xf_case_last_at(const xf_case *case_);

/**
 * What the answer says.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the value.
 * @since 0.1
 */
XF_API xf_outcome xf_case_outcome(const xf_case *case_);

/**
 * What the review opinion says.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the value.
 * @since 0.1
 */
XF_API xf_outcome xf_case_review_outcome(const xf_case *case_);

/**
 * What the recheck opinion says.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the value.
 * @since 0.1
 */
XF_API xf_outcome xf_case_recheck_outcome(const xf_case *case_);

/**
 * Whether the petitioner declared to be satisfied.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return 1 or 0.
 * @since 0.1
 */
XF_API int xf_case_satisfied(const xf_case *case_);

/**
 * The case that it was merged into.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the id, 0 when there is none.
 * @since 0.1
 */
XF_API xf_id xf_case_merged_into(const xf_case *case_);

/**
 * Whether the case is a first one or a repeated one (初次、重复), as it was known when it was
 * registered: the latest earlier case of the same people (by identity number, telephone, or name and
 * home) with the same matter (half of the pairs of characters of the titles, or of titles and
 * matters, are the same), or the case that it was said to follow.
 *
 * @param case_ the snapshot; NULL gives 0.
 * @return the earlier case; 0: it is a first one.
 * @since 0.1
 */
XF_API xf_id xf_case_repeat_of(const xf_case *case_);

/**
 * The highest mark of its open deadlines.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the value.
 * @since 0.1
 */
XF_API xf_mark xf_case_mark(const xf_case *case_);

/**
 * How many petitioners are recorded.
 *
 * @param case_ the snapshot; NULL gives 0.
 * @return the number; 0 in a snapshot that came from a list.
 * @since 0.1
 */
XF_API size_t xf_case_petitioner_count(const xf_case *case_);

/**
 * The name of a petitioner.
 *
 * @param case_ the snapshot.
 * @param index the position, from 0.
 * @return the value, "" or 0 past the end.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_petitioner_name(const xf_case *case_, size_t index);

/**
 * The phone number of a petitioner.
 *
 * @param case_ the snapshot.
 * @param index the position, from 0.
 * @return the value, "" or 0 past the end.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_petitioner_phone(const xf_case *case_, size_t index);

/**
 * The address of a petitioner.
 *
 * @param case_ the snapshot.
 * @param index the position, from 0.
 * @return the value, "" or 0 past the end.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_petitioner_address(const xf_case *case_, size_t index);

/**
 * The identity number, masked: the region and the last character only.
 *
 * @param case_ the snapshot; NULL gives "".
 * @param index which petitioner, from 0.
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_petitioner_id_number(const xf_case *case_, size_t index);

/**
 * Where the household is registered (户籍地).
 *
 * @param case_ the snapshot; NULL gives "".
 * @param index which petitioner, from 0.
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_petitioner_household(const xf_case *case_, size_t index);

/**
 * Where the person lives (居住地).
 *
 * @param case_ the snapshot; NULL gives "".
 * @param index which petitioner, from 0.
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_petitioner_residence(const xf_case *case_, size_t index);

/**
 * Whether a petitioner speaks for a joint petition.
 *
 * @param case_ the snapshot.
 * @param index the position, from 0.
 * @return the value, "" or 0 past the end.
 * @since 0.1
 */
XF_API int xf_case_petitioner_representative(const xf_case *case_, size_t index);

/**
 * A snapshot as one JSON object: text codes, ISO dates and instants, absent members for what is
 * not given.
 *
 * @param case_ the snapshot.
 * @param out receives the text, NULL on failure.
 * @return XF_OK, XF_E_INVALID or XF_E_NO_MEMORY.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_json(const xf_case *case_, xf_text **out);

/**
 * Frees a snapshot of a case; any thread may do it.
 *
 * @param case_ the snapshot; NULL is nothing to do.
 * @par Ownership
 * The snapshot and what was borrowed from it end here.
 * @since 0.1
 */
XF_API void xf_case_free(xf_case *case_);

#ifdef __cplusplus
}
#endif

#endif
