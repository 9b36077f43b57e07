/* SPDX-License-Identifier: Apache-2.0 */
/* Letters that are issued, and the templates they are made from. */
#include "rules/letter.h"

#include "rules/office_p.h"
#include "rules/visit.h"

#include <stdio.h>
#include <string.h>

/* SM3 and SHA-256 alike: 64 hexadecimal digits. */
static xf_status check_digest(const char *digest, xfi_error *err)
{
    size_t len = strlen(digest);
    return len == (size_t)2 * XFI_HASH_SIZE && digest[strspn(digest, "0123456789abcdef")] == '\0'
               ? XF_OK
               : xfi_error_set(err, XF_E_INVALID, "digest", "摘要须为 64 位十六进制小写字符",
                               "a digest has 64 hexadecimal digits in small letters");
}

/* ---- issuing --------------------------------------------------------------------------------------------- */

static xf_status check_template(const xfi_office_deciding *d, xfi_error *err)
{
    const xfi_letter_template *form = d->world->parent;
    if (form == NULL) {
        return XF_OK;
    }
    if (!xfi_blank(d->act->name) || !xfi_blank(d->act->version)) {
        return xfi_error_set(err, XF_E_INVALID, "name", "已登记的模板自有名称和版本",
                             "a template on record has its own name and version");
    }
    if (xfi_rules_has_ended(form->until, form->open, d->date)) {
        return xfi_office_refuse(d, "letter.template_retired", "of",
                                 (xfi_bi){"该模板已停用", "this template is out of use"}, err);
    }
    return form->kind == d->code
               ? XF_OK
               : xfi_office_refuse(d, "letter.template_kind", "of",
                                   (xfi_bi){"该模板用于另一种文书",
                                            "this template is one of another kind of letter"},
                                   err);
}

/* Whoever made the document knew its number; it must still be the next one. */
static xf_status check_number(const xfi_office_deciding *d, const char *number, xfi_error *err)
{
    char zh[320];
    char en[320];
    if (xfi_same(number, d->act->document)) {
        return XF_OK;
    }
    (void)snprintf(zh, sizeof zh, "文号应为“%s”", number);
    (void)snprintf(en, sizeof en, "the number of this letter is “%s”", number);
    return xfi_office_refuse(d, "letter.number", "document", (xfi_bi){zh, en}, err);
}

/* A short name that was another unit's leads to numbers that were given before. */
static xf_status check_free(const xfi_office_deciding *d, const char *number, bool taken,
                            xfi_error *err)
{
    char zh[400];
    char en[400];
    if (!taken) {
        return XF_OK;
    }
    (void)snprintf(zh, sizeof zh, "文号“%s”已由其他单位使用：请变更本单位的机关代字", number);
    (void)snprintf(en, sizeof en,
                   "the number “%s” was given by another unit: change the short name of this one",
                   number);
    return xfi_office_refuse(d, "letter.number_taken", "unit", (xfi_bi){zh, en}, err);
}

/* The last letter of the kind that was issued from then on; NULL: none was. */
static const xfi_letter *last_since(const xfi_office_deciding *d, const xfi_letter *letters,
                                    size_t count, xf_time since)
{
    for (size_t i = count; i > 0; i--) {
        const xfi_letter *one = &letters[i - 1];
        if (one->kind == d->code && one->at >= since) {
            return one;
        }
    }
    return NULL;
}

/* Whoever holds two letters on one act must be able to see which one counts, and why. */
static xf_status check_again(const xfi_office_deciding *d, const xfi_letter *before, xfi_error *err)
{
    char zh[400];
    char en[400];
    char day[XFI_DATE_TEXT];
    bool explained = !xfi_blank(d->act->reason);
    if (before == NULL) {
        return explained ? xfi_error_set(err, XF_E_INVALID, "reason",
                                         "此前没有制发过这份文书，不需要理由",
                                         "this letter was not issued before: there is no reason to "
                                         "give")
                         : XF_OK;
    }
    if (explained) {
        return XF_OK;
    }
    xfi_calendar_format(xfi_calendar_date_of(before->at, d->world->policy->zone), day);
    (void)snprintf(zh, sizeof zh, "已于%s以“%s”制发；更正或者重新制发须说明理由", day,
                   before->number);
    (void)snprintf(en, sizeof en,
                   "it was issued on %s as “%s”; to correct or replace it give the reason", day,
                   before->number);
    return xfi_office_refuse(d, "letter.twice", "reason", (xfi_bi){zh, en}, err);
}

/* What the facts and the number were written to; gives the number. */
static xf_status take_number(const xfi_office_deciding *d, xf_status status, xfi_buf *number,
                             const char **out, xfi_error *err)
{
    if (status == XF_OK) {
        *out = number->failed ? NULL : xfi_arena_dup(d->arena, xfi_buf_text(number));
        status = *out == NULL ? xfi_error_no_memory(err) : XF_OK;
    }
    xfi_buf_free(number);
    return status;
}

static xf_status next_number(const xfi_office_deciding *d, const xfi_letter_rule *rule,
                             const char **out, xfi_error *err)
{
    xfi_buf buf = {0};
    xf_status status = xfi_rules_letter_facts(d->world->letter, rule, XF_LANG_ZH, &buf, err);
    xfi_buf_reset(&buf);
    status = status != XF_OK ? status : xfi_rules_letter_number(d->world->letter, rule, &buf, err);
    return take_number(d, status, &buf, out, err);
}

static xf_status next_duty_number(const xfi_office_deciding *d, const xfi_letter_rule *rule,
                                  const char **out, xfi_error *err)
{
    xfi_buf buf = {0};
    xf_status status = xfi_rules_visit_facts(d->world->visit, rule, XF_LANG_ZH, &buf, err);
    xfi_buf_reset(&buf);
    status = status != XF_OK ? status : xfi_rules_visit_number(d->world->visit, rule, &buf, err);
    return take_number(d, status, &buf, out, err);
}

