# SPDX-License-Identifier: Apache-2.0
"""Policy packs."""
from __future__ import annotations

from typing import Optional, Tuple, Union

from . import _native as native
from . import values
from .enums import Lang


class Policy:
    """A policy pack: the numbers by which cases run. It never changes."""

    __slots__ = ("_handle",)
    _handle: native.xf_policy

    id = values.text(native.xf_policy_id)
    version = values.text(native.xf_policy_version)
    text = values.text(native.xf_policy_text)

    def __init__(self) -> None:
        """The pack that is compiled in, "xinfang-2022": the limits of 《信访工作条例》."""
        self._handle = native.xf_policy_open()

    @classmethod
    def _of(cls, handle: native.xf_policy) -> Policy:
        made = cls.__new__(cls)
        made._handle = handle
        return made

    @classmethod
    def load(cls, text: Union[str, bytes], name: Optional[str] = None) -> Policy:
        """Loads a pack from JSON; the details of the PolicyError of a bad one list every mistake.

        name is that of the file, as shown in mistakes.
        """
        return cls._of(native.xf_policy_load(text, name))

    def title(self, lang: Lang = Lang.ZH) -> str:
        """The name of the pack."""
        return native.xf_policy_title(self._handle, lang.number) or ""

    @property
    def collective(self) -> int:
        """From how many people on a visit is a collective one (群体来访)."""
        return native.xf_policy_collective(self._handle)

    @property
    def rules(self) -> Tuple[str, ...]:
        """The ids of its deadline rules."""
        return tuple(native.xf_policy_rule_id(self._handle, index) or ""
                     for index in range(native.xf_policy_rule_count(self._handle)))

    def rule_title(self, rule: str, lang: Lang = Lang.ZH) -> str:
        """The title of a rule."""
        return native.xf_policy_rule_title(self._handle, rule, lang.number) or ""

    def rule_basis(self, rule: str, lang: Lang = Lang.ZH) -> str:
        """The article on which a rule rests."""
        return native.xf_policy_rule_basis(self._handle, rule, lang.number) or ""

    @property
    def duties(self) -> Tuple[str, ...]:
        """The ids of its recurring duties (定期职责)."""
        return tuple(native.xf_policy_duty_id(self._handle, index) or ""
                     for index in range(native.xf_policy_duty_count(self._handle)))

    def duty_title(self, duty: str, lang: Lang = Lang.ZH) -> str:
        """The title of a recurring duty."""
        return native.xf_policy_duty_title(self._handle, duty, lang.number) or ""

    def duty_basis(self, duty: str, lang: Lang = Lang.ZH) -> str:
        """The article on which a recurring duty rests."""
        return native.xf_policy_duty_basis(self._handle, duty, lang.number) or ""

    def __repr__(self) -> str:
        return f"<Policy {self.id} {self.version}>"
