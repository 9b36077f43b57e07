/* SPDX-License-Identifier: Apache-2.0 */
/* A proposal of routing for people and for programs: what was proposed, which rule said so, which
 * others lost and why, and what is not known. */
#include "rules/route_p.h"

/* Why a unit or a leader that was named is not the one. */
static const struct {
    const char *code;
    xfi_bi text;
} results[] = {
    [XFI_ROUTE_PROPOSED] = {"proposed", {"采用", "proposed"}},
    [XFI_ROUTE_LESS_SPECIFIC] = {"less_specific",
                                 {"有更具体的规则", "another rule is more specific"}},
    [XFI_ROUTE_NO_ROLE] = {"no_role",
                           {"本单位未指明该角色是谁", "nobody has been named for the role"}},
    [XFI_ROUTE_UNKNOWN] = {"unknown", {"案件库中没有", "the store does not have it"}},
    [XFI_ROUTE_ENDED] = {"ended",
                         {"当日已撤销或不在任", "dissolved or out of office on that date"}},
    [XFI_ROUTE_ABSENT] = {"absent", {"当日缺位", "absent on that date"}},
    [XFI_ROUTE_CONCERNED] = {"concerned",
                             {"与所反映的单位或人员有关，须回避",
                              "the matter is about it or whom it answers to"}},
    [XFI_ROUTE_DOUBLE] = {"double", {"已经列出", "named already"}},
};

static const struct {
    const char *code;
    xfi_bi text;
} bys[] = {
    [XFI_LEADER_ROUTE] = {"route", {"规则指明", "named by the rule"}},
    [XFI_LEADER_AREA] = {"area", {"包片领导", "answers for the area"}},
    [XFI_LEADER_UNIT] = {"unit", {"分管领导", "answers for the unit"}},
    [XFI_LEADER_PRINCIPAL] = {"principal", {"单位主要负责人", "principal of the unit"}},
};

static const struct {
    const char *code;
    xfi_bi name;
} fact_names[XFI_FACTS] = {
    [XFI_FACT_CATEGORY] = {"category", {"内容分类", "category"}},
    [XFI_FACT_AREA] = {"area", {"属地区域", "area"}},
    [XFI_FACT_FIELD] = {"field", {"领域", "field"}},
    [XFI_FACT_LEVEL] = {"level", {"到访层级", "level"}},
};

typedef struct writing {
    const xfi_route_world *world;
    const xfi_proposal *what;
    xf_lang lang;
    xfi_buf *out;
} writing;

static const char *pick(const writing *w, xfi_bi text)
{
    return xfi_bi_get(text, w->lang);
}

static const char *say(const writing *w, const char *zh, const char *en)
{
    return w->lang == XF_LANG_EN ? en : zh;
}

static const char *unit_name(const writing *w, const char *id)
{
    const xfi_unit *unit = xfi_rules_unit(w->world->org, id);
    return unit == NULL ? "" : xfi_or_empty(unit->name);
}

static const char *official_name(const writing *w, const char *id)
{
    const xfi_official *post = xfi_rules_post(w->world->org, id, w->what->facts.date);
    return post == NULL ? "" : xfi_or_empty(post->name);
}

static const char *rule_of(const xfi_candidate *one)
{
    return one->route != NULL ? one->route->id : one->area->code;
}

/* ---- for people ---------------------------------------------------------------------------------------- */

static void put_name(const writing *w, const char *name, const xfi_routed *who)
{
    const char *id = who->id == NULL ? who->named : who->id;
    xfi_buf_printf(w->out, say(w, "%s（%s）", "%s (%s)"), name, id);
    if (who->id != NULL && !xfi_same(who->named, who->id)) {
        xfi_buf_printf(w->out, say(w, "〔%s〕", " [%s]"), who->named);
    }
}

