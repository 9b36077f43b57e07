# SPDX-License-Identifier: Apache-2.0
"""Every figure is counted a second time, from the entries of the journal alone, over a store whose
entries came late."""
import datetime
import json
import math
import random
from collections import defaultdict
from fractions import Fraction

import pytest
import xfcase
from conftest import at
from xfcase import (Assessment, Discovery, Figure, Form, Ground, Kind, Level, Outcome,
                    Satisfaction, StatsBasis, StatsBy)

CASES = 240
DAY = datetime.timedelta(days=1)
ALL = list(Figure)
UNITS = {"county": None, "town": "county", "village": "town", "bureau": "county"}
LEVELS = ["none", "township", "county", "city", "province", "nation"]
UNIT_LEVELS = {"county": 2, "town": 1, "village": 0, "bureau": 2}


def people(store):
    for id, superior in UNITS.items():
        level = {2: Level.COUNTY, 1: Level.TOWNSHIP, 0: Level.NONE}[UNIT_LEVELS[id]] \
            if UNIT_LEVELS[id] else None
        more = {} if level is None else {"level": level}
        store.put_unit(actor="host", id=id, name=f"示例{id}", superior=superior,
                       kind=xfcase.UnitRole.DEPARTMENT if id == "county" else xfcase.UnitRole.ORGAN,
                       **more)
        for rank in ("head", "second", "clerk"):
            store.put_official(actor="host", id=f"{rank}_{id}", name=f"示例{rank}{id}", unit=id,
                               principal=rank == "head", leader=rank != "clerk")


def life(dice):
    """Acts of one case with the days between them; what the law refuses is left out later."""
    if dice.random() < .08:
        return [(dice.randint(0, 20), "void")]
    steps = [(0, "lead")] if dice.random() < .6 else []
    steps += [(dice.randint(1, 20), "transfer")] if dice.random() < .3 else []
    steps += [(dice.randint(1, 20), "accept"), (dice.randint(0, 3), "lead")]
    steps += [(1, "claim")] * dice.choice([0, 0, 0, 1, 2])
    steps += [(dice.randint(5, 80), "lead")] if dice.random() < .4 else []
    steps += [(3, "supervise")] if dice.random() < .2 else []
    steps += [(dice.randint(1, 90), "answer"), (2, "serve"), (40, "conclude"), (5, "follow_up")]
    steps += [(20, "rebound"), (30, "answer")] if dice.random() < .5 else []
    return steps if dice.random() < .6 else steps[:dice.randint(1, len(steps))]


def take(store, dice, id, name, when):
    case = store.case(id)
    unit, clerk = case.unit, f"clerk_{case.unit}"
    if name == "lead":
        case.assign_lead(actor=f"head_{unit}", official=f"{dice.choice(['head', 'second'])}_{unit}",
                         reason="示例", at=when)
    elif name == "transfer":
        case.transfer(actor=clerk, unit=dice.choice(["town", "village"]), at=when)
    elif name == "claim":
        case.add_claim(actor=clerk, text="示例诉求", at=when)
        store.case(id).assess_claim(actor=clerk, item=len(case.file()["claims"]), at=when,
                                    assessment=dice.choice(list(Assessment)[:2]), basis="示例")
    elif name == "answer":
        case.answer(actor=clerk, outcome=dice.choice(list(Outcome)[:3]), text="示例", findings="示例", reason="示例",
                    basis="示例", at=when)
    elif name == "follow_up":
        case.follow_up(actor=clerk, satisfaction=dice.choice(list(Satisfaction)), text="示例",
                       at=when)
    elif name == "rebound":
        case.rebound(actor=clerk, reason="示例", at=when)
    elif name == "void":
        case.void_registration(actor=clerk, reason="示例", approver="head_county", at=when)
    elif name == "supervise":
        case.supervise(actor="clerk_county", ground=Ground.NOT_CONCLUDED, reason="示例", at=when)
    elif name == "conclude":
        case.conclude(actor=clerk, satisfaction=dice.choice([None, *Satisfaction]), at=when)
    else:
        getattr(case, name)(actor=clerk, at=when)


