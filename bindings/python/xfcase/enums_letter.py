# SPDX-License-Identifier: Apache-2.0
"""Enumerations of letters."""
from __future__ import annotations

from typing import Dict

from . import _native as native
from .coded import Coded, bind


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
    REFUSAL = "refusal"
    COMPETENT_BODY = "competent_body"
    ACTING_UNIT = "acting_unit"
    ACCEPTING_UNIT = "accepting_unit"
    SUBJECT = "subject"
    VISIT_DATE = "visit_date"
    VISIT_TIME = "visit_time"
    PLACE = "place"
    LEADER = "leader"
    PARTICIPANTS = "participants"
    REQUIREMENTS = "requirements"
    CHANGES = "changes"
    HELD_ON = "held_on"
    FIGURES = "figures"
    RECEPTIONS = "receptions"
    CASES = "cases"
    OWED = "owed"
    MINUTES = "minutes"
    NEXT = "next"


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
    VISIT_NOTICE = "visit_notice"
    VISIT_REPORT = "visit_report"

    @property
    def placeholders(self) -> Dict[Placeholder, bool]:
        """What its templates may name; True for what no such letter goes without."""
        words = (native.xf_letter_placeholders(self.number) or "").split()
        return {Placeholder(word.rstrip("!")): word.endswith("!") for word in words}


bind({
    Placeholder: native.XF_ENUM_PLACEHOLDER,
    Letter: native.XF_ENUM_LETTER,
})
