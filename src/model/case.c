/* SPDX-License-Identifier: Apache-2.0 */
/* The fields of a case and of the rows that belong to it; its deadlines and pauses are in record.c. */
#include "model/field_p.h"

/* One field a line. */
/* clang-format off */
static const xfi_field case_fields[] = {
    K(xfi_case, id, XFI_F_INT),
    F(xfi_case, number, XFI_F_TEXT),
    F(xfi_case, registered_unit, XFI_F_TEXT),
    F(xfi_case, number_year, XFI_F_I32),
    F(xfi_case, number_seq, XFI_F_INT),
    F(xfi_case, host_number, XFI_F_TEXT),
    F(xfi_case, policy, XFI_F_TEXT),
    F(xfi_case, policy_version, XFI_F_TEXT),
    C(xfi_case, state, XF_ENUM_STATE),
    C(xfi_case, ended_as, XF_ENUM_STATE),
    F(xfi_case, revision, XFI_F_INT),
    F(xfi_case, cycle, XFI_F_I32),
    F(xfi_case, unit, XFI_F_TEXT),
    F(xfi_case, sender, XFI_F_TEXT),
    F(xfi_case, report_back, XFI_F_BOOL),
    F(xfi_case, transfers, XFI_F_I32),
    F(xfi_case, lead, XFI_F_TEXT),
    F(xfi_case, team_head, XFI_F_TEXT),
    F(xfi_case, handler, XFI_F_TEXT),
    F(xfi_case, review_unit, XFI_F_TEXT),
    F(xfi_case, recheck_unit, XFI_F_TEXT),
    C(xfi_case, form, XF_ENUM_FORM),
    C(xfi_case, kind, XF_ENUM_KIND),
    C(xfi_case, intake, XF_ENUM_INTAKE),
    C(xfi_case, procedure, XF_ENUM_PROCEDURE),
    F(xfi_case, title, XFI_F_TEXT),
    F(xfi_case, matter, XFI_F_TEXT),
    F(xfi_case, category, XFI_F_TEXT),
    F(xfi_case, area, XFI_F_TEXT),
    F(xfi_case, persons, XFI_F_I32),
    F(xfi_case, concerned_official, XFI_F_TEXT),
    F(xfi_case, concerned_unit, XFI_F_TEXT),
    F(xfi_case, channel, XFI_F_TEXT),
    F(xfi_case, received_at, XFI_F_TIME),
    F(xfi_case, accepted_at, XFI_F_TIME),
    F(xfi_case, answered_at, XFI_F_TIME),
    F(xfi_case, served_at, XFI_F_TIME),
    F(xfi_case, hearing_at, XFI_F_TIME),
    F(xfi_case, closed_at, XFI_F_TIME),
    F(xfi_case, last_at, XFI_F_TIME),
    C(xfi_case, outcome, XF_ENUM_OUTCOME),
    C(xfi_case, review_outcome, XF_ENUM_OUTCOME),
    C(xfi_case, recheck_outcome, XF_ENUM_OUTCOME),
    F(xfi_case, merged_into, XFI_F_REF),
    C(xfi_case, mark, XF_ENUM_MARK),
    F(xfi_case, claims, XFI_F_I32),
    F(xfi_case, measures, XFI_F_I32),
    F(xfi_case, exceptions, XFI_F_I32),
    F(xfi_case, direction, XFI_F_TEXT),
    F(xfi_case, responsible, XFI_F_TEXT),
    F(xfi_case, closing_date, XFI_F_DATE),
    F(xfi_case, reporting_date, XFI_F_DATE),
    C(xfi_case, cause, XF_ENUM_CAUSE),
    F(xfi_case, objected_at, XFI_F_TIME),
    C(xfi_case, checked, XF_ENUM_OUTCOME),
    C(xfi_case, satisfaction, XF_ENUM_SATISFACTION),
    F(xfi_case, follow_ups, XFI_F_I32),
    F(xfi_case, rebounds, XFI_F_I32),
    F(xfi_case, channel_result, XFI_F_TEXT),
    F(xfi_case, query_code, XFI_F_TEXT),
    F(xfi_case, repeat_of, XFI_F_REF),
    F(xfi_case, key, XFI_F_BOOL),
    F(xfi_case, led, XFI_F_BOOL),
    F(xfi_case, parts, XFI_F_I32),
    F(xfi_case, attachments, XFI_F_I32),
    F(xfi_case, members, XFI_F_I32),
    F(xfi_case, reported_up_at, XFI_F_TIME),
    F(xfi_case, told_bureau_at, XFI_F_TIME),
    F(xfi_case, visitors, XFI_F_I32),
    F(xfi_case, first_accepted_at, XFI_F_TIME),
    F(xfi_case, first_answered_at, XFI_F_TIME),
    F(xfi_case, first_closed_at, XFI_F_TIME),
    C(xfi_case, merged_from, XF_ENUM_STATE),
    F(xfi_case, investigated_at, XFI_F_TIME),
    F(xfi_case, lead_ends_at, XFI_F_TIME),
};