def registration(dice, number):
    report = dice.random() < .1
    # who is reported does not register it, nor does who stands under them
    units = ["bureau", "county"] if report else ["town", "town", "village", "county"]
    return {"unit": dice.choice(units), "title": f"示例{number}",
            "form": dice.choice(list(Form)), "persons": dice.choice([1, 1, 2, 4, 5, 12]),
            "level": dice.choice(list(Level)), "field": dice.choice([None, "land", "labour"]),
            "category": dice.choice([None, "wages", "housing"]), "area": dice.choice([None, "east"]),
            "interest": dice.choice([None, "owners"]), "discovery": dice.choice(list(Discovery)),
            "kind": Kind.REPORT if report else dice.choice([Kind.CLAIM, Kind.SUGGESTION]),
            "concerned_unit": "town" if report else None}


def generate(store):
    """Registers and acts in the order of their entering, most of them days late."""
    dice = random.Random(20260101)
    events = []
    for number in range(CASES):
        when = at(2025, 1, 2, 9) + dice.randint(0, 500) * DAY
        entered = when + dice.choice([0, 0, 1, 15, 40]) * DAY
        events.append((entered, number, 0, "register", when))
        for order, (days, name) in enumerate(life(dice), 1):
            when += days * DAY
            entered = max(entered, when + dice.choice([0, 0, 0, 2, 25]) * DAY)
            events.append((entered, number, order, name, when))
    ids = {}
    done = defaultdict(int)
    for entered, number, _, name, when in sorted(events, key=lambda one: one[:3]):
        store.now = entered
        try:
            if name == "register":
                more = registration(dice, number)
                ids[number] = store.register(actor=f"clerk_{more['unit']}", at=when, **more).id
            else:
                take(store, dice, ids[number], name, when)
            done[name] += 1
        except (xfcase.RefusedError, xfcase.DeniedError):
            done["refused"] += 1
        if dice.random() < .02:
            store.sweep()
    store.now = at(2026, 12, 1, 9)
    return done


@pytest.fixture(scope="module")
def store():
    with xfcase.open_memory(now=at(2025, 1, 1, 9)) as made:
        people(made)
        done = generate(made)
        assert all(done[name] > 9 for name in ("transfer", "answer", "conclude", "follow_up",
                                               "rebound", "supervise", "void")), done
        yield made


# ---- the other way of counting ------------------------------------------------------------------

KEYS = {"claim": ("case_id", "n"), "detail": ("case_id",)}


class Ledger:
    """Rows as the entries before an instant leave them, and who led while duties could be done."""

    def __init__(self, store, known_at=None):
        self.rows = defaultdict(dict)
        self.lead = {}
        self.closed = set()
        self.first = defaultdict(dict)
        self.rebounded = []
        self.now = known_at or store.now
        for entry in store.journal():
            if known_at is not None and entry.recorded_at >= known_at:
                break
            for table, values in json.loads(entry.payload)["rows"]:
                key = tuple(values[name] for name in KEYS.get(table, ("id",)) if name in values)
                row = self.rows[table].setdefault(key, {})
                if table == "cases" and values.get("cycle", 1) > row.get("cycle", 1):
                    self.first[key[0]] = {**row, **self.first[key[0]]}
                row.update(values)
            if entry.case_id:
                self.note(entry)
            if entry.kind == "rebound":
                self.rebounded.append((entry.case_id, entry.at.astimezone(xfcase.CHINA).date()))
        self.duties = defaultdict(list)
        for key, duty in self.rows["deadline"].items():
            self.duties[duty["case_id"]].append((key, duty))

    def note(self, entry):
        case = self.rows["cases"][(entry.case_id,)]
        when = millis(entry.at)
        for key, duty in self.rows["deadline"].items():
            if duty["case_id"] != entry.case_id or key in self.closed:
                continue
            if duty.get("duty_unit") == case.get("unit") and (duty.get("due_at") or when) >= when:
                self.lead[key] = case.get("lead")
            if duty.get("closed_at"):
                self.closed.add(key)

    def date(self, case, basis):
        """When it was received, or was accepted, answered or closed in the first cycle that was."""
        name = f"{basis.value}_at"
        return self.first[case["id"]].get(name) or case.get(name)

    def detail(self, case):
        return self.rows["detail"].get((case["id"],), {})

    def claims(self, case, field):
        found = {one.get(field, "none") for (id, _), one in self.rows["claim"].items()
                 if id == case["id"]}
        return found or {"none"}


def millis(moment):
    return round(moment.timestamp() * 1000)


def local(ms):
    return datetime.datetime.fromtimestamp(ms / 1000, xfcase.CHINA)


