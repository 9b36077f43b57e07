/* SPDX-License-Identifier: Apache-2.0 */
/* What the room door offers to api and report: the thread's error slot, the public handles, and the
 * checks that every public function makes. The only thread-local state of the library is here. */
#ifndef XFI_DOOR_H
#define XFI_DOOR_H

#include "base/base.h"
#include "calendar/calendar.h"
#include "model/model.h"
#include "model/office.h"
#include "policy/policy.h"
#include "store/store.h"

#include <xfcase/query.h>

#include <stdatomic.h>

/* ---- errors (slot.c) --------------------------------------------------------------------------------- */

/* Publishes the outcome of a public call: the thread's error becomes `err` (or "no error"). Called
 * once, on the way out, so that calls made inside a callback cannot disturb the outer one. */
xf_status xfi_door_publish(xfi_error *err, xf_status status);
const xf_error *xfi_door_last(void);

/* ---- checks (check.c): XF_E_INVALID with the field named ------------------------------------------------ */

void xfi_door_missing(const char *field, xfi_error *err);
static inline xf_status xfi_door_need(const void *pointer, const char *field, xfi_error *err)
{
    if (pointer == NULL) {
        xfi_door_missing(field, err);
        return XF_E_INVALID;
    }
    return XF_OK;
}
/* What is said is said: UTF-8 that can be printed, with a character that can be seen, no more than `max`
 * bytes, and on one line where no more fits than a line. NULL and "" pass unless it is required. */
enum { XFI_DOOR_LINE_MAX = 300 };
xf_status xfi_door_check_text(const char *text, const char *field, size_t max, bool required,
                              xfi_error *err);
xf_status xfi_door_check_lang(xf_lang lang, xfi_error *err);
xf_status xfi_door_check_enum(xf_enum which, int value, const char *field, xfi_error *err);
xf_status xfi_door_check_date(xf_date date, const char *field, bool required, xfi_error *err);
/* A period whose end, named by the field, lies before its start; both are within it, 0 is open. An
 * instant that a period ends before is given less one. */
xf_status xfi_door_check_period(int64_t first, int64_t last, const char *field, xfi_error *err);
/* Copies a caller's struct of `size` bytes into a zeroed local of `own` bytes; a larger one whose
 * tail is not zero is XF_E_INVALID with the field "size". */
xf_status xfi_door_copy_args(const void *from, size_t size, void *to, size_t own, xfi_error *err);

/* Reads a list's question (NULL: everything). Texts are borrowed from it; what the rows of a list do
 * not have is refused by the store. query.c */
xf_status xfi_door_query(const xf_query *given, xfi_select *out, xfi_error *err);
/* What is asked of a unit that nobody knows is no empty list: XF_E_NOT_FOUND. NULL: of no unit. */
/* left.c: the open records of the office that name the unit, kind by kind; of those that a dissolved unit may
 * leave to another one. */
xf_status xfi_door_left(xf_store *store, const char *unit, xfi_arena *arena, const xfi_left **out,
                        size_t *count, xfi_error *err);
xf_status xfi_door_known_unit(xf_store *store, const char *unit, xfi_error *err);
xf_date xfi_door_today(const xf_store *store); /* by which what has a last day is open or ended */

/* ---- the store handle (handle.c) ------------------------------------------------------------------------- */

enum { XFI_DOOR_POLICIES = 8 };

#define XFI_DOOR_ROUTING_SETTING "routing" /* the setting that keeps the host's sheet */

struct xf_store {
    atomic_int refs;
    xfi_store *inner;      /* NULL once closed */
    int64_t process;       /* that opened it: a connection must not be used across a fork */
    xf_time fixed_now;     /* 0: the system clock */
    bool transaction;      /* begun by the caller */
    xf_status given_up;    /* why a write that failed ended it early; XF_OK: it stands */
    int running;           /* host functions under way: the store cannot be closed under them */
    xf_calendar *calendar; /* cache, with the reference version it belongs to */
    xfi_region *regions;   /* units with days of their own, in calendar_arena */
    size_t region_count;
    xfi_arena calendar_arena;
    int64_t calendar_version;
    xfi_routing_sheet *sheet; /* the host's routing, likewise; NULL: it has none */
    int64_t sheet_version;
    bool sheet_known;
    char *pack;               /* of new cases, likewise; NULL: not read yet */
    const char *pack_version; /* within that text; NULL: it names none */
    int64_t pack_known_at;
    xf_policy *policies[XFI_DOOR_POLICIES]; /* packs in use, most recent first */
    xfi_arena arena;                        /* of the act under way; reset by each */
};

