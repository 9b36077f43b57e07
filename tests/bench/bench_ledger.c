/* SPDX-License-Identifier: Apache-2.0 */
/* How long a ledger of a store takes, and how much memory: bench_ledger <store> <file to write>. */
#include "bench.h"

#include <xfcase-office.h>

int main(int argc, char **argv)
{
    if (argc != 3) {
        (void)fprintf(stderr, "use: bench_ledger <store> <file to write>\n");
        return 2;
    }
    xf_store_config config = XF_STORE_CONFIG_INIT;
    xf_store *store = NULL;
    int64_t cases = 0;
    int64_t due = 0;
    config.mode = XF_OPEN_READ_ONLY;
    bench_must(xf_store_open(argv[1], &config, &store), "open");
    bench_must(xf_case_count(store, NULL, &cases), "count");
    bench_must(xf_due_count(store, NULL, &due), "count");
    long before = bench_peak_kib();
    double begun = bench_seconds();
    bench_must(xf_ledger_write(store, argv[2], NULL, NULL, NULL), "ledger");
    double spent = bench_seconds() - begun;
    xf_store_free(store);
    bench_figure("rows", (double)(cases + due));
    bench_figure("cases_per_second", (double)cases / spent);
    bench_figure("seconds", spent);
    bench_figure("file_bytes", (double)bench_file_size(argv[2]));
    bench_figure("peak_before_kib", (double)before);
    bench_figure("peak_kib", (double)bench_peak_kib());
    return 0;
}
