/* SPDX-License-Identifier: Apache-2.0 */
/* The tables of what meets the public: receptions, contact points, letters and their templates. */
#include "store/store_p.h"

const char *const xfi_schema_front[] = {
    "CREATE TABLE reception (\n"
    "    id INTEGER PRIMARY KEY NOT NULL,\n"
    "    unit TEXT,\n"
    "    official TEXT,\n"
    "    kind TEXT,\n"
    "    at INTEGER,\n"
    "    date TEXT,\n"
    "    place TEXT,\n"
    "    name TEXT,\n"
    "    text TEXT,\n"
    "    category TEXT,\n"
    "    area TEXT,\n"
    "    persons INTEGER NOT NULL,\n"
    "    visitor TEXT,\n"
    "    phone TEXT,\n"
    "    open INTEGER NOT NULL,\n"
    "    result TEXT,\n"
    "    said TEXT,\n"
    "    case_id INTEGER,\n"
    "    to_unit TEXT,\n"
    "    escort TEXT,\n"
    "    escort_unit TEXT,\n"
    "    escort_on TEXT,\n"
    "    escort_result TEXT,\n"
    "    follow_up_on TEXT,\n"
    "    follow_up_set_on TEXT,\n"
    "    followed_up_on TEXT,\n"
    "    follow_up_result TEXT,\n"
    "    register_unit TEXT,\n"
    "    year INTEGER NOT NULL,\n"
    "    seq INTEGER NOT NULL,\n"
    "    next_fire_at INTEGER,\n"
    "    told INTEGER NOT NULL,\n"
    "    successor TEXT,\n"
    "    succeeded_on TEXT,\n"
    "    entered_by TEXT,\n"
    "    void_on TEXT,\n"
    "    void_by TEXT,\n"
    "    void_reason TEXT\n"
    ") STRICT",
    "CREATE INDEX reception_open ON reception (id) WHERE open = 1",
    "CREATE INDEX reception_waiting ON reception (next_fire_at, id) WHERE next_fire_at IS NOT NULL",
    /* one number, once, in the register of a year */
    "CREATE UNIQUE INDEX reception_seq ON reception (register_unit, year, seq)\n"
    "    WHERE register_unit IS NOT NULL",
    "CREATE INDEX reception_date ON reception (date)",
    "CREATE INDEX reception_unit ON reception (unit, date)",
    "CREATE INDEX reception_successor ON reception (successor) WHERE successor IS NOT NULL",
    "CREATE INDEX reception_official ON reception (official, date)",
    "CREATE INDEX reception_case ON reception (case_id)",

    "CREATE TABLE reception_member (\n"
    "    id INTEGER PRIMARY KEY NOT NULL,\n"
    "    \"of\" INTEGER NOT NULL,\n"
    "    official TEXT,\n"
    "    unit TEXT\n"
    ") STRICT",
    "CREATE INDEX reception_member_of ON reception_member (\"of\", id)",
    "CREATE INDEX reception_member_official ON reception_member (official, id)",

    "CREATE TABLE register (\n"
    "    id INTEGER PRIMARY KEY NOT NULL,\n"
    "    unit TEXT,\n"
    "    keeper TEXT,\n"
    "    open INTEGER NOT NULL,\n"
    "    \"from\" TEXT,\n"
    "    until TEXT,\n"
    "    text TEXT,\n"
    "    document TEXT,\n"
    "    reason TEXT\n"
    ") STRICT",

    "CREATE TABLE contact (\n"
    "    id INTEGER PRIMARY KEY NOT NULL,\n"
    "    unit TEXT,\n"
    "    official TEXT,\n"
    "    phone TEXT,\n"
    "    text TEXT,\n"
    "    open INTEGER NOT NULL,\n"
    "    \"from\" TEXT,\n"
    "    until TEXT\n"
    ") STRICT",
    "CREATE INDEX contact_unit ON contact (unit, id)",
    "CREATE INDEX contact_official ON contact (official, id)",

    "CREATE TABLE letter (\n"
    "    id INTEGER PRIMARY KEY NOT NULL,\n"
    "    case_id INTEGER,\n"
    "    \"of\" INTEGER,\n"
    "    unit TEXT,\n"
    "    official TEXT,\n"
    "    kind TEXT,\n"
    "    number TEXT,\n"
    "    year INTEGER NOT NULL,\n"
    "    seq INTEGER NOT NULL,\n"
    "    name TEXT,\n"
    "    version TEXT,\n"
    "    digest TEXT,\n"
    "    at INTEGER,\n"
    "    replaces TEXT,\n"
    "    reason TEXT\n"
    ") STRICT",
    "CREATE INDEX letter_case ON letter (case_id, id)",
    "CREATE INDEX letter_of ON letter (\"of\", id) WHERE \"of\" IS NOT NULL",
    "CREATE UNIQUE INDEX letter_seq ON letter (unit, kind, year, seq)",
    "CREATE INDEX letter_official ON letter (official, id)",
    "CREATE INDEX letter_number ON letter (number)",

    "CREATE TABLE letter_template (\n"
    "    id INTEGER PRIMARY KEY NOT NULL,\n"
    "    name TEXT,\n"
    "    version TEXT,\n"
    "    kind TEXT,\n"
    "    unit TEXT,\n"
    "    digest TEXT,\n"
    "    text TEXT,\n"
    "    open INTEGER NOT NULL,\n"
    "    \"from\" TEXT,\n"
    "    until TEXT\n"
    ") STRICT",
    NULL,
};
