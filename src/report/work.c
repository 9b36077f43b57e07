/* SPDX-License-Identifier: Apache-2.0 */
/* The work of the office in a period: which topics there are and what each counts. The statements are
 * those of the room store; docs/statistics.md says the same as these tables. */
#include "report/work_p.h"

#include <xfcase/work.h>

/* ---- figures ------------------------------------------------------------------------------------------- */

#define STANDINGS                                                                                  \
    {"owed", {"应办", "owed"}}, {"in_time", {"按期完成", "done in time"}},                         \
        {"late", {"逾期完成", "done late"}}, {"missed", {"逾期未办", "missed"}},                   \
        {"to_come", {"未到期", "not due yet"}},                                                    \
    {                                                                                              \
        "cancelled",                                                                               \
        {                                                                                          \
            "已取消", "cancelled"                                                                  \
        }                                                                                          \
    }
#define OWED_FEEDBACK                                                                              \
    {"owed", {"应反馈", "feedback owed"}}, {"in_time", {"按期反馈", "given in time"}},             \
        {"late", {"逾期反馈", "given late"}}, {"missed", {"逾期未反馈", "missed"}},                \
    {                                                                                              \
        "to_come",                                                                                 \
        {                                                                                          \
            "未到期", "not due yet"                                                                \
        }                                                                                          \
    }
#define END                                                                                        \
    {                                                                                              \
        NULL,                                                                                      \
        {                                                                                          \
            NULL, NULL                                                                             \
        }                                                                                          \
    }

static const xfi_work_figure reception_figures[] = {
    {"batches", {"批次", "batches"}},
    {"persons", {"人次", "persons"}},
    {"settled", {"当场办结", "settled at once"}},
    {"registered", {"立案登记", "became a case"}},
    {"transferred", {"当场转送", "transferred"}},
    {"linked", {"并入已有事项", "part of a case"}},
    {"undecided", {"待处理", "undecided"}},
    {"escorted", {"陪同移送上级", "escorted upward"}},
    {"followed_up", {"已回访", "followed up"}},
    {"open", {"未了结", "open"}},
    {"uncounted", {"未填人数", "people not stated"}},
    END,
};
static const xfi_work_figure reception_day_figures[] = {
    STANDINGS,
    {"days_owed", {"应接访天数", "days owed"}},
    {"days_done", {"已接访天数", "days done"}},
    {"days_empty", {"其中无人来访天数", "of them days on which nobody came"}},
    END,
};
static const xfi_work_figure duty_figures[] = {
    STANDINGS,
    {"moved", {"改期", "moved"}},
    {"minutes", {"有纪要", "with minutes"}},
    END,
};
static const xfi_work_figure step_figures[] = {STANDINGS, END};
static const xfi_work_figure screening_figures[] = {
    {"rounds", {"排查轮次", "rounds"}},
    {"ended", {"已结束轮次", "rounds ended"}},
    {"findings", {"发现问题", "findings"}},
    {"became_case", {"登记为信访事项", "became a case"}},
    {"became_warning", {"发出预警", "became a warning"}},
    {"no_matter", {"不构成信访事项", "no matter"}},
    {"undecided", {"待处理", "undecided"}},
    END,
};
static const xfi_work_figure warning_figures[] = {
    {"issued", {"发出预警", "issued"}},
    {"warned", {"收到预警", "received"}},
    {"due", {"应反馈", "answer due"}},
    {"in_time", {"按期反馈", "answered in time"}},
    {"late", {"逾期反馈", "answered late"}},
    {"missed", {"逾期未反馈", "unanswered"}},
    {"to_come", {"未到期", "not due yet"}},
    {"followed", {"已跟踪", "followed up"}},
    {"open", {"未办结", "open"}},
    {"resolved", {"已化解", "resolved"}},
    {"became_case", {"转为信访事项", "became a case"}},
    {"collective_visit", {"仍发生集体访", "collective visit"}},
    {"unfounded", {"不存在", "unfounded"}},
    END,
};
static const xfi_work_figure supervision_figures[] = {
    {"supervised", {"人工督办", "by officials"}},
    {"raised", {"梯级督办", "by ladder"}},
    {"criticised", {"通报批评", "criticised"}},
    OWED_FEEDBACK,
    END,
};
static const xfi_work_figure proposal_figures[] = {
    {"proposed", {"提出建议", "proposed"}}, OWED_FEEDBACK, END};
static const xfi_work_figure focus_figures[] = {
    {"focus", {"列入重点", "on the list"}},
    {"unended", {"其中未办结", "of them not ended"}},
    END,
};
static const xfi_work_figure lead_figures[] = {
    {"cases", {"收到事项", "cases received"}},         {"led", {"已包案", "led"}},
    {"unled", {"未办结无包案", "not ended, no lead"}}, {"required", {"应当包案", "lead required"}},
    {"lacking", {"应包未包", "required, none"}},       END,
};

/* ---- divisions ------------------------------------------------------------------------------------------- */

