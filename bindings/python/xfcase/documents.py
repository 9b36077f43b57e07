# SPDX-License-Identifier: Apache-2.0
"""Documents: ledgers (台账) and more, where the package was built with libxfcase-office.

    from xfcase import documents

    with xfcase.open("cases.xfc") as store:
        documents.write_ledger(store, "ledger.xlsx")

A document shows what the store's reader may see, and is written whole or not at all.
"""
from __future__ import annotations

import enum
import json
import os
from datetime import date, datetime
from typing import Any, Dict, Iterable, List, Mapping, Optional, Union

from . import _native as native
from .enums import Lang, Letter
from .store import Progress, Store, _watched
from .values import day_number, end_number, first_day, last_day, start_number

if not hasattr(native, "xf_ledger_write"):
    raise ImportError("xfcase was built without libxfcase-office")

Path = Union[str, "os.PathLike[str]"]


class Document(enum.Enum):
    """The form of a document."""

    BY_NAME = "by_name"
    XLSX = "xlsx"
    CSV = "csv"
    JSONL = "jsonl"
    HTML = "html"
    TEXT = "text"
    JSON = "json"
    DOCX = "docx"

    @property
    def number(self) -> int:
        return int(getattr(native, "XF_DOCUMENT_" + self.name))

    @classmethod
    def of(cls, path: Path) -> Document:
        """The form that a file's name stands for."""
        number = native.xf_document_of(os.fspath(path))
        return next(one for one in cls if one.number == number)


def ledger_views(lang: Lang = Lang.ZH) -> Dict[str, str]:
    """The views of a ledger and their names."""
    made: Dict[str, str] = {}
    while True:
        view = native.xf_ledger_view(len(made))
        if view is None:
            return made
        made[view] = native.xf_ledger_view_name(view, lang.number) or ""


def write_ledger(store: Store, path: Path, *, document: Document = Document.BY_NAME,
                 views: Union[str, Iterable[str]] = (), lang: Lang = Lang.ZH,
                 unit: Optional[str] = None, official: Optional[str] = None,
                 start: Union[date, datetime, None] = None, end: Union[date, datetime, None] = None,
                 category: Optional[str] = None, progress: Optional[Progress] = None) -> None:
    """Writes a ledger (台账).

    Args:
        document: XLSX, CSV or JSONL; by default what the file's name says.
        views: see ledger_views(), one or several; none: all of them in a spreadsheet, "all" in the
            other forms.
        unit, official: cases of this responsible unit; of this lead, team head or handler.
        start, end: cases received in this period: from the first day to the last one, or from an
            instant on and before another.
        category: cases of this category.
        progress: called now and then; False stops the run, and nothing is written.
    """
    args: Dict[str, Any] = {
        "document": document.number,
        "views": (views if isinstance(views, str) else ",".join(views)) or None,
        "lang": lang.number, "unit": unit, "official": official,
        "from": start_number(start, "start"), "until": end_number(end, "end"),
        "category": category}
    with store._lock:
        native.xf_ledger_write(store._handle, os.fspath(path), args, _watched(progress))


def write_event_log(store: Store, path: Path, *, lang: Lang = Lang.ZH, unit: Optional[str] = None,
                    official: Optional[str] = None, start: Union[date, datetime, None] = None,
                    end: Union[date, datetime, None] = None,
                    progress: Optional[Progress] = None) -> None:
    """Writes the journal as an event log in XES (IEEE 1849): a trace per case, an event per entry.

    unit, official, start and end choose the cases, as for write_ledger().
    """
    args: Dict[str, Any] = {
        "lang": lang.number, "unit": unit, "official": official,
        "from": start_number(start, "start"), "until": end_number(end, "end")}
    with store._lock:
        native.xf_eventlog_write(store._handle, os.fspath(path), args, _watched(progress))


def write_agenda(store: Store, path: Path, *, lang: Lang = Lang.ZH, unit: Optional[str] = None,
                 official: Optional[str] = None, start: Optional[date] = None,
                 end: Optional[date] = None, todo: bool = False, alarms: bool = True,
                 progress: Optional[Progress] = None) -> None:
    """Writes due dates as an iCalendar file (RFC 5545) that updates what a calendar has of them.

    Args:
        unit, official: of this responsible unit; of this lead, team head or handler.
        start: what ended before this day is left out; None: thirty days before now.
        end: the last day; None: without an end.
        todo: tasks (VTODO) instead of events (VEVENT).
    """
    args: Dict[str, Any] = {
        "lang": lang.number, "unit": unit, "official": official,
        "from": day_number(start, "start"), "until": day_number(end, "end"),
        "todo": int(todo), "no_alarms": int(not alarms)}
    with store._lock:
        native.xf_agenda_write(store._handle, os.fspath(path), args, _watched(progress))


def write_report(store: Store, path: Path, *, document: Document = Document.BY_NAME,
                 start: Union[date, datetime, None] = None, end: Union[date, datetime, None] = None,
                 unit: Optional[str] = None, lang: Lang = Lang.ZH, title: Optional[str] = None,
                 overdue: int = 0, progress: Optional[Progress] = None) -> None:
    """Writes the periodic report: figures, shares, trends, how units handled their cases, what is
    overdue; as one page with charts that needs nothing else, as text, or as data.

    Args:
        document: HTML, TEXT or JSON; by default what the file's name says.
        start, end: the first and the last day, or the instants at which they begin and end; by
            default this month until today.
        unit: of this responsible unit and those below it.
        overdue: how many overdue duties are listed at most; 0: 200.
    """
    args: Dict[str, Any] = {
        "document": document.number, "from": first_day(start, "start"),
        "to": last_day(end, "end"), "unit": unit, "lang": lang.number, "title": title,
        "overdue": overdue}
    with store._lock:
        native.xf_report_write(store._handle, os.fspath(path), args, _watched(progress))


def write_template(kind: Letter, path: Path) -> None:
    """Writes a built-in template as a DOCX with its placeholders, for an office to begin with."""
    native.xf_template_write(kind.number, os.fspath(path))


def check_template(kind: Letter, source: Path) -> List[str]:
    """Checks a template (DOCX) of the office for a kind of letter; gives the codes of the facts that it
    needs. An InvalidError names the placeholder that such letters do not know."""
    found: List[str] = json.loads(native.xf_template_check(kind.number, os.fspath(source)))
    return found


def fill_letter(kind: Letter, facts: Mapping[str, Any], path: Path, *,
                source: Optional[Path] = None, document: Document = Document.BY_NAME) -> str:
    """Fills a template with facts: the letter as DOCX or text. Gives the SM3 digest of the file.

    Args:
        facts: by code or by Chinese name. What is missing is an InvalidError that names it.
        source: a template of the office (DOCX); None: the built-in one.
    """
    return native.xf_template_fill(kind.number, None if source is None else os.fspath(source),
                                   json.dumps(facts, ensure_ascii=False), os.fspath(path),
                                   document.number)
