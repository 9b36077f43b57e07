# SPDX-License-Identifier: Apache-2.0
"""Units that were dissolved (单位撤销): what they left open, and who goes on with it."""
from __future__ import annotations

import json
from datetime import datetime
from typing import Any, Dict, List, Optional, Union

from . import _native as native
from .enums import Lang
from .enums_office import RecordKind
from .office import Office
from .record import Record


class Succession(Office):
    """Periods run on; what was past due stays what the old unit missed."""

    __slots__ = ()

    def succeed_unit(self, *, actor: str, unit: str, to_unit: str,
                     code: Optional[RecordKind] = None, of: Union[Record, int, None] = None,
                     official: Optional[str] = None, lead: Optional[str] = None,
                     document: Optional[str] = None, reason: Optional[str] = None,
                     at: Optional[datetime] = None, dry_run: bool = False) -> Record:
        """Gives what a dissolved unit left open in the work of the office to the one that goes on."""
        return self._step(native.xf_succession_pass, actor, at, dry_run, unit=unit,
                          to_unit=to_unit, code=code, of=of, official=official, lead=lead,
                          document=document, reason=reason)

    def left_open(self, unit: Optional[str] = None, *, lang: Lang = Lang.ZH) -> List[Dict[str, Any]]:
        """All that is still open with a dissolved unit, or with each that there is: cases and the
        work of the office."""
        with self._lock:
            text = native.xf_succession_left(self._handle, unit, lang.number)
        found: List[Dict[str, Any]] = json.loads(text or "[]")
        return found
