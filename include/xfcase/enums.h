/* SPDX-License-Identifier: Apache-2.0 */
/** @file enums.h
 * The enumerations that several headers share; those of one noun stand in its header.
 *
 * Enumerators have explicit values and are only ever appended. Stored and exported data carry the
 * text codes of xf_code_of(), never these numbers.
 */
#ifndef XFCASE_ENUMS_H
#define XFCASE_ENUMS_H

#ifdef __cplusplus
extern "C" {
#endif

/** Where a case stands in its legal life. */
typedef enum xf_state {
    XF_STATE_NONE = 0,            /**< not registered */
    XF_STATE_REGISTERED = 1,      /**< 已登记, waits for acceptance */
    XF_STATE_FORWARDED = 2,       /**< 已转送交办, waits at the receiving unit */
    XF_STATE_REFERRED = 3,        /**< 已导入法定途径 */
    XF_STATE_DECLINED = 4,        /**< 不予受理 */
    XF_STATE_HANDLING = 5,        /**< 办理中 */
    XF_STATE_ANSWERED = 6,        /**< 已答复, not served yet */
    XF_STATE_SERVED = 7,          /**< 已送达, the window for review runs */
    XF_STATE_REVIEWING = 8,       /**< 复查中 */
    XF_STATE_REVIEWED = 9,        /**< 已复查, not served yet */
    XF_STATE_REVIEW_SERVED = 10,  /**< 复查已送达, the window for recheck runs */
    XF_STATE_RECHECKING = 11,     /**< 复核中 */
    XF_STATE_RECHECKED = 12,      /**< 已复核, not served yet */
    XF_STATE_RECHECK_SERVED = 13, /**< 复核已送达 */
    XF_STATE_CONCLUDED = 14,      /**< 办结 */
    XF_STATE_TERMINATED = 15,     /**< 终结 */
    XF_STATE_WITHDRAWN = 16,      /**< 已撤回 */
    XF_STATE_MERGED = 17,         /**< 已并案 */
    XF_STATE_ARCHIVED = 18,       /**< 已归档 */
    XF_STATE_VOID = 19            /**< 已作废: registered by mistake, in no figure */
} xf_state;

/** A step somebody takes with a case. */
typedef enum xf_act_kind {
    XF_ACT_NONE = 0,
    XF_ACT_REGISTER = 1,          /**< 登记 */
    XF_ACT_ACCEPT = 2,            /**< 受理 */
    XF_ACT_DECLINE = 3,           /**< 不予受理 */
    XF_ACT_TRANSFER = 4,          /**< 转送 */
    XF_ACT_HAND_OVER = 5,         /**< 交办, with report-back */
    XF_ACT_REFER = 6,             /**< 导入法定途径 */
    XF_ACT_RETURN = 7,            /**< 异议退回 */
    XF_ACT_ASSIGN_LEAD = 8,       /**< 确定包案领导 */
    XF_ACT_ASSIGN_HANDLER = 9,    /**< 确定承办人 */
    XF_ACT_ASSIGN_TEAM_HEAD = 10, /**< 确定化解工作小组组长 */
    XF_ACT_INVESTIGATE = 11,      /**< 调查核实 */
    XF_ACT_HOLD_HEARING = 12,     /**< 听证开始 */
    XF_ACT_END_HEARING = 13,      /**< 听证结束 */
    XF_ACT_EXTEND = 14,           /**< 延长办理期限 */
    XF_ACT_ANSWER = 15,           /**< 答复 */
    XF_ACT_SERVE = 16,            /**< 送达 */
    XF_ACT_REQUEST_REVIEW = 17,   /**< 申请复查 */
    XF_ACT_DECIDE_REVIEW = 18,    /**< 复查决定 */
    XF_ACT_REQUEST_RECHECK = 19,  /**< 申请复核 */
    XF_ACT_DECIDE_RECHECK = 20,   /**< 复核决定 */
    XF_ACT_TERMINATE = 21,        /**< 终结 */
    XF_ACT_CONCLUDE = 22,         /**< 办结 */
    XF_ACT_WITHDRAW = 23,         /**< 撤回 */
    XF_ACT_MERGE = 24,            /**< 并案 */
    XF_ACT_REOPEN = 25,           /**< 重新办理 */
    XF_ACT_ARCHIVE = 26,          /**< 归档 */
    XF_ACT_SUPERVISE = 27,        /**< 督办 */
    XF_ACT_FEEDBACK = 28,         /**< 督办反馈 */
    XF_ACT_PROPOSE = 29,          /**< 提出改进工作建议 */
    XF_ACT_RESPOND = 30,          /**< 反馈改进建议 */
    XF_ACT_REPORT_VISIT = 31,     /**< 报告群体来访 */
    XF_ACT_ARRIVE = 32,           /**< 到场 */
    XF_ACT_TO_ORDINARY = 33,      /**< 简易程序转普通程序 */
    XF_ACT_MOVE_POLICY = 34,      /**< 变更适用规则版本 */
    XF_ACT_ABSORB = 35,       /**< 并入他案: written by the library into the case merged into */
    XF_ACT_FIRE = 36,         /**< 触发预警: written by the sweep */
    XF_ACT_RECOMPUTE = 37,    /**< 重算时限: written when a calendar notice is loaded */
    XF_ACT_ADD_CLAIM = 38,    /**< 登记诉求 */
    XF_ACT_ASSESS_CLAIM = 39, /**< 认定诉求性质 */
    XF_ACT_ANSWER_CLAIM = 40, /**< 逐项答复诉求 */
    XF_ACT_TAKE_MEASURE = 41, /**< 开展化解工作 */
    XF_ACT_FINISH_MEASURE = 42,   /**< 化解工作完成 */
    XF_ACT_DIRECT = 43,           /**< 包案领导五定 */
    XF_ACT_EXCEPT_ITEM = 44,      /**< 清单例外 */
    XF_ACT_FIND_CAUSE = 45,       /**< 查明以往未化解原因 */
    XF_ACT_OBJECT = 46,           /**< 提出管辖异议 */
    XF_ACT_DECIDE_OBJECTION = 47, /**< 裁定管辖 */
    XF_ACT_CRITICISE = 48,        /**< 通报批评 */
    XF_ACT_CHECK_RESULT = 49,     /**< 审核验收 */
    XF_ACT_FOLLOW_UP = 50,        /**< 回访 */
    XF_ACT_REBOUND = 51,          /**< 反弹 */
    XF_ACT_RECORD_CHANNEL = 52,   /**< 记录法定途径结果 */
    XF_ACT_REPORT_UP = 53,        /**< 上报办理结果 */
    XF_ACT_ISSUE_CODE = 54,       /**< 发放查询码: by xf_inquiry_issue() */
    XF_ACT_REVEAL = 55,           /**< 查看个人信息 */
    XF_ACT_ATTACH = 56,           /**< 登记附件 */
    XF_ACT_CHECK_FILE = 57,       /**< 核对附件 */
    XF_ACT_ADD_MEMBER = 58,       /**< 增加小组成员 */
    XF_ACT_REMOVE_MEMBER = 59,    /**< 调出小组成员 */
    XF_ACT_ASSIGN_PART = 60,      /**< 分派主办协办任务 */
    XF_ACT_FINISH_PART = 61,      /**< 主办协办任务完成 */
    XF_ACT_MOVE_PART = 62,        /**< 变更任务期限 */
    XF_ACT_DROP_PART = 63,        /**< 撤销任务 */
    XF_ACT_MARK_KEY = 64,         /**< 列为重点事项 */
    XF_ACT_UNMARK_KEY = 65,       /**< 不再列为重点事项 */
    XF_ACT_RECORD_LESSON = 66,    /**< 总结经验教训 */
    XF_ACT_FAIL_MEASURE = 67,     /**< 化解工作未达成 */
    XF_ACT_LAPSE_LEAD = 68, /**< 包案领导离任: by the sweep, when the post of a lead ends */
    XF_ACT_REPORT_TO_LEAD = 69,     /**< 向包案领导报告 */
    XF_ACT_CORRECT = 70,            /**< 更正、补充登记 */
    XF_ACT_CORRECT_PETITIONER = 71, /**< 更正信访人信息 */
    XF_ACT_ADD_PETITIONER = 72,     /**< 补登信访人 */
    XF_ACT_REMOVE_PETITIONER = 73,  /**< 撤销误登的信访人 */
    XF_ACT_UNMERGE = 74,            /**< 撤销并案 */
    XF_ACT_RELEASE = 75,            /**< 撤销并入: by the library, of the other case */
    XF_ACT_LIFT_SUPERVISION = 76,   /**< 撤销督办 */
    XF_ACT_FIND_REPEAT = 80,        /**< 重新认定初次或重复, by the library */
    XF_ACT_SUCCEED = 85,            /**< 承继办理（原单位已撤销） */
    XF_ACT_VOID_REGISTRATION = 90   /**< 作废误登的信访事项 */
} xf_act_kind;

/** Where a deadline stands. */
typedef enum xf_clock_state {
    XF_DEADLINE_OPEN = 1,      /**< 计时中 */
    XF_DEADLINE_PAUSED = 2,    /**< 中止: it has no due date until it resumes */
    XF_DEADLINE_FULFILLED = 3, /**< 已履行, in time or late */
    XF_DEADLINE_CANCELLED = 4, /**< 已取消 */
    XF_DEADLINE_LAPSED = 5     /**< 已届满: a petitioner's window ended unused */
} xf_clock_state;

/** The unit in which a period is counted. */
typedef enum xf_count {
    XF_COUNT_DAY = 0,     /**< 日, a calendar day */
    XF_COUNT_WORKDAY = 1, /**< 工作日 by the State Council's notices */
    XF_COUNT_HOUR = 2,    /**< 小时, running from the instant */
    XF_COUNT_MINUTE = 3   /**< 分钟, running from the instant */
} xf_count;

/** What becomes of a last day that is not a working day. */
typedef enum xf_roll {
    XF_ROLL_NONE = 0,         /**< it stays */
    XF_ROLL_NEXT_WORKDAY = 1, /**< the next working day (民法典 Art. 203) */
    XF_ROLL_PREV_WORKDAY = 2  /**< the working day before */
} xf_roll;

/** Whom a rung tells. */
typedef enum xf_target {
    XF_TARGET_NONE = 0,
    XF_TARGET_HANDLER = 1,    /**< 承办人 */
    XF_TARGET_TEAM_HEAD = 2,  /**< 化解工作小组组长 */
    XF_TARGET_LEAD = 3,       /**< 包案领导 */
    XF_TARGET_PRINCIPAL = 4,  /**< 主要负责人 of the responsible unit */
    XF_TARGET_SUPERIOR = 5,   /**< 上级 at a level above the responsible unit */
    XF_TARGET_PETITIONER = 6, /**< 信访人, told by the handler */
    XF_TARGET_UNIT = 7        /**< the unit as such, when no official could be found */
} xf_target;

/** What a rung raises. */
typedef enum xf_raise {
    XF_RAISE_NONE = 0,
    XF_RAISE_REMINDER = 1,    /**< 提醒 */
    XF_RAISE_YELLOW = 2,      /**< 黄牌预警 */
    XF_RAISE_RED = 3,         /**< 红牌预警 */
    XF_RAISE_SUPERVISION = 4, /**< 督办, with its own feedback deadline */
    XF_RAISE_REPORT = 5,      /**< 上报 */
    XF_RAISE_INFORM = 6       /**< 告知信访人 */
} xf_raise;

/** Traffic-light mark of a deadline or a case. */
typedef enum xf_mark {
    XF_MARK_NONE = 0,
    XF_MARK_YELLOW = 1, /**< 黄 */
    XF_MARK_RED = 2     /**< 红 */
} xf_mark;

/** The form in which a matter was brought. */
typedef enum xf_form {
    XF_FORM_NONE = 0,
    XF_FORM_LETTER = 1, /**< 来信 */
    XF_FORM_VISIT = 2,  /**< 走访 */
    XF_FORM_ONLINE = 3, /**< 网上 */
    XF_FORM_CALL = 4    /**< 来电 */
} xf_form;

/** The kind of matter (信访工作条例 Art. 29-31). */
typedef enum xf_kind {
    XF_KIND_CLAIM = 0,      /**< 申诉求决 */
    XF_KIND_SUGGESTION = 1, /**< 建议意见 */
    XF_KIND_REPORT = 2      /**< 检举控告 */
} xf_kind;

/** How a matter reached the registering unit. */
typedef enum xf_intake {
    XF_INTAKE_BY_UNIT = 0,   /**< follows from the kind of the registering unit */
    XF_INTAKE_DIRECT = 1,    /**< brought directly to the organ (Art. 23) */
    XF_INTAKE_DEPARTMENT = 2 /**< received by a petition department (Art. 22) */
} xf_intake;

/** The procedure under which a case runs. */
typedef enum xf_procedure {
    XF_PROCEDURE_ORDINARY = 0, /**< 普通程序 */
    XF_PROCEDURE_SIMPLE = 1    /**< 简易办理 */
} xf_procedure;

/** What an opinion says. */
typedef enum xf_outcome {
    XF_OUTCOME_NONE = 0,
    XF_OUTCOME_SUPPORT = 1,     /**< 支持 */
    XF_OUTCOME_EXPLAIN = 2,     /**< 解释说明: reasonable, without legal basis */
    XF_OUTCOME_NOT_SUPPORT = 3, /**< 不予支持 */
    XF_OUTCOME_UPHOLD = 4,      /**< 维持, of a review or recheck */
    XF_OUTCOME_CHANGE = 5,      /**< 变更, of a review or recheck */
    XF_OUTCOME_REVOKE = 6,      /**< 撤销, of a review or recheck */
    XF_OUTCOME_PASS = 7,        /**< check: 验收合格 */
    XF_OUTCOME_FAIL = 8         /**< check: 验收不合格 */
} xf_outcome;

/** Level of a unit in the state's structure. */
typedef enum xf_level {
    XF_LEVEL_NONE = 0,
    XF_LEVEL_TOWNSHIP = 1, /**< 乡镇街道 */
    XF_LEVEL_COUNTY = 2,   /**< 县区 */
    XF_LEVEL_CITY = 3,     /**< 市 */
    XF_LEVEL_PROVINCE = 4, /**< 省 */
    XF_LEVEL_NATION = 5    /**< 中央 */
} xf_level;

/** How one claim of a case is assessed (诉求性质认定). */
typedef enum xf_assessment {
    XF_ASSESSMENT_NONE = 0,       /**< not assessed */
    XF_ASSESSMENT_REASONABLE = 1, /**< 诉求合理: to be solved */
    XF_ASSESSMENT_HARDSHIP = 2, /**< 基本属实、无政策依据而确有困难: to be helped */
    XF_ASSESSMENT_UNREASONABLE = 3, /**< 诉求不合理或过高: to be explained */
    XF_ASSESSMENT_UNLAWFUL = 4      /**< 行为涉嫌违法: to be referred */
} xf_assessment;

/** A piece of resolution work (化解措施). */
typedef enum xf_measure {
    XF_MEASURE_NONE = 0,             /**< 无 */
    XF_MEASURE_RESOLVE = 1,          /**< what was asked for is done */
    XF_MEASURE_RELIEF = 2,           /**< 救助帮扶, with amount and source */
    XF_MEASURE_EXPLANATION = 3,      /**< 教育疏导 */
    XF_MEASURE_COUNSELLING = 4,      /**< 心理疏导 */
    XF_MEASURE_MEDIATION = 5,        /**< 人民调解 */
    XF_MEASURE_LEGAL_AID = 6,        /**< 法律援助 */
    XF_MEASURE_COORDINATION = 7,     /**< 协调会 */
    XF_MEASURE_MEETING = 8,          /**< 与信访人见面 */
    XF_MEASURE_HANDOVER_MEETING = 9, /**< one of the seven ones */
    XF_MEASURE_SUPPORT_PLAN =
        10,                    /**< what is done for the resolution, with a responsible official */
    XF_MEASURE_REFERRAL = 11,  /**< 移送主管机关 */
    XF_MEASURE_EVIDENCE = 12,  /**< 固定证据 */
    XF_MEASURE_AGREEMENT = 13, /**< 息访协议 */
    XF_MEASURE_SUPPORT = 14,   /**< 已给予的支持 */
    XF_MEASURE_CASE_MEETING = 15, /**< 案情会商 */
    XF_MEASURE_FILE_REVIEW = 16,  /**< 阅卷 */
    XF_MEASURE_LESSON = 17,       /**< becomes a standing measure */
    XF_MEASURE_HEAR_SIDES = 18    /**< 听取各方意见 */
} xf_measure;

/** What the petitioner said at a follow-up visit (回访). */
typedef enum xf_satisfaction {
    XF_SATISFACTION_NONE = 0,        /**< 未评价 */
    XF_SATISFACTION_SATISFIED = 1,   /**< 满意 */
    XF_SATISFACTION_BASICALLY = 2,   /**< 基本满意 */
    XF_SATISFACTION_DISSATISFIED = 3 /**< 不满意 */
} xf_satisfaction;

/** Why earlier handling failed. */
typedef enum xf_cause {
    XF_CAUSE_NONE = 0,      /**< 未查明 */
    XF_CAUSE_POLICY = 1,    /**< 政策原因 */
    XF_CAUSE_SUBSTANCE = 2, /**< 实体原因 */
    XF_CAUSE_PROCEDURE = 3  /**< 程序原因 */
} xf_cause;

/** An item of the checklists: the seven ones (七个一) and closing (办结清单). */
typedef enum xf_check {
    XF_CHECK_NONE = 0,             /**< 无 */
    XF_CHECK_CASE = 1,             /**< the case itself */
    XF_CHECK_LEAD = 2,             /**< 一名包案领导 */
    XF_CHECK_TEAM = 3,             /**< a head of the resolution team */
    XF_CHECK_HANDOVER_MEETING = 4, /**< 一次交办协调会 */
    XF_CHECK_PLAN = 5,             /**< 一套稳控化解方案 */
    XF_CHECK_DEADLINE = 6,         /**< the closing date that the lead set, or a statutory period */
    XF_CHECK_MEETING = 7,          /**< 一次与信访人见面 */
    XF_CHECK_NO_POLICY_DEBT = 8,   /**< every reasonable claim is resolved */
    XF_CHECK_NO_PROCEDURE_DEBT = 9, /**< the opinion was given and served */
    XF_CHECK_NO_CARE_DEBT = 10,     /**< every hardship was relieved */
    XF_CHECK_FILE_REVIEW = 11,      /**< investigation: the files were read */
    XF_CHECK_EVIDENCE = 12,         /**< investigation: evidence was taken */
    XF_CHECK_SIDES = 13,            /**< investigation: all sides were heard */
    XF_CHECK_CASE_MEETING = 14,     /**< investigation: the case meeting was held */
    XF_CHECK_CAUSE = 15,            /**< investigation: why earlier handling failed */
    XF_CHECK_PARTS = 16,            /**< every part of host and assisting units is done */
    XF_CHECK_AGREEMENTS = 17,       /**< every settlement agreement is fulfilled */
    XF_CHECK_PLAN_OFFICIAL = 18,    /**< where the dispute goes on: who answers for the plan */
    XF_CHECK_FILES = 19,            /**< no attachment was changed */
    XF_CHECK_REPORTED_UP = 20,      /**< the result was reported upward */
    XF_CHECK_REPORTED_BUREAU = 21,  /**< the petition department was told of the result */
    XF_CHECK_FOLLOWED_UP = 22,      /**< the petitioner was visited after closing */
    XF_CHECK_LESSONS = 23           /**< lessons are on record */
} xf_check;

/** How a matter came to be known. */
typedef enum xf_discovery {
    XF_DISCOVERY_BROUGHT = 0,     /**< 群众反映 */
    XF_DISCOVERY_HANDED_DOWN = 1, /**< 上级交办 */
    XF_DISCOVERY_SCREENING = 2    /**< 排查发现 */
} xf_discovery;

/** On what ground a case is supervised (督办, 《信访工作条例》第五章). */
typedef enum xf_ground {
    XF_GROUND_NONE = 0,            /**< 未写明 */
    XF_GROUND_NOT_ACCEPTED = 1,    /**< 应受理不受理 */
    XF_GROUND_NOT_CONCLUDED = 2,   /**< 未按期办结 */
    XF_GROUND_NO_FEEDBACK = 3,     /**< 未反馈结果 */
    XF_GROUND_WRONG_PROCEDURE = 4, /**< 违反程序 */
    XF_GROUND_BUCK_PASSING = 5,    /**< 推诿 */
    XF_GROUND_PERFUNCTORY = 6,     /**< 敷衍 */
    XF_GROUND_FALSE = 7,           /**< 弄虚作假 */
    XF_GROUND_OPINION_REFUSED = 8  /**< 拒不执行意见 */
} xf_ground;

/** On what ground a matter is not accepted (不予受理, 《信访工作条例》第二十三条、第三十一条、第三十六条). */
typedef enum xf_refusal {
    XF_REFUSAL_NONE = 0,        /**< 未写明 */
    XF_REFUSAL_OTHER_ORGAN = 1, /**< 属于其他机关、单位职权范围 */
    XF_REFUSAL_STATUTORY_CHANNEL = 2, /**< 已经或者依法应当通过诉讼、仲裁、行政复议等法定途径解决 */
    XF_REFUSAL_HANDLED_ALREADY = 3, /**< 已受理、正在办理或者已终结，以同一事实和理由重复提出 */
    XF_REFUSAL_OTHER = 4 /**< 其他 */
} xf_refusal;

/** The part of a case file in which words were found. */
typedef enum xf_part {
    XF_PART_NONE = 0,   /**< 无 */
    XF_PART_TITLE = 1,  /**< 标题 */
    XF_PART_MATTER = 2, /**< 内容 */
    XF_PART_CLAIM = 3,  /**< 诉求 */
    XF_PART_ANSWER = 4, /**< 答复: to a claim, the opinion, the review's and the recheck's */
    XF_PART_MEASURE = 5 /**< 化解工作 and its result */
} xf_part;

/** What two cases have in common. */
typedef enum xf_likeness {
    XF_LIKENESS_NONE = 0,          /**< 无 */
    XF_LIKENESS_IDENTITY = 1,      /**< 身份号码相同 */
    XF_LIKENESS_PHONE = 2,         /**< 电话相同 */
    XF_LIKENESS_NAME_AND_HOME = 3, /**< 姓名和住址相同 */
    XF_LIKENESS_TEXT = 4,          /**< 内容相似 */
    XF_LIKENESS_NAME_AND_UNIT =
        5 /**< 姓名相同且单位或者属地相同: says something only beside a similar matter */
} xf_likeness;

/** What the rows or the columns of a table are. */
typedef enum xf_stats_by {
    XF_STATS_BY_NONE = 0,        /**< not divided: the total alone */
    XF_STATS_BY_LEVEL = 1,       /**< 到访层级: the highest level turned to */
    XF_STATS_BY_FORM = 2,        /**< 信访形式 */
    XF_STATS_BY_FIELD = 3,       /**< 领域 */
    XF_STATS_BY_CATEGORY = 4,    /**< 内容分类 */
    XF_STATS_BY_AREA = 5,        /**< 属地区域: where the matter lies */
    XF_STATS_BY_UNIT = 6,        /**< 责任单位; duties: whose duty it was */
    XF_STATS_BY_LEAD = 7,        /**< 包案领导; duties: who led while they ran */
    XF_STATS_BY_SIZE = 8,        /**< individual or collective (个体, 集体) */
    XF_STATS_BY_REPEAT = 9,      /**< first or repeated (初信初访, 重复信访) */
    XF_STATS_BY_SKIP = 10,       /**< level-skipping visits (越级走访) */
    XF_STATS_BY_ASSESSMENT = 11, /**< 诉求性质: a case counts once for each that its claims have */
    XF_STATS_BY_CLAIM_ANSWER = 12, /**< 诉求答复: likewise */
    XF_STATS_BY_OUTCOME = 13,      /**< 处理意见 */
    XF_STATS_BY_INTEREST = 14,     /**< 利益群体, as a property of the case */
    XF_STATS_BY_DISCOVERY = 15,    /**< 来源 */
    XF_STATS_BY_KIND = 16,         /**< 事项类别 */
    XF_STATS_BY_STATE = 17,        /**< 办理状态 */
    XF_STATS_BY_SATISFACTION = 18, /**< 满意度评价 */
    XF_STATS_BY_MONTH = 19,        /**< 月份 of the date that counts */
    XF_STATS_BY_QUARTER = 20,      /**< 季度 */
    XF_STATS_BY_YEAR = 21          /**< 年度 */
} xf_stats_by;

/** A figure of a cell. A set of them is the sum of `1 << figure`. */
typedef enum xf_figure {
    XF_FIGURE_NONE = 0,
    XF_FIGURE_BATCHES = 1,      /**< 批次: cases */
    XF_FIGURE_PERSONS = 2,      /**< 人次: people who brought them */
    XF_FIGURE_ENDED = 3,        /**< 已结: cases that have ended, of all */
    XF_FIGURE_SATISFACTION = 4, /**< 满意率: satisfied or basically so, of those who said */
    XF_FIGURE_REBOUNDS = 5,     /**< 反弹: how often the cases of the period came back, ever */
    XF_FIGURE_ACCEPTED = 6,  /**< 按期受理率: intake duties fulfilled in time, of those due */
    XF_FIGURE_ANSWERED = 7,  /**< 按期答复率: answers given in time, of those due */
    XF_FIGURE_OVERDUE = 8,   /**< 超期: duties of any kind whose due date passed unfulfilled */
    XF_FIGURE_DAYS = 9,      /**< 办理天数: calendar days from acceptance to answer */
    XF_FIGURE_REBOUNDED = 10 /**< 本期反弹: rebounds on a day of the period, of whatever case */
} xf_figure;

/** Which date of a case must lie in the period. */
typedef enum xf_stats_basis {
    XF_STATS_BASIS_RECEIVED = 0, /**< 收到 */
    XF_STATS_BASIS_ACCEPTED = 1, /**< 受理, in its present cycle */
    XF_STATS_BASIS_ANSWERED = 2, /**< 答复, in its present cycle */
    XF_STATS_BASIS_CLOSED = 3    /**< 结案, in its present cycle */
} xf_stats_basis;

/** The values of the dimensions that follow from other facts. */
typedef enum xf_trait {
    XF_TRAIT_NONE = 0,
    XF_TRAIT_INDIVIDUAL = 1, /**< 个体 */
    XF_TRAIT_COLLECTIVE = 2, /**< 集体: from the number of people that the pack in force says */
    XF_TRAIT_FIRST = 3,      /**< 初次 */
    XF_TRAIT_REPEATED = 4,   /**< 重复 */
    XF_TRAIT_IN_ORDER = 5,   /**< 逐级: not past the level above the responsible unit's */
    XF_TRAIT_SKIPPED = 6     /**< 越级: a visit at a level beyond that */
} xf_trait;

/** A kind of relief or support (救助帮扶种类). */
typedef enum xf_relief {
    XF_RELIEF_NONE = 0,             /**< 未写明 */
    XF_RELIEF_LIVING_ALLOWANCE = 1, /**< 最低生活保障 */
    XF_RELIEF_TEMPORARY = 2,        /**< 临时救助 */
    XF_RELIEF_MEDICAL = 3,          /**< 医疗救助 */
    XF_RELIEF_HOUSING = 4,          /**< 住房补贴 */
    XF_RELIEF_EMPLOYMENT = 5,       /**< 就业帮扶 */
    XF_RELIEF_EDUCATION = 6,        /**< 助学 */
    XF_RELIEF_JUDICIAL = 7,         /**< 司法救助 */
    XF_RELIEF_COMPENSATION = 8,     /**< 补偿 */
    XF_RELIEF_IN_KIND = 9,          /**< 实物帮扶 */
    XF_RELIEF_OTHER = 10            /**< 其他 */
} xf_relief;

/** Who gives relief: the kind of its source. */
typedef enum xf_fund {
    XF_FUND_NONE = 0,       /**< 未写明 */
    XF_FUND_GOVERNMENT = 1, /**< 政府救助 */
    XF_FUND_SOCIAL = 2,     /**< 社会救济 */
    XF_FUND_MUTUAL = 3      /**< 民间互助 */
} xf_fund;

/** By what means a piece of resolution work is done (手段). */
typedef enum xf_means {
    XF_MEANS_NONE = 0,          /**< 未写明 */
    XF_MEANS_POLICY = 1,        /**< 政策 */
    XF_MEANS_ECONOMIC = 2,      /**< 经济 */
    XF_MEANS_LEGAL = 3,         /**< 法律 */
    XF_MEANS_ADMINISTRATIVE = 4 /**< 行政 */
} xf_means;

/** What a unit is among those that work on one case. */
typedef enum xf_role {
    XF_ROLE_NONE = 0,
    XF_ROLE_HOST = 1,  /**< 主办: the responsible unit */
    XF_ROLE_ASSIST = 2 /**< 协办 */
} xf_role;

/** What a unit is in the petition procedure. */
typedef enum xf_unit_role {
    XF_UNIT_ROLE_ORGAN = 0,     /**< 机关单位: handles matters */
    XF_UNIT_ROLE_DEPARTMENT = 1 /**< 信访部门: receives, transfers, supervises */
} xf_unit_role;

#ifdef __cplusplus
}
#endif

#endif
