/* SPDX-License-Identifier: Apache-2.0 */
#include "model/field_p.h"
#include "model/front.h"
#include "model/office.h"

#include <string.h>

/* One field a line. */
/* clang-format off */
static const xfi_field deadline_fields[] = {
    K(xfi_deadline, id, XFI_F_INT),
    F(xfi_deadline, case_id, XFI_F_INT),
    F(xfi_deadline, rule, XFI_F_TEXT),
    F(xfi_deadline, cycle, XFI_F_I32),
    C(xfi_deadline, state, XF_ENUM_DEADLINE_STATE),
    F(xfi_deadline, window, XFI_F_BOOL),
    F(xfi_deadline, turn, XFI_F_I32),
    F(xfi_deadline, start_at, XFI_F_TIME),
    F(xfi_deadline, start_date, XFI_F_DATE),
    F(xfi_deadline, amount, XFI_F_I32),
    C(xfi_deadline, unit, XF_ENUM_COUNT),
    C(xfi_deadline, roll, XF_ENUM_ROLL),
    F(xfi_deadline, extended, XFI_F_I32),
    F(xfi_deadline, extensions, XFI_F_I32),
    F(xfi_deadline, paused, XFI_F_I32),
    F(xfi_deadline, last_date, XFI_F_DATE),
    F(xfi_deadline, due_date, XFI_F_DATE),
    F(xfi_deadline, due_at, XFI_F_TIME),
    F(xfi_deadline, provisional, XFI_F_BOOL),
    F(xfi_deadline, next_fire_at, XFI_F_TIME),
    C(xfi_deadline, mark, XF_ENUM_MARK),
    F(xfi_deadline, opened_at, XFI_F_TIME),
    F(xfi_deadline, closed_at, XFI_F_TIME),
    C(xfi_deadline, opened_by, XF_ENUM_ACT),
    C(xfi_deadline, closed_by, XF_ENUM_ACT),
    F(xfi_deadline, late, XFI_F_BOOL),
    F(xfi_deadline, duty_unit, XFI_F_TEXT),
    F(xfi_deadline, duty_official, XFI_F_TEXT),
    F(xfi_deadline, duty_lead, XFI_F_TEXT),
    F(xfi_deadline, successor, XFI_F_TEXT),
    F(xfi_deadline, item, XFI_F_I32),
    F(xfi_deadline, own_start_at, XFI_F_TIME),
    F(xfi_deadline, begun_by, XFI_F_TEXT),
    F(xfi_deadline, begun_unit, XFI_F_TEXT),
    F(xfi_deadline, stood_until, XFI_F_TIME),
    C(xfi_deadline, stood_by, XF_ENUM_ACT),
};

static const xfi_field pause_fields[] = {
    K(xfi_pause, case_id, XFI_F_INT),
    K(xfi_pause, n, XFI_F_I32),
    F(xfi_pause, cycle, XFI_F_I32),
    C(xfi_pause, cause, XF_ENUM_ACT),
    F(xfi_pause, from_at, XFI_F_TIME),
    F(xfi_pause, until_at, XFI_F_TIME),
    F(xfi_pause, cut, XFI_F_BOOL),
};

static const xfi_field firing_fields[] = {
    K(xfi_firing, deadline_id, XFI_F_INT),
    K(xfi_firing, turn, XFI_F_I32),
    K(xfi_firing, rung, XFI_F_TEXT),
    K(xfi_firing, rep, XFI_F_I32),
    F(xfi_firing, case_id, XFI_F_INT),
    F(xfi_firing, planned_at, XFI_F_TIME),
    F(xfi_firing, fired_at, XFI_F_TIME),
    F(xfi_firing, late, XFI_F_BOOL),
    F(xfi_firing, carried, XFI_F_BOOL),
    C(xfi_firing, raises, XF_ENUM_RAISE),
    C(xfi_firing, ground, XF_ENUM_GROUND),
    F(xfi_firing, duty_unit, XFI_F_TEXT),
};

static const xfi_field notice_fields[] = {
    K(xfi_notice, id, XFI_F_INT),
    F(xfi_notice, case_id, XFI_F_REF),
    F(xfi_notice, deadline_id, XFI_F_REF),
    F(xfi_notice, rule, XFI_F_TEXT),
    F(xfi_notice, turn, XFI_F_I32),
    F(xfi_notice, rung, XFI_F_TEXT),
    F(xfi_notice, rep, XFI_F_I32),
    C(xfi_notice, raises, XF_ENUM_RAISE),
    C(xfi_notice, target, XF_ENUM_TARGET),
    F(xfi_notice, level, XFI_F_I32),
    F(xfi_notice, unit, XFI_F_TEXT),
    F(xfi_notice, official, XFI_F_TEXT),
    F(xfi_notice, skipped, XFI_F_TEXT),
    F(xfi_notice, late, XFI_F_BOOL),
    F(xfi_notice, planned_at, XFI_F_TIME),
    F(xfi_notice, created_at, XFI_F_TIME),
    F(xfi_notice, acked_at, XFI_F_TIME),
    F(xfi_notice, due_date, XFI_F_DATE),
    F(xfi_notice, reason, XFI_F_TEXT),
    C(xfi_notice, record, XF_ENUM_RECORD),
    F(xfi_notice, record_id, XFI_F_REF),
    F(xfi_notice, title, XFI_F_TEXT),
    F(xfi_notice, reason_en, XFI_F_TEXT),
    F(xfi_notice, title_en, XFI_F_TEXT),
    C(xfi_notice, ground, XF_ENUM_GROUND),
    F(xfi_notice, duty_unit, XFI_F_TEXT),
    F(xfi_notice, duty_official, XFI_F_TEXT),
};

