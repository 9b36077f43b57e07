/* SPDX-License-Identifier: Apache-2.0 */
/** @file letter.h
 * Letters (信访文书): what the procedure owes in writing. The library knows the facts of each letter and
 * gives it its number; the form is a template with named placeholders, which the office library or
 * the host fills. What was sent is on record by number, template and digest.
 */
#ifndef XFCASE_LETTER_H
#define XFCASE_LETTER_H

#include "record.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A kind of letter (文书). */
typedef enum xf_letter_kind {
    XF_LETTER_NONE = 0,
    XF_LETTER_ACCEPTANCE = 1,     /**< 受理告知书, to the petitioner */
    XF_LETTER_NON_ACCEPTANCE = 2, /**< 不予受理告知书, to the petitioner */
    XF_LETTER_TRANSFER = 3,       /**< 转送函, to the competent unit */
    XF_LETTER_HAND_OVER = 4,      /**< 交办函, to the competent unit */
    XF_LETTER_FORWARDING = 5, /**< 转送交办告知书: tells the petitioner where the matter went */
    XF_LETTER_REFERRAL = 6, /**< 依法分类处理告知书: the statutory channel, to the petitioner */
    XF_LETTER_EXTENSION = 7,    /**< 延期办理告知书, to the petitioner */
    XF_LETTER_ANSWER = 8,       /**< 信访处理意见书, to the petitioner */
    XF_LETTER_REVIEW = 9,       /**< 复查意见书, to the petitioner */
    XF_LETTER_RECHECK = 10,     /**< 复核意见书, to the petitioner */
    XF_LETTER_SUPERVISION = 11, /**< 督办通知书, to the responsible unit */
    XF_LETTER_IMPROVEMENT = 12, /**< 改进工作建议书, to the responsible unit */
    XF_LETTER_VISIT_NOTICE =
        20, /**< 下访公示: when, where and who, to the public; of a duty, see xf_letter_duty_facts() */
    XF_LETTER_VISIT_REPORT = 21 /**< 下访情况报告: of a duty, see xf_letter_duty_facts() */
} xf_letter_kind;

/**
 * A fact of a letter that a template may name, by its text code or its Chinese name. Facts are texts
 * for people, dates in the form of letters (2026年3月5日).
 */
