/* SPDX-License-Identifier: Apache-2.0 */
/* Placeholders in the paragraphs of a DOCX. A word processor cuts a paragraph into runs wherever it likes, a
 * placeholder too: the texts of all runs are looked at as one, and the value goes where it begins. */
#include "office/template_p.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <stdlib.h>
#include <string.h>

enum { RUNS_MAX = 4096, DEPTH_MAX = 128 };

/* The texts of a paragraph, in order. */
typedef struct runs {
    xmlNodePtr *nodes;
    size_t *ends; /* where in `text` each of them ends */
    size_t count;
    xfi_str text;
    bool failed;
} runs;

typedef struct fill_run {
    xfi_filling *filling;
    xfi_str *text; /* of the body; NULL: not wanted */
    const char *part;
} fill_run;

static bool is(const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0;
}

/* ---- the texts of a paragraph ------------------------------------------------------------------------------ */

static void add_run(runs *of, xmlNodePtr node)
{
    xmlChar *content = xmlNodeGetContent(node);
    if (of->count == RUNS_MAX || content == NULL) {
        of->failed = true;
    } else {
        xfi_str_puts(&of->text, (const char *)content);
        of->nodes[of->count] = node;
        of->ends[of->count++] = of->text.len;
    }
    xmlFree(content);
}

/* A paragraph within a paragraph (of a text box) is one by itself. */
static void collect(runs *of, xmlNodePtr node, int depth)
{
    for (xmlNodePtr child = node->children; child != NULL; child = child->next) {
        if (is(child, "t")) {
            add_run(of, child);
        } else if (child->type == XML_ELEMENT_NODE && !is(child, "p") && depth < DEPTH_MAX) {
            collect(of, child, depth + 1);
        }
    }
}

/* ---- what they become -------------------------------------------------------------------------------------------- */

static xmlNodePtr add_after(xmlNodePtr node, const char *name)
{
    xmlNodePtr made = xmlNewNode(node->ns, BAD_CAST name);
    return made == NULL ? NULL : xmlAddNextSibling(node, made);
}

/* A line end is an element of its own between two texts. */
static bool set_text(xmlNodePtr node, const char *text)
{
    const char *end = strchr(text, '\n');
    size_t len = end == NULL ? strlen(text) : (size_t)(end - text);
    xmlNodeSetContent(node, NULL);
    xmlNodeAddContentLen(node, BAD_CAST text, (int)len);
    xmlNodeSetSpacePreserve(node, 1);
    if (end == NULL) {
        return true;
    }
    xmlNodePtr line = add_after(node, "br");
    xmlNodePtr rest = line == NULL ? NULL : add_after(line, "t");
    return rest != NULL && set_text(rest, end + 1);
}

/* Adds text[from..to) to the runs in which it lies. */
static void spread(const runs *of, xfi_str *made, size_t from, size_t to)
{
    for (size_t i = 0; i < of->count && from < to; i++) {
        if (from < of->ends[i]) {
            size_t end = to < of->ends[i] ? to : of->ends[i];
            xfi_str_bytes(&made[i], of->text.data + from, end - from);
            from = end;
        }
    }
}

static size_t run_at(const runs *of, size_t at)
{
    size_t i = 0;
    while (i + 1 < of->count && of->ends[i] <= at) {
        i++;
    }
    return i;
}

static xf_status make_texts(const runs *of, xfi_filling *filling, xfi_str *made)
{
    const char *text = xfi_str_get(&of->text);
    size_t from = 0;
    size_t to = 0;
    size_t done = 0;
    while (xfi_holder_next(text, &from, &to)) {
        spread(of, made, done, from);
        XFI_TRY(xfi_holder_value(filling, text, from, to, &made[run_at(of, from)]));
        done = from = to;
    }
    spread(of, made, done, of->text.len);
    return XF_OK;
}

static xf_status put_texts(const runs *of, const xfi_str *made, xfi_str *body)
{
    bool whole = true;
    for (size_t i = 0; whole && i < of->count; i++) {
        size_t start = i == 0 ? 0 : of->ends[i - 1];
        size_t len = of->ends[i] - start;
        bool same =
            made[i].len == len && memcmp(xfi_str_get(&made[i]), of->text.data + start, len) == 0;
        whole = !made[i].failed && (same || set_text(of->nodes[i], xfi_str_get(&made[i])));
        if (body != NULL) {
            xfi_str_bytes(body, xfi_str_get(&made[i]), made[i].len);
        }
    }
    return whole ? XF_OK : xfi_doc_no_memory();
}

