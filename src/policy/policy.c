/* SPDX-License-Identifier: Apache-2.0 */
#include "policy/policy.h"

#include "policy/mistake_p.h"
#include "policy/read_p.h"

#include <string.h>

enum { TEXT_MAX = 1024 * 1024 };

/* The built-in pack, embedded by the build. */
extern const unsigned char xfi_policy_xinfang_2022_json[];
extern const size_t xfi_policy_xinfang_2022_json_len;

/* ---- texts that are no JSON ---------------------------------------------------------------------- */

static void note_at_line(xfi_mistakes *list, int line, const char *found, xfi_bi expected)
{
    xfi_policy_mistake(list, "", found, "%s%.0s", "%.0s%s", expected.zh, expected.en);
    if (list->count > 0) {
        list->items[list->count - 1].line = line;
    }
}

/* The line of the first byte that is not UTF-8: a file from an old editor is GBK. */
static int line_of_bad_utf8(const char *text, size_t len)
{
    int line = 1;
    while (len > 0) {
        const char *end = memchr(text, '\n', len);
        size_t row = end == NULL ? len : (size_t)(end - text) + 1;
        if (!xfi_utf8_valid(text, row)) {
            break;
        }
        line++;
        text += row;
        len -= row;
    }
    return line;
}

/* jansson cuts its messages at a fixed length, perhaps inside a character. */
static void cut_to_valid(char *text)
{
    size_t len = strlen(text);
    while (len > 0 && !xfi_utf8_valid(text, len)) {
        len--;
    }
    text[len] = '\0';
}

json_t *xfi_policy_parse(const char *text, size_t len, xfi_mistakes *list)
{
    if (len > TEXT_MAX) {
        note_at_line(list, 1, "> 1 MiB", (xfi_bi){"至多 1 MiB 的文件", "a file of 1 MiB at most"});
        return NULL;
    }
    if (!xfi_utf8_valid(text, len)) {
        note_at_line(list, line_of_bad_utf8(text, len), "…",
                     (xfi_bi){"UTF-8 编码且不含 NUL 的文字（文件可能是 GBK 编码）",
                              "text in UTF-8 without NUL (the file may be in GBK)"});
        return NULL;
    }
    json_error_t error;
    json_t *root = json_loadb(text, len, JSON_REJECT_DUPLICATES, &error);
    if (root == NULL && json_error_code(&error) == json_error_out_of_memory) {
        list->failed = true;
    } else if (root == NULL) {
        cut_to_valid(error.text);
        note_at_line(
            list, error.line < 1 ? 1 : error.line, error.text,
            (xfi_bi){"合乎 JSON 语法且键不重复的文字", "well-formed JSON without double keys"});
    }
    return root;
}

void xfi_policy_skip_mark(const char **text, size_t *len)
{
    if (*len >= 3 && memcmp(*text, "\xEF\xBB\xBF", 3) == 0) {
        *text += 3;
        *len -= 3;
    }
}

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

const xfi_rule *xfi_policy_rule(const xf_policy *policy, const char *id)
{
    for (size_t i = 0; id != NULL && i < policy->rule_count; i++) {
        if (strcmp(policy->rules[i].id, id) == 0) {
            return &policy->rules[i];
        }
    }
    return NULL;
}

bool xfi_policy_sets(const xfi_rule *rule)
{
    return rule->start == XFI_START_SET || rule->start == XFI_START_SET_REPORT;
}

const xfi_duty_rule *xfi_policy_duty(const xf_policy *policy, const char *id)
{
    for (size_t i = 0; id != NULL && i < policy->duty_count; i++) {
        if (strcmp(policy->duties[i].id, id) == 0) {
            return &policy->duties[i];
        }
    }
    return NULL;
}

const xfi_duty_link *xfi_policy_link(const xfi_duty_rule *duty, const char *id)
{
    for (size_t i = 0; id != NULL && i < duty->link_count; i++) {
        if (strcmp(duty->links[i].id, id) == 0) {
            return &duty->links[i];
        }
    }
    return NULL;
}

int32_t xfi_policy_collective(const xf_policy *policy)
{
    enum { COLLECTIVE = 5 };
    return policy->collective == 0 ? COLLECTIVE : policy->collective;
}

const xfi_rung *xfi_policy_rung(const xfi_rule *rule, const char *id)
{
    for (size_t i = 0; id != NULL && i < rule->rung_count; i++) {
        if (strcmp(rule->rungs[i].id, id) == 0) {
            return &rule->rungs[i];
        }
    }
    return NULL;
}
