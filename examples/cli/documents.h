/* SPDX-License-Identifier: Apache-2.0 */
/* What the commands that write documents share. They need libxfcase-office; without it each says so. */
#ifndef XFCASE_CLI_DOCUMENTS_H
#define XFCASE_CLI_DOCUMENTS_H

#include "cli.h"

/* xes and ics: what `export` writes by the second library. */
int document_export(cli *c, const char *what, const char *path, const char *unit,
                    const char *official);

/* The facts of a document, a line each; frees the text. */
int document_facts(const cli *c, xf_text *text);

#ifdef XFCASE_OFFICE

#include <xfcase-office.h>

/* A letter that is filled, numbered and put on record at once. */
typedef struct document_letter {
    xf_letter_kind kind;
    xf_id case_id, duty; /* what it is about: a case, or an occurrence of a duty */
    const char *actor, *template_file, *path, *reason;
    char draft[4096];  /* beside the file: an earlier letter there stays until this one is issued */
    xf_id template_id; /* of the record of this very file; 0: it is not on record */
    char form[200], version[64]; /* what that record says */
} document_letter;
/* The exit code; cmd_letter.c. */
int document_issue(const cli *c, document_letter *one);

/* The SM3 of a file. -1: read. */
int document_digest(const cli *c, const char *path, xf_text **out);
xf_progress_fn document_progress(void); /* a percentage, on a terminal only */
/* -1: there is no such file yet. Else told: what was issued or edited is not overwritten. */
int document_new(const cli *c, const char *path);
/* Says where the document is, or what went wrong. The exit code. */
int document_written(const cli *c, const char *path, xf_status status);

#else

int document_missing(cli *c, const char *command, int argc, char **argv);

#endif

#endif
