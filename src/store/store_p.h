/* SPDX-License-Identifier: Apache-2.0 */
/* Inside the room store. */
#ifndef XFI_STORE_P_H
#define XFI_STORE_P_H

#include "store/figures.h"
#include "store/store.h"
#include "store/texts.h"

#include <stdatomic.h>

/* ---- schema (schema.c) and what a file must be to be a store (format.c) ----------------------------- */

enum {
    XFI_STORE_APPLICATION = 0x58464331, /* "XFC1" */
    XFI_STORE_VERSION = 1
};

/* Step i leads from version i to version i + 1: parts in order, one for each topic that has a file of
 * its own; steps and parts end with NULL. */
extern const char *const *const *const xfi_schema_steps[XFI_STORE_VERSION];
extern const char *const xfi_schema_office[]; /* schema_office.c */
extern const char *const xfi_schema_duty[];   /* schema_duty.c */
extern const char *const xfi_schema_front[];  /* schema_front.c */
extern const char *const xfi_schema_drive[];  /* schema_drive.c */
extern const char *const xfi_schema_stats[];  /* schema_stats.c */
extern const char *const xfi_schema_known[];  /* schema_known.c */
/* The acts that accounts look for; one text, so that the engine sees that the index serves. */
#define XFI_ACCOUNT_KINDS                                                                          \
    "'supervise', 'propose', 'criticise', 'transfer', 'hand_over', 'return'"                       \
    ", 'decide_objection', 'rebound'"
#define XFI_ACCOUNT_INDEXED(alias) alias ".kind IN (" XFI_ACCOUNT_KINDS ")"
/* By what the duties to answer a supervision or a proposal are opened; likewise one text. */
#define XFI_RAISED_BY "'supervise', 'propose', 'fire'"
extern const char xfi_schema_is_empty[]; /* gives the number of tables */

/* Creates or migrates where `mode` allows; what cannot be read is left as it is. */
xf_status xfi_format_open(xfi_db *db, xfi_db_mode mode, xfi_hash_kind hash, xfi_error *err);
/* Reads what meta says: the hash of the journal, the salt, and the features that it needs. */
xf_status xfi_format_meta(xfi_db *db, xfi_hash_kind *hash, char salt[XFI_SECRET_SALT],
                          xfi_error *err);

/* ---- rows (rows.c, row_sql.c): records in and out of any connection by their field tables ----------- */

enum {
    XFI_STORE_FIELDS = 128, /* fields of a record at most */
    XFI_STORE_UPDATES = 32, /* different updates of one table that are kept prepared */
    XFI_STORE_SELECTS = 32  /* of xfi_tables_select() */
};

/* A set of fields of a record, by their positions. */
typedef struct xfi_fields {
    uint64_t words[XFI_STORE_FIELDS / 64];
} xfi_fields;

static inline bool xfi_fields_has(const xfi_fields *fields, size_t i)
{
    return (fields->words[i / 64] >> (i % 64) & 1U) != 0;
}

enum { XFI_TABLE_INSERT, XFI_TABLE_BY_KEY, XFI_TABLE_ALL, XFI_TABLE_CLEAR, XFI_TABLE_SQLS };

/* The statements of one table. Their addresses stay the same, so that they are prepared once. */
typedef struct xfi_table {
    const xfi_record *record;
    const char *sql[XFI_TABLE_SQLS]; /* NULL: not made yet */
    struct {
        xfi_fields fields;
        const char *sql;
    } updates[XFI_STORE_UPDATES];
    size_t update_count;
} xfi_table;

typedef struct xfi_select_text {
    const char *rest, *sql;
} xfi_select_text;

typedef struct xfi_tables {
    xfi_arena arena;
    xfi_select_text selects[XFI_STORE_SELECTS];
    size_t select_count;
    xfi_table *of; /* in the order of xfi_model_tables */
} xfi_tables;

xf_status xfi_tables_make(xfi_tables *tables, xfi_error *err);
void xfi_tables_free(xfi_tables *tables);
xfi_table *xfi_tables_of(xfi_tables *tables, const xfi_record *record); /* NULL: no such table */
/* Prepares XFI_TABLE_INSERT, …, whose text is made when it is first asked for. */
xf_status xfi_tables_prepare(xfi_tables *tables, xfi_db *db, xfi_table *table, int which,
                             xfi_stmt **out, xfi_error *err);
