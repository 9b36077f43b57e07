# SPDX-License-Identifier: Apache-2.0
"""The acts of resolution: claims, measures, causes and what the lead directs."""
from __future__ import annotations

from datetime import date as Day, datetime
from typing import TYPE_CHECKING, Optional

from . import _native as native
from .acts_base import ActsBase, documented
from .enums import Assessment, Cause, Fund, Means, Measure, Outcome, Relief, number_of
from .values import day_number

if TYPE_CHECKING:
    from .case import Case


class ResolutionActs(ActsBase):
    """The acts of resolution: claims, measures, causes and what the lead directs."""

    __slots__ = ()

    @documented(native.xf_case_add_claim)
    def add_claim(self, *, actor: str, text: str, at: Optional[datetime] = None,
                  revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_add_claim, actor, at, revision, dry_run, text=text)

    @documented(native.xf_case_assess_claim)
    def assess_claim(self, *, actor: str, item: int, assessment: Assessment, basis: str,
                     reason: Optional[str] = None, text: Optional[str] = None,
                     at: Optional[datetime] = None, revision: Optional[int] = None,
                     dry_run: bool = False) -> Case:
        return self._act(native.xf_case_assess_claim, actor, at, revision, dry_run, item=item,
                         assessment=number_of(Assessment, assessment), basis=basis, reason=reason,
                         text=text)

    @documented(native.xf_case_answer_claim)
    def answer_claim(self, *, actor: str, item: int, outcome: Outcome, text: str,
                     basis: Optional[str] = None, document: Optional[str] = None,
                     at: Optional[datetime] = None, revision: Optional[int] = None,
                     dry_run: bool = False) -> Case:
        return self._act(native.xf_case_answer_claim, actor, at, revision, dry_run, item=item,
                         outcome=number_of(Outcome, outcome), text=text, basis=basis,
                         document=document)

    @documented(native.xf_case_take_measure)
    def take_measure(self, *, actor: str, measure: Measure, text: str, item: Optional[int] = None,
                     official: Optional[str] = None, unit: Optional[str] = None,
                     date: Optional[Day] = None, amount: Optional[int] = None,
                     source: Optional[str] = None, relief: Optional[Relief] = None,
                     fund: Optional[Fund] = None, means: Optional[Means] = None,
                     basis: Optional[str] = None, document: Optional[str] = None,
                     at: Optional[datetime] = None, revision: Optional[int] = None,
                     dry_run: bool = False) -> Case:
        return self._act(native.xf_case_take_measure, actor, at, revision, dry_run,
                         measure=number_of(Measure, measure), text=text, item=item,
                         official=official, unit=unit, date=day_number(date, "date"),
                         amount=amount, source=source, relief=number_of(Relief, relief),
                         fund=number_of(Fund, fund), means=number_of(Means, means), basis=basis,
                         document=document)

    @documented(native.xf_case_finish_measure)
    def finish_measure(self, *, actor: str, item: int, text: str, date: Optional[Day] = None,
                       document: Optional[str] = None, at: Optional[datetime] = None,
                       revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_finish_measure, actor, at, revision, dry_run, item=item,
                         text=text, date=day_number(date, "date"), document=document)

    @documented(native.xf_case_fail_measure)
    def fail_measure(self, *, actor: str, item: int, text: str, date: Optional[Day] = None,
                     document: Optional[str] = None, at: Optional[datetime] = None,
                     revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_fail_measure, actor, at, revision, dry_run, item=item,
                         text=text, date=day_number(date, "date"), document=document)

    @documented(native.xf_case_find_cause)
    def find_cause(self, *, actor: str, cause: Cause, text: str, at: Optional[datetime] = None,
                   revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_find_cause, actor, at, revision, dry_run,
                         cause=number_of(Cause, cause), text=text)

    @documented(native.xf_case_record_lesson)
    def record_lesson(self, *, actor: str, text: str, cause: Optional[Cause] = None,
                      document: Optional[str] = None, at: Optional[datetime] = None,
                      revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_record_lesson, actor, at, revision, dry_run, text=text,
                         cause=number_of(Cause, cause), document=document)

    @documented(native.xf_case_direct)
    def direct(self, *, actor: str, text: str, official: str, date: Day, report_date: Day,
               at: Optional[datetime] = None, revision: Optional[int] = None,
               dry_run: bool = False) -> Case:
        return self._act(native.xf_case_direct, actor, at, revision, dry_run, text=text,
                         official=official, date=day_number(date, "date"),
                         report_date=day_number(report_date, "report_date"))

    @documented(native.xf_case_report_to_lead)
    def report_to_lead(self, *, actor: str, text: str, document: Optional[str] = None,
                       at: Optional[datetime] = None, revision: Optional[int] = None,
                       dry_run: bool = False) -> Case:
        return self._act(native.xf_case_report_to_lead, actor, at, revision, dry_run, text=text,
                         document=document)
