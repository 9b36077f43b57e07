/* SPDX-License-Identifier: Apache-2.0 */
/* The term of a row of a ledger: when it is due, whether it has passed, and its traffic light. */
#include "office/ledger_p.h"

static xfi_term term_of(xf_time at, xf_date day, bool window, xf_mark mark)
{
    return (xfi_term){at, day != 0 || at == 0 ? day : xf_date_of_time(at), window, mark};
}

xfi_term xfi_ledger_term(const xfi_ledger_row *row)
{
    return row->owed != NULL
               ? term_of(xf_pending_due_at(row->owed), xf_pending_due_date(row->owed),
                         xf_pending_window(row->owed) != 0, xf_pending_mark(row->owed))
               : term_of(xf_deadline_due_at(row->deadline), xf_deadline_due_date(row->deadline),
                         xf_deadline_window(row->deadline) != 0, xf_deadline_mark(row->deadline));
}

bool xfi_ledger_overdue(const xfi_ledger_row *row)
{
    const xfi_term due = xfi_ledger_term(row);
    return due.at != 0 && due.at < row->now && !due.window;
}

xfi_light xfi_ledger_light(const xfi_ledger_row *row)
{
    const xfi_term due = xfi_ledger_term(row);
    if ((row->deadline == NULL && row->owed == NULL) || due.window) {
        return XFI_LIGHT_NONE;
    }
    if (xfi_ledger_overdue(row) || due.mark == XF_MARK_RED) {
        return XFI_LIGHT_RED;
    }
    return due.mark == XF_MARK_YELLOW || (due.day != 0 && due.day <= row->soon) ? XFI_LIGHT_YELLOW
                                                                                : XFI_LIGHT_GREEN;
}
