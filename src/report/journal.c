/* SPDX-License-Identifier: Apache-2.0 */
/* What a snapshot of a journal entry tells. */
#include "door/door.h"
#include "report/sentence_p.h"

#include <xfcase/journal.h>

#define NUMBER(type, name, member)                                                                 \
    type xf_entry_##name(const xf_entry *entry)                                                    \
    {                                                                                              \
        return entry == NULL ? 0 : entry->row.member;                                              \
    }
#define TEXT(name)                                                                                 \
    const char *xf_entry_##name(const xf_entry *entry)                                             \
    {                                                                                              \
        return entry == NULL ? "" : xfi_or_empty(entry->row.name);                                 \
    }

NUMBER(int64_t, seq, seq)
NUMBER(xf_time, at, at)
NUMBER(xf_time, recorded_at, recorded_at)
NUMBER(xf_id, case_id, case_id)
NUMBER(int64_t, revision, revision)
TEXT(actor)
TEXT(kind)
TEXT(payload)
TEXT(hash)

xf_status xf_entry_text(const xf_entry *entry, xf_lang lang, xf_text **out)
{
    xfi_error err = {0};
    xfi_buf buf = {0};
    if (out != NULL) {
        *out = NULL;
    }
    xf_status status = xfi_door_need(entry, "entry", &err);
    if (status == XF_OK) {
        status = xfi_door_need(out, "out", &err);
    }
    if (status == XF_OK) {
        status = xfi_door_check_lang(lang, &err);
    }
    if (status == XF_OK) {
        const xfi_org *org = entry->roster == NULL ? NULL : xfi_roster_org(entry->roster);
        status =
            xfi_report_sentence(&entry->row, entry->policy, org, entry->other, lang, &buf, &err);
    }
    if (status == XF_OK) {
        status = xfi_text_take(&buf, out, &err);
    }
    xfi_buf_free(&buf);
    return xfi_door_publish(&err, status);
}

static void add_time(xfi_json *json, const char *key, xf_time at)
{
    char text[XFI_TIME_TEXT];
    if (at != 0) {
        xfi_calendar_format_time(at, 480, text);
        xfi_json_text(json, key, text);
    }
}

static void write_entry(const xfi_entry *row, xfi_buf *buf)
{
    xfi_json json = {buf, false};
    xfi_json_open(&json, NULL, '{');
    xfi_json_int(&json, "seq", row->seq);
    add_time(&json, "at", row->at);
    add_time(&json, "recorded_at", row->recorded_at);
    xfi_json_text(&json, "actor", xfi_or_empty(row->actor));
    xfi_json_text(&json, "kind", xfi_or_empty(row->kind));
    if (row->case_id != 0) {
        xfi_json_int(&json, "case_id", row->case_id);
        xfi_json_int(&json, "revision", row->revision);
    }
    if (!xfi_blank(row->payload)) {
        xfi_json_raw(&json, "payload", row->payload);
    }
    xfi_json_text(&json, "hash", row->hash);
    xfi_json_close(&json, '}');
}

xf_status xf_entry_json(const xf_entry *entry, xf_text **out)
{
    xfi_error err = {0};
    xfi_buf buf = {0};
    if (out != NULL) {
        *out = NULL;
    }
    xf_status status = xfi_door_need(entry, "entry", &err);
    if (status == XF_OK) {
        status = xfi_door_need(out, "out", &err);
    }
    if (status == XF_OK) {
        write_entry(&entry->row, &buf);
        status = xfi_text_take(&buf, out, &err);
    }
    xfi_buf_free(&buf);
    return xfi_door_publish(&err, status);
}

void xf_entry_free(xf_entry *entry)
{
    if (entry != NULL) {
        xfi_policy_unref(entry->policy);
        xfi_roster_unref(entry->roster);
        xfi_arena_free(&entry->arena);
        xfi_free(entry);
    }
}
