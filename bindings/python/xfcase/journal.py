# SPDX-License-Identifier: Apache-2.0
"""The journal: what is true, entry by entry."""
from __future__ import annotations

from . import _native as native
from . import values
from .enums import Lang
from .snapshot import Snapshot


class Entry(Snapshot):
    """A journal entry."""

    __slots__ = ()
    _json = native.xf_entry_json

    seq = values.number(native.xf_entry_seq)
    at = values.instant(native.xf_entry_at)
    recorded_at = values.instant(native.xf_entry_recorded_at)
    actor = values.text(native.xf_entry_actor)
    kind = values.text(native.xf_entry_kind)
    case_id = values.reference(native.xf_entry_case_id)
    revision = values.number(native.xf_entry_revision)
    payload = values.text(native.xf_entry_payload)
    hash = values.text(native.xf_entry_hash)

    @classmethod
    def _of(cls, handle: native.xf_entry) -> Entry:
        made = cls.__new__(cls)
        made._handle = handle
        return made

    def text(self, lang: Lang = Lang.ZH) -> str:
        """One line that says what it did, for a timeline."""
        return native.xf_entry_text(self._handle, lang.number)

    def __repr__(self) -> str:
        return f"<Entry {self.seq} {self.kind} by {self.actor}>"