def skipped(ledger, case):
    level = LEVELS.index(ledger.detail(case).get("level", "none"))
    own = UNIT_LEVELS[case["unit"]]
    return case["form"] == "visit" and own > 0 and level > own + 1


DIMENSIONS = {
    StatsBy.LEVEL: lambda l, c: l.detail(c).get("level", "none"),
    StatsBy.FORM: lambda l, c: c["form"],
    StatsBy.FIELD: lambda l, c: l.detail(c).get("field") or "",
    StatsBy.CATEGORY: lambda l, c: c.get("category") or "",
    StatsBy.AREA: lambda l, c: c.get("area") or "",
    StatsBy.UNIT: lambda l, c: c["unit"],
    StatsBy.LEAD: lambda l, c: c.get("lead") or "",
    StatsBy.SIZE: lambda l, c: "collective" if c["persons"] >= 5 else "individual",
    StatsBy.REPEAT: lambda l, c: "repeated" if c.get("repeat_of") else "first",
    StatsBy.SKIP: lambda l, c: "skipped" if skipped(l, c) else "in_order",
    StatsBy.ASSESSMENT: lambda l, c: l.claims(c, "assessment"),
    StatsBy.CLAIM_ANSWER: lambda l, c: l.claims(c, "outcome"),
    StatsBy.OUTCOME: lambda l, c: c.get("outcome", "none"),
    StatsBy.INTEREST: lambda l, c: l.detail(c).get("interest") or "",
    StatsBy.DISCOVERY: lambda l, c: l.detail(c).get("discovery", "brought"),
    StatsBy.KIND: lambda l, c: c.get("kind", "claim"),
    StatsBy.STATE: lambda l, c: c["state"],
    StatsBy.SATISFACTION: lambda l, c: c.get("satisfaction", "none"),
}
OF_DUTY = {StatsBy.UNIT: lambda l, key, duty: duty["duty_unit"],
           StatsBy.LEAD: lambda l, key, duty: l.lead.get(key) or ""}
INTAKE = {"register", "inform", "inform_transferred", "simple_accept"}
ANSWERS = {"handle", "simple_answer"}


def value(ledger, by, case, basis, key=None, duty=None, day=None):
    """The values of a case, or of one of its duties, as a set."""
    if by is None:
        return {""}
    if duty is not None and by in OF_DUTY:
        return {OF_DUTY[by](ledger, key, duty)}
    if by in DIMENSIONS:
        found = DIMENSIONS[by](ledger, case)
        return found if isinstance(found, set) else {found}
    day = day or local(ledger.date(case, basis))
    return {{StatsBy.MONTH: f"{day:%Y-%m}", StatsBy.YEAR: f"{day:%Y}",
             StatsBy.QUARTER: f"{day:%Y}-Q{(day.month + 2) // 3}"}[by]}


class Cell:
    def __init__(self):
        self.n = defaultdict(int)
        self.days = []

    def add(self, case):
        self.n["batches"] += 1
        self.n["persons"] += case["persons"]
        self.n["ended"] += case.get("ended_as", "none") != "none"
        said = case.get("satisfaction", "none")
        self.n["rated"] += said != "none"
        self.n["satisfied"] += said in ("satisfied", "basically")
        self.n["rebounds"] += case.get("rebounds", 0)

    def add_duty(self, duty, now):
        due, closed = duty.get("due_at"), duty.get("closed_at")
        passed = due is not None and due < (closed or now)
        fulfilled = duty["state"] == "fulfilled"
        for rules, name in ((INTAKE, "accepted"), (ANSWERS, "answered")):
            if duty["rule"] in rules:
                self.n[name + "_of"] += fulfilled or passed
                self.n[name] += fulfilled and not passed
        self.n["overdue"] += passed
        if duty["rule"] in ANSWERS and fulfilled:
            self.days.append((local(closed).date() - local(duty["start_at"]).date()).days)


