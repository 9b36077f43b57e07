/* SPDX-License-Identifier: Apache-2.0 */
/** @file record.h
 * What is kept of an office beside its cases (drives, meetings, receptions, bodies …): records, and
 * the steps that make and change them. Each step is one journal entry; a refusal names rule and
 * basis and changes nothing. The nouns have headers of their own; here is what they share.
 */
#ifndef XFCASE_RECORD_H
#define XFCASE_RECORD_H

#include "codes.h"
#include "error.h"
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* in query.h */
typedef struct xf_query xf_query;

/** What is kept of an office beside its cases. */
typedef enum xf_record_kind {
    XF_RECORD_NONE = 0,
    XF_RECORD_BODY = 1,               /**< 领导小组、联席会议、工作专班 */
    XF_RECORD_BODY_MEMBER = 2,        /**< who belongs to it, from when until when */
    XF_RECORD_DUTY_SERIES = 20,       /**< 定期职责: what recurs for a unit */
    XF_RECORD_DUTY = 21,              /**< one occurrence of it, or what was called once */
    XF_RECORD_DUTY_STEP = 22,         /**< a step of the chain around one, or a day that counts */
    XF_RECORD_DRIVE = 50,             /**< 专项行动 */
    XF_RECORD_DRIVE_PHASE = 51,       /**< its phases */
    XF_RECORD_DRIVE_CASE = 52,        /**< its cases: source, cohort, hand-out */
    XF_RECORD_SCREENING = 53,         /**< 排查 */
    XF_RECORD_FINDING = 54,           /**< 排查发现 */
    XF_RECORD_WARNING = 55,           /**< 预警通报 */
    XF_RECORD_WARNING_FOLLOW_UP = 56, /**< what was done after one */
    XF_RECORD_RESOURCE = 57, /**< what a unit promised for a drive: people, equipment, money */
    XF_RECORD_RESOURCE_GIVEN = 58, /**< what of it was given */
    XF_RECORD_REGISTER = 59,       /**< which department keeps the register of receptions */
    XF_RECORD_DUTY_MEMBER = 60,    /**< who takes part in an occurrence of a duty */
    XF_RECORD_DUTY_SHARE = 61,     /**< who owes a step of the chain, from when until when */
    XF_RECORD_CALENDAR_ALARM =
        62,                    /**< until when the days off are known, everybody's or a region's */
    XF_RECORD_SUCCESSION = 63, /**< 单位承继: who goes on with what a dissolved unit left open */
    XF_RECORD_LETTER = 100,    /**< a letter that was issued */
    XF_RECORD_LETTER_TEMPLATE = 101,  /**< a template of letters */
    XF_RECORD_RECEPTION = 102,        /**< 接访、下访、约访 */
    XF_RECORD_RECEPTION_MEMBER = 103, /**< who else received */
    XF_RECORD_CONTACT = 104,          /**< a unit's contact point */
    XF_RECORD_APART =
        180 /**< 非同一事项: two cases that were looked at and do not belong together */
} xf_record_kind;

