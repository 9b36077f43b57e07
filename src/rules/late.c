/* SPDX-License-Identifier: Apache-2.0 */
/* What an act that is entered behind later ones changes of what was entered: the case, its pauses and its
 * deadlines become what they are by the order of time, each with the number that it has. What had been sent
 * and supervised and is not due by that is taken back. */
#include "rules/rules_p.h"

/* What the order of entering says, and not that of time. */
static void settle_row(xfi_deciding *d)
{
    const xfi_case entered = d->after->row;
    d->after->row = d->world->late->course->row;
    d->after->row.revision = entered.revision;
    d->after->row.last_at = entered.last_at;
    d->after->row.mark = entered.mark;
    d->after->row.lead_ends_at = entered.lead_ends_at;
}

/* Numbered rows are the same ones in both orders; exceptions have no number. */
static void settle_work(xfi_deciding *d)
{
    const xfi_casefile *course = d->world->late->course;
    xfi_casefile *file = d->after;
    file->claims = course->claims;
    file->claim_count = course->claim_count;
    file->measures = course->measures;
    file->measure_count = course->measure_count;
    file->parts = course->parts;
    file->part_count = course->part_count;
    file->attachments = course->attachments;
    file->attachment_count = course->attachment_count;
    file->members = course->members;
    file->member_count = course->member_count;
}

static void settle_exceptions(xfi_deciding *d)
{
    for (size_t i = 0; i < d->after->exception_count; i++) {
        xfi_exception *mine = &d->after->exceptions[i];
        const xfi_exception *theirs = xfi_rules_exception(d->world->late->course, mine->check);
        if (theirs != NULL) {
            *mine = *theirs;
        }
    }
}

/* ---- pauses ---------------------------------------------------------------------------------------------- */

static xfi_pause *same_pause(xfi_casefile *file, const xfi_pause *one)
{
    for (size_t i = 0; i < file->pause_count; i++) {
        xfi_pause *other = &file->pauses[i];
        if (other->cycle == one->cycle && other->cause == one->cause &&
            other->from_at == one->from_at) {
            return other;
        }
    }
    return NULL;
}

/* They are numbered by revisions, which another order counts otherwise. */
static void settle_pauses(xfi_deciding *d)
{
    const xfi_casefile *course = d->world->late->course;
    for (size_t i = 0; i < course->pause_count; i++) {
        xfi_pause *mine = same_pause(d->after, &course->pauses[i]);
        if (mine != NULL) {
            mine->until_at = course->pauses[i].until_at;
            mine->cut = course->pauses[i].cut;
        }
    }
}

/* ---- deadlines ------------------------------------------------------------------------------------------- */

typedef struct settling {
    xfi_deciding *d;
    bool *theirs, *mine; /* those that are settled, of the course and of the file */
} settling;

/* What the ladder raised is taken back or stays by rules of its own. */
static bool raised(const xfi_deadline *deadline)
{
    return deadline->opened_by == XF_ACT_FIRE;
}

/* The course gives its own numbers to what it opens; what it keeps of before has those of the file. */
static xfi_deadline *counterpart(const settling *s, const xfi_deadline *theirs, bool by_id)
{
    xfi_casefile *file = s->d->after;
    for (size_t i = 0; i < file->deadline_count; i++) {
        xfi_deadline *mine = &file->deadlines[i];
        bool alike = xfi_same(mine->rule, theirs->rule) && mine->cycle == theirs->cycle &&
                     mine->item == theirs->item;
        if (!s->mine[i] && alike && (!by_id || mine->id == theirs->id)) {
            s->mine[i] = true;
            return mine;
        }
    }
    return NULL;
}

/* What neither its day nor its end, but the time of entering decides. */
static xfi_deadline as_entered(const xfi_deadline *theirs, const xfi_deadline *mine)
{
    xfi_deadline one = *theirs;
    one.id = mine->id;
    one.turn = mine->turn;
    one.mark = mine->mark;
    one.next_fire_at = mine->next_fire_at;
    one.late = xfi_rules_running(theirs) ? mine->late : theirs->late;
    return one;
}

/* It runs in both: its day moves as by an act that moves it. */
static void move(xfi_deciding *d, const xfi_rule *rule, xfi_deadline *mine, xfi_deadline is)
{
    is.state = mine->state;
    is.last_date = mine->last_date;
    is.due_date = mine->due_date;
    is.due_at = mine->due_at;
    is.paused = mine->paused;
    is.provisional = mine->provisional;
    *mine = is;
    xfi_rules_move(d, rule, mine);
}

