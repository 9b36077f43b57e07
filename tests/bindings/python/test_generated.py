# SPDX-License-Identifier: Apache-2.0
"""Generated lives of cases: whatever comes, what must always hold."""
import datetime

import xfcase
from conftest import at, examples, fill, register
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from xfcase import Act, Assessment, Cause, Check, Ground, Measure, Outcome, Roll, Satisfaction

FACTS = {"reason": "示例理由", "text": "示例内容", "unit": "county", "official": "clerk",
         "approver": "mayor", "channel": "诉讼", "days": 20, "policy_version": "1",
         "item": 1, "assessment": Assessment.HARDSHIP, "measure": Measure.RELIEF, "basis": "示例",
         "date": datetime.date(2030, 1, 2), "report_date": datetime.date(2030, 1, 3),
         "satisfaction": Satisfaction.BASICALLY, "cause": Cause.POLICY, "check": Check.LEAD, "ground": Ground.FALSE,
         "refusal": xfcase.Refusal.OTHER_ORGAN, "competent_body": "示例县人民法院", "findings": "示例",
         "name": "示例.pdf", "media_type": "application/pdf", "bytes": 3,
         "digest": xfcase.digest(b"abc")}
MINE = [act for act in Act if act not in (Act.REGISTER, Act.ABSORB, Act.FIRE, Act.RECOMPUTE, Act.ISSUE_CODE, Act.LAPSE_LEAD, Act.FIND_REPEAT,
                                          Act.MERGE, Act.RELEASE)]
FINAL = {"referred", "declined", "concluded", "terminated", "withdrawn", "merged", "archived", "void"}

steps = st.lists(st.tuples(st.sampled_from(MINE), st.integers(0, 20),
                           st.sampled_from(["clerk", "mayor", "chief"]),
                           st.sampled_from(list(Outcome))), min_size=1, max_size=25)


def check_always(store, case):
    running = list(case.deadlines(open_only=True))
    assert not (case.state.value in FINAL and running)
    assert len({(one.rule, one.item) for one in running}) == len(running)
    for one in case.deadlines():
        assert one.item is not None or one.amount + one.extended <= 90
        assert one.due_date is None or one.start_date is None or one.due_date >= one.start_date
        assert one.due_date is None or one.due_date >= one.last_date


@settings(max_examples=examples(60), deadline=None, suppress_health_check=list(HealthCheck))
@given(steps)
def test_any_sequence_of_acts(sequence):
    with fill(xfcase.open_memory()) as store:
        case = register(store)
        for act, days, actor, outcome in sequence:
            store.now = store.now + datetime.timedelta(days=days)
            store.sweep()
            case = case.refresh()
            option = case.options(actor)[act]
            facts = {name: outcome if name == "outcome" else FACTS[name]
                     for name, required in option.fields.items() if required}
            head = store.head()
            try:
                trial = case.do(act, actor=actor, dry_run=True, **facts)
                assert store.head() == head and option.allowed
                after = case.do(act, actor=actor, **facts)
                assert trial.to_dict() == after.to_dict()
                case = after
            except xfcase.Error as error:
                assert store.head() == head and error.text_zh and error.text_en
            check_always(store, case)
        store.verify()
        before = [one.to_dict() for one in store.deadlines()]
        store.rebuild()
        assert [one.to_dict() for one in store.deadlines()] == before


DAYS = st.dates(datetime.date(2008, 1, 1), datetime.date(2026, 11, 30))


@settings(max_examples=examples(300), deadline=None)
@given(DAYS, st.integers(1, 120))
def test_working_days_against_counting_them(start, days):
    calendar = xfcase.Calendar()
    day, left = start, days
    while left:
        day += datetime.timedelta(days=1)
        left -= calendar.is_workday(day)
    assert calendar.add_workdays(start, days) == day
    assert calendar.workdays_between(start, day) == days
    assert calendar.add_workdays(day, 0) == day


@settings(max_examples=examples(300), deadline=None)
@given(DAYS, st.integers(1, 120))
def test_a_period_ends_on_a_working_day(start, days):
    calendar = xfcase.Calendar()
    due = calendar.count(start, days, roll=Roll.NEXT_WORKDAY).date
    last = start + datetime.timedelta(days=days)
    assert due >= last and calendar.is_workday(due)
    assert not any(calendar.is_workday(last + datetime.timedelta(days=n))
                   for n in range((due - last).days))


@settings(max_examples=examples(200), deadline=None)
@given(st.datetimes(datetime.datetime(1990, 1, 1), datetime.datetime(2150, 1, 1)))
def test_times_survive(moment):
    moment = moment.replace(microsecond=moment.microsecond // 1000 * 1000, tzinfo=xfcase.CHINA)
    with xfcase.open_memory(now=at(2026, 3, 2, 9)) as store:
        store.now = moment
        assert store.now == moment


@settings(max_examples=examples(200), deadline=None)
@given(st.text(max_size=200))
def test_any_title(title):
    with fill(xfcase.open_memory()) as store:
        try:
            case = register(store, title=title)
        except (xfcase.Error, ValueError, TypeError):
            return
        assert case.title == store.case(case.id).title == title == case.to_dict()["title"]
