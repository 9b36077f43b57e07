/* SPDX-License-Identifier: Apache-2.0 */
/** @file deadline.h
 * Deadlines (时限): counted periods with a start, a due date, a basis and a history.
 */
#ifndef XFCASE_DEADLINE_H
#define XFCASE_DEADLINE_H

#include "error.h"
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Reads a deadline.
 *
 * @param store the store.
 * @param id the deadline.
 * @param out receives the snapshot, NULL on failure.
 * @return XF_OK or XF_E_NOT_FOUND.
 * @par Ownership
 * The caller frees the snapshot with xf_deadline_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_deadline_read(xf_store *store, xf_id id, xf_deadline **out);

/**
 * Explains a deadline: each step from the event to the due date, with every day skipped, paused,
 * added or rolled, its basis, and its history.
 *
 * @param store the store.
 * @param id the deadline.
 * @param lang the language of a text; JSON carries both.
 * @param format text or JSON.
 * @param out receives the text, NULL on failure.
 * @return XF_OK or XF_E_NOT_FOUND.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @par Basis
 * The articles of the rule; 《民法典》第二百零一条、第二百零三条.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_deadline_explain(xf_store *store, xf_id id, xf_lang lang,
                                                xf_format format, xf_text **out);

/**
 * Explains when a period would end, before there is a case.
 *
 * @param policy the pack.
 * @param calendar the calendar.
 * @param rule the id of the deadline rule.
 * @param start the instant of the event.
 * @param extended by how much it would be extended, 0 not at all.
 * @param lang the language of a text; JSON carries both.
 * @param format text or JSON.
 * @param out receives the text, NULL on failure.
 * @return XF_OK, XF_E_NOT_FOUND or XF_E_INVALID.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_deadline_explain_rule(const xf_policy *policy,
                                                     const xf_calendar *calendar, const char *rule,
                                                     xf_time start, int32_t extended, xf_lang lang,
                                                     xf_format format, xf_text **out);

/**
 * The number by which the store knows the deadline.
 *
 * @param deadline the snapshot; NULL gives 0 or "".
 * @return the id, 0 when there is none.
 * @since 0.1
 */
XF_API xf_id xf_deadline_id(const xf_deadline *deadline);

/**
 * The case it belongs to.
 *
 * @param deadline the snapshot; NULL gives 0 or "".
 * @return the id, 0 when there is none.
 * @since 0.1
 */
XF_API xf_id xf_deadline_case_id(const xf_deadline *deadline);

/**
 * The id of its rule in the policy pack, as "handle".
 *
 * @param deadline the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_deadline_rule(const xf_deadline *deadline);

/**
 * The cycle of the case in which it was opened.
 *
 * @param deadline the snapshot; NULL gives 0 or "".
 * @return the number.
 * @since 0.1
 */
XF_API int32_t xf_deadline_cycle(const xf_deadline *deadline);

/**
 * Where it stands.
 *
 * @param deadline the snapshot; NULL gives 0 or "".
 * @return the value.
 * @since 0.1
 */
XF_API xf_clock_state xf_deadline_state(const xf_deadline *deadline);

/**
 * Whether it is an opportunity (of the petitioner, or to object) and no duty.
 *
 * @param deadline the snapshot; NULL gives 0 or "".
 * @return 1 or 0.
 * @since 0.1
 */
XF_API int xf_deadline_window(const xf_deadline *deadline);

/**
 * One more with each change of the due date; rungs fire once per turn.
 *
 * @param deadline the snapshot; NULL gives 0 or "".
 * @return the number.
 * @since 0.1
 */
XF_API int32_t xf_deadline_turn(const xf_deadline *deadline);

/**
 * The instant of the event from which it counts.
 *
 * @param deadline the snapshot; NULL gives 0 or "".
 * @return the instant, 0 when there is none.
 * @since 0.1
 */
XF_API xf_time xf_deadline_start_at(const xf_deadline *deadline);

/**
 * The day of the event, itself not counted.
 *
 * @param deadline the snapshot; NULL gives 0 or "".
 * @return the date, 0 when there is none.
 * @since 0.1
 */
XF_API xf_date xf_deadline_start_date(const xf_deadline *deadline);

