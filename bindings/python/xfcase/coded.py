# SPDX-License-Identifier: Apache-2.0
"""What all enumerations share: the text codes and numbers of the library."""
from __future__ import annotations

import enum
from typing import Any, Dict, Optional, Type, TypeVar

from . import _native as native

C = TypeVar("C", bound="Coded")


def field_list(fields: Optional[str]) -> Dict[str, bool]:
    """A list of fields as the library writes it: whether each is required."""
    return {name.rstrip("!"): name.endswith("!") for name in (fields or "").split()}


class Lang(enum.Enum):
    """Language of a text."""

    ZH = "zh"
    EN = "en"

    @property
    def number(self) -> int:
        return native.XF_LANG_ZH if self is Lang.ZH else native.XF_LANG_EN


class Format(enum.Enum):
    """Form of a generated text."""

    TEXT = "text"
    JSON = "json"

    @property
    def number(self) -> int:
        return native.XF_FORMAT_TEXT if self is Format.TEXT else native.XF_FORMAT_JSON


class OpenMode(enum.Enum):
    """How to open a store."""

    CREATE = "create"
    EXISTING = "existing"
    READ_ONLY = "read_only"
    MEMORY = "memory"

    @property
    def number(self) -> int:
        return int(getattr(native, "XF_OPEN_" + self.name))


class Hash(enum.Enum):
    """The hash that chains the journal of a new store."""

    SM3 = "sm3"
    SHA256 = "sha256"

    @property
    def number(self) -> int:
        return native.XF_HASH_SM3 if self is Hash.SM3 else native.XF_HASH_SHA256


class Coded(enum.Enum):
    """An enumeration of the library with text codes and names for people."""

    @property
    def number(self) -> int:
        """The value of the C enumerator."""
        return native.xf_code_value(_WHICH[type(self)], self.value)

    def label(self, lang: Lang = Lang.ZH) -> str:
        """The name for people."""
        return native.xf_code_name(_WHICH[type(self)], self.number, lang.number) or ""


_WHICH: Dict[Type[Coded], int] = {}
# Every row that is read asks here: a C value to its member, of each enumeration.
_BY_NUMBER: Dict[Type[Any], Dict[int, Any]] = {}


def bind(kinds: Dict[Type[Any], int]) -> None:
    """Tells which enumeration of the library each of these is."""
    _WHICH.update(kinds)
    _BY_NUMBER.update({kind: {member.number: member for member in kind} for kind in kinds})


def member(kind: Type[C], number: int) -> C:
    """The member of a C value; a defect when there is none."""
    found: C = _BY_NUMBER[kind][number]
    return found


def member_or_none(kind: Type[C], number: int) -> Optional[C]:
    """The member of a C value, None for the value that stands for nothing."""
    found: Optional[C] = _BY_NUMBER[kind].get(number)
    return found


def number_of(kind: Type[enum.Enum], given: Any) -> int:
    """The C value of a member; 0 for None."""
    if given is None:
        return 0
    if not isinstance(given, kind):
        raise TypeError(f"{kind.__name__} expected, not {type(given).__name__}")
    number: int = getattr(given, "number")
    return number
