/* SPDX-License-Identifier: Apache-2.0 */
/* The work of the office on a terminal: of each topic what is not nought, as a whole and by what it is
 * divided by. A table would be wider than any terminal. */
#include "figures.h"

static bool print_numbers(const cli *c, const json_t *figures, const json_t *numbers)
{
    size_t i;
    const json_t *figure;
    bool any = false;
    json_array_foreach(figures, i, figure)
    {
        json_int_t number =
            json_integer_value(json_object_get(numbers, figures_text(figure, "code")));
        if (number != 0) {
            (void)fputs(any ? cli_say(c, "，", ", ") : "", stdout);
            cli_text(stdout, figures_text(figure, "name"));
            (void)printf(" %lld", (long long)number);
            any = true;
        }
    }
    (void)fputs(any ? "\n" : cli_say(c, "无\n", "none\n"), stdout);
    return any;
}

static void print_division(const cli *c, const json_t *figures, const json_t *division)
{
    size_t i;
    const json_t *item;
    json_array_foreach(json_object_get(division, "items"), i, item)
    {
        (void)fputs("  ", stdout);
        cli_text(stdout, figures_text(division, "name"));
        (void)fputs(cli_say(c, "　", "  "), stdout);
        cli_text(stdout, figures_text(item, "name"));
        (void)fputs(cli_say(c, "：", ": "), stdout);
        (void)print_numbers(c, figures, item);
    }
}

static void print_topic(const cli *c, const json_t *topic)
{
    const json_t *figures = json_object_get(topic, "figures");
    size_t i;
    const json_t *division;
    (void)fputs(cli_say(c, "【", "["), stdout);
    cli_text(stdout, figures_text(topic, "name"));
    (void)fputs(cli_say(c, "】", "] "), stdout);
    if (!print_numbers(c, figures, json_object_get(topic, "total"))) {
        return;
    }
    json_array_foreach(json_object_get(topic, "by"), i, division)
    {
        print_division(c, figures, division);
    }
}

int figures_work(const cli *c, const xf_work_args *args)
{
    xf_text *text = NULL;
    size_t i;
    const json_t *topic;
    if (xf_work_compute(c->store, args, c->lang, &text) != XF_OK) {
        return cli_fail(c, "stats");
    }
    json_t *answer = cli_json_load(text);
    if (c->json) {
        return cli_json(answer);
    }
    json_array_foreach(json_object_get(answer, "topics"), i, topic)
    {
        print_topic(c, topic);
    }
    json_decref(answer);
    return EXIT_OK;
}
