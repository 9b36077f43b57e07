# SPDX-License-Identifier: Apache-2.0
"""The acts that complete or correct what was registered (更正、补充登记)."""
from __future__ import annotations

from datetime import date as Day, datetime
from typing import TYPE_CHECKING, Optional

from . import _native as native
from .acts_base import ActsBase, documented
from .enums import Discovery, Form, Level, number_of
from .values import day_number

if TYPE_CHECKING:
    from .case import Case


def _flag(value: Optional[bool]) -> Optional[int]:
    return None if value is None else int(value)


class RegistrationActs(ActsBase):
    """The acts that complete or correct what was registered."""

    __slots__ = ()

    @documented(native.xf_case_correct)
    def correct(self, *, actor: str, title: Optional[str] = None, matter: Optional[str] = None,
                category: Optional[str] = None, area: Optional[str] = None,
                form: Optional[Form] = None, persons: Optional[int] = None,
                date: Optional[Day] = None,
                level: Optional[Level] = None, discovery: Optional[Discovery] = None,
                field: Optional[str] = None, interest: Optional[str] = None,
                origin: Optional[str] = None, happened_on: Optional[Day] = None,
                place: Optional[str] = None, contact: Optional[str] = None,
                outlook: Optional[str] = None, history: Optional[str] = None,
                clear: Optional[str] = None, reason: Optional[str] = None,
                document: Optional[str] = None, at: Optional[datetime] = None,
                revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_correct, actor, at, revision, dry_run, title=title,
                         matter=matter, category=category, area=area,
                         form=number_of(Form, form), persons=persons,
                         date=day_number(date, "date"),
                         level=number_of(Level, level),
                         discovery=number_of(Discovery, discovery), field=field,
                         interest=interest, origin=origin,
                         happened_on=day_number(happened_on, "happened_on"), place=place,
                         contact=contact, outlook=outlook, history=history, clear=clear,
                         reason=reason, document=document)

    @documented(native.xf_case_correct_petitioner)
    def correct_petitioner(self, *, actor: str, item: int, name: Optional[str] = None,
                           phone: Optional[str] = None, address: Optional[str] = None,
                           representative: Optional[bool] = None,
                           id_number: Optional[str] = None, household: Optional[str] = None,
                           residence: Optional[str] = None, capacity: Optional[str] = None,
                           workplace: Optional[str] = None, clear: Optional[str] = None,
                           reason: Optional[str] = None, document: Optional[str] = None,
                           at: Optional[datetime] = None, revision: Optional[int] = None,
                           dry_run: bool = False) -> Case:
        return self._act(native.xf_case_correct_petitioner, actor, at, revision, dry_run,
                         item=item, name=name, phone=phone, address=address,
                         representative=_flag(representative), id_number=id_number,
                         household=household, residence=residence, capacity=capacity,
                         workplace=workplace, clear=clear, reason=reason,
                         document=document)

    @documented(native.xf_case_add_petitioner)
    def add_petitioner(self, *, actor: str, name: str, phone: Optional[str] = None,
                       address: Optional[str] = None, representative: Optional[bool] = None,
                       id_number: Optional[str] = None, household: Optional[str] = None,
                       residence: Optional[str] = None, capacity: Optional[str] = None,
                       workplace: Optional[str] = None, reason: Optional[str] = None,
                       document: Optional[str] = None, at: Optional[datetime] = None,
                       revision: Optional[int] = None, dry_run: bool = False) -> Case:
        return self._act(native.xf_case_add_petitioner, actor, at, revision, dry_run, name=name,
                         phone=phone, address=address, representative=_flag(representative),
                         id_number=id_number, household=household, residence=residence,
                         capacity=capacity, workplace=workplace,
                         reason=reason, document=document)

    @documented(native.xf_case_remove_petitioner)
    def remove_petitioner(self, *, actor: str, item: int, reason: str,
                          persons: Optional[int] = None, document: Optional[str] = None,
                          at: Optional[datetime] = None, revision: Optional[int] = None,
                          dry_run: bool = False) -> Case:
        return self._act(native.xf_case_remove_petitioner, actor, at, revision, dry_run,
                         item=item, reason=reason, persons=persons, document=document)
