/* SPDX-License-Identifier: Apache-2.0 */
/* Views as a workbook: one sheet each, and further ones where a sheet is full. The library that
 * writes it keeps the row under way in memory and everything else in temporary files. */
#include "office/ledger_p.h"

#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

enum {
    DAY_ZERO = 25568,  /* the spreadsheet's number of the day before 1970-01-01 */
    TEXT_MOST = 32767, /* characters that a cell can hold */
    TEXT_REST = 100,   /* of them for the words at the end of a text that is longer */
    MEGA = 1000000     /* rows from which the container may outgrow its plain form */
};

#define TEXT_REST_ZH "……【超出单元格容量，以下未列出；全文见 CSV、JSON 导出或卷宗】"
#define TEXT_REST_EN                                                                               \
    "… [longer than a cell can hold, the rest is left out: see the CSV or JSON export or the "   \
    "file]"

typedef struct sheet {
    lxw_worksheet *at;
    lxw_row_t rows; /* with the header */
    int part;       /* 1, 2 … of its view */
    size_t place;   /* among all sheets */
} sheet;

typedef struct workbook {
    lxw_workbook *book;
    lxw_format *header, *text, *number, *date, *time, *lights[4];
    sheet sheets[XFI_VIEWS_MAX];
    char *folder; /* for temporary files */
    xf_lang lang;
    xfi_str spare;
    uint32_t *rows; /* of each sheet, in order */
    size_t count;
} workbook;

static xf_status failed(lxw_error error)
{
    if (error == LXW_ERROR_MEMORY_MALLOC_FAILED) {
        return xfi_doc_no_memory();
    }
    return xfi_doc_fail(XF_E_IO, "path", "电子表格写入失败：%s",
                        "the spreadsheet could not be written: %s", lxw_strerror(error));
}

/* ---- formats -------------------------------------------------------------------------------------------- */

static lxw_format *format(workbook *made, const char *number)
{
    lxw_format *one = workbook_add_format(made->book);
    if (one != NULL) {
        format_set_font_name(one, "宋体");
        format_set_font_size(one, 10);
        format_set_align(one, LXW_ALIGN_VERTICAL_CENTER);
        format_set_border(one, LXW_BORDER_THIN);
        format_set_border_color(one, 0xBFBFBF);
        if (number != NULL) {
            format_set_num_format(one, number);
        }
    }
    return one;
}

static bool make_formats(workbook *made)
{
    static const lxw_color_t fills[] = {0, 0xC6EFCE, 0xFFEB9C, 0xFFC7CE};
    static const lxw_color_t inks[] = {0, 0x006100, 0x7F6000, 0x9C0006};
    made->header = format(made, NULL);
    made->text = format(made, "@");
    made->number = format(made, "0");
    made->date = format(made, "yyyy-mm-dd");
    made->time = format(made, "yyyy-mm-dd hh:mm");
    bool there = made->header != NULL && made->text != NULL && made->number != NULL &&
                 made->date != NULL && made->time != NULL;
    for (size_t i = 1; there && i < sizeof fills / sizeof *fills; i++) {
        made->lights[i] = format(made, NULL);
        there = made->lights[i] != NULL;
        if (there) {
            format_set_bg_color(made->lights[i], fills[i]);
            format_set_font_color(made->lights[i], inks[i]);
            format_set_bold(made->lights[i]);
            format_set_align(made->lights[i], LXW_ALIGN_CENTER);
        }
    }
    if (there) {
        format_set_bold(made->header);
        format_set_bg_color(made->header, 0xD9E1F2);
        format_set_align(made->header, LXW_ALIGN_CENTER);
        format_set_text_wrap(made->header);
    }
    return there;
}

static lxw_format *format_of(const workbook *made, xfi_cell_type type)
{
    return type == XFI_CELL_NUMBER ? made->number
           : type == XFI_CELL_DATE ? made->date
           : type == XFI_CELL_TIME ? made->time
                                   : made->text;
}

/* ---- sheets ------------------------------------------------------------------------------------------------ */

/* A register has some forty columns: on one page across nobody could read them. Each page has as many
 * as can be read, with the number of the case before them. */
static void print_setup(lxw_worksheet *at, const xfi_view *of, const char *known)
{
    char footer[128];
    enum { A3 = 8, READABLE = 260 /* characters across */ };
    size_t width = 0;
    for (size_t i = 0; xfi_column_shown(&of->columns[i]); i++) {
        width += (size_t)of->columns[i].width + 2;
    }
    worksheet_set_landscape(at);
    worksheet_set_paper(at, A3);
    worksheet_set_margins(at, 0.4, 0.4, 0.6, 0.6);
    worksheet_fit_to_pages(at, (uint16_t)(width / READABLE + 1), 0);
    (void)worksheet_repeat_rows(at, 0, 0);
    (void)worksheet_repeat_columns(at, 0, 1);
    (void)snprintf(footer, sizeof footer, "&L&A%s&R&P / &N", known);
    (void)worksheet_set_footer(at, footer);
    worksheet_freeze_panes(at, 1, 2);
}

