# SPDX-License-Identifier: Apache-2.0
"""What a search found, and cases that may belong together."""
from __future__ import annotations

from typing import TYPE_CHECKING, Tuple

from . import _native as native
from . import values
from .enums import Lang, Likeness, Part, State
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


class Match(Snapshot):
    """A case that may belong together with another one. The score, from 1 to 100, says how much
    speaks for looking at both together."""

    __slots__ = ("_store",)
    _store: Store
    _json = native.xf_match_json

    case_id = values.number(native.xf_match_case_id)
    number = values.text(native.xf_match_number)
    title = values.text(native.xf_match_title)
    unit = values.text(native.xf_match_unit)
    state = values.code_or_none(native.xf_match_state, State)
    received_at = values.instant(native.xf_match_received_at)
    score = values.number(native.xf_match_score)
    people = values.number(native.xf_match_people)
    text = values.number(native.xf_match_text)

    @classmethod
    def _of(cls, handle: native.xf_match, store: Store) -> Match:
        made = cls.__new__(cls)
        made._handle = handle
        made._store = store
        return made

    @property
    def likenesses(self) -> Tuple[Likeness, ...]:
        """What both have in common."""
        return tuple(kind for kind in Likeness
                     if native.xf_match_has(self._handle, kind.number))

    def reason(self, lang: Lang = Lang.ZH) -> str:
        """Why the case is proposed, as a sentence."""
        return native.xf_match_reason(self._handle, lang.number) or ""

    @property
    def case(self) -> Case:
        """The case, as it stands now."""
        return self._store.case(self.case_id)

    def __repr__(self) -> str:
        return f"<Match {self.number} {self.score}>"
