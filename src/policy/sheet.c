/* SPDX-License-Identifier: Apache-2.0 */
/* A host's own sheet of routing: read and checked like a pack. */
#include "policy/read_p.h"

static void fill(xfi_routing_sheet *sheet, const char *text, size_t len,
                 const xfi_sheet_world *world, xfi_mistakes *list)
{
    json_t *root = xfi_policy_parse(text, len, list);
    if (root == NULL) {
        return;
    }
    xfi_policy_read(root, &xfi_policy_sheet_table, sheet, &sheet->arena, list);
    if (!list->failed && world != NULL) {
        xfi_policy_check_routing(root, &sheet->routing, world, list);
    }
    json_decref(root);
}

xf_status xfi_policy_load_sheet(const char *text, size_t len, const char *name,
                                const xfi_sheet_world *world, xfi_routing_sheet **out,
                                xfi_error *err)
{
    *out = NULL;
    xfi_policy_skip_mark(&text, &len);
    xfi_routing_sheet *sheet = xfi_alloc(sizeof *sheet);
    if (sheet == NULL) {
        return xfi_error_no_memory(err);
    }
    xfi_mistakes list = {0};
    fill(sheet, text, len, world, &list);
    xf_status status =
        xfi_policy_report(&list, (xfi_bi){"分派表", "routing sheet"}, text, len, name, err);
    xfi_policy_mistakes_free(&list);
    if (status != XF_OK) {
        xfi_policy_free_sheet(sheet);
        return status;
    }
    *out = sheet;
    return XF_OK;
}

void xfi_policy_free_sheet(xfi_routing_sheet *sheet)
{
    if (sheet != NULL) {
        xfi_arena_free(&sheet->arena);
        xfi_free(sheet);
    }
}