/**
 * The length without extension.
 *
 * @param deadline the snapshot; NULL gives 0 or "".
 * @return the number.
 * @since 0.1
 */
XF_API int32_t xf_deadline_amount(const xf_deadline *deadline);

/**
 * The unit in which it is counted.
 *
 * @param deadline the snapshot; NULL gives 0 or "".
 * @return the value.
 * @since 0.1
 */
XF_API xf_count xf_deadline_unit(const xf_deadline *deadline);

/**
 * What becomes of a last day that is not a working day.
 *
 * @param deadline the snapshot; NULL gives 0 or "".
 * @return the value.
 * @since 0.1
 */
XF_API xf_roll xf_deadline_roll(const xf_deadline *deadline);

/**
 * By how much it was extended in all.
 *
 * @param deadline the snapshot; NULL gives 0 or "".
 * @return the number.
 * @since 0.1
 */
XF_API int32_t xf_deadline_extended(const xf_deadline *deadline);

/**
 * How often it was extended.
 *
 * @param deadline the snapshot; NULL gives 0 or "".
 * @return the number.
 * @since 0.1
 */
XF_API int32_t xf_deadline_extensions(const xf_deadline *deadline);

/**
 * How many counted units pauses took out.
 *
 * @param deadline the snapshot; NULL gives 0 or "".
 * @return the number.
 * @since 0.1
 */
XF_API int32_t xf_deadline_paused(const xf_deadline *deadline);

/**
 * The last day before rolling.
 *
 * @param deadline the snapshot; NULL gives 0 or "".
 * @return the date, 0 when there is none.
 * @since 0.1
 */
XF_API xf_date xf_deadline_last_date(const xf_deadline *deadline);

/**
 * The due date; none while it is paused, and none for hours and minutes.
 *
 * @param deadline the snapshot; NULL gives 0 or "".
 * @return the date, 0 when there is none.
 * @since 0.1
 */
XF_API xf_date xf_deadline_due_date(const xf_deadline *deadline);

/**
 * The last instant that is in time; none while it is paused.
 *
 * @param deadline the snapshot; NULL gives 0 or "".
 * @return the instant, 0 when there is none.
 * @since 0.1
 */
XF_API xf_time xf_deadline_due_at(const xf_deadline *deadline);

/**
 * Whether a coming holiday notice may change the due date.
 *
 * @param deadline the snapshot; NULL gives 0 or "".
 * @return 1 or 0.
 * @since 0.1
 */
XF_API int xf_deadline_provisional(const xf_deadline *deadline);

/**
 * When its next rung fires; 0 when none is left.
 *
 * @param deadline the snapshot; NULL gives 0 or "".
 * @return the instant, 0 when there is none.
 * @since 0.1
 */
XF_API xf_time xf_deadline_next_fire_at(const xf_deadline *deadline);

/**
 * The highest mark that its rungs raised.
 *
 * @param deadline the snapshot; NULL gives 0 or "".
 * @return the value.
 * @since 0.1
 */
XF_API xf_mark xf_deadline_mark(const xf_deadline *deadline);

/**
 * When it was opened.
 *
 * @param deadline the snapshot; NULL gives 0 or "".
 * @return the instant, 0 when there is none.
 * @since 0.1
 */
XF_API xf_time xf_deadline_opened_at(const xf_deadline *deadline);

/**
 * When it was closed.
 *
 * @param deadline the snapshot; NULL gives 0 or "".
 * @return the instant, 0 when there is none.
 * @since 0.1
 */
XF_API xf_time xf_deadline_closed_at(const xf_deadline *deadline);

/**
 * The act that opened it.
 *
 * @param deadline the snapshot; NULL gives 0 or "".
 * @return the value.
 * @since 0.1
 */
XF_API xf_act_kind xf_deadline_opened_by(const xf_deadline *deadline);

/**
 * The act that closed it.
 *
 * @param deadline the snapshot; NULL gives 0 or "".
 * @return the value.
 * @since 0.1
 */
XF_API xf_act_kind xf_deadline_closed_by(const xf_deadline *deadline);

/**
 * Whether it was fulfilled late, or was found overdue.
 *
 * @param deadline the snapshot; NULL gives 0 or "".
 * @return 1 or 0.
 * @since 0.1
 */
