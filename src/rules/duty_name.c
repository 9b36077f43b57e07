/* SPDX-License-Identifier: Apache-2.0 */
/* What occurrences and the steps of their chains are called, in both languages. */
#include "rules/duty_p.h"

enum { MONTHS_OF_QUARTER = 3 };

/* Both texts in the arena; none of them: no memory. */
static xfi_bi kept(xfi_arena *arena, xfi_buf *zh, xfi_buf *en)
{
    const bool failed = zh->failed || en->failed;
    const xfi_bi name = {failed ? NULL : xfi_arena_dup(arena, xfi_buf_text(zh)),
                         failed ? NULL : xfi_arena_dup(arena, xfi_buf_text(en))};
    xfi_buf_free(zh);
    xfi_buf_free(en);
    return name.zh == NULL || name.en == NULL ? (xfi_bi){NULL, NULL} : name;
}

xfi_bi xfi_duty_series_name(const xfi_duty_series *series, const xfi_duty_rule *rule)
{
    return !xfi_blank(series->name) ? (xfi_bi){series->name, series->name}
           : rule == NULL           ? (xfi_bi){series->duty, series->duty}
                                    : rule->title;
}

/* "月末汇报会（2026年9月）", "Month's end meeting (2026-09)" */
xfi_bi xfi_duty_name(xfi_arena *arena, xfi_bi name, xfi_recurs recurs, xf_date period)
{
    xfi_buf zh = {0};
    xfi_buf en = {0};
    const xfi_civil civil = xfi_calendar_civil(period);
    if (recurs == XFI_RECURS_QUARTER_END) {
        const int quarter = (civil.month - 1) / MONTHS_OF_QUARTER + 1;
        xfi_buf_printf(&zh, "%s（%d年第%d季度）", name.zh, civil.year, quarter);
        xfi_buf_printf(&en, "%s (%d Q%d)", name.en, civil.year, quarter);
    } else {
        xfi_buf_printf(&zh, "%s（%d年%d月）", name.zh, civil.year, civil.month);
        xfi_buf_printf(&en, "%s (%d-%02d)", name.en, civil.year, civil.month);
    }
    return kept(arena, &zh, &en);
}

/* "集中攻坚：阶段总结" */
xfi_bi xfi_duty_name_part(xfi_arena *arena, xfi_bi whole, xfi_bi part)
{
    xfi_buf zh = {0};
    xfi_buf en = {0};
    xfi_buf_printf(&zh, "%s：%s", xfi_or_empty(whole.zh), part.zh);
    xfi_buf_printf(&en, "%s: %s", xfi_blank(whole.en) ? xfi_or_empty(whole.zh) : whole.en, part.en);
    return kept(arena, &zh, &en);
}

/* How often it is owed by then: once, and once more for each time that what it told had changed. */
static int times_owed(const xfi_duty_file *file, xf_id renews)
{
    int times = 1;
    for (size_t i = file->step_count; renews != 0 && i-- > 0;) { /* each renews an earlier one */
        if (file->steps[i].id == renews) {
            renews = file->steps[i].renews;
            times++;
        }
    }
    return times;
}

static const char *ordinal_end(int n)
{
    static const char *const ends[] = {"th", "st", "nd", "rd"};
    const int teen = n / 10 % 10;
    return ends[teen == 1 || n % 10 > 3 ? 0 : n % 10];
}

xfi_bi xfi_duty_step_name(const xfi_office_deciding *d, const xfi_duty *duty,
                          const xfi_duty_link *link, xf_id renews)
{
    const int times = times_owed(d->world->duties, renews);
    const xfi_bi name =
        xfi_duty_name_part(d->arena, (xfi_bi){duty->name, duty->name_en}, link->title);
    xfi_buf zh = {0};
    xfi_buf en = {0};
    if (times == 1 || name.zh == NULL) {
        return name;
    }
    xfi_buf_printf(&zh, "%s（第%d次）", name.zh, times);
    xfi_buf_printf(&en, "%s (%d%s time)", name.en, times, ordinal_end(times));
    return kept(d->arena, &zh, &en);
}
