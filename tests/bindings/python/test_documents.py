# SPDX-License-Identifier: Apache-2.0
"""Documents of the second library, read by other programs than those that wrote them."""
import contextlib
import csv
import datetime
import json
import os
import sqlite3
import zipfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
import xfcase
from conftest import at, fill, register

documents = pytest.importorskip("xfcase.documents")
openpyxl = pytest.importorskip("openpyxl")


@pytest.fixture
def ledger(store):
    """Three cases: one in handling and overdue, one just registered, one that ended."""
    late = register(store, "=危险", persons=4, level=xfcase.Level.CITY,
                    petitioners=[xfcase.Petitioner("示例甲", residence="示例村", capacity="务工人员",
                                                    workplace="示例厂")]).accept(actor="clerk")
    store.now = at(2026, 5, 20, 9)
    new = register(store, "新事项")
    ended = register(store, "撤回的").withdraw(actor="clerk", reason="示例")
    return store, late, new, ended


def test_a_spreadsheet(ledger, tmp_path):
    store, late, new, ended = ledger
    path = tmp_path / "台账.xlsx"
    documents.write_ledger(store, path)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == list(documents.ledger_views().values())
    sheet = book["全部事项"]
    assert sheet.freeze_panes == "C2"
    assert sheet.auto_filter.ref == f"A1:{openpyxl.utils.get_column_letter(sheet.max_column)}4"
    assert sheet.column_dimensions["B"].width > 20
    rows = [dict(zip([cell.value for cell in sheet[1]], line)) for line in sheet.iter_rows(min_row=2)]
    assert [row["信访编号"].value for row in rows] == [late.number, new.number, ended.number]
    row = rows[0]
    assert row["信访事项"].value == "=危险" and row["信访事项"].data_type == "s"
    assert row["人数"].value == 4 and row["人数"].data_type == "n"
    assert row["登记时间"].value == datetime.datetime(2026, 3, 2, 9) and row["登记时间"].is_date
    # 60 days from 2 March end on the May holiday: 6 May, fourteen days ago
    assert row["届满日期"].value == datetime.datetime(2026, 5, 6) and row["剩余天数"].value == -14
    assert row["责任单位"].value == "示例镇" and row["到访层级"].value == "市"
    assert row["信访人"].value == "示例甲等4人"
    assert row["红黄绿"].value == "红" and row["红黄绿"].fill.fgColor.rgb == "FFFFC7CE"
    assert rows[1]["红黄绿"].value == "绿" and rows[1]["红黄绿"].fill.fgColor.rgb == "FFC6EFCE"
    assert rows[2]["红黄绿"].value is None and rows[2]["办结方式"].value == "已撤回"
    rules = [rule for area in sheet.conditional_formatting for rule in area.rules]
    assert {rule.formula[0] for rule in rules} >= {'"红"', '"黄"', '"绿"', "0"}
    # printed, a page has no more columns than can be read, each with the number of the case
    across = sum(column.width for column in sheet.column_dimensions.values())
    assert sheet.page_setup.paperSize == "8" or sheet.page_setup.paperSize == 8
    assert sheet.page_setup.orientation == "landscape"
    assert across / sheet.page_setup.fitToWidth <= 265 and sheet.page_setup.fitToHeight == 0
    assert sheet.print_title_cols.replace("$", "") == "A:B" and sheet.print_title_rows.replace("$", "") == "1:1"
    assert [book[name].max_row - 1 for name in ("在办", "办结", "到期看板", "逾期")] == [2, 1, 2, 1]


