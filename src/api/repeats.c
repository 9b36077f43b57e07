/* SPDX-License-Identifier: Apache-2.0 */
/* First or repeated follows from when matters were received, not from when they were entered: a case that
 * is entered late, or corrected, may come before one that is registered already; one that is void comes before
 * none. That one gets an entry
 * of its own, so that figures as known then stay, and those of now follow. */
#include "api/likeness_p.h"

typedef struct settling {
    xf_store *store;
    const char *actor;
    xfi_case row; /* the case that changed */
    xfi_matter matter;
    xf_id *apart;
    size_t apart_count;
} settling;

static xf_status enter(const settling *s, xf_id id, xf_id earlier, xfi_error *err)
{
    xfi_loaded mine;
    xfi_changeset changes;
    xf_time now = xfi_door_now(s->store);
    const xfi_act act = {.kind = XF_ACT_FIND_REPEAT,
                         .at = now,
                         .recorded_at = now,
                         .actor = s->actor,
                         .other_case = earlier};
    XFI_TRY(xfi_api_load(s->store, id, &mine, err));
    XFI_TRY(xfi_store_registered(s->store->inner, &s->store->arena, &mine.file, err));
    XFI_TRY(xfi_rules_find_repeat(&mine.world, &act, &s->store->arena, &changes, err));
    return xfi_api_append_alone(s->store, &changes, err);
}

/* Asked as if it were registered now. */
static xf_status ask_again(const settling *s, const xfi_case *later, xf_id *out, xfi_error *err)
{
    xfi_petitioner *people;
    size_t count;
    XFI_TRY(xfi_api_petitioners(s->store, later->id, &s->store->arena, &people, &count, err));
    return xfi_api_repeat_of(s->store, later, later->id, people, count, later->received_at, out,
                             err);
}

static xf_status repeats(const settling *s, const xfi_case *later, bool *out, xfi_error *err)
{
    xfi_matter theirs;
    XFI_TRY(
        xfi_api_matter(s->store, later->id, XFI_AS_COMPARED, &s->store->arena, &theirs, NULL, err));
    *out = xfi_rules_repeats(later, &s->row, xfi_gram_likeness(&theirs.title, &s->matter.title),
                             xfi_gram_likeness(&theirs.whole, &s->matter.whole));
    return XF_OK;
}

/* What it repeats now comes after the case that changed, and stays. */
static xf_status repeats_a_later_one(const settling *s, const xfi_case *later, bool *out,
                                     xfi_error *err)
{
    xfi_case now;
    *out = false;
    if (later->repeat_of == 0) {
        return XF_OK;
    }
    XFI_TRY(xfi_store_case(s->store->inner, later->repeat_of, &s->store->arena, &now, out, err));
    *out = *out && xfi_rules_came_before(&s->row, now.received_at, now.id);
    return XF_OK;
}

/* What was linked by hand to a case that is void now follows the one in which its matter goes on. */
static xf_status follow_on(const settling *s, const xfi_case *later, xf_id *out, xfi_error *err)
{
    xfi_case on;
    bool found = false;
    if (*out != 0 || s->row.merged_into == 0) {
        return XF_OK;
    }
    XFI_TRY(
        xfi_store_case(s->store->inner, s->row.merged_into, &s->store->arena, &on, &found, err));
    *out = found && xfi_rules_came_before(&on, later->received_at, later->id) ? on.id : 0;
    return XF_OK;
}

/* `same_people`: some brought both. What was linked by hand stays. */
static xf_status settle(const settling *s, xf_id id, bool same_people, xfi_error *err)
{
    xfi_case later;
    xfi_detail detail;
    bool found;
    bool yes = false;
    XFI_TRY(xfi_store_case(s->store->inner, id, &s->store->arena, &later, &found, err));
    bool named = found && later.repeat_of == s->row.id;
    if (!found || (!named && !xfi_rules_came_before(&s->row, later.received_at, later.id))) {
        return XF_OK;
    }
    if (same_people && !xfi_api_is_among(s->apart, s->apart_count, id)) {
        XFI_TRY(repeats(s, &later, &yes, err));
    }
    if (yes == named) {
        return XF_OK;
    }
    xf_id earlier = s->row.id;
    XFI_TRY(xfi_store_detail(s->store->inner, id, &s->store->arena, &detail, err));
    XFI_TRY(named ? ask_again(s, &later, &earlier, err)
                  : repeats_a_later_one(s, &later, &found, err));
    const bool by_hand = detail.follows != 0;
    const bool is_void = s->row.ended_as == XF_STATE_VOID;
    if (by_hand && is_void) {
        XFI_TRY(follow_on(s, &later, &earlier, err));
    }
    bool stays = (by_hand && !is_void) || (!named && found);
    return stays || earlier == later.repeat_of ? XF_OK : enter(s, id, earlier, err);
}

static xf_status settle_repeats(xf_store *store, const char *actor, xf_id case_id, xfi_error *err)
{
    settling s = {.store = store, .actor = actor};
    xfi_petitioner *people;
    xfi_shared *shared;
    xf_id *named;
    size_t count;
    size_t shared_count;
    bool found;
    XFI_TRY(xfi_api_petitioners(store, case_id, &store->arena, &people, &count, err));
    XFI_TRY(xfi_store_same_people(store->inner, people, count, case_id, &store->arena, &shared,
                                  &shared_count, err));
    XFI_TRY(xfi_store_repeats_of(store->inner, case_id, &store->arena, &named, &count, err));
    if (shared_count + count == 0) {
        return XF_OK;
    }
    XFI_TRY(xfi_store_case(store->inner, case_id, &store->arena, &s.row, &found, err));
    XFI_TRY(xfi_api_matter(store, case_id, XFI_AS_COMPARED, &store->arena, &s.matter, NULL, err));
    XFI_TRY(
        xfi_store_told_apart(store->inner, case_id, &store->arena, &s.apart, &s.apart_count, err));
    for (size_t i = 0; found && i < shared_count; i++) {
        XFI_TRY(settle(&s, shared[i].case_id, true, err));
    }
    for (size_t i = 0; found && i < count; i++) {
        bool seen = false;
        for (size_t k = 0; k < shared_count && !seen; k++) {
            seen = shared[k].case_id == named[i];
        }
        XFI_TRY(seen ? XF_OK : settle(&s, named[i], false, err));
    }
    return XF_OK;
}

/* What failed half-way cannot stay in a transaction that the caller would commit. */
static xf_status give_up(xf_store *store, xf_status status)
{
    if (status != XF_OK) {
        xfi_door_give_up(store, status);
    }
    return status;
}

xf_status xfi_api_append(xf_store *store, const xfi_changeset *changes, xfi_error *err)
{
    const xfi_act *act = &changes->act;
    XFI_TRY(xfi_api_append_alone(store, changes, err));
    return act->kind == XF_ACT_REGISTER || act->kind == XF_ACT_VOID_REGISTRATION ||
                   xfi_rules_is_correction(act->kind)
               ? give_up(store, settle_repeats(store, act->actor, changes->case_id, err))
               : XF_OK;
}

xf_status xfi_api_settle_apart(xf_store *store, const char *actor, const xfi_apart *apart,
                               xfi_error *err)
{
    XFI_TRY(give_up(store, settle_repeats(store, actor, apart->case_id, err)));
    return give_up(store, settle_repeats(store, actor, apart->other_case, err));
}
