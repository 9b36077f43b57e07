/* SPDX-License-Identifier: Apache-2.0 */
/* Statistics: the question is checked, counted for up to three periods in one read transaction, and
 * written; and the cases behind a figure. */
#include "report/stats_p.h"

#include <string.h>

enum {
    FIRST_FIGURE = XF_FIGURE_BATCHES,
    LAST_FIGURE = XF_FIGURE_REBOUNDED,
    USUAL = 1 << XF_FIGURE_BATCHES | 1 << XF_FIGURE_PERSONS
};

/* ---- the question ---------------------------------------------------------------------------------------- */

static xf_status check_dimensions(const xf_stats_args *args, xfi_error *err)
{
    XFI_TRY(xfi_door_check_enum(XF_ENUM_STATS_BASIS, (int)args->basis, "basis", err));
    XFI_TRY(xfi_door_check_enum(XF_ENUM_STATS_BY, (int)args->rows, "rows", err));
    XFI_TRY(xfi_door_check_enum(XF_ENUM_STATS_BY, (int)args->columns, "columns", err));
    if (args->columns != XF_STATS_BY_NONE && args->rows == XF_STATS_BY_NONE) {
        return xfi_error_set(err, XF_E_INVALID, "rows", "有列无行", "columns need rows");
    }
    if (args->columns != XF_STATS_BY_NONE && args->columns == args->rows) {
        return xfi_error_set(err, XF_E_INVALID, "columns", "行与列不能相同",
                             "rows and columns must differ");
    }
    return XF_OK;
}

static xf_status check_figures(const xf_stats_args *args, xfi_error *err)
{
    int64_t known = ((int64_t)1 << (LAST_FIGURE + 1)) - (1 << FIRST_FIGURE);
    if ((args->figures & ~known) != 0) {
        return xfi_error_set(err, XF_E_INVALID, "figures", "含有未知的指标（%lld）",
                             "it has figures that nobody knows (%lld)", (long long)args->figures);
    }
    return args->compare == 0 || args->compare == 1
               ? XF_OK
               : xfi_error_set(err, XF_E_INVALID, "compare", "字段 %s 只能为 0 或 1",
                               "field %s must be 0 or 1", "compare");
}

typedef struct asking {
    xf_stats_args args;
    xfi_question question;
    xfi_stats_ask ask; /* of the period itself */
    xfi_arena arena;
} asking;

static xf_status read_args(xf_store *store, const xf_stats_args *given, xf_lang lang, asking *out,
                           xfi_error *err)
{
    const xf_policy *policy;
    xf_stats_args *args = &out->args;
    XFI_TRY(xfi_door_need(given, "args", err));
    XFI_TRY(xfi_door_copy_args(given, given->size, args, sizeof *args, err));
    XFI_TRY(check_dimensions(args, err));
    XFI_TRY(check_figures(args, err));
    XFI_TRY(xfi_question_read(store, (xfi_days){args->from, args->to}, args->unit, args->subtree,
                              lang, &out->question, err));
    XFI_TRY(xfi_door_policy(store, NULL, NULL, &policy, err));
    args->figures = args->figures == 0 ? USUAL : args->figures;
    out->ask = (xfi_stats_ask){
        .basis = args->basis,
        .unit = out->question.unit,
        .subtree = out->question.subtree,
        .now = out->question.now,
        .rows = args->rows,
        .columns = args->columns,
        .collective = xfi_policy_collective(policy),
        .zone = policy->zone,
    };
    XFI_TRY(xfi_question_rules(store, XF_ACT_ACCEPT, &out->arena, &out->ask.intake, err));
    return xfi_question_rules(store, XF_ACT_ANSWER, &out->arena, &out->ask.answers, err);
}

static xf_status set_buckets(asking *a, xfi_stats_ask *ask, xfi_error *err)
{
    const bool rows = xfi_stats_by_time(ask->rows);
    if (rows && xfi_stats_by_time(ask->columns)) {
        return xfi_error_set(err, XF_E_INVALID, "columns", "行与列不能都是时间",
                             "rows and columns cannot both be times");
    }
    xfi_bucket *own = NULL;
    if (rows || xfi_stats_by_time(ask->columns)) {
        XFI_TRY(xfi_days_buckets(a->question.period, rows ? ask->rows : ask->columns, ask->zone,
                                 rows ? "rows" : "columns", &a->arena, &own, &ask->bucket_count,
                                 err));
    }
    ask->buckets = own;
    return XF_OK;
}

/* ---- computing --------------------------------------------------------------------------------------------- */

/* What was stated for the same unit and the same period. */
static xf_status read_reported(xf_store *store, asking *a, xfi_stats_result *result, xfi_error *err)
{
    xfi_reported *rows;
    size_t count;
    if (a->question.unit == NULL) {
        return XF_OK;
    }
    XFI_TRY(xfi_store_reported(store->inner, a->question.unit, &a->arena, &rows, &count, err));
    result->reported = rows;
    for (size_t i = 0; i < count; i++) {
        bool same = rows[i].from == a->args.from && rows[i].to == a->args.to &&
                    (rows[i].by == XF_STATS_BY_NONE || rows[i].by == a->args.rows);
        if (same) {
            rows[result->reported_count++] = rows[i];
        }
    }
    return XF_OK;
}

