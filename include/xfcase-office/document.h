/* SPDX-License-Identifier: Apache-2.0 */
/** @file document.h
 * What all documents have in common.
 *
 * A document shows what the store's reader may see (xf_store_set_reader()). It is written whole or
 * not at all: beside its target, which it then replaces; on failure, and when the host stops it,
 * the old file stays as it was. Errors are those of xf_error_last().
 */
#ifndef XFCASE_OFFICE_DOCUMENT_H
#define XFCASE_OFFICE_DOCUMENT_H

#include <xfcase/error.h>
#include <xfcase/export.h>
#include <xfcase/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The form of a document. */
typedef enum xf_document {
    XF_DOCUMENT_BY_NAME = 0, /**< by the ending of the file's name */
    XF_DOCUMENT_XLSX = 1,    /**< .xlsx: a spreadsheet (Office Open XML) */
    XF_DOCUMENT_CSV = 2,     /**< .csv: comma-separated values, UTF-8 with a byte order mark */
    XF_DOCUMENT_JSONL = 3,   /**< .jsonl: a JSON object per line */
    XF_DOCUMENT_HTML = 4,    /**< .html: one page that needs nothing else */
    XF_DOCUMENT_TEXT = 5,    /**< .txt: UTF-8 text */
    XF_DOCUMENT_JSON = 6,    /**< .json: one JSON object */
    XF_DOCUMENT_DOCX = 7     /**< .docx: a text document (Office Open XML) */
} xf_document;

/**
 * The form that a file's name stands for.
 *
 * @param path the file.
 * @return the form, XF_DOCUMENT_BY_NAME when the ending is none of the table's.
 * @since 0.1
 */
XF_API xf_document xf_document_of(const char *path);

#ifdef __cplusplus
}
#endif

#endif
