/* SPDX-License-Identifier: Apache-2.0 */
/* Which routes match a matter, which of them is the most specific, and what its roles are. */
#include "rules/route_p.h"

#include <stdlib.h>
#include <string.h>

enum { NO_MATCH = -1, NOT_ASKED = 100 };

/* Who is asked, and where what is found lives. */
typedef struct routing {
    const xfi_route_world *world;
    xfi_proposal *out;
    xfi_arena *arena;
    size_t cap;
    bool failed;
} routing;

/* ---- codes ------------------------------------------------------------------------------------------ */

const xfi_nodes *xfi_rules_nodes(const xfi_routing *from, xfi_route_fact table)
{
    return table == XFI_FACT_CATEGORY ? &from->categories
           : table == XFI_FACT_FIELD  ? &from->fields
                                      : &from->areas;
}

const xfi_node *xfi_rules_node(const xfi_route_world *world, xfi_route_fact table, const char *code)
{
    const xfi_node *found = NULL;
    for (int i = 0; i < XFI_ROUTE_LAYERS && found == NULL; i++) {
        found = world->layers[i] == NULL
                    ? NULL
                    : xfi_policy_node(xfi_rules_nodes(world->layers[i], table), code);
    }
    return found;
}

/* How many levels a code lies under another one; NO_MATCH: not at all. */
static int under(const xfi_route_world *world, xfi_route_fact table, const char *code,
                 const char *upper)
{
    for (int levels = 0; levels < XFI_ROUTING_DEPTH && !xfi_blank(code); levels++) {
        if (xfi_same(code, upper)) {
            return levels;
        }
        const xfi_node *node = xfi_rules_node(world, table, code);
        code = node == NULL ? NULL : node->parent;
    }
    return NO_MATCH;
}

static bool in_force(xf_date from, xf_date until, xf_date date)
{
    return (from == 0 || from <= date) && (until == 0 || date <= until);
}

/* ---- the category that the words suggest ----------------------------------------------------------------- */

static const char *word_of(const xfi_node *category, const xfi_route_facts *facts, size_t *hits)
{
    const char *first = NULL;
    *hits = 0;
    for (size_t i = 0; i < category->keywords.count; i++) {
        const char *word = category->keywords.items[i];
        if (strstr(xfi_or_empty(facts->title), word) != NULL ||
            strstr(xfi_or_empty(facts->matter), word) != NULL) {
            first = first == NULL ? word : first;
            ++*hits;
        }
    }
    return first;
}

/* The category with most of its keywords in the text; of two the one that is listed first. */
static void suggest(const routing *r)
{
    size_t most = 0;
    for (int layer = 0; layer < XFI_ROUTE_LAYERS; layer++) {
        const xfi_routing *from = r->world->layers[layer];
        for (size_t i = 0; from != NULL && i < from->categories.count; i++) {
            size_t hits;
            const xfi_node *node = &from->categories.items[i];
            const char *word = word_of(node, &r->out->facts, &hits);
            if (hits > most && xfi_rules_node(r->world, XFI_FACT_CATEGORY, node->code) == node) {
                most = hits;
                r->out->facts.category = node->code;
                r->out->keyword = word;
            }
        }
    }
}

/* ---- who a role is -------------------------------------------------------------------------------------- */

/* In the nearest area; a role without an area is everywhere's. */
static const char *holder(const routing *r, const char *named, bool official)
{
    const char *best = NULL;
    int nearest = NOT_ASKED + 1;
    const xfi_route_facts *facts = &r->out->facts;
    for (int layer = 0; layer < XFI_ROUTE_LAYERS; layer++) {
        const xfi_routing *from = r->world->layers[layer];
        for (size_t i = 0; from != NULL && i < from->role_count; i++) {
            const xfi_role *role = &from->roles[i];
            const char *who = official ? role->official : role->unit;
            int far = role->area == NULL ? NOT_ASKED
                                         : under(r->world, XFI_FACT_AREA, facts->area, role->area);
            if (who != NULL && far != NO_MATCH && far < nearest && strcmp(role->role, named) == 0 &&
                in_force(role->from, role->until, facts->date)) {
                best = who;
                nearest = far;
            }
        }
    }
    return best;
}

