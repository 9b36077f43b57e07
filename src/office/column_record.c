/* SPDX-License-Identifier: Apache-2.0 */
/* The columns of records of the office: a row here each. Most are a field of the record by its name. */
#include "office/ledger_p.h"

/* ---- fields ------------------------------------------------------------------------------------------------- */

static void named_cell(const xfi_column *column, const xfi_ledger_row *row, xfi_cell *cell)
{
    const char *id = xf_record_text(row->record, column->code);
    switch (column->as) {
    case XFI_AS_UNIT:
        xfi_cell_named(cell, id, xfi_names_unit(row->names, id));
        break;
    case XFI_AS_OFFICIAL:
        xfi_cell_named(cell, id, xfi_names_official(row->names, id));
        break;
    default:
        xfi_cell_named(
            cell, id,
            xfi_names_code(row->names,
                           column->as == XFI_AS_AREA ? XFI_NAMED_AREA : XFI_NAMED_CATEGORY, id));
    }
}

void xfi_column_read(const xfi_column *column, const xfi_ledger_row *row, xfi_cell *cell)
{
    const xf_record *record = row->record;
    if (column->read != NULL) {
        column->read(row, cell);
        return;
    }
    int64_t number = xf_record_number(record, column->code);
    switch (column->as) {
    case XFI_AS_TEXT:
        xfi_cell_text(cell, xf_record_text_in(record, column->code, row->lang));
        break;
    case XFI_AS_NUMBER:
        xfi_cell_moment(cell, number);
        break;
    case XFI_AS_CODE:
        xfi_cell_code(row, cell, xf_record_field_codes(xf_record_kind_of(record), column->code),
                      (int)number, false);
        break;
    case XFI_AS_FLAG:
        xfi_cell_flag(row, cell, number != 0, column->code, "是", "yes");
        break;
    default:
        named_cell(column, row, cell);
    }
}

/* ---- what is no field --------------------------------------------------------------------------------------- */

static void serial_cell(const xfi_ledger_row *row, xfi_cell *cell)
{
    xfi_cell_number(cell, row->number);
}

static void case_cell(const xfi_ledger_row *row, xfi_cell *cell)
{
    xfi_cell_text(cell, xf_case_number(row->file));
}

static void leaders_cell(const xfi_ledger_row *row, xfi_cell *cell)
{
    xfi_list_cell(&row->leaders, cell);
}

/* Of a reception that is on record but in no register there is none. */
static void seq_cell(const xfi_ledger_row *row, xfi_cell *cell)
{
    xfi_cell_moment(cell, xf_record_number(row->record, "seq"));
}

/* What became of it is told of every one, also that nothing has yet, or nothing will: it is void. */
static void result_cell(const xfi_ledger_row *row, xfi_cell *cell)
{
    const int result = (int)xf_record_number(row->record, "result");
    const bool received = xf_record_kind_of(row->record) == XF_RECORD_RECEPTION;
    if (xf_record_number(row->record, "void_on") != 0) {
        xfi_cell_text(cell, row->lang == XF_LANG_EN ? "void" : "作废");
        cell->code = "void";
    } else {
        xfi_cell_code(row, cell, received ? XF_ENUM_RECEIVED : XF_ENUM_WARNING_RESULT, result,
                      received);
    }
}

/* ---- columns ------------------------------------------------------------------------------------------------- */

#define FIELD(name, zh, en, type, width, as)                                                       \
    {                                                                                              \
        name, zh, en, XFI_CELL_##type, width, NULL, XFI_AS_##as                                    \
    }
#define MADE(name, zh, en, type, width)                                                            \
    {                                                                                              \
#name, zh, en, XFI_CELL_##type, width, name##_cell, XFI_AS_TEXT                            \
    }

