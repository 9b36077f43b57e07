/* SPDX-License-Identifier: Apache-2.0 */
/* The views of a ledger: which rows, in which columns. */
#include "office/ledger_p.h"

#include <string.h>

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
    return xf_case_form(row->file) == XF_FORM_VISIT &&
           xf_case_persons(row->file) >= row->collective;
}

/* The sweep raises supervisions as well. */
static bool is_supervised(const xfi_ledger_row *row)
{
    xf_act_kind by = xf_deadline_opened_by(row->deadline);
    return by == XF_ACT_SUPERVISE || by == XF_ACT_PROPOSE || by == XF_ACT_FIRE;
}

static const xfi_view views[] = {
    {"all", "全部事项", "All cases", XFI_OF_REGISTER, xfi_register_columns, every},
    {"open", "在办", "Open", XFI_OF_REGISTER, xfi_register_columns, is_open},
    {"due", "到期看板", "Due board", XFI_OF_DUE_BOARD, xfi_due_columns, every},
    {"overdue", "逾期", "Overdue", XFI_OF_DUE_BOARD, xfi_due_columns, xfi_ledger_overdue},
    {"supervised", "督办", "Supervised", XFI_OF_DUE_BOARD, xfi_due_columns, is_supervised},
    {"collective", "群体来访（仅走访）", "Collective visits", XFI_OF_REGISTER, xfi_register_columns,
     is_collective},
    {"closed", "办结", "Ended", XFI_OF_REGISTER, xfi_register_columns, has_ended},
    {"receptions", "接待登记", "Receptions", XFI_OF_RECEPTIONS, xfi_reception_columns, every},
    {"duties", "定期职责", "Duties", XFI_OF_DUTIES, xfi_duty_columns, every},
    {"warnings", "预警通报", "Warnings", XFI_OF_WARNINGS, xfi_warning_columns, every},
};

const xfi_view *xfi_view_at(size_t index)
{
    return index < sizeof views / sizeof *views ? &views[index] : NULL;
}

static bool is(const char *name, const char *text, size_t len)
{
    return strlen(name) == len && memcmp(name, text, len) == 0;
}

const xfi_view *xfi_view_of(const char *name, size_t len)
{
    for (size_t i = 0; i < sizeof views / sizeof *views; i++) {
        const xfi_view *one = &views[i];
        if (is(one->code, name, len) || is(one->zh, name, len) || is(one->en, name, len)) {
            return one;
        }
    }
    return NULL;
}

bool xfi_column_shown(const xfi_column *column)
{
    return column->code != NULL && column->type != XFI_CELL_NAMES;
}