static xf_status add_sheet(xfi_book *book, size_t view)
{
    workbook *made = book->inner;
    sheet *to = &made->sheets[view];
    const xfi_view *of = book->views[view];
    char name[LXW_SHEETNAME_MAX];
    to->part++;
    const char *plain = xfi_say(book->lang, of->zh, of->en);
    (void)snprintf(name, sizeof name, to->part == 1 ? "%s" : "%s (%d)", plain, to->part);
    uint32_t *rows = realloc(made->rows, (made->count + 1) * sizeof *rows);
    made->rows = rows == NULL ? made->rows : rows;
    to->at = rows == NULL ? NULL : workbook_add_worksheet(made->book, name);
    to->rows = 1;
    to->place = made->count++;
    if (to->at == NULL) {
        return failed(LXW_ERROR_MEMORY_MALLOC_FAILED);
    }
    print_setup(to->at, of, book->known);
    for (lxw_col_t i = 0; xfi_column_shown(&of->columns[i]); i++) {
        const xfi_column *column = &of->columns[i];
        lxw_error error = worksheet_set_column(to->at, i, i, column->width + 2, NULL);
        if (error == LXW_NO_ERROR) {
            error = worksheet_write_string(
                to->at, 0, i, xfi_say(book->lang, column->zh, column->en), made->header);
        }
        if (error != LXW_NO_ERROR) {
            return failed(error);
        }
    }
    return XF_OK;
}

/* Filters and colours need to know how many rows there are. */
static lxw_error colour(const workbook *made, const sheet *of, lxw_col_t column,
                        const xfi_column *is)
{
    lxw_conditional_format rule = {.type = LXW_CONDITIONAL_TYPE_CELL};
    if (is->type != XFI_CELL_LIGHT) {
        rule.criteria = LXW_CONDITIONAL_CRITERIA_LESS_THAN;
        rule.format = made->lights[XFI_LIGHT_RED];
        return worksheet_conditional_format_range(of->at, 1, column, of->rows - 1, column, &rule);
    }
    /* an office that changes a cell sees its colour follow */
    static const char *const texts[][2] = {{"绿", "green"}, {"黄", "yellow"}, {"红", "red"}};
    lxw_error error = LXW_NO_ERROR;
    for (size_t i = 0; error == LXW_NO_ERROR && i < sizeof texts / sizeof texts[0]; i++) {
        for (size_t lang = 0; error == LXW_NO_ERROR && lang < 2; lang++) {
            char quoted[16];
            (void)snprintf(quoted, sizeof quoted, "\"%s\"", texts[i][lang]);
            rule.criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO;
            rule.value_string = quoted;
            rule.format = made->lights[XFI_LIGHT_GREEN + i];
            error =
                worksheet_conditional_format_range(of->at, 1, column, of->rows - 1, column, &rule);
        }
    }
    return error;
}

static xf_status finish_sheet(xfi_book *book, size_t view)
{
    workbook *made = book->inner;
    sheet *of = &made->sheets[view];
    const xfi_column *columns = book->views[view]->columns;
    lxw_col_t count = 0;
    lxw_error error = LXW_NO_ERROR;
    for (; xfi_column_shown(&columns[count]); count++) {
        bool coloured =
            columns[count].type == XFI_CELL_LIGHT || strcmp(columns[count].code, "days_left") == 0;
        if (coloured && of->rows > 1 && error == LXW_NO_ERROR) {
            error = colour(made, of, count, &columns[count]);
        }
    }
    if (error == LXW_NO_ERROR) {
        error = worksheet_autofilter(of->at, 0, 0, of->rows - 1, (lxw_col_t)(count - 1));
    }
    made->rows[of->place] = of->rows;
    return error == LXW_NO_ERROR ? XF_OK : failed(error);
}

/* ---- rows ------------------------------------------------------------------------------------------------------ */

/* What a cell cannot hold ends by saying that it goes on, for those who read the sheet. */
static lxw_error put_cut(const workbook *made, const sheet *to, lxw_col_t column, const char *text,
                         size_t len)
{
    const char *rest = xfi_say(made->lang, TEXT_REST_ZH, TEXT_REST_EN);
    size_t size = strlen(rest) + 1;
    char *shorter = malloc(len + size);
    if (shorter == NULL) {
        return LXW_ERROR_MEMORY_MALLOC_FAILED;
    }
    memcpy(shorter, text, len);
    memcpy(shorter + len, rest, size);
    lxw_error error = worksheet_write_string(to->at, to->rows, column, shorter, made->text);
    free(shorter);
    return error;
}

