/* SPDX-License-Identifier: Apache-2.0 */
/* Searching and comparing texts, and beside it the same questions put to the engine as a scan:
 * bench_search <new file> <cases>. The scan is LIKE over title and matter for a search, and for
 * repeated cases the mere reading of all titles and matters, which is less than any comparison. */
#include "bench.h"
#include "bench_text.h"

#include <sqlite3.h>

static void build(xf_store *store, int64_t cases)
{
    enum { BATCH = 1000 };
    char title[128];
    char matter[512];
    char name[32];
    char phone[32];
    for (int64_t i = 0; i < cases; i++) {
        xf_petitioner_args person = XF_PETITIONER_ARGS_INIT;
        xf_register_args args = XF_REGISTER_ARGS_INIT;
        if (i % BATCH == 0) {
            bench_must(xf_store_begin(store), "begin");
        }
        (void)snprintf(name, sizeof name, "示例%" PRId64, i % (cases / 2 + 1));
        (void)snprintf(phone, sizeof phone, "138%08" PRId64, i % (cases / 2 + 1));
        bench_write_text(title, 6);
        bench_write_text(matter, 40);
        person.name = name;
        person.phone = phone;
        args.actor = "clerk";
        args.unit = "bureau";
        args.form = XF_FORM_LETTER;
        args.title = title;
        args.matter = matter;
        args.petitioners = &person;
        args.petitioner_count = 1;
        bench_must(xf_case_register(store, &args, NULL), "register");
        if (i % BATCH == BATCH - 1 || i + 1 == cases) {
            bench_must(xf_store_commit(store), "commit");
        }
    }
}

/* The first page of a search, read; how many cases were on it. */
static int64_t search(xf_store *store, const char *text, int64_t limit)
{
    xf_query query = XF_QUERY_INIT;
    xf_iter *list = NULL;
    xf_hit *hit = NULL;
    int64_t count = 0;
    query.limit = limit;
    bench_must(xf_search_list(store, text, &query, &list), "search");
    for (;; count++) {
        bench_must(xf_hit_next(list, &hit), "hit");
        if (hit == NULL) {
            break;
        }
        xf_hit_free(hit);
    }
    xf_iter_free(list);
    return count;
}

static int64_t scan(sqlite3 *db, const char *text)
{
    sqlite3_stmt *stmt;
    char pattern[128];
    (void)snprintf(pattern, sizeof pattern, "%%%s%%", text);
    if (sqlite3_prepare_v2(db, "SELECT count(*) FROM cases WHERE title LIKE ?1 OR matter LIKE ?1",
                           -1, &stmt, NULL) != SQLITE_OK) {
        exit(1);
    }
    (void)sqlite3_bind_text(stmt, 1, pattern, -1, SQLITE_STATIC);
    if (sqlite3_step(stmt) != SQLITE_ROW) {
        exit(1);
    }
    int64_t count = sqlite3_column_int64(stmt, 0);
    (void)sqlite3_finalize(stmt);
    return count;
}

static void compare(xf_store *store, sqlite3 *db, const char *name, const char *text)
{
    enum { TIMES = 20, SCANS = 3 };
    char figure[64];
    int64_t found = scan(db, text); /* both warm */
    if (search(store, text, 0) != found) {
        (void)fprintf(stderr, "%s: the search and the scan differ\n", text);
        exit(1);
    }
    double begun = bench_seconds();
    for (int i = 0; i < TIMES; i++) {
        (void)search(store, text, 20);
    }
    double spent = (bench_seconds() - begun) / TIMES;
    begun = bench_seconds();
    for (int i = 0; i < SCANS; i++) {
        (void)scan(db, text);
    }
    (void)snprintf(figure, sizeof figure, "%s_found", name);
    bench_figure(figure, (double)found);
    (void)snprintf(figure, sizeof figure, "%s_microseconds", name);
    bench_figure(figure, spent * 1e6);
    (void)snprintf(figure, sizeof figure, "%s_scan_microseconds", name);
    bench_figure(figure, (bench_seconds() - begun) / SCANS * 1e6);
}

static double read_all(sqlite3 *db)
{
    sqlite3_stmt *stmt;
    volatile size_t bytes = 0;
    double begun = bench_seconds();
    if (sqlite3_prepare_v2(db, "SELECT title, matter FROM cases", -1, &stmt, NULL) != SQLITE_OK) {
        exit(1);
    }
    while (sqlite3_step(stmt) == SQLITE_ROW) {
        bytes += (size_t)sqlite3_column_bytes(stmt, 0) + (size_t)sqlite3_column_bytes(stmt, 1);
    }
    (void)sqlite3_finalize(stmt);
    return bench_seconds() - begun;
}

static void similar(xf_store *store, sqlite3 *db, int64_t cases)
{
    enum { TIMES = 100 };
    double begun = bench_seconds();
    for (int i = 0; i < TIMES; i++) {
        xf_iter *list = NULL;
        bench_must(xf_similar_list(store, 1 + (xf_id)bench_draw((size_t)cases), 20, &list),
                   "similar");
        xf_iter_free(list);
    }
    bench_figure("similar_microseconds", (bench_seconds() - begun) / TIMES * 1e6);
    bench_figure("similar_scan_microseconds", read_all(db) * 1e6);
}

int main(int argc, char **argv)
{
    if (argc != 3) {
        (void)fprintf(stderr, "use: bench_search <new file> <cases>\n");
        return 2;
    }
    xf_store_config config = XF_STORE_CONFIG_INIT;
    xf_store *store = NULL;
    sqlite3 *db = NULL;
    int64_t cases = bench_count(argv[2]);
    config.relaxed = 1;
    config.now = bench_time("2026-03-02T09:00:00+08:00");
    bench_must(xf_store_open(argv[1], &config, &store), "open");
    bench_office(store);
    double begun = bench_seconds();
    build(store, cases);
    bench_figure("register_microseconds", (bench_seconds() - begun) / (double)cases * 1e6);
    if (sqlite3_open_v2(argv[1], &db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK) {
        return 1;
    }
    compare(store, db, "common", "征地");
    compare(store, db, "phrase", "征地补偿");
    compare(store, db, "single", "丏");
    compare(store, db, "rare", "征地补偿拆迁");
    similar(store, db, cases);
    (void)sqlite3_close(db);
    xf_store_free(store);
    bench_figure("bytes_per_case", (double)bench_file_size(argv[1]) / (double)cases);
    return 0;
}
