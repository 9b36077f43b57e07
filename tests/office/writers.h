/* SPDX-License-Identifier: Apache-2.0 */
/* Every kind of document by its default arguments, for what holds for all of them. */
#ifndef XFCASE_TEST_WRITERS_H
#define XFCASE_TEST_WRITERS_H

#include "office/documents.h"

typedef struct writer {
    const char *name; /* of the file */
    xf_status (*write)(xf_store *store, const char *path, xf_progress_fn progress, void *userdata);
} writer;

#define WRITER(noun)                                                                               \
    static UNUSED xf_status write_##noun(xf_store *store, const char *path, xf_progress_fn fn,     \
                                         void *userdata)                                           \
    {                                                                                              \
        return xf_##noun##_write(store, path, NULL, fn, userdata);                                 \
    }
WRITER(ledger)
WRITER(eventlog)
WRITER(agenda)
WRITER(report)

static const writer writers[] = {
    {"l.xlsx", write_ledger},  {"l.csv", write_ledger},  {"l.jsonl", write_ledger},
    {"l.xes", write_eventlog}, {"l.ics", write_agenda},  {"r.html", write_report},
    {"r.txt", write_report},   {"r.json", write_report},
};
enum { WRITERS = sizeof writers / sizeof *writers };

#endif