/* A store that is not open yet; NULL without memory. */
xf_store *xfi_door_store_new(void);
/* Closes the engine's connection. In a child of the process that opened it nothing is touched: the
 * locks are the parent's, and closing would tidy up files that the parent works with. */
void xfi_door_store_shut(xf_store *store);
/* XF_E_INVALID for NULL, XF_E_CLOSED for a closed store and in a child process. */
xf_status xfi_door_store(xf_store *store, xfi_error *err);
xf_store *xfi_door_store_ref(xf_store *store);
void xfi_door_store_unref(xf_store *store);
xf_time xfi_door_now(const xf_store *store);
/* Forgets packs that a rolled-back transaction may have brought. */
void xfi_door_forget(xf_store *store);
/* Calls the host's function; meanwhile xf_store_close() is XF_E_BUSY and a free is put off. */
int xfi_door_ask(xf_store *store, xf_progress_fn fn, int64_t left, int64_t total, void *userdata);
/* Everybody's calendar; the regions of the store are those that go with it (calendars.c). Borrowed
 * until the reference data change. */
xf_status xfi_door_calendar(xf_store *store, const xf_calendar **out, xfi_error *err);
/* The calendar of a unit (NULL: everybody's) and the region that it comes from, NULL: none. */
xf_status xfi_door_calendar_of(xf_store *store, const char *unit, const xf_calendar **out,
                               const xfi_region **region, xfi_error *err);
void xfi_door_drop_calendars(xf_store *store);
/* A NULL id is the pack for new cases. Borrowed until the next call. */
xf_status xfi_door_policy(xf_store *store, const char *id, const char *version,
                          const xf_policy **out, xfi_error *err);
/* The host's own routing, NULL when it has none. Borrowed until the reference data change. */
xf_status xfi_door_routing(xf_store *store, const xfi_routing **out, xfi_error *err);
/* A transaction of its own around one public call, unless the caller began one. A failed call
 * inside the caller's transaction must have written nothing yet. */
xf_status xfi_door_begin(xf_store *store, bool write, xfi_error *err);
xf_status xfi_door_end(xf_store *store, xf_status status, xfi_error *err);
/* A write failed half-way: the caller's transaction cannot stand. Until the caller ends it, further
 * acts fail as well, so that none is committed by itself. */
void xfi_door_give_up(xf_store *store, xf_status status);
xf_status xfi_door_check_given_up(const xf_store *store, xfi_error *err);

/* ---- the values of the dimensions of statistics (dimension.c) ------------------------------------------- */

/* What codes are called now: units, officials, and the tables of the host and of the pack for new cases. */
typedef struct xfi_naming {
    const xfi_org *org;
    const xfi_routing *own, *pack; /* NULL: none */
} xfi_naming;
/* Borrowed until another pack is asked for. */
xf_status xfi_door_naming(xf_store *store, xfi_naming *out, xfi_error *err);
/* Borrowed from the arguments; the code itself where it has no name. */
const char *xfi_door_dimension_name(const xfi_naming *names, xf_lang lang, xf_stats_by by,
                                    const char *code);
/* The order of two codes: that of their enumeration, else of the codes; "" comes last. */
int xfi_door_dimension_order(xf_stats_by by, const char *a, const char *b);
/* Whether a value can be one of the dimension's; a total has none. */
bool xfi_door_dimension_takes(xf_stats_by by, const char *code);

/* ---- snapshots (rows.c): every row handle is an arena and a row in it ------------------------------------- */

