/* SPDX-License-Identifier: Apache-2.0 */
/* What a section's table consists of, for the page and the text alike. */
#include "office/report_p.h"

#include <string.h>

const char *xfi_report_get(const json_t *object, const char *name)
{
    const char *text = json_string_value(json_object_get(object, name));
    return text == NULL ? "" : text;
}

bool xfi_report_number(const json_t *object, const char *name, double *out)
{
    const json_t *value = json_object_get(object, name);
    *out = json_number_value(value);
    return json_is_number(value);
}

size_t xfi_report_columns(const json_t *section, xfi_report_column out[XFI_REPORT_COLUMNS])
{
    const json_t *table = json_object_get(section, "table");
    bool shares = json_is_true(json_object_get(section, "shares"));
    size_t count = 0;
    size_t i;
    json_t *figure;
    json_array_foreach(json_object_get(table, "figures"), i, figure)
    {
        xfi_report_column column = {xfi_report_get(figure, "code"), xfi_report_get(figure, "name"),
                                    xfi_report_get(figure, "is"), XFI_OF_VALUE};
        bool number = strcmp(column.is, "number") == 0;
        for (int of = XFI_OF_VALUE; of <= XFI_OF_YEAR && count < XFI_REPORT_COLUMNS; of++) {
            if (of == XFI_OF_VALUE || (shares && number)) {
                column.of = (xfi_column_of)of;
                out[count++] = column;
            }
        }
    }
    return count;
}

void xfi_report_head(const xfi_report_column *column, xf_lang lang, char out[XFI_CELL_TEXT_MAX])
{
    const char *const names[][2] = {
        {"%s", "%s"}, {"%s占比", "%s, share"}, {"%s同比", "%s, y/y"}, {"%s环比", "%s, p/p"}};
    (void)snprintf(out, XFI_CELL_TEXT_MAX, names[column->of][lang == XF_LANG_EN ? 1 : 0],
                   column->name);
}

static void nothing(char out[XFI_CELL_TEXT_MAX])
{
    (void)snprintf(out, XFI_CELL_TEXT_MAX, "—");
}

static void put_percent(const json_t *of, const char *figure, bool sign, char *out)
{
    double value;
    if (xfi_report_number(of, figure, &value)) {
        const double least = 0.05; /* what is less reads 0.0, which has no sign */
        sign = sign && (value >= least || value <= -least);
        value = value < least && value > -least ? 0 : value;
        (void)snprintf(out, XFI_CELL_TEXT_MAX, sign ? "%+.1f%%" : "%.1f%%", value);
    } else {
        nothing(out);
    }
}

bool xfi_report_put_rate(const json_t *of, xf_lang lang, char out[XFI_CELL_TEXT_MAX])
{
    double rate;
    if (!xfi_report_number(of, "rate", &rate)) {
        return false;
    }
    (void)snprintf(out, XFI_CELL_TEXT_MAX,
                   xfi_say(lang, "%.1f%%（%lld/%lld）", "%.1f%% (%lld/%lld)"), rate,
                   (long long)json_integer_value(json_object_get(of, "count")),
                   (long long)json_integer_value(json_object_get(of, "of")));
    return true;
}

static void put_value(const json_t *cell, const xfi_report_column *column, xf_lang lang, char *out)
{
    const json_t *value = json_object_get(cell, column->figure);
    double number;
    if (json_is_integer(value)) {
        (void)snprintf(out, XFI_CELL_TEXT_MAX, "%lld", (long long)json_integer_value(value));
    } else if (strcmp(column->is, "rate") == 0 && xfi_report_put_rate(value, lang, out)) {
        return;
    } else if (strcmp(column->is, "days") == 0 && xfi_report_number(value, "mean", &number)) {
        (void)snprintf(out, XFI_CELL_TEXT_MAX, "%.1f", number);
    } else {
        nothing(out);
    }
}

void xfi_report_cell(const json_t *cell, const xfi_report_column *column, xf_lang lang,
                     char out[XFI_CELL_TEXT_MAX])
{
    const json_t *change = json_object_get(cell, "change");
    switch (column->of) {
    case XFI_OF_SHARE:
        put_percent(json_object_get(cell, "share"), column->figure, false, out);
        break;
    case XFI_OF_YEAR:
        put_percent(json_object_get(change, "year_before"), column->figure, true, out);
        break;
    case XFI_OF_BEFORE:
        put_percent(json_object_get(change, "before"), column->figure, true, out);
        break;
    default:
        put_value(cell, column, lang, out);
    }
}
