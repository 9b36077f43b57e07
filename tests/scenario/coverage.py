# SPDX-License-Identifier: Apache-2.0
"""Every rule that can refuse an act, and every act, has a scenario.

The rules are read from the tables in src/rules; what they say of a missing field has one id per act.
"""
import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RULES = ROOT / "src" / "rules"
# Written by the library itself, which no official can do.
NOT_ACTS = {"none", "absorb", "fire", "recompute", "lapse_lead", "release", "find_repeat",
            "issue_code"}  # its hash is another one each time; see tests/api/test_inquiry.c
# These name the argument instead: the scenario expects `invalid` with it.
INVALID = {"unit.unknown": "unit", "outcome.does_not_fit": "outcome", "merge.itself": "other_case"}


def rules():
    found = set()
    for path in RULES.glob("guards_*.c"):
        found |= set(re.findall(r'^    \{"([a-z_]+\.[a-z_]+)"', path.read_text(encoding="utf-8"), re.M))
    for name in ("registration.c", "correct.c"):
        text = (RULES / name).read_text(encoding="utf-8")
        found |= set(re.findall(r'"((?:register|correct|petitioner)\.[a-z_]+)"', text))
    return found


def steps():
    text = (ROOT / "src" / "base" / "codes_office.c").read_text(encoding="utf-8")
    return set(re.findall(r'\{XF_OFFICE_[A-Z_]+, "([a-z_]+)"', text)) - {"none"}


def office_rules():
    """What the nouns of the office refuse: xfi_office_refuse(d, "rule", …)."""
    return {rule for path in RULES.glob("*.c")
            for rule in re.findall(r'xfi_office_refuse\(\s*d,\s*"([a-z_.]+)"', path.read_text(encoding="utf-8"))}


def acts():
    text = (ROOT / "src" / "base" / "codes.c").read_text(encoding="utf-8")
    return set(re.findall(r'\{XF_ACT_[A-Z_]+, "([a-z_]+)"', text)) - NOT_ACTS


def main():
    refused, invalid, done = set(), set(), set()
    for path in sorted(Path(__file__).parent.glob("*.json")):
        for step in json.loads(path.read_text(encoding="utf-8"))["steps"]:
            expect = step.get("expect", {})
            refused |= {expect[kind] for kind in ("refused", "denied") if kind in expect}
            invalid |= {expect["invalid"]} if "invalid" in expect else set()
            kind = next((name for name in ("do", "office") if name in step), None)
            if kind and not {"refused", "denied", "invalid", "conflict"} & set(expect):
                done.add(step[kind])
    wanted = rules() | office_rules()
    assert len(wanted) > 40 and len(acts()) > 30, "the tables could not be read"
    gaps = [f"no scenario is refused by {rule}" for rule in sorted(wanted - refused - set(INVALID))
            if rule != "act.needs_field"]
    gaps += [f"no scenario gives {rule}" for rule, field in INVALID.items() if field not in invalid]
    if not any(rule.split(".")[1].startswith("needs_") for rule in refused):
        gaps.append("no scenario is refused for a missing field")
    gaps += [f"no scenario does {act}" for act in sorted((acts() | steps()) - done)]
    for gap in gaps:
        print(gap, file=sys.stderr)
    return 1 if gaps else 0


if __name__ == "__main__":
    sys.exit(main())
