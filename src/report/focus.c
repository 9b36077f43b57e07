/* SPDX-License-Identifier: Apache-2.0 */
/* The focus list: which cases leaders look at first, and why. */
#include "report/focus_p.h"
#include "rules/rules.h"

#include <xfcase/focus.h>

#include <string.h>

/* What the reasons look at. */
typedef struct looking {
    const xfi_case *row;
    const xfi_detail *detail;
    const xf_policy *policy;
    const xfi_common *common; /* sorted by unit and category */
    size_t common_count;
} looking;

static bool appealed(const looking *at)
{
    return !xfi_blank(at->row->review_unit);
}

static bool came_back(const looking *at)
{
    return at->row->cycle > 1;
}

static bool follows(const looking *at)
{
    return at->detail->follows != 0;
}

static bool dissatisfied(const looking *at)
{
    return at->row->satisfaction == XF_SATISFACTION_DISSATISFIED;
}

static bool many_people(const looking *at)
{
    return xfi_rules_many(at->policy, at->row);
}

static bool key(const looking *at)
{
    return at->row->key;
}

static int by_both(const void *a, const void *b)
{
    const xfi_common *x = a;
    const xfi_common *y = b;
    int order = strcmp(x->unit, y->unit);
    return order != 0 ? order : strcmp(x->category, y->category);
}

static bool typical(const looking *at)
{
    const xfi_common wanted = {xfi_or_empty(at->row->unit), xfi_or_empty(at->row->category), 0};
    for (size_t low = 0, high = at->common_count; low < high;) {
        size_t mid = low + (high - low) / 2;
        int order = by_both(&wanted, &at->common[mid]);
        if (order == 0) {
            return true;
        }
        low = order > 0 ? mid + 1 : low;
        high = order < 0 ? mid : high;
    }
    return false;
}

static const struct {
    const char *code;
    xfi_bi name;
    bool (*holds)(const looking *at);
} reasons[XFI_FOCUS_REASONS] = {
    {"review", {"已进入复查、复核", "went through review or recheck"}, appealed},
    {"rebound", {"反弹或重新办理", "rebounded or was reopened"}, came_back},
    {"follows", {"接续已结束的事项", "goes on from an earlier case"}, follows},
    {"dissatisfied", {"回访不满意", "the petitioner is dissatisfied"}, dissatisfied},
    {"many_people", {"群众反映集中", "many people raise it"}, many_people},
    {"key", {"重点事项", "key case"}, key},
    {"typical", {"区域性、普遍性问题", "typical of the area"}, typical},
};

const char *xfi_focus_code(size_t reason)
{
    return reasons[reason].code;
}

int xfi_focus_rank(const char *code)
{
    int rank = 0;
    while (rank < XFI_FOCUS_REASONS && strcmp(reasons[rank].code, code) != 0) {
        rank++;
    }
    return rank;
}

const char *xfi_focus_name(const char *code, xf_lang lang)
{
    int rank = xfi_focus_rank(code);
    return rank == XFI_FOCUS_REASONS ? code : xfi_bi_get(reasons[rank].name, lang);
}

xf_status xfi_focus_begin(xf_store *store, xfi_arena *arena, xfi_focus *out, xfi_error *err)
{
    enum { TYPICAL = 3 };
    const xf_policy *policy;
    *out = (xfi_focus){.store = store};
    XFI_TRY(xfi_door_policy(store, NULL, NULL, &policy, err));
    return xfi_store_common(store->inner, policy->typical == 0 ? TYPICAL : policy->typical, arena,
                            &out->common, &out->common_count, err);
}

