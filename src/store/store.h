/* SPDX-License-Identifier: Apache-2.0 */
/* What the room store offers: the journal, the rows that follow from it, and their way in and out.
 *
 * All SQL text lives in this room. Rows are read and written by the field tables of the model. */
#ifndef XFI_STORE_H
#define XFI_STORE_H

#include "base/base.h"
#include "calendar/calendar.h"
#include "db/db.h"
#include "model/drive.h"
#include "model/front.h"
#include "model/model.h"
#include "model/office.h"

typedef struct xfi_store xfi_store;

typedef struct xfi_store_config {
    xfi_db_config db;
    xfi_hash_kind hash; /* of a store that is created; an existing one keeps its own */
} xfi_store_config;

/* Opens, and where the mode allows creates or migrates. XF_E_VERSION, and the file untouched, for
 * a newer schema or an unknown feature. */
xf_status xfi_store_open(const char *path, const xfi_store_config *config, xfi_store **out,
                         xfi_error *err);
void xfi_store_close(xfi_store *store);

/* XF_E_EXISTS when a transaction is open. */
xf_status xfi_store_begin(xfi_store *store, bool write, xfi_error *err);
/* On failure everything is undone; also, with the status of the append, after one that failed
 * half-way. */
xf_status xfi_store_commit(xfi_store *store, xfi_error *err);
void xfi_store_rollback(xfi_store *store);
bool xfi_store_in_transaction(const xfi_store *store);

/* ---- as known then (known.c) -------------------------------------------------------------------------- */

/* What had been entered before an instant, as a store of its own in memory that can only be read, with
 * the reader of its origin. XF_E_NOT_FOUND when that was nothing. Leases and wrong query codes are no
 * part of it. */
xf_status xfi_store_as_known(xfi_store *origin, xf_time at, xfi_store **out, xfi_error *err);
/* The instant of such a store; 0 of any other. */
xf_time xfi_store_known_at(const xfi_store *store);

/* ---- who reads (reader.c) ---------------------------------------------------------------------------- */

enum { XFI_STORE_READER = 64 }; /* bytes of an id */

/* From now on reports against this official or this unit are not there for any read of the room;
 * blank: nobody in particular reads, and everything is. */
/* `sealed` has the reader and all who lead the reader's unit on the day, itself or from above, each
 * between two line feeds (rules.h): no report about one of them is there, nor about one of these units. */
xf_status xfi_store_set_reader(xfi_store *store, const char *official, const char *unit,
                               const char *sealed, xfi_error *err);
/* Who reads; NULL: nobody in particular, or lifted. */
const char *xfi_store_reader(const xfi_store *store);
/* Whether a reader is set and not lifted. */
bool xfi_store_has_reader(const xfi_store *store);
/* For what goes over all cases whoever reads; gives what was before. */
bool xfi_store_lift(xfi_store *store, bool lifted);

/* ---- journal (journal.c) ------------------------------------------------------------------------------ */

/* One journal entry: what is hashed. `kind` is an act's text code or one of the store's own:
 * "unit", "official", "calendar", "policy", "routing", "setting", "acknowledge". */
typedef struct xfi_entry {
    int64_t seq;
    xf_time at, recorded_at;
    const char *actor;
    const char *kind;
    xf_id case_id;       /* 0: of no case */
    int64_t revision;    /* of the case after it */
    const char *payload; /* {"act":{…},"rows":[["cases",{…}],["deadline",{…}]…]} */
    char hash[2 * XFI_HASH_SIZE + 1];
} xfi_entry;

/* Writes one entry and its rows. `facts` is the record of `act`, which may be NULL. Needs a write transaction. Fills entry->seq,
 * payload (borrowed until the next append) and hash. Rows without a difference are left out. After
 * XF_E_EXISTS and other failures of the engine the transaction can only be undone.
 *
 * hash = H(hash of the entry before as text, "" for the first | header | payload); header is
 * {"seq":,"at":,"recorded_at":,"actor":,"kind":,"case":,"revision":} without white space. */
