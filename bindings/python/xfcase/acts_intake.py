# SPDX-License-Identifier: Apache-2.0
"""The acts of intake: who is responsible, and whether the matter is taken up."""
from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Optional

from . import _native as native
from .acts_base import ActsBase, documented
from .enums import Refusal, number_of

if TYPE_CHECKING:
    from .case import Case


class IntakeActs(ActsBase):
    """The acts of intake: who is responsible, and whether the matter is taken up."""

    __slots__ = ()

    @documented(native.xf_case_accept)
    def accept(self, *, actor: str, text: Optional[str] = None, document: Optional[str] = None,
               at: Optional[datetime] = None, revision: Optional[int] = None,
               dry_run: bool = False) -> Case:
        return self._act(native.xf_case_accept, actor, at, revision, dry_run, text=text,
                         document=document)

    @documented(native.xf_case_decline)
    def decline(self, *, actor: str, reason: str, refusal: Refusal,
                competent_body: Optional[str] = None, basis: Optional[str] = None,
                document: Optional[str] = None, at: Optional[datetime] = None,
                revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_decline, actor, at, revision, dry_run, reason=reason,
                         refusal=number_of(Refusal, refusal), competent_body=competent_body,
                         basis=basis, document=document)

    @documented(native.xf_case_transfer)
    def transfer(self, *, actor: str, unit: str, reason: Optional[str] = None,
                 document: Optional[str] = None, at: Optional[datetime] = None,
                 revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_transfer, actor, at, revision, dry_run, unit=unit,
                         reason=reason, document=document)

    @documented(native.xf_case_hand_over)
    def hand_over(self, *, actor: str, unit: str, reason: Optional[str] = None,
                  document: Optional[str] = None, at: Optional[datetime] = None,
                  revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_hand_over, actor, at, revision, dry_run, unit=unit,
                         reason=reason, document=document)

    @documented(native.xf_case_return)
    def return_(self, *, actor: str, reason: str, approver: str, document: Optional[str] = None,
                at: Optional[datetime] = None, revision: Optional[int] = None,
                dry_run: bool = False) -> Case:
        return self._act(native.xf_case_return, actor, at, revision, dry_run, reason=reason,
                         approver=approver, document=document)

    @documented(native.xf_case_object)
    def object(self, *, actor: str, reason: str, document: Optional[str] = None,
               at: Optional[datetime] = None, revision: Optional[int] = None,
               dry_run: bool = False) -> Case:
        return self._act(native.xf_case_object, actor, at, revision, dry_run, reason=reason,
                         document=document)

    @documented(native.xf_case_decide_objection)
    def decide_objection(self, *, actor: str, unit: str, reason: str,
                         document: Optional[str] = None, at: Optional[datetime] = None,
                         revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_decide_objection, actor, at, revision, dry_run, unit=unit,
                         reason=reason, document=document)

    @documented(native.xf_case_refer)
    def refer(self, *, actor: str, channel: str, reason: Optional[str] = None,
              document: Optional[str] = None, at: Optional[datetime] = None,
              revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_refer, actor, at, revision, dry_run, channel=channel,
                         reason=reason, document=document)

    @documented(native.xf_case_record_channel)
    def record_channel(self, *, actor: str, text: str, document: Optional[str] = None,
                       at: Optional[datetime] = None, revision: Optional[int] = None,
                       dry_run: bool = False) -> Case:
        return self._act(native.xf_case_record_channel, actor, at, revision, dry_run, text=text,
                         document=document)

    @documented(native.xf_case_succeed)
    def succeed(self, *, actor: str, unit: str, former: Optional[str] = None,
                reason: Optional[str] = None, document: Optional[str] = None,
                at: Optional[datetime] = None, revision: Optional[int] = None,
                dry_run: bool = False) -> Case:
        return self._act(native.xf_case_succeed, actor, at, revision, dry_run, unit=unit,
                         former=former, reason=reason, document=document)
