/* SPDX-License-Identifier: Apache-2.0 */
/* What the progress of a drive is, from its cases as they stood on a day. */
#include "rules/office_p.h"

#include <xfcase/drive.h>

#include <string.h>

enum { PERCENT = 100, SHARE = 10000 };

/* A merger resolves nothing: the matter counts where it goes on. */
const xfi_case *xfi_rules_drive_counts(const xfi_drive_row *row)
{
    return row->into != NULL ? row->into : &row->row;
}

/* The date of the case itself; 0: none is known. */
static xf_date own_date(const xf_policy *policy, const xfi_drive_row *row)
{
    const xfi_event answered = {XF_ACT_ANSWER, XFI_Q_ANY};
    const xfi_case *of = xfi_rules_drive_counts(row);
    if (of->closing_date != 0) {
        return of->closing_date;
    }
    for (size_t i = 0; i < row->deadline_count; i++) {
        const xfi_rule *rule = xfi_policy_rule(policy, row->deadlines[i].rule);
        if (rule != NULL && xfi_policy_event_in(&rule->fulfils, answered)) {
            return row->deadlines[i].due_date;
        }
    }
    return 0;
}

/* A phase that ends with all seven ones is one in which cases are resolved: no name tells it. */
static xf_date date_of_all(const xfi_drive *drive, const xfi_drive_phase *phases, size_t count,
                           xf_date entered_on)
{
    xf_date last = 0;
    for (size_t i = 0; i < count; i++) {
        if (phases[i].seven_ones && phases[i].until > last) {
            last = phases[i].until;
        }
    }
    return last != 0 && entered_on <= last ? last : drive->until;
}

void xfi_rules_drive_plan(const xf_policy *policy, const xfi_drive *drive,
                          const xfi_drive_phase *phases, size_t phase_count, xfi_drive_row *row)
{
    xf_date own = own_date(policy, row);
    row->undated = own == 0;
    row->planned = own != 0 ? own : date_of_all(drive, phases, phase_count, row->entry.entered_on);
}

static bool is_resolved(const xfi_case *row)
{
    bool ended = row->ended_as == XF_STATE_CONCLUDED || row->ended_as == XF_STATE_TERMINATED;
    return ended && row->checked != XF_OUTCOME_FAIL;
}

/* Called resolved, and found not to be. */
static bool has_failed(const xfi_case *row)
{
    return row->ended_as != XF_STATE_NONE && row->checked == XF_OUTCOME_FAIL;
}

static bool is_open(const xfi_case *row)
{
    return row->ended_as == XF_STATE_NONE || has_failed(row);
}

/* The last day that is over: of a past day the figures are those of its end, of today not yet. */
static xf_date last_over(xf_date date, xf_date today)
{
    return date < today ? date : today - 1;
}

bool xfi_rules_drive_open(const xfi_drive_row *row)
{
    return is_open(xfi_rules_drive_counts(row));
}

bool xfi_rules_drive_late(const xfi_drive_row *row, xf_date date, xf_date today)
{
    return xfi_rules_drive_open(row) && row->planned <= last_over(date, today);
}

static void count(const xfi_drive_row *row, xf_date date, xf_date today, xfi_drive_figures *to)
{
    const xfi_case *of = xfi_rules_drive_counts(row);
    xf_date over = last_over(date, today);
    bool open = is_open(of);
    bool resolved = is_resolved(of);
    to->rebounded += row->row.rebounds > 0 ? 1 : 0;
    to->rebounds += row->row.rebounds;
    if (of->ended_as == XF_STATE_MERGED) {
        to->merged++;
        return;
    }
    to->total++;
    to->handed_out += row->entry.handed_out_on != 0 && row->entry.handed_out_on <= date ? 1 : 0;
    to->resolved += resolved ? 1 : 0;
    to->checked += resolved && of->checked == XF_OUTCOME_PASS ? 1 : 0;
    to->failed += has_failed(of) ? 1 : 0;
    to->open += open ? 1 : 0;
    to->otherwise += !open && !resolved ? 1 : 0;
    to->late += xfi_rules_drive_late(row, date, today) ? 1 : 0;
    to->undated += open && row->undated ? 1 : 0;
    to->expected += resolved || (open && row->planned > over && row->planned <= date) ? 1 : 0;
}

