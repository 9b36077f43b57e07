# SPDX-License-Identifier: Apache-2.0
"""Stores: one file of petition cases each."""
from __future__ import annotations

import json
import os
import threading
import weakref
from contextlib import contextmanager
from datetime import date, datetime
from types import TracebackType
from typing import (Any, Callable, Dict, Iterable, Iterator, NoReturn, Optional, Tuple, Type,
                    Union)

from . import _native as native
from .calendar import Calendar
from .case import Case, Petitioner
from .drives import Drives
from .duty import Duties
from .enums import (Discovery, Form, Hash, Intake, Kind, Lang, Level, OpenMode, Procedure,
                    UnitRole, number_of)
from .front import Front
from .ladder import Firing, SweepResult
from .lists import Lists, reader_of
from .notice import Notice
from .policy import Policy
from .query import Rows
from .route import Routing
from .statistics import Statistics
from .succession import Succession
from .undo import Undo
from .values import day_number, moment, moment_number

#: Called during a long run with what is left and what there is in all; False stops the run.
Progress = Callable[[int, int], Optional[bool]]


def open(path: Union[str, "os.PathLike[str]"], mode: OpenMode = OpenMode.CREATE, *,
         busy_ms: int = 0, relaxed: bool = False, hash: Hash = Hash.SM3,
         policy: Optional[Policy] = None, now: Optional[datetime] = None) -> Store:
    """Opens a store, or creates one.

    Args:
        path: the file.
        mode: open or create, open only, read only, or a private store in memory.
        busy_ms: how long to wait for another process; 0 is 5000, at most 600000.
        relaxed: a power failure may lose the last commits, never the order.
        hash: of a store that is created; an existing one keeps its own.
        policy: the pack of a store that is created; None is the built-in one.
        now: what the store takes for now, for trials and tests; None is the system's clock.
    """
    config: Dict[str, Any] = {
        "mode": number_of(OpenMode, mode), "busy_ms": busy_ms, "relaxed": int(relaxed),
        "hash": number_of(Hash, hash), "now": moment_number(now, "now")}
    if policy is not None:
        config["policy"] = policy._handle
    return Store._of(native.xf_store_open(os.fspath(path), config))


def open_memory(*, hash: Hash = Hash.SM3, policy: Optional[Policy] = None,
                now: Optional[datetime] = None) -> Store:
    """A private store in memory, for trials and tests."""
    return open("", OpenMode.MEMORY, hash=hash, policy=policy, now=now)


