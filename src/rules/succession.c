/* SPDX-License-Identifier: Apache-2.0 */
/* What a dissolved unit left open in the work of the office goes on with whoever goes on with its powers
 * (信访工作条例 Art. 24), as succeed.c has it for cases: periods run on, what was past due is owed by the new
 * unit and stays what the old one missed. */
#include "rules/duty_p.h"

#include <string.h>

/* ---- whose it is ---------------------------------------------------------------------------------------- */

static bool has_open(const xfi_record *record, const void *row)
{
    const xfi_field *open = xfi_model_field(record, "open");
    return xfi_model_number(open, row) != 0;
}

bool xfi_rules_left_by(const xfi_left *left, const char *unit)
{
    const xf_record_kind kind = left->kind;
    const void *row = left->row;
    const xfi_record *record = xfi_model_office(kind);
    const xfi_drive_case *entry = row;
    const xfi_warning *warning = row;
    if (!has_open(record, row)) {
        return false;
    }
    if (kind == XF_RECORD_DRIVE_CASE) {
        return xfi_same(entry->line_unit, unit) || xfi_same(entry->area_unit, unit);
    }
    if (kind == XF_RECORD_WARNING) {
        return warning->answered_on == 0 && xfi_same(xfi_office_warned(warning), unit);
    }
    return xfi_same(xfi_rules_owner(record, row), unit);
}

static xf_date due_of_reception(const xfi_reception *row)
{
    const bool escorted = !xfi_blank(row->escort) && xfi_blank(row->escort_result);
    return row->follow_up_on != 0 && row->followed_up_on == 0 ? row->follow_up_on
           : escorted                                         ? row->escort_on
                                                              : 0;
}

xf_date xfi_rules_left_due(const xfi_left *left)
{
    const void *row = left->row;
    switch ((int)left->kind) {
    case XF_RECORD_DUTY:
        return ((const xfi_duty *)row)->date;
    case XF_RECORD_DUTY_STEP:
        return ((const xfi_duty_step *)row)->date;
    case XF_RECORD_RESOURCE:
        return ((const xfi_resource *)row)->due_date;
    case XF_RECORD_WARNING:
        return ((const xfi_warning *)row)->due_date;
    case XF_RECORD_RECEPTION:
        return due_of_reception(row);
    case XF_RECORD_SCREENING:
        return ((const xfi_screening *)row)->until;
    case XF_RECORD_FINDING:
        return left->round == NULL ? 0 : left->round->until;
    default:
        return 0;
    }
}

bool xfi_rules_left_late(const xfi_left *left, xf_date date)
{
    const xf_date due = xfi_rules_left_due(left);
    return (due != 0 && due < date) ||
           (left->kind == XF_RECORD_DUTY &&
            ((const xfi_duty *)left->row)->state == XF_DUTY_STATE_MISSED) ||
           (left->kind == XF_RECORD_DUTY_STEP &&
            ((const xfi_duty_step *)left->row)->state == XF_DUTY_STATE_MISSED);
}

/* ---- who goes along ------------------------------------------------------------------------------------ */

typedef struct passing {
    xfi_office_deciding *d;
    const xfi_left *left;
    const xfi_record *record;
    void *after;
    bool late;
} passing;

static const xfi_official *post_of(const passing *p, const char *official)
{
    return xfi_rules_post(p->d->world->org, official, p->d->date);
}

/* Who by now has a post in the new unit or below it stays; else whoever is named, else its principal, where
 * somebody was named before. */
static void take_official(const passing *p)
{
    const xfi_org *org = p->d->world->org;
    const char *to = p->d->act->to_unit;
    const xfi_field *field = xfi_model_field(p->record, "official");
    const char *before = field == NULL ? NULL : xfi_model_text(field, p->left->row);
    const xfi_official *post = post_of(p, before);
    if (xfi_blank(before) || (post != NULL && xfi_rules_above(org, to, post->unit))) {
        return;
    }
    const xfi_official *principal = xfi_rules_principal(org, to, p->d->date);
    xfi_model_set_text(field, p->after,
                       !xfi_blank(p->d->act->official) ? p->d->act->official
                       : principal == NULL             ? NULL
                                                       : principal->id);
}

