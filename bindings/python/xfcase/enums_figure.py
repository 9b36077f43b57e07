# SPDX-License-Identifier: Apache-2.0
"""Enumerations of figures and their tables."""
from __future__ import annotations

from . import _native as native
from .coded import Coded, bind


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
    REBOUNDED = "rebounded"


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


bind({
    StatsBy: native.XF_ENUM_STATS_BY,
    Figure: native.XF_ENUM_FIGURE,
    StatsBasis: native.XF_ENUM_STATS_BASIS,
    Trait: native.XF_ENUM_TRAIT,
})
