/* SPDX-License-Identifier: Apache-2.0 */
#include "figures.h"
#include "ledger.h"

#include <string.h>

int figures_read_period(const cli *c, const figures_period *period, xf_date *from, xf_date *to)
{
    if (period->from == NULL || period->until == NULL) {
        return cli_usage(
            c, "请用 --from 和 --until 指明起止日期，例：--from 2026-01-01 --until 2026-11-30",
            "name the period with --from and --until: --from 2026-01-01 --until 2026-11-30");
    }
    return cli_days(c, period->from, period->until, from, to);
}

int figures_code(const cli *c, xf_enum which, const char *text, const char *option, int *out)
{
    *out = ledger_choice(which, text); /* "形式" is 信访形式 */
    return *out >= 0 ? -1 : cli_tell_field(c, option, ledger_unknown(c, which));
}

static int code_of(const cli *c, xf_enum which, const char *option, const char **value)
{
    int found = ledger_choice(which, *value);
    if (found < 0) {
        return cli_tell_field(c, option, ledger_unknown(c, which));
    }
    *value = xf_code_of(which, found);
    return -1;
}

int figures_value(const cli *c, xf_stats_by by, const char *option, const char **value)
{
    static const struct {
        xf_stats_by by;
        xf_enum which;
    } coded[] = {
        {XF_STATS_BY_LEVEL, XF_ENUM_LEVEL},
        {XF_STATS_BY_FORM, XF_ENUM_FORM},
        {XF_STATS_BY_SIZE, XF_ENUM_TRAIT},
        {XF_STATS_BY_REPEAT, XF_ENUM_TRAIT},
        {XF_STATS_BY_SKIP, XF_ENUM_TRAIT},
        {XF_STATS_BY_ASSESSMENT, XF_ENUM_ASSESSMENT},
        {XF_STATS_BY_CLAIM_ANSWER, XF_ENUM_OUTCOME},
        {XF_STATS_BY_OUTCOME, XF_ENUM_OUTCOME},
        {XF_STATS_BY_DISCOVERY, XF_ENUM_DISCOVERY},
        {XF_STATS_BY_KIND, XF_ENUM_KIND},
        {XF_STATS_BY_STATE, XF_ENUM_STATE},
        {XF_STATS_BY_SATISFACTION, XF_ENUM_SATISFACTION},
    };
    static const struct {
        xf_stats_by by;
        cli_what what;
    } named[] = {
        {XF_STATS_BY_FIELD, CLI_FIELD},   {XF_STATS_BY_CATEGORY, CLI_CATEGORY},
        {XF_STATS_BY_AREA, CLI_AREA},     {XF_STATS_BY_UNIT, CLI_UNIT},
        {XF_STATS_BY_LEAD, CLI_OFFICIAL},
    };
    if (*value == NULL || **value == '\0') {
        return -1;
    }
    for (size_t i = 0; i < sizeof coded / sizeof *coded; i++) {
        if (coded[i].by == by) {
            return code_of(c, coded[i].which, option, value);
        }
    }
    for (size_t i = 0; i < sizeof named / sizeof *named; i++) {
        if (named[i].by == by) {
            return cli_code_if_named(c, named[i].what, value);
        }
    }
    return -1;
}

const char *figures_text(const json_t *object, const char *name)
{
    const char *text = json_string_value(json_object_get(object, name));
    return text == NULL ? "" : text;
}
