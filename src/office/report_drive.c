/* SPDX-License-Identifier: Apache-2.0 */
/* The drives (专项行动) that run on the last day of a report, with their progress on it. */
#include "office/report_p.h"

#include <string.h>

/* It has begun, and is not closed yet. */
static bool runs_on(const xf_record *drive, xf_date day)
{
    const xf_date from = (xf_date)xf_record_number(drive, "from");
    const xf_date closed = (xf_date)xf_record_number(drive, "closed_on");
    return from <= day && (closed == 0 || closed > day);
}

static xf_status add_progress(xf_store *store, const xf_record *drive, xf_date day, xf_lang lang,
                              json_t *list)
{
    xf_text *text = NULL;
    XFI_TRY(xf_drive_progress(store, xf_record_id(drive), day, lang, &text));
    json_t *progress = json_loads(xf_text_get(text), 0, NULL);
    xf_text_free(text);
    json_t *made = progress == NULL
                       ? NULL
                       : json_pack("{s:I, s:s, s:o}", "id", (json_int_t)xf_record_id(drive), "name",
                                   xf_record_text(drive, "name"), "progress", progress);
    return json_array_append_new(list, made) == 0 ? XF_OK : xfi_doc_no_memory();
}

xf_status xfi_report_drives(xf_store *store, const char *unit, xf_date day, xf_lang lang,
                            json_t *report)
{
    xf_iter *iter = NULL;
    xf_record *drive = NULL;
    xf_query query = XF_QUERY_INIT;
    json_t *list = json_array();
    query.unit = unit;
    xf_status status =
        json_object_set_new(report, "drives", list) == 0 ? XF_OK : xfi_doc_no_memory();
    if (status == XF_OK) {
        status = xf_record_list(store, XF_RECORD_DRIVE, &query, &iter);
    }
    while (status == XF_OK && (status = xf_record_next(iter, &drive)) == XF_OK && drive != NULL) {
        status = runs_on(drive, day) ? add_progress(store, drive, day, lang, list) : XF_OK;
        xf_record_free(drive);
    }
    xf_iter_free(iter);
    return status;
}

/* ---- drawn ------------------------------------------------------------------------------------------------------ */

typedef enum drawn_as {
    DRAWN_DRIVE,
    DRAWN_TEXT,
    DRAWN_NUMBER,
    DRAWN_RATE,
    DRAWN_TARGET,
    DRAWN_NAMED
} drawn_as;

static const struct {
    const char *member, *zh, *en;
    drawn_as as;
} columns[] = {
    {"name", "专项行动", "drive", DRAWN_DRIVE}, {"name", "积案类别", "cohort", DRAWN_TEXT},
    {"total", "总数", "total", DRAWN_NUMBER},   {"resolved", "已化解", "resolved", DRAWN_RATE},
    {"target", "目标", "target", DRAWN_TARGET}, {"open", "未化解", "open", DRAWN_NUMBER},
    {"late", "逾期", "late", DRAWN_NUMBER},     {"standing", "进度", "standing", DRAWN_NAMED},
};

const char *xfi_report_drive_head(size_t column, xf_lang lang)
{
    return column < sizeof columns / sizeof *columns
               ? xfi_say(lang, columns[column].zh, columns[column].en)
               : NULL;
}

static void rate(xfi_str *out, const json_t *of, xf_lang lang)
{
    char text[XFI_CELL_TEXT_MAX];
    xfi_str_puts(out, xfi_report_put_rate(of, lang, text) ? text : "—");
}

void xfi_report_drive_cell(xfi_str *out, const json_t *drive, const json_t *cohort, size_t column,
                           xf_lang lang)
{
    const char *member = columns[column].member;
    const json_t *value = json_object_get(cohort, member);
    xfi_str_reset(out);
    switch (columns[column].as) {
    case DRAWN_DRIVE:
        xfi_str_puts(out, xfi_report_get(drive, member));
        break;
    case DRAWN_TEXT:
        xfi_str_puts(out, xfi_report_get(cohort, member));
        break;
    case DRAWN_RATE:
        rate(out, value, lang);
        break;
    case DRAWN_NAMED:
        xfi_str_puts(out, xfi_report_get(value, "name"));
        break;
    default:
        if (json_is_integer(value)) {
            xfi_str_printf(out, "%lld%s", (long long)json_integer_value(value),
                           columns[column].as == DRAWN_TARGET ? "%" : "");
        } else {
            xfi_str_puts(out, "—");
        }
    }
}
