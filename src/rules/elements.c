/* SPDX-License-Identifier: Apache-2.0 */
/* The elements of registration (登记要素): what a complete register says of a case. */
#include "rules/rules_p.h"

#define MISSING(name, condition)                                                                   \
    static bool name(const xfi_registered *r)                                                      \
    {                                                                                              \
        return condition;                                                                          \
    }

MISSING(origin, xfi_blank(r->detail->origin))
MISSING(happened_on, r->detail->happened_on == 0)
MISSING(place, xfi_blank(r->detail->place))
MISSING(level, r->detail->level == XF_LEVEL_NONE)
MISSING(field, xfi_blank(r->detail->field))
MISSING(category, xfi_blank(r->row->category))
MISSING(contact, r->row->persons > 1 && xfi_blank(r->detail->contact))
MISSING(outlook, xfi_blank(r->detail->outlook))
MISSING(history, xfi_blank(r->detail->history))
MISSING(lead, xfi_blank(r->row->lead))
MISSING(handler, xfi_blank(r->row->handler))
MISSING(closing_date, r->row->closing_date == 0)
MISSING(petitioner, r->petitioner == NULL)
MISSING(representatives,
        r->row->persons > 1 && r->row->form == XF_FORM_VISIT && r->detail->representatives == 0)
MISSING(household, r->petitioner != NULL && xfi_blank(r->petitioner->household))
MISSING(residence, r->petitioner != NULL && xfi_blank(r->petitioner->residence))

static const struct {
    xfi_element element;
    bool (*missing)(const xfi_registered *r);
} elements[] = {
    {{"origin", {"起因", "cause"}}, origin},
    {{"happened_on", {"发生日期", "when it began"}}, happened_on},
    {{"place", {"发生地点", "place"}}, place},
    {{"level", {"到访层级", "level turned to"}}, level},
    {{"field", {"领域", "field"}}, field},
    {{"category", {"内容分类", "category"}}, category},
    {{"contact", {"串联情况", "contact among the petitioners"}}, contact},
    {{"outlook", {"发展趋势", "expected development"}}, outlook},
    {{"history", {"前期办理情况", "handling so far"}}, history},
    {{"lead", {"包案领导", "lead"}}, lead},
    {{"handler", {"承办人", "handler"}}, handler},
    {{"closing_date", {"办结日期", "closing date"}}, closing_date},
    {{"petitioner", {"信访人", "petitioner"}}, petitioner},
    {{"representatives", {"代表", "representatives"}}, representatives},
    {{"household", {"户籍地", "registered household"}}, household},
    {{"residence", {"居住地", "residence"}}, residence},
};

const xfi_element *xfi_rules_missing_element(const xfi_registered *what, size_t *next)
{
    while (*next < sizeof elements / sizeof *elements) {
        size_t i = (*next)++;
        if (elements[i].missing(what)) {
            return &elements[i].element;
        }
    }
    return NULL;
}