typedef enum xf_placeholder {
    XF_PLACEHOLDER_NONE = 0,
    XF_PLACEHOLDER_NUMBER = 1, /**< 文号: number of the letter */
    XF_PLACEHOLDER_DATE = 2,   /**< 成文日期: the day on which it is issued */
    XF_PLACEHOLDER_UNIT = 3,   /**< 发文单位: name of the unit that writes */
    XF_PLACEHOLDER_CONTACT =
        4, /**< 联系人: official of the unit's contact point, else the handler */
    XF_PLACEHOLDER_PHONE = 5, /**< 联系电话: of the unit's contact point */
    XF_PLACEHOLDER_TO_UNIT =
        6, /**< 受送单位: the unit that it goes to, or that the matter went to */
    XF_PLACEHOLDER_PETITIONERS = 7,   /**< 信访人: names in full */
    XF_PLACEHOLDER_CASE_NUMBER = 8,   /**< 信访编号: number of the case */
    XF_PLACEHOLDER_CASE_UNIT = 9,     /**< 责任单位: responsible unit */
    XF_PLACEHOLDER_TITLE = 10,        /**< 信访事项: matter in one line */
    XF_PLACEHOLDER_MATTER = 11,       /**< 主要内容: what it is about */
    XF_PLACEHOLDER_FORM = 12,         /**< 信访形式: form in which it was brought */
    XF_PLACEHOLDER_RECEIVED_ON = 13,  /**< 收到日期: day of receipt */
    XF_PLACEHOLDER_ACCEPTED_ON = 14,  /**< 受理日期: day of acceptance */
    XF_PLACEHOLDER_DECIDED_ON = 15,   /**< 作出日期: day of the act that the letter tells */
    XF_PLACEHOLDER_REQUESTED_ON = 16, /**< 申请日期: of the request for review or recheck */
    XF_PLACEHOLDER_CLAIMS = 17,   /**< 诉求: one a line with its answer; else what it is about */
    XF_PLACEHOLDER_FINDINGS = 18, /**< 查明事实: by the last investigation */
    XF_PLACEHOLDER_OUTCOME = 19,  /**< 结论: what the opinion comes to */
    XF_PLACEHOLDER_DECISION = 20, /**< 意见内容: the opinion */
    XF_PLACEHOLDER_REASONS = 21,  /**< 理由: reasons */
    XF_PLACEHOLDER_BASIS = 22,    /**< 依据: the law or policy that the opinion rests on */
    XF_PLACEHOLDER_LAW = 23, /**< 程序依据: the article under which the letter is written */
    XF_PLACEHOLDER_DUE_DATE = 24,       /**< 办理期限: when the opinion is due */
    XF_PLACEHOLDER_FEEDBACK_DUE = 25,   /**< 反馈期限: when feedback is due */
    XF_PLACEHOLDER_DAYS = 26,           /**< 延长天数: days of the extension */
    XF_PLACEHOLDER_APPROVER = 27,       /**< 批准人: who approved it */
    XF_PLACEHOLDER_CHANNEL = 28,        /**< 法定途径: statutory channel */
    XF_PLACEHOLDER_GROUND = 29,         /**< 督办事由: ground of supervision */
    XF_PLACEHOLDER_DEMAND = 30,         /**< 督办要求: what is demanded */
    XF_PLACEHOLDER_PROPOSAL = 31,       /**< 改进建议: what is proposed */
    XF_PLACEHOLDER_REVIEW_UNIT = 32,    /**< 复查机关: the unit that a review is asked of */
    XF_PLACEHOLDER_RECHECK_UNIT = 33,   /**< 复核机关: the unit that a recheck is asked of */
    XF_PLACEHOLDER_APPEAL_PERIOD = 34,  /**< 申请期限: as “30日” */
    XF_PLACEHOLDER_APPEAL_UNTIL = 35,   /**< 申请截止日: once the opinion was served */
    XF_PLACEHOLDER_EARLIER_UNIT = 36,   /**< 原办理机关: whose opinion is disputed */
    XF_PLACEHOLDER_EARLIER_NUMBER = 37, /**< 原意见文号: number of that opinion */
    XF_PLACEHOLDER_EARLIER_DATE = 38,   /**< 原意见日期: day of that opinion */
    XF_PLACEHOLDER_HANDLER = 39,        /**< 承办人: handler */
    XF_PLACEHOLDER_REFUSAL = 40, /**< 不予受理情形: on what ground it is not accepted */
    XF_PLACEHOLDER_COMPETENT_BODY = 41, /**< 有权处理机关: where the petitioner is to turn */
    XF_PLACEHOLDER_ACTING_UNIT =
        42, /**< 作出单位: “本单位”, or the former unit that acted and was dissolved since */
    XF_PLACEHOLDER_ACCEPTING_UNIT = 43, /**< 受理单位: likewise, who accepted the matter */
    XF_PLACEHOLDER_SUBJECT = 50,        /**< 工作名称: the occurrence of a duty */
    XF_PLACEHOLDER_VISIT_DATE = 51,     /**< 下访日期: the day as it stands */
    XF_PLACEHOLDER_VISIT_TIME = 52,     /**< 下访时间: the time of day */
    XF_PLACEHOLDER_PLACE = 53,          /**< 下访地点 */
    XF_PLACEHOLDER_LEADER = 54,         /**< 下访领导: name and post */
    XF_PLACEHOLDER_PARTICIPANTS = 55,   /**< 参加人员: unit by unit, one a line */
    XF_PLACEHOLDER_REQUIREMENTS = 56,   /**< 有关要求 */
    XF_PLACEHOLDER_CHANGES = 57,        /**< 变更说明: why what was told before has changed */
    XF_PLACEHOLDER_HELD_ON = 58,        /**< 实际开展日期 */
    XF_PLACEHOLDER_FIGURES = 59,        /**< 接待数量: batches, people, what became of them */
    XF_PLACEHOLDER_RECEPTIONS = 60,     /**< 接待事项: one a line */
    XF_PLACEHOLDER_CASES = 61,          /**< 形成的信访事项: where each stands, one a line */
    XF_PLACEHOLDER_OWED = 62,           /**< 尚待办理: what is still due, one a line */
    XF_PLACEHOLDER_MINUTES = 63,        /**< 纪要 */
    XF_PLACEHOLDER_NEXT = 64            /**< 下一步工作 */
} xf_placeholder;

