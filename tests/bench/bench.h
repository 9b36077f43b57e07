/* SPDX-License-Identifier: Apache-2.0 */
/* What the benchmark programs share: stopping at the first failure, time, memory, a small office.
 *
 * A program prints one figure per line, "name<TAB>value"; run.sh makes the table. */
#ifndef XFCASE_BENCH_H
#define XFCASE_BENCH_H

#include <xfcase.h>

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

static inline void bench_must(xf_status status, const char *what)
{
    if (status != XF_OK) {
        const xf_error *error = xf_error_last();
        (void)fprintf(stderr, "%s: %s %s %s (%s)\n", what, xf_status_name(status),
                      xf_error_rule(error), xf_error_field(error),
                      xf_error_text(error, XF_LANG_EN));
        exit(1);
    }
}

/* What the process used of the processor, whatever else the machine does meanwhile. */
static inline double bench_cpu_seconds(void)
{
    struct timespec now;
    (void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static inline double bench_seconds(void)
{
    struct timespec now;
    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static inline void bench_figure(const char *name, double value)
{
    (void)printf("%s\t%.10g\n", name, value);
}

/* The most memory this process ever held, in KiB. */
static inline long bench_peak_kib(void)
{
    char line[256];
    long kib = 0;
    FILE *file = fopen("/proc/self/status", "r");
    while (file != NULL && fgets(line, sizeof line, file) != NULL) {
        if (strncmp(line, "VmHWM:", 6) == 0) {
            kib = strtol(line + 6, NULL, 10);
        }
    }
    if (file != NULL) {
        (void)fclose(file);
    }
    return kib;
}

static inline int64_t bench_file_size(const char *path)
{
    struct stat info;
    return stat(path, &info) == 0 ? (int64_t)info.st_size : 0;
}

static inline int64_t bench_count(const char *text)
{
    long long value = strtoll(text, NULL, 10);
    if (value <= 0) {
        (void)fprintf(stderr, "not a positive number: %s\n", text);
        exit(2);
    }
    return (int64_t)value;
}

static inline xf_time bench_time(const char *text)
{
    xf_time at = 0;
    bench_must(xf_time_parse(text, &at), text);
    return at;
}

/* A county with one bureau, its principal and one who handles. */
static inline void bench_office(xf_store *store)
{
    xf_unit_args county = XF_UNIT_ARGS_INIT, bureau = XF_UNIT_ARGS_INIT;
    county.id = "county";
    county.name = "某县人民政府";
    county.level = XF_LEVEL_COUNTY;
    bureau.id = "bureau";
    bureau.name = "某局";
    bureau.level = XF_LEVEL_TOWNSHIP;
    bureau.superior = "county";
    bench_must(xf_unit_put(store, "host", &county), "unit");
    bench_must(xf_unit_put(store, "host", &bureau), "unit");
    const char *ids[] = {"governor", "head", "clerk"};
    for (int i = 0; i < 3; i++) {
        xf_official_args post = XF_OFFICIAL_ARGS_INIT;
        post.id = ids[i];
        post.name = ids[i];
        post.unit = i == 0 ? "county" : "bureau";
        post.principal = i < 2;
        bench_must(xf_official_put(store, "host", &post), "official");
    }
}

static inline xf_id bench_register(xf_store *store)
{
    xf_petitioner_args petitioner = XF_PETITIONER_ARGS_INIT;
    xf_register_args args = XF_REGISTER_ARGS_INIT;
    xf_case *made = NULL;
    static int64_t
        people; /* each case has its own: a register in which all are one person is none */
    char name[32];
    char phone[32];
    (void)snprintf(name, sizeof name, "某甲%" PRId64, ++people);
    (void)snprintf(phone, sizeof phone, "138%08" PRId64, people % 100000000);
    petitioner.name = name;
    petitioner.phone = phone;
    petitioner.address = "某村一组一号";
    args.actor = "clerk";
    args.unit = "bureau";
    args.form = XF_FORM_VISIT;
    args.title = "反映村内道路多年未修、雨天无法通行的问题";
    args.matter = "信访人反映其所在村的道路自建成后一直未修，雨天积水，老人和学生出行困难，"
                  "曾多次向村委会提出，要求明确维修时间并答复。";
    args.category = "construction";
    args.petitioners = &petitioner;
    args.petitioner_count = 1;
    bench_must(xf_case_register(store, &args, &made), "register");
    xf_id id = xf_case_id(made);
    xf_case_free(made);
    return id;
}

static inline void bench_act(xf_store *store, xf_id id, xf_act_kind kind)
{
    xf_act act = XF_ACT_INIT;
    act.actor = "clerk";
    if (kind == XF_ACT_ASSIGN_HANDLER) {
        act.official = "clerk";
    }
    if (kind == XF_ACT_ANSWER) {
        act.outcome = XF_OUTCOME_SUPPORT;
        act.text = "经核实，反映的情况属实，现决定将该路段列入本年度维修计划，九月底前完工。";
        act.reason = "路面破损影响通行，符合养护条件。";
        act.basis = "《公路法》第三十五条";
        act.findings = "经现场勘查，该路段破损两处，约六十平方米。";
    }
    bench_must(xf_case_do(store, id, kind, &act, NULL), xf_code_of(XF_ENUM_ACT, (int)kind));
}

#endif
