/* SPDX-License-Identifier: Apache-2.0 */
/* Corrections of a registration: what is missing is filled, what was wrong is changed for a reason. What
 * numbers, clocks and seals rest on is not among the fields. The rows of the entry hold what is so now;
 * its text says what it was of the case, by the fields that changed of a person. */
#include "model/office.h"
#include "rules/correct_p.h"

#include <string.h>

static void put_one(xfi_correcting *c, const xfi_field *to, const xfi_field *from, void *row)
{
    if (to->type == XFI_F_TEXT) {
        xfi_model_set_text(to, row, from == NULL ? NULL : xfi_model_text(from, c->act));
    } else {
        xfi_model_set_number(to, row, from == NULL ? 0 : xfi_model_number(from, c->act));
    }
}

/* Sets what the act gives or clears. `before` is the row as it was; `row` a copy of it. */
static void put(xfi_correcting *c, const xfi_facts *facts, const xfi_record *record,
                const void *before, void *row)
{
    for (size_t i = 0; i < facts->count; i++) {
        const xfi_field *from = xfi_model_field(&xfi_act_record, facts->rows[i].name);
        const xfi_field *to = xfi_model_field(record, facts->rows[i].name);
        bool empties = xfi_correct_clears(c, facts->rows[i].name);
        if (!empties && xfi_model_same(from, c->act, NULL)) {
            continue;
        }
        put_one(c, to, empties ? NULL : from, row);
        if (!xfi_model_same(to, before, row)) {
            c->any = true;
            c->given = c->given || !xfi_model_same(to, before, NULL);
            xfi_correct_say(c, record, to, before, row);
        }
    }
}

/* ---- whether it may be corrected ------------------------------------------------------------------------- */

static xf_status refuse(const xfi_correcting *c, const char *rule, const char *field, xfi_bi text,
                        xfi_error *err)
{
    return xfi_error_refuse(err, XF_E_REFUSED, rule, xfi_rules_act_basis(c->act->kind), field,
                            text);
}

static xf_status check_change(const xfi_correcting *c, xfi_error *err)
{
    if (!c->any) {
        return refuse(c, "correct.nothing", "",
                      (xfi_bi){"与登记内容相同，没有要更正或者补充的内容",
                               "it says what is registered already: nothing would change"},
                      err);
    }
    return c->given && xfi_blank(c->act->reason)
               ? refuse(c, "correct.needs_reason", "reason",
                        (xfi_bi){"更改已登记的内容须说明理由；补充空缺的内容不需要",
                                 "what was given is changed with a reason; what is missing is "
                                 "filled without one"},
                        err)
               : XF_OK;
}

/* The registration as it would stand, asked what a new one is asked. */
static xf_status check_whole(const xfi_correcting *c, xfi_error *err)
{
    const xfi_deciding *d = c->d;
    xfi_petitioner *now = xfi_arena_alloc(d->arena, (c->count + 1) * sizeof *now);
    if (now == NULL) {
        return xfi_error_no_memory(err);
    }
    xfi_casefile file = *d->after;
    xfi_act act = *c->act;
    xfi_deciding whole = *d;
    act.detail = c->detail;
    act.petitioners = now;
    act.petitioner_count = 0;
    for (size_t i = 0; i < c->count; i++) {
        if (!c->people[i].removed) {
            now[act.petitioner_count++] = c->people[i];
        }
    }
    if (file.row.state != XF_STATE_HANDLING) { /* answered by it, or about to leave it */
        file.row.procedure = XF_PROCEDURE_ORDINARY;
    }
    whole.after = &file;
    whole.act = &act;
    whole.date = xfi_calendar_date_of(file.row.received_at, d->policy->zone);
    XFI_TRY(xfi_rules_check_codes(d->world->routing, &d->policy->routing, c->act->category,
                                  c->act->area, c->act->field, err));
    return xfi_rules_check_registered(&whole, true, err);
}

/* ---- the people -------------------------------------------------------------------------------------------- */

static xfi_petitioner *person(const xfi_correcting *c, int32_t n)
{
    for (size_t i = 0; i < c->count; i++) {
        if (c->people[i].n == n && !c->people[i].removed) {
            return &c->people[i];
        }
    }
    return NULL;
}

static xf_status unknown(const xfi_correcting *c, xfi_error *err)
{
    return refuse(c, "petitioner.unknown", "item",
                  (xfi_bi){"本事项没有这一号的信访人", "the case has no petitioner of this number"},
                  err);
}

/* What people wrote may still name him by what was wrong: it stays blanked. */
static void keep_former(xfi_correcting *c, const xfi_petitioner *before, xfi_petitioner *row)
{
    const char *const was[] = {before->name, before->phone, before->id_number};
    const char *const is[] = {row->name, row->phone, row->id_number};
    xfi_buf former = {0};
    xfi_buf_puts(&former, xfi_or_empty(before->former));
    for (size_t i = 0; i < sizeof was / sizeof *was; i++) {
        if (!xfi_blank(was[i]) && !xfi_same(was[i], is[i])) {
            xfi_buf_puts(&former, former.len > 0 ? "\n" : "");
            xfi_buf_puts(&former, was[i]);
        }
    }
    row->former = former.failed ? NULL : xfi_arena_dup(c->d->arena, former.data);
    if (former.failed || (row->former == NULL && former.data != NULL)) {
        xfi_rules_fail(c->d, XF_E_NO_MEMORY);
    }
    xfi_buf_free(&former);
}

