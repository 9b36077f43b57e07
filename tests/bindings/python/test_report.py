# SPDX-License-Identifier: Apache-2.0
"""The periodic report: its figures by hand, and a page that needs nothing else."""
import csv
import datetime
import json
import re
from html.parser import HTMLParser

import pytest
import xfcase
from conftest import at, register
from xfcase import Form

documents = pytest.importorskip("xfcase.documents")


@pytest.fixture
def year(store):
    """2025: three letters in March. 2026: two letters in January; in March four letters and a visit of
    seven, one letter answered on the 20th day, the visit not answered at all."""
    for month, day, count in ((3, 5, 3),):
        for _ in range(count):
            store.now = at(2025, month, day, 9)
            register(store, "旧事").withdraw(actor="clerk", reason="示例")
    store.now = at(2026, 1, 12, 9)
    for _ in range(2):
        register(store, "一月").withdraw(actor="clerk", reason="示例")
    store.now = at(2026, 3, 3, 9)
    answered = register(store, "答复的").accept(actor="clerk")
    visit = store.register(actor="clerk", unit="town", form=Form.VISIT, title="多人来访 <b>&",
                           persons=7).accept(actor="clerk")
    visit = visit.assign_lead(actor="mayor", official="mayor")  # of many people: the principal
    for _ in range(3):
        register(store, "撤回的").withdraw(actor="clerk", reason="示例")
    store.now = at(2026, 3, 23, 9)
    answered.answer(actor="clerk", outcome=xfcase.Outcome.SUPPORT, document="示例〔2026〕1号", text="示例",
                    findings="示例", reason="示例", basis="示例")
    store.now = at(2026, 6, 10, 9)
    return store, visit


def report(store, path, **more):
    documents.write_report(store, path, **{"start": datetime.date(2026, 1, 1), "end": datetime.date(2026, 5, 31),
                                           **more})
    return path.read_text("utf-8")


def test_figures(year, tmp_path):
    store, visit = year
    made = json.loads(report(store, tmp_path / "r.json"))
    assert made["period"] == {"from": "2026-01-01", "to": "2026-05-31"}
    tables = {one["id"]: one["table"] for one in made["sections"]}
    total = tables["summary"]["total"]
    # seven cases; six of one person and one of seven
    assert (total["batches"], total["persons"]) == (7, 13)
    assert total["year_before"]["batches"] == 3
    assert total["change"]["year_before"]["batches"] == 133.3  # (7 - 3) / 3
    assert total["ended"] == {"count": 5, "of": 7, "rate": 71.4}
    # of two answers one was given, on the 20th day; the other was due on 6 May
    assert total["answered"] == {"count": 1, "of": 2, "rate": 50.0}
    assert (total["days"]["count"], total["days"]["mean"]) == (1, 20.0)
    months = {one["code"]: one["total"] for one in tables["month"]["row_items"]}
    assert (months["2026-01"]["batches"], months["2026-03"]["batches"]) == (2, 5)
    assert months["2026-03"]["year_before"]["batches"] == 3
    forms = {one["code"]: one["total"] for one in tables["form"]["row_items"] if one["total"]["batches"]}
    assert {code: one["batches"] for code, one in forms.items()} == {"letter": 6, "visit": 1}
    assert forms["visit"]["share"] == {"batches": 14.3, "persons": 53.8}
    assert "field" not in tables and "level" not in tables  # nobody registered any
    assert made["overdue"]["count"] == 1
    assert made["overdue"]["listed"] == [{
        "number": visit.number, "title": "多人来访 <b>&", "deadline": "办理并书面答复", "due": "2026-05-06",
        "days": 35, "unit": "示例镇", "handler": "", "lead": "示例mayor"}]


def test_a_unit_has_what_is_overdue_below_it(year, tmp_path):
    """The visit of the town is overdue for the county above it too, not for who is below or beside it."""
    store, visit = year
    store.put_unit(actor="host", id="station", name="示例所", level=xfcase.Level.TOWNSHIP, superior="town")
    store.put_unit(actor="host", id="beside", name="示例二镇", level=xfcase.Level.TOWNSHIP, superior="county")
    for unit, listed in ((None, [visit.number]), ("county", [visit.number]), ("town", [visit.number]),
                         ("station", []), ("beside", [])):
        overdue = json.loads(report(store, tmp_path / "r.json", unit=unit))["overdue"]
        assert ([one["number"] for one in overdue["listed"]], overdue["count"]) == (listed, len(listed)), unit


