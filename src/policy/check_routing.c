/* SPDX-License-Identifier: Apache-2.0 */
/* What no single key of routing shows: codes twice, codes that no table has, circles, a role that is
 * neither a unit nor an official. A condition says nothing about keys that have a mistake already. */
#include "policy/read_p.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

typedef struct checking {
    const json_t *root;
    const xfi_routing *routing;
    const xfi_sheet_world *world; /* NULL: a pack, which knows nobody's units */
    xfi_mistakes *list;
} checking;

__attribute__((format(printf, 4, 5))) static void note(const checking *c, xfi_bi expected,
                                                       const char *lacks, const char *format, ...)
{
    char path[XFI_PATH_SIZE] = "/routing";
    va_list args;
    va_start(args, format);
    (void)vsnprintf(path + 8, sizeof path - 8, format, args);
    va_end(args);
    if (xfi_policy_mistaken(c->list, path)) {
        return;
    }
    const char *found =
        lacks != NULL ? lacks : xfi_policy_found(c->list, xfi_policy_value_at(c->root, path));
    xfi_policy_mistake(c->list, path, found, "%s%.0s", "%.0s%s", expected.zh, expected.en);
}

/* ---- tables of codes ------------------------------------------------------------------------------ */

typedef struct named {
    const char *name; /* of the key */
    const xfi_nodes *nodes;
    const xfi_nodes *base; /* NULL: none */
    xfi_bi expected;       /* where a code is none of the table */
} named;

static const xfi_node *node_of(const named *table, const char *code)
{
    const xfi_node *found = xfi_policy_node(table->nodes, code);
    return found != NULL || table->base == NULL ? found : xfi_policy_node(table->base, code);
}

/* Its parents come back to it, or are more than a tree of codes needs. */
static bool too_deep(const named *table, const xfi_node *node)
{
    const xfi_node *at = node;
    for (int i = 0; i < XFI_ROUTING_DEPTH && at != NULL; i++) {
        at = node_of(table, at->parent);
    }
    return at != NULL;
}

/* A role is found later, when somebody is proposed; an id is there or not. */
static void check_unit(const checking *c, const char *id, const char *list, size_t index,
                       const char *key)
{
    static const xfi_bi known = {"案件库中的单位", "a unit of the store"};
    bool asks = c->world != NULL && id != NULL && *id != '@';
    if (asks && !c->world->unit(c->world->org, id)) {
        note(c, known, NULL, "/%s/%zu/%s", list, index, key);
    }
}

static void check_official(const checking *c, const char *id, const char *list, size_t index,
                           const char *key)
{
    static const xfi_bi known = {"案件库中的人员", "an official of the store"};
    bool asks = c->world != NULL && id != NULL && *id != '@';
    if (asks && !c->world->official(c->world->org, id)) {
        note(c, known, NULL, "/%s/%zu/%s", list, index, key);
    }
}

static void check_nodes(const checking *c, const named *table)
{
    static const xfi_bi twice = {"未用过的代码", "a code that is not used yet"};
    static const xfi_bi deep = {"不回到自身、至多16层的上级代码",
                                "a parent that does not lead back to it, 16 levels at most"};
    for (size_t i = 0; i < table->nodes->count; i++) {
        const xfi_node *node = &table->nodes->items[i];
        if (xfi_policy_node(table->nodes, node->code) != node && node->code != NULL) {
            note(c, twice, NULL, "/%s/%zu/code", table->name, i);
        }
        if (node->parent != NULL && node_of(table, node->parent) == NULL) {
            note(c, table->expected, NULL, "/%s/%zu/parent", table->name, i);
        } else if (too_deep(table, node)) {
            note(c, deep, NULL, "/%s/%zu/parent", table->name, i);
        }
        check_unit(c, node->unit, table->name, i, "unit");
    }
}

/* ---- routes, roles and charges ------------------------------------------------------------------------ */