/* A report is not given to whom it is about, nor to whoever stands under it. */
static bool unit_concerned(const routing *r, const char *unit)
{
    const xfi_route_facts *facts = &r->out->facts;
    const xfi_case about = {.concerned_unit = facts->concerned_unit,
                            .concerned_official = facts->concerned_official};
    return xfi_rules_reaches_concerned(r->world->org, &about, unit, facts->date);
}

static xfi_routed find_unit(const routing *r, const char *named)
{
    xfi_routed found = {named, *named == '@' ? holder(r, named, false) : named, XFI_ROUTE_NO_ROLE};
    xf_date date = r->out->facts.date;
    if (found.id == NULL) {
        return found;
    }
    const xfi_unit *unit = xfi_rules_unit(r->world->org, found.id);
    found.result = unit == NULL                    ? XFI_ROUTE_UNKNOWN
                   : !xfi_rules_stands(unit, date) ? XFI_ROUTE_ENDED
                   : unit_concerned(r, found.id)   ? XFI_ROUTE_CONCERNED
                                                   : XFI_ROUTE_PROPOSED;
    return found;
}

static bool known_official(const xfi_org *org, const char *id)
{
    for (size_t i = 0; i < org->official_count; i++) {
        if (xfi_same(org->officials[i].id, id)) {
            return true;
        }
    }
    return false;
}

static xfi_routed find_official(const routing *r, const char *named)
{
    xfi_routed found = {named, *named == '@' ? holder(r, named, true) : named, XFI_ROUTE_NO_ROLE};
    const xfi_route_facts *facts = &r->out->facts;
    if (found.id == NULL) {
        return found;
    }
    xfi_case about = {.concerned_official = facts->concerned_official,
                      .concerned_unit = facts->concerned_unit};
    const xfi_official *post = xfi_rules_post(r->world->org, found.id, facts->date);
    if (post == NULL) {
        found.result =
            known_official(r->world->org, found.id) ? XFI_ROUTE_ENDED : XFI_ROUTE_UNKNOWN;
    } else if (xfi_rules_concerned(r->world->org, &about, post, facts->date)) {
        found.result = XFI_ROUTE_CONCERNED;
    } else {
        found.result = xfi_rules_absent(post, facts->date) ? XFI_ROUTE_ABSENT : XFI_ROUTE_PROPOSED;
    }
    return found;
}

/* ---- matching -------------------------------------------------------------------------------------------- */

/* The levels between fact and condition; NOT_ASKED without a condition. A fact that is not given is
 * noted in `lacks`. */
static int match_code(const routing *r, xfi_route_fact table, const char *fact, const char *asked,
                      bool *lacks)
{
    if (asked == NULL) {
        return NOT_ASKED;
    }
    *lacks = xfi_blank(fact);
    return *lacks ? 0 : under(r->world, table, fact, asked);
}

static void add_candidate(routing *r, const xfi_candidate *candidate)
{
    xfi_proposal *out = r->out;
    if (out->count == r->cap) {
        size_t cap = r->cap == 0 ? 16 : r->cap * 2;
        xfi_candidate *items = xfi_arena_alloc(r->arena, cap * sizeof *items);
        if (items == NULL) {
            r->failed = true;
            return;
        }
        if (out->count > 0) {
            memcpy(items, out->candidates, out->count * sizeof *items);
        }
        out->candidates = items;
        r->cap = cap;
    }
    out->candidates[out->count++] = *candidate;
}

/* Where a rank stands in the comparison: first whether it is a route with conditions, somebody's
 * territory or a last resort. A report goes where reports go, whatever it is about; then the subject
 * stands before the territory (谁主管谁负责). */
enum { BY_CLASS, BY_KIND, BY_CATEGORY, BY_FIELD, BY_AREA, BY_LEVEL, BY_LAYER };
enum { ROUTE, TERRITORY, LAST_RESORT };

static bool has_conditions(const xfi_route *route)
{
    return route->category != NULL || route->area != NULL || route->field != NULL ||
           route->kind != 0 || route->level != XF_LEVEL_NONE;
}

