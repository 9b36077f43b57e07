# SPDX-License-Identifier: Apache-2.0
"""Petition cases (信访事项) and their legal clock.

    import xfcase

    with xfcase.open("cases.xfc") as store:
        for deadline in store.due(limit=10):
            print(deadline.due_date, deadline.case.number, deadline.title())
"""
from . import _native as native
from .calendar import Calendar, Due
from .case import Case, Option, Options, Petitioner
from .deadline import Deadline
from .digest import digest, names_count
from .docket import Docket
from .enums import (Act, Assessment, BodyKind, BodyPost, Cause, Check, ClockState, Count,
                    Discovery, DriveCohort, DriveSource, DutyKind, DutyState, Figure,
                    FindingOutcome, Form, Format, Fund, Ground, Hash, Intake, Kind, Lang, Letter,
                    Level, Likeness, Mark, Means, Measure, OpenMode, Outcome, Part, PendingKind, Placeholder,
                    Procedure, Raise, Received, ReceptionKind, RecordKind, Refusal, Relief, Resource,
                    Role, Roll, Satisfaction, ScreeningOccasion, State, StatsBasis, StatsBy, Step,
                    Target, Trait, UnitRole, Urgency, WarningResult)
from .errors import (BusyError, CallbackError, ClosedError, ConflictError, CorruptError,
                     DeniedError, Error, ExistsError, InternalError, InvalidError, NoMemoryError,
                     NotFoundError, PolicyError, ReadOnlyError, RefusedError, StoreIOError,
                     VersionError)
from .journal import Entry
from .ladder import Firing, SweepResult
from .notice import Notice
from .official import Official, Unit
from .pending import Pending
from .policy import Policy
from .query import CountedRows, Rows
from .record import Record
from .route import Routing
from .search import Hit, Match
from .store import Progress, Store, open_memory
from .store import open as open  # not in __all__: a star import leaves the built-in one alone
from .values import CHINA

__version__: str = native.xf_version_text() or ""

__all__ = [
    "Act", "Assessment", "BodyKind", "BodyPost", "BusyError", "CHINA", "Calendar", "CallbackError",
    "Case", "Cause", "Check", "ClockState", "ClosedError", "ConflictError", "CorruptError",
    "Count", "CountedRows", "Deadline", "DeniedError", "Discovery", "Docket", "DriveCohort",
    "DriveSource", "Due", "DutyKind", "DutyState", "Entry", "Error", "ExistsError", "Figure",
    "FindingOutcome", "Firing", "Form", "Format", "Fund", "Ground", "Hash", "Hit", "Intake",
    "InternalError", "InvalidError", "Kind", "Lang", "Letter", "Level", "Likeness", "Mark",
    "Match", "Means", "Measure", "NoMemoryError", "NotFoundError", "Notice", "Official",
    "OpenMode", "Option", "Options", "Outcome", "Part", "Pending", "PendingKind", "Petitioner", "Placeholder", "Policy",
    "PolicyError", "Procedure", "Progress", "Raise", "ReadOnlyError", "Received", "ReceptionKind",
    "Record", "RecordKind", "Refusal", "RefusedError", "Relief", "Resource", "Role", "Roll",
    "Routing", "Rows", "Satisfaction", "ScreeningOccasion", "State", "StatsBasis", "StatsBy", "Step", "Store",
    "StoreIOError", "SweepResult", "Target", "Trait", "Unit", "UnitRole", "Urgency",
    "VersionError", "WarningResult", "digest", "names_count", "open_memory",
]
