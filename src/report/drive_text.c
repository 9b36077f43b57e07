/* SPDX-License-Identifier: Apache-2.0 */
/* The written material of a drive (专项行动情况报告). Figures come from its progress, facts from its
 * records; what is not on record is not said. */
#include "report/drive_p.h"

#include <xfcase/drive.h>

#include <stdio.h>

typedef struct material {
    const xfi_drive_view *view;
    bool en;
    xfi_buf *out;
} material;

typedef struct day_text {
    char text[32];
} day_text;

static day_text day(const material *m, xf_date date)
{
    xfi_buf buf = {0};
    day_text out = {""};
    char iso[XFI_DATE_TEXT];
    xfi_civil civil = xfi_calendar_civil(date);
    xfi_calendar_format(date, iso);
    if (m->en) {
        xfi_buf_puts(&buf, iso);
    } else {
        xfi_buf_printf(&buf, "%d年%d月%d日", civil.year, civil.month, civil.day);
    }
    (void)snprintf(out.text, sizeof out.text, "%s", xfi_buf_text(&buf));
    xfi_buf_free(&buf);
    return out;
}

static void say(const material *m, const char *zh, const char *en)
{
    xfi_buf_puts(m->out, m->en ? en : zh);
}

static void fact(const material *m, const char *zh, const char *en, const char *text)
{
    if (!xfi_blank(text)) {
        say(m, zh, en);
        xfi_buf_puts(m->out, text);
        say(m, "。", ". ");
    }
}

static void number(const material *m, const char *zh, const char *en, int32_t value,
                   const char *after)
{
    if (m->en) {
        xfi_buf_printf(m->out, "%s%d", en, value);
    } else {
        xfi_buf_printf(m->out, "%s%d件", zh, value);
    }
    xfi_buf_puts(m->out, after);
}

/* ---- the parts ----------------------------------------------------------------------------------------- */

static void title(const material *m)
{
    const xfi_drive *drive = &m->view->drive;
    say(m, "关于“", "Report on “");
    xfi_buf_puts(m->out, xfi_or_empty(drive->name));
    say(m, "”的情况报告\n（截至", "”\n(as of ");
    xfi_buf_puts(m->out, day(m, m->view->progress.date).text);
    say(m, "）\n\n", ")\n\n");
}

static void basics(const material *m)
{
    const xfi_drive *drive = &m->view->drive;
    const xfi_drive_progress *p = &m->view->progress;
    const char *comma = m->en ? ", " : "，";
    say(m, "一、基本情况\n", "1. Basics\n");
    xfi_buf_puts(m->out, xfi_report_unit_name(m->view->org, drive->unit));
    say(m, "自", " held it from ");
    xfi_buf_puts(m->out, day(m, drive->from).text);
    say(m, "至", " until ");
    xfi_buf_puts(m->out, day(m, drive->until).text);
    say(m, "开展本次专项行动。", ". ");
    fact(m, "依据：", "Basis: ", drive->document);
    fact(m, "牵头机构：", "Led by: ", m->view->body.id == 0 ? NULL : m->view->body.name);
    number(m, "纳入信访积案", "Cases taken in: ", p->total.total, comma);
    number(m, "其中上级交办", "handed down: ", p->sources[XF_DRIVE_SOURCE_HANDED_DOWN], comma);
    number(m, "自行排查", "found by screening: ", p->sources[XF_DRIVE_SOURCE_SCREENING],
           m->en ? "; " : "；");
    number(m, "往年积案", "earlier backlog: ", p->cohorts[XF_DRIVE_COHORT_EARLIER].total, comma);
    number(m, "今年新增", "this year's new: ", p->cohorts[XF_DRIVE_COHORT_NEW].total,
           m->en ? ". " : "。");
    number(m, "已分线分片交办", "Handed out by line and area: ", p->total.handed_out,
           m->en ? ".\n\n" : "。\n\n");
}

