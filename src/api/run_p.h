/* SPDX-License-Identifier: Apache-2.0 */
/* The way of one act, shared by every verb: load, decide, append, commit. */
#ifndef XFI_API_RUN_P_H
#define XFI_API_RUN_P_H

#include "door/door.h"
#include "rules/rules.h"

#include <xfcase/act.h>
#include <xfcase/case.h>
#include <xfcase/register.h>

enum {
    XFI_API_ID_MAX = 64,
    XFI_API_TITLE_MAX = XFI_DOOR_LINE_MAX,
    XFI_API_NAME_MAX = 200,
    XFI_API_TEXT_MAX = 16 * 1024,
    XFI_API_MATTER_MAX = 64 * 1024
};

/* The petitioners of a registration one by one (register_people.c); *persons comes in as the number that was
 * given, and goes out as the one written behind a name. */
xf_status xfi_api_read_people(const xf_register_args *args, xfi_arena *arena, xfi_petitioner **out,
                              size_t *count, int32_t *persons, xfi_error *err);

/* A case file and all that decides about it; everything lives in store->arena. */
typedef struct xfi_loaded {
    xfi_casefile file;
    xfi_world world;
} xfi_loaded;

xf_status xfi_api_load(xf_store *store, xf_id case_id, xfi_loaded *out, xfi_error *err);
/* What every world needs but the file: calendar, units, the pack. */
xf_status xfi_api_surround(xf_store *store, const char *policy, const char *version,
                           xfi_world *world, xfi_error *err);
/* One journal entry with its rows. A failure half-way gives the caller's transaction up. */
xf_status xfi_api_append_alone(xf_store *store, const xfi_changeset *changes, xfi_error *err);
/* repeats.c: with those of the cases that are first or repeated by it. */
xf_status xfi_api_append(xf_store *store, const xfi_changeset *changes, xfi_error *err);
/* Any entry; one that fails half-way cannot stay in the caller's transaction. */
xf_status xfi_api_append_entry(xf_store *store, xfi_entry *entry, const xfi_record *facts,
                               const void *act, const xfi_change *changes, size_t count,
                               xfi_error *err);
/* One journal entry of the store itself: one row of reference data, or an acknowledgement. */
xf_status xfi_api_append_row(xf_store *store, const char *kind, const char *actor, xf_id case_id,
                             const xfi_record *record, const void *before, const void *after,
                             xfi_error *err);
/* Makes the pack the one for new cases (reference.c); `there`: the store has it already. */
xf_status xfi_api_write_policy(xf_store *store, const char *actor, const xf_policy *policy,
                               bool there, xfi_error *err);
/* What registering a case changes (register.c), everything in the arena of the store: the act has draft,
 * detail and petitioners, that have been checked; which case it repeats is found here. */
xf_status xfi_api_decide_register(xf_store *store, const xfi_act *given, xfi_changeset *changes,
                                  xfi_error *err);
/* The numbers of a petitioner (register.c); the fields are named as the caller gave them. */
xf_status xfi_api_check_numbers(const char *phone, const char *phone_field, const char *id_number,
                                const char *id_field, xfi_error *err);
/* A correction (correct.c): decides it from what is registered; which case it repeats by what is known
 * now is found here. */
xf_status xfi_api_decide_correction(xf_store *store, const xfi_act *act, xfi_loaded *mine,
                                    xfi_changeset *changes, xfi_error *err);
/* An act that was done before the last one of the case (late.c): decided in the order of time. */
bool xfi_api_is_late(const xfi_casefile *file, const xfi_act *act);
xf_status xfi_api_decide_late(xf_store *store, const xfi_act *act, xfi_loaded *mine,
                              xfi_changeset *changes, xfi_error *err);
/* What is asked of a case that is to be void (void.c); in the arena. */
xf_status xfi_api_look_into_registration(xf_store *store, const xfi_act *act, xf_id id,
                                         const xfi_registered_wrongly **out, xfi_error *err);
/* The file as it stood at a time before the last act, by the order of time. */
xf_status xfi_api_file_then(xf_store *store, xf_time at, const xfi_loaded *mine, xfi_casefile *out,
                            xfi_error *err);
/* A merger that is undone (unmerge.c): the case merged into, and what both need. */
xf_status xfi_api_load_unmerge(xf_store *store, xfi_loaded *mine, xfi_loaded *other,
                               xfi_error *err);
/* The case merged into takes over the earlier clock, or gives it back, in an entry of its own. */
xf_status xfi_api_other_of_merger(xf_store *store, const xfi_act *act, const xfi_loaded *other,
                                  xf_id merged, xfi_changeset *changes, xfi_error *err);
/* The petitioners of the file, without those that were removed; in the arena. */
xf_status xfi_api_present(const xfi_casefile *file, xfi_arena *arena, xfi_petitioner **out,
                          size_t *count, xfi_error *err);
/* A snapshot of the case as the changeset leaves it; `out` may be NULL. */
xf_status xfi_api_give(const xfi_changeset *changes, const xfi_petitioner *petitioners,
                       size_t count, xf_case **out, xfi_error *err);
/* Petitioners of a case, in the arena. */
xf_status xfi_api_petitioners(xf_store *store, xf_id case_id, xfi_arena *arena,
                              xfi_petitioner **out, size_t *count, xfi_error *err);
/* Loads a calendar notice, or the days of one unit and what stands under it, and recomputes what they
 * touch (recompute.c). */
xf_status xfi_api_load_notice(xf_store *store, const char *actor, const char *unit,
                              const char *text, size_t size, int64_t *moved, xfi_error *err);
/* How long the notices last, as a JSON object (calendar_state.c). */
xf_status xfi_api_calendar_state(xf_store *store, xf_lang lang, xfi_buf *out, xfi_error *err);
/* A unit came under another one, maybe into another region: its open deadlines are counted anew. */
xf_status xfi_api_unit_moved(xf_store *store, const char *actor, const char *unit, xfi_error *err);
/* Computes the open deadlines of a case anew; writes an entry when something changed, and adds the
 * deadlines that did to *moved. */
xf_status xfi_api_recompute(xf_store *store, const char *actor, xf_id id, int64_t *moved,
                            xfi_error *err);
/* One verb, from its arguments to what is published (act.c). */
xf_status xfi_api_verb(xf_store *store, xf_id id, xf_act_kind kind, const xf_act *act,
                       xf_case **out);
#define XFI_API_VERB(name, kind)                                                                   \
    xf_status xf_case_##name(xf_store *store, xf_id id, const xf_act *act, xf_case **out)          \
    {                                                                                              \
        return xfi_api_verb(store, id, kind, act, out);                                            \
    }
/* More people than any petition was ever brought by: a slip of the keyboard. */
/* A caller's actor: a text of its own, never "system". */
xf_status xfi_api_check_actor(const char *actor, xfi_error *err);
/* The host itself, where no official is behind what it brings: no official has this id. */
#define XFI_HOST "host"
/* Who may change this of the reference data: the host itself, or an official who may. */
xf_status xfi_api_check_keeper(xf_store *store, const char *actor, const xfi_kept *what,
                               xfi_error *err);

#endif
