/* SPDX-License-Identifier: Apache-2.0 */
/* The tables of recurring duties. What waits for the sweep is an index of its own in each. */
#include "store/store_p.h"

const char *const xfi_schema_duty[] = {
    "CREATE TABLE duty_series (\n"
    "    id INTEGER PRIMARY KEY NOT NULL,\n"
    "    \"of\" INTEGER,\n"
    "    duty TEXT,\n"
    "    name TEXT,\n"
    "    unit TEXT,\n"
    "    official TEXT,\n"
    "    lead TEXT,\n"
    "    open INTEGER NOT NULL,\n"
    "    \"from\" TEXT,\n"
    "    until TEXT,\n"
    "    opened_at INTEGER,\n"
    "    made_until TEXT,\n"
    "    next_fire_at INTEGER,\n"
    "    ends_at INTEGER,\n"
    "    text TEXT,\n"
    "    document TEXT\n"
    ") STRICT",
    "CREATE INDEX duty_series_unit ON duty_series (unit, duty) WHERE open = 1",
    "CREATE INDEX duty_series_official ON duty_series (official) WHERE open = 1",
    "CREATE INDEX duty_series_of ON duty_series (\"of\") WHERE \"of\" IS NOT NULL",
    ("CREATE INDEX duty_series_fire ON duty_series (next_fire_at, id)\n"
     "    WHERE next_fire_at IS NOT NULL"),

    "CREATE TABLE duty (\n"
    "    id INTEGER PRIMARY KEY NOT NULL,\n"
    "    \"of\" INTEGER,\n"
    "    phase INTEGER,\n"
    "    handed INTEGER,\n"
    "    case_id INTEGER,\n"
    "    duty TEXT,\n"
    "    kind TEXT,\n"
    "    name TEXT,\n"
    "    name_en TEXT,\n"
    "    unit TEXT,\n"
    "    official TEXT,\n"
    "    lead TEXT,\n"
    "    period TEXT,\n"
    "    rule_date TEXT,\n"
    "    date TEXT,\n"
    "    at INTEGER,\n"
    "    due_at INTEGER,\n"
    "    state TEXT,\n"
    "    open INTEGER NOT NULL,\n"
    "    sequence INTEGER NOT NULL,\n"
    "    moved INTEGER NOT NULL,\n"
    "    exception INTEGER NOT NULL,\n"
    "    required INTEGER NOT NULL,\n"
    "    done INTEGER NOT NULL,\n"
    "    turn INTEGER NOT NULL,\n"
    "    start_at INTEGER,\n"
    "    next_fire_at INTEGER,\n"
    "    mark TEXT,\n"
    "    late INTEGER NOT NULL,\n"
    "    provisional INTEGER NOT NULL,\n"
    "    held_on TEXT,\n"
    "    place TEXT,\n"
    "    persons INTEGER NOT NULL,\n"
    "    reviewed INTEGER NOT NULL,\n"
    "    text TEXT,\n"
    "    next TEXT,\n"
    "    document TEXT,\n"
    "    reason TEXT,\n"
    "    reason_en TEXT,\n"
    "    entered_by TEXT,\n"
    "    cancelled_on TEXT,\n"
    "    requirements TEXT,\n"
    "    set_by TEXT,\n"
    "    successor TEXT\n"
    ") STRICT",
    /* a period of a series has one occurrence, however often and by whomever it is made */
    "CREATE UNIQUE INDEX duty_period ON duty (\"of\", period) WHERE \"of\" IS NOT NULL",
    "CREATE INDEX duty_unit ON duty (unit, due_at)",
    "CREATE INDEX duty_successor ON duty (successor) WHERE successor IS NOT NULL",
    "CREATE INDEX duty_official ON duty (official, due_at)",
    "CREATE INDEX duty_lead ON duty (lead, due_at) WHERE lead IS NOT NULL",
    "CREATE INDEX duty_due ON duty (due_at)",
    "CREATE INDEX duty_open ON duty (id) WHERE open = 1",
    "CREATE INDEX duty_phase ON duty (phase, id) WHERE phase IS NOT NULL",
    "CREATE INDEX duty_handed ON duty (handed, id) WHERE handed IS NOT NULL",
    "CREATE INDEX duty_case ON duty (case_id) WHERE case_id IS NOT NULL",
    "CREATE INDEX duty_fire ON duty (next_fire_at, id) WHERE next_fire_at IS NOT NULL",

    "CREATE TABLE duty_step (\n"
    "    id INTEGER PRIMARY KEY NOT NULL,\n"
    "    \"of\" INTEGER NOT NULL,\n"
    "    case_id INTEGER,\n"
    "    duty TEXT,\n"
    "    step TEXT,\n"
    "    name TEXT,\n"
    "    name_en TEXT,\n"
    "    unit TEXT,\n"
    "    official TEXT,\n"
    "    lead TEXT,\n"
    "    date TEXT,\n"
    "    due_at INTEGER,\n"
    "    state TEXT,\n"
    "    open INTEGER NOT NULL,\n"
    "    sequence INTEGER NOT NULL,\n"
    "    turn INTEGER NOT NULL,\n"
    "    start_at INTEGER,\n"
    "    next_fire_at INTEGER,\n"
    "    mark TEXT,\n"
    "    late INTEGER NOT NULL,\n"
    "    provisional INTEGER NOT NULL,\n"
    "    done_on TEXT,\n"
    "    place TEXT,\n"
    "    persons INTEGER NOT NULL,\n"
    "    text TEXT,\n"
    "    document TEXT,\n"
    "    entered_by TEXT,\n"
    "    reason TEXT,\n"
    "    reason_en TEXT,\n"
    "    renews INTEGER,\n"
    "    cancelled_on TEXT,\n"
    "    passed_on TEXT,\n"
    "    successor TEXT\n"
    ") STRICT",
    "CREATE INDEX duty_step_of ON duty_step (\"of\", id)",
    "CREATE INDEX duty_step_open ON duty_step (\"of\") WHERE open = 1",
    "CREATE INDEX duty_step_pending ON duty_step (id) WHERE open = 1",
    "CREATE INDEX duty_step_unit ON duty_step (unit, due_at)",
    "CREATE INDEX duty_step_successor ON duty_step (successor) WHERE successor IS NOT NULL",
    "CREATE INDEX duty_step_official ON duty_step (official, due_at)",
    "CREATE INDEX duty_step_lead ON duty_step (lead, due_at) WHERE lead IS NOT NULL",
    "CREATE INDEX duty_step_due ON duty_step (due_at) WHERE step IS NOT NULL",
    "CREATE INDEX duty_step_fire ON duty_step (next_fire_at, id) WHERE next_fire_at IS NOT NULL",

    "CREATE TABLE duty_member (\n"
    "    id INTEGER PRIMARY KEY NOT NULL,\n"
    "    \"of\" INTEGER NOT NULL,\n"
    "    case_id INTEGER,\n"
    "    unit TEXT,\n"
    "    official TEXT,\n"
    "    persons INTEGER NOT NULL,\n"
    "    text TEXT,\n"
    "    open INTEGER NOT NULL,\n"
    "    \"from\" TEXT,\n"
    "    until TEXT,\n"
    "    gone_on TEXT,\n"
    "    reason TEXT\n"
    ") STRICT",
    "CREATE INDEX duty_member_of ON duty_member (\"of\", id)",
    "CREATE INDEX duty_member_unit ON duty_member (unit, \"of\") WHERE open = 1",
    "CREATE INDEX duty_member_official ON duty_member (official, \"of\") WHERE open = 1",

    "CREATE TABLE duty_share (\n"
    "    id INTEGER PRIMARY KEY NOT NULL,\n"
    "    \"of\" INTEGER NOT NULL,\n"
    "    step TEXT,\n"
    "    unit TEXT,\n"
    "    official TEXT,\n"
    "    open INTEGER NOT NULL,\n"
    "    \"from\" TEXT,\n"
    "    until TEXT,\n"
    "    text TEXT\n"
    ") STRICT",
    "CREATE INDEX duty_share_of ON duty_share (\"of\", id)",

    /* the primary key is what lets a rung fire once */
    "CREATE TABLE office_firing (\n"
    "    record TEXT NOT NULL,\n"
    "    record_id INTEGER NOT NULL,\n"
    "    turn INTEGER NOT NULL,\n"
    "    rung TEXT NOT NULL,\n"
    "    rep INTEGER NOT NULL,\n"
    "    planned_at INTEGER,\n"
    "    fired_at INTEGER,\n"
    "    late INTEGER NOT NULL,\n"
    "    carried INTEGER NOT NULL,\n"
    "    raises TEXT,\n"
    "    PRIMARY KEY (record, record_id, turn, rung, rep)\n"
    ") STRICT",
    NULL,
};
