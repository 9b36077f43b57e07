/* SPDX-License-Identifier: Apache-2.0 */
/* The columns of cases and of the due board. A new column is a function, or a line where its cell is of a
 * common kind, and a row of a view's columns. */
#include "office/ledger_p.h"

static xf_date day_of(xf_time at)
{
    return at == 0 ? 0 : xf_date_of_time(at);
}

/* ---- of common kinds --------------------------------------------------------------------------------------- */

#define COLUMN(name) static void name##_cell(const xfi_ledger_row *row, xfi_cell *cell)
#define TEXT_OF(name, from)                                                                        \
    COLUMN(name)                                                                                   \
    {                                                                                              \
        xfi_cell_text(cell, from);                                                                 \
    }
#define NUMBER_OF(name, from)                                                                      \
    COLUMN(name)                                                                                   \
    {                                                                                              \
        xfi_cell_number(cell, from);                                                               \
    }
#define MOMENT_OF(name, from)                                                                      \
    COLUMN(name)                                                                                   \
    {                                                                                              \
        xfi_cell_moment(cell, from);                                                               \
    }
#define CODE_OF(name, which, from, none)                                                           \
    COLUMN(name)                                                                                   \
    {                                                                                              \
        xfi_cell_code(row, cell, which, (int)(from), none);                                        \
    }
/* a name that stands for an id: of a unit, an official, or a code of the tables */
#define NAMED_OF(name, from, named)                                                                \
    COLUMN(name)                                                                                   \
    {                                                                                              \
        const char *id = from;                                                                     \
        xfi_cell_named(cell, id, named);                                                           \
    }
#define UNIT xfi_names_unit(row->names, id)
#define OFFICIAL xfi_names_official(row->names, id)
#define TABLE(which) xfi_names_code(row->names, which, id)

/* ---- of every row ------------------------------------------------------------------------------------------- */

NUMBER_OF(serial, row->number)
TEXT_OF(number, xf_case_number(row->file))
TEXT_OF(host_number, xf_case_host_number(row->file))
TEXT_OF(title, xf_case_title(row->file))
CODE_OF(state, XF_ENUM_STATE, xf_case_state(row->file), false)
NAMED_OF(unit, xf_case_unit(row->file), UNIT)
NAMED_OF(lead, xf_case_lead(row->file), OFFICIAL)
NAMED_OF(team_head, xf_case_team_head(row->file), OFFICIAL)
NAMED_OF(handler, xf_case_handler(row->file), OFFICIAL)
COLUMN(persons)
{
    if (row->file != NULL) {
        xfi_cell_number(cell, xf_case_persons(row->file));
    }
}

NAMED_OF(category, xf_case_category(row->file), TABLE(XFI_NAMED_CATEGORY))
NAMED_OF(area, xf_case_area(row->file), TABLE(XFI_NAMED_AREA))

/* ---- the deadline that counts ------------------------------------------------------------------------------- */

COLUMN(light)
{
    static const struct {
        const char *code, *zh, *en;
    } lights[] = {
        {"", "", ""}, {"green", "绿", "green"}, {"yellow", "黄", "yellow"}, {"red", "红", "red"}};
    xfi_cell_text(cell, xfi_say(row->lang, lights[row->light].zh, lights[row->light].en));
    cell->code = lights[row->light].code;
}

/* Of the due board; elsewhere it is a deadline. */
COLUMN(owed)
{
    xfi_cell_code(row, cell, XF_ENUM_PENDING, (int)xf_pending_kind_of(row->owed), false);
}

COLUMN(deadline)
{
    if (row->owed != NULL) {
        xfi_cell_text(cell, xf_pending_title(row->owed, row->lang));
        cell->code = row->deadline == NULL ? NULL : xf_pending_rule(row->owed);
    } else if (row->deadline != NULL) {
        xfi_cell_text(cell, xf_deadline_title(row->deadline, row->lang));
        cell->code = xf_deadline_rule(row->deadline);
    }
}

MOMENT_OF(due, xfi_ledger_term(row).day)

COLUMN(days_left)
{
    const xf_date due = xfi_ledger_term(row).day;
    if (due != 0) {
        xfi_cell_number(cell, (int64_t)due - row->today);
    }
}

MOMENT_OF(next, day_of(xf_pending_next_at(row->owed)))
CODE_OF(next_raises, XF_ENUM_RAISE, xf_pending_next_raises(row->owed), false)
CODE_OF(next_target, XF_ENUM_TARGET, xf_pending_next_target(row->owed), false)

COLUMN(clock)
{
    if (row->deadline != NULL) {
        xfi_cell_code(row, cell, XF_ENUM_DEADLINE_STATE, (int)xf_deadline_state(row->deadline),
                      true);
    }
}

