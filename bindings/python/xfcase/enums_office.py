# SPDX-License-Identifier: Apache-2.0
"""Enumerations of the work of an office beside its cases."""
from __future__ import annotations

import itertools
from typing import Dict, Optional

from . import _native as native
from .coded import Coded, Lang, bind, field_list


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
    REGISTER = "register"
    DUTY_MEMBER = "duty_member"
    DUTY_SHARE = "duty_share"
    CALENDAR_ALARM = "calendar_alarm"
    SUCCESSION = "succession"
    LETTER = "letter"
    LETTER_TEMPLATE = "letter_template"
    RECEPTION = "reception"
    RECEPTION_MEMBER = "reception_member"
    CONTACT = "contact"
    APART = "apart"

    def field_label(self, field: str, lang: Lang = Lang.ZH) -> Optional[str]:
        """What people call a field of such records; None when they have no such field."""
        return native.xf_record_field_name(self.number, field, lang.number)

    def value_label(self, field: str, code: str, lang: Lang = Lang.ZH) -> str:
        """What people call a text code in a field; the text itself where the field holds none."""
        which = native.xf_record_field_codes(self.number, field)
        value = native.xf_code_value(which, code) if which else -1
        return (native.xf_code_name(which, value, lang.number) or code) if value >= 0 else code


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
    LINK_FINDING = "link_finding"
    DISMISS_FINDING = "dismiss_finding"
    PROMISE_RESOURCE = "promise_resource"
    GIVE_RESOURCE = "give_resource"
    WITHDRAW_RESOURCE = "withdraw_resource"
    KEEP_REGISTER = "keep_register"
    SET_PHASE_DUTY = "set_phase_duty"
    ISSUE_WARNING = "issue_warning"
    ANSWER_WARNING = "answer_warning"
    FOLLOW_WARNING = "follow_warning"
    CLOSE_WARNING = "close_warning"
    END_REGISTER = "end_register"
    ISSUE_LETTER = "issue_letter"
    ISSUE_DUTY_LETTER = "issue_duty_letter"
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
    VOID_RECEPTION = "void_reception"
    VOID_FINDING = "void_finding"
    VOID_WARNING = "void_warning"
    VOID_APART = "void_apart"
    VOID_GIVEN = "void_given"
    CORRECT_GIVEN = "correct_given"
    REOPEN_DUTY = "reopen_duty"
    REOPEN_DUTY_STEP = "reopen_duty_step"
    SUCCEED_UNIT = "succeed_unit"
    JOIN_DUTY = "join_duty"
    LEAVE_DUTY = "leave_duty"
    PLAN_DUTY = "plan_duty"
    SHARE_DUTY = "share_duty"
    ASSIGN_DUTY_STEP = "assign_duty_step"
    TELL_APART = "tell_apart"

    @property
    def fields(self) -> Dict[str, bool]:
        """The arguments that the step reads: whether it requires them. "from" is `start` of methods."""
        return field_list(native.xf_office_fields(self.number))

    def field_label(self, field: str, lang: Lang = Lang.ZH) -> Optional[str]:
        """What people call an argument of the step; None when the step does not read it."""
        return native.xf_office_field_name(self.number, field, lang.number)

    def codes(self, lang: Lang = Lang.ZH) -> Dict[str, str]:
        """The text codes that `code` of the step may be, with their names; empty when it reads none."""
        which = native.xf_office_codes(self.number)
        numbers = (native.xf_code_at(which, i) for i in range(1000)) if which else iter(())
        return {native.xf_code_of(which, n) or "": native.xf_code_name(which, n, lang.number) or ""
                for n in itertools.takewhile(lambda n: n >= 0, numbers) if n > 0}


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
    TASK = "task"
    REVIEW = "review"


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


class PendingKind(Coded):
    """What is still owed."""

    DEADLINE = "deadline"
    DUTY = "duty"
    HAND_OUT = "hand_out"
    DUTY_STEP = "duty_step"
    RECEPTION = "reception"
    ESCORT = "escort"
    FOLLOW_UP = "follow_up"
    WARNING = "warning"
    SCREENING = "screening"
    RESOURCE = "resource"


bind({
    RecordKind: native.XF_ENUM_RECORD,
    Step: native.XF_ENUM_OFFICE,
    BodyKind: native.XF_ENUM_BODY_KIND,
    BodyPost: native.XF_ENUM_BODY_POST,
    DutyKind: native.XF_ENUM_DUTY_KIND,
    DutyState: native.XF_ENUM_DUTY_STATE,
    PendingKind: native.XF_ENUM_PENDING,
    ReceptionKind: native.XF_ENUM_RECEPTION,
    Received: native.XF_ENUM_RECEIVED,
    DriveSource: native.XF_ENUM_DRIVE_SOURCE,
    DriveCohort: native.XF_ENUM_DRIVE_COHORT,
    ScreeningOccasion: native.XF_ENUM_SCREENING_OCCASION,
    Urgency: native.XF_ENUM_URGENCY,
    FindingOutcome: native.XF_ENUM_FINDING_OUTCOME,
    WarningResult: native.XF_ENUM_WARNING_RESULT,
    Resource: native.XF_ENUM_RESOURCE,
})
