/* SPDX-License-Identifier: Apache-2.0 */
/* Registering: what is asked of a registration, and the rows that it makes. */
#include "rules/rules_p.h"

static int32_t representatives(const xfi_act *act)
{
    int32_t count = 0;
    for (size_t i = 0; i < act->petitioner_count; i++) {
        count += act->petitioners[i].representative ? 1 : 0;
    }
    return count;
}

static bool terminated(const xfi_casefile *earlier)
{
    return earlier != NULL && (earlier->row.state == XF_STATE_TERMINATED ||
                               earlier->row.ended_as == XF_STATE_TERMINATED);
}

/* Joint, repeated, handed-down matters and reports against officials are not clear and small. */
bool xfi_rules_too_heavy_for_simple(const xfi_deciding *d)
{
    const xfi_case *row = &d->after->row;
    const xfi_detail *detail = d->act->detail;
    return row->procedure == XF_PROCEDURE_SIMPLE &&
           (row->kind == XF_KIND_REPORT || row->repeat_of != 0 ||
            row->persons >= xfi_policy_collective(d->policy) ||
            (detail != NULL &&
             (detail->follows != 0 || detail->discovery == XF_DISCOVERY_HANDED_DOWN)));
}

/* What was found by screening was brought in no form. */
static bool lacks_form(const xfi_deciding *d)
{
    bool found = d->act->detail != NULL && d->act->detail->discovery == XF_DISCOVERY_SCREENING;
    return d->after->row.form == XF_FORM_NONE && !found;
}

static bool lacks_title(const xfi_deciding *d)
{
    return xfi_blank(d->after->row.title);
}

static bool too_many_speak(const xfi_deciding *d)
{
    return d->after->row.form == XF_FORM_VISIT &&
           representatives(d->act) > d->policy->max_representatives;
}

static bool nothing_new(const xfi_deciding *d)
{
    return d->act->detail != NULL && xfi_blank(d->act->detail->new_fact) &&
           terminated(d->world->other);
}

static bool follows_void(const xfi_deciding *d)
{
    const xfi_casefile *earlier = d->world->other;
    return earlier != NULL && earlier->row.ended_as == XF_STATE_VOID;
}

/* What went before a report is a report about the same; nothing else goes on from one. */
static bool follows_apart(const xfi_deciding *d)
{
    const xfi_casefile *earlier = d->world->other;
    return earlier != NULL && !xfi_rules_may_be_linked(&d->after->row, &earlier->row);
}

/* A report is not handled by the unit that it is about, nor by one whose principal it is about. */
static bool reported_unit_handles(const xfi_deciding *d)
{
    const xfi_case *row = &d->after->row;
    return row->kind == XF_KIND_REPORT &&
           xfi_rules_reaches_concerned(d->world->org, row, row->unit, d->date);
}

static bool happens_later(const xfi_deciding *d)
{
    return d->act->detail != NULL && d->act->detail->happened_on > d->date;
}

#define REPORTS                                                                                    \
    {                                                                                              \
        "《信访工作条例》第四章、第五章（条号待核）",                                              \
            "Regulations on Petition Work, chapters 4, 5 (article to be confirmed)"                \
    }