class Page(HTMLParser):
    """What a page would fetch, its texts, and whether its elements close."""

    VOID = {"meta"}

    def __init__(self):
        super().__init__()
        self.open, self.texts, self.bars = [], [], 0

    def handle_starttag(self, tag, attributes):
        assert tag not in {"script", "link", "img", "iframe", "object", "embed", "base"}
        for name, value in attributes:
            assert name not in {"src", "href", "srcset", "action", "style"} and not name.startswith("on")
            assert "//" not in (value or "")
        self.bars += tag == "rect" and dict(attributes).get("class") in {"now", "then"}
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in ("rect", "line"):
            while self.open[-1] in ("rect", "line"):
                self.open.pop()
            assert self.open.pop() == tag

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        self.open.pop()

    def handle_data(self, data):
        self.texts.append(data)


def test_a_page_that_needs_nothing_else(year, tmp_path):
    store, visit = year
    text = report(store, tmp_path / "r.html", title="示例报告 <i>")
    page = Page()
    page.feed(text)
    page.close()
    assert page.open == [] and page.bars > 8
    style = "".join(re.findall(r"<style>(.*?)</style>", text, re.S))
    assert "url(" not in style and "@import" not in style and "@media print" in style and "@page" in style
    assert "http:" not in text and "https:" not in text
    # printed, the total of a table stands at its end and not on every page
    assert re.search(r"@media print\{.*tfoot\{display:table-row-group\}", style)
    assert "+0.0%" not in text and "-0.0%" not in text
    assert re.search(r"统计时间：\d{4}-\d\d-\d\d \d\d:\d\d。", text)
    assert re.search(r'<td class="short">\d{4}-\d\d-\d\d</td>', text)
    assert "default-src 'none'" in text and '<html lang="zh-CN">' in text
    for said in ("示例报告 <i>", "多人来访 <b>&", "50.0%", "（1/2）", "14.3%", "3月", visit.number, "1（14.3%）"):
        assert said in page.texts, said
    assert "<b>&" not in text and "<i>" not in text.split("<body>")[1]
    english = report(store, tmp_path / "r.html", lang=xfcase.Lang.EN)
    assert '<html lang="en">' in english and "How units handled their cases" in english and "Mar" in english


def test_as_text_and_by_whom(year, tmp_path):
    store, visit = year
    text = report(store, tmp_path / "r.txt")
    assert re.search(r"按期答复率\s+50.0%（1/2）", text)
    assert f"2026-05-06  办理并书面答复  逾期35日  示例镇  {visit.number}" in text
    store.register(actor="chief", unit="county", form=Form.LETTER, kind=xfcase.Kind.REPORT, title="检举",
                   concerned_unit="town", at=at(2026, 3, 4, 9))
    known = json.loads(report(store, tmp_path / "r.json"))["sections"][0]["table"]["total"]["batches"]
    store.set_reader("clerk")
    sealed = json.loads(report(store, tmp_path / "r.json"))["sections"][0]["table"]["total"]["batches"]
    assert (known, sealed) == (8, 7)


def test_reported_figures(year, tmp_path):
    """The numbers of plan 4: 30 batches, 80 person-visits, one person to the capital and no batch stated, 6
    batches of five people or more (6 / 30 = 20 %). Of 2026 there are cases too, of the autumn of 2024 none."""
    store, _ = year
    by = xfcase.StatsBy
    for days in ((datetime.date(2026, 1, 1), datetime.date(2026, 5, 31)),
                 (datetime.date(2024, 9, 1), datetime.date(2024, 11, 30))):
        for value, batches, persons in ((None, 30, 80), ("nation", None, 1), ("province", 2, 4), ("city", 5, 20)):
            store.report_figure(actor="clerk", unit="town", start=days[0], end=days[1], source="街道分析 <示例>",
                                by=value and by.LEVEL, value=value, batches=batches, persons=persons)
        store.report_figure(actor="clerk", unit="town", start=days[0], end=days[1], source="街道分析 <示例>",
                            by=by.SIZE, value="collective", batches=6)
    stated = [["合计", "30", "100.0%", "80", "100.0%"], ["市", "5", "16.7%", "20", "25.0%"],
              ["省", "2", "6.7%", "4", "5.0%"], ["中央", "未报", "—", "1", "1.3%"],  # 1 / 80 = 1.25 %
              ["集体（各形式）", "6", "20.0%", "未报", "—"]]
    for more in ({}, {"start": datetime.date(2024, 9, 1), "end": datetime.date(2024, 11, 30)}):
        counted = not more
        text = report(store, tmp_path / "r.txt", unit="town", **more)
        lines = [line.split() for line in text.splitlines()]
        for row in stated:
            assert row + ["街道分析", "<示例>"] in lines, (row, text)
        # computed beside it: seven cases, one of them collective; otherwise no zeros that look like counts
        assert (["集体（各形式）", "1"] in [line[:2] for line in lines]) == counted
        assert not any(line[:2] in (["市", "0"], ["省", "0"], ["中央", "0"], ["集体（各形式）", "0"]) for line in lines)
        assert ("没有登记的事项" in text) == (not counted) and (["批次", "0"] in [line[:2] for line in lines]) is False
        page = report(store, tmp_path / "r.html", unit="town", **more)
        cells = [re.findall(r"<td>(.*?)</td>", row) for row in re.findall(r"<tr>(.*?)</tr>", page)]
        for row in stated:
            assert row + ["街道分析 &lt;示例&gt;"] in cells, row
        assert not any(row[:2] in (["市", "0"], ["省", "0"], ["中央", "0"], ["集体（各形式）", "0"]) for row in cells)
        assert ("没有登记的事项" in page) == (not counted)
    english = report(store, tmp_path / "r.txt", unit="town", lang=xfcase.Lang.EN)
    assert re.search(r"Reported figures +batches reported +share +persons reported +share +source", english)
    assert re.search(r"nation\S* +not reported +— +1 +1.3%", english)
    data = json.loads(report(store, tmp_path / "r.json", unit="town"))
    level = next(one["table"] for one in data["sections"] if one["id"] == "level")
    assert [one["code"] for one in level["row_items"] if "reported" in one] == ["city", "province", "nation"]


