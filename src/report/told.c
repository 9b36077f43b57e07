/* SPDX-License-Identifier: Apache-2.0 */
/* A step of the office is named by what one does ("void a finding"); the line of its entry says that it was done
 * ("voided a finding"). */
#include "report/sentence_p.h"

#include <string.h>

static const struct {
    const char *does, *did;
} verbs[] = {
    {"answer", "answered"},
    {"begin", "began"},
    {"call", "called"},
    {"cancel", "cancelled"},
    {"close", "closed"},
    {"correct", "corrected"},
    {"dismiss", "dismissed"},
    {"dissolve", "dissolved"},
    {"end", "ended"},
    {"escort", "escorted"},
    {"follow", "followed"},
    {"fulfil", "fulfilled"},
    {"give", "gave"},
    {"go", "went"},
    {"hand", "handed"},
    {"hold", "held"},
    {"issue", "issued"},
    {"join", "joined"},
    {"leave", "left"},
    {"link", "linked"},
    {"make", "made"},
    {"move", "moved"},
    {"name", "named"},
    {"open", "opened"},
    {"plan", "planned"},
    {"promise", "promised"},
    {"receive", "received"},
    {"record", "recorded"},
    {"register", "registered"},
    {"reopen", "reopened"},
    {"retire", "retired"},
    {"reveal", "revealed"},
    {"say", "said"},
    {"set", "set"},
    {"settle", "settled"},
    {"take", "took"},
    {"tell", "told"},
    {"transfer", "transferred"},
    {"void", "voided"},
    {"withdraw", "withdrew"},
};

bool xfi_said_in_past(const char *name, xfi_buf *out)
{
    const size_t length = strcspn(name, " ");
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) {
        if (strlen(verbs[i].does) == length && strncmp(verbs[i].does, name, length) == 0) {
            xfi_buf_puts(out, verbs[i].did);
            xfi_buf_puts(out, name + length);
            return true;
        }
    }
    xfi_buf_puts(out, name);
    return false;
}
