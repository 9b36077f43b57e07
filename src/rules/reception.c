/* SPDX-License-Identifier: Apache-2.0 */
/* Receptions: one result each, reached at once; a report against an official is a case from the first
 * entry on; an escort goes upward. */
#include "model/front.h"
#include "rules/office_p.h"

#include <xfcase/reception.h>

#include <stdio.h>

static xf_status needs(const xfi_office_deciding *d, const char *field, xfi_error *err)
{
    return xfi_error_refuse(err, XF_E_INVALID, "office.needs_field", d->verb->basis, field,
                            (xfi_bi){"缺少必填字段", "a required field is missing"});
}

/* What is still owed. */
static void settle_open(const xfi_office_deciding *d, xfi_reception *row)
{
    row->open = row->result == XF_RECEIVED_NONE ||
                (!xfi_blank(row->escort) && xfi_blank(row->escort_result)) ||
                (row->follow_up_on != 0 && row->followed_up_on == 0);
    xfi_office_watch_reception(d, d->before, row);
}

/* It gets its number there; the department that keeps it may enter it for any unit of the register. */
static void stand_in_register(xfi_office_deciding *d, xfi_reception *row)
{
    const xfi_office_world *world = d->world;
    const xfi_register *in = xfi_rules_register(world->org, world->registers, world->register_count,
                                                row->unit, row->date);
    if (in != NULL) {
        row->register_unit = in->unit;
        row->year = xfi_calendar_civil(row->date).year;
        row->seq = world->next_seq;
        d->also = in->keeper;
    }
}

static xf_status out_of_office(const xfi_office_deciding *d, const char *field, xfi_error *err)
{
    return xfi_office_refuse(d, "reception.not_in_office", field,
                             (xfi_bi){"接访人员在接待当日不在任",
                                      "the official was not in office on the day of the reception"},
                             err);
}

/* How many visitors a text names. */
static int32_t named(const char *visitors)
{
    const char *rest = xfi_or_empty(visitors);
    int32_t count = 0;
    size_t len;
    while (xfi_name_next(&rest, &len) != NULL) {
        count++;
    }
    return count;
}

/* As many as are given, else as are named; with others of whom nobody says how many, unknown. It may
 * become a case: a registration takes no fewer than it names. */
static xf_status fill_people(xfi_office_deciding *d, xfi_error *err)
{
    xfi_reception *row = d->after;
    xfi_names who = {.persons = d->act->persons};
    XFI_TRY(xfi_names_counted(d->act->visitor, d->arena, &who, err));
    if (who.unclear && who.persons == 0) {
        return xfi_names_unclear(err);
    }
    row->visitor = who.text;
    row->persons = who.persons != 0 || who.more ? who.persons : who.named;
    if (who.persons != 0 && who.persons < who.named) {
        return xfi_rules_fewer_than_named(err);
    }
    return XF_OK;
}

static xf_status fill(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_office_act *act = d->act;
    xfi_reception *row = d->after;
    row->unit = act->unit;
    row->official = act->official;
    row->kind = d->code;
    row->at = act->at;
    row->date = act->date == 0 ? d->date : act->date;
    row->place = act->place;
    row->name = act->name;
    row->text = act->text;
    row->category = act->category;
    row->area = act->area;
    row->phone = act->phone;
    XFI_TRY(fill_people(d, err));
    if (row->date > d->date) {
        return xfi_office_refuse(
            d, "reception.future", "date",
            (xfi_bi){"接待日期不得晚于登记日期", "nobody was received on a day that is to come"},
            err);
    }
    if (xfi_rules_post(d->world->org, row->official, row->date) == NULL) {
        return out_of_office(d, "date", err);
    }
    if (!xfi_blank(row->phone) && !xfi_phone_valid(row->phone)) {
        return xfi_error_set(err, XF_E_INVALID, "phone", "电话号码有误",
                             "this is no telephone number");
    }
    settle_open(d, row);
    stand_in_register(d, row);
    return XF_OK;
}

xf_status xfi_office_receive(xfi_office_deciding *d, xfi_error *err)
{
    return fill(d, err);
}

