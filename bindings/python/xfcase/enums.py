# SPDX-License-Identifier: Apache-2.0
"""Enumerations. Their values are the text codes that stores, exports and policy packs carry."""
from __future__ import annotations

import enum
from typing import Any, Dict, Optional, Type, TypeVar

from . import _native as native

C = TypeVar("C", bound="Coded")


class Lang(enum.Enum):
    """Language of a text."""

    ZH = "zh"
    EN = "en"

    @property
    def number(self) -> int:
        return native.XF_LANG_ZH if self is Lang.ZH else native.XF_LANG_EN


class Format(enum.Enum):
    """Form of a generated text."""

    TEXT = "text"
    JSON = "json"

    @property
    def number(self) -> int:
        return native.XF_FORMAT_TEXT if self is Format.TEXT else native.XF_FORMAT_JSON


class OpenMode(enum.Enum):
    """How to open a store."""

    CREATE = "create"
    EXISTING = "existing"
    READ_ONLY = "read_only"
    MEMORY = "memory"

    @property
    def number(self) -> int:
        return int(getattr(native, "XF_OPEN_" + self.name))


class Hash(enum.Enum):
    """The hash that chains the journal of a new store."""

    SM3 = "sm3"
    SHA256 = "sha256"

    @property
    def number(self) -> int:
        return native.XF_HASH_SM3 if self is Hash.SM3 else native.XF_HASH_SHA256


class Coded(enum.Enum):
    """An enumeration of the library with text codes and names for people."""

    @property
    def number(self) -> int:
        """The value of the C enumerator."""
        return native.xf_code_value(_WHICH[type(self)], self.value)

    def label(self, lang: Lang = Lang.ZH) -> str:
        """The name for people."""
        return native.xf_code_name(_WHICH[type(self)], self.number, lang.number) or ""


class State(Coded):
    """Where a case stands in its legal life."""

    REGISTERED = "registered"
    FORWARDED = "forwarded"
    REFERRED = "referred"
    DECLINED = "declined"
    HANDLING = "handling"
    ANSWERED = "answered"
    SERVED = "served"
    REVIEWING = "reviewing"
    REVIEWED = "reviewed"
    REVIEW_SERVED = "review_served"
    RECHECKING = "rechecking"
    RECHECKED = "rechecked"
    RECHECK_SERVED = "recheck_served"
    CONCLUDED = "concluded"
    TERMINATED = "terminated"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"
    ARCHIVED = "archived"


class Act(Coded):
    """A step somebody takes with a case."""

    REGISTER = "register"
    ACCEPT = "accept"
    DECLINE = "decline"
    TRANSFER = "transfer"
    HAND_OVER = "hand_over"
    REFER = "refer"
    RETURN = "return"
    ASSIGN_LEAD = "assign_lead"
    ASSIGN_HANDLER = "assign_handler"
    ASSIGN_TEAM_HEAD = "assign_team_head"
    INVESTIGATE = "investigate"
    HOLD_HEARING = "hold_hearing"
    END_HEARING = "end_hearing"
    EXTEND = "extend"
    ANSWER = "answer"
    SERVE = "serve"
    REQUEST_REVIEW = "request_review"
    DECIDE_REVIEW = "decide_review"
    REQUEST_RECHECK = "request_recheck"
    DECIDE_RECHECK = "decide_recheck"
    TERMINATE = "terminate"
    CONCLUDE = "conclude"
    WITHDRAW = "withdraw"
    MERGE = "merge"
    REOPEN = "reopen"
    ARCHIVE = "archive"
    SUPERVISE = "supervise"
    FEEDBACK = "feedback"
    PROPOSE = "propose"
    RESPOND = "respond"
    REPORT_VISIT = "report_visit"
    ARRIVE = "arrive"
    TO_ORDINARY = "to_ordinary"
    MOVE_POLICY = "move_policy"
    ABSORB = "absorb"
    FIRE = "fire"
    RECOMPUTE = "recompute"
    ADD_CLAIM = "add_claim"
    ASSESS_CLAIM = "assess_claim"
    ANSWER_CLAIM = "answer_claim"
    TAKE_MEASURE = "take_measure"
    FINISH_MEASURE = "finish_measure"
    DIRECT = "direct"
    EXCEPT_ITEM = "except_item"
    FIND_CAUSE = "find_cause"
    OBJECT = "object"
    DECIDE_OBJECTION = "decide_objection"
    CRITICISE = "criticise"
    CHECK_RESULT = "check_result"
    FOLLOW_UP = "follow_up"
    REBOUND = "rebound"
    RECORD_CHANNEL = "record_channel"
    REPORT_UP = "report_up"
    ISSUE_CODE = "issue_code"
    REVEAL = "reveal"
    ATTACH = "attach"
    CHECK_FILE = "check_file"
    ADD_MEMBER = "add_member"
    REMOVE_MEMBER = "remove_member"
    ASSIGN_PART = "assign_part"
    FINISH_PART = "finish_part"
    MOVE_PART = "move_part"
    DROP_PART = "drop_part"
    MARK_KEY = "mark_key"
    UNMARK_KEY = "unmark_key"
    RECORD_LESSON = "record_lesson"
    FAIL_MEASURE = "fail_measure"


