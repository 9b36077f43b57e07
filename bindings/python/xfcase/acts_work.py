# SPDX-License-Identifier: Apache-2.0
"""The acts of the work on a case: team, parts of units, key cases, attachments, lessons."""
from __future__ import annotations

from datetime import date as Day, datetime
from typing import TYPE_CHECKING, Optional

from . import _native as native
from .acts_base import ActsBase, documented
from .enums import Cause, number_of
from .values import day_number

if TYPE_CHECKING:
    from .case import Case


class WorkActs(ActsBase):
    """Who works on a case, by when and with which papers."""

    __slots__ = ()

    @documented(native.xf_case_fail_measure)
    def fail_measure(self, *, actor: str, item: int, text: str, date: Optional[Day] = None,
                     document: Optional[str] = None, at: Optional[datetime] = None,
                     revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_fail_measure, actor, at, revision, dry_run, item=item,
                         text=text, date=day_number(date, "date"), document=document)

    @documented(native.xf_case_record_lesson)
    def record_lesson(self, *, actor: str, text: str, cause: Optional[Cause] = None,
                      document: Optional[str] = None, at: Optional[datetime] = None,
                      revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_record_lesson, actor, at, revision, dry_run, text=text,
                         cause=number_of(Cause, cause), document=document)

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

    @documented(native.xf_case_attach)
    def attach(self, *, actor: str, name: str, media_type: str, bytes: int, digest: str,
               text: Optional[str] = None, item: Optional[int] = None,
               reason: Optional[str] = None, at: Optional[datetime] = None,
               revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_attach, actor, at, revision, dry_run, name=name,
                         media_type=media_type, bytes=bytes, digest=digest, text=text, item=item,
                         reason=reason)

    @documented(native.xf_case_check_file)
    def check_file(self, *, actor: str, item: int, bytes: int, digest: str,
                   at: Optional[datetime] = None, revision: Optional[int] = None,
                   dry_run: bool = False) -> Case:
        return self._act(native.xf_case_check_file, actor, at, revision, dry_run, item=item,
                         bytes=bytes, digest=digest)
