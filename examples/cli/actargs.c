/* SPDX-License-Identifier: Apache-2.0 */
#include "actargs.h"
#include "ledger.h"

#include <string.h>

static const struct {
    const char *option;
    size_t offset;
    const char *zh, *en;
} texts_of[] = {
    {"at", offsetof(act_texts, at), "何时（默认现在）", "when (default: now)"},
    {"actor", offsetof(act_texts, actor), "经办人", "who acts"},
    {"reason", offsetof(act_texts, reason), "理由", "why"},
    {"text", offsetof(act_texts, text), "意见、说明", "what was found, said or decided"},
    {"document", offsetof(act_texts, document), "文号", "number of the paper"},
    {"unit", offsetof(act_texts, unit), "单位", "a unit"},
    {"official", offsetof(act_texts, official), "人员", "an official"},
    {"approver", offsetof(act_texts, approver), "批准人", "who approved it"},
    {"persons", offsetof(act_texts, persons), "人数（到访的、反映的）", "how many people"},
    {"days", offsetof(act_texts, days), "天数", "by how many days"},
    {"other", offsetof(act_texts, other), "另一事项", "another case"},
    {"outcome", offsetof(act_texts, outcome), "结论", "what an opinion says"},
    {"channel", offsetof(act_texts, channel), "法定途径", "the statutory channel"},
    {"policy-version", offsetof(act_texts, policy_version), "规则版本", "version of the pack"},
    {"item", offsetof(act_texts, item), "第几项（诉求、化解工作、任务、附件、信访人）",
     "number of a claim, a measure, a part, an attachment or a petitioner"},
    {"assessment", offsetof(act_texts, assessment), "诉求性质", "how a claim is assessed"},
    {"measure", offsetof(act_texts, measure), "化解措施", "kind of resolution work"},
    {"basis", offsetof(act_texts, basis), "依据", "the law or policy it rests on"},
    {"amount", offsetof(act_texts, amount), "金额（分）", "money, in fen"},
    {"source", offsetof(act_texts, source), "资金来源", "where the money comes from"},
    {"date", offsetof(act_texts, date), "日期（计划、期限、办结、支付）",
     "a day: planned, set or paid on"},
    {"report-date", offsetof(act_texts, report_date), "报告日期", "when the lead is reported to"},
    {"satisfaction", offsetof(act_texts, satisfaction), "满意程度", "what the petitioner said"},
    {"cause", offsetof(act_texts, cause), "以往未化解的原因", "why earlier handling failed"},
    {"check", offsetof(act_texts, check), "清单项目", "an item of a checklist"},
    {"ground", offsetof(act_texts, ground), "督办事由", "on what ground it is supervised"},
    {"relief", offsetof(act_texts, relief), "救助种类", "kind of relief or support"},
    {"fund", offsetof(act_texts, fund), "救助来源性质", "who gives it"},
    {"means", offsetof(act_texts, means), "手段（政策、经济、法律、行政）", "by what means"},
    {"name", offsetof(act_texts, name), "附件名称；姓名", "name of a file; of a petitioner"},
    {"media-type", offsetof(act_texts, media_type), "媒体类型", "its type"},
    {"bytes", offsetof(act_texts, bytes), "附件字节数", "its size"},
    {"digest", offsetof(act_texts, digest), "附件摘要（SM3）", "its SM3"},
    {"revision", offsetof(act_texts, revision), "所见次数（防止覆盖他人）", "the revision you saw"},
    {"title", offsetof(act_texts, title), "事项名称", "title of the case"},
    {"matter", offsetof(act_texts, matter), "反映事项", "what it is about"},
    {"category", offsetof(act_texts, category), "内容分类", "category"},
    {"area", offsetof(act_texts, area), "属地", "area"},
    {"form", offsetof(act_texts, form), "信访形式", "form"},
    {"level", offsetof(act_texts, level), "到访层级", "level turned to"},
    {"discovery", offsetof(act_texts, discovery), "来源", "how it came to be known"},
    {"field", offsetof(act_texts, field), "领域", "field"},
    {"interest", offsetof(act_texts, interest), "利益群体", "group of interest"},
    {"origin", offsetof(act_texts, origin), "起因", "what it began with"},
    {"happened-on", offsetof(act_texts, happened_on), "发生日期", "when it began"},
    {"place", offsetof(act_texts, place), "发生地点", "where"},
    {"contact", offsetof(act_texts, contact), "串联情况", "contact among the petitioners"},
    {"outlook", offsetof(act_texts, outlook), "发展趋势", "expected development"},
    {"history", offsetof(act_texts, history), "前期办理情况", "handling so far"},
    {"phone", offsetof(act_texts, phone), "电话", "telephone of the petitioner"},
    {"address", offsetof(act_texts, address), "地址", "address of the petitioner"},
    {"representative", offsetof(act_texts, representative), "是否代表（是）",
     "whether he speaks for others (yes)"},
    {"id-number", offsetof(act_texts, id_number), "身份证号", "identity number"},
    {"household", offsetof(act_texts, household), "户籍地", "registered household"},
    {"residence", offsetof(act_texts, residence), "居住地", "residence"},
    {"capacity", offsetof(act_texts, capacity), "身份", "capacity of the petitioner"},
    {"workplace", offsetof(act_texts, workplace), "所在单位", "unit of the petitioner"},
    {"clear", offsetof(act_texts, clear), "清空的项目（名称或字段名，以空格或、分隔）",
     "fields that become empty, with blanks between"},
    {"former", offsetof(act_texts, former), "已撤销的单位", "the unit that was dissolved"},
    {"refusal", offsetof(act_texts, refusal), "不予受理情形", "on what ground it is not accepted"},
    {"competent-body", offsetof(act_texts, competent_body), "有权处理机关",
     "where the petitioner is to turn"},
    {"findings", offsetof(act_texts, findings), "查明事实", "the facts that an opinion states"},
};

