/* SPDX-License-Identifier: Apache-2.0 */
/* A drive with all that is told of it: as JSON (drive.c) and as the written material
 * (drive_text.c). */
#ifndef XFI_REPORT_DRIVE_P_H
#define XFI_REPORT_DRIVE_P_H

#include "door/door.h"
#include "rules/office.h"

typedef enum xfi_supply {
    XFI_SUPPLY_OWED = 0,
    XFI_SUPPLY_PARTLY = 1,
    XFI_SUPPLY_LATE = 2, /* not all of it is there, and its day has passed */
    XFI_SUPPLY_GIVEN = 3,
    XFI_SUPPLY_WITHDRAWN = 4
} xfi_supply;

/* What was promised, as it stood on the day of the figures. */
typedef struct xfi_promised {
    const xfi_resource *of;
    int64_t amount, count; /* given by then */
    int32_t parts;
    xfi_supply supply;
} xfi_promised;

typedef struct xfi_drive_view {
    xfi_drive drive;
    xfi_body body; /* id 0: none leads it */
    const xfi_drive_phase *phases;
    size_t phase_count;
    const xfi_duty *duties; /* of the phases, by phase */
    size_t duty_count;
    xfi_promised *promised;
    size_t promised_count;
    xfi_drive_row *rows;
    size_t row_count;
    xfi_drive_row *left; /* taken out of it by the day of the figures */
    size_t left_count;
    const xfi_org *org;
    const xf_policy *policy; /* of now */
    xfi_drive_progress progress;
} xfi_drive_view;

/* Reads what was promised by the day of the figures (drive_supply.c). */
xf_status xfi_report_read_supply(xf_store *store, xfi_drive_view *view, xfi_error *err);
void xfi_report_supply_json(const xfi_drive_view *view, xf_lang lang, xfi_json *json);
/* Reads what was taken out by the day of the figures, at whose last instant `until` is (drive_moved.c). */
xf_status xfi_report_read_left(xf_store *store, xf_time until, xfi_drive_view *view,
                               xfi_error *err);
void xfi_report_moved_json(const xfi_drive_view *view, xfi_json *json);
bool xfi_report_merged(const xfi_drive_row *row);
/* The number of the case that it was merged into; NULL: the reader must not know of it. */
const char *xfi_report_merged_into(const xfi_drive_view *view, const xfi_drive_row *row);
/* "50000.00元", "3人" */
void xfi_report_quantity(const xfi_resource *of, int64_t amount, int64_t count, xf_lang lang,
                         xfi_buf *out);
const char *xfi_report_supply_name(xfi_supply supply, xf_lang lang);
/* It was set for a unit by then: the end of a phase is said with the phase. */
bool xfi_report_set_by(const xfi_drive_view *view, const xfi_duty *duty);
/* Where a duty of a phase stood on the day of the figures. */
xf_duty_state xfi_report_duty_state(const xfi_drive_view *view, const xfi_duty *duty);
/* The phases with what is owed in each (drive_phase.c). */
void xfi_report_phases_json(const xfi_drive_view *view, xf_lang lang, xfi_json *json);
/* drive_word.c: the name of a unit, its id where it has none. */
const char *xfi_report_unit_name(const xfi_org *org, const char *id);
const char *xfi_report_official_name(const xfi_org *org, const char *id); /* likewise */
#define XFI_RATE_TEXT 32
/* Percent with one decimal, rounded half up: "83.3"; "null" where nothing was to be divided. */
void xfi_report_rate(int32_t count, int32_t of, char out[XFI_RATE_TEXT]);
void xfi_report_drive_material(const xfi_drive_view *view, xf_lang lang, xfi_buf *out);

#endif