xf_status xfi_office_join_reception(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_reception *reception = d->world->parent;
    const xfi_reception_member *others = d->world->rows;
    xfi_reception_member *member = d->after;
    if (reception->kind != XF_RECEPTION_JOINT) {
        return xfi_office_refuse(
            d, "reception.not_joint", "of",
            (xfi_bi){"仅联合接访可有其他接访人员", "only a joint reception has further officials"},
            err);
    }
    bool twice = xfi_same(reception->official, d->act->official);
    for (size_t i = 0; i < d->world->row_count; i++) {
        twice = twice || xfi_same(others[i].official, d->act->official);
    }
    if (twice) {
        return xfi_office_refuse(
            d, "reception.member_twice", "official",
            (xfi_bi){"该人员已在接访人员之列", "this official takes part already"}, err);
    }
    const xfi_official *post = xfi_rules_post(d->world->org, d->act->official, reception->date);
    if (post == NULL) {
        return out_of_office(d, "official", err);
    }
    member->of = reception->id;
    member->official = d->act->official;
    member->unit = post->unit;
    return XF_OK;
}

/* ---- what became of it -------------------------------------------------------------------------------- */

static xf_status one_result(const xfi_office_deciding *d, xf_received result, xfi_error *err)
{
    xfi_reception *row = d->after;
    if (row->result != XF_RECEIVED_NONE && !xfi_undo_case_void(d)) {
        return xfi_office_refuse(
            d, "reception.has_result", "id",
            (xfi_bi){"该接访已有处理结果", "what became of this reception is on record already"},
            err);
    }
    row->result = (int)result;
    settle_open(d, row);
    return XF_OK;
}

xf_status xfi_office_settle_reception(xfi_office_deciding *d, xfi_error *err)
{
    xfi_reception *row = d->after;
    row->said = d->act->text;
    return one_result(d, XF_RECEIVED_SETTLED, err);
}

/* A case that the unit of the reception, or one below it, handles or handled first; a petition
 * department receives for the body that it belongs to. */
static bool of_unit(const xfi_office_deciding *d, const xfi_case *file, const char *unit)
{
    const xfi_org *org = d->world->org;
    const char *place = xfi_rules_place(org, unit);
    return xfi_rules_above(org, place, xfi_rules_competent_unit(file)) ||
           xfi_rules_above(org, place, file->registered_unit);
}

/* What is brought again goes on in a case that runs and that those who received see to; a report that
 * is none of theirs is not there. */
xf_status xfi_office_link_reception(xfi_office_deciding *d, xfi_error *err)
{
    xfi_reception *row = d->after;
    const xfi_case *file = &d->world->file->row;
    bool theirs = of_unit(d, file, xfi_rules_owner(&xfi_reception_record, row));
    if (!theirs && file->kind == XF_KIND_REPORT) {
        return xfi_office_no_case(d->act->case_id, err);
    }
    if (!theirs) {
        return xfi_office_refuse(
            d, "reception.case_elsewhere", "case_id",
            (xfi_bi){"该信访事项不由本单位及其下级单位办理，也不由其登记：请登记后转送",
                     "neither this unit nor one below it handles or registered that case: register "
                     "the matter and transfer it"},
            err);
    }
    if (xfi_rules_is_final(file->state)) {
        return xfi_office_refuse(
            d, "reception.case_ended", "case_id",
            (xfi_bi){"该信访事项已经结束：先重新办理，或者另行登记",
                     "that case has ended: reopen it first, or register the matter anew"},
            err);
    }
    row->case_id = d->act->case_id;
    return one_result(d, XF_RECEIVED_LINKED, err);
}

