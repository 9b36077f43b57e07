/* SPDX-License-Identifier: Apache-2.0 */
/* What questions over all cases cost: bench_lists build <file> <cases>, then bench_lists run <file> <question>.
 * Two of the questions are put to the engine alone: `rows` reads the register from end to end, and `pairs`
 * compares the texts of each two cases, as who has no index would.
 *
 * The register is of one year: cases of twenty bureaus, each with a text and a petitioner; one in ten
 * says again what an earlier one said, in half of them the same person in other words. Most are
 * accepted, half of those answered in time, so that others become late and the ladder tells it; some are key cases. */
#include "bench.h"
#include "bench_text.h"

#include <sqlite3.h>

enum {
    BUREAUS = 20,
    DAYS = 250,
    TITLE = 6,
    MATTER = 40,
    KEPT = 400,
    ANSWERED_AFTER = 30,
    ROUNDS = 3
};

/* ---- building ------------------------------------------------------------------------------------------------ */

static void open_office(xf_store *store)
{
    char id[16];
    char name[32];
    for (int i = 0; i <= BUREAUS; i++) {
        xf_unit_args unit = XF_UNIT_ARGS_INIT;
        xf_official_args post = XF_OFFICIAL_ARGS_INIT;
        (void)snprintf(id, sizeof id, i == 0 ? "county" : "b%d", i);
        (void)snprintf(name, sizeof name, i == 0 ? "示例县" : "示例%d局", i);
        unit.id = id;
        unit.name = name;
        unit.level = i == 0 ? XF_LEVEL_COUNTY : XF_LEVEL_TOWNSHIP;
        unit.superior = i == 0 ? NULL : "county";
        bench_must(xf_unit_put(store, "host", &unit), "unit");
        post.unit = id;
        for (int head = 1; head >= 0; head--) {
            char official[32];
            (void)snprintf(official, sizeof official, head ? "head_%s" : "clerk_%s", id);
            post.id = post.name = official;
            post.principal = head;
            bench_must(xf_official_put(store, "host", &post), "official");
        }
    }
}

typedef struct written {
    char title[6 * TITLE + 1], matter[6 * MATTER + 1];
    int64_t person;
} written;

/* A few of the latest texts are kept to be said again. */
static written latest[KEPT];

static void invent(written *out, int64_t i)
{
    enum { AGAIN = 10, CHANGED = 8 };
    *out = latest[bench_draw(KEPT)];
    if (i < KEPT || bench_draw(AGAIN) != 0) {
        bench_write_text(out->title, TITLE);
        bench_write_text(out->matter, MATTER);
        out->person = i;
    } else {
        bench_word(out->title);
        for (int k = 0; k < CHANGED; k++) {
            bench_word(out->matter + 6 * bench_draw(MATTER));
        }
        out->person = bench_draw(2) == 0 ? out->person : i;
    }
    latest[i % KEPT] = *out;
}

static void act(xf_store *store, xf_id id, xf_act_kind kind, const char *clerk)
{
    xf_act what = XF_ACT_INIT;
    what.actor = clerk;
    if (kind == XF_ACT_ANSWER) {
        what.outcome = XF_OUTCOME_SUPPORT;
        what.text = "经核实，反映的情况属实，列入本年度计划，九月底前完工。";
        what.reason = "影响通行，符合条件。";
        what.basis = "《公路法》第三十五条";
        what.findings = "经现场勘查，破损两处。";
    }
    what.reason = kind == XF_ACT_MARK_KEY ? "涉及面广" : what.reason;
    bench_must(xf_case_do(store, id, kind, &what, NULL), xf_code_of(XF_ENUM_ACT, (int)kind));
}