static const xfi_field petitioner_fields[] = {
    K(xfi_petitioner, case_id, XFI_F_INT),
    K(xfi_petitioner, n, XFI_F_I32),
    F(xfi_petitioner, name, XFI_F_TEXT),
    F(xfi_petitioner, phone, XFI_F_TEXT),
    F(xfi_petitioner, address, XFI_F_TEXT),
    F(xfi_petitioner, representative, XFI_F_BOOL),
    F(xfi_petitioner, id_number, XFI_F_TEXT),
    F(xfi_petitioner, household, XFI_F_TEXT),
    F(xfi_petitioner, residence, XFI_F_TEXT),
    F(xfi_petitioner, capacity, XFI_F_TEXT),
    F(xfi_petitioner, workplace, XFI_F_TEXT),
    F(xfi_petitioner, removed, XFI_F_BOOL),
    F(xfi_petitioner, former, XFI_F_TEXT),
};

static const xfi_field claim_fields[] = {
    K(xfi_claim, case_id, XFI_F_INT),
    K(xfi_claim, n, XFI_F_I32),
    F(xfi_claim, text, XFI_F_TEXT),
    C(xfi_claim, assessment, XF_ENUM_ASSESSMENT),
    F(xfi_claim, basis, XFI_F_TEXT),
    F(xfi_claim, assessments, XFI_F_I32),
    C(xfi_claim, outcome, XF_ENUM_OUTCOME),
    F(xfi_claim, answer, XFI_F_TEXT),
};

static const xfi_field measure_fields[] = {
    K(xfi_measure, case_id, XFI_F_INT),
    K(xfi_measure, n, XFI_F_I32),
    F(xfi_measure, cycle, XFI_F_I32),
    C(xfi_measure, measure, XF_ENUM_MEASURE),
    F(xfi_measure, claim, XFI_F_I32),
    F(xfi_measure, text, XFI_F_TEXT),
    F(xfi_measure, official, XFI_F_TEXT),
    F(xfi_measure, unit, XFI_F_TEXT),
    F(xfi_measure, planned, XFI_F_DATE),
    F(xfi_measure, amount, XFI_F_INT),
    F(xfi_measure, source, XFI_F_TEXT),
    F(xfi_measure, basis, XFI_F_TEXT),
    F(xfi_measure, document, XFI_F_TEXT),
    F(xfi_measure, begun_at, XFI_F_TIME),
    F(xfi_measure, done_at, XFI_F_TIME),
    F(xfi_measure, done_on, XFI_F_DATE),
    F(xfi_measure, result, XFI_F_TEXT),
    C(xfi_measure, relief, XF_ENUM_RELIEF),
    C(xfi_measure, fund, XF_ENUM_FUND),
    C(xfi_measure, means, XF_ENUM_MEANS),
    F(xfi_measure, failed, XFI_F_BOOL),
};

