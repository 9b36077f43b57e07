/* SPDX-License-Identifier: Apache-2.0 */
/* The columns and the views of a ledger. A new column is a function and a row here. */
#include "office/ledger_p.h"

#include <string.h>

/* ---- cells -------------------------------------------------------------------------------------------- */

static void put_text(xfi_cell *cell, const char *text)
{
    cell->text = text;
    cell->given = !xfi_blank(text);
}

static void put_named(xfi_cell *cell, const char *id, const char *name)
{
    put_text(cell, name);
    cell->code = id;
    cell->given = !xfi_blank(id);
}

static void put_code(const xfi_ledger_row *row, xfi_cell *cell, xf_enum which, int value, bool none)
{
    put_text(cell, xf_code_name(which, value, row->lang));
    cell->code = xf_code_of(which, value);
    cell->given = cell->given && (none || value != 0);
}

static void put_number(xfi_cell *cell, int64_t number)
{
    cell->number = number;
    cell->given = true;
}

static void put_moment(xfi_cell *cell, int64_t moment)
{
    cell->number = moment;
    cell->given = moment != 0;
}

static xf_date day_of(xf_time at)
{
    return at == 0 ? 0 : xf_date_of_time(at);
}

#define COLUMN(name) static void name##_cell(const xfi_ledger_row *row, xfi_cell *cell)

/* ---- of every row --------------------------------------------------------------------------------------- */

COLUMN(serial)
{
    put_number(cell, row->number);
}

COLUMN(number)
{
    put_text(cell, xf_case_number(row->file));
}

COLUMN(host_number)
{
    put_text(cell, xf_case_host_number(row->file));
}

COLUMN(title)
{
    put_text(cell, xf_case_title(row->file));
}

COLUMN(state)
{
    put_code(row, cell, XF_ENUM_STATE, (int)xf_case_state(row->file), false);
}

COLUMN(unit)
{
    const char *id = xf_case_unit(row->file);
    put_named(cell, id, xfi_names_unit(row->names, id));
}

COLUMN(lead)
{
    const char *id = xf_case_lead(row->file);
    put_named(cell, id, xfi_names_official(row->names, id));
}

COLUMN(team_head)
{
    const char *id = xf_case_team_head(row->file);
    put_named(cell, id, xfi_names_official(row->names, id));
}

COLUMN(handler)
{
    const char *id = xf_case_handler(row->file);
    put_named(cell, id, xfi_names_official(row->names, id));
}

COLUMN(persons)
{
    put_number(cell, xf_case_persons(row->file));
}

/* ---- the deadline that counts ------------------------------------------------------------------------------ */

COLUMN(light)
{
    static const struct {
        const char *code, *zh, *en;
    } lights[] = {
        {"", "", ""}, {"green", "绿", "green"}, {"yellow", "黄", "yellow"}, {"red", "红", "red"}};
    put_text(cell, xfi_say(row->lang, lights[row->light].zh, lights[row->light].en));
    cell->code = lights[row->light].code;
}

COLUMN(deadline)
{
    if (row->deadline != NULL) {
        put_text(cell, xf_deadline_title(row->deadline, row->lang));
        cell->code = xf_deadline_rule(row->deadline);
    }
}

static xf_date due_day(const xf_deadline *deadline)
{
    xf_date date = deadline == NULL ? 0 : xf_deadline_due_date(deadline);
    return date != 0 || deadline == NULL ? date : day_of(xf_deadline_due_at(deadline));
}

COLUMN(due)
{
    put_moment(cell, due_day(row->deadline));
}

COLUMN(days_left)
{
    xf_date due = due_day(row->deadline);
    if (due != 0) {
        put_number(cell, (int64_t)due - row->today);
    }
}

COLUMN(clock)
{
    put_code(row, cell, XF_ENUM_DEADLINE_STATE, (int)xf_deadline_state(row->deadline), true);
}

COLUMN(start)
{
    put_moment(cell, xf_deadline_start_date(row->deadline));
}

COLUMN(extended)
{
    if (xf_deadline_extended(row->deadline) != 0) {
        put_number(cell, xf_deadline_extended(row->deadline));
    }
}

COLUMN(basis)
{
    put_text(cell, xf_deadline_basis(row->deadline, row->lang));
}

COLUMN(duty_unit)
{
    const char *id = xf_deadline_duty_unit(row->deadline);
    put_named(cell, id, xfi_names_unit(row->names, id));
}

COLUMN(duty_official)
{
    const char *id = xf_deadline_duty_official(row->deadline);
    put_named(cell, id, xfi_names_official(row->names, id));
}

COLUMN(provisional)
{
    if (xf_deadline_provisional(row->deadline) != 0) {
        put_text(cell, xfi_say(row->lang, "暂定", "provisional"));
        cell->code = "provisional";
    }
}

/* ---- of the register ------------------------------------------------------------------------------------------ */

COLUMN(received)
{
    put_moment(cell, xf_case_received_at(row->file));
}

COLUMN(form)
{
    put_code(row, cell, XF_ENUM_FORM, (int)xf_case_form(row->file), false);
}

