/* SPDX-License-Identifier: Apache-2.0 */
/* One walk over the register, one over the due board and one over each kind of record of the office fill
 * all views of a ledger. */
#include "office/ledger_p.h"

#include <string.h>
#include <xfcase-office/ledger.h>

typedef struct walk {
    xf_store *store;
    xfi_book book;
    const xfi_view *views[XFI_VIEWS_MAX];
    int64_t numbers[XFI_VIEWS_MAX]; /* rows so far */
    xfi_ledger_row row;
    xf_query query;
    xfi_run run;
} walk;

/* ---- what is asked for ------------------------------------------------------------------------------------ */

/* Records of the office as a source of rows. */
static const struct {
    xf_record_kind kind;
    bool by_category;
} records[XFI_SOURCES] = {
    [XFI_OF_RECEPTIONS] = {XF_RECORD_RECEPTION, true},
    [XFI_OF_DUTIES] = {XF_RECORD_DUTY, false},
    [XFI_OF_WARNINGS] = {XF_RECORD_WARNING, true},
};

static bool has_view(const walk *w, xfi_source source)
{
    for (size_t i = 0; i < w->book.view_count; i++) {
        if (w->views[i]->source == source) {
            return true;
        }
    }
    return false;
}

/* Duties are of no category, warnings of no official: they are none of those that were asked for. */
static const char *out_of_place(const xf_ledger_args *args, const xfi_view *view)
{
    bool by_category = view->source == XFI_OF_REGISTER || view->source == XFI_OF_DUE_BOARD ||
                       records[view->source].by_category;
    if (!by_category && !xfi_blank(args->category)) {
        return "category";
    }
    return view->source == XFI_OF_WARNINGS && !xfi_blank(args->official) ? "official" : NULL;
}

static xf_status add_view(walk *w, const xf_ledger_args *args, const char *id, size_t len)
{
    const xfi_view *view = xfi_view_of(id, len);
    if (view == NULL || w->book.view_count == XFI_VIEWS_MAX) {
        return xfi_doc_fail(XF_E_INVALID, "views", "没有这个视图：%.*s",
                            "there is no such view: %.*s", (int)len, id);
    }
    for (size_t i = 0; i < w->book.view_count; i++) {
        if (w->views[i] == view) {
            return xfi_doc_fail(XF_E_INVALID, "views", "视图重复：%s", "a view comes twice: %s",
                                view->code);
        }
    }
    const char *field = out_of_place(args, view);
    if (field != NULL) {
        return xfi_doc_fail(XF_E_INVALID, field, "视图“%s”不能按 %s 筛选",
                            "the view “%s” cannot be restricted by %s", view->code, field);
    }
    w->views[w->book.view_count++] = view;
    return XF_OK;
}

static xf_status read_views(walk *w, const xf_ledger_args *args)
{
    const char *list = args->views;
    while (*list != '\0') {
        size_t len = strcspn(list, ",");
        XFI_TRY(add_view(w, args, list, len));
        list += len;
        if (*list == ',' && *++list == '\0') {
            return add_view(w, args, list, 0);
        }
    }
    return XF_OK;
}

static xf_status choose_views(walk *w, const xf_ledger_args *args)
{
    bool many = w->book.kind == &xfi_book_xlsx;
    if (!xfi_blank(args->views)) {
        XFI_TRY(read_views(w, args));
    } else {
        for (size_t i = 0; xfi_view_at(i) != NULL && (many || i == 0); i++) {
            if (out_of_place(args, xfi_view_at(i)) == NULL) {
                w->views[w->book.view_count++] = xfi_view_at(i);
            }
        }
    }
    if (!many && w->book.view_count != 1) {
        return xfi_doc_fail(XF_E_INVALID, "views", "CSV 和 JSONL 只能有一个视图",
                            "CSV and JSON lines hold one view");
    }
    return XF_OK;
}

static xf_status choose_kind(walk *w, const char *path, xf_document document)
{
    static const struct {
        xf_document document;
        const xfi_book_kind *kind;
    } kinds[] = {{XF_DOCUMENT_XLSX, &xfi_book_xlsx},
                 {XF_DOCUMENT_CSV, &xfi_book_csv},
                 {XF_DOCUMENT_JSONL, &xfi_book_jsonl}};
    document = document == XF_DOCUMENT_BY_NAME ? xf_document_of(path) : document;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (kinds[i].document == document) {
            w->book.kind = kinds[i].kind;
            return XF_OK;
        }
    }
    return xfi_doc_fail(XF_E_INVALID, "document", "台账只能写为 xlsx、csv 或 jsonl",
                        "a ledger is written as xlsx, csv or jsonl");
}

