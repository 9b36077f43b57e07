# SPDX-License-Identifier: Apache-2.0
"""The working calendar."""
from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Optional, Union

from . import _native as native
from .enums import Count, Format, Lang, Roll, number_of
from .policy import Policy
from .values import day, day_number, moment_number


@dataclass(frozen=True)
class Due:
    """The last day of a period; provisional when a coming holiday notice may change it."""

    date: Optional[date]
    provisional: bool


def _date(number: int) -> date:
    found = day(number)
    assert found is not None  # a call that succeeded gave one
    return found


class Calendar:
    """A working calendar. It never changes."""

    __slots__ = ("_handle",)
    _handle: native.xf_calendar

    def __init__(self) -> None:
        """The State Council's holiday notices that are compiled in."""
        self._handle = native.xf_calendar_open()

    @classmethod
    def _of(cls, handle: native.xf_calendar) -> Calendar:
        made = cls.__new__(cls)
        made._handle = handle
        return made

    def load(self, text: Union[str, bytes]) -> Calendar:
        """A new calendar: this one with a notice, CSV or JSON, laid over it."""
        return Calendar._of(native.xf_calendar_load(self._handle, text))

    def is_workday(self, date: date) -> bool:
        """Whether people work on that day."""
        return bool(native.xf_calendar_is_workday(self._handle, day_number(date)))

    def is_provisional(self, date: date) -> bool:
        """Whether no notice covers the date yet."""
        return bool(native.xf_calendar_is_provisional(self._handle, day_number(date)))

    def day_name(self, date: date, lang: Lang = Lang.ZH) -> str:
        """The name of the holiday, "" for an ordinary day."""
        return native.xf_calendar_day_name(self._handle, day_number(date), lang.number) or ""

    @property
    def firm_until(self) -> Optional[date]:
        """The last date that is not provisional."""
        return day(native.xf_calendar_firm_until(self._handle))

    def add_workdays(self, date: date, days: int) -> date:
        """The n-th working day after a date, or before it."""
        return _date(native.xf_calendar_add_workdays(self._handle, day_number(date), days))

    def workdays_between(self, start: date, end: date) -> int:
        """The number of working days after one date up to another, the latter included."""
        return native.xf_calendar_workdays_between(self._handle, day_number(start, "start"),
                                                   day_number(end, "end"))

    def roll(self, date: date, roll: Roll) -> date:
        """Moves a date that is not a working day."""
        return _date(native.xf_calendar_roll(self._handle, day_number(date),
                                             number_of(Roll, roll)))

    def count(self, start: date, amount: int, unit: Count = Count.DAY,
              roll: Roll = Roll.NONE) -> Due:
        """The last day of a period; the day of the event is not counted."""
        due, provisional = native.xf_calendar_count(self._handle, {
            "start": day_number(start, "start"), "amount": amount,
            "unit": number_of(Count, unit), "roll": number_of(Roll, roll)})
        return Due(day(due), bool(provisional))

    def explain_rule(self, policy: Policy, rule: str, start: datetime, *, extended: int = 0,
                     lang: Lang = Lang.ZH, format: Format = Format.TEXT) -> str:
        """Explains when a period of a policy would end, before there is a case."""
        return native.xf_deadline_explain_rule(policy._handle, self._handle, rule,
                                               moment_number(start, "start"), extended,
                                               lang.number, format.number)

    def __repr__(self) -> str:
        return f"<Calendar firm until {self.firm_until}>"
