/* SPDX-License-Identifier: Apache-2.0 */
#include "office/office.h"

#include <string.h>

static const struct {
    const char *ending;
    xf_document document;
} endings[] = {{".xlsx", XF_DOCUMENT_XLSX},   {".csv", XF_DOCUMENT_CSV},
               {".jsonl", XF_DOCUMENT_JSONL}, {".html", XF_DOCUMENT_HTML},
               {".htm", XF_DOCUMENT_HTML},    {".txt", XF_DOCUMENT_TEXT},
               {".json", XF_DOCUMENT_JSON},   {".docx", XF_DOCUMENT_DOCX}};

xf_document xf_document_of(const char *path)
{
    const char *dot = path == NULL ? NULL : strrchr(path, '.');
    for (size_t i = 0; dot != NULL && i < sizeof endings / sizeof *endings; i++) {
        if (strcmp(dot, endings[i].ending) == 0) {
            return endings[i].document;
        }
    }
    return XF_DOCUMENT_BY_NAME;
}