static xf_status read_args(walk *w, const char *path, const xf_ledger_args *given)
{
    xf_ledger_args args = XF_LEDGER_ARGS_INIT;
    XFI_TRY(xfi_doc_need(w->store, "store"));
    XFI_TRY(xfi_doc_need(path, "path"));
    XFI_TRY(xfi_doc_args(given, &args, sizeof args));
    XFI_TRY(xfi_doc_lang(args.lang));
    XFI_TRY(xfi_doc_period(args.from, args.until - 1, "until")); /* before that instant */
    XFI_TRY(choose_kind(w, path, args.document));
    XFI_TRY(choose_views(w, &args));
    w->book.views = w->views;
    w->book.lang = w->row.lang = args.lang;
    w->query.unit = args.unit;
    w->query.official = args.official;
    w->query.from = args.from;
    w->query.until = args.until;
    w->query.category = args.category;
    return XF_OK;
}

/* ---- rows ------------------------------------------------------------------------------------------------------ */

static xf_status put_row(walk *w, size_t view)
{
    xfi_cell cells[XFI_COLUMNS_MAX];
    const xfi_column *columns = w->views[view]->columns;
    memset(cells, 0, sizeof cells);
    w->row.number = ++w->numbers[view];
    for (size_t i = 0; columns[i].code != NULL; i++) {
        xfi_column_read(&columns[i], &w->row, &cells[i]);
    }
    return w->book.kind->row(&w->book, view, cells, w->row.light);
}

static xf_status put_everywhere(walk *w, xfi_source source)
{
    w->row.light = xfi_ledger_light(&w->row);
    for (size_t i = 0; i < w->book.view_count; i++) {
        if (w->views[i]->source == source && w->views[i]->holds(&w->row)) {
            XFI_TRY(put_row(w, i));
        }
    }
    return xfi_run_step(&w->run);
}

/* A case that the reader may not see is not named. */
static xf_status read_repeated(const walk *w, const xf_case *file, xf_case **out)
{
    xf_id id = xf_case_repeat_of(file);
    xf_status status = id == 0 ? XF_OK : xf_case_read(w->store, id, out);
    return status == XF_E_NOT_FOUND ? XF_OK : status;
}

/* The time that the case runs by; not a petitioner's that has run out unused. */
static xf_status read_next(const walk *w, const xf_docket *docket, xf_deadline **out)
{
    const xf_status status = xf_docket_deadline(docket, out);
    if (*out != NULL && xf_deadline_window(*out) != 0 && xf_deadline_due_at(*out) != 0 &&
        xf_deadline_due_at(*out) < w->row.now) {
        xf_deadline_free(*out);
        *out = NULL;
    }
    return status;
}

static xf_status register_row(walk *w, const xf_docket *docket)
{
    xf_case *file = NULL;
    xf_case *repeats = NULL;
    xf_deadline *next = NULL;
    xf_status status = xf_docket_case(docket, &file);
    if (status == XF_OK) {
        status = read_next(w, docket, &next);
    }
    if (status == XF_OK) {
        status = read_repeated(w, file, &repeats);
    }
    if (status == XF_OK) {
        w->row.docket = docket;
        w->row.file = file;
        w->row.repeats = repeats;
        w->row.deadline = next;
        xfi_list_reset(&w->row.claims);
        xfi_list_reset(&w->row.people);
        xfi_list_reset(&w->row.measures);
        xfi_list_claims(&w->row.claims, docket, w->row.lang);
        xfi_list_people(&w->row.people, docket, w->row.file, w->row.lang);
        xfi_list_measures(&w->row.measures, docket, w->row.lang);
        status = put_everywhere(w, XFI_OF_REGISTER);
    }
    xf_deadline_free(next);
    xf_case_free(repeats);
    xf_case_free(file);
    return status;
}

static xf_status walk_register(walk *w)
{
    xf_iter *iter = NULL;
    xf_docket *docket = NULL;
    xf_status status = xf_docket_list(w->store, &w->query, &iter);
    while (status == XF_OK && (status = xf_docket_next(iter, &docket)) == XF_OK && docket != NULL) {
        status = register_row(w, docket);
        xf_docket_free(docket);
    }
    xf_iter_free(iter);
    return status;
}

