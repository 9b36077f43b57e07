/* SPDX-License-Identifier: Apache-2.0 */
/* Any bytes as a host's sheet of routing: it is loaded and can be asked, or every mistake is reported
 * and the store is as it was. */
#include "fuzz.h"

static void put_people(xf_store *store)
{
    xf_unit_args unit = XF_UNIT_ARGS_INIT;
    xf_official_args official = XF_OFFICIAL_ARGS_INIT;
    unit.id = "town";
    unit.name = "示例镇";
    official.id = "zhao";
    official.name = "示例甲";
    official.unit = "town";
    official.principal = 1;
    FUZZ_HOLDS(xf_unit_put(store, "host", &unit) == XF_OK);
    FUZZ_HOLDS(xf_official_put(store, "host", &official) == XF_OK);
}

static void ask(xf_store *store)
{
    static const char *const codes[] = {NULL, "land", "east", "migrant_wages"};
    xf_route_facts facts = XF_ROUTE_FACTS_INIT;
    xf_text *text = NULL;
    facts.title = "反映农民工工资";
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        facts.category = codes[i];
        facts.area = codes[i];
        xf_status status = xf_route_propose(store, &facts, XF_LANG_ZH,
                                            i % 2 == 0 ? XF_FORMAT_JSON : XF_FORMAT_TEXT, &text);
        FUZZ_HOLDS((status == XF_OK) == (text != NULL));
        FUZZ_HOLDS(status == XF_OK || status == XF_E_INVALID); /* it may take listed codes only */
        xf_text_free(text);
    }
    FUZZ_HOLDS(xf_route_table(store, XF_LANG_EN, &text) == XF_OK);
    xf_text_free(text);
    FUZZ_HOLDS(xf_route_leaders(store, "east", "town", 0, XF_LANG_ZH, &text) == XF_OK);
    xf_text_free(text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    xf_store *store = NULL;
    xf_store_config config = XF_STORE_CONFIG_INIT;
    int64_t before = 0;
    int64_t after = 0;
    config.mode = XF_OPEN_MEMORY;
    FUZZ_HOLDS(xf_store_open(NULL, &config, &store) == XF_OK);
    put_people(store);
    FUZZ_HOLDS(xf_store_head(store, &before, NULL) == XF_OK);
    xf_status status = xf_route_load(store, "host", (const char *)data, size, "fuzz.json");
    FUZZ_HOLDS(status == XF_OK || status == XF_E_POLICY || status == XF_E_INVALID);
    FUZZ_HOLDS(status != XF_E_POLICY || xf_error_details(xf_error_last())[0] == '[');
    FUZZ_HOLDS(xf_store_head(store, &after, NULL) == XF_OK);
    FUZZ_HOLDS(after == before + (status == XF_OK ? 1 : 0));
    ask(store);
    FUZZ_HOLDS(xf_store_verify(store, NULL, NULL) == XF_OK);
    xf_store_free(store);
    return 0;
}
