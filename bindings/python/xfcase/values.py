# SPDX-License-Identifier: Apache-2.0
"""Dates and instants, and the properties of snapshots."""
from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Any, Callable, Generic, Optional, Type, TypeVar, Union, overload

from .enums import C, member, member_or_none

T = TypeVar("T")

#: The zone of all times that the library gives: +08:00.
CHINA = timezone(timedelta(hours=8))

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
_EPOCH_HERE = _EPOCH.astimezone(CHINA)
_DAY_ZERO = date(1969, 12, 31).toordinal()
_MILLISECOND = timedelta(milliseconds=1)
# A moment that the library knows to be none of its own: it refuses it and names the field.
_BEFORE_ALL = -1


def moment(number: int) -> Optional[datetime]:
    """An instant of the library as an aware datetime; None for "not given"."""
    return _EPOCH_HERE + number * _MILLISECOND if number != 0 else None


def moment_number(given: Optional[datetime], name: str = "at") -> int:
    """An aware datetime as an instant of the library; 0 for None."""
    if given is None:
        return 0
    if not isinstance(given, datetime) or given.tzinfo is None or given.utcoffset() is None:
        raise TypeError(f"{name}: a datetime with a time zone expected, not {given!r}")
    return (given - _EPOCH) // _MILLISECOND or _BEFORE_ALL


def day(number: int) -> Optional[date]:
    """A date of the library; None for "no date"."""
    return date.fromordinal(number + _DAY_ZERO) if number != 0 else None


def day_number(given: Optional[date], name: str = "date") -> int:
    """A date as the library counts them; 0 for None."""
    if given is None:
        return 0
    if not isinstance(given, date) or isinstance(given, datetime):
        raise TypeError(f"{name}: a date expected, not {given!r}")
    return given.toordinal() - _DAY_ZERO or _BEFORE_ALL


def start_number(given: Union[date, datetime, None], name: str = "start") -> int:
    """An instant, or the first one of a day in China, as an instant of the library; 0 for None."""
    if isinstance(given, date) and not isinstance(given, datetime):
        given = datetime(given.year, given.month, given.day, tzinfo=CHINA)
    return moment_number(given, name)


def end_number(given: Union[date, datetime, None], name: str = "end") -> int:
    """The first instant that no longer belongs: the one given, or that of the day behind a day."""
    if isinstance(given, date) and not isinstance(given, datetime):
        given = given + timedelta(days=1)
    return start_number(given, name)


def first_day(given: Union[date, datetime, None], name: str = "start") -> int:
    """A day, or that of an instant in China, as the library counts them; 0 for None."""
    if isinstance(given, datetime):
        moment_number(given, name)
        given = given.astimezone(CHINA).date()
    return day_number(given, name)


def last_day(given: Union[date, datetime, None], name: str = "end") -> int:
    """The last day: the one given, or that of what lies before an instant at which all ends."""
    if isinstance(given, datetime):
        moment_number(given, name)
        given = given - timedelta(microseconds=1)
    return first_day(given, name)


def summary(doc: Optional[str]) -> str:
    """The description in a doc comment of the C interface, without its parameters and results."""
    paragraphs = []
    for paragraph in (doc or "").strip().split("\n\n"):
        if paragraph.startswith((":", "Title:")):
            break
        paragraphs.append(paragraph.strip())
    return "\n\n".join(paragraphs)


class Field(Generic[T]):
    """A property of a snapshot, read from the native handle when it is asked for."""

    def __init__(self, read: Callable[[Any], Any], convert: Callable[[Any], T],
                 kind: Optional[Type[Any]] = None) -> None:
        self._read = read
        self._convert = convert
        self.kind = kind  # the enumeration whose member it is
        self.__doc__ = summary(read.__doc__)

    @overload
    def __get__(self, of: None, owner: Any) -> Field[T]: ...

    @overload
    def __get__(self, of: Any, owner: Any) -> T: ...

    def __get__(self, of: Any, owner: Any) -> Union["Field[T]", T]:
        return self if of is None else self._convert(self._read(of._handle))


def text(read: Callable[[Any], Optional[str]]) -> Field[str]:
    return Field(read, lambda value: value or "")


def number(read: Callable[[Any], int]) -> Field[int]:
    return Field(read, int)


def reference(read: Callable[[Any], int]) -> Field[Optional[int]]:
    return Field(read, lambda value: value or None)


def flag(read: Callable[[Any], int]) -> Field[bool]:
    return Field(read, bool)


def instant(read: Callable[[Any], int]) -> Field[Optional[datetime]]:
    return Field(read, moment)


def civil(read: Callable[[Any], int]) -> Field[Optional[date]]:
    return Field(read, day)


def code(read: Callable[[Any], int], kind: Type[C]) -> Field[C]:
    return Field(read, lambda value: member(kind, value), kind)


def code_or_none(read: Callable[[Any], int], kind: Type[C]) -> Field[Optional[C]]:
    return Field(read, lambda value: member_or_none(kind, value), kind)