/* A category and a time of receipt restrict cases; the due board holds what runs now, whenever it began. */
static bool is_wanted(const walk *w, const xf_case *file)
{
    xf_time at = xf_case_received_at(file);
    bool of_category =
        xfi_blank(w->query.category) || strcmp(xf_case_category(file), w->query.category) == 0;
    return of_category && (w->query.from == 0 || at >= w->query.from) &&
           (w->query.until == 0 || at < w->query.until);
}

/* What the office owes is wanted by the case that it is about, where cases are restricted. */
static bool is_wanted_of_office(const walk *w, const xf_case *file)
{
    const bool all = xfi_blank(w->query.category) && w->query.from == 0 && w->query.until == 0;
    return file == NULL ? all : is_wanted(w, file);
}

/* The case of what is owed, and the deadline; neither is there where the office owes something else. */
static xf_status owed_by(const walk *w, const xf_pending *owed, xf_deadline **deadline,
                         xf_case **file)
{
    const xf_id id = xf_pending_case_id(owed);
    XFI_TRY(xf_pending_deadline(owed, deadline));
    return *deadline != NULL ? xf_deadline_case(*deadline, file)
           : id != 0         ? xf_case_read(w->store, id, file)
                             : XF_OK;
}

static xf_status due_row(walk *w, const xf_pending *owed)
{
    xf_case *file = NULL;
    xf_deadline *deadline = NULL;
    xf_status status = owed_by(w, owed, &deadline, &file);
    if (status == XF_OK && is_wanted_of_office(w, file)) {
        w->row.docket = NULL;
        w->row.file = file;
        w->row.deadline = deadline;
        w->row.owed = owed;
        status = put_everywhere(w, XFI_OF_DUE_BOARD);
        w->row.owed = NULL;
    }
    xf_deadline_free(deadline);
    xf_case_free(file);
    return status;
}

static xf_status walk_due(walk *w)
{
    xf_iter *iter = NULL;
    xf_pending *owed = NULL;
    xf_query query = XF_QUERY_INIT;
    query.unit = w->query.unit;
    query.official = w->query.official;
    xf_status status = xf_pending_list(w->store, &query, &iter);
    while (status == XF_OK && (status = xf_pending_next(iter, &owed)) == XF_OK && owed != NULL) {
        status = due_row(w, owed);
        xf_pending_free(owed);
    }
    xf_iter_free(iter);
    return status;
}

/* The case that it became or belongs to; one that the reader must not know of hides the record as well. */
static xf_status case_of(const walk *w, const xf_record *record, xf_case **out)
{
    xf_id id = xf_record_number(record, "case_id");
    xf_status status = id == 0 ? XF_OK : xf_case_read(w->store, id, out);
    return status == XF_E_NOT_FOUND ? XF_OK : status;
}

static xf_status record_row(walk *w, xfi_source source, const xf_record *record)
{
    xf_case *file = NULL;
    xf_status status = case_of(w, record, &file);
    xfi_list_reset(&w->row.leaders);
    if (status == XF_OK && source == XFI_OF_RECEPTIONS) {
        status = xfi_list_leaders(&w->row.leaders, w->store, record, w->row.names);
    }
    if (status == XF_OK) {
        w->row.docket = NULL;
        w->row.deadline = NULL;
        w->row.file = file;
        w->row.record = record;
        status = put_everywhere(w, source);
    }
    xf_case_free(file);
    return status;
}

static xf_status walk_records(walk *w, xfi_source source)
{
    xf_iter *iter = NULL;
    xf_record *record = NULL;
    xf_status status = xf_record_list(w->store, records[source].kind, &w->query, &iter);
    while (status == XF_OK && (status = xf_record_next(iter, &record)) == XF_OK && record != NULL) {
        status = record_row(w, source, record);
        xf_record_free(record);
    }
    xf_iter_free(iter);
    return status;
}

/* ---- the whole --------------------------------------------------------------------------------------------------- */

/* A ledger of what was known then says so. */
static xf_status read_known(walk *w)
{
    xf_time at;
    char moment[XFI_TIME_TEXT];
    XFI_TRY(xf_store_known_at(w->store, &at));
    if (at != 0) {
        XFI_TRY(xf_time_format(at, moment, sizeof moment));
        moment[strlen("2026-03-05T09:00")] = '\0';
        moment[strlen("2026-03-05")] = ' ';
        (void)snprintf(w->book.known, sizeof w->book.known,
                       xfi_say(w->row.lang, "（%s 时所知）", " (as known at %s)"), moment);
    }
    return XF_OK;
}