def test_what_documents_cannot_hold(tmp_path):
    """A store that was written otherwise may have it; none is written by the library."""
    with pytest.raises(xfcase.InvalidError) as refused, fill(xfcase.open_memory()) as store:
        register(store, "反映\uffff道路")
    assert refused.value.field == "title"
    path = tmp_path / "s.xfc"
    with fill(xfcase.open(path)) as store:
        register(store, "反映道路", matter="经过", petitioners=[xfcase.Petitioner("示例甲")]).accept(actor="clerk")
    with contextlib.closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("UPDATE cases SET title = ?", ("反映\uffff道路\ufffe\x01<",))
        raw.execute("UPDATE unit SET name = '镇\uffff' WHERE id = 'town'")
    with xfcase.open(path) as store:
        documents.write_ledger(store, tmp_path / "l.xlsx")
        documents.write_event_log(store, tmp_path / "l.xes")
        documents.write_report(store, tmp_path / "r.html", start=datetime.date(2026, 3, 1), end=datetime.date(2026, 3, 31))
        with pytest.raises(xfcase.InvalidError) as refused:
            documents.fill_letter(xfcase.Letter.ACCEPTANCE, store.letter_facts(xfcase.Letter.ACCEPTANCE, 1),
                                  tmp_path / "l.docx")
        assert "title" in refused.value.field
    shown = "反映\ufffd道路\ufffd\ufffd<"
    book = openpyxl.load_workbook(tmp_path / "l.xlsx")
    assert shown in [cell.value for row in book["全部事项"].iter_rows() for cell in row]
    assert "镇\ufffd" in [one.get("value") for one in ElementTree.parse(tmp_path / "l.xes").iter()]
    assert "\uffff" not in (tmp_path / "r.html").read_text("utf-8")


def test_a_cell_says_that_the_text_goes_on(store, tmp_path):
    whole, longer = "a" * 32767, "b" * 32768
    register(store, "甲", matter=whole)
    register(store, "乙", matter=longer)
    documents.write_ledger(store, tmp_path / "l.xlsx")
    texts = [cell.value for row in openpyxl.load_workbook(tmp_path / "l.xlsx")["全部事项"].iter_rows() for cell in row]
    assert whole in texts
    cut, = [text for text in texts if isinstance(text, str) and text.startswith("bbb")]
    assert len(cut) <= 32767 and cut.startswith("b" * 32000) and "超出单元格容量" in cut
    documents.write_ledger(store, tmp_path / "l.csv")
    assert longer in (tmp_path / "l.csv").read_text("utf-8")


@pytest.mark.parametrize("beside", ["-wal", "-shm", "-journal"])
def test_what_belongs_to_a_database_is_not_written_over(tmp_path, monkeypatch, beside):
    path = tmp_path / "s.xfc"
    store = fill(xfcase.open(path))
    register(store, "甲")
    target = Path(f"{path}{beside}")
    before = target.stat().st_ino if target.exists() else None
    (tmp_path / "folder").symlink_to(tmp_path)
    (tmp_path / "link.csv").symlink_to(target)
    monkeypatch.chdir(tmp_path)
    names = [target, f"./{target.name}", tmp_path / "folder" / target.name]
    for name in names + ([tmp_path / "link.csv"] if before is not None else []):
        with pytest.raises(xfcase.InvalidError) as refused:
            documents.write_ledger(store, name, document=documents.Document.CSV)
        assert refused.value.field == "path"
    assert (target.stat().st_ino if target.exists() else None) == before
    if beside == "-wal":  # another name of the same file is replaced, not written to
        os.link(target, tmp_path / "other.csv")
        documents.write_ledger(store, tmp_path / "other.csv")
    with pytest.raises(xfcase.InvalidError):
        documents.write_ledger(store, "-", document=documents.Document.CSV)
    register(store, "乙")
    store.close()
    with xfcase.open(path) as again:
        assert [case.title for case in again.cases()] == ["甲", "乙"]
        again.verify()


