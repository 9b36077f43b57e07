# SPDX-License-Identifier: Apache-2.0
"""Enumerations of the work on a case: claims, measures, checklists, relief."""
from __future__ import annotations

from . import _native as native
from .coded import Coded, bind


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


bind({
    Assessment: native.XF_ENUM_ASSESSMENT,
    Measure: native.XF_ENUM_MEASURE,
    Satisfaction: native.XF_ENUM_SATISFACTION,
    Cause: native.XF_ENUM_CAUSE,
    Check: native.XF_ENUM_CHECK,
    Relief: native.XF_ENUM_RELIEF,
    Fund: native.XF_ENUM_FUND,
    Means: native.XF_ENUM_MEANS,
})
