/* SPDX-License-Identifier: Apache-2.0 */
/* The tables of what is kept of an office beside its cases. */
#include "store/store_p.h"

const char *const xfi_schema_office[] = {
    "CREATE TABLE body (\n"
    "    id INTEGER PRIMARY KEY NOT NULL,\n"
    "    name TEXT,\n"
    "    kind TEXT,\n"
    "    unit TEXT,\n"
    "    open INTEGER NOT NULL,\n"
    "    \"from\" TEXT,\n"
    "    until TEXT,\n"
    "    text TEXT,\n"
    "    document TEXT\n"
    ") STRICT",

    "CREATE TABLE body_member (\n"
    "    id INTEGER PRIMARY KEY NOT NULL,\n"
    "    \"of\" INTEGER NOT NULL,\n"
    "    official TEXT,\n"
    "    post TEXT,\n"
    "    open INTEGER NOT NULL,\n"
    "    \"from\" TEXT,\n"
    "    until TEXT\n"
    ") STRICT",
    "CREATE INDEX body_member_of ON body_member (\"of\", id)",
    "CREATE INDEX body_member_official ON body_member (official, id)",

    "CREATE TABLE succession (\n"
    "    id INTEGER PRIMARY KEY NOT NULL,\n"
    "    unit TEXT,\n"
    "    to_unit TEXT,\n"
    "    kind TEXT,\n"
    "    item INTEGER,\n"
    "    date TEXT,\n"
    "    passed INTEGER NOT NULL,\n"
    "    official TEXT,\n"
    "    lead TEXT,\n"
    "    document TEXT,\n"
    "    reason TEXT\n"
    ") STRICT",

    "CREATE TABLE calendar_alarm (\n"
    "    id INTEGER PRIMARY KEY NOT NULL,\n"
    "    unit TEXT,\n"
    "    until TEXT,\n"
    "    turn INTEGER NOT NULL,\n"
    "    start_at INTEGER,\n"
    "    next_fire_at INTEGER\n"
    ") STRICT",
    "CREATE INDEX calendar_alarm_waiting ON calendar_alarm (next_fire_at, id)\n"
    "    WHERE next_fire_at IS NOT NULL",
    NULL,
};
