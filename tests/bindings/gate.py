# SPDX-License-Identifier: Apache-2.0
"""Compares the public C interface, as `swig -xml` reads it, with both bindings.

gate.py [--without-office] [--php <php> <extension>]   in an environment where the package xfcase can be imported

What is added to a header cannot be forgotten in a binding: each gap is named and fails the test.
"""
import inspect
import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "bindings" / "swig"))

import interface  # noqa: E402
import xfcase  # noqa: E402
from xfcase import _native, acts, enums, errors  # noqa: E402

# Texts are handed over as strings of the language.
NOT_FOR_SCRIPTS = {"xf_text_make", "xf_text_get", "xf_text_size", "xf_text_free"}
# What the layer has no use for: it has dates, versions and errors of its own language; capsules and
# objects end by themselves.
NOT_FOR_LAYERS = re.compile(r"xf_(date|time)_|xf_error_|xf_version_number|xf_host_|xf_status_|"
                            r"xf_code_at|xf_code_of|xf_case_do|xf_office_do|_free$|xf_deadline_read")
# Enumerations without text codes, and those whose zero is "nothing" and no member.
PLAIN = {"xf_lang": xfcase.Lang, "xf_format": xfcase.Format, "xf_open_mode": xfcase.OpenMode,
         "xf_hash": xfcase.Hash}
CODED = {"xf_state": xfcase.State, "xf_act_kind": xfcase.Act, "xf_clock_state": xfcase.ClockState,
         "xf_count": xfcase.Count, "xf_roll": xfcase.Roll, "xf_target": xfcase.Target,
         "xf_raise": xfcase.Raise, "xf_mark": xfcase.Mark, "xf_form": xfcase.Form,
         "xf_kind": xfcase.Kind, "xf_intake": xfcase.Intake, "xf_procedure": xfcase.Procedure,
         "xf_outcome": xfcase.Outcome, "xf_level": xfcase.Level, "xf_unit_role": xfcase.UnitRole,
         "xf_assessment": xfcase.Assessment, "xf_measure": xfcase.Measure, "xf_satisfaction": xfcase.Satisfaction,
         "xf_cause": xfcase.Cause, "xf_check": xfcase.Check, "xf_discovery": xfcase.Discovery,
         "xf_ground": xfcase.Ground, "xf_refusal": xfcase.Refusal, "xf_record_kind": xfcase.RecordKind, "xf_office_kind": xfcase.Step,
         "xf_duty_kind": xfcase.DutyKind, "xf_duty_state": xfcase.DutyState,
         "xf_pending_kind": xfcase.PendingKind,
         "xf_body_kind": xfcase.BodyKind, "xf_body_post": xfcase.BodyPost,
         "xf_drive_source": xfcase.DriveSource,
         "xf_drive_cohort": xfcase.DriveCohort,
         "xf_screening_occasion": xfcase.ScreeningOccasion,
         "xf_urgency": xfcase.Urgency,
         "xf_finding_outcome": xfcase.FindingOutcome,
         "xf_warning_result": xfcase.WarningResult, "xf_resource_kind": xfcase.Resource,
         "xf_part": xfcase.Part, "xf_likeness": xfcase.Likeness,
         "xf_stats_by": xfcase.StatsBy, "xf_figure": xfcase.Figure,
         "xf_stats_basis": xfcase.StatsBasis, "xf_trait": xfcase.Trait,
         "xf_reception_kind": xfcase.ReceptionKind, "xf_received": xfcase.Received,
         "xf_letter_kind": xfcase.Letter, "xf_placeholder": xfcase.Placeholder,
         "xf_relief": xfcase.Relief, "xf_fund": xfcase.Fund,
         "xf_means": xfcase.Means, "xf_role": xfcase.Role}
NO_ENUMERATION = {"xf_enum", "xf_status"}
NOT_ACTS = {"register", "absorb", "release", "fire", "recompute", "issue_code", "lapse_lead", "find_repeat"}


def missing(what, wanted, there):
    return [f"{what}: {name}" for name in sorted(set(wanted) - set(there))]


def constants(api):
    return {name for members in api.enums.values() for name in members}


def native_gaps(api, language, functions, values):
    return (missing(f"{language}: no function", set(api.functions) - NOT_FOR_SCRIPTS, functions)
            + missing(f"{language}: no constant", constants(api), values))