class ClockState(Coded):
    """Where a deadline stands."""

    OPEN = "open"
    PAUSED = "paused"
    FULFILLED = "fulfilled"
    CANCELLED = "cancelled"
    LAPSED = "lapsed"


class Count(Coded):
    """The unit in which a period is counted."""

    DAY = "day"
    WORKDAY = "workday"
    HOUR = "hour"
    MINUTE = "minute"


class Roll(Coded):
    """What becomes of a last day that is not a working day."""

    NONE = "none"
    NEXT_WORKDAY = "next_workday"
    PREV_WORKDAY = "prev_workday"


class Target(Coded):
    """Whom a rung tells."""

    HANDLER = "handler"
    TEAM_HEAD = "team_head"
    LEAD = "lead"
    PRINCIPAL = "principal"
    SUPERIOR = "superior"
    PETITIONER = "petitioner"
    UNIT = "unit"


class Raise(Coded):
    """What a rung raises."""

    REMINDER = "reminder"
    YELLOW = "yellow"
    RED = "red"
    SUPERVISION = "supervision"
    REPORT = "report"
    INFORM = "inform"


class Mark(Coded):
    """Traffic-light mark of a deadline or a case."""

    NONE = "none"
    YELLOW = "yellow"
    RED = "red"


class Form(Coded):
    """The form in which a matter was brought."""

    LETTER = "letter"
    VISIT = "visit"
    ONLINE = "online"
    CALL = "call"


class Kind(Coded):
    """The kind of matter (信访工作条例 Art. 29-31)."""

    CLAIM = "claim"
    SUGGESTION = "suggestion"
    REPORT = "report"


class Intake(Coded):
    """How a matter reached the registering unit."""

    BY_UNIT = "by_unit"
    DIRECT = "direct"
    DEPARTMENT = "department"


class Procedure(Coded):
    """The procedure under which a case runs."""

    ORDINARY = "ordinary"
    SIMPLE = "simple"


class Outcome(Coded):
    """What an opinion says."""

    SUPPORT = "support"
    EXPLAIN = "explain"
    NOT_SUPPORT = "not_support"
    UPHOLD = "uphold"
    CHANGE = "change"
    REVOKE = "revoke"
    PASS = "pass"
    FAIL = "fail"


class Level(Coded):
    """Level of a unit in the state's structure."""

    NONE = "none"
    TOWNSHIP = "township"
    COUNTY = "county"
    CITY = "city"
    PROVINCE = "province"
    NATION = "nation"


class Assessment(Coded):
    """How one claim of a case is assessed (诉求性质认定)."""

    REASONABLE = "reasonable"
    HARDSHIP = "hardship"
    UNREASONABLE = "unreasonable"
    UNLAWFUL = "unlawful"


class Measure(Coded):
    """A piece of resolution work (化解措施)."""

    RESOLVE = "resolve"
    RELIEF = "relief"
    EXPLANATION = "explanation"
    COUNSELLING = "counselling"
    MEDIATION = "mediation"
    LEGAL_AID = "legal_aid"
    COORDINATION = "coordination"
    MEETING = "meeting"
    HANDOVER_MEETING = "handover_meeting"
    SUPPORT_PLAN = "support_plan"
    REFERRAL = "referral"
    EVIDENCE = "evidence"
    AGREEMENT = "agreement"
    SUPPORT = "support"
    CASE_MEETING = "case_meeting"
    FILE_REVIEW = "file_review"
    LESSON = "lesson"
    HEAR_SIDES = "hear_sides"


