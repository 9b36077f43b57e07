# SPDX-License-Identifier: Apache-2.0
"""The clerk's script on the example ledger, its answers compared with the command's."""
import json
import os
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

ROOT = Path(__file__).resolve().parents[3]
DATA = ROOT / "examples" / "data"
NOW = "2026-11-20T10:00"
SUNDAY = "2026-11-22"
HEADER = ["编号", "收到日期", "登记单位", "信访形式", "标题", "内容", "分类", "人数", "信访人"]
ROWS = [["新示例1", "2026年11月18日", "县信访局", "来信", "反映路灯不亮（新示例）", "示例内容", "项目建设", 2, "示例甲、示例乙"],
        ["示例0003", "2025/1/20", "县信访局", "来信", "已经登记过的（示例）", "", "", 1, "示例丙"],
        ["新示例2", "2026-11-19", "没有的单位", "走访", "单位写错的（示例）", "", "", 1, "示例丁"],
        ["新示例3", "二月三十", "县信访局", "走访", "日期写错的（示例）", "", "", 1, "示例戊"]]


def xfcase_command(*arguments, store, check=True):
    return subprocess.run([os.environ["XFCASE"], "--store", str(store), "--now", NOW, *arguments],
                          check=check, capture_output=True, text=True, encoding="utf-8")


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    folder = tmp_path_factory.mktemp("office")
    store = folder / "示例.xfc"
    xfcase_command("init", store=store)
    for arguments in (["--units", DATA / "units.csv", "--officials", DATA / "officials.csv", DATA / "cases.csv"],
                      ["--acts", DATA / "acts.csv", "--rejects", folder / "退回.csv"]):
        imported = xfcase_command("import", *map(str, arguments), store=store, check=False)
        assert imported.returncode in (0, 1), imported.stderr  # some acts of the example are refused
    book = openpyxl.Workbook()
    for row in [HEADER, *ROWS]:
        book.active.append(row)
    book.save(folder / "台账.xlsx")
    return folder


def clerk(folder):
    return subprocess.run(
        [sys.executable, "-B", str(ROOT / "examples" / "python" / "clerk.py"), str(folder / "示例.xfc"),
         "--ledger", str(folder / "台账.xlsx"), "--actor", "县信访局-承办一", "--outbox", str(folder / "发件箱"),
         "--summary", str(folder / "周报.xlsx"), "--now", NOW],
        check=True, capture_output=True, text=True, encoding="utf-8").stdout


def test_a_week(office):
    said = clerk(office)
    assert "第2行 已登记" in said and "登记1行，已有1行，退回2行" in said
    assert "第4行 未登记：没有单位" in said and "第5行 未登记" in said

    due = [json.loads(line) for line in xfcase_command("due", "--json", store=office / "示例.xfc").stdout.splitlines()]
    late = {(one["number"], one["deadline"]["rule"]) for one in due
            if one["deadline"]["state"] == "open" and not one["deadline"]["window"]
            and one["deadline"]["due_at"][:10] <= SUNDAY}
    sheet = openpyxl.load_workbook(office / "周报.xlsx")["到期"]
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    assert len(rows) == len(late) > 5 and {row[2] for row in rows} == {number for number, _ in late}
    assert all(row[0] and row[5] for row in rows)

    figures = dict(openpyxl.load_workbook(office / "周报.xlsx")["概况"].iter_rows(min_row=2, values_only=True))
    assert figures["登记"] >= 1 and figures["未办结"] > 0

    sent = list((office / "发件箱").glob("*.txt"))
    assert f"已发送提醒{len(sent)}条" in said and len(sent) > 100
    assert all(one.read_text(encoding="utf-8").strip() for one in sent)
    assert json.loads(xfcase_command("notices", "--json", store=office / "示例.xfc").stdout or "[]") == []
    xfcase_command("verify", store=office / "示例.xfc")


def test_the_same_week_again(office):
    before = len(list((office / "发件箱").glob("*.txt")))
    said = clerk(office)
    assert "已有2行，退回2行" in said and "已登记" not in said
    assert "已发送提醒0条" in said and len(list((office / "发件箱").glob("*.txt"))) == before
