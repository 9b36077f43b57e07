/* SPDX-License-Identifier: Apache-2.0 */
/** @file route.h
 * Routing (分派): which unit receives a matter, who assists, who leads, and why. A proposal only:
 * transferring, handing over and assigning a lead stay acts of an official.
 *
 * Tables of categories, fields and areas, routes, roles and charges (分片包干) come from the policy
 * pack and from the host's own sheet, which is kept in the store and journaled; docs/policy.md has
 * their format and the order in which rules win.
 */
#ifndef XFCASE_ROUTE_H
#define XFCASE_ROUTE_H

#include "error.h"
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What is known of a matter that is not registered. Zero of every field is "not known". */
typedef struct xf_route_facts {
    size_t size;                    /**< sizeof(xf_route_facts), as XF_ROUTE_FACTS_INIT sets it */
    const char *category;           /**< its category; NULL: found by the keywords of the tables */
    const char *area;               /**< the area that it belongs to (属地) */
    const char *field;              /**< its field (领域) */
    const char *title;              /**< searched for keywords where no category is given */
    const char *matter;             /**< likewise */
    xf_kind kind;                   /**< claim, suggestion, report */
    xf_level level;                 /**< the highest level that the petitioner turned to */
    const char *concerned_unit;     /**< the unit that a report is about: it is never proposed */
    const char *concerned_official; /**< the official whom a report is about: likewise */
    xf_date date;                   /**< for which day; 0: today */
} xf_route_facts;

/** Initialises an xf_route_facts. */
#define XF_ROUTE_FACTS_INIT                                                                        \
    {                                                                                              \
        sizeof(xf_route_facts), NULL, NULL, NULL, NULL, NULL, XF_KIND_CLAIM, XF_LEVEL_NONE, NULL,  \
            NULL, 0                                                                                \
    }

/**
 * Loads the host's own sheet of routing: tables, routes, roles and charges. It takes the place of the
 * sheet before, which stays in the journal.
 *
 * On XF_E_POLICY xf_error_details() lists all mistakes as a JSON array of objects with file, line,
 * path, found, expected_zh and expected_en. Units and officials that it names must be in the store.
 *
 * @param store the store.
 * @param actor who loads it, as of xf_unit_put().
 * @param text the sheet as JSON, UTF-8.
 * @param size its bytes, at most 1 MiB.
 * @param name the name of the file, shown in mistakes; may be NULL.
 * @return XF_OK, XF_E_DENIED for another actor, XF_E_POLICY with every mistake, XF_E_INVALID, XF_E_CLOSED or
 * a failure of the engine.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_route_load(xf_store *store, const char *actor, const char *text,
                                          size_t size, const char *name);

/**
 * The tables that are in force: those of the host's sheet and those of the pack for new cases.
 *
 * @param store the store.
 * @param lang the language of the names.
 * @param out receives a JSON object with categories, fields, areas, routes, roles and charges; each
 * row says whether it is the host's own or the pack's.
 * @return XF_OK, XF_E_INVALID, XF_E_CLOSED or a failure of the engine.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_route_table(xf_store *store, xf_lang lang, xf_text **out);

/**
 * Proposes who receives a matter that is not registered yet, and says why.
 *
 * Nothing is written. Neither the unit nor the official whom a report is about is proposed, nor what
 * stands under them.
 *
 * @param store the store.
 * @param facts what is known of the matter.
 * @param lang the language of the text, and of the names in JSON.
 * @param format text for people, or JSON: facts, unit, duty, rule, assist, leader, leaders,
 * considered (each rule that matched, with its result and why) and missing.
 * @param out receives the proposal; its unit is null when nothing can be proposed.
 * @return XF_OK, XF_E_INVALID with the field, XF_E_CLOSED or a failure of the engine.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @par Basis
 * 《信访工作条例》: 属地管理、分级负责，谁主管、谁负责
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_route_propose(xf_store *store, const xf_route_facts *facts,
                                             xf_lang lang, xf_format format, xf_text **out);

/**
 * Proposes who receives a registered case, by the pack that it runs under.
 *
 * @param store the store.
 * @param case_id the case.
 * @param lang as for xf_route_propose().
 * @param format as for xf_route_propose().
 * @param out receives the proposal.
 * @return XF_OK, XF_E_NOT_FOUND, XF_E_INVALID, XF_E_CLOSED or a failure of the engine.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @par Basis
 * 《信访工作条例》: 属地管理、分级负责，谁主管、谁负责
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_route_propose_case(xf_store *store, xf_id case_id, xf_lang lang,
                                                  xf_format format, xf_text **out);

/**
 * Who answers for an area or for a unit on a day (分片包干): the nearest first, then who answers for
 * what is around it or above it, last the principal of the unit.
 *
 * @param store the store.
 * @param area the code of the area; NULL: none.
 * @param unit the unit; NULL: none.
 * @param date the day; 0: today.
 * @param lang the language of the names.
 * @param out receives a JSON array of objects with official, name, by ("area", "unit" or
 * "principal"), of, from, until, result ("proposed" for who can act) and why.
 * @return XF_OK, XF_E_INVALID when neither is given, XF_E_CLOSED or a failure of the engine.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_route_leaders(xf_store *store, const char *area, const char *unit,
                                             xf_date date, xf_lang lang, xf_text **out);

#ifdef __cplusplus
}
#endif

#endif