_Static_assert(sizeof texts_of / sizeof *texts_of == ACT_TEXTS, "an option for each text");

static const char **text_at(act_texts *texts, size_t i)
{
    return (const char **)(void *)((char *)texts + texts_of[i].offset);
}

void act_options(act_texts *texts, cli_option out[ACT_TEXTS])
{
    for (size_t i = 0; i < ACT_TEXTS; i++) {
        out[i] = (cli_option){texts_of[i].option, text_at(texts, i), NULL, texts_of[i].zh,
                              texts_of[i].en};
    }
}

/* happened_on is the option happened-on. */
static bool is_option(const char *name, const char *option)
{
    while (*name != '\0' && (*name == *option || (*name == '_' && *option == '-'))) {
        name++;
        option++;
    }
    return *name == '\0' && *option == '\0';
}

const char **act_text(act_texts *texts, const char *name)
{
    for (size_t i = 0; i < ACT_TEXTS; i++) {
        if (is_option(name, texts_of[i].option)) {
            return text_at(texts, i);
        }
    }
    return NULL;
}

static const char *given(const char *text)
{
    return text == NULL || *text == '\0' ? NULL : text;
}

/* The case of this number, of this number of the host, or with this id. */
static bool read_other(cli *c, const char *text, xf_id *out)
{
    return text == NULL || xf_case_find(c->store, text, NULL, out) == XF_OK ||
           xf_case_find(c->store, NULL, text, out) == XF_OK || cli_number(text, 1, INT64_MAX, out);
}

static const char *out_of_range(const cli *c, int64_t least, int64_t most)
{
    static char said[80];
    (void)snprintf(said, sizeof said,
                   cli_say(c, "应为%lld至%lld的整数", "a whole number from %lld to %lld"),
                   (long long)least, (long long)most);
    return said;
}

static bool read_numbers(cli *c, const act_texts *texts, xf_act *out, const char **field,
                         const char **why)
{
    int64_t days = 0;
    int64_t persons = 0;
    int64_t item = 0;
    const struct {
        const char *field, *text;
        int64_t least, most, *out;
    } numbers[] = {
        {"days", given(texts->days), -100000, 100000, &days},
        {"revision", given(texts->revision), 0, INT64_MAX, &out->revision},
        {"item", given(texts->item), 1, INT32_MAX, &item},
        {"amount", given(texts->amount), 0, INT64_MAX, &out->amount},
        {"persons", given(texts->persons), 1, 1000000, &persons},
        {"bytes", given(texts->bytes), 1, INT64_MAX, &out->bytes},
    };
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        if (numbers[i].text != NULL &&
            !cli_number(numbers[i].text, numbers[i].least, numbers[i].most, numbers[i].out)) {
            *field = numbers[i].field;
            *why = out_of_range(c, numbers[i].least, numbers[i].most);
            return false;
        }
    }
    out->days = (int32_t)days;
    out->persons = (int32_t)persons;
    out->item = (int32_t)item;
    *field = "other_case";
    return read_other(c, given(texts->other), &out->other_case);
}

/* What the petitioner said: a code, a name, or the 是 or 否 of a column "是否满意"; -1: none of them. */
static int satisfaction_of(const char *text)
{
    int32_t yes = 0;
    if (!ledger_yes_no(text, &yes)) {
        return ledger_choice(XF_ENUM_SATISFACTION, text);
    }
    return yes != 0 ? XF_SATISFACTION_SATISFIED : XF_SATISFACTION_DISSATISFIED;
}

#define CODE(member, which)                                                                        \
    {                                                                                              \
#member, offsetof(act_texts, member), which                                                \
    }
/* Texts that are codes or names, in the order in which read_codes() puts them. */
static const struct {
    const char *field;
    size_t text;
    xf_enum which;
} coded[] = {
    CODE(outcome, XF_ENUM_OUTCOME), CODE(assessment, XF_ENUM_ASSESSMENT),
    CODE(measure, XF_ENUM_MEASURE), CODE(cause, XF_ENUM_CAUSE),
    CODE(check, XF_ENUM_CHECK),     CODE(ground, XF_ENUM_GROUND),
    CODE(relief, XF_ENUM_RELIEF),   CODE(fund, XF_ENUM_FUND),
    CODE(means, XF_ENUM_MEANS),     CODE(form, XF_ENUM_FORM),
    CODE(level, XF_ENUM_LEVEL),     CODE(discovery, XF_ENUM_DISCOVERY),
    CODE(refusal, XF_ENUM_REFUSAL), CODE(satisfaction, XF_ENUM_SATISFACTION),
};
#undef CODE
enum { CODED = sizeof coded / sizeof *coded };