def test_the_same_rows_in_every_form(ledger, tmp_path):
    store, *cases = ledger
    documents.write_ledger(store, tmp_path / "l.csv")
    documents.write_ledger(store, tmp_path / "l.jsonl")
    documents.write_ledger(store, tmp_path / "l.xlsx", views=["all"], lang=xfcase.Lang.EN)
    with open(tmp_path / "l.csv", encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    objects = [json.loads(line) for line in (tmp_path / "l.jsonl").read_text("utf-8").splitlines()]
    sheet = openpyxl.load_workbook(tmp_path / "l.xlsx")["All cases"]
    numbers = [case.number for case in cases]
    assert [line["信访编号"] for line in lines] == numbers
    assert [one["number"] for one in objects] == numbers
    assert [row[1] for row in sheet.iter_rows(min_row=2, values_only=True)] == numbers
    assert lines[0]["信访事项"] == "'=危险" and objects[0]["title"] == "=危险"
    assert objects[0]["unit"] == "town" and objects[0]["light"] == "red" and objects[0]["level"] == "city"
    assert objects[0]["received"] == "2026-03-02T09:00:00+08:00"


def test_a_period_is_of_days_or_of_instants(ledger, tmp_path):
    """The first case came on another day than the two behind it."""
    store, late, new, ended = ledger

    def written(**period):
        documents.write_ledger(store, tmp_path / "l.csv", views="all", **period)
        with open(tmp_path / "l.csv", encoding="utf-8-sig", newline="") as file:
            return [row["信访事项"] for row in csv.DictReader(file)]

    day = late.received_at.date()
    other = new.received_at.date()
    next_day = datetime.timedelta(days=1)
    midnight = datetime.time(tzinfo=xfcase.CHINA)
    assert written(start=day, end=day) == ["'=危险"] != written(start=other, end=other)
    assert written(start=other) == ["新事项", "撤回的"]
    assert written(end=datetime.datetime.combine(other, midnight)) == ["'=危险"]
    assert written(start=datetime.datetime.combine(day + next_day, midnight)) == ["新事项", "撤回的"]
    said = []
    for end in other, datetime.datetime.combine(other + next_day, midnight):
        documents.write_report(store, tmp_path / "r.txt", start=day, end=end)
        said.append((tmp_path / "r.txt").read_text(encoding="utf-8"))
    documents.write_report(store, tmp_path / "r.txt", start=day, end=day)
    assert said[0] == said[1] != (tmp_path / "r.txt").read_text(encoding="utf-8")
    documents.write_event_log(store, tmp_path / "l.xes", start=day, end=day)
    assert (tmp_path / "l.xes").read_text(encoding="utf-8").count("<trace>") == 1
    with pytest.raises(TypeError):
        documents.write_report(store, tmp_path / "r.txt", start=datetime.datetime(2026, 3, 2))


def test_who_is_named_and_what_is_collective(store, tmp_path):
    """Programs get the names one by one, as the reader may see them; from how many people a visit is a collective
    one is the pack's to say."""
    def rows(view):
        documents.write_ledger(store, tmp_path / "l.jsonl", views=[view])
        return [json.loads(line) for line in (tmp_path / "l.jsonl").read_text("utf-8").splitlines()]

    three = register(store, "三人", petitioners=[xfcase.Petitioner(name) for name in ("示例甲", "示例乙", "示例丙")])
    store.register(actor="clerk", unit="town", form=xfcase.Form.VISIT, title="六人", persons=6,
                   petitioners=[xfcase.Petitioner("示例丁")])
    register(store, "无名")
    three.remove_petitioner(actor="clerk", item=2, reason="误登", persons=2)
    assert [one.get("petitioners") for one in rows("all")] == [["示例甲", "示例丙"], ["示例丁"], None]
    assert [one.get("petitioner") for one in rows("all")] == ["示例甲", "示例丁", None]
    first = store.dockets().first()
    assert first.petitioners == ("示例甲", "示例丙")
    assert json.loads(first.to_json())["petitioners"] == ["示例甲", "示例丙"]
    documents.write_ledger(store, tmp_path / "l.csv")
    assert "示例丙" not in (tmp_path / "l.csv").read_text("utf-8-sig")
    assert [one["title"] for one in rows("collective")] == ["六人"]
    pack = xfcase.Policy()
    assert pack.collective == 5
    more = xfcase.Policy.load(pack.text.replace('"collective": 5', '"collective": 7')
                              .replace(f'"version": "{pack.version}"', '"version": "2099.1"'))
    assert more.collective == 7
    store.add_policy(more, actor="host")
    assert rows("collective") == []
    store.set_reader("clerk")
    assert [one.get("petitioners") for one in rows("all")] == [["示***", "示***"], ["示***"], None]


def test_who_reads_and_who_stops(ledger, tmp_path):
    store = ledger[0]
    store.set_reader("clerk")
    documents.write_ledger(store, tmp_path / "l.csv")
    text = (tmp_path / "l.csv").read_text("utf-8-sig")
    assert "示例甲" not in text and "示***" in text
    with pytest.raises(xfcase.CallbackError):
        documents.write_ledger(store, tmp_path / "l.csv", progress=lambda left, total: False)
    with pytest.raises(ZeroDivisionError):
        documents.write_ledger(store, tmp_path / "l.csv", progress=lambda left, total: 1 / 0)
    assert (tmp_path / "l.csv").read_text("utf-8-sig") == text
    with pytest.raises(xfcase.InvalidError, match="nowhere"):
        documents.write_ledger(store, tmp_path / "l.csv", views=["nowhere"])
    assert [one.name for one in tmp_path.iterdir()] == ["l.csv"]
    assert documents.Document.of("a.docx") is documents.Document.DOCX
    assert documents.Document.of("a") is documents.Document.BY_NAME


def test_the_register(ledger):
    store, late, *_ = ledger
    row = store.dockets().first()
    assert row.case.number == late.number and row.level is xfcase.Level.CITY
    assert row.petitioner == "示例甲" and row.residence == "示例村"
    assert row.deadline.rule == "handle" and row.deadline.title()
    assert store.dockets().count() == 3
    assert [one.deadline for one in store.dockets()][2] is None
    assert json.loads(row.to_json())["detail"]["level"] == "city"
    assert row.capacity == "务工人员" and row.workplace == "示例厂"
    assert row.assessments == () and row.measures == ()
    late = late.add_claim(actor="clerk", text="示例诉求一").add_claim(actor="clerk", text="示例诉求二")
    late = late.assess_claim(actor="clerk", item=2, assessment=xfcase.Assessment.UNREASONABLE, basis="示例依据")
    late.take_measure(actor="clerk", measure=xfcase.Measure.EXPLANATION, text="示例说明")
    row = store.dockets().first()
    assert row.assessments == (None, xfcase.Assessment.UNREASONABLE)
    assert row.measures == ((xfcase.Measure.EXPLANATION, False),)
    assert json.loads(row.to_json())["measures"] == [{"measure": "explanation", "done": False}]


def test_a_ledger_as_known_then(ledger, tmp_path):
    store, late, *_ = ledger
    store.receive(actor="clerk", official="mayor", unit="town", code=xfcase.ReceptionKind.DUTY, text="反映路灯（示例）")
    then = store.as_known(at(2026, 5, 1, 9))
    documents.write_ledger(then, tmp_path / "l.xlsx")
    book = openpyxl.load_workbook(tmp_path / "l.xlsx")
    # two cases and the reception were entered since, and what is late now was not yet
    assert [book[name].max_row - 1 for name in ("全部事项", "逾期", "接待登记")] == [1, 0, 0]
    assert book["全部事项"]["B2"].value == late.number
    assert book.properties.title == "信访事项台账（2026-05-01 09:00 时所知）"
    assert "2026-05-01 09:00 时所知" in book["全部事项"].oddFooter.left.text
    documents.write_ledger(store, tmp_path / "l.xlsx")
    book = openpyxl.load_workbook(tmp_path / "l.xlsx")
    assert book.properties.title == "信访事项台账" and book["接待登记"].max_row == 2


def test_receptions_in_a_spreadsheet(ledger, tmp_path):
    store, *_ = ledger
    store.receive(actor="clerk", official="mayor", unit="town", code=xfcase.ReceptionKind.FIELD, text="反映停水（示例）",
                  persons=3, place="示例村", visitor="示例寅")
    store.receive(actor="clerk", official="mayor", unit="town", code=xfcase.ReceptionKind.DUTY, text="反映路灯（示例）")
    documents.write_ledger(store, tmp_path / "l.xlsx", views=["接待登记", "duties", "warnings"])
    book = openpyxl.load_workbook(tmp_path / "l.xlsx")
    assert book.sheetnames == ["接待登记", "定期职责", "预警通报"]
    sheet = book["接待登记"]
    rows = [dict(zip([cell.value for cell in sheet[1]], line)) for line in sheet.iter_rows(min_row=2)]
    assert [row["接待形式"].value for row in rows] == ["带案下访", "定点接访"]
    assert rows[0]["接待日期"].value == datetime.datetime(2026, 5, 20) and rows[0]["接待日期"].is_date
    assert rows[0]["人数"].value == 3 and rows[0]["人数"].data_type == "n"
    assert rows[1]["人数"].value is None and rows[1]["处理结果"].value == "待处理"
    assert rows[0]["来访人"].value == "示例寅"
    assert sheet.auto_filter.ref == f"A1:{openpyxl.utils.get_column_letter(sheet.max_column)}3"
    store.set_reader("clerk")
    documents.write_ledger(store, tmp_path / "l.jsonl", views=["receptions"])
    objects = [json.loads(line) for line in (tmp_path / "l.jsonl").read_text("utf-8").splitlines()]
    assert [one["kind"] for one in objects] == ["field", "duty"]
    assert objects[0]["visitor"] == "示***" and objects[0]["date"] == "2026-05-20"
    assert objects[0]["leaders"] == "mayor" and "persons" not in objects[1]


XES = "{http://www.xes-standard.org/}"


def attributes(element):
    return {child.get("key"): child.get("value") for child in element
            if child.tag in (XES + "string", XES + "date")}


def test_an_event_log(ledger, tmp_path):
    store, late, new, ended = ledger
    documents.write_event_log(store, tmp_path / "log.xes")
    root = ElementTree.parse(tmp_path / "log.xes").getroot()
    assert root.tag == XES + "log" and root.get("xes.version") == "1849.2016"
    prefixes = {one.get("prefix") for one in root.iter(XES + "extension")}
    used = {key.split(":")[0] for one in root.iter() for key in [one.get("key") or ""] if ":" in key}
    assert used <= prefixes, "an extension is used and not declared"
    declared = {one.get("key") for scope in root.iter(XES + "global") if scope.get("scope") == "event"
                for one in scope}
    keys = [one.get("keys") for one in root.iter(XES + "classifier")]
    assert keys == ["concept:name", "org:resource"] and set(keys) <= declared
    # the declarations come before the traces, in the order of the standard
    order = [one.tag[len(XES):] for one in root]
    assert order == sorted(order, key=["extension", "global", "classifier", "string", "trace"].index)
    traces = list(root.iter(XES + "trace"))
    assert [attributes(one)["concept:name"] for one in traces] == [
        case.number for case in (late, new, ended)]
    for trace, case in zip(traces, (late, new, ended)):
        entries = list(store.journal(case=case.id))
        events = [attributes(one) for one in trace.iter(XES + "event")]
        assert [one["act"] for one in events] == [entry.kind for entry in entries]
        assert [one["concept:instance"] for one in events] == [str(entry.seq) for entry in entries]
        times = [datetime.datetime.fromisoformat(one["time:timestamp"]) for one in events]
        assert times == [entry.at for entry in entries] == sorted(times)
        assert {one["org:resource"] for one in events} == {"clerk"}
        assert {one["org:group"] for one in events} == {"示例镇"}
        assert {one["lifecycle:transition"] for one in events} == {"complete"}
        assert events[0]["concept:name"] == "登记"
    text = (tmp_path / "log.xes").read_text("utf-8")
    for private in ("示例甲", "示例村", "危险", "新事项"):
        assert private not in text
    documents.write_event_log(store, tmp_path / "log.xes", unit="county")
    assert "<trace>" not in (tmp_path / "log.xes").read_text("utf-8")
    assert [one.case_id for one in store.traces()] == sorted(one.case_id for one in store.traces())
    assert len(list(store.traces())) == sum(len(list(store.journal(case=one.id))) for one in store.cases())


def components(text, name):
    """The properties of each component of a calendar, alarms within it under VALARM."""
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    lines = text.replace("\r\n ", "").split("\r\n")
    found, stack = [], []
    for line in filter(None, lines):
        key, _, value = line.partition(":")
        if key == "BEGIN":
            stack.append((value, {}))
        elif key == "END":
            ended, properties = stack.pop()
            assert ended == value
            if stack and value == "VALARM":
                stack[-1][1][value] = properties
            elif value == name:
                found.append(properties)
        else:
            stack[-1][1][key] = value
    assert not stack
    return found


def agenda(store, path, **more):
    documents.write_agenda(store, path, **more)
    return path.read_bytes().decode()


def test_lines_of_a_calendar_of_every_length(store, tmp_path):
    """Of texts of 3 to 122 octets in characters of three, some end just where a line is full: the ends are whole,
    and unfolded each text is what was said."""
    day = datetime.date(2026, 3, 10)
    texts = ["a" * more + "议" * count for count in range(1, 41) for more in range(3)]
    duties = [store.call_duty(actor="clerk", code="meeting", unit="town", official="clerk", date=day, name="会")
              for _ in texts]
    store.now = at(2026, 3, 10, 18)
    for duty, said in zip(duties, texts):
        store.hold_duty(actor="clerk", id=duty, text=said, next="示例")
    text = agenda(store, tmp_path / "a.ics", unit="town")
    assert "\r" not in text.replace("\r\n", "") and "\n" not in text.replace("\r\n", "")
    events = {one["UID"].split("@")[0]: one for one in components(text, "VEVENT")}
    for duty, said in zip(duties, texts):
        event = events[f"duty-{duty.id}"]
        assert event["DESCRIPTION"] == "单位：示例镇\\n责任人：示例clerk\\n说明：" + said
        assert event["CATEGORIES"] == "定期职责"


def test_an_agenda(ledger, tmp_path):
    store, late, new, ended = ledger
    text = agenda(store, tmp_path / "a.ics")
    assert text.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") and text.endswith("END:VCALENDAR\r\n")
    assert components(text, "VTIMEZONE")[0]["TZID"] == "Asia/Shanghai"
    events = {one["UID"]: one for one in components(text, "VEVENT")}
    running = [deadline for deadline in store.due() if not deadline.window]
    handle = next(one for one in running if one.rule == "handle")
    event = next(one for uid, one in events.items() if uid.startswith(f"deadline-{handle.id}@"))
    assert event["DTSTART;VALUE=DATE"] == "20260506" and event["DTEND;VALUE=DATE"] == "20260507"
    assert event["STATUS"] == "CONFIRMED" and event["SEQUENCE"] == "0"
    assert event["DTSTAMP"] == "20260520T010000Z"
    assert late.number in event["SUMMARY"] and "示例镇" in event["DESCRIPTION"]
    assert event["VALARM"]["TRIGGER"] == "-PT15H" and event["VALARM"]["ACTION"] == "DISPLAY"
    # the withdrawn case's duty fell away, and calendars that know it hear so
    assert {one["STATUS"] for uid, one in events.items()
            if any(uid.startswith(f"deadline-{d.id}@") for d in store.deadlines(case=ended.id))} == {"CANCELLED"}
    tasks = {one["UID"]: one for one in components(agenda(store, tmp_path / "a.ics", todo=True), "VTODO")}
    assert set(tasks) == set(events)
    assert tasks[event["UID"]]["DUE;VALUE=DATE"] == "20260506"
    assert "VALARM" not in agenda(store, tmp_path / "a.ics", alarms=False)
    assert components(agenda(store, tmp_path / "a.ics", unit="county"), "VEVENT") == []


def test_a_calendar_is_updated(ledger, tmp_path):
    store, late, new, _ = ledger
    store.now = at(2026, 5, 20, 10)
    case = new.accept(actor="clerk")

    def known():
        deadline = next(iter(store.deadlines(case=case.id, rule="handle")))
        return next(one for one in components(agenda(store, tmp_path / "a.ics"), "VEVENT")
                    if one["UID"].startswith(f"deadline-{deadline.id}@"))
    first = known()
    case = case.extend(actor="clerk", approver="mayor", reason="案情复杂", days=30)
    moved = known()
    assert moved["UID"] == first["UID"] and int(moved["SEQUENCE"]) > int(first["SEQUENCE"])
    assert moved["DTSTART;VALUE=DATE"] > first["DTSTART;VALUE=DATE"]
    case = case.answer(actor="clerk", outcome=xfcase.Outcome.SUPPORT, document="示例〔2026〕1号", text="示例",
                    findings="示例", reason="示例", basis="示例")
    done = known()
    assert done["STATUS"] == "CANCELLED" and int(done["SEQUENCE"]) > int(moved["SEQUENCE"])
    task = next(one for one in components(agenda(store, tmp_path / "a.ics", todo=True), "VTODO")
                if one["UID"] == done["UID"])
    assert task["STATUS"] == "COMPLETED"


def read_by_another(text, name):
    """The components by their UID, read by a library that had no part in writing them."""
    icalendar = pytest.importorskip("icalendar")
    calendar = icalendar.Calendar.from_ical(text)
    assert not [one.errors for one in calendar.walk() if one.errors]
    assert icalendar.Calendar.from_ical(calendar.to_ical()).to_ical() == calendar.to_ical()
    assert calendar["METHOD"] == "PUBLISH" and calendar["VERSION"] == "2.0"
    found = list(calendar.walk(name))
    assert len({one["UID"] for one in found}) == len(found)
    return {str(one["UID"]): one for one in found}


def alarm_of(component, moment):
    """When the alarm rings: of a date it counts from 00:00 of that day (RFC 5545, 3.8.6.3)."""
    if not isinstance(moment, datetime.datetime):
        moment = datetime.datetime.combine(moment, datetime.time())
    alarm = next(iter(component.walk("VALARM")))
    return moment.replace(tzinfo=None) + alarm["TRIGGER"].dt


def test_another_library_reads_the_calendar(ledger, tmp_path):
    store, late, new, _ = ledger
    store.now = at(2026, 5, 20, 10)
    called = store.call_duty(actor="clerk", code="meeting", unit="town", date=datetime.date(2026, 6, 3), time="14:30",
                             name="会商，议题：“甲;乙”\\", place="镇会议室", official="clerk", reason="会商")
    case = new.accept(actor="clerk")  # 60 days from 20 May: 19 July is a Sunday, so 20 July
    handle = next(iter(store.deadlines(case=case.id, rule="handle")))
    assert handle.due_date == datetime.date(2026, 7, 20)
    for todo, name in ((False, "VEVENT"), (True, "VTODO")):
        read = read_by_another(agenda(store, tmp_path / "a.ics", todo=todo), name)
        duty = next(one for uid, one in read.items() if uid.startswith(f"duty-{called.id}@"))
        due = next(one for uid, one in read.items() if uid.startswith(f"deadline-{handle.id}@"))
        when = "DUE" if todo else "DTSTART"
        assert duty["SUMMARY"] == "会商，议题：“甲;乙”\\" and duty["LOCATION"] == "镇会议室"
        assert alarm_of(duty, duty[when].dt) == datetime.datetime(2026, 6, 3, 13, 30)
        assert duty[when].params["TZID"] == "Asia/Shanghai"
        assert due[when].dt == datetime.date(2026, 7, 20)
        assert alarm_of(due, due[when].dt) == datetime.datetime(2026, 7, 19, 9)


def test_whoever_has_the_calendar_takes_over_what_changed(ledger, tmp_path):
    """A calendar keeps of each UID what has the higher SEQUENCE (RFC 5546): after each change that is the new one."""
    store, late, new, _ = ledger
    store.now = at(2026, 5, 20, 10)
    case = new.accept(actor="clerk")
    steps = [lambda: case.extend(actor="clerk", approver="mayor", reason="案情复杂", days=10),
             lambda: store.case(case.id).answer(actor="clerk", outcome=xfcase.Outcome.SUPPORT, document="1号", text="示例",
                                                   findings="示例", reason="示例", basis="示例"),
             lambda: late.withdraw(actor="clerk", reason="示例")]
    kept = read_by_another(agenda(store, tmp_path / "a.ics"), "VEVENT")
    for day, step in enumerate(steps, 21):
        store.now = at(2026, 5, day, 10)
        step()
        came = read_by_another(agenda(store, tmp_path / "a.ics"), "VEVENT")
        assert set(kept) <= set(came), "something vanished and was not cancelled"
        changed = [uid for uid, old in kept.items()
                   if (old["DTSTART"].dt, old["STATUS"]) != (came[uid]["DTSTART"].dt, came[uid]["STATUS"])]
        assert changed and all(came[uid]["SEQUENCE"] > kept[uid]["SEQUENCE"] for uid in changed)
        assert all(came[uid]["SEQUENCE"] >= old["SEQUENCE"] for uid, old in kept.items())
        kept = came


def test_duties_stand_in_the_calendar(store, tmp_path):
    store.now = at(2026, 9, 1, 10)
    called = store.call_duty(actor="clerk", code="meeting", unit="town", date=datetime.date(2026, 9, 3),
                             time="14:30", name="积案会商", place="镇会议室", official="clerk", reason="会商")

    def known(**more):
        return next(one for one in components(agenda(store, tmp_path / "a.ics", **more), "VEVENT")
                    if one["UID"].startswith(f"duty-{called.id}@"))
    first = known()
    assert first["SUMMARY"] == "积案会商" and first["LOCATION"] == "镇会议室"
    assert first["DTSTART;TZID=Asia/Shanghai"] == "20260903T143000"
    assert first["DTEND;TZID=Asia/Shanghai"] == "20260903T153000"
    assert first["STATUS"] == "CONFIRMED" and first["VALARM"]["TRIGGER"] == "-PT1H"
    store.move_duty(actor="clerk", id=called, date=datetime.date(2026, 9, 4), reason="示例",
                    approver="mayor")
    moved = known()
    assert moved["UID"] == first["UID"] and int(moved["SEQUENCE"]) > int(first["SEQUENCE"])
    assert any(value.startswith("20260904") for key, value in moved.items() if key.startswith("DTSTART"))
    store.now = at(2026, 9, 4, 17)
    store.hold_duty(actor="clerk", id=called, text="形成意见", next="一周内反馈")
    assert known()["STATUS"] == "CONFIRMED"
    store.open_duty(actor="mayor", code="visiting_day", unit="town", start=datetime.date(2026, 9, 7))
    text = agenda(store, tmp_path / "a.ics", unit="town")
    kinds = {one["UID"].split("-")[0] for one in components(text, "VEVENT")}
    assert kinds == {"duty", "duty_step"}  # the chain of dates around the visiting day as well
    assert not components(agenda(store, tmp_path / "a.ics", unit="county"), "VEVENT")


def texts_of(path):
    """All that a document holds: of one that is an archive, every part of it."""
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as parts:
            return "\n".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())
    return path.read_bytes().decode("utf-8")


