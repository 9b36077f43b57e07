# SPDX-License-Identifier: Apache-2.0
"""An office with a petition department, a township and its people, all of them invented."""
import datetime
import os
import sys
import tempfile
from pathlib import Path

# What it keeps of Unicode belongs to the machine, not to the folder in which the tests were started.
os.environ.setdefault("HYPOTHESIS_STORAGE_DIRECTORY",
                      os.path.join(tempfile.gettempdir(), "hypothesis"))

import pytest  # noqa: E402
from hypothesis import settings  # noqa: E402
from xfcase import _native  # noqa: E402

# Counted from the first call on, for the tests that ask what is left.
_native.xf_host_set_allocator(1)

import xfcase  # noqa: E402

# The same examples in every run, and nothing of them left in the source.
settings.register_profile("fixed", database=None, derandomize=True)
settings.load_profile("fixed")

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(Path(__file__).resolve().parent))


# A build that is slow plays by so many times fewer scenarios and generated examples: C plays them all there.
FEWER = int(os.environ.get("XFCASE_FEWER", "1"))
SCENARIOS = sorted((ROOT / "tests" / "scenario").glob("*.json"))
EACH_SCENARIO = pytest.mark.parametrize("path", SCENARIOS[::FEWER], ids=[path.stem for path in SCENARIOS[::FEWER]])


def examples(count):
    """How many are generated."""
    return max(count // FEWER, 1)


def at(*parts):
    return datetime.datetime(*parts, tzinfo=xfcase.CHINA)


def fill(store):
    store.now = at(2026, 3, 2, 9)
    store.put_unit(actor="host", id="county", name="示例县信访局", kind=xfcase.UnitRole.DEPARTMENT,
                   level=xfcase.Level.COUNTY)
    store.put_unit(actor="host", id="town", name="示例镇", level=xfcase.Level.TOWNSHIP,
                   superior="county")
    for id, unit, principal in (("chief", "county", True), ("mayor", "town", True),
                                ("clerk", "town", False)):
        store.put_official(actor="host", id=id, name=f"示例{id}", unit=unit, principal=principal)
    return store


def register(store, title="道路破损", **more):
    return store.register(actor="clerk", unit="town", form=xfcase.Form.LETTER, title=title, **more)


@pytest.fixture
def store():
    with fill(xfcase.open_memory()) as opened:
        yield opened


@pytest.fixture
def case(store):
    return register(store, petitioners=[xfcase.Petitioner("示例甲", phone="00000000000")])
