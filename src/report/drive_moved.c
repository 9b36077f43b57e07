/* SPDX-License-Identifier: Apache-2.0 */
/* Cases that are not what they were when they entered a drive: merged into others, or taken out of it. */
#include "report/drive_p.h"

#include <xfcase/drive.h>

#include <string.h>

xf_status xfi_report_read_left(xf_store *store, xf_time until, xfi_drive_view *view, xfi_error *err)
{
    const xfi_drive_progress *progress = &view->progress;
    xf_date day = progress->date < progress->today ? progress->date : progress->today;
    XFI_TRY(xfi_store_drive_left(store->inner, view->drive.id, day, until, &store->arena,
                                 &view->left, &view->left_count, err));
    for (size_t i = 0; i < view->left_count; i++) {
        xfi_drive_case *entry = &view->left[i].entry;
        XFI_TRY(xfi_door_blank_title(store, entry->case_id, &entry->reason, &store->arena, err));
    }
    return XF_OK;
}

bool xfi_report_merged(const xfi_drive_row *row)
{
    return row->row.ended_as == XF_STATE_MERGED;
}

const char *xfi_report_merged_into(const xfi_drive_view *view, const xfi_drive_row *row)
{
    for (size_t i = 0; row->into == NULL && i < view->row_count; i++) {
        const xfi_drive_row *other = &view->rows[i];
        if (other->row.id == row->row.merged_into) {
            return other->row.number;
        }
        if (other->into != NULL && other->into->id == row->row.merged_into) {
            return other->into->number;
        }
    }
    return row->into == NULL ? NULL : row->into->number;
}

static void add_date(xfi_json *json, const char *key, xf_date date)
{
    char text[XFI_DATE_TEXT];
    xfi_calendar_format(date, text);
    xfi_json_text(json, key, date == 0 ? NULL : text);
}

static void begin_case(xfi_json *json, const xfi_drive_row *row)
{
    xfi_json_open(json, NULL, '{');
    xfi_json_int(json, "case", row->row.id);
    xfi_json_text(json, "number", row->row.number);
    xfi_json_text(json, "cohort", xfi_code_text(XF_ENUM_DRIVE_COHORT, row->entry.cohort));
    xfi_json_text(json, "source", xfi_code_text(XF_ENUM_DRIVE_SOURCE, row->entry.source));
}

void xfi_report_moved_json(const xfi_drive_view *view, xfi_json *json)
{
    xfi_json_open(json, "merged", '[');
    for (size_t i = 0; i < view->row_count; i++) {
        const xfi_drive_row *row = &view->rows[i];
        if (xfi_report_merged(row)) {
            begin_case(json, row);
            xfi_json_int(json, "into", row->row.merged_into);
            xfi_json_text(json, "into_number", xfi_report_merged_into(view, row));
            xfi_json_raw(json, "outside", row->into != NULL ? "true" : "false");
            xfi_json_raw(json, "open", xfi_rules_drive_open(row) ? "true" : "false");
            xfi_json_close(json, '}');
        }
    }
    xfi_json_close(json, ']');
    xfi_json_open(json, "dropped", '[');
    for (size_t i = 0; i < view->left_count; i++) {
        const xfi_drive_case *entry = &view->left[i].entry;
        begin_case(json, &view->left[i]);
        add_date(json, "left_on", entry->left_on);
        xfi_json_text(json, "reason", entry->reason);
        xfi_json_text(json, "approver", entry->approver);
        xfi_json_text(json, "consent", entry->consent);
        xfi_json_close(json, '}');
    }
    xfi_json_close(json, ']');
}
