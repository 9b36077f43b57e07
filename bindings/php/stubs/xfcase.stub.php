<?php

// SPDX-License-Identifier: Apache-2.0
// Made by bindings/php/stubs/generate.py from the extension and the public headers: for editors, not
// to be loaded. The layer in bindings/php/src is what hosts use.

namespace Xfcase\Native {
    final class xf_calendar { private function __construct() {} }
    final class xf_case { private function __construct() {} }
    final class xf_deadline { private function __construct() {} }
    final class xf_docket { private function __construct() {} }
    final class xf_entry { private function __construct() {} }
    final class xf_error { private function __construct() {} }
    final class xf_firing { private function __construct() {} }
    final class xf_hit { private function __construct() {} }
    final class xf_iter { private function __construct() {} }
    final class xf_match { private function __construct() {} }
    final class xf_notice { private function __construct() {} }
    final class xf_official { private function __construct() {} }
    final class xf_options { private function __construct() {} }
    final class xf_pending { private function __construct() {} }
    final class xf_policy { private function __construct() {} }
    final class xf_record { private function __construct() {} }
    final class xf_store { private function __construct() {} }
    final class xf_unit { private function __construct() {} }
}

namespace {
    const XF_ACT_ABSORB = 35;
    const XF_ACT_ACCEPT = 2;
    const XF_ACT_ADD_CLAIM = 38;
    const XF_ACT_ADD_MEMBER = 58;
    const XF_ACT_ADD_PETITIONER = 72;
    const XF_ACT_ANSWER = 15;
    const XF_ACT_ANSWER_CLAIM = 40;
    const XF_ACT_ARCHIVE = 26;
    const XF_ACT_ARRIVE = 32;
    const XF_ACT_ASSESS_CLAIM = 39;
    const XF_ACT_ASSIGN_HANDLER = 9;
    const XF_ACT_ASSIGN_LEAD = 8;
    const XF_ACT_ASSIGN_PART = 60;
    const XF_ACT_ASSIGN_TEAM_HEAD = 10;
    const XF_ACT_ATTACH = 56;
    const XF_ACT_CHECK_FILE = 57;
    const XF_ACT_CHECK_RESULT = 49;
    const XF_ACT_CONCLUDE = 22;
    const XF_ACT_CORRECT = 70;
    const XF_ACT_CORRECT_PETITIONER = 71;
    const XF_ACT_CRITICISE = 48;
    const XF_ACT_DECIDE_OBJECTION = 47;
    const XF_ACT_DECIDE_RECHECK = 20;
    const XF_ACT_DECIDE_REVIEW = 18;
    const XF_ACT_DECLINE = 3;
    const XF_ACT_DIRECT = 43;
    const XF_ACT_DROP_PART = 63;
    const XF_ACT_END_HEARING = 13;
    const XF_ACT_EXCEPT_ITEM = 44;
    const XF_ACT_EXTEND = 14;
    const XF_ACT_FAIL_MEASURE = 67;
    const XF_ACT_FEEDBACK = 28;
    const XF_ACT_FIND_CAUSE = 45;
    const XF_ACT_FIND_REPEAT = 80;
    const XF_ACT_FINISH_MEASURE = 42;
    const XF_ACT_FINISH_PART = 61;
    const XF_ACT_FIRE = 36;
    const XF_ACT_FOLLOW_UP = 50;
    const XF_ACT_HAND_OVER = 5;
    const XF_ACT_HOLD_HEARING = 12;
    const XF_ACT_INVESTIGATE = 11;
    const XF_ACT_ISSUE_CODE = 54;
    const XF_ACT_LAPSE_LEAD = 68;
    const XF_ACT_LIFT_SUPERVISION = 76;
    const XF_ACT_MARK_KEY = 64;
    const XF_ACT_MERGE = 24;
    const XF_ACT_MOVE_PART = 62;
    const XF_ACT_MOVE_POLICY = 34;
    const XF_ACT_NONE = 0;
    const XF_ACT_OBJECT = 46;
    const XF_ACT_PROPOSE = 29;
    const XF_ACT_REBOUND = 51;
    const XF_ACT_RECOMPUTE = 37;
    const XF_ACT_RECORD_CHANNEL = 52;
    const XF_ACT_RECORD_LESSON = 66;
    const XF_ACT_REFER = 6;
    const XF_ACT_REGISTER = 1;
    const XF_ACT_RELEASE = 75;
    const XF_ACT_REMOVE_MEMBER = 59;
    const XF_ACT_REMOVE_PETITIONER = 73;
    const XF_ACT_REOPEN = 25;
    const XF_ACT_REPORT_TO_LEAD = 69;
    const XF_ACT_REPORT_UP = 53;
    const XF_ACT_REPORT_VISIT = 31;
    const XF_ACT_REQUEST_RECHECK = 19;
    const XF_ACT_REQUEST_REVIEW = 17;
    const XF_ACT_RESPOND = 30;
    const XF_ACT_RETURN = 7;
    const XF_ACT_REVEAL = 55;
    const XF_ACT_SERVE = 16;
    const XF_ACT_SUCCEED = 85;
    const XF_ACT_SUPERVISE = 27;
    const XF_ACT_TAKE_MEASURE = 41;
    const XF_ACT_TERMINATE = 21;
    const XF_ACT_TO_ORDINARY = 33;
    const XF_ACT_TRANSFER = 4;
    const XF_ACT_UNMARK_KEY = 65;
    const XF_ACT_UNMERGE = 74;
    const XF_ACT_VOID_REGISTRATION = 90;
    const XF_ACT_WITHDRAW = 23;
    const XF_ASSESSMENT_HARDSHIP = 2;
    const XF_ASSESSMENT_NONE = 0;
    const XF_ASSESSMENT_REASONABLE = 1;
    const XF_ASSESSMENT_UNLAWFUL = 4;
    const XF_ASSESSMENT_UNREASONABLE = 3;
    const XF_BODY_KIND_JOINT_CONFERENCE = 2;
    const XF_BODY_KIND_LEADING_GROUP = 1;
    const XF_BODY_KIND_NONE = 0;
    const XF_BODY_KIND_TASK_FORCE = 3;
    const XF_BODY_POST_DEPUTY = 2;
    const XF_BODY_POST_HEAD = 1;
    const XF_BODY_POST_MEMBER = 3;
    const XF_BODY_POST_NONE = 0;
    const XF_BODY_POST_OFFICE = 5;
    const XF_BODY_POST_OFFICE_HEAD = 4;
    const XF_CAUSE_NONE = 0;
    const XF_CAUSE_POLICY = 1;
    const XF_CAUSE_PROCEDURE = 3;
    const XF_CAUSE_SUBSTANCE = 2;
    const XF_CHECK_AGREEMENTS = 17;
    const XF_CHECK_CASE = 1;
    const XF_CHECK_CASE_MEETING = 14;
    const XF_CHECK_CAUSE = 15;
    const XF_CHECK_DEADLINE = 6;
    const XF_CHECK_EVIDENCE = 12;
    const XF_CHECK_FILES = 19;
    const XF_CHECK_FILE_REVIEW = 11;
    const XF_CHECK_FOLLOWED_UP = 22;
    const XF_CHECK_HANDOVER_MEETING = 4;
    const XF_CHECK_LEAD = 2;
    const XF_CHECK_LESSONS = 23;
    const XF_CHECK_MEETING = 7;
    const XF_CHECK_NONE = 0;
    const XF_CHECK_NO_CARE_DEBT = 10;
    const XF_CHECK_NO_POLICY_DEBT = 8;
    const XF_CHECK_NO_PROCEDURE_DEBT = 9;
    const XF_CHECK_PARTS = 16;
    const XF_CHECK_PLAN = 5;
    const XF_CHECK_PLAN_OFFICIAL = 18;
    const XF_CHECK_REPORTED_BUREAU = 21;
    const XF_CHECK_REPORTED_UP = 20;
    const XF_CHECK_SIDES = 13;
    const XF_CHECK_TEAM = 3;
    const XF_COUNT_DAY = 0;
    const XF_COUNT_HOUR = 2;
    const XF_COUNT_MINUTE = 3;
    const XF_COUNT_WORKDAY = 1;
    const XF_DATE_MAX = 84006;
    const XF_DATE_MIN = 1;
    const XF_DEADLINE_CANCELLED = 4;
    const XF_DEADLINE_FULFILLED = 3;
    const XF_DEADLINE_LAPSED = 5;
    const XF_DEADLINE_OPEN = 1;
    const XF_DEADLINE_PAUSED = 2;
    const XF_DISCOVERY_BROUGHT = 0;
    const XF_DISCOVERY_HANDED_DOWN = 1;
    const XF_DISCOVERY_SCREENING = 2;
    const XF_DOCUMENT_BY_NAME = 0;
    const XF_DOCUMENT_CSV = 2;
    const XF_DOCUMENT_DOCX = 7;
    const XF_DOCUMENT_HTML = 4;
    const XF_DOCUMENT_JSON = 6;
    const XF_DOCUMENT_JSONL = 3;
    const XF_DOCUMENT_TEXT = 5;
    const XF_DOCUMENT_XLSX = 1;
    const XF_DRIVE_COHORT_EARLIER = 1;
    const XF_DRIVE_COHORT_NEW = 2;
    const XF_DRIVE_COHORT_NONE = 0;
    const XF_DRIVE_SOURCE_HANDED_DOWN = 1;
    const XF_DRIVE_SOURCE_NONE = 0;
    const XF_DRIVE_SOURCE_SCREENING = 2;
    const XF_DUTY_KIND_MEETING = 1;
    const XF_DUTY_KIND_NONE = 0;
    const XF_DUTY_KIND_RECEPTION = 3;
    const XF_DUTY_KIND_REPORT = 5;
    const XF_DUTY_KIND_REVIEW = 7;
    const XF_DUTY_KIND_SCREENING = 4;
    const XF_DUTY_KIND_TASK = 6;
    const XF_DUTY_KIND_VISIT = 2;
    const XF_DUTY_STATE_CANCELLED = 4;
    const XF_DUTY_STATE_DONE = 2;
    const XF_DUTY_STATE_MISSED = 3;
    const XF_DUTY_STATE_NONE = 0;
    const XF_DUTY_STATE_PLANNED = 1;
    const XF_ENUM_ACT = 2;
    const XF_ENUM_ASSESSMENT = 16;
    const XF_ENUM_BODY_KIND = 32;
    const XF_ENUM_BODY_POST = 33;
    const XF_ENUM_CAUSE = 19;
    const XF_ENUM_CHECK = 20;
    const XF_ENUM_COUNT = 4;
    const XF_ENUM_DEADLINE_STATE = 3;
    const XF_ENUM_DISCOVERY = 21;
    const XF_ENUM_DRIVE_COHORT = 56;
    const XF_ENUM_DRIVE_SOURCE = 55;
    const XF_ENUM_DUTY_KIND = 50;
    const XF_ENUM_DUTY_STATE = 51;
    const XF_ENUM_FIGURE = 41;
    const XF_ENUM_FINDING_OUTCOME = 59;
    const XF_ENUM_FORM = 9;
    const XF_ENUM_FUND = 24;
    const XF_ENUM_GROUND = 22;
    const XF_ENUM_INTAKE = 11;
    const XF_ENUM_KIND = 10;
    const XF_ENUM_LETTER = 65;
    const XF_ENUM_LEVEL = 14;
    const XF_ENUM_LIKENESS = 81;
    const XF_ENUM_MARK = 8;
    const XF_ENUM_MEANS = 25;
    const XF_ENUM_MEASURE = 17;
    const XF_ENUM_OFFICE = 31;
    const XF_ENUM_OUTCOME = 13;
    const XF_ENUM_PART = 80;
    const XF_ENUM_PENDING = 98;
    const XF_ENUM_PLACEHOLDER = 66;
    const XF_ENUM_PROCEDURE = 12;
    const XF_ENUM_RAISE = 7;
    const XF_ENUM_RECEIVED = 68;
    const XF_ENUM_RECEPTION = 67;
    const XF_ENUM_RECORD = 30;
    const XF_ENUM_REFUSAL = 97;
    const XF_ENUM_RELIEF = 23;
    const XF_ENUM_RESOURCE = 69;
    const XF_ENUM_ROLE = 26;
    const XF_ENUM_ROLL = 5;
    const XF_ENUM_SATISFACTION = 18;
    const XF_ENUM_SCREENING_OCCASION = 57;
    const XF_ENUM_STATE = 1;
    const XF_ENUM_STATS_BASIS = 42;
    const XF_ENUM_STATS_BY = 40;
    const XF_ENUM_TARGET = 6;
    const XF_ENUM_TRAIT = 43;
    const XF_ENUM_UNIT_ROLE = 15;
    const XF_ENUM_URGENCY = 58;
    const XF_ENUM_WARNING_RESULT = 60;
    const XF_E_BUSY = -7;
    const XF_E_CALLBACK = -15;
    const XF_E_CLOSED = -8;
    const XF_E_CONFLICT = -6;
    const XF_E_CORRUPT = -12;
    const XF_E_DENIED = -5;
    const XF_E_EXISTS = -3;
    const XF_E_INTERNAL = -16;
    const XF_E_INVALID = -1;
    const XF_E_IO = -13;
    const XF_E_NOT_FOUND = -2;
    const XF_E_NO_MEMORY = -14;
    const XF_E_POLICY = -11;
    const XF_E_READ_ONLY = -9;
    const XF_E_REFUSED = -4;
    const XF_E_VERSION = -10;
    const XF_FIGURE_ACCEPTED = 6;
    const XF_FIGURE_ANSWERED = 7;
    const XF_FIGURE_BATCHES = 1;
    const XF_FIGURE_DAYS = 9;
    const XF_FIGURE_ENDED = 3;
    const XF_FIGURE_NONE = 0;
    const XF_FIGURE_OVERDUE = 8;
    const XF_FIGURE_PERSONS = 2;
    const XF_FIGURE_REBOUNDED = 10;
    const XF_FIGURE_REBOUNDS = 5;
    const XF_FIGURE_SATISFACTION = 4;
    const XF_FINDING_OUTCOME_CASE = 1;
    const XF_FINDING_OUTCOME_NONE = 0;
    const XF_FINDING_OUTCOME_NO_MATTER = 3;
    const XF_FINDING_OUTCOME_WARNING = 2;
    const XF_FORMAT_JSON = 1;
    const XF_FORMAT_TEXT = 0;
    const XF_FORM_CALL = 4;
    const XF_FORM_LETTER = 1;
    const XF_FORM_NONE = 0;
    const XF_FORM_ONLINE = 3;
    const XF_FORM_VISIT = 2;
    const XF_FUND_GOVERNMENT = 1;
    const XF_FUND_MUTUAL = 3;
    const XF_FUND_NONE = 0;
    const XF_FUND_SOCIAL = 2;
    const XF_GROUND_BUCK_PASSING = 5;
    const XF_GROUND_FALSE = 7;
    const XF_GROUND_NONE = 0;
    const XF_GROUND_NOT_ACCEPTED = 1;
    const XF_GROUND_NOT_CONCLUDED = 2;
    const XF_GROUND_NO_FEEDBACK = 3;
    const XF_GROUND_OPINION_REFUSED = 8;
    const XF_GROUND_PERFUNCTORY = 6;
    const XF_GROUND_WRONG_PROCEDURE = 4;
    const XF_HASH_SHA256 = 1;
    const XF_HASH_SM3 = 0;
    const XF_INTAKE_BY_UNIT = 0;
    const XF_INTAKE_DEPARTMENT = 2;
    const XF_INTAKE_DIRECT = 1;
    const XF_KIND_CLAIM = 0;
    const XF_KIND_REPORT = 2;
    const XF_KIND_SUGGESTION = 1;
    const XF_LANG_EN = 1;
    const XF_LANG_ZH = 0;
    const XF_LETTER_ACCEPTANCE = 1;
    const XF_LETTER_ANSWER = 8;
    const XF_LETTER_EXTENSION = 7;
    const XF_LETTER_FORWARDING = 5;
    const XF_LETTER_HAND_OVER = 4;
    const XF_LETTER_IMPROVEMENT = 12;
    const XF_LETTER_NONE = 0;
    const XF_LETTER_NON_ACCEPTANCE = 2;
    const XF_LETTER_RECHECK = 10;
    const XF_LETTER_REFERRAL = 6;
    const XF_LETTER_REVIEW = 9;
    const XF_LETTER_SUPERVISION = 11;
    const XF_LETTER_TRANSFER = 3;
    const XF_LETTER_VISIT_NOTICE = 20;
    const XF_LETTER_VISIT_REPORT = 21;
    const XF_LEVEL_CITY = 3;
    const XF_LEVEL_COUNTY = 2;
    const XF_LEVEL_NATION = 5;
    const XF_LEVEL_NONE = 0;
    const XF_LEVEL_PROVINCE = 4;
    const XF_LEVEL_TOWNSHIP = 1;
    const XF_LIKENESS_IDENTITY = 1;
    const XF_LIKENESS_NAME_AND_HOME = 3;
    const XF_LIKENESS_NAME_AND_UNIT = 5;
    const XF_LIKENESS_NONE = 0;
    const XF_LIKENESS_PHONE = 2;
    const XF_LIKENESS_TEXT = 4;
    const XF_MARK_NONE = 0;
    const XF_MARK_RED = 2;
    const XF_MARK_YELLOW = 1;
    const XF_MEANS_ADMINISTRATIVE = 4;
    const XF_MEANS_ECONOMIC = 2;
    const XF_MEANS_LEGAL = 3;
    const XF_MEANS_NONE = 0;
    const XF_MEANS_POLICY = 1;
    const XF_MEASURE_AGREEMENT = 13;
    const XF_MEASURE_CASE_MEETING = 15;
    const XF_MEASURE_COORDINATION = 7;
    const XF_MEASURE_COUNSELLING = 4;
    const XF_MEASURE_EVIDENCE = 12;
    const XF_MEASURE_EXPLANATION = 3;
    const XF_MEASURE_FILE_REVIEW = 16;
    const XF_MEASURE_HANDOVER_MEETING = 9;
    const XF_MEASURE_HEAR_SIDES = 18;
    const XF_MEASURE_LEGAL_AID = 6;
    const XF_MEASURE_LESSON = 17;
    const XF_MEASURE_MEDIATION = 5;
    const XF_MEASURE_MEETING = 8;
    const XF_MEASURE_NONE = 0;
    const XF_MEASURE_REFERRAL = 11;
    const XF_MEASURE_RELIEF = 2;
    const XF_MEASURE_RESOLVE = 1;
    const XF_MEASURE_SUPPORT = 14;
    const XF_MEASURE_SUPPORT_PLAN = 10;
    const XF_OFFICE_ADD_TEMPLATE = 101;
    const XF_OFFICE_ANSWER_WARNING = 71;
    const XF_OFFICE_ASSIGN_DUTY_STEP = 164;
    const XF_OFFICE_BEGIN_SCREENING = 60;
    const XF_OFFICE_CALL_DUTY = 27;
    const XF_OFFICE_CANCEL_DUTY = 26;
    const XF_OFFICE_CLOSE_CONTACT = 131;
    const XF_OFFICE_CLOSE_DRIVE = 57;
    const XF_OFFICE_CLOSE_WARNING = 73;
    const XF_OFFICE_CORRECT_GIVEN = 175;
    const XF_OFFICE_DISMISS_FINDING = 64;
    const XF_OFFICE_DISSOLVE_BODY = 2;
    const XF_OFFICE_DROP_DRIVE_CASE = 56;
    const XF_OFFICE_END_DUTY = 21;
    const XF_OFFICE_END_ESCORT = 117;
    const XF_OFFICE_END_FOLLOW_UP = 119;
    const XF_OFFICE_END_PHASE = 53;
    const XF_OFFICE_END_REGISTER = 74;
    const XF_OFFICE_END_SCREENING = 61;
    const XF_OFFICE_ENTER_DRIVE_CASE = 54;
    const XF_OFFICE_ESCORT = 116;
    const XF_OFFICE_FOLLOW_WARNING = 72;
    const XF_OFFICE_FULFIL_DUTY_STEP = 24;
    const XF_OFFICE_GENERATE_DUTIES = 22;
    const XF_OFFICE_GIVE_RESOURCE = 66;
    const XF_OFFICE_HAND_OUT_DRIVE_CASE = 55;
    const XF_OFFICE_HOLD_DUTY = 23;
    const XF_OFFICE_ISSUE_DUTY_LETTER = 181;
    const XF_OFFICE_ISSUE_LETTER = 100;
    const XF_OFFICE_ISSUE_WARNING = 70;
    const XF_OFFICE_JOIN_BODY = 3;
    const XF_OFFICE_JOIN_DUTY = 160;
    const XF_OFFICE_JOIN_RECEPTION = 111;
    const XF_OFFICE_KEEP_REGISTER = 68;
    const XF_OFFICE_LEAVE_BODY = 4;
    const XF_OFFICE_LEAVE_DUTY = 161;
    const XF_OFFICE_LINK_FINDING = 150;
    const XF_OFFICE_LINK_RECEPTION = 115;
    const XF_OFFICE_MOVE_DUTY = 25;
    const XF_OFFICE_NONE = 0;
    const XF_OFFICE_OPEN_CONTACT = 130;
    const XF_OFFICE_OPEN_DRIVE = 50;
    const XF_OFFICE_OPEN_DUTY = 20;
    const XF_OFFICE_PLAN_DUTY = 162;
    const XF_OFFICE_PLAN_FOLLOW_UP = 118;
    const XF_OFFICE_PLAN_PHASE = 52;
    const XF_OFFICE_PROMISE_RESOURCE = 65;
    const XF_OFFICE_RECEIVE = 110;
    const XF_OFFICE_RECORD_FINDING = 62;
    const XF_OFFICE_REGISTER_FINDING = 63;
    const XF_OFFICE_REGISTER_RECEPTION = 113;
    const XF_OFFICE_REOPEN_DUTY = 176;
    const XF_OFFICE_REOPEN_DUTY_STEP = 177;
    const XF_OFFICE_RETIRE_TEMPLATE = 102;
    const XF_OFFICE_REVEAL_RECEPTION = 120;
    const XF_OFFICE_SETTLE_RECEPTION = 112;
    const XF_OFFICE_SET_DRIVE_TARGET = 51;
    const XF_OFFICE_SET_PHASE_DUTY = 69;
    const XF_OFFICE_SET_UP_BODY = 1;
    const XF_OFFICE_SHARE_DUTY = 163;
    const XF_OFFICE_SUCCEED_UNIT = 178;
    const XF_OFFICE_TELL_APART = 180;
    const XF_OFFICE_TRANSFER_RECEPTION = 114;
    const XF_OFFICE_VOID_APART = 173;
    const XF_OFFICE_VOID_FINDING = 171;
    const XF_OFFICE_VOID_GIVEN = 174;
    const XF_OFFICE_VOID_RECEPTION = 170;
    const XF_OFFICE_VOID_WARNING = 172;
    const XF_OFFICE_WITHDRAW_RESOURCE = 67;
    const XF_OK = 0;
    const XF_OPEN_CREATE = 0;
    const XF_OPEN_EXISTING = 1;
    const XF_OPEN_MEMORY = 3;
    const XF_OPEN_READ_ONLY = 2;
    const XF_OUTCOME_CHANGE = 5;
    const XF_OUTCOME_EXPLAIN = 2;
    const XF_OUTCOME_FAIL = 8;
    const XF_OUTCOME_NONE = 0;
    const XF_OUTCOME_NOT_SUPPORT = 3;
    const XF_OUTCOME_PASS = 7;
    const XF_OUTCOME_REVOKE = 6;
    const XF_OUTCOME_SUPPORT = 1;
    const XF_OUTCOME_UPHOLD = 4;
    const XF_PART_ANSWER = 4;
    const XF_PART_CLAIM = 3;
    const XF_PART_MATTER = 2;
    const XF_PART_MEASURE = 5;
    const XF_PART_NONE = 0;
    const XF_PART_TITLE = 1;
    const XF_PENDING_DEADLINE = 1;
    const XF_PENDING_DUTY = 2;
    const XF_PENDING_DUTY_STEP = 4;
    const XF_PENDING_ESCORT = 6;
    const XF_PENDING_FOLLOW_UP = 7;
    const XF_PENDING_HAND_OUT = 3;
    const XF_PENDING_NONE = 0;
    const XF_PENDING_RECEPTION = 5;
    const XF_PENDING_RESOURCE = 10;
    const XF_PENDING_SCREENING = 9;
    const XF_PENDING_WARNING = 8;
    const XF_PLACEHOLDER_ACCEPTED_ON = 14;
    const XF_PLACEHOLDER_ACCEPTING_UNIT = 43;
    const XF_PLACEHOLDER_ACTING_UNIT = 42;
    const XF_PLACEHOLDER_APPEAL_PERIOD = 34;
    const XF_PLACEHOLDER_APPEAL_UNTIL = 35;
    const XF_PLACEHOLDER_APPROVER = 27;
    const XF_PLACEHOLDER_BASIS = 22;
    const XF_PLACEHOLDER_CASES = 61;
    const XF_PLACEHOLDER_CASE_NUMBER = 8;
    const XF_PLACEHOLDER_CASE_UNIT = 9;
    const XF_PLACEHOLDER_CHANGES = 57;
    const XF_PLACEHOLDER_CHANNEL = 28;
    const XF_PLACEHOLDER_CLAIMS = 17;
    const XF_PLACEHOLDER_COMPETENT_BODY = 41;
    const XF_PLACEHOLDER_CONTACT = 4;
    const XF_PLACEHOLDER_DATE = 2;
    const XF_PLACEHOLDER_DAYS = 26;
    const XF_PLACEHOLDER_DECIDED_ON = 15;
    const XF_PLACEHOLDER_DECISION = 20;
    const XF_PLACEHOLDER_DEMAND = 30;
    const XF_PLACEHOLDER_DUE_DATE = 24;
    const XF_PLACEHOLDER_EARLIER_DATE = 38;
    const XF_PLACEHOLDER_EARLIER_NUMBER = 37;
    const XF_PLACEHOLDER_EARLIER_UNIT = 36;
    const XF_PLACEHOLDER_FEEDBACK_DUE = 25;
    const XF_PLACEHOLDER_FIGURES = 59;
    const XF_PLACEHOLDER_FINDINGS = 18;
    const XF_PLACEHOLDER_FORM = 12;
    const XF_PLACEHOLDER_GROUND = 29;
    const XF_PLACEHOLDER_HANDLER = 39;
    const XF_PLACEHOLDER_HELD_ON = 58;
    const XF_PLACEHOLDER_LAW = 23;
    const XF_PLACEHOLDER_LEADER = 54;
    const XF_PLACEHOLDER_MATTER = 11;
    const XF_PLACEHOLDER_MINUTES = 63;
    const XF_PLACEHOLDER_NEXT = 64;
    const XF_PLACEHOLDER_NONE = 0;
    const XF_PLACEHOLDER_NUMBER = 1;
    const XF_PLACEHOLDER_OUTCOME = 19;
    const XF_PLACEHOLDER_OWED = 62;
    const XF_PLACEHOLDER_PARTICIPANTS = 55;
    const XF_PLACEHOLDER_PETITIONERS = 7;
    const XF_PLACEHOLDER_PHONE = 5;
    const XF_PLACEHOLDER_PLACE = 53;
    const XF_PLACEHOLDER_PROPOSAL = 31;
    const XF_PLACEHOLDER_REASONS = 21;
    const XF_PLACEHOLDER_RECEIVED_ON = 13;
    const XF_PLACEHOLDER_RECEPTIONS = 60;
    const XF_PLACEHOLDER_RECHECK_UNIT = 33;
    const XF_PLACEHOLDER_REFUSAL = 40;
    const XF_PLACEHOLDER_REQUESTED_ON = 16;
    const XF_PLACEHOLDER_REQUIREMENTS = 56;
    const XF_PLACEHOLDER_REVIEW_UNIT = 32;
    const XF_PLACEHOLDER_SUBJECT = 50;
    const XF_PLACEHOLDER_TITLE = 10;
    const XF_PLACEHOLDER_TO_UNIT = 6;
    const XF_PLACEHOLDER_UNIT = 3;
    const XF_PLACEHOLDER_VISIT_DATE = 51;
    const XF_PLACEHOLDER_VISIT_TIME = 52;
    const XF_PROCEDURE_ORDINARY = 0;
    const XF_PROCEDURE_SIMPLE = 1;
    const XF_RAISE_INFORM = 6;
    const XF_RAISE_NONE = 0;
    const XF_RAISE_RED = 3;
    const XF_RAISE_REMINDER = 1;
    const XF_RAISE_REPORT = 5;
    const XF_RAISE_SUPERVISION = 4;
    const XF_RAISE_YELLOW = 2;
    const XF_RECEIVED_LINKED = 4;
    const XF_RECEIVED_NONE = 0;
    const XF_RECEIVED_REGISTERED = 2;
    const XF_RECEIVED_SETTLED = 1;
    const XF_RECEIVED_TRANSFERRED = 3;
    const XF_RECEPTION_APPOINTMENT = 3;
    const XF_RECEPTION_DUTY = 1;
    const XF_RECEPTION_FIELD = 2;
    const XF_RECEPTION_JOINT = 4;
    const XF_RECEPTION_NONE = 0;
    const XF_RECORD_APART = 180;
    const XF_RECORD_BODY = 1;
    const XF_RECORD_BODY_MEMBER = 2;
    const XF_RECORD_CALENDAR_ALARM = 62;
    const XF_RECORD_CONTACT = 104;
    const XF_RECORD_DRIVE = 50;
    const XF_RECORD_DRIVE_CASE = 52;
    const XF_RECORD_DRIVE_PHASE = 51;
    const XF_RECORD_DUTY = 21;
    const XF_RECORD_DUTY_MEMBER = 60;
    const XF_RECORD_DUTY_SERIES = 20;
    const XF_RECORD_DUTY_SHARE = 61;
    const XF_RECORD_DUTY_STEP = 22;
    const XF_RECORD_FINDING = 54;
    const XF_RECORD_LETTER = 100;
    const XF_RECORD_LETTER_TEMPLATE = 101;
    const XF_RECORD_NONE = 0;
    const XF_RECORD_RECEPTION = 102;
    const XF_RECORD_RECEPTION_MEMBER = 103;
    const XF_RECORD_REGISTER = 59;
    const XF_RECORD_RESOURCE = 57;
    const XF_RECORD_RESOURCE_GIVEN = 58;
    const XF_RECORD_SCREENING = 53;
    const XF_RECORD_SUCCESSION = 63;
    const XF_RECORD_WARNING = 55;
    const XF_RECORD_WARNING_FOLLOW_UP = 56;
    const XF_REFUSAL_HANDLED_ALREADY = 3;
    const XF_REFUSAL_NONE = 0;
    const XF_REFUSAL_OTHER = 4;
    const XF_REFUSAL_OTHER_ORGAN = 1;
    const XF_REFUSAL_STATUTORY_CHANNEL = 2;
    const XF_RELIEF_COMPENSATION = 8;
    const XF_RELIEF_EDUCATION = 6;
    const XF_RELIEF_EMPLOYMENT = 5;
    const XF_RELIEF_HOUSING = 4;
    const XF_RELIEF_IN_KIND = 9;
    const XF_RELIEF_JUDICIAL = 7;
    const XF_RELIEF_LIVING_ALLOWANCE = 1;
    const XF_RELIEF_MEDICAL = 3;
    const XF_RELIEF_NONE = 0;
    const XF_RELIEF_OTHER = 10;
    const XF_RELIEF_TEMPORARY = 2;
    const XF_RESOURCE_EQUIPMENT = 2;
    const XF_RESOURCE_MONEY = 3;
    const XF_RESOURCE_NONE = 0;
    const XF_RESOURCE_OTHER = 4;
    const XF_RESOURCE_PEOPLE = 1;
    const XF_ROLE_ASSIST = 2;
    const XF_ROLE_HOST = 1;
    const XF_ROLE_NONE = 0;
    const XF_ROLL_NEXT_WORKDAY = 1;
    const XF_ROLL_NONE = 0;
    const XF_ROLL_PREV_WORKDAY = 2;
    const XF_SATISFACTION_BASICALLY = 2;
    const XF_SATISFACTION_DISSATISFIED = 3;
    const XF_SATISFACTION_NONE = 0;
    const XF_SATISFACTION_SATISFIED = 1;
    const XF_SCREENING_OCCASION_BEFORE_PERIOD = 2;
    const XF_SCREENING_OCCASION_DRIVE = 3;
    const XF_SCREENING_OCCASION_NONE = 0;
    const XF_SCREENING_OCCASION_PERIODIC = 1;
    const XF_STATE_ANSWERED = 6;
    const XF_STATE_ARCHIVED = 18;
    const XF_STATE_CONCLUDED = 14;
    const XF_STATE_DECLINED = 4;
    const XF_STATE_FORWARDED = 2;
    const XF_STATE_HANDLING = 5;
    const XF_STATE_MERGED = 17;
    const XF_STATE_NONE = 0;
    const XF_STATE_RECHECKED = 12;
    const XF_STATE_RECHECKING = 11;
    const XF_STATE_RECHECK_SERVED = 13;
    const XF_STATE_REFERRED = 3;
    const XF_STATE_REGISTERED = 1;
    const XF_STATE_REVIEWED = 9;
    const XF_STATE_REVIEWING = 8;
    const XF_STATE_REVIEW_SERVED = 10;
    const XF_STATE_SERVED = 7;
    const XF_STATE_TERMINATED = 15;
    const XF_STATE_VOID = 19;
    const XF_STATE_WITHDRAWN = 16;
    const XF_STATS_BASIS_ACCEPTED = 1;
    const XF_STATS_BASIS_ANSWERED = 2;
    const XF_STATS_BASIS_CLOSED = 3;
    const XF_STATS_BASIS_RECEIVED = 0;
    const XF_STATS_BY_AREA = 5;
    const XF_STATS_BY_ASSESSMENT = 11;
    const XF_STATS_BY_CATEGORY = 4;
    const XF_STATS_BY_CLAIM_ANSWER = 12;
    const XF_STATS_BY_DISCOVERY = 15;
    const XF_STATS_BY_FIELD = 3;
    const XF_STATS_BY_FORM = 2;
    const XF_STATS_BY_INTEREST = 14;
    const XF_STATS_BY_KIND = 16;
    const XF_STATS_BY_LEAD = 7;
    const XF_STATS_BY_LEVEL = 1;
    const XF_STATS_BY_MONTH = 19;
    const XF_STATS_BY_NONE = 0;
    const XF_STATS_BY_OUTCOME = 13;
    const XF_STATS_BY_QUARTER = 20;
    const XF_STATS_BY_REPEAT = 9;
    const XF_STATS_BY_SATISFACTION = 18;
    const XF_STATS_BY_SIZE = 8;
    const XF_STATS_BY_SKIP = 10;
    const XF_STATS_BY_STATE = 17;
    const XF_STATS_BY_UNIT = 6;
    const XF_STATS_BY_YEAR = 21;
    const XF_TARGET_HANDLER = 1;
    const XF_TARGET_LEAD = 3;
    const XF_TARGET_NONE = 0;
    const XF_TARGET_PETITIONER = 6;
    const XF_TARGET_PRINCIPAL = 4;
    const XF_TARGET_SUPERIOR = 5;
    const XF_TARGET_TEAM_HEAD = 2;
    const XF_TARGET_UNIT = 7;
    const XF_TRAIT_COLLECTIVE = 2;
    const XF_TRAIT_FIRST = 3;
    const XF_TRAIT_INDIVIDUAL = 1;
    const XF_TRAIT_IN_ORDER = 5;
    const XF_TRAIT_NONE = 0;
    const XF_TRAIT_REPEATED = 4;
    const XF_TRAIT_SKIPPED = 6;
    const XF_UNIT_ROLE_DEPARTMENT = 1;
    const XF_UNIT_ROLE_ORGAN = 0;
    const XF_URGENCY_AT_ONCE = 3;
    const XF_URGENCY_NONE = 0;
    const XF_URGENCY_ORDINARY = 1;
    const XF_URGENCY_SOON = 2;
    const XF_VERSION_MAJOR = 0;
    const XF_VERSION_MINOR = 1;
    const XF_VERSION_PATCH = 0;
    const XF_WARNING_RESULT_BECAME_CASE = 2;
    const XF_WARNING_RESULT_COLLECTIVE_VISIT = 3;
    const XF_WARNING_RESULT_NONE = 0;
    const XF_WARNING_RESULT_RESOLVED = 1;
    const XF_WARNING_RESULT_UNFOUNDED = 4;