COLUMN(kind)
{
    put_code(row, cell, XF_ENUM_KIND, (int)xf_case_kind(row->file), true);
}

COLUMN(discovery)
{
    put_code(row, cell, XF_ENUM_DISCOVERY, (int)xf_docket_discovery(row->docket), true);
}

COLUMN(level)
{
    put_code(row, cell, XF_ENUM_LEVEL, (int)xf_docket_level(row->docket), false);
}

COLUMN(field)
{
    const char *code = xf_docket_field(row->docket);
    put_named(cell, code, xfi_names_code(row->names, XFI_NAMED_FIELD, code));
}

COLUMN(category)
{
    const char *code = xf_case_category(row->file);
    put_named(cell, code, xfi_names_code(row->names, XFI_NAMED_CATEGORY, code));
}

COLUMN(interest)
{
    put_text(cell, xf_docket_interest(row->docket));
}

COLUMN(petitioner)
{
    put_text(cell, xf_docket_petitioner(row->docket));
}

COLUMN(residence)
{
    put_text(cell, xf_docket_residence(row->docket));
}

COLUMN(place)
{
    put_text(cell, xf_docket_place(row->docket));
}

COLUMN(origin)
{
    put_text(cell, xf_docket_origin(row->docket));
}

COLUMN(happened)
{
    put_moment(cell, xf_docket_happened_on(row->docket));
}

COLUMN(matter)
{
    put_text(cell, xf_case_matter(row->file));
}

COLUMN(accepted)
{
    put_moment(cell, day_of(xf_case_accepted_at(row->file)));
}

COLUMN(answered)
{
    put_moment(cell, day_of(xf_case_answered_at(row->file)));
}

COLUMN(served)
{
    put_moment(cell, day_of(xf_case_served_at(row->file)));
}

COLUMN(outcome)
{
    put_code(row, cell, XF_ENUM_OUTCOME, (int)xf_case_outcome(row->file), false);
}

COLUMN(satisfaction)
{
    put_code(row, cell, XF_ENUM_SATISFACTION, (int)xf_case_satisfaction(row->file), false);
}

COLUMN(closed)
{
    put_moment(cell, day_of(xf_case_closed_at(row->file)));
}

COLUMN(ended_as)
{
    put_code(row, cell, XF_ENUM_STATE, (int)xf_case_ended_as(row->file), false);
}

COLUMN(cycle)
{
    put_number(cell, xf_case_cycle(row->file));
}

COLUMN(transfers)
{
    put_number(cell, xf_case_transfers(row->file));
}

COLUMN(last)
{
    put_moment(cell, xf_case_last_at(row->file));
}

/* ---- columns ------------------------------------------------------------------------------------------------ */

#define DEFINE(name, zh, en, type, width)                                                          \
    static const xfi_column name##_column = {#name, zh, en, XFI_CELL_##type, width, name##_cell};

DEFINE(serial, "序号", "No.", NUMBER, 6)
DEFINE(number, "信访编号", "Case number", TEXT, 26)
DEFINE(host_number, "本单位编号", "Own number", TEXT, 14)
DEFINE(title, "信访事项", "Matter", TEXT, 36)
DEFINE(state, "办理状态", "State", TEXT, 12)
DEFINE(unit, "责任单位", "Responsible unit", TEXT, 18)
DEFINE(lead, "包案领导", "Lead", TEXT, 10)
DEFINE(team_head, "工作小组组长", "Team head", TEXT, 13)
DEFINE(handler, "承办人", "Handler", TEXT, 10)
DEFINE(persons, "人数", "Persons", NUMBER, 6)
DEFINE(light, "红黄绿", "Light", LIGHT, 8)
DEFINE(deadline, "当前时限", "Deadline", TEXT, 20)
DEFINE(due, "届满日期", "Due", DATE, 12)
DEFINE(days_left, "剩余天数", "Days left", NUMBER, 10)
DEFINE(clock, "计时状态", "Clock", TEXT, 10)
DEFINE(start, "起算日期", "From", DATE, 12)
DEFINE(extended, "延长天数", "Extended by", NUMBER, 10)
DEFINE(basis, "依据", "Basis", TEXT, 30)
DEFINE(duty_unit, "履责单位", "Unit on duty", TEXT, 18)
DEFINE(duty_official, "履责人", "Official on duty", TEXT, 12)
DEFINE(provisional, "日期是否暂定", "Provisional", TEXT, 13)
DEFINE(received, "登记时间", "Received", TIME, 17)
DEFINE(form, "信访形式", "Form", TEXT, 10)
DEFINE(kind, "事项类别", "Kind", TEXT, 10)
DEFINE(discovery, "来源", "Source", TEXT, 10)
DEFINE(level, "到访层级", "Level", TEXT, 10)
DEFINE(field, "领域", "Field", TEXT, 12)
DEFINE(category, "内容分类", "Category", TEXT, 12)
DEFINE(interest, "利益群体", "Group of interest", TEXT, 12)
DEFINE(petitioner, "信访人", "Petitioner", TEXT, 10)
DEFINE(residence, "居住地", "Residence", TEXT, 16)
DEFINE(place, "发生地点", "Place", TEXT, 16)
DEFINE(origin, "起因", "Origin", TEXT, 20)
DEFINE(happened, "发生日期", "Happened on", DATE, 12)
DEFINE(matter, "主要内容", "What it is about", TEXT, 40)
DEFINE(accepted, "受理日期", "Accepted", DATE, 12)
DEFINE(answered, "答复日期", "Answered", DATE, 12)
DEFINE(served, "送达日期", "Served", DATE, 12)
DEFINE(outcome, "处理意见", "Opinion", TEXT, 12)
DEFINE(satisfaction, "满意程度", "Satisfaction", TEXT, 10)
DEFINE(closed, "办结日期", "Ended on", DATE, 12)
DEFINE(ended_as, "办结方式", "Ended as", TEXT, 12)
DEFINE(cycle, "办理轮次", "Cycle", NUMBER, 10)
DEFINE(transfers, "流转次数", "Passed on", NUMBER, 10)
DEFINE(last, "最近办理时间", "Last act", TIME, 17)