static lxw_error put_text(workbook *made, const sheet *to, lxw_col_t column, const char *given,
                          lxw_format *as)
{
    const char *text = xfi_str_printable(&made->spare, given);
    size_t characters = 0;
    const char *cut = text;
    if (text == NULL) {
        return LXW_ERROR_MEMORY_MALLOC_FAILED;
    }
    for (const char *one = text; *one != '\0'; one++) {
        if (((unsigned char)*one & 0xC0U) != 0x80U && ++characters == TEXT_MOST - TEXT_REST) {
            cut = one;
        }
    }
    return characters <= TEXT_MOST ? worksheet_write_string(to->at, to->rows, column, text, as)
                                   : put_cut(made, to, column, text, (size_t)(cut - text));
}

static double day_number(const xfi_cell *cell, xfi_cell_type type)
{
    enum { DAY_MS = 86400000, ZONE_MS = 28800000 };
    if (type == XFI_CELL_DATE) {
        return (double)(cell->number + DAY_ZERO);
    }
    return (double)(cell->number + ZONE_MS) / DAY_MS + DAY_ZERO + 1;
}

static lxw_error put_cell(workbook *made, const sheet *to, lxw_col_t column, xfi_cell_type type,
                          const xfi_cell *cell, xfi_light light)
{
    lxw_format *as = type == XFI_CELL_LIGHT && light != XFI_LIGHT_NONE ? made->lights[light]
                                                                       : format_of(made, type);
    if (!cell->given) {
        return worksheet_write_blank(to->at, to->rows, column, as);
    }
    if (type == XFI_CELL_NUMBER) {
        return worksheet_write_number(to->at, to->rows, column, (double)cell->number, as);
    }
    if (type == XFI_CELL_DATE || type == XFI_CELL_TIME) {
        return worksheet_write_number(to->at, to->rows, column, day_number(cell, type), as);
    }
    return put_text(made, to, column, cell->text, as);
}

static xf_status xlsx_row(xfi_book *book, size_t view, const xfi_cell *cells, xfi_light light)
{
    workbook *made = book->inner;
    sheet *to = &made->sheets[view];
    if (to->rows >= book->sheet_rows) {
        XFI_TRY(finish_sheet(book, view));
        XFI_TRY(add_sheet(book, view));
    }
    const xfi_column *columns = book->views[view]->columns;
    for (lxw_col_t i = 0; xfi_column_shown(&columns[i]); i++) {
        lxw_error error = put_cell(made, to, i, columns[i].type, &cells[i], light);
        if (error != LXW_NO_ERROR) {
            return failed(error);
        }
    }
    to->rows++;
    return XF_OK;
}

/* ---- the workbook ------------------------------------------------------------------------------------------------ */

/* Temporary files stand where there is room for the ledger itself; they have no name. */
static char *folder_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    size_t len = slash == NULL ? 1 : slash == path ? 1 : (size_t)(slash - path);
    char *made = malloc(len + 1);
    if (made != NULL) {
        memcpy(made, slash == NULL ? "." : path, len);
        made[len] = '\0';
    }
    return made;
}

static xf_status open_xlsx(xfi_book *book)
{
    workbook *made = calloc(1, sizeof *made);
    book->inner = made;
    if (made != NULL) {
        made->lang = book->lang;
    }
    if (made == NULL || (made->folder = folder_of(book->file->path)) == NULL) {
        return xfi_doc_no_memory();
    }
    lxw_workbook_options options = {.constant_memory = LXW_TRUE,
                                    .tmpdir = made->folder,
                                    .use_zip64 = book->expected > MEGA ? LXW_TRUE : LXW_FALSE};
    made->book = workbook_new_opt(book->file->partial, &options);
    if (made->book == NULL || !make_formats(made)) {
        return xfi_doc_no_memory();
    }
    char title[128];
    (void)snprintf(title, sizeof title, "%s%s",
                   xfi_say(book->lang, "信访事项台账", "Ledger of petition cases"), book->known);
    lxw_doc_properties about = {.title = title, .created = (time_t)(book->now / 1000)};
    (void)workbook_set_properties(made->book, &about);
    for (size_t i = 0; i < book->view_count; i++) {
        XFI_TRY(add_sheet(book, i));
    }
    return XF_OK;
}

static xf_status finish_xlsx(xfi_book *book)
{
    workbook *made = book->inner;
    for (size_t i = 0; i < book->view_count; i++) {
        XFI_TRY(finish_sheet(book, i));
    }
    lxw_error error = workbook_close(made->book);
    made->book = NULL; /* closing frees it, whatever comes of it */
    return error == LXW_NO_ERROR ? xfi_xlsx_check(book->file->partial, made->rows, made->count)
                                 : failed(error);
}

static void end_xlsx(xfi_book *book)
{
    workbook *made = book->inner;
    if (made != NULL) {
        lxw_workbook_free(made->book);
        free(made->folder);
        free(made->rows);
        xfi_str_free(&made->spare);
        free(made);
    }
}

const xfi_book_kind xfi_book_xlsx = {open_xlsx, xlsx_row, finish_xlsx, end_xlsx};
