# SPDX-License-Identifier: Apache-2.0
"""Accounts worked out by hand; test_statistics.py counts one over from the journal."""
import datetime

import xfcase
from conftest import at
from test_statistics import people
from xfcase import Form, Ground, Outcome


def test_what_was_raised_and_what_came_of_it():
    with xfcase.open_memory(now=at(2026, 3, 2, 9)) as store:
        people(store)
        case = store.register(actor="clerk_town", unit="town", form=Form.LETTER, title="示例")
        case = case.accept(actor="clerk_town").assign_lead(actor="head_town", official="second_town")
        store.now = at(2026, 5, 11, 9)  # due on 6 May: the 60th day, 1 May, and the days off to 5 May
        store.sweep()
        case = store.case(case.id).assign_lead(actor="head_town", official="head_town",
                                              reason="示例")
        case = case.supervise(actor="clerk_county", ground=Ground.NOT_CONCLUDED, reason="示例")
        case = case.criticise(actor="clerk_county", unit="town", reason="示例", approver="head_county")
        store.now = at(2026, 6, 20, 9)
        store.case(case.id).feedback(actor="clerk_town", text="示例")
        account = store.account(datetime.date(2026, 5, 1), datetime.date(2026, 5, 31))
        late = {one["rule"]["code"]: one for one in account["late"]}
        assert late["handle"]["due"] == "2026-05-06T23:59:59+08:00"
        assert late["handle"]["lead"]["code"] == "second_town"  # not who was named after it
        assert late["handle"]["closed"] is None and late["handle"]["days"] == 45  # 6 May to 20 June
        assert {"yellow", "red"} & {one["code"] for one in late["handle"]["raised"]}
        swept, supervised, criticised = account["raised"]
        # the third working day after 6 May is the 9th, a Saturday that is worked; the sweep came on the 11th
        assert (swept["act"]["code"], swept["by"], swept["rule"]["code"]) == ("supervise", None, "handle")
        assert swept["at"] == "2026-05-11T09:00:00+08:00" and swept["unit"]["code"] == "town"
        assert swept["owed"]["deadline"] == supervised["owed"]["deadline"]  # one feedback for both
        assert supervised["by"]["code"] == "clerk_county" and supervised["rule"] is None
        assert late["handle"]["lead"]["unit"]["code"] == "town"
        assert supervised["act"]["code"] == "supervise"
        assert supervised["ground"]["code"] == "not_concluded"
        assert supervised["owed"]["late"] is True  # 15 days were given
        assert supervised["owed"]["fulfilled"] == "2026-06-20T09:00:00+08:00"
        assert criticised["act"]["code"] == "criticise" and criticised["owed"] is None
        town, = account["units"]
        assert (town["code"], town["supervised"], town["raised"], town["criticised"]) == ("town", 1, 1, 1)
        work = store.work(datetime.date(2026, 5, 1), datetime.date(2026, 5, 31))["topics"]
        told = next(one["total"] for one in work if one["code"] == "supervision")
        assert (told["supervised"], told["raised"], told["criticised"]) == (1, 1, 1)
        assert (town["owed"], town["owed_late"]) == (1, 1)
        assert store.account(datetime.date(2026, 5, 1), datetime.date(2026, 5, 31),
                             unit="bureau")["late"] == []


def test_feedback_that_is_not_owed_any_more():
    """Three supervisions of 11 May, with 15 days for the feedback: an answer of the 4th, entered on the 12th,
    takes one back; one ends with its case on the 12th; one ends in June, when it was late already."""
    with xfcase.open_memory(now=at(2026, 3, 2, 9)) as store:
        people(store)
        late_entry, ended, ended_late = (
            store.register(actor="clerk_town", unit="town", form=Form.LETTER, title="示例").accept(actor="clerk_town")
            for _ in range(3))
        store.now = at(2026, 5, 11, 9)
        store.sweep()
        may = datetime.date(2026, 5, 1), datetime.date(2026, 5, 31)

        def told():
            account = store.account(*may)
            topic = next(one for one in store.work(*may)["topics"] if one["code"] == "supervision")
            town, = account["units"]
            assert town["raised"] == topic["total"]["raised"] == 3
            assert town["owed"] == topic["total"]["owed"]
            assert town["owed_late"] == topic["total"]["missed"]
            states = {one["case"]: (one["owed"]["state"]["code"], one["owed"]["late"]) for one in account["raised"]}
            return [states[case.id] for case in (late_entry, ended, ended_late)], town["owed"], town["owed_late"]

        assert told() == ([("open", False)] * 3, 3, 0)
        store.now = at(2026, 5, 12, 9)
        store.case(late_entry.id).answer(actor="clerk_town", outcome=Outcome.SUPPORT, document="示例〔2026〕1号",
                                         text="示例", at=at(2026, 5, 4, 9), findings="示例", reason="示例", basis="示例")
        store.case(ended.id).withdraw(actor="clerk_town", reason="示例")
        assert told() == ([("cancelled", False), ("cancelled", False), ("open", False)], 1, 0)
        store.now = at(2026, 6, 20, 9)
        store.case(ended_late.id).withdraw(actor="clerk_town", reason="示例")
        assert told() == ([("cancelled", False), ("cancelled", False), ("cancelled", True)], 1, 1)


