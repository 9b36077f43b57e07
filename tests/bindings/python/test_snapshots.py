# SPDX-License-Identifier: Apache-2.0
"""Every property of every snapshot can be read, whatever its row lacks."""
import inspect

import pytest
import xfcase
from conftest import at, register
from xfcase import _native as native
from xfcase import coded, values
from xfcase.snapshot import Snapshot

KINDS = sorted({cls for cls in vars(xfcase).values()
                if inspect.isclass(cls) and issubclass(cls, Snapshot) and cls is not Snapshot},
               key=lambda cls: cls.__name__)
# What stands in every row there is, as none of them begins without it.
NEVER_NONE = {("Case", "state"), ("Deadline", "opened_by"), ("Pending", "kind"), ("Record", "kind")}
LARGEST = 255


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_property_reads_every_code_of_its_enumeration(kind):
    for name, field in inspect.getmembers(kind, lambda member: isinstance(member, values.Field)):
        if field.kind is None:
            continue
        which = coded._WHICH[field.kind]
        numbers = [number for number in range(LARGEST) if native.xf_code_of(which, number)]
        assert numbers, name
        for number in numbers:
            code = native.xf_code_of(which, number)
            if number == 0 and (kind.__name__, name) in NEVER_NONE:
                continue
            found = field._convert(number)
            assert (found.value if found is not None else "none") == code, name


def read_all(snapshot):
    """All that a snapshot tells, by name."""
    return {name: getattr(snapshot, name) for name in dir(type(snapshot))
            if isinstance(inspect.getattr_static(type(snapshot), name), (values.Field, property))}


def test_what_a_screened_case_lacks_is_none(store):
    round_ = store.begin_screening(actor="clerk", unit="town", name="示例排查",
                                   code=xfcase.ScreeningOccasion.PERIODIC)
    finding = store.record_finding(actor="clerk", of=round_.id, code=xfcase.Urgency.ORDINARY,
                                   text="示例小区暖气不热", persons=3)
    store.register_finding(actor="clerk", id=finding.id, name="示例小区暖气不热")
    register(store, title="示例小区暖气不热").accept(actor="clerk")
    store.now = at(2026, 6, 1)
    store.sweep()
    cases = list(store.cases())
    assert [case.form for case in cases] == [None, xfcase.Form.LETTER]
    assert [read_all(case)["form"] for case in cases] == [None, xfcase.Form.LETTER]
    lists = [cases, store.deadlines(), store.notices(), store.journal(), store.units(), store.officials(),
             store.search("暖气"), store.similar(cases[0]), store.dockets(),
             store.firings()]
    lists += [store.records(kind) for kind in (xfcase.RecordKind.SCREENING, xfcase.RecordKind.FINDING)]
    for rows in lists:
        told = [read_all(row) for row in rows]
        assert told and all(told)