/* A new reception is told by the same step; of one that there is only what was missing. */
static xf_status new_or_known(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_office_act *act = d->act;
    xfi_reception *row = d->after;
    if (d->before == NULL) {
        const struct {
            const char *field;
            bool missing;
        } must[] = {{"unit", xfi_blank(act->unit)},
                    {"official", xfi_blank(act->official)},
                    {"code", xfi_blank(act->code)},
                    {"text", xfi_blank(act->text)}};
        for (size_t i = 0; i < sizeof must / sizeof *must; i++) {
            if (must[i].missing) {
                return needs(d, must[i].field, err);
            }
        }
        return fill(d, err);
    }
    const struct {
        const char *field, *given;
    } fixed[] = {{"unit", act->unit},  {"official", act->official}, {"code", act->code},
                 {"text", act->text},  {"visitor", act->visitor},   {"phone", act->phone},
                 {"place", act->place}};
    for (size_t i = 0; i < sizeof fixed / sizeof *fixed; i++) {
        if (!xfi_blank(fixed[i].given)) {
            return xfi_error_set(err, XF_E_INVALID, fixed[i].field, "该接访已登记此项",
                                 "this reception has it on record already");
        }
    }
    if (act->persons != 0 && row->persons != 0 && act->persons != row->persons) {
        return xfi_error_set(err, XF_E_INVALID, "persons", "该接访已登记此项",
                             "this reception has it on record already");
    }
    row->persons = row->persons == 0 ? act->persons : row->persons;
    row->name = xfi_blank(act->name) ? row->name : act->name;
    row->category = xfi_blank(act->category) ? row->category : act->category;
    row->area = xfi_blank(act->area) ? row->area : act->area;
    return XF_OK;
}

/* What is said of the first of them. */
static xf_status describe(const xfi_office_act *act, const char *phone, xfi_petitioner *first,
                          xfi_error *err)
{
    first->phone = phone;
    first->address = act->address;
    first->id_number = act->id_number;
    first->household = act->household;
    first->residence = act->residence;
    first->capacity = act->capacity;
    first->workplace = act->workplace;
    return xfi_blank(act->id_number) || xfi_identity_valid(act->id_number)
               ? XF_OK
               : xfi_error_set(err, XF_E_INVALID, "id_number", "身份证号有误",
                               "this is no identity number");
}

/* What is known of a person is nobody's when nobody is named. */
static xf_status nobody_named(const xfi_office_deciding *d, xfi_error *err)
{
    const xfi_office_act *act = d->act;
    const struct {
        const char *field, *given;
    } personal[] = {{"address", act->address},     {"id_number", act->id_number},
                    {"household", act->household}, {"residence", act->residence},
                    {"capacity", act->capacity},   {"workplace", act->workplace}};
    for (size_t i = 0; i < sizeof personal / sizeof *personal; i++) {
        if (!xfi_blank(personal[i].given)) {
            return xfi_error_set(err, XF_E_INVALID, personal[i].field, "没有写明来访人",
                                 "no visitor is named");
        }
    }
    return XF_OK;
}

/* Each visitor who is named is a petitioner; what is said of a person is said of the first. Those who
 * are named may speak for the others. */
static xf_status petitioners(xfi_office_deciding *d, const xfi_reception *row, xfi_petitioner **out,
                             size_t *count, xfi_error *err)
{
    const char *rest = xfi_or_empty(row->visitor);
    size_t len;
    *count = 0;
    *out = xfi_arena_alloc(d->arena, ((size_t)named(row->visitor) + 1) * sizeof **out);
    if (*out == NULL) {
        return xfi_error_no_memory(err);
    }
    for (const char *name; (name = xfi_name_next(&rest, &len)) != NULL; ++*count) {
        (*out)[*count].name = xfi_arena_copy(d->arena, name, len);
        (*out)[*count].representative = d->act->flag;
        if ((*out)[*count].name == NULL) {
            return xfi_error_no_memory(err);
        }
    }
    return *count > 0 ? describe(d->act, row->phone, *out, err) : nobody_named(d, err);
}

static xf_status register_case(xfi_office_deciding *d, xfi_reception *row, xfi_error *err)
{
    const xfi_case draft = {
        .unit = xfi_rules_owner(&xfi_reception_record, row),
        .form = XF_FORM_VISIT,
        .title = row->name,
        .matter = row->text,
        .category = row->category,
        .area = row->area,
        .persons = row->persons,
    };
    xfi_detail detail = {.reception = row->id, .place = row->place};
    xfi_petitioner *people;
    size_t count;
    if (row->persons == 0 && !xfi_blank(row->visitor)) { /* 等人 */
        return xfi_names_unclear(err);
    }
    XFI_TRY(xfi_office_detail(d, &detail, err));
    XFI_TRY(petitioners(d, row, &people, &count, err));
    row->case_id = d->world->next_case;
    return xfi_office_register(d, &draft, &detail, people, count, err);
}

