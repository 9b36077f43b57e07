/* SPDX-License-Identifier: Apache-2.0 */
/* What the room store offers on texts and people: passages, who is known again, what is found. */
#ifndef XFI_STORE_TEXTS_H
#define XFI_STORE_TEXTS_H

#include "store/store.h"

/* ---- texts of a case (passage.c) ------------------------------------------------------------------------------- */

/* One text that is searched. In `folded` what is a petitioner's (names, numbers) is blanked. */
typedef struct xfi_passage {
    xf_part part;
    const char *text;
    xfi_folded folded;
} xfi_passage;

typedef struct xfi_passages {
    xfi_passage *of;
    size_t count, cap;
} xfi_passages;

/* In order: title, matter, claims and their answers, measures, opinions. None: no such case. */
xf_status xfi_store_passages(xfi_store *store, xf_id case_id, xfi_arena *arena, xfi_passages *out,
                             xfi_error *err);

/* Only title and matter. */
xf_status xfi_store_matter_passages(xfi_store *store, xf_id case_id, xfi_arena *arena,
                                    xfi_passages *out, xfi_error *err);

/* The same of a case that is about to be registered. */
xf_status xfi_store_draft_passages(const xfi_case *draft, const xfi_petitioner *people,
                                   size_t count, xfi_arena *arena, xfi_passages *out,
                                   xfi_error *err);

/* Texts that say something of a case or a reception, in place. */
typedef struct xfi_writings {
    const char ***of;
    size_t count, cap;
} xfi_writings;

xf_status xfi_writings_add(xfi_writings *list, const char **text, xfi_arena *arena, xfi_error *err);
/* Copies of those in which names or numbers of the case's people stand, each character a "*". */
xf_status xfi_store_blank(xfi_store *store, xf_id case_id, const xfi_writings *texts,
                          xfi_arena *arena, xfi_error *err);
/* The same for one person, of no case. */
xf_status xfi_store_blank_person(const char *name, const char *phone, const xfi_writings *texts,
                                 xfi_arena *arena, xfi_error *err);

/* ---- the same people (people.c) -------------------------------------------------------------------------------- */

/* Another case that some of the people brought as well. */
typedef struct xfi_shared {
    xf_id case_id;
    unsigned kinds; /* bits of xf_likeness: by what they were known */
    int32_t people; /* how many of them */
} xfi_shared;

/* The cases but `except` that the reader may know of and that some of these people brought, the
 * latest first; by the salted keys of identity.c. */
xf_status xfi_store_same_people(xfi_store *store, const xfi_petitioner *people, size_t people_count,
                                xf_id except, xfi_arena *arena, xfi_shared **out, size_t *count,
                                xfi_error *err);

/* Two people who gave no more than a name, of two characters or more, and it is the same (identity.c). Whom
 * number or home tells apart are two. */
xf_status xfi_store_same_name(const xfi_petitioner *a, const xfi_petitioner *b, bool *out,
                              xfi_error *err);

/* ---- finding cases (search.c, alike.c) --------------------------------------------------------------------------- */

/* Cases whose texts have every term, restricted as a list of cases is, but that `after` is the hit
 * to go on behind. Up to 500 of them the best first; of more those that have all terms in the
 * title first, then the others, the latest of each first. The ids in the arena. */
xf_status xfi_store_search(xfi_store *store, const xfi_folded *terms, size_t term_count,
                           const xfi_select *select, xfi_arena *arena, xf_id **out, size_t *count,
                           xfi_error *err);

/* In which cases the pairs stand that many cases are asked by, read in one pass over the index (pairs.c): to
 * ask for each of them, some fifty a case, takes many times as long. */
typedef struct xfi_pairs xfi_pairs;
xfi_pairs *xfi_pairs_new(void); /* NULL without memory */
void xfi_pairs_free(xfi_pairs *pairs);
/* Notes what xfi_store_like_texts() will ask for a case. */
xf_status xfi_pairs_note(xfi_pairs *pairs, const xfi_grams *title, const xfi_grams *whole,
                         xfi_error *err);
/* Reads what was noted, if it is enough to be worth a pass; the rows must then stay as they are. */
xf_status xfi_pairs_read(xfi_store *store, xfi_pairs *pairs, xfi_error *err);

/* Up to `most` cases that may have a similar text: they share a quarter of the rarer pairs of the
 * title, or an eighth of those of the whole. Pairs that stand in every tenth case, or in more than a thousand, bring none.
 * Not looked at: whether the reader may know of them. `pairs`: what was read of the index before; NULL: nothing. The ids
 * in the arena, the most promising first. */
xf_status xfi_store_like_texts(xfi_store *store, const xfi_pairs *pairs, xf_id except,
                               const xfi_grams *title, const xfi_grams *whole, size_t most,
                               xfi_arena *arena, xf_id **out, size_t *count, xfi_error *err);
/* The registered cases that repeat this one and that the reader may know of. */
xf_status xfi_store_repeats_of(xfi_store *store, xf_id case_id, xfi_arena *arena, xf_id **out,
                               size_t *count, xfi_error *err);
/* The cases that were told apart from this one. */
xf_status xfi_store_told_apart(xfi_store *store, xf_id case_id, xfi_arena *arena, xf_id **out,
                               size_t *count, xfi_error *err);
/* The record that tells the two apart, in either order, and is not void; 0: none does. */
xf_status xfi_store_apart_of(xfi_store *store, xf_id one, xf_id other, xf_id *out, xfi_error *err);

#endif