static const struct {
    bool (*in_the_way)(const xfi_deciding *d);
    const char *rule, *field;
    xfi_bi basis, text;
    bool again; /* asked of what is corrected as well; the others are of the day of registration */
    xfi_bi corrected; /* what is said then, where it is something else */
} register_checks[] = {
    {lacks_form,
     "register.needs_form",
     "form",
     {NULL, NULL},
     {"缺少信访形式", "the form of the petition is required"},
     true,
     {NULL, NULL}},
    {lacks_title,
     "register.needs_title",
     "title",
     {NULL, NULL},
     {"缺少事项名称", "a title is required"},
     true,
     {NULL, NULL}},
    {too_many_speak,
     "register.too_many_representatives",
     "petitioners",
     {"《信访工作条例》第二十条", "Regulations on Petition Work, Art. 20"},
     {"多人采用走访形式提出共同信访事项的，代表不得超过5人",
      "a joint petition by visit has no more than five representatives"},
     true,
     {NULL, NULL}},
    {happens_later,
     "register.happens_later",
     "happened_on",
     {NULL, NULL},
     {"发生日期不得晚于收到日期", "what is petitioned about did not begin after it was received"},
     true,
     {NULL, NULL}},
    {xfi_rules_too_heavy_for_simple,
     "register.not_simple",
     "procedure",
     {"信访事项简易办理办法（试行）（2016年，条号待核）",
      "trial rules on the simple procedure (2016, article to be confirmed)"},
     {"检举控告、多人、上级交办和重复的事项不适用简易办理",
      "a report against an official, a matter of many people, one handed down or brought again "
      "does "
      "not run under the simple procedure"},
     true,
     /* before acceptance the correction itself makes it ordinary */
     {"检举控告、多人、上级交办和重复的事项不适用简易办理；该事项已按简易程序受理，须先转为普通程序"
      "（to_ordinary），再作更正",
      "a report against an official, a matter of many people, one handed down or brought again "
      "does not run under the simple procedure; it is accepted under it: turn it ordinary first "
      "(to_ordinary), then correct it"}},
    {reported_unit_handles,
     "register.concerned",
     "unit",
     REPORTS,
     {"检举控告不得由被检举控告的单位、被检举控告人任主要负责人的单位及其下属单位登记办理",
      "a report is not registered at the unit that it is about, at one whose principal it is "
      "about, "
      "nor at one below"},
     false,
     {NULL, NULL}},
    {follows_apart,
     "register.follows_report",
     "follows",
     REPORTS,
     {"检举控告与其他事项、与针对他人的检举控告不得相互接续",
      "a report follows a report about the same official and unit only, and nothing else follows "
      "it"},
     false,
     {NULL, NULL}},
    {follows_void,
     "register.follows_void",
     "follows",
     {NULL, NULL},
     {"所接续的信访事项系误登，已作废",
      "the case that it follows was registered by mistake and is void"},
     false,
     {NULL, NULL}},
    {nothing_new,
     "register.no_new_fact",
     "new_fact",
     {"《信访工作条例》第三十六条", "Regulations on Petition Work, Art. 36"},
     {"原事项已终结，同一事实和理由不再受理；有新事实的须写明",
      "the earlier case is terminated: the same facts and reasons are not accepted again; say what "
      "is new"},
     false,
     {NULL, NULL}},
};

xf_status xfi_rules_fewer_than_named(xfi_error *err)
{
    return xfi_error_set(err, XF_E_INVALID, "persons", "人数少于所列信访人的人数",
                         "fewer persons than petitioners are given");
}

xf_status xfi_rules_check_registered(const xfi_deciding *d, bool again, xfi_error *err)
{
    const xfi_case *row = &d->after->row;
    for (size_t i = 0; i < sizeof register_checks / sizeof *register_checks; i++) {
        if ((register_checks[i].again || !again) && register_checks[i].in_the_way(d)) {
            xfi_bi basis = register_checks[i].basis.zh == NULL
                               ? xfi_rules_act_basis(XF_ACT_REGISTER)
                               : register_checks[i].basis;
            bool other = again && register_checks[i].corrected.zh != NULL;
            return xfi_error_refuse(err, XF_E_REFUSED, register_checks[i].rule, basis,
                                    register_checks[i].field,
                                    other ? register_checks[i].corrected : register_checks[i].text);
        }
    }
    if ((size_t)row->persons < d->act->petitioner_count) {
        return xfi_rules_fewer_than_named(err);
    }
    return XF_OK;
}

