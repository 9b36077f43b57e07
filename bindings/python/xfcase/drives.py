# SPDX-License-Identifier: Apache-2.0
"""Drives (专项行动), screening (排查) and warnings (预警通报): steps of a store, and what came of them."""
from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any, Dict, Optional, Union

from . import _native as native
from .case import Case
from .enums import (DriveCohort, DriveSource, Lang, Level, Resource, ScreeningOccasion, Urgency,
                    WarningResult)
from .office import Office
from .record import Record
from .values import day_number


class Drives(Office):
    """Part of a store."""

    __slots__ = ()

    # ---- drives ----------------------------------------------------------------------------------

    def open_drive(self, *, actor: str, name: str, unit: str, start: date, until: date,
                   of: Union[Record, int, None] = None, document: Optional[str] = None,
                   text: Optional[str] = None, at: Optional[datetime] = None,
                   dry_run: bool = False) -> Record:
        """Opens a drive."""
        return self._step(native.xf_drive_open, actor, at, dry_run,
                          name=name, unit=unit, start=start, until=until, of=of, document=document,
                          text=text)

    def set_drive_target(self, *, actor: str, id: Union[Record, int], code: DriveCohort, count: int,
                         reason: Optional[str] = None, document: Optional[str] = None,
                         at: Optional[datetime] = None, dry_run: bool = False) -> Record:
        """Sets what share of the cases of one cohort is to be resolved, in percent."""
        return self._step(native.xf_drive_set_target, actor, at, dry_run,
                          id=id, code=code, count=count, reason=reason, document=document)

    def plan_phase(self, *, actor: str, of: Union[Record, int], name: str, start: date, until: date,
                   text: Optional[str] = None, flag: bool = False, at: Optional[datetime] = None,
                   dry_run: bool = False) -> Record:
        """Plans a phase of a drive; flag: it ends only with all seven ones (七个一) of every case."""
        return self._step(native.xf_drive_plan_phase, actor, at, dry_run,
                          of=of, name=name, start=start, until=until, text=text, flag=flag)

    def end_phase(self, *, actor: str, id: Union[Record, int], text: Optional[str] = None,
                  document: Optional[str] = None, at: Optional[datetime] = None,
                  dry_run: bool = False) -> Record:
        """Ends a phase; what lacks of the seven ones is refused by case and item."""
        return self._step(native.xf_drive_end_phase, actor, at, dry_run,
                          id=id, text=text, document=document)

    def set_phase_duty(self, *, actor: str, of: Union[Record, int], unit: str, date: date, name: str,
                       code: Optional[str] = None, official: Optional[str] = None,
                       lead: Optional[str] = None, at: Optional[datetime] = None,
                       dry_run: bool = False) -> Record:
        """Sets what a unit owes in a phase, by when; gives the duty."""
        return self._step(native.xf_drive_set_duty, actor, at, dry_run,
                          of=of, unit=unit, date=date, name=name, code=code, official=official,
                          lead=lead)

    def enter_drive_case(self, *, actor: str, of: Union[Record, int], case_id: Union[Case, int],
                         code: DriveSource, date: Optional[date] = None, text: Optional[str] = None,
                         at: Optional[datetime] = None, dry_run: bool = False) -> Record:
        """Takes a case into a drive; date: since when the matter is unresolved."""
        return self._step(native.xf_drive_enter, actor, at, dry_run,
                          of=of, case_id=case_id, code=code, date=date, text=text)

    def hand_out_drive_case(self, *, actor: str, id: Union[Record, int], unit: str,
                            to_unit: Optional[str] = None, area: Optional[str] = None,
                            official: Optional[str] = None, reason: Optional[str] = None,
                            at: Optional[datetime] = None, dry_run: bool = False) -> Record:
        """Hands a case out by line (unit) and area (to_unit)."""
        return self._step(native.xf_drive_hand_out, actor, at, dry_run,
                          id=id, unit=unit, to_unit=to_unit, area=area, official=official,
                          reason=reason)

    def drop_drive_case(self, *, actor: str, id: Union[Record, int], reason: str, approver: str,
                        document: Optional[str] = None, at: Optional[datetime] = None,
                        dry_run: bool = False) -> Record:
        """Takes a case out of a drive that does not belong there, with the approval of who answers
        for the drive; `document` is the consent of whoever handed the case down."""
        return self._step(native.xf_drive_drop, actor, at, dry_run,
                          id=id, reason=reason, approver=approver, document=document)

    def close_drive(self, *, actor: str, id: Union[Record, int], text: Optional[str] = None,
                    document: Optional[str] = None, at: Optional[datetime] = None,
                    dry_run: bool = False) -> Record:
        """Closes a drive, once all its phases have ended."""
        return self._step(native.xf_drive_close, actor, at, dry_run,
                          id=id, text=text, document=document)

    def promise_resource(self, *, actor: str, of: Union[Record, int], code: Resource, unit: str,
                         official: str, amount: Optional[int] = None, count: Optional[int] = None,
                         measure: Optional[str] = None, text: Optional[str] = None,
                         date: Optional[date] = None, document: Optional[str] = None,
                         at: Optional[datetime] = None, dry_run: bool = False) -> Record:
        """Records what a unit promises for a drive: money as an amount in fen, people and equipment
        as a count."""
        return self._step(native.xf_drive_promise, actor, at, dry_run,
                          of=of, code=code, unit=unit, official=official, amount=amount,
                          count=count, measure=measure, text=text, date=date, document=document)

    def give_resource(self, *, actor: str, of: Union[Record, int], amount: Optional[int] = None,
                      count: Optional[int] = None, date: Optional[date] = None,
                      official: Optional[str] = None, text: Optional[str] = None,
                      document: Optional[str] = None, at: Optional[datetime] = None,
                      dry_run: bool = False) -> Record:
        """Records that of what was promised something was given; parts add up."""
        return self._step(native.xf_drive_give, actor, at, dry_run,
                          of=of, amount=amount, count=count, date=date, official=official,
                          text=text, document=document)

    def withdraw_resource(self, *, actor: str, id: Union[Record, int], reason: str,
                          document: Optional[str] = None, at: Optional[datetime] = None,
                          dry_run: bool = False) -> Record:
        """Takes back what was promised and not given yet."""
        return self._step(native.xf_drive_withdraw, actor, at, dry_run,
                          id=id, reason=reason, document=document)

    def drive_progress(self, drive: Union[Record, int], day: Optional[date] = None, *,
                       lang: Lang = Lang.ZH) -> Dict[str, Any]:
        """The progress of a drive at the end of a day, past or to come; None is today. The members
        are those of docs/office.md."""
        with self._lock:
            text = native.xf_drive_progress(self._handle, _id(drive), _day(day), lang.number)
        found: Dict[str, Any] = json.loads(text or "null")
        return found

    def drive_material(self, drive: Union[Record, int], day: Optional[date] = None, *,
                       lang: Lang = Lang.ZH) -> str:
        """The written material of a drive, with the figures of that day."""
        with self._lock:
            return native.xf_drive_material(self._handle, _id(drive), _day(day),
                                            lang.number) or ""

    # ---- screening -------------------------------------------------------------------------------

    def begin_screening(self, *, actor: str, name: str, unit: str, code: ScreeningOccasion,
                        start: Optional[date] = None, until: Optional[date] = None,
                        flag: bool = False, of: Union[Record, int, None] = None,
                        official: Optional[str] = None, text: Optional[str] = None,
                        document: Optional[str] = None, at: Optional[datetime] = None,
                        dry_run: bool = False) -> Record:
        """Begins a round of screening; flag: bottom-up (自下而上)."""
        return self._step(native.xf_screening_begin, actor, at, dry_run,
                          name=name, unit=unit, code=code, start=start, until=until, flag=flag,
                          of=of, official=official, text=text, document=document)

    def end_screening(self, *, actor: str, id: Union[Record, int], text: Optional[str] = None,
                      at: Optional[datetime] = None, dry_run: bool = False) -> Record:
        """Ends a round, once something has become of every finding."""
        return self._step(native.xf_screening_end, actor, at, dry_run,
                          id=id, text=text)

    def record_finding(self, *, actor: str, of: Union[Record, int], text: str, code: Urgency,
                       unit: Optional[str] = None, area: Optional[str] = None,
                       place: Optional[str] = None, category: Optional[str] = None,
                       persons: Optional[int] = None, to_unit: Optional[str] = None,
                       date: Optional[date] = None, at: Optional[datetime] = None,
                       dry_run: bool = False) -> Record:
        """Records a finding: the matter, no names."""
        return self._step(native.xf_screening_find, actor, at, dry_run,
                          of=of, text=text, code=code, unit=unit, area=area, place=place,
                          category=category, persons=persons, to_unit=to_unit, date=date)

    def register_finding(self, *, actor: str, id: Union[Record, int], name: str,
                         unit: Optional[str] = None, category: Optional[str] = None,
                         area: Optional[str] = None, reason: Optional[str] = None,
                         concerned_official: Optional[str] = None,
                         concerned_unit: Optional[str] = None,
                         level: Optional[Level] = None, field: Optional[str] = None,
                         interest: Optional[str] = None, origin: Optional[str] = None,
                         happened_on: Optional[date] = None, contact: Optional[str] = None,
                         outlook: Optional[str] = None, history: Optional[str] = None,
                         at: Optional[datetime] = None, dry_run: bool = False) -> Record:
        """Registers a case from a finding, in one transaction."""
        return self._step(native.xf_screening_register, actor, at, dry_run,
                          id=id, name=name, unit=unit, category=category, area=area, reason=reason,
                          concerned_official=concerned_official, concerned_unit=concerned_unit, level=level, field=field,
                          interest=interest, origin=origin, happened_on=happened_on,
                          contact=contact, outlook=outlook, history=history)

    def link_finding(self, *, actor: str, id: Union[Record, int], case_id: Union[Case, int],
                     reason: Optional[str] = None, at: Optional[datetime] = None,
                     dry_run: bool = False) -> Record:
        """Notes that a finding is a case that is registered already and runs; nothing is registered twice."""
        return self._step(native.xf_screening_link, actor, at, dry_run, id=id,
                          case_id=case_id, reason=reason)

    def dismiss_finding(self, *, actor: str, id: Union[Record, int], reason: str,
                        at: Optional[datetime] = None, dry_run: bool = False) -> Record:
        """Closes a finding that is no matter for petition work."""
        return self._step(native.xf_screening_dismiss, actor, at, dry_run,
                          id=id, reason=reason)

    # ---- warnings --------------------------------------------------------------------------------

    def issue_warning(self, *, actor: str, unit: str, to_unit: str, text: str, date: date,
                      name: Optional[str] = None, of: Union[Record, int, None] = None,
                      category: Optional[str] = None, area: Optional[str] = None,
                      document: Optional[str] = None, at: Optional[datetime] = None,
                      dry_run: bool = False) -> Record:
        """Issues a warning to a unit; date: to be answered by."""
        return self._step(native.xf_warning_issue, actor, at, dry_run,
                          unit=unit, to_unit=to_unit, text=text, date=date, name=name, of=of,
                          category=category, area=area, document=document)

    def answer_warning(self, *, actor: str, id: Union[Record, int], text: str,
                       document: Optional[str] = None, at: Optional[datetime] = None,
                       dry_run: bool = False) -> Record:
        """Records what the warned unit answers."""
        return self._step(native.xf_warning_answer, actor, at, dry_run,
                          id=id, text=text, document=document)

    def follow_warning(self, *, actor: str, of: Union[Record, int], text: str,
                       date: Optional[date] = None, official: Optional[str] = None,
                       at: Optional[datetime] = None, dry_run: bool = False) -> Record:
        """Records what was done, or seen to be done, after a warning."""
        return self._step(native.xf_warning_follow, actor, at, dry_run,
                          of=of, text=text, date=date, official=official)

    def close_warning(self, *, actor: str, id: Union[Record, int], code: WarningResult,
                      case_id: Union[Case, int, None] = None, text: Optional[str] = None,
                      at: Optional[datetime] = None, dry_run: bool = False) -> Record:
        """Closes a warning that was answered, with what came of it."""
        return self._step(native.xf_warning_close, actor, at, dry_run,
                          id=id, code=code, case_id=case_id, text=text)

    def warning_outcomes(self, *, unit: Optional[str] = None, start: Optional[date] = None,
                         end: Optional[date] = None, lang: Lang = Lang.ZH) -> Dict[str, Any]:
        """What was warned of from the first day to the last, and what came of it."""
        with self._lock:
            text = native.xf_warning_outcomes(self._handle, unit, _day(start), _day(end),
                                              lang.number)
        found: Dict[str, Any] = json.loads(text or "null")
        return found


def _id(record: Union[Record, int]) -> int:
    return record.id if isinstance(record, Record) else record


def _day(day: Optional[date]) -> int:
    return 0 if day is None else day_number(day)
