# SPDX-License-Identifier: Apache-2.0
"""The acts of supervision and of collective visits."""
from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Optional

from . import _native as native
from .acts_base import ActsBase, documented
from .enums import Ground, number_of

if TYPE_CHECKING:
    from .case import Case


class SupervisionActs(ActsBase):
    """The acts of supervision and of collective visits."""

    __slots__ = ()

    @documented(native.xf_case_supervise)
    def supervise(self, *, actor: str, ground: Ground, reason: str, text: Optional[str] = None,
                  document: Optional[str] = None, at: Optional[datetime] = None,
                  revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_supervise, actor, at, revision, dry_run,
                         ground=number_of(Ground, ground), reason=reason, text=text,
                         document=document)

    @documented(native.xf_case_feedback)
    def feedback(self, *, actor: str, text: str, document: Optional[str] = None,
                 at: Optional[datetime] = None, revision: Optional[int] = None,
                 dry_run: bool = False) -> Case:
        return self._act(native.xf_case_feedback, actor, at, revision, dry_run, text=text,
                         document=document)

    @documented(native.xf_case_lift_supervision)
    def lift_supervision(self, *, actor: str, reason: str, document: Optional[str] = None,
                         at: Optional[datetime] = None, revision: Optional[int] = None,
                         dry_run: bool = False) -> Case:
        return self._act(native.xf_case_lift_supervision, actor, at, revision, dry_run,
                         reason=reason, document=document)

    @documented(native.xf_case_criticise)
    def criticise(self, *, actor: str, unit: str, reason: str, approver: str,
                  document: Optional[str] = None, at: Optional[datetime] = None,
                  revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_criticise, actor, at, revision, dry_run, unit=unit,
                         reason=reason, approver=approver, document=document)

    @documented(native.xf_case_propose)
    def propose(self, *, actor: str, text: str, reason: Optional[str] = None,
                document: Optional[str] = None, at: Optional[datetime] = None,
                revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_propose, actor, at, revision, dry_run, text=text,
                         reason=reason, document=document)

    @documented(native.xf_case_respond)
    def respond(self, *, actor: str, text: str, document: Optional[str] = None,
                at: Optional[datetime] = None, revision: Optional[int] = None,
                dry_run: bool = False) -> Case:
        return self._act(native.xf_case_respond, actor, at, revision, dry_run, text=text,
                         document=document)

    @documented(native.xf_case_report_visit)
    def report_visit(self, *, actor: str, text: Optional[str] = None,
                     persons: Optional[int] = None, at: Optional[datetime] = None, revision: Optional[int] = None,
                     dry_run: bool = False) -> Case:
        return self._act(native.xf_case_report_visit, actor, at, revision, dry_run, text=text,
                         persons=persons)

    @documented(native.xf_case_arrive)
    def arrive(self, *, actor: str, official: Optional[str] = None, reason: Optional[str] = None,
               text: Optional[str] = None, at: Optional[datetime] = None,
               revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_arrive, actor, at, revision, dry_run, official=official,
                         reason=reason, text=text)
