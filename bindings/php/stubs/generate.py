# SPDX-License-Identifier: Apache-2.0
"""Writes xfcase.stub.php, by which editors know the extension: its names are those of the extension
that was built, the types of its functions follow from the public headers.

generate.py <php> <extension>          writes the file
generate.py <php> <extension> --check  fails when the file is not what would be written
"""
import json
import subprocess
import sys
from pathlib import Path
from typing import Any, Dict, List

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "swig"))

import interface  # noqa: E402

STUB = HERE / "xfcase.stub.php"
HEAD = """<?php

// SPDX-License-Identifier: Apache-2.0
// Made by bindings/php/stubs/generate.py from the extension and the public headers: for editors, not
// to be loaded. The layer in bindings/php/src is what hosts use.

"""
ASK = """
$extension = new ReflectionExtension('xfcase');
echo json_encode([
    'constants' => $extension->getConstants(),
    'functions' => array_map(fn ($f) => $f->getNumberOfParameters(), $extension->getFunctions()),
    'classes' => array_values(array_filter($extension->getClassNames(),
        fn ($name) => str_starts_with($name, 'Xfcase\\\\Native\\\\'))),
]);
"""
NUMBERS = {"int", "int32_t", "int64_t", "size_t", "xf_id", "xf_time", "xf_date"}
CALLBACKS = {"xf_progress_fn": "?callable", "xf_notice_fn": "callable", "xf_realloc_fn": "int"}
# What the extension has and the headers have not.
OWN = {"xf_live_bytes": interface.Function("xf_live_bytes", "int64_t", ())}


def ask(php: str, extension: str) -> Dict[str, Any]:
    command = [php, "-n", "-d", f"extension={extension}", "-r", ASK]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)


class Types:
    """What the types of the headers are in PHP; bindings/swig/php.i makes them so."""

    def __init__(self, api: interface.Interface) -> None:
        self.api = api

    def is_number(self, kind: str) -> bool:
        return kind in NUMBERS or kind in self.api.enums

    def plain(self, kind: str) -> str:
        """Of a parameter by value, or a handle."""
        name = kind.replace("q(const).", "").replace("p.", "")
        if self.is_number(kind):
            return "int"
        if kind == "p.q(const).char":
            return "?string"
        return "?array" if name in self.api.structs else f"Xfcase\\Native\\{name}"

    def made(self, kind: str, function: str) -> str:
        """Of what comes back through a parameter; '' for a parameter that goes in."""
        base = kind.replace("p.", "")
        if kind in ("p.char", "p.p.xf_text"):
            return "string"
        if kind.startswith("p.p."):
            return ("?" if function.endswith("_next") else "") + f"Xfcase\\Native\\{base}"
        if kind == "p.xf_sweep_result":
            return "array"
        return "int" if kind.startswith("p.") and self.is_number(base) else ""

    def line(self, function: interface.Function) -> str:
        given = []  # type: List[str]
        made = []  # type: List[str]
        parameters = list(function.parameters)
        while parameters:
            name, kind = parameters.pop(0)
            out = self.made(kind, function.name)
            # Two of these are one value: a buffer and its size, a function and what it is given.
            if kind == "p.char" or kind in CALLBACKS or parameters[:1] == [("size", "size_t")]:
                parameters.pop(0)
                given += [] if out else [f"{CALLBACKS.get(kind, 'string')} ${name}"]
            elif not out:
                given.append(f"{self.plain(kind)} ${name}")
            made += [out] if out else []
        if made:
            result = made[0] if len(made) == 1 else "array"
        elif function.result == "void" or (function.result == "xf_status"
                                           and function.name != "xf_error_status"):
            result = "void"
        else:
            result = "int" if function.result == "xf_status" else self.plain(function.result)
        return f"function {function.name}({', '.join(given)}): {result} {{}}"


def block(namespace: str, lines: List[str]) -> str:
    body = "\n".join("    " + line for line in lines)
    return f"namespace{namespace and ' '}{namespace} {{\n{body}\n}}\n"


def text(php: str, extension: str) -> str:
    there = ask(php, extension)
    api = interface.read()
    types = Types(api)
    functions = []
    for name, count in sorted(there["functions"].items()):
        line = types.line(OWN.get(name) or api.functions[name])
        assert line.split("):")[0].count("$") == count, line
        functions.append(line)
    classes = sorted(name.rsplit("\\", 1)[1] for name in there["classes"])
    constants = [f"const {name} = {json.dumps(value)};"
                 for name, value in sorted(there["constants"].items())]
    return HEAD + "\n".join([
        block("Xfcase\\Native", [f"final class {name} {{ private function __construct() {{}} }}"
                                 for name in classes]),
        block("", constants + [""] + functions).replace("    \n", "\n"),
    ])


def main() -> int:
    made = text(sys.argv[1], sys.argv[2])
    if sys.argv[3:] != ["--check"]:
        STUB.write_text(made, encoding="utf-8")
    elif STUB.read_text(encoding="utf-8") != made:
        print(f"{STUB} is out of date: run {__file__}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
