/* SPDX-License-Identifier: Apache-2.0 */
/* The keys of routing: in a pack, and in a host's own sheet. */
#include "policy/keys_p.h"

#include <string.h>

/* ---- texts with a form ------------------------------------------------------------------------ */

/* No white space and nothing that moves a terminal's cursor: codes and ids are shown in lists. */
static bool is_word(const char *text, int32_t *unused)
{
    (void)unused;
    for (; *text != '\0'; text++) {
        if ((unsigned char)*text <= 0x20 || *text == 0x7F) {
            return false;
        }
    }
    return true;
}

static bool is_role(const char *text, int32_t *unused)
{
    return text[0] == '@' && text[1] != '\0' && is_word(text, unused);
}

static bool is_date(const char *text, int32_t *date)
{
    return xfi_calendar_parse(text, date);
}

static const xfi_text_form code_form = {
    is_word,
    "^[^\\u0000-\\u0020\\u007f]{1,20}$",
    {"代码：不含空白，至多 20 个字符", "a code: no white space, at most 20 characters"}};
static const xfi_text_form who_form = {
    is_word,
    "^[^\\u0000-\\u0020\\u007f]{1,64}$",
    {"单位或人员代码，或以 @ 开头的角色，至多 64 个字符",
     "an id, or a role that begins with @, at most 64 characters"}};
static const xfi_text_form role_form = {
    is_role,
    "^@[^\\u0000-\\u0020\\u007f]{1,63}$",
    {"以 @ 开头的角色，如 \"@finance\"，至多 64 个字符",
     "a role that begins with @, such as \"@finance\", at most 64 characters"}};
static const xfi_text_form date_form = {
    is_date,
    "^(19[7-9][0-9]|20[0-9]{2}|21[0-9]{2})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
    {"日期，如 \"2026-03-05\"", "a date, such as \"2026-03-05\""}};

/* ---- choices ------------------------------------------------------------------------------------ */

static const xfi_code duty_rows[] = {
    {XFI_ROUTE_HANDLE, "handle", "负责处理", "handles it"},
    {XFI_ROUTE_RECEIVE, "receive", "负责接待", "receives the people"},
};
/* One more than in xf_kind, so that 0 is "any". */
static const xfi_code kind_rows[] = {
    {XF_KIND_CLAIM + 1, "claim", "申诉求决", "claim"},
    {XF_KIND_SUGGESTION + 1, "suggestion", "建议意见", "suggestion"},
    {XF_KIND_REPORT + 1, "report", "检举控告", "report"},
};
static const xfi_codes duty_codes = {.name = "route_duty", .rows = duty_rows, .count = 2};
static const xfi_codes kind_codes = {.name = "route_kind", .rows = kind_rows, .count = 3};
static const xfi_choices duty_choices = {.own = &duty_codes, .allowed = ~UINT64_C(0)};
static const xfi_choices kind_choices = {.own = &kind_codes, .allowed = ~UINT64_C(0)};
static const xfi_choices level_choices = {.which = XF_ENUM_LEVEL,
                                          .allowed = ~(UINT64_C(1) << XF_LEVEL_NONE)};

/* ---- tables --------------------------------------------------------------------------------------- */

static const xfi_key category_keys[] = {
    FORMED("code", XFI_KEY_TEXT, offsetof(xfi_node, code), 20, code_form),
    OBJECT("name", true, offsetof(xfi_node, name), xfi_policy_text_table),
    OPTIONAL("parent", XFI_KEY_TEXT, offsetof(xfi_node, parent), 20, code_form),
    TEXTS("keywords", offsetof(xfi_node, keywords), 50, 20, code_form),
};
static const xfi_table category_table = TABLE("category", category_keys, sizeof(xfi_node));

static const xfi_key field_keys[] = {
    FORMED("code", XFI_KEY_TEXT, offsetof(xfi_node, code), 20, code_form),
    OBJECT("name", true, offsetof(xfi_node, name), xfi_policy_text_table),
    OPTIONAL("parent", XFI_KEY_TEXT, offsetof(xfi_node, parent), 20, code_form),
};
static const xfi_table field_table = TABLE("field", field_keys, sizeof(xfi_node));

static const xfi_key area_keys[] = {
    FORMED("code", XFI_KEY_TEXT, offsetof(xfi_node, code), 20, code_form),
    OBJECT("name", true, offsetof(xfi_node, name), xfi_policy_text_table),
    OPTIONAL("parent", XFI_KEY_TEXT, offsetof(xfi_node, parent), 20, code_form),
    OPTIONAL("unit", XFI_KEY_TEXT, offsetof(xfi_node, unit), 64, who_form),
};
static const xfi_table area_table = TABLE("area", area_keys, sizeof(xfi_node));

