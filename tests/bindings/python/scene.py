# SPDX-License-Identifier: Apache-2.0
"""Plays a scenario of tests/scenario through the package; tests/scenario/README.md has the format."""
import contextlib
import datetime
import inspect
import json

import xfcase
from xfcase import Act, Lang, Policy
from xfcase.acts import Acts

ENUMS = {"form": xfcase.Form, "kind": xfcase.Kind, "intake": xfcase.Intake,
         "procedure": xfcase.Procedure, "outcome": xfcase.Outcome, "level": xfcase.Level,
         "discovery": xfcase.Discovery, "ground": xfcase.Ground, "refusal": xfcase.Refusal,
         "assessment": xfcase.Assessment, "measure": xfcase.Measure, "satisfaction": xfcase.Satisfaction,
         "cause": xfcase.Cause, "check": xfcase.Check, "relief": xfcase.Relief,
         "fund": xfcase.Fund, "means": xfcase.Means}
DATES = {"valid_from", "valid_to", "absent_from", "absent_to", "date", "report_date",
         "happened_on"}
FLAGS = {"principal", "representative", "leader"}
FAILURES = {"refused": xfcase.RefusedError, "denied": xfcase.DeniedError,
            "invalid": xfcase.InvalidError, "conflict": xfcase.ConflictError}


def moment(text):
    if text is None:
        return None
    at = datetime.datetime.fromisoformat(text)
    return at if at.tzinfo else at.replace(tzinfo=xfcase.CHINA)


def nothing(value):
    return value in (None, False, 0, "")


def same(expected, actual):
    return (expected == actual or (nothing(expected) and nothing(actual))
            or (expected is True and actual == 1))


def check(where, expected, actual):
    assert same(expected, actual), f"{where} is {actual!r}, expected {expected!r}"


def check_members(where, expected, actual):
    for name, value in (expected or {}).items():
        if name != "why":
            check(f"{where}.{name}", value, (actual or {}).get(name))


def at_path(json, path):
    for name in path.split("/")[1:]:
        if isinstance(json, list):
            json = json[int(name)] if int(name) < len(json) else None
        else:
            json = (json or {}).get(name)
    return json


def replace(at, path, value):
    name, _, rest = path.partition("/")
    if not rest:
        at[name] = value
    elif isinstance(at, list):
        replace(next(one for one in at if one.get("id") == name), rest, value)
    else:
        replace(at[name], rest, value)


