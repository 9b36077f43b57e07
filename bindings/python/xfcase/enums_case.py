# SPDX-License-Identifier: Apache-2.0
"""Enumerations of a case: what it is, where it stands, what is done with it."""
from __future__ import annotations

from typing import Dict, Optional

from . import _native as native
from .coded import Coded, Lang, bind, field_list


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
    VOID = "void"


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
    LAPSE_LEAD = "lapse_lead"
    REPORT_TO_LEAD = "report_to_lead"
    CORRECT = "correct"
    CORRECT_PETITIONER = "correct_petitioner"
    ADD_PETITIONER = "add_petitioner"
    REMOVE_PETITIONER = "remove_petitioner"
    UNMERGE = "unmerge"
    RELEASE = "release"
    LIFT_SUPERVISION = "lift_supervision"
    SUCCEED = "succeed"
    FIND_REPEAT = "find_repeat"
    VOID_REGISTRATION = "void_registration"

    @property
    def fields(self) -> Dict[str, bool]:
        """The arguments that the act reads: whether it requires them."""
        return field_list(native.xf_act_fields(self.number))

    def field_label(self, field: str, lang: Lang = Lang.ZH) -> Optional[str]:
        """What people call an argument of the act; None when the act does not read it."""
        return native.xf_act_field_name(self.number, field, lang.number)


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


class UnitRole(Coded):
    """What a unit is in the petition procedure."""

    ORGAN = "organ"
    DEPARTMENT = "department"


class Role(Coded):
    """What a unit is among those that work on one case."""

    HOST = "host"
    ASSIST = "assist"


class Discovery(Coded):
    """How a matter came to be known."""

    BROUGHT = "brought"
    HANDED_DOWN = "handed_down"
    SCREENING = "screening"


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


class Refusal(Coded):
    """On what ground a matter is not accepted."""

    OTHER_ORGAN = "other_organ"
    STATUTORY_CHANNEL = "statutory_channel"
    HANDLED_ALREADY = "handled_already"
    OTHER = "other"


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
    NAME_AND_UNIT = "name_and_unit"


bind({
    State: native.XF_ENUM_STATE,
    Act: native.XF_ENUM_ACT,
    Form: native.XF_ENUM_FORM,
    Kind: native.XF_ENUM_KIND,
    Intake: native.XF_ENUM_INTAKE,
    Procedure: native.XF_ENUM_PROCEDURE,
    Outcome: native.XF_ENUM_OUTCOME,
    Level: native.XF_ENUM_LEVEL,
    UnitRole: native.XF_ENUM_UNIT_ROLE,
    Role: native.XF_ENUM_ROLE,
    Discovery: native.XF_ENUM_DISCOVERY,
    Ground: native.XF_ENUM_GROUND,
    Refusal: native.XF_ENUM_REFUSAL,
    Part: native.XF_ENUM_PART,
    Likeness: native.XF_ENUM_LIKENESS,
})