static void try_route(routing *r, const xfi_route *route, int layer, size_t order)
{
    const xfi_route_facts *facts = &r->out->facts;
    bool lacks[XFI_FACTS] = {false, false, false, false};
    xfi_candidate one = {.route = route, .layer = layer, .order = order};
    int *rank = one.rank;
    rank[BY_CLASS] = has_conditions(route) ? ROUTE : LAST_RESORT;
    rank[BY_CATEGORY] = match_code(r, XFI_FACT_CATEGORY, facts->category, route->category,
                                   &lacks[XFI_FACT_CATEGORY]);
    rank[BY_AREA] = match_code(r, XFI_FACT_AREA, facts->area, route->area, &lacks[XFI_FACT_AREA]);
    rank[BY_FIELD] =
        match_code(r, XFI_FACT_FIELD, facts->field, route->field, &lacks[XFI_FACT_FIELD]);
    bool kind = route->kind == 0 || route->kind == (int)facts->kind + 1;
    lacks[XFI_FACT_LEVEL] = route->level != XF_LEVEL_NONE && facts->level == XF_LEVEL_NONE;
    bool level =
        route->level == XF_LEVEL_NONE || lacks[XFI_FACT_LEVEL] || route->level == facts->level;
    rank[BY_KIND] = route->kind == 0 ? 1 : 0;
    rank[BY_LEVEL] = route->level == XF_LEVEL_NONE ? 1 : 0;
    rank[BY_LAYER] = layer;
    if (rank[BY_CATEGORY] == NO_MATCH || rank[BY_AREA] == NO_MATCH || rank[BY_FIELD] == NO_MATCH ||
        !kind || !level || !in_force(route->from, route->until, facts->date)) {
        return;
    }
    bool any = false;
    for (int i = 0; i < XFI_FACTS; i++) {
        r->out->missing[i] = r->out->missing[i] || lacks[i];
        any = any || lacks[i];
    }
    if (!any) {
        one.unit = find_unit(r, route->unit);
        add_candidate(r, &one);
    }
}

/* Without an area nobody's territory is asked, although there may be one. */
static bool has_territories(const xfi_routing *from)
{
    for (size_t i = 0; i < from->areas.count; i++) {
        if (from->areas.items[i].unit != NULL) {
            return true;
        }
    }
    return false;
}

/* The area's own unit, and that of each area around it. */
static void try_territory(routing *r)
{
    const char *code = r->out->facts.area;
    for (int i = 0; i < XFI_ROUTE_LAYERS && xfi_blank(code); i++) {
        const xfi_routing *from = r->world->layers[i];
        bool could = from != NULL && has_territories(from);
        r->out->missing[XFI_FACT_AREA] = r->out->missing[XFI_FACT_AREA] || could;
    }
    for (int levels = 0; levels < XFI_ROUTING_DEPTH && !xfi_blank(code); levels++) {
        const xfi_node *node = xfi_rules_node(r->world, XFI_FACT_AREA, code);
        if (node != NULL && node->unit != NULL) {
            xfi_candidate one = {.area = node, .layer = XFI_ROUTE_PACK, .order = (size_t)levels};
            one.rank[BY_CLASS] = TERRITORY;
            one.rank[BY_AREA] = levels;
            const xfi_routing *own = r->world->layers[XFI_ROUTE_OWN];
            if (own != NULL && xfi_policy_node(&own->areas, code) == node) {
                one.layer = XFI_ROUTE_OWN;
            }
            one.unit = find_unit(r, node->unit);
            add_candidate(r, &one);
        }
        code = node == NULL ? NULL : node->parent;
    }
}

static int by_rank(const void *a, const void *b)
{
    const xfi_candidate *x = a;
    const xfi_candidate *y = b;
    for (int i = 0; i < XFI_ROUTE_RANKS; i++) {
        if (x->rank[i] != y->rank[i]) {
            return x->rank[i] < y->rank[i] ? -1 : 1;
        }
    }
    return (x->order > y->order) - (x->order < y->order);
}

