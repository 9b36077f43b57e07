/* SPDX-License-Identifier: Apache-2.0 */
/* The periodic report: tables of the first library's statistics, and what is overdue, as one JSON object
 * from which page and text are drawn. */
#include "office/report_p.h"

#include <stdlib.h>
#include <string.h>
#include <xfcase-office/report.h>

enum { LISTED = 200, LISTED_MOST = 10000 };

#define FIGURE(name) ((int64_t)1 << XF_FIGURE_##name)
#define COUNTS (FIGURE(BATCHES) | FIGURE(PERSONS))
#define HANDLING                                                                                   \
    (FIGURE(ENDED) | FIGURE(ACCEPTED) | FIGURE(ANSWERED) | FIGURE(OVERDUE) | FIGURE(DAYS) |        \
     FIGURE(SATISFACTION) | FIGURE(REBOUNDS))

typedef struct section {
    const char *id, *zh, *en;
    xf_stats_by by;
    int64_t figures;
    const char *chart;    /* NULL: none */
    const char *drawn[2]; /* figures in the chart */
    bool year;            /* over the whole year, not the period */
    bool shares;
} section;

static const section sections[] = {
    {"summary",
     "总体情况",
     "Summary",
     XF_STATS_BY_NONE,
     COUNTS | HANDLING | FIGURE(REBOUNDED),
     NULL,
     {NULL},
     false,
     false},
    {"month",
     "月度走势",
     "By month",
     XF_STATS_BY_MONTH,
     COUNTS,
     "columns",
     {"batches", "persons"},
     true,
     true},
    {"level", "到访层级", "By level", XF_STATS_BY_LEVEL, COUNTS, "bars", {"batches"}, false, true},
    {"form", "信访形式", "By form", XF_STATS_BY_FORM, COUNTS, "bars", {"batches"}, false, true},
    {"size",
     "个体与集体（各形式）",
     "Individual and collective, by any form",
     XF_STATS_BY_SIZE,
     COUNTS,
     "bars",
     {"batches"},
     false,
     true},
    {"repeat",
     "初次与重复",
     "First and repeated",
     XF_STATS_BY_REPEAT,
     COUNTS,
     "bars",
     {"batches"},
     false,
     true},
    {"skip",
     "越级走访",
     "Level-skipping visits",
     XF_STATS_BY_SKIP,
     COUNTS,
     "bars",
     {"batches"},
     false,
     true},
    {"field", "领域", "By field", XF_STATS_BY_FIELD, COUNTS, "bars", {"batches"}, false, true},
    {"category",
     "内容分类",
     "By category",
     XF_STATS_BY_CATEGORY,
     COUNTS,
     "bars",
     {"batches"},
     false,
     true},
    {"area", "属地区域", "By area", XF_STATS_BY_AREA, COUNTS, "bars", {"batches"}, false, true},
    {"unit",
     "各单位办理情况",
     "How units handled their cases",
     XF_STATS_BY_UNIT,
     FIGURE(BATCHES) | HANDLING,
     "rates",
     {"answered"},
     false,
     false},
    {"lead",
     "包案领导",
     "Leads",
     XF_STATS_BY_LEAD,
     FIGURE(BATCHES) | FIGURE(ENDED) | FIGURE(ANSWERED) | FIGURE(OVERDUE),
     NULL,
     {NULL},
     false,
     false},
};
enum { SECTIONS = sizeof sections / sizeof *sections };

typedef struct report_run {
    xf_store *store;
    xf_report_args args;
    xfi_names *names;
    xf_time now;
    json_t *report;
    xfi_run run;
} report_run;

static bool set(json_t *object, const char *name, json_t *value)
{
    return json_object_set_new(object, name, value) == 0;
}

/* ---- figures ------------------------------------------------------------------------------------------------- */

