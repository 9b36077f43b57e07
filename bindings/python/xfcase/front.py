# SPDX-License-Identifier: Apache-2.0
"""Receptions (接访、下访、约访), contact points (工作网络) and letters (文书): methods of a store."""
from __future__ import annotations

import json
import threading
from datetime import date as Day, datetime
from typing import TYPE_CHECKING, Any, Callable, Dict, List, Optional, Union

from . import _native as native
from .enums import Lang, Letter, Level, ReceptionKind, number_of
from .record import Record
from .values import day_number, moment_number

if TYPE_CHECKING:
    from .case import Case


class Front:
    """Steps as in Office: each gives the record as it then stands."""

    __slots__ = ()
    _handle: native.xf_store
    _lock: threading.RLock

    def _step(self, verb: Callable[..., Any], actor: str, at: Optional[datetime], dry_run: bool,
              **facts: Any) -> Record:
        raise NotImplementedError

    def issue_letter(self, *, actor: str, case_id: Union[Case, int], code: Letter, document: str,
                     digest: str, of: Union[Record, int, None] = None, name: Optional[str] = None,
                     version: Optional[str] = None, reason: Optional[str] = None,
                     at: Optional[datetime] = None, dry_run: bool = False) -> Record:
        """Issues a letter: it gets its number, and number, template and digest are on
        record. One that was issued already needs a reason, and names the one it replaces."""
        return self._step(native.xf_letter_issue, actor, at, dry_run, case_id=_case(case_id),
                          code=code, document=document, digest=digest, of=of, name=name,
                          version=version, reason=reason)

    def issue_duty_letter(self, *, actor: str, of: Union[Record, int], code: Letter, document: str,
                          digest: str, name: Optional[str] = None, version: Optional[str] = None,
                          reason: Optional[str] = None, at: Optional[datetime] = None,
                          dry_run: bool = False) -> Record:
        """Issues a document of a duty, as the public notice or the report of a visiting day, as issue_letter() does of
        a case."""
        return self._step(native.xf_letter_duty_issue, actor, at, dry_run, of=of, code=code,
                          document=document, digest=digest, name=name, version=version,
                          reason=reason)

    def add_template(self, *, actor: str, name: str, version: str, code: Letter, digest: str,
                     text: str, unit: str, at: Optional[datetime] = None,
                     dry_run: bool = False) -> Record:
        """Registers a template of an office; a placeholder that its kind of letter does not
        know is refused."""
        return self._step(native.xf_letter_add_template, actor, at, dry_run, name=name,
                          version=version, code=code, digest=digest, text=text, unit=unit)

    def retire_template(self, *, actor: str, id: Union[Record, int], until: Optional[Day] = None,
                        reason: Optional[str] = None, at: Optional[datetime] = None,
                        dry_run: bool = False) -> Record:
        """Takes a template out of use."""
        return self._step(native.xf_letter_retire_template, actor, at, dry_run, id=id, until=until,
                          reason=reason)

    def receive(self, *, actor: str, official: str, unit: str, code: ReceptionKind, text: str,
                persons: Optional[int] = None, place: Optional[str] = None,
                date: Optional[Day] = None, name: Optional[str] = None,
                category: Optional[str] = None, area: Optional[str] = None,
                visitor: Optional[str] = None, phone: Optional[str] = None,
                at: Optional[datetime] = None, dry_run: bool = False) -> Record:
        """Records that a leader received visitors."""
        return self._step(native.xf_reception_receive, actor, at, dry_run, official=official,
                          unit=unit, code=code, text=text, persons=persons, place=place, date=date,
                          name=name, category=category, area=area, visitor=visitor, phone=phone)

    def join_reception(self, *, actor: str, of: Union[Record, int], official: str,
                       at: Optional[datetime] = None, dry_run: bool = False) -> Record:
        """Names a further official who takes part in a joint reception."""
        return self._step(native.xf_reception_join, actor, at, dry_run, of=of, official=official)

    def settle_reception(self, *, actor: str, id: Union[Record, int], text: str,
                         at: Optional[datetime] = None, dry_run: bool = False) -> Record:
        """The matter was settled at once."""
        return self._step(native.xf_reception_settle, actor, at, dry_run, id=id, text=text)

    def register_reception(self, *, actor: str, name: str, id: Union[Record, int, None] = None,
                           concerned_official: Optional[str] = None,
                           concerned_unit: Optional[str] = None, official: Optional[str] = None,
                           unit: Optional[str] = None, code: Optional[ReceptionKind] = None,
                           text: Optional[str] = None, persons: Optional[int] = None,
                           place: Optional[str] = None, date: Optional[Day] = None,
                           visitor: Optional[str] = None, phone: Optional[str] = None,
                           category: Optional[str] = None, area: Optional[str] = None,
                           level: Optional[Level] = None, field: Optional[str] = None,
                           interest: Optional[str] = None, origin: Optional[str] = None,
                           happened_on: Optional[Day] = None, contact: Optional[str] = None,
                           outlook: Optional[str] = None, history: Optional[str] = None,
                           address: Optional[str] = None, id_number: Optional[str] = None,
                           household: Optional[str] = None, residence: Optional[str] = None,
                           capacity: Optional[str] = None, workplace: Optional[str] = None,
                           flag: bool = False,
                           at: Optional[datetime] = None, dry_run: bool = False) -> Record:
        """The matter becomes a case at once: registered by the same decision as
        xf_case_register(), in the same transaction."""
        return self._step(native.xf_reception_register, actor, at, dry_run, name=name, id=id,
                          concerned_official=concerned_official, concerned_unit=concerned_unit,
                          official=official, unit=unit, code=code, text=text, persons=persons,
                          place=place, date=date, visitor=visitor, phone=phone, category=category,
                          area=area, level=level, field=field,
                          interest=interest, origin=origin, happened_on=happened_on,
                          contact=contact, outlook=outlook, history=history,
                          address=address, id_number=id_number,
                          household=household, residence=residence, capacity=capacity,
                          workplace=workplace, flag=flag or None)

    def transfer_reception(self, *, actor: str, to_unit: str, id: Union[Record, int, None] = None,
                           name: Optional[str] = None, reason: Optional[str] = None,
                           concerned_official: Optional[str] = None,
                           concerned_unit: Optional[str] = None, official: Optional[str] = None,
                           unit: Optional[str] = None, code: Optional[ReceptionKind] = None,
                           text: Optional[str] = None, persons: Optional[int] = None,
                           place: Optional[str] = None, date: Optional[Day] = None,
                           visitor: Optional[str] = None, phone: Optional[str] = None,
                           category: Optional[str] = None, area: Optional[str] = None,
                           level: Optional[Level] = None, field: Optional[str] = None,
                           interest: Optional[str] = None, origin: Optional[str] = None,
                           happened_on: Optional[Day] = None, contact: Optional[str] = None,
                           outlook: Optional[str] = None, history: Optional[str] = None,
                           address: Optional[str] = None, id_number: Optional[str] = None,
                           household: Optional[str] = None, residence: Optional[str] = None,
                           capacity: Optional[str] = None, workplace: Optional[str] = None,
                           flag: bool = False,
                           at: Optional[datetime] = None, dry_run: bool = False) -> Record:
        """The matter goes to the competent unit at once: it is registered as by
        xf_reception_register() and transferred there; one that is a case already is only
        transferred."""
        return self._step(native.xf_reception_transfer, actor, at, dry_run, to_unit=to_unit, id=id,
                          name=name, reason=reason, concerned_official=concerned_official,
                          concerned_unit=concerned_unit, official=official, unit=unit, code=code,
                          text=text, persons=persons, place=place, date=date, visitor=visitor,
                          phone=phone, category=category, area=area, level=level, field=field,
                          interest=interest, origin=origin, happened_on=happened_on,
                          contact=contact, outlook=outlook, history=history,
                          address=address, id_number=id_number,
                          household=household, residence=residence, capacity=capacity,
                          workplace=workplace, flag=flag or None)

    def link_reception(self, *, actor: str, id: Union[Record, int], case_id: Union[Case, int],
                       at: Optional[datetime] = None, dry_run: bool = False) -> Record:
        """The matter belongs to a case that there is."""
        return self._step(native.xf_reception_link, actor, at, dry_run, id=id,
                          case_id=_case(case_id))

    def escort(self, *, actor: str, id: Union[Record, int], official: str, to_unit: str,
               date: Optional[Day] = None, at: Optional[datetime] = None,
               dry_run: bool = False) -> Record:
        """What exceeds the powers of the unit goes to the next level with an escort."""
        return self._step(native.xf_reception_escort, actor, at, dry_run, id=id, official=official,
                          to_unit=to_unit, date=date)

    def end_escort(self, *, actor: str, id: Union[Record, int], text: str,
                   at: Optional[datetime] = None, dry_run: bool = False) -> Record:
        """What came of an escort."""
        return self._step(native.xf_reception_end_escort, actor, at, dry_run, id=id, text=text)

    def plan_follow_up(self, *, actor: str, id: Union[Record, int], date: Day,
                       at: Optional[datetime] = None, dry_run: bool = False) -> Record:
        """Plans the day of a follow-up (回访)."""
        return self._step(native.xf_reception_plan_follow_up, actor, at, dry_run, id=id, date=date)

    def end_follow_up(self, *, actor: str, id: Union[Record, int], text: str,
                      at: Optional[datetime] = None, dry_run: bool = False) -> Record:
        """What came of a follow-up."""
        return self._step(native.xf_reception_end_follow_up, actor, at, dry_run, id=id, text=text)

    def reveal_reception(self, *, actor: str, id: Union[Record, int], reason: str,
                         at: Optional[datetime] = None, dry_run: bool = False) -> Record:
        """Gives a reception with who was received in full, whoever reads; the journal says who
        asked and why."""
        return self._step(native.xf_reception_reveal, actor, at, dry_run, id=id, reason=reason)

    def open_contact(self, *, actor: str, unit: str, official: str, phone: str,
                     text: Optional[str] = None, start: Optional[Day] = None,
                     at: Optional[datetime] = None, dry_run: bool = False) -> Record:
        """Names who is to be reached at a unit."""
        return self._step(native.xf_contact_open, actor, at, dry_run, unit=unit, official=official,
                          phone=phone, text=text, start=start)

    def close_contact(self, *, actor: str, id: Union[Record, int], until: Optional[Day] = None,
                      reason: Optional[str] = None, at: Optional[datetime] = None,
                      dry_run: bool = False) -> Record:
        """Ends a contact point."""
        return self._step(native.xf_contact_close, actor, at, dry_run, id=id, until=until,
                          reason=reason)

    def keep_register(self, *, actor: str, unit: str, to_unit: str, start: Optional[Day] = None,
                      document: Optional[str] = None, text: Optional[str] = None,
                      at: Optional[datetime] = None, dry_run: bool = False) -> Record:
        """Names the department (to_unit) that keeps the one register of receptions of a unit and
        all below it."""
        return self._step(native.xf_reception_keep_register, actor, at, dry_run, unit=unit,
                          to_unit=to_unit, start=start, document=document, text=text)

    def end_register(self, *, actor: str, id: Union[Record, int], reason: str,
                     until: Optional[Day] = None, document: Optional[str] = None,
                     at: Optional[datetime] = None, dry_run: bool = False) -> Record:
        """Ends the keeping of a register."""
        return self._step(native.xf_reception_end_register, actor, at, dry_run, id=id,
                          reason=reason, until=until, document=document)

    def register_of(self, unit: str, day: Optional[Day] = None) -> Record:
        """The register that receptions at a unit stand in; NotFoundError: nobody keeps one."""
        with self._lock:
            return Record._of(native.xf_reception_register_of(
                self._handle, unit, 0 if day is None else day_number(day)))

    def reception_summary(self, *, unit: Optional[str] = None, official: Optional[str] = None,
                          start: Optional[datetime] = None,
                          end: Optional[datetime] = None) -> Dict[str, Any]:
        """The register of receptions in figures: in all (`total`), and what each leader received and owed
        from start to before end (`leaders`)."""
        query = {"unit": unit, "official": official, "from": moment_number(start),
                 "until": moment_number(end)}
        with self._lock:
            text = native.xf_reception_summary(self._handle, query)
        found: Dict[str, Any] = json.loads(text or "{}")
        return found

    def letter_facts(self, kind: Letter, case: Union[Case, int], *,
                     lang: Lang = Lang.ZH) -> Dict[str, str]:
        """The facts of a letter about a case, by the codes of Placeholder."""
        with self._lock:
            text = native.xf_letter_facts(self._handle, number_of(Letter, kind), _case(case),
                                          lang.number)
        facts: Dict[str, str] = json.loads(text or "{}")
        return facts


def _case(case: Union[Case, int]) -> int:
    return case if isinstance(case, int) else case.id
