/* SPDX-License-Identifier: Apache-2.0 */
/* The built-in letters. templates/NAME.txt is the one source of both forms: a line is a paragraph, its style
 * stands before the bar; the styles are those of templates/styles.xml. */
#include "office/template_p.h"

#include <string.h>

#define PART(symbol)                                                                               \
    extern const unsigned char xfi_office_##symbol[];                                              \
    extern const size_t xfi_office_##symbol##_len;
PART(acceptance_txt)
PART(non_acceptance_txt)
PART(transfer_txt)
PART(hand_over_txt)
PART(forwarding_txt)
PART(referral_txt)
PART(extension_txt)
PART(answer_txt)
PART(review_txt)
PART(recheck_txt)
PART(supervision_txt)
PART(improvement_txt)
PART(visit_notice_txt)
PART(visit_report_txt)
PART(content_types_xml)
PART(rels_xml)
PART(document_rels_xml)
PART(styles_xml)
PART(fonts_xml)

static const struct {
    xf_letter_kind kind;
    const unsigned char *text;
} letters[] = {
    {XF_LETTER_ACCEPTANCE, xfi_office_acceptance_txt},
    {XF_LETTER_NON_ACCEPTANCE, xfi_office_non_acceptance_txt},
    {XF_LETTER_TRANSFER, xfi_office_transfer_txt},
    {XF_LETTER_HAND_OVER, xfi_office_hand_over_txt},
    {XF_LETTER_FORWARDING, xfi_office_forwarding_txt},
    {XF_LETTER_REFERRAL, xfi_office_referral_txt},
    {XF_LETTER_EXTENSION, xfi_office_extension_txt},
    {XF_LETTER_ANSWER, xfi_office_answer_txt},
    {XF_LETTER_REVIEW, xfi_office_review_txt},
    {XF_LETTER_RECHECK, xfi_office_recheck_txt},
    {XF_LETTER_SUPERVISION, xfi_office_supervision_txt},
    {XF_LETTER_IMPROVEMENT, xfi_office_improvement_txt},
    {XF_LETTER_VISIT_NOTICE, xfi_office_visit_notice_txt},
    {XF_LETTER_VISIT_REPORT, xfi_office_visit_report_txt},
};

static const char *text_of(xf_letter_kind kind)
{
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++) {
        if (letters[i].kind == kind) {
            return (const char *)letters[i].text;
        }
    }
    return NULL;
}

xf_status xfi_letter_check(xf_letter_kind kind)
{
    if (text_of(kind) != NULL) {
        return XF_OK;
    }
    return xfi_doc_fail(XF_E_INVALID, "kind", "没有这种文书（%d）", "there is no such letter (%d)",
                        (int)kind);
}

/* ---- lines ------------------------------------------------------------------------------------------------ */

typedef struct line {
    char style[16];
    xfi_str text;
} line;

/* The next line of a template; false at the end. A mark behind the style: the paragraph is left out
 * where a fact that it names is missing. */
static bool next_of_all(const char **at, line *out, bool *optional)
{
    const char *bar = strchr(*at, '|');
    const char *end = bar == NULL ? NULL : strchr(bar, '\n');
    if (end == NULL) {
        return false;
    }
    (void)snprintf(out->style, sizeof out->style, "%.*s", (int)(bar - *at), *at);
    char *mark = strchr(out->style, '?');
    *optional = mark != NULL;
    if (mark != NULL) {
        *mark = '\0';
    }
    xfi_str_reset(&out->text);
    xfi_str_bytes(&out->text, bar + 1, (size_t)(end - bar - 1));
    *at = end + 1;
    return true;
}

