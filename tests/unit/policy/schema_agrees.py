#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Puts the edited packs of test_schema before a JSON Schema validator.

usage: schema_agrees.py <test_schema program> <policy.schema.json>

Loader and schema must agree on every pack, but for what a schema cannot say. Exit status 77 (skipped)
without the module jsonschema (Debian: python3-jsonschema).
"""
import json
import os
import subprocess
import sys
import tempfile

try:
    from jsonschema import Draft202012Validator
except ImportError:
    sys.exit(77)

# What only the loader sees, by a part of what it expected.
BEYOND_SCHEMA = (
    "not used yet",
    "not in fulfilled_by too",
    "different acts in from and until",
    "not before the period's start",
    "a code of ",
    "does not lead back to it",
    "not before from",
    "either unit or official",
    "either area or unit",
)


def only_for_the_loader(mistakes):
    return all(any(part in m["expected_en"] for part in BEYOND_SCHEMA) for m in mistakes)


class Pieces:
    """The validator, which looks again only at what a pack has otherwise than the last ones: nearly all of an edited pack is as
    it was, and the schema asks nothing of one member because of another."""

    def __init__(self, schema):
        Draft202012Validator.check_schema(schema)
        assert set(schema) == {"$schema", "$id", "title", "description", "type", "additionalProperties", "required",
                               "properties", "$defs"}
        self.whole = Draft202012Validator(schema)
        self.members = {name: self.whole.evolve(schema=part) for name, part in schema["properties"].items()}
        self.frame = self.whole.evolve(schema={**schema, "properties": dict.fromkeys(schema["properties"], True)})
        self.known = {}

    def is_valid(self, pack):
        return self.frame.is_valid(pack) and all(self.member_is_valid(*member) for member in pack.items())

    def member_is_valid(self, name, value):
        key = name, json.dumps(value)
        if key not in self.known:
            self.known[key] = self.members[name].is_valid(value)
        return self.known[key]


def main(program, schema_path):
    with open(schema_path, encoding="utf-8") as file:
        validator = Pieces(json.load(file))
    count = differ = 0
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "edited.jsonl")
        subprocess.run([program], env={**os.environ, "XFCASE_MUTATIONS": path}, check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                count += 1
                accepted = validator.is_valid(row["pack"])
                if accepted != (not row["mistakes"]) and not (
                        accepted and only_for_the_loader(row["mistakes"])):
                    differ += 1
                    print("schema accepts:" if accepted else "schema refuses:",
                          row["mistakes"] or [e.message for e in validator.whole.iter_errors(row["pack"])])
    print(f"{count} packs, {differ} on which loader and schema differ")
    return 1 if differ or count < 1000 else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