/** A step in the work of an office that is no act on one case. */
typedef enum xf_office_kind {
    XF_OFFICE_NONE = 0,
    XF_OFFICE_SET_UP_BODY = 1,          /**< 成立机构 */
    XF_OFFICE_DISSOLVE_BODY = 2,        /**< 撤销机构 */
    XF_OFFICE_JOIN_BODY = 3,            /**< 增补成员 */
    XF_OFFICE_LEAVE_BODY = 4,           /**< 成员退出 */
    XF_OFFICE_OPEN_DUTY = 20,           /**< 设定定期职责 */
    XF_OFFICE_END_DUTY = 21,            /**< 停止定期职责 */
    XF_OFFICE_GENERATE_DUTIES = 22,     /**< 生成日程 */
    XF_OFFICE_HOLD_DUTY = 23,           /**< 召开、开展 */
    XF_OFFICE_FULFIL_DUTY_STEP = 24,    /**< 完成环节 */
    XF_OFFICE_MOVE_DUTY = 25,           /**< 改期 */
    XF_OFFICE_CANCEL_DUTY = 26,         /**< 取消 */
    XF_OFFICE_CALL_DUTY = 27,           /**< 召集不定期事项 */
    XF_OFFICE_OPEN_DRIVE = 50,          /**< 启动专项行动 */
    XF_OFFICE_SET_DRIVE_TARGET = 51,    /**< 确定化解目标 */
    XF_OFFICE_PLAN_PHASE = 52,          /**< 安排阶段 */
    XF_OFFICE_END_PHASE = 53,           /**< 阶段结束 */
    XF_OFFICE_ENTER_DRIVE_CASE = 54,    /**< 事项纳入专项行动 */
    XF_OFFICE_HAND_OUT_DRIVE_CASE = 55, /**< 分线分片交办 */
    XF_OFFICE_DROP_DRIVE_CASE = 56,     /**< 事项移出专项行动 */
    XF_OFFICE_CLOSE_DRIVE = 57,         /**< 结束专项行动 */
    XF_OFFICE_BEGIN_SCREENING = 60,     /**< 开展排查 */
    XF_OFFICE_END_SCREENING = 61,       /**< 排查结束 */
    XF_OFFICE_RECORD_FINDING = 62,      /**< 登记排查发现 */
    XF_OFFICE_REGISTER_FINDING = 63,    /**< 排查发现登记为信访事项 */
    XF_OFFICE_DISMISS_FINDING = 64,     /**< 排查发现不构成信访事项 */
    XF_OFFICE_PROMISE_RESOURCE = 65,    /**< 承诺保障资源 */
    XF_OFFICE_GIVE_RESOURCE = 66,       /**< 资源到位 */
    XF_OFFICE_WITHDRAW_RESOURCE = 67,   /**< 撤回未到位的资源 */
    XF_OFFICE_KEEP_REGISTER = 68,       /**< 指定接访登记保管部门 */
    XF_OFFICE_SET_PHASE_DUTY = 69,      /**< 布置阶段任务 */
    XF_OFFICE_ISSUE_WARNING = 70,       /**< 发出预警通报 */
    XF_OFFICE_ANSWER_WARNING = 71,      /**< 反馈预警通报 */
    XF_OFFICE_FOLLOW_WARNING = 72,      /**< 预警跟踪督办 */
    XF_OFFICE_CLOSE_WARNING = 73,       /**< 办结预警通报 */
    XF_OFFICE_END_REGISTER = 74,        /**< 停止接访登记保管 */
    XF_OFFICE_ISSUE_LETTER = 100,       /**< 制发文书 */
    XF_OFFICE_ADD_TEMPLATE = 101,       /**< 登记文书模板 */
    XF_OFFICE_RETIRE_TEMPLATE = 102,    /**< 停用文书模板 */
    XF_OFFICE_RECEIVE = 110,            /**< 接待登记 */
    XF_OFFICE_JOIN_RECEPTION = 111,     /**< 参加联合接访 */
    XF_OFFICE_SETTLE_RECEPTION = 112,   /**< 接访当场办结 */
    XF_OFFICE_REGISTER_RECEPTION = 113, /**< 接访立案登记 */
    XF_OFFICE_TRANSFER_RECEPTION = 114, /**< 接访当场转送 */
    XF_OFFICE_LINK_RECEPTION = 115,     /**< 接访并入已有事项 */
    XF_OFFICE_ESCORT = 116,             /**< 陪同移送上级 */
    XF_OFFICE_END_ESCORT = 117,         /**< 陪同结果 */
    XF_OFFICE_PLAN_FOLLOW_UP = 118,     /**< 约定回访 */
    XF_OFFICE_END_FOLLOW_UP = 119,      /**< 回访结果 */
    XF_OFFICE_REVEAL_RECEPTION = 120,   /**< 查看来访人信息 */
    XF_OFFICE_OPEN_CONTACT = 130,       /**< 设立联络点 */
    XF_OFFICE_CLOSE_CONTACT = 131,      /**< 撤销联络点 */
    XF_OFFICE_LINK_FINDING = 150,       /**< 排查发现并入已有事项 */
    XF_OFFICE_VOID_RECEPTION = 170,     /**< 接待登记作废 */
    XF_OFFICE_VOID_FINDING = 171,       /**< 排查发现作废 */
    XF_OFFICE_VOID_WARNING = 172,       /**< 预警通报作废 */
    XF_OFFICE_VOID_APART = 173,         /**< 撤销非同一事项认定 */
    XF_OFFICE_VOID_GIVEN = 174,         /**< 资源到位登记作废 */
    XF_OFFICE_CORRECT_GIVEN = 175,      /**< 更正资源到位登记 */
    XF_OFFICE_REOPEN_DUTY = 176,        /**< 撤销误登的完成或取消 */
    XF_OFFICE_REOPEN_DUTY_STEP = 177,   /**< 撤销误登的环节完成 */
    XF_OFFICE_SUCCEED_UNIT = 178,       /**< 承继已撤销单位的未办结工作 */
    XF_OFFICE_JOIN_DUTY = 160,          /**< 确定参加人员 */
    XF_OFFICE_LEAVE_DUTY = 161,         /**< 取消参加人员 */
    XF_OFFICE_PLAN_DUTY = 162,          /**< 安排时间地点 */
    XF_OFFICE_SHARE_DUTY = 163,         /**< 确定环节分工 */
    XF_OFFICE_ASSIGN_DUTY_STEP = 164,   /**< 环节改派 */
    XF_OFFICE_ISSUE_DUTY_LETTER = 181,  /**< 制发职责文书 */
    XF_OFFICE_TELL_APART = 180          /**< 认定非同一事项 */
} xf_office_kind;

