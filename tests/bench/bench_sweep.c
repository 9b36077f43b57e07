/* SPDX-License-Identifier: Apache-2.0 */
/* What a sweep costs: bench_sweep build <file> <cases>, then bench_sweep run <file>.
 *
 * All cases are open and accepted. One in a hundred was accepted on 2026-05-11, so its 60 days end
 * on 2026-07-10 and its first rung, 15 days before, fires on 2026-06-25. The others were accepted
 * on 2026-06-01, and their first rung waits for July. The sweep of 2026-06-25 therefore fires one
 * rung for each hundredth case. Building and sweeping are two processes, so that the memory of the
 * one is not counted for the other. */
#include "bench.h"

enum { BATCH = 1000, ONE_IN = 100 };

static void build(xf_store *store, int64_t cases)
{
    xf_time early = bench_time("2026-05-11T09:00"), late = bench_time("2026-06-01T09:00");
    bench_must(xf_store_set_now(store, early), "clock");
    bench_office(store);
    double begun = bench_seconds();
    for (int64_t i = 0; i < cases; i++) {
        if (i % BATCH == 0) {
            bench_must(xf_store_begin(store), "begin");
        }
        bench_must(xf_store_set_now(store, i % ONE_IN == 0 ? early : late), "clock");
        xf_id id = bench_register(store);
        bench_act(store, id, XF_ACT_ACCEPT);
        bench_act(store, id, XF_ACT_ASSIGN_HANDLER);
        if ((i + 1) % BATCH == 0 || i + 1 == cases) {
            bench_must(xf_store_commit(store), "commit");
        }
    }
    bench_figure("build_seconds", bench_seconds() - begun);
}

static void run(xf_store *store)
{
    xf_sweep_result result = XF_SWEEP_RESULT_INIT, again = XF_SWEEP_RESULT_INIT;
    int64_t before = 0;
    bench_must(xf_store_set_now(store, bench_time("2026-06-25T10:00")), "clock");
    bench_must(xf_store_head(store, &before, NULL), "head");
    double begun = bench_seconds();
    bench_must(xf_store_sweep(store, 0, NULL, NULL, &result), "sweep");
    double spent = bench_seconds() - begun;
    bench_figure("peak_kib", (double)bench_peak_kib());
    begun = bench_seconds();
    bench_must(xf_store_sweep(store, 0, NULL, NULL, &again), "second sweep");
    bench_figure("idle_sweep_microseconds", (bench_seconds() - begun) * 1e6);
    bench_figure("first_entry", (double)(before + 1));
    bench_figure("fired", (double)result.fired);
    bench_figure("sweep_seconds", spent);
    bench_figure("microseconds_per_rung",
                 result.fired == 0 ? 0 : spent * 1e6 / (double)result.fired);
    if (again.fired != 0) {
        (void)fprintf(stderr, "the second sweep fired %" PRId64 " rungs\n", again.fired);
        exit(1);
    }
}

int main(int argc, char **argv)
{
    xf_store_config config = XF_STORE_CONFIG_INIT;
    xf_store *store = NULL;
    if (argc < 3 || (strcmp(argv[1], "build") == 0 && argc != 4)) {
        (void)fprintf(stderr, "use: bench_sweep build <file> <cases> | bench_sweep run <file>\n");
        return 2;
    }
    int building = strcmp(argv[1], "build") == 0;
    int64_t cases = building ? bench_count(argv[3]) : 0;
    config.relaxed = 1;
    bench_must(xf_store_open(argv[2], &config, &store), "open");
    if (building) {
        build(store, cases);
    } else {
        run(store);
    }
    bench_must(xf_store_close(store), "close");
    xf_store_free(store);
    if (building) {
        bench_figure("bytes_per_case", (double)bench_file_size(argv[2]) / (double)cases);
    }
    return 0;
}
