/* SPDX-License-Identifier: Apache-2.0 */
/* Acts of supervision, proposals and criticism in a period; whose they are is told by the duty to answer. */
#include "report/work_p.h"

#include <string.h>

/* An act, as its entry says it. */
typedef struct acted {
    const xfi_account_entry *entry;
    const char *ground, *unit; /* that the act names; borrowed */
} acted;

/* The unit that had it then; where its supervision was lifted, it counts as none. */
static xf_status whose(const xfi_work *work, const acted *act, const xfi_rule_ids *rules,
                       const char **unit, const char **lead, bool *counts, xfi_error *err)
{
    xfi_deadline owed;
    bool found = false;
    if (rules != NULL && rules->count > 0) {
        XFI_TRY(xfi_store_duty_at(work->store->inner, act->entry->entry.case_id, rules,
                                  act->entry->entry.at, work->arena, &owed, &found, err));
    }
    *counts = !found || owed.closed_by != XF_ACT_LIFT_SUPERVISION;
    *unit = act->unit == NULL && found ? owed.duty_unit : act->unit;
    *lead = found ? owed.duty_lead : NULL;
    return XF_OK;
}

static xf_status add_act(const xfi_work *work, const acted *act, const xfi_rule_ids *rules,
                         size_t figure, xfi_work_table *table, xfi_error *err)
{
    const char *unit;
    const char *lead;
    bool counts;
    XFI_TRY(whose(work, act, rules, &unit, &lead, &counts, err));
    if (!counts || !xfi_question_concerns(&work->question, unit)) {
        return XF_OK;
    }
    const xfi_work_row row = {.by = {[XFI_WORK_BY_UNIT] = unit,
                                     [XFI_WORK_BY_OFFICIAL] = lead,
                                     [XFI_WORK_BY_KIND] = act->ground},
                              .n = {1}};
    return xfi_work_add(table, &row, figure, true, err);
}

static xf_status read_act(const xfi_work *work, const xfi_account_entry *entry,
                          const xfi_rule_ids *rules, size_t figure, xfi_work_table *table,
                          xfi_error *err)
{
    json_t *payload = json_loads(entry->entry.payload, 0, NULL);
    const json_t *facts = json_object_get(payload, "act");
    const acted act = {entry, json_string_value(json_object_get(facts, "ground")),
                       json_string_value(json_object_get(facts, "unit"))};
    xf_status status = add_act(work, &act, rules, figure, table, err);
    json_decref(payload);
    return status;
}

/* What each kind of act is counted as. */
typedef struct counted {
    const char *act;
    size_t figure;
    const xfi_rule_ids *rules; /* of the duty that it opens; NULL: the act names the unit */
} counted;

static xf_status count_acts(xfi_work *work, const counted *kinds, size_t kind_count,
                            xfi_work_table *table, xfi_error *err)
{
    const xfi_account_ask ask = {
        .from = work->ask.from, .until = work->ask.until, .now = work->ask.now};
    xfi_account_entry *entries;
    size_t count;
    XFI_TRY(xfi_store_account_entries(work->store->inner, &ask, false, work->arena, &entries,
                                      &count, err));
    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; k < kind_count; k++) {
            if (strcmp(entries[i].entry.kind, kinds[k].act) == 0) {
                XFI_TRY(read_act(work, &entries[i], kinds[k].rules, kinds[k].figure, table, err));
            }
        }
    }
    return XF_OK;
}

xf_status xfi_work_supervisions(xfi_work *work, xfi_work_table *table, xfi_error *err)
{
    enum { SUPERVISED = 0, CRITICISED = 2 };
    const counted kinds[] = {{"supervise", SUPERVISED, &work->ask.feedback},
                             {"criticise", CRITICISED, NULL}};
    return count_acts(work, kinds, sizeof kinds / sizeof *kinds, table, err);
}

xf_status xfi_work_proposals(xfi_work *work, xfi_work_table *table, xfi_error *err)
{
    const counted kind = {"propose", 0, &work->ask.responses};
    return count_acts(work, &kind, 1, table, err);
}