static void settle_one(xfi_deciding *d, const xfi_deadline *theirs, xfi_deadline *mine, bool fresh)
{
    static const xfi_bi reason = {
        "按办理时间先后重新计算，当时并未逾期，此前因逾期发出的提醒、督办撤回",
        "counted in the order in which things were done it was not overdue: what was sent and "
        "supervised because of that is taken back"};
    const xfi_rule *rule = xfi_policy_rule(d->policy, theirs->rule);
    const xfi_deadline is = as_entered(theirs, mine);
    const bool runs = xfi_rules_running(theirs) && rule != NULL;
    const bool otherwise = is.due_at != mine->due_at || is.closed_at != mine->closed_at;
    if (xfi_model_equal(&xfi_deadline_record, &is, mine)) {
        return;
    }
    if (runs && xfi_rules_running(mine) && !fresh) {
        move(d, rule, mine, is);
        return;
    }
    *mine = is;
    mine->next_fire_at = 0;
    if (runs) {
        xfi_rules_refresh(d, rule, mine);
    } else if (otherwise && !fresh) {
        xfi_rules_withdraw_moved(d, mine, mine->closed_at, reason);
    }
}

/* Opened in the order of time alone. */
static void add_one(xfi_deciding *d, const xfi_deadline *theirs)
{
    xfi_casefile *file = d->after;
    xfi_deadline *items =
        xfi_rules_grow(d, file->deadlines, file->deadline_count, sizeof *file->deadlines);
    if (items == NULL) {
        return;
    }
    file->deadlines = items;
    xfi_deadline *mine = &items[file->deadline_count++];
    *mine = *theirs;
    mine->id = file->next_deadline++;
    mine->turn = 1;
    mine->mark = XF_MARK_NONE;
    mine->next_fire_at = 0;
    const xfi_rule *rule = xfi_policy_rule(d->policy, theirs->rule);
    if (xfi_rules_running(mine) && rule != NULL) {
        xfi_rules_refresh(d, rule, mine);
    }
}

/* First those that have their number, then those that the course numbered itself. */
static void settle_pass(const settling *s, bool by_id)
{
    const xfi_casefile *course = s->d->world->late->course;
    for (size_t i = 0; i < course->deadline_count; i++) {
        const xfi_deadline *theirs = &course->deadlines[i];
        if (s->theirs[i] || (!by_id && raised(theirs))) {
            continue;
        }
        xfi_deadline *mine = counterpart(s, theirs, by_id);
        if (mine != NULL) {
            s->theirs[i] = true;
            if (!raised(theirs)) {
                settle_one(s->d, theirs, mine, mine >= s->d->after->deadlines + s->d->first_new);
            }
        }
    }
}

/* What is in no order of time was never owed; what this decision opened besides was not entered yet. */
static void settle_rest(const settling *s)
{
    static const xfi_bi reason = {
        "按办理时间先后重新认定，该项职责自始不存在，此前因此发出的提醒、督办撤回",
        "in the order in which things were done this was never owed: what was sent and supervised "
        "because of it is taken back"};
    xfi_casefile *file = s->d->after;
    const size_t count = file->deadline_count;
    size_t kept = s->d->first_new;
    for (size_t i = 0; i < s->d->first_new; i++) {
        if (!s->mine[i] && !raised(&file->deadlines[i])) {
            xfi_rules_never_owed(s->d, &file->deadlines[i], reason);
        }
    }
    for (size_t i = kept; i < count; i++) {
        if (s->mine[i]) {
            file->deadlines[kept++] = file->deadlines[i];
        }
    }
    file->deadline_count = kept;
}

static void settle_deadlines(xfi_deciding *d)
{
    const xfi_casefile *course = d->world->late->course;
    settling s = {.d = d};
    s.theirs = xfi_arena_alloc(d->arena, course->deadline_count + 1);
    s.mine = xfi_arena_alloc(d->arena, d->after->deadline_count + 1);
    if (s.theirs == NULL || s.mine == NULL) {
        xfi_rules_fail(d, XF_E_NO_MEMORY);
        return;
    }
    settle_pass(&s, true);
    settle_pass(&s, false);
    settle_rest(&s);
    for (size_t i = 0; i < course->deadline_count; i++) {
        if (!s.theirs[i] && !raised(&course->deadlines[i])) {
            add_one(d, &course->deadlines[i]);
        }
    }
}

void xfi_rules_settle_late(xfi_deciding *d)
{
    settle_row(d);
    settle_work(d);
    settle_exceptions(d);
    settle_pauses(d);
    settle_deadlines(d);
}