static xf_status correct_person(xfi_correcting *c, xfi_error *err)
{
    xfi_petitioner *row = person(c, c->act->item);
    if (row == NULL) {
        return unknown(c, err);
    }
    const xfi_petitioner before = *row;
    put(c, &xfi_facts_of_person, &xfi_petitioner_record, &before, row);
    keep_former(c, &before, row);
    return XF_OK;
}

static xf_status add_person(xfi_correcting *c, xfi_error *err)
{
    enum { MOST = 1000 };
    static const xfi_petitioner nobody;
    if (c->count >= MOST) {
        return xfi_error_set(err, XF_E_INVALID, "name", "信访人最多%d名",
                             "at most %d petitioners are named", (int)MOST);
    }
    xfi_petitioner *row = &c->people[c->count];
    *row = nobody;
    put(c, &xfi_facts_of_person, &xfi_petitioner_record, &nobody, row);
    row->case_id = c->d->after->row.id;
    row->n = c->count == 0 ? 1 : c->people[c->count - 1].n + 1;
    c->count++;
    return XF_OK;
}

static xf_status remove_person(xfi_correcting *c, xfi_error *err)
{
    static const xfi_fact left[] = {{"persons", true}};
    static const xfi_facts of_rest = {left, 1};
    xfi_petitioner *row = person(c, c->act->item);
    if (row == NULL) {
        return unknown(c, err);
    }
    row->removed = true;
    c->any = true;
    c->given = true;
    put(c, &of_rest, &xfi_case_record, &c->d->world->file->row, &c->d->after->row);
    return XF_OK;
}

/* The day of receipt: not after what was done first, nor to come. The number stays. */
static xf_status correct_receipt(xfi_correcting *c, xfi_error *err)
{
    xfi_deciding *d = c->d;
    xfi_case *row = &d->after->row;
    const xf_date was = xfi_calendar_date_of(row->received_at, d->policy->zone);
    const xfi_act before = {.date = was};
    const xf_time first = d->world->since == NULL ? 0 : d->world->since->first_at;
    const xf_date latest = first == 0 ? d->date : xfi_calendar_date_of(first, d->policy->zone);
    if (c->act->date == 0 || c->act->date == was) {
        return XF_OK;
    }
    if (c->act->date > latest) {
        return refuse(c, "correct.received_after", "date",
                      (xfi_bi){"收到日期不得晚于登记之后的第一次办理，也不得晚于今天",
                               "it was received no later than the first thing that was done, and "
                               "not after today"},
                      err);
    }
    const xf_time day = (xf_time)24 * 3600 * 1000;
    row->received_at += (c->act->date - was) * day;
    row->received_at = first != 0 && row->received_at > first ? first : row->received_at;
    c->any = true;
    c->given = true;
    xfi_correct_say(c, &xfi_act_record, xfi_model_field(&xfi_act_record, "date"), &before, c->act);
    return XF_OK;
}

static xf_status correct_case(xfi_correcting *c, xfi_error *err)
{
    const xfi_casefile *file = c->d->world->file;
    XFI_TRY(correct_receipt(c, err));
    put(c, &xfi_facts_of_case, &xfi_case_record, &file->row, &c->d->after->row);
    put(c, &xfi_facts_of_detail, &xfi_detail_record, file->detail, c->detail);
    return XF_OK;
}

/* ---- what follows ------------------------------------------------------------------------------------------ */

static void count_people(xfi_correcting *c)
{
    xfi_case *row = &c->d->after->row;
    int32_t named = 0;
    c->detail->representatives = 0;
    for (size_t i = 0; i < c->count; i++) {
        named += c->people[i].removed ? 0 : 1;
        c->detail->representatives += c->people[i].representative && !c->people[i].removed ? 1 : 0;
    }
    if (c->act->kind == XF_ACT_ADD_PETITIONER && row->persons < named) {
        row->persons = named;
    }
}

/* A visit that was reported with the number of the register grows with it; a lead is owed where the
 * matter was handed down; what is not clear and small leaves the simple procedure before acceptance. */
static void follow(xfi_correcting *c)
{
    xfi_deciding *d = c->d;
    const xfi_casefile *file = d->world->file;
    xfi_case *row = &d->after->row;
    if (row->visitors != 0 && row->visitors == file->row.persons && row->persons > row->visitors) {
        row->visitors = row->persons;
    }
    if (c->detail->discovery != file->detail->discovery) {
        bool down = c->detail->discovery == XF_DISCOVERY_HANDED_DOWN;
        bool was = file->detail->discovery == XF_DISCOVERY_HANDED_DOWN;
        row->led = down || (row->led && (!was || row->report_back || !xfi_blank(row->sender)));
    }
    xfi_rules_settle_procedure(d, c->detail);
}

