# SPDX-License-Identifier: Apache-2.0
"""Recurring duties (定期职责): meetings, reception days, visiting days with their chain of dates."""
from __future__ import annotations

from datetime import date, datetime
from typing import Callable, Optional, Union

from . import _native as native
from .record import Record


class Duties:
    """The steps of duties: methods of a store. What is listed are records of the kinds duty_series,
    duty and duty_step."""

    __slots__ = ()
    _step: Callable[..., Record]

    def open_duty(self, *, actor: str, code: str, unit: str, official: Optional[str] = None,
                  lead: Optional[str] = None, name: Optional[str] = None,
                  of: Optional[Union[Record, int]] = None, start: Optional[date] = None,
                  until: Optional[date] = None, document: Optional[str] = None,
                  text: Optional[str] = None, at: Optional[datetime] = None, dry_run: bool = False) -> Record:
        """Opens a series of a duty of the pack for a unit; its first occurrences are made at once."""
        return self._step(native.xf_duty_open, actor, at, dry_run, code=code, unit=unit, official=official,
                          lead=lead, name=name, of=of, start=start, until=until,
                          document=document, text=text)

    def end_duty(self, *, actor: str, id: Union[Record, int], reason: str,
                 until: Optional[date] = None, document: Optional[str] = None,
                 at: Optional[datetime] = None, dry_run: bool = False) -> Record:
        """Ends a series; what was planned after its last day is cancelled."""
        return self._step(native.xf_duty_end, actor, at, dry_run, id=id, reason=reason, until=until,
                          document=document)

    def generate_duties(self, *, actor: str, id: Union[Record, int], until: date,
                        at: Optional[datetime] = None, dry_run: bool = False) -> Record:
        """Makes the occurrences of a series until a day; what is there already stays."""
        return self._step(native.xf_duty_generate, actor, at, dry_run, id=id, until=until)

    def hold_duty(self, *, actor: str, id: Union[Record, int], text: str,
                  next: Optional[str] = None, date: Optional[date] = None,
                  place: Optional[str] = None, persons: Optional[int] = None,
                  count: Optional[int] = None, document: Optional[str] = None, at: Optional[datetime] = None,
                  dry_run: bool = False) -> Record:
        """Records that an occurrence took place; where days are counted, one day of them."""
        return self._step(native.xf_duty_hold, actor, at, dry_run, id=id, text=text, next=next, date=date,
                          place=place, persons=persons, count=count, document=document)

    def fulfil_duty_step(self, *, actor: str, id: Union[Record, int], date: Optional[date] = None,
                         text: Optional[str] = None, document: Optional[str] = None,
                         at: Optional[datetime] = None, dry_run: bool = False) -> Record:
        """Records that a step of the chain around a day was done."""
        return self._step(native.xf_duty_fulfil, actor, at, dry_run, id=id, date=date, text=text, document=document)

    def move_duty(self, *, actor: str, id: Union[Record, int], date: date, reason: str,
                  approver: str, time: Optional[str] = None, flag: bool = False,
                  at: Optional[datetime] = None, dry_run: bool = False) -> Record:
        """Moves one occurrence to another day, which a principal approves; its chain moves along.

        flag: an exception, on a day off or outside the month or quarter that it stands for.
        """
        return self._step(native.xf_duty_move, actor, at, dry_run, id=id, date=date, reason=reason,
                          approver=approver, time=time, flag=flag)

    def cancel_duty(self, *, actor: str, id: Union[Record, int], reason: str, approver: str,
                    at: Optional[datetime] = None, dry_run: bool = False) -> Record:
        """Cancels one occurrence and its chain, which a principal approves."""
        return self._step(native.xf_duty_cancel, actor, at, dry_run, id=id, reason=reason, approver=approver)

    def call_duty(self, *, actor: str, code: str, unit: str, date: date,
                  name: Optional[str] = None, time: Optional[str] = None,
                  place: Optional[str] = None, official: Optional[str] = None,
                  lead: Optional[str] = None, case_id: Optional[int] = None,
                  reason: Optional[str] = None, at: Optional[datetime] = None,
                  dry_run: bool = False) -> Record:
        """Calls what does not recur: an ad-hoc meeting, a progress report that is owed."""
        return self._step(native.xf_duty_call, actor, at, dry_run, code=code, unit=unit, date=date, name=name,
                          time=time, place=place, official=official, lead=lead, case_id=case_id,
                          reason=reason)
