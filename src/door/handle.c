/* SPDX-License-Identifier: Apache-2.0 */
/* The store handle: references, the clock, the calendar and the packs that it keeps at hand. */
#include "door/door.h"

#include <string.h>

xf_store *xfi_door_store_new(void)
{
    xf_store *store = xfi_alloc(sizeof *store);
    if (store != NULL) {
        atomic_init(&store->refs, 1);
        store->process = xfi_platform_process();
    }
    return store;
}

static bool inherited(const xf_store *store)
{
    return store->process != xfi_platform_process();
}

xf_status xfi_door_store(xf_store *store, xfi_error *err)
{
    XFI_TRY(xfi_door_need(store, "store", err));
    if (store->inner == NULL) {
        return xfi_error_set(err, XF_E_CLOSED, "store", "案件库已关闭", "the store is closed");
    }
    return !inherited(store)
               ? XF_OK
               : xfi_error_set(
                     err, XF_E_CLOSED, "store", "案件库由父进程打开，不能在派生的进程中使用",
                     "the store was opened by the parent process and cannot be used here");
}

void xfi_door_store_shut(xf_store *store)
{
    if (store->inner != NULL && !inherited(store)) {
        xfi_store_rollback(store->inner);
        xfi_store_close(store->inner);
    }
    store->inner = NULL;
}

xf_store *xfi_door_store_ref(xf_store *store)
{
    atomic_fetch_add(&store->refs, 1);
    return store;
}

void xfi_door_store_unref(xf_store *store)
{
    if (store == NULL || atomic_fetch_sub(&store->refs, 1) != 1) {
        return;
    }
    xfi_door_store_shut(store);
    xfi_door_drop_calendars(store);
    xfi_policy_free_sheet(store->sheet);
    xfi_free(store->pack);
    xfi_door_forget(store);
    xfi_arena_free(&store->arena);
    xfi_free(store);
}

void xfi_door_forget(xf_store *store)
{
    for (size_t i = 0; i < XFI_DOOR_POLICIES; i++) {
        xfi_policy_unref(store->policies[i]);
        store->policies[i] = NULL;
    }
}

int xfi_door_ask(xf_store *store, xf_progress_fn fn, int64_t left, int64_t total, void *userdata)
{
    store->running++;
    int answer = fn(left, total, userdata);
    store->running--;
    return answer;
}

xf_time xfi_door_now(const xf_store *store)
{
    xf_time known_at = store->inner == NULL ? 0 : xfi_store_known_at(store->inner);
    return store->fixed_now != 0 ? store->fixed_now : known_at != 0 ? known_at : xfi_platform_now();
}

/* ---- policies ---------------------------------------------------------------------------------------------- */

static const xf_policy *known_policy(xf_store *store, const char *id, const char *version)
{
    for (size_t i = 0; i < XFI_DOOR_POLICIES && store->policies[i] != NULL; i++) {
        xf_policy *policy = store->policies[i];
        if (strcmp(policy->id, id) == 0 && strcmp(policy->version, version) == 0) {
            memmove(&store->policies[1], &store->policies[0], i * sizeof(xf_policy *));
            store->policies[0] = policy;
            return policy;
        }
    }
    return NULL;
}

static xf_status load_policy(xf_store *store, const char *id, const char *version,
                             const xf_policy **out, xfi_error *err)
{
    xfi_arena arena = {0};
    xfi_policy_doc doc = {0};
    xf_policy *policy = NULL;
    xf_status status = xfi_store_policy_doc(store->inner, id, version, &arena, &doc, err);
    if (status == XF_OK) {
        status = xfi_policy_load(doc.text, strlen(doc.text), id, &policy, err);
    }
    xfi_arena_free(&arena);
    if (status != XF_OK) {
        return status;
    }
    xfi_policy_unref(store->policies[XFI_DOOR_POLICIES - 1]);
    memmove(&store->policies[1], &store->policies[0],
            (XFI_DOOR_POLICIES - 1) * sizeof(xf_policy *));
    store->policies[0] = policy;
    *out = policy;
    return XF_OK;
}

