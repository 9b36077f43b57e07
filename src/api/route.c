/* SPDX-License-Identifier: Apache-2.0 */
/* Routing: the host's sheet, the tables, and proposals. Nothing here assigns. */
#include "api/run_p.h"

#include <xfcase/route.h>

/* ---- the sheet ------------------------------------------------------------------------------------- */

static bool has_unit(const void *org, const char *id)
{
    const xfi_org *all = org;
    for (size_t i = 0; i < all->unit_count; i++) {
        if (xfi_same(all->units[i].id, id)) {
            return true;
        }
    }
    return false;
}

static bool has_official(const void *org, const char *id)
{
    const xfi_org *all = org;
    for (size_t i = 0; i < all->official_count; i++) {
        if (xfi_same(all->officials[i].id, id)) {
            return true;
        }
    }
    return false;
}

/* A sheet that is in force already is not written again: hosts load at each start. */
static xf_status write_sheet(xf_store *store, const char *actor, const char *text, size_t size,
                             xfi_arena *arena, xfi_error *err)
{
    xfi_setting before = {XFI_DOOR_ROUTING_SETTING, NULL};
    xfi_setting after = {XFI_DOOR_ROUTING_SETTING, xfi_arena_copy(arena, text, size)};
    if (after.value == NULL) {
        return xfi_error_no_memory(err);
    }
    XFI_TRY(xfi_store_setting(store->inner, before.key, arena, &before.value, err));
    if (before.value != NULL && xfi_same(before.value, after.value)) {
        return XF_OK;
    }
    return xfi_api_append_row(store, "routing", actor, 0, &xfi_setting_record,
                              before.value == NULL ? NULL : &before, &after, err);
}

static xf_status load_sheet(xf_store *store, const char *actor, const char *text, size_t size,
                            const char *name, xfi_error *err)
{
    const xf_policy *policy;
    const xfi_org *org;
    xfi_routing_sheet *sheet;
    xfi_arena arena = {0};
    XFI_TRY(xfi_api_check_keeper(store, actor, &(xfi_kept){.unit = NULL}, err));
    XFI_TRY(xfi_door_policy(store, NULL, NULL, &policy, err));
    XFI_TRY(xfi_store_org(store->inner, &org, err));
    const xfi_sheet_world world = {&policy->routing, has_unit, has_official, org};
    XFI_TRY(xfi_policy_load_sheet(text, size, name, &world, &sheet, err));
    xfi_policy_free_sheet(sheet);
    xf_status status = write_sheet(store, actor, text, size, &arena, err);
    xfi_arena_free(&arena);
    return status;
}

xf_status xf_route_load(xf_store *store, const char *actor, const char *text, size_t size,
                        const char *name)
{
    xfi_error err = {0};
    xf_status status = xfi_door_store(store, &err);
    if (status == XF_OK) {
        status = xfi_api_check_actor(actor, &err);
    }
    if (status == XF_OK) {
        status = xfi_door_need(text, "text", &err);
    }
    if (status == XF_OK) {
        status = xfi_door_check_text(name, "name", 4096, false, &err);
    }
    if (status == XF_OK) {
        status = xfi_door_begin(store, true, &err);
    }
    if (status == XF_OK) {
        status = xfi_door_end(store, load_sheet(store, actor, text, size, name, &err), &err);
    }
    return xfi_door_publish(&err, status);
}

/* ---- asking -------------------------------------------------------------------------------------------- */

/* One question about routing, as it goes from the public function to the rules. */
typedef struct question {
    const xf_route_facts *given; /* of a matter that is not registered */
    xf_id case_id;
    const char *area, *unit; /* whose leaders */
    xf_date date;
    xf_lang lang;
    xf_format format;
} question;

typedef xf_status (*ask_fn)(xf_store *store, const question *q, xfi_buf *out, xfi_error *err);