/* "{{联系人}}" becomes "{{联系人?}}". */
static void mark_optional(xfi_str *text)
{
    xfi_str marked = {0};
    const char *at = xfi_str_get(text);
    for (const char *end = strstr(at, "}}"); end != NULL; end = strstr(at, "}}")) {
        xfi_str_bytes(&marked, at, (size_t)(end - at));
        xfi_str_puts(&marked, "?}}");
        at = end + 2;
    }
    xfi_str_puts(&marked, at);
    xfi_str_reset(text);
    xfi_str_puts(text, xfi_str_get(&marked));
    text->failed = text->failed || marked.failed;
    xfi_str_free(&marked);
}

/* Given out as a template, what is optional says so itself. */
static bool next_line(const char **at, const xfi_filling *filling, line *out)
{
    bool optional;
    do {
        if (!next_of_all(at, out, &optional)) {
            return false;
        }
    } while (optional && !xfi_holder_is_there(filling, xfi_str_get(&out->text)));
    if (optional && filling->facts == NULL) {
        mark_optional(&out->text);
    }
    return true;
}

/* ---- as DOCX ------------------------------------------------------------------------------------------------- */

/* The quotation marks of a Chinese text are Chinese: without the hint a word processor takes them from
 * the Latin font. */
static void add_paragraph(xfi_str *out, const char *style, const char *text, size_t len, bool keep)
{
    xfi_str one = {0};
    xfi_str_bytes(&one, text, len);
    xfi_str_printf(out, "<w:p><w:pPr><w:pStyle w:val=\"%s\"/>%s</w:pPr>", style,
                   keep ? "<w:keepNext/>" : "");
    xfi_str_puts(out, "<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t>");
    xfi_str_xml(out, xfi_str_get(&one));
    xfi_str_puts(out, "</w:t></w:r></w:p>");
    out->failed = out->failed || one.failed;
    xfi_str_free(&one);
}

/* Each line of a fact is a paragraph. The last one stays with what follows, where that is asked for. */
static void add_paragraphs(xfi_str *out, const char *style, const char *text, bool keep)
{
    size_t len = strcspn(text, "\n");
    for (; text[len] == '\n'; len = strcspn(text, "\n")) {
        add_paragraph(out, style, text, len, false);
        text += len + 1;
    }
    add_paragraph(out, style, text, len, keep);
}

static xf_status expand(xfi_filling *filling, const char *text, xfi_str *out)
{
    xfi_str_reset(out);
    if (filling->facts != NULL) {
        return xfi_holder_expand(filling, text, out);
    }
    xfi_str_puts(out, text);
    return XF_OK;
}

/* A signature does not stand on a page by itself: what it is under goes with it. */
static xf_status add_lines(xfi_filling *filling, xfi_str *out)
{
    line lines[2] = {{.text = {0}}, {.text = {0}}};
    xfi_str filled = {0};
    const char *at = text_of(filling->kind);
    xf_status status = XF_OK;
    bool more = next_line(&at, filling, &lines[0]);
    for (size_t i = 0; status == XF_OK && more; i = 1 - i) {
        more = next_line(&at, filling, &lines[1 - i]);
        bool keep = more && strcmp(lines[1 - i].style, "signature") == 0;
        status = expand(filling, xfi_str_get(&lines[i].text), &filled);
        if (status == XF_OK) {
            add_paragraphs(out, lines[i].style, xfi_str_get(&filled), keep);
        }
    }
    out->failed = out->failed || lines[0].text.failed || lines[1].text.failed || filled.failed;
    xfi_str_free(&lines[0].text);
    xfi_str_free(&lines[1].text);
    xfi_str_free(&filled);
    return status;
}

