# SPDX-License-Identifier: Apache-2.0
"""Routing (分派): who receives a matter, who assists and who leads. Proposals only."""
from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any, Dict, List, Optional, Union

from . import _native as native
from .case import Case
from .enums import Format, Kind, Lang, Level, number_of
from .values import day_number

if TYPE_CHECKING:
    from .store import Store


class Routing:
    """The routing of a store: the pack's tables with the host's own sheet over them."""

    __slots__ = ("_store",)

    def __init__(self, store: Store) -> None:
        self._store = store

    def load(self, sheet: Union[str, bytes], *, actor: str, name: Optional[str] = None) -> None:
        """Loads the host's own sheet, which takes the place of the one before.

        A PolicyError lists every mistake, each with its line and path.
        """
        with self._store._lock:
            native.xf_route_load(self._store._handle, actor, sheet, name)

    def table(self, *, lang: Lang = Lang.ZH) -> Dict[str, List[Dict[str, Any]]]:
        """Categories, fields, areas, routes, roles and charges that are in force."""
        with self._store._lock:
            text = native.xf_route_table(self._store._handle, lang.number)
        found: Dict[str, List[Dict[str, Any]]] = json.loads(text or "{}")
        return found

    def propose(self, case: Union[Case, int, None] = None, *, category: Optional[str] = None,
                area: Optional[str] = None, field: Optional[str] = None,
                title: Optional[str] = None, matter: Optional[str] = None,
                kind: Kind = Kind.CLAIM, level: Optional[Level] = None,
                concerned_unit: Optional[str] = None, concerned_official: Optional[str] = None,
                day: Optional[date] = None, lang: Lang = Lang.ZH) -> Dict[str, Any]:
        """Who should receive a registered case, or a matter that is not registered yet.

        Gives unit, duty, rule, assist, leader, leaders, what was considered with the reason, and
        which facts are missing. The unit is None when nothing can be proposed.
        """
        text = self._ask(case, category, area, field, title, matter, kind, level, concerned_unit,
                         concerned_official, day, lang, Format.JSON)
        found: Dict[str, Any] = json.loads(text)
        return found

    def explain(self, case: Union[Case, int, None] = None, *, category: Optional[str] = None,
                area: Optional[str] = None, field: Optional[str] = None,
                title: Optional[str] = None, matter: Optional[str] = None,
                kind: Kind = Kind.CLAIM, level: Optional[Level] = None,
                concerned_unit: Optional[str] = None, concerned_official: Optional[str] = None,
                day: Optional[date] = None, lang: Lang = Lang.ZH) -> str:
        """The same as propose(), as text for people."""
        return self._ask(case, category, area, field, title, matter, kind, level, concerned_unit,
                         concerned_official, day, lang, Format.TEXT)

    def leaders(self, *, area: Optional[str] = None, unit: Optional[str] = None,
                day: Optional[date] = None, lang: Lang = Lang.ZH) -> List[Dict[str, Any]]:
        """Who answers for an area or a unit on a day (分片包干), the nearest first."""
        with self._store._lock:
            text = native.xf_route_leaders(self._store._handle, area, unit, day_number(day, "day"),
                                           lang.number)
        found: List[Dict[str, Any]] = json.loads(text or "[]")
        return found

    def _ask(self, case: Union[Case, int, None], category: Optional[str], area: Optional[str],
             field: Optional[str], title: Optional[str], matter: Optional[str], kind: Kind,
             level: Optional[Level], concerned_unit: Optional[str],
             concerned_official: Optional[str], day: Optional[date], lang: Lang,
             format: Format) -> str:
        facts = {"category": category, "area": area, "field": field, "title": title,
                 "matter": matter, "kind": number_of(Kind, kind), "level": number_of(Level, level),
                 "concerned_unit": concerned_unit, "concerned_official": concerned_official,
                 "date": day_number(day, "day")}
        handle = self._store._handle
        with self._store._lock:
            if case is None:
                return native.xf_route_propose(handle, facts, lang.number, format.number) or ""
            if any(facts.values()):
                raise TypeError("either a case or the facts of a matter")
            number = case if isinstance(case, int) else case.id
            return native.xf_route_propose_case(handle, number, lang.number, format.number) or ""
