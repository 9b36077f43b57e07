/* SPDX-License-Identifier: Apache-2.0 */
/* Events: what an act tells the rules, "register:direct". */
#include "policy/keys_p.h"

#include <string.h>

static const struct {
    xf_act_kind act;
    xfi_qualifier qualifier;
    const char *code;
} qualifiers[] = {
    {XF_ACT_REGISTER, XFI_Q_DIRECT, "direct"},
    {XF_ACT_REGISTER, XFI_Q_DEPARTMENT, "department"},
    {XF_ACT_REGISTER, XFI_Q_SIMPLE, "simple"},
    {XF_ACT_ACCEPT, XFI_Q_ORDINARY, "ordinary"},
    {XF_ACT_ACCEPT, XFI_Q_SIMPLE, "simple"},
    {XF_ACT_SERVE, XFI_Q_ANSWER, "answer"},
    {XF_ACT_SERVE, XFI_Q_REVIEW, "review"},
    {XF_ACT_SERVE, XFI_Q_RECHECK, "recheck"},
    {XF_ACT_REOPEN, XFI_Q_TO_REGISTERED, "registered"},
    {XF_ACT_REOPEN, XFI_Q_TO_HANDLING, "handling"},
    {XF_ACT_REGISTER, XFI_Q_LED, "led"},
    {XF_ACT_TRANSFER, XFI_Q_LED, "led"},
    {XF_ACT_HAND_OVER, XFI_Q_LED, "led"},
    {XF_ACT_RETURN, XFI_Q_LED, "led"},
    {XF_ACT_REOPEN, XFI_Q_LED, "led"},
    {XF_ACT_MARK_KEY, XFI_Q_LED, "led"},
    {XF_ACT_UNMARK_KEY, XFI_Q_LED, "led"},
    {XF_ACT_REPORT_VISIT, XFI_Q_LED, "led"},
    {XF_ACT_LAPSE_LEAD, XFI_Q_LED, "led"},
    {XF_ACT_SUCCEED, XFI_Q_LED, "led"},
    {XF_ACT_TAKE_MEASURE, XFI_Q_AGREEMENT, "agreement"},
    {XF_ACT_FINISH_MEASURE, XFI_Q_AGREEMENT, "agreement"},
    {XF_ACT_FAIL_MEASURE, XFI_Q_AGREEMENT, "agreement"},
};

static const xfi_code *find_act(const char *text, size_t len)
{
    char code[32];
    if (len >= sizeof code) {
        return NULL;
    }
    memcpy(code, text, len);
    code[len] = '\0';
    return xfi_code_by_text(XF_ENUM_ACT, code);
}

static xfi_qualifier find_qualifier(int act, const char *code)
{
    for (size_t i = 0; i < sizeof qualifiers / sizeof *qualifiers; i++) {
        if ((int)qualifiers[i].act == act && strcmp(qualifiers[i].code, code) == 0) {
            return qualifiers[i].qualifier;
        }
    }
    return XFI_Q_ANY;
}

xfi_bi xfi_policy_event_read(const char *text, xfi_event *out)
{
    static const xfi_bi no_act = {"一个动作的代码，如 \"accept\" 或 \"serve:answer\"",
                                  "the code of an act, such as \"accept\" or \"serve:answer\""};
    static const xfi_bi system_act = {
        "人所作的动作；absorb、fire、recompute 由程序自动记载，不能启动或结束时限",
        "an act of a person; absorb, fire and recompute are written by the library and open or "
        "end nothing"};
    static const xfi_bi no_qualifier = {
        "该动作的限定：register 为 direct、department、simple，accept 为 ordinary、simple，"
        "serve 为 answer、review、recheck，reopen 为 registered、handling，"
        "take_measure、finish_measure、fail_measure 为 agreement，register、transfer、hand_over、"
        "return、reopen、mark_key、unmark_key、report_visit、lapse_lead、succeed 为 "
        "led，其他动作没有限定",
        "a qualifier of this act: direct, department, simple of register; ordinary, simple of "
        "accept; answer, review, recheck of serve; registered, handling of reopen; agreement of "
        "take_measure, finish_measure, fail_measure; led of register, transfer, hand_over, return, "
        "reopen, mark_key, unmark_key, report_visit, lapse_lead, succeed; the other acts have "
        "none"};
    size_t len = strcspn(text, ":");
    const xfi_code *act = find_act(text, len);
    if (act == NULL) {
        return no_act;
    }
    if (!xfi_policy_allows(&xfi_policy_acts, act->value)) {
        return system_act;
    }
    xfi_qualifier qualifier = XFI_Q_ANY;
    if (text[len] == ':') {
        qualifier = find_qualifier(act->value, text + len + 1);
        if (qualifier == XFI_Q_ANY) {
            return no_qualifier;
        }
    }
    *out = (xfi_event){(xf_act_kind)act->value, qualifier};
    return (xfi_bi){NULL, NULL};
}

bool xfi_policy_event_in(const xfi_events *events, xfi_event event)
{
    for (size_t i = 0; i < events->count; i++) {
        const xfi_event *item = &events->items[i];
        if (item->act == event.act &&
            (item->qualifier == XFI_Q_ANY || item->qualifier == event.qualifier)) {
            return true;
        }
    }
    return false;
}

bool xfi_policy_event_meet(xfi_event a, xfi_event b)
{
    return a.act == b.act &&
           (a.qualifier == b.qualifier || a.qualifier == XFI_Q_ANY || b.qualifier == XFI_Q_ANY);
}
