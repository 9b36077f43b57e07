/* SPDX-License-Identifier: Apache-2.0 */
/* What a store as known then holds beside the rows of that time, so that it discloses nothing that is
 * sealed since: in any other store these tables are empty. */
#include "store/store_p.h"

const char *const xfi_schema_known[] = {
    /* what had become a report against an official (检举控告) by the time that the rows were made again */
    "CREATE TABLE later_report (\n"
    "    case_id INTEGER NOT NULL,\n"
    "    official TEXT,\n"
    "    unit TEXT\n"
    ") STRICT",
    "CREATE INDEX later_report_case ON later_report (case_id)",
    /* the case of a record of the office, which it may have become part of later */
    "CREATE TABLE later_case (\n"
    "    record TEXT NOT NULL,\n"
    "    id INTEGER NOT NULL,\n"
    "    case_id INTEGER NOT NULL,\n"
    "    PRIMARY KEY (record, id)\n"
    ") STRICT, WITHOUT ROWID",
    /* all reports, whenever they became one; each look-up by id is that of the two tables */
    "CREATE VIEW report (id, concerned_official, concerned_unit) AS\n"
    "    SELECT id, concerned_official, concerned_unit FROM cases WHERE kind = 'report'\n"
    "    UNION ALL SELECT case_id, official, unit FROM later_report",
    NULL,
};