/* The last day of a drive is its own until it is over. */
static bool is_over(const xfi_drive *drive, xf_date date, xf_date today)
{
    bool past = date >= drive->until && today > drive->until;
    return past || (drive->closed_on != 0 && drive->closed_on <= date);
}

int32_t xfi_rules_drive_asked(const xfi_drive_figures *of)
{
    return of->resolved + of->open;
}

/* Nothing is resolved yet while the drive is being prepared. */
static xf_date first_of_resolving(const xfi_drive *drive, const xfi_drive_phase *phases,
                                  size_t count)
{
    xf_date first = 0;
    for (size_t i = 0; i < count; i++) {
        if (phases[i].seven_ones && (first == 0 || phases[i].from < first)) {
            first = phases[i].from;
        }
    }
    return first == 0 ? drive->from : first;
}

xfi_drive_pace xfi_rules_drive_pace(const xf_policy *policy, const xfi_drive *drive,
                                    const xfi_drive_phase *phases, size_t phase_count)
{
    return (xfi_drive_pace){.from = first_of_resolving(drive, phases, phase_count),
                            .until = date_of_all(drive, phases, phase_count, drive->from),
                            .lag = policy->drive_lag};
}

/* Which part of its time in the drive has passed for a case, in parts of SHARE: what came later is due
 * later. */
static int64_t share_passed(const xfi_drive *drive, xfi_drive_pace pace, const xfi_drive_row *row,
                            xf_date date)
{
    xf_date from = row->entry.entered_on > pace.from ? row->entry.entered_on : pace.from;
    xf_date until = from <= pace.until ? pace.until : drive->until;
    int64_t days = (int64_t)until - from + 1;
    int64_t passed = (int64_t)date - from + 1;
    return passed <= 0 || days <= 0 ? 0 : passed >= days ? SHARE : passed * SHARE / days;
}

/* Of the target so many whole cases are due as of the days has passed; what is resolved may lie `lag`
 * below. `shares` is the sum over the cases that are asked for. */
static bool trails(xfi_drive_pace pace, const xfi_drive_figures *of, int64_t shares)
{
    int64_t due = of->target * shares / ((int64_t)SHARE * PERCENT);
    int64_t reached =
        (int64_t)of->resolved * PERCENT + (int64_t)pace.lag * xfi_rules_drive_asked(of);
    return pace.lag != 0 && reached < due * PERCENT;
}

static xfi_standing standing(const xfi_drive_figures *of, bool behind)
{
    if (of->target == 0 || xfi_rules_drive_asked(of) == 0) {
        return XFI_STANDING_NONE;
    }
    if (of->resolved * PERCENT >= of->target * xfi_rules_drive_asked(of)) {
        return XFI_STANDING_REACHED;
    }
    return behind || of->resolved * PERCENT < of->target * (of->resolved + of->late)
               ? XFI_STANDING_BEHIND
               : XFI_STANDING_UNDER_WAY;
}

void xfi_rules_drive_progress(const xfi_drive *drive, xfi_drive_pace pace,
                              const xfi_drive_row *rows, size_t row_count, xf_date date,
                              xf_date today, xfi_drive_progress *out)
{
    xf_date now = date < today ? date : today; /* of what is known */
    xf_date over = last_over(date, today);
    int64_t shares[sizeof out->cohorts / sizeof *out->cohorts] = {0};
    memset(out, 0, sizeof *out);
    out->date = date;
    out->today = today;
    out->cohorts[XF_DRIVE_COHORT_EARLIER].target = drive->target_earlier;
    out->cohorts[XF_DRIVE_COHORT_NEW].target = drive->target_new;
    for (size_t i = 0; i < row_count; i++) {
        count(&rows[i], date, today, &out->total);
        count(&rows[i], date, today, &out->cohorts[rows[i].entry.cohort]);
        const xfi_case *counts = xfi_rules_drive_counts(&rows[i]);
        shares[rows[i].entry.cohort] +=
            is_open(counts) || is_resolved(counts) ? share_passed(drive, pace, &rows[i], over) : 0;
        out->sources[rows[i].entry.source] += counts->ended_as == XF_STATE_MERGED ? 0 : 1;
    }
    for (int c = XF_DRIVE_COHORT_EARLIER; c <= XF_DRIVE_COHORT_NEW; c++) {
        const xfi_drive_figures *of = &out->cohorts[c];
        out->standings[c] = standing(of, is_over(drive, now, today) || trails(pace, of, shares[c]));
    }
}
