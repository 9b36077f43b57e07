/* SPDX-License-Identifier: Apache-2.0 */
/** @file register.h
 * A case to register (登记) and the people who bring it.
 */
#ifndef XFCASE_REGISTER_H
#define XFCASE_REGISTER_H

#include "error.h"
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/** One petitioner of a case to register. */
typedef struct xf_petitioner_args {
    size_t size; /**< sizeof(xf_petitioner_args) */
    const char
        *name; /**< the name, required; several with 、 between are several people, of whom the
                               first is what else is said; 等6人 behind them is the number of people */
    const char *phone;      /**< a phone number; NULL: not given */
    const char *address;    /**< where to serve; NULL: not given */
    int32_t representative; /**< 1: speaks for a joint petition; no more than five */
    const char *id_number;  /**< 18 characters by GB 11643, its check digit must hold; NULL: none */
    const char *household;  /**< where the household is registered (户籍地) */
    const char *residence;  /**< where the person lives (居住地) */
    const char
        *capacity; /**< in what capacity (身份): worker, retired, villager …; NULL: not given */
    const char *workplace; /**< the unit to which the person belongs (所在单位); NULL: not given */
} xf_petitioner_args;

/** Initialises an xf_petitioner_args. */
#define XF_PETITIONER_ARGS_INIT                                                                    \
    {                                                                                              \
        sizeof(xf_petitioner_args), NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL              \
    }

/** A case to register; zero of every optional field is the safe default. */
typedef struct xf_register_args {
    size_t size;             /**< sizeof(xf_register_args) */
    xf_time at;              /**< when it was received; 0 is now */
    const char *actor;       /**< the official who registers it */
    const char *unit;        /**< the unit that received it, and is responsible for now */
    const char *host_number; /**< the host's own number, unique, kept in ASCII width; NULL: none */
    xf_form form;            /**< letter, visit, online, call; required */
    xf_kind kind;            /**< claim, suggestion, report */
    xf_intake intake;        /**< XF_INTAKE_BY_UNIT: follows from the kind of the unit */
    xf_procedure procedure;  /**< ordinary or simple */
    const char *title;       /**< one line, 1 to 300 bytes, required */
    const char *matter;      /**< what it is about, up to 64 KiB */
    const char *category;    /**< the host's category code */
    const char *area; /**< the area that the matter belongs to, a code of the host (属地) */
    int32_t persons;  /**< how many people bring it; 0: as the names say, see xf_names_count() */
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
 * How many people a text of names speaks of: 示例甲、示例乙 two, 示例甲等6人 or 示例甲等三名村民 all of them
 * together, 示例甲等30余人 no fewer than 30.
 *
 * Registration and reception count by the same rule and ask for the number (persons) where it is 0 and
 * none was given: 示例甲等人, 示例甲等3户, 示例甲等约30人, 某村30名村民, a name twice, a number behind a name
 * that is not the last one.
 *
 * @param names the text, names with 、；， or a line end between; NULL is "".
 * @return the number; negative when there may be more than that; 0 when it is not certain, nobody is
 * named, or it is no text.
 * @since 0.1
 */
XF_API int32_t xf_names_count(const char *names);

/**
 * Registers a case (登记): gives it a number and starts the first clock.
 *
 * People are counted by the names where persons is 0. Where these do not tell for certain, as behind
 * 等人, it is XF_E_INVALID with the field persons: nobody's joint petition becomes one of a single person.
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

#ifdef __cplusplus
}
#endif

#endif