#define BY_UNIT                                                                                    \
    {                                                                                              \
        "unit", {"单位", "unit"}, XFI_WORK_BY_UNIT, (xf_enum)0                                     \
    }
#define BY_OFFICIAL(zh, en)                                                                        \
    {                                                                                              \
        "official", {zh, en}, XFI_WORK_BY_OFFICIAL, (xf_enum)0                                     \
    }
#define BY_KIND(zh, en, codes)                                                                     \
    {                                                                                              \
        "kind", {zh, en}, XFI_WORK_BY_KIND, codes                                                  \
    }
#define BY_ITEM(zh, en)                                                                            \
    {                                                                                              \
        "item", {zh, en}, XFI_WORK_BY_ITEM, (xf_enum)0                                             \
    }
#define LAST                                                                                       \
    {                                                                                              \
        NULL, {NULL, NULL}, XFI_WORK_BYS, (xf_enum)0                                               \
    }

static const xfi_work_division of_receptions[] = {BY_KIND("接访方式", "kind", XF_ENUM_RECEPTION),
                                                  BY_UNIT, BY_OFFICIAL("接访领导", "leader"), LAST};
static const xfi_work_division of_reception_days[] = {BY_UNIT, BY_OFFICIAL("领导", "leader"), LAST};
static const xfi_work_division of_duties[] = {BY_KIND("类别", "kind", XF_ENUM_DUTY_KIND),
                                              BY_ITEM("职责", "duty"), BY_UNIT,
                                              BY_OFFICIAL("责任人", "official"), LAST};
static const xfi_work_division of_steps[] = {BY_ITEM("环节", "step"), BY_UNIT,
                                             BY_OFFICIAL("责任人", "official"), LAST};
static const xfi_work_division of_screening[] = {
    BY_KIND("排查类型", "occasion", XF_ENUM_SCREENING_OCCASION), BY_UNIT, LAST};
static const xfi_work_division of_warnings[] = {BY_UNIT, LAST};
static const xfi_work_division of_supervision[] = {BY_KIND("督办情形", "ground", XF_ENUM_GROUND),
                                                   BY_UNIT, BY_OFFICIAL("包案领导", "lead"), LAST};
static const xfi_work_division of_proposals[] = {BY_UNIT, BY_OFFICIAL("包案领导", "lead"), LAST};
static const xfi_work_division of_focus[] = {BY_KIND("列入原因", "reason", (xf_enum)0), BY_UNIT,
                                             BY_OFFICIAL("包案领导", "lead"), LAST};
static const xfi_work_division of_leads[] = {BY_UNIT, BY_OFFICIAL("包案领导", "lead"), LAST};

/* ---- topics ------------------------------------------------------------------------------------------------ */

/* a part whose numbers are in the total, or that only divides */
#define COUNTED(part, first)                                                                       \
    {                                                                                              \
        part, first, true, true                                                                    \
    }
#define DIVIDED(part)                                                                              \
    {                                                                                              \
        part, 0, false, true                                                                       \
    }

static const xfi_work_topic topics[] = {
    {"receptions",
     {"接访下访", "Receptions"},
     {"接待日期在本期内的接访登记；联合接访在参加的各单位、各领导名下各计一次，合计只计一次",
      "receptions on a day of the period; a joint one counts for each unit and each leader who "
      "took "
      "part, and once in the total"},
     {COUNTED(XFI_WORK_RECEPTIONS, 0), DIVIDED(XFI_WORK_UNITS_RECEIVED),
      DIVIDED(XFI_WORK_LEADERS_RECEIVED)},
     NULL,
     reception_figures,
     of_receptions},
    {"reception_days",
     {"领导接访日", "Leaders' reception days"},
     {"期限在本期内的领导接访日", "leaders' reception days that were due in the period"},
     {COUNTED(XFI_WORK_RECEPTION_DAYS, 0)},
     NULL,
     reception_day_figures,
     of_reception_days},
    {"duties",
     {"会议等定期职责", "Meetings and other duties"},
     {"期限在本期内的会议、下访、调研排查、报告和任务，不含领导接访日",
      "meetings, visits, screenings, reports and tasks due in the period, reception days apart"},
     {COUNTED(XFI_WORK_DUTIES, 0)},
     NULL,
     duty_figures,
     of_duties},
    {"steps",
     {"下访日等各环节", "Steps around visiting days"},
     {"期限在本期内的环节（联系、公示、材料、报告等）",
      "steps due in the period: contact, notice, materials, report"},
     {COUNTED(XFI_WORK_STEPS, 0)},
     NULL,
     step_figures,
     of_steps},
    {"screening",
     {"排查", "Screening"},
     {"本期内开始的排查轮次、本期内登记的发现；轮次计入组织单位，发现计入所在单位",
      "rounds that began in the period, under the unit whose round it is, and findings of it, "
      "under "
      "the unit where they were made"},
     {COUNTED(XFI_WORK_ROUNDS, 0), COUNTED(XFI_WORK_FINDINGS, 2)},
     NULL,
     screening_figures,
     of_screening},
    {"warnings",
     {"预警通报", "Early warnings"},
     {"本期内发出的预警：发出计入发出单位，其余计入被预警单位",
      "warnings issued in the period: issuing under the unit that warns, all else under the warned "
      "unit"},
     {COUNTED(XFI_WORK_ISSUED, 0), COUNTED(XFI_WORK_WARNED, 1)},
     NULL,
     warning_figures,
     of_warnings},
    {"supervision",
     {"督办和通报批评", "Supervision and criticism"},
     {"本期内的督办、通报批评和因督办产生的反馈时限，计入被督办（被通报）单位",
      "supervisions, criticism and the feedback owed since the period, under the unit that is "
      "supervised or criticised"},
     {COUNTED(XFI_WORK_RAISED, 1), COUNTED(XFI_WORK_FEEDBACK, 3)},
     xfi_work_supervisions,
     supervision_figures,
     of_supervision},
    {"proposals",
     {"改进工作建议", "Improvement proposals"},
     {"本期内提出的改进工作建议和由此产生的反馈时限，计入收到建议的单位",
      "improvement proposals of the period and the feedback owed for them, under the unit that has "
      "to give it"},
     {COUNTED(XFI_WORK_RESPONSES, 1)},
     xfi_work_proposals,
     proposal_figures,
     of_proposals},
    {"focus",
     {"重点关注事项", "Focus list"},
     {"本期收到的事项中列入重点关注的；有几项原因的，各原因分别计数，合计只计一次",
      "cases received in the period that are on the focus list; one with several reasons counts "
      "once "
      "for each, and once in the total"},
     {{XFI_WORK_PARTS, 0, false, false}},
     xfi_work_focus,
     focus_figures,
     of_focus},
    {"leads",
     {"领导包案", "Who leads"},
     {"本期收到的事项；上级交办、重点和人数众多的应当有包案领导",
      "cases received in the period; what is handed down, key cases and those of many people need "
      "a "
      "lead"},
     {{XFI_WORK_PARTS, 0, false, false}},
     xfi_work_leads,
     lead_figures,
     of_leads},
};

