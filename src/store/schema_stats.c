/* SPDX-License-Identifier: Apache-2.0 */
/* Reported figures, and the indexes that statistics go by. */
#include "store/store_p.h"

#define FIRST(what)                                                                                \
    "CREATE INDEX cases_" what " ON cases (coalesce(first_" what "_at, " what "_at))"              \
    " WHERE coalesce(first_" what "_at, " what "_at) IS NOT NULL"

const char *const xfi_schema_stats[] = {
    "CREATE TABLE reported (\n"
    "    id INTEGER PRIMARY KEY NOT NULL,\n"
    "    unit TEXT,\n"
    "    \"from\" TEXT,\n"
    "    \"to\" TEXT,\n"
    "    \"by\" TEXT,\n"
    "    value TEXT,\n"
    "    batches INTEGER NOT NULL,\n"
    "    persons INTEGER NOT NULL,\n"
    "    has_batches INTEGER NOT NULL,\n"
    "    has_persons INTEGER NOT NULL,\n"
    "    source TEXT,\n"
    "    entered_by TEXT,\n"
    "    entered_at INTEGER,\n"
    "    withdrawn INTEGER NOT NULL,\n"
    "    reason TEXT\n"
    ") STRICT",
    /* what stands: once for each unit, period and value */
    "CREATE UNIQUE INDEX reported_once\n"
    "    ON reported (unit, \"from\", \"to\", \"by\", coalesce(value, '')) WHERE withdrawn = 0",

    /* a table by what registers say is answered from this index alone; its columns seldom change */
    "CREATE INDEX cases_received ON cases (received_at, unit, form, kind, category, area, lead,\n"
    "    persons, repeat_of, concerned_official, concerned_unit, ended_as)",
    /* by the day it first was so: a case that comes back leaves no period it was counted in */
    FIRST("accepted"),
    FIRST("answered"),
    FIRST("closed"),
    /* what an account looks for in the journal: these kinds are few among all entries */
    "CREATE INDEX journal_account ON journal (kind, at) WHERE kind IN (" XFI_ACCOUNT_KINDS ")",
    "CREATE INDEX deadline_raised ON deadline (opened_at) WHERE opened_by IN (" XFI_RAISED_BY ")",
    "CREATE INDEX firing_raised ON firing (fired_at) WHERE raises = 'supervision'",
    /* what open cases have in common: the focus list */
    "CREATE INDEX cases_common ON cases (unit, category)\n"
    "    WHERE category IS NOT NULL AND closed_at IS NULL",
    "CREATE INDEX notice_supervision ON notice (created_at) WHERE raises = 'supervision'",
    "CREATE INDEX warning_due ON warning (due_date)",
    "CREATE INDEX resource_due ON resource (due_date)",
    "CREATE INDEX reception_follow_up ON reception (follow_up_on) WHERE follow_up_on IS NOT NULL",
    "CREATE INDEX screening_until ON screening (until)",
    "CREATE INDEX deadline_due_at ON deadline (due_at) WHERE \"window\" = 0 AND due_at IS NOT NULL",
    NULL,
};