const xfi_column xfi_reception_columns[] = {
    MADE(serial, "序号", "No.", NUMBER, 6),
    FIELD("year", "登记年度", "Year", NUMBER, 10, NUMBER),
    MADE(seq, "登记号", "Number", NUMBER, 8),
    FIELD("register_unit", "登记册", "Register of", TEXT, 18, UNIT),
    FIELD("date", "接待日期", "Date", DATE, 12, NUMBER),
    FIELD("kind", "接待形式", "Kind", TEXT, 10, CODE),
    MADE(leaders, "接访领导", "Leaders", TEXT, 16),
    FIELD("unit", "接访单位", "Unit", TEXT, 18, UNIT),
    FIELD("place", "地点", "Place", TEXT, 16, TEXT),
    FIELD("persons", "人数", "Persons", NUMBER, 6, NUMBER),
    FIELD("visitor", "来访人", "Visitor", TEXT, 10, TEXT),
    FIELD("name", "事项", "Matter", TEXT, 30, TEXT),
    FIELD("text", "主要内容", "What it is about", TEXT, 40, TEXT),
    FIELD("category", "内容分类", "Category", TEXT, 12, CATEGORY),
    FIELD("area", "属地", "Area", TEXT, 12, AREA),
    MADE(result, "处理结果", "Result", TEXT, 12),
    FIELD("said", "答复和处理", "Said and done", TEXT, 30, TEXT),
    MADE(case, "信访编号", "Case number", TEXT, 26),
    FIELD("to_unit", "转送单位", "Transferred to", TEXT, 18, UNIT),
    FIELD("escort_unit", "陪同至上级", "Next level", TEXT, 18, UNIT),
    FIELD("escort", "陪同人员", "Escort", TEXT, 10, OFFICIAL),
    FIELD("escort_on", "陪同日期", "Escorted on", DATE, 12, NUMBER),
    FIELD("escort_result", "陪同结果", "What came of it", TEXT, 24, TEXT),
    FIELD("follow_up_on", "约定回访", "Follow-up planned", DATE, 12, NUMBER),
    FIELD("followed_up_on", "回访日期", "Followed up on", DATE, 12, NUMBER),
    FIELD("follow_up_result", "回访情况", "Follow-up", TEXT, 24, TEXT),
    FIELD("open", "未了", "Open", TEXT, 6, FLAG),
    FIELD("void_on", "作废日期", "Void since", DATE, 12, NUMBER),
    FIELD("void_reason", "作废理由", "Why it is void", TEXT, 24, TEXT),
    {.code = NULL},
};

const xfi_column xfi_duty_columns[] = {
    MADE(serial, "序号", "No.", NUMBER, 6),
    FIELD("name", "职责", "Duty", TEXT, 30, TEXT),
    FIELD("kind", "类别", "Kind", TEXT, 12, CODE),
    FIELD("unit", "单位", "Unit", TEXT, 18, UNIT),
    FIELD("official", "履责人", "Official", TEXT, 10, OFFICIAL),
    FIELD("lead", "牵头领导", "Lead", TEXT, 10, OFFICIAL),
    FIELD("date", "日期", "Date", DATE, 12, NUMBER),
    FIELD("state", "状态", "State", TEXT, 10, CODE),
    FIELD("late", "逾期", "Late", TEXT, 6, FLAG),
    FIELD("held_on", "举行日期", "Held on", DATE, 12, NUMBER),
    FIELD("required", "应接天数", "Days owed", NUMBER, 10, NUMBER),
    FIELD("done", "已接天数", "Days done", NUMBER, 10, NUMBER),
    FIELD("place", "地点", "Place", TEXT, 16, TEXT),
    FIELD("persons", "人数", "Persons", NUMBER, 6, NUMBER),
    FIELD("text", "纪要", "Minutes", TEXT, 40, TEXT),
    FIELD("next", "下步安排", "What is next", TEXT, 30, TEXT),
    FIELD("reason", "变更或取消理由", "Reason", TEXT, 24, TEXT),
    FIELD("document", "文件", "Document", TEXT, 20, TEXT),
    {.code = NULL},
};

const xfi_column xfi_warning_columns[] = {
    MADE(serial, "序号", "No.", NUMBER, 6),
    FIELD("issued_on", "发出日期", "Issued on", DATE, 12, NUMBER),
    FIELD("unit", "发出单位", "From", TEXT, 18, UNIT),
    FIELD("to_unit", "被预警单位", "To", TEXT, 18, UNIT),
    FIELD("name", "事项", "Matter", TEXT, 30, TEXT),
    FIELD("text", "预警内容", "What it warns of", TEXT, 40, TEXT),
    FIELD("category", "内容分类", "Category", TEXT, 12, CATEGORY),
    FIELD("area", "属地", "Area", TEXT, 12, AREA),
    FIELD("due_date", "反馈期限", "Answer by", DATE, 12, NUMBER),
    FIELD("answered_on", "反馈日期", "Answered on", DATE, 12, NUMBER),
    FIELD("late", "逾期反馈", "Late", TEXT, 10, FLAG),
    FIELD("answer", "反馈内容", "Answer", TEXT, 40, TEXT),
    FIELD("follow_ups", "跟踪次数", "Followed up", NUMBER, 10, NUMBER),
    MADE(result, "结果", "Result", TEXT, 14),
    FIELD("closed_on", "了结日期", "Closed on", DATE, 12, NUMBER),
    FIELD("summary", "了结情况", "What came of it", TEXT, 30, TEXT),
    MADE(case, "信访编号", "Case number", TEXT, 26),
    FIELD("document", "文件", "Document", TEXT, 20, TEXT),
    FIELD("void_on", "作废日期", "Void since", DATE, 12, NUMBER),
    FIELD("void_reason", "作废理由", "Why it is void", TEXT, 24, TEXT),
    {.code = NULL},
};
