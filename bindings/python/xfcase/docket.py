# SPDX-License-Identifier: Apache-2.0
"""Rows of the register (台账)."""
from __future__ import annotations

from typing import TYPE_CHECKING, Optional, Tuple

from . import _native as native
from . import values
from .case import Case
from .deadline import Deadline
from .enums import Assessment, Discovery, Level, Measure, member, member_or_none
from .snapshot import Snapshot

if TYPE_CHECKING:
    from .store import Store


class Docket(Snapshot):
    """A case as a register shows it: with the elements of its registration, its first petitioner as
    the reader may see it, and the duty that is due first."""

    __slots__ = ("_store",)
    _store: Store
    _json = native.xf_docket_json

    discovery = values.code(native.xf_docket_discovery, Discovery)
    level = values.code(native.xf_docket_level, Level)
    field = values.text(native.xf_docket_field)
    interest = values.text(native.xf_docket_interest)
    origin = values.text(native.xf_docket_origin)
    happened_on = values.civil(native.xf_docket_happened_on)
    place = values.text(native.xf_docket_place)
    petitioner = values.text(native.xf_docket_petitioner)
    phone = values.text(native.xf_docket_phone)
    residence = values.text(native.xf_docket_residence)
    capacity = values.text(native.xf_docket_capacity)
    workplace = values.text(native.xf_docket_workplace)

    @classmethod
    def _of(cls, handle: native.xf_docket, store: Store) -> Docket:
        made = cls.__new__(cls)
        made._handle = handle
        made._store = store
        return made

    @property
    def case(self) -> Case:
        """Its case, without another look into the store; without the petitioners."""
        return Case._of(native.xf_docket_case(self._handle), self._store)

    @property
    def deadline(self) -> Optional[Deadline]:
        """The running duty that is due first; None when nothing runs."""
        handle = native.xf_docket_deadline(self._handle)
        return None if handle is None else Deadline._of(handle, self._store)

    @property
    def assessments(self) -> Tuple[Optional[Assessment], ...]:
        """How each claim was assessed, in order; None while it is not."""
        return tuple(member_or_none(Assessment, native.xf_docket_claim_assessment(self._handle, index))
                     for index in range(native.xf_docket_claim_count(self._handle)))

    @property
    def petitioners(self) -> Tuple[str, ...]:
        """The names of all that are named, as the reader may see them; the first is `petitioner`."""
        return tuple(native.xf_docket_petitioner_name(self._handle, index) or ""
                     for index in range(native.xf_docket_petitioner_count(self._handle)))

    @property
    def measures(self) -> Tuple[Tuple[Measure, bool], ...]:
        """The kind of each measure, in order, and whether it brought about what it was to."""
        return tuple((member(Measure, native.xf_docket_measure_kind(self._handle, index)),
                      bool(native.xf_docket_measure_done(self._handle, index)))
                     for index in range(native.xf_docket_measure_count(self._handle)))

    def __repr__(self) -> str:
        return f"<Docket {self.case.number}>"