static xf_id register_one(xf_store *store, int64_t i, const char *unit, const char *clerk)
{
    static const char *const categories[] = {"land", "labour", "works", "contract"};
    xf_petitioner_args person = XF_PETITIONER_ARGS_INIT;
    xf_register_args args = XF_REGISTER_ARGS_INIT;
    xf_case *made = NULL;
    written what;
    char name[32];
    char phone[32];
    invent(&what, i);
    (void)snprintf(name, sizeof name, "示例%" PRId64, what.person);
    (void)snprintf(phone, sizeof phone, "138%08" PRId64, what.person);
    person.name = name;
    person.phone = phone;
    args.actor = clerk;
    args.unit = unit;
    args.form = (xf_form)(1 + i % 4);
    args.title = what.title;
    args.matter = what.matter;
    args.persons = i % 50 == 0 ? 7 : 1;
    args.category = categories[i % 4];
    args.petitioners = &person;
    args.petitioner_count = 1;
    bench_must(xf_case_register(store, &args, &made), "register");
    xf_id id = xf_case_id(made);
    xf_case_free(made);
    return id;
}

static void work(xf_store *store, int64_t i)
{
    char unit[16];
    char clerk[32];
    (void)snprintf(unit, sizeof unit, "b%d", (int)(1 + i % BUREAUS));
    (void)snprintf(clerk, sizeof clerk, "clerk_%s", unit);
    xf_id id = register_one(store, i, unit, clerk);
    if (i % 20 == 0) {
        char head[32];
        (void)snprintf(head, sizeof head, "head_%s", unit);
        act(store, id, XF_ACT_MARK_KEY, head);
    }
    if (i % 10 != 0) {
        act(store, id, XF_ACT_ACCEPT, clerk);
    }
}

static void answer_one(xf_store *store, int64_t i)
{
    char clerk[32];
    (void)snprintf(clerk, sizeof clerk, "clerk_b%d", (int)(1 + i % BUREAUS));
    if (i % 10 != 0 && i % 2 == 1) {
        act(store, i + 1, XF_ACT_ANSWER, clerk);
    }
}

/* Day by day, with a sweep each evening. */
static void build(xf_store *store, int64_t cases)
{
    const xf_time day = 86400000;
    xf_time first = bench_time("2025-01-02T09:00");
    bench_must(xf_store_set_now(store, first), "clock");
    open_office(store);
    int64_t answered = 0;
    double begun = bench_cpu_seconds();
    for (int64_t d = 0, i = 0; d < DAYS; d++) {
        xf_sweep_result swept = XF_SWEEP_RESULT_INIT;
        bench_must(xf_store_begin(store), "begin");
        bench_must(xf_store_set_now(store, first + d * day), "clock");
        for (; i < (d + 1) * cases / DAYS; i++) {
            work(store, i);
        }
        for (; answered < (d - ANSWERED_AFTER) * cases / DAYS; answered++) {
            answer_one(store, answered);
        }
        bench_must(xf_store_commit(store), "commit");
        bench_must(xf_store_sweep(store, 0, NULL, NULL, &swept), "sweep");
    }
    bench_figure("build_seconds", bench_cpu_seconds() - begun);
}

/* ---- asking the library ------------------------------------------------------------------------------------ */

/* What a question gave: how much it is, so that two runs can be told to have done the same. */
static double answer;

static void take(xf_text *text)
{
    answer = (double)strlen(xf_text_get(text));
    xf_text_free(text);
}

static void ask_focus(xf_store *store)
{
    xf_text *text = NULL;
    bench_must(xf_case_focus(store, NULL, XF_LANG_ZH, &text), "focus");
    take(text);
}

static void ask_missing(xf_store *store)
{
    xf_text *text = NULL;
    bench_must(xf_case_missing(store, NULL, XF_LANG_ZH, &text), "missing");
    take(text);
}

/* The answer is the number of links. */
static void ask_review(xf_store *store)
{
    xf_text *text = NULL;
    bench_must(xf_similar_review(store, NULL, 0, XF_LANG_ZH, &text), "review");
    answer = 0;
    for (const char *at = xf_text_get(text); (at = strstr(at, "\"other\":")) != NULL; at++) {
        answer++;
    }
    xf_text_free(text);
}

static void ask_pending(xf_store *store)
{
    xf_iter *list = NULL;
    xf_pending *one = NULL;
    answer = 0;
    bench_must(xf_pending_list(store, NULL, &list), "pending");
    for (bench_must(xf_pending_next(list, &one), "next"); one != NULL;
         bench_must(xf_pending_next(list, &one), "next")) {
        answer++;
        xf_pending_free(one);
    }
    xf_iter_free(list);
}

