# SPDX-License-Identifier: Apache-2.0
"""Petition cases (信访事项)."""
from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Callable, Dict, Iterator, List, Optional, Tuple

from . import _native as native
from . import values
from .acts import Acts
from .enums import (Act, Form, Format, Intake, Kind, Lang, Mark, Outcome, Procedure,
                    Satisfaction, State, member)
from .snapshot import Snapshot
from .values import moment_number

if TYPE_CHECKING:
    from .deadline import Deadline
    from .journal import Entry
    from .query import Rows
    from .store import Store


@dataclass(frozen=True)
class Petitioner:
    """Who brings a matter. No more than five representatives speak for a joint petition."""

    name: str  # register() takes several with 、 between: what else is said is of the first
    phone: str = ""
    address: str = ""
    representative: bool = False
    id_number: str = ""  # by GB 11643; what is read is masked
    household: str = ""  # where the household is registered
    residence: str = ""  # where the person lives
    capacity: str = ""  # 身份: worker, retired, villager …
    workplace: str = ""  # the unit to which the person belongs
    number: int = 0  # in its case, by which it is corrected; not read by register()


@dataclass(frozen=True)
class Option:
    """Whether an official may do an act now, and if not why."""

    act: Act
    allowed: bool
    rule: str  # that is in the way; "" when the act may be done
    basis: str
    basis_en: str
    text_zh: str
    text_en: str
    fields: Dict[str, bool]  # the arguments that the act reads: whether it requires them


class Options:
    """What an official may do now with a case, and why not the other acts."""

    def __init__(self, handle: native.xf_options) -> None:
        self._options: Dict[Act, Option] = {}
        for index in range(native.xf_options_count(handle)):
            option = _option(handle, index)
            self._options[option.act] = option

    def __iter__(self) -> Iterator[Option]:
        return iter(self._options.values())

    def __len__(self) -> int:
        return len(self._options)

    def __getitem__(self, act: Act) -> Option:
        return self._options[act]

    @property
    def allowed(self) -> List[Act]:
        """The acts that may be done."""
        return [option.act for option in self if option.allowed]

    def __repr__(self) -> str:
        return f"<Options allowed: {', '.join(act.value for act in self.allowed)}>"


def _option(handle: native.xf_options, index: int) -> Option:
    zh, en = Lang.ZH.number, Lang.EN.number
    fields = native.xf_options_fields(handle, index) or ""
    return Option(
        act=member(Act, native.xf_options_act(handle, index)),
        allowed=bool(native.xf_options_allowed(handle, index)),
        rule=native.xf_options_rule(handle, index) or "",
        basis=native.xf_options_basis(handle, index, zh) or "",
        basis_en=native.xf_options_basis(handle, index, en) or "",
        text_zh=native.xf_options_text(handle, index, zh) or "",
        text_en=native.xf_options_text(handle, index, en) or "",
        fields={name.rstrip("!"): name.endswith("!") for name in fields.split()})