MOMENT_OF(start, xf_deadline_start_date(row->deadline))

COLUMN(extended)
{
    if (xf_deadline_extended(row->deadline) != 0) {
        xfi_cell_number(cell, xf_deadline_extended(row->deadline));
    }
}

TEXT_OF(basis, xf_deadline_basis(row->deadline, row->lang))
NAMED_OF(duty_unit, xf_pending_unit(row->owed), UNIT)
NAMED_OF(duty_official, xf_pending_official(row->owed), OFFICIAL)

COLUMN(provisional)
{
    xfi_cell_flag(row, cell, xf_pending_provisional(row->owed) != 0, "provisional", "暂定",
                  "provisional");
}

/* ---- of the register ---------------------------------------------------------------------------------------- */

MOMENT_OF(received, xf_case_received_at(row->file))
CODE_OF(form, XF_ENUM_FORM, xf_case_form(row->file), false)
CODE_OF(kind, XF_ENUM_KIND, xf_case_kind(row->file), true)
CODE_OF(discovery, XF_ENUM_DISCOVERY, xf_docket_discovery(row->docket), true)
CODE_OF(level, XF_ENUM_LEVEL, xf_docket_level(row->docket), false)
NAMED_OF(field, xf_docket_field(row->docket), TABLE(XFI_NAMED_FIELD))
TEXT_OF(interest, xf_docket_interest(row->docket))
COLUMN(petitioner)
{
    xfi_list_cell(&row->people, cell);
}

COLUMN(petitioners)
{
    cell->people = row->docket;
    cell->given = xf_docket_petitioner_count(row->docket) > 0;
}

TEXT_OF(capacity, xf_docket_capacity(row->docket))
TEXT_OF(workplace, xf_docket_workplace(row->docket))
TEXT_OF(residence, xf_docket_residence(row->docket))
TEXT_OF(place, xf_docket_place(row->docket))
TEXT_OF(origin, xf_docket_origin(row->docket))
MOMENT_OF(happened, xf_docket_happened_on(row->docket))
TEXT_OF(matter, xf_case_matter(row->file))
MOMENT_OF(accepted, day_of(xf_case_accepted_at(row->file)))
MOMENT_OF(answered, day_of(xf_case_answered_at(row->file)))
MOMENT_OF(served, day_of(xf_case_served_at(row->file)))
CODE_OF(outcome, XF_ENUM_OUTCOME, xf_case_outcome(row->file), false)
CODE_OF(satisfaction, XF_ENUM_SATISFACTION, xf_case_satisfaction(row->file), false)
MOMENT_OF(closed, day_of(xf_case_closed_at(row->file)))
CODE_OF(ended_as, XF_ENUM_STATE, xf_case_ended_as(row->file), false)
COLUMN(repeat)
{
    bool repeated = xf_case_repeat_of(row->file) != 0;
    xfi_cell_text(cell, repeated ? xfi_say(row->lang, "重复", "repeated")
                                 : xfi_say(row->lang, "初次", "first"));
    cell->code = repeated ? "repeated" : "first";
}

TEXT_OF(repeat_of, row->repeats == NULL ? NULL : xf_case_number(row->repeats))
NUMBER_OF(cycle, xf_case_cycle(row->file))
NUMBER_OF(transfers, xf_case_transfers(row->file))
MOMENT_OF(last, xf_case_last_at(row->file))

COLUMN(disposition)
{
    xfi_list_cell(&row->claims, cell);
}

COLUMN(measures)
{
    xfi_list_cell(&row->measures, cell);
}

/* ---- columns -------------------------------------------------------------------------------------------------- */

#define SHOW(name, zh, en, type, width)                                                            \
    {                                                                                              \
#name, zh, en, XFI_CELL_##type, width, name##_cell, XFI_AS_TEXT                            \
    }

/* those that both have */
#define SERIAL_ SHOW(serial, "序号", "No.", NUMBER, 6)
#define NUMBER_ SHOW(number, "信访编号", "Case number", TEXT, 26)
#define HOST_NUMBER_ SHOW(host_number, "本单位编号", "Own number", TEXT, 14)
#define CATEGORY_ SHOW(category, "内容分类", "Category", TEXT, 12)
#define AREA_ SHOW(area, "属地", "Area", TEXT, 12)
#define PERSONS_ SHOW(persons, "人数", "Persons", NUMBER, 6)
#define TITLE_ SHOW(title, "信访事项", "Matter", TEXT, 36)
#define UNIT_ SHOW(unit, "责任单位", "Responsible unit", TEXT, 18)
#define LEAD_ SHOW(lead, "包案领导", "Lead", TEXT, 10)
#define HANDLER_ SHOW(handler, "承办人", "Handler", TEXT, 10)
#define STATE_ SHOW(state, "办理状态", "State", TEXT, 12)
#define LIGHT_ SHOW(light, "红黄绿", "Light", LIGHT, 8)
#define DEADLINE_ SHOW(deadline, "当前时限", "Deadline", TEXT, 20)
#define DUE_ SHOW(due, "届满日期", "Due", DATE, 12)
#define DAYS_LEFT_ SHOW(days_left, "剩余天数", "Days left", NUMBER, 10)

