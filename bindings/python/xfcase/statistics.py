# SPDX-License-Identifier: Apache-2.0
"""Statistics, reported figures and accounts, as methods of a store. docs/statistics.md says what is
counted and what the results look like."""
from __future__ import annotations

import json
import threading
from datetime import date
from typing import TYPE_CHECKING, Any, Collection, Dict, List, Optional, cast

from . import _native as native
from .case import Case
from .enums import Figure, Lang, StatsBasis, StatsBy, number_of
from .query import Rows
from .values import day_number

if TYPE_CHECKING:
    from .store import Store


class Statistics:
    """What a store counts."""

    __slots__ = ()
    _handle: native.xf_store
    _lock: threading.RLock

    def stats(self, start: date, end: date, *, rows: Optional[StatsBy] = None,
              columns: Optional[StatsBy] = None, figures: Collection[Figure] = (),
              unit: Optional[str] = None, subtree: bool = False,
              basis: StatsBasis = StatsBasis.RECEIVED, compare: bool = False,
              lang: Lang = Lang.ZH) -> Dict[str, Any]:
        """A table of figures over the days from start to end, both included.

        figures: none are batches and person-visits. compare: with the period before and the year
        before. As known then: of the store that as_known() gives.
        """
        args = _args(start, end, rows, columns, unit, subtree, basis)
        args["figures"] = sum(1 << number_of(Figure, figure) for figure in set(figures))
        args["compare"] = int(compare)
        with self._lock:
            return _object(native.xf_stats_compute(self._handle, args, lang.number))

    def stats_cases(self, start: date, end: date, figure: Figure = Figure.BATCHES, *,
                    rows: Optional[StatsBy] = None, row: Optional[str] = None,
                    columns: Optional[StatsBy] = None, column: Optional[str] = None,
                    unit: Optional[str] = None, subtree: bool = False,
                    basis: StatsBasis = StatsBasis.RECEIVED) -> Rows[Case]:
        """The cases behind a figure of such a table, by id; row and column are codes of its items,
        None is the total."""
        args = _args(start, end, rows, columns, unit, subtree, basis)
        store = cast("Store", self)

        def read(handle: native.xf_iter) -> Optional[Case]:
            case = native.xf_case_next(handle)
            return None if case is None else Case._of(case, store)
        return Rows(store, lambda: native.xf_stats_cases(
            self._handle, args, row, column, number_of(Figure, figure)), read)

    def account(self, start: date, end: date, *, unit: Optional[str] = None, subtree: bool = False,
                lang: Lang = Lang.ZH) -> Dict[str, Any]:
        """What was late in the days from start to end, whose it was then, what was raised and what
        came of it, and which cases were passed on."""
        with self._lock:
            return _object(native.xf_account_compute(self._handle, {
                "from": day_number(start, "start"), "to": day_number(end, "end"), "unit": unit,
                "subtree": int(subtree)}, lang.number))

    def work(self, start: date, end: date, *, unit: Optional[str] = None, subtree: bool = False,
             lang: Lang = Lang.ZH) -> Dict[str, Any]:
        """What the office did in the days from start to end, topic by topic: receptions, duties,
        screening, warnings, supervision, the focus list, who leads."""
        with self._lock:
            return _object(native.xf_work_compute(self._handle, {
                "from": day_number(start, "start"), "to": day_number(end, "end"), "unit": unit,
                "subtree": int(subtree)}, lang.number))

    def report_figure(self, *, actor: str, unit: str, start: date, end: date, source: str,
                      by: Optional[StatsBy] = None, value: Optional[str] = None,
                      batches: Optional[int] = None, persons: Optional[int] = None,
                      id: int = 0, reason: Optional[str] = None) -> int:
        """Enters what an office stated, or corrects it by its id and with a reason; gives the id.

        batches, persons: None where the source gives none.
        """
        with self._lock:
            return native.xf_reported_put(self._handle, actor, {
                "id": id, "unit": unit, "from": day_number(start, "start"),
                "to": day_number(end, "end"), "by": number_of(StatsBy, by), "value": value,
                "batches": batches or 0, "persons": persons or 0,
                "has_batches": int(batches is not None), "has_persons": int(persons is not None),
                "source": source, "reason": reason})

    def withdraw_figure(self, id: int, *, actor: str, reason: str) -> None:
        """Withdraws a reported figure; it stays in the journal."""
        with self._lock:
            native.xf_reported_withdraw(self._handle, actor, id, reason)

    def reported_figures(self, unit: Optional[str] = None, start: Optional[date] = None,
                         end: Optional[date] = None, *,
                         lang: Lang = Lang.ZH) -> List[Dict[str, Any]]:
        """The reported figures that stand, whose periods touch the days from start to end."""
        with self._lock:
            text = native.xf_reported_list(self._handle, unit, day_number(start, "start"),
                                           day_number(end, "end"), lang.number)
        found: List[Dict[str, Any]] = json.loads(text or "[]")
        return found


def _args(start: date, end: date, rows: Optional[StatsBy], columns: Optional[StatsBy],
          unit: Optional[str], subtree: bool, basis: StatsBasis) -> Dict[str, Any]:
    return {"from": day_number(start, "start"), "to": day_number(end, "end"),
            "basis": number_of(StatsBasis, basis), "unit": unit, "subtree": int(subtree),
            "rows": number_of(StatsBy, rows), "columns": number_of(StatsBy, columns)}


def _object(text: Optional[str]) -> Dict[str, Any]:
    made: Dict[str, Any] = json.loads(text or "{}")
    return made
