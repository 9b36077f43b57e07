/* SPDX-License-Identifier: Apache-2.0 */
/* Bodies: one head and one head of the office at a time, nobody twice, and a membership keeps its
 * first and last day when it has ended. */
#include "rules/office_p.h"

#include <xfcase/body.h>

xf_status xfi_office_set_up_body(xfi_office_deciding *d, xfi_error *err)
{
    xfi_body *body = d->after;
    (void)err;
    body->name = d->act->name;
    body->kind = d->code;
    body->unit = d->act->unit;
    body->open = true;
    body->from = d->act->from == 0 ? d->date : d->act->from;
    body->text = d->act->text;
    body->document = d->act->document;
    return XF_OK;
}

static xf_status ended(const xfi_office_deciding *d, const char *field, xfi_error *err)
{
    return xfi_office_refuse(d, "body.ended", field,
                             (xfi_bi){"该机构或成员资格已经结束", "it has ended already"}, err);
}

/* Nobody stays longer than the body; who was to leave with it still does when its last day moves. */
static void end_with(const xfi_body *before, const xfi_body *body, xf_date today,
                     xfi_body_member *member)
{
    bool with_it = member->until == 0 || member->until > body->until ||
                   (before->until != 0 && member->until == before->until);
    if (!xfi_rules_has_ended(member->until, member->open, today)) {
        member->until = with_it ? body->until : member->until;
        member->open = member->until > today;
    }
}

xf_status xfi_office_dissolve_body(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_body_member *members = d->world->rows;
    xfi_body *body = d->after;
    if (xfi_rules_has_ended(body->until, body->open, d->date)) {
        return ended(d, "id", err);
    }
    body->until = d->act->until == 0 ? d->date : d->act->until;
    body->open = body->until > d->date;
    XFI_TRY(xfi_office_period(body->from, body->until, err));
    for (size_t i = 0; i < d->world->row_count; i++) {
        xfi_body_member *left = xfi_arena_alloc(d->arena, sizeof *left);
        if (left == NULL) {
            return xfi_error_no_memory(err);
        }
        *left = members[i];
        end_with(d->before, body, d->date, left);
        XFI_TRY(xfi_office_add(d, &xfi_body_member_record, &members[i], left, err));
    }
    return XF_OK;
}

static bool is_single(int post)
{
    return post == XF_BODY_POST_HEAD || post == XF_BODY_POST_OFFICE_HEAD;
}

/* Whoever joins stays: others that hold on its first day, or from a later one on, are there together. */
static bool together(const xfi_body_member *other, xf_date from)
{
    return other->until == 0 || other->until > from || (other->open && other->until == from);
}

static xf_status check_others(const xfi_office_deciding *d, xf_date from, xfi_error *err)
{
    const xfi_body_member *others = d->world->rows;
    for (size_t i = 0; i < d->world->row_count; i++) {
        if (!together(&others[i], from)) {
            continue;
        }
        if (xfi_same(others[i].official, d->act->official)) {
            return xfi_office_refuse(
                d, "body.member_twice", "official",
                (xfi_bi){"该人员已是本机构成员", "this official is a member already"}, err);
        }
        if (is_single(d->code) && others[i].post == d->code) {
            return xfi_office_refuse(d, "body.one_head", "code",
                                     (xfi_bi){"组长、办公室主任同时只能有一名，先办理退出",
                                              "there is one head, and one head of the office, at a "
                                              "time: the other one leaves first"},
                                     err);
        }
    }
    return XF_OK;
}

xf_status xfi_office_join_body(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_body *body = d->world->parent;
    xfi_body_member *member = d->after;
    xf_date from = d->act->from == 0 ? d->date : d->act->from;
    if (xfi_rules_has_ended(body->until, body->open, from > d->date ? from : d->date)) {
        return ended(d, "of", err);
    }
    if (from < body->from) {
        return xfi_error_set(err, XF_E_INVALID, "from", "加入日期早于机构成立日期",
                             "it begins before the body does");
    }
    XFI_TRY(check_others(d, from, err));
    member->of = body->id;
    member->official = d->act->official;
    member->post = d->code;
    member->open = true;
    member->from = from;
    member->until = body->until; /* whose end is announced */
    return XF_OK;
}

xf_status xfi_office_leave_body(xfi_office_deciding *d, xfi_error *err)
{
    xfi_body_member *member = d->after;
    if (xfi_rules_has_ended(member->until, member->open, d->date)) {
        return ended(d, "id", err);
    }
    member->until = d->act->until == 0 ? d->date : d->act->until;
    member->open = member->until > d->date;
    return xfi_office_period(member->from, member->until, err);
}
