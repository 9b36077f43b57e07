# SPDX-License-Identifier: Apache-2.0
"""Recurring duties (定期职责): meetings, reception days, visiting days with their chain of dates."""
from __future__ import annotations

import json
import threading
from datetime import date, datetime
from typing import Callable, Dict, Optional, Union

from . import _native as native
from .enums import Lang, Letter, number_of
from .record import Record


class Duties:
    """The steps of duties: methods of a store. What is listed are records of the kinds duty_series,
    duty and duty_step."""

    __slots__ = ()
    _step: Callable[..., Record]
    _handle: native.xf_store
    _lock: threading.RLock

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

    def hold_duty(self, *, actor: str, id: Union[Record, int],
                  text: Optional[str] = None, next: Optional[str] = None, date: Optional[date] = None,
                  place: Optional[str] = None, persons: Optional[int] = None,
                  count: Optional[int] = None, document: Optional[str] = None, reason: Optional[str] = None,
                  at: Optional[datetime] = None, dry_run: bool = False) -> Record:
        """Records that an occurrence took place; where days are counted, one day of them.

        text: the minutes; of what was handed out, set or asked for, what came of it. Refused without.
        reason: of a reception day without a reception on record, why there is none.
        """
        return self._step(native.xf_duty_hold, actor, at, dry_run, id=id, text=text, next=next, date=date,
                          place=place, persons=persons, count=count, document=document, reason=reason)

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

    def plan_duty(self, *, actor: str, id: Union[Record, int], place: Optional[str] = None,
                  time: Optional[str] = None, lead: Optional[str] = None, text: Optional[str] = None,
                  reason: Optional[str] = None, at: Optional[datetime] = None,
                  dry_run: bool = False) -> Record:
        """Says ahead when, where and with whom an occurrence is to be, and the requirements (text).

        Where the public was told already a reason is needed, and it is told again.
        """
        return self._step(native.xf_duty_plan, actor, at, dry_run, id=id, place=place, time=time, lead=lead,
                          text=text, reason=reason)

    def join_duty(self, *, actor: str, of: Union[Record, int], unit: str, official: Optional[str] = None,
                  persons: Optional[int] = None, text: Optional[str] = None,
                  at: Optional[datetime] = None, dry_run: bool = False) -> Record:
        """Names who takes part in an occurrence: an official of a unit, or so many people of it."""
        return self._step(native.xf_duty_join, actor, at, dry_run, of=of, unit=unit, official=official,
                          persons=persons, text=text)

    def leave_duty(self, *, actor: str, id: Union[Record, int], reason: str,
                   at: Optional[datetime] = None, dry_run: bool = False) -> Record:
        """Names who does not take part any more."""
        return self._step(native.xf_duty_leave, actor, at, dry_run, id=id, reason=reason)

    def share_duty(self, *, actor: str, of: Union[Record, int], code: str, unit: str,
                   official: Optional[str] = None, text: Optional[str] = None,
                   at: Optional[datetime] = None, dry_run: bool = False) -> Record:
        """Names who owes a step of the chain (code), for all occurrences of a series."""
        return self._step(native.xf_duty_share, actor, at, dry_run, of=of, code=code, unit=unit,
                          official=official, text=text)

    def assign_duty_step(self, *, actor: str, of: Union[Record, int], unit: str, reason: str,
                         official: Optional[str] = None, at: Optional[datetime] = None,
                         dry_run: bool = False) -> Record:
        """Gives one planned step of a chain to another unit or official; gives the new step."""
        return self._step(native.xf_duty_assign, actor, at, dry_run, of=of, unit=unit, reason=reason,
                          official=official)

    def duty_facts(self, kind: Letter, duty: Union[Record, int], *, lang: Lang = Lang.ZH) -> Dict[str, str]:
        """The facts of the public notice (Letter.VISIT_NOTICE) or the written report (VISIT_REPORT) of an
        occurrence, by the codes of Placeholder; documents.fill() makes the document of them."""
        with self._lock:
            text = native.xf_letter_duty_facts(self._handle, number_of(Letter, kind),
                                        duty if isinstance(duty, int) else duty.id, lang.number)
        facts: Dict[str, str] = json.loads(text or "{}")
        return facts
