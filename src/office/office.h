/* SPDX-License-Identifier: Apache-2.0 */
/* What the files of the second library share. It knows libxfcase by its public headers only, and
 * keeps no state. */
#ifndef XFI_OFFICE_ROOM_H
#define XFI_OFFICE_ROOM_H

#include <xfcase-office/document.h>
#include <xfcase.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#define XFI_TRY(call)                                                                              \
    do {                                                                                           \
        xf_status try_ = (call);                                                                   \
        if (try_ != XF_OK) {                                                                       \
            return try_;                                                                           \
        }                                                                                          \
    } while (0)

/* ---- errors (fault.c) -------------------------------------------------------------------------------- */

#if defined(__GNUC__)
#define XFI_FORMAT(zh, first) __attribute__((format(printf, zh, first)))
#else
#define XFI_FORMAT(zh, first)
#endif
/* Both texts take the same arguments. Gives the status. */
xf_status xfi_doc_fail(xf_status status, const char *field, const char *zh, const char *en, ...)
    XFI_FORMAT(4, 5);
xf_status xfi_doc_no_memory(void);
xf_status xfi_doc_need(const void *pointer, const char *field);
/* Copies a caller's struct over a zeroed one of ours; both begin with their size. */
xf_status xfi_doc_args(const void *from, void *to, size_t own);
xf_status xfi_doc_lang(xf_lang lang);
/* A period whose end, named by the field, lies before its start; both are within it, 0 is open. */
xf_status xfi_doc_period(int64_t first, int64_t last, const char *field);

/* ---- growing text (text.c) ----------------------------------------------------------------------------- */

typedef struct xfi_str {
    char *data; /* ends with NUL; NULL while empty */
    size_t len, cap;
    bool failed; /* without memory: what follows is dropped */
} xfi_str;
void xfi_str_bytes(xfi_str *str, const char *bytes, size_t len);
void xfi_str_puts(xfi_str *str, const char *text);
void xfi_str_printf(xfi_str *str, const char *format, ...) XFI_FORMAT(2, 3);
/* With the five characters of XML written out; what XML cannot hold becomes U+FFFD. */
void xfi_str_xml(xfi_str *str, const char *text);
void xfi_str_element(xfi_str *out, const char *name, const char *text); /* with that text in it */
void xfi_str_json(xfi_str *str, const char *text);                      /* with its quotes */
/* The text itself, or with U+FFFD for each character that no XML document can hold, in `spare`, which
 * keeps its block; NULL without memory. */
const char *xfi_str_printable(xfi_str *spare, const char *text);
const char *xfi_str_get(const xfi_str *str);
void xfi_str_reset(xfi_str *str);
void xfi_str_free(xfi_str *str);

/* ---- files (file.c) ------------------------------------------------------------------------------------- */

/* A file that becomes its target when it is whole. */
typedef struct xfi_file {
    char *path, *partial;
    int fd;       /* of the partial file, locked; -1: none */
    xfi_str data; /* not written yet */
    int failed;   /* errno of the first write that failed */
} xfi_file;
xf_status xfi_file_open(xfi_file *file, const char *path);
/* Adds to it. What fails is found by xfi_file_close(). */
void xfi_file_bytes(xfi_file *file, const char *bytes, size_t len);
/* With XF_OK: flushes and puts it in the place of its target. Else: takes it away. */
xf_status xfi_file_close(xfi_file *file, xf_status status);

/* ---- progress (run.c) -------------------------------------------------------------------------------------- */

typedef struct xfi_run {
    xf_progress_fn fn;
    void *userdata;
    int64_t done, total;
} xfi_run;
/* One more row is done; XF_E_CALLBACK when the host stops the run. */
xf_status xfi_run_step(xfi_run *run);
xf_status xfi_run_end(xfi_run *run);

/* ---- names of units and officials (names.c) ------------------------------------------------------------------ */

typedef struct xfi_names xfi_names;
xf_status xfi_names_read(xf_store *store, xfi_names **out);
/* The name, or the id itself where there is none; "" for "". */
const char *xfi_names_unit(const xfi_names *names, const char *id);
/* Is it that unit or one below it? */
bool xfi_names_within(const xfi_names *names, const char *id, const char *top);
const char *xfi_names_official(const xfi_names *names, const char *id);
/* Those of the codes that the tables of the host and of its pack list, as they are called now. */
typedef enum xfi_named { XFI_NAMED_CATEGORY, XFI_NAMED_FIELD, XFI_NAMED_AREA, XFI_NAMED } xfi_named;
xf_status xfi_names_read_codes(xfi_names *names, xf_store *store, xf_lang lang);
const char *xfi_names_code(const xfi_names *names, xfi_named which, const char *code);
/* The unit in which the official held a post on that day; "": none. */
const char *xfi_names_unit_of(const xfi_names *names, const char *id, xf_date day);
void xfi_names_free(xfi_names *names);

/* ---- small things ----------------------------------------------------------------------------------------- */

enum { XFI_TIME_TEXT = 26, XFI_DATE_TEXT = 11 };
static inline const char *xfi_say(xf_lang lang, const char *zh, const char *en)
{
    return lang == XF_LANG_EN ? en : zh;
}
static inline bool xfi_blank(const char *text)
{
    return text == NULL || *text == '\0';
}

#endif
