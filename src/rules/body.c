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

static xf_status ended(const xfi_office_deciding *d, xfi_error *err)
{
    return xfi_office_refuse(d, "body.ended", "id",
                             (xfi_bi){"该机构或成员资格已经结束", "it has ended already"}, err);
}

xf_status xfi_office_dissolve_body(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_body_member *members = d->world->rows;
    xfi_body *body = d->after;
    if (!body->open) {
        return ended(d, err);
    }
    body->open = false;
    body->until = d->act->until == 0 ? d->date : d->act->until;
    XFI_TRY(xfi_office_period(body->from, body->until, err));
    for (size_t i = 0; i < d->world->row_count; i++) {
        xfi_body_member *left = xfi_arena_alloc(d->arena, sizeof *left);
        if (left == NULL) {
            return xfi_error_no_memory(err);
        }
        *left = members[i];
        left->until = left->open ? body->until : left->until;
        left->open = false;
        XFI_TRY(xfi_office_add(d, &xfi_body_member_record, &members[i], left, err));
    }
    return XF_OK;
}

static bool is_single(int post)
{
    return post == XF_BODY_POST_HEAD || post == XF_BODY_POST_OFFICE_HEAD;
}

xf_status xfi_office_join_body(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_body *body = d->world->parent;
    const xfi_body_member *others = d->world->rows;
    xfi_body_member *member = d->after;
    if (!body->open) {
        return ended(d, err);
    }
    for (size_t i = 0; i < d->world->row_count; i++) {
        if (!others[i].open) {
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
    member->of = body->id;
    member->official = d->act->official;
    member->post = d->code;
    member->open = true;
    member->from = d->act->from == 0 ? d->date : d->act->from;
    return xfi_office_period(body->from, member->from, err);
}

xf_status xfi_office_leave_body(xfi_office_deciding *d, xfi_error *err)
{
    xfi_body_member *member = d->after;
    if (!member->open) {
        return ended(d, err);
    }
    member->open = false;
    member->until = d->act->until == 0 ? d->date : d->act->until;
    return xfi_office_period(member->from, member->until, err);
}
