/* SPDX-License-Identifier: Apache-2.0 */
/* The reference data of a store. */
#include "api/drive_p.h"

#include <xfcase/reference.h>

#include <stdio.h>

/* Everything is read before anything is written. */
xf_status xfi_api_write_policy(xf_store *store, const char *actor, const xf_policy *policy,
                               bool there, xfi_error *err)
{
    char name[160];
    xfi_arena arena = {0};
    xfi_policy_doc doc = {policy->id, policy->version, policy->text};
    xfi_setting before = {"default_policy", NULL};
    xfi_setting after = {"default_policy", name};
    (void)snprintf(name, sizeof name, "%s@%s", policy->id, policy->version);
    xf_status status =
        xfi_store_setting(store->inner, "default_policy", &arena, &before.value, err);
    if (status == XF_OK && !there) {
        status =
            xfi_api_append_row(store, "policy", actor, 0, &xfi_policy_doc_record, NULL, &doc, err);
    }
    if (status == XF_OK && !xfi_same(before.value, name)) {
        xf_time now = xfi_door_now(store);
        xfi_entry entry = {.at = now, .recorded_at = now, .actor = actor, .kind = "setting"};
        xfi_change *changes = NULL; /* the ladder of the calendar is another pack's now */
        size_t count = 0;
        status = xfi_api_alarm_changes(store, policy, &arena, &changes, &count, err);
        if (status == XF_OK) {
            changes[0] =
                (xfi_change){&xfi_setting_record, before.value == NULL ? NULL : &before, &after};
            status = xfi_api_append_entry(store, &entry, NULL, NULL, changes, count, err);
        }
    }
    xfi_arena_free(&arena);
    return status;
}

/* ---- packs -------------------------------------------------------------------------------------------------------------- */

static xf_status add_policy(xf_store *store, const char *actor, const xf_policy *policy,
                            xfi_error *err)
{
    xfi_arena arena = {0};
    xfi_policy_doc doc = {0};
    xfi_error missing = {0};
    XFI_TRY(xfi_api_check_keeper(store, actor, &(xfi_kept){.unit = NULL}, err));
    xf_status status =
        xfi_store_policy_doc(store->inner, policy->id, policy->version, &arena, &doc, &missing);
    if (status != XF_OK && status != XF_E_NOT_FOUND) {
        xfi_error_move(err, &missing);
        xfi_arena_free(&arena);
        return status;
    }
    xfi_error_clear(&missing);
    bool same = status == XF_OK && xfi_same(doc.text, policy->text);
    xfi_arena_free(&arena);
    if (status == XF_OK && !same) {
        return xfi_error_set(err, XF_E_EXISTS, "version", "规则包“%s”的版本“%s”已存在且内容不同",
                             "the pack “%s” has another version “%s” already", policy->id,
                             policy->version);
    }
    return xfi_api_write_policy(store, actor, policy, same, err);
}

static xf_status add_checked(xf_store *store, const char *actor, const xf_policy *policy,
                             xfi_error *err)
{
    XFI_TRY(xfi_door_store(store, err));
    XFI_TRY(xfi_api_check_actor(actor, err));
    XFI_TRY(xfi_door_need(policy, "policy", err));
    XFI_TRY(xfi_door_begin(store, true, err));
    return xfi_door_end(store, add_policy(store, actor, policy, err), err);
}

xf_status xf_store_add_policy(xf_store *store, const char *actor, const xf_policy *policy)
{
    xfi_error err = {0};
    return xfi_door_publish(&err, add_checked(store, actor, policy, &err));
}

static xf_status give_policy(xf_store *store, const char *id, const char *version, xf_policy **out,
                             xfi_error *err)
{
    const xf_policy *policy = NULL;
    XFI_TRY(xfi_door_store(store, err));
    XFI_TRY(xfi_door_need(out, "out", err));
    XFI_TRY(xfi_door_policy(store, id, version, &policy, err));
    *out = xfi_policy_ref(policy);
    return XF_OK;
}

xf_status xf_store_policy(xf_store *store, const char *id, const char *version, xf_policy **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    return xfi_door_publish(&err, give_policy(store, id, version, out, &err));
}

/* ---- calendars ------------------------------------------------------------------------------------------------------------ */

static xf_status load_calendar(xf_store *store, const char *actor, const char *unit,
                               const char *text, size_t size, int64_t *moved, xfi_error *err)
{
    XFI_TRY(xfi_door_store(store, err));
    XFI_TRY(xfi_api_check_actor(actor, err));
    XFI_TRY(xfi_door_need(text, "text", err));
    XFI_TRY(xfi_door_check_text(unit, "unit", XFI_API_ID_MAX, false, err));
    XFI_TRY(xfi_door_begin(store, true, err));
    bool read = xfi_store_lift(store->inner, true);
    xf_status status = xfi_api_load_notice(store, actor, unit, text, size, moved, err);
    (void)xfi_store_lift(store->inner, read);
    return xfi_door_end(store, status, err);
}

xf_status xf_store_load_calendar(xf_store *store, const char *actor, const char *unit,
                                 const char *text, size_t size, int64_t *moved)
{
    xfi_error err = {0};
    int64_t count = 0;
    xf_status status = load_calendar(store, actor, unit, text, size, &count, &err);
    if (moved != NULL) {
        *moved = status == XF_OK ? count : 0;
    }
    return xfi_door_publish(&err, status);
}

static xf_status give_calendar(xf_store *store, const char *unit, xf_calendar **out, xfi_error *err)
{
    const xfi_region *region = NULL;
    const xf_calendar *calendar = NULL;
    XFI_TRY(xfi_door_store(store, err));
    XFI_TRY(xfi_door_need(out, "out", err));
    XFI_TRY(xfi_door_check_text(unit, "unit", XFI_API_ID_MAX, false, err));
    XFI_TRY(xfi_door_calendar_of(store, unit, &calendar, &region, err));
    *out = xfi_calendar_ref(calendar);
    return XF_OK;
}

xf_status xf_store_calendar(xf_store *store, const char *unit, xf_calendar **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    return xfi_door_publish(&err, give_calendar(store, unit, out, &err));
}

static xf_status calendar_state(xf_store *store, xf_lang lang, xfi_buf *buf, xf_text **out,
                                xfi_error *err)
{
    XFI_TRY(xfi_door_store(store, err));
    XFI_TRY(xfi_door_need(out, "out", err));
    if (lang != XF_LANG_ZH && lang != XF_LANG_EN) {
        return xfi_error_set(err, XF_E_INVALID, "lang", "取值未知", "the value is unknown");
    }
    XFI_TRY(xfi_door_begin(store, false, err));
    XFI_TRY(xfi_door_end(store, xfi_api_calendar_state(store, lang, buf, err), err));
    return xfi_text_take(buf, out, err);
}

xf_status xf_store_calendar_state(xf_store *store, xf_lang lang, xf_text **out)
{
    xfi_error err = {0};
    xfi_buf buf = {0};
    if (out != NULL) {
        *out = NULL;
    }
    xf_status status = calendar_state(store, lang, &buf, out, &err);
    xfi_buf_free(&buf);
    return xfi_door_publish(&err, status);
}
