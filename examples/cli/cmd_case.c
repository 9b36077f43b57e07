/* SPDX-License-Identifier: Apache-2.0 */
/* One case: options, explain. */
#include "cli.h"

#include <stdlib.h>
#include <string.h>

/* ---- options -------------------------------------------------------------------------------------------------- */

static int print_options_json(const cli *c, const xf_options *list)
{
    json_t *all = json_array();
    for (size_t i = 0; i < xf_options_count(list); i++) {
        bool allowed = xf_options_allowed(list, i) != 0;
        int kind = (int)xf_options_act(list, i);
        json_t *one = json_pack("{s:s, s:s, s:b, s:s}", "act", xf_code_of(XF_ENUM_ACT, kind),
                                "name", xf_code_name(XF_ENUM_ACT, kind, c->lang), "allowed",
                                (int)allowed, "fields", xf_options_fields(list, i));
        if (!allowed) {
            json_t *why = json_pack("{s:s, s:s, s:s}", "rule", xf_options_rule(list, i), "text",
                                    xf_options_text(list, i, c->lang), "basis",
                                    xf_options_basis(list, i, c->lang));
            (void)json_object_update(one, why);
            json_decref(why);
        }
        (void)json_array_append_new(all, one);
    }
    return cli_json(all);
}

static void print_options(const cli *c, const xf_options *list)
{
    enum { NAME_ZH = 22, NAME_EN = 42, CODE = 24 }; /* columns */
    for (int round = 0; round < 2; round++) {
        (void)puts(round == 0 ? cli_say(c, "可以办理：", "may be done:")
                              : cli_say(c, "现在不能办理：", "may not be done now:"));
        for (size_t i = 0; i < xf_options_count(list); i++) {
            bool allowed = xf_options_allowed(list, i) != 0;
            if (allowed != (round == 0)) {
                continue;
            }
            int kind = (int)xf_options_act(list, i);
            (void)fputs("  ", stdout);
            cli_pad(stdout, xf_code_name(XF_ENUM_ACT, kind, c->lang),
                    c->lang == XF_LANG_EN ? NAME_EN : NAME_ZH);
            cli_pad(stdout, xf_code_of(XF_ENUM_ACT, kind), CODE);
            if (allowed) {
                (void)puts(xf_options_fields(list, i));
            } else {
                (void)printf(cli_say(c, "%s〔%s〕\n", "%s [%s]\n"),
                             xf_options_text(list, i, c->lang), xf_options_basis(list, i, c->lang));
            }
        }
    }
}

int cmd_options(cli *c, int argc, char **argv)
{
    const char *actor = NULL;
    xf_options *list = NULL;
    xf_id id;
    int rest;
    const cli_option options[] = {{"actor", &actor, NULL, "何人", "who"}};
    int code = cli_parse(c, cli_command_named("options"), options, 1, argc, argv, &rest);
    if (code == -1 && argc - rest != 1) {
        code = cli_usage(c, "用法：xfcase options 事项 --actor 人员",
                         "usage: xfcase options CASE --actor WHO");
    }
    code = code == -1 ? cli_open(c, XF_OPEN_READ_ONLY) : code;
    code = code == -1 ? cli_find_case(c, argv[rest], &id) : code;
    if (code != -1) {
        return code;
    }
    if (xf_case_options(c->store, id, actor, 0, &list) != XF_OK) {
        return cli_fail(c, argv[rest]);
    }
    if (c->json) {
        code = print_options_json(c, list);
    } else {
        print_options(c, list);
        code = EXIT_OK;
    }
    xf_options_free(list);
    return code;
}

/* ---- explain --------------------------------------------------------------------------------------------------- */

static int explain_deadline(cli *c, xf_id id)
{
    xf_text *text = NULL;
    if (xf_deadline_explain(c->store, id, c->lang, c->json ? XF_FORMAT_JSON : XF_FORMAT_TEXT,
                            &text) != XF_OK) {
        return cli_fail(c, "explain");
    }
    if (c->json) {
        (void)puts(xf_text_get(text));
    } else {
        cli_text(stdout, xf_text_get(text));
    }
    xf_text_free(text);
    return EXIT_OK;
}

int cmd_explain(cli *c, int argc, char **argv)
{
    xf_query query = XF_QUERY_INIT;
    xf_iter *iter = NULL;
    xf_deadline *deadline = NULL;
    int rest;
    int shown = 0;
    int code = cli_parse(c, cli_command_named("explain"), NULL, 0, argc, argv, &rest);
    if (code == -1 && (argc - rest < 1 || argc - rest > 2)) {
        code =
            cli_usage(c, "用法：xfcase explain 事项 [规则]", "usage: xfcase explain CASE [RULE]");
    }
    code = code == -1 ? cli_open(c, XF_OPEN_READ_ONLY) : code;
    code = code == -1 ? cli_find_case(c, argv[rest], &query.case_id) : code;
    if (code != -1) {
        return code;
    }
    query.rule = argc - rest == 2 ? argv[rest + 1] : NULL;
    code = cli_known(c, &query);
    if (code != -1) {
        return code;
    }
    xf_status status = xf_deadline_list(c->store, &query, &iter);
    code = EXIT_OK;
    while (code == EXIT_OK && status == XF_OK &&
           (status = xf_deadline_next(iter, &deadline)) == XF_OK && deadline != NULL) {
        code = explain_deadline(c, xf_deadline_id(deadline));
        xf_deadline_free(deadline);
        shown++;
    }
    code = status == XF_OK ? code : cli_fail(c, argv[rest]);
    xf_iter_free(iter);
    if (code == EXIT_OK && shown == 0) {
        (void)cli_usage(c, "该事项没有这样的时限", "the case has no such deadline");
        return EXIT_NOT_FOUND;
    }
    return code;
}