/* What units were told to do in a phase; its own end is said with the phase. */
static void duties(const material *m, const xfi_drive_phase *phase)
{
    const xfi_drive_view *view = m->view;
    for (size_t i = 0; i < view->duty_count; i++) {
        const xfi_duty *duty = &view->duties[i];
        const xfi_code *code =
            xfi_code_by_value(XF_ENUM_DUTY_STATE, (int)xfi_report_duty_state(view, duty));
        if (duty->phase != phase->id || !xfi_report_set_by(view, duty)) {
            continue;
        }
        say(m, "   任务：", "   Duty: ");
        xfi_buf_puts(m->out,
                     xfi_worded(duty->name, duty->name_en, m->en ? XF_LANG_EN : XF_LANG_ZH));
        say(m, "（", " (");
        xfi_buf_puts(m->out, xfi_report_unit_name(view->org, duty->unit));
        xfi_buf_printf(m->out, m->en ? ", by %s): %s.\n" : "，%s前）：%s。\n",
                       day(m, duty->date).text, m->en ? code->en : code->zh);
    }
}

static void phases(const material *m)
{
    say(m, "二、推进情况\n", "2. Phases\n");
    if (m->view->phase_count == 0) {
        say(m, "没有安排阶段。\n", "None was planned.\n");
    }
    for (size_t i = 0; i < m->view->phase_count; i++) {
        const xfi_drive_phase *phase = &m->view->phases[i];
        bool ended = phase->ended_on != 0 && phase->ended_on <= m->view->progress.date;
        xfi_buf_printf(m->out, "%zu. %s", i + 1, xfi_or_empty(phase->name));
        xfi_buf_printf(m->out, m->en ? " (%s to %s). " : "（%s至%s）。", day(m, phase->from).text,
                       day(m, phase->until).text);
        fact(m, "任务：", "Duties: ", phase->text);
        if (ended) {
            fact(m, "结束于", "Ended on ", day(m, phase->ended_on).text);
            fact(m, "结果：", "Result: ", phase->result);
        } else {
            say(m, "尚未结束。", "It has not ended.");
        }
        xfi_buf_puts(m->out, "\n");
        duties(m, phase);
    }
    xfi_buf_puts(m->out, "\n");
}

/* An optional record: where nothing was promised, nothing is said. */
static void supply(const material *m)
{
    const xfi_drive_view *view = m->view;
    const xf_lang lang = m->en ? XF_LANG_EN : XF_LANG_ZH;
    if (view->promised_count > 0) {
        say(m, "资源保障：\n", "Resources:\n");
    }
    for (size_t i = 0; i < view->promised_count; i++) {
        const xfi_promised *one = &view->promised[i];
        const xfi_code *kind = xfi_code_by_value(XF_ENUM_RESOURCE, one->of->kind);
        xfi_buf_puts(m->out, xfi_report_unit_name(view->org, one->of->unit));
        xfi_buf_printf(m->out, m->en ? " promised %s: " : "承诺%s", m->en ? kind->en : kind->zh);
        xfi_report_quantity(one->of, one->of->amount, one->of->count, lang, m->out);
        if (!xfi_blank(one->of->text)) {
            xfi_buf_printf(m->out, m->en ? " (%s)" : "（%s）", one->of->text);
        }
        if (one->of->due_date != 0) {
            xfi_buf_printf(m->out, m->en ? ", by %s" : "，%s前到位",
                           day(m, one->of->due_date).text);
        }
        say(m, "；已到位", "; given: ");
        xfi_report_quantity(one->of, one->amount, one->count, lang, m->out);
        xfi_buf_printf(m->out, m->en ? " (%s).\n" : "（%s）。\n",
                       xfi_report_supply_name(one->supply, lang));
    }
    if (view->promised_count > 0) {
        xfi_buf_puts(m->out, "\n");
    }
}

static void cohort(const material *m, int which)
{
    const xfi_drive_figures *of = &m->view->progress.cohorts[which];
    const xfi_code *code = xfi_code_by_value(XF_ENUM_DRIVE_COHORT, which);
    const char *comma = m->en ? ", " : "，";
    const char *stop = m->en ? ". " : "。";
    const int32_t asked = xfi_rules_drive_asked(of);
    char rate[XFI_RATE_TEXT];
    xfi_buf_puts(m->out, m->en ? code->en : code->zh);
    number(m, "：共", ": ", of->total, comma);
    number(m, "化解", "resolved: ", of->resolved, asked == 0 ? stop : comma);
    if (asked > 0) {
        xfi_report_rate(of->resolved, asked, rate);
        xfi_buf_printf(m->out, m->en ? "a rate of %s%%. " : "化解率%s%%。", rate);
    }
    if (of->target > 0) {
        bool reached = m->view->progress.standings[which] == XFI_STANDING_REACHED;
        xfi_buf_printf(m->out, m->en ? "Target %d%%" : "目标%d%%", of->target);
        if (asked > 0) {
            say(m, reached ? "，已达到" : "，尚未达到",
                reached ? ", reached" : ", not reached yet");
        }
        xfi_buf_puts(m->out, stop);
    }
    number(m, "审核验收合格", "Passed the acceptance check: ", of->checked, comma);
    number(m, "不合格", "failed: ", of->failed, comma);
    number(m, "反弹", "rebounded: ", of->rebounded, comma);
    number(m, "以其他方式结束", "ended otherwise: ", of->otherwise, "");
    if (of->otherwise > 0) {
        say(m, "（不计入化解率）", " (in no rate)");
    }
    say(m, "。\n", ".\n");
}

