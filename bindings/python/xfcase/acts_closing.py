# SPDX-License-Identifier: Apache-2.0
"""The acts of closing, and of coming back after it."""
from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Optional, Union

from . import _native as native
from .acts_base import ActsBase, documented
from .enums import Check, Outcome, Satisfaction, number_of

if TYPE_CHECKING:
    from .case import Case


def _id_of(case: Union[Case, int]) -> int:
    return case.id if isinstance(case, ActsBase) else case


class ClosingActs(ActsBase):
    """The acts of closing, and of coming back after it."""

    __slots__ = ()

    @documented(native.xf_case_conclude)
    def conclude(self, *, actor: str, satisfaction: Optional[Satisfaction] = None,
                 text: Optional[str] = None, document: Optional[str] = None,
                 at: Optional[datetime] = None, revision: Optional[int] = None,
                 dry_run: bool = False) -> Case:
        return self._act(native.xf_case_conclude, actor, at, revision, dry_run,
                         satisfaction=number_of(Satisfaction, satisfaction), text=text,
                         document=document)

    @documented(native.xf_case_withdraw)
    def withdraw(self, *, actor: str, reason: str, document: Optional[str] = None,
                 at: Optional[datetime] = None, revision: Optional[int] = None,
                 dry_run: bool = False) -> Case:
        return self._act(native.xf_case_withdraw, actor, at, revision, dry_run, reason=reason,
                         document=document)

    @documented(native.xf_case_unmerge)
    def unmerge(self, *, actor: str, reason: str, document: Optional[str] = None,
                at: Optional[datetime] = None, revision: Optional[int] = None,
                dry_run: bool = False) -> Case:
        return self._act(native.xf_case_unmerge, actor, at, revision, dry_run, reason=reason,
                         document=document)

    @documented(native.xf_case_void_registration)
    def void_registration(self, *, actor: str, reason: str,
                          other_case: Optional[Union[Case, int]] = None,
                          approver: Optional[str] = None, document: Optional[str] = None,
                          at: Optional[datetime] = None, revision: Optional[int] = None,
                          dry_run: bool = False) -> Case:
        return self._act(native.xf_case_void_registration, actor, at, revision, dry_run,
                         reason=reason,
                         other_case=None if other_case is None else _id_of(other_case),
                         approver=approver, document=document)

    @documented(native.xf_case_merge)
    def merge(self, *, actor: str, other_case: Union[Case, int], reason: str,
              at: Optional[datetime] = None, revision: Optional[int] = None,
              dry_run: bool = False) -> Case:
        return self._act(native.xf_case_merge, actor, at, revision, dry_run,
                         other_case=_id_of(other_case), reason=reason)

    @documented(native.xf_case_except_item)
    def except_item(self, *, actor: str, check: Check, reason: str, at: Optional[datetime] = None,
                    revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_except_item, actor, at, revision, dry_run,
                         check=number_of(Check, check), reason=reason)

    @documented(native.xf_case_check_result)
    def check_result(self, *, actor: str, outcome: Outcome, text: str,
                     document: Optional[str] = None, at: Optional[datetime] = None,
                     revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_check_result, actor, at, revision, dry_run,
                         outcome=number_of(Outcome, outcome), text=text, document=document)

    @documented(native.xf_case_report_up)
    def report_up(self, *, actor: str, unit: str, text: str, document: Optional[str] = None,
                  at: Optional[datetime] = None, revision: Optional[int] = None,
                  dry_run: bool = False) -> Case:
        return self._act(native.xf_case_report_up, actor, at, revision, dry_run, unit=unit,
                         text=text, document=document)

    @documented(native.xf_case_follow_up)
    def follow_up(self, *, actor: str, satisfaction: Satisfaction, text: str,
                  document: Optional[str] = None, at: Optional[datetime] = None,
                  revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_follow_up, actor, at, revision, dry_run,
                         satisfaction=number_of(Satisfaction, satisfaction), text=text,
                         document=document)

    @documented(native.xf_case_archive)
    def archive(self, *, actor: str, text: Optional[str] = None, document: Optional[str] = None,
                at: Optional[datetime] = None, revision: Optional[int] = None,
                dry_run: bool = False) -> Case:
        return self._act(native.xf_case_archive, actor, at, revision, dry_run, text=text,
                         document=document)

    @documented(native.xf_case_reopen)
    def reopen(self, *, actor: str, reason: str, document: Optional[str] = None,
               at: Optional[datetime] = None, revision: Optional[int] = None,
               dry_run: bool = False) -> Case:
        return self._act(native.xf_case_reopen, actor, at, revision, dry_run, reason=reason,
                         document=document)

    @documented(native.xf_case_rebound)
    def rebound(self, *, actor: str, reason: str, document: Optional[str] = None,
                at: Optional[datetime] = None, revision: Optional[int] = None,
                dry_run: bool = False) -> Case:
        return self._act(native.xf_case_rebound, actor, at, revision, dry_run, reason=reason,
                         document=document)