xf_status xfi_store_append(xfi_store *store, xfi_entry *entry, const xfi_record *facts,
                           const void *act, const xfi_change *changes, size_t count,
                           xfi_error *err);
/* The last entry: its number and hash; 0 and "" for an empty journal. */
xf_status xfi_store_head(xfi_store *store, int64_t *seq, char hash[2 * XFI_HASH_SIZE + 1],
                         xfi_error *err);

typedef struct xfi_finding {
    int64_t seq;       /* first broken entry; 0: the chain holds */
    int64_t entries;   /* entries checked */
    int64_t rows;      /* rows compared */
    const char *table; /* first row that does not follow; NULL: all follow */
    const char *key;   /* its key as text */
    const char *field; /* the field that differs; NULL: the row is missing or one too many */
} xfi_finding;

/* Checks the chain, then replays the journal into memory and compares every row. Texts of the
 * finding live in the arena. XF_OK with a clean finding, XF_E_CORRUPT with the first fault. */
xf_status xfi_store_verify(xfi_store *store, xfi_arena *arena, xfi_finding *out, xfi_error *err);
/* Makes every row anew from the journal, in one transaction. XF_E_CORRUPT when the chain is broken. */
xf_status xfi_store_rebuild(xfi_store *store, xfi_error *err);

/* ---- the case file (casefile.c) --------------------------------------------------------------------------- */

xf_status xfi_store_load(xfi_store *store, xf_id case_id, xfi_arena *arena, xfi_casefile *out,
                         xfi_error *err);
/* A file that was read, with its deadlines and pauses of all times, and all that ever fired. */
xf_status xfi_store_load_whole(xfi_store *store, xfi_arena *arena, xfi_casefile *file,
                               xfi_error *err);
/* The cases that are merged into one, but for one of them. */
xf_status xfi_store_merged(xfi_store *store, xf_id into, xf_id except, xfi_arena *arena,
                           xfi_case **out, size_t *count, xfi_error *err);
/* Cases in which a unit that was dissolved before the day is named as one that has something to do; of one
 * such unit, or of all (NULL), by unit and number (left.c). */
typedef struct xfi_left_case {
    xf_id case_id;
    const char *unit;
} xfi_left_case;
xf_status xfi_store_left_cases(xfi_store *store, const char *unit, const char *day,
                               xfi_arena *arena, xfi_left_case **out, size_t *count,
                               xfi_error *err);
/* The row of a case alone. *found false: there is none that the reader may know of. */
xf_status xfi_store_case(xfi_store *store, xf_id case_id, xfi_arena *arena, xfi_case *out,
                         bool *found, xfi_error *err);
/* What was registered beside the case; empty when nothing was. */
xf_status xfi_store_detail(xfi_store *store, xf_id case_id, xfi_arena *arena, xfi_detail *out,
                           xfi_error *err);
/* Detail and petitioners of a file that was read, for who corrects them, those removed as well; behind its
 * running deadlines, those that closed late in this cycle. */
xf_status xfi_store_registered(xfi_store *store, xfi_arena *arena, xfi_casefile *file,
                               xfi_error *err);
xf_status xfi_store_first_petitioner(xfi_store *store, xf_id case_id, xfi_arena *arena,
                                     xfi_petitioner *out, bool *found, xfi_error *err);
/* A file for registering: ids and the next number for unit and year. */
xf_status xfi_store_load_new(xfi_store *store, const char *unit, int year, xfi_arena *arena,
                             xfi_casefile *out, xf_id *case_id, xfi_error *err);
/* 0 when there is none. By number or by the host's number. */
xf_status xfi_store_find(xfi_store *store, const char *number, const char *host_number, xf_id *out,
                         xfi_error *err);
