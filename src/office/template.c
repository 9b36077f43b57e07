/* SPDX-License-Identifier: Apache-2.0 */
/* Templates of letters: looked at, filled, given out. */
#include "office/template_p.h"

#include <openssl/evp.h>
#include <stdlib.h>
#include <string.h>
#include <xfcase-office/template.h>

const char *xf_template_letter(size_t index)
{
    const xfi_letter *letter = xfi_letter_at(index);
    return letter == NULL ? NULL : letter->id;
}

const char *xf_template_name(const char *letter, xf_lang lang)
{
    for (size_t i = 0; letter != NULL && xfi_letter_at(i) != NULL; i++) {
        if (strcmp(xfi_letter_at(i)->id, letter) == 0) {
            return xfi_say(lang, xfi_letter_at(i)->zh, xfi_letter_at(i)->en);
        }
    }
    return NULL;
}

/* Gives out a text as the first library does; takes the JSON. */
static xf_status give_json(json_t *json, xf_text **out)
{
    char *text = json == NULL ? NULL : json_dumps(json, JSON_COMPACT);
    *out = text == NULL ? NULL : xf_text_make(text, strlen(text));
    free(text);
    json_decref(json);
    return *out == NULL ? xfi_doc_no_memory() : xf_error_set(XF_OK, NULL, NULL, NULL, NULL);
}

/* ---- facts ------------------------------------------------------------------------------------------------ */

static bool holds(const json_t *names, const char *name)
{
    for (size_t i = 0; i < json_array_size(names); i++) {
        if (strcmp(json_string_value(json_array_get(names, i)), name) == 0) {
            return true;
        }
    }
    return false;
}

static xf_status give_fields(const json_t *only, xf_text **out)
{
    json_t *all = json_array();
    for (size_t i = 0; xfi_fact_at(i) != NULL; i++) {
        const xfi_fact *fact = xfi_fact_at(i);
        if (only == NULL || holds(only, fact->name)) {
            (void)json_array_append_new(all, json_pack("{s:s, s:s, s:s}", "name", fact->name, "zh",
                                                       fact->zh, "en", fact->en));
        }
    }
    return give_json(all, out);
}

xf_status xf_template_fields(const char *letter, xf_text **out)
{
    const xfi_letter *of;
    xfi_filling filling;
    xfi_str text = {0};
    XFI_TRY(xfi_doc_need(out, "out"));
    *out = NULL;
    if (letter == NULL) {
        return give_fields(NULL, out);
    }
    XFI_TRY(xfi_letter_of(letter, &of));
    XFI_TRY(xfi_filling_begin(&filling, NULL));
    xf_status status = xfi_letter_text(of, &filling, &text);
    if (status == XF_OK) {
        status = give_fields(filling.names, out);
    }
    xfi_str_free(&text);
    xfi_filling_end(&filling);
    return status;
}

/* ---- a template of the office ------------------------------------------------------------------------------- */

xf_status xf_template_check(const char *source, xf_text **out)
{
    xfi_docx docx;
    xfi_filling filling;
    XFI_TRY(xfi_doc_need(out, "out"));
    *out = NULL;
    XFI_TRY(xfi_doc_need(source, "source"));
    XFI_TRY(xfi_docx_read(&docx, source));
    xf_status status = xfi_filling_begin(&filling, NULL);
    if (status == XF_OK) {
        status = xfi_docx_fill(&docx, &filling, NULL);
    }
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

xf_status xf_template_write(const char *letter, const char *path)
{
    const xfi_letter *of;
    xfi_docx docx;
    xfi_str bytes = {0};
    XFI_TRY(xfi_doc_need(letter, "letter"));
    XFI_TRY(xfi_doc_need(path, "path"));
    XFI_TRY(xfi_letter_of(letter, &of));
    XFI_TRY(xfi_letter_docx(of, &docx));
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

typedef struct fill_args {
    const xfi_letter *letter; /* NULL: of the office */
    const char *source;
    xf_document document;
} fill_args;

static xf_status fill_docx(const fill_args *args, xfi_filling *filling, xfi_str *bytes)
{
    xfi_docx docx;
    bool as_text = args->document == XF_DOCUMENT_TEXT;
    XFI_TRY(args->source != NULL ? xfi_docx_read(&docx, args->source)
                                 : xfi_letter_docx(args->letter, &docx));
    xf_status status = xfi_docx_fill(&docx, filling, as_text ? bytes : NULL);
    if (status == XF_OK && !as_text) {
        status = xfi_docx_pack(&docx, bytes);
    }
    xfi_docx_free(&docx);
    return status;
}

static xf_status fill(const fill_args *args, const char *facts, xfi_str *bytes)
{
    xfi_filling filling;
    XFI_TRY(xfi_filling_begin(&filling, facts));
    bool plain = args->source == NULL && args->document == XF_DOCUMENT_TEXT;
    xf_status status =
        plain ? xfi_letter_text(args->letter, &filling, bytes) : fill_docx(args, &filling, bytes);
    xfi_filling_end(&filling);
    return status;
}

static xf_status read_args(const char *letter, const char *source, const char *path,
                           xf_document document, fill_args *out)
{
    *out = (fill_args){NULL, source, document};
    XFI_TRY(xfi_doc_need(path, "path"));
    if (source == NULL) {
        XFI_TRY(xfi_doc_need(letter, "letter"));
    }
    if (letter != NULL) {
        XFI_TRY(xfi_letter_of(letter, &out->letter));
    }
    out->document = document == XF_DOCUMENT_BY_NAME ? xf_document_of(path) : document;
    if (out->document == XF_DOCUMENT_DOCX || out->document == XF_DOCUMENT_TEXT) {
        return XF_OK;
    }
    return xfi_doc_fail(XF_E_INVALID, "document", "文书只能写为 docx 或 txt",
                        "a letter is written as docx or txt");
}

xf_status xf_template_fill(const char *letter, const char *source, const char *facts,
                           const char *path, xf_document document, xf_text **digest)
{
    fill_args args;
    xfi_str bytes = {0};
    xf_text *made = NULL;
    if (digest != NULL) {
        *digest = NULL;
    }
    XFI_TRY(read_args(letter, source, path, document, &args));
    XFI_TRY(xfi_doc_need(facts, "facts"));
    xf_status status = fill(&args, facts, &bytes);
    if (status == XF_OK) {
        status = digest_of(&bytes, &made);
    }
    if (status == XF_OK) {
        status = write_file(path, &bytes);
    }
    xfi_str_free(&bytes);
    if (status == XF_OK && digest != NULL) {
        *digest = made;
    } else {
        xf_text_free(made);
    }
    return status;
}
