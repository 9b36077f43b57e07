# SPDX-License-Identifier: Apache-2.0
"""Stores, cases, lists, the ladder: what the package promises."""
import datetime
import json

import pytest
import xfcase
from conftest import at, fill, register
from xfcase import (Act, ClockState, Count, Form, Kind, Lang, Mark, Outcome, PendingKind, Raise, RecordKind,
                    Roll, State,
                    Target)


def test_case_tells_what_was_registered(store):
    case = register(store, kind=Kind.SUGGESTION, matter="雨后积水", host_number="甲-1", persons=7,
                    petitioners=[xfcase.Petitioner("示例甲", phone="00000000000", address="示例路1号"),
                                 xfcase.Petitioner("示例乙", representative=True)])
    assert (case.state, case.form, case.kind) == (State.REGISTERED, Form.LETTER, Kind.SUGGESTION)
    assert (case.title, case.matter, case.persons) == ("道路破损", "雨后积水", 7)
    assert case.received_at == at(2026, 3, 2, 9) and case.accepted_at is None
    assert case.outcome is None and case.merged_into is None and case.mark is Mark.NONE
    assert case.petitioners[1] == xfcase.Petitioner("示例乙", representative=True)
    assert store.find(case.number).id == store.find(host_number="甲-1").id == case.id
    assert case.to_dict()["title"] == "道路破损"
    assert repr(case) == f"<Case {case.number} registered '道路破损'>"


def test_an_act_gives_the_case_that_follows(case):
    accepted = case.accept(actor="clerk", text="属于本镇职责")
    assert (case.state, accepted.state) == (State.REGISTERED, State.HANDLING)
    assert accepted.revision == case.revision + 1
    assert case.refresh().state is State.HANDLING


def test_an_old_snapshot_conflicts_and_tells_what_happened(case):
    case.accept(actor="clerk")
    with pytest.raises(xfcase.ConflictError) as caught:
        case.decline(actor="mayor", reason="示例", refusal=xfcase.Refusal.OTHER)
    assert [one["kind"] for one in json.loads(caught.value.details)] == ["accept"]
    case.assign_handler(actor="mayor", official="clerk", revision=0)


def test_a_refusal_names_rule_and_article(case):
    handled = case.accept(actor="clerk")
    with pytest.raises(xfcase.RefusedError) as caught:
        handled.extend(actor="clerk", days=31, approver="mayor", reason="案情复杂")
    error = caught.value
    assert (error.rule, error.field) == ("extend.too_long", "days")
    assert "第三十四条" in error.basis and "Art. 34" in error.basis_en
    assert "30" in error.text_zh and "30" in error.text_en and error.text_zh in str(error)
    assert not isinstance(error, xfcase.DeniedError)
    with pytest.raises(xfcase.DeniedError):
        handled.investigate(actor="nobody", text="示例")


def test_a_dry_run_writes_nothing(case, store):
    before = store.head()
    assert case.accept(actor="clerk", dry_run=True).state is State.HANDLING
    assert store.head() == before and case.refresh().state is State.REGISTERED


def test_options_say_why_not(case):
    options = case.options("clerk")
    assert Act.ACCEPT in options.allowed and options[Act.ACCEPT].fields == {
        "text": False, "document": False}
    refused = options[Act.EXTEND]
    assert not refused.allowed and refused.rule == "state.not_now" and refused.text_zh
    assert refused.fields == {"days": True, "approver": True, "reason": True, "document": False}
    assert len(options) == len(list(options)) > 30


def test_any_act_by_its_code(case):
    assert case.do(Act.ACCEPT, actor="clerk", text="示例").state is State.HANDLING
    for act in (Act.REGISTER, Act.FIRE):
        with pytest.raises(ValueError):
            case.do(act, actor="clerk")


def test_deadlines_by_hand(case):
    handled = case.accept(actor="clerk", at=at(2026, 3, 2, 9))
    deadline = handled.deadlines(open_only=True).first()
    # 60 days from 2026-03-03 on end on Friday 2026-05-01, Labour Day; 05-06 is the next working day.
    assert (deadline.rule, deadline.last_date) == ("handle", datetime.date(2026, 5, 1))
    assert deadline.due_date == datetime.date(2026, 5, 6)
    assert (deadline.unit, deadline.roll, deadline.amount) == (Count.DAY, Roll.NEXT_WORKDAY, 60)
    assert (deadline.state, deadline.opened_by) == (ClockState.OPEN, Act.ACCEPT)
    assert deadline.closed_by is None and deadline.case.id == case.id
    assert "第三十四条" in deadline.basis() and "34" in deadline.basis(Lang.EN)
    assert "2026-05-06" in deadline.explain() and "2026-05-06" in handled.explain("handle")
    assert json.loads(deadline.explain(format=xfcase.Format.JSON))
    assert store_rules(handled) == ["handle", "inform"]