static xf_status fill_runs(const fill_run *f, const runs *of)
{
    xfi_str *made = calloc(of->count == 0 ? 1 : of->count, sizeof *made);
    if (made == NULL || of->text.failed) {
        free(made);
        return xfi_doc_no_memory();
    }
    xf_status status = xfi_holder_closed(xfi_str_get(&of->text));
    if (status == XF_OK) {
        status = make_texts(of, f->filling, made);
    }
    if (status == XF_OK && f->filling->facts != NULL) {
        status = put_texts(of, made, f->text);
    }
    for (size_t i = 0; i < of->count; i++) {
        xfi_str_free(&made[i]);
    }
    free(made);
    return status;
}

/* Without its texts; the library of XML frees what is cut out. */
static bool empty_texts(const runs *of)
{
    bool whole = true;
    for (size_t i = 0; i < of->count; i++) {
        whole = set_text(of->nodes[i], "") && whole;
    }
    return whole;
}

static bool holds(const xmlNode *node, const char *name, int depth)
{
    for (const xmlNode *child = node->children; child != NULL && depth < DEPTH_MAX;
         child = child->next) {
        if (is(child, name) || holds(child, name, depth + 1)) {
            return true;
        }
    }
    return false;
}

/* A cell has a paragraph, a section ends in one, and a text box hangs on one: those stay, and are empty. */
static bool can_go(const xmlNode *paragraph)
{
    size_t paragraphs = 0;
    for (const xmlNode *one = paragraph->parent->children; one != NULL; one = one->next) {
        paragraphs += is(one, "p") ? 1 : 0;
    }
    return paragraphs > 1 && !holds(paragraph, "sectPr", 0) && !holds(paragraph, "p", 0);
}

/* *gone: it is left out, and nothing of it is there any more. */
static xf_status leave_out(xmlNodePtr paragraph, const runs *of, bool *gone)
{
    *gone = can_go(paragraph);
    if (*gone) {
        xmlUnlinkNode(paragraph);
        xmlFreeNode(paragraph);
        return XF_OK;
    }
    return empty_texts(of) ? XF_OK : xfi_doc_no_memory();
}

static xf_status fill_paragraph(const fill_run *f, xmlNodePtr paragraph, runs *of, bool *gone)
{
    *gone = false;
    of->count = 0;
    of->failed = false;
    xfi_str_reset(&of->text);
    collect(of, paragraph, 0);
    if (of->failed) {
        return xfi_doc_fail(XF_E_INVALID, "source", "模板的一个段落过于零碎（%.100s）",
                            "a paragraph of the template is cut into too many pieces (%.100s)",
                            f->part);
    }
    if (!of->text.failed && xfi_holder_left_out(f->filling, xfi_str_get(&of->text))) {
        return leave_out(paragraph, of, gone);
    }
    XFI_TRY(fill_runs(f, of));
    if (f->text != NULL) {
        xfi_str_puts(f->text, "\n");
    }
    return XF_OK;
}

/* A text that was struck out would be filled and go out with the letter, where its reader sees it. */
static xf_status check_revision(const fill_run *f, const xmlNode *node)
{
    static const char *const revisions[] = {"ins", "del", "moveFrom", "moveTo"};
    for (size_t i = 0; i < sizeof revisions / sizeof *revisions; i++) {
        if (is(node, revisions[i])) {
            return xfi_doc_fail(
                XF_E_INVALID, "source",
                "模板中有未处理的修订（插入或者删除的痕迹）：请先在文字处理软件中接受或者拒绝全部修"
                "订"
                "（%.100s）",
                "the template has open revisions (tracked changes): accept or reject all of them "
                "first (%.100s)",
                f->part);
        }
    }
    return XF_OK;
}

static xf_status fill_below(const fill_run *f, xmlNodePtr node, runs *of, int depth)
{
    xmlNodePtr next;
    if (depth > DEPTH_MAX) {
        return xfi_doc_fail(XF_E_INVALID, "source", "模板嵌套过深（%.100s）",
                            "the template is nested too deep (%.100s)", f->part);
    }
    for (xmlNodePtr child = node->children; child != NULL; child = next) {
        bool gone = false;
        next = child->next;
        if (child->type != XML_ELEMENT_NODE) {
            continue;
        }
        XFI_TRY(check_revision(f, child));
        if (is(child, "p")) {
            XFI_TRY(fill_paragraph(f, child, of, &gone));
        }
        if (!gone) {
            XFI_TRY(fill_below(f, child, of, depth + 1));
        }
    }
    return XF_OK;
}

/* ---- parts --------------------------------------------------------------------------------------------------------- */

/* Parts that hold paragraphs, by their root. */
static bool has_paragraphs(const xmlNode *root)
{
    static const char *const names[] = {"document", "hdr", "ftr", "footnotes", "endnotes"};
    for (size_t i = 0; root != NULL && i < sizeof names / sizeof *names; i++) {
        if (is(root, names[i])) {
            return true;
        }
    }
    return false;
}