static void choose(routing *r)
{
    xfi_proposal *out = r->out;
    for (int layer = 0; layer < XFI_ROUTE_LAYERS; layer++) {
        const xfi_routing *from = r->world->layers[layer];
        for (size_t i = 0; from != NULL && i < from->route_count; i++) {
            try_route(r, &from->routes[i], layer, i);
        }
    }
    try_territory(r);
    if (out->count > 0) {
        qsort(out->candidates, out->count, sizeof *out->candidates, by_rank);
    }
    for (size_t i = 0; i < out->count; i++) {
        xfi_candidate *one = &out->candidates[i];
        if (one->unit.result == XFI_ROUTE_PROPOSED && out->won == NULL) {
            out->won = one;
        } else if (one->unit.result == XFI_ROUTE_PROPOSED) {
            one->unit.result = XFI_ROUTE_LESS_SPECIFIC;
        }
    }
}

/* ---- who assists ------------------------------------------------------------------------------------------ */

static void find_assistants(routing *r)
{
    xfi_proposal *out = r->out;
    const xfi_route *route = out->won == NULL ? NULL : out->won->route;
    size_t most = route == NULL ? 0 : route->assist.count;
    out->assist = xfi_arena_alloc(r->arena, (most + 1) * sizeof *out->assist);
    r->failed = r->failed || out->assist == NULL;
    for (size_t i = 0; i < most && !r->failed; i++) {
        xfi_routed one = find_unit(r, route->assist.items[i]);
        for (size_t k = 0; k <= i && one.result == XFI_ROUTE_PROPOSED; k++) {
            const char *other = k == i ? out->won->unit.id : out->assist[k].id;
            one.result = xfi_same(one.id, other) ? XFI_ROUTE_DOUBLE : one.result;
        }
        out->assist[out->assist_count++] = one;
    }
}

/* ---- who leads -------------------------------------------------------------------------------------------- */

static void add_leader(routing *r, const char *named, xfi_leader_by by, const char *of,
                       const xfi_charge *charge)
{
    xfi_proposal *out = r->out;
    xfi_leader *items =
        xfi_arena_alloc(r->arena, (out->leader_count + 1) * sizeof *items); /* a handful */
    if (items == NULL) {
        r->failed = true;
        return;
    }
    if (out->leader_count > 0) {
        memcpy(items, out->leaders, out->leader_count * sizeof *items);
    }
    items[out->leader_count++] = (xfi_leader){find_official(r, named), by, of, charge};
    out->leaders = items;
}

static void add_charges(routing *r, xfi_leader_by by, const char *of)
{
    for (int layer = 0; layer < XFI_ROUTE_LAYERS; layer++) {
        const xfi_routing *from = r->world->layers[layer];
        for (size_t i = 0; from != NULL && i < from->charge_count; i++) {
            const xfi_charge *charge = &from->charges[i];
            const char *its = by == XFI_LEADER_AREA ? charge->area : charge->unit;
            if (its != NULL && strcmp(its, of) == 0 &&
                in_force(charge->from, charge->until, r->out->facts.date)) {
                add_leader(r, charge->official, by, of, charge);
            }
        }
    }
}

/* From the area and from the unit upwards. */
static void ask_charges(routing *r, const char *unit)
{
    const char *area = r->out->facts.area;
    for (int i = 0; i < XFI_ROUTING_DEPTH && !xfi_blank(area); i++) {
        add_charges(r, XFI_LEADER_AREA, area);
        const xfi_node *node = xfi_rules_node(r->world, XFI_FACT_AREA, area);
        area = node == NULL ? NULL : node->parent;
    }
    const char *at = unit;
    for (int i = 0; i < XFI_ROUTING_DEPTH && at != NULL; i++) {
        add_charges(r, XFI_LEADER_UNIT, at);
        at = xfi_rules_superior(r->world->org, at);
    }
    const xfi_official *head =
        xfi_blank(unit) ? NULL : xfi_rules_principal(r->world->org, unit, r->out->facts.date);
    if (head != NULL) {
        add_leader(r, head->id, XFI_LEADER_PRINCIPAL, unit, NULL);
    }
}