class Satisfaction(Coded):
    """What the petitioner said at a follow-up visit (回访)."""

    SATISFIED = "satisfied"
    BASICALLY = "basically"
    DISSATISFIED = "dissatisfied"


class Cause(Coded):
    """Why earlier handling failed."""

    POLICY = "policy"
    SUBSTANCE = "substance"
    PROCEDURE = "procedure"


class Check(Coded):
    """An item of the checklists: the seven ones (七个一), investigation, closing (办结清单)."""

    CASE = "case"
    LEAD = "lead"
    TEAM = "team"
    HANDOVER_MEETING = "handover_meeting"
    PLAN = "plan"
    DEADLINE = "deadline"
    MEETING = "meeting"
    NO_POLICY_DEBT = "no_policy_debt"
    NO_PROCEDURE_DEBT = "no_procedure_debt"
    NO_CARE_DEBT = "no_care_debt"
    FILE_REVIEW = "file_review"
    EVIDENCE = "evidence"
    SIDES = "sides"
    CASE_MEETING = "case_meeting"
    CAUSE = "cause"
    PARTS = "parts"
    AGREEMENTS = "agreements"
    PLAN_OFFICIAL = "plan_official"
    FILES = "files"
    REPORTED_UP = "reported_up"
    REPORTED_BUREAU = "reported_bureau"
    FOLLOWED_UP = "followed_up"
    LESSONS = "lessons"


class Discovery(Coded):
    """How a matter came to be known."""

    BROUGHT = "brought"
    HANDED_DOWN = "handed_down"
    SCREENING = "screening"


class StatsBy(Coded):
    """What the rows or the columns of a table of figures are."""

    LEVEL = "level"
    FORM = "form"
    FIELD = "field"
    CATEGORY = "category"
    AREA = "area"
    UNIT = "unit"
    LEAD = "lead"
    SIZE = "size"
    REPEAT = "repeat"
    SKIP = "skip"
    ASSESSMENT = "assessment"
    CLAIM_ANSWER = "claim_answer"
    OUTCOME = "outcome"
    INTEREST = "interest"
    DISCOVERY = "discovery"
    KIND = "kind"
    STATE = "state"
    SATISFACTION = "satisfaction"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Figure(Coded):
    """A figure of a cell."""

    BATCHES = "batches"
    PERSONS = "persons"
    ENDED = "ended"
    SATISFACTION = "satisfaction"
    REBOUNDS = "rebounds"
    ACCEPTED = "accepted"
    ANSWERED = "answered"
    OVERDUE = "overdue"
    DAYS = "days"


class StatsBasis(Coded):
    """Which date of a case must lie in the period."""

    RECEIVED = "received"
    ACCEPTED = "accepted"
    ANSWERED = "answered"
    CLOSED = "closed"


class Trait(Coded):
    """The values of the dimensions size, repeat and skip."""

    INDIVIDUAL = "individual"
    COLLECTIVE = "collective"
    FIRST = "first"
    REPEATED = "repeated"
    IN_ORDER = "in_order"
    SKIPPED = "skipped"


class Ground(Coded):
    """On what ground a case is supervised."""

    NOT_ACCEPTED = "not_accepted"
    NOT_CONCLUDED = "not_concluded"
    NO_FEEDBACK = "no_feedback"
    WRONG_PROCEDURE = "wrong_procedure"
    BUCK_PASSING = "buck_passing"
    PERFUNCTORY = "perfunctory"
    FALSE = "false"
    OPINION_REFUSED = "opinion_refused"


class Part(Coded):
    """The part of a case file in which words were found."""

    TITLE = "title"
    MATTER = "matter"
    CLAIM = "claim"
    ANSWER = "answer"
    MEASURE = "measure"


class Likeness(Coded):
    """What two cases have in common."""

    IDENTITY = "identity"
    PHONE = "phone"
    NAME_AND_HOME = "name_and_home"
    TEXT = "text"