static void the_year(xf_date *from, xf_date *to)
{
    bench_must(xf_date_parse("2025-01-01", from), "date");
    bench_must(xf_date_parse("2025-12-31", to), "date");
}

static void ask_stats(xf_store *store)
{
    xf_stats_args args = XF_STATS_ARGS_INIT;
    xf_text *text = NULL;
    the_year(&args.from, &args.to);
    args.rows = XF_STATS_BY_UNIT;
    args.columns = XF_STATS_BY_CATEGORY;
    args.figures = (INT64_C(1) << (XF_FIGURE_REBOUNDED + 1)) - 2;
    bench_must(xf_stats_compute(store, &args, XF_LANG_ZH, &text), "stats");
    take(text);
}

static void ask_account(xf_store *store)
{
    xf_account_args args = XF_ACCOUNT_ARGS_INIT;
    xf_text *text = NULL;
    the_year(&args.from, &args.to);
    bench_must(xf_account_compute(store, &args, XF_LANG_ZH, &text), "account");
    take(text);
}

static void ask_work(xf_store *store)
{
    xf_work_args args = XF_WORK_ARGS_INIT;
    xf_text *text = NULL;
    the_year(&args.from, &args.to);
    bench_must(xf_work_compute(store, &args, XF_LANG_ZH, &text), "work");
    take(text);
}

/* ---- asking the engine --------------------------------------------------------------------------------------- */

static void engine(int code, sqlite3 *db)
{
    if (code != SQLITE_OK) {
        (void)fprintf(stderr, "%s\n", sqlite3_errmsg(db));
        exit(1);
    }
}

static sqlite3_stmt *select_all(const char *path, sqlite3 **db, const char *sql)
{
    sqlite3_stmt *stmt;
    engine(sqlite3_open_v2(path, db, SQLITE_OPEN_READONLY, NULL), *db);
    engine(sqlite3_exec(*db, "PRAGMA cache_size=-65536", NULL, NULL, NULL), *db);
    engine(sqlite3_prepare_v2(*db, sql, -1, &stmt, NULL), *db);
    return stmt;
}

/* Cases with their elements, first petitioners and running duties, every column read. */
static void read_rows(const char *path)
{
    sqlite3 *db;
    sqlite3_stmt *stmt =
        select_all(path, &db,
                   "SELECT * FROM cases r"
                   " LEFT JOIN detail d ON d.case_id = r.id"
                   " LEFT JOIN petitioner p ON p.case_id = r.id AND p.n = 1"
                   " LEFT JOIN deadline q ON q.case_id = r.id AND q.state = 'open'");
    answer = 0;
    while (sqlite3_step(stmt) == SQLITE_ROW) {
        for (int i = 0; i < sqlite3_column_count(stmt); i++) {
            answer += sqlite3_column_bytes(stmt, i);
        }
    }
    (void)sqlite3_finalize(stmt);
    (void)sqlite3_close(db);
}

/* Pairs of characters of a text of three bytes each, in order. */
typedef struct pairs {
    uint64_t of[TITLE + 2 * MATTER + 2 * TITLE];
    size_t count;
} pairs;

static int by_value(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a;
    uint64_t y = *(const uint64_t *)b;
    return x < y ? -1 : x > y ? 1 : 0;
}

static void add_pairs(pairs *out, const unsigned char *text, size_t len)
{
    for (size_t at = 0; at + 6 <= len && out->count < sizeof out->of / sizeof *out->of; at += 3) {
        uint64_t pair = 0;
        for (size_t i = 0; i < 6; i++) {
            pair = pair << 8U | text[at + i];
        }
        out->of[out->count++] = pair;
    }
}

static void make_set(pairs *set)
{
    size_t kept = 0;
    qsort(set->of, set->count, sizeof *set->of, by_value);
    for (size_t i = 0; i < set->count; i++) {
        if (i == 0 || set->of[i] != set->of[kept - 1]) {
            set->of[kept++] = set->of[i];
        }
    }
    set->count = kept;
}