def layer_gaps(api, language, sources):
    text = "".join(path.read_text(encoding="utf-8") for path in sources)
    wanted = {name for name in api.functions if not NOT_FOR_LAYERS.search(name)}
    return missing(f"{language}: never called by the layer", wanted - NOT_FOR_SCRIPTS,
                   set(re.findall(r"\bxf_\w+", text)))


def enum_gaps(api):
    gaps = missing("python: no enumeration", set(api.enums) - NO_ENUMERATION, {*PLAIN, *CODED})
    for name, kind in {**PLAIN, **CODED}.items():
        there = {member.number for member in kind}
        wanted = {value for member, value in api.enums[name].items()
                  if not (member.endswith("_NONE") and value == 0)}
        gaps += [f"python: {kind.__name__} lacks {name} {value}" for value in wanted - there]
    return gaps


def status_gaps(api):
    mapped = errors._OF_STATUS
    gaps = [f"python: no exception for {name}" for name, value in api.enums["xf_status"].items()
            if value != 0 and value not in mapped]
    return gaps + (["python: two statuses share an exception"]
                   if len(set(mapped.values())) != len(mapped) else [])


def field_gaps(api):
    table = (ROOT / "bindings" / "swig" / "fields.h").read_text(encoding="utf-8")
    gaps = []
    for name, members in api.structs.items():
        there = set(re.findall(rf"\b(?:XFN_FIELD|XFN_MANY)\({name},\s*(\w+)", table))
        there |= set(re.findall(rf"\bXFN_MANY\({name},\s*\w+,\s*(\w+)", table))
        gaps += missing(f"fields.h: {name} lacks", [member for member, _ in members], there)
    return gaps


def act_gaps(api):
    """The keyword arguments of each act against the fields that the library says it reads."""
    gaps = []
    shared = {"self", "actor", "at", "revision", "dry_run"}
    with xfcase.open_memory() as store:
        store.put_unit(actor="host", id="u", name="示例")
        store.put_official(actor="host", id="o", name="示例", unit="u")
        case = store.register(actor="o", unit="u", form=xfcase.Form.LETTER, title="示例")
        options = case.options("o")
    for act in (act for act in xfcase.Act if act.value not in NOT_ACTS):
        method = getattr(acts.Acts, "return_" if act is xfcase.Act.RETURN else act.value, None)
        if method is None:
            gaps.append(f"python: no method for {act.value}")
            continue
        parameters = {name: one.default is inspect.Parameter.empty
                      for name, one in inspect.signature(method).parameters.items()
                      if name not in shared}
        if parameters != options[act].fields:
            gaps.append(f"python: {act.value} takes {parameters}, reads {options[act].fields}")
    return gaps


def step_gaps():
    """The keyword arguments of each step of the office against the fields that it reads."""
    gaps = []
    for step in xfcase.Step:
        method = getattr(xfcase.Store, step.value, None)
        if method is None:
            gaps.append(f"python: no method for {step.value}")
            continue
        takes = {"from" if name == "start" else name: one.default is inspect.Parameter.empty
                 for name, one in inspect.signature(method).parameters.items()
                 if name not in {"self", "actor", "at", "dry_run"}}
        reads = {name.rstrip("!"): name.endswith("!")
                 for name in _native.xf_office_fields(step.number).split()}
        if takes != reads:
            gaps.append(f"python: {step.value} takes {takes}, reads {reads}")
    return gaps


def php(binary, extension):
    script = ('echo json_encode(["functions" => get_extension_funcs("xfcase"),'
              '"constants" => array_keys(get_defined_constants(true)["xfcase"])]);')
    said = subprocess.run([binary, "-n", "-d", f"extension={extension}", "-r", script],
                          check=True, capture_output=True, text=True).stdout
    return json.loads(said)


def main(arguments):
    office = arguments[:1] != ["--without-office"]
    arguments = arguments if office else arguments[1:]
    api = interface.read(office=office)
    if office:
        from xfcase import documents
        PLAIN["xf_document"] = documents.Document
    gaps = native_gaps(api, "python", dir(_native), dir(_native)) + enum_gaps(api)
    gaps += status_gaps(api) + field_gaps(api) + act_gaps(api) + step_gaps()
    gaps += layer_gaps(api, "python", (ROOT / "bindings/python/xfcase").glob("*.py"))
    gaps += layer_gaps(api, "php", (ROOT / "bindings/php/src").rglob("*.php"))
    if arguments:
        there = php(*arguments[1:])
        gaps += native_gaps(api, "php", there["functions"], there["constants"])
    for gap in gaps:
        print(gap, file=sys.stderr)
    return 1 if gaps else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