static void find_leader(routing *r)
{
    xfi_proposal *out = r->out;
    if (out->won == NULL) {
        return;
    }
    if (out->won->route != NULL && out->won->route->leader != NULL) {
        add_leader(r, out->won->route->leader, XFI_LEADER_ROUTE, NULL, NULL);
    }
    ask_charges(r, out->won->unit.id);
    for (size_t i = 0; i < out->leader_count && out->leader == NULL; i++) {
        out->leader = out->leaders[i].who.result == XFI_ROUTE_PROPOSED ? &out->leaders[i] : NULL;
    }
}

/* ---- offers ------------------------------------------------------------------------------------------------ */

xf_status xfi_rules_route(const xfi_route_world *world, const xfi_route_facts *facts,
                          xfi_arena *arena, xfi_proposal *out, xfi_error *err)
{
    *out = (xfi_proposal){.facts = *facts};
    routing r = {.world = world, .out = out, .arena = arena};
    if (xfi_blank(facts->category)) {
        suggest(&r);
    }
    choose(&r);
    find_assistants(&r);
    find_leader(&r);
    return r.failed ? xfi_error_no_memory(err) : XF_OK;
}

xf_status xfi_rules_leaders(const xfi_route_world *world, const xfi_route_facts *facts,
                            const char *unit, xfi_arena *arena, xfi_leader **out, size_t *count,
                            xfi_error *err)
{
    xfi_proposal proposal = {.facts = *facts};
    routing r = {.world = world, .out = &proposal, .arena = arena};
    ask_charges(&r, xfi_blank(unit) ? NULL : unit);
    *out = proposal.leaders;
    *count = proposal.leader_count;
    return r.failed ? xfi_error_no_memory(err) : XF_OK;
}

/* ---- codes at registration ------------------------------------------------------------------------------ */

static void list_codes(const xfi_route_world *world, xfi_route_fact table, xfi_buf *out)
{
    enum { SHOWN = 20 };
    size_t shown = 0;
    for (int layer = 0; layer < XFI_ROUTE_LAYERS; layer++) {
        const xfi_routing *from = world->layers[layer];
        const xfi_nodes *nodes = from == NULL ? NULL : xfi_rules_nodes(from, table);
        for (size_t i = 0; nodes != NULL && i < nodes->count; i++, shown++) {
            if (shown < SHOWN) {
                xfi_buf_printf(out, "%s%s", shown == 0 ? "" : ", ", nodes->items[i].code);
            }
        }
    }
    xfi_buf_puts(out, shown > SHOWN ? ", …" : "");
}

static xf_status check_code(const xfi_route_world *world, xfi_route_fact table, const char *field,
                            const char *code, xfi_error *err)
{
    xfi_buf codes = {0};
    if (xfi_blank(code) || xfi_rules_node(world, table, code) != NULL) {
        return XF_OK;
    }
    list_codes(world, table, &codes);
    xf_status status = codes.len == 0 ? XF_OK /* without a table of its kind any code will do */
                                      : xfi_error_set(err, XF_E_INVALID, field,
                                                      "字段 %s：代码表中没有“%s”，可用：%s",
                                                      "field %s: no table has “%s”; there are: %s",
                                                      field, code, xfi_buf_text(&codes));
    xfi_buf_free(&codes);
    return status;
}

xf_status xfi_rules_check_known(const xfi_route_world *world, const char *category,
                                const char *area, const char *field, xfi_error *err)
{
    XFI_TRY(check_code(world, XFI_FACT_CATEGORY, "category", category, err));
    XFI_TRY(check_code(world, XFI_FACT_AREA, "area", area, err));
    return check_code(world, XFI_FACT_FIELD, "field", field, err);
}

xf_status xfi_rules_check_codes(const xfi_routing *own, const xfi_routing *pack,
                                const char *category, const char *area, const char *field,
                                xfi_error *err)
{
    const xfi_route_world world = {.layers = {own, pack}};
    if (!(own != NULL && own->listed_only) && !(pack != NULL && pack->listed_only)) {
        return XF_OK;
    }
    return xfi_rules_check_known(&world, category, area, field, err);
}
