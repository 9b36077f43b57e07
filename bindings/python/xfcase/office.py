# SPDX-License-Identifier: Apache-2.0
"""The steps in the work of an office that are no acts on one case: methods of a store."""
from __future__ import annotations

import threading
from datetime import date, datetime
from typing import Any, Callable, Dict, Optional, Union

from . import _native as native
from .case import Case
from .enums import BodyKind, BodyPost, Coded, Step
from .record import Record
from .values import day_number, moment_number


class Office:
    """Each step gives the record as it then stands, and is one journal entry. What a step requires
    has no default; `at` None is now; `dry_run` decides and writes nothing."""

    __slots__ = ()
    _handle: native.xf_store
    _lock: threading.RLock

    def _step(self, verb: Callable[..., Any], actor: str, at: Optional[datetime], dry_run: bool,
              **facts: Any) -> Record:
        act: Dict[str, Any] = {"actor": actor, "at": moment_number(at), "dry_run": int(dry_run)}
        if "start" in facts:
            facts["from"] = facts.pop("start")
        act.update((name, _plain(name, value)) for name, value in facts.items()
                   if value is not None)
        with self._lock:
            return Record._of(verb(self._handle, act))

    def do(self, step: Step, *, actor: str, at: Optional[datetime] = None, dry_run: bool = False,
           **facts: Any) -> Record:
        """Any step by its code, with the arguments of its own method: for forms and scripts."""
        method: Callable[..., Record] = getattr(self, step.value)
        return method(actor=actor, at=at, dry_run=dry_run, **facts)

    # ---- bodies (领导小组、联席会议、工作专班) -----------------------------------------------------

    def set_up_body(self, *, actor: str, name: str, unit: str, code: BodyKind,
                    start: Optional[date] = None, document: Optional[str] = None,
                    text: Optional[str] = None, at: Optional[datetime] = None,
                    dry_run: bool = False) -> Record:
        """Sets up a body at a unit."""
        return self._step(native.xf_body_set_up, actor, at, dry_run, name=name, unit=unit,
                          code=code, start=start, document=document, text=text)

    def dissolve_body(self, *, actor: str, id: Union[Record, int], until: Optional[date] = None,
                      document: Optional[str] = None, reason: Optional[str] = None,
                      at: Optional[datetime] = None, dry_run: bool = False) -> Record:
        """Dissolves a body; who still belongs to it leaves with it."""
        return self._step(native.xf_body_dissolve, actor, at, dry_run, id=id, until=until,
                          document=document, reason=reason)

    def join_body(self, *, actor: str, of: Union[Record, int], official: str, code: BodyPost,
                  start: Optional[date] = None, document: Optional[str] = None,
                  at: Optional[datetime] = None, dry_run: bool = False) -> Record:
        """Makes an official a member of a body."""
        return self._step(native.xf_body_join, actor, at, dry_run, of=of, official=official,
                          code=code, start=start, document=document)

    def leave_body(self, *, actor: str, id: Union[Record, int], until: Optional[date] = None,
                   document: Optional[str] = None, reason: Optional[str] = None,
                   at: Optional[datetime] = None, dry_run: bool = False) -> Record:
        """Ends a membership."""
        return self._step(native.xf_body_leave, actor, at, dry_run, id=id, until=until,
                          document=document, reason=reason)

    # ---- repeated cases (重复信访) ----------------------------------------------------------------

    def tell_apart(self, *, actor: str, case_id: Union[Case, int], other_case: Union[Case, int],
                   reason: str, at: Optional[datetime] = None, dry_run: bool = False) -> Record:
        """Records that two cases are not the same matter: they are not proposed any more."""
        return self._step(native.xf_similar_tell_apart, actor, at, dry_run, case_id=case_id,
                          other_case=other_case, reason=reason)


def _plain(name: str, value: Any) -> Any:
    """As the native module takes it."""
    if isinstance(value, (Record, Case)):
        return value.id
    if isinstance(value, Coded):
        return value.value
    if isinstance(value, datetime):
        return moment_number(value, name)
    if isinstance(value, date):
        return day_number(value, name)
    return int(value) if isinstance(value, bool) else value
