/* SPDX-License-Identifier: Apache-2.0 */
/* How many cases per second a list gives, with what a ledger shows of each: bench_rows <file>. */
#include "bench.h"

int main(int argc, char **argv)
{
    if (argc != 2) {
        (void)fprintf(stderr, "use: bench_rows <file>\n");
        return 2;
    }
    xf_store_config config = XF_STORE_CONFIG_INIT;
    xf_store *store = NULL;
    xf_iter *list = NULL;
    xf_case *row = NULL;
    int64_t rows = 0;
    volatile size_t seen = 0; /* what is read must not be optimised away */
    config.mode = XF_OPEN_READ_ONLY;
    bench_must(xf_store_open(argv[1], &config, &store), "open");
    double begun = bench_seconds();
    bench_must(xf_case_list(store, NULL, &list), "list");
    for (;; rows++) {
        bench_must(xf_case_next(list, &row), "next");
        if (row == NULL) {
            break;
        }
        seen += (size_t)xf_case_id(row) + strlen(xf_case_number(row)) + strlen(xf_case_title(row)) +
                strlen(xf_case_unit(row)) + (size_t)xf_case_state(row) +
                (size_t)xf_case_received_at(row);
        xf_case_free(row);
    }
    double spent = bench_seconds() - begun;
    xf_iter_free(list);
    xf_store_free(store);
    bench_figure("rows", (double)rows);
    bench_figure("rows_per_second", (double)rows / spent);
    return 0;
}