def test_no_document_tells_of_a_sealed_report(store, tmp_path):
    """A report against the mayor, overdue, in a drive, received at a desk and with a warning: whatever is written
    as the mayor or his clerk says nothing of it; as nobody, each kind does (else nothing would be tested)."""
    def write(folder):
        """Every kind of document, as who reads now; gives the text of each."""
        folder.mkdir()
        for name in ("l.xlsx", "c.csv", "j.jsonl"):
            documents.write_ledger(store, folder / name, **({} if name == "l.xlsx" else {"views": ["all"]}))
        documents.write_ledger(store, folder / "due.csv", views=["overdue"])
        documents.write_ledger(store, folder / "received.csv", views=["receptions"])
        for name in ("r.html", "r.txt", "r.json"):
            documents.write_report(store, folder / name, start=datetime.date(2026, 3, 1),
                                   end=datetime.date(2026, 5, 20))
        documents.write_event_log(store, folder / "e.xes")
        documents.write_agenda(store, folder / "a.ics", unit="county")
        return {one.name: texts_of(one) for one in sorted(folder.iterdir())}

    sealed = store.register(actor="chief", unit="county", form=xfcase.Form.LETTER, kind=xfcase.Kind.REPORT,
                            title="zzsecret", matter="zzsecret", concerned_official="mayor",
                            concerned_unit="town",
                            petitioners=[xfcase.Petitioner("zzsecret")]).accept(actor="chief")
    plain = register(store, "zzplain").accept(actor="clerk")
    row = store.receive(actor="chief", unit="county", official="chief", code=xfcase.ReceptionKind.DUTY, text="zzsecret")
    store.link_reception(actor="chief", id=row.id, case_id=sealed.id)
    store.now = at(2026, 5, 20, 9)
    store.sweep()
    secrets = ("zzsecret", sealed.number)
    openly = write(tmp_path / "host")
    told = {name for name, text in openly.items() if any(secret in text for secret in secrets)}
    assert told == set(openly)
    for reader in ("mayor", "clerk"):
        store.set_reader(reader)
        for name, text in write(tmp_path / reader).items():
            for secret in secrets:
                assert secret not in text, (reader, name)
        with pytest.raises(xfcase.NotFoundError):
            store.letter_facts(xfcase.Letter.ACCEPTANCE, sealed.id)
        store.set_reader(None)
    store.set_reader("mayor")
    shown = "".join(write(tmp_path / "shown").values())
    assert "zzplain" in shown and plain.number in shown
