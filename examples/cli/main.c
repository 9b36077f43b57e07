/* SPDX-License-Identifier: Apache-2.0 */
/* xfcase: petition cases from the command line. */
#include "cli.h"

#include <locale.h>
#include <string.h>

static const cli_command commands[] = {
    {"init", cmd_init, "", "新建案件库", "make a store"},
    {"import", cmd_import, "[CASES.csv]", "导入台账（单位、人员、事项、动作）",
     "import ledgers: units, officials, cases, acts"},
    {"register", cmd_register, "", "登记一件信访事项", "register a case"},
    {"show", cmd_show, "CASE", "查看事项、时限与经过", "show a case, its deadlines and timeline"},
    {"do", cmd_do, "ACT CASE", "办理一个动作", "do an act"},
    {"work", cmd_work, "CASE", "诉求、化解工作和清单", "claims, resolution work and checklists"},
    {"missing", cmd_missing, "", "登记要素不全的事项", "cases whose registration lacks something"},
    {"focus", cmd_focus, "", "重点关注的事项及原因", "the cases to look at first, and why"},
    {"code", cmd_code, "CASE", "为信访人发放查询码", "issue a query code for the petitioner"},
    {"inquire", cmd_inquire, "NUMBER CODE", "信访人查询", "what the petitioner may see"},
    {"due", cmd_due, "", "到期一览（红黄绿）", "the due board"},
    {"sweep", cmd_sweep, "", "触发到时的预警督办", "fire what is due"},
    {"notices", cmd_notices, "", "提醒：查看、领取、确认", "notices: list, lease, acknowledge"},
    {"explain", cmd_explain, "CASE [RULE]", "逐步说明时限如何算出", "explain a deadline"},
    {"options", cmd_options, "CASE", "此人现在能办什么、为何不能",
     "what may be done now, and why not"},
    {"forecast", cmd_forecast, "", "预测将触发的预警", "what will fire"},
    {"export", cmd_export, "", "导出事项、时限或日志", "export cases, deadlines or the journal"},
    {"office", cmd_office, "[STEP]", "办理一项办公工作（机构、专项行动等）",
     "take a step of the office (bodies, drives …)"},
    {"duty", cmd_duty, "[list|missed|series|generate|open|hold|fulfil|move|cancel|call|end …]",
     "定期职责：日程、漏办、生成、召开、改期",
     "recurring duties: the calendar, what was missed, the steps"},
    {"drive", cmd_drive, "[ID | resource [DRIVE|promise|give|withdraw …]]",
     "专项行动：进展、书面材料、资源保障", "drives: progress, written material, resources"},
    {"screen", cmd_screen, "[ID]", "排查发现、预警通报", "screening and its findings, warnings"},
    {"records", cmd_records, "[KIND]", "办公记录一览", "records of the office"},
    {"ledger", cmd_ledger, "", "台账：电子表格、CSV、JSON 行",
     "the ledger: spreadsheet, CSV, JSON lines"},
    {"stats", cmd_stats, "", "统计：批次、人次、按期率、天数", "statistics"},
    {"reported", cmd_reported, "[list|put|withdraw]", "上报数据", "figures that offices stated"},
    {"account", cmd_account, "", "责任：超期、督办、流转", "what was late and whose it was"},
    {"letter", cmd_letter, "CASE LETTER", "文书要素，填写并制发文书",
     "the facts of a letter; fill and issue it"},
    {"reception", cmd_reception, "[register UNIT | keep|end …]",
     "接访登记：保管部门、逐件、各领导统计",
     "the register of receptions: its keeper, its rows, in figures"},
    {"template", cmd_template, "list|write|check|register|fill …", "文书模板",
     "templates of letters"},
    {"report", cmd_report, "", "统计报告：网页、文字、数据",
     "the periodic report: page, text, data"},
    {"verify", cmd_verify, "", "核验日志与数据", "verify journal and rows"},
    {"backup", cmd_backup, "FILE", "在线备份", "copy the store while it is in use"},
    {"calendar", cmd_calendar, "check|count|load|state …", "工作日历", "the working calendar"},
    {"search", cmd_search, "WORDS …", "检索标题、内容、诉求、答复和化解工作",
     "search titles, matters, claims, answers and resolution work"},
    {"similar", cmd_similar, "CASE | --review", "重复信访比对与核查", "repeated cases"},
    {"route", cmd_route, "case|propose|leaders|table|load …", "分派建议、包片领导和分派表",
     "who receives a matter, who leads, and why"},
    {"policy", cmd_policy, "list|show|check|add …", "规则包", "policy packs"},
};