/* What every letter has on record. */
static void record_letter(const xfi_office_deciding *d, const char *number, int64_t seq,
                          const xfi_letter *before)
{
    xfi_letter *letter = d->after;
    letter->replaces = before == NULL ? NULL : before->number;
    letter->reason = before == NULL ? NULL : d->act->reason;
    letter->official = d->act->actor;
    letter->kind = d->code;
    letter->number = number;
    letter->year = xfi_calendar_civil(d->date).year;
    letter->seq = seq;
    letter->name = d->act->name;
    letter->version = d->act->version;
    letter->digest = d->act->digest;
    letter->at = d->act->at;
}

xf_status xfi_office_issue_letter(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_letter_rule *rule = xfi_rules_letter((xf_letter_kind)d->code);
    const xfi_letter_source *source = d->world->letter;
    const xfi_letter_template *form = d->world->parent;
    xfi_letter *letter = d->after;
    const char *number = NULL;
    if (rule->act == XF_ACT_NONE) {
        return xfi_error_set(err, XF_E_INVALID, "code", "该文书由职责事项制发，不属于某一信访事项",
                             "such a document is issued of a duty, not of a case");
    }
    XFI_TRY(check_digest(d->act->digest, err));
    XFI_TRY(check_template(d, err));
    XFI_TRY(next_number(d, rule, &number, err));
    XFI_TRY(check_free(d, number, source->taken, err));
    XFI_TRY(check_number(d, number, err));
    const xfi_letter *before = last_since(d, source->letters, source->letter_count,
                                          xfi_rules_letter_told_at(source, rule));
    XFI_TRY(check_again(d, before, err));
    record_letter(d, number, source->seq, before);
    letter->case_id = d->act->case_id;
    letter->unit = xfi_rules_letter_unit(source, rule);
    letter->name = form != NULL ? form->name : letter->name;
    letter->version = form != NULL ? form->version : letter->version;
    return XF_OK;
}

/* What is told again since it has changed takes the place of what was told, without another reason. */
xf_status xfi_office_issue_duty_letter(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_letter_rule *rule = xfi_rules_letter((xf_letter_kind)d->code);
    const xfi_visit_source *source = d->world->visit;
    xfi_letter *letter = d->after;
    const char *number = NULL;
    if (rule->act != XF_ACT_NONE) {
        return xfi_error_set(err, XF_E_INVALID, "code", "该文书属于某一信访事项，不由职责事项制发",
                             "such a letter is issued of a case, not of a duty");
    }
    XFI_TRY(check_digest(d->act->digest, err));
    XFI_TRY(next_duty_number(d, rule, &number, err));
    XFI_TRY(check_free(d, number, source->taken, err));
    XFI_TRY(check_number(d, number, err));
    XFI_TRY(check_again(
        d,
        last_since(d, source->letters, source->letter_count, xfi_rules_visit_told_at(source, rule)),
        err));
    record_letter(d, number, source->seq, last_since(d, source->letters, source->letter_count, 0));
    letter->of = source->duty->id;
    letter->case_id = source->duty->case_id;
    letter->unit = source->duty->unit;
    return XF_OK;
}

/* ---- templates -------------------------------------------------------------------------------------------- */

static xf_status check_placeholders(const xfi_office_deciding *d, xfi_error *err)
{
    const xfi_letter_rule *rule = xfi_rules_letter((xf_letter_kind)d->code);
    const char *at = d->act->text;
    for (at += strspn(at, " \t\r\n"); *at != '\0'; at += strspn(at, " \t\r\n")) {
        size_t len = strcspn(at, " \t\r\n");
        if (xfi_rules_letter_knows(rule, at, len) == NULL) {
            char zh[200];
            char en[200];
            int shown = (int)(len < 64 ? len : xfi_utf8_cut(at, 64));
            (void)snprintf(zh, sizeof zh, "此种文书没有占位符“%.*s”", shown, at);
            (void)snprintf(en, sizeof en, "this kind of letter knows no placeholder “%.*s”", shown,
                           at);
            return xfi_office_refuse(d, "letter.unknown_placeholder", "text", (xfi_bi){zh, en},
                                     err);
        }
        at += len;
    }
    return XF_OK;
}

xf_status xfi_office_add_template(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_letter_template *others = d->world->rows; /* of the unit */
    xfi_letter_template *form = d->after;
    XFI_TRY(check_digest(d->act->digest, err));
    XFI_TRY(check_placeholders(d, err));
    for (size_t i = 0; i < d->world->row_count; i++) {
        if (xfi_same(others[i].name, d->act->name) &&
            xfi_same(others[i].version, d->act->version)) {
            return xfi_office_refuse(
                d, "letter.template_twice", "version",
                (xfi_bi){"该模板的这一版本已登记", "this version of the template is on record"},
                err);
        }
    }
    form->name = d->act->name;
    form->version = d->act->version;
    form->kind = d->code;
    form->unit = d->act->unit;
    form->digest = d->act->digest;
    form->text = d->act->text;
    form->open = true;
    form->from = d->date;
    return XF_OK;
}

xf_status xfi_office_retire_template(xfi_office_deciding *d, xfi_error *err)
{
    xfi_letter_template *form = d->after;
    if (xfi_rules_has_ended(form->until, form->open, d->date)) {
        return xfi_office_refuse(d, "letter.template_retired", "id",
                                 (xfi_bi){"该模板已停用", "this template is out of use"}, err);
    }
    form->until = d->act->until == 0 ? d->date : d->act->until;
    form->open = form->until > d->date;
    return xfi_office_period(form->from, form->until, err);
}