static xf_status check_register(const xfi_deciding *d, xfi_error *err)
{
    const xfi_case *row = &d->after->row;
    const xfi_unit *unit = xfi_rules_unit(d->world->org, row->unit);
    if (unit == NULL) {
        return xfi_error_set(err, XF_E_INVALID, "unit", "没有单位“%s”", "there is no unit “%s”",
                             xfi_or_empty(row->unit));
    }
    XFI_TRY(xfi_rules_check_unit(d->world->org, row->unit, d->date, "unit", err));
    const char *field = d->act->detail == NULL ? NULL : d->act->detail->field;
    XFI_TRY(xfi_rules_check_codes(d->world->routing, &d->policy->routing, row->category, row->area,
                                  field, err));
    return xfi_rules_check_registered(d, false, err);
}

static void fill_register(xfi_deciding *d)
{
    const xfi_case *draft = d->act->draft;
    xfi_case *row = &d->after->row;
    xf_id id = row->id;
    *row = *draft;
    row->id = id;
    row->registered_unit = draft->unit;
    row->policy = d->policy->id;
    row->policy_version = d->policy->version;
    row->number_year = d->date == 0 ? 0 : xfi_calendar_civil(d->date).year;
    row->number_seq = d->world->file->next_seq_of_year;
    row->cycle = 1;
    row->revision = 0;
    row->received_at = d->act->at;
    row->led = d->act->detail != NULL && d->act->detail->discovery == XF_DISCOVERY_HANDED_DOWN;
    if (row->persons == 0) {
        row->persons = d->act->petitioner_count == 0 ? 1 : (int32_t)d->act->petitioner_count;
    }
    const xfi_unit *unit = xfi_rules_unit(d->world->org, row->unit);
    if (row->intake == XF_INTAKE_BY_UNIT && unit != NULL) {
        row->intake =
            unit->kind == XF_UNIT_ROLE_DEPARTMENT ? XF_INTAKE_DEPARTMENT : XF_INTAKE_DIRECT;
    }
}

static xf_status number(xfi_deciding *d, xfi_error *err)
{
    xfi_case *row = &d->after->row;
    xfi_buf text = {0};
    xf_status status =
        xfi_policy_number(d->policy, xfi_model_unit_in_numbers(d->world->org, row->registered_unit),
                          row->number_year, row->number_seq, &text, err);
    if (status == XF_OK) {
        row->number = xfi_arena_dup(d->arena, text.data);
        status = row->number == NULL ? xfi_error_no_memory(err) : XF_OK;
    }
    xfi_buf_free(&text);
    return status;
}

xf_status xfi_rules_prepare_register(xfi_deciding *d, xfi_error *err)
{
    fill_register(d);
    XFI_TRY(check_register(d, err));
    return number(d, err);
}

static void add_petitioners(xfi_deciding *d)
{
    for (size_t i = 0; i < d->act->petitioner_count; i++) {
        xfi_petitioner *row = xfi_arena_alloc(d->arena, sizeof *row);
        if (row == NULL) {
            xfi_rules_fail(d, XF_E_NO_MEMORY);
            return;
        }
        *row = d->act->petitioners[i];
        row->case_id = d->after->row.id;
        row->n = (int32_t)i + 1;
        xfi_rules_add(d, &xfi_petitioner_record, NULL, row);
    }
}

static void add_detail(xfi_deciding *d)
{
    static const xfi_detail nothing;
    if (d->act->detail == NULL) {
        return;
    }
    xfi_detail given = *d->act->detail;
    given.representatives = representatives(d->act);
    if (xfi_model_equal(&xfi_detail_record, &given, &nothing)) {
        return;
    }
    xfi_detail *row = xfi_arena_alloc(d->arena, sizeof *row);
    if (row == NULL) {
        xfi_rules_fail(d, XF_E_NO_MEMORY);
        return;
    }
    *row = given;
    row->case_id = d->after->row.id;
    xfi_rules_add(d, &xfi_detail_record, NULL, row);
}

void xfi_rules_add_registered(xfi_deciding *d)
{
    add_petitioners(d);
    add_detail(d);
}
