# SPDX-License-Identifier: Apache-2.0
"""What `swig -xml` says about the public C interface: its functions, enumerations and structs."""
import re
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, Iterator, List, Tuple

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]


@dataclass(frozen=True)
class Function:
    name: str
    result: str
    parameters: Tuple[Tuple[str, str], ...]  # name, type as "p.q(const).xf_case"


@dataclass(frozen=True)
class Interface:
    functions: Dict[str, Function]
    enums: Dict[str, Dict[str, int]]
    structs: Dict[str, List[Tuple[str, str]]]  # members in order, without size


def _attributes(node: ElementTree.Element) -> Dict[str, str]:
    return {item.get("name", ""): item.get("value", "")
            for item in node.findall("attributelist/attribute")}


def _functions(tree: ElementTree.Element) -> Iterator[Function]:
    for node in tree.iter("cdecl"):
        facts = _attributes(node)
        if facts.get("kind") != "function" or not facts["name"].startswith("xf_"):
            continue
        parameters = [_attributes(item) for item in node.findall("attributelist/parmlist/parm")]
        pointers = re.sub(r"^f\(.*\)\.", "", facts["decl"])
        yield Function(facts["name"], pointers + facts["type"],
                       tuple((item.get("name", ""), item["type"]) for item in parameters
                             if item["type"] != "void"))


def _enums(tree: ElementTree.Element) -> Iterator[Tuple[str, Dict[str, int]]]:
    for node in tree.iter("enum"):
        members = [_attributes(item) for item in node.iter("enumitem")]
        yield _attributes(node)["name"], {item["name"]: int(item["enumvalue"]) for item in members}


def _structs(tree: ElementTree.Element) -> Iterator[Tuple[str, List[Tuple[str, str]]]]:
    for node in tree.iter("class"):
        members = [_attributes(item) for item in node.iter("cdecl")]
        yield _attributes(node)["name"], [(item["name"], item["decl"] + item["type"])
                                          for item in members if item["name"] != "size"]


def read(swig: str = "swig", office: bool = True) -> Interface:
    """Reads the headers through the interface file that the bindings are made from; `office`: with
    those of the second library."""
    defines = ["-DXFCASE_OFFICE"] if office else []
    with tempfile.TemporaryDirectory() as folder:
        xml = Path(folder) / "xfcase.xml"
        subprocess.run([swig, "-xml", "-w314", "-DSWIGWORDSIZE64", f"-I{ROOT / 'include'}",
                        f"-I{HERE}", *defines, "-module", "xfcase", "-o", str(xml),
                        str(HERE / "xfcase.i")], check=True)
        tree = ElementTree.parse(xml).getroot()
    return Interface({item.name: item for item in _functions(tree)}, dict(_enums(tree)),
                     dict(_structs(tree)))