static void put_rule(const writing *w, const xfi_candidate *one)
{
    if (one->route == NULL) {
        xfi_buf_printf(w->out, say(w, "%s的属地单位", "the territory of %s"),
                       pick(w, one->area->name));
        return;
    }
    xfi_buf_printf(w->out,
                   one->layer == XFI_ROUTE_OWN ? say(w, "本单位规则 %s", "own rule %s")
                                               : say(w, "规则包规则 %s", "the pack's rule %s"),
                   one->route->id);
    if (!xfi_blank(one->route->basis.zh)) {
        xfi_buf_printf(w->out, say(w, "〔%s〕", " [%s]"), pick(w, one->route->basis));
    }
}

static void put_unit(const writing *w)
{
    const xfi_candidate *won = w->what->won;
    if (won == NULL) {
        xfi_buf_puts(w->out,
                     w->what->count == 0
                         ? say(w, "没有适用的分派规则，不能提出建议\n",
                               "no rule matches: nothing can be proposed\n")
                         : say(w, "适用的规则所指的单位都不能采用，不能提出建议\n",
                               "no unit that the matching rules name can be used: nothing can be "
                               "proposed\n"));
        return;
    }
    bool receive = won->route != NULL && won->route->duty == XFI_ROUTE_RECEIVE;
    xfi_buf_puts(w->out, receive ? say(w, "建议接待单位：", "proposed to receive: ")
                                 : say(w, "建议处理单位：", "proposed to handle: "));
    put_name(w, unit_name(w, won->unit.id), &won->unit);
    xfi_buf_puts(w->out, say(w, "，依据：", ", by "));
    put_rule(w, won);
    xfi_buf_puts(w->out, "\n");
}

static void put_assist(const writing *w)
{
    for (size_t i = 0; i < w->what->assist_count; i++) {
        const xfi_routed *one = &w->what->assist[i];
        xfi_buf_puts(w->out, say(w, "配合单位：", "to assist: "));
        put_name(w, one->id == NULL ? "" : unit_name(w, one->id), one);
        if (one->result != XFI_ROUTE_PROPOSED) {
            xfi_buf_printf(w->out, say(w, "，不采用：%s", ", not proposed: %s"),
                           pick(w, results[one->result].text));
        }
        xfi_buf_puts(w->out, "\n");
    }
}

static void put_leaders(const writing *w)
{
    for (size_t i = 0; i < w->what->leader_count; i++) {
        const xfi_leader *one = &w->what->leaders[i];
        bool is = one == w->what->leader;
        if (!is && one->who.result == XFI_ROUTE_PROPOSED) {
            continue; /* asked after the one that was found */
        }
        xfi_buf_puts(w->out, is ? say(w, "建议包案领导：", "proposed to lead: ")
                                : say(w, "领导不采用：", "not to lead: "));
        put_name(w, one->who.id == NULL ? "" : official_name(w, one->who.id), &one->who);
        xfi_buf_printf(w->out, say(w, "，%s", ", %s"), pick(w, bys[one->by].text));
        if (one->of != NULL) {
            xfi_buf_printf(w->out, " %s", one->of);
        }
        if (!is) {
            xfi_buf_printf(w->out, say(w, "：%s", ": %s"), pick(w, results[one->who.result].text));
        }
        xfi_buf_puts(w->out, "\n");
    }
    if (w->what->won != NULL && w->what->leader == NULL) {
        xfi_buf_puts(w->out, say(w, "没有可建议的包案领导\n", "nobody can be proposed to lead\n"));
    }
}

static void put_losers(const writing *w)
{
    for (size_t i = 0; i < w->what->count; i++) {
        const xfi_candidate *one = &w->what->candidates[i];
        if (one == w->what->won) {
            continue;
        }
        xfi_buf_puts(w->out, say(w, "未采用：", "not used: "));
        put_rule(w, one);
        xfi_buf_puts(w->out, say(w, " → ", " -> "));
        put_name(w, one->unit.id == NULL ? "" : unit_name(w, one->unit.id), &one->unit);
        xfi_buf_printf(w->out, say(w, "：%s\n", ": %s\n"), pick(w, results[one->unit.result].text));
    }
}