const cli_command *cli_commands(size_t *count)
{
    *count = sizeof commands / sizeof *commands;
    return commands;
}

const cli_command *cli_command_named(const char *name)
{
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
        if (strcmp(commands[i].name, name) == 0) {
            return &commands[i];
        }
    }
    return NULL;
}

static int help(const cli *c, FILE *out)
{
    (void)fprintf(out, "%s\n\n",
                  cli_say(c, "用法：xfcase [选项] 命令 …", "usage: xfcase [options] command …"));
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
        (void)fputs("  ", out);
        cli_pad(out, commands[i].name, 10);
        (void)fprintf(out, "%s\n", cli_say(c, commands[i].zh, commands[i].en));
    }
    (void)fprintf(out, "\n%s\n",
                  cli_say(c,
                          "公共选项：--store 文件  --lang zh|en  --json  --now 时间  --reader 人员 "
                          " --help  --version\n"
                          "“xfcase 命令 --help” 查看各命令的选项。",
                          "common options: --store FILE  --lang zh|en  --json  --now TIME  "
                          "--reader WHO  --help  --version\n"
                          "“xfcase COMMAND --help” shows the options of a command."));
    return EXIT_OK;
}

/* Options may stand before the command as well: its index, or argc. */
static int command_index(int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        bool takes_value = strcmp(argv[i], "--store") == 0 || strcmp(argv[i], "--lang") == 0 ||
                           strcmp(argv[i], "--now") == 0 || strcmp(argv[i], "--reader") == 0;
        if (takes_value) {
            i++;
        } else if (argv[i][0] != '-') {
            return i;
        }
    }
    return argc;
}

static bool is_given(int argc, char **argv, const char *option)
{
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], option) == 0) {
            return true;
        }
    }
    return false;
}

/* The language of what is said before the options are read. */
static xf_lang early_language(int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        bool next = strcmp(argv[i], "--lang") == 0 && i + 1 < argc;
        if (strcmp(next ? argv[i + 1] : argv[i], next ? "en" : "--lang=en") == 0) {
            return XF_LANG_EN;
        }
    }
    return XF_LANG_ZH;
}

static int no_command(const cli *c, int argc, char **argv)
{
    if (is_given(argc, argv, "--version")) {
        (void)printf("xfcase %s\n", xf_version_text());
        return EXIT_OK;
    }
    bool asked = is_given(argc, argv, "--help");
    (void)help(c, asked ? stdout : stderr);
    return asked ? EXIT_OK : EXIT_USAGE;
}

static int run(cli *c, int argc, char **argv)
{
    int at = command_index(argc, argv);
    if (at == argc) {
        return no_command(c, argc, argv);
    }
    const cli_command *command = cli_command_named(argv[at]);
    if (command == NULL) {
        return cli_tell(c, EXIT_USAGE, argv[at], cli_say(c, "没有这个命令", "no such command"));
    }
    /* the command's name moves to the front, so that its options may stand anywhere */
    char *name = argv[at];
    for (int i = at; i > 1; i--) {
        argv[i] = argv[i - 1];
    }
    argv[1] = name;
    return command->run(c, argc - 1, argv + 1);
}

int main(int argc, char **argv)
{
    cli c = {.lang = early_language(argc, argv), .json = is_given(argc, argv, "--json")};
    /* for the width of Chinese text; everything else is independent of the locale */
    if (setlocale(LC_CTYPE, "C.UTF-8") == NULL) {
        (void)setlocale(LC_CTYPE, "");
    }
    int code = run(&c, argc, argv);
    xf_store_free(c.store);
    bool lost = fflush(stdout) != 0 || ferror(stdout) != 0;
    if (lost && code == EXIT_OK) {
        (void)cli_tell(&c, EXIT_IO, NULL,
                       cli_say(&c, "输出没有写完", "the output could not be written"));
    }
    return lost && code == EXIT_OK ? EXIT_IO : code;
}