def compact(value):
    """As all runners write it: the journal keeps the text."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def policy_of(spec):
    pack = json.loads(Policy().text)
    pack["version"] = spec["version"]
    for path, value in spec.get("changes", {}).items():
        replace(pack, path, value)
    return Policy.load(compact(pack))


class Scene:
    def __init__(self, document):
        self.document = document
        self.cases = {}
        self.records_by_name = {}
        self.last_case = None
        self.last_notice = 0
        spec = document.get("policy")
        self.store = xfcase.open_memory(policy=policy_of(spec) if spec else None,
                                        now=self.clock_of(document["steps"][0]))

    # ---- arguments -------------------------------------------------------------------------------

    def value(self, name, value, enums=ENUMS):
        if name in enums:
            return enums[name](value)
        if name in DATES:
            return datetime.date.fromisoformat(value)
        if name in FLAGS:
            return bool(value)
        if name == "at":
            return moment(value)
        if name in ("other_case", "follows"):
            return self.cases[value] if isinstance(value, str) else value
        return value

    def values(self, members, enums=ENUMS):
        return {name: self.value(name, value, enums) for name, value in (members or {}).items()}

    def case_of(self, step):
        return self.cases[step["case"]] if "case" in step else self.last_case

    # ---- expectations ----------------------------------------------------------------------------

    def deadlines(self, case):
        return [one.to_dict() for one in self.store.deadlines(case=case)]

    def row(self, case):
        return self.store.case(case).to_dict()

    def check_case(self, expect, case):
        row, deadlines = self.row(case), self.deadlines(case)
        if "state" in expect:
            check("state", expect["state"], row.get("state"))
        check_members("case", expect.get("case"), row)
        for rule, members in expect.get("deadlines", {}).items():
            found = [one for one in deadlines if one["rule"] == rule]
            assert bool(found) == (members is not None), f"deadline {rule}"
            check_members(rule, members, found[-1] if found else None)
        if "open" in expect:
            running = sorted(one["rule"] for one in deadlines if one["state"] in ("open", "paused"))
            check("open", expect["open"], running)

    def check_notices(self, expect):
        new = [one.to_dict() for one in self.store.notices(after=self.last_notice)]
        if new:
            self.last_notice = new[-1]["id"]
        if "notices" in expect:
            assert len(new) == len(expect["notices"]), new
            for members, actual in zip(expect["notices"], new):
                check_members("notice", members, actual)

    def attempt(self, expect, run):
        """Runs an act that the scenario expects to succeed, or to fail for a reason."""
        wanted = next((name for name in FAILURES if expect.get(name)), None)
        before = self.store.head()
        try:
            made = run()
        except xfcase.Error as error:
            assert wanted is not None and type(error) is FAILURES[wanted], repr(error)
            if wanted != "conflict":
                named = error.field if wanted == "invalid" else error.rule
                check("in the way", expect[wanted], named)
            assert expect.get("basis_contains", "") in error.basis
            assert error.text_zh and error.text_en
            assert self.store.head() == before, "what was refused left something behind"
            return None
        except TypeError as error:  # an argument that the method does not have
            assert wanted == "invalid" and expect["invalid"] in str(error), error
            return None
        assert wanted is None, f"it was done, expected {wanted}"
        return made

    # ---- steps -----------------------------------------------------------------------------------

    def register(self, step, expect):
        members = dict(step["args"])
        petitioners = [xfcase.Petitioner(**self.values(one))
                       for one in members.pop("petitioners", [])]
        members = {"title": None, "form": None, "unit": None, "at": moment(step.get("at")),
                   **self.values(members)}
        made = self.attempt(expect, lambda: self.store.register(
            actor=step["as"], petitioners=petitioners, **members))
        if made is not None:
            self.last_case = made.id
            if "case" in step:
                self.cases[step["case"]] = made.id
            self.check_case(expect, made.id)

    def do(self, step, expect):
        act = Act(step["do"])
        if act is Act.REGISTER:
            self.register(step, expect)
            return
        case = self.store.case(self.case_of(step))
        method = getattr(Acts, "return_" if act is Act.RETURN else act.value)
        required = [name for name, one in inspect.signature(method).parameters.items()
                    if one.default is inspect.Parameter.empty and name not in ("self", "actor")]
        facts = {**dict.fromkeys(required), **self.values(step.get("args"))}

        def run(dry_run):
            return case.do(act, actor=step["as"], at=moment(step.get("at")), dry_run=dry_run,
                           revision=step.get("revision", 0), **facts)

        before = self.store.head()
        trial = self.attempt(expect, lambda: run(True))
        assert self.store.head() == before, "a dry run wrote something"
        listed = case.options(step["as"], at=moment(step.get("at"))).allowed
        made = self.attempt(expect, lambda: run(False))
        if made is not None:
            assert act in listed, "the act was done but was not among the options"
            assert trial.to_dict() == made.to_dict()
        self.check_case(expect, case.id)

    def sweep(self, step, expect):
        result = self.store.sweep(moment(step["sweep"]))
        for name in ("fired", "late", "supervisions", "missed", "made"):
            if name in expect:
                check(name, expect[name], getattr(result, name))
        assert self.store.sweep(moment(step["sweep"])).fired == 0, "a second sweep fired more"
        if "case" in expect or "deadlines" in expect:
            self.check_case(expect, self.case_of(step))

    def calendar(self, step, expect):
        notice = step["calendar"]
        text = notice if isinstance(notice, str) else compact(notice)
        moved = self.attempt(expect, lambda: self.store.load_calendar(
            text, actor=step.get("as", "host"), unit=step.get("of")))
        if moved is None:
            return
        if "moved" in expect:
            check("moved", expect["moved"], moved)
        if self.cases:
            self.check_case(expect, self.case_of(step))

    def add_policy(self, step, expect):
        self.store.add_policy(policy_of(step["add_policy"]), actor="host")

    def unit(self, step, expect):
        self.put_unit(step["unit"])

    def official(self, step, expect):
        self.store.put_official(actor="host", **self.values(step["official"]))

    def put_unit(self, members):
        self.store.put_unit(actor="host",
                            **self.values(members, {**ENUMS, "kind": xfcase.UnitRole}))

    def options(self, step, expect):
        case = self.store.case(self.case_of(step))
        options = case.options(step["options"], at=moment(step.get("at")))
        allowed = [act.value for act in options.allowed]
        if "allowed" in expect:
            check("allowed", expect["allowed"], allowed)
        assert set(expect.get("includes", [])) <= set(allowed)
        check_members("not", expect.get("not"),
                      {one.act.value: one.rule for one in options if not one.allowed})

    def explain(self, step, expect):
        case = self.store.case(self.case_of(step))
        said = case.explain(step["explain"])
        json.loads(case.explain(step["explain"], format=xfcase.Format.JSON))
        for part in expect.get("contains", []):
            assert part in said

    def record_of(self, value):
        return self.records_by_name[value] if isinstance(value, str) else value

    def office(self, step, expect):
        kind = xfcase.Step(step["office"])
        method = getattr(self.store, kind.value)
        facts = {}
        for name, value in step.get("args", {}).items():
            if name in ("id", "of"):
                value = self.record_of(value)
            elif name in ("case_id", "other_case"):
                value = self.cases[value] if isinstance(value, str) else value
            elif name == "code":
                value = self.code_of(kind, value)
            elif name in ("from", "until", "date", "happened_on"):
                value = datetime.date.fromisoformat(value)
            facts["start" if name == "from" else name] = value
        required = [name for name, one in inspect.signature(method).parameters.items()
                    if one.default is inspect.Parameter.empty and name != "actor"]
        facts = {**dict.fromkeys(required), **facts}
        made = self.attempt(expect, lambda: method(actor=step["as"], at=moment(step.get("at")), **facts))
        if made is not None:
            check_members("record", expect.get("record"), made.to_dict())
            if "record" in step:
                self.records_by_name[step["record"]] = made.id
            if "case" in step:  # the one that the step registered
                self.cases[step["case"]] = made.number("case_id")

    @staticmethod
    def code_of(kind, value):
        """The member where there is one; a wrong code goes to the library as it is."""
        which = xfcase._native.xf_office_codes(kind.number)
        enum = next((one for one in xfcase.coded._WHICH if xfcase.coded._WHICH[one] == which), None)
        try:
            return enum(value)
        except (TypeError, ValueError):
            return value

    def records(self, step, expect):
        query = dict(step.get("query", {}))
        if "of" in query:
            query["of"] = self.record_of(query["of"])
        if "case_id" in query:
            query["case"] = self.cases[query.pop("case_id")]
        for name, member in (("from", "start"), ("until", "end")):
            if name in query:
                query[member] = moment(query.pop(name))
        query["open_only"] = bool(query.get("open_only", False))
        listed = self.store.records(xfcase.RecordKind(step["records"]), **query)
        rows = [one.to_dict() for one in listed]
        assert len(rows) == len(expect["rows"]) == listed.count(), rows
        for wanted, row in zip(expect["rows"], rows):
            check_members("rows", wanted, row)

    @staticmethod
    def day_in(step, member):
        return datetime.date.fromisoformat(step[member]) if member in step else None

    def progress(self, step, expect):
        found = self.store.drive_progress(self.records_by_name[step["progress"]],
                                          self.day_in(step, "date"))
        figures = {one["code"]: one for one in found["cohorts"]}
        figures["total"] = found["total"]
        for which, one in figures.items():
            laid = {**one, "resolved": one["resolved"]["count"], "rate": one["resolved"]["rate"],
                    "standing": one.get("standing", {}).get("code")}
            if "expected" in one:
                laid["expected"] = one["expected"]["count"]
            check_members(which, expect.get(which), laid)
        check_members("progress", expect.get("progress"), found)
        names = {id: name for name, id in self.cases.items()}
        if "late" in expect:
            check("late", expect["late"], [names[one["case"]] for one in found["late"]])
        for which in ("resources", "phases"):
            rows = [{**one, "standing": one["standing"]["code"]} for one in found[which]]
            assert len(rows) == len(expect.get(which, rows)), rows
            for wanted, row in zip(expect.get(which, []), rows):
                check_members(which, wanted, row)

    def material(self, step, expect):
        said = self.store.drive_material(self.records_by_name[step["material"]],
                                         self.day_in(step, "date"))
        for part in expect.get("contains", []):
            assert part in said, said
        for part in expect.get("lacks", []):
            assert part not in said, said

    def outcomes(self, step, expect):
        asked = step["outcomes"]
        found = self.store.warning_outcomes(unit=asked.get("unit"), start=self.day_in(asked, "from"),
                                            end=self.day_in(asked, "until"))
        check_members("outcomes", expect.get("totals"), found)
        check_members("results", expect.get("results"),
                      {one["code"]: one["count"] for one in found["results"]})
        if "rows" in expect:
            check("rows", len(expect["rows"]), len(found["warnings"]))
            for wanted, row in zip(expect["rows"], found["warnings"]):
                check_members("rows", wanted, row)

    def left(self, step, expect):
        unit = step["left"] if isinstance(step["left"], str) else None
        check("open", expect["open"],
              [f"{of['unit']['code']}:{one['kind']['code']}:{one['id']}{'!' if one['late'] else ''}"
               for of in self.store.left_open(unit) for one in of["open"]])

    def timeline(self, step, expect):
        entries = list(self.store.case(self.cases[step["timeline"]]).timeline())
        check("kinds", expect["kinds"], [entry.kind for entry in entries])
        for entry in entries:
            known = {"system": "系统"} | {one.id: one.name for one in self.store.officials(official=entry.actor)}
            assert known.get(entry.actor, entry.actor) in entry.text() and entry.text(Lang.EN)

    def file(self, step, expect):
        """The rows of the whole file, and the checklists by their states."""
        case = self.store.case(self.cases[step["file"]])
        found = case.file()
        for kind in ("claims", "measures", "parts", "members", "attachments", "exceptions"):
            if kind in expect:
                assert len(found[kind]) == len(expect[kind]), (kind, found[kind])
                for members, actual in zip(expect[kind], found[kind]):
                    check_members(kind, members, actual["claim"] if kind == "claims" else actual)
        check_members("checklist", expect.get("checklist"),
                      {one["check"]: one["state"] for one in case.checklist()})

    def focus(self, step, expect):
        names = {id: name for name, id in self.cases.items()}
        found = {names[one["case"]]: [reason["reason"] for reason in one["reasons"]]
                 for one in self.store.focus()}
        check("reasons", expect["reasons"], found)

    def due(self, step, expect):
        names = {id: name for name, id in self.cases.items()}
        rules = [f"{names.get(one.case_id, '')}:{one.rule}" for one in self.store.due()]
        check("rules", expect["rules"], rules)

    def pending(self, step, expect):
        query = dict(step["pending"])
        if "case_id" in query:
            query["case"] = self.cases[query.pop("case_id")]
        for name, member in (("from", "start"), ("until", "end")):
            if name in query:
                query[member] = moment(query.pop(name))
        listed = self.store.pending(**query)
        rows = [one.to_dict() for one in listed]
        assert len(rows) == len(expect["rows"]) == listed.count(), rows
        for wanted, row in zip(expect["rows"], rows):
            check_members("rows", wanted, row)

    def search(self, step, expect):
        names = {id: name for name, id in self.cases.items()}
        hits = [f"{names[one.case_id]}:{one.part.value}:{one.found}"
                for one in self.store.search(step["search"])]
        check("hits", expect["hits"], hits)

    def letter(self, step, expect):
        before = self.store.head()
        kind = xfcase.Letter(step["letter"])
        facts = self.attempt(expect, lambda: (
            self.store.duty_facts(kind, step["duty"]) if "duty" in step
            else self.store.letter_facts(kind, self.cases[step["case"]])))
        if facts is not None:
            check_members("facts", expect.get("facts"), facts)
            assert not set(expect.get("without", [])) & set(facts)
        assert self.store.head() == before

    def receptions(self, step, expect):
        query = dict(step["receptions"])
        for name, member in (("from", "start"), ("until", "end")):
            if name in query:
                query[member] = moment(query.pop(name))
        found = self.store.reception_summary(**query)
        check_members("total", expect["total"], found["total"])
        assert len(found["leaders"]) == len(expect["leaders"]), found
        for wanted, row in zip(expect["leaders"], found["leaders"]):
            check_members("leaders", wanted, row)

    def similar(self, step, expect):
        names = {id: name for name, id in self.cases.items()}
        matches = [f"{names[one.case_id]}:{one.score}:"
                   + ",".join(kind.value for kind in one.likenesses)
                   for one in self.store.similar(self.cases[step["similar"]])]
        check("matches", expect["matches"], matches)

    def routing(self, step, expect):
        before = self.store.head()
        try:
            self.store.routing.load(compact(step["routing"]), actor="host")
        except xfcase.PolicyError as error:
            check("mistakes", expect.get("mistakes"), [one["path"] for one in json.loads(error.details)])
            assert self.store.head() == before, "a sheet with mistakes left something behind"
        else:
            assert "mistakes" not in expect, "the sheet was loaded"

    def route(self, step, expect):
        facts = step["route"]
        if facts is True:
            args = {"case": self.case_of(step)}
        else:
            args = {"day" if name == "date" else name: self.value(name, value)
                    for name, value in facts.items()}
        found = self.attempt(expect, lambda: self.store.routing.propose(**args))
        if found is None:
            return
        for name in ("unit", "duty", "rule", "leader", "missing"):
            if name in expect:
                check(name, expect[name], found.get(name))
        if "assist" in expect:
            check("assist", expect["assist"],
                  [one["unit"] for one in found["assist"] if one["result"] == "proposed"])
        if "considered" in expect:
            check("considered", expect["considered"],
                  {one["rule"]: one["result"] for one in found["considered"]})
        said = self.store.routing.explain(**args)
        for part in expect.get("contains", []):
            assert part in said, said

    def leaders(self, step, expect):
        of = step["leaders"]
        found = self.store.routing.leaders(area=of.get("area"), unit=of.get("unit"),
                                           day=datetime.date.fromisoformat(of["date"]))
        check("officials", expect["officials"],
              [one["official"] for one in found if one["result"] == "proposed"])

    def stats(self, step, expect):
        given = dict(step["stats"])
        facts = {"rows": xfcase.StatsBy, "columns": xfcase.StatsBy}
        for name, enum in facts.items():
            if name in given:
                given[name] = enum(given[name])
        given["figures"] = [xfcase.Figure(code) for code in given.get("figures", [])]
        start, end = (datetime.date.fromisoformat(given.pop(name)) for name in ("from", "to"))
        for name in ("subtree", "compare"):
            given[name] = bool(given.get(name, False))
        table = self.store.stats(start, end, **given)
        for path, value in expect.get("at", {}).items():
            check(path, value, at_path(table, path))
        for code, members in expect.get("rows", {}).items():
            row = next((one for one in table["row_items"] if one["code"] == code), {})
            for path, value in members.items():
                check(code + path, value, at_path(row, path))

    def account(self, step, expect):
        given = dict(step["account"])
        start, end = (datetime.date.fromisoformat(given.pop(name)) for name in ("from", "to"))
        given["subtree"] = bool(given.get("subtree", False))
        account = self.store.account(start, end, **given)
        for path, value in expect.get("at", {}).items():
            check(path, value, at_path(account, path))

    def work(self, step, expect):
        given = dict(step["work"])
        start, end = (datetime.date.fromisoformat(given.pop(name)) for name in ("from", "to"))
        given["subtree"] = bool(given.get("subtree", False))
        topics = {one["code"]: one for one in self.store.work(start, end, **given)["topics"]}
        for code, parts in expect.get("topics", {}).items():
            for which, members in parts.items():
                division, _, item = which.partition("/")
                items = [one for by in topics[code]["by"] if by["code"] == division
                         for one in by["items"] if one["code"] == item]
                of = topics[code]["total"] if which == "total" else (items or [{}])[0]
                for figure, value in members.items():
                    check(f"{code} {which} {figure}", value, of.get(figure))

    def report_figure(self, step, expect):
        given = dict(step["report_figure"])
        start, end = (datetime.date.fromisoformat(given.pop(name)) for name in ("from", "to"))
        if "by" in given:
            given["by"] = xfcase.StatsBy(given["by"])
        self.attempt(expect, lambda: self.store.report_figure(
            actor=step["as"], start=start, end=end, **given) or True)

    STEPS = ("do", "stats", "account", "work", "report_figure", "sweep", "calendar", "add_policy", "unit", "official", "options", "explain",
             "timeline", "due", "pending", "office", "records", "letter", "receptions", "search", "similar", "routing", "route", "leaders", "file", "focus",
             "progress", "material", "outcomes", "left")

    @staticmethod
    def clock_of(step):
        times = (step.get(member) for member in ("now", "sweep", "at"))
        return moment(next((one for one in times if isinstance(one, str)), None))

    def set_clock(self, step):
        now = self.clock_of(step)
        if now is not None:
            self.store.now = now

    @contextlib.contextmanager
    def as_known(self, step):
        """A step with known_at is played with the store as known then."""
        store = self.store
        if "known_at" in step:
            self.store = store.as_known(moment(step["known_at"]))
        yield
        if self.store is not store:
            self.store.close()
        self.store = store

    def play(self):
        """Plays all of it; the hash of the journal at the end."""
        for unit in self.document.get("units", []):
            self.put_unit(unit)
        for official in self.document.get("officials", []):
            self.store.put_official(actor="host", **self.values(official))
        for number, step in enumerate(self.document["steps"], 1):
            self.set_clock(step)
            expect = step.get("expect", {})
            kind = next(name for name in self.STEPS if name in step)
            try:
                with self.as_known(step):
                    getattr(self, kind)(step, expect)
                    self.check_notices(expect)
            except Exception as error:
                raise AssertionError(f"step {number}, {json.dumps(step, ensure_ascii=False)}: "
                                     f"{error}") from error
        entries, _ = self.store.verify()
        seq, hash = self.store.head()
        assert entries == seq
        self.store.rebuild()
        self.store.verify()
        return hash