/* Who leads the new unit, or one above it, goes on leading. */
static void take_lead(const passing *p)
{
    const xfi_field *field = xfi_model_field(p->record, "lead");
    const char *before = field == NULL ? NULL : xfi_model_text(field, p->left->row);
    const xfi_official *post = post_of(p, before);
    if (xfi_blank(before) ||
        (post != NULL && xfi_rules_above(p->d->world->org, post->unit, p->d->act->to_unit))) {
        return;
    }
    xfi_model_set_text(field, p->after, p->d->act->lead);
}

/* ---- what is passed on ----------------------------------------------------------------------------------- */

/* A series of the same duty that the new unit has already goes on alone: a meeting is the unit's, whoever is
 * named for it, a reception day its official's. */
static bool has_already(const xfi_office_deciding *d, const xfi_duty_series *series)
{
    const bool own = xfi_rules_duty_of_official(xfi_policy_duty(d->world->policy, series->duty));
    for (size_t i = 0; i < d->world->kept_count; i++) {
        const xfi_duty_series *kept = &d->world->kept[i];
        if (kept->open && xfi_same(kept->duty, series->duty) && kept->of == series->of &&
            (!own || xfi_same(kept->official, series->official))) {
            return true;
        }
    }
    return false;
}

static const xfi_left *find(const xfi_office_deciding *d, xf_record_kind kind, xf_id id)
{
    for (size_t i = 0; i < d->world->left_count; i++) {
        const xfi_left *one = &d->world->left[i];
        const xfi_record *record = xfi_model_office(kind);
        if (one->kind == kind && xfi_model_number(&record->fields[0], one->row) == id) {
            return one;
        }
    }
    return NULL;
}

/* The occurrence is of a series that goes on with the new unit's own. */
static bool falls_away(const xfi_office_deciding *d, xf_id series)
{
    const xfi_left *left = series == 0 ? NULL : find(d, XF_RECORD_DUTY_SERIES, series);
    return left != NULL && has_already(d, left->row);
}

/* From that day on it is the new unit's: the sweep makes what is due then. */
static void take_series(const passing *p)
{
    xfi_duty_series *series = p->after;
    const xf_date gone = xfi_rules_unit(p->d->world->org, p->d->act->unit)->valid_to;
    if (has_already(p->d, p->left->row)) {
        series->open = false;
        series->until = gone < series->from ? series->from : gone;
        series->next_fire_at = 0;
        return;
    }
    series->unit = p->d->act->to_unit;
    take_official(p);
    take_lead(p);
    series->from = series->from > p->d->date ? series->from : p->d->date;
    series->opened_at = p->d->act->at;
    series->made_until = series->made_until < p->d->date ? series->made_until : p->d->date;
    xfi_duty_watch_post(p->d, series);
    series->next_fire_at = p->d->act->recorded_at;
}

static const xfi_bi twice = {"承继单位已有同一定期职责",
                             "the unit that goes on has the same recurring duty already"};

static void take_duty(const passing *p)
{
    const xfi_duty *before = p->left->row;
    xfi_duty *duty = p->after;
    duty->sequence++;
    if (!p->late && falls_away(p->d, before->of)) {
        duty->state = XF_DUTY_STATE_CANCELLED;
        duty->open = false;
        duty->next_fire_at = 0;
        duty->reason = twice.zh;
        duty->reason_en = twice.en;
    }
}

static void take_step(const passing *p)
{
    const xfi_duty_step *before = p->left->row;
    const xfi_left *duty = find(p->d, XF_RECORD_DUTY, before->of);
    xfi_duty_step *step = p->after;
    step->sequence++;
    if (duty != NULL && !xfi_rules_left_late(duty, p->d->date) &&
        falls_away(p->d, ((const xfi_duty *)duty->row)->of)) {
        step->state = XF_DUTY_STATE_CANCELLED;
        step->open = false;
        step->next_fire_at = 0;
        step->reason = twice.zh;
        step->reason_en = twice.en;
    }
}