static void put_missing(const writing *w)
{
    for (int i = 0; i < XFI_FACTS; i++) {
        if (w->what->missing[i]) {
            xfi_buf_printf(w->out,
                           say(w, "未给出%s：给出后可能另有规则适用\n",
                               "no %s is given: with it another rule might match\n"),
                           pick(w, fact_names[i].name));
        }
    }
}

static void render_text(const writing *w)
{
    if (w->what->keyword != NULL) {
        const xfi_node *node = xfi_rules_node(w->world, XFI_FACT_CATEGORY, w->what->facts.category);
        xfi_buf_printf(w->out,
                       say(w, "未给出内容分类，因文中有“%s”而按%s（%s）建议，须核对\n",
                           "no category is given; because of “%s” it is taken for %s (%s): to be "
                           "confirmed\n"),
                       w->what->keyword, node == NULL ? "" : pick(w, node->name),
                       w->what->facts.category);
    }
    put_unit(w);
    put_assist(w);
    put_leaders(w);
    put_losers(w);
    put_missing(w);
    xfi_buf_puts(w->out, say(w, "以上仅为建议，由有权人员决定\n",
                             "this is a proposal; an official decides\n"));
}

/* ---- for programs ----------------------------------------------------------------------------------------- */

static void json_given(xfi_json *json, const char *key, const char *text)
{
    if (!xfi_blank(text)) {
        xfi_json_text(json, key, text);
    }
}

static void json_date(xfi_json *json, const char *key, xf_date date)
{
    char text[XFI_DATE_TEXT];
    xfi_calendar_format(date, text);
    json_given(json, key, text);
}

static void json_result(const writing *w, xfi_json *json, const xfi_routed *who)
{
    json_given(json, "role", *who->named == '@' ? who->named : NULL);
    xfi_json_text(json, "result", results[who->result].code);
    xfi_json_text(json, "why", pick(w, results[who->result].text));
}

static void json_unit(const writing *w, xfi_json *json, const xfi_routed *who)
{
    xfi_json_text(json, "unit", who->id);
    xfi_json_text(json, "name", who->id == NULL ? "" : unit_name(w, who->id));
    json_result(w, json, who);
}

static void json_leader(const writing *w, xfi_json *json, const char *key, const xfi_leader *one)
{
    xfi_json_open(json, key, '{');
    xfi_json_text(json, "official", one->who.id);
    xfi_json_text(json, "name", one->who.id == NULL ? "" : official_name(w, one->who.id));
    xfi_json_text(json, "by", bys[one->by].code);
    xfi_json_text(json, "by_name", pick(w, bys[one->by].text));
    json_given(json, "of", one->of);
    if (one->charge != NULL) {
        json_date(json, "from", one->charge->from);
        json_date(json, "until", one->charge->until);
    }
    json_result(w, json, &one->who);
    xfi_json_close(json, '}');
}

static void json_candidate(const writing *w, xfi_json *json, const xfi_candidate *one)
{
    xfi_json_open(json, NULL, '{');
    xfi_json_text(json, "rule", rule_of(one));
    xfi_json_text(json, "kind", one->route == NULL ? "territory" : "route");
    xfi_json_text(json, "source", one->layer == XFI_ROUTE_OWN ? "own" : "pack");
    if (one->route != NULL) {
        json_given(json, "basis", pick(w, one->route->basis));
    }
    json_unit(w, json, &one->unit);
    xfi_json_close(json, '}');
}

static void json_facts(const writing *w, xfi_json *json)
{
    const xfi_route_facts *facts = &w->what->facts;
    xfi_json_open(json, "facts", '{');
    json_given(json, "category", facts->category);
    json_given(json, "area", facts->area);
    json_given(json, "field", facts->field);
    xfi_json_text(json, "kind", xfi_code_text(XF_ENUM_KIND, (int)facts->kind));
    json_given(json, "level",
               facts->level == XF_LEVEL_NONE ? NULL
                                             : xfi_code_text(XF_ENUM_LEVEL, (int)facts->level));
    json_date(json, "date", facts->date);
    json_given(json, "suggested_by", w->what->keyword);
    xfi_json_close(json, '}');
}