static xf_status add_document(xfi_filling *filling, xfi_str *out)
{
    xfi_str_puts(
        out, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document "
             "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
    XFI_TRY(add_lines(filling, out));
    /* A4 with the margins of official papers, 28 characters by 22 lines */
    xfi_str_puts(out, "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\" "
                      "w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\" w:header=\"851\" "
                      "w:footer=\"992\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>\n");
    return out->failed ? xfi_doc_no_memory() : XF_OK;
}

xf_status xfi_letter_docx(xfi_filling *filling, xfi_docx *out)
{
    const struct {
        const char *name;
        const unsigned char *data;
        size_t len;
    } parts[] = {
        {"[Content_Types].xml", xfi_office_content_types_xml, xfi_office_content_types_xml_len},
        {"_rels/.rels", xfi_office_rels_xml, xfi_office_rels_xml_len},
        {"word/styles.xml", xfi_office_styles_xml, xfi_office_styles_xml_len},
        {"word/fontTable.xml", xfi_office_fonts_xml, xfi_office_fonts_xml_len},
        {"word/_rels/document.xml.rels", xfi_office_document_rels_xml,
         xfi_office_document_rels_xml_len},
    };
    xfi_str document = {0};
    *out = (xfi_docx){NULL, 0};
    xf_status status = add_document(filling, &document);
    if (status == XF_OK && filling->facts != NULL) {
        status = xfi_filling_result(filling);
    }
    for (size_t i = 0; status == XF_OK && i < sizeof parts / sizeof *parts; i++) {
        status = xfi_docx_add(out, parts[i].name, (const char *)parts[i].data, parts[i].len);
    }
    if (status == XF_OK) {
        status = xfi_docx_add(out, "word/document.xml", xfi_str_get(&document), document.len);
    }
    xfi_str_free(&document);
    if (status != XF_OK) {
        xfi_docx_free(out);
    }
    return status;
}

/* ---- as text --------------------------------------------------------------------------------------------------- */

enum { WIDTH = 36 }; /* characters of a line */

static size_t characters(const char *text)
{
    size_t count = 0;
    for (; *text != '\0'; text++) {
        count += ((unsigned char)*text & 0xC0U) != 0x80U ? 1 : 0;
    }
    return count;
}

/* Blanks as wide as Chinese characters, so that the text ends at, or stands in the middle of, the width. */
static void add_blanks(xfi_str *out, const char *text, bool middle)
{
    size_t width = characters(text);
    size_t blanks = width >= WIDTH ? 0 : (WIDTH - width) / (middle ? 2 : 1);
    for (size_t i = 0; i < blanks; i++) {
        xfi_str_puts(out, "　");
    }
}

static void add_line(xfi_str *out, const char *style, const char *text)
{
    if (strcmp(style, "title") == 0 || strcmp(style, "number") == 0) {
        add_blanks(out, text, true);
        xfi_str_printf(out, "%s\n\n", text);
    } else if (strcmp(style, "signature") == 0 || strcmp(style, "date") == 0) {
        xfi_str_puts(out, *style == 's' ? "\n" : "");
        add_blanks(out, text, false);
        xfi_str_printf(out, "%s\n", text);
    } else {
        xfi_str_puts(out, strcmp(style, "addressee") == 0 ? "" : "　　");
        for (; *text != '\0'; text++) { /* each line of a fact is a paragraph */
            xfi_str_puts(out, *text == '\n' ? "\n　" : "");
            xfi_str_bytes(out, *text == '\n' ? "　" : text, *text == '\n' ? sizeof "　" - 1 : 1);
        }
        xfi_str_puts(out, "\n");
    }
}

xf_status xfi_letter_text(xfi_filling *filling, xfi_str *out)
{
    line l = {.text = {0}};
    xfi_str filled = {0};
    const char *at = text_of(filling->kind);
    xf_status status = XF_OK;
    while (status == XF_OK && next_line(&at, filling, &l)) {
        xfi_str_reset(&filled);
        status = xfi_holder_expand(filling, xfi_str_get(&l.text), &filled);
        if (status == XF_OK) {
            add_line(out, l.style, xfi_str_get(&filled));
        }
    }
    bool failed = l.text.failed || filled.failed || out->failed;
    xfi_str_free(&l.text);
    xfi_str_free(&filled);
    if (status != XF_OK) {
        return status;
    }
    return failed ? xfi_doc_no_memory() : xfi_filling_result(filling);
}
