# SPDX-License-Identifier: Apache-2.0
"""The acts of handling: who works on the case, what is investigated, and within which time."""
from __future__ import annotations

from datetime import date as Day, datetime
from typing import TYPE_CHECKING, Optional

from . import _native as native
from .acts_base import ActsBase, documented
from .values import day_number

if TYPE_CHECKING:
    from .case import Case


class HandlingActs(ActsBase):
    """The acts of handling: who works on the case, what is investigated, and within which time."""

    __slots__ = ()

    @documented(native.xf_case_assign_lead)
    def assign_lead(self, *, actor: str, official: str, reason: Optional[str] = None,
                    at: Optional[datetime] = None, revision: Optional[int] = None,
                    dry_run: bool = False) -> Case:
        return self._act(native.xf_case_assign_lead, actor, at, revision, dry_run,
                         official=official, reason=reason)

    @documented(native.xf_case_assign_handler)
    def assign_handler(self, *, actor: str, official: str, reason: Optional[str] = None,
                       at: Optional[datetime] = None, revision: Optional[int] = None,
                       dry_run: bool = False) -> Case:
        return self._act(native.xf_case_assign_handler, actor, at, revision, dry_run,
                         official=official, reason=reason)

    @documented(native.xf_case_assign_team_head)
    def assign_team_head(self, *, actor: str, official: str, reason: Optional[str] = None,
                         at: Optional[datetime] = None, revision: Optional[int] = None,
                         dry_run: bool = False) -> Case:
        return self._act(native.xf_case_assign_team_head, actor, at, revision, dry_run,
                         official=official, reason=reason)

    @documented(native.xf_case_investigate)
    def investigate(self, *, actor: str, text: str, document: Optional[str] = None,
                    at: Optional[datetime] = None, revision: Optional[int] = None,
                    dry_run: bool = False) -> Case:
        return self._act(native.xf_case_investigate, actor, at, revision, dry_run, text=text,
                         document=document)

    @documented(native.xf_case_hold_hearing)
    def hold_hearing(self, *, actor: str, text: Optional[str] = None,
                     date: Optional[Day] = None, document: Optional[str] = None,
                     at: Optional[datetime] = None, revision: Optional[int] = None,
                     dry_run: bool = False) -> Case:
        return self._act(native.xf_case_hold_hearing, actor, at, revision, dry_run, text=text,
                         date=day_number(date, "date"), document=document)

    @documented(native.xf_case_end_hearing)
    def end_hearing(self, *, actor: str, text: Optional[str] = None,
                    document: Optional[str] = None, at: Optional[datetime] = None,
                    revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_end_hearing, actor, at, revision, dry_run, text=text,
                         document=document)

    @documented(native.xf_case_extend)
    def extend(self, *, actor: str, days: int, approver: str, reason: str,
               document: Optional[str] = None, at: Optional[datetime] = None,
               revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_extend, actor, at, revision, dry_run, days=days,
                         approver=approver, reason=reason, document=document)

    @documented(native.xf_case_to_ordinary)
    def to_ordinary(self, *, actor: str, reason: str, at: Optional[datetime] = None,
                    revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_to_ordinary, actor, at, revision, dry_run, reason=reason)

    @documented(native.xf_case_move_policy)
    def move_policy(self, *, actor: str, policy_version: str, reason: str,
                    at: Optional[datetime] = None, revision: Optional[int] = None,
                    dry_run: bool = False) -> Case:
        return self._act(native.xf_case_move_policy, actor, at, revision, dry_run,
                         policy_version=policy_version, reason=reason)

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

    @documented(native.xf_case_reveal)
    def reveal(self, *, actor: str, reason: str, at: Optional[datetime] = None,
               revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_reveal, actor, at, revision, dry_run, reason=reason)
