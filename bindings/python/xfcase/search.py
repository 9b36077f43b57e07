# SPDX-License-Identifier: Apache-2.0
"""What a search found."""
from __future__ import annotations

from typing import TYPE_CHECKING

from . import _native as native
from . import values
from .enums import Part, State
from .snapshot import Snapshot

if TYPE_CHECKING:
    from .case import Case
    from .store import Store


class Hit(Snapshot):
    """A case whose texts have the words that were searched, and where they stand.

    before, found and after are one piece of the text; what is a petitioner's is asterisks.
    """

    __slots__ = ("_store",)
    _store: Store
    _json = native.xf_hit_json

    case_id = values.number(native.xf_hit_case_id)
    number = values.text(native.xf_hit_number)
    title = values.text(native.xf_hit_title)
    unit = values.text(native.xf_hit_unit)
    state = values.code_or_none(native.xf_hit_state, State)
    part = values.code_or_none(native.xf_hit_part, Part)
    before = values.text(native.xf_hit_before)
    found = values.text(native.xf_hit_found)
    after = values.text(native.xf_hit_after)

    @classmethod
    def _of(cls, handle: native.xf_hit, store: Store) -> Hit:
        made = cls.__new__(cls)
        made._handle = handle
        made._store = store
        return made

    @property
    def case(self) -> Case:
        """The case, as it stands now."""
        return self._store.case(self.case_id)

    def __repr__(self) -> str:
        return f"<Hit {self.number} {self.part}>"