def store_rules(case):
    return sorted(one.rule for one in case.deadlines())


def test_lists_are_lazy_and_can_be_read_again(store):
    for number in range(5):
        register(store, title=f"示例{number}")
    cases = store.cases(unit="town")
    assert cases.count() == 5 and cases.first().title == "示例0"
    assert [case.title for case in cases] == [case.title for case in cases]
    register(store, title="后来的")
    assert [case.title for case in cases][-1] == "后来的"
    assert [case.id for case in store.cases(after=2, limit=2)] == [3, 4]
    assert list(store.cases(state=State.HANDLING)) == []
    assert store.cases(state=State.HANDLING).first() is None
    reading = iter(store.cases())
    next(reading)
    register(store, title="读取之间")
    assert [case.title for case in reading][-1] == "读取之间"


def test_due_board(store, case):
    case.accept(actor="clerk")
    register(store)
    board = store.due(unit="town")
    assert board.count() == 2
    assert [(one.rule, one.case.title) for one in board] == [("inform", "道路破损"),
                                                           ("handle", "道路破损")]


def test_what_is_pending_of_cases_and_of_the_office(store, case):
    case = case.accept(actor="clerk")
    store.call_duty(actor="clerk", code="meeting", unit="town", date=datetime.date(2026, 3, 20),
                    case_id=case.id)
    rows = store.pending(case=case.id, rule="meeting")
    assert [(one.kind, one.record, one.due_date) for one in rows] == [
        (PendingKind.DUTY, RecordKind.DUTY, datetime.date(2026, 3, 20))]
    assert rows.first().deadline is None and rows.first().case.id == case.id
    everything = store.pending()
    assert everything.count() == store.due().count() + 1
    handle = next(one for one in everything if one.rule == "handle")
    assert handle.deadline.due_date == handle.due_date and handle.case.title == case.title
    assert handle.title(Lang.EN) != handle.title() and handle.deadline_id == handle.deadline.id


def test_sweep_notices_and_delivery(store, case):
    case.assign_handler(actor="mayor", official="clerk").accept(actor="clerk")
    assert store.next_due() is not None
    ahead = [one.rung for one in store.forecast(at(2026, 5, 7, 9))]
    store.now = at(2026, 6, 30, 18)
    result = store.sweep()
    assert result.late == result.fired and store.sweep().fired == 0
    assert ahead and [one.rung for one in store.firings()][:len(ahead)] == ahead
    assert {one.raises for one in store.firings()} >= {Raise.REMINDER, Raise.YELLOW, Raise.RED}
    notices = list(store.notices(open_only=True))
    assert result.notices == len(notices) and all(one.text() for one in notices)
    assert store.lease("mailer", limit=1)[0].id == notices[0].id
    store.acknowledge(notices[0], "mailer")
    taken = []
    assert store.deliver("window", lambda notice: taken.append(notice.id)) == len(notices) - 1
    assert taken == [one.id for one in notices[1:]]
    assert store.notices(open_only=True).first() is None
    assert case.refresh().mark is Mark.RED


def test_the_forecast_is_of_duties_too(store):
    store.now = at(2026, 4, 1, 9)
    store.open_duty(actor="clerk", code="month_meeting", unit="town", official="clerk")
    ahead = list(store.forecast(at(2026, 5, 8, 9)))
    # 30 April 2026 is a Thursday; 27 April three working days before; 6 May the first working day after
    # the holiday of 1 to 5 May
    assert [(one.planned_at, one.rung, one.missed, one.official) for one in ahead] == [
        (at(2026, 4, 27, 9), "remind", False, "clerk"),
        (at(2026, 5, 1, 0), "", True, "clerk"),
        (at(2026, 5, 6, 9), "red", False, "mayor")]
    assert {one.title() for one in ahead} == {"月末汇报会（2026年4月）"}
    assert {one.title(Lang.EN) for one in ahead} == {"Month-end reporting meeting (2026-04)"}
    assert ahead[0].case is None and ahead[0].case_id is None and ahead[0].record is RecordKind.DUTY
    assert ahead[1].raises is None and ahead[1].target is None and ahead[2].target is Target.PRINCIPAL
    assert ahead[2].due_date == datetime.date(2026, 4, 30) and ahead[2].rule == "month_meeting"
    assert list(store.notices()) == []
    for one in ahead:
        store.now = one.planned_at
        store.sweep()
    assert [(one.planned_at, one.rung, one.official, one.record_id) for one in store.notices()] == [
        (one.planned_at, one.rung, one.official, one.record_id) for one in ahead if not one.missed]


