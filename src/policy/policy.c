/* SPDX-License-Identifier: Apache-2.0 */
#include "policy/policy.h"

#include "policy/mistake_p.h"
#include "policy/read_p.h"

#include <string.h>

/* The built-in pack, embedded by the build. */
extern const unsigned char xfi_policy_xinfang_2022_json[];
extern const size_t xfi_policy_xinfang_2022_json_len;

/* ---- loading ---------------------------------------------------------------------------------------- */

static void fill(xf_policy *pack, const char *text, size_t len, xfi_mistakes *list)
{
    json_t *root = xfi_policy_parse(text, len, list);
    if (root == NULL) {
        return;
    }
    xfi_policy_read(root, &xfi_policy_table, pack, &pack->arena, list);
    if (!list->failed) {
        xfi_policy_check(root, pack, list);
    }
    json_decref(root);
    pack->text = xfi_arena_copy(&pack->arena, text, len);
    pack->text_len = len;
    list->failed = list->failed || pack->text == NULL;
}

xf_status xfi_policy_load(const char *text, size_t len, const char *name, xf_policy **out,
                          xfi_error *err)
{
    *out = NULL;
    if (text == NULL) {
        return xfi_error_set(err, XF_E_INVALID, "text", "没有规则包文字", "no text of a pack");
    }
    xfi_policy_skip_mark(&text, &len);
    xf_policy *pack = xfi_alloc(sizeof *pack);
    if (pack == NULL) {
        return xfi_error_no_memory(err);
    }
    atomic_init(&pack->refs, 1);
    xfi_mistakes list = {0};
    fill(pack, text, len, &list);
    xf_status status =
        xfi_policy_report(&list, (xfi_bi){"规则包", "policy pack"}, text, len, name, err);
    xfi_policy_mistakes_free(&list);
    if (status != XF_OK) {
        xfi_policy_unref(pack);
        return status;
    }
    *out = pack;
    return XF_OK;
}

xf_status xfi_policy_builtin(xf_policy **out, xfi_error *err)
{
    return xfi_policy_load((const char *)xfi_policy_xinfang_2022_json,
                           xfi_policy_xinfang_2022_json_len, "xinfang-2022.json", out, err);
}

/* A pack is constant but for its count of references. */
xf_policy *xfi_policy_ref(const xf_policy *policy)
{
    xf_policy *mine = (xf_policy *)policy;
    if (mine != NULL) {
        atomic_fetch_add(&mine->refs, 1);
    }
    return mine;
}

void xfi_policy_unref(xf_policy *policy)
{
    if (policy != NULL && atomic_fetch_sub(&policy->refs, 1) == 1) {
        xfi_arena_free(&policy->arena);
        xfi_free(policy);
    }
}

/* ---- looking up --------------------------------------------------------------------------------------- */
