# SPDX-License-Identifier: Apache-2.0
"""What all acts share."""
from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Callable, Optional, TypeVar

from .values import summary

if TYPE_CHECKING:
    from .case import Case

F = TypeVar("F", bound=Callable[..., Any])

_SHARED = """

actor is the official who acts. at says when it happened, None is now. revision is the one that
the actor saw: by default that of this snapshot; 0 does not check. dry_run decides, answers and
writes nothing. Gives the case as it then stands; this snapshot stays as it is."""


def documented(verb: Any) -> Callable[[F], F]:
    """The method gets the summary of the verb that it does."""
    def put(method: F) -> F:
        method.__doc__ = summary(verb.__doc__) + _SHARED
        return method
    return put


class ActsBase:
    """Where the methods of acts lead to."""

    __slots__ = ()

    def _act(self, verb: Callable[..., Any], actor: str, at: Optional[datetime],
             revision: Optional[int], dry_run: bool, **facts: Any) -> Case:
        raise NotImplementedError