/* The update of exactly these fields. NULL without memory or room; there is room for all fields. */
const char *xfi_tables_update(xfi_tables *tables, xfi_table *table, const xfi_fields *fields);
/* All columns of a record, as r, from what the constant `rest` says. NULL without memory. */
const char *xfi_tables_select(xfi_tables *tables, const xfi_record *record, const char *rest);
/* The columns of a record for a select, with a prefix as "r.". */
void xfi_tables_columns(const xfi_record *record, const char *prefix, xfi_buf *out);

/* Inserts (before NULL) or updates the fields that differ; XF_E_CORRUPT when no such row was there. */
xf_status xfi_rows_write(xfi_tables *tables, xfi_db *db, const xfi_record *record,
                         const void *before, const void *after, xfi_error *err);
/* Fills `row` from the columns first..; XF_E_CORRUPT, its field named, for what no field can hold. */
xf_status xfi_rows_read(const xfi_record *record, xfi_stmt *stmt, int first, xfi_arena *arena,
                        void *row, xfi_error *err);
/* The row with the key that `key` holds. */
xf_status xfi_rows_find(xfi_tables *tables, xfi_db *db, const xfi_record *record, const void *key,
                        xfi_arena *arena, void *row, bool *found, xfi_error *err);
/* All rows that a statement gives, as an array in the arena; the statement is handed back. */
xf_status xfi_rows_collect(const xfi_record *record, xfi_stmt *stmt, xfi_arena *arena, void **out,
                           size_t *count, xfi_error *err);
/* Order of the keys of two rows, as `all` sorts them. */
int xfi_rows_compare(const xfi_record *record, const void *a, const void *b);
/* The number in the first column of the first row, 0 without a row; the statement is handed back. */
xf_status xfi_rows_number(xfi_stmt *stmt, int64_t *out, xfi_error *err);

/* ---- journal (journal.c, replay.c) --------------------------------------------------------------------- */

extern const char xfi_journal_columns[];
/* Fills an entry from the columns first..; texts go into the arena. */
xf_status xfi_journal_read(xfi_stmt *stmt, int first, xfi_arena *arena, xfi_entry *entry,
                           xfi_error *err);
/* The hash of an entry on top of the one before, in hexadecimal. */
xf_status xfi_journal_hash(xfi_hasher *hasher, xfi_buf *scratch, const char *before,
                           const xfi_entry *entry, char out[2 * XFI_HASH_SIZE + 1], xfi_error *err);
/* Writes an entry as it stands, without its rows. */
xf_status xfi_journal_insert(xfi_db *db, const xfi_entry *entry, xfi_error *err);

typedef struct xfi_replay {
    xfi_db *from,
        *to;      /* the journal that is read; where the rows go, in a transaction open there */
    int64_t last; /* the entry to stop behind */
    bool entries; /* the entries themselves go there too */
} xfi_replay;

/* Checks the chain of a journal and makes its rows again, with the tables of `store`. A fault is
 * XF_E_CORRUPT and its entry stands in finding->seq. */
xf_status xfi_journal_replay(xfi_store *store, const xfi_replay *ask, xfi_finding *finding,
                             xfi_error *err);

/* ---- statements put together at run time (sql_text.c) -------------------------------------------------- */

enum { XFI_SQL_VALUES = 256 };
typedef struct xfi_sql {
    xfi_buf text;
    struct {
        const char *text; /* NULL: a number; borrowed until the statement is done */
        int64_t number;
    } values[XFI_SQL_VALUES];
    size_t count;
} xfi_sql;

