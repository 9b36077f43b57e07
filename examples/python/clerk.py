#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A clerk's Monday: new rows of the spreadsheet ledger into the store, what is due this week by leader, the notices that are owed,
and the weekly summary as a spreadsheet.

    clerk.py STORE --ledger 台账.xlsx --actor 县信访局-承办一 --outbox 发件箱 --summary 周报.xlsx [--now 2026-11-20T10:00]
"""
import argparse
import datetime
from collections import Counter, defaultdict
from pathlib import Path

import openpyxl
import xfcase
from openpyxl.styles import Font, PatternFill
from xfcase import ClockState, Form, Mark, Petitioner

FORMS = {form.label(): form for form in Form}
LIGHTS = {Mark.RED: PatternFill("solid", fgColor="F4B6B6"), Mark.YELLOW: PatternFill("solid", fgColor="FFE8A3")}
HEADER = Font(bold=True)


# ---- the ledger -----------------------------------------------------------------------------------------


def rows_of(path):
    """The rows of the first sheet as dicts by their headers, with their numbers."""
    sheet = openpyxl.load_workbook(path, read_only=True, data_only=True).worksheets[0]
    rows = sheet.iter_rows(values_only=True)
    headers = [str(cell).strip() for cell in next(rows)]
    for number, row in enumerate(rows, 2):
        if any(cell is not None for cell in row):
            yield number, dict(zip(headers, row))


def moment_of(cell):
    """A date as spreadsheets hold it, or as people type it."""
    if isinstance(cell, datetime.datetime):
        return cell.replace(tzinfo=xfcase.CHINA)
    text = str(cell).replace("年", "-").replace("月", "-").replace("日", "").replace("/", "-")
    return datetime.datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=xfcase.CHINA)


def register(store, actor, row):
    names = str(row.get("信访人") or "").replace("、", "；").split("；")
    return store.register(
        actor=actor, unit=row["登记单位"], form=FORMS[row["信访形式"]], title=row["标题"],
        matter=row.get("内容"), category=row.get("分类"), host_number=row["编号"],
        persons=int(row.get("人数") or 0), at=moment_of(row["收到日期"]),
        petitioners=[Petitioner(name) for name in names if name])


def read_ledger(store, path, actor):
    """Registers what is new; a row that the store does not take is told and does not stop the rest."""
    done = Counter()
    for number, row in rows_of(path):
        try:
            case = register(store, actor, row)
            print(f"  第{number}行 已登记 {case.number} {case.title}")
            done["登记"] += 1
        except xfcase.ExistsError:
            done["已有"] += 1
        except (xfcase.Error, KeyError, ValueError) as why:
            print(f"  第{number}行 未登记：{why}")
            done["退回"] += 1
    return done


# ---- the week -------------------------------------------------------------------------------------------


def due_by_leader(store, until):
    """What is overdue or due by then: leader -> deadlines, the earliest first."""
    principals = {one.unit: one.name for one in store.officials() if one.principal}
    names = {one.id: one.name for one in store.officials()}
    board = defaultdict(list)
    for deadline in store.due(end=until):
        if deadline.state is ClockState.OPEN and not deadline.window:
            case = deadline.case
            board[names.get(case.lead) or principals.get(case.unit, case.unit)].append(deadline)
    return board


def print_board(board):
    for leader, deadlines in sorted(board.items()):
        print(f"  {leader}（{len(deadlines)}件）")
        for deadline in deadlines:
            case = deadline.case
            print(f"    {deadline.due_date or deadline.due_at}  {deadline.mark.label():　<2}"
                  f"{case.number}  {deadline.title()}  {case.title}")


def send_into(outbox):
    """A host's function that sends: here one file per notice. An exception would leave the notice."""
    outbox.mkdir(parents=True, exist_ok=True)

    def send(notice):
        to = notice.official or notice.unit
        (outbox / f"{notice.id:06d} {to}.txt").write_text(notice.text() + "\n", encoding="utf-8")

    return send


# ---- the summary ----------------------------------------------------------------------------------------


def put_rows(sheet, header, rows):
    sheet.append(header)
    for cell in sheet[1]:
        cell.font = HEADER
    sheet.freeze_panes = "A2"
    for mark, row in rows:
        sheet.append(row)
        if mark in LIGHTS:
            for cell in sheet[sheet.max_row]:
                cell.fill = LIGHTS[mark]


def write_summary(store, board, path, start, end):
    book = openpyxl.Workbook()
    kinds = Counter(entry.kind for entry in store.journal(start=start, end=end) if entry.case_id)
    figures = [("登记", kinds["register"]), ("受理", kinds["accept"]), ("答复", kinds["answer"]),
               ("延期", kinds["extend"]), ("督办", sum(1 for one in store.firings(
                   raises=xfcase.Raise.SUPERVISION, start=start, end=end))),
               ("未办结", store.cases(open_only=True).count())]
    book.active.title = "概况"
    put_rows(book.active, ["项目", f"{start:%Y-%m-%d}起一周"], [(None, list(one)) for one in figures])
    sheet = book.create_sheet("到期")
    put_rows(sheet, ["责任领导", "届满", "编号", "时限", "事项", "依据"],
             [(one.mark, [leader, one.due_date or one.due_at.replace(tzinfo=None), one.case.number, one.title(),
                          one.case.title, one.basis()])
              for leader, deadlines in sorted(board.items()) for one in deadlines])
    for sheet, widths in ((book["概况"], (12, 20)), (book["到期"], (14, 12, 26, 30, 40, 40))):
        for column, width in zip("ABCDEF", widths):
            sheet.column_dimensions[column].width = width
    book.save(path)


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("store", type=Path)
    options.add_argument("--ledger", type=Path, required=True)
    options.add_argument("--actor", required=True, help="the official who registers")
    options.add_argument("--outbox", type=Path, required=True)
    options.add_argument("--summary", type=Path, required=True)
    options.add_argument("--now", type=datetime.datetime.fromisoformat, help="for trying out")
    given = options.parse_args()
    now = given.now.replace(tzinfo=xfcase.CHINA) if given.now else None

    with xfcase.open(given.store, xfcase.OpenMode.EXISTING, now=now) as store:
        today = store.now.replace(hour=0, minute=0, second=0, microsecond=0)
        monday = today - datetime.timedelta(days=today.weekday())
        sunday = monday + datetime.timedelta(days=7)
        print("一、台账")
        print("  " + "，".join(f"{what}{count}行" for what, count in
                              read_ledger(store, given.ledger, given.actor).items()))
        result = store.sweep()
        print(f"二、本周到期与逾期（触发{result.fired}级预警）")
        board = due_by_leader(store, sunday)
        print_board(board)
        print(f"三、已发送提醒{store.deliver('clerk.py', send_into(given.outbox))}条，见 {given.outbox}")
        write_summary(store, board, given.summary, monday, sunday)
        print(f"四、周报：{given.summary}")


if __name__ == "__main__":
    main()
