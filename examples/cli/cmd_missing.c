/* SPDX-License-Identifier: Apache-2.0 */
/* Lists over the store: what registers lack, and the focus list. */
#include "cli.h"

static const char *text_of(const json_t *row, const char *name)
{
    const char *text = json_string_value(json_object_get(row, name));
    return text == NULL ? "" : text;
}

/* "number  what, what" for each case. */
static void print_list(const json_t *cases, const char *member)
{
    size_t i;
    size_t k;
    const json_t *row;
    const json_t *element;
    json_array_foreach(cases, i, row)
    {
        cli_text(stdout, text_of(row, "number"));
        json_array_foreach(json_object_get(row, member), k, element)
        {
            (void)printf("%s%s", k == 0 ? "  " : ", ", text_of(element, "name"));
        }
        (void)putchar('\n');
    }
}

typedef xf_status (*list_fn)(xf_store *store, const xf_query *query, xf_lang lang, xf_text **out);

static int list(cli *c, int argc, char **argv, const char *name, list_fn fn, const char *member)
{
    xf_query query = XF_QUERY_INIT;
    xf_text *text = NULL;
    bool all = false;
    int rest;
    const cli_option options[] = {
        {"unit", &query.unit, NULL, "责任单位", "the responsible unit"},
        {"all", NULL, &all, "包括已结束的事项", "ended cases too"},
    };
    int code = cli_parse(c, cli_command_named(name), options, sizeof options / sizeof *options,
                         argc, argv, &rest);
    if (code == -1 && rest < argc) {
        code = cli_usage(c, "只用选项，见 --help", "it takes options only");
    }
    code = code == -1 ? cli_open(c, XF_OPEN_READ_ONLY) : code;
    code = code == -1 ? cli_known(c, &query) : code;
    if (code != -1) {
        return code;
    }
    query.open_only = all ? 0 : 1;
    if (fn(c->store, &query, c->lang, &text) != XF_OK) {
        return cli_fail(c, name);
    }
    json_t *cases = cli_json_load(text);
    if (c->json) {
        return cli_json(cases);
    }
    print_list(cases, member);
    json_decref(cases);
    return EXIT_OK;
}

int cmd_missing(cli *c, int argc, char **argv)
{
    return list(c, argc, argv, "missing", xf_case_missing, "missing");
}

int cmd_focus(cli *c, int argc, char **argv)
{
    return list(c, argc, argv, "focus", xf_case_focus, "reasons");
}
