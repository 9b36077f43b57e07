# SPDX-License-Identifier: Apache-2.0
"""Deadlines (时限)."""
from __future__ import annotations

from typing import TYPE_CHECKING

from . import _native as native
from . import values
from .case import Case
from .enums import Act, ClockState, Count, Format, Lang, Mark, Roll
from .errors import NotFoundError
from .snapshot import Snapshot

if TYPE_CHECKING:
    from .store import Store


class Deadline(Snapshot):
    """A deadline (时限) as it stood when it was read."""

    __slots__ = ("_store",)
    _store: Store
    _json = native.xf_deadline_json

    id = values.number(native.xf_deadline_id)
    case_id = values.number(native.xf_deadline_case_id)
    rule = values.text(native.xf_deadline_rule)
    cycle = values.number(native.xf_deadline_cycle)
    state = values.code(native.xf_deadline_state, ClockState)
    window = values.flag(native.xf_deadline_window)
    turn = values.number(native.xf_deadline_turn)
    start_at = values.instant(native.xf_deadline_start_at)
    start_date = values.civil(native.xf_deadline_start_date)
    amount = values.number(native.xf_deadline_amount)
    unit = values.code(native.xf_deadline_unit, Count)
    roll = values.code(native.xf_deadline_roll, Roll)
    extended = values.number(native.xf_deadline_extended)
    extensions = values.number(native.xf_deadline_extensions)
    paused = values.number(native.xf_deadline_paused)
    last_date = values.civil(native.xf_deadline_last_date)
    due_date = values.civil(native.xf_deadline_due_date)
    due_at = values.instant(native.xf_deadline_due_at)
    provisional = values.flag(native.xf_deadline_provisional)
    next_fire_at = values.instant(native.xf_deadline_next_fire_at)
    mark = values.code(native.xf_deadline_mark, Mark)
    opened_at = values.instant(native.xf_deadline_opened_at)
    closed_at = values.instant(native.xf_deadline_closed_at)
    opened_by = values.code(native.xf_deadline_opened_by, Act)
    closed_by = values.code_or_none(native.xf_deadline_closed_by, Act)
    late = values.flag(native.xf_deadline_late)
    duty_unit = values.text(native.xf_deadline_duty_unit)
    successor = values.text(native.xf_deadline_successor)
    begun_by = values.text(native.xf_deadline_begun_by)
    begun_unit = values.text(native.xf_deadline_begun_unit)
    own_start_at = values.instant(native.xf_deadline_own_start_at)
    owed_by = values.text(native.xf_deadline_owed_by)
    duty_official = values.text(native.xf_deadline_duty_official)
    duty_lead = values.text(native.xf_deadline_duty_lead)
    item = values.reference(native.xf_deadline_item)

    @classmethod
    def _of(cls, handle: native.xf_deadline, store: Store) -> Deadline:
        made = cls.__new__(cls)
        made._handle = handle
        made._store = store
        return made

    def title(self, lang: Lang = Lang.ZH) -> str:
        """The title of its rule."""
        return native.xf_deadline_title(self._handle, lang.number) or ""

    def basis(self, lang: Lang = Lang.ZH) -> str:
        """The article on which its rule rests."""
        return native.xf_deadline_basis(self._handle, lang.number) or ""

    def explain(self, *, lang: Lang = Lang.ZH, format: Format = Format.TEXT) -> str:
        """Each step from the event to the due date, with its basis, and the history."""
        with self._store._lock:
            return native.xf_deadline_explain(self._store._handle, self.id, lang.number,
                                              format.number)

    @property
    def case(self) -> Case:
        """Its case; from the due board without another look into the store."""
        try:
            return Case._of(native.xf_deadline_case(self._handle), self._store)
        except NotFoundError:
            return self._store.case(self.case_id)

    def __repr__(self) -> str:
        due = self.due_date or self.due_at
        return f"<Deadline {self.rule} {self.state.value} due {due}>"
