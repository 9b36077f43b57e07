# SPDX-License-Identifier: Apache-2.0
"""The acts of answer and review."""
from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Optional

from . import _native as native
from .acts_base import ActsBase, documented
from .enums import Outcome, number_of

if TYPE_CHECKING:
    from .case import Case


class ReviewActs(ActsBase):
    """The acts of answer and review."""

    __slots__ = ()

    @documented(native.xf_case_answer)
    def answer(self, *, actor: str, outcome: Outcome, text: str, reason: str,
               basis: Optional[str] = None, findings: Optional[str] = None, document: Optional[str] = None,
               at: Optional[datetime] = None, revision: Optional[int] = None, dry_run: bool = False
               ) -> Case:
        return self._act(native.xf_case_answer, actor, at, revision, dry_run,
                         outcome=number_of(Outcome, outcome), text=text, reason=reason,
                         basis=basis, findings=findings, document=document)

    @documented(native.xf_case_serve)
    def serve(self, *, actor: str, text: Optional[str] = None, document: Optional[str] = None,
              at: Optional[datetime] = None, revision: Optional[int] = None,
              dry_run: bool = False) -> Case:
        return self._act(native.xf_case_serve, actor, at, revision, dry_run, text=text,
                         document=document)

    @documented(native.xf_case_request_review)
    def request_review(self, *, actor: str, unit: Optional[str] = None, text: Optional[str] = None,
                       reason: Optional[str] = None, document: Optional[str] = None,
                       at: Optional[datetime] = None, revision: Optional[int] = None,
                       dry_run: bool = False) -> Case:
        return self._act(native.xf_case_request_review, actor, at, revision, dry_run, unit=unit,
                         text=text, reason=reason, document=document)

    @documented(native.xf_case_decide_review)
    def decide_review(self, *, actor: str, outcome: Outcome, text: str,
                      reason: str, basis: str,
                      findings: Optional[str] = None, document: Optional[str] = None, at: Optional[datetime] = None,
                      revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_decide_review, actor, at, revision, dry_run,
                         outcome=number_of(Outcome, outcome), text=text, reason=reason,
                         basis=basis, findings=findings, document=document)

    @documented(native.xf_case_request_recheck)
    def request_recheck(self, *, actor: str, unit: Optional[str] = None,
                        text: Optional[str] = None, reason: Optional[str] = None,
                        document: Optional[str] = None, at: Optional[datetime] = None,
                        revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_request_recheck, actor, at, revision, dry_run, unit=unit,
                         text=text, reason=reason, document=document)

    @documented(native.xf_case_decide_recheck)
    def decide_recheck(self, *, actor: str, outcome: Outcome, text: str,
                       reason: str, basis: str,
                       findings: Optional[str] = None, document: Optional[str] = None, at: Optional[datetime] = None,
                       revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_decide_recheck, actor, at, revision, dry_run,
                         outcome=number_of(Outcome, outcome), text=text, reason=reason,
                         basis=basis, findings=findings, document=document)

    @documented(native.xf_case_terminate)
    def terminate(self, *, actor: str, text: Optional[str] = None, document: Optional[str] = None,
                  at: Optional[datetime] = None, revision: Optional[int] = None,
                  dry_run: bool = False) -> Case:
        return self._act(native.xf_case_terminate, actor, at, revision, dry_run, text=text,
                         document=document)
