# SPDX-License-Identifier: Apache-2.0
"""The scenarios of the C library, and the same journal at their end."""
import json

from conftest import EACH_SCENARIO, SCENARIOS
from scene import Scene


@EACH_SCENARIO
def test_scenario(path):
    document = json.loads(path.read_text(encoding="utf-8"))
    assert Scene(document).play() == document["journal"]


def test_there_are_scenarios():
    assert SCENARIOS
