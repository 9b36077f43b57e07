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
    int outcome = given(texts->outcome) == NULL ? 0 : ledger_code(XF_ENUM_OUTCOME, texts->outcome);
    *field = "days";
    if (given(texts->days) != NULL && !cli_number(texts->days, -100000, 100000, &days)) {
        return false;
    }
    *field = "revision";
    if (given(texts->revision) != NULL &&
        !cli_number(texts->revision, 0, INT64_MAX, &out->revision)) {
        return false;
    }
    *field = "outcome";
    if (outcome < 0) {
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
    out->outcome = (xf_outcome)outcome;
    return true;
}

bool act_read(cli *c, const act_texts *texts, xf_act *out, const char **field)
{
    *out = (xf_act)XF_ACT_INIT;
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
    *field = "satisfied";
    if (texts->satisfied != NULL && !ledger_yes_no(texts->satisfied, &out->satisfied)) {
        return false;
    }
    return read_numbers(c, texts, out, field);
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
