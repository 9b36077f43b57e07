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
    NULL,
};
