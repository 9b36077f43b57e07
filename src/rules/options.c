/* SPDX-License-Identifier: Apache-2.0 */
/* What an official may do now, by the same guards that decide. */
#include "rules/rules_p.h"

xf_status xfi_rules_options(const xfi_world *world, const char *actor, xf_time at, xfi_arena *arena,
                            const xfi_option **out, size_t *count, xfi_error *err)
{
    const xfi_codes *kinds = xfi_codes_of(XF_ENUM_ACT);
    xfi_option *options = xfi_arena_alloc(arena, kinds->count * sizeof *options);
    *out = options;
    *count = 0;
    if (options == NULL) {
        return xfi_error_no_memory(err);
    }
    for (size_t i = 0; i < kinds->count; i++) {
        xfi_act act = {
            .kind = (xf_act_kind)kinds->rows[i].value, .at = at, .recorded_at = at, .actor = actor};
        if (!xfi_rules_is_verb(act.kind)) {
            continue;
        }
        xfi_deciding d;
        xfi_changeset scratch;
        xfi_objection objection = {0};
        xfi_world there = *world;
        bool then = world->then != NULL && xfi_rules_past(act.kind) == XFI_PAST_DECIDED;
        there.file = then ? world->then : world->file;
        xfi_rules_look(&d, &there, &act, arena, &scratch);
        bool allowed = d.failed == XF_OK && xfi_rules_permitted(&d, false, &objection);
        if (d.failed != XF_OK) {
            return xfi_error_no_memory(err);
        }
        xfi_option *option = &options[(*count)++];
        option->act = act.kind;
        option->allowed = allowed;
        option->fields = xfi_or_empty(xfi_rules_act_fields(act.kind));
        if (!allowed) {
            option->rule = objection.rule;
            option->basis = objection.basis;
            option->text = objection.text;
        }
    }
    return XF_OK;
}
