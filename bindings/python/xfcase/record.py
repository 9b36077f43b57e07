# SPDX-License-Identifier: Apache-2.0
"""What is kept of an office beside its cases."""
from __future__ import annotations

from datetime import date, datetime
from typing import Optional

from . import _native as native
from . import values
from .enums import Lang, RecordKind
from .snapshot import Snapshot


class Record(Snapshot):
    """A record of the office: a body, a meeting, a drive … Its fields are those of to_dict()."""

    __slots__ = ()
    _json = native.xf_record_json

    kind = values.code(native.xf_record_kind_of, RecordKind)
    id = values.number(native.xf_record_id)

    @classmethod
    def _of(cls, handle: native.xf_record) -> Record:
        made = cls.__new__(cls)
        made._handle = handle
        return made

    def text(self, field: str, lang: Optional[Lang] = None) -> str:
        """A text, or a text code; "" when it is not given. With a language: in that, where the library words it."""
        if lang is None:
            return native.xf_record_text(self._handle, field) or ""
        return native.xf_record_text_in(self._handle, field, lang.number) or ""

    def number(self, field: str) -> int:
        """A number, or the id of something; 0 when it is not given."""
        return native.xf_record_number(self._handle, field)

    def flag(self, field: str) -> bool:
        """Yes or no."""
        return self.number(field) != 0

    def day(self, field: str) -> Optional[date]:
        """A date; None when it is not given."""
        return values.day(self.number(field))

    def moment(self, field: str) -> Optional[datetime]:
        """An instant; None when it is not given."""
        return values.moment(self.number(field))

    def __repr__(self) -> str:
        return f"<Record {self.kind.value} {self.id}>"
