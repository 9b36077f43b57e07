# SPDX-License-Identifier: Apache-2.0
"""The law's verbs, as methods of a case."""
from __future__ import annotations

from datetime import date as Day, datetime
from typing import TYPE_CHECKING, Optional, Union

from . import _native as native
from .acts_base import documented
from .acts_work import WorkActs
from .enums import (Assessment, Cause, Check, Fund, Ground, Means, Measure, Outcome, Relief,
                    Satisfaction, number_of)
from .values import day_number

if TYPE_CHECKING:
    from .case import Case

def _id_of(case: Union[Case, int]) -> int:
    return case.id if isinstance(case, Acts) else case


class Acts(WorkActs):
    """What may be done with a case. A refusal names rule and article, and changes nothing."""

    __slots__ = ()

    @documented(native.xf_case_accept)
    def accept(self, *, actor: str, text: Optional[str] = None, document: Optional[str] = None,
               at: Optional[datetime] = None, revision: Optional[int] = None,
               dry_run: bool = False) -> Case:
        return self._act(native.xf_case_accept, actor, at, revision, dry_run, text=text,
                         document=document)

    @documented(native.xf_case_decline)
    def decline(self, *, actor: str, reason: str, basis: Optional[str] = None,
                document: Optional[str] = None, at: Optional[datetime] = None,
                revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_decline, actor, at, revision, dry_run, reason=reason,
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

    @documented(native.xf_case_refer)
    def refer(self, *, actor: str, channel: str, reason: Optional[str] = None,
              document: Optional[str] = None, at: Optional[datetime] = None,
              revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_refer, actor, at, revision, dry_run, channel=channel,
                         reason=reason, document=document)

    @documented(native.xf_case_return)
    def return_(self, *, actor: str, reason: str, approver: str, document: Optional[str] = None,
                at: Optional[datetime] = None, revision: Optional[int] = None,
                dry_run: bool = False) -> Case:
        return self._act(native.xf_case_return, actor, at, revision, dry_run, reason=reason,
                         approver=approver, document=document)

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
                     document: Optional[str] = None, at: Optional[datetime] = None,
                     revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_hold_hearing, actor, at, revision, dry_run, text=text,
                         document=document)

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

    @documented(native.xf_case_answer)
    def answer(self, *, actor: str, outcome: Outcome, text: str, reason: Optional[str] = None,
               basis: Optional[str] = None, document: Optional[str] = None,
               at: Optional[datetime] = None, revision: Optional[int] = None, dry_run: bool = False
               ) -> Case:
        return self._act(native.xf_case_answer, actor, at, revision, dry_run,
                         outcome=number_of(Outcome, outcome), text=text, reason=reason,
                         basis=basis, document=document)

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
                      reason: Optional[str] = None, basis: Optional[str] = None,
                      document: Optional[str] = None, at: Optional[datetime] = None,
                      revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_decide_review, actor, at, revision, dry_run,
                         outcome=number_of(Outcome, outcome), text=text, reason=reason,
                         basis=basis, document=document)

    @documented(native.xf_case_request_recheck)
    def request_recheck(self, *, actor: str, unit: Optional[str] = None,
                        text: Optional[str] = None, reason: Optional[str] = None,
                        document: Optional[str] = None, at: Optional[datetime] = None,
                        revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_request_recheck, actor, at, revision, dry_run, unit=unit,
                         text=text, reason=reason, document=document)

    @documented(native.xf_case_decide_recheck)
    def decide_recheck(self, *, actor: str, outcome: Outcome, text: str,
                       reason: Optional[str] = None, basis: Optional[str] = None,
                       document: Optional[str] = None, at: Optional[datetime] = None,
                       revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_decide_recheck, actor, at, revision, dry_run,
                         outcome=number_of(Outcome, outcome), text=text, reason=reason,
                         basis=basis, document=document)

    @documented(native.xf_case_terminate)
    def terminate(self, *, actor: str, text: Optional[str] = None, document: Optional[str] = None,
                  at: Optional[datetime] = None, revision: Optional[int] = None,
                  dry_run: bool = False) -> Case:
        return self._act(native.xf_case_terminate, actor, at, revision, dry_run, text=text,
                         document=document)

    @documented(native.xf_case_conclude)
    def conclude(self, *, actor: str, satisfied: bool = False, text: Optional[str] = None,
                 document: Optional[str] = None, at: Optional[datetime] = None,
                 revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_conclude, actor, at, revision, dry_run,
                         satisfied=int(satisfied), text=text, document=document)

    @documented(native.xf_case_withdraw)
    def withdraw(self, *, actor: str, reason: str, document: Optional[str] = None,
                 at: Optional[datetime] = None, revision: Optional[int] = None,
                 dry_run: bool = False) -> Case:
        return self._act(native.xf_case_withdraw, actor, at, revision, dry_run, reason=reason,
                         document=document)

    @documented(native.xf_case_merge)
    def merge(self, *, actor: str, other_case: Union[Case, int], reason: str,
              at: Optional[datetime] = None, revision: Optional[int] = None,
              dry_run: bool = False) -> Case:
        return self._act(native.xf_case_merge, actor, at, revision, dry_run,
                         other_case=_id_of(other_case), reason=reason)

    @documented(native.xf_case_reopen)
    def reopen(self, *, actor: str, reason: str, document: Optional[str] = None,
               at: Optional[datetime] = None, revision: Optional[int] = None,
               dry_run: bool = False) -> Case:
        return self._act(native.xf_case_reopen, actor, at, revision, dry_run, reason=reason,
                         document=document)

    @documented(native.xf_case_archive)
    def archive(self, *, actor: str, text: Optional[str] = None, document: Optional[str] = None,
                at: Optional[datetime] = None, revision: Optional[int] = None,
                dry_run: bool = False) -> Case:
        return self._act(native.xf_case_archive, actor, at, revision, dry_run, text=text,
                         document=document)

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
                     at: Optional[datetime] = None, revision: Optional[int] = None,
                     dry_run: bool = False) -> Case:
        return self._act(native.xf_case_report_visit, actor, at, revision, dry_run, text=text)

    @documented(native.xf_case_arrive)
    def arrive(self, *, actor: str, official: Optional[str] = None, reason: Optional[str] = None,
               text: Optional[str] = None, at: Optional[datetime] = None,
               revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_arrive, actor, at, revision, dry_run, official=official,
                         reason=reason, text=text)

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

    @documented(native.xf_case_direct)
    def direct(self, *, actor: str, text: str, official: str, date: Day, report_date: Day,
               at: Optional[datetime] = None, revision: Optional[int] = None,
               dry_run: bool = False) -> Case:
        return self._act(native.xf_case_direct, actor, at, revision, dry_run, text=text,
                         official=official, date=day_number(date, "date"),
                         report_date=day_number(report_date, "report_date"))

    @documented(native.xf_case_except_item)
    def except_item(self, *, actor: str, check: Check, reason: str, at: Optional[datetime] = None,
                    revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_except_item, actor, at, revision, dry_run,
                         check=number_of(Check, check), reason=reason)

    @documented(native.xf_case_find_cause)
    def find_cause(self, *, actor: str, cause: Cause, text: str, at: Optional[datetime] = None,
                   revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_find_cause, actor, at, revision, dry_run,
                         cause=number_of(Cause, cause), text=text)

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

    @documented(native.xf_case_criticise)
    def criticise(self, *, actor: str, unit: str, reason: str, approver: str,
                  document: Optional[str] = None, at: Optional[datetime] = None,
                  revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_criticise, actor, at, revision, dry_run, unit=unit,
                         reason=reason, approver=approver, document=document)

    @documented(native.xf_case_check_result)
    def check_result(self, *, actor: str, outcome: Outcome, text: str,
                     document: Optional[str] = None, at: Optional[datetime] = None,
                     revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_check_result, actor, at, revision, dry_run,
                         outcome=number_of(Outcome, outcome), text=text, document=document)

    @documented(native.xf_case_follow_up)
    def follow_up(self, *, actor: str, satisfaction: Satisfaction, text: str,
                  document: Optional[str] = None, at: Optional[datetime] = None,
                  revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_follow_up, actor, at, revision, dry_run,
                         satisfaction=number_of(Satisfaction, satisfaction), text=text,
                         document=document)

    @documented(native.xf_case_rebound)
    def rebound(self, *, actor: str, reason: str, document: Optional[str] = None,
                at: Optional[datetime] = None, revision: Optional[int] = None,
                dry_run: bool = False) -> Case:
        return self._act(native.xf_case_rebound, actor, at, revision, dry_run, reason=reason,
                         document=document)

    @documented(native.xf_case_record_channel)
    def record_channel(self, *, actor: str, text: str, document: Optional[str] = None,
                       at: Optional[datetime] = None, revision: Optional[int] = None,
                       dry_run: bool = False) -> Case:
        return self._act(native.xf_case_record_channel, actor, at, revision, dry_run, text=text,
                         document=document)

    @documented(native.xf_case_report_up)
    def report_up(self, *, actor: str, unit: str, text: str, document: Optional[str] = None,
                  at: Optional[datetime] = None, revision: Optional[int] = None,
                  dry_run: bool = False) -> Case:
        return self._act(native.xf_case_report_up, actor, at, revision, dry_run, unit=unit,
                         text=text, document=document)

    @documented(native.xf_case_reveal)
    def reveal(self, *, actor: str, reason: str, at: Optional[datetime] = None,
               revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_reveal, actor, at, revision, dry_run, reason=reason)