static xf_status world_of(xf_store *store, const char *policy, const char *version,
                          xfi_route_world *out, xf_date *today, xfi_error *err)
{
    const xf_policy *pack;
    XFI_TRY(xfi_store_org(store->inner, &out->org, err));
    XFI_TRY(xfi_door_routing(store, &out->layers[XFI_ROUTE_OWN], err));
    XFI_TRY(xfi_door_policy(store, policy, version, &pack, err));
    out->layers[XFI_ROUTE_PACK] = &pack->routing;
    if (*today == 0) {
        *today = xfi_calendar_date_of(xfi_door_now(store), pack->zone);
    }
    return XF_OK;
}

static xf_status check_form(xf_lang lang, xf_format format, xfi_error *err)
{
    bool known_lang = lang == XF_LANG_ZH || lang == XF_LANG_EN;
    bool known_format = format == XF_FORMAT_TEXT || format == XF_FORMAT_JSON;
    return known_lang && known_format
               ? XF_OK
               : xfi_error_set(err, XF_E_INVALID, known_lang ? "format" : "lang", "取值未知",
                               "the value is unknown");
}

static xf_status ask(xf_store *store, const question *q, ask_fn answer, xf_text **out,
                     xfi_error *err)
{
    xfi_buf buf = {0};
    XFI_TRY(xfi_door_store(store, err));
    XFI_TRY(xfi_door_need(out, "out", err));
    XFI_TRY(check_form(q->lang, q->format, err));
    XFI_TRY(xfi_door_check_date(q->date, "date", false, err));
    XFI_TRY(xfi_door_begin(store, false, err));
    xfi_arena_reset(&store->arena);
    xf_status status = answer(store, q, &buf, err);
    status = xfi_door_end(store, status, err);
    if (status == XF_OK && buf.failed) {
        status = xfi_error_no_memory(err);
    }
    if (status == XF_OK) {
        status = xfi_text_take(&buf, out, err);
    }
    xfi_buf_free(&buf);
    return status;
}

static xf_status asked(xf_store *store, const question *q, ask_fn answer, xf_text **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    return xfi_door_publish(&err, ask(store, q, answer, out, &err));
}

/* ---- proposals ------------------------------------------------------------------------------------------- */

static xf_status read_facts(const xf_route_facts *given, xfi_route_facts *facts, xfi_error *err)
{
    xf_route_facts args;
    XFI_TRY(xfi_door_need(given, "facts", err));
    XFI_TRY(xfi_door_copy_args(given, given->size, &args, sizeof args, err));
    const struct {
        const char *field, *text;
        size_t max;
    } texts[] = {
        {"category", args.category, XFI_API_ID_MAX},
        {"area", args.area, XFI_API_ID_MAX},
        {"field", args.field, XFI_API_ID_MAX},
        {"title", args.title, XFI_API_TITLE_MAX},
        {"matter", args.matter, XFI_API_MATTER_MAX},
        {"concerned_unit", args.concerned_unit, XFI_API_ID_MAX},
        {"concerned_official", args.concerned_official, XFI_API_ID_MAX},
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        XFI_TRY(xfi_door_check_text(texts[i].text, texts[i].field, texts[i].max, false, err));
    }
    XFI_TRY(xfi_door_check_enum(XF_ENUM_KIND, (int)args.kind, "kind", err));
    XFI_TRY(xfi_door_check_enum(XF_ENUM_LEVEL, (int)args.level, "level", err));
    XFI_TRY(xfi_door_check_date(args.date, "date", false, err));
    *facts = (xfi_route_facts){.category = args.category,
                               .area = args.area,
                               .field = args.field,
                               .title = args.title,
                               .matter = args.matter,
                               .kind = args.kind,
                               .level = args.level,
                               .concerned_unit = args.concerned_unit,
                               .concerned_official = args.concerned_official,
                               .date = args.date};
    return XF_OK;
}

static xf_status propose(xf_store *store, const xfi_route_world *world,
                         const xfi_route_facts *facts, const question *q, xfi_buf *out,
                         xfi_error *err)
{
    xfi_proposal proposal;
    XFI_TRY(xfi_rules_route(world, facts, &store->arena, &proposal, err));
    return xfi_rules_route_text(world, &proposal, q->lang, q->format, out, err);
}