void xfi_sql_puts(xfi_sql *sql, const char *text);
void xfi_sql_number(xfi_sql *sql, int64_t number); /* the value of the next "?" */
void xfi_sql_text(xfi_sql *sql, const char *text);
/* " AND " and that the column is this unit, or one below it; nothing for NULL. */
void xfi_sql_of_unit(xfi_sql *sql, const char *column, const char *unit, bool subtree);
/* That the column is one of these rules. */
void xfi_sql_rules(xfi_sql *sql, const char *column, const xfi_rule_ids *rules);
/* " AND " and that the case r is none that the reader must not know of. */
void xfi_sql_unsealed(xfi_sql *sql, const xfi_store *store);
xf_status xfi_sql_prepare(xfi_sql *sql, xfi_db *db, xfi_stmt **out, xfi_error *err);
/* All rows of it into the arena; frees the text. */
xf_status xfi_sql_collect(xfi_sql *sql, xfi_db *db, const xfi_record *record, xfi_arena *arena,
                          void **out, size_t *count, xfi_error *err);
void xfi_sql_free(xfi_sql *sql);

/* ---- cursors (cursor.c, select.c) ---------------------------------------------------------------------- */

/* Where cursors are laid down that were closed, from any thread. Shared by a store and its cursors:
 * the last of them frees it. `closed` is a stack that threads push onto and only the store's own
 * thread takes from, as a whole; once the store is gone it holds the desk's own address. */
typedef struct xfi_desk {
    atomic_int refs;
    _Atomic(void *) closed;
} xfi_desk;

xfi_desk *xfi_desk_new(void);
/* Ends the statements of all cursors, so that no read transaction stays open; each goes on behind
 * its last row. Called where a transaction begins or ends and where rows are written. */
void xfi_cursors_park(xfi_store *store);
/* Called before rows are read: they are to be those of now, while a statement that is open holds those
 * of its first step. Within a transaction they are the same, and nothing is to be done. */
void xfi_cursors_renew(xfi_store *store);
void xfi_cursors_detach(xfi_store *store); /* the store is going: cursors stay, without it */

/* What a select can be of: its tables, its order, and what each member of xfi_select means in it. */
enum { XFI_SELECT_ORDER = 5, XFI_SELECT_MEMBERS = 19 };
enum {
    BY_ID,
    BY_CASE,
    BY_DEADLINE,
    BY_UNIT,
    BY_OFFICIAL,
    BY_STATE,
    BY_RULE,
    BY_RAISES,
    BY_OPEN,
    BY_FROM,
    BY_UNTIL,
    BY_AFTER,
    BY_OF,
    BY_CATEGORY,
    SEALED_PERSON, /* of the reader; lists whose rows belong to no case do not ask */
    SEALED_UNIT,
    BY_FROM_DAY, /* lists of what happens on days ask these, and not for instants */
    BY_UNTIL_DAY,
    BY_STANDING, /* without windows (权利期间) that have run out unused */
    /* no condition: the case of rows that may become part of one */
    SEALED_LATER = XFI_SELECT_MEMBERS
};
/* A record that is joined to the rows of a list, and where the caller's second struct holds it. */
typedef struct xfi_joined {
    const xfi_record *record;
    const char *prefix; /* of its columns */
    size_t offset;
} xfi_joined;

typedef struct xfi_listing {
    const xfi_record *record; /* NULL: journal entries */
    const xfi_joined
        *with; /* what comes with each row, the last one without record; NULL: nothing */
    const char *from, *always;
    struct {
        const char *sql;
        bool is_text;
    } order[XFI_SELECT_ORDER]; /* as a whole unique, so that a cursor can go on behind a row */
    const char *where[XFI_SELECT_MEMBERS + 1];
} xfi_listing;

extern const xfi_listing xfi_listings[]; /* listings.c */
extern const size_t xfi_listing_count;
/* Entries case by case: the list of entries in another order. */
extern const xfi_listing xfi_traces;
extern const xfi_joined xfi_with_case[], xfi_with_register[];

/* Where a cursor stands: the values of the order expressions of its last row. */
typedef struct xfi_place {
    int64_t numbers[XFI_SELECT_ORDER];
    const char *texts[XFI_SELECT_ORDER];
} xfi_place;

/* The statement of a select with its parameters bound, going on behind `place` (NULL: from the
 * start). Texts of select and place must live as long as the statement. */
xf_status xfi_select_prepare(xfi_store *store, const xfi_listing *listing, const xfi_select *select,
                             const xfi_place *place, xfi_stmt **out, xfi_error *err);