xf_status xfi_office_register_reception(xfi_office_deciding *d, xfi_error *err)
{
    xfi_reception *row = d->after;
    XFI_TRY(new_or_known(d, err));
    XFI_TRY(one_result(d, XF_RECEIVED_REGISTERED, err));
    return register_case(d, row, err);
}

/* It is a case already: what its register says is corrected there. */
static xf_status nothing_of_registration(const xfi_office_deciding *d, xfi_error *err)
{
    const char *next =
        XFI_OFFICE_ELEMENTS " flag address id_number household residence capacity workplace";
    static const xfi_office_act nothing;
    for (size_t i = 0; i < xfi_office_act_record.count; i++) {
        const xfi_field *field = &xfi_office_act_record.fields[i];
        if (xfi_rules_word(next, field->name) != NULL && !xfi_model_same(field, d->act, &nothing)) {
            return xfi_error_set(err, XF_E_INVALID, field->name,
                                 "该接访已立案，登记内容须在该事项中更正、补充",
                                 "this reception is a case already: its registration is completed "
                                 "and corrected there");
        }
    }
    return XF_OK;
}

xf_status xfi_office_transfer_reception(xfi_office_deciding *d, xfi_error *err)
{
    xfi_reception *row = d->after;
    XFI_TRY(new_or_known(d, err));
    if (row->result == XF_RECEIVED_REGISTERED &&
        !xfi_undo_case_void(d)) { /* the case goes on, and the reception says so */
        XFI_TRY(nothing_of_registration(d, err));
        row->result = XF_RECEIVED_TRANSFERRED;
        settle_open(d, row);
    } else {
        XFI_TRY(one_result(d, XF_RECEIVED_TRANSFERRED, err));
        XFI_TRY(register_case(d, row, err));
    }
    xfi_act *act = xfi_office_act_on_case(d, XF_ACT_TRANSFER);
    if (act == NULL) {
        return xfi_error_no_memory(err);
    }
    act->unit = d->act->to_unit;
    act->reason = d->act->reason;
    row->to_unit = d->act->to_unit;
    return XF_OK;
}

/* ---- the next level ----------------------------------------------------------------------------------- */

/* The unit in whose place an escort finds another one: itself, but of a department, as the petition
 * department of a level, the body of that level that it belongs to. NULL: it is of no higher level. */
static const xfi_unit *stands_for(const xfi_org *org, const xfi_unit *from, const xfi_unit *to)
{
    const xfi_unit *body = xfi_rules_unit(org, to->superior);
    if (xfi_rules_above(org, to->id, from->id)) {
        return to;
    }
    return body != NULL && body->level == to->level && to->level > from->level ? body : NULL;
}

/* How many levels up, by superiors or by the levels of units, whichever is less; 0: it is not above. */
static int levels_up(const xfi_org *org, const char *from, const char *to)
{
    const xfi_unit *lower = xfi_rules_unit(org, from);
    const xfi_unit *named = xfi_rules_unit(org, to);
    const xfi_unit *upper = lower == NULL || named == NULL ? NULL : stands_for(org, lower, named);
    int steps = 0;
    if (upper == NULL || upper == lower || !xfi_rules_above(org, upper->id, from)) {
        return 0;
    }
    for (const char *at = from; !xfi_same(at, upper->id); at = xfi_rules_superior(org, at)) {
        steps++;
    }
    int levels = lower->level == XF_LEVEL_NONE ? 0 : (int)upper->level - (int)lower->level;
    return levels > 0 && levels < steps ? levels : steps;
}

