/* SPDX-License-Identifier: Apache-2.0 */
/* What units, officials and the codes of a pack are called: read by name, typed by name or by code. Each
 * list is read when it is first asked for. */
#include "cli.h"

#include <stdlib.h>
#include <string.h>

typedef struct name_list {
    json_t *by_lang[2]; /* code to name; NULL: not read yet */
    json_t *by_name;    /* name to codes */
} name_list;

/* An option that names something, until the store that knows it is open. */
typedef struct pending {
    cli_what what;
    const char **text;
} pending;

enum { PENDING = 16 };

struct cli_names {
    name_list lists[CLI_WHATS];
    pending pending[PENDING];
    size_t count;
};

cli_names *cli_names_new(void)
{
    return calloc(1, sizeof(cli_names));
}

/* ---- reading the lists ----------------------------------------------------------------------------------- */

static void put(name_list *list, const char *code, const char *zh, const char *en)
{
    (void)json_object_set_new(list->by_lang[XF_LANG_ZH], code, json_string(zh));
    (void)json_object_set_new(list->by_lang[XF_LANG_EN], code, json_string(en));
}

static void index_name(name_list *list, const char *code, const char *name)
{
    json_t *codes = json_object_get(list->by_name, name);
    if (codes == NULL) {
        codes = json_array();
        (void)json_object_set_new(list->by_name, name, codes);
    }
    for (size_t i = 0; i < json_array_size(codes); i++) {
        if (strcmp(json_string_value(json_array_get(codes, i)), code) == 0) {
            return;
        }
    }
    (void)json_array_append_new(codes, json_string(code));
}

static void index_names(name_list *list)
{
    const char *code;
    json_t *name;
    list->by_name = json_object();
    for (int lang = XF_LANG_ZH; lang <= XF_LANG_EN; lang++) {
        json_object_foreach(list->by_lang[lang], code, name)
        {
            index_name(list, code, json_string_value(name));
        }
    }
}

static void read_units(const cli *c, name_list *list)
{
    xf_iter *iter = NULL;
    xf_unit *unit = NULL;
    xf_status status = xf_unit_list(c->store, NULL, &iter);
    while (status == XF_OK && (status = xf_unit_next(iter, &unit)) == XF_OK && unit != NULL) {
        put(list, xf_unit_id(unit), xf_unit_name(unit), xf_unit_name(unit));
        xf_unit_free(unit);
    }
    xf_iter_free(iter);
}

/* Posts stand in order of time: the last one has the name of now. */
static void read_officials(const cli *c, name_list *list)
{
    xf_iter *iter = NULL;
    xf_official *one = NULL;
    xf_status status = xf_official_list(c->store, NULL, &iter);
    while (status == XF_OK && (status = xf_official_next(iter, &one)) == XF_OK && one != NULL) {
        put(list, xf_official_id(one), xf_official_name(one), xf_official_name(one));
        xf_official_free(one);
    }
    xf_iter_free(iter);
}

static void read_pack(const cli *c, name_list *list, bool duties)
{
    xf_policy *pack = NULL;
    if (xf_store_policy(c->store, NULL, NULL, &pack) != XF_OK) {
        return;
    }
    size_t count = duties ? xf_policy_duty_count(pack) : xf_policy_rule_count(pack);
    const char *(*id)(const xf_policy *policy, size_t index) =
        duties ? xf_policy_duty_id : xf_policy_rule_id;
    const char *(*title)(const xf_policy *policy, const char *of, xf_lang lang) =
        duties ? xf_policy_duty_title : xf_policy_rule_title;
    for (size_t i = 0; i < count; i++) {
        const char *code = id(pack, i);
        put(list, code, title(pack, code, XF_LANG_ZH), title(pack, code, XF_LANG_EN));
    }
    xf_policy_free(pack);
}

/* The steps of the chains of duties, as duty.step. */
static void read_steps(const cli *c, name_list *list)
{
    xf_policy *pack = NULL;
    size_t i;
    size_t k;
    const json_t *duty;
    const json_t *step;
    if (xf_store_policy(c->store, NULL, NULL, &pack) != XF_OK) {
        return;
    }
    json_t *text = json_loads(xf_policy_text(pack), 0, NULL);
    json_array_foreach(json_object_get(text, "duties"), i, duty)
    {
        json_array_foreach(json_object_get(duty, "steps"), k, step)
        {
            const json_t *title = json_object_get(step, "title");
            char code[200];
            (void)snprintf(code, sizeof code, "%s.%s",
                           json_string_value(json_object_get(duty, "id")),
                           json_string_value(json_object_get(step, "id")));
            put(list, code, json_string_value(json_object_get(title, "zh")),
                json_string_value(json_object_get(title, "en")));
        }
    }
    json_decref(text);
    xf_policy_free(pack);
}

