/* SPDX-License-Identifier: Apache-2.0 */
/* What a correction changed, as the journal keeps it: [["form","visit","letter"],["category",["land","土地征用",
 * "land"],""]]. A code that a table lists comes with the names that it had then; a line is made of it in the
 * language of who reads (report/changes.c). */
#include "rules/correct_p.h"

#include <string.h>

/* The table of a host, or of a pack, that has the code. */
static const xfi_node *listed(const xfi_deciding *d, const char *field, const char *code)
{
    const xfi_routing *const layers[] = {d->world->routing, &d->policy->routing};
    for (size_t i = 0; i < sizeof layers / sizeof *layers; i++) {
        const xfi_routing *from = layers[i];
        const xfi_nodes *nodes = from == NULL                     ? NULL
                                 : strcmp(field, "category") == 0 ? &from->categories
                                 : strcmp(field, "field") == 0    ? &from->fields
                                 : strcmp(field, "area") == 0     ? &from->areas
                                                                  : NULL;
        const xfi_node *node =
            nodes == NULL || xfi_blank(code) ? NULL : xfi_policy_node(nodes, code);
        if (node != NULL) {
            return node;
        }
    }
    return NULL;
}

/* A matter may be long; the whole of it stands in the entry that wrote it. */
static void add_text(xfi_json *json, const char *said, xfi_arena *arena, bool *failed)
{
    enum { MOST = 120 };
    size_t len = xfi_utf8_cut(said, MOST);
    if (said[len] == '\0') {
        xfi_json_text(json, NULL, said);
        return;
    }
    xfi_buf cut = {0};
    xfi_buf_add(&cut, said, len);
    xfi_buf_puts(&cut, "…");
    const char *text = cut.failed ? NULL : xfi_arena_dup(arena, xfi_buf_text(&cut));
    xfi_buf_free(&cut);
    *failed = *failed || text == NULL;
    xfi_json_text(json, NULL, text);
}

static void add_value(xfi_correcting *c, const xfi_field *field, const void *row)
{
    xfi_buf text = {0};
    if (field->type == XFI_F_CODE) { /* code 0 may mean something: 群众反映 */
        xfi_buf_puts(&text, xfi_code_text(field->codes, (int)xfi_model_number(field, row)));
    } else if (!xfi_model_same(field, row, NULL)) {
        xfi_model_field_text(field, row, &text);
    }
    const char *said = xfi_buf_text(&text);
    const xfi_node *node = listed(c->d, field->name, said);
    if (node == NULL) {
        add_text(&c->json, said, c->d->arena, &c->said.failed);
    } else {
        xfi_json_open(&c->json, NULL, '[');
        xfi_json_text(&c->json, NULL, said);
        xfi_json_text(&c->json, NULL, node->name.zh);
        xfi_json_text(&c->json, NULL, node->name.en);
        xfi_json_close(&c->json, ']');
    }
    c->said.failed = c->said.failed || text.failed;
    xfi_buf_free(&text);
}

void xfi_correct_say(xfi_correcting *c, const xfi_record *record, const xfi_field *field,
                     const void *before, const void *after)
{
    if (c->said.len == 0) {
        c->json = (xfi_json){&c->said, false};
        xfi_json_open(&c->json, NULL, '[');
    }
    xfi_json_open(&c->json, NULL, '[');
    xfi_json_text(&c->json, NULL, field->name);
    if (record != &xfi_petitioner_record) {
        add_value(c, field, before);
        add_value(c, field, after);
    }
    xfi_json_close(&c->json, ']');
}

const char *xfi_correct_said(xfi_correcting *c)
{
    if (c->said.len > 0) {
        xfi_json_close(&c->json, ']');
    }
    const char *said = c->said.failed ? NULL : xfi_arena_dup(c->d->arena, c->said.data);
    if (c->said.failed || (said == NULL && c->said.data != NULL)) {
        xfi_rules_fail(c->d, XF_E_NO_MEMORY);
    }
    return said;
}
