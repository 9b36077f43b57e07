# SPDX-License-Identifier: Apache-2.0
"""Lists of a store, read row by row."""
from __future__ import annotations

import json
import threading
from datetime import datetime
from typing import TYPE_CHECKING, Any, Callable, Dict, List, Optional, TypeVar, Union, cast

from . import _native as native
from .case import Case
from .deadline import Deadline
from .docket import Docket
from .enums import Lang, Raise, RecordKind, State, number_of
from .journal import Entry
from .ladder import Firing
from .notice import Notice
from .official import Official, Unit
from .pending import Pending
from .query import CountedRows, Rows
from .record import Record
from .search import Hit, Match
from .values import moment_number

if TYPE_CHECKING:
    from .store import Store

H = TypeVar("H")
T = TypeVar("T")


def reader_of(read: Callable[[native.xf_iter], Optional[H]],
              make: Callable[[H], T]) -> Callable[[native.xf_iter], Optional[T]]:
    """What reads the next row of a list and makes it a value of its own."""
    def one(rows: native.xf_iter) -> Optional[T]:
        handle = read(rows)
        return None if handle is None else make(handle)
    return one


def query_of(start: Optional[datetime] = None, end: Optional[datetime] = None,
             open_only: bool = False, **members: Any) -> Dict[str, Any]:
    """The members of a query that were given."""
    members.update({"from": moment_number(start, "start"), "until": moment_number(end, "end"),
                    "open_only": int(open_only)})
    return {name: value for name, value in members.items() if value is not None}