def counted(ledger, start, end, rows, columns, unit=None, basis=StatsBasis.RECEIVED, hidden=None):
    """(row, column) to Cell; None stands for a total."""
    cells = defaultdict(Cell)
    inside = {None: set(UNITS), "county": set(UNITS), "town": {"town", "village"}}[unit]
    places = lambda row, column: {(r, c) for r in row | {None} for c in column | {None}}
    for (id,), case in ledger.rows["cases"].items():
        if case["state"] == "void":  # registered by mistake
            continue
        date = ledger.date(case, basis)
        if not date or not start <= local(date).date() <= end:
            continue
        if case.get("kind") == "report" and hidden and case.get("concerned_unit") == hidden:
            continue
        if case["unit"] in inside:
            for place in places(value(ledger, rows, case, basis),
                                value(ledger, columns, case, basis)):
                cells[place].add(case)
        for key, duty in ledger.duties[id]:
            if duty.get("window") or duty["duty_unit"] not in inside:
                continue
            for place in places(value(ledger, rows, case, basis, key, duty),
                                value(ledger, columns, case, basis, key, duty)):
                cells[place].add_duty(duty, millis(ledger.now))
    for id, day in ledger.rebounded:
        case = ledger.rows["cases"][(id,)]
        sealed = case.get("kind") == "report" and hidden and case.get("concerned_unit") == hidden
        if start <= day <= end and case["unit"] in inside and not sealed:
            for place in places(value(ledger, rows, case, basis, day=day),
                                value(ledger, columns, case, basis, day=day)):
                cells[place].n["rebounded"] += 1
    return cells


def tenths(part, of):
    """Rounded half away from zero to one decimal, exactly."""
    if of == 0:
        return None
    exact = Fraction(1000 * part, of)
    return math.copysign(math.floor(abs(exact) + Fraction(1, 2)), exact) / 10 if exact else 0.0


def nearest(days, percent):
    return sorted(days)[math.ceil(len(days) * percent / 100) - 1] if days else None


def expected(cell):
    n, days = cell.n, cell.days
    rate = lambda count, of: {"count": n[count], "of": n[of], "rate": tenths(n[count], n[of])}
    return {"batches": n["batches"], "persons": n["persons"], "rebounds": n["rebounds"],
            "rebounded": n["rebounded"],
            "overdue": n["overdue"], "ended": rate("ended", "batches"),
            "satisfaction": rate("satisfied", "rated"),
            "accepted": rate("accepted", "accepted_of"),
            "answered": rate("answered", "answered_of"),
            "days": {"count": len(days), "mean": tenths(sum(days), 100 * len(days)),
                     "median": nearest(days, 50), "p90": nearest(days, 90)}}


def compare(table, cells):
    def same(where, shown, cell):
        assert {name: shown[name] for name in map(lambda one: one.value, ALL)} == expected(cell), \
            where
        for name in ("batches", "persons", "overdue", "rebounds", "rebounded"):
            assert shown["share"][name] == tenths(cell.n[name], cells[None, None].n[name])
    same("total", table["total"], cells[None, None])
    columns = [one["code"] for one in table["column_items"]]
    for row in table["row_items"]:
        same(row["code"], row["total"], cells[row["code"], None])
        for column, shown in zip(columns, row["cells"]):
            same((row["code"], column), shown, cells[row["code"], column])
    for column, shown in zip(columns, table["column_totals"]):
        same(column, shown, cells[None, column])
    if table["rows"]:
        wanted = {r for (r, _), cell in cells.items() if r is not None and any(cell.n.values())}
        assert wanted <= {row["code"] for row in table["row_items"]}


SPAN = (datetime.date(2025, 2, 1), datetime.date(2026, 3, 31))
TIMES = [StatsBy.MONTH, StatsBy.QUARTER, StatsBy.YEAR]
KNOWN = [None, at(2025, 9, 30), at(2026, 2, 1)]


@pytest.fixture(scope="module")
def ledgers(store):
    return {known: Ledger(store, known) for known in KNOWN}


@pytest.fixture(scope="module")
def then(store):
    stores = {known: store if known is None else store.as_known(known) for known in KNOWN}
    yield stores
    for known in KNOWN[1:]:
        stores[known].close()


@pytest.mark.parametrize("rows", [None, *DIMENSIONS, *TIMES])
@pytest.mark.parametrize("known", KNOWN)
def test_each_dimension(then, ledgers, rows, known):
    table = then[known].stats(*SPAN, rows=rows, figures=ALL)
    assert table["total"]["batches"] > 30 and table["total"]["overdue"] > 5
    compare(table, counted(ledgers[known], *SPAN, rows, None))


@pytest.mark.parametrize("known", [None, KNOWN[1]])
@pytest.mark.parametrize("rows, columns", [
    (StatsBy.LEVEL, StatsBy.FORM), (StatsBy.UNIT, StatsBy.ASSESSMENT),
    (StatsBy.ASSESSMENT, StatsBy.CLAIM_ANSWER), (StatsBy.LEAD, StatsBy.QUARTER),
    (StatsBy.MONTH, StatsBy.SKIP), (StatsBy.SIZE, StatsBy.FIELD)])
