# SPDX-License-Identifier: Apache-2.0
"""Notices (提醒): messages owed to somebody because of a rung."""
from __future__ import annotations

from typing import TYPE_CHECKING

from . import _native as native
from . import values
from .enums import Ground, Lang, Raise, RecordKind, Target
from .snapshot import Snapshot

if TYPE_CHECKING:
    from .store import Store


class Notice(Snapshot):
    """A notice (提醒) as it stood when it was read."""

    __slots__ = ("_store",)
    _store: Store
    _json = native.xf_notice_json

    id = values.number(native.xf_notice_id)
    case_id = values.reference(native.xf_notice_case_id)
    deadline_id = values.reference(native.xf_notice_deadline_id)
    rule = values.text(native.xf_notice_rule)
    turn = values.number(native.xf_notice_turn)
    rung = values.text(native.xf_notice_rung)
    rep = values.number(native.xf_notice_rep)
    raises = values.code_or_none(native.xf_notice_raises, Raise)
    ground = values.code_or_none(native.xf_notice_ground, Ground)
    target = values.code_or_none(native.xf_notice_target, Target)
    level = values.number(native.xf_notice_level)
    unit = values.text(native.xf_notice_unit)
    official = values.text(native.xf_notice_official)
    duty_unit = values.text(native.xf_notice_duty_unit)
    duty_official = values.text(native.xf_notice_duty_official)
    skipped = values.text(native.xf_notice_skipped)
    late = values.flag(native.xf_notice_late)
    planned_at = values.instant(native.xf_notice_planned_at)
    created_at = values.instant(native.xf_notice_created_at)
    acked_at = values.instant(native.xf_notice_acked_at)
    due_date = values.civil(native.xf_notice_due_date)
    reason = values.text(native.xf_notice_reason)
    record = values.code_or_none(native.xf_notice_record, RecordKind)
    record_id = values.reference(native.xf_notice_record_id)

    @classmethod
    def _of(cls, handle: native.xf_notice, store: Store) -> Notice:
        made = cls.__new__(cls)
        made._handle = handle
        made._store = store
        return made

    def title(self, lang: Lang = Lang.ZH) -> str:
        """The name of the record of the office that it is about."""
        return native.xf_notice_title(self._handle, lang.number) or ""

    def text(self, lang: Lang = Lang.ZH) -> str:
        """A message that a host can send as it is."""
        with self._store._lock:
            return native.xf_notice_text(self._store._handle, self._handle, lang.number)

    def acknowledge(self, owner: str) -> None:
        """Says that it was delivered; it is not given out again."""
        self._store.acknowledge(self, owner)

    def __repr__(self) -> str:
        raises = self.raises.value if self.raises else "none"
        return f"<Notice {self.id} {raises} {self.rule} to {self.official or self.unit}>"