class Lists:
    """What a store lists; nothing is read before the rows are."""

    __slots__ = ()
    _handle: native.xf_store
    _lock: threading.RLock

    @property
    def _store(self) -> Store:
        return cast("Store", self)

    def _list(self, open: Callable[..., native.xf_iter],
              read: Callable[[native.xf_iter], Optional[H]], make: Callable[[H], T],
              query: Dict[str, Any]) -> Rows[T]:
        return Rows(self._store, lambda: open(self._handle, query), reader_of(read, make))

    def _counted(self, open: Callable[..., native.xf_iter],
                 read: Callable[[native.xf_iter], Optional[H]], make: Callable[[H], T],
                 query: Dict[str, Any], count: Callable[..., int]) -> CountedRows[T]:
        return CountedRows(self._store, lambda: open(self._handle, query), reader_of(read, make),
                           lambda: count(self._handle, query))

    def cases(self, *, unit: Optional[str] = None, official: Optional[str] = None,
              state: Optional[State] = None, open_only: bool = False,
              start: Optional[datetime] = None, end: Optional[datetime] = None,
              after: Optional[int] = None, limit: Optional[int] = None,
              category: Optional[str] = None) -> CountedRows[Case]:
        """Cases by id: of a responsible unit, of a lead, team head or handler, in a state, not
        ended, received from start on and before end, behind an id."""
        return self._counted(
            native.xf_case_list, native.xf_case_next, lambda handle: Case._of(handle, self._store),
            query_of(unit=unit, official=official, state=number_of(State, state),
                   open_only=open_only, start=start, end=end, after=after, limit=limit,
                     category=category),
            native.xf_case_count)

    def search(self, text: str, *, unit: Optional[str] = None, official: Optional[str] = None,
               state: Optional[State] = None, open_only: bool = False,
               start: Optional[datetime] = None, end: Optional[datetime] = None,
               after: Optional[int] = None, limit: Optional[int] = None) -> Rows[Hit]:
        """Cases whose texts have all words of text, the best first: title, matter, claims, answers
        and resolution work. after: the case of the hit to go on behind."""
        query = query_of(unit=unit, official=official, state=number_of(State, state),
                       open_only=open_only, start=start, end=end, after=after, limit=limit)
        return Rows(self._store, lambda: native.xf_search_list(self._handle, text, query),
                    reader_of(native.xf_hit_next, lambda handle: Hit._of(handle, self._store)))

    def dockets(self, *, unit: Optional[str] = None, official: Optional[str] = None,
                state: Optional[State] = None, open_only: bool = False,
                start: Optional[datetime] = None, end: Optional[datetime] = None,
                after: Optional[int] = None, limit: Optional[int] = None,
              category: Optional[str] = None) -> CountedRows[Docket]:
        """Cases as a register (台账) shows them, by id: one walk over the store."""
        return self._counted(
            native.xf_docket_list, native.xf_docket_next,
            lambda handle: Docket._of(handle, self._store),
            query_of(unit=unit, official=official, state=number_of(State, state),
                   open_only=open_only, start=start, end=end, after=after, limit=limit,
                     category=category),
            native.xf_case_count)

    def similar(self, case: Union[Case, int], limit: int = 0) -> Rows[Match]:
        """Cases that may belong together with a case, by score: the same people or the same matter,
        across time and units."""
        id = case if isinstance(case, int) else case.id
        return Rows(self._store, lambda: native.xf_similar_list(self._handle, id, limit),
                    reader_of(native.xf_match_next, lambda handle: Match._of(handle, self._store)))

    def review_similar(self, *, unit: Optional[str] = None, official: Optional[str] = None,
                       state: Optional[State] = None, open_only: bool = False,
                       start: Optional[datetime] = None, end: Optional[datetime] = None,
                       after: Optional[int] = None, limit: Optional[int] = None, least: int = 0,
                       lang: Lang = Lang.ZH) -> Dict[str, Any]:
        """Groups of cases that may belong together, with at least one of those named: for the
        quarterly review of the files. least: links with at least this score; 0 is 60."""
        query = query_of(unit=unit, official=official, state=number_of(State, state),
                       open_only=open_only, start=start, end=end, after=after, limit=limit)
        with self._lock:
            text = native.xf_similar_review(self._handle, query, least, lang.number)
        found: Dict[str, Any] = json.loads(text or "{}")
        return found

    def due(self, *, unit: Optional[str] = None, official: Optional[str] = None,
            state: Optional[State] = None, rule: Optional[str] = None,
            start: Optional[datetime] = None, end: Optional[datetime] = None,
            limit: Optional[int] = None) -> CountedRows[Deadline]:
        """The due board: running deadlines with their cases, the earliest first, paused ones last."""
        return self._counted(
            native.xf_due_list, native.xf_deadline_next,
            lambda handle: Deadline._of(handle, self._store),
            query_of(unit=unit, official=official, state=number_of(State, state), rule=rule,
                   start=start, end=end, limit=limit),
            native.xf_due_count)

    def pending(self, *, case: Optional[int] = None, unit: Optional[str] = None,
                official: Optional[str] = None, rule: Optional[str] = None,
                start: Optional[datetime] = None, end: Optional[datetime] = None,
                limit: Optional[int] = None) -> CountedRows[Pending]:
        """What is still owed, the earliest first: the deadlines of due(), and among them duties,
        hand-outs, steps of their chains, receptions, warnings, rounds of screening and resources."""
        return self._counted(
            native.xf_pending_list, native.xf_pending_next,
            lambda handle: Pending._of(handle, self._store),
            query_of(case_id=case, unit=unit, official=official, rule=rule, start=start, end=end,
                     limit=limit),
            native.xf_pending_count)

    def deadlines(self, *, case: Optional[int] = None, unit: Optional[str] = None,
                  official: Optional[str] = None, state: Optional[State] = None,
                  rule: Optional[str] = None, open_only: bool = False,
                  start: Optional[datetime] = None, end: Optional[datetime] = None,
                  after: Optional[int] = None, limit: Optional[int] = None) -> Rows[Deadline]:
        """Deadlines by id, due from start on and before end."""
        return self._list(
            native.xf_deadline_list, native.xf_deadline_next,
            lambda handle: Deadline._of(handle, self._store),
            query_of(case_id=case, unit=unit, official=official, state=number_of(State, state),
                   rule=rule, open_only=open_only, start=start, end=end, after=after,
                   limit=limit))

    def deadline(self, id: int) -> Deadline:
        """A deadline by its number."""
        with self._lock:
            return Deadline._of(native.xf_deadline_read(self._handle, id), self._store)

    def notices(self, *, case: Optional[int] = None, unit: Optional[str] = None,
                official: Optional[str] = None, rule: Optional[str] = None,
                raises: Optional[Raise] = None, open_only: bool = False,
                start: Optional[datetime] = None, end: Optional[datetime] = None,
                after: Optional[int] = None, limit: Optional[int] = None) -> Rows[Notice]:
        """Notices by id: to a unit or an official, not acknowledged, created in a time."""
        return self._list(
            native.xf_notice_list, native.xf_notice_next,
            lambda handle: Notice._of(handle, self._store),
            query_of(case_id=case, unit=unit, official=official, rule=rule,
                   raises=number_of(Raise, raises), open_only=open_only, start=start, end=end,
                   after=after, limit=limit))

    def notice(self, id: int) -> Notice:
        """A notice by its number."""
        with self._lock:
            return Notice._of(native.xf_notice_read(self._handle, id), self._store)

    def firings(self, *, case: Optional[int] = None, raises: Optional[Raise] = None,
                start: Optional[datetime] = None, end: Optional[datetime] = None,
                limit: Optional[int] = None) -> Rows[Firing]:
        """Rungs that fired, by planned time."""
        return self._list(
            native.xf_firing_list, native.xf_firing_next,
            lambda handle: Firing._of(handle, self._store),
            query_of(case_id=case, raises=number_of(Raise, raises), start=start, end=end,
                   limit=limit))

    def units(self, *, unit: Optional[str] = None, limit: Optional[int] = None) -> Rows[Unit]:
        """Units by id."""
        return self._list(native.xf_unit_list, native.xf_unit_next, Unit._of,
                          query_of(unit=unit, limit=limit))

    def officials(self, *, unit: Optional[str] = None, official: Optional[str] = None,
                  limit: Optional[int] = None) -> Rows[Official]:
        """Posts of officials by id and first day."""
        return self._list(native.xf_official_list, native.xf_official_next, Official._of,
                          query_of(unit=unit, official=official, limit=limit))

    def records(self, kind: RecordKind, *, of: Union[Record, int, None] = None,
                case: Optional[int] = None, unit: Optional[str] = None,
                official: Optional[str] = None, open_only: bool = False,
                start: Optional[datetime] = None, end: Optional[datetime] = None,
                after: Optional[int] = None, limit: Optional[int] = None,
                category: Optional[str] = None) -> CountedRows[Record]:
        """Records of the office of one kind, by id; what they have no field for is refused."""
        number = number_of(RecordKind, kind)
        return self._counted(
            lambda handle, query: native.xf_record_list(handle, number, query),
            native.xf_record_next, Record._of,
            query_of(of=of.id if isinstance(of, Record) else of, case_id=case, unit=unit,
                   official=official, open_only=open_only, start=start, end=end, after=after,
                   limit=limit, category=category),
            lambda handle, query: native.xf_record_count(handle, number, query))

    def record(self, kind: RecordKind, id: int) -> Record:
        """A record of the office by its id."""
        with self._lock:
            return Record._of(native.xf_record_read(self._handle, number_of(RecordKind, kind), id))

    def journal(self, *, case: Optional[int] = None, start: Optional[datetime] = None,
                end: Optional[datetime] = None, after: Optional[int] = None,
                limit: Optional[int] = None) -> Rows[Entry]:
        """Journal entries by number."""
        return self._list(native.xf_entry_list, native.xf_entry_next, Entry._of,
                          query_of(case_id=case, start=start, end=end, after=after, limit=limit))

    def traces(self, *, unit: Optional[str] = None, official: Optional[str] = None,
               state: Optional[State] = None, open_only: bool = False,
               start: Optional[datetime] = None, end: Optional[datetime] = None,
               after: Optional[int] = None, limit: Optional[int] = None) -> Rows[Entry]:
        """Journal entries of cases, case by case; of the cases that cases() would list."""
        return self._list(
            native.xf_trace_list, native.xf_entry_next, Entry._of,
            query_of(unit=unit, official=official, state=number_of(State, state),
                   open_only=open_only, start=start, end=end, after=after, limit=limit))

    def _found(self, ask: Callable[..., Optional[str]], query: Dict[str, Any],
               lang: Lang) -> List[Dict[str, Any]]:
        with self._lock:
            found: List[Dict[str, Any]] = json.loads(ask(self._handle, query, lang.number) or "[]")
        return found

    def missing(self, *, case: Optional[int] = None, unit: Optional[str] = None,
                official: Optional[str] = None, open_only: bool = False,
                after: Optional[int] = None, limit: Optional[int] = None,
                lang: Lang = Lang.ZH) -> List[Dict[str, Any]]:
        """The elements of registration that cases lack; only cases that lack something."""
        return self._found(native.xf_case_missing, query_of(
            case_id=case, unit=unit, official=official, open_only=open_only, after=after,
            limit=limit), lang)

    def focus(self, *, case: Optional[int] = None, unit: Optional[str] = None,
              official: Optional[str] = None, open_only: bool = False,
              after: Optional[int] = None, limit: Optional[int] = None,
              lang: Lang = Lang.ZH) -> List[Dict[str, Any]]:
        """The focus list: still disputed, raised by many, key, typical; each with its reasons."""
        return self._found(native.xf_case_focus, query_of(
            case_id=case, unit=unit, official=official, open_only=open_only, after=after,
            limit=limit), lang)