/* Dice, in percent. */
static size_t likeness(const pairs *a, const pairs *b)
{
    size_t shared = 0;
    for (size_t i = 0, k = 0; i < a->count && k < b->count;) {
        shared += a->of[i] == b->of[k] ? 1 : 0;
        uint64_t x = a->of[i];
        i += x <= b->of[k] ? 1 : 0;
        k += x >= b->of[k] ? 1 : 0;
    }
    return 200 * shared / (a->count + b->count);
}

/* The answer is the number of pairs that have 60 percent; no petitioner is looked at. */
static void compare_each_two(const char *path)
{
    enum { LEAST = 60 };
    sqlite3 *db;
    size_t count = 0;
    size_t cap = 0;
    pairs *all = NULL;
    sqlite3_stmt *stmt = select_all(path, &db, "SELECT title, matter FROM cases ORDER BY id");
    while (sqlite3_step(stmt) == SQLITE_ROW) {
        if (count == cap) {
            cap = cap == 0 ? 1024 : 2 * cap;
            all = realloc(all, cap * sizeof *all);
            if (all == NULL) {
                exit(1);
            }
        }
        pairs *one = &all[count++];
        one->count = 0;
        for (int i = 0; i < 2; i++) {
            add_pairs(one, sqlite3_column_text(stmt, i), (size_t)sqlite3_column_bytes(stmt, i));
        }
        make_set(one);
    }
    (void)sqlite3_finalize(stmt);
    (void)sqlite3_close(db);
    answer = 0;
    for (size_t i = 0; i < count; i++) {
        for (size_t k = i + 1; k < count; k++) {
            answer += likeness(&all[i], &all[k]) >= LEAST ? 1 : 0;
        }
    }
    free(all);
}

/* ---- the program ----------------------------------------------------------------------------------------------- */

static const struct {
    const char *name;
    void (*ask)(xf_store *store); /* the library; else the engine */
    void (*engine)(const char *path);
} questions[] = {
    {"focus", ask_focus, NULL},        {"missing", ask_missing, NULL},
    {"review", ask_review, NULL},      {"pending", ask_pending, NULL},
    {"stats", ask_stats, NULL},        {"account", ask_account, NULL},
    {"work", ask_work, NULL},          {"rows", NULL, read_rows},
    {"pairs", NULL, compare_each_two},
};

static int by_seconds(const void *a, const void *b)
{
    double x = *(const double *)a;
    double y = *(const double *)b;
    return x < y ? -1 : x > y ? 1 : 0;
}

/* The median of some rounds: processor time, as the machine may do other work. */
static void run(xf_store *store, const char *path, const char *name)
{
    double spent[ROUNDS] = {0};
    for (size_t i = 0; i < sizeof questions / sizeof *questions; i++) {
        for (int round = 0; round < ROUNDS && strcmp(name, questions[i].name) == 0; round++) {
            double begun = bench_cpu_seconds();
            if (questions[i].ask != NULL) {
                questions[i].ask(store);
            } else {
                questions[i].engine(path);
            }
            spent[round] = bench_cpu_seconds() - begun;
        }
    }
    qsort(spent, ROUNDS, sizeof *spent, by_seconds);
    bench_figure("cpu_seconds", spent[ROUNDS / 2]);
    bench_figure("answer", answer);
    bench_figure("peak_kib", (double)bench_peak_kib());
}

int main(int argc, char **argv)
{
    xf_store_config config = XF_STORE_CONFIG_INIT;
    xf_store *store = NULL;
    if (argc != 4) {
        (void)fprintf(
            stderr, "use: bench_lists build <file> <cases> | bench_lists run <file> <question>\n");
        return 2;
    }
    int building = strcmp(argv[1], "build") == 0;
    config.relaxed = 1;
    config.mode = building ? config.mode : XF_OPEN_READ_ONLY;
    bench_must(xf_store_open(argv[2], &config, &store), "open");
    if (building) {
        build(store, bench_count(argv[3]));
        bench_must(xf_store_close(store), "close");
    } else {
        bench_must(xf_store_set_now(store, bench_time("2025-12-31T17:00")), "clock");
        run(store, argv[2], argv[3]);
    }
    xf_store_free(store);
    return 0;
}
