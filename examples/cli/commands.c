/* SPDX-License-Identifier: Apache-2.0 */
/* Every command: what it is called, what it takes and does, and one line that shows it in use. */
#include "cli.h"

#include <string.h>

static const cli_command commands[] = {
    {"init", cmd_init, "", "", "新建案件库", "make a store", "xfcase init --store 示例.xfc"},
    {"import", cmd_import, "[CASES.csv]", "[事项台账.csv]", "导入台账（单位、人员、事项、动作）",
     "import ledgers: units, officials, cases, acts",
     "xfcase import --units units.csv --officials officials.csv cases.csv"},
    {"register", cmd_register, "", "", "登记一件信访事项", "register a case",
     "xfcase register --unit 青石镇 --actor 青石镇-承办一 --form 来信 --title 反映道路破损"},
    {"show", cmd_show, "CASE", "事项", "查看事项、时限与经过",
     "show a case, its deadlines and timeline", "xfcase show 示例0011"},
    {"do", cmd_do, "ACT CASE", "动作 事项", "办理一个动作", "do an act",
     "xfcase do 延长办理期限 示例0011 --actor 青石镇-承办一 --days 20 --approver 青石镇-主要负责人 "
     "--reason 情况复杂"},
    {"work", cmd_work, "CASE", "事项", "诉求、化解工作和清单",
     "claims, resolution work and checklists", "xfcase work 示例0011"},
    {"missing", cmd_missing, "", "",
     "登记要素不全的事项（用 do correct、do correct_petitioner 补充）",
     "cases whose registration lacks something (do correct, do correct_petitioner fill it)",
     "xfcase missing --unit 青石镇"},
    {"focus", cmd_focus, "", "", "重点关注的事项及原因", "the cases to look at first, and why",
     "xfcase focus --unit 青石镇"},
    {"left", cmd_left, "", "", "已撤销单位的未办结工作（用 do succeed、office succeed_unit 承继）",
     "what is open with dissolved units (do succeed, office succeed_unit pass it on)",
     "xfcase left"},
    {"code", cmd_code, "CASE", "事项", "为信访人发放查询码",
     "issue a query code for the petitioner", "xfcase code 示例0011 --actor 青石镇-承办一"},
    {"inquire", cmd_inquire, "NUMBER CODE", "信访编号 查询码", "信访人查询",
     "what the petitioner may see", "xfcase inquire 青石镇信〔2026〕0006号 ABCDE12345"},
    {"due", cmd_due, "", "", "到期一览（红黄绿）", "the due board",
     "xfcase due --unit 青石镇 --within 7"},
    {"sweep", cmd_sweep, "", "", "触发到时的预警督办", "fire what is due",
     "xfcase sweep --dry-run"},
    {"notices", cmd_notices, "", "", "提醒：查看、领取、确认", "notices: list, lease, acknowledge",
     "xfcase notices --unit 青石镇"},
    {"explain", cmd_explain, "CASE [RULE]", "事项 [时限规则]", "逐步说明时限如何算出",
     "explain a deadline", "xfcase explain 示例0011 handle"},
    {"options", cmd_options, "CASE", "事项", "此人现在能办什么、为何不能",
     "what may be done now, and why not", "xfcase options 示例0011 --actor 青石镇-承办一"},
    {"forecast", cmd_forecast, "", "", "预测将触发的预警", "what will fire",
     "xfcase forecast --until 2026-12-04 --limit 20"},
    {"export", cmd_export, "", "", "导出事项、时限或日志", "export cases, deadlines or the journal",
     "xfcase export --what deadlines --output 时限.csv"},
    {"office", cmd_office, "[STEP]", "[工作]", "办理一项办公工作（机构、专项行动等）",
     "take a step of the office (bodies, drives …)", "xfcase office receive --help"},
    {"duty", cmd_duty, "[WORD …]", "[用语 …]", "定期职责：日程、漏办、参加人员、分工、公示、报告",
     "recurring duties: the calendar, what was missed, the steps",
     "xfcase duty list --unit 青石镇 --until 2026-12-31"},
    {"drive", cmd_drive, "[ID | WORD …]", "[编号 | 用语 …]", "专项行动：进展、书面材料、资源保障",
     "drives: progress, written material, resources", "xfcase drive 1 --date 2026-11-30"},
    {"screen", cmd_screen, "[ID]", "[编号]", "排查发现、预警通报",
     "screening and its findings, warnings",
     "xfcase screen --warnings --from 2026-11-01 --until 2026-11-30"},
    {"records", cmd_records, "[KIND]", "[种类]", "办公记录一览", "records of the office",
     "xfcase records drive --unit 县信访局 --open"},
    {"ledger", cmd_ledger, "", "", "台账：电子表格、CSV、JSON 行",
     "the ledger: spreadsheet, CSV, JSON lines",
     "xfcase ledger --xlsx 台账.xlsx --view all,due --from 2026-01-01"},
    {"stats", cmd_stats, "", "", "统计：批次、人次、按期率、天数", "statistics",
     "xfcase stats --from 2026-01-01 --until 2026-11-30 --rows 信访形式 --figures 批次,人次 "
     "--compare"},
    {"reported", cmd_reported, "[WORD]", "[用语]", "上报数据", "figures that offices stated",
     "xfcase reported put --unit 青石镇 --actor 青石镇-承办一 --from 2026-01-01 --until 2026-11-30 "
     "--batches 30 --persons 80 --source 年度分析"},
    {"account", cmd_account, "", "", "责任：超期、督办、流转", "what was late and whose it was",
     "xfcase account --from 2026-10-01 --until 2026-10-31"},
    {"letter", cmd_letter, "CASE LETTER", "事项 文书", "文书要素，填写并制发文书",
     "the facts of a letter; fill and issue it",
     "xfcase letter 示例0011 受理告知书 --to 告知书.docx --actor 青石镇-承办一"},
    {"reception", cmd_reception, "[WORD …]", "[用语 …]", "接访登记：保管部门、逐件、各领导统计",
     "the register of receptions: its keeper, its rows, in figures",
     "xfcase reception --unit 青石镇 --from 2026-11-01 --until 2026-11-30"},
    {"template", cmd_template, "WORD …", "用语 …", "文书模板", "templates of letters",
     "xfcase template register 受理告知书 本镇模板.docx --unit 青石镇 --actor 青石镇-承办一"},
    {"report", cmd_report, "", "", "统计报告：网页、文字、数据",
     "the periodic report: page, text, data",
     "xfcase report --from 2026-11-01 --html 统计报告.html"},
    {"verify", cmd_verify, "", "", "核验日志与数据", "verify journal and rows", "xfcase verify"},
    {"backup", cmd_backup, "FILE", "文件", "在线备份", "copy the store while it is in use",
     "xfcase backup 备份-20261120.xfc"},
    {"calendar", cmd_calendar, "WORD …", "用语 …", "工作日历", "the working calendar",
     "xfcase calendar count 2026-03-02 60 day"},
    {"search", cmd_search, "WORDS …", "词语 …", "检索标题、内容、诉求、答复和化解工作",
     "search titles, matters, claims, answers and resolution work",
     "xfcase search 征地 补偿 --open"},
    {"similar", cmd_similar, "CASE | --review", "事项 | --review", "重复信访比对与核查",
     "repeated cases", "xfcase similar 示例0157 --limit 5"},
    {"route", cmd_route, "WORD …", "用语 …", "分派建议、包片领导和分派表",
     "who receives a matter, who leads, and why", "xfcase route case 示例0011"},
    {"policy", cmd_policy, "WORD …", "用语 …", "规则包", "policy packs",
     "xfcase policy check 规则.json"},
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
