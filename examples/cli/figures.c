/* SPDX-License-Identifier: Apache-2.0 */
#include "figures.h"
#include "ledger.h"

int figures_read_period(const cli *c, const figures_period *period, xf_date *from, xf_date *to,
                        xf_time *known)
{
    if (period->from == NULL || period->until == NULL) {
        return cli_usage(
            c, "请用 --from 和 --until 指明起止日期，例：--from 2026-01-01 --until 2026-11-30",
            "name the period with --from and --until: --from 2026-01-01 --until 2026-11-30");
    }
    int code = cli_days(c, period->from, period->until, from, to);
    if (code == -1 && known != NULL && period->known != NULL &&
        !cli_read_time(period->known, known)) {
        code = cli_tell(
            c, EXIT_USAGE, "--known",
            cli_say(c, "须为时间，例：2026-03-05 14:30", "a time is needed: 2026-03-05 14:30"));
    }
    return code;
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
