/* SPDX-License-Identifier: Apache-2.0 */
/* The index over texts: like schema.c a dialect of the engine. Here it is SQLite's FTS5.
 *
 * One row per case and a column per part (xf_part), holding grams (base/fold.c) with blanks between.
 * The index keeps no text, so a row is removed by naming the grams that it was made of. Another
 * engine does the same with what it has: PostgreSQL with a tsvector of the grams and phrase search. */
#include "store/store_p.h"

const char *const xfi_schema_index[] = {
    "CREATE VIRTUAL TABLE case_text USING fts5"
    " (title, matter, claim, answer, measure, content='', tokenize='ascii')",
    "CREATE VIRTUAL TABLE case_text_place USING fts5vocab ('case_text', 'instance')",

    /* what petitioners are known by, as salted hashes: the same people without a list of people */
    "CREATE TABLE identity (\n"
    "    key TEXT NOT NULL,\n"
    "    case_id INTEGER NOT NULL,\n"
    "    n INTEGER NOT NULL,\n"
    "    kind TEXT NOT NULL,\n"
    "    PRIMARY KEY (key, case_id, n)\n"
    ") STRICT, WITHOUT ROWID",

    /* proposals that were looked at and turned down */
    "CREATE TABLE apart (\n"
    "    id INTEGER PRIMARY KEY NOT NULL,\n"
    "    case_id INTEGER NOT NULL,\n"
    "    other_case INTEGER NOT NULL,\n"
    "    unit TEXT,\n"
    "    official TEXT,\n"
    "    reason TEXT,\n"
    "    date TEXT,\n"
    "    void_on TEXT,\n"
    "    void_by TEXT,\n"
    "    void_reason TEXT\n"
    ") STRICT",
    "CREATE INDEX apart_case ON apart (case_id, id)",
    "CREATE INDEX apart_other ON apart (other_case, id)",
    NULL,
};

const char xfi_index_put[] = "INSERT INTO case_text (rowid, title, matter, claim, answer, measure)"
                             " VALUES (?, ?, ?, ?, ?, ?)";
const char xfi_index_take_back[] =
    "INSERT INTO case_text (case_text, rowid, title, matter, claim, answer, measure)"
    " VALUES ('delete', ?, ?, ?, ?, ?, ?)";
const char xfi_index_clear[] = "INSERT INTO case_text (case_text) VALUES ('delete-all')";

/* Everything the index says (case, word, column and place), and what ranking counts by; the index
 * gives its words in order, and for each the cases. */
const char *const xfi_index_content[] = {
    "SELECT doc, term, col || ' ' || \"offset\" FROM case_text_place",
    "SELECT id, '', hex(sz) FROM case_text_docsize ORDER BY id",
    NULL,
};

const char xfi_index_found[] = "SELECT case_text.rowid FROM case_text WHERE case_text MATCH ?"
                               " AND case_text.rowid < ?";
/* a condition on the cases as r stands between */
const char xfi_index_where[] = " AND EXISTS (SELECT 1 FROM cases r WHERE r.id = case_text.rowid";
/* the index is read backwards and no further than the limit */
const char xfi_index_latest[] = " ORDER BY case_text.rowid DESC LIMIT ?";
/* a word in the title says most, one in an answer or a measure least; then the later case. Each hit
 * is weighed, and each word counted through: for few hits only */
const char xfi_index_ranked[] =
    " ORDER BY bm25(case_text, 8.0, 3.0, 3.0, 2.0, 1.0), case_text.rowid DESC LIMIT ?";
/* no further than the limit: a word that stands everywhere says nothing */
const char xfi_index_having[] = "SELECT rowid FROM case_text WHERE case_text MATCH ? LIMIT ?";

/* each word in turn, with the cases that have it: once for each place */
const char xfi_index_all[] = "SELECT term, doc FROM case_text_place";

/* Grams in quotes follow each other; a single character begins a gram. */
static void add_term(const char *grams, bool single, xfi_buf *out)
{
    xfi_buf_printf(out, "%s\"%s\"%s", out->len > 0 ? " " : "", grams, single ? " *" : "");
}

xf_status xfi_index_match(const xfi_folded *terms, size_t count, xfi_buf *out, xfi_error *err)
{
    xfi_buf grams = {0};
    for (size_t i = 0; i < count; i++) {
        bool single = terms[i].count == 1;
        xfi_buf_reset(&grams);
        xfi_folded_grams(&terms[i], single, &grams);
        add_term(xfi_buf_text(&grams), single, out);
        out->failed = out->failed || grams.failed;
    }
    xfi_buf_free(&grams);
    return out->failed ? xfi_error_no_memory(err) : XF_OK;
}

void xfi_index_match_title(const char *match, bool in_title, xfi_buf *out)
{
    xfi_buf_printf(out, in_title ? "{title} : (%s)" : "(%s) NOT {title} : (%s)", match, match);
}

void xfi_index_match_gram(const char *gram, xfi_buf *out)
{
    xfi_buf_printf(out, "\"%s\"", gram);
}