SHEET = {"format": 1, "routing": {
    "categories": [{"code": "irrigation", "name": {"zh": "农田水利", "en": "Irrigation"}}],
    "fields": [{"code": "renewal", "name": {"zh": "城区改造", "en": "Urban renewal"}}],
    "areas": [{"code": "east", "name": {"zh": "东片", "en": "East"}}]}}


def test_codes_are_named_as_the_tables_do(store, tmp_path):
    """Statistics, report and ledger say 农田水利 for irrigation; what no table has stays as it is."""
    store.routing.load(json.dumps(SHEET), actor="host")
    register(store, "甲", category="irrigation", field="renewal", area="east")
    register(store, "乙", category="unlisted", field="其他", area="北片")
    for by, code, names, other in (("CATEGORY", "irrigation", ("农田水利", "Irrigation"), "unlisted"),
                                   ("FIELD", "renewal", ("城区改造", "Urban renewal"), "其他"),
                                   ("AREA", "east", ("东片", "East"), "北片")):
        for lang, name in zip((xfcase.Lang.ZH, xfcase.Lang.EN), names):
            table = store.stats(datetime.date(2026, 1, 1), datetime.date(2026, 3, 31), lang=lang,
                                     rows=xfcase.StatsBy[by])
            assert {row["code"]: row["name"] for row in table["row_items"]} == {code: name, other: other}
    days = {"start": datetime.date(2026, 3, 1), "end": datetime.date(2026, 3, 31)}
    for name in ("r.html", "r.txt"):
        text = report(store, tmp_path / name, **days)
        for said in ("农田水利", "城区改造", "东片", "unlisted", "内容分类", "属地区域"):
            assert said in text, (name, said)
        for code in ("irrigation", "renewal", "east", "事项类别"):
            assert code not in text, (name, code)
    documents.write_ledger(store, tmp_path / "l.csv")
    with open(tmp_path / "l.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["内容分类"], row["领域"], row["事项类别"]) for row in rows] == [
        ("农田水利", "城区改造", "申诉求决"), ("unlisted", "其他", "申诉求决")]
    documents.write_ledger(store, tmp_path / "l.jsonl")  # for programs: the codes
    first = json.loads((tmp_path / "l.jsonl").read_text("utf-8").splitlines()[0])
    assert (first["category"], first["field"]) == ("irrigation", "renewal")


def test_what_is_wrong(year, tmp_path):
    store, _ = year
    for more, field in (({"document": documents.Document.XLSX}, "document"),
                        ({"start": datetime.date(2026, 6, 1)}, "to"), ({"overdue": -1}, "overdue")):
        with pytest.raises(xfcase.InvalidError) as wrong:
            report(store, tmp_path / "r.html", **more)
        assert wrong.value.field == field
    with pytest.raises(xfcase.NotFoundError):
        report(store, tmp_path / "r.html", unit="nowhere")
    with pytest.raises(xfcase.CallbackError):
        report(store, tmp_path / "r.html", progress=lambda left, total: left > 2000)
    assert list(tmp_path.iterdir()) == []
    assert json.loads(report(store, tmp_path / "r.json", overdue=1, unit="town"))["unit"]["name"] == "示例镇"