/* The same of the list of a record, from the start, for a caller that reads it at once. */
xf_status xfi_select_statement(xfi_store *store, const xfi_record *record, const xfi_select *select,
                               xfi_stmt **out, xfi_error *err);
/* The conditions of a select of cases as " AND …", the cases being r, and their parameters from
 * `index` on; the next index. after and limit are not among them. */
xf_status xfi_select_cases_where(const xfi_store *store, const xfi_select *select, xfi_buf *sql,
                                 xfi_error *err);
int xfi_select_cases_bind(const xfi_store *store, const xfi_select *select, xfi_stmt *stmt,
                          int index);
/* Number of columns before those of the order. */
int xfi_select_width(const xfi_listing *listing);
/* NULL: there is no such list. */
const xfi_listing *xfi_select_listing(const xfi_record *record, const xfi_joined *with);
/* How many rows there are, `limit` at most; `sql` is for the text. */
xf_status xfi_select_count(xfi_store *store, const xfi_listing *listing, const xfi_select *select,
                           xfi_buf *sql, int64_t *out, xfi_error *err);
xf_status xfi_cursor_new(xfi_store *store, const xfi_listing *listing, const xfi_select *select,
                         xfi_cursor **out, xfi_error *err);

/* ---- texts and people (passage.c, index.c, waiting.c, identity.c): what follows from them, beside the rows ------ */

enum { XFI_INDEX_PARTS = 5, XFI_KEYS = 12, XFI_KEY_BYTES = 16 };

/* The engine's dialect (schema_index.c). */
extern const char *const xfi_schema_index[];
extern const char
    *const xfi_index_content[]; /* all that the index says, case by case; ends with NULL */
/* Write the grams of each part of a case (id, parts), or take exactly them back. */
extern const char xfi_index_put[], xfi_index_take_back[], xfi_index_clear[];
/* The ids below a bound of cases whose texts match; then conditions on the case as r within
 * `where` and a bracket; then an order with a limit. */
extern const char xfi_index_found[], xfi_index_where[], xfi_index_latest[], xfi_index_ranked[];
extern const char xfi_index_having[]; /* the ids of cases that match, so many of them */
extern const char xfi_index_all[];    /* word by word, the cases of each together */
/* What `match` of xfi_index_found is for texts that have each of these terms; the same for those
 * that have all of them in the title, or do not; what it is for one gram. */
xf_status xfi_index_match(const xfi_folded *terms, size_t count, xfi_buf *out, xfi_error *err);
void xfi_index_match_title(const char *match, bool in_title, xfi_buf *out);
void xfi_index_match_gram(const char *gram, xfi_buf *out);

/* Ids in an arena. search.c */
typedef struct xfi_ids {
    xf_id *of;
    size_t count, cap;
} xfi_ids;

xf_status xfi_ids_read(xfi_stmt *stmt, xfi_arena *arena, xfi_ids *out, xfi_error *err);

/* What of a case's pairs is asked for, to find others with a similar text. pairs.c */
enum { XFI_PAIRS_OF_TITLE = 16, XFI_PAIRS_OF_REST = 32, XFI_PAIRS = 48 };
typedef struct xfi_pair {
    uint64_t gram;
    bool in_title;
} xfi_pair;

size_t xfi_pairs_pick(const xfi_grams *title, const xfi_grams *whole, xfi_pair out[XFI_PAIRS]);
/* In how many cases a pair may stand to say something. */
xf_status xfi_pairs_spread(xfi_store *store, int64_t *out, xfi_error *err);
/* The cases of a pair, none when it stands in too many. False: this one was not read. */
bool xfi_pairs_find(const xfi_pairs *pairs, uint64_t gram, const xf_id **out, size_t *count);

/* What the index holds of a case: the grams of each part. The first NULL: nothing. */
typedef struct xfi_words {
    const char *of[XFI_INDEX_PARTS];
} xfi_words;

/* A case whose texts the open transaction changed. */
typedef struct xfi_waiting {
    xf_id case_id;
    xfi_words stored, wanted;
    bool read; /* what is wanted is to be read from the rows */
} xfi_waiting;

