# SPDX-License-Identifier: Apache-2.0
"""What somebody still owes (待办, 到期看板)."""
from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from . import _native as native
from . import values
from .case import Case
from .deadline import Deadline
from .enums import Lang, Mark, PendingKind, Raise, RecordKind, Target
from .snapshot import Snapshot

if TYPE_CHECKING:
    from .store import Store


class Pending(Snapshot):
    """A deadline of a case, or what the office owes beside its cases, as the due board shows it."""

    __slots__ = ("_store",)
    _store: Store
    _json = native.xf_pending_json

    kind = values.code(native.xf_pending_kind_of, PendingKind)
    deadline_id = values.reference(native.xf_pending_deadline_id)
    record = values.code_or_none(native.xf_pending_record, RecordKind)
    record_id = values.reference(native.xf_pending_record_id)
    of = values.reference(native.xf_pending_of)
    case_id = values.reference(native.xf_pending_case_id)
    rule = values.text(native.xf_pending_rule)
    unit = values.text(native.xf_pending_unit)
    official = values.text(native.xf_pending_official)
    lead = values.text(native.xf_pending_lead)
    due_date = values.civil(native.xf_pending_due_date)
    due_at = values.instant(native.xf_pending_due_at)
    days_left = values.number(native.xf_pending_days_left)
    window = values.flag(native.xf_pending_window)
    paused = values.flag(native.xf_pending_paused)
    provisional = values.flag(native.xf_pending_provisional)
    mark = values.code(native.xf_pending_mark, Mark)
    next_at = values.instant(native.xf_pending_next_at)
    next_rung = values.text(native.xf_pending_next_rung)
    next_raises = values.code_or_none(native.xf_pending_next_raises, Raise)
    next_target = values.code_or_none(native.xf_pending_next_target, Target)

    @classmethod
    def _of(cls, handle: native.xf_pending, store: Store) -> Pending:
        made = cls.__new__(cls)
        made._handle = handle
        made._store = store
        return made

    def title(self, lang: Lang = Lang.ZH) -> str:
        """The title of the rule of a deadline, or what a duty is called."""
        return native.xf_pending_title(self._handle, lang.number) or ""

    @property
    def deadline(self) -> Optional[Deadline]:
        """The deadline with its case, without another look into the store; None: it is of the office."""
        handle = native.xf_pending_deadline(self._handle)
        return None if handle is None else Deadline._of(handle, self._store)

    @property
    def case(self) -> Optional[Case]:
        """The case that it is about."""
        deadline = self.deadline
        if deadline is not None:
            return deadline.case
        return None if self.case_id is None else self._store.case(self.case_id)

    def __repr__(self) -> str:
        return f"<Pending {self.kind.value} {self.title()} {self.due_date}>"
