/* SPDX-License-Identifier: Apache-2.0 */
/* Registering cases. */
#include "api/likeness_p.h"
#include "api/run_p.h"

#include <xfcase/register.h>

static xf_status check_register(const xf_register_args *args, xfi_error *err)
{
    const struct {
        const char *field, *text;
        size_t max;
        bool required;
    } texts[] = {
        {"unit", args->unit, XFI_API_ID_MAX, true},
        {"host_number", args->host_number, XFI_API_NAME_MAX, false},
        {"title", args->title, XFI_API_TITLE_MAX, false},
        {"matter", args->matter, XFI_API_MATTER_MAX, false},
        {"category", args->category, XFI_API_ID_MAX, false},
        {"area", args->area, XFI_API_ID_MAX, false},
        {"concerned_official", args->concerned_official, XFI_API_ID_MAX, false},
        {"concerned_unit", args->concerned_unit, XFI_API_ID_MAX, false},
        {"field", args->field, XFI_API_ID_MAX, false},
        {"interest", args->interest, XFI_API_NAME_MAX, false},
        {"origin", args->origin, XFI_API_TEXT_MAX, false},
        {"place", args->place, XFI_API_TITLE_MAX, false},
        {"contact", args->contact, XFI_API_TEXT_MAX, false},
        {"outlook", args->outlook, XFI_API_TEXT_MAX, false},
        {"history", args->history, XFI_API_TEXT_MAX, false},
        {"new_fact", args->new_fact, XFI_API_TEXT_MAX, false},
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        XFI_TRY(xfi_door_check_text(texts[i].text, texts[i].field, texts[i].max, texts[i].required,
                                    err));
    }
    XFI_TRY(xfi_door_check_enum(XF_ENUM_FORM, (int)args->form, "form", err));
    XFI_TRY(xfi_door_check_enum(XF_ENUM_KIND, (int)args->kind, "kind", err));
    XFI_TRY(xfi_door_check_enum(XF_ENUM_INTAKE, (int)args->intake, "intake", err));
    XFI_TRY(xfi_door_check_enum(XF_ENUM_PROCEDURE, (int)args->procedure, "procedure", err));
    XFI_TRY(xfi_door_check_enum(XF_ENUM_DISCOVERY, (int)args->discovery, "discovery", err));
    XFI_TRY(xfi_door_check_enum(XF_ENUM_LEVEL, (int)args->level, "level", err));
    if (args->happened_on < 0 || args->happened_on > XF_DATE_MAX || args->follows < 0) {
        return xfi_error_set(err, XF_E_INVALID, args->follows < 0 ? "follows" : "happened_on",
                             "值超出范围", "it is out of range");
    }
    if (args->at < 0 || args->persons < 0) {
        return xfi_error_set(err, XF_E_INVALID, args->at < 0 ? "at" : "persons", "不能为负数",
                             "it must not be negative");
    }
    if (args->persons > XFI_PERSONS_MAX) {
        return xfi_error_set(err, XF_E_INVALID, "persons", "人数超出范围（至多%d人）",
                             "more people than can be: %d at most", XFI_PERSONS_MAX);
    }
    return XF_OK;
}

static xf_status check_host_number(xf_store *store, const char *host_number, xfi_error *err)
{
    xf_id taken = 0;
    if (xfi_blank(host_number)) {
        return XF_OK;
    }
    XFI_TRY(xfi_store_find(store->inner, NULL, host_number, &taken, err));
    if (taken != 0) {
        return xfi_error_set(err, XF_E_EXISTS, "host_number", "编号“%s”已登记（第%lld号）",
                             "the number “%s” is registered already (case %lld)", host_number,
                             (long long)taken);
    }
    /* one that the reader must not know of has taken its number all the same */
    bool before = xfi_store_lift(store->inner, true);
    xf_status status = xfi_store_find(store->inner, NULL, host_number, &taken, err);
    (void)xfi_store_lift(store->inner, before);
    return status != XF_OK || taken == 0
               ? status
               : xfi_error_set(err, XF_E_EXISTS, "host_number", "编号“%s”不可用",
                               "the number “%s” cannot be used", host_number);
}

static void fill_draft(const xf_register_args *args, xfi_case *draft)
{
    *draft = (xfi_case){
        .host_number = args->host_number,
        .unit = args->unit,
        .form = args->form,
        .kind = args->kind,
        .intake = args->intake,
        .procedure = args->procedure,
        .title = args->title,
        .matter = args->matter,
        .category = args->category,
        .area = args->area,
        .persons = args->persons,
        .concerned_official = args->concerned_official,
        .concerned_unit = args->concerned_unit,
    };
}

/* ＸＦ０００１ and XF0001 are one number. */
static xf_status narrow_number(xf_store *store, xfi_case *draft, xfi_error *err)
{
    bool given = !xfi_blank(draft->host_number);
    draft->host_number = given ? xfi_half_width(&store->arena, draft->host_number) : NULL;
    return given && draft->host_number == NULL ? xfi_error_no_memory(err) : XF_OK;
}

static void fill_detail(const xf_register_args *args, xfi_detail *detail)
{
    *detail = (xfi_detail){
        .discovery = args->discovery,
        .level = args->level,
        .field = args->field,
        .interest = args->interest,
        .origin = args->origin,
        .happened_on = args->happened_on,
        .place = args->place,
        .contact = args->contact,
        .outlook = args->outlook,
        .history = args->history,
        .follows = args->follows,
        .new_fact = args->new_fact,
    };
}

