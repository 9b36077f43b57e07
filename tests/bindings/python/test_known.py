# SPDX-License-Identifier: Apache-2.0
"""As known then: what is told of a store at an instant is, byte by byte, what a copy that was made at
that instant tells, whatever was entered late since."""
import datetime
import zipfile

import pytest
import xfcase
from conftest import at, register
from xfcase import Lang, ReceptionKind, RecordKind

DAYS = (datetime.date(2026, 3, 1), datetime.date(2026, 4, 30))
THEN = at(2026, 4, 20, 9)


def before(store):
    """An answered case, an overdue one, a reception and a round of screening."""
    answered = register(store, "已答复", petitioners=[xfcase.Petitioner("示例甲")]).accept(actor="clerk")
    register(store, "逾期未受理")
    store.now = at(2026, 3, 5, 9)
    store.receive(actor="clerk", unit="town", official="mayor", code=ReceptionKind.DUTY,
                  text="三月接待", visitor="示例乙")
    store.begin_screening(actor="clerk", name="三月排查", unit="town", code=xfcase.ScreeningOccasion.PERIODIC)
    store.now = at(2026, 3, 20, 9)
    answered.answer(actor="clerk", outcome=xfcase.Outcome.SUPPORT, document="示例〔2026〕1号", text="示例",
                    findings="示例", reason="示例", basis="示例")
    store.now = at(2026, 4, 17, 9)
    store.sweep()


def since(store):
    """Entered later, of the time before: a case, a reception, an acceptance; and people moved."""
    store.now = at(2026, 5, 6, 9)
    register(store, "迟录入", at=at(2026, 3, 6, 9), persons=9)
    store.receive(actor="clerk", unit="town", official="mayor", code=ReceptionKind.DUTY,
                  text="迟录入的接待", visitor="示例丙", at=at(2026, 3, 6, 9))
    store.case(2).accept(actor="clerk", at=at(2026, 3, 10, 9))
    store.put_unit(actor="host", id="town", name="改名后的镇", level=xfcase.Level.TOWNSHIP, superior="county")
    store.put_official(actor="host", id="late", name="后来的人", unit="town")
    store.put_official(actor="host", id="clerk", name="改名后的人", unit="town")
    store.load_calendar(actor="host", text="date,kind,name\n2026-04-21,off,示例\n")
    store.sweep()


@pytest.fixture
def both(store, tmp_path):
    """The store as known then, and a copy that was made then."""
    before(store)
    store.now = THEN
    store.backup(tmp_path / "copy.db")
    since(store)
    with store.as_known(THEN) as then, xfcase.open(tmp_path / "copy.db", now=THEN) as copy:
        yield store, then, copy


def rows(store):
    lists = [store.cases(), store.deadlines(), store.due(), store.pending(), store.notices(), store.firings(),
             store.units(), store.officials(), store.journal(),
             *(store.records(kind) for kind in RecordKind)]
    return [[row.to_dict() for row in one] for one in lists]


def told(store):
    return [store.stats(*DAYS, rows=xfcase.StatsBy.FORM, figures=list(xfcase.Figure)),
            store.account(*DAYS), store.account(*DAYS, lang=Lang.EN), store.work(*DAYS), store.head(), rows(store),
            [hit.to_dict() for hit in store.search("录入 接待")],
            [firing.to_dict() for firing in store.forecast(at(2026, 6, 1, 9))]]


def test_every_read_is_that_of_a_copy_of_then(both):
    store, then, copy = both
    assert then.now == THEN == then.known_at and store.known_at is None
    known, expected = told(then), told(copy)
    says = [one for one in known if isinstance(one, dict)]
    assert len(says) >= 3  # they say that they are as known then
    for one in says:
        assert one.pop("known_at") == "2026-04-20T09:00:00+08:00"
    assert all(one.pop("known_at") is None for one in expected if isinstance(one, dict))
    assert known == expected
    assert known != told(store)
    assert then.verify() == copy.verify()


def content(path):
    """What a file holds but that it is as known then, which a document says."""
    if path.suffix == ".xlsx":
        with zipfile.ZipFile(path) as parts:
            files = {name: parts.read(name) for name in parts.namelist()}
    else:
        files = {path.suffix: path.read_bytes()}
    for said, left in (('"known_at": "2026-04-20T09:00:00+08:00"', '"known_at": null'),
                       ('<p class="known">截至 2026-04-20 09:00 所知</p>', ""),
                       ("（2026-04-20 09:00 时所知）", "")):
        files = {name: made.replace(said.encode(), left.encode()) for name, made in files.items()}
    return files


def test_documents_are_those_of_a_copy_of_then(both, tmp_path):
    documents = pytest.importorskip("xfcase.documents")
    store, then, copy = both
    start, end = DAYS
    written = {
        "all.csv": lambda of, path: documents.write_ledger(of, path),
        "all.jsonl": lambda of, path: documents.write_ledger(of, path),
        "all.xlsx": lambda of, path: documents.write_ledger(of, path),
        "report.json": lambda of, path: documents.write_report(of, path, start=start, end=end),
        "report.html": lambda of, path: documents.write_report(of, path, start=start, end=end),
        "events.csv": lambda of, path: documents.write_event_log(of, path),
        "agenda.ics": lambda of, path: documents.write_agenda(of, path),
    }
    for view in documents.ledger_views():
        written[f"{view}.csv"] = lambda of, path, view=view: documents.write_ledger(of, path, views=[view])
    late = set()
    for name, write in written.items():
        made = {}
        for label, of in (("then", then), ("copy", copy), ("now", store)):
            path = tmp_path / f"{label}-{name}"
            write(of, path)
            made[label] = content(path)
        assert made["then"] == made["copy"], name
        late |= {name} if made["now"] != made["then"] else set()
    assert "截至 2026-04-20 09:00 所知" in (tmp_path / "then-report.html").read_text("utf-8")
    # what was entered since stands in those of now
    assert late >= {"all.csv", "all.jsonl", "all.xlsx", "report.json", "report.html", "events.csv"}
    assert "迟录入".encode() not in (tmp_path / "then-all.csv").read_bytes()
    assert "迟录入".encode() in (tmp_path / "now-all.csv").read_bytes()


def test_it_can_only_be_read_and_lives_by_itself(both, tmp_path):
    store, then, _ = both
    with pytest.raises(xfcase.ReadOnlyError):
        then.case(2).accept(actor="clerk")
    with pytest.raises(xfcase.ReadOnlyError):
        then.sweep()
    with pytest.raises(xfcase.ReadOnlyError):
        then.set_reader("clerk")
    with pytest.raises(xfcase.ReadOnlyError), then.transaction():
        pass
    with pytest.raises(xfcase.NotFoundError):
        store.as_known(at(2026, 3, 2, 8))
    with pytest.raises(xfcase.InvalidError):
        store.as_known(store.now + datetime.timedelta(seconds=1))
    store.close()
    assert [case.title for case in then.cases()] == ["已答复", "逾期未受理"]
    then.close()
    with pytest.raises(xfcase.ClosedError):
        then.cases().count()
