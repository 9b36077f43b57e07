/* SPDX-License-Identifier: Apache-2.0 */
#include "actargs.h"
#include "ledger.h"

#include <string.h>

static const char *given(const char *text)
{
    return text == NULL || *text == '\0' ? NULL : text;
}

static bool read_numbers(cli *c, const act_texts *texts, xf_act *out, const char **field)
{
    int64_t days = 0;
    int64_t persons = 0;
    *field = "days";
    if (given(texts->days) != NULL && !cli_number(texts->days, -100000, 100000, &days)) {
        return false;
    }
    *field = "revision";
    if (given(texts->revision) != NULL &&
        !cli_number(texts->revision, 0, INT64_MAX, &out->revision)) {
        return false;
    }
    int64_t item = 0;
    *field = "item";
    if (given(texts->item) != NULL && !cli_number(texts->item, 1, INT32_MAX, &item)) {
        return false;
    }
    *field = "amount";
    if (given(texts->amount) != NULL && !cli_number(texts->amount, 0, INT64_MAX, &out->amount)) {
        return false;
    }
    *field = "persons";
    if (given(texts->persons) != NULL && !cli_number(texts->persons, 1, 1000000, &persons)) {
        return false;
    }
    *field = "bytes";
    if (given(texts->bytes) != NULL && !cli_number(texts->bytes, 1, INT64_MAX, &out->bytes)) {
        return false;
    }
    *field = "other_case";
    if (given(texts->other) != NULL &&
        xf_case_find(c->store, texts->other, NULL, &out->other_case) != XF_OK &&
        xf_case_find(c->store, NULL, texts->other, &out->other_case) != XF_OK &&
        !cli_number(texts->other, 1, INT64_MAX, &out->other_case)) {
        return false;
    }
    out->days = (int32_t)days;
    out->persons = (int32_t)persons;
    out->item = (int32_t)item;
    return true;
}

static bool read_codes(const cli *c, const act_texts *texts, xf_act *out, const char **field,
                       const char **why)
{
    const struct {
        const char *field, *text;
        xf_enum which;
    } codes[] = {
        {"outcome", texts->outcome, XF_ENUM_OUTCOME},
        {"assessment", texts->assessment, XF_ENUM_ASSESSMENT},
        {"measure", texts->measure, XF_ENUM_MEASURE},
        {"satisfaction", texts->satisfaction, XF_ENUM_SATISFACTION},
        {"cause", texts->cause, XF_ENUM_CAUSE},
        {"check", texts->check, XF_ENUM_CHECK},
        {"ground", texts->ground, XF_ENUM_GROUND},
        {"relief", texts->relief, XF_ENUM_RELIEF},
        {"fund", texts->fund, XF_ENUM_FUND},
        {"means", texts->means, XF_ENUM_MEANS},
    };
    int values[sizeof codes / sizeof *codes];
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        *field = codes[i].field;
        values[i] = given(codes[i].text) == NULL ? 0 : ledger_code(codes[i].which, codes[i].text);
        if (values[i] < 0) {
            *why = ledger_unknown(c, codes[i].which);
            return false;
        }
    }
    out->outcome = (xf_outcome)values[0];
    out->assessment = (xf_assessment)values[1];
    out->measure = (xf_measure)values[2];
    out->satisfaction = (xf_satisfaction)values[3];
    out->cause = (xf_cause)values[4];
    out->check = (xf_check)values[5];
    out->ground = (xf_ground)values[6];
    out->relief = (xf_relief)values[7];
    out->fund = (xf_fund)values[8];
    out->means = (xf_means)values[9];
    return true;
}

static bool read_dates(const act_texts *texts, xf_act *out, const char **field)
{
    *field = "date";
    if (given(texts->date) != NULL && !cli_read_date(texts->date, &out->date)) {
        return false;
    }
    *field = "report_date";
    return given(texts->report_date) == NULL ||
           cli_read_date(texts->report_date, &out->report_date);
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
    out->official = given(texts->official);
    out->approver = given(texts->approver);
    out->channel = given(texts->channel);
    out->policy_version = given(texts->policy_version);
    out->basis = given(texts->basis);
    out->source = given(texts->source);
    out->name = given(texts->name);
    out->media_type = given(texts->media_type);
    out->digest = given(texts->digest);
    *field = "satisfied";
    if (texts->satisfied != NULL && !ledger_yes_no(texts->satisfied, &out->satisfied)) {
        return false;
    }
    return read_codes(c, texts, out, field, why) && read_dates(texts, out, field) &&
           read_numbers(c, texts, out, field);
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
