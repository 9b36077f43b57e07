# SPDX-License-Identifier: Apache-2.0
"""Enumerations of deadlines and of the ladders that watch them."""
from __future__ import annotations

from . import _native as native
from .coded import Coded, bind


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


bind({
    ClockState: native.XF_ENUM_DEADLINE_STATE,
    Count: native.XF_ENUM_COUNT,
    Roll: native.XF_ENUM_ROLL,
    Target: native.XF_ENUM_TARGET,
    Raise: native.XF_ENUM_RAISE,
    Mark: native.XF_ENUM_MARK,
})
