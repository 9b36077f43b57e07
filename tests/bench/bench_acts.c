/* SPDX-License-Identifier: Apache-2.0 */
/* How many acts per second the public interface does: bench_acts <file> durable|relaxed <cases>
 * <acts per transaction>. Each case is registered, accepted, given a handler and answered; 1 act
 * per transaction leaves the commits to the library. */
#include "bench.h"

static const xf_act_kind life[] = {XF_ACT_ACCEPT, XF_ACT_ASSIGN_HANDLER, XF_ACT_ANSWER};
enum { ACTS = 1 + sizeof life / sizeof *life };

static int64_t batch, done;

static void before_act(xf_store *store)
{
    if (batch > 1 && done % batch == 0) {
        bench_must(xf_store_begin(store), "begin");
    }
}

static void after_act(xf_store *store)
{
    done++;
    if (batch > 1 && done % batch == 0) {
        bench_must(xf_store_commit(store), "commit");
    }
}

static void one_case(xf_store *store)
{
    before_act(store);
    xf_id id = bench_register(store);
    after_act(store);
    for (size_t i = 0; i < sizeof life / sizeof *life; i++) {
        before_act(store);
        bench_act(store, id, life[i]);
        after_act(store);
    }
}

int main(int argc, char **argv)
{
    if (argc != 5) {
        (void)fprintf(stderr, "use: bench_acts <file> durable|relaxed <cases> <acts per commit>\n");
        return 2;
    }
    xf_store_config config = XF_STORE_CONFIG_INIT;
    xf_store *store = NULL;
    int64_t cases = bench_count(argv[3]), before = 0;
    config.relaxed = strcmp(argv[2], "relaxed") == 0;
    batch = bench_count(argv[4]);
    bench_must(xf_store_open(argv[1], &config, &store), "open");
    bench_must(xf_store_set_now(store, bench_time("2026-03-02T09:00")), "clock");
    bench_office(store);
    bench_must(xf_store_head(store, &before, NULL), "head");
    double begun = bench_seconds(), used = bench_cpu_seconds();
    for (int64_t i = 0; i < cases; i++) {
        one_case(store);
    }
    if (batch > 1 && done % batch != 0) {
        bench_must(xf_store_commit(store), "commit");
    }
    double spent = bench_seconds() - begun;
    used = bench_cpu_seconds() - used;
    bench_must(xf_store_close(store), "close");
    xf_store_free(store);
    bench_figure("first_entry", (double)(before + 1));
    bench_figure("acts", (double)(cases * ACTS));
    bench_figure("acts_per_second", (double)(cases * ACTS) / spent);
    bench_figure("cpu_microseconds_per_act", used * 1e6 / (double)(cases * ACTS));
    bench_figure("bytes_per_case", (double)bench_file_size(argv[1]) / (double)cases);
    return 0;
}