def test_delivery_stops_where_the_function_says_so(store, case):
    case.accept(actor="clerk")
    store.now = at(2026, 6, 30, 18)
    store.sweep()
    with pytest.raises(xfcase.CallbackError):
        store.deliver("mailer", lambda notice: False)
    for number in range(100):  # a sweep asks between its steps of so many rungs
        register(store, title=f"示例{number}")
    store.now = at(2026, 12, 30, 18)
    with pytest.raises(xfcase.CallbackError):
        store.sweep(progress=lambda left, fired: False)
    assert store.sweep(progress=lambda left, fired: None).fired > 0


def test_transactions(store):
    with store.transaction():
        register(store, title="留下的")
    with pytest.raises(RuntimeError, match="示例"):
        with store.transaction():
            register(store, title="放弃的")
            raise RuntimeError("示例")
    with pytest.raises(xfcase.RefusedError):
        with store.transaction():
            register(store, title="也放弃").extend(actor="clerk", days=1, approver="mayor",
                                                   reason="示例")
    assert [case.title for case in store.cases()] == ["留下的"]


def test_journal(store, case):
    case.accept(actor="clerk", text="示例")
    entries = list(case.timeline())
    assert [entry.kind for entry in entries] == ["register", "accept"]
    assert entries[-1].text().endswith("受理：示例；办理并书面答复至2026-05-06")
    assert store.head() == (entries[-1].seq, entries[-1].hash)
    assert store.verify()[0] == entries[-1].seq
    assert [entry.case_id for entry in store.journal(limit=1)] == [None]
    store.rebuild()
    store.check()


def test_units_and_officials(store):
    assert [unit.id for unit in store.units()] == ["county", "town"]
    store.put_official(actor="host", id="deputy", name="示例", unit="town", rank="副镇长",
                       valid_from=datetime.date(2026, 1, 1), absent_from=datetime.date(2026, 3, 1))
    deputy = store.officials(official="deputy").first()
    assert (deputy.unit, deputy.rank, deputy.principal) == ("town", "副镇长", False)
    assert (deputy.valid_from, deputy.valid_to) == (datetime.date(2026, 1, 1), None)


def test_calendar():
    calendar = xfcase.Calendar()
    # 春节 2026: 15 to 23 February, with work on Saturday the 14th and the 28th.
    assert calendar.is_workday(datetime.date(2026, 2, 14))
    assert not calendar.is_workday(datetime.date(2026, 2, 16))
    assert "春节" in calendar.day_name(datetime.date(2026, 2, 17))
    assert calendar.day_name(datetime.date(2026, 2, 17), Lang.EN) == "Spring Festival"
    assert calendar.add_workdays(datetime.date(2026, 2, 14), 1) == datetime.date(2026, 2, 24)
    assert calendar.workdays_between(datetime.date(2026, 2, 13), datetime.date(2026, 2, 24)) == 2
    assert calendar.roll(datetime.date(2026, 2, 18), Roll.PREV_WORKDAY) == datetime.date(2026, 2, 14)
    due = calendar.count(datetime.date(2026, 2, 10), 5, roll=Roll.NEXT_WORKDAY)
    assert due == xfcase.Due(datetime.date(2026, 2, 24), False)
    assert calendar.is_provisional(datetime.date(2031, 1, 2))
    said = calendar.explain_rule(xfcase.Policy(), "handle", at(2026, 3, 2, 9))
    assert "2026-05-06" in said