/**
 * What a step says. Each step names the fields it reads; a field that is set and that the step does
 * not read is XF_E_INVALID. Zero of every field is the safe default.
 */
typedef struct xf_office_act {
    size_t size;        /**< sizeof(xf_office_act) */
    xf_time at;         /**< when it happened; 0 is now. Not in the future */
    const char *actor;  /**< the official who acts, required */
    int32_t dry_run;    /**< 1: decide, answer, write nothing */
    xf_id id;           /**< the record that is changed */
    xf_id of;           /**< the record that a new one belongs to */
    xf_id case_id;      /**< a case */
    const char *code;   /**< the text code of what it is, of the enumeration that the step names */
    const char *name;   /**< what it is called */
    const char *text;   /**< what was said, found or decided */
    const char *reason; /**< why */
    const char *document;           /**< number of the paper that goes with it */
    const char *basis;              /**< the law or policy it rests on */
    const char *unit;               /**< the unit whose record it is */
    const char *to_unit;            /**< another unit: the receiver, who is told */
    const char *official;           /**< an official */
    const char *approver;           /**< the official who approved it */
    const char *category;           /**< category of the matter */
    const char *area;               /**< an area */
    const char *place;              /**< where */
    xf_date from;                   /**< the first day */
    xf_date until;                  /**< the last day */
    xf_date date;                   /**< a day */
    int32_t persons;                /**< number of people */
    int32_t count;                  /**< a number */
    int64_t amount;                 /**< money, in fen */
    int32_t flag;                   /**< 1: yes, to the question that the step asks */
    xf_id other_case;               /**< another case */
    const char *lead;               /**< the leader in charge */
    const char *next;               /**< what is to be done next */
    const char *time;               /**< of the day, as "14:30" */
    const char *visitor;            /**< who was received: personal data */
    const char *phone;              /**< a telephone number */
    const char *version;            /**< the version of what `name` names */
    const char *digest;             /**< SM3 digest of a finished document, in hexadecimal */
    const char *concerned_official; /**< the official whom a report is about */
    const char *concerned_unit;     /**< the unit that a report is about */
    const char *measure;            /**< the unit of measure of `count`, as 人, 台 */
    const char *level;              /**< the highest level turned to, by its code */
    const char *field;              /**< the field of the matter */
    const char *interest;           /**< a group of interest */
    const char *origin;             /**< what it began with */
    xf_date happened_on;            /**< when it began */
    const char *contact;            /**< contact among the petitioners */
    const char *outlook;            /**< the expected development */
    const char *history;            /**< the handling so far */
    const char *address;            /**< of the first visitor: where to serve */
    const char *id_number;          /**< 18 characters by GB 11643 */
    const char *household;          /**< where the household is registered */
    const char *residence;          /**< where the person lives */
    const char *capacity;           /**< in what capacity the person comes */
    const char *workplace;          /**< the unit to which the person belongs */
} xf_office_act;

/** Initialises an xf_office_act. */
#define XF_OFFICE_ACT_INIT                                                                         \
    {                                                                                              \
        sizeof(xf_office_act), 0, NULL, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL,      \
            NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, NULL, NULL,    \
            NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, \
            NULL, NULL, NULL, NULL, NULL                                                           \
    }

/**
 * Any step by its kind: for forms and scripts. Each has a function of its own too.
 *
 * @param store the store.
 * @param kind the step.
 * @param act what it says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_office_do(xf_store *store, xf_office_kind kind,
                                         const xf_office_act *act, xf_record **out);

/**
 * The fields that a step reads.
 *
 * @param kind the step.
 * @return names with a blank between them, a required one with "!" behind it: "name! unit! text";
 * NULL when there is no such step.
 * @since 0.1
 */
XF_API const char *xf_office_fields(xf_office_kind kind);

/**
 * The enumeration that the field `code` of a step is of.
 *
 * @param kind the step.
 * @return the enumeration, 0 when the step reads no code.
 * @since 0.1
 */
XF_API xf_enum xf_office_codes(xf_office_kind kind);

/**
 * What people call a field of a step: for forms.
 *
 * @param kind the step.
 * @param field the name of the field, as in xf_office_fields().
 * @param lang the language wanted.
 * @return the name, NULL when the step does not read the field.
 * @since 0.1
 */