typedef struct xfi_index {
    xfi_arena arena; /* of the case under way */
    xfi_buf parts[XFI_INDEX_PARTS];
    xfi_waiting **waiting; /* by case */
    size_t waiting_count, waiting_cap;
    xfi_arena waiting_arena;
} xfi_index;

/* The grams of passages, in the arena. */
xf_status xfi_index_words(xfi_store *store, const xfi_passages *passages, xfi_arena *arena,
                          xfi_words *out, xfi_error *err);
/* The same of a case, by the rows of `db` and the journal of the store. */
xf_status xfi_index_read(xfi_store *store, xfi_db *db, xf_id case_id, xfi_arena *arena,
                         xfi_words *out, xfi_error *err);
/* Runs xfi_index_put or xfi_index_take_back. */
xf_status xfi_index_write(xfi_db *db, xf_id case_id, const char *sql, const xfi_words *words,
                          xfi_error *err);

/* Notes whose texts an entry is about to change; before its rows are written. */
xf_status xfi_waiting_note(xfi_store *store, const xfi_entry *entry, const xfi_record *facts,
                           const void *act, const xfi_change *changes, size_t count,
                           xfi_error *err);
/* Writes the index of what waits: before a commit, and before it is read. */
xf_status xfi_waiting_settle(xfi_store *store, xfi_error *err);
void xfi_waiting_drop(xfi_store *store);
/* Writes the keys of the people whom an entry changed; after its rows were written. */
xf_status xfi_people_note(xfi_store *store, const xfi_change *changes, size_t count,
                          xfi_error *err);
/* All of it, from the rows of `target` and the journal of the store. */
xf_status xfi_index_make(xfi_store *store, xfi_db *target, xfi_error *err);
/* Whether the store's is the same as that of replayed rows. */
xf_status xfi_index_compare(xfi_store *store, xfi_db *replayed, xfi_arena *texts,
                            xfi_finding *finding, xfi_error *err);
void xfi_index_free(xfi_index *text);

/* With the rows of `db`, which need not be the store's. */
xf_status xfi_passages_read(xfi_store *store, xfi_db *db, xf_id case_id, xfi_arena *arena,
                            xfi_passages *out, xfi_error *err);
/* One more opinion of a case that is there. */
xf_status xfi_passages_opinion(xfi_store *store, xf_id case_id, const char *text, xfi_arena *arena,
                               xfi_passages *out, xfi_error *err);
bool xfi_is_opinion(const char *kind); /* an entry whose text is an answer */

typedef struct xfi_key {
    char text[2 * XFI_KEY_BYTES + 1];
    xf_likeness kind;
} xfi_key;

xf_status xfi_keys_of(xfi_store *store, const xfi_petitioner *person, xfi_key keys[XFI_KEYS],
                      size_t *count, xfi_error *err);

/* ---- the store ---------------------------------------------------------------------------------------------- */

struct xfi_store {
    xfi_db *db;
    xfi_db_mode mode;
    bool writing;   /* a write transaction is open */
    xf_status torn; /* not XF_OK: an append failed half-way, the transaction can only be undone */
    xfi_hasher *hasher;
    xfi_tables tables;
    int64_t head_seq; /* of the journal; true inside a write transaction */
    char head_hash[2 * XFI_HASH_SIZE + 1];
    xfi_buf payload, scratch; /* kept blocks */
    int64_t reference; /* version of the reference data, if it is known in this transaction */
    bool reference_known;
    xfi_roster *roster; /* NULL: not read yet */
    xfi_org org;        /* its rows: the same place for the store's whole life */
    int64_t org_version;
    bool org_known;
    xfi_cursor *cursors;
    xfi_desk *desk;
    char reader[XFI_STORE_READER + 1], reader_unit[XFI_STORE_READER + 1]; /* "": nobody */
    xfi_buf reader_sealed; /* about whom no report is there for the reader */
    bool lifted;
    xfi_index index;
    char salt[XFI_SECRET_SALT]; /* of the keys of people */
    xf_time known_at;           /* 0: the rows are those of now */
};

/* ---- accounts (account.c) --------------------------------------------------------------------------------- */

/* Room for one more row of a growing array in the arena; NULL without memory. */
void *xfi_account_grow(xfi_arena *arena, void *rows, size_t count, size_t size);

