/* SPDX-License-Identifier: Apache-2.0 */
/* The progress of a drive. */
#include "report/drive_p.h"

#include <xfcase/drive.h>

#include <stdio.h>
#include <string.h>

/* ---- reading ------------------------------------------------------------------------------------------------ */

static xf_status plan_rows(xf_store *store, xfi_drive_view *view, xfi_error *err)
{
    for (size_t i = 0; i < view->row_count; i++) {
        const xf_policy *policy;
        const xfi_case *row = &view->rows[i].row;
        XFI_TRY(xfi_door_policy(store, row->policy, row->policy_version, &policy, err));
        xfi_rules_drive_plan(policy, &view->drive, view->phases, view->phase_count, &view->rows[i]);
    }
    return XF_OK;
}

static xf_status read_drive(xf_store *store, xf_id id, xfi_drive_view *view, xfi_error *err)
{
    bool found = false;
    void *phases = NULL;
    XFI_TRY(xfi_store_office(store->inner, &xfi_drive_record, id, &store->arena, &view->drive,
                             &found, err));
    if (!found) {
        return xfi_error_set(err, XF_E_NOT_FOUND, "id", "没有编号为 %lld 的专项行动",
                             "there is no drive %lld", (long long)id);
    }
    XFI_TRY(xfi_store_office(store->inner, &xfi_body_record, view->drive.body, &store->arena,
                             &view->body, &found, err));
    XFI_TRY(xfi_store_office_of(store->inner, &xfi_drive_phase_record, id, &store->arena, &phases,
                                &view->phase_count, err));
    view->phases = phases;
    xfi_duty *duties = NULL;
    XFI_TRY(
        xfi_store_drive_duties(store->inner, id, &store->arena, &duties, &view->duty_count, err));
    view->duties = duties;
    return xfi_store_org(store->inner, &view->org, err);
}

static xf_status read_view(xf_store *store, xf_id id, xf_date date, xfi_drive_view *view,
                           xfi_error *err)
{
    const xf_policy *policy;
    xfi_arena_reset(&store->arena);
    XFI_TRY(xfi_door_policy(store, NULL, NULL, &policy, err));
    int32_t zone = policy->zone;
    view->policy = policy;
    xf_time now = xfi_door_now(store);
    xf_date today = xfi_calendar_date_of(now, zone);
    date = date == 0 ? today : date;
    xf_time until = date < today ? xfi_calendar_day_end(date, zone) : now;
    XFI_TRY(read_drive(store, id, view, err));
    XFI_TRY(xfi_store_drive_rows(store->inner, id, date < today ? date : today, until,
                                 &store->arena, &view->rows, &view->row_count, err));
    XFI_TRY(plan_rows(store, view, err));
    xfi_rules_drive_progress(
        &view->drive, xfi_rules_drive_pace(policy, &view->drive, view->phases, view->phase_count),
        view->rows, view->row_count, date, today, &view->progress);
    XFI_TRY(xfi_report_read_left(store, until, view, err));
    return xfi_report_read_supply(store, view, err);
}

/* ---- writing -------------------------------------------------------------------------------------------------- */

static void add_rate(xfi_json *json, const char *key, int32_t count, int32_t of)
{
    char rate[XFI_RATE_TEXT];
    xfi_report_rate(count, of, rate);
    xfi_json_open(json, key, '{');
    xfi_json_int(json, "count", count);
    xfi_json_int(json, "of", of);
    xfi_json_raw(json, "rate", rate);
    xfi_json_close(json, '}');
}

static void add_date(xfi_json *json, const char *key, xf_date date)
{
    char text[XFI_DATE_TEXT];
    xfi_calendar_format(date, text);
    xfi_json_text(json, key, date == 0 ? NULL : text);
}

static void add_code(xfi_json *json, const char *key, const char *code, xfi_bi name, xf_lang lang)
{
    xfi_json_open(json, key, '{');
    xfi_json_text(json, "code", code);
    xfi_json_text(json, "name", xfi_bi_get(name, lang));
    xfi_json_close(json, '}');
}

static void add_figures(xfi_json *json, const xfi_drive_progress *progress,
                        const xfi_drive_figures *of)
{
    xfi_json_int(json, "total", of->total);
    add_rate(json, "resolved", of->resolved, xfi_rules_drive_asked(of));
    xfi_json_int(json, "open", of->open);
    xfi_json_int(json, "otherwise", of->otherwise);
    xfi_json_int(json, "merged", of->merged);
    xfi_json_int(json, "checked", of->checked);
    xfi_json_int(json, "failed", of->failed);
    xfi_json_int(json, "rebounded", of->rebounded);
    xfi_json_int(json, "rebounds", of->rebounds);
    xfi_json_int(json, "handed_out", of->handed_out);
    xfi_json_int(json, "late", of->late);
    xfi_json_int(json, "undated", of->undated);
    if (progress->date > progress->today) {
        add_rate(json, "expected", of->expected, xfi_rules_drive_asked(of));
    }
}