/* Of the tables of routing; the host's own code stands for the pack's. */
static void read_table(const cli *c, name_list *list, const char *member)
{
    for (int lang = XF_LANG_ZH; lang <= XF_LANG_EN; lang++) {
        xf_text *text = NULL;
        size_t i;
        const json_t *row;
        if (xf_route_table(c->store, (xf_lang)lang, &text) != XF_OK) {
            return;
        }
        json_t *table = cli_json_load(text);
        json_array_foreach(json_object_get(table, member), i, row)
        {
            const char *code = json_string_value(json_object_get(row, "code"));
            if (code != NULL && json_object_get(list->by_lang[lang], code) == NULL) {
                (void)json_object_set(list->by_lang[lang], code, json_object_get(row, "name"));
            }
        }
        json_decref(table);
    }
}

static const name_list *list_of(const cli *c, cli_what what)
{
    static const char *const tables[CLI_WHATS] = {
        [CLI_CATEGORY] = "categories", [CLI_AREA] = "areas", [CLI_FIELD] = "fields"};
    name_list *list = &c->names->lists[what];
    if (list->by_lang[0] != NULL) {
        return list;
    }
    list->by_lang[XF_LANG_ZH] = json_object();
    list->by_lang[XF_LANG_EN] = json_object();
    if (tables[what] != NULL) {
        read_table(c, list, tables[what]);
    } else if (what == CLI_UNIT) {
        read_units(c, list);
    } else if (what == CLI_OFFICIAL) {
        read_officials(c, list);
    } else if (what == CLI_OWED) {
        read_pack(c, list, false);
        read_pack(c, list, true);
        read_steps(c, list);
    } else {
        read_pack(c, list, what == CLI_DUTY);
    }
    index_names(list);
    return list;
}

void cli_name_learn(const cli *c, cli_what what, const char *code, const char *name)
{
    name_list *list = &c->names->lists[what];
    if (list->by_name != NULL) { /* else it is read when it is asked for */
        put(list, code, name, name);
        index_name(list, code, name);
    }
}

/* ---- from codes to names --------------------------------------------------------------------------------- */

const char *cli_name(const cli *c, cli_what what, const char *code)
{
    const char *name = json_string_value(json_object_get(list_of(c, what)->by_lang[c->lang], code));
    return name == NULL || *name == '\0' ? code : name;
}

/* ---- from names to codes --------------------------------------------------------------------------------- */

/* The codes that are called so, one behind the other with commas between; how many. */
static size_t codes_called(const name_list *list, const char *name, const char **code, char *all,
                           size_t size)
{
    const json_t *codes = json_object_get(list->by_name, name);
    size_t used = 0;
    size_t i;
    const json_t *one;
    json_array_foreach(codes, i, one)
    {
        *code = json_string_value(one);
        used += used < size
                    ? (size_t)snprintf(all + used, size - used, "%s%s", i == 0 ? "" : ", ", *code)
                    : 0;
    }
    return json_array_size(codes);
}

/* The only thing of which the text is a part of the name: 领导接访 is 领导接访（接访、下访、约访）. NULL: none, or
 * several. */
static const char *called_in_part(const name_list *list, const char *text)
{
    const char *found = NULL;
    const char *name;
    const json_t *codes;
    bool chinese = (unsigned char)*text >= 0x80;
    json_object_foreach(list->by_name, name, codes)
    {
        size_t i;
        const json_t *code;
        json_array_foreach(codes, i, code)
        {
            const char *other = json_string_value(code);
            if (!chinese || strstr(name, text) == NULL) {
                continue;
            }
            if (found != NULL && strcmp(found, other) != 0) {
                return NULL;
            }
            found = other;
        }
    }
    return found;
}

/* "办理并书面答复（handle）、…": what there is. Of units and officials there are too many to list. */
static void print_choices(const cli *c, cli_what what, char *out, size_t size)
{
    const char *key;
    json_t *value;
    size_t used = 0;
    json_object_foreach(list_of(c, what)->by_lang[c->lang], key, value)
    {
        used += used < size ? (size_t)snprintf(out + used, size - used,
                                               cli_say(c, "%s%s（%s）", "%s%s (%s)"),
                                               used == 0 ? "" : cli_say(c, "、", ", "),
                                               json_string_value(value), key)
                            : 0;
    }
}

static int tell_unknown(const cli *c, cli_what kind, const char *asked)
{
    static const char *const said[CLI_WHATS][2] = {
        [CLI_UNIT] = {"没有这个单位", "there is no such unit"},
        [CLI_OFFICIAL] = {"没有这名工作人员", "there is no such official"},
        [CLI_RULE] = {"没有这个时限规则，可用：", "there is no such rule; there are: "},
        [CLI_OWED] = {"没有这个时限规则、定期职责或者环节，可用：",
                      "there is no such rule, duty or step; there are: "},
        [CLI_DUTY] = {"没有这项定期职责，可用：", "there is no such duty; there are: "},
        [CLI_CATEGORY] = {"没有这个内容分类，可用：", "there is no such category; there are: "},
        [CLI_AREA] = {"没有这个区域，可用：", "there is no such area; there are: "},
        [CLI_FIELD] = {"没有这个领域，可用：", "there is no such field; there are: "},
    };
    char message[4096];
    int used = snprintf(message, sizeof message, "%s", cli_say(c, said[kind][0], said[kind][1]));
    if (kind != CLI_UNIT && kind != CLI_OFFICIAL && used > 0) {
        print_choices(c, kind, message + used, sizeof message - (size_t)used);
    }
    return cli_tell(c, EXIT_NOT_FOUND, asked, message);
}

