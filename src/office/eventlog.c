/* SPDX-License-Identifier: Apache-2.0 */
/* The journal as XES: two walks side by side, over the register and over the entries case by case. */
#include "office/office.h"

#include <libxml/xmlwriter.h>
#include <string.h>
#include <xfcase-office/eventlog.h>

typedef struct log_run {
    xf_store *store;
    xf_eventlog_args args;
    xf_query query;
    xfi_names *names;
    xmlTextWriterPtr out;
    bool failed; /* the writer found no memory */
    xfi_str spare;
    xf_entry *next;
    xf_iter *entries;
    xfi_run run;
} log_run;

/* ---- elements --------------------------------------------------------------------------------------------- */

static void start(log_run *log, const char *name)
{
    log->failed = xmlTextWriterStartElement(log->out, BAD_CAST name) < 0 || log->failed;
}

static void end(log_run *log)
{
    log->failed = xmlTextWriterEndElement(log->out) < 0 || log->failed;
}

static void attribute(log_run *log, const char *name, const char *value)
{
    const char *text = xfi_str_printable(&log->spare, value);
    log->failed = text == NULL ||
                  xmlTextWriterWriteAttribute(log->out, BAD_CAST name, BAD_CAST text) < 0 ||
                  log->failed;
}

static void element(log_run *log, const char *name, const char *const *attributes)
{
    start(log, name);
    for (; *attributes != NULL; attributes += 2) {
        attribute(log, attributes[0], attributes[1]);
    }
    end(log);
}

/* A typed attribute of XES; what is not given is not there. */
static void value(log_run *log, const char *type, const char *key, const char *text)
{
    if (!xfi_blank(text)) {
        element(log, type, (const char *const[]){"key", key, "value", text, NULL});
    }
}

static void code(log_run *log, const char *key, xf_enum which, int number)
{
    value(log, "string", key, xf_code_of(which, number));
}

static void instant(log_run *log, const char *key, xf_time at)
{
    char text[XFI_TIME_TEXT] = "";
    if (at != 0 && xf_time_format(at, text, sizeof text) == XF_OK) {
        value(log, "date", key, text);
    }
}

/* ---- the head ------------------------------------------------------------------------------------------------ */

static void head(log_run *log)
{
    static const char *const extensions[][3] = {
        {"Concept", "concept", "http://www.xes-standard.org/concept.xesext"},
        {"Time", "time", "http://www.xes-standard.org/time.xesext"},
        {"Lifecycle", "lifecycle", "http://www.xes-standard.org/lifecycle.xesext"},
        {"Organizational", "org", "http://www.xes-standard.org/org.xesext"}};
    static const char *const unnamed[] = {"key", "concept:name", "value", "UNKNOWN", NULL};
    start(log, "log");
    attribute(log, "xes.version", "1849.2016"); /* the schema wants a decimal */
    attribute(log, "xes.features", "");
    attribute(log, "xmlns", "http://www.xes-standard.org/");
    for (size_t i = 0; i < sizeof extensions / sizeof *extensions; i++) {
        element(log, "extension",
                (const char *const[]){"name", extensions[i][0], "prefix", extensions[i][1], "uri",
                                      extensions[i][2], NULL});
    }
    start(log, "global");
    attribute(log, "scope", "trace");
    element(log, "string", unnamed);
    end(log);
    start(log, "global");
    attribute(log, "scope", "event");
    element(log, "string", unnamed);
    element(
        log, "date",
        (const char *const[]){"key", "time:timestamp", "value", "1970-01-01T00:00:00+00:00", NULL});
    value(log, "string", "org:resource", "UNKNOWN"); /* what a classifier names is global */
    value(log, "string", "lifecycle:transition", "complete");
    end(log);
    element(log, "classifier",
            (const char *const[]){"name", "Activity", "keys", "concept:name", NULL});
    element(log, "classifier",
            (const char *const[]){"name", "Resource", "keys", "org:resource", NULL});
    value(log, "string", "concept:name",
          xfi_say(log->args.lang, "信访事项办理日志", "Journal of petition cases"));
    value(log, "string", "lifecycle:model", "standard");
}

/* ---- traces --------------------------------------------------------------------------------------------------- */

static void event(log_run *log, const xf_entry *entry)
{
    char seq[24];
    const char *kind = xf_entry_kind(entry);
    const char *name = xf_code_name(XF_ENUM_ACT, xf_code_value(XF_ENUM_ACT, kind), log->args.lang);
    const char *actor = xf_entry_actor(entry);
    const char *unit = xfi_names_unit_of(log->names, actor, xf_date_of_time(xf_entry_at(entry)));
    (void)snprintf(seq, sizeof seq, "%lld", (long long)xf_entry_seq(entry));
    start(log, "event");
    value(log, "string", "concept:name", name == NULL ? kind : name);
    value(log, "string", "concept:instance", seq);
    instant(log, "time:timestamp", xf_entry_at(entry));
    value(log, "string", "org:resource", actor);
    value(log, "string", "org:group", *unit == '\0' ? "" : xfi_names_unit(log->names, unit));
    value(log, "string", "lifecycle:transition", "complete");
    value(log, "string", "act", kind);
    end(log);
}

