# SPDX-License-Identifier: Apache-2.0
"""The acts of the team: its members, the parts of units, and key cases."""
from __future__ import annotations

from datetime import date as Day, datetime
from typing import TYPE_CHECKING, Optional

from . import _native as native
from .acts_base import ActsBase, documented
from .values import day_number

if TYPE_CHECKING:
    from .case import Case


class TeamActs(ActsBase):
    """The acts of the team: its members, the parts of units, and key cases."""

    __slots__ = ()

    @documented(native.xf_case_add_member)
    def add_member(self, *, actor: str, official: str, text: Optional[str] = None,
                   at: Optional[datetime] = None, revision: Optional[int] = None,
                   dry_run: bool = False) -> Case:
        return self._act(native.xf_case_add_member, actor, at, revision, dry_run,
                         official=official, text=text)

    @documented(native.xf_case_remove_member)
    def remove_member(self, *, actor: str, official: str, reason: str,
                      at: Optional[datetime] = None, revision: Optional[int] = None,
                      dry_run: bool = False) -> Case:
        return self._act(native.xf_case_remove_member, actor, at, revision, dry_run,
                         official=official, reason=reason)

    @documented(native.xf_case_assign_part)
    def assign_part(self, *, actor: str, unit: str, text: str, date: Day,
                    official: Optional[str] = None, document: Optional[str] = None,
                    at: Optional[datetime] = None, revision: Optional[int] = None,
                    dry_run: bool = False) -> Case:
        return self._act(native.xf_case_assign_part, actor, at, revision, dry_run, unit=unit,
                         text=text, date=day_number(date, "date"), official=official,
                         document=document)

    @documented(native.xf_case_finish_part)
    def finish_part(self, *, actor: str, item: int, text: str, document: Optional[str] = None,
                    at: Optional[datetime] = None, revision: Optional[int] = None,
                    dry_run: bool = False) -> Case:
        return self._act(native.xf_case_finish_part, actor, at, revision, dry_run, item=item,
                         text=text, document=document)

    @documented(native.xf_case_move_part)
    def move_part(self, *, actor: str, item: int, date: Day, reason: str,
                  at: Optional[datetime] = None, revision: Optional[int] = None,
                  dry_run: bool = False) -> Case:
        return self._act(native.xf_case_move_part, actor, at, revision, dry_run, item=item,
                         date=day_number(date, "date"), reason=reason)

    @documented(native.xf_case_drop_part)
    def drop_part(self, *, actor: str, item: int, reason: str, at: Optional[datetime] = None,
                  revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_drop_part, actor, at, revision, dry_run, item=item,
                         reason=reason)

    @documented(native.xf_case_mark_key)
    def mark_key(self, *, actor: str, reason: str, at: Optional[datetime] = None,
                 revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_mark_key, actor, at, revision, dry_run, reason=reason)

    @documented(native.xf_case_unmark_key)
    def unmark_key(self, *, actor: str, reason: str, at: Optional[datetime] = None,
                   revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_unmark_key, actor, at, revision, dry_run, reason=reason)