struct xf_case {
    xfi_arena arena;
    xfi_case row;
    const xfi_petitioner *petitioners;
    size_t petitioner_count;
};
struct xf_deadline {
    xfi_arena arena;
    xfi_deadline row;
    xfi_bi title, basis;   /* of its rule */
    const xfi_case *owner; /* the case, in a due board; else NULL */
};
/* A row of the register. */
struct xf_docket {
    xfi_arena arena;
    xfi_case row;
    xfi_registration with;
    xfi_petitioner *people; /* all that are named */
    size_t person_count;
    xfi_docket_work work;
    xfi_bi title; /* of the rule of with.next */
    xfi_bi basis;
};
struct xf_notice {
    xfi_arena arena;
    xfi_notice row;
};
struct xf_firing {
    xfi_arena arena;
    xfi_foreseen row;
};
struct xf_pending {
    xfi_arena arena;
    xfi_pending row;
    xf_deadline *deadline; /* with its case; NULL: it is of the office */
};
struct xf_entry {
    xfi_arena arena;
    xfi_entry row;
    xf_policy *policy;  /* for the titles of its rules; NULL: their ids do */
    xfi_roster *roster; /* for the names of units and officials; NULL: their ids do */
    const char *other;  /* the number of the case that it names beside its own; NULL: its id does */
};
struct xf_unit {
    xfi_arena arena;
    xfi_unit row;
};
struct xf_official {
    xfi_arena arena;
    xfi_official row;
};

struct xf_record {
    xfi_arena arena;
    xf_record_kind kind;
    const xfi_record *record;
    void *row; /* in the arena */
};

/* What a search found. */
typedef struct xfi_hit {
    xf_id case_id;
    const char *number, *title, *unit;
    xf_state state;
    xf_part part;
    const char *before, *found, *after;
} xfi_hit;
struct xf_hit {
    xfi_arena arena;
    xfi_hit row;
};

/* A case that may belong together with another one. */
typedef struct xfi_match {
    xf_id case_id;
    const char *number, *title, *unit;
    xf_state state;
    xf_time received_at;
    int32_t score;
    bool identity, phone, name_and_home; /* of the same people */
    bool name_and_unit;                  /* a namesake in one unit or area: maybe the same */
    int32_t people;                      /* how many of them */
    int32_t text;                        /* percent of shared pairs of characters */
    bool title_alone;                    /* of the titles, and nobody is the same */
} xfi_match;
struct xf_match {
    xfi_arena arena;
    xfi_match row;
};

/* A list. What it gives comes from a cursor, or from rows or ids that were collected before. */
typedef enum xfi_iter_of {
    XFI_ITER_CASE = 1,
    XFI_ITER_DEADLINE = 2,
    XFI_ITER_DUE = 3, /* deadlines with their cases */
    XFI_ITER_NOTICE = 4,
    XFI_ITER_FIRING = 5,
    XFI_ITER_UNIT = 6,
    XFI_ITER_OFFICIAL = 7,
    XFI_ITER_ENTRY = 8,
    XFI_ITER_RECORD = 9,
    XFI_ITER_TRACE = 11,   /* entries, by case */
    XFI_ITER_DOCKET = 10,  /* cases with what a register shows of them */
    XFI_ITER_PENDING = 12, /* XFI_ITER_DUE, and what the office owes among them */
    XFI_ITER_HIT = 80,
    XFI_ITER_MATCH = 81
} xfi_iter_of;
struct xf_iter {
    xfi_iter_of of;
    xf_record_kind kind; /* of the records of the office that it gives */
    xf_store *store;     /* a reference; the policy titles come from it */
    xfi_cursor *cursor;  /* NULL: rows[next..count) */
    xfi_arena arena;     /* of the collected rows */
    const void *const *rows;
    const xf_id *ids; /* of cases that are read one by one; NULL: `rows` has them */
    size_t next, count;
    const void *asked;  /* of hits: the words */
    xfi_arena kept;     /* of rows that were collected and are given between those of the cursor */
    xf_pending *held;   /* the row that the cursor gave last, while others come before it */
    int64_t left;       /* of entries, of what is pending: how many more; -1: all */
    xfi_roster *roster; /* of entries: the names in them, read with the first */
};

/* A new snapshot: a zeroed block of the record's handle size with its arena, texts copied. */
/* Where a reader is set: names, numbers and addresses as people may show them. mask.c */
xf_status xfi_door_mask(xf_store *store, xfi_petitioner *people, size_t count, xfi_arena *arena,
                        xfi_error *err);
