/* SPDX-License-Identifier: Apache-2.0 */
/* The matter of a case as it is compared with others. */
#ifndef XFI_API_LIKENESS_P_H
#define XFI_API_LIKENESS_P_H

#include "api/run_p.h"
#include "store/texts.h"

typedef struct xfi_matter {
    xfi_grams written_title, written; /* as the index has them; written: with the matter */
    xfi_grams title, whole;           /* as they are compared: one wording for one thing */
    bool told;                        /* there is more than a title */
} xfi_matter;

enum { XFI_AS_WRITTEN = 1, XFI_AS_COMPARED = 2 };

/* Of a registered case, with what is its petitioners' blanked; the sets that `which` names. `title` as
 * people may see it; NULL: it is not asked for. */
xf_status xfi_api_matter(xf_store *store, xf_id case_id, unsigned which, xfi_arena *arena,
                         xfi_matter *out, const char **title, xfi_error *err);
/* The bytes from..to of a passage as they are shown: a line, what is a petitioner's as asterisks.
 * NULL without memory. */
const char *xfi_api_shown(const xfi_passage *passage, size_t from, size_t to, xfi_arena *arena);
/* The latest earlier case of the same people and matter as one about to be registered; 0: none.
 * `except`: the case itself, where it is registered already. */
xf_status xfi_api_repeat_of(xf_store *store, const xfi_case *draft, xf_id except,
                            const xfi_petitioner *people, size_t people_count, xf_time at,
                            xf_id *out, xfi_error *err);

/* What follows from a registration, a correction, or that two cases are told apart or not, for those received later
 * (repeats.c): whichever now repeats another case than before, or none, gets an entry. */
xf_status xfi_api_settle_repeats(xf_store *store, const char *actor, xf_id case_id, xfi_error *err);

/* The same of both cases that a step told apart, or does no more. */
xf_status xfi_api_settle_apart(xf_store *store, const char *actor, const xfi_apart *apart,
                               xfi_error *err);

/* ---- other cases as they are compared (subject.c) ---------------------------------------------------------- */

typedef struct xfi_subject {
    xf_id id;
    bool seen; /* there is one that the reader may know of */
    xf_state state, ended_as;
    xf_id merged_into;
    xf_time received_at;
    const char *number, *unit, *registered_unit, *area;
    const char *title; /* as people may see it */
    bool told;
    xfi_grams title_pairs, whole_pairs; /* as in xfi_matter */
} xfi_subject;

bool xfi_api_is_among(const xf_id *ids, size_t count, xf_id id);

/* Some that were looked at, so many at most, for a review that comes upon a case again and again. */
typedef struct xfi_subjects xfi_subjects;
xfi_subjects *xfi_subjects_new(void); /* NULL without memory */
void xfi_subjects_free(xfi_subjects *kept);
/* `kept` NULL: nothing is kept. Borrowed until the next call or, then, the end of the arena. */
xf_status xfi_api_subject(xf_store *store, xfi_subjects *kept, xf_id id, xfi_arena *arena,
                          const xfi_subject **out, xfi_error *err);

/* ---- which belong together, and why (matching.c) ------------------------------------------------------------ */

/* What a review of many cases has at hand; NULL: nothing. */
typedef struct xfi_at_hand {
    const xfi_pairs *pairs;
    xfi_subjects *subjects;
} xfi_at_hand;

/* Fills matches of a case, best first: what has at least `least`. Texts live in the arena. */
xf_status xfi_api_matches(xf_store *store, xfi_at_hand at_hand, xf_id case_id, int least,
                          xfi_arena *arena, const xfi_match **out, size_t *count, xfi_error *err);
bool xfi_api_match_has(const xfi_match *match, xf_likeness kind);
void xfi_api_match_reason(const xfi_match *match, xf_lang lang, xfi_buf *out);

/* ---- similar_group.c, for similar_review.c --------------------------------------------------------------- */

typedef struct xfi_linked {
    xfi_match row; /* what is shown of a case */
    size_t first;  /* of its ends */
    size_t left;   /* links that are in no group yet */
    int to_centre; /* in the group that is made: the score of its link with the centre; 0: not in it */
} xfi_linked;

/* That two cases have something in common: `how` is the match of the one with the other. */
typedef struct xfi_tie {
    size_t a, b;     /* their nodes */
    xf_id low, high; /* their ids, the lower first */
    xfi_match how;
    const char *reason;
    bool grouped;
} xfi_tie;

/* Writes the groups: stars that together have each link once. */
xf_status xfi_api_write_groups(xfi_linked *nodes, size_t node_count, xfi_tie *links,
                               size_t link_count, xfi_arena *arena, xfi_json *out, xfi_error *err);

/* ---- similar_review.c, for similar.c --------------------------------------------------------------------- */

/* Groups of repeated cases, as xf_similar_review() says. */
xf_status xfi_api_review(xf_store *store, const xfi_select *select, int least, xf_lang lang,
                         xfi_buf *out, xfi_error *err);

#endif
