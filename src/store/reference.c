/* SPDX-License-Identifier: Apache-2.0 */
/* Reference data: units, officials, calendar notices, policy packs, settings. */
#include "store/store_p.h"

#include <stdatomic.h>

/* ---- units and officials ------------------------------------------------------------------------------ */

static xf_status all_rows(xfi_store *store, const xfi_record *record, xfi_arena *arena, void **out,
                          size_t *count, xfi_error *err)
{
    xfi_stmt *stmt;
    *out = NULL;
    *count = 0;
    XFI_TRY(xfi_tables_prepare(&store->tables, store->db, xfi_tables_of(&store->tables, record),
                               XFI_TABLE_ALL, &stmt, err));
    return xfi_rows_collect(record, stmt, arena, out, count, err);
}

/* Written once, then only read: snapshots in any thread share it. */
struct xfi_roster {
    atomic_int refs;
    xfi_arena arena;
    xfi_org org;
};

xfi_roster *xfi_roster_ref(xfi_roster *roster)
{
    if (roster != NULL) {
        atomic_fetch_add(&roster->refs, 1);
    }
    return roster;
}

void xfi_roster_unref(xfi_roster *roster)
{
    if (roster != NULL && atomic_fetch_sub(&roster->refs, 1) == 1) {
        xfi_arena_free(&roster->arena);
        xfi_free(roster);
    }
}

const xfi_org *xfi_roster_org(const xfi_roster *roster)
{
    return &roster->org;
}

static xf_status read_rows(xfi_store *store, xfi_roster *roster, xfi_error *err)
{
    void *units;
    void *officials;
    XFI_TRY(
        all_rows(store, &xfi_unit_record, &roster->arena, &units, &roster->org.unit_count, err));
    XFI_TRY(all_rows(store, &xfi_official_record, &roster->arena, &officials,
                     &roster->org.official_count, err));
    roster->org.units = units;
    roster->org.officials = officials;
    return XF_OK;
}

static xf_status read_roster(xfi_store *store, xfi_error *err)
{
    xfi_roster *read = xfi_alloc(sizeof *read);
    if (read == NULL) {
        return xfi_error_no_memory(err);
    }
    atomic_init(&read->refs, 1);
    xf_status status = read_rows(store, read, err);
    if (status != XF_OK) {
        xfi_roster_unref(read);
        return status;
    }
    xfi_roster_unref(store->roster);
    store->roster = read;
    store->org = read->org;
    return XF_OK;
}

/* Version and rows are of one moment. */
static xf_status refresh_org(xfi_store *store, xfi_error *err)
{
    int64_t version;
    XFI_TRY(xfi_store_reference_version(store, &version, err));
    if (store->org_known && version == store->org_version) {
        return XF_OK;
    }
    store->org_known = false;
    XFI_TRY(read_roster(store, err));
    store->org_version = version;
    store->org_known = true;
    return XF_OK;
}

static xf_status refresh_at_once(xfi_store *store, xfi_error *err)
{
    int64_t version;
    bool own;
    XFI_TRY(xfi_store_reference_version(store, &version, err));
    if (store->org_known && version == store->org_version) {
        return XF_OK;
    }
    XFI_TRY(xfi_store_enter(store, false, &own, err));
    return xfi_store_leave(store, own, refresh_org(store, err), err);
}

xf_status xfi_store_org(xfi_store *store, const xfi_org **out, xfi_error *err)
{
    *out = NULL;
    XFI_TRY(refresh_at_once(store, err));
    *out = &store->org;
    return XF_OK;
}

xf_status xfi_store_roster(xfi_store *store, xfi_roster **out, xfi_error *err)
{
    *out = NULL;
    XFI_TRY(refresh_at_once(store, err));
    *out = xfi_roster_ref(store->roster);
    return XF_OK;
}

/* ---- documents and settings ------------------------------------------------------------------------------ */

xf_status xfi_store_calendar_docs(xfi_store *store, xfi_arena *arena, xfi_calendar_doc **out,
                                  size_t *count, xfi_error *err)
{
    void *rows;
    *out = NULL;
    XFI_TRY(all_rows(store, &xfi_calendar_doc_record, arena, &rows, count, err));
    *out = rows;
    return XF_OK;
}

xf_status xfi_store_policy_doc(xfi_store *store, const char *id, const char *version,
                               xfi_arena *arena, xfi_policy_doc *out, xfi_error *err)
{
    bool found;
    xfi_policy_doc key = {.id = id, .version = version};
    *out = (xfi_policy_doc){0};
    XFI_TRY(xfi_rows_find(&store->tables, store->db, &xfi_policy_doc_record, &key, arena, out,
                          &found, err));
    if (found) {
        return XF_OK;
    }
    return xfi_error_set(err, XF_E_NOT_FOUND, "policy", "案件库中没有规则包 %s %s",
                         "the store has no policy %s %s", xfi_or_empty(id), xfi_or_empty(version));
}

xf_status xfi_store_setting(xfi_store *store, const char *key, xfi_arena *arena, const char **out,
                            xfi_error *err)
{
    bool found;
    xfi_setting wanted = {.key = key};
    xfi_setting row = {0};
    *out = NULL;
    XFI_TRY(xfi_rows_find(&store->tables, store->db, &xfi_setting_record, &wanted, arena, &row,
                          &found, err));
    *out = found ? xfi_or_empty(row.value) : NULL;
    return XF_OK;
}