static void add_cohorts(xfi_json *json, const xfi_drive_progress *progress, xf_lang lang)
{
    static const struct {
        const char *code;
        xfi_bi name;
    } standings[] = {
        [XFI_STANDING_NONE] = {"none", {"不适用", "not applicable"}},
        [XFI_STANDING_UNDER_WAY] = {"under_way", {"推进中", "under way"}},
        [XFI_STANDING_REACHED] = {"reached", {"已达目标", "reached"}},
        [XFI_STANDING_BEHIND] = {"behind", {"落后", "behind"}},
    };
    xfi_json_open(json, "cohorts", '[');
    for (int c = XF_DRIVE_COHORT_EARLIER; c <= XF_DRIVE_COHORT_NEW; c++) {
        const xfi_drive_figures *of = &progress->cohorts[c];
        const xfi_code *code = xfi_code_by_value(XF_ENUM_DRIVE_COHORT, c);
        xfi_json_open(json, NULL, '{');
        xfi_json_text(json, "code", code->code);
        xfi_json_text(json, "name", lang == XF_LANG_EN ? code->en : code->zh);
        if (of->target != 0) {
            xfi_json_int(json, "target", of->target);
        } else {
            xfi_json_text(json, "target", NULL);
        }
        add_code(json, "standing", standings[progress->standings[c]].code,
                 standings[progress->standings[c]].name, lang);
        add_figures(json, progress, of);
        xfi_json_close(json, '}');
    }
    xfi_json_close(json, ']');
    xfi_json_open(json, "total", '{');
    add_figures(json, progress, &progress->total);
    xfi_json_close(json, '}');
}

static void add_sources(xfi_json *json, const xfi_drive_progress *progress, xf_lang lang)
{
    xfi_json_open(json, "sources", '[');
    for (int s = XF_DRIVE_SOURCE_HANDED_DOWN; s <= XF_DRIVE_SOURCE_SCREENING; s++) {
        const xfi_code *code = xfi_code_by_value(XF_ENUM_DRIVE_SOURCE, s);
        xfi_json_open(json, NULL, '{');
        xfi_json_text(json, "code", code->code);
        xfi_json_text(json, "name", lang == XF_LANG_EN ? code->en : code->zh);
        xfi_json_int(json, "total", progress->sources[s]);
        xfi_json_close(json, '}');
    }
    xfi_json_close(json, ']');
}

/* The cases whose planned date has passed: what to look at first. */
static void add_late(xfi_json *json, const xfi_drive_view *view)
{
    const xfi_drive_progress *progress = &view->progress;
    xfi_json_open(json, "late", '[');
    for (size_t i = 0; i < view->row_count; i++) {
        const xfi_drive_row *row = &view->rows[i];
        if (!xfi_rules_drive_late(row, progress->date, progress->today)) {
            continue;
        }
        xfi_json_open(json, NULL, '{');
        xfi_json_int(json, "case", row->row.id);
        xfi_json_text(json, "number", row->row.number);
        xfi_json_text(json, "cohort", xfi_code_text(XF_ENUM_DRIVE_COHORT, row->entry.cohort));
        add_date(json, "planned", row->planned);
        xfi_json_text(json, "lead", xfi_rules_drive_counts(row)->lead);
        xfi_json_text(json, "line_unit", row->entry.line_unit);
        xfi_json_text(json, "area_unit", row->entry.area_unit);
        xfi_json_close(json, '}');
    }
    xfi_json_close(json, ']');
}

static const xfi_drive_phase *phase_on(const xfi_drive_view *view, xf_date date)
{
    for (size_t i = 0; i < view->phase_count; i++) {
        if (view->phases[i].from <= date && date <= view->phases[i].until) {
            return &view->phases[i];
        }
    }
    return NULL;
}

static void write_progress(const xfi_drive_view *view, xf_lang lang, xfi_buf *out)
{
    xfi_json json = {out, false};
    const xfi_drive_progress *progress = &view->progress;
    const xfi_drive_phase *phase = phase_on(view, progress->date);
    xfi_json_open(&json, NULL, '{');
    xfi_json_int(&json, "format", 1);
    xfi_door_row_json(&xfi_drive_record, &view->drive, &json, "drive");
    add_date(&json, "date", progress->date);
    add_date(&json, "today", progress->today);
    xfi_json_text(&json, "phase", phase == NULL ? NULL : phase->name);
    add_cohorts(&json, progress, lang);
    add_sources(&json, progress, lang);
    add_late(&json, view);
    xfi_report_moved_json(view, &json);
    xfi_report_phases_json(view, lang, &json);
    xfi_report_supply_json(view, lang, &json);
    xfi_json_close(&json, '}');
}

/* ---- the functions --------------------------------------------------------------------------------------------- */

typedef void (*write_fn)(const xfi_drive_view *view, xf_lang lang, xfi_buf *out);

static xf_status read_and_write(xf_store *store, xf_id id, xf_date date, xf_lang lang,
                                write_fn write, xfi_buf *out, xfi_error *err)
{
    xfi_drive_view view = {.row_count = 0};
    XFI_TRY(read_view(store, id, date, &view, err));
    write(&view, lang, out);
    return XF_OK;
}

static xf_status make_text(xf_store *store, xf_id id, xf_date date, xf_lang lang, write_fn write,
                           xf_text **out, xfi_error *err)
{
    xfi_buf buf = {0};
    XFI_TRY(xfi_door_store(store, err));
    XFI_TRY(xfi_door_need(out, "out", err));
    XFI_TRY(xfi_door_check_date(date, "date", false, err));
    XFI_TRY(xfi_door_check_lang(lang, err));
    XFI_TRY(xfi_door_begin(store, false, err));
    xf_status status = read_and_write(store, id, date, lang, write, &buf, err);
    status = xfi_door_end(store, status, err);
    if (status == XF_OK) {
        status = xfi_text_take(&buf, out, err);
    }
    xfi_buf_free(&buf);
    return status;
}

static xf_status text_of(xf_store *store, xf_id id, xf_date date, xf_lang lang, write_fn write,
                         xf_text **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    return xfi_door_publish(&err, make_text(store, id, date, lang, write, out, &err));
}

xf_status xf_drive_progress(xf_store *store, xf_id id, xf_date date, xf_lang lang, xf_text **out)
{
    return text_of(store, id, date, lang, write_progress, out);
}

xf_status xf_drive_material(xf_store *store, xf_id id, xf_date date, xf_lang lang, xf_text **out)
{
    return text_of(store, id, date, lang, xfi_report_drive_material, out);
}