static void json_answer(const writing *w, xfi_json *json)
{
    const xfi_candidate *won = w->what->won;
    xfi_json_text(json, "unit", won == NULL ? NULL : won->unit.id);
    if (won != NULL) {
        bool receive = won->route != NULL && won->route->duty == XFI_ROUTE_RECEIVE;
        xfi_json_text(json, "unit_name", unit_name(w, won->unit.id));
        xfi_json_text(json, "duty", receive ? "receive" : "handle");
        xfi_json_text(json, "rule", rule_of(won));
    }
    xfi_json_text(json, "leader", w->what->leader == NULL ? NULL : w->what->leader->who.id);
    xfi_json_open(json, "assist", '[');
    for (size_t i = 0; i < w->what->assist_count; i++) {
        xfi_json_open(json, NULL, '{');
        json_unit(w, json, &w->what->assist[i]);
        xfi_json_close(json, '}');
    }
    xfi_json_close(json, ']');
}

static void render_json(const writing *w)
{
    xfi_json json = {w->out, false};
    xfi_json_open(&json, NULL, '{');
    json_facts(w, &json);
    json_answer(w, &json);
    xfi_json_open(&json, "leaders", '[');
    for (size_t i = 0; i < w->what->leader_count; i++) {
        json_leader(w, &json, NULL, &w->what->leaders[i]);
    }
    xfi_json_close(&json, ']');
    xfi_json_open(&json, "considered", '[');
    for (size_t i = 0; i < w->what->count; i++) {
        json_candidate(w, &json, &w->what->candidates[i]);
    }
    xfi_json_close(&json, ']');
    xfi_json_open(&json, "missing", '[');
    for (int i = 0; i < XFI_FACTS; i++) {
        if (w->what->missing[i]) {
            xfi_json_text(&json, NULL, fact_names[i].code);
        }
    }
    xfi_json_close(&json, ']');
    xfi_json_close(&json, '}');
}

xf_status xfi_rules_route_text(const xfi_route_world *world, const xfi_proposal *proposal,
                               xf_lang lang, xf_format format, xfi_buf *out, xfi_error *err)
{
    const writing w = {world, proposal, lang, out};
    if (format == XF_FORMAT_JSON) {
        render_json(&w);
    } else {
        render_text(&w);
    }
    return out->failed ? xfi_error_no_memory(err) : XF_OK;
}

void xfi_rules_leaders_json(const xfi_route_world *world, xf_date date, const xfi_leader *leaders,
                            size_t count, xf_lang lang, xfi_buf *out)
{
    const xfi_proposal when = {.facts = {.date = date}};
    const writing w = {world, &when, lang, out};
    xfi_json json = {out, false};
    xfi_json_open(&json, NULL, '[');
    for (size_t i = 0; i < count; i++) {
        json_leader(&w, &json, NULL, &leaders[i]);
    }
    xfi_json_close(&json, ']');
}

/* ---- the tables --------------------------------------------------------------------------------------------- */

static void table_nodes(const writing *w, xfi_json *json, const char *key, xfi_route_fact table)
{
    xfi_json_open(json, key, '[');
    for (int layer = 0; layer < XFI_ROUTE_LAYERS; layer++) {
        const xfi_routing *from = w->world->layers[layer];
        const xfi_nodes *nodes = from == NULL ? NULL : xfi_rules_nodes(from, table);
        for (size_t i = 0; nodes != NULL && i < nodes->count; i++) {
            const xfi_node *node = &nodes->items[i];
            if (xfi_rules_node(w->world, table, node->code) != node) {
                continue; /* the host's own row stands for it */
            }
            xfi_json_open(json, NULL, '{');
            xfi_json_text(json, "code", node->code);
            xfi_json_text(json, "name", pick(w, node->name));
            json_given(json, "parent", node->parent);
            json_given(json, "unit", node->unit);
            xfi_json_text(json, "source", layer == XFI_ROUTE_OWN ? "own" : "pack");
            xfi_json_close(json, '}');
        }
    }
    xfi_json_close(json, ']');
}