/* The earliest rung that waits, up to `until` (0: any): its instant and case; *case_id 0: none. */
xf_status xfi_store_next_fire(xfi_store *store, xf_time until, xf_id *case_id, xf_time *at,
                              xfi_error *err);

/* Every case with a rung that waits until then, each once; the array lives in the arena. */
xf_status xfi_store_cases_firing(xfi_store *store, xf_time until, xfi_arena *arena, xf_id **out,
                                 size_t *count, xfi_error *err);

/* The open cases that an official leads; the array lives in the arena. */
xf_status xfi_store_cases_led(xfi_store *store, const char *lead, xfi_arena *arena, xf_id **out,
                              size_t *count, xfi_error *err);

typedef struct xfi_select xfi_select;

/* ---- records of the office (office.c) -------------------------------------------------------------------- */

/* The row with that id; *found false also where the reader must not know of its case. */
xf_status xfi_store_office(xfi_store *store, const xfi_record *record, xf_id id, xfi_arena *arena,
                           void *out, bool *found, xfi_error *err);
/* Those that belong to `of`, by id, as an array in the arena. */
xf_status xfi_store_office_of(xfi_store *store, const xfi_record *record, xf_id of,
                              xfi_arena *arena, void **out, size_t *count, xfi_error *err);
/* Those of a list, whole, in the arena. */
xf_status xfi_store_collect(xfi_store *store, const xfi_record *record, const xfi_select *select,
                            xfi_arena *arena, void **out, size_t *count, xfi_error *err);
/* The id of the next new one, valid in the transaction. */
xf_status xfi_store_office_next(xfi_store *store, const xfi_record *record, xf_id *out,
                                xfi_error *err);
/* ---- what many cases have in common (common.c) ------------------------------------------------------------- */

typedef struct xfi_common {
    const char *unit, *category;
    int64_t count; /* of open cases */
} xfi_common;

/* Units and categories with at least so many open cases, sorted by both. */
xf_status xfi_store_common(xfi_store *store, int64_t least, xfi_arena *arena, xfi_common **out,
                           size_t *count, xfi_error *err);

/* ---- recurring duties (duty.c) --------------------------------------------------------------------------- */

/* A series of the same duty, unit, body (0: none) and official (NULL: whoever's) that has not ended by that
 * day; 0: none. */
xf_status xfi_store_duty_twin(xfi_store *store, const xfi_duty_series *like, xf_date day,
                              xf_id *out, xfi_error *err);
/* The open occurrence that counts an official's days in the month of a date; 0: none. */
xf_status xfi_store_duty_counting(xfi_store *store, const char *official, xf_date month, xf_id *out,
                                  xfi_error *err);
/* Of which a day counts by a reception of that official; 0: none. */
xf_status xfi_store_duty_counted(xfi_store *store, const char *official, xf_date month, xf_date day,
                                 xf_id *out, xfi_error *err);
/* The steps that are still owed of all occurrences of a series. */
xf_status xfi_store_duty_steps(xfi_store *store, xf_id series, xfi_arena *arena,
                               xfi_duty_step **out, size_t *count, xfi_error *err);
/* The receptions that an official took part in from a day on, by date. */
xf_status xfi_store_received(xfi_store *store, const char *official, xf_date from, xfi_arena *arena,
                             xfi_reception **out, size_t *count, xfi_error *err);
/* The rungs that fired for an occurrence and for its chain. */
/* Rungs that fired for an alarm of the calendar, all alarms, and the youngest open body of one of two units; 0:
 * none. */
xf_status xfi_store_alarm_firings(xfi_store *store, xf_id alarm, xfi_arena *arena,
                                  xfi_office_firing **out, size_t *count, xfi_error *err);
xf_status xfi_store_alarms(xfi_store *store, xfi_arena *arena, xfi_calendar_alarm **out,
                           size_t *count, xfi_error *err);
xf_status xfi_store_body_of(xfi_store *store, const char *unit, const char *superior, xf_id *out,
                            xfi_error *err);