/* The same for a new snapshot of a record of the office, which is open by the day on which it is read;
 * on failure it ends and is NULL. */
xf_status xfi_door_mask_record(xf_store *store, xf_record **out, xfi_error *err);
/* The same in the payload of a journal entry; *out NULL: nothing was to be masked. */
xf_status xfi_door_mask_payload(xf_store *store, const xfi_entry *entry, xfi_arena *arena,
                                const char **out, xfi_error *err);
/* Where a reader is set: names and numbers of its people in the texts of a case. blank.c */
xf_status xfi_door_blank_case(xf_store *store, xfi_case *row, xfi_arena *arena, xfi_error *err);
xf_status xfi_door_blank_docket(xf_store *store, xfi_case *row, xfi_detail *detail,
                                xfi_arena *arena, xfi_error *err);
xf_status xfi_door_blank_title(xf_store *store, xf_id case_id, const char **title, xfi_arena *arena,
                               xfi_error *err);
xf_status xfi_door_blank_file(xf_store *store, xfi_casefile *file, xfi_detail *detail,
                              xfi_arena *arena, xfi_error *err);
bool xfi_door_written(const char *name); /* a field that people write in words */
/* Those of its visitor in a reception. */
xf_status xfi_door_blank_record(const xfi_record *record, void *row, xfi_arena *arena,
                                xfi_error *err);
/* Whether an entry is about a record that is not there for the reader. hidden.c */
xf_status xfi_door_hidden(xf_store *store, const xfi_entry *entry, xfi_arena *arena, bool *out,
                          xfi_error *err);
xf_status xfi_door_case_new(const xfi_case *row, const xfi_petitioner *petitioners, size_t count,
                            xf_case **out, xfi_error *err);
xf_status xfi_door_deadline_new(xf_store *store, const xfi_deadline *row, const xfi_case *owner,
                                xf_deadline **out, xfi_error *err);
/* The first petitioner is masked where a reader is set. */
xf_status xfi_door_docket_new(xf_store *store, const xfi_case *row, const xfi_registration *with,
                              xf_docket **out, xfi_error *err);
/* Its titles are known already. */
xf_status xfi_door_deadline_titled(const xfi_deadline *row, xfi_bi title, xfi_bi basis,
                                   xf_deadline **out, xfi_error *err);
xf_status xfi_door_notice_new(const xfi_notice *row, xf_notice **out, xfi_error *err);
xf_status xfi_door_firing_new(const xfi_foreseen *row, xf_firing **out, xfi_error *err);
/* One that has its case once more. */
xf_status xfi_door_deadline_again(const xf_deadline *from, xf_deadline **out, xfi_error *err);
/* The deadline is taken over, also on failure; NULL: it is of the office. */
xf_status xfi_door_pending_new(const xfi_pending *row, xf_deadline *deadline, xf_pending **out,
                               xfi_error *err);
void xfi_door_pending_free(xf_pending *pending); /* NULL is nothing to do */
xf_status xfi_door_entry_new(xf_store *store, const xfi_entry *row, xf_entry **out,
                             xfi_error *err); /* entry.c */
xf_status xfi_door_unit_new(const xfi_unit *row, xf_unit **out, xfi_error *err);
xf_status xfi_door_official_new(const xfi_official *row, xf_official **out, xfi_error *err);
xf_status xfi_door_record_new(xf_record_kind kind, const void *row, xf_record **out,
                              xfi_error *err);
void xfi_door_record_free(xf_record *record); /* NULL is nothing to do */
/* A record as a JSON object for people's programs: ISO instants, text codes, members only for what
 * is given; enum 0 ("none") is left out. */
void xfi_door_row_json(const xfi_record *record, const void *row, xfi_json *json, const char *key);
/* A list over a cursor (taken over) or over collected rows. */
xf_status xfi_door_iter_new(xf_store *store, xfi_iter_of of, xfi_cursor *cursor, xf_iter **out,
                            xfi_error *err);

/* A list of such rows whose store is open. */
xf_status xfi_door_iter_of(const xf_iter *iter, xfi_iter_of of, xfi_error *err);
void xfi_door_iter_free(xf_iter *iter); /* from any thread; NULL is nothing to do */

#endif
