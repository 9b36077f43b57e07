/* SPDX-License-Identifier: Apache-2.0 */
/* What the commands of statistics share. */
#ifndef XFCASE_CLI_FIGURES_H
#define XFCASE_CLI_FIGURES_H

#include "cli.h"

typedef struct figures_period {
    const char *from, *until, *unit;
} figures_period;

#define FIGURES_PERIOD(period)                                                                     \
    {"from", &(period).from, NULL, "第一日", "the first day"},                                     \
        {"until", &(period).until, NULL, "最后一日", "the last day"},                              \
    {                                                                                              \
        "unit", &(period).unit, NULL, "单位", "the unit"                                           \
    }

/* -1: read. */
int figures_read_period(const cli *c, const figures_period *period, xf_date *from, xf_date *to);
/* -1: a code of the enumeration. */
int figures_code(const cli *c, xf_enum which, const char *text, const char *option, int *out);
/* -1: *value, a name or a code of the dimension, is a code now; what has no names stays as it is. */
int figures_value(const cli *c, xf_stats_by by, const char *option, const char **value);
int figures_work(const cli *c, const xf_work_args *args); /* work_figures.c: what the office did */
void figures_compare(const cli *c, const json_t *answer); /* compare.c: a table per figure */
const char *figures_text(const json_t *object, const char *name); /* never NULL */

#endif
