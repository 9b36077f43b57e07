/* SPDX-License-Identifier: Apache-2.0 */
/* Claims, resolution work and exceptions: the rows that acts make and change, and what fulfils a
 * claim (信访工作条例 Art. 28: 诉求合理的解决问题到位, 诉求无理的思想教育到位, 生活困难的帮扶救助到位,
 * 行为违法的依法处理). */
#include "rules/rules_p.h"

#define M(kind) (1U << (unsigned)XF_MEASURE_##kind)

/* Any one of these, finished in this cycle, fulfils a claim that was assessed so. */
static const unsigned fulfilling[] = {
    [XF_ASSESSMENT_NONE] = 0,
    [XF_ASSESSMENT_REASONABLE] = M(RESOLVE) | M(AGREEMENT),
    [XF_ASSESSMENT_HARDSHIP] = M(RELIEF),
    [XF_ASSESSMENT_UNREASONABLE] = M(EXPLANATION) | M(COORDINATION) | M(MEDIATION) | M(AGREEMENT),
    [XF_ASSESSMENT_UNLAWFUL] = M(REFERRAL),
};

bool xfi_rules_claim_fulfilled(const xfi_casefile *file, const xfi_claim *claim)
{
    return xfi_rules_measure_done(file, claim->n, fulfilling[claim->assessment]);
}

/* ---- what acts do to them: xfi_rules_start() left room for one more row of each --------------------------- */

static void add_claim(xfi_deciding *d)
{
    xfi_casefile *file = d->after;
    file->row.claims++;
    file->claims[file->claim_count++] =
        (xfi_claim){.case_id = file->row.id, .n = file->row.claims, .text = d->act->text};
}

static void assess_claim(xfi_deciding *d)
{
    xfi_claim *claim = xfi_rules_claim(d->after, d->act->item);
    claim->assessment = d->act->assessment;
    claim->basis = d->act->basis;
    claim->assessments++;
    claim->outcome = XF_OUTCOME_NONE; /* what was said of it rested on the assessment before */
    claim->answer = NULL;
}

static void answer_claim(xfi_deciding *d)
{
    xfi_claim *claim = xfi_rules_claim(d->after, d->act->item);
    claim->outcome = d->act->outcome;
    claim->answer = d->act->text;
}

/* By default a measure rests on what the assessment of its claim rests on. */
static const char *measure_basis(const xfi_casefile *file, const xfi_act *act)
{
    const xfi_claim *claim = xfi_rules_claim(file, act->item);
    return xfi_blank(act->basis) && claim != NULL ? claim->basis : act->basis;
}

static void take_measure(xfi_deciding *d)
{
    xfi_casefile *file = d->after;
    const xfi_act *act = d->act;
    file->row.measures++;
    file->measures[file->measure_count++] = (xfi_measure){
        .case_id = file->row.id,
        .n = file->row.measures,
        .cycle = file->row.cycle,
        .measure = act->measure,
        .claim = act->item,
        .text = act->text,
        .official = xfi_blank(act->official) ? act->actor : act->official,
        .unit = act->unit,
        .planned = act->date,
        .amount = act->amount,
        .source = act->source,
        .basis = measure_basis(file, act),
        .document = act->document,
        .begun_at = act->at,
        .relief = act->relief,
        .fund = act->fund,
        .means = act->means,
    };
}

static void finish_measure(xfi_deciding *d)
{
    xfi_measure *measure = xfi_rules_measure(d->after, d->act->item);
    measure->done_at = d->act->at;
    measure->done_on = d->act->date == 0 ? d->date : d->act->date;
    measure->result = d->act->text;
    measure->failed = d->act->kind == XF_ACT_FAIL_MEASURE;
}

/* A lesson is there as soon as it is drawn; its document is the standing measure. */
static void record_lesson(xfi_deciding *d)
{
    xfi_casefile *file = d->after;
    file->row.measures++;
    file->measures[file->measure_count++] = (xfi_measure){
        .case_id = file->row.id,
        .n = file->row.measures,
        .cycle = file->row.cycle,
        .measure = XF_MEASURE_LESSON,
        .text = d->act->text,
        .official = d->act->actor,
        .document = d->act->document,
        .begun_at = d->act->at,
        .done_at = d->act->at,
        .done_on = d->date,
        .result = d->act->text,
    };
    file->row.cause = d->act->cause == XF_CAUSE_NONE ? file->row.cause : d->act->cause;
}

static void except_item(xfi_deciding *d)
{
    xfi_casefile *file = d->after;
    xfi_exception row = {file->row.id, d->act->check, d->act->reason, d->act->actor, d->act->at};
    for (size_t i = 0; i < file->exception_count; i++) {
        if (file->exceptions[i].check == row.check) {
            file->exceptions[i] = row; /* a better reason; the earlier one stays in the journal */
            return;
        }
    }
    file->row.exceptions++;
    file->exceptions[file->exception_count++] = row;
}

/* A new cycle answers every claim anew; how it was assessed stays until it is assessed again. */
static void begin_cycle(xfi_deciding *d)
{
    for (size_t i = 0; i < d->after->claim_count; i++) {
        d->after->claims[i].outcome = XF_OUTCOME_NONE;
        d->after->claims[i].answer = NULL;
    }
}

static const struct {
    xf_act_kind act;
    void (*apply)(xfi_deciding *d);
} effects[] = {
    {XF_ACT_ADD_CLAIM, add_claim},
    {XF_ACT_ASSESS_CLAIM, assess_claim},
    {XF_ACT_ANSWER_CLAIM, answer_claim},
    {XF_ACT_TAKE_MEASURE, take_measure},
    {XF_ACT_FINISH_MEASURE, finish_measure},
    {XF_ACT_FAIL_MEASURE, finish_measure},
    {XF_ACT_RECORD_LESSON, record_lesson},
    {XF_ACT_EXCEPT_ITEM, except_item},
    {XF_ACT_REOPEN, begin_cycle},
    {XF_ACT_REBOUND, begin_cycle},
};

void xfi_rules_apply_work(xfi_deciding *d)
{
    xfi_rules_apply_units(d);
    for (size_t i = 0; i < sizeof effects / sizeof *effects; i++) {
        if (effects[i].act == d->act->kind) {
            effects[i].apply(d);
        }
    }
}