/* What fired of the occurrences of a series that are still owed, and of their steps. */
xf_status xfi_store_series_firings(xfi_store *store, xf_id series, xfi_arena *arena,
                                   xfi_office_firing **out, size_t *count, xfi_error *err);
/* The same of what is owed at the end of a phase of a drive. */
xf_status xfi_store_phase_firings(xfi_store *store, xf_id phase, xfi_arena *arena,
                                  xfi_office_firing **out, size_t *count, xfi_error *err);
xf_status xfi_store_duty_firings(xfi_store *store, xf_id duty, xfi_arena *arena,
                                 xfi_office_firing **out, size_t *count, xfi_error *err);
/* What of the office waits first, up to `until` (0: any); *kind NONE: nothing does. */
xf_status xfi_store_next_office(xfi_store *store, xf_time until, xf_record_kind *kind, xf_id *id,
                                xf_time *at, xfi_error *err);
/* Everything of the office that waits until then and that the reader may know of, each once: steps of a
 * chain by their occurrence; the array lives in the arena. */
typedef struct xfi_waiting_row {
    xf_record_kind kind;
    xf_id id;
} xfi_waiting_row;
xf_status xfi_store_office_waiting(xfi_store *store, xf_time until, xfi_arena *arena,
                                   xfi_waiting_row **out, size_t *count, xfi_error *err);
/* The open series of an official, by id. */
xf_status xfi_store_duties_of_official(xfi_store *store, const char *official, xfi_arena *arena,
                                       xf_id **out, size_t *count, xfi_error *err);
/* Where an official takes part in an occurrence that is open: ids of the participants. */
xf_status xfi_store_duty_members_of(xfi_store *store, const char *official, xfi_arena *arena,
                                    xf_id **out, size_t *count, xfi_error *err);
/* Occurrences of which something is still owed, or series that are open; by id, in the arena. */
xf_status xfi_store_duties_open(xfi_store *store, xf_record_kind kind, xfi_arena *arena,
                                xf_id **out, size_t *count, xfi_error *err);
/* ---- drives (drive.c) -------------------------------------------------------------------------------------- */

/* The duties of one phase; of all phases of a drive. By phase and id. */
xf_status xfi_store_phase_duties(xfi_store *store, xf_id phase, xfi_arena *arena, xfi_duty **out,
                                 size_t *count, xfi_error *err);
/* What is owed because of the hand-outs of one case of a drive, by id. */
/* Those that hand-outs of a case of drives made, by id. */
xf_status xfi_store_handed_of_case(xfi_store *store, xf_id case_id, xfi_arena *arena,
                                   xfi_duty **out, size_t *count, xfi_error *err);
xf_status xfi_store_handed_duties(xfi_store *store, xf_id entry, xfi_arena *arena, xfi_duty **out,
                                  size_t *count, xfi_error *err);
xf_status xfi_store_drive_duties(xfi_store *store, xf_id drive, xfi_arena *arena, xfi_duty **out,
                                 size_t *count, xfi_error *err);
/* What was given of everything that was promised for a drive, by resource. */
xf_status xfi_store_drive_given(xfi_store *store, xf_id drive, xfi_arena *arena,
                                xfi_resource_given **out, size_t *count, xfi_error *err);
/* The cases that were in a drive on a day, by id, as they stood at its last instant `until`: a case
 * that was touched later is made again from its journal. One that was merged into a case outside the
 * drive comes with that one. */
xf_status xfi_store_drive_rows(xfi_store *store, xf_id drive, xf_date day, xf_time until,
                               xfi_arena *arena, xfi_drive_row **out, size_t *count,
                               xfi_error *err);
/* The same of those that had been taken out of it by then. */
xf_status xfi_store_drive_left(xfi_store *store, xf_id drive, xf_date day, xf_time until,
                               xfi_arena *arena, xfi_drive_row **out, size_t *count,
                               xfi_error *err);

