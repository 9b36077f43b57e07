/* SPDX-License-Identifier: Apache-2.0 */
/* The phases of a drive and what is owed in each, as they stood on a day. */
#include "report/drive_p.h"

#include <xfcase/duty.h>

typedef enum standing { TO_COME, UNDER_WAY, LATE, ENDED } standing;

static xf_date known(const xfi_drive_view *view)
{
    const xfi_drive_progress *progress = &view->progress;
    return progress->date < progress->today ? progress->date : progress->today;
}

static standing standing_of(const xfi_drive_view *view, const xfi_drive_phase *phase)
{
    const xf_date day = view->progress.date;
    if (phase->ended_on != 0 && phase->ended_on <= known(view)) {
        return ENDED;
    }
    return day < phase->from ? TO_COME : day > phase->until ? LATE : UNDER_WAY;
}

bool xfi_report_set_by(const xfi_drive_view *view, const xfi_duty *duty)
{
    const xfi_duty_rule *rule = xfi_policy_duty(view->policy, duty->duty);
    bool end = rule != NULL && rule->recurs == XFI_RECURS_PHASE_END;
    return !end && xfi_calendar_date_of(duty->start_at, view->policy->zone) <= known(view);
}

xf_duty_state xfi_report_duty_state(const xfi_drive_view *view, const xfi_duty *duty)
{
    if (duty->state == XF_DUTY_STATE_CANCELLED) {
        return XF_DUTY_STATE_CANCELLED;
    }
    if (duty->held_on != 0 && duty->held_on <= known(view)) {
        return XF_DUTY_STATE_DONE;
    }
    return duty->date < view->progress.date ? XF_DUTY_STATE_MISSED : XF_DUTY_STATE_PLANNED;
}

static void add_date(xfi_json *json, const char *key, xf_date date)
{
    char text[XFI_DATE_TEXT];
    xfi_calendar_format(date, text);
    xfi_json_text(json, key, date == 0 ? NULL : text);
}

static void add_named(xfi_json *json, const char *key, const char *code, const char *name)
{
    xfi_json_open(json, key, '{');
    xfi_json_text(json, "code", code);
    xfi_json_text(json, "name", name);
    xfi_json_close(json, '}');
}

static void add_duties(const xfi_drive_view *view, const xfi_drive_phase *phase, xf_lang lang,
                       xfi_json *json)
{
    xfi_json_open(json, "duties", '[');
    for (size_t i = 0; i < view->duty_count; i++) {
        const xfi_duty *duty = &view->duties[i];
        if (duty->phase != phase->id || !xfi_report_set_by(view, duty)) {
            continue;
        }
        const xfi_code *state =
            xfi_code_by_value(XF_ENUM_DUTY_STATE, (int)xfi_report_duty_state(view, duty));
        xfi_json_open(json, NULL, '{');
        xfi_json_int(json, "id", duty->id);
        xfi_json_text(json, "name", xfi_worded(duty->name, duty->name_en, lang));
        xfi_json_text(json, "unit", duty->unit);
        add_date(json, "date", duty->date);
        add_named(json, "state", state->code, lang == XF_LANG_EN ? state->en : state->zh);
        xfi_json_close(json, '}');
    }
    xfi_json_close(json, ']');
}

void xfi_report_phases_json(const xfi_drive_view *view, xf_lang lang, xfi_json *json)
{
    static const struct {
        const char *code;
        xfi_bi name;
    } standings[] = {
        [TO_COME] = {"to_come", {"尚未开始", "to come"}},
        [UNDER_WAY] = {"under_way", {"推进中", "under way"}},
        [LATE] = {"late", {"逾期未结束", "late"}},
        [ENDED] = {"ended", {"已结束", "ended"}},
    };
    xfi_json_open(json, "phases", '[');
    for (size_t i = 0; i < view->phase_count; i++) {
        const xfi_drive_phase *phase = &view->phases[i];
        standing is = standing_of(view, phase);
        xfi_json_open(json, NULL, '{');
        xfi_json_int(json, "id", phase->id);
        xfi_json_text(json, "name", phase->name);
        add_date(json, "from", phase->from);
        add_date(json, "until", phase->until);
        add_date(json, "ended_on", is == ENDED ? phase->ended_on : 0);
        add_named(json, "standing", standings[is].code, xfi_bi_get(standings[is].name, lang));
        add_duties(view, phase, lang, json);
        xfi_json_close(json, '}');
    }
    xfi_json_close(json, ']');
}