static xf_status propose_draft(xf_store *store, const question *q, xfi_buf *out, xfi_error *err)
{
    xfi_route_facts facts;
    xfi_route_world world;
    XFI_TRY(read_facts(q->given, &facts, err));
    XFI_TRY(world_of(store, NULL, NULL, &world, &facts.date, err));
    XFI_TRY(xfi_rules_check_known(&world, facts.category, facts.area, facts.field, err));
    return propose(store, &world, &facts, q, out, err);
}

static xf_status propose_case(xf_store *store, const question *q, xfi_buf *out, xfi_error *err)
{
    xfi_casefile file;
    xfi_detail detail;
    xfi_route_world world;
    XFI_TRY(xfi_store_load(store->inner, q->case_id, &store->arena, &file, err));
    XFI_TRY(xfi_store_detail(store->inner, q->case_id, &store->arena, &detail, err));
    const xfi_case *row = &file.row;
    xfi_route_facts facts = {.category = row->category,
                             .area = row->area,
                             .field = detail.field,
                             .title = row->title,
                             .matter = row->matter,
                             .kind = row->kind,
                             .level = detail.level,
                             .concerned_unit = row->concerned_unit,
                             .concerned_official = row->concerned_official};
    XFI_TRY(world_of(store, row->policy, row->policy_version, &world, &facts.date, err));
    return propose(store, &world, &facts, q, out, err);
}

xf_status xf_route_propose(xf_store *store, const xf_route_facts *facts, xf_lang lang,
                           xf_format format, xf_text **out)
{
    const question q = {.given = facts, .lang = lang, .format = format};
    return asked(store, &q, propose_draft, out);
}

xf_status xf_route_propose_case(xf_store *store, xf_id case_id, xf_lang lang, xf_format format,
                                xf_text **out)
{
    const question q = {.case_id = case_id, .lang = lang, .format = format};
    return asked(store, &q, propose_case, out);
}

/* ---- tables and leaders ----------------------------------------------------------------------------------- */

static xf_status write_table(xf_store *store, const question *q, xfi_buf *out, xfi_error *err)
{
    xfi_route_world world;
    xf_date today = 0;
    XFI_TRY(world_of(store, NULL, NULL, &world, &today, err));
    xfi_rules_route_table(&world, q->lang, out);
    return XF_OK;
}

xf_status xf_route_table(xf_store *store, xf_lang lang, xf_text **out)
{
    const question q = {.lang = lang, .format = XF_FORMAT_JSON};
    return asked(store, &q, write_table, out);
}

static xf_status write_leaders(xf_store *store, const question *q, xfi_buf *out, xfi_error *err)
{
    xfi_route_world world;
    xfi_leader *leaders;
    size_t count;
    xfi_route_facts facts = {.area = q->area, .date = q->date};
    XFI_TRY(xfi_door_check_text(q->area, "area", XFI_API_ID_MAX, false, err));
    XFI_TRY(xfi_door_check_text(q->unit, "unit", XFI_API_ID_MAX, false, err));
    if (xfi_blank(q->area) && xfi_blank(q->unit)) {
        return xfi_error_set(err, XF_E_INVALID, "area", "须给出区域或单位",
                             "an area or a unit is expected");
    }
    XFI_TRY(world_of(store, NULL, NULL, &world, &facts.date, err));
    XFI_TRY(xfi_rules_leaders(&world, &facts, q->unit, &store->arena, &leaders, &count, err));
    xfi_rules_leaders_json(&world, facts.date, leaders, count, q->lang, out);
    return XF_OK;
}

xf_status xf_route_leaders(xf_store *store, const char *area, const char *unit, xf_date date,
                           xf_lang lang, xf_text **out)
{
    const question q = {
        .area = area, .unit = unit, .date = date, .lang = lang, .format = XF_FORMAT_JSON};
    return asked(store, &q, write_leaders, out);
}