static const xfi_column *const register_columns[] = {
    &serial_column,     &number_column,   &host_number_column,
    &received_column,   &form_column,     &kind_column,
    &discovery_column,  &level_column,    &field_column,
    &category_column,   &interest_column, &persons_column,
    &petitioner_column, &title_column,    &matter_column,
    &place_column,      &happened_column, &origin_column,
    &residence_column,  &unit_column,     &lead_column,
    &team_head_column,  &handler_column,  &state_column,
    &light_column,      &deadline_column, &due_column,
    &days_left_column,  &accepted_column, &answered_column,
    &served_column,     &outcome_column,  &satisfaction_column,
    &closed_column,     &ended_as_column, &cycle_column,
    &transfers_column,  &last_column,     NULL};

static const xfi_column *const due_columns[] = {
    &serial_column,      &light_column,     &due_column,
    &days_left_column,   &deadline_column,  &number_column,
    &host_number_column, &title_column,     &state_column,
    &persons_column,     &unit_column,      &lead_column,
    &handler_column,     &duty_unit_column, &duty_official_column,
    &start_column,       &extended_column,  &clock_column,
    &provisional_column, &basis_column,     NULL};

/* ---- views ------------------------------------------------------------------------------------------------------ */

static bool every(const xfi_ledger_row *row)
{
    return row != NULL;
}

static bool is_open(const xfi_ledger_row *row)
{
    return xf_case_ended_as(row->file) == XF_STATE_NONE;
}

static bool has_ended(const xfi_ledger_row *row)
{
    return !is_open(row);
}

static bool is_collective(const xfi_ledger_row *row)
{
    enum { COLLECTIVE = 5 };
    return xf_case_form(row->file) == XF_FORM_VISIT && xf_case_persons(row->file) >= COLLECTIVE;
}

static bool is_overdue(const xfi_ledger_row *row)
{
    xf_time due = xf_deadline_due_at(row->deadline);
    return due != 0 && due < row->now && xf_deadline_window(row->deadline) == 0;
}

/* The sweep raises supervisions as well. */
static bool is_supervised(const xfi_ledger_row *row)
{
    xf_act_kind by = xf_deadline_opened_by(row->deadline);
    return by == XF_ACT_SUPERVISE || by == XF_ACT_PROPOSE || by == XF_ACT_FIRE;
}

static const xfi_view views[] = {
    {"all", "全部事项", "All cases", false, register_columns, every},
    {"open", "在办", "Open", false, register_columns, is_open},
    {"due", "到期看板", "Due board", true, due_columns, every},
    {"overdue", "逾期", "Overdue", true, due_columns, is_overdue},
    {"supervised", "督办", "Supervised", true, due_columns, is_supervised},
    {"collective", "群体来访", "Collective visits", false, register_columns, is_collective},
    {"closed", "办结", "Ended", false, register_columns, has_ended},
};

const xfi_view *xfi_view_at(size_t index)
{
    return index < sizeof views / sizeof *views ? &views[index] : NULL;
}

const xfi_view *xfi_view_of(const char *code, size_t len)
{
    for (size_t i = 0; i < sizeof views / sizeof *views; i++) {
        if (strlen(views[i].code) == len && memcmp(views[i].code, code, len) == 0) {
            return &views[i];
        }
    }
    return NULL;
}

xfi_light xfi_ledger_light(const xfi_ledger_row *row)
{
    if (row->deadline == NULL || xf_deadline_window(row->deadline) != 0) {
        return XFI_LIGHT_NONE;
    }
    xf_mark mark = xf_deadline_mark(row->deadline);
    xf_date due = due_day(row->deadline);
    if (is_overdue(row) || mark == XF_MARK_RED) {
        return XFI_LIGHT_RED;
    }
    return mark == XF_MARK_YELLOW || (due != 0 && due <= row->soon) ? XFI_LIGHT_YELLOW
                                                                    : XFI_LIGHT_GREEN;
}
