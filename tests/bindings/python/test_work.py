# SPDX-License-Identifier: Apache-2.0
"""The work of the office is counted a second time, from the rows that the entries of the journal leave, for
every scenario: as a whole, by unit, and for a unit with those below it."""
import datetime
import functools
import json
from collections import Counter, defaultdict

import pytest
import xfcase
from conftest import EACH_SCENARIO, FEWER, SCENARIOS
from scene import Scene

KEYS = {"detail": ("case_id",), "firing": ("deadline_id", "turn", "rung", "rep")}
EVER = (datetime.date(2015, 1, 1), datetime.date(2035, 12, 31))


def rows_of(store):
    """Rows as the entries leave them, table by table, and the acts of supervision."""
    tables, acts = defaultdict(dict), []
    for entry in store.journal():
        payload = json.loads(entry.payload)
        for table, values in payload["rows"]:
            key = tuple(values.get(name, 0) for name in KEYS.get(table, ("id",)))
            row = {**tables[table].get(key, {}), **values}
            tables[table][key] = {name: value for name, value in row.items() if value is not None}
        if entry.kind in ("supervise", "propose", "criticise"):  # with who owed an answer by then
            rule = {"supervise": "feedback", "propose": "improve"}.get(entry.kind)
            then = [row.get("successor") or row["duty_unit"] for row in tables["deadline"].values()
                    if row["case_id"] == entry.case_id and row["rule"] == rule and row["state"] in ("open", "paused")]
            acts.append((entry, payload["act"], then[-1] if then else None))
    return {name: list(rows.values()) for name, rows in tables.items()}, acts


def day_of(ms):
    return datetime.datetime.fromtimestamp(ms / 1000, xfcase.CHINA).date()