XF_API const char *xf_office_field_name(xf_office_kind kind, const char *field, xf_lang lang);

/**
 * What people call a field of a record: for lists and details.
 *
 * @param kind what the record is.
 * @param field the name of the field, as in xf_record_json().
 * @param lang the language wanted.
 * @return the name, NULL when such records have no such field.
 * @since 0.1
 */
XF_API const char *xf_record_field_name(xf_record_kind kind, const char *field, xf_lang lang);

/**
 * The enumeration that a field of a record is of: xf_code_name() then says its text code in words.
 *
 * @param kind what the record is.
 * @param field the name of the field, as in xf_record_json().
 * @return the enumeration, 0 when the field is no text code of one.
 * @since 0.1
 */
XF_API xf_enum xf_record_field_codes(xf_record_kind kind, const char *field);

/**
 * Reads one record.
 *
 * @param store the store.
 * @param kind what it is.
 * @param id its id.
 * @param out receives the record, NULL on failure.
 * @return XF_OK, XF_E_NOT_FOUND; XF_E_INVALID.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_record_read(xf_store *store, xf_record_kind kind, xf_id id,
                                           xf_record **out);

/**
 * Lists records of the office, by id.
 *
 * Which members of the query restrict follows from the fields that the records have: unit, official,
 * case_id, of; open_only leaves out what has ended. Another member that is set is XF_E_INVALID.
 *
 * @param store the store.
 * @param kind what they are.
 * @param query what to list; NULL is everything.
 * @param out receives the list, NULL on failure.
 * @return XF_OK or XF_E_INVALID.
 * @par Ownership
 * The caller frees the list with xf_iter_free(); it may outlive the store, which then gives
 * XF_E_CLOSED.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_record_list(xf_store *store, xf_record_kind kind,
                                           const xf_query *query, xf_iter **out);

/**
 * The next record of a list.
 *
 * @param iter a list of such rows.
 * @param out receives the record, NULL at the end and on failure.
 * @return XF_OK, also at the end; XF_E_CLOSED.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_record_next(xf_iter *iter, xf_record **out);

/**
 * Counts records of the office.
 *
 * @param store the store.
 * @param kind what they are.
 * @param query what to count; NULL is everything.
 * @param out receives the number, 0 on failure.
 * @return XF_OK or XF_E_INVALID.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_record_count(xf_store *store, xf_record_kind kind,
                                            const xf_query *query, int64_t *out);

/**
 * What a record is.
 *
 * @param record the record; NULL gives 0.
 * @return the kind.
 * @since 0.1
 */
XF_API xf_record_kind xf_record_kind_of(const xf_record *record);

/**
 * The id of a record, unique among those of its kind.
 *
 * @param record the record; NULL gives 0.
 * @return the id.
 * @since 0.1
 */
XF_API xf_id xf_record_id(const xf_record *record);

/**
 * A text or a text code of a record.
 *
 * @param record the record; NULL gives "".
 * @param field the name of the field, as in xf_record_json().
 * @return UTF-8, "" when it is not given, is a number, or there is no such field; never NULL.
 * @par Ownership
 * Borrowed from the record.
 * @since 0.1
 */
XF_API const char *xf_record_text(const xf_record *record, const char *field);

/**
 * A text of a record in the language of who reads.
 *
 * What the library words itself, as the name of a recurring duty, is on record in both languages, the English one in a
 * field of its own (`name_en` beside `name`). What people wrote is given as they wrote it.
 *
 * @param record the record; NULL gives "".
 * @param field the name of the field, without `_en`.
 * @param lang the language wanted.
 * @return UTF-8, as xf_record_text() where there is no other text; never NULL.
 * @par Ownership
 * Borrowed from the record.
 * @since 0.1
 */
XF_API const char *xf_record_text_in(const xf_record *record, const char *field, xf_lang lang);

/**
 * A number, an instant, a civil date, an id, an enumerator or a flag of a record.
 *
 * @param record the record; NULL gives 0.
 * @param field the name of the field, as in xf_record_json().
 * @return the number, 0 when it is not given, is a text, or there is no such field.
 * @since 0.1
 */
XF_API int64_t xf_record_number(const xf_record *record, const char *field);

/**
 * The whole record as one JSON object: text codes, ISO dates; what is not given is absent.
 *
 * @param record the record.
 * @param out receives the text, NULL on failure.
 * @return XF_OK or XF_E_INVALID.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_record_json(const xf_record *record, xf_text **out);

/**
 * Frees a record.
 *
 * @param record the record; NULL is nothing to do.
 * @par Ownership
 * The record and what was borrowed from it end here.
 * @since 0.1
 */
XF_API void xf_record_free(xf_record *record);

#ifdef __cplusplus
}
#endif

#endif
