# SPDX-License-Identifier: Apache-2.0
"""Writes bindings/python/xfcase/_native.pyi: the types of the native module, from `swig -xml`.

python_stub.py            writes the file
python_stub.py --check    fails when the file is not what would be written
"""
import sys
from typing import Dict, List

import interface

STUB = interface.ROOT / "bindings" / "python" / "xfcase" / "_native.pyi"
HEAD = '''# SPDX-License-Identifier: Apache-2.0
# Made by bindings/swig/python_stub.py from the public headers.
from typing import Any, Callable, Mapping, Optional, Union

def set_error_factory(factory: Callable[..., BaseException]) -> None: ...
def live_bytes() -> int: ...
'''
NUMBERS = {"int", "int32_t", "int64_t", "size_t", "xf_id", "xf_time", "xf_date"}
CALLBACKS = {"xf_progress_fn": "Optional[Callable[[int, int], object]]",
             "xf_notice_fn": "Callable[[xf_notice], object]", "xf_realloc_fn": "int"}
TEXT_ENDS = ("_make", "_get", "_size", "_free")


class Stub:
    def __init__(self, api: interface.Interface) -> None:
        self.api = api
        self.handles = set()  # type: set[str]

    def _is_number(self, kind: str) -> bool:
        return kind in NUMBERS or kind in self.api.enums

    def _handle(self, kind: str) -> str:
        self.handles.add(kind)
        return kind

    def _result(self, kind: str) -> str:
        if kind in ("void", "xf_status"):
            return "None"
        if kind == "p.q(const).char":
            return "Optional[str]"
        if self._is_number(kind):
            return "int"
        return self._handle(kind.replace("p.", "").replace("q(const).", ""))

    def line(self, function: interface.Function) -> str:
        inputs = []  # type: List[str]
        outputs = []  # type: List[str]
        parameters = list(function.parameters)
        while parameters:
            name, kind = parameters.pop(0)
            name = {"from": "from_"}.get(name, name)
            base = kind.replace("q(const).", "").replace("p.", "", 1)
            if kind == "p.char":
                parameters.pop(0)
                outputs.append("str")
            elif kind == "p.q(const).char" and parameters and parameters[0] == ("size", "size_t"):
                parameters.pop(0)
                inputs.append(f"{name}: Union[str, bytes]")
            elif kind == "p.q(const).char":
                inputs.append(f"{name}: Optional[str]")
            elif kind in CALLBACKS:
                parameters.pop(0)
                inputs.append(f"{name}: {CALLBACKS[kind]}")
            elif kind.startswith("p.p."):
                base = kind[len("p.p."):]
                outputs.append("str" if base == "xf_text" else self._handle(base))
            elif kind == "p.xf_sweep_result":
                outputs.append("dict[str, int]")
            elif base in self.api.structs and base != "xf_sweep_result":
                inputs.append(f"{name}: Optional[Mapping[str, Any]]")
            elif kind.startswith("p.") and self._is_number(base):
                outputs.append("int")
            elif self._is_number(kind):
                inputs.append(f"{name}: int")
            else:
                inputs.append(f"{name}: {self._handle(base)}")
        result = self._result(function.result)
        if function.name == "xf_error_status":
            result = "int"
        if outputs:
            result = outputs[0] if len(outputs) == 1 else "list[Any]"
        names = [item.split(":")[0] for item in inputs]
        assert len(set(names)) == len(names), function.name
        return f"def {function.name}({', '.join(inputs)}) -> {result}: ...\n"

    def text(self) -> str:
        lines = [self.line(self.api.functions[name]) for name in sorted(self.api.functions)
                 if not (name.startswith("xf_text_") and name.endswith(TEXT_ENDS))]
        constants = dict()  # type: Dict[str, int]
        for members in self.api.enums.values():
            constants.update(members)
        handles = "".join(f"class {name}: ...\n" for name in sorted(self.handles))
        values = "".join(f"{name}: int\n" for name in sorted(constants))
        return HEAD + "\n" + handles + "\n" + values + "\n" + "".join(lines)


def main() -> int:
    text = Stub(interface.read()).text()
    if sys.argv[1:] == ["--check"]:
        if STUB.read_text(encoding="utf-8") != text:
            print(f"{STUB} is out of date: run {__file__}", file=sys.stderr)
            return 1
        return 0
    STUB.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