def test_passing_to_and_fro():
    with xfcase.open_memory(now=at(2026, 3, 2, 9)) as store:
        people(store)
        once, thrice = (store.register(actor="clerk_county", unit="county", form=Form.LETTER,
                                       title="示例") for _ in range(2))
        once.transfer(actor="clerk_county", unit="town")
        case = thrice.transfer(actor="clerk_county", unit="town")
        store.now = at(2026, 3, 3, 9)
        case = case.return_(actor="clerk_town", reason="示例", approver="clerk_county")
        case = case.transfer(actor="clerk_county", unit="village")
        moved, = store.account(datetime.date(2026, 3, 1), datetime.date(2026, 3, 31))["passed_on"]
        assert moved["case"] == thrice.id and moved["times"] == 3 and moved["back"] == 1
        assert [one["code"] for one in moved["path"]] == ["county", "town", "county", "village"]
        # of the second day alone, with what went before in the path
        moved, = store.account(datetime.date(2026, 3, 3), datetime.date(2026, 3, 3))["passed_on"]
        assert (moved["times"], moved["back"]) == (2, 1)


def test_what_the_office_promised_and_did_not_do():
    """Follow-ups of receptions, promised resources and findings: each was due in March, and was done late, taken
    back when it was late already, or is owed on the 20th. What was done or taken back in time, or was entered by
    mistake, is none of them."""
    def day(number):
        return datetime.date(2026, 3, number)

    with xfcase.open_memory(now=at(2026, 3, 2, 9)) as store:
        people(store)
        received = [store.receive(actor="clerk_town", unit="town", official="head_town",
                                  code=xfcase.ReceptionKind.DUTY, text="示例") for _ in range(4)]
        for row, due in zip(received, (10, 11, 12, 12)):
            store.settle_reception(actor="clerk_town", id=row, text="示例")
            store.plan_follow_up(actor="clerk_town", id=row, date=day(due))
        drive = store.open_drive(actor="head_town", unit="town", name="示例行动", start=day(2), until=day(31))
        promised = [store.promise_resource(actor="head_town", of=drive, code=xfcase.Resource.MONEY, unit="town",
                                           official="second_town", amount=100, date=day(6), text=f"示例{number}")
                    for number in range(5)]
        store.give_resource(actor="head_town", of=promised[0], amount=100, date=day(2))
        round_ = store.begin_screening(actor="clerk_town", unit="town", name="示例排查",
                                       code=xfcase.ScreeningOccasion.PERIODIC, start=day(2), until=day(6))
        found = [store.record_finding(actor="clerk_town", of=round_, code=xfcase.Urgency.ORDINARY, text="示例")
                 for _ in range(3)]
        store.now = at(2026, 3, 5, 9)
        store.withdraw_resource(actor="head_town", id=promised[1], reason="示例")  # before it was due
        store.dismiss_finding(actor="clerk_town", id=found[0], reason="示例")
        store.now = at(2026, 3, 9, 9)
        store.give_resource(actor="head_town", of=promised[2], amount=100, date=day(9))
        store.withdraw_resource(actor="head_town", id=promised[3], reason="示例")  # three days late
        store.now = at(2026, 3, 11, 9)
        store.dismiss_finding(actor="clerk_town", id=found[1], reason="示例")
        store.end_follow_up(actor="clerk_town", id=received[1], text="示例")  # on its day
        store.now = at(2026, 3, 13, 9)
        store.end_follow_up(actor="clerk_town", id=received[0], text="示例")
        store.void_reception(actor="head_town", id=received[3], reason="示例")
        store.now = at(2026, 3, 20, 9)
        store.sweep()
        account = store.account(day(1), day(31))
        told = [(one["kind"]["code"], one["id"], one["due"][:10], one["done"], one["state"]["code"], one["days"],
                 one["unit"]["code"], one["official"] and one["official"]["code"]) for one in account["office"]]
        mine = ("town", "second_town")
        assert sorted(told, key=str) == sorted([
            ("resource", promised[2].id, "2026-03-06", "2026-03-09", "done", 3, *mine),
            ("resource", promised[3].id, "2026-03-06", None, "cancelled", 3, *mine),
            ("resource", promised[4].id, "2026-03-06", None, "missed", 14, *mine),
            ("finding", found[1].id, "2026-03-06", "2026-03-11", "done", 5, "town", None),
            ("finding", found[2].id, "2026-03-06", None, "missed", 14, "town", None),
            ("reception", received[0].id, "2026-03-10", "2026-03-13", "done", 3, "town", "head_town"),
            ("reception", received[2].id, "2026-03-12", None, "missed", 8, "town", "head_town"),
        ], key=str)
        due = {(one["kind"]["code"], one["id"]): one for one in account["office"]}
        assert due["finding", found[1].id]["result"]["code"] == "no_matter"
        assert due["reception", received[2].id]["result"]["code"] == "settled"
        # told on the first working day after the 12th, and to the county on the third: of the follow-up alone
        assert {one["at"][:10] for one in due["reception", received[2].id]["raised"]} == {"2026-03-20"}
        town, = account["units"]
        assert (town["follow_ups"], town["resources"], town["findings"], town["office_open"]) == (2, 3, 2, 3)
        assert store.account(day(7), day(9))["office"] == []
        assert store.account(day(1), day(31), unit="bureau")["office"] == []
