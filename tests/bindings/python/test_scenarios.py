# SPDX-License-Identifier: Apache-2.0
"""The scenarios of the C library, and the same journal at their end."""
import json

import pytest

from conftest import ROOT
from scene import Scene

FILES = sorted((ROOT / "tests" / "scenario").glob("*.json"))


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_scenario(path):
    document = json.loads(path.read_text(encoding="utf-8"))
    assert Scene(document).play() == document["journal"]


def test_there_are_scenarios():
    assert FILES
