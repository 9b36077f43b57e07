# SPDX-License-Identifier: Apache-2.0
"""Lists that are read row by row."""
from __future__ import annotations

from typing import TYPE_CHECKING, Callable, Generic, Iterator, Optional, TypeVar

from . import _native as native

if TYPE_CHECKING:
    from .store import Store

T = TypeVar("T")


class Rows(Generic[T]):
    """A list of the store. Nothing is kept of the rows that were read, so a million of them need no
    memory; going through it again asks the store again."""

    __slots__ = ("_store", "_open", "_read", "_first")

    def __init__(self, store: Store, open: Callable[[], native.xf_iter],
                 read: Callable[[native.xf_iter], Optional[T]]) -> None:
        self._store = store
        self._open = open
        self._read = read
        # Opened at once, so that what is wrong with the question is said where it is asked.
        self._first: Optional[native.xf_iter] = self._opened()

    def _opened(self) -> native.xf_iter:
        with self._store._lock:
            return self._open()

    def __iter__(self) -> Iterator[T]:
        handle, self._first = self._first or self._opened(), None
        while True:
            with self._store._lock:
                row = self._read(handle)
            if row is None:
                return
            yield row

    def first(self) -> Optional[T]:
        """The first row; None when there is none."""
        return next(iter(self), None)


class CountedRows(Rows[T]):
    """A list whose length can be asked for without reading it."""

    __slots__ = ("_count",)

    def __init__(self, store: Store, open: Callable[[], native.xf_iter],
                 read: Callable[[native.xf_iter], Optional[T]],
                 count: Callable[[], int]) -> None:
        super().__init__(store, open, read)
        self._count = count

    def count(self) -> int:
        """How many rows there are now."""
        with self._store._lock:
            return self._count()