const char *act_choices(const cli *c, const char *field)
{
    for (size_t i = 0; i < CODED; i++) {
        if (strcmp(coded[i].field, field) == 0) {
            return ledger_choices(c, coded[i].which);
        }
    }
    return strcmp(field, "channel") == 0
               ? cli_say(c, "写明途径，如 诉讼、仲裁、行政复议",
                         "in words: litigation, arbitration, reconsideration …")
               : "";
}

static bool read_codes(const cli *c, const act_texts *texts, xf_act *out, const char **field,
                       const char **why)
{
    int values[CODED];
    for (size_t i = 0; i < CODED; i++) {
        const char *text =
            *(const char *const *)(const void *)((const char *)texts + coded[i].text);
        *field = coded[i].field;
        values[i] = given(text) == NULL                      ? 0
                    : coded[i].which == XF_ENUM_SATISFACTION ? satisfaction_of(text)
                                                             : ledger_choice(coded[i].which, text);
        if (values[i] < 0) {
            *why = ledger_unknown(c, coded[i].which);
            return false;
        }
    }
    out->outcome = (xf_outcome)values[0];
    out->assessment = (xf_assessment)values[1];
    out->measure = (xf_measure)values[2];
    out->cause = (xf_cause)values[3];
    out->check = (xf_check)values[4];
    out->ground = (xf_ground)values[5];
    out->relief = (xf_relief)values[6];
    out->fund = (xf_fund)values[7];
    out->means = (xf_means)values[8];
    out->form = (xf_form)values[9];
    out->level = (xf_level)values[10];
    out->discovery = (xf_discovery)values[11];
    out->refusal = (xf_refusal)values[12];
    out->satisfaction = (xf_satisfaction)values[13];
    return true;
}

static bool read_dates(const act_texts *texts, xf_act *out, const char **field)
{
    *field = "date";
    if (given(texts->date) != NULL && !cli_read_date(texts->date, &out->date)) {
        return false;
    }
    *field = "report_date";
    if (given(texts->report_date) != NULL &&
        !cli_read_date(texts->report_date, &out->report_date)) {
        return false;
    }
    *field = "happened_on";
    return given(texts->happened_on) == NULL ||
           cli_read_date(texts->happened_on, &out->happened_on);
}

/* Of a registration that is corrected. */
static void read_registered(const act_texts *texts, xf_act *out)
{
    out->title = given(texts->title);
    out->matter = given(texts->matter);
    out->category = given(texts->category);
    out->area = given(texts->area);
    out->field = given(texts->field);
    out->interest = given(texts->interest);
    out->origin = given(texts->origin);
    out->place = given(texts->place);
    out->contact = given(texts->contact);
    out->outlook = given(texts->outlook);
    out->history = given(texts->history);
    out->phone = given(texts->phone);
    out->address = given(texts->address);
    out->id_number = given(texts->id_number);
    out->household = given(texts->household);
    out->residence = given(texts->residence);
    out->capacity = given(texts->capacity);
    out->workplace = given(texts->workplace);
    out->clear = given(texts->clear);
}

bool act_read(cli *c, const act_texts *texts, xf_act *out, const char **field, const char **why)
{
    *out = (xf_act)XF_ACT_INIT;
    *why = cli_say(c, "内容不可识别", "this cannot be understood");
    *field = "at";
    if (given(texts->at) != NULL && !cli_read_time(texts->at, &out->at)) {
        return false;
    }
    out->actor = given(texts->actor);
    out->reason = given(texts->reason);
    out->text = given(texts->text);
    out->document = given(texts->document);
    out->unit = given(texts->unit);
    out->former = given(texts->former);
    out->competent_body = given(texts->competent_body);
    out->findings = given(texts->findings);
    out->official = given(texts->official);
    out->approver = given(texts->approver);
    out->channel = given(texts->channel);
    out->policy_version = given(texts->policy_version);
    out->basis = given(texts->basis);
    out->source = given(texts->source);
    out->name = given(texts->name);
    out->media_type = given(texts->media_type);
    out->digest = given(texts->digest);
    read_registered(texts, out);
    *field = "representative";
    if (given(texts->representative) != NULL &&
        !ledger_yes_no(texts->representative, &out->representative)) {
        return false;
    }
    return read_codes(c, texts, out, field, why) && read_dates(texts, out, field) &&
           read_numbers(c, texts, out, field, why);
}

xf_act_kind act_kind(const char *text)
{
    char code[64];
    (void)snprintf(code, sizeof code, "%s", text);
    for (char *at = code; *at != '\0'; at++) {
        *at = *at == '-' ? '_' : *at; /* hand-over is as good as hand_over */
    }
    int value = ledger_code(XF_ENUM_ACT, code);
    return value < 0 ? XF_ACT_NONE : (xf_act_kind)value;
}