class Recount:
    """The figures of one period, for the units that count."""

    def __init__(self, store, rows, acts, period, units):
        self.store, self.acts, self.period, self.units = store, acts, period, units
        self.rows = defaultdict(list, {  # what is void is in no figure
            name: [row for row in found if not row.get("void_on")] for name, found in rows.items()})
        self.now = round(store.now.timestamp() * 1000)
        self.today = store.now.astimezone(xfcase.CHINA).date().isoformat()
        self.found = defaultdict(lambda: defaultdict(Counter))  # topic, total or division/code

    def within(self, value):
        if not value:
            return False
        day = datetime.date.fromisoformat(value) if isinstance(value, str) else day_of(value)
        return self.period[0] <= day <= self.period[1]

    def concerns(self, unit):
        return self.units is None or unit in self.units

    def add(self, topic, figures, total=True, **divisions):
        where = [f"{name}/{code}" for name, code in divisions.items() if code]
        for one in where + (["total"] if total else []):
            for figure, number in figures.items():
                self.found[topic][one][figure] += int(number)

    # ---- topic by topic ----------------------------------------------------------------------

    def receptions(self):
        members = defaultdict(list)
        for row in self.rows["reception_member"]:
            members[row["of"]].append((row["official"], row["unit"]))
        for row in self.rows["reception"]:
            if not self.within(row["date"]):
                continue
            result = row.get("result", "none")
            figures = {"batches": 1, "persons": row.get("persons", 0), "open": row.get("open", False),
                       "escorted": bool(row.get("escort")), "followed_up": bool(row.get("followed_up_on")),
                       **{name: result == name for name in ("settled", "registered", "transferred", "linked")},
                       "undecided": result == "none", "uncounted": not row.get("persons")}
            took_part = [(official, unit) for official, unit in
                         [(row["official"], row["unit"])] + members[row["id"]] if self.concerns(unit)]
            if took_part:
                self.add("receptions", figures, kind=row["kind"])
            for unit in {unit for _, unit in took_part}:
                self.add("receptions", figures, total=False, unit=unit)
            for official, _ in took_part:
                self.add("receptions", figures, total=False, official=official)

    def standing(self, row):
        state = row["state"]
        if state == "cancelled":
            return {"cancelled": 1}
        done, late = state == "done", row.get("late", False)
        passed = row["due_at"] < self.now
        return {"owed": 1, "in_time": done and not late, "late": done and late,
                "missed": not done and passed, "to_come": not done and not passed}

    def duties(self):
        empty = Counter(row["of"] for row in self.rows["duty_step"]
                        if not row.get("step") and row["state"] == "done"
                        and row.get("reason") and not row.get("persons"))
        for row in self.rows["duty"]:
            if not self.within(row["due_at"]) or not self.concerns(row["unit"]):
                continue
            figures, who = self.standing(row), {"unit": row["unit"], "official": row.get("official")}
            if row["kind"] == "reception":
                figures["days_owed"] = row.get("required", 0) if "owed" in figures else 0
                figures["days_done"] = row.get("done", 0)
                figures["days_empty"] = empty[row["id"]]
                self.add("reception_days", figures, **who)
            else:
                figures["moved"] = row.get("moved", False)
                figures["minutes"] = row["state"] == "done" and bool(row.get("text"))
                self.add("duties", figures, kind=row["kind"], item=row["duty"], **who)
        for row in self.rows["duty_step"]:
            if row.get("step") and self.within(row["due_at"]) and self.concerns(row["unit"]):
                self.add("steps", self.standing(row), item=f"{row['duty']}/{row['step']}",
                         unit=row["unit"], official=row.get("official"))

    def screening(self):
        occasions = {row["id"]: row["occasion"] for row in self.rows["screening"]}
        for row in self.rows["screening"]:
            if self.within(row["from"]) and self.concerns(row["unit"]):
                self.add("screening", {"rounds": 1, "ended": not row.get("open", False)},
                         kind=row["occasion"], unit=row["unit"])
        for row in self.rows["finding"]:
            outcome = row.get("outcome", "none")
            if self.within(row["found_on"]) and self.concerns(row["unit"]):
                self.add("screening", {
                    "findings": 1, "became_case": outcome == "case", "became_warning": outcome == "warning",
                    "no_matter": outcome == "no_matter", "undecided": outcome == "none"},
                    kind=occasions[row["of"]], unit=row["unit"])

    def warnings(self):
        for row in self.rows["warning"]:
            if not self.within(row["issued_on"]):
                continue
            if self.concerns(row["unit"]):
                self.add("warnings", {"issued": 1}, unit=row["unit"])
            if not self.concerns(row["to_unit"]):
                continue
            answered, passed = bool(row.get("answered_on")), row["due_date"] < self.today
            late, closed = row.get("late", False), not row.get("open", False)
            self.add("warnings", {
                "warned": 1, "due": answered or passed, "in_time": answered and not late, "late": late,
                "missed": not answered and passed, "to_come": not answered and not passed,
                "followed": row.get("follow_ups", 0) > 0, "open": not closed,
                **{name: closed and row.get("result") == name
                   for name in ("resolved", "became_case", "collective_visit", "unfounded")}},
                unit=row["to_unit"])

    def owed_by(self, case, rule, when):
        """The latest duty of that rule that the case had then; else the next: a late entry joins what began after it."""
        found = [row for row in self.rows["deadline"] if row["case_id"] == case and row["rule"] == rule
                 and when <= (row.get("closed_at") or when)]
        then = [row for row in found if row["opened_at"] <= when]
        return max(then, key=lambda row: row["id"], default=min(found, key=lambda row: row["id"], default={}))

    def supervision(self):
        void = {row["id"] for row in self.rows["cases"] if row["state"] == "void"}
        for entry, act, then in self.acts:
            if entry.case_id in void:
                continue
            when = round(entry.at.timestamp() * 1000)
            topic, figure, rule = {"supervise": ("supervision", "supervised", "feedback"),
                                   "propose": ("proposals", "proposed", "improve"),
                                   "criticise": ("supervision", "criticised", None)}[entry.kind]
            duty = self.owed_by(entry.case_id, rule, when) if rule else {}
            unit = then if rule else act["unit"]
            if duty.get("closed_by") == "lift_supervision":  # taken back as wrong
                continue
            if self.within(when) and self.concerns(unit):
                self.add(topic, {figure: 1}, unit=unit, official=duty.get("duty_lead"),
                         kind=act.get("ground"))
        duties = {row["id"]: row for row in self.rows["deadline"]}
        for row in self.rows["firing"]:
            duty = duties[row["deadline_id"]]
            if self.owed_by(row["case_id"], "feedback", row["fired_at"]).get("closed_by") == "lift_supervision":
                continue
            if row.get("raises") == "supervision" and not row.get("carried") and row["case_id"] not in void \
                    and self.within(row["fired_at"]) and self.concerns(row.get("duty_unit")):
                self.add("supervision", {"raised": 1}, unit=row.get("duty_unit"),
                         official=duty.get("duty_lead"), kind=row.get("ground") or "none")
        for duty in duties.values():
            topic = {"feedback": "supervision", "improve": "proposals"}.get(duty["rule"])
            if duty.get("closed_by") == "lift_supervision" or duty["case_id"] in void:  # nothing was owed
                continue
            if not topic or not self.within(duty["opened_at"]) or not self.concerns(duty["duty_unit"]):
                continue
            fulfilled, end = duty["state"] == "fulfilled", duty.get("closed_at") or self.now
            late = bool(duty.get("due_at")) and duty["due_at"] < end
            runs = duty["state"] in ("open", "paused")
            self.add(topic, {"owed": fulfilled or late or runs, "in_time": fulfilled and not late,
                             "late": fulfilled and late, "missed": not fulfilled and late,
                             "to_come": runs and not late},
                     unit=duty["duty_unit"], official=duty.get("duty_lead"))

    def cases(self):
        reasons = {one["case"]: [why["reason"] for why in one["reasons"]] for one in self.store.focus()}
        for row in self.rows["cases"]:
            if row["state"] == "void":  # registered by mistake
                continue
            if not self.within(row["received_at"]) or not self.concerns(row["unit"]):
                continue
            ended = row.get("ended_as", "none") != "none"
            led, who = bool(row.get("lead")), {"unit": row["unit"], "official": row.get("lead")}
            required = row.get("led") or row.get("key") or row["persons"] >= 5  # limits.many of the pack
            self.add("leads", {"cases": 1, "led": led, "unled": not led and not ended,
                               "required": required, "lacking": required and not led and not ended}, **who)
            figures = {"focus": 1, "unended": not ended}
            for reason in reasons.get(row["id"], []):
                self.add("focus", figures, total=False, kind=reason)
            if row["id"] in reasons:
                self.add("focus", figures, **who)

    def all(self):
        for count in (self.receptions, self.duties, self.screening, self.warnings, self.supervision,
                      self.cases):
            count()
        return self.found