static void take_drive_case(const passing *p)
{
    xfi_drive_case *entry = p->after;
    const char *former = p->d->act->unit;
    if (xfi_same(entry->line_unit, former)) {
        entry->line_unit = p->d->act->to_unit;
        take_official(p);
    }
    if (xfi_same(entry->area_unit, former)) {
        entry->area_unit = p->d->act->to_unit;
    }
}

/* Who received stays whose reception it was. */
static void take_reception(const passing *p)
{
    xfi_reception *row = p->after;
    row->successor = p->d->act->to_unit;
    row->succeeded_on = p->d->date;
}

/* What is past due is owed by the new unit and stays the old one's, wherever lateness is charged. */
static void take_unit(const passing *p)
{
    const xfi_field *successor = xfi_model_field(p->record, "successor");
    const char *name = p->left->kind == XF_RECORD_WARNING ? "to_unit" : "unit";
    const bool stays = p->late && successor != NULL;
    xfi_model_set_text(stays ? successor : xfi_model_field(p->record, name), p->after,
                       p->d->act->to_unit);
    if (!stays) {
        take_official(p);
        take_lead(p);
    }
}

static xf_status pass_on(xfi_office_deciding *d, const xfi_left *left, xfi_error *err)
{
    static const struct {
        xf_record_kind kind;
        void (*take)(const passing *p);
        bool whole; /* the unit too */
    } kinds[] = {
        {XF_RECORD_DUTY_SERIES, take_series, true},  {XF_RECORD_DRIVE_CASE, take_drive_case, true},
        {XF_RECORD_RECEPTION, take_reception, true}, {XF_RECORD_DUTY, take_duty, false},
        {XF_RECORD_DUTY_STEP, take_step, false},
    };
    const xfi_record *record = xfi_model_office(left->kind);
    passing p = {d, left, record, xfi_arena_alloc(d->arena, record->size),
                 xfi_rules_left_late(left, d->date)};
    bool whole = false;
    if (p.after == NULL) {
        return xfi_error_no_memory(err);
    }
    memcpy(p.after, left->row, record->size);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (kinds[i].kind == left->kind) {
            kinds[i].take(&p);
            whole = kinds[i].whole;
        }
    }
    if (!whole && has_open(record, p.after)) {
        take_unit(&p);
    }
    return xfi_office_add(d, record, left->row, p.after, err);
}

/* ---- what stands in the way ---------------------------------------------------------------------------- */

static bool was_dissolved(const xfi_office_deciding *d)
{
    const xfi_unit *unit = xfi_rules_unit(d->world->org, d->act->unit);
    return unit->valid_to != 0 && unit->valid_to < d->date;
}

static xf_status check_former(const xfi_office_deciding *d, xfi_error *err)
{
    if (!was_dissolved(d)) {
        return xfi_office_refuse(d, "succeed_unit.former_stands", "unit",
                                 (xfi_bi){"该单位当日仍存续，其工作由其自行办理",
                                          "the unit still exists then and does its own work"},
                                 err);
    }
    if (d->actor != NULL && xfi_same(d->actor->unit, d->act->unit)) {
        return xfi_error_refuse(
            err, XF_E_DENIED, "succeed_unit.by_former", d->verb->basis, "actor",
            (xfi_bi){"须由已撤销单位的上级单位或者其信访工作机构确定，原单位人员不得自行确定",
                     "a unit above decides who goes on, or its petition department: not the "
                     "people of the unit itself"});
    }
    return XF_OK;
}

/* Only to a unit that those who decide it stand above. */
static xf_status check_heir(const xfi_office_deciding *d, xfi_error *err)
{
    const xfi_org *org = d->world->org;
    if (d->actor != NULL &&
        !xfi_rules_above(org, xfi_rules_place(org, d->actor->unit), d->act->to_unit)) {
        return xfi_error_refuse(err, XF_E_DENIED, "succeed_unit.heir_elsewhere", d->verb->basis,
                                "to_unit",
                                (xfi_bi){"只能确定由本单位或其下级单位承继",
                                         "it goes to the unit that decides it, or to one below"});
    }
    XFI_TRY(xfi_duty_check_post(d, d->act->official, d->act->to_unit, err));
    return xfi_duty_check_lead(d, d->act->to_unit, d->act->lead, err);
}