static xf_status compute_period(xf_store *store, const asking *a, xfi_stats_result *result, int i,
                                xfi_error *err)
{
    static xfi_days (*const earlier[])(xfi_days) = {NULL, xfi_days_before, xfi_days_year_before};
    xfi_stats_table *out = &result->tables[i];
    if (earlier[i] != NULL && result->bucket_count > 0) {
        const xfi_earlier asked = {a->ask, &a->question, result->periods[i], earlier[i]};
        return xfi_table_earlier(store, &asked, result->figures, result->arena, out, err);
    }
    xfi_stats_ask ask = a->ask;
    xfi_table_days(&ask, &a->question, result->periods[i]);
    return xfi_table_compute(store, &ask, result->figures, result->arena, out, err);
}

static xf_status compute(xf_store *store, asking *a, xfi_buf *out, xfi_error *err)
{
    xfi_days period = a->question.period;
    xfi_stats_result result = {
        .question = &a->question,
        .rows = a->args.rows,
        .columns = a->args.columns,
        .basis = a->args.basis,
        .collective = a->ask.collective,
        .figures = a->args.figures,
        .compare = a->args.compare == 1,
        .periods = {period, xfi_days_before(period), xfi_days_year_before(period)},
        .arena = &a->arena,
    };
    XFI_TRY(set_buckets(a, &a->ask, err));
    result.buckets = a->ask.buckets;
    result.bucket_count = a->ask.bucket_count;
    int last = result.compare ? XFI_STATS_YEAR_BEFORE : XFI_STATS_NOW;
    for (int i = 0; i <= last; i++) {
        XFI_TRY(compute_period(store, a, &result, i, err));
    }
    XFI_TRY(read_reported(store, a, &result, err));
    XFI_TRY(xfi_door_naming(store, &a->question.names, err));
    return xfi_stats_write(&result, out, err);
}

static xf_status make_table(xf_store *store, const xf_stats_args *args, xf_lang lang, asking *a,
                            xf_text **out, xfi_error *err)
{
    xfi_buf buf = {0};
    XFI_TRY(read_args(store, args, lang, a, err));
    XFI_TRY(xfi_door_begin(store, false, err));
    xf_status status = xfi_door_end(store, compute(store, a, &buf, err), err);
    if (status == XF_OK) {
        status = xfi_text_take(&buf, out, err);
    }
    xfi_buf_free(&buf);
    return status;
}

xf_status xf_stats_compute(xf_store *store, const xf_stats_args *args, xf_lang lang, xf_text **out)
{
    xfi_error err = {0};
    asking a = {0};
    xf_status status = xfi_door_store(store, &err);
    if (out != NULL) {
        *out = NULL;
    }
    if (status == XF_OK) {
        status = xfi_door_need(out, "out", &err);
    }
    if (status == XF_OK) {
        status = make_table(store, args, lang, &a, out, &err);
    }
    xfi_arena_free(&a.arena);
    return xfi_door_publish(&err, status);
}

/* ---- the cases behind a figure -------------------------------------------------------------------------------- */

static xf_status check_value(const char *value, xf_stats_by by, const char *field, xfi_error *err)
{
    XFI_TRY(xfi_door_check_text(value, field, XFI_REPORT_CODE_MAX, false, err));
    return value == NULL || by != XF_STATS_BY_NONE
               ? XF_OK
               : xfi_error_set(err, XF_E_INVALID, field, "%s 未划分，不能指定其值",
                               "%s: the table is not divided so", field);
}

static xf_status make_cases(xf_store *store, const xf_stats_args *args, const char *row,
                            const char *column, xf_figure figure, asking *a, xf_iter **out,
                            xfi_error *err)
{
    xfi_stats_ask ask;
    xf_id *ids;
    size_t count;
    XFI_TRY(read_args(store, args, XF_LANG_ZH, a, err));
    XFI_TRY(check_value(row, a->args.rows, "row", err));
    XFI_TRY(check_value(column, a->args.columns, "column", err));
    XFI_TRY(xfi_door_check_enum(XF_ENUM_FIGURE, (int)figure, "figure", err));
    if (figure == XF_FIGURE_NONE) {
        return xfi_error_set(err, XF_E_INVALID, "figure", "未指定指标", "no figure is named");
    }
    ask = a->ask;
    xfi_table_days(&ask, &a->question, a->question.period);
    XFI_TRY(set_buckets(a, &ask, err));
    XFI_TRY(xfi_door_iter_new(store, XFI_ITER_CASE, NULL, out, err));
    xf_status status = xfi_store_stats_cases(store->inner, &ask, row, column, figure,
                                             &(*out)->arena, &ids, &count, err);
    if (status != XF_OK) {
        xfi_door_iter_free(*out);
        *out = NULL;
        return status;
    }
    (*out)->ids = ids;
    (*out)->count = count;
    return XF_OK;
}

xf_status xf_stats_cases(xf_store *store, const xf_stats_args *args, const char *row,
                         const char *column, xf_figure figure, xf_iter **out)
{
    xfi_error err = {0};
    asking a = {0};
    xf_status status = xfi_door_store(store, &err);
    if (out != NULL) {
        *out = NULL;
    }
    if (status == XF_OK) {
        status = xfi_door_need(out, "out", &err);
    }
    if (status == XF_OK) {
        status = make_cases(store, args, row, column, figure, &a, out, &err);
    }
    xfi_arena_free(&a.arena);
    return xfi_door_publish(&err, status);
}