/* ---- computing ------------------------------------------------------------------------------------------------ */

typedef struct filling {
    xfi_work_table *table;
    size_t first;
    bool in_total;
} filling;

static xf_status take_row(const xfi_work_row *row, void *userdata, xfi_error *err)
{
    const filling *to = userdata;
    return xfi_work_add(to->table, row, to->first, to->in_total, err);
}

static xf_status write_topic(xfi_work *work, const xfi_work_topic *topic, xfi_error *err)
{
    xfi_work_table table = {.arena = work->arena};
    for (size_t i = 0; i < XFI_WORK_SOURCES && topic->sources[i].is; i++) {
        filling to = {&table, topic->sources[i].first, topic->sources[i].in_total};
        XFI_TRY(xfi_store_work(work->store->inner, &work->ask, topic->sources[i].part, take_row,
                               &to, err));
    }
    if (topic->count != NULL) {
        XFI_TRY(topic->count(work, &table, err));
    }
    xfi_work_topic_json(work, topic, &table);
    return XF_OK;
}

static xf_status write_work(xfi_work *work, xfi_error *err)
{
    xfi_json_open(work->json, NULL, '{');
    xfi_question_json(&work->question, work->json);
    xfi_json_open(work->json, "topics", '[');
    for (size_t i = 0; i < sizeof topics / sizeof *topics; i++) {
        XFI_TRY(write_topic(work, &topics[i], err));
    }
    xfi_json_close(work->json, ']');
    xfi_json_close(work->json, '}');
    return work->json->buf->failed ? xfi_error_no_memory(err) : XF_OK;
}

static xf_status compute(xf_store *store, const void *asked, xf_lang lang, xfi_arena *arena,
                         xfi_json *json, xfi_error *err)
{
    const xf_work_args *given = asked;
    xf_work_args args;
    xfi_work work = {.store = store, .arena = arena, .json = json};
    xfi_question *question = &work.question;
    XFI_TRY(xfi_door_copy_args(given, given->size, &args, sizeof args, err));
    XFI_TRY(xfi_question_read(store, (xfi_days){args.from, args.to}, args.unit, args.subtree, lang,
                              question, err));
    work.ask = (xfi_work_ask){.from = xfi_question_from(question, question->period),
                              .until = xfi_question_until(question, question->period),
                              .first = args.from,
                              .last = args.to,
                              .unit = question->unit,
                              .subtree = question->subtree,
                              .now = question->now,
                              .today = xfi_calendar_date_of(question->now, question->zone)};
    XFI_TRY(xfi_question_rules(store, XF_ACT_FEEDBACK, arena, &work.ask.feedback, err));
    XFI_TRY(xfi_question_rules(store, XF_ACT_RESPOND, arena, &work.ask.responses, err));
    XFI_TRY(xfi_door_begin(store, false, err));
    return xfi_door_end(store, write_work(&work, err), err);
}

xf_status xf_work_compute(xf_store *store, const xf_work_args *args, xf_lang lang, xf_text **out)
{
    return xfi_question_answer(store, args, lang, compute, out);
}
