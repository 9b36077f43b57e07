# SPDX-License-Identifier: Apache-2.0
"""Rungs of the ladder (预警督办梯级) that fired, and what a sweep did."""
from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import _native as native
from . import values
from .enums import Ground, Lang, Raise, RecordKind, Target
from .snapshot import Snapshot

if TYPE_CHECKING:
    from .case import Case
    from .store import Store


@dataclass(frozen=True)
class SweepResult:
    """What a sweep did."""

    fired: int  # rungs
    late: int  # of these
    notices: int  # written
    supervisions: int  # raised
    missed: int  # duties and steps of their chain
    made: int  # occurrences of duties, ahead of need


class Firing(Snapshot):
    """A rung that fired, or in a forecast would fire.

    Rows of a forecast say whom they would tell and may be about a record of the office; `missed` ones are no
    rung: a duty or a step of its chain would be missed then.
    """

    __slots__ = ("_store",)
    _store: Store
    _json = native.xf_firing_json

    deadline_id = values.reference(native.xf_firing_deadline_id)
    case_id = values.reference(native.xf_firing_case_id)
    turn = values.number(native.xf_firing_turn)
    rung = values.text(native.xf_firing_rung)
    rep = values.number(native.xf_firing_rep)
    planned_at = values.instant(native.xf_firing_planned_at)
    fired_at = values.instant(native.xf_firing_fired_at)
    late = values.flag(native.xf_firing_late)
    raises = values.code_or_none(native.xf_firing_raises, Raise)
    ground = values.code_or_none(native.xf_firing_ground, Ground)
    missed = values.flag(native.xf_firing_missed)
    rule = values.text(native.xf_firing_rule)
    record = values.code_or_none(native.xf_firing_record, RecordKind)
    record_id = values.reference(native.xf_firing_record_id)
    target = values.code_or_none(native.xf_firing_target, Target)
    unit = values.text(native.xf_firing_unit)
    official = values.text(native.xf_firing_official)
    duty_unit = values.text(native.xf_firing_duty_unit)
    duty_official = values.text(native.xf_firing_duty_official)
    due_date = values.civil(native.xf_firing_due_date)

    @classmethod
    def _of(cls, handle: native.xf_firing, store: Store) -> Firing:
        made = cls.__new__(cls)
        made._handle = handle
        made._store = store
        return made

    def title(self, lang: Lang = Lang.ZH) -> str:
        """In a forecast, the name of the record of the office that it is about."""
        return native.xf_firing_title(self._handle, lang.number) or ""

    @property
    def case(self) -> Case | None:
        """Its case, as it stands now; none where it is about a record of the office."""
        return None if self.case_id is None else self._store.case(self.case_id)

    def __repr__(self) -> str:
        return f"<Firing {self.rung} planned {self.planned_at}>"