/* ---- who reads (reader.c) --------------------------------------------------------------------------- */

/* A case that was registered by mistake is in no figure. */
#define XFI_NOT_VOID(alias) alias ".ended_as <> 'void'"

/* A unit and all above it; what is told to a unit is told to those that stand under it. */
#define XFI_UNITS_ABOVE                                                                            \
    "(WITH RECURSIVE over (id) AS (SELECT ? UNION SELECT u.superior FROM unit u"                   \
    " JOIN over o ON o.id = u.id WHERE u.superior IS NOT NULL) SELECT id FROM over)"
#define XFI_NO_REPORT(id, about)                                                                   \
    "NOT EXISTS (SELECT 1 FROM report k WHERE k.id = " id " AND " about ")"
/* That the official in a column is among those of xfi_reader_persons(), the parameter; NULL: nobody is. */
#define XFI_NAMES(column)                                                                          \
    "(SELECT replace(m.names, '\n' || " column                                                     \
    " || '\n', '') <> m.names FROM (SELECT ? AS names) m)"
/* That the case which `id` names is none that the reader must not know of: by the person that it is about,
 * or by the unit. The parameter is xfi_reader_persons(), or the reader's unit; NULL: no reader. */
#define XFI_NOT_ABOUT_PERSON(id) XFI_NO_REPORT(id, XFI_NAMES("k.concerned_official"))
#define XFI_NOT_ABOUT_UNIT(id) XFI_NO_REPORT(id, "k.concerned_unit IN " XFI_UNITS_ABOVE)
#define XFI_UNSEALED(id) XFI_NOT_ABOUT_PERSON(id) " AND " XFI_NOT_ABOUT_UNIT(id)

const char *xfi_reader_official(const xfi_store *store); /* NULL: none, or lifted */
const char *xfi_reader_persons(const xfi_store *store);  /* who no report may be about; the same */
const char *xfi_reader_unit(const xfi_store *store);
/* The case of a record of the office that may become part of one, with the expression for it: in a
 * store as known then the one that it became part of since goes first. */
#define XFI_CASE_SINCE(record, id, own)                                                            \
    "coalesce((SELECT l.case_id FROM later_case l WHERE l.record = '" record "' AND l.id = " id    \
    "), " own ")"
#define XFI_WARNING_CASE(warning)                                                                  \
    "(SELECT " XFI_CASE_SINCE("warning", "w.id",                                                   \
                              "w.case_id") " FROM warning w WHERE w.id = " warning ")"
/* The case of a finding r itself, or the one that its warning became. */
#define XFI_FINDING_CASE "coalesce(r.case_id, " XFI_WARNING_CASE("r.warning") ")"
/* The case that a notice is about: its own, or what the record became that it is about. */
#define XFI_NOTICE_CASE(n)                                                                                                                                  \
    "coalesce(" n "case_id, CASE " n "record WHEN 'warning' THEN " XFI_WARNING_CASE(n "record_id") " WHEN 'finding' THEN (SELECT coalesce(" XFI_CASE_SINCE( \
        "finding", "f.id",                                                                                                                                  \
        "f.case_id") ", " XFI_WARNING_CASE("f.warning") ") FROM finding f WHERE f.id = " n                                                                  \
                                                        "record_id) WHEN 'reception' THEN "                                                                 \
                                                        "(SELECT " XFI_CASE_SINCE(                                                                          \
                                                            "reception", "c.id",                                                                            \
                                                            "c.case_id") " FROM reception c"                                                                \
                                                                         " WHERE c.id = " n                                                                 \
                                                                         "record_id) END)"
/* The same of a row. */
xf_status xfi_reader_sees(xfi_store *store, const xfi_case *row, bool *out, xfi_error *err);

/* A transaction around one function of this room, unless the caller opened one. */
xf_status xfi_store_enter(xfi_store *store, bool write, bool *own, xfi_error *err);
xf_status xfi_store_leave(xfi_store *store, bool own, xf_status status, xfi_error *err);
/* Marks the reference data as changed by the entry with this hash; NULL: by a rebuild. */
xf_status xfi_store_touch_reference(xfi_store *store, const char *hash, xfi_error *err);

#endif
