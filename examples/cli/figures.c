/* SPDX-License-Identifier: Apache-2.0 */
#include "figures.h"
#include "ledger.h"

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
    *out = ledger_code(which, text);
    return *out >= 0 ? -1 : cli_tell(c, EXIT_USAGE, option, ledger_unknown(c, which));
}

const char *figures_text(const json_t *object, const char *name)
{
    const char *text = json_string_value(json_object_get(object, name));
    return text == NULL ? "" : text;
}
