/* SPDX-License-Identifier: Apache-2.0 */
#include "ledger.h"

int cmd_import(cli *c, int argc, char **argv)
{
    import_options o = {.actor = NULL};
    const cli_option options[] = {
        {"units", &o.units, NULL, "单位台账", "ledger of units"},
        {"officials", &o.officials, NULL, "人员台账", "ledger of officials"},
        {"acts", &o.acts, NULL, "动作台账，按时间顺序重放",
         "ledger of acts, replayed in order of time"},
        {"actor", &o.actor, NULL, "台账未写经办人时的经办人",
         "the actor where the ledger names none"},
        {"map", &o.map, NULL, "事项台账（或唯一台账）的列名对应：“列名=字段,…”",
         "columns of the cases, or of the only ledger: “header=field,…”"},
        {"encoding", &o.encoding, NULL, "编码（默认自动：UTF-8 或 GB18030）",
         "encoding (default: found out, UTF-8 or GB18030)"},
        {"rejects", &o.rejects, NULL, "退回文件（默认：台账名.rejects.csv）",
         "file for rejected rows (default: LEDGER.rejects.csv)"},
    };
    const struct {
        const char *const *path;
        int (*run)(cli *c, const import_options *o);
    } steps[] = {
        {&o.units, import_units},
        {&o.officials, import_officials},
        {&o.cases, import_cases},
        {&o.acts, import_acts},
    };
    int rest;
    int code = cli_parse(c, cli_command_named("import"), options, sizeof options / sizeof *options,
                         argc, argv, &rest);
    if (code != -1) {
        return code;
    }
    o.actor = o.actor == NULL ? LEDGER_HOST : o.actor;
    o.cases = rest < argc ? argv[rest] : NULL;
    if (rest + 1 < argc ||
        (o.cases == NULL && o.units == NULL && o.officials == NULL && o.acts == NULL)) {
        return cli_usage(c, "请给出要导入的台账", "name the ledgers to import");
    }
    size_t ledgers = 0;
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        ledgers += *steps[i].path != NULL ? 1 : 0;
    }
    if (ledgers > 1 && (o.rejects != NULL || (o.map != NULL && o.cases == NULL))) {
        return cli_usage(c, "--rejects 与 --map 只用于一本台账，请分次导入",
                         "--rejects and --map are for one ledger: import them one by one");
    }
    code = cli_open(c, XF_OPEN_EXISTING);
    if (code != -1) {
        return code;
    }
    int worst = EXIT_OK;
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        code = *steps[i].path == NULL ? EXIT_OK : steps[i].run(c, &o);
        if (code != EXIT_OK && code != EXIT_REFUSED) {
            return code;
        }
        worst = code > worst ? code : worst;
    }
    return worst;
}