static xf_status compute(const report_run *r, const section *of, json_t **out)
{
    xf_text *text = NULL;
    xf_stats_args args = XF_STATS_ARGS_INIT;
    args.from = of->year ? xf_date_make(xf_date_year(r->args.to), 1, 1) : r->args.from;
    args.to = r->args.to;
    args.unit = r->args.unit;
    args.subtree = r->args.unit == NULL ? 0 : 1;
    args.rows = of->by;
    args.figures = of->figures;
    args.compare = 1;
    *out = NULL;
    XFI_TRY(xf_stats_compute(r->store, &args, r->args.lang, &text));
    *out = json_loads(xf_text_get(text), 0, NULL);
    xf_text_free(text);
    return *out == NULL ? xfi_doc_no_memory() : XF_OK;
}

/* A division that nobody registered says nothing: no rows, or one only for what was not given. */
static bool says_something(const section *of, const json_t *table)
{
    const json_t *items = json_object_get(table, "row_items");
    size_t i;
    json_t *item;
    if (of->by == XF_STATS_BY_NONE) {
        return true;
    }
    json_array_foreach(items, i, item)
    {
        const char *code = xfi_report_get(item, "code");
        if (*code != '\0' && strcmp(code, "none") != 0) {
            return true;
        }
    }
    return false;
}

/* The figures that the chart shows, with the names that the table gives them. */
static json_t *drawn(const section *of, const json_t *table)
{
    json_t *made = json_array();
    for (size_t n = 0; n < 2 && of->drawn[n] != NULL; n++) {
        size_t i;
        json_t *figure;
        json_array_foreach(json_object_get(table, "figures"), i, figure)
        {
            if (strcmp(xfi_report_get(figure, "code"), of->drawn[n]) == 0) {
                (void)json_array_append(made, figure);
            }
        }
    }
    return made;
}

/* What is easily taken for something else says what it is. */
static json_t *note_of(const report_run *r, const section *of, const json_t *table)
{
    char text[400];
    if (of->by != XF_STATS_BY_SIZE) {
        return json_null();
    }
    (void)snprintf(
        text, sizeof text,
        xfi_say(r->args.lang,
                "集体（各形式）：登记人数在%d人以上的事项，来信、网上、来电和走访都计；"
                "台账的“群体来访”只列其中的走访，两者数目不同。",
                "Collective: cases of %d people or more, by letter, online, call or visit. The "
                "ledger's “Collective visits” has only the visits among them, so the two differ."),
        (int)json_integer_value(json_object_get(table, "collective_from")));
    return json_string(text);
}

static xf_status add_section(report_run *r, const section *of)
{
    json_t *table;
    XFI_TRY(compute(r, of, &table));
    if (!says_something(of, table)) {
        json_decref(table);
        return XF_OK;
    }
    json_t *made = json_object();
    bool whole = set(made, "id", json_string(of->id)) &&
                 set(made, "title", json_string(xfi_say(r->args.lang, of->zh, of->en))) &&
                 set(made, "chart", of->chart == NULL ? json_null() : json_string(of->chart)) &&
                 set(made, "drawn", drawn(of, table)) &&
                 set(made, "shares", json_boolean(of->shares)) &&
                 set(made, "note", note_of(r, of, table));
    whole = set(made, "table", table) && whole;
    whole = json_array_append_new(json_object_get(r->report, "sections"), made) == 0 && whole;
    return whole ? XF_OK : xfi_doc_no_memory();
}

/* ---- what is overdue --------------------------------------------------------------------------------------------- */

static json_t *named(const char *id, const char *name)
{
    return json_string(*id == '\0' ? "" : name);
}

static xf_status add_overdue(const report_run *r, const xf_deadline *one, json_t *listed)
{
    char due[XFI_DATE_TEXT];
    xf_case *file = NULL;
    xf_date day = xf_date_of_time(xf_deadline_due_at(one));
    XFI_TRY(xf_date_format(day, due, sizeof due));
    XFI_TRY(xf_deadline_case(one, &file));
    const char *unit = xf_deadline_owed_by(one);
    const char *handler = xf_case_handler(file);
    const char *lead = xf_case_lead(file);
    json_t *made = json_object();
    bool whole = set(made, "number", json_string(xf_case_number(file))) &&
                 set(made, "title", json_string(xf_case_title(file))) &&
                 set(made, "deadline", json_string(xf_deadline_title(one, r->args.lang))) &&
                 set(made, "due", json_string(due)) &&
                 set(made, "days", json_integer(xf_date_of_time(r->now) - day)) &&
                 set(made, "unit", named(unit, xfi_names_unit(r->names, unit))) &&
                 set(made, "handler", named(handler, xfi_names_official(r->names, handler))) &&
                 set(made, "lead", named(lead, xfi_names_official(r->names, lead)));
    xf_case_free(file);
    whole = json_array_append_new(listed, made) == 0 && whole;
    return whole ? XF_OK : xfi_doc_no_memory();
}

