/* SPDX-License-Identifier: Apache-2.0 */
/* What a cross table costs: bench_stats build <file> <cases>, then bench_stats run <file>. The baseline
 * is what a host would do without it: walk the list of cases and count for itself. Both must come to
 * the same numbers. */
#include "bench.h"

#include <jansson.h>
#include <stdbool.h>

enum { BATCH = 1000, FORMS = 4, DAYS = 365, ROUNDS = 3 };

static void build(xf_store *store, int64_t cases)
{
    const xf_time day = 86400000;
    const char *const categories[] = {"land", "labour", "housing", "construction", "welfare"};
    xf_time first = bench_time("2025-01-01T09:00");
    char title[64];
    bench_must(xf_store_set_now(store, first), "clock");
    bench_office(store);
    for (int64_t i = 0; i < cases; i++) {
        xf_register_args args = XF_REGISTER_ARGS_INIT;
        (void)snprintf(title, sizeof title, "反映第%lld号地块的问题", (long long)i);
        args.actor = "clerk";
        args.unit = "bureau";
        args.title = title;
        args.form = (xf_form)(1 + i % FORMS);
        args.level = (xf_level)(1 + i % 5);
        args.persons = (int32_t)(1 + i % 7);
        args.category = categories[i % 5];
        if (i % BATCH == 0) {
            bench_must(xf_store_begin(store), "begin");
            bench_must(xf_store_set_now(store, first + i * DAYS / cases * day), "clock");
        }
        bench_must(xf_case_register(store, &args, NULL), "register");
        if ((i + 1) % BATCH == 0 || i + 1 == cases) {
            bench_must(xf_store_commit(store), "commit");
        }
    }
}

static int64_t member(const json_t *cell, const char *name)
{
    return json_integer_value(json_object_get(cell, name));
}

/* Seconds of the fastest round; the totals are checked. */
static double table(xf_store *store, const xf_stats_args *args, int64_t batches, int64_t persons)
{
    double best = 1e9;
    for (int i = 0; i < ROUNDS; i++) {
        xf_text *text = NULL;
        double begun = bench_seconds();
        bench_must(xf_stats_compute(store, args, XF_LANG_EN, &text), "stats");
        double spent = bench_seconds() - begun;
        json_t *made = json_loads(xf_text_get(text), 0, NULL);
        const json_t *total = json_object_get(made, "total");
        if (batches != member(total, "batches") || persons != member(total, "persons")) {
            (void)fprintf(stderr, "the table and the list differ\n");
            exit(1);
        }
        json_decref(made);
        xf_text_free(text);
        best = spent < best ? spent : best;
    }
    return best;
}

static double walk(xf_store *store, int64_t *batches, int64_t *persons)
{
    int64_t cells[FORMS + 1][DAYS][2] = {{{0}}};
    xf_query query = XF_QUERY_INIT;
    xf_iter *list = NULL;
    xf_case *one = NULL;
    double begun = bench_seconds();
    xf_time first = bench_time("2025-01-01T00:00");
    query.from = first;
    query.until = bench_time("2026-01-01T00:00");
    bench_must(xf_case_list(store, &query, &list), "list");
    for (;;) {
        bench_must(xf_case_next(list, &one), "next");
        if (one == NULL) {
            break;
        }
        int64_t day = (xf_case_received_at(one) - first) / 86400000;
        int64_t *cell = cells[xf_case_form(one)][day];
        cell[0]++;
        cell[1] += xf_case_persons(one);
        xf_case_free(one);
    }
    for (int form = 0; form <= FORMS; form++) {
        for (int day = 0; day < DAYS; day++) {
            *batches += cells[form][day][0];
            *persons += cells[form][day][1];
        }
    }
    xf_iter_free(list);
    return bench_seconds() - begun;
}

static void run(xf_store *store)
{
    int64_t batches = 0;
    int64_t persons = 0;
    xf_stats_args args = XF_STATS_ARGS_INIT;
    double walked = walk(store, &batches, &persons);
    bench_must(xf_date_parse("2025-01-01", &args.from), "date");
    bench_must(xf_date_parse("2025-12-31", &args.to), "date");
    bench_figure("cases", (double)batches);
    bench_figure("walk_seconds", walked);
    args.rows = XF_STATS_BY_MONTH;
    args.columns = XF_STATS_BY_FORM;
    bench_figure("register_seconds", table(store, &args, batches, persons));
    args.rows = XF_STATS_BY_LEVEL;
    bench_figure("detail_seconds", table(store, &args, batches, persons));
    args.figures = 1 << XF_FIGURE_BATCHES | 1 << XF_FIGURE_PERSONS | 1 << XF_FIGURE_ACCEPTED |
                   1 << XF_FIGURE_OVERDUE;
    bench_figure("duties_seconds", table(store, &args, batches, persons));
}

int main(int argc, char **argv)
{
    xf_store_config config = XF_STORE_CONFIG_INIT;
    xf_store *store = NULL;
    bool building = argc == 4 && strcmp(argv[1], "build") == 0;
    if (!building && (argc != 3 || strcmp(argv[1], "run") != 0)) {
        (void)fprintf(stderr, "use: bench_stats build <file> <cases> | bench_stats run <file>\n");
        return 2;
    }
    config.relaxed = 1;
    config.mode = building ? XF_OPEN_CREATE : XF_OPEN_READ_ONLY;
    bench_must(xf_store_open(argv[2], &config, &store), "open");
    if (building) {
        build(store, bench_count(argv[3]));
    } else {
        run(store);
    }
    xf_store_free(store);
    return 0;
}
