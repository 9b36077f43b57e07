/* SPDX-License-Identifier: Apache-2.0 */
/* Templates of letters: looked at, filled, given out. */
#include "office/template_p.h"

#include <openssl/evp.h>
#include <stdlib.h>
#include <string.h>
#include <xfcase-office/template.h>

/* Gives out a text as the first library does; takes the JSON. */
static xf_status give_json(json_t *json, xf_text **out)
{
    char *text = json == NULL ? NULL : json_dumps(json, JSON_COMPACT);
    *out = text == NULL ? NULL : xf_text_make(text, strlen(text));
    free(text);
    json_decref(json);
    return *out == NULL ? xfi_doc_no_memory() : xf_error_set(XF_OK, NULL, NULL, NULL, NULL);
}

/* ---- a template of the office ------------------------------------------------------------------------------- */

/* A letter is known by its number. What else letters of the kind never lack may be words of the template:
 * the letterhead says which unit it is, and the text which article. What is made of a duty has no number. */
static xf_status check_numbered(const xfi_filling *filling)
{
    const char *code = xf_code_of(XF_ENUM_PLACEHOLDER, XF_PLACEHOLDER_NUMBER);
    const char *known = xf_letter_placeholders(filling->kind);
    if (known == NULL || strncmp(known, code, strlen(code)) != 0) {
        return XF_OK;
    }
    for (size_t i = 0; i < json_array_size(filling->names); i++) {
        if (strcmp(json_string_value(json_array_get(filling->names, i)), code) == 0) {
            return XF_OK;
        }
    }
    return xfi_doc_fail(XF_E_INVALID, code, "模板没有文号占位符：{{%s%.0s}}",
                        "the template has no placeholder for the number: {{%.0s%s}}",
                        xf_code_name(XF_ENUM_PLACEHOLDER, XF_PLACEHOLDER_NUMBER, XF_LANG_ZH), code);
}

/* Looks at a template, or fills it where there are facts; `text` receives it as text, NULL: `docx` is
 * what is filled. One way for checking and for filling, so that a letter comes of no template that
 * could not be registered. */
static xf_status read_template(const char *source, xfi_filling *filling, xfi_docx *docx,
                               xfi_str *text)
{
    bool plain = false;
    XFI_TRY(xfi_template_is_text(source, &plain));
    if (plain) {
        XFI_TRY(xfi_template_text_fill(source, filling, text));
        return check_numbered(filling);
    }
    XFI_TRY(xfi_docx_read(docx, source));
    XFI_TRY(xfi_docx_fill(docx, filling, text));
    return check_numbered(filling);
}

xf_status xf_template_check(xf_letter_kind kind, const char *source, xf_text **out)
{
    xfi_docx docx = {NULL, 0};
    xfi_filling filling;
    XFI_TRY(xfi_doc_need(out, "out"));
    *out = NULL;
    XFI_TRY(xfi_letter_check(kind));
    XFI_TRY(xfi_doc_need(source, "source"));
    XFI_TRY(xfi_filling_begin(&filling, kind, NULL));
    xf_status status = read_template(source, &filling, &docx, NULL);
    if (status == XF_OK) {
        status = give_json(json_incref(filling.names), out);
    }
    xfi_filling_end(&filling);
    xfi_docx_free(&docx);
    return status;
}

/* ---- the file ------------------------------------------------------------------------------------------------ */

static xf_status write_file(const char *path, const xfi_str *bytes)
{
    xfi_file file;
    if (bytes->failed) {
        return xfi_doc_no_memory();
    }
    XFI_TRY(xfi_file_open(&file, path));
    xfi_file_bytes(&file, xfi_str_get(bytes), bytes->len);
    return xfi_file_close(&file, XF_OK);
}