/* As in the tables, those of the unit and of the units below it; by whose duty it is. */
static bool is_overdue(const report_run *r, const xf_deadline *one)
{
    const char *top = r->args.unit;
    return xf_deadline_window(one) == 0 &&
           (top == NULL || xfi_names_within(r->names, xf_deadline_owed_by(one), top));
}

/* Duties that are past due now, the longest first. */
static xf_status list_overdue(report_run *r, json_t *listed, int64_t *count)
{
    xf_iter *iter = NULL;
    xf_deadline *one = NULL;
    xf_query query = XF_QUERY_INIT;
    query.until = r->now;
    xf_status status = xf_due_list(r->store, &query, &iter);
    while (status == XF_OK && (status = xf_deadline_next(iter, &one)) == XF_OK && one != NULL) {
        if (is_overdue(r, one)) {
            *count += 1;
            status = *count <= r->args.overdue ? add_overdue(r, one, listed) : XF_OK;
        }
        if (status == XF_OK) {
            status = xfi_run_step(&r->run);
        }
        xf_deadline_free(one);
    }
    xf_iter_free(iter);
    return status;
}

static xf_status add_overdue_section(report_run *r)
{
    int64_t count = 0;
    json_t *listed = json_array();
    xf_status status = list_overdue(r, listed, &count);
    json_t *made = json_object();
    bool whole = set(made, "listed", listed) && set(made, "count", json_integer(count));
    whole = set(r->report, "overdue", made) && whole;
    return status != XF_OK ? status : whole ? XF_OK : xfi_doc_no_memory();
}

/* ---- the whole --------------------------------------------------------------------------------------------------- */

static bool begin(report_run *r)
{
    const xf_lang lang = r->args.lang;
    char from[XFI_DATE_TEXT] = "";
    char to[XFI_DATE_TEXT] = "";
    char now[XFI_TIME_TEXT] = "";
    char known[XFI_TIME_TEXT] = "";
    xf_time known_at;
    if (xf_store_known_at(r->store, &known_at) != XF_OK ||
        (known_at != 0 && xf_time_format(known_at, known, sizeof known) != XF_OK)) {
        return false;
    }
    if (xf_date_format(r->args.from, from, sizeof from) != XF_OK ||
        xf_date_format(r->args.to, to, sizeof to) != XF_OK ||
        xf_time_format(r->now, now, sizeof now) != XF_OK) {
        return false;
    }
    const char *title = r->args.title != NULL
                            ? r->args.title
                            : xfi_say(lang, "信访工作统计报告", "Report on petition work");
    json_t *unit = r->args.unit == NULL ? json_null()
                                        : json_pack("{s:s, s:s}", "code", r->args.unit, "name",
                                                    xfi_names_unit(r->names, r->args.unit));
    r->report = json_object();
    return set(r->report, "format", json_integer(1)) &&
           set(r->report, "title", json_string(title)) &&
           set(r->report, "period", json_pack("{s:s, s:s}", "from", from, "to", to)) &&
           set(r->report, "unit", unit) && set(r->report, "computed_at", json_string(now)) &&
           set(r->report, "known_at", known_at == 0 ? json_null() : json_string(known)) &&
           set(r->report, "sections", json_array());
}

static xf_status gather(report_run *r)
{
    enum { STEP = 256 }; /* a table is as much work as many rows */
    if (!begin(r)) {
        return xfi_doc_no_memory();
    }
    r->run.total = (int64_t)SECTIONS * STEP;
    for (size_t i = 0; i < SECTIONS; i++) {
        XFI_TRY(add_section(r, &sections[i]));
        r->run.done += STEP - 1;
        XFI_TRY(xfi_run_step(&r->run));
    }
    XFI_TRY(xfi_report_drives(r->store, r->args.unit, r->args.to, r->args.lang, r->report));
    XFI_TRY(xfi_report_work(r->store, &r->args, r->report));
    XFI_TRY(xfi_report_account(r->store, &r->args, r->report));
    return add_overdue_section(r);
}