/* A short name that was another unit's leads to numbers that were given before; also to a case that the
 * reader must not know of. */
static xf_status check_number_free(xf_store *store, const xfi_case *row, xfi_error *err)
{
    xf_id taken = 0;
    bool before = xfi_store_lift(store->inner, true);
    xf_status status = xfi_store_find(store->inner, row->number, NULL, &taken, err);
    (void)xfi_store_lift(store->inner, before);
    return status != XF_OK || taken == 0
               ? status
               : xfi_error_set(
                     err, XF_E_EXISTS, "number",
                     "编号“%s”已由其他单位使用：请变更单位“%s”的机关代字",
                     "the number “%s” was given by another unit: change the short name of "
                     "the unit “%s”",
                     row->number, row->registered_unit);
}

/* What a registration is decided from; it lives as long as the changeset. */
typedef struct registering {
    xfi_casefile file, earlier;
    xfi_case draft;
} registering;

xf_status xfi_api_decide_register(xf_store *store, const xfi_act *given, xfi_changeset *changes,
                                  xfi_error *err)
{
    registering *r = xfi_arena_alloc(&store->arena, sizeof *r);
    if (r == NULL) {
        return xfi_error_no_memory(err);
    }
    xfi_world world = {.file = &r->file};
    xfi_act act = *given;
    xf_id id;
    r->draft = *given->draft;
    act.draft = &r->draft;
    if (act.detail->follows != 0) {
        XFI_TRY(xfi_store_load(store->inner, act.detail->follows, &store->arena, &r->earlier, err));
        world.other = &r->earlier;
        r->draft.repeat_of = act.detail->follows;
    } else {
        XFI_TRY(xfi_api_repeat_of(store, &r->draft, 0, act.petitioners, act.petitioner_count,
                                  act.at, &r->draft.repeat_of, err));
    }
    XFI_TRY(xfi_api_surround(store, NULL, NULL, &world, err));
    XFI_TRY(xfi_door_routing(store, &world.routing, err));
    int year = xfi_calendar_civil(xfi_calendar_date_of(act.at, world.policy->zone)).year;
    XFI_TRY(
        xfi_store_load_new(store->inner, r->draft.unit, year, &store->arena, &r->file, &id, err));
    r->file.row.id = id;
    XFI_TRY(xfi_rules_decide(&world, &act, &store->arena, changes, err));
    return check_number_free(store, &changes->after.row, err);
}

static xf_status register_one(xf_store *store, const xf_register_args *args, xf_case **out,
                              xfi_error *err)
{
    xfi_changeset changes;
    xfi_case draft;
    xfi_detail detail;
    xfi_petitioner *people;
    size_t count;
    xf_time now = xfi_door_now(store);
    xfi_arena_reset(&store->arena);
    fill_draft(args, &draft);
    XFI_TRY(narrow_number(store, &draft, err));
    fill_detail(args, &detail);
    XFI_TRY(xfi_api_read_people(args, &store->arena, &people, &count, &draft.persons, err));
    XFI_TRY(check_host_number(store, draft.host_number, err));
    xfi_act act = {.kind = XF_ACT_REGISTER,
                   .at = args->at == 0 ? now : args->at,
                   .recorded_at = now,
                   .actor = args->actor,
                   .draft = &draft,
                   .detail = &detail,
                   .petitioners = people,
                   .petitioner_count = count};
    XFI_TRY(xfi_api_decide_register(store, &act, &changes, err));
    XFI_TRY(xfi_api_give(&changes, people, count, out, err));
    return args->dry_run != 0 ? XF_OK : xfi_api_append(store, &changes, err);
}

static xf_status run_register(xf_store *store, const xf_register_args *given, xf_case **out,
                              xfi_error *err)
{
    xf_register_args args;
    XFI_TRY(xfi_door_store(store, err));
    XFI_TRY(xfi_door_need(given, "args", err));
    XFI_TRY(xfi_door_copy_args(given, given->size, &args, sizeof args, err));
    XFI_TRY(xfi_api_check_actor(args.actor, err));
    XFI_TRY(check_register(&args, err));
    XFI_TRY(xfi_door_begin(store, args.dry_run == 0, err));
    xf_status status = xfi_door_end(store, register_one(store, &args, out, err), err);
    if (status != XF_OK && out != NULL) {
        xf_case_free(*out);
        *out = NULL;
    }
    return status;
}

xf_status xf_case_register(xf_store *store, const xf_register_args *args, xf_case **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    return xfi_door_publish(&err, run_register(store, args, out, &err));
}

int32_t xf_names_count(const char *names)
{
    xfi_arena arena = {0};
    xfi_names who = {0};
    int32_t count = 0;
    bool sound = xfi_door_check_text(names, "names", XFI_API_TEXT_MAX, false, NULL) == XF_OK;
    if (sound && xfi_names_counted(names, &arena, &who, NULL) == XF_OK && !who.unclear &&
        !who.more && (who.persons == 0 || who.persons >= who.named)) {
        count = who.persons == 0 ? who.named : who.least ? -who.persons : who.persons;
    }
    xfi_arena_free(&arena);
    return count;
}