static const xfi_field unit_fields[] = {
    K(xfi_unit, id, XFI_F_TEXT),
    F(xfi_unit, name, XFI_F_TEXT),
    C(xfi_unit, kind, XF_ENUM_UNIT_ROLE),
    C(xfi_unit, level, XF_ENUM_LEVEL),
    F(xfi_unit, superior, XFI_F_TEXT),
    F(xfi_unit, valid_from, XFI_F_DATE),
    F(xfi_unit, valid_to, XFI_F_DATE),
    F(xfi_unit, short_name, XFI_F_TEXT),
};

static const xfi_field official_fields[] = {
    K(xfi_official, id, XFI_F_TEXT),
    K(xfi_official, valid_from, XFI_F_DATE),
    F(xfi_official, name, XFI_F_TEXT),
    F(xfi_official, unit, XFI_F_TEXT),
    F(xfi_official, rank, XFI_F_TEXT),
    F(xfi_official, principal, XFI_F_BOOL),
    F(xfi_official, valid_to, XFI_F_DATE),
    F(xfi_official, absent_from, XFI_F_DATE),
    F(xfi_official, absent_to, XFI_F_DATE),
    F(xfi_official, leader, XFI_F_BOOL),
};

static const xfi_field calendar_doc_fields[] = {
    K(xfi_calendar_doc, id, XFI_F_INT),
    F(xfi_calendar_doc, text, XFI_F_TEXT),
    F(xfi_calendar_doc, unit, XFI_F_TEXT),
};

static const xfi_field policy_doc_fields[] = {
    K(xfi_policy_doc, id, XFI_F_TEXT),
    K(xfi_policy_doc, version, XFI_F_TEXT),
    F(xfi_policy_doc, text, XFI_F_TEXT),
};

static const xfi_field setting_fields[] = {
    K(xfi_setting, key, XFI_F_TEXT),
    F(xfi_setting, value, XFI_F_TEXT),
};

static const xfi_field reported_fields[] = {
    K(xfi_reported, id, XFI_F_INT),
    F(xfi_reported, unit, XFI_F_TEXT),
    F(xfi_reported, from, XFI_F_DATE),
    F(xfi_reported, to, XFI_F_DATE),
    C(xfi_reported, by, XF_ENUM_STATS_BY),
    F(xfi_reported, value, XFI_F_TEXT),
    F(xfi_reported, batches, XFI_F_INT),
    F(xfi_reported, persons, XFI_F_INT),
    F(xfi_reported, has_batches, XFI_F_BOOL),
    F(xfi_reported, has_persons, XFI_F_BOOL),
    F(xfi_reported, source, XFI_F_TEXT),
    F(xfi_reported, entered_by, XFI_F_TEXT),
    F(xfi_reported, entered_at, XFI_F_TIME),
    F(xfi_reported, withdrawn, XFI_F_BOOL),
    F(xfi_reported, reason, XFI_F_TEXT),
};