const xfi_column xfi_register_columns[] = {
    SERIAL_,
    NUMBER_,
    HOST_NUMBER_,
    SHOW(received, "登记时间", "Received", TIME, 17),
    SHOW(form, "信访形式", "Form", TEXT, 10),
    SHOW(kind, "事项类别", "Kind", TEXT, 10),
    SHOW(discovery, "来源", "Source", TEXT, 10),
    SHOW(repeat, "初次或重复", "First or repeated", TEXT, 10),
    SHOW(repeat_of, "重复的信访编号", "Repeats case", TEXT, 26),
    SHOW(level, "到访层级", "Level", TEXT, 10),
    SHOW(field, "领域", "Field", TEXT, 12),
    CATEGORY_,
    AREA_,
    SHOW(interest, "利益群体", "Group of interest", TEXT, 12),
    PERSONS_,
    SHOW(petitioner, "信访人", "Petitioner", TEXT, 10),
    SHOW(capacity, "身份", "Capacity", TEXT, 10),
    SHOW(workplace, "所在单位", "Unit of the petitioner", TEXT, 16),
    TITLE_,
    SHOW(matter, "主要内容", "What it is about", TEXT, 40),
    SHOW(place, "发生地点", "Place", TEXT, 16),
    SHOW(happened, "发生日期", "Happened on", DATE, 12),
    SHOW(origin, "起因", "Origin", TEXT, 20),
    SHOW(residence, "居住地", "Residence", TEXT, 16),
    UNIT_,
    LEAD_,
    SHOW(team_head, "工作小组组长", "Team head", TEXT, 13),
    HANDLER_,
    STATE_,
    LIGHT_,
    DEADLINE_,
    DUE_,
    DAYS_LEFT_,
    SHOW(accepted, "受理日期", "Accepted", DATE, 12),
    SHOW(answered, "答复日期", "Answered", DATE, 12),
    SHOW(served, "送达日期", "Served", DATE, 12),
    SHOW(outcome, "处理意见", "Opinion", TEXT, 12),
    SHOW(disposition, "诉求认定", "Disposition", TEXT, 18),
    SHOW(measures, "化解措施", "Measures", TEXT, 26),
    SHOW(satisfaction, "满意程度", "Satisfaction", TEXT, 10),
    SHOW(closed, "办结日期", "Ended on", DATE, 12),
    SHOW(ended_as, "办结方式", "Ended as", TEXT, 12),
    SHOW(cycle, "办理轮次", "Cycle", NUMBER, 10),
    SHOW(transfers, "流转次数", "Passed on", NUMBER, 10),
    SHOW(last, "最近办理时间", "Last act", TIME, 17),
    SHOW(petitioners, "信访人名单", "Petitioners", NAMES, 0),
    {.code = NULL},
};

const xfi_column xfi_due_columns[] = {
    SERIAL_,
    LIGHT_,
    DUE_,
    DAYS_LEFT_,
    SHOW(owed, "类别", "Kind", TEXT, 12),
    SHOW(deadline, "时限或职责", "Deadline or duty", TEXT, 24),
    NUMBER_,
    HOST_NUMBER_,
    TITLE_,
    CATEGORY_,
    AREA_,
    STATE_,
    PERSONS_,
    UNIT_,
    LEAD_,
    HANDLER_,
    SHOW(duty_unit, "履责单位", "Unit on duty", TEXT, 18),
    SHOW(duty_official, "履责人", "Official on duty", TEXT, 12),
    SHOW(next, "下一步提醒日期", "Next rung on", DATE, 14),
    SHOW(next_raises, "下一步提醒", "Next rung", TEXT, 10),
    SHOW(next_target, "提醒对象", "Which tells", TEXT, 12),
    SHOW(start, "起算日期", "From", DATE, 12),
    SHOW(extended, "延长天数", "Extended by", NUMBER, 10),
    SHOW(clock, "计时状态", "Clock", TEXT, 10),
    SHOW(provisional, "日期是否暂定", "Provisional", TEXT, 13),
    SHOW(basis, "依据", "Basis", TEXT, 30),
    {.code = NULL},
};