class Relief(Coded):
    """A kind of relief or support (救助帮扶种类)."""

    LIVING_ALLOWANCE = "living_allowance"
    TEMPORARY = "temporary"
    MEDICAL = "medical"
    HOUSING = "housing"
    EMPLOYMENT = "employment"
    EDUCATION = "education"
    JUDICIAL = "judicial"
    COMPENSATION = "compensation"
    IN_KIND = "in_kind"
    OTHER = "other"


class Fund(Coded):
    """Who gives relief: the kind of its source."""

    GOVERNMENT = "government"
    SOCIAL = "social"
    MUTUAL = "mutual"


class Means(Coded):
    """By what means a piece of resolution work is done (手段)."""

    POLICY = "policy"
    ECONOMIC = "economic"
    LEGAL = "legal"
    ADMINISTRATIVE = "administrative"


class Role(Coded):
    """What a unit is among those that work on one case."""

    HOST = "host"
    ASSIST = "assist"


class UnitRole(Coded):
    """What a unit is in the petition procedure."""

    ORGAN = "organ"
    DEPARTMENT = "department"


class RecordKind(Coded):
    """What is kept of an office beside its cases."""

    BODY = "body"
    BODY_MEMBER = "body_member"
    DUTY_SERIES = "duty_series"
    DUTY = "duty"
    DUTY_STEP = "duty_step"
    DRIVE = "drive"
    DRIVE_PHASE = "drive_phase"
    DRIVE_CASE = "drive_case"
    SCREENING = "screening"
    FINDING = "finding"
    WARNING = "warning"
    WARNING_FOLLOW_UP = "warning_follow_up"
    RESOURCE = "resource"
    RESOURCE_GIVEN = "resource_given"
    LETTER = "letter"
    LETTER_TEMPLATE = "letter_template"
    RECEPTION = "reception"
    RECEPTION_MEMBER = "reception_member"
    CONTACT = "contact"
    APART = "apart"


class Step(Coded):
    """A step in the work of an office that is no act on one case."""

    SET_UP_BODY = "set_up_body"
    DISSOLVE_BODY = "dissolve_body"
    JOIN_BODY = "join_body"
    LEAVE_BODY = "leave_body"
    OPEN_DUTY = "open_duty"
    END_DUTY = "end_duty"
    GENERATE_DUTIES = "generate_duties"
    HOLD_DUTY = "hold_duty"
    FULFIL_DUTY_STEP = "fulfil_duty_step"
    MOVE_DUTY = "move_duty"
    CANCEL_DUTY = "cancel_duty"
    CALL_DUTY = "call_duty"
    OPEN_DRIVE = "open_drive"
    SET_DRIVE_TARGET = "set_drive_target"
    PLAN_PHASE = "plan_phase"
    END_PHASE = "end_phase"
    ENTER_DRIVE_CASE = "enter_drive_case"
    HAND_OUT_DRIVE_CASE = "hand_out_drive_case"
    DROP_DRIVE_CASE = "drop_drive_case"
    CLOSE_DRIVE = "close_drive"
    BEGIN_SCREENING = "begin_screening"
    END_SCREENING = "end_screening"
    RECORD_FINDING = "record_finding"
    REGISTER_FINDING = "register_finding"
    DISMISS_FINDING = "dismiss_finding"
    PROMISE_RESOURCE = "promise_resource"
    GIVE_RESOURCE = "give_resource"
    WITHDRAW_RESOURCE = "withdraw_resource"
    ISSUE_WARNING = "issue_warning"
    ANSWER_WARNING = "answer_warning"
    FOLLOW_WARNING = "follow_warning"
    CLOSE_WARNING = "close_warning"
    ISSUE_LETTER = "issue_letter"
    ADD_TEMPLATE = "add_template"
    RETIRE_TEMPLATE = "retire_template"
    RECEIVE = "receive"
    JOIN_RECEPTION = "join_reception"
    SETTLE_RECEPTION = "settle_reception"
    REGISTER_RECEPTION = "register_reception"
    TRANSFER_RECEPTION = "transfer_reception"
    LINK_RECEPTION = "link_reception"
    ESCORT = "escort"
    END_ESCORT = "end_escort"
    PLAN_FOLLOW_UP = "plan_follow_up"
    END_FOLLOW_UP = "end_follow_up"
    REVEAL_RECEPTION = "reveal_reception"
    OPEN_CONTACT = "open_contact"
    CLOSE_CONTACT = "close_contact"
    TELL_APART = "tell_apart"