/* The payload of an act: kind, at, recorded_at and actor are columns of the journal. */
static const xfi_field act_fields[] = {
    F(xfi_act, reason, XFI_F_TEXT),
    F(xfi_act, text, XFI_F_TEXT),
    F(xfi_act, document, XFI_F_TEXT),
    F(xfi_act, unit, XFI_F_TEXT),
    F(xfi_act, official, XFI_F_TEXT),
    F(xfi_act, approver, XFI_F_TEXT),
    F(xfi_act, days, XFI_F_I32),
    F(xfi_act, other_case, XFI_F_REF),
    C(xfi_act, outcome, XF_ENUM_OUTCOME),
    F(xfi_act, channel, XFI_F_TEXT),
    F(xfi_act, policy_version, XFI_F_TEXT),
    F(xfi_act, item, XFI_F_I32),
    C(xfi_act, assessment, XF_ENUM_ASSESSMENT),
    C(xfi_act, measure, XF_ENUM_MEASURE),
    F(xfi_act, basis, XFI_F_TEXT),
    F(xfi_act, amount, XFI_F_INT),
    F(xfi_act, source, XFI_F_TEXT),
    F(xfi_act, date, XFI_F_DATE),
    F(xfi_act, report_date, XFI_F_DATE),
    C(xfi_act, satisfaction, XF_ENUM_SATISFACTION),
    C(xfi_act, cause, XF_ENUM_CAUSE),
    C(xfi_act, check, XF_ENUM_CHECK),
    C(xfi_act, ground, XF_ENUM_GROUND),
    C(xfi_act, relief, XF_ENUM_RELIEF),
    C(xfi_act, fund, XF_ENUM_FUND),
    C(xfi_act, means, XF_ENUM_MEANS),
    F(xfi_act, name, XFI_F_TEXT),
    F(xfi_act, media_type, XFI_F_TEXT),
    F(xfi_act, bytes, XFI_F_INT),
    F(xfi_act, digest, XFI_F_TEXT),
    F(xfi_act, persons, XFI_F_I32),
    F(xfi_act, title, XFI_F_TEXT),
    F(xfi_act, matter, XFI_F_TEXT),
    F(xfi_act, category, XFI_F_TEXT),
    F(xfi_act, area, XFI_F_TEXT),
    C(xfi_act, form, XF_ENUM_FORM),
    C(xfi_act, level, XF_ENUM_LEVEL),
    C(xfi_act, discovery, XF_ENUM_DISCOVERY),
    F(xfi_act, field, XFI_F_TEXT),
    F(xfi_act, interest, XFI_F_TEXT),
    F(xfi_act, origin, XFI_F_TEXT),
    F(xfi_act, happened_on, XFI_F_DATE),
    F(xfi_act, place, XFI_F_TEXT),
    F(xfi_act, contact, XFI_F_TEXT),
    F(xfi_act, outlook, XFI_F_TEXT),
    F(xfi_act, history, XFI_F_TEXT),
    F(xfi_act, phone, XFI_F_TEXT),
    F(xfi_act, address, XFI_F_TEXT),
    F(xfi_act, representative, XFI_F_BOOL),
    F(xfi_act, id_number, XFI_F_TEXT),
    F(xfi_act, household, XFI_F_TEXT),
    F(xfi_act, residence, XFI_F_TEXT),
    F(xfi_act, capacity, XFI_F_TEXT),
    F(xfi_act, workplace, XFI_F_TEXT),
    F(xfi_act, clear, XFI_F_TEXT),
    F(xfi_act, changes, XFI_F_TEXT),
    F(xfi_act, former, XFI_F_TEXT),
    C(xfi_act, refusal, XF_ENUM_REFUSAL),
    F(xfi_act, competent_body, XFI_F_TEXT),
    F(xfi_act, findings, XFI_F_TEXT),
};

/* clang-format on */

RECORD(deadline, "deadline", xfi_deadline, 1);
RECORD(pause, "pause", xfi_pause, 2);
RECORD(firing, "firing", xfi_firing, 4);
RECORD(notice, "notice", xfi_notice, 1);
RECORD(unit, "unit", xfi_unit, 1);
RECORD(official, "official", xfi_official, 2);
RECORD(calendar_doc, "calendar_doc", xfi_calendar_doc, 1);
RECORD(policy_doc, "policy_doc", xfi_policy_doc, 2);
RECORD(setting, "setting", xfi_setting, 1);
RECORD(reported, "reported", xfi_reported, 1);
RECORD(act, "act", xfi_act, 0);

/* Parents first. */
const xfi_record *const xfi_model_tables[] = {
    &xfi_policy_doc_record,
    &xfi_case_record,
    &xfi_petitioner_record,
    &xfi_deadline_record,
    &xfi_pause_record,
    &xfi_firing_record,
    &xfi_notice_record,
    &xfi_unit_record,
    &xfi_official_record,
    &xfi_setting_record,
    &xfi_calendar_doc_record,
    &xfi_claim_record,
    &xfi_measure_record,
    &xfi_exception_record,
    &xfi_detail_record,
    &xfi_body_record,
    &xfi_body_member_record,
    &xfi_reported_record,
    &xfi_apart_record,
    &xfi_calendar_alarm_record,
    &xfi_succession_record,
    &xfi_duty_series_record,
    &xfi_duty_record,
    &xfi_duty_step_record,
    &xfi_office_firing_record,
    &xfi_duty_member_record,
    &xfi_duty_share_record,
    &xfi_part_record,
    &xfi_attachment_record,
    &xfi_member_record,
    &xfi_drive_record,
    &xfi_drive_phase_record,
    &xfi_drive_case_record,
    &xfi_resource_record,
    &xfi_resource_given_record,
    &xfi_screening_record,
    &xfi_finding_record,
    &xfi_warning_record,
    &xfi_warning_follow_up_record,
    &xfi_letter_record,
    &xfi_letter_template_record,
    &xfi_reception_record,
    &xfi_reception_member_record,
    &xfi_register_record,
    &xfi_contact_record,
};
const size_t xfi_model_table_count = sizeof xfi_model_tables / sizeof *xfi_model_tables;

const xfi_record *xfi_model_record(const char *table)
{
    for (size_t i = 0; i < xfi_model_table_count; i++) {
        if (strcmp(xfi_model_tables[i]->table, table) == 0) {
            return xfi_model_tables[i];
        }
    }
    return NULL;
}