xf_status xf_template_write(xf_letter_kind kind, const char *path)
{
    xfi_filling nothing = {.kind = kind};
    xfi_docx docx;
    xfi_str bytes = {0};
    XFI_TRY(xfi_letter_check(kind));
    XFI_TRY(xfi_doc_need(path, "path"));
    XFI_TRY(xfi_letter_docx(&nothing, &docx));
    xf_status status = xfi_docx_pack(&docx, &bytes);
    if (status == XF_OK) {
        status = write_file(path, &bytes);
    }
    xfi_str_free(&bytes);
    xfi_docx_free(&docx);
    return status;
}

static xf_status digest_of(const xfi_str *bytes, xf_text **out)
{
    unsigned char raw[EVP_MAX_MD_SIZE];
    char hex[2 * EVP_MAX_MD_SIZE + 1] = "";
    unsigned len = 0;
    EVP_MD *sm3 = EVP_MD_fetch(NULL, "SM3", NULL);
    int done = sm3 == NULL ? 0 : EVP_Digest(xfi_str_get(bytes), bytes->len, raw, &len, sm3, NULL);
    EVP_MD_free(sm3);
    for (unsigned i = 0; i < len; i++) {
        (void)snprintf(hex + (size_t)2 * i, 3, "%02x", raw[i]);
    }
    *out = done == 1 ? xf_text_make(hex, (size_t)2 * len) : NULL;
    return *out == NULL ? xfi_doc_no_memory() : XF_OK;
}

static xf_status fill_docx(const char *source, bool as_text, xfi_filling *filling, xfi_str *bytes)
{
    xfi_docx docx = {NULL, 0};
    xf_status status = source == NULL
                           ? xfi_letter_docx(filling, &docx)
                           : read_template(source, filling, &docx, as_text ? bytes : NULL);
    if (status == XF_OK && !as_text) {
        status = docx.count == 0
                     ? xfi_doc_fail(XF_E_INVALID, "document", "文本模板的文书只能写为 txt",
                                    "a letter of a text template is written as txt")
                     : xfi_docx_pack(&docx, bytes);
    }
    xfi_docx_free(&docx);
    return status;
}

static xf_status choose_form(const char *path, xf_document document, bool *as_text)
{
    document = document == XF_DOCUMENT_BY_NAME ? xf_document_of(path) : document;
    *as_text = document == XF_DOCUMENT_TEXT;
    if (*as_text || document == XF_DOCUMENT_DOCX) {
        return XF_OK;
    }
    return xfi_doc_fail(XF_E_INVALID, "document", "文书只能写为 docx 或 txt",
                        "a letter is written as docx or txt");
}

/* The letter, its digest, and then the file: a file that is there has a digest. */
static xf_status fill(xfi_filling *filling, const char *source, bool as_text, const char *path,
                      xf_text **digest)
{
    xfi_str bytes = {0};
    xf_status status = source == NULL && as_text ? xfi_letter_text(filling, &bytes)
                                                 : fill_docx(source, as_text, filling, &bytes);
    if (status == XF_OK) {
        status = digest_of(&bytes, digest);
    }
    if (status == XF_OK) {
        status = write_file(path, &bytes);
    }
    xfi_str_free(&bytes);
    return status;
}

xf_status xf_template_fill(xf_letter_kind kind, const char *source, const char *facts,
                           const char *path, xf_document document, xf_text **digest)
{
    xfi_filling filling;
    xf_text *made = NULL;
    bool as_text;
    if (digest != NULL) {
        *digest = NULL;
    }
    XFI_TRY(xfi_letter_check(kind));
    XFI_TRY(xfi_doc_need(facts, "facts"));
    XFI_TRY(xfi_doc_need(path, "path"));
    XFI_TRY(choose_form(path, document, &as_text));
    XFI_TRY(xfi_filling_begin(&filling, kind, facts));
    xf_status status = fill(&filling, source, as_text, path, &made);
    xfi_filling_end(&filling);
    if (status == XF_OK && digest != NULL) {
        *digest = made;
    } else {
        xf_text_free(made);
    }
    return status;
}