class BodyKind(Coded):
    """What a body is."""

    LEADING_GROUP = "leading_group"
    JOINT_CONFERENCE = "joint_conference"
    TASK_FORCE = "task_force"


class BodyPost(Coded):
    """What somebody is in a body."""

    HEAD = "head"
    DEPUTY = "deputy"
    MEMBER = "member"
    OFFICE_HEAD = "office_head"
    OFFICE = "office"


class DutyKind(Coded):
    """What a recurring duty is."""

    MEETING = "meeting"
    VISIT = "visit"
    RECEPTION = "reception"
    SCREENING = "screening"
    REPORT = "report"


class DutyState(Coded):
    """Where an occurrence, or a step of its chain, stands."""

    PLANNED = "planned"
    DONE = "done"
    MISSED = "missed"
    CANCELLED = "cancelled"
class ReceptionKind(Coded):
    """How visitors are received."""

    DUTY = "duty"
    FIELD = "field"
    APPOINTMENT = "appointment"
    JOINT = "joint"


class Received(Coded):
    """What became of a reception."""

    SETTLED = "settled"
    REGISTERED = "registered"
    TRANSFERRED = "transferred"
    LINKED = "linked"


class Placeholder(Coded):
    """What a template of a letter may name."""

    NUMBER = "number"
    DATE = "date"
    UNIT = "unit"
    CONTACT = "contact"
    PHONE = "phone"
    TO_UNIT = "to_unit"
    PETITIONERS = "petitioners"
    CASE_NUMBER = "case_number"
    CASE_UNIT = "case_unit"
    TITLE = "title"
    MATTER = "matter"
    FORM = "form"
    RECEIVED_ON = "received_on"
    ACCEPTED_ON = "accepted_on"
    DECIDED_ON = "decided_on"
    REQUESTED_ON = "requested_on"
    CLAIMS = "claims"
    FINDINGS = "findings"
    OUTCOME = "outcome"
    DECISION = "decision"
    REASONS = "reasons"
    BASIS = "basis"
    LAW = "law"
    DUE_DATE = "due_date"
    FEEDBACK_DUE = "feedback_due"
    DAYS = "days"
    APPROVER = "approver"
    CHANNEL = "channel"
    GROUND = "ground"
    DEMAND = "demand"
    PROPOSAL = "proposal"
    REVIEW_UNIT = "review_unit"
    RECHECK_UNIT = "recheck_unit"
    APPEAL_PERIOD = "appeal_period"
    APPEAL_UNTIL = "appeal_until"
    EARLIER_UNIT = "earlier_unit"
    EARLIER_NUMBER = "earlier_number"
    EARLIER_DATE = "earlier_date"
    HANDLER = "handler"


class Letter(Coded):
    """A kind of letter."""

    ACCEPTANCE = "acceptance"
    NON_ACCEPTANCE = "non_acceptance"
    TRANSFER = "transfer"
    HAND_OVER = "hand_over"
    FORWARDING = "forwarding"
    REFERRAL = "referral"
    EXTENSION = "extension"
    ANSWER = "answer"
    REVIEW = "review"
    RECHECK = "recheck"
    SUPERVISION = "supervision"
    IMPROVEMENT = "improvement"

    @property
    def placeholders(self) -> Dict[Placeholder, bool]:
        """What its templates may name; True for what no such letter goes without."""
        words = (native.xf_letter_placeholders(self.number) or "").split()
        return {Placeholder(word.rstrip("!")): word.endswith("!") for word in words}


class DriveSource(Coded):
    """How a case came into a drive."""

    HANDED_DOWN = "handed_down"
    SCREENING = "screening"


class DriveCohort(Coded):
    """Since when the matter of a case in a drive is unresolved."""

    EARLIER = "earlier"
    NEW = "new"


class ScreeningOccasion(Coded):
    """On what occasion a round of screening is held."""

    PERIODIC = "periodic"
    BEFORE_PERIOD = "before_period"
    DRIVE = "drive"


class Urgency(Coded):
    """How soon something is to be done about a matter."""

    ORDINARY = "ordinary"
    SOON = "soon"
    AT_ONCE = "at_once"


class FindingOutcome(Coded):
    """What became of a finding."""

    CASE = "case"
    WARNING = "warning"
    NO_MATTER = "no_matter"