/* -1: the text is a code now, or nothing of the kind has it as a code or name (*known tells). */
static int resolve(const cli *c, cli_what what, const char **text, bool *known)
{
    const name_list *list = list_of(c, what);
    const char *code = NULL;
    char all[512] = "";
    *known = json_object_get(list->by_lang[XF_LANG_ZH], *text) != NULL;
    if (*known) {
        return -1;
    }
    size_t count = codes_called(list, *text, &code, all, sizeof all);
    if (count > 1) {
        char message[700];
        (void)snprintf(
            message, sizeof message, "%s%s",
            cli_say(c, "同名不止一个，请用代码：", "several are called so, give the code: "), all);
        return cli_tell(c, EXIT_USAGE, *text, message);
    }
    *known = count == 1;
    *text = count == 1 ? code : *text;
    return -1;
}

int cli_code(const cli *c, cli_what what, const char **text)
{
    bool known = false;
    int code = resolve(c, what, text, &known);
    bool short_list = what != CLI_UNIT && what != CLI_OFFICIAL;
    const char *part =
        code == -1 && !known && short_list ? called_in_part(list_of(c, what), *text) : NULL;
    if (part != NULL) {
        *text = part;
        return -1;
    }
    return code != -1 ? code : known ? -1 : tell_unknown(c, what, *text);
}

int cli_code_if_named(const cli *c, cli_what what, const char **text)
{
    bool known;
    return resolve(c, what, text, &known);
}

/* Whether an option ("to-unit") or a member ("to_unit") is called so. */
static bool is_called(const char *option, const char *member)
{
    for (; *member != '\0' && (*option == *member || (*option == '-' && *member == '_'));) {
        option++;
        member++;
    }
    return *option == '\0' && *member == '\0';
}

/* What an option or a member of a record names; CLI_WHATS: nothing that has a name. */
static cli_what what_of(const char *member)
{
    static const struct {
        const char *member;
        cli_what what;
    } named[] = {
        {"unit", CLI_UNIT},
        {"to_unit", CLI_UNIT},
        {"keeper", CLI_UNIT},
        {"concerned_unit", CLI_UNIT},
        {"former", CLI_UNIT},
        {"superior", CLI_UNIT},
        {"official", CLI_OFFICIAL},
        {"actor", CLI_OFFICIAL},
        {"lead", CLI_OFFICIAL},
        {"approver", CLI_OFFICIAL},
        {"concerned_official", CLI_OFFICIAL},
        {"rule", CLI_RULE},
        {"duty", CLI_DUTY},
        {"category", CLI_CATEGORY},
        {"area", CLI_AREA},
        {"field", CLI_FIELD},
    };
    for (size_t i = 0; i < sizeof named / sizeof *named; i++) {
        if (is_called(member, named[i].member)) {
            return named[i].what;
        }
    }
    return CLI_WHATS;
}

const char *cli_name_in(const cli *c, const char *member, const char *text)
{
    cli_what what = what_of(member);
    return what == CLI_WHATS ? text : cli_name(c, what, text);
}

size_t cli_called_in(const cli *c, const char *member, const char *text, const char **code,
                     bool *known, char *all, size_t size)
{
    cli_what what = what_of(member);
    *code = text;
    *known = true;
    all[0] = '\0';
    if (what == CLI_WHATS || *text == '\0' ||
        json_object_get(list_of(c, what)->by_lang[XF_LANG_ZH], text) != NULL) {
        return 1;
    }
    size_t count = codes_called(list_of(c, what), text, code, all, size);
    *known = count > 0 || what != CLI_OFFICIAL;
    return count;
}

void cli_names_expect(const cli *c, const cli_option *options, size_t count)
{
    cli_names *names = c->names;
    names->count = 0;
    for (size_t i = 0; i < count && names->count < PENDING; i++) {
        cli_what what = what_of(options[i].name);
        if (what != CLI_WHATS && options[i].text != NULL && *options[i].text != NULL) {
            names->pending[names->count++] = (pending){what, options[i].text};
        }
    }
}

int cli_names_resolve(const cli *c)
{
    cli_names *names = c->names;
    int code = -1;
    for (size_t i = 0; i < names->count && code == -1; i++) {
        if (**names->pending[i].text !=
            '\0') { /* of what is unknown the command lists what there is */
            code = cli_code_if_named(c, names->pending[i].what, names->pending[i].text);
        }
    }
    names->count = 0;
    return code;
}

void cli_names_free(cli_names *names)
{
    for (size_t i = 0; names != NULL && i < CLI_WHATS; i++) {
        json_decref(names->lists[i].by_lang[0]);
        json_decref(names->lists[i].by_lang[1]);
        json_decref(names->lists[i].by_name);
    }
    free(names);
}