static const xfi_field part_fields[] = {
    K(xfi_part, case_id, XFI_F_INT),
    K(xfi_part, n, XFI_F_I32),
    F(xfi_part, cycle, XFI_F_I32),
    F(xfi_part, unit, XFI_F_TEXT),
    C(xfi_part, role, XF_ENUM_ROLE),
    F(xfi_part, text, XFI_F_TEXT),
    F(xfi_part, official, XFI_F_TEXT),
    F(xfi_part, document, XFI_F_TEXT),
    F(xfi_part, due, XFI_F_DATE),
    F(xfi_part, assigned_at, XFI_F_TIME),
    F(xfi_part, done_at, XFI_F_TIME),
    F(xfi_part, dropped_at, XFI_F_TIME),
    F(xfi_part, result, XFI_F_TEXT),
};

static const xfi_field attachment_fields[] = {
    K(xfi_attachment, case_id, XFI_F_INT),
    K(xfi_attachment, n, XFI_F_I32),
    F(xfi_attachment, name, XFI_F_TEXT),
    F(xfi_attachment, media_type, XFI_F_TEXT),
    F(xfi_attachment, bytes, XFI_F_INT),
    F(xfi_attachment, digest, XFI_F_TEXT),
    F(xfi_attachment, text, XFI_F_TEXT),
    F(xfi_attachment, official, XFI_F_TEXT),
    F(xfi_attachment, attached_at, XFI_F_TIME),
    F(xfi_attachment, checked_at, XFI_F_TIME),
    F(xfi_attachment, changed, XFI_F_BOOL),
    F(xfi_attachment, found_bytes, XFI_F_INT),
    F(xfi_attachment, found_digest, XFI_F_TEXT),
    F(xfi_attachment, replaced_by, XFI_F_I32),
};

static const xfi_field member_fields[] = {
    K(xfi_member, case_id, XFI_F_INT),
    K(xfi_member, n, XFI_F_I32),
    F(xfi_member, official, XFI_F_TEXT),
    F(xfi_member, duty, XFI_F_TEXT),
    F(xfi_member, from_at, XFI_F_TIME),
    F(xfi_member, until_at, XFI_F_TIME),
    F(xfi_member, reason, XFI_F_TEXT),
};

static const xfi_field exception_fields[] = {
    K(xfi_exception, case_id, XFI_F_INT),
    {"check", XFI_F_CODE, true, offsetof(xfi_exception, check), XF_ENUM_CHECK},
    F(xfi_exception, reason, XFI_F_TEXT),
    F(xfi_exception, official, XFI_F_TEXT),
    F(xfi_exception, at, XFI_F_TIME),
};

static const xfi_field detail_fields[] = {
    K(xfi_detail, case_id, XFI_F_INT),
    C(xfi_detail, discovery, XF_ENUM_DISCOVERY),
    C(xfi_detail, level, XF_ENUM_LEVEL),
    F(xfi_detail, field, XFI_F_TEXT),
    F(xfi_detail, interest, XFI_F_TEXT),
    F(xfi_detail, origin, XFI_F_TEXT),
    F(xfi_detail, happened_on, XFI_F_DATE),
    F(xfi_detail, place, XFI_F_TEXT),
    F(xfi_detail, contact, XFI_F_TEXT),
    F(xfi_detail, outlook, XFI_F_TEXT),
    F(xfi_detail, history, XFI_F_TEXT),
    F(xfi_detail, follows, XFI_F_REF),
    F(xfi_detail, new_fact, XFI_F_TEXT),
    F(xfi_detail, representatives, XFI_F_I32),
    F(xfi_detail, reception, XFI_F_REF),
};

/* clang-format on */

RECORD(case, "cases", xfi_case, 1);
RECORD(petitioner, "petitioner", xfi_petitioner, 2);
RECORD(claim, "claim", xfi_claim, 2);
RECORD(measure, "measure", xfi_measure, 2);
RECORD(part, "part", xfi_part, 2);
RECORD(attachment, "attachment", xfi_attachment, 2);
RECORD(member, "member", xfi_member, 2);
RECORD(exception, "exception", xfi_exception, 2);
RECORD(detail, "detail", xfi_detail, 1);