static void table_route(const writing *w, xfi_json *json, const xfi_route *route, int layer)
{
    xfi_json_open(json, NULL, '{');
    xfi_json_text(json, "id", route->id);
    json_given(json, "category", route->category);
    json_given(json, "area", route->area);
    json_given(json, "field", route->field);
    json_given(json, "kind",
               route->kind == 0 ? NULL : xfi_code_text(XF_ENUM_KIND, route->kind - 1));
    json_given(json, "level",
               route->level == XF_LEVEL_NONE ? NULL
                                             : xfi_code_text(XF_ENUM_LEVEL, (int)route->level));
    xfi_json_text(json, "unit", route->unit);
    xfi_json_text(json, "duty", route->duty == XFI_ROUTE_RECEIVE ? "receive" : "handle");
    xfi_json_open(json, "assist", '[');
    for (size_t i = 0; i < route->assist.count; i++) {
        xfi_json_text(json, NULL, route->assist.items[i]);
    }
    xfi_json_close(json, ']');
    json_given(json, "leader", route->leader);
    json_given(json, "basis", pick(w, route->basis));
    json_date(json, "from", route->from);
    json_date(json, "until", route->until);
    xfi_json_text(json, "source", layer == XFI_ROUTE_OWN ? "own" : "pack");
    xfi_json_close(json, '}');
}

static void table_roles(xfi_json *json, const xfi_routing *from)
{
    for (size_t i = 0; i < from->role_count; i++) {
        const xfi_role *role = &from->roles[i];
        xfi_json_open(json, NULL, '{');
        xfi_json_text(json, "role", role->role);
        json_given(json, "unit", role->unit);
        json_given(json, "official", role->official);
        json_given(json, "area", role->area);
        json_date(json, "from", role->from);
        json_date(json, "until", role->until);
        xfi_json_close(json, '}');
    }
}

static void table_charges(xfi_json *json, const xfi_routing *from)
{
    for (size_t i = 0; i < from->charge_count; i++) {
        const xfi_charge *charge = &from->charges[i];
        xfi_json_open(json, NULL, '{');
        xfi_json_text(json, "official", charge->official);
        json_given(json, "area", charge->area);
        json_given(json, "unit", charge->unit);
        json_date(json, "from", charge->from);
        json_date(json, "until", charge->until);
        xfi_json_close(json, '}');
    }
}

void xfi_rules_route_table(const xfi_route_world *world, xf_lang lang, xfi_buf *out)
{
    const writing w = {world, NULL, lang, out};
    xfi_json json = {out, false};
    xfi_json_open(&json, NULL, '{');
    table_nodes(&w, &json, "categories", XFI_FACT_CATEGORY);
    table_nodes(&w, &json, "fields", XFI_FACT_FIELD);
    table_nodes(&w, &json, "areas", XFI_FACT_AREA);
    xfi_json_open(&json, "routes", '[');
    for (int layer = 0; layer < XFI_ROUTE_LAYERS; layer++) {
        const xfi_routing *from = world->layers[layer];
        for (size_t i = 0; from != NULL && i < from->route_count; i++) {
            table_route(&w, &json, &from->routes[i], layer);
        }
    }
    xfi_json_close(&json, ']');
    const struct {
        const char *key;
        void (*write)(xfi_json *json, const xfi_routing *from);
    } lists[] = {{"roles", table_roles}, {"charges", table_charges}};
    for (size_t k = 0; k < sizeof lists / sizeof *lists; k++) {
        xfi_json_open(&json, lists[k].key, '[');
        for (int layer = 0; layer < XFI_ROUTE_LAYERS; layer++) {
            if (world->layers[layer] != NULL) {
                lists[k].write(&json, world->layers[layer]);
            }
        }
        xfi_json_close(&json, ']');
    }
    xfi_json_close(&json, '}');
}