/* ---- letters and receptions (front.c) ------------------------------------------------------------------ */

/* The next number of a register of receptions in a year. */
xf_status xfi_store_register_next(xfi_store *store, const char *unit, int year, int64_t *out,
                                  xfi_error *err);
/* The next number of unit, kind (xf_letter_kind) and year, valid in the transaction. */
xf_status xfi_store_letter_next(xfi_store *store, const char *unit, int kind, int year,
                                int64_t *out, xfi_error *err);

/* Whether some letter has the number, whoever may know of its case. */
xf_status xfi_store_letter_numbered(xfi_store *store, const char *number, bool *out,
                                    xfi_error *err);

/* ---- reference data (reference.c): cached, read again when another process changed them --------------------- */

xf_status xfi_store_org(xfi_store *store, const xfi_org **out, xfi_error *err);
/* The same rows for whoever outlives the store or its next change; any thread may let go of them. */
typedef struct xfi_roster xfi_roster;
xf_status xfi_store_roster(xfi_store *store, xfi_roster **out, xfi_error *err); /* a reference */
xfi_roster *xfi_roster_ref(xfi_roster *roster);
void xfi_roster_unref(xfi_roster *roster); /* NULL is nothing to do */
const xfi_org *xfi_roster_org(const xfi_roster *roster);
/* Loaded notices in order; the count changes when one is added. */
xf_status xfi_store_calendar_docs(xfi_store *store, xfi_arena *arena, xfi_calendar_doc **out,
                                  size_t *count, xfi_error *err);
xf_status xfi_store_policy_doc(xfi_store *store, const char *id, const char *version,
                               xfi_arena *arena, xfi_policy_doc *out, xfi_error *err);
xf_status xfi_store_setting(xfi_store *store, const char *key, xfi_arena *arena, const char **out,
                            xfi_error *err); /* NULL: not set */
/* A number that changes with every change of reference data, not in order: callers key their caches
 * by it. */
xf_status xfi_store_reference_version(xfi_store *store, int64_t *out, xfi_error *err);

/* ---- reading rows (select.c) ------------------------------------------------------------------------------------ */

/* What a list may ask for; unset members do not restrict. XF_E_INVALID, the member named, for one
 * that the rows of the list do not have. */
struct xfi_select {
    xf_time standing_at; /* not 0: without windows (权利期间) that ran out before */
    xf_id id, case_id, deadline_id;
    const char *unit;     /* responsible unit (cases, due), addressed unit (notices) */
    const char *official; /* lead, team head or handler (cases, due); addressee (notices) */
    int state;            /* xf_state of the case (cases, deadlines, due) */
    const char *rule;
    xf_raise raises;
    bool open_only;      /* cases that have not ended, deadlines that run, notices not acknowledged,
                            pauses that stand */
    xf_time from, until; /* from <= t < until; cases: received_at; deadlines, due: due_at; notices:
                            created_at; firings: fired_at; entries: at */
    char from_day[XFI_DATE_TEXT], until_day[XFI_DATE_TEXT]; /* their days, both within; "": open */
    char day[XFI_DATE_TEXT]; /* by which what has a last day is open; "": as on record */
    xf_id of;                /* records of the office that belong to this one */
    const char *category;
    int64_t after; /* id, n or seq to go on after */
    int64_t limit; /* 0: all */
};

typedef struct xfi_cursor xfi_cursor;

/* Rows of one table in the order of their list: cases, deadlines and notices by id, firings by
 * planned_at, petitioners and pauses by case and n, the others by key.
 *
 * A cursor holds no lock: when its store begins, ends or writes in a transaction, it goes on behind
 * the row it gave last, with the rows as they are by then. */
xf_status xfi_store_select(xfi_store *store, const xfi_record *record, const xfi_select *select,
                           xfi_cursor **out, xfi_error *err);
