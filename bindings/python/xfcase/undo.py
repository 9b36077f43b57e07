# SPDX-License-Identifier: Apache-2.0
"""Mistakes of the office taken back: void (作废), corrected or owed again, with who says so and why."""
from __future__ import annotations

from datetime import date as Day, datetime
from typing import Optional, Union

from . import _native as native
from .office import Office
from .record import Record


class Undo(Office):
    """Nothing is deleted: it stays on record, and figures leave it out."""

    __slots__ = ()

    def void_reception(self, *, actor: str, id: Union[Record, int], reason: str,
                       document: Optional[str] = None,
                       at: Optional[datetime] = None,
                       dry_run: bool = False) -> Record:
        """Voids a reception that was entered by mistake."""
        return self._step(native.xf_undo_reception, actor, at, dry_run, id=id, reason=reason,
                          document=document)

    def void_finding(self, *, actor: str, id: Union[Record, int], reason: str,
                     document: Optional[str] = None,
                     at: Optional[datetime] = None,
                     dry_run: bool = False) -> Record:
        """Voids a finding that was entered by mistake."""
        return self._step(native.xf_undo_finding, actor, at, dry_run, id=id, reason=reason,
                          document=document)

    def void_warning(self, *, actor: str, id: Union[Record, int], reason: str,
                     document: Optional[str] = None,
                     at: Optional[datetime] = None,
                     dry_run: bool = False) -> Record:
        """Voids a warning that was issued by mistake; nobody has answered it yet."""
        return self._step(native.xf_undo_warning, actor, at, dry_run, id=id, reason=reason,
                          document=document)

    def void_apart(self, *, actor: str, id: Union[Record, int], reason: str,
                   at: Optional[datetime] = None,
                   dry_run: bool = False) -> Record:
        """Takes back that two cases were told apart."""
        return self._step(native.xf_undo_tell_apart, actor, at, dry_run, id=id, reason=reason)

    def void_given(self, *, actor: str, id: Union[Record, int], reason: str,
                   document: Optional[str] = None,
                   at: Optional[datetime] = None,
                   dry_run: bool = False) -> Record:
        """Voids what was entered by mistake as given of a promised resource."""
        return self._step(native.xf_undo_given, actor, at, dry_run, id=id, reason=reason,
                          document=document)

    def correct_given(self, *, actor: str, id: Union[Record, int], reason: str,
                      amount: Optional[int] = None, count: Optional[int] = None,
                      date: Optional[Day] = None, official: Optional[str] = None,
                      text: Optional[str] = None, document: Optional[str] = None,
                      at: Optional[datetime] = None, dry_run: bool = False) -> Record:
        """Corrects what was entered as given of a promised resource."""
        return self._step(native.xf_undo_correct_given, actor, at, dry_run, id=id, reason=reason,
                          amount=amount, count=count, date=date, official=official, text=text,
                          document=document)

    def reopen_duty(self, *, actor: str, id: Union[Record, int], reason: str,
                    at: Optional[datetime] = None,
                    dry_run: bool = False) -> Record:
        """Takes back that an occurrence was held or cancelled: it is owed again."""
        return self._step(native.xf_undo_duty, actor, at, dry_run, id=id, reason=reason)

    def reopen_duty_step(self, *, actor: str, id: Union[Record, int], reason: str,
                         at: Optional[datetime] = None,
                         dry_run: bool = False) -> Record:
        """Takes back that a step was fulfilled, or that a day counted."""
        return self._step(native.xf_undo_duty_step, actor, at, dry_run, id=id, reason=reason)