static bool is_xml_below(const char *name, const char *folder)
{
    size_t len = strlen(name);
    return strncmp(name, folder, strlen(folder)) == 0 && len > 4 &&
           strcmp(name + len - 4, ".xml") == 0;
}

static xf_status bad_part(const char *zh, const char *en, const char *name)
{
    return xfi_doc_fail(XF_E_INVALID, "source", "模板不可用：%s%.0s（%.100s）",
                        "the template cannot be used: %.0s%s (%.100s)", zh, en, name);
}

/* Entities are never read: a part that declares its own grammar is refused. */
static xf_status parse(const xfi_part *part, xmlDocPtr *out)
{
    enum { QUIET = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING };
    *out = NULL;
    if (strstr(part->data, "<!DOCTYPE") != NULL || strstr(part->data, "<!ENTITY") != NULL) {
        return bad_part("含有文档类型声明", "it declares a document type", part->name);
    }
    xmlDocPtr doc =
        part->len > INT32_MAX ? NULL : xmlReadMemory(part->data, (int)part->len, NULL, NULL, QUIET);
    if (doc == NULL || doc->intSubset != NULL || xmlDocGetRootElement(doc) == NULL) {
        xmlFreeDoc(doc);
        return bad_part("部件不是有效的 XML", "a part is no proper XML", part->name);
    }
    *out = doc;
    return XF_OK;
}

static xf_status store(xfi_part *part, xmlDocPtr doc)
{
    xmlChar *text = NULL;
    int len = 0;
    xmlDocDumpMemoryEnc(doc, &text, &len, "UTF-8");
    char *data = text == NULL ? NULL : malloc((size_t)len + 1);
    if (data != NULL) {
        memcpy(data, text, (size_t)len + 1);
        free(part->data);
        part->data = data;
        part->len = (size_t)len;
    }
    xmlFree(text);
    return data == NULL ? xfi_doc_no_memory() : XF_OK;
}

static xf_status fill_part(xfi_part *part, fill_run *f, runs *of)
{
    xmlDocPtr doc;
    XFI_TRY(parse(part, &doc));
    xmlNodePtr root = xmlDocGetRootElement(doc);
    xf_status status = XF_OK;
    if (has_paragraphs(root)) {
        xfi_str *text = f->text;
        f->part = part->name;
        f->text = is(root, "document") ? text : NULL;
        status = fill_below(f, root, of, 0);
        f->text = text;
        if (status == XF_OK && f->filling->facts != NULL) {
            status = store(part, doc);
        }
    }
    xmlFreeDoc(doc);
    return status;
}

/* A link that a reader may follow is fine; what the word processor would fetch by itself is not. */
static bool fetches(const xmlNode *root)
{
    for (const xmlNode *one = root->children; one != NULL; one = one->next) {
        if (one->type != XML_ELEMENT_NODE) {
            continue;
        }
        xmlChar *mode = xmlGetNoNsProp((xmlNode *)(uintptr_t)one, BAD_CAST "TargetMode");
        xmlChar *type = xmlGetNoNsProp((xmlNode *)(uintptr_t)one, BAD_CAST "Type");
        bool outside = mode != NULL && strcmp((const char *)mode, "External") == 0 &&
                       (type == NULL || strstr((const char *)type, "/hyperlink") == NULL);
        xmlFree(mode);
        xmlFree(type);
        if (outside) {
            return true;
        }
    }
    return false;
}

static xf_status check_links(const xfi_part *part)
{
    size_t len = strlen(part->name);
    if (len < 5 || strcmp(part->name + len - 5, ".rels") != 0) {
        return XF_OK;
    }
    xmlDocPtr doc;
    XFI_TRY(parse(part, &doc));
    bool outside = fetches(xmlDocGetRootElement(doc));
    xmlFreeDoc(doc);
    return outside ? bad_part("引用外部资源", "it fetches something from elsewhere", part->name)
                   : XF_OK;
}

static xf_status fill_all(xfi_docx *docx, fill_run *f, runs *of)
{
    for (size_t i = 0; i < docx->count; i++) {
        XFI_TRY(check_links(&docx->parts[i]));
        if (is_xml_below(docx->parts[i].name, "word/")) {
            XFI_TRY(fill_part(&docx->parts[i], f, of));
        }
    }
    return xfi_filling_result(f->filling);
}

xf_status xfi_docx_fill(xfi_docx *docx, xfi_filling *filling, xfi_str *text)
{
    fill_run f = {filling, text, ""};
    runs of = {
        calloc(RUNS_MAX, sizeof(xmlNodePtr)), calloc(RUNS_MAX, sizeof(size_t)), 0, {0}, false};
    xf_status status =
        of.nodes == NULL || of.ends == NULL ? xfi_doc_no_memory() : fill_all(docx, &f, &of);
    free(of.nodes);
    free(of.ends);
    xfi_str_free(&of.text);
    return status;
}