static const xfi_key when_keys[] = {
    OPTIONAL("category", XFI_KEY_TEXT, offsetof(xfi_route, category), 20, code_form),
    OPTIONAL("area", XFI_KEY_TEXT, offsetof(xfi_route, area), 20, code_form),
    OPTIONAL("field", XFI_KEY_TEXT, offsetof(xfi_route, field), 20, code_form),
    CODE("kind", false, offsetof(xfi_route, kind), kind_choices),
    CODE("level", false, offsetof(xfi_route, level), level_choices),
};
static const xfi_table when_table = TABLE("when", when_keys, sizeof(xfi_route));

static const xfi_key route_keys[] = {
    FORMED("id", XFI_KEY_TEXT, offsetof(xfi_route, id), 32, xfi_policy_id_form),
    OBJECT("when", false, 0, when_table),
    FORMED("unit", XFI_KEY_TEXT, offsetof(xfi_route, unit), 64, who_form),
    CODE("duty", false, offsetof(xfi_route, duty), duty_choices),
    TEXTS("assist", offsetof(xfi_route, assist), 16, 64, who_form),
    OPTIONAL("leader", XFI_KEY_TEXT, offsetof(xfi_route, leader), 64, who_form),
    OBJECT("basis", false, offsetof(xfi_route, basis), xfi_policy_text_table),
    OPTIONAL("from", XFI_KEY_NUMBER, offsetof(xfi_route, from), 10, date_form),
    OPTIONAL("until", XFI_KEY_NUMBER, offsetof(xfi_route, until), 10, date_form),
};
static const xfi_table route_table = TABLE("route", route_keys, sizeof(xfi_route));

static const xfi_key role_keys[] = {
    FORMED("role", XFI_KEY_TEXT, offsetof(xfi_role, role), 64, role_form),
    OPTIONAL("unit", XFI_KEY_TEXT, offsetof(xfi_role, unit), 64, who_form),
    OPTIONAL("official", XFI_KEY_TEXT, offsetof(xfi_role, official), 64, who_form),
    OPTIONAL("area", XFI_KEY_TEXT, offsetof(xfi_role, area), 20, code_form),
    OPTIONAL("from", XFI_KEY_NUMBER, offsetof(xfi_role, from), 10, date_form),
    OPTIONAL("until", XFI_KEY_NUMBER, offsetof(xfi_role, until), 10, date_form),
};
static const xfi_table role_table = TABLE("role", role_keys, sizeof(xfi_role));

static const xfi_key charge_keys[] = {
    FORMED("official", XFI_KEY_TEXT, offsetof(xfi_charge, official), 64, who_form),
    OPTIONAL("area", XFI_KEY_TEXT, offsetof(xfi_charge, area), 20, code_form),
    OPTIONAL("unit", XFI_KEY_TEXT, offsetof(xfi_charge, unit), 64, who_form),
    OPTIONAL("from", XFI_KEY_NUMBER, offsetof(xfi_charge, from), 10, date_form),
    OPTIONAL("until", XFI_KEY_NUMBER, offsetof(xfi_charge, until), 10, date_form),
};
static const xfi_table charge_table = TABLE("charge", charge_keys, sizeof(xfi_charge));

#define NODES(key, member, most, inner)                                                            \
    LIST(key, false, offsetof(xfi_routing, member) + offsetof(xfi_nodes, items),                   \
         offsetof(xfi_routing, member) + offsetof(xfi_nodes, count), 0, most, inner)

static const xfi_key routing_keys[] = {
    BOOL("listed_only", false, offsetof(xfi_routing, listed_only)),
    NODES("categories", categories, 500, category_table),
    NODES("fields", fields, 500, field_table),
    NODES("areas", areas, 5000, area_table),
    LIST("routes", false, offsetof(xfi_routing, routes), offsetof(xfi_routing, route_count), 0,
         1000, route_table),
    LIST("roles", false, offsetof(xfi_routing, roles), offsetof(xfi_routing, role_count), 0, 1000,
         role_table),
    LIST("charges", false, offsetof(xfi_routing, charges), offsetof(xfi_routing, charge_count), 0,
         5000, charge_table),
};
const xfi_table xfi_policy_routing_table = TABLE("routing", routing_keys, sizeof(xfi_routing));

static const xfi_key sheet_keys[] = {
    INT("format", true, XFI_NOWHERE, 1, 1),
    OBJECT("routing", true, offsetof(xfi_routing_sheet, routing), xfi_policy_routing_table),
};
const xfi_table xfi_policy_sheet_table = TABLE("sheet", sheet_keys, sizeof(xfi_routing_sheet));
