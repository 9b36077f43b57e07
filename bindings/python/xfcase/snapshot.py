# SPDX-License-Identifier: Apache-2.0
"""What all snapshots have in common."""
from __future__ import annotations

import json
from typing import Any, Callable, ClassVar, Dict, NoReturn


class Snapshot:
    """Something as it stood when it was read. It never changes, and it outlives its store."""

    __slots__ = ("_handle", "__weakref__")
    _handle: Any
    _json: ClassVar[Callable[[Any], str]]

    def __init__(self) -> None:
        raise TypeError(f"{type(self).__name__} comes from a store; it is not made")

    def to_json(self) -> str:
        """All of it as one JSON object: text codes, ISO dates; what is not given is absent."""
        return type(self)._json(self._handle)

    def to_dict(self) -> Dict[str, Any]:
        """The same as a dict."""
        made: Dict[str, Any] = json.loads(self.to_json())
        return made

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"{type(self).__name__} cannot be pickled or copied; see to_dict()")