def test_cross_tables(then, ledgers, rows, columns, known):
    table = then[known].stats(*SPAN, rows=rows, columns=columns, figures=ALL)
    compare(table, counted(ledgers[known], *SPAN, rows, columns))


@pytest.mark.parametrize("basis", list(StatsBasis))
@pytest.mark.parametrize("unit", ["town", "county"])
def test_units_below_and_other_dates(store, ledgers, unit, basis):
    table = store.stats(*SPAN, rows=StatsBy.UNIT, figures=ALL, unit=unit, subtree=True, basis=basis)
    compare(table, counted(ledgers[None], *SPAN, StatsBy.UNIT, None, unit, basis))


def test_late_entries_make_a_difference(store, then):
    known = then[KNOWN[1]].stats(*SPAN)["total"]["batches"]
    assert known < store.stats(SPAN[0], datetime.date(2025, 9, 30))["total"]["batches"]


def test_periods_that_are_compared(store, ledgers):
    months = datetime.date(2025, 10, 1), datetime.date(2025, 12, 31)
    table = store.stats(*months, rows=StatsBy.FORM, figures=ALL, compare=True)
    # three whole months before three whole months; the same months a year earlier
    earlier = {"before": (datetime.date(2025, 7, 1), datetime.date(2025, 9, 30)),
               "year_before": (datetime.date(2024, 10, 1), datetime.date(2024, 12, 31))}
    now = counted(ledgers[None], *months, StatsBy.FORM, None)
    for name, (start, end) in earlier.items():
        assert table[name] == {"from": start.isoformat(), "to": end.isoformat()}
        cells = counted(ledgers[None], start, end, StatsBy.FORM, None)
        for row in table["row_items"]:
            cell = cells[row["code"], None]
            assert row["total"][name] == expected(cell)
            change = tenths(now[row["code"], None].n["persons"] - cell.n["persons"],
                            cell.n["persons"])
            assert row["total"]["change"][name]["persons"] == change


def month_before(year, month, back):
    """The first and last day of the month that lies so many months earlier."""
    first = (year * 12 + month - 1 - back) // 12, (year * 12 + month - 1 - back) % 12 + 1
    following = first[0] + first[1] // 12, first[1] % 12 + 1
    return datetime.date(*first, 1), datetime.date(*following, 1) - datetime.timedelta(days=1)


@pytest.mark.parametrize("by_rows", [True, False])
def test_a_month_is_compared_with_the_month_before_it(store, ledgers, by_rows):
    span = datetime.date(2025, 10, 1), datetime.date(2026, 1, 31)
    other = None if by_rows else StatsBy.FORM
    table = (store.stats(*span, rows=StatsBy.MONTH, figures=ALL, compare=True) if by_rows else
             store.stats(*span, rows=StatsBy.FORM, columns=StatsBy.MONTH, figures=ALL, compare=True))
    items = table["row_items" if by_rows else "column_items"]
    assert [item["code"] for item in items] == ["2025-10", "2025-11", "2025-12", "2026-01"]
    some = 0
    for place, item in enumerate(items):
        year, month = map(int, item["code"].split("-"))
        for name, back in (("before", 1), ("year_before", 12)):
            days = month_before(year, month, back)
            assert item["compared"][name] == {"from": days[0].isoformat(), "to": days[1].isoformat()}
            cells = counted(ledgers[None], *days, other, None)
            whole = item["total"] if by_rows else table["column_totals"][place]
            assert whole[name] == expected(cells[None, None])
            some += cells[None, None].n["batches"]
            for row in [] if by_rows else table["row_items"]:
                assert row["cells"][place][name] == expected(cells[row["code"], None])
    assert some > 0
    # the whole beside the four months before it, and the same four a year earlier
    for name, days in (("before", (datetime.date(2025, 6, 1), datetime.date(2025, 9, 30))),
                       ("year_before", (datetime.date(2024, 10, 1), datetime.date(2025, 1, 31)))):
        assert table["total"][name] == expected(counted(ledgers[None], *days, None, None)[None, None])


