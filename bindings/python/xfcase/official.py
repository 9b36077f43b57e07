# SPDX-License-Identifier: Apache-2.0
"""Units (单位) and posts of officials (工作人员)."""
from __future__ import annotations

from . import _native as native
from . import values
from .enums import Level, UnitRole
from .snapshot import Snapshot


class Unit(Snapshot):
    """A unit (单位)."""

    __slots__ = ()
    _json = native.xf_unit_json

    id = values.text(native.xf_unit_id)
    name = values.text(native.xf_unit_name)
    kind = values.code(native.xf_unit_kind, UnitRole)
    level = values.code(native.xf_unit_level, Level)
    superior = values.text(native.xf_unit_superior)
    valid_from = values.civil(native.xf_unit_valid_from)
    valid_to = values.civil(native.xf_unit_valid_to)
    short_name = values.text(native.xf_unit_short_name)

    @classmethod
    def _of(cls, handle: native.xf_unit) -> Unit:
        made = cls.__new__(cls)
        made._handle = handle
        return made

    def __repr__(self) -> str:
        return f"<Unit {self.id} {self.name}>"


class Official(Snapshot):
    """One post of an official (工作人员)."""

    __slots__ = ()
    _json = native.xf_official_json

    id = values.text(native.xf_official_id)
    name = values.text(native.xf_official_name)
    unit = values.text(native.xf_official_unit)
    rank = values.text(native.xf_official_rank)
    principal = values.flag(native.xf_official_principal)
    leader = values.flag(native.xf_official_leader)
    valid_from = values.civil(native.xf_official_valid_from)
    valid_to = values.civil(native.xf_official_valid_to)
    absent_from = values.civil(native.xf_official_absent_from)
    absent_to = values.civil(native.xf_official_absent_to)

    @classmethod
    def _of(cls, handle: native.xf_official) -> Official:
        made = cls.__new__(cls)
        made._handle = handle
        return made

    def __repr__(self) -> str:
        return f"<Official {self.id} {self.name} of {self.unit}>"