def told(work):
    """The same shape, from what the library gives; zeros left out."""
    found = {}
    for topic in work["topics"]:
        codes = [figure["code"] for figure in topic["figures"]]
        parts = {"total": topic["total"]}
        for division in topic["by"]:
            names = [item["code"] for item in division["items"]]
            assert len(names) == len(set(names)) and all(item["name"] for item in division["items"])
            parts.update({f"{division['code']}/{item['code']}": item for item in division["items"]})
        found[topic["code"]] = {where: {code: numbers[code] for code in codes if numbers[code]}
                                for where, numbers in parts.items()}
        assert set(topic["total"]) == set(codes)
    return found


def wanted(found, work):
    shapes = {topic["code"]: {by["code"] for by in topic["by"]} for topic in work["topics"]}
    return {code: {"total": {}, **{
        where: {figure: number for figure, number in numbers.items() if number}
        for where, numbers in found[code].items()
        if where == "total" or where.partition("/")[0] in divisions}}
        for code, divisions in shapes.items()}


def below(store, unit):
    """A unit and those below it."""
    found = {unit}
    while True:
        more = {one.id for one in store.units() if one.superior in found} - found
        if not more:
            return found
        found |= more


@functools.lru_cache(maxsize=None)
def played(path):
    """The store at the end of a scenario, and what its journal leaves."""
    scene = Scene(json.loads(path.read_text(encoding="utf-8")))
    scene.play()
    return scene.store, rows_of(scene.store)


def agree(store, left, period, unit=None, subtree=False):
    rows, acts = left
    units = None if unit is None else below(store, unit) if subtree else {unit}
    work = store.work(*period, unit=unit, subtree=subtree)
    assert told(work) == wanted(Recount(store, rows, acts, period, units).all(), work)
    return work


def months(store):
    """Of the first and of the last entry: their ends cut through what was done."""
    days = sorted({entry.at.astimezone(xfcase.CHINA).date().replace(day=1) for entry in store.journal()})
    return [(day, (day + datetime.timedelta(days=31)).replace(day=1) - datetime.timedelta(days=1))
            for day in {days[0], days[-1]}]


def as_the_register_says(store, unit=None):
    """The summary of the register of receptions counts the same ones."""
    start, end = (datetime.datetime.combine(day, datetime.time(), xfcase.CHINA) for day in EVER)
    summary = store.reception_summary(start=start, end=end + datetime.timedelta(days=1), unit=unit)
    topic = store.work(*EVER, unit=unit, subtree=unit is not None)["topics"][0]
    leaders = {by["code"]: {one["code"]: one for one in by["items"]} for by in topic["by"]}["official"]
    pairs = [(summary["total"], topic["total"])] + [
        (one, leaders.get(one["official"], dict.fromkeys(topic["total"], 0))) for one in summary["leaders"]]
    for register, work in pairs:
        assert (register["receptions"], register["persons"] or 0) == (work["batches"], work["persons"])
        for figure in ("settled", "registered", "transferred", "linked", "escorted", "open", "uncounted"):
            assert register[figure] == work[figure]
    assert {one["official"] for one in summary["leaders"] if one["receptions"]} == set(leaders)


@EACH_SCENARIO
def test_every_figure(path):
    store, left = played(path)
    work = agree(store, left, EVER)
    for period in months(store):
        agree(store, left, period)
    for unit in store.units():
        agree(store, left, EVER, unit.id)
        agree(store, left, EVER, unit.id, subtree=True)
        as_the_register_says(store, unit.id)
    as_the_register_says(store)
    # what every row has one unit for adds up
    for topic in work["topics"][1:]:
        units, = (by["items"] for by in topic["by"] if by["code"] == "unit")
        for code, number in topic["total"].items():
            assert number == sum(unit[code] for unit in units), (topic["code"], code)


@pytest.mark.skipif(FEWER > 1, reason="plays every scenario")
def test_the_scenarios_have_all_of_it():
    """No figure is compared only where it is nought."""
    seen, every = set(), set()
    for path in SCENARIOS:
        for topic in played(path)[0].work(*EVER)["topics"]:
            every |= {(topic["code"], code) for code in topic["total"]}
            seen |= {(topic["code"], code) for code, number in topic["total"].items() if number}
    assert every - seen == set()
