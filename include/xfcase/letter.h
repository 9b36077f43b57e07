/* SPDX-License-Identifier: Apache-2.0 */
/** @file letter.h
 * Letters (信访文书): what the procedure owes in writing. The library knows the facts of each letter and
 * gives it its number; the form is a template with named placeholders, which the office library or
 * the host fills. What was sent is on record by number, template and digest.
 */
#ifndef XFCASE_LETTER_H
#define XFCASE_LETTER_H

#include "error.h"
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A kind of letter (文书). */
typedef enum xf_letter_kind {
    XF_LETTER_NONE = 0,
    XF_LETTER_ACCEPTANCE = 1, /**< 受理告知书, to the petitioner */
    XF_LETTER_DECLINE = 2,    /**< 不予受理告知书, to the petitioner */
    XF_LETTER_TRANSFER = 3,   /**< 转送函, to the competent unit */
    XF_LETTER_HAND_OVER = 4,  /**< 交办函, to the competent unit */
    XF_LETTER_FORWARDING = 5, /**< 转送交办告知书: tells the petitioner where the matter went */
    XF_LETTER_REFERRAL = 6, /**< 依法分类处理告知书: the statutory channel, to the petitioner */
    XF_LETTER_EXTENSION = 7,    /**< 延期办理告知书, to the petitioner */
    XF_LETTER_ANSWER = 8,       /**< 信访处理意见书, to the petitioner */
    XF_LETTER_REVIEW = 9,       /**< 复查意见书, to the petitioner */
    XF_LETTER_RECHECK = 10,     /**< 复核意见书, to the petitioner */
    XF_LETTER_SUPERVISION = 11, /**< 督办通知书, to the responsible unit */
    XF_LETTER_IMPROVEMENT = 12  /**< 改进工作建议书, to the responsible unit */
} xf_letter_kind;

/** A placeholder that a template may name; its text code stands in the template. */
typedef enum xf_placeholder {
    XF_PLACEHOLDER_NONE = 0,
    XF_PLACEHOLDER_NUMBER = 1,        /**< 文号 */
    XF_PLACEHOLDER_DATE = 2,          /**< 落款日期: the day on which it is issued */
    XF_PLACEHOLDER_UNIT = 3,          /**< 发文单位 */
    XF_PLACEHOLDER_UNIT_PHONE = 4,    /**< 发文单位联系电话: of its contact point */
    XF_PLACEHOLDER_TO_UNIT = 5,       /**< 主送单位, 去向 */
    XF_PLACEHOLDER_PETITIONERS = 6,   /**< 信访人: names in full */
    XF_PLACEHOLDER_CASE_NUMBER = 7,   /**< 信访事项编号 */
    XF_PLACEHOLDER_TITLE = 8,         /**< 事由 */
    XF_PLACEHOLDER_MATTER = 9,        /**< 反映的事项 */
    XF_PLACEHOLDER_RECEIVED_ON = 10,  /**< 收到日期 */
    XF_PLACEHOLDER_ACCEPTED_ON = 11,  /**< 受理日期 */
    XF_PLACEHOLDER_DECIDED_ON = 12,   /**< 作出日期: of the act that the letter tells */
    XF_PLACEHOLDER_REQUESTED_ON = 13, /**< 申请日期: of the request for review or recheck */
    XF_PLACEHOLDER_CLAIMS = 14,       /**< 诉求, one a line with its answer; else the matter */
    XF_PLACEHOLDER_FINDINGS = 15,     /**< 查明的事实 */
    XF_PLACEHOLDER_OUTCOME = 16,      /**< 处理结果 */
    XF_PLACEHOLDER_DECISION = 17,     /**< 意见内容 */
    XF_PLACEHOLDER_REASONS = 18,      /**< 理由 */
    XF_PLACEHOLDER_BASIS = 19,        /**< 依据: the law or policy that the opinion rests on */
    XF_PLACEHOLDER_LAW = 20, /**< 程序依据: the article under which the letter is written */
    XF_PLACEHOLDER_DUE_DATE = 21,      /**< 期限届满日 */
    XF_PLACEHOLDER_DAYS = 22,          /**< 延长天数 */
    XF_PLACEHOLDER_APPROVER = 23,      /**< 批准人 */
    XF_PLACEHOLDER_CHANNEL = 24,       /**< 法定途径 */
    XF_PLACEHOLDER_GROUND = 25,        /**< 督办情形 */
    XF_PLACEHOLDER_APPEAL_UNIT = 26,   /**< 复查、复核机关 */
    XF_PLACEHOLDER_APPEAL_PERIOD = 27, /**< 申请期限, as “30日” */
    XF_PLACEHOLDER_APPEAL_UNTIL = 28,  /**< 申请截止日: once the opinion was served */
    XF_PLACEHOLDER_EARLIER_UNIT = 29, /**< 原办理、复查机关: whose opinion is appealed against */
    XF_PLACEHOLDER_EARLIER_NUMBER = 30, /**< 原意见书文号 */
    XF_PLACEHOLDER_EARLIER_DATE = 31,   /**< 原意见日期 */
    XF_PLACEHOLDER_HANDLER = 32         /**< 承办人 */
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

#ifdef __cplusplus
}
#endif

#endif
