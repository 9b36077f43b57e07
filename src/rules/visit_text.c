/* SPDX-License-Identifier: Apache-2.0 */
/* How the documents about a visiting day say dates, units and people. */
#include "rules/visit_p.h"

static bool is_english(const xfi_visit_telling *t)
{
    return t->lang == XF_LANG_EN;
}

const char *xfi_visit_say(const xfi_visit_telling *t, const char *zh, const char *en)
{
    return is_english(t) ? en : zh;
}

void xfi_visit_put_date(const xfi_visit_telling *t, xf_date date, xfi_buf *out)
{
    char iso[XFI_DATE_TEXT];
    if (date == 0) {
        return;
    }
    xfi_civil civil = xfi_calendar_civil(date);
    xfi_calendar_format(date, iso);
    if (is_english(t)) {
        xfi_buf_puts(out, iso);
    } else {
        xfi_buf_printf(out, "%d年%d月%d日", civil.year, civil.month, civil.day);
    }
}

const char *xfi_visit_unit(const xfi_visit_telling *t, const char *id)
{
    const xfi_unit *unit = xfi_rules_unit(t->from->org, id);
    return unit == NULL || xfi_blank(unit->name) ? xfi_or_empty(id) : unit->name;
}

void xfi_visit_put_code(const xfi_visit_telling *t, xf_enum which, int value, xfi_buf *out)
{
    const xfi_code *code = xfi_code_by_value(which, value);
    xfi_buf_puts(out, code == NULL ? "" : is_english(t) ? code->en : code->zh);
}

void xfi_visit_put_official(const xfi_visit_telling *t, const char *id, bool with_post,
                            xfi_buf *out)
{
    const xfi_official *post = xfi_rules_post(t->from->org, id, xfi_visit_day(t->from));
    const char *rank = post == NULL             ? NULL
                       : !xfi_blank(post->rank) ? post->rank
                       : post->principal        ? xfi_visit_say(t, "主要负责人", "principal")
                       : post->leader ? xfi_visit_say(t, "班子成员", "member of the leading body")
                                      : NULL;
    xfi_buf_puts(out, post == NULL || xfi_blank(post->name) ? xfi_or_empty(id) : post->name);
    if (with_post && rank != NULL) {
        xfi_buf_printf(out, is_english(t) ? " (%s)" : "（%s）", rank);
    }
}

void xfi_visit_put_people(const xfi_visit_telling *t, int64_t persons, xfi_buf *out)
{
    if (persons > 0) {
        xfi_buf_printf(out, xfi_visit_say(t, "，%lld人%.0s", ", %lld %s"), (long long)persons,
                       persons == 1 ? "person" : "people");
    }
}