/**
 * The placeholders that a kind of letter knows.
 *
 * They are the members of the facts of such a letter and what its templates may name, by the text
 * codes of XF_ENUM_PLACEHOLDER; xf_code_name() says what each means.
 *
 * @param kind the kind of letter.
 * @return codes with a blank between them, with "!" behind one that no such letter goes without:
 * "number! date! handler"; NULL when there is no such kind.
 * @since 0.1
 */
XF_API const char *xf_letter_placeholders(xf_letter_kind kind);

/**
 * The facts of a letter about a case, for a template.
 *
 * With a reader set the petitioners' names need a reveal of the same day by this reader
 * (xf_case_reveal()). The number is the next one of the unit; it is given for good by
 * xf_letter_issue(), best in the same transaction.
 *
 * @param store the store.
 * @param kind the kind of letter.
 * @param case_id the case.
 * @param lang the language of what the library says by itself; dates have the form of letters.
 * @param out receives one JSON object, text codes of placeholders and their texts; what is not known
 * is absent. NULL on failure.
 * @return XF_OK; XF_E_INVALID; XF_E_NOT_FOUND; XF_E_REFUSED: letter.missing_fact with the placeholder as
 * the field, letter.needs_reveal.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @par Basis
 * 信访工作条例 Art. 22, 23, 31, 32, 34-36
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_letter_facts(xf_store *store, xf_letter_kind kind, xf_id case_id,
                                            xf_lang lang, xf_text **out);

/**
 * The facts of a document about an occurrence, for a template: the public notice (下访公示) or the written
 * report (下访情况报告).
 *
 * The report says who took part, what was received that day in the unit of the duty, below it and in the units that
 * took part, what became of it, and what is still due. It names no visitor, and nothing of a
 * report against an official (检举控告) is in it, whoever asks; what the store's reader must not know of is not
 * either. xf_template_fill() makes the document of it.
 *
 * @param store the store.
 * @param kind XF_LETTER_VISIT_NOTICE or XF_LETTER_VISIT_REPORT.
 * @param id the occurrence.
 * @param lang the language of what the library says by itself.
 * @param out receives one JSON object, text codes of placeholders and their texts; what is not known
 * is absent. NULL on failure.
 * @return XF_OK; XF_E_INVALID; XF_E_NOT_FOUND; XF_E_REFUSED: letter.missing_fact with the placeholder as
 * the field, duty.not_held for a report on what was not held.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @par Basis
 * plan rule 5.1
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_letter_duty_facts(xf_store *store, xf_letter_kind kind, xf_id id,
                                                 xf_lang lang, xf_text **out);

/**
 * Issues a letter: it gets its number, and number, template and digest are on record.
 *
 * Reads case_id, code (the kind), document (the number that it bears, as in the facts), digest
 * (SM3 of the finished document), of (the template on record) or name and version (of what else it
 * was made from). Gives the letter. One that was issued on the same act already is refused, unless
 * reason says why it is corrected or issued again: the new one names the number that it replaces.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * 信访工作条例 Art. 22, 23, 32, 34-36
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_letter_issue(xf_store *store, const xf_office_act *act,
                                            xf_record **out);

/**
 * Issues a document of a duty: it gets its number, and number, template and digest are on record.
 *
 * Reads of (the occurrence), code (the kind), document (the number that it bears, as in the facts), digest (SM3 of the
 * finished document), name and version (of what it was made from). Gives the letter. A second one is refused unless reason
 * says why, or what it tells has changed since; it names the number that it replaces.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_letter_duty_issue(xf_store *store, const xf_office_act *act,
                                                 xf_record **out);

/**
 * Registers a template of an office; a placeholder that its kind of letter does not know is
 * refused.
 *
 * Reads name, version, code (the kind), digest (SM3 of the file), text (its placeholders, with a
 * blank between them), unit. Gives the template.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * rule on letters
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_letter_add_template(xf_store *store, const xf_office_act *act,
                                                   xf_record **out);

/**
 * Takes a template out of use.
 *
 * Reads id, until, reason. Gives the template.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * rule on letters
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_letter_retire_template(xf_store *store, const xf_office_act *act,
                                                      xf_record **out);

#ifdef __cplusplus
}
#endif

#endif
