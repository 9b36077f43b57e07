# SPDX-License-Identifier: Apache-2.0
"""Figures of a few cases, counted by hand: what was said last, what comes back, what is no term of the law."""
import csv
import datetime

import pytest
import xfcase
from conftest import at
from test_statistics import people
from xfcase import Figure, Form, Outcome, Satisfaction, StatsBasis, StatsBy

YEAR = datetime.date(2026, 1, 1), datetime.date(2026, 12, 31)


def concluded(store, title, **how):
    """Registered on 2 March, accepted on the 4th; answered, served and concluded in April and May."""
    store.now = at(2026, 3, 2, 9)
    case = store.register(actor="clerk_town", unit="town", title=title, form=Form.VISIT)
    store.now = at(2026, 3, 4, 9)
    case = case.accept(actor="clerk_town")
    store.now = at(2026, 4, 8, 9)
    case = case.answer(actor="clerk_town", outcome=Outcome.SUPPORT, text="示例", basis="示例", findings="示例", reason="示例")
    case = case.serve(actor="clerk_town")
    store.now = at(2026, 5, 20, 9)  # 30 days after the opinion was served have passed
    return case.conclude(actor="clerk_town", **how)


def test_what_was_said_last_is_in_the_figures_and_in_the_register(tmp_path):
    with xfcase.open_memory(now=at(2026, 3, 1, 9)) as store:
        people(store)
        concluded(store, "甲", satisfaction=Satisfaction.SATISFIED)
        changed = concluded(store, "乙", satisfaction=Satisfaction.SATISFIED)
        concluded(store, "丙")
        later = concluded(store, "丁")
        concluded(store, "戊", satisfaction=Satisfaction.DISSATISFIED)
        store.now = at(2026, 5, 25, 9)
        changed = changed.follow_up(actor="clerk_town", text="示例",
                                    satisfaction=Satisfaction.DISSATISFIED)
        later.follow_up(actor="clerk_town", text="示例", satisfaction=Satisfaction.BASICALLY)
        assert changed.satisfaction is Satisfaction.DISSATISFIED
        # 甲 and 丁 of the four who said anything
        table = store.stats(*YEAR, rows=StatsBy.SATISFACTION,
                            figures=[Figure.BATCHES, Figure.SATISFACTION])
        assert table["total"]["satisfaction"] == {"count": 2, "of": 4, "rate": 50.0}
        assert {row["code"]: row["total"]["batches"] for row in table["row_items"]} == {
            "none": 1, "satisfied": 1, "basically": 1, "dissatisfied": 2}
        # the next cycle starts with nothing said
        changed = changed.rebound(actor="clerk_town", reason="示例")
        assert changed.satisfaction is None
        documents = pytest.importorskip("xfcase.documents")
        documents.write_ledger(store, tmp_path / "l.csv", views=["all"])
        with open(tmp_path / "l.csv", encoding="utf-8-sig", newline="") as file:
            register = {row["信访事项"]: row["满意程度"] for row in csv.DictReader(file)}
        assert register == {"甲": "满意", "乙": "", "丙": "", "丁": "基本满意", "戊": "不满意"}


def test_a_case_that_comes_back_stays_where_it_was_counted():
    with xfcase.open_memory(now=at(2026, 3, 1, 9)) as store:
        people(store)
        case = concluded(store, "甲")
        store.now = at(2026, 6, 10, 9)
        figures = [Figure.BATCHES, Figure.REBOUNDS]
        month = {StatsBasis.RECEIVED: 3, StatsBasis.ACCEPTED: 3, StatsBasis.ANSWERED: 4,
                 StatsBasis.CLOSED: 5}

        def counts(rebounds):
            for basis, of in month.items():
                table = store.stats(*YEAR, basis=basis, rows=StatsBy.MONTH, figures=figures)
                found = {row["code"]: row["total"] for row in table["row_items"]
                         if row["total"]["batches"] or row["total"]["rebounds"]}
                assert {key: (one["batches"], one["rebounds"]) for key, one in found.items()} == {
                    f"2026-{of:02}": (1, rebounds)}, basis

        counts(0)
        case = case.rebound(actor="clerk_town", reason="示例")
        assert case.cycle == 2 and case.answered_at is None and case.closed_at is None
        counts(1)
        # the second end is no second case, nor does a second rebound move it
        store.now = at(2026, 7, 1, 9)
        case = case.answer(actor="clerk_town", outcome=Outcome.SUPPORT, text="示例", basis="示例", findings="示例", reason="示例")
        case = case.serve(actor="clerk_town")
        case = case.conclude(actor="clerk_town", satisfaction=Satisfaction.SATISFIED)
        counts(1)
        store.now = at(2026, 8, 3, 9)
        case.rebound(actor="clerk_town", reason="示例")
        counts(2)
        # as known on 1 June there was none
        with store.as_known(at(2026, 6, 1)) as then:
            known = then.stats(*YEAR, basis=StatsBasis.CLOSED, figures=figures)["total"]
        assert (known["batches"], known["rebounds"]) == (1, 0)
        [behind] = store.stats_cases(datetime.date(2026, 5, 1), datetime.date(2026, 5, 31),
                                     Figure.REBOUNDS, basis=StatsBasis.CLOSED)
        assert behind.id == case.id


def test_what_the_lead_fixed_is_no_term_of_the_law():
    """The days that a lead fixes (定办结日、定报告日) are deadlines that run and climb; whether an answer was in
    time, and what an acceptance promises, goes by the law's 60 days alone."""
    with xfcase.open_memory(now=at(2026, 3, 2, 9)) as store:
        people(store)
        case = store.register(actor="clerk_town", unit="town", form=Form.LETTER, title="示例",
                              petitioners=[xfcase.Petitioner("示例甲")])
        case = case.accept(actor="clerk_town").assign_lead(actor="head_town", official="second_town")
        case = case.direct(actor="second_town", text="示例", official="clerk_town", date=datetime.date(2026, 3, 20),
                           report_date=datetime.date(2026, 3, 25))
        assert {one.rule for one in store.due()} >= {"handle", "closing", "report_to_lead"}
        assert store.letter_facts(xfcase.Letter.ACCEPTANCE, case)["due_date"] == "2026年5月6日"  # 60 days from 2 March: 1 May, and the days off to the 5th
        store.now = at(2026, 4, 10, 9)
        case = store.case(case.id).investigate(actor="clerk_town", text="示例")
        case.answer(actor="clerk_town", outcome=Outcome.SUPPORT, document="示例〔2026〕1号", text="示例", findings="示例", reason="示例",
                    basis="示例")
        late = {one["rule"]["code"] for one in store.account(datetime.date(2026, 3, 1), datetime.date(2026, 3, 31))["late"]}
        assert late == {"closing", "report_to_lead"}  # whose they are, and that they were late, is told
        table = store.stats(datetime.date(2026, 3, 1), datetime.date(2026, 3, 31),
                            figures=[Figure.ANSWERED, Figure.ACCEPTED, Figure.OVERDUE])
        total = table["total"]
        assert (total["answered"]["count"], total["answered"]["of"]) == (1, 1)
        assert (total["accepted"]["count"], total["accepted"]["of"]) == (1, 1)
