/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <xfcase.h>

/* Registers a case, accepts it, and asks why an extension of 31 days is refused. */
int main(void)
{
    xf_store_config config = XF_STORE_CONFIG_INIT;
    xf_unit_args town = XF_UNIT_ARGS_INIT;
    xf_official_args clerk = XF_OFFICIAL_ARGS_INIT;
    xf_register_args matter = XF_REGISTER_ARGS_INIT;
    xf_act act = XF_ACT_INIT;
    xf_store *store = NULL;
    xf_case *file = NULL;

    config.mode = XF_OPEN_MEMORY;
    town.id = "示例镇", town.name = "示例镇人民政府";
    clerk.id = "示例甲", clerk.name = "示例甲", clerk.unit = town.id, clerk.principal = 1;
    matter.actor = clerk.id, matter.unit = town.id, matter.form = XF_FORM_LETTER;
    matter.title = "反映道路破损（示例）";
    act.actor = clerk.id;
    if (xf_store_open(NULL, &config, &store) == XF_OK &&
        xf_unit_put(store, "host", &town) == XF_OK &&
        xf_official_put(store, "host", &clerk) == XF_OK &&
        xf_case_register(store, &matter, &file) == XF_OK &&
        xf_case_accept(store, xf_case_id(file), &act, NULL) == XF_OK) {
        act.days = 31, act.approver = clerk.id, act.reason = "情况复杂（示例）";
        if (xf_case_extend(store, xf_case_id(file), &act, NULL) == XF_E_REFUSED) {
            printf("%s %s\n", xf_case_number(file), xf_error_rule(xf_error_last()));
            printf("%s\n", xf_error_text(xf_error_last(), XF_LANG_ZH));
        }
    }
    xf_case_free(file);
    xf_store_free(store);
    return 0;
}