/* One name, without the 等N人 behind it: that is the number of people, which is corrected by itself. */
static xf_status read_name(xfi_correcting *c, xfi_act *act, xfi_error *err)
{
    xfi_names who = {.persons = 0};
    int32_t persons = c->d->world->file->row.persons;
    XFI_TRY(xfi_names_counted(act->name, c->d->arena, &who, err));
    if (who.named > 1) {
        return xfi_error_set(err, XF_E_INVALID, "name", "每次只能写一名信访人，请逐一补登、更正",
                             "one petitioner at a time: this names several");
    }
    if (who.least ? persons < who.persons : who.persons != 0 && who.persons != persons) {
        return xfi_error_set(err, XF_E_INVALID, "name",
                             "姓名所写“等%d人”与登记的人数（%d）不一致，请更正人数（correct）",
                             "the number behind the name (%d) is not that of the register (%d): "
                             "correct that one (correct)",
                             (int)who.persons, (int)persons);
    }
    act->name = who.text;
    return XF_OK;
}

/* The facts are in the rows: what is personal stands there alone. */
static void tell(xfi_correcting *c)
{
    xfi_act *act = &c->d->out->act;
    xfi_act kept = {.kind = act->kind,
                    .at = act->at,
                    .recorded_at = act->recorded_at,
                    .actor = act->actor,
                    .revision = act->revision,
                    .reason = act->reason,
                    .document = act->document,
                    .item = act->item};
    kept.changes = xfi_correct_said(c);
    if (kept.kind == XF_ACT_ADD_PETITIONER) {
        kept.item = c->people[c->count - 1].n;
        kept.changes = NULL;
    }
    *act = kept;
}

static void add_rows(xfi_correcting *c)
{
    xfi_deciding *d = c->d;
    const xfi_casefile *file = d->world->file;
    for (size_t i = 0; i < c->count; i++) {
        xfi_rules_add(d, &xfi_petitioner_record, i < file->person_count ? &file->people[i] : NULL,
                      &c->people[i]);
    }
    static const xfi_detail nothing;
    bool there = file->detail->case_id != 0;
    if (there || !xfi_model_equal(&xfi_detail_record, c->detail, &nothing)) {
        c->detail->case_id = d->after->row.id;
        xfi_rules_add(d, &xfi_detail_record, there ? file->detail : NULL, c->detail);
    }
    d->after->people = c->people;
    d->after->person_count = c->count;
    d->after->detail = c->detail;
}

static const struct {
    xf_act_kind act;
    xf_status (*apply)(xfi_correcting *c, xfi_error *err);
} corrections[] = {{XF_ACT_CORRECT, correct_case},
                   {XF_ACT_CORRECT_PETITIONER, correct_person},
                   {XF_ACT_ADD_PETITIONER, add_person},
                   {XF_ACT_REMOVE_PETITIONER, remove_person}};

static xf_status correct(xfi_correcting *c, xfi_error *err)
{
    XFI_TRY(xfi_correct_check_clear(c, err));
    for (size_t i = 0; i < sizeof corrections / sizeof *corrections; i++) {
        if (corrections[i].act == c->act->kind) {
            XFI_TRY(corrections[i].apply(c, err));
        }
    }
    XFI_TRY(check_change(c, err));
    count_people(c);
    xfi_case *row = &c->d->after->row;
    row->repeat_of = c->d->world->repeat_of == NULL ? row->repeat_of : *c->d->world->repeat_of;
    XFI_TRY(check_whole(c, err));
    follow(c);
    add_rows(c);
    tell(c);
    xfi_rules_received_anew(c->d);
    xfi_rules_settle_owed(c->d);
    return XF_OK;
}

xf_status xfi_rules_correct(xfi_deciding *d, xfi_error *err)
{
    const xfi_casefile *file = d->world->file;
    xfi_act given = *d->act;
    xfi_correcting c = {.d = d, .act = &given, .count = file->person_count};
    c.detail = xfi_arena_alloc(d->arena, sizeof *c.detail);
    c.people = xfi_arena_alloc(d->arena, (c.count + 1) * sizeof *c.people);
    if (file->detail == NULL) {
        return xfi_error_set(err, XF_E_INTERNAL, NULL, "未读取登记内容",
                             "the registration was not read");
    }
    if (c.detail == NULL || c.people == NULL) {
        return xfi_error_no_memory(err);
    }
    *c.detail = *file->detail;
    if (c.count > 0) {
        memcpy(c.people, file->people, c.count * sizeof *c.people);
    }
    xf_status status = xfi_blank(given.name) ? XF_OK : read_name(&c, &given, err);
    status = status == XF_OK ? correct(&c, err) : status;
    xfi_buf_free(&c.said);
    return status;
}