static void check_code(const checking *c, const named *table, const char *code, const char *list,
                       size_t index, const char *key)
{
    if (code != NULL && node_of(table, code) == NULL) {
        note(c, table->expected, NULL, "/%s/%zu/%s", list, index, key);
    }
}

static void check_span(const checking *c, xf_date from, xf_date until, const char *list,
                       size_t index)
{
    static const xfi_bi later = {"不早于 from 的日期", "a date that is not before from"};
    if (from != 0 && until != 0 && until < from) {
        note(c, later, NULL, "/%s/%zu/until", list, index);
    }
}

static void check_route(const checking *c, const xfi_route *route, size_t index)
{
    char key[32];
    check_unit(c, route->unit, "routes", index, "unit");
    check_official(c, route->leader, "routes", index, "leader");
    check_span(c, route->from, route->until, "routes", index);
    for (size_t i = 0; i < route->assist.count; i++) {
        (void)snprintf(key, sizeof key, "assist/%zu", i);
        check_unit(c, route->assist.items[i], "routes", index, key);
    }
}

static void check_routes(const checking *c, const named tables[3])
{
    static const xfi_bi twice = {"未用过的标识", "an id that is not used yet"};
    const xfi_route *routes = c->routing->routes;
    for (size_t i = 0; i < c->routing->route_count; i++) {
        check_code(c, &tables[0], routes[i].category, "routes", i, "when/category");
        check_code(c, &tables[1], routes[i].field, "routes", i, "when/field");
        check_code(c, &tables[2], routes[i].area, "routes", i, "when/area");
        check_route(c, &routes[i], i);
        for (size_t k = 0; k < i && routes[i].id != NULL; k++) {
            if (xfi_same(routes[k].id, routes[i].id)) {
                note(c, twice, NULL, "/routes/%zu/id", i);
                break;
            }
        }
    }
}

static void check_roles(const checking *c, const named tables[3])
{
    static const xfi_bi one = {"unit 或 official，二者取一", "either unit or official"};
    for (size_t i = 0; i < c->routing->role_count; i++) {
        const xfi_role *role = &c->routing->roles[i];
        check_code(c, &tables[2], role->area, "roles", i, "area");
        check_span(c, role->from, role->until, "roles", i);
        check_unit(c, role->unit, "roles", i, "unit");
        check_official(c, role->official, "roles", i, "official");
        if ((role->unit == NULL) == (role->official == NULL)) {
            note(c, one, role->unit == NULL ? "" : NULL, "/roles/%zu/unit", i);
        }
    }
}

static void check_charges(const checking *c, const named tables[3])
{
    static const xfi_bi one = {"area 或 unit，二者取一", "either area or unit"};
    for (size_t i = 0; i < c->routing->charge_count; i++) {
        const xfi_charge *charge = &c->routing->charges[i];
        check_code(c, &tables[2], charge->area, "charges", i, "area");
        check_span(c, charge->from, charge->until, "charges", i);
        check_unit(c, charge->unit, "charges", i, "unit");
        check_official(c, charge->official, "charges", i, "official");
        if ((charge->area == NULL) == (charge->unit == NULL)) {
            note(c, one, charge->area == NULL ? "" : NULL, "/charges/%zu/area", i);
        }
    }
}

void xfi_policy_check_routing(const json_t *root, const xfi_routing *routing,
                              const xfi_sheet_world *world, xfi_mistakes *list)
{
    const xfi_routing *base = world == NULL ? NULL : world->base;
    checking c = {root, routing, world, list};
    const named tables[3] = {
        {"categories",
         &routing->categories,
         base == NULL ? NULL : &base->categories,
         {"categories 中的代码", "a code of categories"}},
        {"fields",
         &routing->fields,
         base == NULL ? NULL : &base->fields,
         {"fields 中的代码", "a code of fields"}},
        {"areas",
         &routing->areas,
         base == NULL ? NULL : &base->areas,
         {"areas 中的代码", "a code of areas"}},
    };
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        check_nodes(&c, &tables[i]);
    }
    check_routes(&c, tables);
    check_roles(&c, tables);
    check_charges(&c, tables);
}
