/* SPDX-License-Identifier: Apache-2.0 */
/* The lists that there are: a row per kind of list, a column per member of xfi_select. */
#include "model/front.h"
#include "model/office.h"
#include "store/store_p.h"

/* ---- lists ------------------------------------------------------------------------------------------------- */

#define RUNNING "r.state IN ('open', 'paused')"
#define STANDING "(r.\"window\" = 0 OR r.due_at IS NULL OR r.due_at >= ?)"
/* the expression of the index deadline_due: paused ones come last */
#define DUE_AT "coalesce(r.due_at, 9223372036854775807)"
/* the compiler's view of one string each: a row per column that may name the reader */
#define SEALED(id)                                                                                 \
    [SEALED_PERSON] = (XFI_NOT_ABOUT_PERSON(id)), [SEALED_UNIT] = (XFI_NOT_ABOUT_UNIT(id))
/* the same of a record of the office that is of a case only later, or never: every such record says it
 * so, that it is sealed in a store as known then as well */
#define SEALED_SINCE(name, id) [SEALED_LATER] = (id), SEALED(XFI_CASE_SINCE(name, "r.id", id))
/* the case of the reception that a row belongs to */
#define RECEPTION_CASE                                                                             \
    "(SELECT " XFI_CASE_SINCE("reception", "n.id", "n.case_id") " FROM reception n"                \
                                                                " WHERE n.id = r.\"of\")"
/* a unit and all below it */
#define BELOW                                                                                      \
    "(WITH RECURSIVE below(id) AS (SELECT u.id FROM unit u WHERE u.id = ? UNION SELECT u.id FROM"  \
    " unit u JOIN below b ON u.superior = b.id) SELECT id FROM below)"
/* its end has not come by the day of the select, which stands for each $ */
#define LASTS(alias) "(" alias ".until IS NULL OR " alias ".until >= $)"
/* the series of a body that the official leads, and the occurrences of them or of cases whose team */
#define LED_SERIES                                                                                 \
    "(SELECT s.id FROM duty_series s WHERE s.\"of\" IN (SELECT m.\"of\" FROM body_member m"        \
    " WHERE m.official = ? AND m.open = 1 AND " LASTS(                                             \
        "m") " AND m.post IN ('head', 'office_head')))"
#define LED_CASES "(SELECT k.id FROM cases k WHERE k.team_head = ?)"
#define LED_DUTIES                                                                                 \
    "(SELECT y.id FROM duty y WHERE y.\"of\" IN " LED_SERIES                                       \
    " UNION ALL SELECT y.id FROM duty y WHERE y.case_id IN " LED_CASES ")"
/* those in which a unit or an official takes part */
#define JOINED(field) "(SELECT j.\"of\" FROM duty_member j WHERE j." field " = ? AND j.open = 1)"
#define OF_CASES(condition) ("r.case_id IN (SELECT id FROM cases WHERE " condition ")")

/* ---- conditions of one meaning ------------------------------------------------------------------------- */

#define FROM_UNTIL(time) [BY_FROM] = (time " >= ?"), [BY_UNTIL] = (time " < ?")
#define OF_CASE [BY_CASE] = "r.case_id = ?"
#define OF_UNIT [BY_UNIT] = "r.unit = ?"
/* what it missed is on its list, and on that of whoever goes on for it */
#define OF_UNIT_OR_SUCCESSOR [BY_UNIT] = "(r.unit = ? OR r.successor = ?)"
#define OF_OFFICIAL [BY_OFFICIAL] = "r.official = ?"
/* whose duty it is, who leads, and who heads the body or the team */
#define OF_LEADER(others) [BY_OFFICIAL] = "(r.official = ? OR r.lead = ? OR " others ")"
#define OF [BY_OF] = "r.\"of\" = ?"
#define OPEN [BY_OPEN] = "r.open = 1"
#define OPEN_BY_DAY [BY_OPEN] = "r.open = 1 AND " LASTS("r")
#define OF_CATEGORY [BY_CATEGORY] = "r.category = ?"
#define CASES                                                                                      \
    [BY_ID] = "r.id = ?", [BY_CASE] = "r.id = ?", OF_UNIT,                                         \
    OF_CATEGORY, [BY_OFFICIAL] = "(r.lead = ? OR r.team_head = ? OR r.handler = ?)",               \
    [BY_STATE] = "r.state = ?", [BY_OPEN] = "r.ended_as = 'none'",                                 \
    FROM_UNTIL("r.received_at"), [BY_AFTER] = "r.id > ?", SEALED("r.id")
