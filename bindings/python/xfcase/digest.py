# SPDX-License-Identifier: Apache-2.0
"""What can be asked without a store: the digest of an attachment, the number of people named."""
from __future__ import annotations

from . import _native as native


def digest(content: bytes) -> str:
    """The SM3 of a file's content, as attach() and check_file() take it."""
    return native.xf_digest_of(content) or ""


def names_count(names: str) -> int:
    """How many people a text of names speaks of, as registration counts them.

    Negative when there may be more than that (等30余人), 0 when it is not certain.
    """
    return native.xf_names_count(names)