static void trace_head(log_run *log, const xf_case *file)
{
    const char *unit = xf_case_unit(file);
    value(log, "string", "concept:name", xf_case_number(file));
    value(log, "string", "unit", *unit == '\0' ? "" : xfi_names_unit(log->names, unit));
    code(log, "form", XF_ENUM_FORM, (int)xf_case_form(file));
    code(log, "kind", XF_ENUM_KIND, (int)xf_case_kind(file));
    code(log, "procedure", XF_ENUM_PROCEDURE, (int)xf_case_procedure(file));
    code(log, "state", XF_ENUM_STATE, (int)xf_case_state(file));
    value(log, "string", "category", xf_case_category(file));
    value(log, "string", "area", xf_case_area(file));
    instant(log, "received", xf_case_received_at(file));
    instant(log, "ended", xf_case_closed_at(file));
}

static xf_status advance(log_run *log)
{
    xf_entry_free(log->next);
    log->next = NULL;
    return xf_entry_next(log->entries, &log->next);
}

/* Entries of cases that the register did not give (registered meanwhile) are passed over. */
static xf_status trace(log_run *log, const xf_case *file)
{
    xf_id id = xf_case_id(file);
    while (log->next != NULL && xf_entry_case_id(log->next) < id) {
        XFI_TRY(advance(log));
    }
    start(log, "trace");
    trace_head(log, file);
    while (log->next != NULL && xf_entry_case_id(log->next) == id) {
        event(log, log->next);
        XFI_TRY(advance(log));
    }
    end(log);
    return log->failed ? xfi_doc_no_memory() : xfi_run_step(&log->run);
}

static xf_status traces(log_run *log)
{
    xf_iter *cases = NULL;
    xf_case *file = NULL;
    xf_status status = xf_case_list(log->store, &log->query, &cases);
    if (status == XF_OK) {
        status = xf_trace_list(log->store, &log->query, &log->entries);
    }
    if (status == XF_OK) {
        status = advance(log);
    }
    while (status == XF_OK && (status = xf_case_next(cases, &file)) == XF_OK && file != NULL) {
        status = trace(log, file);
        xf_case_free(file);
    }
    xf_entry_free(log->next);
    xf_iter_free(log->entries);
    xf_iter_free(cases);
    return status;
}

/* ---- the file ----------------------------------------------------------------------------------------------------- */

static int add_bytes(void *file, const char *bytes, int len)
{
    xfi_file_bytes(file, bytes, (size_t)len);
    return len;
}

static int nothing(void *file)
{
    (void)file;
    return 0;
}

static xf_status fill(log_run *log)
{
    log->failed = xmlTextWriterSetIndent(log->out, 1) < 0 ||
                  xmlTextWriterStartDocument(log->out, NULL, "UTF-8", NULL) < 0;
    head(log);
    XFI_TRY(traces(log));
    if (xmlTextWriterEndDocument(log->out) < 0 || xmlTextWriterFlush(log->out) < 0 || log->failed) {
        return xfi_doc_no_memory();
    }
    return xfi_run_end(&log->run);
}

static xf_status write_log(log_run *log, const char *path)
{
    xfi_file file;
    XFI_TRY(xfi_file_open(&file, path));
    xmlOutputBufferPtr buffer = xmlOutputBufferCreateIO(add_bytes, nothing, &file, NULL);
    log->out = buffer == NULL ? NULL : xmlNewTextWriter(buffer);
    if (log->out == NULL && buffer != NULL) {
        (void)xmlOutputBufferClose(buffer);
    }
    xf_status status = log->out == NULL ? xfi_doc_no_memory() : fill(log);
    xfi_str_free(&log->spare);
    xmlFreeTextWriter(log->out); /* before the file is closed: it may still hold bytes */
    return xfi_file_close(&file, status);
}

xf_status xf_eventlog_write(xf_store *store, const char *path, const xf_eventlog_args *args,
                            xf_progress_fn progress, void *userdata)
{
    log_run log = {.store = store,
                   .args = XF_EVENTLOG_ARGS_INIT,
                   .query = XF_QUERY_INIT,
                   .run = {.fn = progress, .userdata = userdata}};
    XFI_TRY(xfi_doc_need(store, "store"));
    XFI_TRY(xfi_doc_need(path, "path"));
    XFI_TRY(xfi_doc_args(args, &log.args, sizeof log.args));
    XFI_TRY(xfi_doc_lang(log.args.lang));
    XFI_TRY(xfi_doc_period(log.args.from, log.args.until - 1, "until")); /* before that instant */
    log.query.unit = log.args.unit;
    log.query.official = log.args.official;
    log.query.from = log.args.from;
    log.query.until = log.args.until;
    XFI_TRY(xf_case_count(store, &log.query, &log.run.total));
    XFI_TRY(xfi_names_read(store, &log.names));
    xf_status status = write_log(&log, path);
    xfi_names_free(log.names);
    return status;
}
