/* SPDX-License-Identifier: Apache-2.0 */
/* The arithmetic of statistics, apart from where the numbers come from: sums, shares, percentiles, the
 * periods that are compared. Pure. */
#ifndef XFI_REPORT_FIGURES_P_H
#define XFI_REPORT_FIGURES_P_H

#include "base/base.h"
#include "calendar/calendar.h"
#include "store/figures.h"
#include "store/store.h"

/* How many answers took how many days, by days. */
typedef struct xfi_histogram {
    struct xfi_bar {
        int64_t days, answers;
    } * bars;
    size_t count, room;
} xfi_histogram;

/* What one cell counts. */
typedef struct xfi_figures {
    int64_t cases[XFI_STATS_NUMBERS], duties[XFI_STATS_NUMBERS];
    xfi_histogram days;
} xfi_figures;

/* False without memory. */
bool xfi_histogram_add(xfi_histogram *to, int64_t days, int64_t answers, xfi_arena *arena);
bool xfi_figures_add(xfi_figures *to, const xfi_figures *from, xfi_arena *arena);

int64_t xfi_histogram_answers(const xfi_histogram *histogram);
/* The mean in tenths of a day, rounded half up; 0 for none. */
int64_t xfi_histogram_mean(const xfi_histogram *histogram);
/* By nearest rank: the smallest number of days within which at least `percent` of the answers were
 * given; 0 for none. */
int64_t xfi_histogram_percentile(const xfi_histogram *histogram, int percent);

/* Tenths of a percent, rounded half away from 0; `of` is not 0. */
int64_t xfi_figures_share(int64_t part, int64_t of);
int64_t xfi_figures_change(int64_t before, int64_t now);
/* "-12.3" */
void xfi_figures_tenths(int64_t tenths, char out[24]);

typedef struct xfi_days {
    xf_date from, to; /* both inclusive; 0: before the first date that there is */
} xfi_days;

/* As long a period, ending the day before; whole months before whole months. */
xfi_days xfi_days_before(xfi_days period);
/* The same days a year earlier; the last day of February for the 29th. */
xfi_days xfi_days_year_before(xfi_days period);
/* The days that a period has of the month, quarter or year that is its `at`th. */
xfi_days xfi_days_of_bucket(xfi_days period, xf_stats_by by, size_t at);
/* The months, quarters or years that a period touches, in the arena. XF_E_INVALID, `field` named, when
 * they are too many. */
xf_status xfi_days_buckets(xfi_days period, xf_stats_by by, int zone, const char *field,
                           xfi_arena *arena, xfi_bucket **out, size_t *count, xfi_error *err);

#endif
