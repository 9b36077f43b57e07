# SPDX-License-Identifier: Apache-2.0
"""The digest that attachments are recorded with."""
from __future__ import annotations

from . import _native as native


def digest(content: bytes) -> str:
    """The SM3 of a file's content, as attach() and check_file() take it."""
    return native.xf_digest_of(content) or ""