/* a record of the office, by id; the fields that it has beside */
#define OFFICE(name, ...)                                                                          \
    {                                                                                              \
        &xfi_##name##_record, NULL, #name " r", NULL, {{"r.id", false}},                           \
        {                                                                                          \
            [BY_ID] = "r.id = ?", [BY_AFTER] = "r.id > ?", __VA_ARGS__                             \
        }                                                                                          \
    }

const xfi_joined xfi_with_case[] = {{&xfi_case_record, "c.", 0}, {NULL, NULL, 0}};
const xfi_joined xfi_with_register[] = {
    {&xfi_detail_record, "d.", offsetof(xfi_registration, detail)},
    {&xfi_petitioner_record, "p.", offsetof(xfi_registration, first)},
    {&xfi_deadline_record, "t.", offsetof(xfi_registration, next)},
    {NULL, NULL, 0}};

/* A condition is bound as often as it has a parameter: ? is the member, $ the day of the select. */
const xfi_listing xfi_listings[] = {
    {&xfi_case_record, NULL, "cases r", NULL, {{"r.id", false}}, {CASES}},
    {&xfi_deadline_record,
     NULL,
     "deadline r",
     NULL,
     {{"r.id", false}},
     {[BY_ID] = "r.id = ?",
      [BY_CASE] = "r.case_id = ?",
      [BY_DEADLINE] = "r.id = ?",
      [BY_UNIT] = OF_CASES("unit = ?"),
      [BY_OFFICIAL] = OF_CASES("lead = ? OR team_head = ? OR handler = ?"),
      [BY_STATE] = OF_CASES("state = ?"),
      [BY_RULE] = "r.rule = ?",
      [BY_OPEN] = RUNNING,
      [BY_FROM] = "r.due_at >= ?",
      [BY_UNTIL] = "r.due_at < ?",
      [BY_AFTER] = "r.id > ?",
      [BY_STANDING] = STANDING,
      SEALED("r.case_id")}},
    {&xfi_deadline_record,
     xfi_with_case,
     "deadline r JOIN cases c ON c.id = r.case_id",
     RUNNING,
     {{DUE_AT, false}, {"r.id", false}},
     {[BY_ID] = "r.id = ?",
      [BY_CASE] = "r.case_id = ?",
      [BY_DEADLINE] = "r.id = ?",
      [BY_UNIT] = "c.unit = ?",
      [BY_OFFICIAL] = "(c.lead = ? OR c.team_head = ? OR c.handler = ?)",
      [BY_STATE] = "c.state = ?",
      [BY_RULE] = "r.rule = ?",
      [BY_OPEN] = RUNNING,
      [BY_FROM] = (DUE_AT " >= ? AND r.due_at IS NOT NULL"),
      [BY_UNTIL] = (DUE_AT " < ?"),
      [BY_STANDING] = STANDING,
      SEALED("r.case_id")}},
    /* the register: a case with its elements, its first petitioner, and the duty that is due first */
    {&xfi_case_record,
     xfi_with_register,
     "cases r LEFT JOIN detail d ON d.case_id = r.id"
     " LEFT JOIN petitioner p ON p.case_id = r.id AND p.n = (SELECT min(q.n) FROM petitioner q"
     " WHERE q.case_id = r.id AND q.removed = 0)"
     " LEFT JOIN deadline t ON t.id = (SELECT o.id FROM deadline o WHERE o.case_id = r.id"
     " AND o.state IN ('open', 'paused') ORDER BY o.\"window\","
     " coalesce(o.due_at, 9223372036854775807), o.id LIMIT 1)",
     NULL,
     {{"r.id", false}},
     {CASES}},
    {&xfi_petitioner_record,
     NULL,
     "petitioner r",
     NULL,
     {{"r.case_id", false}, {"r.n", false}},
     {[BY_CASE] = "r.case_id = ?", [BY_AFTER] = "r.n > ?", SEALED("r.case_id")}},
    {&xfi_pause_record,
     NULL,
     "pause r",
     NULL,
     {{"r.case_id", false}, {"r.n", false}},
     {[BY_CASE] = "r.case_id = ?",
      [BY_OPEN] = "r.until_at IS NULL",
      [BY_AFTER] = "r.n > ?",
      SEALED("r.case_id")}},
    {&xfi_firing_record,
     NULL,
     "firing r",
     NULL,
     {{"coalesce(r.planned_at, 0)", false},
      {"r.deadline_id", false},
      {"r.turn", false},
      {"r.rung", true},
      {"r.rep", false}},
     {[BY_CASE] = "r.case_id = ?",
      [BY_DEADLINE] = "r.deadline_id = ?",
      [BY_RAISES] = "r.raises = ?",
      [BY_FROM] = "r.fired_at >= ?",
      [BY_UNTIL] = "r.fired_at < ?",
      SEALED("r.case_id")}},
    {&xfi_notice_record,
     NULL,
     "notice r",
     NULL,
     {{"r.id", false}},
     {[BY_ID] = "r.id = ?",
      [BY_CASE] = "r.case_id = ?",
      [BY_DEADLINE] = "r.deadline_id = ?",
      [BY_UNIT] = "r.unit = ?",
      [BY_OFFICIAL] = "r.official = ?",
      [BY_RULE] = "r.rule = ?",
      [BY_RAISES] = "r.raises = ?",
      [BY_OPEN] = "r.acked_at IS NULL",
      [BY_FROM] = "r.created_at >= ?",
      [BY_UNTIL] = "r.created_at < ?",
      [BY_AFTER] = "r.id > ?",
      SEALED(XFI_NOTICE_CASE("r."))}},
    {&xfi_unit_record, NULL, "unit r", NULL, {{"r.id", true}}, {[BY_UNIT] = "r.id = ?"}},
    {&xfi_official_record,
     NULL,
     "official r",
     NULL,
     {{"r.id", true}, {"r.valid_from", true}},
     {[BY_UNIT] = "r.unit = ?", [BY_OFFICIAL] = "r.id = ?"}},
    {&xfi_calendar_doc_record,
     NULL,
     "calendar_doc r",
     NULL,
     {{"r.id", false}},
     {[BY_ID] = "r.id = ?", [BY_AFTER] = "r.id > ?"}},
    {&xfi_policy_doc_record,
     NULL,
     "policy_doc r",
     NULL,
     {{"r.id", true}, {"r.version", true}},
     {NULL}},
    {&xfi_setting_record, NULL, "setting r", NULL, {{"r.key", true}}, {NULL}},
    OFFICE(body, OF_UNIT, OPEN_BY_DAY),
    OFFICE(body_member, OF_OFFICIAL, OPEN_BY_DAY, OF),
    OFFICE(duty_series, OF_UNIT, OF_LEADER("r.id IN " LED_SERIES),
           OPEN_BY_DAY, [BY_RULE] = "r.duty = ?", OF),
    OFFICE(duty, OF_CASE, SEALED("r.case_id"),
           [BY_UNIT] = "(r.unit = ? OR r.successor = ? OR r.id IN " JOINED("unit") ")",
           OF_LEADER("r.id IN " LED_DUTIES " OR r.id IN " JOINED("official")),
           OPEN, [BY_RULE] = "r.duty = ?", FROM_UNTIL("r.due_at"), OF),
    OFFICE(duty_step, OF_CASE, SEALED("r.case_id"), OF_UNIT_OR_SUCCESSOR,
           OF_LEADER("r.\"of\" IN " LED_DUTIES), OPEN, [BY_RULE] = "r.duty = ?",
           FROM_UNTIL("r.due_at"), OF),
    OFFICE(duty_member, OF_CASE, SEALED("r.case_id"), OF_UNIT, OF_OFFICIAL, OPEN, OF),
    OFFICE(duty_share, OF_UNIT, OF_OFFICIAL, OPEN, OF),
    OFFICE(apart, [BY_CASE] = "(r.case_id = ? OR r.other_case = ?)", OF_UNIT, OF_OFFICIAL,
           [SEALED_PERSON] =
               (XFI_NOT_ABOUT_PERSON("r.case_id") " AND " XFI_NOT_ABOUT_PERSON("r.other_case")),
           [SEALED_UNIT] =
               (XFI_NOT_ABOUT_UNIT("r.case_id") " AND " XFI_NOT_ABOUT_UNIT("r.other_case"))),
    OFFICE(calendar_alarm, OF_UNIT),
    OFFICE(succession, [BY_UNIT] = "(r.unit = ? OR r.to_unit = ?)"),
    OFFICE(drive, OF_UNIT, OPEN),
    OFFICE(drive_phase, OPEN, OF),
    OFFICE(drive_case, OF_CASE,
           SEALED("r.case_id"), [BY_UNIT] = "(r.line_unit = ? OR r.area_unit = ?)", OF_OFFICIAL,
           OPEN, OF),
    OFFICE(resource, OF_UNIT_OR_SUCCESSOR, OF_OFFICIAL, OPEN, OF),
    OFFICE(resource_given, OF_UNIT, OF_OFFICIAL, OF),
    OFFICE(screening, OF_UNIT, OF_OFFICIAL, OPEN, OF),
    OFFICE(finding, OF_CASE,
           OF_CATEGORY, [BY_UNIT] = "(r.unit = ? OR r.proposed_unit = ? OR r.successor = ?)", OPEN,
           OF, SEALED_SINCE("finding", XFI_FINDING_CASE)),
    OFFICE(warning, OF_CASE, OF_CATEGORY, SEALED_SINCE("warning", "r.case_id"),
           [BY_UNIT] = "(r.unit = ? OR r.to_unit = ? OR r.successor = ?)",
           OPEN, [BY_FROM_DAY] = "r.issued_on >= ?", [BY_UNTIL_DAY] = "r.issued_on <= ?", OF),
    OFFICE(warning_follow_up, OF_OFFICIAL, OF, SEALED(XFI_WARNING_CASE("r.\"of\""))),
    OFFICE(letter, OF_CASE, SEALED("r.case_id"), OF_UNIT, OF_OFFICIAL, FROM_UNTIL("r.at"), OF),
    OFFICE(letter_template, OF_UNIT, OPEN_BY_DAY),
    OFFICE(reception, OF_CASE, OF_CATEGORY, SEALED_SINCE("reception", "r.case_id"),
           OF_UNIT_OR_SUCCESSOR, OF_OFFICIAL,
           OPEN, [BY_FROM_DAY] = "r.date >= ?", [BY_UNTIL_DAY] = "r.date <= ?",
           [BY_OF] = "r.register_unit = (SELECT g.unit FROM register g WHERE g.id = ?)"),
    OFFICE(reception_member, OF_UNIT, OF_OFFICIAL, OF, SEALED(RECEPTION_CASE)),
    OFFICE(register, OF_UNIT, OPEN_BY_DAY),
    OFFICE(reported, OF_UNIT),
    OFFICE(contact, [BY_UNIT] = ("r.unit IN " BELOW), OF_OFFICIAL, OPEN_BY_DAY),
    {NULL,
     NULL,
     "journal r",
     NULL,
     {{"r.seq", false}},
     {[BY_ID] = "r.seq = ?",
      [BY_CASE] = "r.case_id = ?",
      [BY_FROM] = "r.at >= ?",
      [BY_UNTIL] = "r.at < ?",
      [BY_AFTER] = "r.seq > ?",
      SEALED("r.case_id")}},
};
const size_t xfi_listing_count = sizeof xfi_listings / sizeof *xfi_listings;

/* A time restricts the cases, by their receipt: a trace is whole or not there. */
const xfi_listing xfi_traces = {
    NULL,
    NULL,
    "journal r",
    "r.case_id IS NOT NULL",
    {{"r.case_id", false}, {"r.seq", false}},
    {[BY_CASE] = "r.case_id = ?",
     [BY_UNIT] = OF_CASES("unit = ?"),
     [BY_OFFICIAL] = OF_CASES("lead = ? OR team_head = ? OR handler = ?"),
     [BY_STATE] = OF_CASES("state = ?"),
     [BY_OPEN] = OF_CASES("ended_as = 'none'"),
     [BY_FROM] = OF_CASES("received_at >= ?"),
     [BY_UNTIL] = OF_CASES("received_at < ?"),
     [BY_AFTER] = "r.case_id > ?",
     SEALED("r.case_id")}};