/* Which pack is for new cases, "id@version": it is asked for with nearly every question. */
static xf_status read_default(xf_store *store, xfi_error *err)
{
    xfi_arena arena = {0};
    const char *value = NULL;
    xf_status status = xfi_store_setting(store->inner, "default_policy", &arena, &value, err);
    char *id = status == XF_OK ? xfi_strdup(xfi_or_empty(value)) : NULL;
    xfi_arena_free(&arena);
    if (id == NULL) {
        return status == XF_OK ? xfi_error_no_memory(err) : status;
    }
    char *at = strchr(id, '@');
    if (at != NULL) {
        *at = '\0';
    }
    xfi_free(store->pack);
    store->pack = id;
    store->pack_version = at == NULL ? NULL : at + 1;
    return XF_OK;
}

static xf_status default_policy(xf_store *store, const xf_policy **out, xfi_error *err)
{
    int64_t version;
    XFI_TRY(xfi_store_reference_version(store->inner, &version, err));
    if (store->pack == NULL || store->pack_known_at != version) {
        XFI_TRY(read_default(store, err));
        store->pack_known_at = version;
    }
    return store->pack_version != NULL
               ? xfi_door_policy(store, store->pack, store->pack_version, out, err)
               : xfi_error_set(err, XF_E_CORRUPT, "policy", "案件库没有适用的规则包",
                               "the store names no pack for new cases");
}

xf_status xfi_door_policy(xf_store *store, const char *id, const char *version,
                          const xf_policy **out, xfi_error *err)
{
    *out = NULL;
    if (id == NULL) {
        return default_policy(store, out, err);
    }
    *out = known_policy(store, id, xfi_or_empty(version));
    return *out != NULL ? XF_OK : load_policy(store, id, xfi_or_empty(version), out, err);
}

/* ---- the host's routing -------------------------------------------------------------------------------------- */

static xf_status read_sheet(xf_store *store, xfi_routing_sheet **out, xfi_error *err)
{
    xfi_arena arena = {0};
    const char *text = NULL;
    *out = NULL;
    xf_status status =
        xfi_store_setting(store->inner, XFI_DOOR_ROUTING_SETTING, &arena, &text, err);
    if (status == XF_OK && text != NULL) {
        status = xfi_policy_load_sheet(text, strlen(text), NULL, NULL, out, err);
    }
    xfi_arena_free(&arena);
    return status;
}

xf_status xfi_door_routing(xf_store *store, const xfi_routing **out, xfi_error *err)
{
    int64_t version;
    *out = NULL;
    XFI_TRY(xfi_store_reference_version(store->inner, &version, err));
    if (!store->sheet_known || store->sheet_version != version) {
        xfi_routing_sheet *fresh;
        XFI_TRY(read_sheet(store, &fresh, err));
        xfi_policy_free_sheet(store->sheet);
        store->sheet = fresh;
        store->sheet_version = version;
        store->sheet_known = true;
    }
    *out = store->sheet == NULL ? NULL : &store->sheet->routing;
    return XF_OK;
}

/* ---- transactions ---------------------------------------------------------------------------------------------- */

void xfi_door_give_up(xf_store *store, xf_status status)
{
    if (store->transaction) {
        xfi_store_rollback(store->inner);
        store->given_up = status;
    }
}

xf_status xfi_door_check_given_up(const xf_store *store, xfi_error *err)
{
    return store->given_up == XF_OK
               ? XF_OK
               : xfi_error_set(
                     err, store->given_up, NULL, "此前的写入失败，事务已撤销，须先回滚",
                     "a write failed earlier: the transaction was given up, roll it back");
}

xf_status xfi_door_begin(xf_store *store, bool write, xfi_error *err)
{
    return store->transaction ? xfi_door_check_given_up(store, err)
                              : xfi_store_begin(store->inner, write, err);
}

xf_status xfi_door_end(xf_store *store, xf_status status, xfi_error *err)
{
    if (store->transaction) {
        return status;
    }
    if (status == XF_OK) {
        return xfi_store_commit(store->inner, err);
    }
    xfi_store_rollback(store->inner);
    return status;
}