xf_status xfi_focus_of(const xfi_focus *focus, const xfi_case *row, xfi_arena *arena, unsigned *out,
                       xfi_error *err)
{
    xfi_detail detail;
    looking at = {row, &detail, NULL, focus->common, focus->common_count};
    *out = 0;
    if (row->ended_as == XF_STATE_VOID) {
        return XF_OK;
    }
    XFI_TRY(xfi_door_policy(focus->store, row->policy, row->policy_version, &at.policy, err));
    XFI_TRY(xfi_store_detail(focus->store->inner, row->id, arena, &detail, err));
    for (size_t i = 0; i < XFI_FOCUS_REASONS; i++) {
        *out |= reasons[i].holds(&at) ? 1U << i : 0;
    }
    return XF_OK;
}

/* ---- the list -------------------------------------------------------------------------------------------- */

static xf_status add_case(const xfi_focus *focus, const xfi_case *row, xf_lang lang,
                          xfi_arena *arena, xfi_json *json, xfi_error *err)
{
    const char *title = row->title;
    unsigned why;
    XFI_TRY(xfi_focus_of(focus, row, arena, &why, err));
    if (why == 0) {
        return XF_OK;
    }
    XFI_TRY(xfi_door_blank_title(focus->store, row->id, &title, arena, err));
    xfi_json_open(json, NULL, '{');
    xfi_json_int(json, "case", row->id);
    xfi_json_text(json, "number", xfi_or_empty(row->number));
    xfi_json_text(json, "title", xfi_or_empty(title));
    xfi_json_open(json, "reasons", '[');
    for (size_t i = 0; i < XFI_FOCUS_REASONS; i++) {
        if ((why >> i & 1U) != 0) {
            xfi_json_open(json, NULL, '{');
            xfi_json_text(json, "reason", reasons[i].code);
            xfi_json_text(json, "name", xfi_bi_get(reasons[i].name, lang));
            xfi_json_close(json, '}');
        }
    }
    xfi_json_close(json, ']');
    xfi_json_close(json, '}');
    return XF_OK;
}

static xf_status write_focus(xf_store *store, const xfi_select *select, xf_lang lang,
                             xfi_arena *kept, xfi_json *json, xfi_error *err)
{
    xfi_cursor *cursor = NULL;
    xfi_arena arena = {0};
    xfi_focus focus;
    bool found = true;
    XFI_TRY(xfi_focus_begin(store, kept, &focus, err));
    XFI_TRY(xfi_store_select(store->inner, &xfi_case_record, select, &cursor, err));
    xf_status status = XF_OK;
    xfi_json_open(json, NULL, '[');
    while (status == XF_OK && found) {
        xfi_case row = {0};
        xfi_arena_reset(&arena);
        status = xfi_cursor_next(cursor, &arena, &row, NULL, &found, err);
        if (status == XF_OK && found) {
            status = add_case(&focus, &row, lang, &arena, json, err);
        }
    }
    xfi_json_close(json, ']');
    xfi_arena_free(&arena);
    xfi_cursor_close(cursor);
    return status;
}

static xf_status make_focus(xf_store *store, const xf_query *query, xf_lang lang, xf_text **out,
                            xfi_error *err)
{
    xfi_select select;
    xfi_arena kept = {0};
    xfi_buf buf = {0};
    xfi_json json = {&buf, false};
    XFI_TRY(xfi_door_store(store, err));
    XFI_TRY(xfi_door_need(out, "out", err));
    XFI_TRY(xfi_door_query(query, &select, err));
    XFI_TRY(xfi_door_known_unit(store, select.unit, err));
    XFI_TRY(xfi_door_check_lang(lang, err));
    xf_status status = xfi_door_begin(store, false, err);
    if (status == XF_OK) {
        status = xfi_door_end(store, write_focus(store, &select, lang, &kept, &json, err), err);
    }
    if (status == XF_OK) {
        status = xfi_text_take(&buf, out, err);
    }
    xfi_arena_free(&kept);
    xfi_buf_free(&buf);
    return status;
}

xf_status xf_case_focus(xf_store *store, const xf_query *query, xf_lang lang, xf_text **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    return xfi_door_publish(&err, make_focus(store, query, lang, out, &err));
}