static xf_status draw(const report_run *r, xfi_file *file)
{
    xfi_str out = {0};
    if (r->args.document == XF_DOCUMENT_JSON) {
        char *text = json_dumps(r->report, JSON_INDENT(1));
        out.failed = text == NULL;
        xfi_str_puts(&out, text == NULL ? "" : text);
        xfi_str_puts(&out, "\n");
        free(text);
    } else if (!xfi_report_part_reported(r->report, r->args.lang)) {
        out.failed = true;
    } else if (r->args.document == XF_DOCUMENT_TEXT) {
        xfi_report_text(r->report, r->args.lang, &out);
    } else {
        xfi_report_html(r->report, r->args.lang, &out);
    }
    xfi_file_bytes(file, xfi_str_get(&out), out.len);
    bool failed = out.failed;
    xfi_str_free(&out);
    return failed ? xfi_doc_no_memory() : XF_OK;
}

static xf_status read_period(report_run *r)
{
    XFI_TRY(xf_store_now(r->store, &r->now));
    if (r->args.to == 0) {
        r->args.to = xf_date_of_time(r->now);
        if (r->args.from > r->args.to) {
            return xfi_doc_fail(XF_E_INVALID, "from", "开始日期晚于今天，未给结束日期",
                                "it begins after today, and no end is given");
        }
    }
    if (r->args.from == 0) {
        r->args.from = xf_date_make(xf_date_year(r->args.to), xf_date_month(r->args.to), 1);
    }
    if (r->args.from < XF_DATE_MIN || r->args.to > XF_DATE_MAX) {
        return xfi_doc_fail(XF_E_INVALID, "from", "起止日期无效", "the period is wrong");
    }
    return xfi_doc_period(r->args.from, r->args.to, "to");
}

static xf_status read_args(report_run *r, const char *path, const xf_report_args *args)
{
    XFI_TRY(xfi_doc_need(r->store, "store"));
    XFI_TRY(xfi_doc_need(path, "path"));
    XFI_TRY(xfi_doc_args(args, &r->args, sizeof r->args));
    XFI_TRY(xfi_doc_lang(r->args.lang));
    if (r->args.document == XF_DOCUMENT_BY_NAME) {
        r->args.document = xf_document_of(path);
    }
    if (r->args.document != XF_DOCUMENT_HTML && r->args.document != XF_DOCUMENT_TEXT &&
        r->args.document != XF_DOCUMENT_JSON) {
        return xfi_doc_fail(XF_E_INVALID, "document", "报告只能写为 html、txt 或 json",
                            "a report is written as html, txt or json");
    }
    if (r->args.overdue < 0 || r->args.overdue > LISTED_MOST) {
        return xfi_doc_fail(XF_E_INVALID, "overdue", "列出的逾期事项不得超过 %d 项",
                            "no more than %d overdue duties are listed", (int)LISTED_MOST);
    }
    r->args.overdue = r->args.overdue == 0 ? LISTED : r->args.overdue;
    if (xfi_blank(r->args.unit)) {
        r->args.unit = NULL;
    }
    return read_period(r);
}

xf_status xf_report_write(xf_store *store, const char *path, const xf_report_args *args,
                          xf_progress_fn progress, void *userdata)
{
    xfi_file file;
    report_run r = {
        .store = store, .args = XF_REPORT_ARGS_INIT, .run = {.fn = progress, .userdata = userdata}};
    XFI_TRY(read_args(&r, path, args));
    XFI_TRY(xfi_names_read(store, &r.names));
    xf_status status = xfi_file_open(&file, path);
    if (status == XF_OK) {
        status = gather(&r);
        if (status == XF_OK) {
            status = draw(&r, &file);
        }
        if (status == XF_OK) {
            status = xfi_run_end(&r.run);
        }
        status = xfi_file_close(&file, status);
    }
    json_decref(r.report);
    xfi_names_free(r.names);
    return status;
}
