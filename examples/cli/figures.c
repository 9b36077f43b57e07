/* SPDX-License-Identifier: Apache-2.0 */
#include "figures.h"

static int wrong_date(const cli *c, const char *option)
{
    return cli_tell(c, EXIT_USAGE, option, cli_say(c, "须为日期", "a date is needed"));
}

int figures_read_period(const cli *c, const figures_period *period, xf_date *from, xf_date *to,
                        xf_time *known)
{
    if (period->from == NULL || !cli_read_date(period->from, from)) {
        return wrong_date(c, "--from");
    }
    if (period->to == NULL || !cli_read_date(period->to, to)) {
        return wrong_date(c, "--to");
    }
    if (known != NULL && period->known != NULL && !cli_read_time(period->known, known)) {
        return wrong_date(c, "--known");
    }
    return -1;
}

int figures_code(const cli *c, xf_enum which, const char *text, const char *option, int *out)
{
    *out = xf_code_value(which, text);
    return *out >= 0 ? -1
                     : cli_tell(c, EXIT_USAGE, option,
                                cli_say(c, "没有这个代码", "there is no such code"));
}

const char *figures_text(const json_t *object, const char *name)
{
    const char *text = json_string_value(json_object_get(object, name));
    return text == NULL ? "" : text;
}