class Case(Acts, Snapshot):
    """A petition case (信访事项) as it stood when it was read; an act gives the case that follows."""

    __slots__ = ("_store",)
    _store: Store
    _json = native.xf_case_json

    id = values.number(native.xf_case_id)
    number = values.text(native.xf_case_number)
    host_number = values.text(native.xf_case_host_number)
    policy = values.text(native.xf_case_policy)
    policy_version = values.text(native.xf_case_policy_version)
    state = values.code(native.xf_case_state, State)
    merged_from = values.code_or_none(native.xf_case_merged_from, State)
    ended_as = values.code_or_none(native.xf_case_ended_as, State)
    revision = values.number(native.xf_case_revision)
    cycle = values.number(native.xf_case_cycle)
    unit = values.text(native.xf_case_unit)
    registered_unit = values.text(native.xf_case_registered_unit)
    sender = values.text(native.xf_case_sender)
    report_back = values.flag(native.xf_case_report_back)
    transfers = values.number(native.xf_case_transfers)
    lead = values.text(native.xf_case_lead)
    team_head = values.text(native.xf_case_team_head)
    handler = values.text(native.xf_case_handler)
    review_unit = values.text(native.xf_case_review_unit)
    recheck_unit = values.text(native.xf_case_recheck_unit)
    form = values.code_or_none(native.xf_case_form, Form)
    kind = values.code(native.xf_case_kind, Kind)
    intake = values.code(native.xf_case_intake, Intake)
    procedure = values.code(native.xf_case_procedure, Procedure)
    title = values.text(native.xf_case_title)
    matter = values.text(native.xf_case_matter)
    category = values.text(native.xf_case_category)
    area = values.text(native.xf_case_area)
    persons = values.number(native.xf_case_persons)
    concerned_official = values.text(native.xf_case_concerned_official)
    concerned_unit = values.text(native.xf_case_concerned_unit)
    channel = values.text(native.xf_case_channel)
    received_at = values.instant(native.xf_case_received_at)
    accepted_at = values.instant(native.xf_case_accepted_at)
    answered_at = values.instant(native.xf_case_answered_at)
    served_at = values.instant(native.xf_case_served_at)
    hearing_at = values.instant(native.xf_case_hearing_at)
    closed_at = values.instant(native.xf_case_closed_at)
    last_at = values.instant(native.xf_case_last_at)
    outcome = values.code_or_none(native.xf_case_outcome, Outcome)
    review_outcome = values.code_or_none(native.xf_case_review_outcome, Outcome)
    recheck_outcome = values.code_or_none(native.xf_case_recheck_outcome, Outcome)
    satisfaction = values.code_or_none(native.xf_case_satisfaction, Satisfaction)
    merged_into = values.reference(native.xf_case_merged_into)
    repeat_of = values.reference(native.xf_case_repeat_of)
    mark = values.code(native.xf_case_mark, Mark)

    @classmethod
    def _of(cls, handle: native.xf_case, store: Store) -> Case:
        made = cls.__new__(cls)
        made._handle = handle
        made._store = store
        return made

    @property
    def petitioners(self) -> Tuple[Petitioner, ...]:
        """Who brings it; empty in a snapshot that came from a list, see refresh()."""
        handle = self._handle
        return tuple(
            Petitioner(native.xf_case_petitioner_name(handle, index) or "",
                       native.xf_case_petitioner_phone(handle, index) or "",
                       native.xf_case_petitioner_address(handle, index) or "",
                       bool(native.xf_case_petitioner_representative(handle, index)),
                       native.xf_case_petitioner_id_number(handle, index) or "",
                       native.xf_case_petitioner_household(handle, index) or "",
                       native.xf_case_petitioner_residence(handle, index) or "",
                       native.xf_case_petitioner_capacity(handle, index) or "",
                       native.xf_case_petitioner_workplace(handle, index) or "",
                       native.xf_case_petitioner_number(handle, index))
            for index in range(native.xf_case_petitioner_count(handle)))

    def refresh(self) -> Case:
        """The case as it stands now."""
        return self._store.case(self.id)

    def options(self, actor: str, *, at: Optional[datetime] = None) -> Options:
        """What this official may do now with the case, and for each other act why not."""
        with self._store._lock:
            return Options(native.xf_case_options(self._store._handle, self.id, actor,
                                                  moment_number(at)))

    def deadlines(self, *, open_only: bool = False) -> Rows[Deadline]:
        """Its deadlines."""
        return self._store.deadlines(case=self.id, open_only=open_only)

    def file(self) -> Dict[str, Any]:
        """The whole file as it stands now: the case, its claims, measures, exceptions and clocks."""
        with self._store._lock:
            text = native.xf_case_file(self._store._handle, self.id)
        found: Dict[str, Any] = json.loads(text or "{}")
        return found

    def checklist(self, *, lang: Lang = Lang.ZH) -> List[Dict[str, str]]:
        """The seven ones (七个一) and closing: each item there, missing or excepted."""
        with self._store._lock:
            text = native.xf_case_checklist(self._store._handle, self.id, lang.number)
        items: List[Dict[str, str]] = json.loads(text or "[]")
        return items

    def issue_code(self, *, actor: str) -> str:
        """Issues a query code for the petitioner; nobody can read it again."""
        with self._store._lock:
            return native.xf_inquiry_issue(self._store._handle, self.id, actor) or ""

    def timeline(self) -> Rows[Entry]:
        """Its journal entries, in order."""
        return self._store.journal(case=self.id)

    def explain(self, rule: str, *, lang: Lang = Lang.ZH, format: Format = Format.TEXT) -> str:
        """Explains the latest deadline of a rule."""
        latest = None
        for deadline in self._store.deadlines(case=self.id, rule=rule):
            latest = deadline
        if latest is None:
            raise LookupError(f"the case has no deadline of the rule {rule!r}")
        return latest.explain(lang=lang, format=format)

    def do(self, act: Act, *, actor: str, at: Optional[datetime] = None,
           revision: Optional[int] = None, dry_run: bool = False, **facts: Any) -> Case:
        """Any act by its code, with the arguments of its own method: for forms and scripts."""
        name = "return_" if act is Act.RETURN else act.value
        method: Optional[Callable[..., Case]] = getattr(Acts, name, None)
        if method is None:
            raise ValueError(f"{act.value} is an act of the library alone")
        return method(self, actor=actor, at=at, revision=revision, dry_run=dry_run, **facts)

    def _act(self, verb: Callable[..., Any], actor: str, at: Optional[datetime],
             revision: Optional[int], dry_run: bool, **facts: Any) -> Case:
        act: Dict[str, Any] = {
            "actor": actor, "at": moment_number(at), "dry_run": int(dry_run),
            "revision": self.revision if revision is None else revision}
        act.update((name, value) for name, value in facts.items() if value is not None)
        with self._store._lock:
            return Case._of(verb(self._store._handle, self.id, act), self._store)

    def __repr__(self) -> str:
        return f"<Case {self.number} {self.state.value} {self.title!r}>"