    function xf_account_compute(Xfcase\Native\xf_store $store, ?array $args, int $lang): string {}
    function xf_act_field_name(int $kind, ?string $field, int $lang): ?string {}
    function xf_act_fields(int $kind): ?string {}
    function xf_agenda_write(Xfcase\Native\xf_store $store, ?string $path, ?array $args, ?callable $progress): void {}
    function xf_body_dissolve(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_body_join(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_body_leave(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_body_set_up(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_calendar_add_workdays(Xfcase\Native\xf_calendar $calendar, int $date, int $n): int {}
    function xf_calendar_count(Xfcase\Native\xf_calendar $calendar, ?array $period): array {}
    function xf_calendar_day_name(Xfcase\Native\xf_calendar $calendar, int $date, int $lang): ?string {}
    function xf_calendar_firm_until(Xfcase\Native\xf_calendar $calendar): int {}
    function xf_calendar_free(Xfcase\Native\xf_calendar $calendar): void {}
    function xf_calendar_is_provisional(Xfcase\Native\xf_calendar $calendar, int $date): int {}
    function xf_calendar_is_workday(Xfcase\Native\xf_calendar $calendar, int $date): int {}
    function xf_calendar_load(Xfcase\Native\xf_calendar $base, string $text): Xfcase\Native\xf_calendar {}
    function xf_calendar_open(): Xfcase\Native\xf_calendar {}
    function xf_calendar_roll(Xfcase\Native\xf_calendar $calendar, int $date, int $roll): int {}
    function xf_calendar_workdays_between(Xfcase\Native\xf_calendar $calendar, int $from, int $to): int {}
    function xf_case_accept(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_accepted_at(Xfcase\Native\xf_case $case_): int {}
    function xf_case_add_claim(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_add_member(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_add_petitioner(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_answer(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_answer_claim(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_answered_at(Xfcase\Native\xf_case $case_): int {}
    function xf_case_archive(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_area(Xfcase\Native\xf_case $case_): ?string {}
    function xf_case_arrive(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_assess_claim(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_assign_handler(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_assign_lead(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_assign_part(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_assign_team_head(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_attach(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_category(Xfcase\Native\xf_case $case_): ?string {}
    function xf_case_channel(Xfcase\Native\xf_case $case_): ?string {}
    function xf_case_check_file(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_check_result(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_checklist(Xfcase\Native\xf_store $store, int $id, int $lang): string {}
    function xf_case_closed_at(Xfcase\Native\xf_case $case_): int {}
    function xf_case_concerned_official(Xfcase\Native\xf_case $case_): ?string {}
    function xf_case_concerned_unit(Xfcase\Native\xf_case $case_): ?string {}
    function xf_case_conclude(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_correct(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_correct_petitioner(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_count(Xfcase\Native\xf_store $store, ?array $query): int {}
    function xf_case_criticise(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_cycle(Xfcase\Native\xf_case $case_): int {}
    function xf_case_decide_objection(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_decide_recheck(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_decide_review(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_decline(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_direct(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_do(Xfcase\Native\xf_store $store, int $id, int $kind, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_drop_part(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_end_hearing(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_ended_as(Xfcase\Native\xf_case $case_): int {}
    function xf_case_except_item(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_extend(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_fail_measure(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_feedback(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_file(Xfcase\Native\xf_store $store, int $id): string {}
    function xf_case_find(Xfcase\Native\xf_store $store, ?string $number, ?string $host_number): int {}
    function xf_case_find_cause(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_finish_measure(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_finish_part(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_focus(Xfcase\Native\xf_store $store, ?array $query, int $lang): string {}
    function xf_case_follow_up(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_form(Xfcase\Native\xf_case $case_): int {}
    function xf_case_free(Xfcase\Native\xf_case $case_): void {}
    function xf_case_hand_over(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_handler(Xfcase\Native\xf_case $case_): ?string {}
    function xf_case_hearing_at(Xfcase\Native\xf_case $case_): int {}
    function xf_case_hold_hearing(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_host_number(Xfcase\Native\xf_case $case_): ?string {}
    function xf_case_id(Xfcase\Native\xf_case $case_): int {}
    function xf_case_intake(Xfcase\Native\xf_case $case_): int {}
    function xf_case_investigate(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_json(Xfcase\Native\xf_case $case_): string {}
    function xf_case_kind(Xfcase\Native\xf_case $case_): int {}
    function xf_case_last_at(Xfcase\Native\xf_case $case_): int {}
    function xf_case_lead(Xfcase\Native\xf_case $case_): ?string {}
    function xf_case_lift_supervision(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_list(Xfcase\Native\xf_store $store, ?array $query): Xfcase\Native\xf_iter {}
    function xf_case_mark(Xfcase\Native\xf_case $case_): int {}
    function xf_case_mark_key(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_matter(Xfcase\Native\xf_case $case_): ?string {}
    function xf_case_merge(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_merged_from(Xfcase\Native\xf_case $case_): int {}
    function xf_case_merged_into(Xfcase\Native\xf_case $case_): int {}
    function xf_case_missing(Xfcase\Native\xf_store $store, ?array $query, int $lang): string {}
    function xf_case_move_part(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_move_policy(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_next(Xfcase\Native\xf_iter $iter): ?Xfcase\Native\xf_case {}
    function xf_case_number(Xfcase\Native\xf_case $case_): ?string {}
    function xf_case_object(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_options(Xfcase\Native\xf_store $store, int $id, ?string $actor, int $at): Xfcase\Native\xf_options {}
    function xf_case_outcome(Xfcase\Native\xf_case $case_): int {}
    function xf_case_persons(Xfcase\Native\xf_case $case_): int {}
    function xf_case_petitioner_address(Xfcase\Native\xf_case $case_, int $index): ?string {}
    function xf_case_petitioner_capacity(Xfcase\Native\xf_case $case_, int $index): ?string {}
    function xf_case_petitioner_count(Xfcase\Native\xf_case $case_): int {}
    function xf_case_petitioner_household(Xfcase\Native\xf_case $case_, int $index): ?string {}
    function xf_case_petitioner_id_number(Xfcase\Native\xf_case $case_, int $index): ?string {}
    function xf_case_petitioner_name(Xfcase\Native\xf_case $case_, int $index): ?string {}
    function xf_case_petitioner_number(Xfcase\Native\xf_case $case_, int $index): int {}
    function xf_case_petitioner_phone(Xfcase\Native\xf_case $case_, int $index): ?string {}
    function xf_case_petitioner_representative(Xfcase\Native\xf_case $case_, int $index): int {}
    function xf_case_petitioner_residence(Xfcase\Native\xf_case $case_, int $index): ?string {}
    function xf_case_petitioner_workplace(Xfcase\Native\xf_case $case_, int $index): ?string {}
    function xf_case_policy(Xfcase\Native\xf_case $case_): ?string {}
    function xf_case_policy_version(Xfcase\Native\xf_case $case_): ?string {}
    function xf_case_procedure(Xfcase\Native\xf_case $case_): int {}
    function xf_case_propose(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_read(Xfcase\Native\xf_store $store, int $id): Xfcase\Native\xf_case {}
    function xf_case_rebound(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_received_at(Xfcase\Native\xf_case $case_): int {}
    function xf_case_recheck_outcome(Xfcase\Native\xf_case $case_): int {}
    function xf_case_recheck_unit(Xfcase\Native\xf_case $case_): ?string {}
    function xf_case_record_channel(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_record_lesson(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_refer(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_register(Xfcase\Native\xf_store $store, ?array $args): Xfcase\Native\xf_case {}
    function xf_case_registered_unit(Xfcase\Native\xf_case $case_): ?string {}
    function xf_case_remove_member(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_remove_petitioner(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_reopen(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_repeat_of(Xfcase\Native\xf_case $case_): int {}
    function xf_case_report_back(Xfcase\Native\xf_case $case_): int {}
    function xf_case_report_to_lead(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_report_up(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_report_visit(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_request_recheck(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_request_review(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_respond(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_return(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_reveal(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_review_outcome(Xfcase\Native\xf_case $case_): int {}
    function xf_case_review_unit(Xfcase\Native\xf_case $case_): ?string {}
    function xf_case_revision(Xfcase\Native\xf_case $case_): int {}
    function xf_case_satisfaction(Xfcase\Native\xf_case $case_): int {}
    function xf_case_sender(Xfcase\Native\xf_case $case_): ?string {}
    function xf_case_serve(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_served_at(Xfcase\Native\xf_case $case_): int {}
    function xf_case_state(Xfcase\Native\xf_case $case_): int {}
    function xf_case_succeed(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_supervise(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_take_measure(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_team_head(Xfcase\Native\xf_case $case_): ?string {}
    function xf_case_terminate(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_title(Xfcase\Native\xf_case $case_): ?string {}
    function xf_case_to_ordinary(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_transfer(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_transfers(Xfcase\Native\xf_case $case_): int {}
    function xf_case_unit(Xfcase\Native\xf_case $case_): ?string {}
    function xf_case_unmark_key(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_unmerge(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_void_registration(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_case_withdraw(Xfcase\Native\xf_store $store, int $id, ?array $act): Xfcase\Native\xf_case {}
    function xf_code_at(int $which, int $index): int {}
    function xf_code_name(int $which, int $value, int $lang): ?string {}
    function xf_code_of(int $which, int $value): ?string {}
    function xf_code_value(int $which, ?string $code): int {}
    function xf_contact_close(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_contact_open(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_date_day(int $date): int {}
    function xf_date_format(int $date): string {}
    function xf_date_make(int $year, int $month, int $day): int {}
    function xf_date_month(int $date): int {}
    function xf_date_of_time(int $at): int {}
    function xf_date_parse(?string $text): int {}
    function xf_date_weekday(int $date): int {}
    function xf_date_year(int $date): int {}
    function xf_deadline_amount(Xfcase\Native\xf_deadline $deadline): int {}
    function xf_deadline_basis(Xfcase\Native\xf_deadline $deadline, int $lang): ?string {}
    function xf_deadline_begun_by(Xfcase\Native\xf_deadline $deadline): ?string {}
    function xf_deadline_begun_unit(Xfcase\Native\xf_deadline $deadline): ?string {}
    function xf_deadline_case(Xfcase\Native\xf_deadline $deadline): Xfcase\Native\xf_case {}
    function xf_deadline_case_id(Xfcase\Native\xf_deadline $deadline): int {}
    function xf_deadline_closed_at(Xfcase\Native\xf_deadline $deadline): int {}
    function xf_deadline_closed_by(Xfcase\Native\xf_deadline $deadline): int {}
    function xf_deadline_cycle(Xfcase\Native\xf_deadline $deadline): int {}
    function xf_deadline_due_at(Xfcase\Native\xf_deadline $deadline): int {}
    function xf_deadline_due_date(Xfcase\Native\xf_deadline $deadline): int {}
    function xf_deadline_duty_lead(Xfcase\Native\xf_deadline $deadline): ?string {}
    function xf_deadline_duty_official(Xfcase\Native\xf_deadline $deadline): ?string {}
    function xf_deadline_duty_unit(Xfcase\Native\xf_deadline $deadline): ?string {}
    function xf_deadline_explain(Xfcase\Native\xf_store $store, int $id, int $lang, int $format): string {}
    function xf_deadline_explain_rule(Xfcase\Native\xf_policy $policy, Xfcase\Native\xf_calendar $calendar, ?string $rule, int $start, int $extended, int $lang, int $format): string {}
    function xf_deadline_extended(Xfcase\Native\xf_deadline $deadline): int {}
    function xf_deadline_extensions(Xfcase\Native\xf_deadline $deadline): int {}
    function xf_deadline_free(Xfcase\Native\xf_deadline $deadline): void {}
    function xf_deadline_id(Xfcase\Native\xf_deadline $deadline): int {}
    function xf_deadline_item(Xfcase\Native\xf_deadline $deadline): int {}
    function xf_deadline_json(Xfcase\Native\xf_deadline $deadline): string {}
    function xf_deadline_last_date(Xfcase\Native\xf_deadline $deadline): int {}
    function xf_deadline_late(Xfcase\Native\xf_deadline $deadline): int {}
    function xf_deadline_list(Xfcase\Native\xf_store $store, ?array $query): Xfcase\Native\xf_iter {}
    function xf_deadline_mark(Xfcase\Native\xf_deadline $deadline): int {}
    function xf_deadline_next(Xfcase\Native\xf_iter $iter): ?Xfcase\Native\xf_deadline {}
    function xf_deadline_next_fire_at(Xfcase\Native\xf_deadline $deadline): int {}
    function xf_deadline_opened_at(Xfcase\Native\xf_deadline $deadline): int {}
    function xf_deadline_opened_by(Xfcase\Native\xf_deadline $deadline): int {}
    function xf_deadline_owed_by(Xfcase\Native\xf_deadline $deadline): ?string {}
    function xf_deadline_own_start_at(Xfcase\Native\xf_deadline $deadline): int {}
    function xf_deadline_paused(Xfcase\Native\xf_deadline $deadline): int {}
    function xf_deadline_provisional(Xfcase\Native\xf_deadline $deadline): int {}
    function xf_deadline_read(Xfcase\Native\xf_store $store, int $id): Xfcase\Native\xf_deadline {}
    function xf_deadline_roll(Xfcase\Native\xf_deadline $deadline): int {}
    function xf_deadline_rule(Xfcase\Native\xf_deadline $deadline): ?string {}
    function xf_deadline_start_at(Xfcase\Native\xf_deadline $deadline): int {}
    function xf_deadline_start_date(Xfcase\Native\xf_deadline $deadline): int {}
    function xf_deadline_state(Xfcase\Native\xf_deadline $deadline): int {}
    function xf_deadline_successor(Xfcase\Native\xf_deadline $deadline): ?string {}
    function xf_deadline_title(Xfcase\Native\xf_deadline $deadline, int $lang): ?string {}
    function xf_deadline_turn(Xfcase\Native\xf_deadline $deadline): int {}
    function xf_deadline_unit(Xfcase\Native\xf_deadline $deadline): int {}
    function xf_deadline_window(Xfcase\Native\xf_deadline $deadline): int {}
    function xf_digest_of(string $text): string {}
    function xf_docket_capacity(Xfcase\Native\xf_docket $docket): ?string {}
    function xf_docket_case(Xfcase\Native\xf_docket $docket): Xfcase\Native\xf_case {}
    function xf_docket_claim_assessment(Xfcase\Native\xf_docket $docket, int $index): int {}
    function xf_docket_claim_count(Xfcase\Native\xf_docket $docket): int {}
    function xf_docket_deadline(Xfcase\Native\xf_docket $docket): Xfcase\Native\xf_deadline {}
    function xf_docket_discovery(Xfcase\Native\xf_docket $docket): int {}
    function xf_docket_field(Xfcase\Native\xf_docket $docket): ?string {}
    function xf_docket_free(Xfcase\Native\xf_docket $docket): void {}
    function xf_docket_happened_on(Xfcase\Native\xf_docket $docket): int {}
    function xf_docket_interest(Xfcase\Native\xf_docket $docket): ?string {}
    function xf_docket_json(Xfcase\Native\xf_docket $docket): string {}
    function xf_docket_level(Xfcase\Native\xf_docket $docket): int {}
    function xf_docket_list(Xfcase\Native\xf_store $store, ?array $query): Xfcase\Native\xf_iter {}
    function xf_docket_measure_count(Xfcase\Native\xf_docket $docket): int {}
    function xf_docket_measure_done(Xfcase\Native\xf_docket $docket, int $index): int {}
    function xf_docket_measure_kind(Xfcase\Native\xf_docket $docket, int $index): int {}
    function xf_docket_next(Xfcase\Native\xf_iter $iter): ?Xfcase\Native\xf_docket {}
    function xf_docket_origin(Xfcase\Native\xf_docket $docket): ?string {}
    function xf_docket_petitioner(Xfcase\Native\xf_docket $docket): ?string {}
    function xf_docket_petitioner_count(Xfcase\Native\xf_docket $docket): int {}
    function xf_docket_petitioner_name(Xfcase\Native\xf_docket $docket, int $index): ?string {}
    function xf_docket_phone(Xfcase\Native\xf_docket $docket): ?string {}
    function xf_docket_place(Xfcase\Native\xf_docket $docket): ?string {}
    function xf_docket_residence(Xfcase\Native\xf_docket $docket): ?string {}
    function xf_docket_workplace(Xfcase\Native\xf_docket $docket): ?string {}
    function xf_document_of(?string $path): int {}
    function xf_drive_close(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_drive_drop(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_drive_end_phase(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_drive_enter(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_drive_give(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_drive_hand_out(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_drive_material(Xfcase\Native\xf_store $store, int $id, int $date, int $lang): string {}
    function xf_drive_open(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_drive_plan_phase(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_drive_progress(Xfcase\Native\xf_store $store, int $id, int $date, int $lang): string {}
    function xf_drive_promise(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_drive_set_duty(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_drive_set_target(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_drive_withdraw(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_due_count(Xfcase\Native\xf_store $store, ?array $query): int {}
    function xf_due_list(Xfcase\Native\xf_store $store, ?array $query): Xfcase\Native\xf_iter {}
    function xf_duty_assign(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_duty_call(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_duty_cancel(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_duty_end(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_duty_fulfil(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_duty_generate(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_duty_hold(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_duty_join(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_duty_leave(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_duty_move(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_duty_open(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_duty_plan(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_duty_share(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_entry_actor(Xfcase\Native\xf_entry $entry): ?string {}
    function xf_entry_at(Xfcase\Native\xf_entry $entry): int {}
    function xf_entry_case_id(Xfcase\Native\xf_entry $entry): int {}
    function xf_entry_free(Xfcase\Native\xf_entry $entry): void {}
    function xf_entry_hash(Xfcase\Native\xf_entry $entry): ?string {}
    function xf_entry_json(Xfcase\Native\xf_entry $entry): string {}
    function xf_entry_kind(Xfcase\Native\xf_entry $entry): ?string {}
    function xf_entry_list(Xfcase\Native\xf_store $store, ?array $query): Xfcase\Native\xf_iter {}
    function xf_entry_next(Xfcase\Native\xf_iter $iter): ?Xfcase\Native\xf_entry {}
    function xf_entry_payload(Xfcase\Native\xf_entry $entry): ?string {}
    function xf_entry_recorded_at(Xfcase\Native\xf_entry $entry): int {}
    function xf_entry_revision(Xfcase\Native\xf_entry $entry): int {}
    function xf_entry_seq(Xfcase\Native\xf_entry $entry): int {}
    function xf_entry_text(Xfcase\Native\xf_entry $entry, int $lang): string {}
    function xf_error_basis(Xfcase\Native\xf_error $error, int $lang): ?string {}
    function xf_error_details(Xfcase\Native\xf_error $error): ?string {}
    function xf_error_dup(Xfcase\Native\xf_error $error): Xfcase\Native\xf_error {}
    function xf_error_field(Xfcase\Native\xf_error $error): ?string {}
    function xf_error_free(Xfcase\Native\xf_error $error): void {}
    function xf_error_last(): Xfcase\Native\xf_error {}
    function xf_error_rule(Xfcase\Native\xf_error $error): ?string {}
    function xf_error_set(int $status, ?string $rule, ?string $field, ?string $zh, ?string $en): void {}
    function xf_error_status(Xfcase\Native\xf_error $error): int {}
    function xf_error_text(Xfcase\Native\xf_error $error, int $lang): ?string {}
    function xf_eventlog_write(Xfcase\Native\xf_store $store, ?string $path, ?array $args, ?callable $progress): void {}
    function xf_firing_case_id(Xfcase\Native\xf_firing $firing): int {}
    function xf_firing_deadline_id(Xfcase\Native\xf_firing $firing): int {}
    function xf_firing_due_date(Xfcase\Native\xf_firing $firing): int {}
    function xf_firing_duty_official(Xfcase\Native\xf_firing $firing): ?string {}
    function xf_firing_duty_unit(Xfcase\Native\xf_firing $firing): ?string {}
    function xf_firing_fired_at(Xfcase\Native\xf_firing $firing): int {}
    function xf_firing_free(Xfcase\Native\xf_firing $firing): void {}
    function xf_firing_ground(Xfcase\Native\xf_firing $firing): int {}
    function xf_firing_json(Xfcase\Native\xf_firing $firing): string {}
    function xf_firing_late(Xfcase\Native\xf_firing $firing): int {}
    function xf_firing_list(Xfcase\Native\xf_store $store, ?array $query): Xfcase\Native\xf_iter {}
    function xf_firing_missed(Xfcase\Native\xf_firing $firing): int {}
    function xf_firing_next(Xfcase\Native\xf_iter $iter): ?Xfcase\Native\xf_firing {}
    function xf_firing_official(Xfcase\Native\xf_firing $firing): ?string {}
    function xf_firing_planned_at(Xfcase\Native\xf_firing $firing): int {}
    function xf_firing_raises(Xfcase\Native\xf_firing $firing): int {}
    function xf_firing_record(Xfcase\Native\xf_firing $firing): int {}
    function xf_firing_record_id(Xfcase\Native\xf_firing $firing): int {}
    function xf_firing_rep(Xfcase\Native\xf_firing $firing): int {}
    function xf_firing_rule(Xfcase\Native\xf_firing $firing): ?string {}
    function xf_firing_rung(Xfcase\Native\xf_firing $firing): ?string {}
    function xf_firing_target(Xfcase\Native\xf_firing $firing): int {}
    function xf_firing_title(Xfcase\Native\xf_firing $firing, int $lang): ?string {}
    function xf_firing_turn(Xfcase\Native\xf_firing $firing): int {}
    function xf_firing_unit(Xfcase\Native\xf_firing $firing): ?string {}
    function xf_hit_after(Xfcase\Native\xf_hit $hit): ?string {}
    function xf_hit_before(Xfcase\Native\xf_hit $hit): ?string {}
    function xf_hit_case_id(Xfcase\Native\xf_hit $hit): int {}
    function xf_hit_found(Xfcase\Native\xf_hit $hit): ?string {}
    function xf_hit_free(Xfcase\Native\xf_hit $hit): void {}
    function xf_hit_json(Xfcase\Native\xf_hit $hit): string {}
    function xf_hit_next(Xfcase\Native\xf_iter $iter): ?Xfcase\Native\xf_hit {}
    function xf_hit_number(Xfcase\Native\xf_hit $hit): ?string {}
    function xf_hit_part(Xfcase\Native\xf_hit $hit): int {}
    function xf_hit_state(Xfcase\Native\xf_hit $hit): int {}
    function xf_hit_title(Xfcase\Native\xf_hit $hit): ?string {}
    function xf_hit_unit(Xfcase\Native\xf_hit $hit): ?string {}
    function xf_host_set_allocator(int $fn): void {}
    function xf_inquiry_ask(Xfcase\Native\xf_store $store, ?string $number, ?string $code, int $lang): string {}
    function xf_inquiry_issue(Xfcase\Native\xf_store $store, int $id, ?string $actor): string {}
    function xf_iter_free(Xfcase\Native\xf_iter $iter): void {}
    function xf_ledger_view(int $index): ?string {}
    function xf_ledger_view_name(?string $view, int $lang): ?string {}
    function xf_ledger_write(Xfcase\Native\xf_store $store, ?string $path, ?array $args, ?callable $progress): void {}
    function xf_letter_add_template(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_letter_duty_facts(Xfcase\Native\xf_store $store, int $kind, int $id, int $lang): string {}
    function xf_letter_duty_issue(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_letter_facts(Xfcase\Native\xf_store $store, int $kind, int $case_id, int $lang): string {}
    function xf_letter_issue(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_letter_placeholders(int $kind): ?string {}
    function xf_letter_retire_template(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_live_bytes(): int {}
    function xf_match_case_id(Xfcase\Native\xf_match $match): int {}
    function xf_match_free(Xfcase\Native\xf_match $match): void {}
    function xf_match_has(Xfcase\Native\xf_match $match, int $kind): int {}
    function xf_match_json(Xfcase\Native\xf_match $match): string {}
    function xf_match_next(Xfcase\Native\xf_iter $iter): ?Xfcase\Native\xf_match {}
    function xf_match_number(Xfcase\Native\xf_match $match): ?string {}
    function xf_match_people(Xfcase\Native\xf_match $match): int {}
    function xf_match_reason(Xfcase\Native\xf_match $match, int $lang): string {}
    function xf_match_received_at(Xfcase\Native\xf_match $match): int {}
    function xf_match_score(Xfcase\Native\xf_match $match): int {}
    function xf_match_state(Xfcase\Native\xf_match $match): int {}
    function xf_match_text(Xfcase\Native\xf_match $match): int {}
    function xf_match_title(Xfcase\Native\xf_match $match): ?string {}
    function xf_match_unit(Xfcase\Native\xf_match $match): ?string {}
    function xf_names_count(?string $names): int {}
    function xf_notice_acked_at(Xfcase\Native\xf_notice $notice): int {}
    function xf_notice_acknowledge(Xfcase\Native\xf_store $store, int $id, ?string $owner): void {}
    function xf_notice_case_id(Xfcase\Native\xf_notice $notice): int {}
    function xf_notice_created_at(Xfcase\Native\xf_notice $notice): int {}
    function xf_notice_deadline_id(Xfcase\Native\xf_notice $notice): int {}
    function xf_notice_deliver(Xfcase\Native\xf_store $store, ?string $owner, callable $fn): int {}
    function xf_notice_due_date(Xfcase\Native\xf_notice $notice): int {}
    function xf_notice_duty_official(Xfcase\Native\xf_notice $notice): ?string {}
    function xf_notice_duty_unit(Xfcase\Native\xf_notice $notice): ?string {}
    function xf_notice_free(Xfcase\Native\xf_notice $notice): void {}
    function xf_notice_ground(Xfcase\Native\xf_notice $notice): int {}
    function xf_notice_id(Xfcase\Native\xf_notice $notice): int {}
    function xf_notice_json(Xfcase\Native\xf_notice $notice): string {}
    function xf_notice_late(Xfcase\Native\xf_notice $notice): int {}
    function xf_notice_lease(Xfcase\Native\xf_store $store, ?string $owner, int $until, int $limit): Xfcase\Native\xf_iter {}
    function xf_notice_level(Xfcase\Native\xf_notice $notice): int {}
    function xf_notice_list(Xfcase\Native\xf_store $store, ?array $query): Xfcase\Native\xf_iter {}
    function xf_notice_next(Xfcase\Native\xf_iter $iter): ?Xfcase\Native\xf_notice {}
    function xf_notice_official(Xfcase\Native\xf_notice $notice): ?string {}
    function xf_notice_planned_at(Xfcase\Native\xf_notice $notice): int {}
    function xf_notice_raises(Xfcase\Native\xf_notice $notice): int {}
    function xf_notice_read(Xfcase\Native\xf_store $store, int $id): Xfcase\Native\xf_notice {}
    function xf_notice_reason(Xfcase\Native\xf_notice $notice): ?string {}
    function xf_notice_record(Xfcase\Native\xf_notice $notice): int {}
    function xf_notice_record_id(Xfcase\Native\xf_notice $notice): int {}
    function xf_notice_rep(Xfcase\Native\xf_notice $notice): int {}
    function xf_notice_rule(Xfcase\Native\xf_notice $notice): ?string {}
    function xf_notice_rung(Xfcase\Native\xf_notice $notice): ?string {}
    function xf_notice_skipped(Xfcase\Native\xf_notice $notice): ?string {}
    function xf_notice_target(Xfcase\Native\xf_notice $notice): int {}
    function xf_notice_text(Xfcase\Native\xf_store $store, Xfcase\Native\xf_notice $notice, int $lang): string {}
    function xf_notice_title(Xfcase\Native\xf_notice $notice, int $lang): ?string {}
    function xf_notice_turn(Xfcase\Native\xf_notice $notice): int {}
    function xf_notice_unit(Xfcase\Native\xf_notice $notice): ?string {}
    function xf_office_codes(int $kind): int {}
    function xf_office_do(Xfcase\Native\xf_store $store, int $kind, ?array $act): Xfcase\Native\xf_record {}
    function xf_office_field_name(int $kind, ?string $field, int $lang): ?string {}
    function xf_office_fields(int $kind): ?string {}
    function xf_official_absent_from(Xfcase\Native\xf_official $official): int {}
    function xf_official_absent_to(Xfcase\Native\xf_official $official): int {}
    function xf_official_free(Xfcase\Native\xf_official $official): void {}
    function xf_official_id(Xfcase\Native\xf_official $official): ?string {}
    function xf_official_json(Xfcase\Native\xf_official $official): string {}
    function xf_official_leader(Xfcase\Native\xf_official $official): int {}
    function xf_official_list(Xfcase\Native\xf_store $store, ?array $query): Xfcase\Native\xf_iter {}
    function xf_official_name(Xfcase\Native\xf_official $official): ?string {}
    function xf_official_next(Xfcase\Native\xf_iter $iter): ?Xfcase\Native\xf_official {}
    function xf_official_principal(Xfcase\Native\xf_official $official): int {}
    function xf_official_put(Xfcase\Native\xf_store $store, ?string $actor, ?array $args): void {}
    function xf_official_rank(Xfcase\Native\xf_official $official): ?string {}
    function xf_official_unit(Xfcase\Native\xf_official $official): ?string {}
    function xf_official_valid_from(Xfcase\Native\xf_official $official): int {}
    function xf_official_valid_to(Xfcase\Native\xf_official $official): int {}
    function xf_options_act(Xfcase\Native\xf_options $options, int $index): int {}
    function xf_options_allowed(Xfcase\Native\xf_options $options, int $index): int {}
    function xf_options_basis(Xfcase\Native\xf_options $options, int $index, int $lang): ?string {}
    function xf_options_count(Xfcase\Native\xf_options $options): int {}
    function xf_options_fields(Xfcase\Native\xf_options $options, int $index): ?string {}
    function xf_options_free(Xfcase\Native\xf_options $options): void {}
    function xf_options_rule(Xfcase\Native\xf_options $options, int $index): ?string {}
    function xf_options_text(Xfcase\Native\xf_options $options, int $index, int $lang): ?string {}
    function xf_pending_case_id(Xfcase\Native\xf_pending $pending): int {}
    function xf_pending_count(Xfcase\Native\xf_store $store, ?array $query): int {}
    function xf_pending_days_left(Xfcase\Native\xf_pending $pending): int {}
    function xf_pending_deadline(Xfcase\Native\xf_pending $pending): Xfcase\Native\xf_deadline {}
    function xf_pending_deadline_id(Xfcase\Native\xf_pending $pending): int {}
    function xf_pending_due_at(Xfcase\Native\xf_pending $pending): int {}
    function xf_pending_due_date(Xfcase\Native\xf_pending $pending): int {}
    function xf_pending_free(Xfcase\Native\xf_pending $pending): void {}
    function xf_pending_json(Xfcase\Native\xf_pending $pending): string {}
    function xf_pending_kind_of(Xfcase\Native\xf_pending $pending): int {}
    function xf_pending_lead(Xfcase\Native\xf_pending $pending): ?string {}
    function xf_pending_list(Xfcase\Native\xf_store $store, ?array $query): Xfcase\Native\xf_iter {}
    function xf_pending_mark(Xfcase\Native\xf_pending $pending): int {}
    function xf_pending_next(Xfcase\Native\xf_iter $iter): ?Xfcase\Native\xf_pending {}
    function xf_pending_next_at(Xfcase\Native\xf_pending $pending): int {}
    function xf_pending_next_raises(Xfcase\Native\xf_pending $pending): int {}
    function xf_pending_next_rung(Xfcase\Native\xf_pending $pending): ?string {}
    function xf_pending_next_target(Xfcase\Native\xf_pending $pending): int {}
    function xf_pending_of(Xfcase\Native\xf_pending $pending): int {}
    function xf_pending_official(Xfcase\Native\xf_pending $pending): ?string {}
    function xf_pending_paused(Xfcase\Native\xf_pending $pending): int {}
    function xf_pending_provisional(Xfcase\Native\xf_pending $pending): int {}
    function xf_pending_record(Xfcase\Native\xf_pending $pending): int {}
    function xf_pending_record_id(Xfcase\Native\xf_pending $pending): int {}
    function xf_pending_rule(Xfcase\Native\xf_pending $pending): ?string {}
    function xf_pending_title(Xfcase\Native\xf_pending $pending, int $lang): ?string {}
    function xf_pending_unit(Xfcase\Native\xf_pending $pending): ?string {}
    function xf_pending_window(Xfcase\Native\xf_pending $pending): int {}
    function xf_policy_collective(Xfcase\Native\xf_policy $policy): int {}
    function xf_policy_duty_basis(Xfcase\Native\xf_policy $policy, ?string $duty, int $lang): ?string {}
    function xf_policy_duty_count(Xfcase\Native\xf_policy $policy): int {}
    function xf_policy_duty_id(Xfcase\Native\xf_policy $policy, int $index): ?string {}
    function xf_policy_duty_title(Xfcase\Native\xf_policy $policy, ?string $duty, int $lang): ?string {}
    function xf_policy_free(Xfcase\Native\xf_policy $policy): void {}
    function xf_policy_id(Xfcase\Native\xf_policy $policy): ?string {}
    function xf_policy_load(string $text, ?string $name): Xfcase\Native\xf_policy {}
    function xf_policy_open(): Xfcase\Native\xf_policy {}
    function xf_policy_rule_basis(Xfcase\Native\xf_policy $policy, ?string $rule, int $lang): ?string {}
    function xf_policy_rule_count(Xfcase\Native\xf_policy $policy): int {}
    function xf_policy_rule_id(Xfcase\Native\xf_policy $policy, int $index): ?string {}
    function xf_policy_rule_title(Xfcase\Native\xf_policy $policy, ?string $rule, int $lang): ?string {}
    function xf_policy_text(Xfcase\Native\xf_policy $policy): ?string {}
    function xf_policy_title(Xfcase\Native\xf_policy $policy, int $lang): ?string {}
    function xf_policy_version(Xfcase\Native\xf_policy $policy): ?string {}
    function xf_reception_end_escort(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_reception_end_follow_up(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_reception_end_register(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_reception_escort(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_reception_join(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_reception_keep_register(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_reception_link(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_reception_plan_follow_up(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_reception_receive(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_reception_register(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_reception_register_of(Xfcase\Native\xf_store $store, ?string $unit, int $date): Xfcase\Native\xf_record {}
    function xf_reception_reveal(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_reception_settle(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_reception_summary(Xfcase\Native\xf_store $store, ?array $query): string {}
    function xf_reception_transfer(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_record_count(Xfcase\Native\xf_store $store, int $kind, ?array $query): int {}
    function xf_record_field_codes(int $kind, ?string $field): int {}
    function xf_record_field_name(int $kind, ?string $field, int $lang): ?string {}
    function xf_record_free(Xfcase\Native\xf_record $record): void {}
    function xf_record_id(Xfcase\Native\xf_record $record): int {}
    function xf_record_json(Xfcase\Native\xf_record $record): string {}
    function xf_record_kind_of(Xfcase\Native\xf_record $record): int {}
    function xf_record_list(Xfcase\Native\xf_store $store, int $kind, ?array $query): Xfcase\Native\xf_iter {}
    function xf_record_next(Xfcase\Native\xf_iter $iter): ?Xfcase\Native\xf_record {}
    function xf_record_number(Xfcase\Native\xf_record $record, ?string $field): int {}
    function xf_record_read(Xfcase\Native\xf_store $store, int $kind, int $id): Xfcase\Native\xf_record {}
    function xf_record_text(Xfcase\Native\xf_record $record, ?string $field): ?string {}
    function xf_record_text_in(Xfcase\Native\xf_record $record, ?string $field, int $lang): ?string {}
    function xf_report_write(Xfcase\Native\xf_store $store, ?string $path, ?array $args, ?callable $progress): void {}
    function xf_reported_list(Xfcase\Native\xf_store $store, ?string $unit, int $from, int $to, int $lang): string {}
    function xf_reported_put(Xfcase\Native\xf_store $store, ?string $actor, ?array $args): int {}
    function xf_reported_withdraw(Xfcase\Native\xf_store $store, ?string $actor, int $id, ?string $reason): void {}
    function xf_route_leaders(Xfcase\Native\xf_store $store, ?string $area, ?string $unit, int $date, int $lang): string {}
    function xf_route_load(Xfcase\Native\xf_store $store, ?string $actor, string $text, ?string $name): void {}
    function xf_route_propose(Xfcase\Native\xf_store $store, ?array $facts, int $lang, int $format): string {}
    function xf_route_propose_case(Xfcase\Native\xf_store $store, int $case_id, int $lang, int $format): string {}
    function xf_route_table(Xfcase\Native\xf_store $store, int $lang): string {}
    function xf_screening_begin(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_screening_dismiss(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_screening_end(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_screening_find(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_screening_link(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_screening_register(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_search_list(Xfcase\Native\xf_store $store, ?string $text, ?array $query): Xfcase\Native\xf_iter {}
    function xf_similar_list(Xfcase\Native\xf_store $store, int $id, int $limit): Xfcase\Native\xf_iter {}
    function xf_similar_review(Xfcase\Native\xf_store $store, ?array $query, int $least, int $lang): string {}
    function xf_similar_tell_apart(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_stats_cases(Xfcase\Native\xf_store $store, ?array $args, ?string $row, ?string $column, int $figure): Xfcase\Native\xf_iter {}
    function xf_stats_compute(Xfcase\Native\xf_store $store, ?array $args, int $lang): string {}
    function xf_status_at(int $index): int {}
    function xf_status_name(int $status): ?string {}
    function xf_status_text(int $status, int $lang): ?string {}
    function xf_store_add_policy(Xfcase\Native\xf_store $store, ?string $actor, Xfcase\Native\xf_policy $policy): void {}
    function xf_store_as_known(Xfcase\Native\xf_store $store, int $at): Xfcase\Native\xf_store {}
    function xf_store_backup(Xfcase\Native\xf_store $store, ?string $path, ?callable $progress): void {}
    function xf_store_begin(Xfcase\Native\xf_store $store): void {}
    function xf_store_calendar(Xfcase\Native\xf_store $store, ?string $unit): Xfcase\Native\xf_calendar {}
    function xf_store_calendar_state(Xfcase\Native\xf_store $store, int $lang): string {}
    function xf_store_check(Xfcase\Native\xf_store $store): void {}
    function xf_store_close(Xfcase\Native\xf_store $store): void {}
    function xf_store_commit(Xfcase\Native\xf_store $store): void {}
    function xf_store_forecast(Xfcase\Native\xf_store $store, int $until, int $limit): Xfcase\Native\xf_iter {}
    function xf_store_free(Xfcase\Native\xf_store $store): void {}
    function xf_store_head(Xfcase\Native\xf_store $store): array {}
    function xf_store_known_at(Xfcase\Native\xf_store $store): int {}
    function xf_store_load_calendar(Xfcase\Native\xf_store $store, ?string $actor, ?string $unit, string $text): int {}
    function xf_store_next_due(Xfcase\Native\xf_store $store): int {}
    function xf_store_now(Xfcase\Native\xf_store $store): int {}
    function xf_store_open(?string $path, ?array $config): Xfcase\Native\xf_store {}
    function xf_store_policy(Xfcase\Native\xf_store $store, ?string $id, ?string $version): Xfcase\Native\xf_policy {}
    function xf_store_rebuild(Xfcase\Native\xf_store $store): void {}
    function xf_store_rollback(Xfcase\Native\xf_store $store): void {}
    function xf_store_set_now(Xfcase\Native\xf_store $store, int $now): void {}
    function xf_store_set_reader(Xfcase\Native\xf_store $store, ?string $official): void {}
    function xf_store_sweep(Xfcase\Native\xf_store $store, int $now, ?callable $progress): array {}
    function xf_store_verify(Xfcase\Native\xf_store $store): array {}
    function xf_succession_left(Xfcase\Native\xf_store $store, ?string $unit, int $lang): string {}
    function xf_succession_pass(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_template_check(int $kind, ?string $source): string {}
    function xf_template_fill(int $kind, ?string $source, ?string $facts, ?string $path, int $document): string {}
    function xf_template_write(int $kind, ?string $path): void {}
    function xf_time_format(int $at): string {}
    function xf_time_make(int $date, int $minute): int {}
    function xf_time_parse(?string $text): int {}
    function xf_trace_list(Xfcase\Native\xf_store $store, ?array $query): Xfcase\Native\xf_iter {}
    function xf_undo_correct_given(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_undo_duty(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_undo_duty_step(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_undo_finding(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_undo_given(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_undo_reception(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_undo_tell_apart(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_undo_warning(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_unit_free(Xfcase\Native\xf_unit $unit): void {}
    function xf_unit_id(Xfcase\Native\xf_unit $unit): ?string {}
    function xf_unit_json(Xfcase\Native\xf_unit $unit): string {}
    function xf_unit_kind(Xfcase\Native\xf_unit $unit): int {}
    function xf_unit_level(Xfcase\Native\xf_unit $unit): int {}
    function xf_unit_list(Xfcase\Native\xf_store $store, ?array $query): Xfcase\Native\xf_iter {}
    function xf_unit_name(Xfcase\Native\xf_unit $unit): ?string {}
    function xf_unit_next(Xfcase\Native\xf_iter $iter): ?Xfcase\Native\xf_unit {}
    function xf_unit_put(Xfcase\Native\xf_store $store, ?string $actor, ?array $args): void {}
    function xf_unit_short_name(Xfcase\Native\xf_unit $unit): ?string {}
    function xf_unit_superior(Xfcase\Native\xf_unit $unit): ?string {}
    function xf_unit_valid_from(Xfcase\Native\xf_unit $unit): int {}
    function xf_unit_valid_to(Xfcase\Native\xf_unit $unit): int {}
    function xf_version_number(): int {}
    function xf_version_text(): ?string {}
    function xf_warning_answer(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_warning_close(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_warning_follow(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_warning_issue(Xfcase\Native\xf_store $store, ?array $act): Xfcase\Native\xf_record {}
    function xf_warning_outcomes(Xfcase\Native\xf_store $store, ?string $unit, int $from, int $until, int $lang): string {}
    function xf_work_compute(Xfcase\Native\xf_store $store, ?array $args, int $lang): string {}
}