static xf_status read_clock(walk *w)
{
    enum { SOON = 3 }; /* working days, as on the due board of the command */
    xf_calendar *calendar = NULL;
    XFI_TRY(xf_store_now(w->store, &w->row.now));
    w->row.today = xf_date_of_time(w->row.now);
    w->book.now = w->row.now;
    XFI_TRY(xf_store_calendar(w->store, NULL, &calendar));
    xf_status status = xf_calendar_add_workdays(calendar, w->row.today, SOON, &w->row.soon);
    xf_calendar_free(calendar);
    return status;
}

static xf_status read_pack(walk *w)
{
    xf_policy *pack = NULL;
    XFI_TRY(xf_store_policy(w->store, NULL, NULL, &pack));
    w->row.collective = xf_policy_collective(pack);
    xf_policy_free(pack);
    return XF_OK;
}

static xf_status count_source(walk *w, xfi_source source, int64_t *out)
{
    xf_query board = XF_QUERY_INIT;
    board.unit = w->query.unit;
    board.official = w->query.official;
    return source == XFI_OF_REGISTER ? xf_case_count(w->store, &w->query, out)
           : source == XFI_OF_DUE_BOARD
               ? xf_pending_count(w->store, &board, out)
               : xf_record_count(w->store, records[source].kind, &w->query, out);
}

static xf_status count_rows(walk *w)
{
    for (xfi_source source = XFI_OF_REGISTER; source < XFI_SOURCES; source++) {
        int64_t count = 0;
        if (has_view(w, source)) {
            XFI_TRY(count_source(w, source, &count));
        }
        w->run.total += count;
    }
    w->book.expected = w->run.total;
    return XF_OK;
}

static xf_status walk_source(walk *w, xfi_source source)
{
    return source == XFI_OF_REGISTER    ? walk_register(w)
           : source == XFI_OF_DUE_BOARD ? walk_due(w)
                                        : walk_records(w, source);
}

static xf_status fill(walk *w)
{
    XFI_TRY(w->book.kind->open(&w->book));
    for (xfi_source source = XFI_OF_REGISTER; source < XFI_SOURCES; source++) {
        if (has_view(w, source)) {
            XFI_TRY(walk_source(w, source));
        }
    }
    XFI_TRY(w->book.kind->finish(&w->book));
    return xfi_run_end(&w->run);
}

static xf_status write_book(walk *w, const char *path)
{
    xfi_file file;
    xfi_names *names = NULL;
    XFI_TRY(read_clock(w));
    XFI_TRY(read_known(w));
    XFI_TRY(read_pack(w));
    XFI_TRY(count_rows(w));
    XFI_TRY(xfi_names_read(w->store, &names));
    w->row.names = names;
    xf_status status = xfi_names_read_codes(names, w->store, w->row.lang);
    if (status == XF_OK) {
        status = xfi_file_open(&file, path);
    }
    if (status == XF_OK) {
        w->book.file = &file;
        status = fill(w);
        w->book.kind->end(&w->book);
        status = xfi_file_close(&file, status);
    }
    xfi_names_free(names);
    xfi_list_free(&w->row.claims);
    xfi_list_free(&w->row.people);
    xfi_list_free(&w->row.measures);
    xfi_list_free(&w->row.leaders);
    return status;
}

xf_status xfi_ledger_write(xf_store *store, const char *path, const xf_ledger_args *args,
                           const xfi_run *run, uint32_t sheet_rows)
{
    walk w = {.store = store, .query = XF_QUERY_INIT, .run = *run};
    w.book.sheet_rows = sheet_rows;
    XFI_TRY(read_args(&w, path, args));
    return write_book(&w, path);
}

xf_status xf_ledger_write(xf_store *store, const char *path, const xf_ledger_args *args,
                          xf_progress_fn progress, void *userdata)
{
    const xfi_run run = {.fn = progress, .userdata = userdata};
    return xfi_ledger_write(store, path, args, &run, XFI_SHEET_ROWS);
}

const char *xf_ledger_view(size_t index)
{
    const xfi_view *view = xfi_view_at(index);
    return view == NULL ? NULL : view->code;
}

const char *xf_ledger_view_name(const char *view, xf_lang lang)
{
    const xfi_view *found = view == NULL ? NULL : xfi_view_of(view, strlen(view));
    return found == NULL ? NULL : xfi_say(lang, found->zh, found->en);
}