def test_drives_that_run(year, tmp_path):
    store, visit = year
    drive = store.open_drive(actor="mayor", name="化解积案", unit="town", start=datetime.date(2026, 1, 1),
                             until=datetime.date(2026, 12, 31))
    store.enter_drive_case(actor="mayor", of=drive, case_id=visit, code=xfcase.DriveSource.SCREENING)
    store.open_drive(actor="mayor", name="明年的行动", unit="town", start=datetime.date(2027, 3, 1),
                     until=datetime.date(2027, 12, 31))
    made = json.loads(report(store, tmp_path / "r.json", end=datetime.date(2026, 6, 10)))
    assert [one["name"] for one in made["drives"]] == ["化解积案"]
    early = {"start": datetime.date(2025, 1, 1), "end": datetime.date(2025, 12, 31)}
    assert json.loads(report(store, tmp_path / "r.json", **early))["drives"] == []
    assert made["drives"][0]["progress"]["total"]["total"] == 1
    page = report(store, tmp_path / "r.html", end=datetime.date(2026, 6, 10))
    assert "<h2>专项行动进展</h2>" in page and "<td>化解积案</td>" in page and "0.0%（0/1）" in page
    assert re.search(r"化解积案\s+\S+\s+1\s+0.0%（0/1）", report(store, tmp_path / "r.txt", end=datetime.date(2026, 6, 10)))


def test_what_the_office_did_and_what_was_late(year, tmp_path):
    """A reception of three people in April; the visit's answer was due on 6 May and its lead is the mayor."""
    store, visit = year
    store.receive(actor="clerk", unit="town", official="mayor", code="duty", text="示例", persons=3,
                  date=datetime.date(2026, 4, 1))
    span = {"start": datetime.date(2026, 1, 1), "end": datetime.date(2026, 5, 31)}
    made = json.loads(report(store, tmp_path / "r.json"))
    assert made["work"] == store.work(span["start"], span["end"])
    assert made["work"]["topics"][0]["total"]["persons"] == 3 and made["known_at"] is None
    account = store.account(span["start"], span["end"])
    assert (made["account"]["units"], made["account"]["leads"]) == (account["units"], account["leads"])
    assert [unit["late"] for unit in account["units"]] == [1] and "late" not in made["account"]
    text = report(store, tmp_path / "r.txt")
    assert "\n【工作情况】\n接访下访：批次 1，人次 3，待处理 1，未了结 1\n" in text
    assert "  接访领导　示例mayor：批次 1，人次 3" in text and "预警通报" not in text
    assert re.search(r"【责任落实】\n  责任单位　示例镇：逾期时限 1，其中未了结 1", text)
    page = report(store, tmp_path / "r.html")
    assert "<h2>工作情况</h2>" in page and "<h3>接访下访</h3>" in page and "<h3>预警通报</h3>" not in page
    assert '<td>示例镇</td><td class="late">1</td><td class="late">1</td>' in page
    then = store.as_known(at(2026, 3, 20, 9))
    assert "截至 2026-03-20 09:00 所知" in report(then, tmp_path / "then.html")
    assert "截至 2026-03-20 09:00 所知" in report(then, tmp_path / "then.txt")
    assert json.loads(report(then, tmp_path / "then.json"))["known_at"] == "2026-03-20T09:00:00+08:00"


def test_a_clerk_is_told_which_collective_is_meant(year, tmp_path):
    store, _ = year
    for name in ("r.html", "r.txt"):
        text = report(store, tmp_path / name)
        assert "个体与集体（各形式）" in text and "登记人数在5人以上的事项，来信、网上、来电和走访都计" in text
        assert "台账的“群体来访”只列其中的走访" in text


def test_who_supervised_is_told_alike(year, tmp_path):
    """The ladder of the visit, due on 6 May, supervises when swept in June; an official does in the same month."""
    store, visit = year
    store.sweep()
    june = {"start": datetime.date(2026, 6, 1), "end": datetime.date(2026, 6, 30)}

    def told(start, end):
        text = report(store, tmp_path / "r.txt", start=start, end=end)
        account = text.split("【责任落实】")[1].split("【")[0]
        work = re.search(r"督办和通报批评：(.*)", text).group(1)
        return [{name: int(n) for name, n in re.findall(r"(人工督办|梯级督办) (\d+)", part)} for part in (work, account)]

    assert told(**june) == [{"梯级督办": 1}] * 2
    store.case(visit.id).supervise(actor="chief", ground=xfcase.Ground.NOT_CONCLUDED, reason="示例")
    assert told(**june) == [{"人工督办": 1, "梯级督办": 1}] * 2
    page = report(store, tmp_path / "r.html", **june).split("<h2>责任落实</h2>")[1]
    assert "<th>人工督办</th><th>梯级督办</th>" in page