/* The due board: open and paused deadlines by due_at, paused ones last, joined with their cases;
 * each next fills both rows. */
xf_status xfi_store_select_due(xfi_store *store, const xfi_select *select, xfi_cursor **out,
                               xfi_error *err);
/* The register: cases by id; what comes with each is an id of 0 where there is none. */
typedef struct xfi_registration {
    xfi_detail detail;
    xfi_petitioner first;
    xfi_deadline next; /* the running duty that is due first; a window where no duty runs */
} xfi_registration;
/* Of each claim its xf_assessment, of each measure its xf_measure and whether it brought about what it was to.
 * The counts on the case spare the question. */
typedef struct xfi_docket_measure {
    int measure;
    bool done;
} xfi_docket_measure;
typedef struct xfi_docket_work {
    int *claims;
    size_t claim_count;
    xfi_docket_measure *measures;
    size_t measure_count;
} xfi_docket_work;
xf_status xfi_store_docket_work(xfi_store *store, const xfi_case *row, xfi_arena *arena,
                                xfi_docket_work *out, xfi_error *err); /* docket.c */
/* All petitioners of a row of the register, `first` being that of the row: most are alone. */
xf_status xfi_store_docket_people(xfi_store *store, const xfi_case *row,
                                  const xfi_petitioner *first, xfi_arena *arena,
                                  xfi_petitioner **out, size_t *count, xfi_error *err);
xf_status xfi_store_select_register(xfi_store *store, const xfi_select *select, xfi_cursor **out,
                                    xfi_error *err);
/* Journal entries of cases by case and seq, restricted as cases are. */
xf_status xfi_store_select_traces(xfi_store *store, const xfi_select *select, xfi_cursor **out,
                                  xfi_error *err);
/* Journal entries by seq. */
xf_status xfi_store_select_entries(xfi_store *store, const xfi_select *select, xfi_cursor **out,
                                   xfi_error *err);
/* The next row into the arena. *found false at the end. `second` is the xfi_case of a due row or the
 * xfi_registration of a row of the register (may be
 * NULL); an entry is read into an xfi_entry. */
xf_status xfi_cursor_next(xfi_cursor *cursor, xfi_arena *arena, void *row, void *second,
                          bool *found, xfi_error *err);
/* From any thread; NULL is nothing to do; safe after xfi_store_close. */
void xfi_cursor_close(xfi_cursor *cursor);
/* Number of cases, deadlines … that a select would give. */
xf_status xfi_store_count(xfi_store *store, const xfi_record *record, const xfi_select *select,
                          int64_t *out, xfi_error *err);

/* ---- notices (lease.c): leases are no part of the journal --------------------------------------------------- */

/* Leases up to `limit` unacknowledged notices that nobody holds at `now`, in order; their ids. */
xf_status xfi_store_lease(xfi_store *store, const char *owner, xf_time now, xf_time until,
                          xf_id *ids, size_t limit, size_t *count, xfi_error *err);
/* Ends a lease that `owner` holds; *held tells whether it did. */
xf_status xfi_store_unlease(xfi_store *store, xf_id notice_id, const char *owner, bool *held,
                            xfi_error *err);

/* ---- inquiries (inquiry.c): wrong codes are counted, no part of the journal ------------------------------------- */

xf_status xfi_store_inquiry(xfi_store *store, xf_id case_id, int64_t *failures, xf_time *until,
                            xfi_error *err);
/* A right code forgets the wrong ones before it; `until` is when a wrong one is forgotten. */
xf_status xfi_store_inquired(xfi_store *store, xf_id case_id, bool right, xf_time until,
                             xfi_error *err);

/* ---- the file ------------------------------------------------------------------------------------------------------ */

xf_status xfi_store_backup(xfi_store *store, const char *path, xfi_db_progress_fn step,
                           void *userdata, xfi_error *err);
xf_status xfi_store_check(xfi_store *store, xfi_error *err);

#endif