/* A merger resolves nothing, and what was taken out is not forgotten. */
static void moved(const material *m)
{
    const xfi_drive_view *view = m->view;
    for (size_t i = 0; i < view->row_count; i++) {
        const xfi_drive_row *row = &view->rows[i];
        if (!xfi_report_merged(row)) {
            continue;
        }
        xfi_buf_puts(m->out, xfi_or_empty(row->row.number));
        fact(m, "：并入", ": merged into ", xfi_report_merged_into(view, row));
        if (row->into != NULL) {
            say(m, "该事项不在本专项行动内，按其办理情况计入。",
                "That case is not in the drive: it is counted as that one goes. ");
        }
        xfi_buf_puts(m->out, "\n");
    }
    for (size_t i = 0; i < view->left_count; i++) {
        const xfi_drive_row *row = &view->left[i];
        xfi_buf_puts(m->out, xfi_or_empty(row->row.number));
        fact(m, "：移出专项行动，日期为", ": taken out of the drive on ",
             day(m, row->entry.left_on).text);
        fact(m, "理由：", "Reason: ", row->entry.reason);
        fact(m, "批准人：",
             "Approved by: ", xfi_report_official_name(view->org, row->entry.approver));
        fact(m, "交办单位同意：", "Consent: ", row->entry.consent);
        xfi_buf_puts(m->out, "\n");
    }
}

static void open_cases(const material *m)
{
    const xfi_drive_view *view = m->view;
    say(m, "\n四、尚未化解的事项\n", "\n4. Open cases\n");
    if (view->progress.total.open == 0) {
        say(m, "无。\n", "None.\n");
    }
    for (size_t i = 0; i < view->row_count; i++) {
        const xfi_drive_row *row = &view->rows[i];
        const xfi_case *of = xfi_rules_drive_counts(row);
        if (!xfi_rules_drive_open(row)) {
            continue;
        }
        xfi_buf_puts(m->out, xfi_or_empty(row->row.number));
        say(m, "：", ": ");
        fact(m, "已并入尚未化解的", "merged into the open ",
             row->into == NULL ? NULL : row->into->number);
        fact(m, "责任单位", "unit ", xfi_report_unit_name(view->org, of->unit));
        fact(m, "包案领导", "lead ", xfi_report_official_name(view->org, of->lead));
        if (row->undated) {
            fact(m, "尚未单独确定化解时限，按专项行动安排为",
                 "no date of its own, by the drive until ", day(m, row->planned).text);
        } else {
            fact(m, "化解时限", "planned until ", day(m, row->planned).text);
        }
        xfi_buf_puts(m->out, "\n");
    }
}

void xfi_report_drive_material(const xfi_drive_view *view, xf_lang lang, xfi_buf *out)
{
    const material m = {view, lang == XF_LANG_EN, out};
    title(&m);
    basics(&m);
    phases(&m);
    supply(&m);
    say(&m, "三、化解情况\n", "3. Results\n");
    cohort(&m, XF_DRIVE_COHORT_EARLIER);
    cohort(&m, XF_DRIVE_COHORT_NEW);
    moved(&m);
    open_cases(&m);
    if (!xfi_blank(view->drive.result)) {
        say(&m, "\n五、总结\n", "\n5. Conclusion\n");
        xfi_buf_printf(out, "%s\n", view->drive.result);
    }
    xfi_buf_printf(out, "\n%s\n", xfi_report_unit_name(view->org, view->drive.unit));
    xfi_buf_printf(out, "%s\n", day(&m, view->progress.date).text);
}
