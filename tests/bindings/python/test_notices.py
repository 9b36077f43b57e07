# SPDX-License-Identifier: Apache-2.0
"""Notices are worded in the language of who reads: where names and titles are English, nothing Chinese is left."""
import datetime
import re

import xfcase
from conftest import at
from xfcase import Form, Lang, Outcome

HAN = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")


def office(store):
    store.put_unit(actor="host", id="county", name="The county", kind=xfcase.UnitRole.DEPARTMENT,
                   level=xfcase.Level.COUNTY)
    store.put_unit(actor="host", id="town", name="The town", level=xfcase.Level.TOWNSHIP, superior="county")
    for id, unit, principal in (("chief", "county", True), ("desk", "county", False), ("mayor", "town", True),
                                ("clerk", "town", False)):
        store.put_official(actor="host", id=id, name=id.title(), unit=unit, principal=principal)


def test_in_the_language_of_who_reads():
    with xfcase.open_memory(now=at(2026, 3, 2, 9)) as store:
        office(store)
        case = store.register(actor="clerk", unit="town", form=Form.LETTER, title="Example").accept(actor="clerk")
        drive = store.open_drive(actor="mayor", unit="town", name="Drive", start=datetime.date(2026, 3, 2),
                                 until=datetime.date(2026, 4, 15))
        store.set_drive_target(actor="mayor", id=drive.id, code=xfcase.DriveCohort.NEW, count=100)
        store.enter_drive_case(actor="mayor", of=drive.id, case_id=case.id, code=xfcase.DriveSource.SCREENING,
                               date=datetime.date(2026, 2, 1))
        store.receive(actor="clerk", unit="town", official="mayor", code=xfcase.ReceptionKind.DUTY, text="Example")
        round_ = store.begin_screening(actor="clerk", unit="town", name="Round", code=xfcase.ScreeningOccasion.BEFORE_PERIOD,
                                       start=datetime.date(2026, 3, 2), until=datetime.date(2026, 3, 6))
        store.record_finding(actor="clerk", of=round_.id, code=xfcase.Urgency.AT_ONCE, text="Example", persons=3)
        store.issue_warning(actor="desk", unit="county", to_unit="town", text="Example",
                            date=datetime.date(2026, 3, 6))
        store.open_duty(actor="mayor", unit="town", official="mayor", code="reception_day",
                        start=datetime.date(2026, 3, 2))
        store.now = at(2026, 5, 11, 9)
        while store.sweep().fired:
            pass
        # answered in time, and entered now: red notices and the supervision are taken back
        store.case(case.id).answer(actor="clerk", outcome=Outcome.SUPPORT, document="1", text="Example",
                                   at=at(2026, 4, 20, 9), findings="示例", reason="Example", basis="Example")
        # who received left in April, and nobody knew
        store.put_official(actor="host", id="mayor", name="Mayor", unit="town", principal=True,
                           valid_to=datetime.date(2026, 3, 31))
        while store.sweep().fired:
            pass
        notices = list(store.notices())
        said = [notice.text(Lang.EN) for notice in notices]
        for notice, text in zip(notices, said):
            assert not HAN.search(text.replace(case.number, "")), text
            assert HAN.search(notice.text(Lang.ZH))
        for part in ("done on 2026-04-20 (entered late): what was sent", "not answered yet", "an urgent finding",
                     "nothing has come of the reception yet", "reception of 2026-03-02",
                     "1 finding is not decided", "0 of 1 resolved, target 100%", "you are warned: answer in time",
                     "its official has left the post"):
            assert any(part in text for text in said), part + "\n" + "\n".join(said)
        told = next(one for one in notices if one.rung == "urgent")
        assert told.reason == "紧急排查发现，请立即处置"
        assert told.duty_unit == "town" and told.duty_official == ""
        store.verify()