class WarningResult(Coded):
    """What came of what was warned of."""

    RESOLVED = "resolved"
    BECAME_CASE = "became_case"
    COLLECTIVE_VISIT = "collective_visit"
    UNFOUNDED = "unfounded"


class Resource(Coded):
    """What is promised for a drive."""

    PEOPLE = "people"
    EQUIPMENT = "equipment"
    MONEY = "money"
    OTHER = "other"


_WHICH: Dict[Type[Coded], int] = {
    State: native.XF_ENUM_STATE,
    Act: native.XF_ENUM_ACT,
    ClockState: native.XF_ENUM_DEADLINE_STATE,
    Count: native.XF_ENUM_COUNT,
    Roll: native.XF_ENUM_ROLL,
    Target: native.XF_ENUM_TARGET,
    Raise: native.XF_ENUM_RAISE,
    Mark: native.XF_ENUM_MARK,
    Form: native.XF_ENUM_FORM,
    Kind: native.XF_ENUM_KIND,
    Intake: native.XF_ENUM_INTAKE,
    Procedure: native.XF_ENUM_PROCEDURE,
    Outcome: native.XF_ENUM_OUTCOME,
    Level: native.XF_ENUM_LEVEL,
    UnitRole: native.XF_ENUM_UNIT_ROLE,
    Assessment: native.XF_ENUM_ASSESSMENT,
    Measure: native.XF_ENUM_MEASURE,
    Satisfaction: native.XF_ENUM_SATISFACTION,
    Cause: native.XF_ENUM_CAUSE,
    Check: native.XF_ENUM_CHECK,
    Discovery: native.XF_ENUM_DISCOVERY,
    Ground: native.XF_ENUM_GROUND,
    RecordKind: native.XF_ENUM_RECORD,
    Step: native.XF_ENUM_OFFICE,
    BodyKind: native.XF_ENUM_BODY_KIND,
    BodyPost: native.XF_ENUM_BODY_POST,
    DutyKind: native.XF_ENUM_DUTY_KIND,
    DutyState: native.XF_ENUM_DUTY_STATE,
    Letter: native.XF_ENUM_LETTER,
    ReceptionKind: native.XF_ENUM_RECEPTION,
    Received: native.XF_ENUM_RECEIVED,
    Placeholder: native.XF_ENUM_PLACEHOLDER,
    DriveSource: native.XF_ENUM_DRIVE_SOURCE,
    DriveCohort: native.XF_ENUM_DRIVE_COHORT,
    ScreeningOccasion: native.XF_ENUM_SCREENING_OCCASION,
    Urgency: native.XF_ENUM_URGENCY,
    FindingOutcome: native.XF_ENUM_FINDING_OUTCOME,
    WarningResult: native.XF_ENUM_WARNING_RESULT,
    Resource: native.XF_ENUM_RESOURCE,
    Part: native.XF_ENUM_PART,
    Likeness: native.XF_ENUM_LIKENESS,
    StatsBy: native.XF_ENUM_STATS_BY,
    Figure: native.XF_ENUM_FIGURE,
    StatsBasis: native.XF_ENUM_STATS_BASIS,
    Trait: native.XF_ENUM_TRAIT,
    Relief: native.XF_ENUM_RELIEF,
    Fund: native.XF_ENUM_FUND,
    Means: native.XF_ENUM_MEANS,
    Role: native.XF_ENUM_ROLE,
}

# Every row that is read asks here: a C value to its member, of each enumeration.
_BY_NUMBER: Dict[Type[Any], Dict[int, Any]] = {
    kind: {member.number: member for member in kind} for kind in _WHICH
}


def member(kind: Type[C], number: int) -> C:
    """The member of a C value; a defect when there is none."""
    found: C = _BY_NUMBER[kind][number]
    return found


def member_or_none(kind: Type[C], number: int) -> Optional[C]:
    """The member of a C value, None for the value that stands for nothing."""
    found: Optional[C] = _BY_NUMBER[kind].get(number)
    return found


def number_of(kind: Type[enum.Enum], given: Any) -> int:
    """The C value of a member; 0 for None."""
    if given is None:
        return 0
    if not isinstance(given, kind):
        raise TypeError(f"{kind.__name__} expected, not {type(given).__name__}")
    number: int = getattr(given, "number")
    return number