/* It is arranged for a day soon: what waits longer is no escort. */
static xf_status check_escort_day(const xfi_office_deciding *d, xf_date day, xfi_error *err)
{
    enum { CUSTOMARY = 5 };
    const int32_t within = d->world->policy->escort_within;
    const xf_date last =
        xfi_calendar_add_workdays(d->world->calendar, d->date, within == 0 ? CUSTOMARY : within);
    char zh[120];
    char en[120];
    char text[XFI_DATE_TEXT];
    if (last == 0 || day <= last) {
        return XF_OK;
    }
    xfi_calendar_format(last, text);
    (void)snprintf(zh, sizeof zh, "陪同反映须及时进行，最迟%s", text);
    (void)snprintf(en, sizeof en, "an escort takes place soon: on %s at the latest", text);
    return xfi_office_refuse(d, "reception.escort_late", "date", (xfi_bi){zh, en}, err);
}

xf_status xfi_office_escort(xfi_office_deciding *d, xfi_error *err)
{
    xfi_reception *row = d->after;
    if (!xfi_blank(row->escort)) {
        return xfi_office_refuse(
            d, "reception.escort_twice", "id",
            (xfi_bi){"该接访已安排陪同", "there is an escort for this reception already"}, err);
    }
    int up = levels_up(d->world->org, xfi_rules_owner(&xfi_reception_record, row), d->act->to_unit);
    int most = d->world->policy->escort_levels == 0 ? 1 : d->world->policy->escort_levels;
    if (up == 0) {
        return xfi_office_refuse(
            d, "reception.escort_upward", "to_unit",
            (xfi_bi){"陪同反映须去往上级单位", "an escort leads to a unit above"}, err);
    }
    if (up > most) {
        return xfi_office_refuse(d, "reception.escort_next_level", "to_unit",
                                 (xfi_bi){"陪同须到上一级反映，不得越级",
                                          "an escort leads to the next level and skips none"},
                                 err);
    }
    row->escort_on = d->act->date == 0 ? d->date : d->act->date;
    XFI_TRY(check_escort_day(d, row->escort_on, err));
    row->escort = d->act->official;
    row->escort_unit = d->act->to_unit;
    settle_open(d, row);
    return XF_OK;
}

xf_status xfi_office_end_escort(xfi_office_deciding *d, xfi_error *err)
{
    xfi_reception *row = d->after;
    if (xfi_blank(row->escort) || !xfi_blank(row->escort_result)) {
        return xfi_office_refuse(
            d, "reception.no_escort", "id",
            (xfi_bi){"没有待记录结果的陪同", "there is no escort whose result is missing"}, err);
    }
    XFI_TRY(xfi_office_after(d, "escort_on", err));
    row->escort_result = d->act->text;
    settle_open(d, row);
    return XF_OK;
}

/* ---- afterwards -------------------------------------------------------------------------------------------- */

xf_status xfi_office_plan_follow_up(xfi_office_deciding *d, xfi_error *err)
{
    xfi_reception *row = d->after;
    if (d->act->date < row->date) {
        return xfi_office_refuse(
            d, "reception.follow_up_before", "date",
            (xfi_bi){"回访日期不得早于接待日期", "a follow-up is not before the reception"}, err);
    }
    row->follow_up_on = d->act->date;
    row->follow_up_set_on = d->date;
    row->followed_up_on = 0;
    settle_open(d, row);
    return XF_OK;
}

xf_status xfi_office_end_follow_up(xfi_office_deciding *d, xfi_error *err)
{
    xfi_reception *row = d->after;
    if (row->follow_up_on == 0 || row->followed_up_on != 0) {
        return xfi_office_refuse(
            d, "reception.no_follow_up", "id",
            (xfi_bi){"没有待完成的回访", "there is no follow-up that is planned"}, err);
    }
    XFI_TRY(xfi_office_after(d, "follow_up_set_on", err));
    row->followed_up_on = d->date;
    row->follow_up_result = d->act->text;
    settle_open(d, row);
    return XF_OK;
}

/* Nothing changes; that it was read is in the journal. Who keeps the register reads all of it. */
xf_status xfi_office_reveal_reception(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_office_world *world = d->world;
    const xfi_reception *row = d->before;
    const xfi_register *in = xfi_rules_register(world->org, world->registers, world->register_count,
                                                row->register_unit, d->date);
    (void)err;
    d->also = in == NULL ? NULL : in->keeper;
    return XF_OK;
}