def test_policy():
    policy = xfcase.Policy()
    assert policy.id == "xinfang-2022" and "handle" in policy.rules
    assert policy.rule_title("handle") and "34" in policy.rule_basis("handle", Lang.EN)
    titles = {one["id"]: one["title"] for one in json.loads(policy.text)["duties"]}
    assert policy.duties == tuple(titles) and len(titles) > 5
    for duty, title in titles.items():
        assert policy.duty_title(duty) == title["zh"]
        assert policy.duty_title(duty, Lang.EN) == title["en"] and policy.duty_basis(duty)
    assert policy.duty_title("handle") == ""
    with pytest.raises(xfcase.PolicyError) as caught:
        xfcase.Policy.load(policy.text.replace('"amount": 60', '"amount": -1'), "示例.json")
    assert "示例.json" in caught.value.details
    pack = json.loads(policy.text)
    pack["version"] = "2"
    newer = xfcase.Policy.load(json.dumps(pack))
    with fill(xfcase.open_memory(policy=newer)) as store:
        assert store.policy().version == "2" == register(store).policy_version


def test_files(tmp_path):
    path = tmp_path / "案件.xfc"
    with pytest.raises(xfcase.NotFoundError):
        xfcase.open(path, xfcase.OpenMode.EXISTING)
    with fill(xfcase.open(path, hash=xfcase.Hash.SHA256)) as store:
        number = register(store).number
        store.backup(tmp_path / "副本.xfc")
    for one in (path, tmp_path / "副本.xfc"):
        with xfcase.open(one, xfcase.OpenMode.READ_ONLY) as store:
            assert store.find(number).title == "道路破损"
            with pytest.raises(xfcase.ReadOnlyError):
                register(store)
    (tmp_path / "别的").write_text("不是案件库" * 200, encoding="utf-8")
    with pytest.raises(xfcase.CorruptError):
        xfcase.open(tmp_path / "别的")


def test_another_process_that_holds_the_store(tmp_path):
    path = tmp_path / "cases.xfc"
    with fill(xfcase.open(path)) as one, xfcase.open(path, busy_ms=1) as other:
        with one.transaction():
            register(one)
            with pytest.raises(xfcase.BusyError):
                register(other)


def test_enumerations_know_their_names():
    assert State.HANDLING.label() == "办理中" and State.HANDLING.label(Lang.EN) == "being handled"
    assert State("handling") is State.HANDLING
    assert Outcome.SUPPORT.number == 1


def test_forms_know_the_names_of_fields():
    assert Act.EXTEND.fields == {"days": True, "approver": True, "reason": True, "document": False}
    assert Act.EXTEND.field_label("days") == "延长天数" and Act.EXTEND.field_label("unit") is None
    step = xfcase.Step.JOIN_BODY
    assert step.fields == {"of": True, "official": True, "code": True, "from": False, "document": False}
    assert step.field_label("code") == "职务" and step.field_label("code", Lang.EN) == "post"
    assert step.codes()["head"] == "组长" and "none" not in step.codes()
    assert xfcase.Step.MOVE_DUTY.codes() == {}
    member = xfcase.RecordKind.BODY_MEMBER
    assert member.field_label("official") == "人员" and member.field_label("place") is None
    assert member.value_label("post", "deputy") == "副组长" and member.value_label("official", "甲") == "甲"


def test_documentation_comes_from_the_headers():
    assert "Extends the handling period" in (xfcase.Case.extend.__doc__ or "")
    assert ":param" not in (xfcase.Case.extend.__doc__ or "")
    assert "信访编号" in (xfcase.Case.number.__doc__ or "")


def test_the_work_on_a_case(store):
    case = register(store, petitioners=[xfcase.Petitioner("示例甲", id_number="000000190001010017")])
    masked = case.petitioners[0].id_number
    assert masked.startswith("000000") and set(masked[6:17]) == {"*"} and len(masked) == 18
    case = case.accept(actor="clerk").add_claim(actor="clerk", text="补发补助（示例）")
    case = case.assess_claim(actor="clerk", item=1, basis="示例办法",
                             assessment=xfcase.Assessment.REASONABLE)
    with pytest.raises(xfcase.RefusedError) as refused:
        case.answer(actor="clerk", outcome=Outcome.SUPPORT, text="支持（示例）", findings="示例", reason="示例")
    assert refused.value.rule == "answer.claim_open"
    file = case.file()
    assert file["claims"][0]["fulfilled"] is False and file["measures"] == []
    states = {item["check"]: item["state"] for item in case.checklist()}
    assert states["case"] == "there" and states["lead"] == states["meeting"] == "missing"
    lacking = store.missing(case=case.id)
    assert [one["case"] for one in lacking] == [case.id]
    assert "origin" in {one["element"] for one in lacking[0]["missing"]}


