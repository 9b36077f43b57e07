/* SPDX-License-Identifier: Apache-2.0 */
/* What a row has several of, in one cell: claims, measures, leaders. */
#include "office/ledger_p.h"

void xfi_list_reset(xfi_list *list)
{
    xfi_str_reset(&list->text);
    xfi_str_reset(&list->code);
}

void xfi_list_free(xfi_list *list)
{
    xfi_str_free(&list->text);
    xfi_str_free(&list->code);
}

void xfi_list_cell(const xfi_list *list, xfi_cell *cell)
{
    xfi_cell_named(cell, xfi_str_get(&list->code), xfi_str_get(&list->text));
}

static void add(xfi_list *list, const char *text, const char *code, xf_lang lang)
{
    bool first = list->code.len == 0;
    xfi_str_puts(&list->text, first ? "" : xfi_say(lang, "；", "; "));
    xfi_str_puts(&list->text, text);
    xfi_str_puts(&list->code, first ? "" : ",");
    xfi_str_puts(&list->code, code);
}

void xfi_list_claims(xfi_list *list, const xf_docket *docket, xf_lang lang)
{
    size_t count = xf_docket_claim_count(docket);
    for (size_t i = 0; i < count; i++) {
        int value = (int)xf_docket_claim_assessment(docket, i);
        char text[128];
        const char *name = xf_code_name(XF_ENUM_ASSESSMENT, value, lang);
        (void)snprintf(text, sizeof text, "%zu. %s", i + 1, name);
        add(list, count == 1 ? name : text, xf_code_of(XF_ENUM_ASSESSMENT, value), lang);
    }
}

void xfi_list_measures(xfi_list *list, const xf_docket *docket, xf_lang lang)
{
    for (size_t i = 0; i < xf_docket_measure_count(docket); i++) {
        int value = (int)xf_docket_measure_kind(docket, i);
        bool done = xf_docket_measure_done(docket, i) != 0;
        char text[128];
        char code[64];
        (void)snprintf(text, sizeof text, "%s%s", xf_code_name(XF_ENUM_MEASURE, value, lang),
                       done ? xfi_say(lang, "（已完成）", " (done)") : "");
        (void)snprintf(code, sizeof code, "%s%s", xf_code_of(XF_ENUM_MEASURE, value),
                       done ? ":done" : "");
        add(list, text, code, lang);
    }
}

void xfi_list_people(xfi_list *list, const xf_docket *docket, const xf_case *file, xf_lang lang)
{
    const char *name = xf_docket_petitioner(docket);
    int persons = (int)xf_case_persons(file);
    char text[512];
    if (*name == '\0') {
        return;
    }
    (void)snprintf(text, sizeof text, xfi_say(lang, "%s等%d人", "%s (%d people)"), name, persons);
    add(list, persons > 1 ? text : name, name, lang);
}

xf_status xfi_list_leaders(xfi_list *list, xf_store *store, const xf_record *reception,
                           const xfi_names *names)
{
    const char *leader = xf_record_text(reception, "official");
    xf_query query = XF_QUERY_INIT;
    xf_iter *iter = NULL;
    xf_record *member = NULL;
    add(list, xfi_names_official(names, leader), leader, XF_LANG_ZH);
    if (xf_record_number(reception, "kind") != XF_RECEPTION_JOINT) {
        return XF_OK;
    }
    query.of = xf_record_id(reception);
    xf_status status = xf_record_list(store, XF_RECORD_RECEPTION_MEMBER, &query, &iter);
    while (status == XF_OK && (status = xf_record_next(iter, &member)) == XF_OK && member != NULL) {
        const char *official = xf_record_text(member, "official");
        add(list, xfi_names_official(names, official), official, XF_LANG_ZH);
        xf_record_free(member);
    }
    xf_iter_free(iter);
    return status;
}