XF_API int xf_deadline_late(const xf_deadline *deadline);

/**
 * The id of the unit whose duty it is.
 *
 * @param deadline the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_deadline_duty_unit(const xf_deadline *deadline);

/**
 * The id of the unit that owes it by now, where it was past due already when the unit whose duty it was
 * was dissolved.
 *
 * @param deadline the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when it is owed by xf_deadline_duty_unit(); never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @par Basis
 * 《信访工作条例》第二十四条
 * @since 0.1
 */
XF_API const char *xf_deadline_successor(const xf_deadline *deadline);

/**
 * Who demanded the feedback of a supervision (督办): an official; "" where a ladder did.
 *
 * @param deadline the snapshot; NULL gives 0 or "".
 * @return the id in UTF-8; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_deadline_begun_by(const xf_deadline *deadline);

/**
 * The unit that demanded it, or to which the ladder raised it: its people, and those of units above it, lift it.
 *
 * @param deadline the snapshot; NULL gives 0 or "".
 * @return the id in UTF-8, "" for a deadline that is no supervision; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_deadline_begun_unit(const xf_deadline *deadline);

/**
 * The instant from which it counts by itself, where it runs from the earlier one of a case that was merged.
 *
 * @param deadline the snapshot; NULL gives 0 or "".
 * @return the instant; 0 where it counts from its own.
 * @since 0.1
 */
XF_API xf_time xf_deadline_own_start_at(const xf_deadline *deadline);

/**
 * The id of the unit that owes it by now: its successor, else the unit whose duty it is.
 *
 * Boards and notices name this one; accounts and statistics charge xf_deadline_duty_unit().
 *
 * @param deadline the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @par Basis
 * 《信访工作条例》第二十四条
 * @since 0.1
 */
XF_API const char *xf_deadline_owed_by(const xf_deadline *deadline);

/**
 * The id of the official whose duty it was, the handler or else the lead, the last time before it
 * was past due or closed: who is named later did not miss it.
 *
 * @param deadline the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_deadline_duty_official(const xf_deadline *deadline);

/**
 * The id of the lead (包案领导) of the case, likewise the last time before it was past due or closed.
 *
 * @param deadline the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when there was none; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_deadline_duty_lead(const xf_deadline *deadline);

/**
 * The part or the measure of the case that the deadline is for.
 *
 * @param deadline the snapshot; NULL gives 0 or "".
 * @return its number, 0 when the deadline is one of the case itself.
 * @since 0.1
 */
XF_API int32_t xf_deadline_item(const xf_deadline *deadline);

/**
 * The title of its rule.
 *
 * @param deadline the snapshot; NULL gives "".
 * @param lang the language wanted.
 * @return the title.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_deadline_title(const xf_deadline *deadline, xf_lang lang);

/**
 * The article on which its rule rests.
 *
 * @param deadline the snapshot; NULL gives "".
 * @param lang the language wanted.
 * @return the basis.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_deadline_basis(const xf_deadline *deadline, xf_lang lang);

/**
 * The case of a deadline that came from xf_due_list(), without another look into the store.
 *
 * @param deadline the snapshot.
 * @param out receives the case, NULL on failure.
 * @return XF_OK; XF_E_NOT_FOUND for a deadline that was read by itself.
 * @par Ownership
 * The caller frees the snapshot with xf_case_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_deadline_case(const xf_deadline *deadline, xf_case **out);

/**
 * A snapshot as one JSON object: text codes, ISO dates and instants, absent members for what is
 * not given.
 *
 * @param deadline the snapshot.
 * @param out receives the text, NULL on failure.
 * @return XF_OK, XF_E_INVALID or XF_E_NO_MEMORY.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_deadline_json(const xf_deadline *deadline, xf_text **out);

/**
 * Frees a snapshot of a deadline; any thread may do it.
 *
 * @param deadline the snapshot; NULL is nothing to do.
 * @par Ownership
 * The snapshot and what was borrowed from it end here.
 * @since 0.1
 */
XF_API void xf_deadline_free(xf_deadline *deadline);

#ifdef __cplusplus
}
#endif

#endif