def test_what_a_petitioner_sees(store):
    case = register(store)
    code = case.issue_code(actor="clerk")
    seen = store.inquire(case.number, code)
    assert seen["state"] == "registered" and "next" in seen and "matter" not in seen
    with pytest.raises(xfcase.DeniedError) as denied:
        store.inquire(case.number, "AAAAAAAAAA")
    assert denied.value.rule == "inquiry.wrong"


def test_who_reads(store):
    # one who leads no unit: a report about a principal is not registered there
    store.put_official(actor="host", id="deputy", name="示例副镇长", unit="town", leader=True)
    report = register(store, petitioners=[xfcase.Petitioner("示例甲", phone="00012345678")],
                      kind=xfcase.Kind.REPORT, concerned_official="deputy")
    store.set_reader("deputy")
    assert report.id not in [one.id for one in store.cases()]
    with pytest.raises(xfcase.NotFoundError):
        store.case(report.id)
    store.set_reader("clerk")
    assert store.case(report.id).petitioners[0].phone == "000***78"
    seen = store.case(report.id).reveal(actor="clerk", reason="电话告知（示例）")
    assert seen.petitioners[0].phone == "00012345678"
    store.set_reader(None)
    assert report.id in [one.id for one in store.cases()]


def test_a_name_in_what_was_written_is_blanked_for_a_reader(store):
    """Wherever a title or a matter goes; each character becomes a star, but for the area code."""
    name, phone, number = "示例甲乙", "00012345678", "11010519491231002X"
    case = register(store, title="示例甲乙反映房屋漏水", matter=f"{name}（电话{phone}、{number}）称漏水\n甲乙丙",
                    history=f"{name}曾来信", petitioners=[xfcase.Petitioner(name, phone=phone, id_number=number)])
    reception = store.receive(actor="clerk", official="mayor", unit=case.unit, code=xfcase.ReceptionKind.DUTY,
                              name="示例丁漏水", text="示例丁反映漏水", visitor="示例丁", phone=phone)
    store.now += 90 * datetime.timedelta(days=1)
    store.sweep()
    title, matter = "****反映房屋漏水", f"****（电话00{9 * '*'}、{18 * '*'}）称漏水\n甲乙丙"

    def everything():
        read = store.case(case.id)
        listed, = store.cases()
        due = [one.case for one in store.due() if one.case_id == case.id]
        focused = [one["title"] for one in store.focus()]
        late = store.account(datetime.date(2026, 1, 1), datetime.date(2027, 1, 1))["late"]
        texts = [notice.text() for notice in store.notices()]
        assert due and late and texts
        shown = {read.title, listed.title, *(one.title for one in due), *focused,
                 *(one["title"] for one in late)}
        written = json.dumps([read.file(), [one.payload for one in store.journal()]], ensure_ascii=False)
        record = store.record(xfcase.RecordKind.RECEPTION, reception.id).to_dict()
        return shown, {read.matter, listed.matter}, texts, written, (record["name"], record["text"])

    shown, matters, texts, written, record = everything()  # the host reads all
    assert shown == {"示例甲乙反映房屋漏水"} and record == ("示例丁漏水", "示例丁反映漏水")
    assert name in written and any(name in text for text in texts)
    store.set_reader("clerk")
    shown, matters, texts, written, record = everything()
    assert shown == {title} and matters == {matter}
    assert any(title in text for text in texts) and not any(name in text for text in texts)
    assert all(secret not in written for secret in (name, phone, number))
    assert record == ("***漏水", "***反映漏水")
    assert "****曾来信" in written
    # whoever may have them revealed reads what was written
    assert store.case(case.id).reveal(actor="clerk", reason="电话告知（示例）").title == "示例甲乙反映房屋漏水"
    store.set_reader(None)
    assert store.case(case.id).title == "示例甲乙反映房屋漏水"
    store.verify()


def test_a_star_import_leaves_open_alone():
    names = {}
    exec("from xfcase import *\nkept = open", names)
    assert names["kept"] is open and names["open_memory"] is xfcase.open_memory
    assert xfcase.open is not open
