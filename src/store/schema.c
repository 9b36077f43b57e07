/* SPDX-License-Identifier: Apache-2.0 */
/* The tables as SQL text. This file is the dialect of the engine: STRICT, the column types and the
 * question whether a file is empty are SQLite's; all other SQL of the room is what engines share.
 *
 * journal is the truth; the tables from policy_doc to setting are its projection, one per record of
 * the model, columns in the order of its fields. lease and meta are no part of either. Foreign keys
 * are deferred: they hold at the end of a transaction, whatever the order of its rows. */
#include "store/store_p.h"

#define DEFERRED " DEFERRABLE INITIALLY DEFERRED"

const char xfi_schema_is_empty[] = "SELECT count(*) FROM sqlite_master";

static const char *const tables_of_cases[] = {
    "CREATE TABLE meta (\n"
    "    key TEXT PRIMARY KEY NOT NULL,\n"
    "    value TEXT NOT NULL\n"
    ") STRICT",
    "INSERT INTO meta (key, value) VALUES ('features', '[]'), ('ref_version', '0')",

    "CREATE TABLE journal (\n"
    "    seq INTEGER PRIMARY KEY NOT NULL,\n"
    "    at INTEGER NOT NULL,\n"
    "    recorded_at INTEGER NOT NULL,\n"
    "    actor TEXT NOT NULL,\n"
    "    kind TEXT NOT NULL,\n"
    "    case_id INTEGER,\n"
    "    revision INTEGER NOT NULL,\n"
    "    payload TEXT NOT NULL,\n"
    "    hash TEXT NOT NULL\n"
    ") STRICT",
    "CREATE INDEX journal_case ON journal (case_id, seq) WHERE case_id IS NOT NULL",

    "CREATE TABLE policy_doc (\n"
    "    id TEXT NOT NULL,\n"
    "    version TEXT NOT NULL,\n"
    "    text TEXT,\n"
    "    PRIMARY KEY (id, version)\n"
    ") STRICT",

    "CREATE TABLE cases (\n"
    "    id INTEGER PRIMARY KEY NOT NULL,\n"
    "    number TEXT,\n"
    "    registered_unit TEXT,\n"
    "    number_year INTEGER NOT NULL,\n"
    "    number_seq INTEGER NOT NULL,\n"
    "    host_number TEXT,\n"
    "    policy TEXT,\n"
    "    policy_version TEXT,\n"
    "    state TEXT,\n"
    "    ended_as TEXT,\n"
    "    revision INTEGER NOT NULL,\n"
    "    cycle INTEGER NOT NULL,\n"
    "    unit TEXT,\n"
    "    sender TEXT,\n"
    "    report_back INTEGER NOT NULL,\n"
    "    transfers INTEGER NOT NULL,\n"
    "    lead TEXT,\n"
    "    team_head TEXT,\n"
    "    handler TEXT,\n"
    "    review_unit TEXT,\n"
    "    recheck_unit TEXT,\n"
    "    form TEXT,\n"
    "    kind TEXT,\n"
    "    intake TEXT,\n"
    "    procedure TEXT,\n"
    "    title TEXT,\n"
    "    matter TEXT,\n"
    "    category TEXT,\n"
    "    area TEXT,\n"
    "    persons INTEGER NOT NULL,\n"
    "    concerned_official TEXT,\n"
    "    concerned_unit TEXT,\n"
    "    channel TEXT,\n"
    "    received_at INTEGER,\n"
    "    accepted_at INTEGER,\n"
    "    answered_at INTEGER,\n"
    "    served_at INTEGER,\n"
    "    hearing_at INTEGER,\n"
    "    closed_at INTEGER,\n"
    "    last_at INTEGER,\n"
    "    outcome TEXT,\n"
    "    review_outcome TEXT,\n"
    "    recheck_outcome TEXT,\n"
    "    merged_into INTEGER,\n"
    "    mark TEXT,\n"
    "    claims INTEGER NOT NULL,\n"
    "    measures INTEGER NOT NULL,\n"
    "    exceptions INTEGER NOT NULL,\n"
    "    direction TEXT,\n"
    "    responsible TEXT,\n"
    "    closing_date TEXT,\n"
    "    reporting_date TEXT,\n"
    "    cause TEXT,\n"
    "    objected_at INTEGER,\n"
    "    checked TEXT,\n"
    "    satisfaction TEXT,\n"
    "    follow_ups INTEGER NOT NULL,\n"
    "    rebounds INTEGER NOT NULL,\n"
    "    channel_result TEXT,\n"
    "    query_code TEXT,\n"
    "    repeat_of INTEGER,\n"
    "    key INTEGER NOT NULL,\n"
    "    led INTEGER NOT NULL,\n"
    "    parts INTEGER NOT NULL,\n"
    "    attachments INTEGER NOT NULL,\n"
    "    members INTEGER NOT NULL,\n"
    "    reported_up_at INTEGER,\n"
    "    told_bureau_at INTEGER,\n"
    "    visitors INTEGER NOT NULL,\n"
    "    first_accepted_at INTEGER,\n"
    "    first_answered_at INTEGER,\n"
    "    first_closed_at INTEGER,\n"
    "    merged_from TEXT,\n"
    "    investigated_at INTEGER,\n"
    "    lead_ends_at INTEGER,\n"
    "    FOREIGN KEY (policy, policy_version) REFERENCES policy_doc (id, version)" DEFERRED "\n"
    ") STRICT",
    "CREATE UNIQUE INDEX cases_number ON cases (number)",
    "CREATE UNIQUE INDEX cases_host_number ON cases (host_number) WHERE host_number IS NOT NULL",
    "CREATE UNIQUE INDEX cases_seq_of_year ON cases (registered_unit, number_year, number_seq)",
    "CREATE INDEX cases_unit ON cases (unit, id)",
    "CREATE INDEX cases_merged ON cases (merged_into, id) WHERE merged_into IS NOT NULL",
    "CREATE INDEX cases_repeat ON cases (repeat_of, id) WHERE repeat_of IS NOT NULL",
    "CREATE INDEX cases_lead ON cases (lead, id) WHERE lead IS NOT NULL",
    "CREATE INDEX cases_lead_ends ON cases (lead_ends_at, id) WHERE lead_ends_at IS NOT NULL",
    "CREATE INDEX cases_team_head ON cases (team_head, id) WHERE team_head IS NOT NULL",
    "CREATE INDEX cases_handler ON cases (handler, id) WHERE handler IS NOT NULL",

    "CREATE TABLE petitioner (\n"
    "    case_id INTEGER NOT NULL REFERENCES cases (id)" DEFERRED ",\n"
    "    n INTEGER NOT NULL,\n"
    "    name TEXT,\n"
    "    phone TEXT,\n"
    "    address TEXT,\n"
    "    representative INTEGER NOT NULL,\n"
    "    id_number TEXT,\n"
    "    household TEXT,\n"
    "    residence TEXT,\n"
    "    capacity TEXT,\n"
    "    workplace TEXT,\n"
    "    removed INTEGER NOT NULL,\n"
    "    former TEXT,\n"
    "    PRIMARY KEY (case_id, n)\n"
    ") STRICT, WITHOUT ROWID",

    "CREATE TABLE claim (\n"
    "    case_id INTEGER NOT NULL REFERENCES cases (id)" DEFERRED ",\n"
    "    n INTEGER NOT NULL,\n"
    "    text TEXT,\n"
    "    assessment TEXT,\n"
    "    basis TEXT,\n"
    "    assessments INTEGER NOT NULL,\n"
    "    outcome TEXT,\n"
    "    answer TEXT,\n"
    "    PRIMARY KEY (case_id, n)\n"
    ") STRICT",

    "CREATE TABLE measure (\n"
    "    case_id INTEGER NOT NULL REFERENCES cases (id)" DEFERRED ",\n"
    "    n INTEGER NOT NULL,\n"
    "    cycle INTEGER NOT NULL,\n"
    "    measure TEXT,\n"
    "    claim INTEGER NOT NULL,\n"
    "    text TEXT,\n"
    "    official TEXT,\n"
    "    unit TEXT,\n"
    "    planned TEXT,\n"
    "    amount INTEGER NOT NULL,\n"
    "    source TEXT,\n"
    "    basis TEXT,\n"
    "    document TEXT,\n"
    "    begun_at INTEGER,\n"
    "    done_at INTEGER,\n"
    "    done_on TEXT,\n"
    "    result TEXT,\n"
    "    relief TEXT,\n"
    "    fund TEXT,\n"
    "    means TEXT,\n"
    "    failed INTEGER NOT NULL,\n"
    "    PRIMARY KEY (case_id, n)\n"
    ") STRICT",

    "CREATE TABLE part (\n"
    "    case_id INTEGER NOT NULL REFERENCES cases (id)" DEFERRED ",\n"
    "    n INTEGER NOT NULL,\n"
    "    cycle INTEGER NOT NULL,\n"
    "    unit TEXT,\n"
    "    role TEXT,\n"
    "    text TEXT,\n"
    "    official TEXT,\n"
    "    document TEXT,\n"
    "    due TEXT,\n"
    "    assigned_at INTEGER,\n"
    "    done_at INTEGER,\n"
    "    dropped_at INTEGER,\n"
    "    result TEXT,\n"
    "    PRIMARY KEY (case_id, n)\n"
    ") STRICT",

    "CREATE TABLE attachment (\n"
    "    case_id INTEGER NOT NULL REFERENCES cases (id)" DEFERRED ",\n"
    "    n INTEGER NOT NULL,\n"
    "    name TEXT,\n"
    "    media_type TEXT,\n"
    "    bytes INTEGER NOT NULL,\n"
    "    digest TEXT,\n"
    "    text TEXT,\n"
    "    official TEXT,\n"
    "    attached_at INTEGER,\n"
    "    checked_at INTEGER,\n"
    "    changed INTEGER NOT NULL,\n"
    "    found_bytes INTEGER NOT NULL,\n"
    "    found_digest TEXT,\n"
    "    replaced_by INTEGER NOT NULL,\n"
    "    PRIMARY KEY (case_id, n)\n"
    ") STRICT",

    "CREATE TABLE member (\n"
    "    case_id INTEGER NOT NULL REFERENCES cases (id)" DEFERRED ",\n"
    "    n INTEGER NOT NULL,\n"
    "    official TEXT,\n"
    "    duty TEXT,\n"
    "    from_at INTEGER,\n"
    "    until_at INTEGER,\n"
    "    reason TEXT,\n"
    "    PRIMARY KEY (case_id, n)\n"
    ") STRICT",

    "CREATE TABLE exception (\n"
    "    case_id INTEGER NOT NULL REFERENCES cases (id)" DEFERRED ",\n"
    "    \"check\" TEXT NOT NULL,\n"
    "    reason TEXT,\n"
    "    official TEXT,\n"
    "    at INTEGER,\n"
    "    PRIMARY KEY (case_id, \"check\")\n"
    ") STRICT",

    "CREATE TABLE detail (\n"
    "    case_id INTEGER PRIMARY KEY NOT NULL REFERENCES cases (id)" DEFERRED ",\n"
    "    discovery TEXT,\n"
    "    level TEXT,\n"
    "    field TEXT,\n"
    "    interest TEXT,\n"
    "    origin TEXT,\n"
    "    happened_on TEXT,\n"
    "    place TEXT,\n"
    "    contact TEXT,\n"
    "    outlook TEXT,\n"
    "    history TEXT,\n"
    "    follows INTEGER,\n"
    "    new_fact TEXT,\n"
    "    representatives INTEGER NOT NULL,\n"
    "    reception INTEGER\n"
    ") STRICT",

    "CREATE TABLE deadline (\n"
    "    id INTEGER PRIMARY KEY NOT NULL,\n"
    "    case_id INTEGER NOT NULL REFERENCES cases (id)" DEFERRED ",\n"
    "    rule TEXT,\n"
    "    cycle INTEGER NOT NULL,\n"
    "    state TEXT,\n"
    "    \"window\" INTEGER NOT NULL,\n"
    "    turn INTEGER NOT NULL,\n"
    "    start_at INTEGER,\n"
    "    start_date TEXT,\n"
    "    amount INTEGER NOT NULL,\n"
    "    unit TEXT,\n"
    "    roll TEXT,\n"
    "    extended INTEGER NOT NULL,\n"
    "    extensions INTEGER NOT NULL,\n"
    "    paused INTEGER NOT NULL,\n"
    "    last_date TEXT,\n"
    "    due_date TEXT,\n"
    "    due_at INTEGER,\n"
    "    provisional INTEGER NOT NULL,\n"
    "    next_fire_at INTEGER,\n"
    "    mark TEXT,\n"
    "    opened_at INTEGER,\n"
    "    closed_at INTEGER,\n"
    "    opened_by TEXT,\n"
    "    closed_by TEXT,\n"
    "    late INTEGER NOT NULL,\n"
    "    duty_unit TEXT,\n"
    "    duty_official TEXT,\n"
    "    duty_lead TEXT,\n"
    "    successor TEXT,\n"
    "    item INTEGER NOT NULL,\n"
    "    own_start_at INTEGER,\n"
    "    begun_by TEXT,\n"
    "    begun_unit TEXT,\n"
    "    stood_until INTEGER,\n"
    "    stood_by TEXT\n"
    ") STRICT",
    "CREATE INDEX deadline_case ON deadline (case_id, id)",
    "CREATE INDEX deadline_fire ON deadline (next_fire_at, id, case_id)\n"
    "    WHERE next_fire_at IS NOT NULL",
    /* the due board: paused ones have no due date and come last; the number is the largest int64 */
    "CREATE INDEX deadline_due ON deadline (coalesce(due_at, 9223372036854775807), id)\n"
    "    WHERE state IN ('open', 'paused')",

    "CREATE TABLE pause (\n"
    "    case_id INTEGER NOT NULL REFERENCES cases (id)" DEFERRED ",\n"
    "    n INTEGER NOT NULL,\n"
    "    cycle INTEGER NOT NULL,\n"
    "    cause TEXT,\n"
    "    from_at INTEGER,\n"
    "    until_at INTEGER,\n"
    "    cut INTEGER NOT NULL,\n"
    "    PRIMARY KEY (case_id, n)\n"
    ") STRICT, WITHOUT ROWID",

    /* the primary key is what lets a rung fire once */
    "CREATE TABLE firing (\n"
    "    deadline_id INTEGER NOT NULL REFERENCES deadline (id)" DEFERRED ",\n"
    "    turn INTEGER NOT NULL,\n"
    "    rung TEXT NOT NULL,\n"
    "    rep INTEGER NOT NULL,\n"
    "    case_id INTEGER NOT NULL REFERENCES cases (id)" DEFERRED ",\n"
    "    planned_at INTEGER,\n"
    "    fired_at INTEGER,\n"
    "    late INTEGER NOT NULL,\n"
    "    carried INTEGER NOT NULL,\n"
    "    raises TEXT,\n"
    "    ground TEXT,\n"
    "    duty_unit TEXT,\n"
    "    PRIMARY KEY (deadline_id, turn, rung, rep)\n"
    ") STRICT",
    "CREATE INDEX firing_case ON firing (case_id)",
    "CREATE INDEX firing_planned ON firing (coalesce(planned_at, 0), deadline_id, turn, rung, rep)",

    "CREATE TABLE notice (\n"
    "    id INTEGER PRIMARY KEY NOT NULL,\n"
    "    case_id INTEGER REFERENCES cases (id)" DEFERRED ",\n"
    "    deadline_id INTEGER REFERENCES deadline (id)" DEFERRED ",\n"
    "    rule TEXT,\n"
    "    turn INTEGER NOT NULL,\n"
    "    rung TEXT,\n"
    "    rep INTEGER NOT NULL,\n"
    "    raises TEXT,\n"
    "    target TEXT,\n"
    "    level INTEGER NOT NULL,\n"
    "    unit TEXT,\n"
    "    official TEXT,\n"
    "    skipped TEXT,\n"
    "    late INTEGER NOT NULL,\n"
    "    planned_at INTEGER,\n"
    "    created_at INTEGER,\n"
    "    acked_at INTEGER,\n"
    "    due_date TEXT,\n"
    "    reason TEXT,\n"
    "    record TEXT,\n"
    "    record_id INTEGER,\n"
    "    title TEXT,\n"
    "    reason_en TEXT,\n"
    "    title_en TEXT,\n"
    "    ground TEXT,\n"
    "    duty_unit TEXT,\n"
    "    duty_official TEXT\n"
    ") STRICT",
    "CREATE INDEX notice_case ON notice (case_id, id)",
    "CREATE INDEX notice_deadline ON notice (deadline_id)",
    "CREATE INDEX notice_record ON notice (record, record_id) WHERE record_id IS NOT NULL",
    "CREATE INDEX notice_waiting ON notice (id) WHERE acked_at IS NULL",
    "CREATE INDEX notice_official ON notice (official, id) WHERE official IS NOT NULL",
    "CREATE INDEX notice_unit ON notice (unit, id)",

    "CREATE TABLE unit (\n"
    "    id TEXT PRIMARY KEY NOT NULL,\n"
    "    name TEXT,\n"
    "    kind TEXT,\n"
    "    level TEXT,\n"
    "    superior TEXT,\n"
    "    valid_from TEXT,\n"
    "    valid_to TEXT,\n"
    "    short_name TEXT\n"
    ") STRICT",

    "CREATE TABLE official (\n"
    "    id TEXT NOT NULL,\n"
    "    valid_from TEXT NOT NULL,\n"
    "    name TEXT,\n"
    "    unit TEXT,\n"
    "    rank TEXT,\n"
    "    principal INTEGER NOT NULL,\n"
    "    valid_to TEXT,\n"
    "    absent_from TEXT,\n"
    "    absent_to TEXT,\n"
    "    leader INTEGER NOT NULL,\n"
    "    PRIMARY KEY (id, valid_from)\n"
    ") STRICT",

    "CREATE TABLE calendar_doc (\n"
    "    id INTEGER PRIMARY KEY NOT NULL,\n"
    "    text TEXT,\n"
    "    unit TEXT\n"
    ") STRICT",

    "CREATE TABLE setting (\n"
    "    key TEXT PRIMARY KEY NOT NULL,\n"
    "    value TEXT\n"
    ") STRICT",

    /* wrong query codes, counted: no part of the journal */
    "CREATE TABLE inquiry (\n"
    "    case_id INTEGER PRIMARY KEY NOT NULL,\n"
    "    failures INTEGER NOT NULL,\n"
    "    until INTEGER NOT NULL\n"
    ") STRICT",

    /* no foreign key: a rebuild makes notices anew and keeps the leases */
    "CREATE TABLE lease (\n"
    "    notice_id INTEGER PRIMARY KEY NOT NULL,\n"
    "    owner TEXT NOT NULL,\n"
    "    until INTEGER NOT NULL\n"
    ") STRICT",
    NULL,
};

static const char *const *const version_1[] = {
    tables_of_cases,  xfi_schema_office, xfi_schema_front,
    xfi_schema_duty,  xfi_schema_drive,  xfi_schema_index,
    xfi_schema_stats, xfi_schema_known,  NULL,
};

const char *const *const *const xfi_schema_steps[XFI_STORE_VERSION] = {version_1};
