/* SPDX-License-Identifier: Apache-2.0 */
/* The petitioner's view: a code is issued, and asked with. */
#include "cli.h"

int cmd_code(cli *c, int argc, char **argv)
{
    const char *actor = NULL;
    xf_text *text = NULL;
    xf_id id;
    int rest;
    const cli_option options[] = {{"actor", &actor, NULL, "经办人", "who acts"}};
    int code = cli_parse(c, cli_command_named("code"), options, 1, argc, argv, &rest);
    if (code == -1 && argc - rest != 1) {
        code = cli_usage(c, "用法：xfcase code 事项 --actor 人员",
                         "usage: xfcase code CASE --actor WHO");
    }
    code = code == -1 ? cli_open(c, XF_OPEN_EXISTING) : code;
    code = code == -1 ? cli_find_case(c, argv[rest], &id) : code;
    if (code != -1) {
        return code;
    }
    if (xf_inquiry_issue(c->store, id, actor, &text) != XF_OK) {
        return cli_fail(c, argv[rest]);
    }
    if (c->json) {
        code = cli_json(json_pack("{s:s}", "code", xf_text_get(text)));
    } else {
        (void)puts(xf_text_get(text));
        code = EXIT_OK;
    }
    xf_text_free(text);
    return code;
}

static void print_view(const cli *c, const json_t *view)
{
    static const struct {
        const char *member, *zh, *en;
    } lines[] = {{"number", "编号", "number"},        {"state_name", "状态", "state"},
                 {"received_on", "收到", "received"}, {"accepted_on", "受理", "accepted"},
                 {"answered_on", "答复", "answered"}, {"served_on", "送达", "served"},
                 {"closed_on", "结束", "closed"},     {"goes_on_as", "继续办理编号", "goes on as"},
                 {"next", "下一步", "next"}};
    size_t i;
    const json_t *due;
    for (i = 0; i < sizeof lines / sizeof *lines; i++) {
        const char *text = json_string_value(json_object_get(view, lines[i].member));
        if (text != NULL) {
            (void)printf("%s%s", cli_say(c, lines[i].zh, lines[i].en), cli_say(c, "：", ": "));
            cli_text(stdout, text);
            (void)putchar('\n');
        }
    }
    json_array_foreach(json_object_get(view, "due"), i, due)
    {
        cli_text(stdout, json_string_value(json_object_get(due, "title")));
        (void)printf("%s%s\n", cli_say(c, "：", ": "),
                     json_string_value(json_object_get(due, "due_date")));
    }
}

int cmd_inquire(cli *c, int argc, char **argv)
{
    xf_text *text = NULL;
    int rest;
    int code = cli_parse(c, cli_command_named("inquire"), NULL, 0, argc, argv, &rest);
    if (code == -1 && argc - rest != 2) {
        code =
            cli_usage(c, "用法：xfcase inquire 编号 查询码", "usage: xfcase inquire NUMBER CODE");
    }
    code = code == -1 ? cli_open(c, XF_OPEN_EXISTING) : code;
    if (code != -1) {
        return code;
    }
    if (xf_inquiry_ask(c->store, argv[rest], argv[rest + 1], c->lang, &text) != XF_OK) {
        return cli_fail(c, "inquire");
    }
    json_t *view = cli_json_load(text);
    if (c->json) {
        return cli_json(view);
    }
    print_view(c, view);
    json_decref(view);
    return EXIT_OK;
}
