# SPDX-License-Identifier: Apache-2.0
"""The same work as bench_acts and bench_rows, from Python.

bindings.py acts <file> durable|relaxed <cases>
bindings.py rows <file>
"""
import datetime
import sys
import time

import xfcase
from xfcase import Form, Level, Outcome, Petitioner

NOW = datetime.datetime(2026, 3, 2, 9, tzinfo=xfcase.CHINA)
TITLE = "反映村内道路多年未修、雨天无法通行的问题"
MATTER = ("信访人反映其所在村的道路自建成后一直未修，雨天积水，老人和学生出行困难，"
          "曾多次向村委会提出，要求明确维修时间并答复。")
ANSWER = "经核实，反映的情况属实，现决定将该路段列入本年度维修计划，九月底前完工。"


def office(store):
    store.put_unit(actor="host", id="county", name="某县人民政府", level=Level.COUNTY)
    store.put_unit(actor="host", id="bureau", name="某局", level=Level.TOWNSHIP, superior="county")
    for id in ("governor", "head", "clerk"):
        store.put_official(actor="host", id=id, name=id, principal=id != "clerk",
                           unit="county" if id == "governor" else "bureau")


def one_case(store):
    case = store.register(
        actor="clerk", unit="bureau", form=Form.VISIT, title=TITLE, matter=MATTER,
        category="construction",
        petitioners=[Petitioner("某甲", phone="00000000000", address="某村一组一号")])
    case = case.accept(actor="clerk")
    case = case.assign_handler(actor="clerk", official="clerk")
    case.answer(actor="clerk", outcome=Outcome.SUPPORT, text=ANSWER, findings="示例", reason=ANSWER, basis="示例")


def acts(path, durability, cases):
    with xfcase.open(path, relaxed=durability == "relaxed", now=NOW) as store:
        office(store)
        begun = time.perf_counter()
        for _ in range(int(cases)):
            one_case(store)
        spent = time.perf_counter() - begun
    print(f"acts_per_second\t{4 * int(cases) / spent}")


def rows(path):
    with xfcase.open(path, xfcase.OpenMode.READ_ONLY) as store:
        begun = time.perf_counter()
        count = 0
        for case in store.cases():
            case.id, case.number, case.title, case.unit, case.state, case.received_at
            count += 1
        spent = time.perf_counter() - begun
    print(f"rows\t{count}\nrows_per_second\t{count / spent}")


{"acts": acts, "rows": rows}[sys.argv[1]](*sys.argv[2:])
