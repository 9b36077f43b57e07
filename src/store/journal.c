/* SPDX-License-Identifier: Apache-2.0 */
/* The journal: one entry and its rows, hashed on top of the entry before.
 *
 * hash = H(hash of the entry before as text, "" for the first | header | payload), where header is
 * {"seq":..,"at":..,"recorded_at":..,"actor":..,"kind":..,"case":..,"revision":..} without white
 * space and payload is the text as stored. */
#include "store/store_p.h"

#include <string.h>

static const char insert_sql[] =
    "INSERT INTO journal (seq, at, recorded_at, actor, kind, case_id, revision, payload, hash)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

static void write_header(const xfi_entry *entry, xfi_buf *out)
{
    xfi_json json = {out, false};
    xfi_json_open(&json, NULL, '{');
    xfi_json_int(&json, "seq", entry->seq);
    xfi_json_int(&json, "at", entry->at);
    xfi_json_int(&json, "recorded_at", entry->recorded_at);
    xfi_json_text(&json, "actor", xfi_or_empty(entry->actor));
    xfi_json_text(&json, "kind", xfi_or_empty(entry->kind));
    xfi_json_int(&json, "case", entry->case_id);
    xfi_json_int(&json, "revision", entry->revision);
    xfi_json_close(&json, '}');
}

xf_status xfi_journal_hash(xfi_hasher *hasher, xfi_buf *scratch, const char *before,
                           const xfi_entry *entry, char out[2 * XFI_HASH_SIZE + 1], xfi_error *err)
{
    uint8_t bytes[XFI_HASH_SIZE];
    xfi_buf_reset(scratch);
    write_header(entry, scratch);
    if (scratch->failed) {
        return xfi_error_no_memory(err);
    }
    XFI_TRY(xfi_hasher_start(hasher, err));
    XFI_TRY(xfi_hasher_add(hasher, before, strlen(before), err));
    XFI_TRY(xfi_hasher_add(hasher, scratch->data, scratch->len, err));
    XFI_TRY(xfi_hasher_add(hasher, entry->payload, strlen(entry->payload), err));
    XFI_TRY(xfi_hasher_end(hasher, bytes, err));
    xfi_hex(bytes, sizeof bytes, out);
    return XF_OK;
}

/* ---- append ------------------------------------------------------------------------------------------- */

static bool is_change(const xfi_change *change)
{
    return change->before == NULL ||
           !xfi_model_equal(change->record, change->before, change->after);
}

static xf_status write_payload(const xfi_record *facts, const void *act, const xfi_change *changes,
                               size_t count, xfi_buf *out, xfi_error *err)
{
    xfi_json json = {out, false};
    xfi_buf_reset(out);
    xfi_json_open(&json, NULL, '{');
    if (act != NULL) {
        xfi_model_encode(facts, NULL, act, &json, "act");
    } else {
        xfi_json_raw(&json, "act", "{}");
    }
    xfi_json_open(&json, "rows", '[');
    for (size_t i = 0; i < count; i++) {
        if (is_change(&changes[i])) {
            xfi_json_open(&json, NULL, '[');
            xfi_json_text(&json, NULL, changes[i].record->table);
            xfi_model_encode(changes[i].record, changes[i].before, changes[i].after, &json, NULL);
            xfi_json_close(&json, ']');
        }
    }
    xfi_json_close(&json, ']');
    xfi_json_close(&json, '}');
    return out->failed ? xfi_error_no_memory(err) : XF_OK;
}

xf_status xfi_journal_insert(xfi_db *db, const xfi_entry *entry, xfi_error *err)
{
    xfi_stmt *stmt;
    XFI_TRY(xfi_db_prepare(db, insert_sql, &stmt, err));
    xfi_db_bind_int(stmt, 0, entry->seq);
    xfi_db_bind_int(stmt, 1, entry->at);
    xfi_db_bind_int(stmt, 2, entry->recorded_at);
    xfi_db_bind_text(stmt, 3, xfi_or_empty(entry->actor));
    xfi_db_bind_text(stmt, 4, xfi_or_empty(entry->kind));
    if (entry->case_id == 0) {
        xfi_db_bind_null(stmt, 5);
    } else {
        xfi_db_bind_int(stmt, 5, entry->case_id);
    }
    xfi_db_bind_int(stmt, 6, entry->revision);
    xfi_db_bind_text(stmt, 7, entry->payload);
    xfi_db_bind_text(stmt, 8, entry->hash);
    return xfi_db_run(stmt, err);
}

static bool is_reference(const xfi_record *record)
{
    return record == &xfi_unit_record || record == &xfi_official_record ||
           record == &xfi_calendar_doc_record || record == &xfi_policy_doc_record ||
           record == &xfi_setting_record;
}

static xf_status write_rows(xfi_store *store, const xfi_change *changes, size_t count,
                            const char *hash, xfi_error *err)
{
    bool reference = false;
    for (size_t i = 0; i < count; i++) {
        if (is_change(&changes[i])) {
            XFI_TRY(xfi_rows_write(&store->tables, store->db, changes[i].record, changes[i].before,
                                   changes[i].after, err));
            reference = reference || is_reference(changes[i].record);
        }
    }
    return reference ? xfi_store_touch_reference(store, hash, err) : XF_OK;
}

xf_status xfi_store_append(xfi_store *store, xfi_entry *entry, const xfi_record *facts,
                           const void *act, const xfi_change *changes, size_t count, xfi_error *err)
{
    if (!store->writing || store->torn != XF_OK) {
        return xfi_error_set(err, XF_E_INTERNAL, NULL, "写入日志需要一个写事务",
                             "an entry needs a write transaction");
    }
    XFI_TRY(write_payload(facts, act, changes, count, &store->payload, err));
    entry->seq = store->head_seq + 1;
    entry->payload = xfi_buf_text(&store->payload);
    XFI_TRY(xfi_journal_hash(store->hasher, &store->scratch, store->head_hash, entry, entry->hash,
                             err));
    xfi_cursors_park(store);
    xf_status status = xfi_waiting_note(store, entry, facts, act, changes, count, err);
    if (status == XF_OK) {
        status = xfi_journal_insert(store->db, entry, err);
    }
    if (status == XF_OK) {
        status = write_rows(store, changes, count, entry->hash, err);
    }
    if (status == XF_OK) {
        status = xfi_people_note(store, changes, count, err);
    }
    if (status != XF_OK) {
        store->torn = status;
        return status;
    }
    store->head_seq = entry->seq;
    memcpy(store->head_hash, entry->hash, sizeof store->head_hash);
    return XF_OK;
}
