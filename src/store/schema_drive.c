/* SPDX-License-Identifier: Apache-2.0 */
/* The tables of drives, screening and warnings. */
#include "store/store_p.h"

const char *const xfi_schema_drive[] = {
    "CREATE TABLE drive (\n"
    "    id INTEGER PRIMARY KEY NOT NULL,\n"
    "    name TEXT,\n"
    "    unit TEXT,\n"
    "    open INTEGER NOT NULL,\n"
    "    body INTEGER,\n"
    "    \"from\" TEXT,\n"
    "    until TEXT,\n"
    "    opened_on TEXT,\n"
    "    document TEXT,\n"
    "    text TEXT,\n"
    "    target_earlier INTEGER NOT NULL,\n"
    "    target_new INTEGER NOT NULL,\n"
    "    closed_on TEXT,\n"
    "    result TEXT,\n"
    "    measure_on TEXT,\n"
    "    next_fire_at INTEGER,\n"
    "    behind INTEGER NOT NULL\n"
    ") STRICT",
    "CREATE INDEX drive_waiting ON drive (next_fire_at, id) WHERE next_fire_at IS NOT NULL",
    "CREATE INDEX drive_unit ON drive (unit, id)",

    "CREATE TABLE drive_phase (\n"
    "    id INTEGER PRIMARY KEY NOT NULL,\n"
    "    \"of\" INTEGER NOT NULL,\n"
    "    name TEXT,\n"
    "    open INTEGER NOT NULL,\n"
    "    \"from\" TEXT,\n"
    "    until TEXT,\n"
    "    planned_on TEXT,\n"
    "    text TEXT,\n"
    "    seven_ones INTEGER NOT NULL,\n"
    "    ended_on TEXT,\n"
    "    result TEXT,\n"
    "    document TEXT\n"
    ") STRICT",
    "CREATE INDEX drive_phase_of ON drive_phase (\"of\", id)",

    "CREATE TABLE drive_case (\n"
    "    id INTEGER PRIMARY KEY NOT NULL,\n"
    "    \"of\" INTEGER NOT NULL,\n"
    "    case_id INTEGER NOT NULL,\n"
    "    open INTEGER NOT NULL,\n"
    "    source TEXT,\n"
    "    cohort TEXT,\n"
    "    since TEXT,\n"
    "    entered_on TEXT,\n"
    "    left_on TEXT,\n"
    "    text TEXT,\n"
    "    line_unit TEXT,\n"
    "    area_unit TEXT,\n"
    "    area TEXT,\n"
    "    official TEXT,\n"
    "    handed_out_on TEXT,\n"
    "    hand_outs INTEGER NOT NULL,\n"
    "    reason TEXT,\n"
    "    approver TEXT,\n"
    "    consent TEXT\n"
    ") STRICT",
    "CREATE INDEX drive_case_of ON drive_case (\"of\", id)",
    "CREATE INDEX drive_case_case ON drive_case (case_id, id)",

    "CREATE TABLE resource (\n"
    "    id INTEGER PRIMARY KEY NOT NULL,\n"
    "    \"of\" INTEGER NOT NULL,\n"
    "    unit TEXT,\n"
    "    official TEXT,\n"
    "    open INTEGER NOT NULL,\n"
    "    kind TEXT,\n"
    "    amount INTEGER NOT NULL,\n"
    "    count INTEGER NOT NULL,\n"
    "    measure TEXT,\n"
    "    text TEXT,\n"
    "    document TEXT,\n"
    "    promised_on TEXT,\n"
    "    due_date TEXT,\n"
    "    given_amount INTEGER NOT NULL,\n"
    "    given_count INTEGER NOT NULL,\n"
    "    parts INTEGER NOT NULL,\n"
    "    given_on TEXT,\n"
    "    withdrawn_on TEXT,\n"
    "    reason TEXT,\n"
    "    successor TEXT\n"
    ") STRICT",
    "CREATE INDEX resource_of ON resource (\"of\", id)",
    "CREATE INDEX resource_open ON resource (id) WHERE open = 1",
    "CREATE INDEX resource_unit ON resource (unit, id)",

    "CREATE TABLE resource_given (\n"
    "    id INTEGER PRIMARY KEY NOT NULL,\n"
    "    \"of\" INTEGER NOT NULL,\n"
    "    unit TEXT,\n"
    "    official TEXT,\n"
    "    date TEXT,\n"
    "    amount INTEGER NOT NULL,\n"
    "    count INTEGER NOT NULL,\n"
    "    text TEXT,\n"
    "    document TEXT,\n"
    "    entered_by TEXT,\n"
    "    void_on TEXT,\n"
    "    void_by TEXT,\n"
    "    void_reason TEXT\n"
    ") STRICT",
    "CREATE INDEX resource_given_of ON resource_given (\"of\", id)",

    "CREATE TABLE screening (\n"
    "    id INTEGER PRIMARY KEY NOT NULL,\n"
    "    name TEXT,\n"
    "    unit TEXT,\n"
    "    open INTEGER NOT NULL,\n"
    "    \"of\" INTEGER,\n"
    "    occasion TEXT,\n"
    "    bottom_up INTEGER NOT NULL,\n"
    "    \"from\" TEXT,\n"
    "    until TEXT,\n"
    "    official TEXT,\n"
    "    text TEXT,\n"
    "    document TEXT,\n"
    "    ended_on TEXT,\n"
    "    result TEXT,\n"
    "    next_fire_at INTEGER,\n"
    "    told INTEGER NOT NULL\n"
    ") STRICT",
    "CREATE INDEX screening_from ON screening (\"from\")",
    "CREATE INDEX screening_open ON screening (id) WHERE open = 1",
    "CREATE INDEX screening_waiting ON screening (next_fire_at, id) WHERE next_fire_at IS NOT NULL",
    "CREATE INDEX screening_unit ON screening (unit, id)",

    "CREATE TABLE finding (\n"
    "    id INTEGER PRIMARY KEY NOT NULL,\n"
    "    \"of\" INTEGER NOT NULL,\n"
    "    unit TEXT,\n"
    "    open INTEGER NOT NULL,\n"
    "    text TEXT,\n"
    "    urgency TEXT,\n"
    "    area TEXT,\n"
    "    place TEXT,\n"
    "    category TEXT,\n"
    "    persons INTEGER NOT NULL,\n"
    "    proposed_unit TEXT,\n"
    "    found_on TEXT,\n"
    "    outcome TEXT,\n"
    "    case_id INTEGER,\n"
    "    warning INTEGER,\n"
    "    drive_case INTEGER,\n"
    "    reason TEXT,\n"
    "    decided_on TEXT,\n"
    "    linked INTEGER NOT NULL,\n"
    "    successor TEXT,\n"
    "    entered_by TEXT,\n"
    "    void_on TEXT,\n"
    "    void_by TEXT,\n"
    "    void_reason TEXT\n"
    ") STRICT",
    "CREATE INDEX finding_of ON finding (\"of\", id)",
    "CREATE INDEX finding_found ON finding (found_on)",
    "CREATE INDEX finding_case ON finding (case_id) WHERE case_id IS NOT NULL",

    "CREATE TABLE warning (\n"
    "    id INTEGER PRIMARY KEY NOT NULL,\n"
    "    unit TEXT,\n"
    "    to_unit TEXT,\n"
    "    open INTEGER NOT NULL,\n"
    "    \"of\" INTEGER,\n"
    "    name TEXT,\n"
    "    text TEXT,\n"
    "    category TEXT,\n"
    "    area TEXT,\n"
    "    document TEXT,\n"
    "    issued_on TEXT,\n"
    "    due_date TEXT,\n"
    "    answered_on TEXT,\n"
    "    answer TEXT,\n"
    "    late INTEGER NOT NULL,\n"
    "    follow_ups INTEGER NOT NULL,\n"
    "    result TEXT,\n"
    "    case_id INTEGER,\n"
    "    closed_on TEXT,\n"
    "    summary TEXT,\n"
    "    next_fire_at INTEGER,\n"
    "    told INTEGER NOT NULL,\n"
    "    successor TEXT,\n"
    "    entered_by TEXT,\n"
    "    void_on TEXT,\n"
    "    void_by TEXT,\n"
    "    void_reason TEXT\n"
    ") STRICT",
    "CREATE INDEX warning_issued ON warning (issued_on, id)",
    "CREATE INDEX warning_open ON warning (id) WHERE open = 1",
    "CREATE INDEX warning_waiting ON warning (next_fire_at, id) WHERE next_fire_at IS NOT NULL",

    "CREATE TABLE warning_follow_up (\n"
    "    id INTEGER PRIMARY KEY NOT NULL,\n"
    "    \"of\" INTEGER NOT NULL,\n"
    "    date TEXT,\n"
    "    official TEXT,\n"
    "    text TEXT\n"
    ") STRICT",
    "CREATE INDEX warning_follow_up_of ON warning_follow_up (\"of\", id)",
    NULL,
};