class Store(Lists, Drives, Undo, Succession, Front, Duties, Statistics):
    """A store, which closes at the end of its `with` block or with its last reference.

    Threads may share one: they take turns, and a transaction is one turn. For work at the same time
    each opens the file for itself. It does not outlive a fork.
    """

    __slots__ = ("_handle", "_lock", "__weakref__")
    _handle: native.xf_store
    _lock: threading.RLock

    def __init__(self) -> None:
        raise TypeError("xfcase.open() gives a store")

    @classmethod
    def _of(cls, handle: native.xf_store) -> Store:
        made = cls.__new__(cls)
        made._handle = handle
        made._lock = threading.RLock()
        _STORES.add(made)
        return made

    def __reduce__(self) -> NoReturn:
        raise TypeError("a store cannot be pickled or copied")

    def __enter__(self) -> Store:
        return self

    def __exit__(self, kind: Optional[Type[BaseException]], value: Optional[BaseException],
                 trace: Optional[TracebackType]) -> None:
        self.close()

    def close(self) -> None:
        """Releases the file and its locks at once. Closing twice is fine."""
        with self._lock:
            native.xf_store_close(self._handle)

    # ---- time ------------------------------------------------------------------------------------

    @property
    def now(self) -> datetime:
        """What the store takes for now. Set it for trials and tests; None goes back to the system's."""
        with self._lock:
            now = moment(native.xf_store_now(self._handle))
        assert now is not None
        return now

    @now.setter
    def now(self, now: Optional[datetime]) -> None:
        with self._lock:
            native.xf_store_set_now(self._handle, moment_number(now, "now"))

    def as_known(self, at: datetime) -> Store:
        """What was known at an instant: a store of its own that can only be read, with its clock there.

        All that reads a store reads it: with store.as_known(at) as then: then.stats(...). It is held in
        memory, closes as a store does, lives on without this one and has its reader for good.
        """
        with self._lock:
            return Store._of(native.xf_store_as_known(self._handle, moment_number(at, "at")))

    @property
    def known_at(self) -> Optional[datetime]:
        """The instant of a store that as_known() gave; None of any other."""
        with self._lock:
            return moment(native.xf_store_known_at(self._handle))

    # ---- transactions ----------------------------------------------------------------------------

    @contextmanager
    def transaction(self) -> Iterator[Store]:
        """Several acts as one: committed at the end of the block, given up when it raises."""
        with self._lock:
            native.xf_store_begin(self._handle)
            try:
                yield self
                native.xf_store_commit(self._handle)
            except BaseException:
                native.xf_store_rollback(self._handle)
                raise

    # ---- cases -----------------------------------------------------------------------------------

    def register(self, *, actor: str, unit: str, form: Form, title: str,
                 petitioners: Iterable[Petitioner] = (), matter: Optional[str] = None,
                 category: Optional[str] = None, area: Optional[str] = None,
                 host_number: Optional[str] = None,
                 kind: Kind = Kind.CLAIM, intake: Intake = Intake.BY_UNIT,
                 procedure: Procedure = Procedure.ORDINARY, persons: int = 0,
                 concerned_official: Optional[str] = None, concerned_unit: Optional[str] = None,
                 discovery: Discovery = Discovery.BROUGHT, level: Optional[Level] = None,
                 field: Optional[str] = None, interest: Optional[str] = None,
                 origin: Optional[str] = None, happened_on: Optional[date] = None,
                 place: Optional[str] = None, contact: Optional[str] = None,
                 outlook: Optional[str] = None, history: Optional[str] = None,
                 follows: Union[Case, int, None] = None, new_fact: Optional[str] = None,
                 at: Optional[datetime] = None, dry_run: bool = False) -> Case:
        """Registers a case (登记): gives it a number and starts the first clock.

        Args:
            actor: the official who registers it.
            unit: the unit that received it, and is responsible for now.
            title: one line, at most 300 bytes.
            petitioners: none is an anonymous matter.
            category, area: codes of the host, of the matter and of where it belongs.
            host_number: the host's own number, unique.
            intake: by default it follows from the kind of the unit.
            persons: how many people bring it; 0 is the number of petitioners.
            concerned_official, concerned_unit: whom a report is about.
            discovery: brought, handed down from above, or found by screening.
            level: the highest level that the petitioner turned to.
            field, interest: codes of the host, of the matter and of a group of interest.
            origin, happened_on, place: what it began with, when and where.
            contact, outlook, history: among the petitioners; expected; handled so far.
            follows, new_fact: the earlier case, and what is new since it was terminated.
            at: when it was received; None is now.
            dry_run: decide, answer, write nothing.
        """
        people = [{"name": one.name, "phone": one.phone, "address": one.address,
                   "representative": int(one.representative), "id_number": one.id_number,
                   "household": one.household, "residence": one.residence,
                   "capacity": one.capacity, "workplace": one.workplace}
                  for one in petitioners]
        args = {"at": moment_number(at), "actor": actor, "unit": unit, "host_number": host_number,
                "form": number_of(Form, form), "kind": number_of(Kind, kind),
                "intake": number_of(Intake, intake), "procedure": number_of(Procedure, procedure),
                "title": title, "matter": matter, "category": category, "area": area,
                "persons": persons,
                "concerned_official": concerned_official, "concerned_unit": concerned_unit,
                "discovery": number_of(Discovery, discovery), "level": number_of(Level, level),
                "field": field, "interest": interest, "origin": origin,
                "happened_on": day_number(happened_on, "happened_on"), "place": place,
                "contact": contact, "outlook": outlook, "history": history,
                "follows": 0 if follows is None else follows if isinstance(follows, int)
                else follows.id,
                "new_fact": new_fact, "petitioners": people, "dry_run": int(dry_run)}
        with self._lock:
            return Case._of(native.xf_case_register(self._handle, args), self)

    def case(self, id: int) -> Case:
        """A case with its petitioners."""
        with self._lock:
            return Case._of(native.xf_case_read(self._handle, id), self)

    def find(self, number: Optional[str] = None, *, host_number: Optional[str] = None) -> Case:
        """A case by its number or by the host's."""
        with self._lock:
            return self.case(native.xf_case_find(self._handle, number, host_number))

    # ---- units and officials ---------------------------------------------------------------------

    def set_reader(self, official: Optional[str]) -> None:
        """Says who reads: reports against this official or its unit are not there, and personal
        data is masked. None: the host itself reads."""
        with self._lock:
            native.xf_store_set_reader(self._handle, official or "")

    def inquire(self, number: str, code: str, *, lang: Lang = Lang.ZH) -> Dict[str, Any]:
        """What a petitioner sees with number and code: state, dates and what comes next."""
        with self._lock:
            text = native.xf_inquiry_ask(self._handle, number, code, lang.number)
        seen: Dict[str, Any] = json.loads(text or "{}")
        return seen

    def put_unit(self, *, actor: str, id: str, name: str, kind: UnitRole = UnitRole.ORGAN,
                 level: Level = Level.NONE, superior: Optional[str] = None,
                 valid_from: Optional[date] = None, valid_to: Optional[date] = None,
                 short_name: Optional[str] = None) -> None:
        """Adds a unit, or updates the one with the same id."""
        with self._lock:
            native.xf_unit_put(self._handle, actor, {
                "id": id, "name": name, "kind": number_of(UnitRole, kind),
                "level": number_of(Level, level), "superior": superior,
                "valid_from": day_number(valid_from, "valid_from"),
                "valid_to": day_number(valid_to, "valid_to"), "short_name": short_name})

    def put_official(self, *, actor: str, id: str, name: str, unit: str,
                     rank: Optional[str] = None, principal: bool = False,
                     valid_from: Optional[date] = None, valid_to: Optional[date] = None,
                     absent_from: Optional[date] = None,
                     absent_to: Optional[date] = None, leader: bool = False) -> None:
        """Adds a post of an official, or updates the one with the same id and first day.

        principal: the principal (主要负责人) of the unit. leader: a member of its leading body
        (班子成员). absent_to None: until further notice.
        """
        with self._lock:
            native.xf_official_put(self._handle, actor, {
                "id": id, "name": name, "unit": unit, "rank": rank, "principal": int(principal),
                "valid_from": day_number(valid_from, "valid_from"),
                "valid_to": day_number(valid_to, "valid_to"),
                "absent_from": day_number(absent_from, "absent_from"),
                "absent_to": day_number(absent_to, "absent_to"), "leader": int(leader)})

    # ---- the ladder ------------------------------------------------------------------------------

    def sweep(self, now: Optional[datetime] = None,
              progress: Optional[Progress] = None) -> SweepResult:
        """Fires every rung that is due, once, in order of time; what comes late is marked late."""
        with self._lock:
            return SweepResult(**native.xf_store_sweep(self._handle, moment_number(now, "now"),
                                                       _watched(progress)))

    def next_due(self) -> Optional[datetime]:
        """When the next rung fires; None when none waits."""
        with self._lock:
            return moment(native.xf_store_next_due(self._handle))

    def forecast(self, until: datetime, limit: int = 0) -> Rows[Firing]:
        """What would fire, or be missed, until then if nobody did anything; writes nothing.

        Cases, recurring duties with their chains, drives and warnings; each row says whom it would tell.
        limit: how many at most; 0 is 100000.
        """
        return Rows(self, lambda: native.xf_store_forecast(
            self._handle, moment_number(until, "until"), limit),
            reader_of(native.xf_firing_next, lambda handle: Firing._of(handle, self)))

    def lease(self, owner: str, *, until: Optional[datetime] = None,
              limit: int = 100) -> Tuple[Notice, ...]:
        """Takes notices that nobody else holds, to deliver them.

        What is not acknowledged when the lease ends (None: five minutes from now) is given out
        again. Processes that share an owner's name share their leases. limit: 1 to 10000.
        """
        with self._lock:
            rows = Rows(self, lambda: native.xf_notice_lease(
                self._handle, owner, moment_number(until, "until"), limit),
                reader_of(native.xf_notice_next, lambda handle: Notice._of(handle, self)))
            return tuple(rows)

    def acknowledge(self, notice: Union[Notice, int], owner: str) -> None:
        """Says that a notice was delivered; it is not given out again."""
        with self._lock:
            native.xf_notice_acknowledge(
                self._handle, notice.id if isinstance(notice, Notice) else notice, owner)

    def deliver(self, owner: str, take: Callable[[Notice], Optional[bool]]) -> int:
        """Hands every waiting notice to a function, one after the other, and acknowledges those it
        took. False leaves the notice and stops the run. Gives how many were acknowledged."""
        def one(handle: native.xf_notice) -> int:
            # The function may keep the notice, so it gets one of its own.
            return int(take(self.notice(native.xf_notice_id(handle))) is False)
        with self._lock:
            return native.xf_notice_deliver(self._handle, owner, one)

    @property
    def routing(self) -> Routing:
        """Who receives a matter, who assists and who leads (分派)."""
        return Routing(self)

    # ---- calendar and policy ---------------------------------------------------------------------

    def load_calendar(self, text: Union[str, bytes], *, actor: str,
                      unit: Optional[str] = None) -> int:
        """Loads a holiday notice, or own closed days, CSV or JSON, and recomputes the deadlines that
        it touches. Gives how many changed.

        unit: the days are those of this unit and all under it (holidays of an autonomous area).
        """
        with self._lock:
            return native.xf_store_load_calendar(self._handle, actor, unit, text)

    def calendar(self, unit: Optional[str] = None) -> Calendar:
        """The calendar by which the store counts, or by which a unit does."""
        with self._lock:
            return Calendar._of(native.xf_store_calendar(self._handle, unit))

    def calendar_state(self, *, lang: Lang = Lang.ZH) -> Dict[str, Any]:
        """How long the holiday notices last; "due" is true when somebody must load the next one."""
        with self._lock:
            text = native.xf_store_calendar_state(self._handle, lang.number)
        found: Dict[str, Any] = json.loads(text or "{}")
        return found

    def add_policy(self, policy: Policy, *, actor: str) -> None:
        """Adds a policy pack and makes it the one for new cases."""
        with self._lock:
            native.xf_store_add_policy(self._handle, actor, policy._handle)

    def policy(self, id: Optional[str] = None, version: Optional[str] = None) -> Policy:
        """A policy pack of the store; by default the one for new cases."""
        with self._lock:
            return Policy._of(native.xf_store_policy(self._handle, id, version))

    # ---- the file --------------------------------------------------------------------------------

    def backup(self, path: Union[str, "os.PathLike[str]"],
               progress: Optional[Progress] = None) -> None:
        """Copies the whole store into a new file while others go on working."""
        with self._lock:
            native.xf_store_backup(self._handle, os.fspath(path), _watched(progress))

    def check(self) -> None:
        """Lets the database engine check the file."""
        with self._lock:
            native.xf_store_check(self._handle)

    def verify(self) -> Tuple[int, int]:
        """Checks the hash chain of the journal, and that every row follows from the journal.

        Gives the numbers of entries and rows that were compared; CorruptError names the first fault.
        """
        with self._lock:
            entries, rows = native.xf_store_verify(self._handle)
        return entries, rows

    def rebuild(self) -> None:
        """Makes all rows anew from the journal."""
        with self._lock:
            native.xf_store_rebuild(self._handle)

    def head(self) -> Tuple[int, str]:
        """Number and hash of the last journal entry; kept elsewhere, it proves later that none was
        cut off."""
        with self._lock:
            seq, hash = native.xf_store_head(self._handle)
        return seq, hash

    def __repr__(self) -> str:
        return f"<Store at {id(self):#x}>"


def _watched(progress: Optional[Progress]) -> Optional[Callable[[int, int], int]]:
    if progress is None:
        return None
    told = progress
    return lambda left, total: int(told(left, total) is False)


_STORES: weakref.WeakSet[Store] = weakref.WeakSet()


def _unlock_in_child() -> None:
    # A thread that held a lock when the process was forked is not there to give it back.
    for store in _STORES:
        store._lock = threading.RLock()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_unlock_in_child)