def test_a_part_of_a_month_is_compared_with_as_many_days(store, ledgers):
    table = store.stats(datetime.date(2025, 11, 11), datetime.date(2025, 12, 10), rows=StatsBy.MONTH, figures=ALL,
                        compare=True)
    # 11 to 30 November: twenty days; 1 to 10 December: ten
    before = [(datetime.date(2025, 10, 22), datetime.date(2025, 11, 10)),
              (datetime.date(2025, 11, 21), datetime.date(2025, 11, 30))]
    for item, days in zip(table["row_items"], before, strict=True):
        assert item["compared"]["before"] == {"from": days[0].isoformat(), "to": days[1].isoformat()}
        assert item["total"]["before"] == expected(counted(ledgers[None], *days, None, None)[None, None])


# ---- the cases behind a figure ------------------------------------------------------------------

def test_each_cell_is_as_many_cases(store):
    table = store.stats(*SPAN, rows=StatsBy.ASSESSMENT, columns=StatsBy.FORM, figures=ALL)
    columns = [one["code"] for one in table["column_items"]]
    for row in table["row_items"]:
        for column, cell in zip(columns, row["cells"]):
            cases = list(store.stats_cases(*SPAN, rows=StatsBy.ASSESSMENT, row=row["code"],
                                           columns=StatsBy.FORM, column=column))
            assert len(cases) == cell["batches"]
            assert sum(case.persons for case in cases) == cell["persons"]
            assert all(case.form.value == column for case in cases)
    assert len(list(store.stats_cases(*SPAN))) == table["total"]["batches"]


@pytest.mark.parametrize("known", KNOWN)
def test_cases_behind_overdue_duties(then, ledgers, known):
    ledger = ledgers[known]
    wanted = set()
    for duty in ledger.rows["deadline"].values():
        case = ledger.rows["cases"][(duty["case_id"],)]
        if case["state"] == "void":
            continue
        late = (duty.get("due_at") or math.inf) < (duty.get("closed_at") or millis(ledger.now))
        if late and not duty.get("window") and SPAN[0] <= local(case["received_at"]).date() <= SPAN[1]:
            wanted.add(case["id"])
    found = [case.id for case in then[known].stats_cases(*SPAN, Figure.OVERDUE)]
    assert found == sorted(wanted)


def test_reports_are_not_there_for_those_reported(store, ledgers):
    everything = store.stats(*SPAN, rows=StatsBy.KIND, figures=ALL)
    store.set_reader("head_town")
    try:
        table = store.stats(*SPAN, rows=StatsBy.KIND, figures=ALL)
        compare(table, counted(ledgers[None], *SPAN, StatsBy.KIND, None, hidden="town"))
        with store.as_known(KNOWN[1]) as then:
            earlier = then.stats(*SPAN, rows=StatsBy.KIND, figures=ALL)
        compare(earlier, counted(ledgers[KNOWN[1]], *SPAN, StatsBy.KIND, None, hidden="town"))
        assert "report" not in [row["code"] for row in table["row_items"]]
        assert not list(store.stats_cases(*SPAN, rows=StatsBy.KIND, row="report"))
        assert all(case.kind is not Kind.REPORT for case in store.stats_cases(*SPAN))
        shown = {late["case"] for late in store.account(*SPAN)["late"]}
        assert all(store.case(id).kind is not Kind.REPORT for id in shown)
    finally:
        store.set_reader(None)
    assert everything["total"]["batches"] > table["total"]["batches"]


# ---- accounts -----------------------------------------------------------------------------------

@pytest.mark.parametrize("known", KNOWN)
def test_an_account_names_who_had_it_then(then, ledgers, known):
    ledger = ledgers[known]
    account = then[known].account(*SPAN)
    wanted = {}
    for key, duty in ledger.rows["deadline"].items():
        due = duty.get("due_at")
        if not due or duty.get("window") or not SPAN[0] <= local(due).date() <= SPAN[1]:
            continue
        if due < (duty.get("closed_at") or millis(ledger.now)):
            wanted[key[0]] = (duty["duty_unit"], ledger.lead.get(key))
    found = {late["deadline"]: (late["unit"]["code"], (late["lead"] or {"code": None})["code"])
             for late in account["late"]}
    assert len(wanted) > 20 and found == wanted
    for unit in account["units"]:
        assert unit["late"] == sum(one == unit["code"] for one, _ in wanted.values())
    for lead in account["leads"]:
        assert lead["late"] == sum(one == lead["code"] for _, one in wanted.values())