/* Whom a report is about learns of it as little by this. */
static bool is_for_actor(const xfi_office_deciding *d, const xfi_left *left)
{
    return left->of == NULL || left->of->kind != XF_KIND_REPORT || d->actor == NULL ||
           !xfi_rules_concerned(d->world->org, left->of, d->actor, d->date);
}

static bool is_for_heir(const xfi_office_deciding *d, const xfi_left *left)
{
    return left->of == NULL || left->of->kind != XF_KIND_REPORT ||
           !xfi_rules_reaches_concerned(d->world->org, left->of, d->act->to_unit, d->date);
}

static bool is_asked(const xfi_office_deciding *d, const xfi_left *left)
{
    const xfi_record *record = xfi_model_office(left->kind);
    return (d->code == 0 || d->code == (int)left->kind) &&
           (d->act->of == 0 || xfi_model_number(&record->fields[0], left->row) == d->act->of) &&
           xfi_rules_left_by(left, d->act->unit) && is_for_actor(d, left);
}

/* What belongs to a report stays where it is rather than go to whom it is about; asked for by itself, that
 * is said. */
static xf_status refuse_heir(const xfi_office_deciding *d, xfi_error *err)
{
    return xfi_error_refuse(
        err, XF_E_REFUSED, "transfer.concerned", d->verb->basis, "to_unit",
        (xfi_bi){"不得将检举控告材料转给被检举控告的单位、被检举控告人任主要负责人的单位及"
                 "其下属单位",
                 "a report is never passed to the unit that it is about, to one whose principal it "
                 "is about, nor to one below"});
}

/* ---- the step ------------------------------------------------------------------------------------------------ */

static xf_status tell_heir(xfi_office_deciding *d, const xfi_succession *row, xfi_error *err)
{
    const xfi_unit *former = xfi_rules_unit(d->world->org, row->unit);
    const xfi_owed owed = {
        .record = XF_RECORD_SUCCESSION,
        .record_id = row->id,
        .title = {.zh = xfi_blank(former->name) ? former->id : former->name},
        .unit = row->to_unit,
        .target = XF_TARGET_PRINCIPAL,
        .raises = XF_RAISE_REMINDER,
        .rung = "succeeded",
        .reason = {"该单位已撤销，其未办结的工作由本单位继续办理，期限连续计算",
                   "that unit was dissolved: this one goes on with its open work, and periods run "
                   "on"},
    };
    return xfi_office_tell(d, &owed, err);
}

static xf_status pass_all(xfi_office_deciding *d, int32_t *passed, xfi_error *err)
{
    for (size_t i = 0; i < d->world->left_count; i++) {
        const xfi_left *left = &d->world->left[i];
        if (!is_asked(d, left)) {
            continue;
        }
        if (is_for_heir(d, left)) {
            XFI_TRY(pass_on(d, left, err));
            ++*passed;
        } else if (d->act->of != 0) {
            return refuse_heir(d, err);
        }
    }
    return XF_OK;
}

xf_status xfi_office_succeed_unit(xfi_office_deciding *d, xfi_error *err)
{
    const char *above = xfi_rules_superior(d->world->org, d->act->unit);
    xfi_succession *row = d->after;
    XFI_TRY(check_former(d, err));
    if (d->act->of != 0 && d->code == 0) {
        return xfi_error_set(err, XF_E_INVALID, "code", "指明记录编号（of）的，须写明记录种类",
                             "a number (of) needs the kind of record that it is of");
    }
    XFI_TRY(check_heir(d, err));
    d->by = above == NULL ? d->act->unit : above;
    row->unit = d->act->unit;
    row->to_unit = d->act->to_unit;
    row->kind = d->code;
    row->item = d->act->of;
    row->date = d->date;
    row->official = d->act->official;
    row->lead = d->act->lead;
    row->document = d->act->document;
    row->reason = d->act->reason;
    XFI_TRY(pass_all(d, &row->passed, err));
    return row->passed > 0
               ? tell_heir(d, row, err)
               : xfi_office_refuse(d, "succeed_unit.nothing_left", "unit",
                                   (xfi_bi){"该单位没有所指的未办结工作",
                                            "the unit has left nothing open of what is asked for"},
                                   err);
}
