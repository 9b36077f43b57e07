# SPDX-License-Identifier: Apache-2.0
"""Exceptions, one class per status of the library."""
from __future__ import annotations

from typing import Dict, Type

from . import _native as native


class Error(Exception):
    """Anything the library did not do. What it did not do changed nothing.

    Attributes:
        status: the number of the status, name: its name in C, as "XF_E_REFUSED".
        rule: the stable id of the rule that refused, as "extend.too_long"; "" when none did.
        field: the argument that is wrong; "" when it is no matter of one.
        basis, basis_en: the legal basis. text_zh, text_en: what is wrong.
        details: JSON with more, for a conflict what happened meanwhile; "" when there is none.
    """

    def __init__(self, status: int, name: str, rule: str, field: str, basis_zh: str,
                 basis_en: str, text_zh: str, text_en: str, details: str) -> None:
        super().__init__(status, name, rule, field, basis_zh, basis_en, text_zh, text_en, details)
        self.status = status
        self.name = name
        self.rule = rule
        self.field = field
        self.basis = basis_zh
        self.basis_en = basis_en
        self.text_zh = text_zh
        self.text_en = text_en
        self.details = details

    def __str__(self) -> str:
        return f"{self.text_zh}（{self.basis}）" if self.basis else self.text_zh

    def __repr__(self) -> str:
        said = self.rule or self.field or self.name
        return f"<{type(self).__name__} {said}: {self.text_en}>"


class InvalidError(Error, ValueError):
    """An argument is wrong; `field` names it."""


class NotFoundError(Error, LookupError):
    """There is no such thing."""


class ExistsError(Error):
    """It is there already."""


class RefusedError(Error):
    """The law or the policy does not allow the act; `rule` and `basis` are named."""


class DeniedError(RefusedError):
    """This official may not do it."""


class ConflictError(Error):
    """The case changed since it was read; `details` is what happened."""


class BusyError(Error):
    """Another process held the store for too long."""


class ClosedError(Error):
    """The store was closed."""


class ReadOnlyError(Error):
    """The store was opened for reading."""


class VersionError(Error):
    """A newer library wrote the store, or it needs an unknown feature."""


class PolicyError(Error):
    """The policy pack has mistakes; `details` lists them."""


class CorruptError(Error):
    """Stored data contradict themselves."""


class StoreIOError(Error, OSError):
    """The file could not be read or written."""


class NoMemoryError(Error, MemoryError):
    """There was no memory."""


class CallbackError(Error):
    """A function of the host stopped the run."""


class InternalError(Error):
    """A defect of the library."""


_OF_STATUS: Dict[int, Type[Error]] = {
    native.XF_E_INVALID: InvalidError,
    native.XF_E_NOT_FOUND: NotFoundError,
    native.XF_E_EXISTS: ExistsError,
    native.XF_E_REFUSED: RefusedError,
    native.XF_E_DENIED: DeniedError,
    native.XF_E_CONFLICT: ConflictError,
    native.XF_E_BUSY: BusyError,
    native.XF_E_CLOSED: ClosedError,
    native.XF_E_READ_ONLY: ReadOnlyError,
    native.XF_E_VERSION: VersionError,
    native.XF_E_POLICY: PolicyError,
    native.XF_E_CORRUPT: CorruptError,
    native.XF_E_IO: StoreIOError,
    native.XF_E_NO_MEMORY: NoMemoryError,
    native.XF_E_CALLBACK: CallbackError,
    native.XF_E_INTERNAL: InternalError,
}


def _made(status: int, *facts: str) -> Error:
    return _OF_STATUS.get(status, Error)(status, *facts)


native.set_error_factory(_made)
