/* SPDX-License-Identifier: Apache-2.0 */
/* Cells: what stands in them for people and for programs, and whether anything does. */
#include "office/ledger_p.h"

void xfi_cell_text(xfi_cell *cell, const char *text)
{
    cell->text = text;
    cell->given = !xfi_blank(text);
}

void xfi_cell_named(xfi_cell *cell, const char *id, const char *name)
{
    xfi_cell_text(cell, name);
    cell->code = id;
    cell->given = !xfi_blank(id);
}

void xfi_cell_code(const xfi_ledger_row *row, xfi_cell *cell, xf_enum which, int value, bool none)
{
    xfi_cell_text(cell, xf_code_name(which, value, row->lang));
    cell->code = xf_code_of(which, value);
    cell->given = cell->given && (none || value != 0);
}

void xfi_cell_number(xfi_cell *cell, int64_t number)
{
    cell->number = number;
    cell->given = true;
}

void xfi_cell_moment(xfi_cell *cell, int64_t moment)
{
    cell->number = moment;
    cell->given = moment != 0;
}

void xfi_cell_flag(const xfi_ledger_row *row, xfi_cell *cell, bool set, const char *code,
                   const char *zh, const char *en)
{
    if (set) {
        xfi_cell_text(cell, xfi_say(row->lang, zh, en));
        cell->code = code;
    }
}
